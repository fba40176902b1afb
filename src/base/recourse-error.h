/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RECOURSE_ERROR (recourse_error_quark ())

/**
 * RecourseError:
 * @RECOURSE_ERROR_INVALID_ARGUMENT: the call or what the user typed is wrong
 * @RECOURSE_ERROR_INVALID_CONTENT: a file is not what its format asks for
 * @RECOURSE_ERROR_LIMIT: a cap on size, depth, count or range is exceeded
 * @RECOURSE_ERROR_NOT_FOUND: a file, an id or a reference does not exist
 * @RECOURSE_ERROR_UNSUPPORTED: the format is newer than this program
 * @RECOURSE_ERROR_PERMISSION: the system does not allow it
 * @RECOURSE_ERROR_IO: read or write error, and all that has no code of its own
 * @RECOURSE_ERROR_BUSY: somebody else is using it; the same call may succeed later
 * @RECOURSE_ERROR_NO_SPACE: the disk or the user's share of it is full
 * @RECOURSE_ERROR_SECRET_NEEDED: it is encrypted, and no code was given; ask for it
 * @RECOURSE_ERROR_SECRET_WRONG: it is encrypted, and not with this code; ask again
 *
 * The only error domain that leaves a room, beside %G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  RECOURSE_ERROR_INVALID_ARGUMENT,
  RECOURSE_ERROR_INVALID_CONTENT,
  RECOURSE_ERROR_LIMIT,
  RECOURSE_ERROR_NOT_FOUND,
  RECOURSE_ERROR_UNSUPPORTED,
  RECOURSE_ERROR_PERMISSION,
  RECOURSE_ERROR_IO,
  RECOURSE_ERROR_BUSY,
  RECOURSE_ERROR_NO_SPACE,
  RECOURSE_ERROR_SECRET_NEEDED,
  RECOURSE_ERROR_SECRET_WRONG,
} RecourseError;

GQuark recourse_error_quark (void);
void recourse_error_take_io (GError **dest, GError *io_error, const char *what);
void recourse_error_set_errno (GError **dest, int saved_errno, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
int recourse_error_exit_code (const GError *error);
char *recourse_error_quote (const char *text);

G_END_DECLS
