/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-database"

#include "recourse-database.h"

#include "recourse-database-private.h"
#include "recourse-error.h"
#include "recourse-statement.h"
#include "recourse-transaction.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * How this program opens SQLite. A file that is a database may never be opened and closed here by
 * any other way than SQLite: closing any descriptor of it drops the locks that another connection
 * of this process holds on it. So it is looked at by lstat() alone. Nothing here deletes a file.
 */

#define FILE_MODE 0600
#define IN_MEMORY ":memory:"
#define IN_MEMORY_FLAGS (SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
#define JOURNAL "-journal"
#define MAX_PATH_BYTES 500 /* SQLite takes 512, and appends "-journal" */

static gboolean
fail_errno (const char *path, int saved_errno, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (path);

  recourse_error_set_errno (error, saved_errno, "cannot use database '%s'", quoted);
  return FALSE;
}

/* SQLite opens for reading alone, without a word, what it may not write. */
static gboolean
check_access (const RecourseDatabase *self, GError **error)
{
  if (!self->can_write || sqlite3_db_readonly (self->handle, "main") == 0)
    return TRUE;
  return recourse_database_fail (self->path, error, RECOURSE_ERROR_PERMISSION,
                                 "the file may not be written");
}

static gboolean
check_format (RecourseDatabase *self, const RecourseDatabaseFormat *format, GError **error)
{
  gint64 application_id;
  gint64 version;

  if (!recourse_database_ask_number (self, "PRAGMA application_id", &application_id, error)
      || !recourse_database_ask_number (self, "PRAGMA user_version", &version, error))
    return FALSE;
  if (application_id != format->application_id)
    return recourse_database_fail (self->path, error, RECOURSE_ERROR_INVALID_CONTENT,
                                   "it belongs to another program, or is empty");
  if (version > format->version)
    return recourse_database_fail (self->path, error, RECOURSE_ERROR_UNSUPPORTED,
                                   "it was written by a newer version of this program");
  if (version < 1)
    return recourse_database_fail (self->path, error, RECOURSE_ERROR_INVALID_CONTENT,
                                   "it names no format");
  self->version = (gint32) version;
  return TRUE;
}

static gboolean
has_content (const char *path, const char *suffix)
{
  g_autofree char *whole = g_strconcat (path, suffix, NULL);
  struct stat info;

  return lstat (whole, &info) == 0 && info.st_size > 0;
}

static gboolean
is_folder_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0;
}

/*
 * Also a reader of a write-ahead log wants to write, into the shared memory beside it. Where the
 * folder cannot be written and no log waits there, SQLite can be told that nobody changes the file.
 * Where a log waits it must be read, or the newest entries would be missing without a word.
 */
static gboolean
check_folder (const char *path, RecourseAccess access, gboolean *is_immutable, GError **error)
{
  *is_immutable = FALSE;
  if (is_folder_writable (path))
    return TRUE;
  if (has_content (path, JOURNAL))
    return recourse_database_fail (path, error, RECOURSE_ERROR_PERMISSION,
                                   "a change of it was cut off, and to take that back its folder "
                                   "has to be writable");
  if (access == RECOURSE_ACCESS_WRITE)
    return recourse_database_fail (path, error, RECOURSE_ERROR_PERMISSION,
                                   "its folder may not be written");
  *is_immutable = !has_content (path, "-wal");
  if (*is_immutable || has_content (path, "-shm"))
    return TRUE;
  return recourse_database_fail (path, error, RECOURSE_ERROR_PERMISSION,
                                 "its newest entries are in a file beside it, and to read them its "
                                 "folder has to be writable");
}

static char *
make_immutable_uri (const char *path)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);

  return g_strconcat ("file://", escaped, "?immutable=1", NULL);
}

static RecourseDatabase *connect_to (const char *path,
                                     const RecourseDatabaseFormat *format,
                                     RecourseAccess access,
                                     GError **error);

/*
 * When a process ends while it leaves the write-ahead log (before a case is locked or deleted), a
 * journal is left that takes its change back. Only who may write can do that; a reader would be
 * told that the database is read-only, until somebody wrote into it. What goes wrong here, the
 * reading says again.
 */
static void
take_back_what_was_cut_off (const char *path, const RecourseDatabaseFormat *format)
{
  g_autoptr (RecourseDatabase) writer = NULL;
  gint64 version;

  if (!has_content (path, JOURNAL) || !is_folder_writable (path))
    return;
  writer = connect_to (path, format, RECOURSE_ACCESS_WRITE, NULL);
  if (writer != NULL)
    recourse_database_ask_number (writer, "PRAGMA schema_version", &version, NULL);
}

