/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RecourseAccess: what a file is opened for. */
typedef enum
{
  RECOURSE_ACCESS_READ,
  RECOURSE_ACCESS_WRITE,
} RecourseAccess;

/**
 * RecourseDatabaseFormat:
 * @application_id: SQLite's application_id; a database with another one is foreign
 * @version: SQLite's user_version; the one that is written, and the newest that can be read
 * @is_cache: what is in it can be made anew: it has no write-ahead log, so that the file may be
 *   deleted at any time and has none beside it that would be taken for that of the next one
 */
typedef struct
{
  gint32 application_id;
  gint32 version;
  gboolean is_cache;
} RecourseDatabaseFormat;

/** RecourseDatabase: one connection to a SQLite database; use from one thread at a time. */
typedef struct _RecourseDatabase RecourseDatabase;

RecourseDatabase *recourse_database_create (const char *path,
                                            const RecourseDatabaseFormat *format,
                                            const char *const *schema,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseDatabase *recourse_database_open (const char *path,
                                          const RecourseDatabaseFormat *format,
                                          RecourseAccess access,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseDatabase *recourse_database_create_in_memory (const RecourseDatabaseFormat *format,
                                                      const char *const *schema,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_database_free (RecourseDatabase *self);

const char *recourse_database_get_path (const RecourseDatabase *self);
gint32 recourse_database_get_version (const RecourseDatabase *self);
gboolean recourse_database_can_write (const RecourseDatabase *self);

gboolean recourse_database_execute (RecourseDatabase *self, const char *sql, GError **error);
gint64 recourse_database_count_changes (RecourseDatabase *self);
gboolean recourse_database_empty_log (RecourseDatabase *self, GError **error);
gboolean recourse_database_claim (RecourseDatabase *self, GError **error);
gboolean
recourse_database_check_structure (RecourseDatabase *self, gboolean *out_is_sound, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseDatabase, recourse_database_free)

G_END_DECLS
