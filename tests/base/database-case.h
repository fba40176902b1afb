/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-database.h"

G_BEGIN_DECLS

/* A folder with a small database, "table t (number INTEGER PRIMARY KEY, words TEXT) STRICT". */
typedef struct
{
  char *folder;
  char *path;
} DatabaseCase;

extern const RecourseDatabaseFormat database_case_format;

void database_case_set_up (DatabaseCase *self, gconstpointer unused);
void database_case_tear_down (DatabaseCase *self, gconstpointer unused);
void database_case_add (const char *path, void (*func) (DatabaseCase *, gconstpointer));

RecourseDatabase *database_case_create (const DatabaseCase *self);
RecourseDatabase *database_case_open (const DatabaseCase *self, RecourseAccess access);
void database_case_assert_refused (const DatabaseCase *self, RecourseAccess access, int code);
void database_case_execute (RecourseDatabase *database, const char *sql);
void database_case_assert_fails (RecourseDatabase *database, const char *sql, int code);
gint64 database_case_number (RecourseDatabase *database, const char *sql);

G_END_DECLS
