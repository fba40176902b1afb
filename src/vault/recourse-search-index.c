/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-search-index"

#include "recourse-search-index.h"

#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-statement.h"

#include <glib/gstdio.h>

#define FOLDER "cache"
#define FILE_NAME "search.db"

/* The words are kept without the texts and without their places: who finds an entry looks at the
 * text itself. */
static const char *const schema[] = {
  "CREATE TABLE state (case_id TEXT NOT NULL, last_seq INTEGER NOT NULL, last_hash TEXT NOT NULL, "
  "erased_until INTEGER NOT NULL) STRICT",
  "INSERT INTO state VALUES ('', 0, '', 0)",
  "CREATE TABLE kinds (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
  "CREATE VIRTUAL TABLE words USING fts5 (pairs, content='', detail=none, columnsize=0, "
  "tokenize='ascii')",
  NULL,
};

static const RecourseDatabaseFormat format = {
  .application_id = 0x52435349, /* "RCSI" */
  .version = 1,
  .is_cache = TRUE,
};

struct _RecourseSearchIndex
{
  RecourseDatabase *database;
  char *case_id;
  RecourseStatement *add;
  RecourseStatement *add_kind;
  RecourseStatement *ask;
};

/** recourse_search_state_clear: frees what is in it. */
void
recourse_search_state_clear (RecourseSearchState *self)
{
  g_clear_pointer (&self->last_hash, g_free);
}

/* --- Opening ------------------------------------------------------------------------------------
 */

static gboolean
prepare (RecourseSearchIndex *self, GError **error)
{
  self->add = recourse_statement_new (self->database,
                                      "INSERT INTO words (rowid, pairs) VALUES (?1, ?2)", error);
  if (self->add == NULL)
    return FALSE;
  self->add_kind = recourse_statement_new (self->database,
                                           "INSERT OR IGNORE INTO kinds VALUES (?1)", error);
  if (self->add_kind == NULL)
    return FALSE;
  self->ask = recourse_statement_new (
      self->database, "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid DESC", error);
  return self->ask != NULL;
}

static gboolean
read_case (RecourseSearchIndex *self, char **out_case_id, GError **error)
{
  g_autoptr (RecourseStatement)
      statement = recourse_statement_new (self->database, "SELECT case_id FROM state", error);
  gboolean has_row = FALSE;
  const char *case_id;

  if (statement == NULL || !recourse_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  if (!recourse_statement_get_text (statement, 0, &case_id, error))
    return FALSE;
  *out_case_id = g_strdup (case_id);
  return TRUE;
}

/* One of another case, as when a folder was copied over another, is emptied. */
static RecourseSearchIndex *
wrap (RecourseDatabase *database, const char *case_id, GError **error)
{
  g_autoptr (RecourseSearchIndex) self = g_new0 (RecourseSearchIndex, 1);
  g_autoptr (RecourseTransaction) transaction = NULL;
  g_autofree char *kept_id = NULL;

  self->database = database;
  self->case_id = g_strdup (case_id);
  if (!prepare (self, error) || !read_case (self, &kept_id, error))
    return NULL;
  if (g_strcmp0 (kept_id, case_id) == 0)
    return g_steal_pointer (&self);
  transaction = recourse_search_index_begin (self, error);
  if (transaction == NULL || !recourse_search_index_reset (self, 0, error)
      || !recourse_transaction_commit (transaction, error))
    return NULL;
  g_clear_pointer (&transaction, recourse_transaction_free);
  return g_steal_pointer (&self);
}

static RecourseSearchIndex *
open_kept (const char *path, const char *case_id, GError **error)
{
  RecourseDatabase *database = recourse_database_open (path, &format, RECOURSE_ACCESS_WRITE, error);

  return database != NULL ? wrap (database, case_id, error) : NULL;
}

static RecourseSearchIndex *
create_kept (const char *path, const char *case_id, GError **error)
{
  RecourseDatabase *database = recourse_database_create (path, &format, schema, error);

  return database != NULL ? wrap (database, case_id, error) : NULL;
}

/* One in memory has no path that is absolute, and nothing is deleted then. */
static void
delete_kept (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  if (!g_path_is_absolute (path))
    return;
  g_unlink (journal);
  g_unlink (path);
}

/* What is damaged, of a newer program or half made is thrown away: all of it is in the log. */
static RecourseSearchIndex *
open_or_make (const char *case_path, const char *case_id, GError **error)
{
  g_autofree char *folder = g_build_filename (case_path, FOLDER, NULL);
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autoptr (GError) cause = NULL;
  RecourseSearchIndex *self;

  if (!recourse_files_ensure_folder (folder, error))
    return NULL;
  self = open_kept (path, case_id, &cause);
  if (self != NULL)
    return self;
  if (g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT)
      || g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_UNSUPPORTED))
    delete_kept (path);
  return create_kept (path, case_id, error);
}

