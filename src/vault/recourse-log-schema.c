/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-log-schema"

#include "recourse-log-schema.h"

#include "recourse-error.h"
#include "recourse-statement.h"

#define TABLE "CREATE TABLE "
#define N_TABLES 2

const RecourseDatabaseFormat recourse_log_format = {
  .application_id = 0x52435253, /* "RCRS" */
  .version = RECOURSE_CASE_FORMAT,
};

/* A trigger of BEFORE INSERT sees also what INSERT OR REPLACE is about to replace. */
const char *const recourse_log_schema[] = {
  "CREATE TABLE log (seq INTEGER PRIMARY KEY, line TEXT NOT NULL, hash TEXT NOT NULL) STRICT",
  "CREATE TABLE texts (seq INTEGER NOT NULL, field TEXT NOT NULL, salt TEXT NOT NULL, "
  "text TEXT NOT NULL, PRIMARY KEY (seq, field)) STRICT, WITHOUT ROWID",
  "CREATE TRIGGER log_insert BEFORE INSERT ON log "
  "WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log) "
  "BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END",
  "CREATE TRIGGER log_update BEFORE UPDATE ON log "
  "BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END",
  "CREATE TRIGGER log_delete BEFORE DELETE ON log "
  "BEGIN SELECT RAISE(ABORT, 'nothing is taken out of the log'); END",
  "CREATE TRIGGER texts_insert BEFORE INSERT ON texts "
  "WHEN EXISTS (SELECT 1 FROM texts WHERE seq = NEW.seq AND field = NEW.field) "
  "BEGIN SELECT RAISE(ABORT, 'a text is never replaced'); END",
  "CREATE TRIGGER texts_update BEFORE UPDATE ON texts "
  "BEGIN SELECT RAISE(ABORT, 'a text is never changed'); END",
  NULL,
};

static gboolean
fail (const RecourseDatabase *database, GError **error)
{
  g_autofree char *path = recourse_error_quote (recourse_database_get_path (database));

  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "cannot use database '%s': its tables or triggers are not those of a case", path);
  return FALSE;
}

/**
 * recourse_log_schema_check:
 *
 * Whether all of our tables and triggers are there and nothing else: a trigger that is missing
 * guards nothing, and one that somebody added could change what is written. Where nothing is
 * written, our own triggers may be missing: who took them out to change something is found by
 * reading it.
 */
gboolean
recourse_log_schema_check (RecourseDatabase *database, GError **error)
{
  g_autoptr (RecourseStatement) statement = NULL;
  gboolean is_guarded = recourse_database_can_write (database);
  guint n_expected = is_guarded ? g_strv_length ((char **) recourse_log_schema) : N_TABLES;
  guint n_found = 0;
  gboolean has_row = FALSE;
  const char *sql;

  g_return_val_if_fail (database != NULL, FALSE);

  statement = recourse_statement_new (database,
                                      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL", error);
  if (statement == NULL || !recourse_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      if (!recourse_statement_get_text (statement, 0, &sql, error))
        return FALSE;
      if (!g_strv_contains (recourse_log_schema, sql))
        return fail (database, error);
      n_found += is_guarded || g_str_has_prefix (sql, TABLE) ? 1 : 0;
      if (!recourse_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return n_found == n_expected || fail (database, error);
}
