/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-test.h"

#include "recourse-case-desk.h"

G_BEGIN_DECLS

/* A desk over a data folder of its own. */
typedef struct
{
  char *folder;
  char *data;
  RecourseService *lanes;
  RecourseClock *clock;
  RecourseInterview *interview;
  RecourseGuideModel *guide;
  RecourseEvidenceService *service;
  RecourseCaseDesk *desk;
  guint n_switched;
  GError *failure; /* the last "failed" */
} CaseDesk;

void case_desk_set_up (CaseDesk *self, gconstpointer unused);
void case_desk_tear_down (CaseDesk *self, gconstpointer unused);
void case_desk_add_test (const char *path, void (*func) (CaseDesk *, gconstpointer));

void case_desk_start (CaseDesk *self);
void case_desk_stop (CaseDesk *self);
void case_desk_start_again (CaseDesk *self);
void case_desk_wait_saved (CaseDesk *self);
void case_desk_wait_trouble (CaseDesk *self);
void case_desk_wait_switched (CaseDesk *self);
void case_desk_answer (CaseDesk *self, const char *screen, const char *value);
gboolean case_desk_has_answer (CaseDesk *self, const char *screen, const char *value);
guint case_desk_count_cases (CaseDesk *self);
char *case_desk_dup_path (CaseDesk *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