/**
 * recourse_search_index_open:
 * @can_keep: FALSE: in memory in any case
 *
 * Opens the index of a case, or makes an empty one where there is none that is right. Where it
 * cannot be kept, for whatever reason, it is in memory and gone when it is freed.
 *
 * Returns: (transfer full): the index, or NULL when SQLite cannot even do that
 */
RecourseSearchIndex *
recourse_search_index_open (const char *case_path,
                            const char *case_id,
                            gboolean can_keep,
                            GError **error)
{
  RecourseSearchIndex *self = can_keep ? open_or_make (case_path, case_id, NULL) : NULL;
  RecourseDatabase *database;

  if (self != NULL)
    return self;
  database = recourse_database_create_in_memory (&format, schema, error);
  return database != NULL ? wrap (database, case_id, error) : NULL;
}

/**
 * recourse_search_index_free:
 * @self: (transfer full) (nullable): an index
 */
void
recourse_search_index_free (RecourseSearchIndex *self)
{
  if (self == NULL)
    return;
  recourse_statement_free (self->add);
  recourse_statement_free (self->add_kind);
  recourse_statement_free (self->ask);
  recourse_database_free (self->database);
  g_free (self->case_id);
  g_free (self);
}

/**
 * recourse_search_index_discard:
 * @self: (transfer full): an index that is damaged
 *
 * Frees it and deletes its file, so that the next one is made anew.
 */
void
recourse_search_index_discard (RecourseSearchIndex *self)
{
  g_autofree char *path = g_strdup (recourse_database_get_path (self->database));

  recourse_search_index_free (self);
  delete_kept (path);
}

/* --- Writing ------------------------------------------------------------------------------------
 */

/** recourse_search_index_begin: the scope of all that is written together. */
RecourseTransaction *
recourse_search_index_begin (RecourseSearchIndex *self, GError **error)
{
  return recourse_transaction_begin (self->database, error);
}