static RecourseDatabase *
connect_to (const char *path,
            const RecourseDatabaseFormat *format,
            RecourseAccess access,
            GError **error)
{
  g_autoptr (RecourseDatabase) self = g_new0 (RecourseDatabase, 1);
  g_autofree char *uri = NULL;
  gboolean is_immutable;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;

  self->path = g_strdup (path);
  self->can_write = access == RECOURSE_ACCESS_WRITE;
  self->is_cache = format->is_cache;
  if (!check_folder (path, access, &is_immutable, error))
    return NULL;
  if (is_immutable)
    uri = make_immutable_uri (path);
  if (strlen (path) > MAX_PATH_BYTES)
    {
      recourse_database_fail (path, error, RECOURSE_ERROR_LIMIT, "its path is too long");
      return NULL;
    }
  flags |= self->can_write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  flags |= uri != NULL ? SQLITE_OPEN_URI : 0;
  if (!recourse_database_check (
          self, sqlite3_open_v2 (uri != NULL ? uri : path, &self->handle, flags, NULL), error))
    return NULL;
  if (!recourse_database_configure (self, error) || !check_access (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* --- Creating ------------------------------------------------------------------------------- */

/* SQLite gives the files beside it the mode of this one, whatever the umask. */
static gboolean
make_empty_file (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
  int saved_errno;

  if (fd < 0)
    return fail_errno (path, errno, error);
  saved_errno = fchmod (fd, FILE_MODE) == 0 ? 0 : errno;
  close (fd);
  return saved_errno == 0 || fail_errno (path, saved_errno, error);
}

static gboolean
set_number (RecourseDatabase *self, const char *pragma, gint32 number, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s=%d", pragma, number);

  return recourse_database_execute (self, sql, error);
}

static gboolean
write_schema (RecourseDatabase *self,
              const RecourseDatabaseFormat *format,
              const char *const *schema,
              GError **error)
{
  g_autoptr (RecourseTransaction) transaction = recourse_transaction_begin (self, error);

  if (transaction == NULL || !set_number (self, "application_id", format->application_id, error)
      || !set_number (self, "user_version", format->version, error))
    return FALSE;
  for (gsize i = 0; schema[i] != NULL; i++)
    {
      if (!recourse_database_execute (self, schema[i], error))
        return FALSE;
    }
  return recourse_transaction_commit (transaction, error);
}

/**
 * recourse_database_create:
 * @path: a file that does not exist; there, it is %RECOURSE_ERROR_INVALID_ARGUMENT
 * @format: what is written into the header
 * @schema: (array zero-terminated=1): the statements that make the tables
 *
 * Makes a database with mode 0600, whatever the umask. When it fails half-way, what there is of the
 * file stays: nothing here deletes a database.
 *
 * Returns: (transfer full): a connection that can write, or NULL
 */
RecourseDatabase *
recourse_database_create (const char *path,
                          const RecourseDatabaseFormat *format,
                          const char *const *schema,
                          GError **error)
{
  g_autoptr (RecourseDatabase) self = NULL;
  g_autofree char *absolute = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (format != NULL && format->version > 0, NULL);
  g_return_val_if_fail (schema != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  if (!make_empty_file (absolute, error))
    return NULL;
  self = connect_to (absolute, format, RECOURSE_ACCESS_WRITE, error);
  if (self == NULL || !recourse_database_allow_changes (self, error)
      || !write_schema (self, format, schema, error))
    return NULL;
  self->version = format->version;
  return g_steal_pointer (&self);
}

/**
 * recourse_database_create_in_memory:
 *
 * As recourse_database_create(), for what does not have to stay; it is gone when it is freed.
 *
 * Returns: (transfer full): a connection that can write, or NULL
 */
RecourseDatabase *
recourse_database_create_in_memory (const RecourseDatabaseFormat *format,
                                    const char *const *schema,
                                    GError **error)
{
  g_autoptr (RecourseDatabase) self = NULL;

  g_return_val_if_fail (format != NULL && format->version > 0, NULL);
  g_return_val_if_fail (schema != NULL, NULL);

  self = g_new0 (RecourseDatabase, 1);
  self->path = g_strdup (IN_MEMORY);
  self->can_write = TRUE;
  self->version = format->version;
  if (!recourse_database_check (
          self, sqlite3_open_v2 (IN_MEMORY, &self->handle, IN_MEMORY_FLAGS, NULL), error)
      || !recourse_database_configure (self, error) || !write_schema (self, format, schema, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
check_is_file (const char *path, GError **error)
{
  struct stat info;

  if (lstat (path, &info) != 0)
    return fail_errno (path, errno, error);
  return S_ISREG (info.st_mode)
         || recourse_database_fail (path, error, RECOURSE_ERROR_INVALID_CONTENT,
                                    "it is not a regular file");
}

/**
 * recourse_database_open:
 * @format: what the header has to say
 * @access: for writing, also the folder has to be writable
 *
 * Opens a database that exists; it is not changed before its header is known to be right. What is
 * no database, another program's or damaged is %RECOURSE_ERROR_INVALID_CONTENT, a newer one is
 * %RECOURSE_ERROR_UNSUPPORTED, and what may not be read or written is %RECOURSE_ERROR_PERMISSION.
 *
 * Returns: (transfer full): a connection, or NULL
 */
RecourseDatabase *
recourse_database_open (const char *path,
                        const RecourseDatabaseFormat *format,
                        RecourseAccess access,
                        GError **error)
{
  g_autoptr (RecourseDatabase) self = NULL;
  g_autofree char *absolute = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (format != NULL && format->version > 0, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  if (!check_is_file (absolute, error))
    return NULL;
  if (access == RECOURSE_ACCESS_READ)
    take_back_what_was_cut_off (absolute, format);
  self = connect_to (absolute, format, access, error);
  if (self == NULL || !check_format (self, format, error)
      || !recourse_database_allow_changes (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * recourse_database_free:
 * @self: (transfer full) (nullable): a connection without statements and transactions
 */
void
recourse_database_free (RecourseDatabase *self)
{
  if (self == NULL)
    return;
  /* It refuses only when a statement is still there, which is a mistake of ours. */
  g_warn_if_fail (sqlite3_close (self->handle) == SQLITE_OK);
  g_free (self->path);
  g_free (self);
}

/** recourse_database_get_path: (transfer none): absolute, for messages. */
const char *
recourse_database_get_path (const RecourseDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/** recourse_database_get_version: the format it has, at most the one that was asked for. */
gint32
recourse_database_get_version (const RecourseDatabase *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->version;
}

/** recourse_database_can_write: whether it was opened for writing. */
gboolean
recourse_database_can_write (const RecourseDatabase *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->can_write;
}

/**
 * recourse_database_execute:
 * @sql: one statement without parameters, a constant
 *
 * Runs it to its end; rows are passed over. Busy for more than 10 seconds is %RECOURSE_ERROR_BUSY,
 * a full disk %RECOURSE_ERROR_NO_SPACE, a constraint or trigger %RECOURSE_ERROR_INVALID_ARGUMENT,
 * damage %RECOURSE_ERROR_INVALID_CONTENT, a value too large %RECOURSE_ERROR_LIMIT, no right to
 * write %RECOURSE_ERROR_PERMISSION, else %RECOURSE_ERROR_IO.
 */
gboolean
recourse_database_execute (RecourseDatabase *self, const char *sql, GError **error)
{
  g_autoptr (RecourseStatement) statement = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  statement = recourse_statement_new (self, sql, error);
  return statement != NULL && recourse_statement_run (statement, error);
}

/** recourse_database_count_changes: the rows that the last INSERT, UPDATE or DELETE changed. */
gint64
recourse_database_count_changes (RecourseDatabase *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_changes64 (self->handle);
}

/**
 * recourse_database_empty_log:
 *
 * Moves all that waits in the write-ahead log into the database, and cuts the log to nothing, so
 * that what was deleted is not left in it. Somebody who reads at this moment makes it
 * %RECOURSE_ERROR_BUSY at once; nothing is lost then, and the last connection that is closed does
 * it.
 */
gboolean
recourse_database_empty_log (RecourseDatabase *self, GError **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);

  sqlite3_busy_timeout (self->handle, 0);
  result = sqlite3_wal_checkpoint_v2 (self->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  sqlite3_busy_timeout (self->handle, RECOURSE_DATABASE_BUSY_MILLISECONDS);
  return recourse_database_check (self, result, error);
}

/**
 * recourse_database_check_structure:
 * @out_is_sound: whether the pages hold together: each row is in its place and found from the top
 *
 * Reads the whole database. What the rows say is another question; a row that can be read in one
 * way and not in another is found here. Not being able to read a damaged page is an answer, not an
 * error.
 */
gboolean
recourse_database_check_structure (RecourseDatabase *self, gboolean *out_is_sound, GError **error)
{
  g_autoptr (RecourseStatement) statement = NULL;
  g_autoptr (GError) cause = NULL;
  gboolean has_row = FALSE;
  const char *answer = "";

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_is_sound != NULL, FALSE);

  *out_is_sound = FALSE;
  statement = recourse_statement_new (self, "PRAGMA quick_check(1)", &cause);
  if (statement != NULL && recourse_statement_step (statement, &has_row, &cause) && has_row
      && recourse_statement_get_text (statement, 0, &answer, &cause))
    *out_is_sound = strcmp (answer, "ok") == 0;
  if (cause == NULL || g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}
