/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

#define RECOURSE_DATABASE_BUSY_MILLISECONDS 10000

struct _RecourseDatabase
{
  sqlite3 *handle;
  char *path; /* absolute */
  gint32 version;
  gboolean can_write;
  gboolean is_cache;
};

/* For this room alone. Every result of SQLite passes through recourse_database_check(). */
gboolean recourse_database_check (const RecourseDatabase *self, int result, GError **error);
gboolean recourse_database_fail (const char *path, GError **error, int code, const char *cause);

gboolean recourse_database_configure (RecourseDatabase *self, GError **error);
gboolean recourse_database_allow_changes (RecourseDatabase *self, GError **error);
gboolean recourse_database_ask_number (RecourseDatabase *self,
                                       const char *sql,
                                       gint64 *out_number,
                                       GError **error);

G_END_DECLS
