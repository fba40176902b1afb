/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"

G_BEGIN_DECLS

/* A folder for one log, and clocks that a test sets. */
typedef struct
{
  char *folder;
  char *path;
  RecourseInstant now;
} LogCase;

/* 2026-11-24T10:30:00.123+08:00, by `date -u -d 2026-11-24T02:30:00Z +%s`. */
#define LOG_CASE_TIME (G_GINT64_CONSTANT (1795487400123) * 1000)

void log_case_set_up (LogCase *self, gconstpointer unused);
void log_case_tear_down (LogCase *self, gconstpointer unused);
void log_case_add (const char *path, void (*func) (LogCase *, gconstpointer));

RecourseLog *log_case_create (LogCase *self);
RecourseLog *log_case_open (LogCase *self, RecourseAccess access);
void log_case_assert_refused (const LogCase *self, int code, const char *part_of_message);
void log_case_execute (const LogCase *self, const char *sql);

RecourseLogDraft *log_case_draft_note (const char *note);
gint64 log_case_append_note (RecourseLog *log, const char *note);
void log_case_assert_intact (RecourseLog *log, gint64 n_entries);

G_END_DECLS