/** recourse_search_index_get_state: how far it goes; clear it after use. */
gboolean
recourse_search_index_get_state (RecourseSearchIndex *self,
                                 RecourseSearchState *out_state,
                                 GError **error)
{
  g_autoptr (RecourseStatement) statement = recourse_statement_new (
      self->database, "SELECT last_seq, last_hash, erased_until FROM state", error);
  gboolean has_row = FALSE;
  const char *hash;

  *out_state = (RecourseSearchState){ 0 };
  if (statement == NULL || !recourse_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  if (!recourse_statement_get_int64 (statement, 0, &out_state->last_seq, error)
      || !recourse_statement_get_text (statement, 1, &hash, error)
      || !recourse_statement_get_int64 (statement, 2, &out_state->erased_until, error))
    return FALSE;
  out_state->last_hash = g_strdup (hash);
  return TRUE;
}

/** recourse_search_index_set_state: inside a transaction. */
gboolean
recourse_search_index_set_state (RecourseSearchIndex *self,
                                 const RecourseSearchState *state,
                                 GError **error)
{
  g_autoptr (RecourseStatement) statement = NULL;

  if (!recourse_database_execute (self->database, "DELETE FROM state", error))
    return FALSE;
  statement = recourse_statement_new (self->database, "INSERT INTO state VALUES (?1, ?2, ?3, ?4)",
                                      error);
  return statement != NULL && recourse_statement_bind_text (statement, 1, self->case_id, error)
         && recourse_statement_bind_int64 (statement, 2, state->last_seq, error)
         && recourse_statement_bind_text (statement, 3,
                                          state->last_hash != NULL ? state->last_hash : "", error)
         && recourse_statement_bind_int64 (statement, 4, state->erased_until, error)
         && recourse_statement_run (statement, error);
}

/**
 * recourse_search_index_reset:
 * @erased_until: the last entry of the log at this moment
 *
 * Empties it, inside a transaction; what was in it is overwritten on its pages.
 */
gboolean
recourse_search_index_reset (RecourseSearchIndex *self, gint64 erased_until, GError **error)
{
  const RecourseSearchState state = { .erased_until = erased_until };

  return recourse_database_execute (self->database,
                                    "INSERT INTO words (words) VALUES ('delete-all')", error)
         && recourse_database_execute (self->database, "DELETE FROM kinds", error)
         && recourse_search_index_set_state (self, &state, error);
}

/** recourse_search_index_add: the words of one entry, inside a transaction. */
gboolean
recourse_search_index_add (RecourseSearchIndex *self,
                           gint64 seq,
                           const char *document,
                           GError **error)
{
  return recourse_statement_bind_int64 (self->add, 1, seq, error)
         && recourse_statement_bind_text (self->add, 2, document, error)
         && recourse_statement_run (self->add, error);
}

/** recourse_search_index_add_kind: so that recourse_search_index_list_kinds() gives it. */
gboolean
recourse_search_index_add_kind (RecourseSearchIndex *self, const char *kind, GError **error)
{
  return recourse_statement_bind_text (self->add_kind, 1, kind, error)
         && recourse_statement_run (self->add_kind, error);
}

/** recourse_search_index_merge: makes it small and fast after much was added. */
gboolean
recourse_search_index_merge (RecourseSearchIndex *self, GError **error)
{
  return recourse_database_execute (self->database, "INSERT INTO words (words) VALUES ('optimize')",
                                    error);
}

/* --- Asking -------------------------------------------------------------------------------------
 */

/** recourse_search_index_list_kinds: (transfer full) (element-type utf8): of all its entries. */
GPtrArray *
recourse_search_index_list_kinds (RecourseSearchIndex *self, GError **error)
{
  g_autoptr (RecourseStatement)
      statement = recourse_statement_new (self->database, "SELECT kind FROM kinds", error);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row = TRUE;
  const char *kind;

  if (statement == NULL)
    return NULL;
  while (has_row)
    {
      if (!recourse_statement_step (statement, &has_row, error)
          || (has_row && !recourse_statement_get_text (statement, 0, &kind, error)))
        return NULL;
      if (has_row)
        g_ptr_array_add (kinds, g_strdup (kind));
    }
  return g_steal_pointer (&kinds);
}

/**
 * recourse_search_index_ask:
 * @query: of recourse_search_append_condition()
 *
 * Begins to ask; recourse_search_index_next() gives the answers, and recourse_search_index_stop()
 * ends it.
 */
gboolean
recourse_search_index_ask (RecourseSearchIndex *self, const char *query, GError **error)
{
  recourse_statement_reset (self->ask);
  return recourse_statement_bind_text (self->ask, 1, query, error);
}

/** recourse_search_index_next: the next entry, newest first; 0 at the end. */
gboolean
recourse_search_index_next (RecourseSearchIndex *self, gint64 *out_seq, GError **error)
{
  gboolean has_row = FALSE;

  *out_seq = 0;
  if (!recourse_statement_step (self->ask, &has_row, error))
    return FALSE;
  return !has_row || recourse_statement_get_int64 (self->ask, 0, out_seq, error);
}

/** recourse_search_index_stop: others can write again. */
void
recourse_search_index_stop (RecourseSearchIndex *self)
{
  recourse_statement_reset (self->ask);
}
