/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-database-settings"

#include "recourse-database-private.h"

#include "recourse-error.h"
#include "recourse-statement.h"

#include <string.h>

typedef struct
{
  int option;
  int value;
} Switch;

/* A database is foreign input, and its schema is code: it gets no functions but SQLite's own, and
 * may not corrupt itself. No checkpoint before it is known to be ours: that would change it. */
static const Switch switches[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },        { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },   { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },          { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1 },
};

typedef struct
{
  const char *set;
  const char *ask;
  gint64 expected;
} Setting;

/* SQLite passes over a PRAGMA that it does not know, so each is read back. Without
 * recursive_triggers, INSERT OR REPLACE slips past triggers; without secure_delete, an erased text
 * stays on its page; a temporary file would hold what people wrote; a mapped file that somebody
 * cuts kills the program. */
static const Setting settings[] = {
  { "PRAGMA synchronous=FULL", "PRAGMA synchronous", 2 },
  { "PRAGMA foreign_keys=OFF", "PRAGMA foreign_keys", 0 },
  { "PRAGMA recursive_triggers=ON", "PRAGMA recursive_triggers", 1 },
  { "PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", 0 },
  { "PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", 1 },
  { "PRAGMA secure_delete=ON", "PRAGMA secure_delete", 1 },
  { "PRAGMA temp_store=MEMORY", "PRAGMA temp_store", 2 },
  { "PRAGMA mmap_size=0", "PRAGMA mmap_size", 0 },
};

static gboolean
set_switch (RecourseDatabase *self, int option, int value, GError **error)
{
  int is_now = -1;
  int result = sqlite3_db_config (self->handle, option, value, &is_now);

  if (!recourse_database_check (self, result, error))
    return FALSE;
  return is_now == value
         || recourse_database_fail (self->path, error, RECOURSE_ERROR_UNSUPPORTED,
                                    "SQLite refuses a setting");
}

/**
 * recourse_database_ask_number:
 * @out_number: the first column of the first row; 0 when there is none, as a SQLite that was built
 *   without mapping answers
 */
gboolean
recourse_database_ask_number (RecourseDatabase *self,
                              const char *sql,
                              gint64 *out_number,
                              GError **error)
{
  g_autoptr (RecourseStatement) statement = recourse_statement_new (self, sql, error);
  gboolean has_row = FALSE;

  *out_number = 0;
  if (statement == NULL || !recourse_statement_step (statement, &has_row, error))
    return FALSE;
  return !has_row || recourse_statement_get_int64 (statement, 0, out_number, error);
}

static gboolean
apply_setting (RecourseDatabase *self, const Setting *setting, GError **error)
{
  gint64 is_now;

  if (!recourse_database_execute (self, setting->set, error)
      || !recourse_database_ask_number (self, setting->ask, &is_now, error))
    return FALSE;
  return is_now == setting->expected
         || recourse_database_fail (self->path, error, RECOURSE_ERROR_UNSUPPORTED,
                                    "SQLite refuses a setting");
}

/** recourse_database_configure: all that a new connection needs before it is used. */
gboolean
recourse_database_configure (RecourseDatabase *self, GError **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  if (!recourse_database_check (
          self, sqlite3_busy_timeout (self->handle, RECOURSE_DATABASE_BUSY_MILLISECONDS), error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      if (!set_switch (self, switches[i].option, switches[i].value, error))
        return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      if (!apply_setting (self, &settings[i], error))
        return FALSE;
    }
  return TRUE;
}

/* Some file systems have no shared memory, and SQLite then stays with the mode that was. */
static gboolean
use_journal (RecourseDatabase *self, GError **error)
{
  g_autoptr (RecourseStatement) statement = NULL;
  gboolean has_row = FALSE;
  const char *mode = "";

  statement = recourse_statement_new (
      self, self->is_cache ? "PRAGMA journal_mode=DELETE" : "PRAGMA journal_mode=WAL", error);
  if (statement == NULL || !recourse_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row && !recourse_statement_get_text (statement, 0, &mode, error))
    return FALSE;
  return strcmp (mode, self->is_cache ? "delete" : "wal") == 0
         || recourse_database_fail (self->path, error, RECOURSE_ERROR_UNSUPPORTED,
                                    "its file system cannot hold a write-ahead log");
}

/**
 * recourse_database_allow_changes:
 *
 * To be called when the database is known to be ours; nothing changes it before.
 */
gboolean
recourse_database_allow_changes (RecourseDatabase *self, GError **error)
{
  return !self->can_write
         || (set_switch (self, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, error)
             && use_journal (self, error));
}

/**
 * recourse_database_claim:
 *
 * Moves all into the one file of the database, which SQLite does only while nobody else has it
 * open; somebody who has makes it %RECOURSE_ERROR_BUSY, after the usual wait. To be closed next:
 * whoever opens it for writing goes back to the write-ahead log.
 */
gboolean
recourse_database_claim (RecourseDatabase *self, GError **error)
{
  g_autoptr (RecourseStatement) statement = NULL;
  gboolean has_row = FALSE;
  const char *mode = "";

  g_return_val_if_fail (self != NULL, FALSE);

  statement = recourse_statement_new (self, "PRAGMA journal_mode=DELETE", error);
  if (statement == NULL || !recourse_statement_step (statement, &has_row, error)
      || (has_row && !recourse_statement_get_text (statement, 0, &mode, error)))
    return FALSE;
  return strcmp (mode, "delete") == 0
         || recourse_database_fail (self->path, error, RECOURSE_ERROR_BUSY,
                                    "somebody else has it open");
}
