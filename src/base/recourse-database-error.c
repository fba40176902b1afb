/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-database-error"

#include "recourse-database-private.h"

#include "recourse-error.h"

#include <errno.h>

/* SQLite tells a full disk from other trouble only when the system said so plainly; it writes its
 * shared memory and its folder by other ways. */
static RecourseError
convert_system_errno (const RecourseDatabase *self)
{
  switch (sqlite3_system_errno (self->handle))
    {
    case ENOSPC:
    case EDQUOT:
      return RECOURSE_ERROR_NO_SPACE;
    case EACCES:
    case EPERM:
    case EROFS:
      return RECOURSE_ERROR_PERMISSION;
    case ENOENT:
      return RECOURSE_ERROR_NOT_FOUND;
    default:
      return RECOURSE_ERROR_IO;
    }
}

static RecourseError
convert_result (const RecourseDatabase *self, int result)
{
  switch (result & 0xFF)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return RECOURSE_ERROR_BUSY;
    case SQLITE_FULL:
      return RECOURSE_ERROR_NO_SPACE;
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
      return RECOURSE_ERROR_PERMISSION;
    case SQLITE_TOOBIG:
      return RECOURSE_ERROR_LIMIT;
    case SQLITE_CONSTRAINT:
    case SQLITE_RANGE:
      return RECOURSE_ERROR_INVALID_ARGUMENT;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
    case SQLITE_SCHEMA:
    case SQLITE_ERROR: /* such as a table that is not there */
      return RECOURSE_ERROR_INVALID_CONTENT;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return convert_system_errno (self);
    default:
      return RECOURSE_ERROR_IO;
    }
}

/**
 * recourse_database_check:
 * @result: what a call of SQLite has just given for this connection
 *
 * Sets an error unless @result is one of the three that mean success.
 */
gboolean
recourse_database_check (const RecourseDatabase *self, int result, GError **error)
{
  g_autofree char *cause = NULL;

  if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;
  cause = recourse_error_quote (sqlite3_errmsg (self->handle));
  return recourse_database_fail (self->path, error, (int) convert_result (self, result), cause);
}

/** recourse_database_fail: sets an error that names the database; gives FALSE. */
gboolean
recourse_database_fail (const char *path, GError **error, int code, const char *cause)
{
  g_autofree char *quoted = recourse_error_quote (path);

  g_set_error (error, RECOURSE_ERROR, code, "cannot use database '%s': %s", quoted, cause);
  return FALSE;
}
