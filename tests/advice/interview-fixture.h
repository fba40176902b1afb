/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-interview.h"

G_BEGIN_DECLS

/* An interview about a small pack with every kind of question, begun at @NOW. */

/* 2026-11-23 10:00 in Beijing */
#define NOW (G_GINT64_CONSTANT (1795399200) * RECOURSE_SECOND)

/* The screens. */
enum
{
  PROBLEM,
  SIGNS,
  STATE,
  PAYEE
};

/* The signs: strong, suspected, and strong with the screen shared. */
enum
{
  HURRY = 1 << 0,
  NEW_CONTACT = 1 << 1,
  SCREEN_SEEN = 1 << 2
};

/* The remedies. */
enum
{
  POLICE,
  CUT,
  REFUND,
  WAIT
};

typedef struct
{
  RecourseAdvisor *advisor;
  RecourseInterview *interview;
  guint n_changes;
} InterviewFixture;

RecourseStatus interview_fixture_status (InterviewFixture *self, guint remedy);
guint64 interview_fixture_known (InterviewFixture *self, const char *variable);
void interview_fixture_add (const char *path,
                            void (*func) (InterviewFixture *self, gconstpointer unused));

G_END_DECLS
