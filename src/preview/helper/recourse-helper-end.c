/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-helper-end"

#include "recourse-helper-end.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define PREFIX "recourse-preview: "

static gboolean
write_all (int fd, const void *data, gsize length)
{
  const guint8 *at = data;

  while (length > 0)
    {
      gssize written = write (fd, at, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          at += written;
          length -= (gsize) written;
        }
    }
  return TRUE;
}

/**
 * recourse_helper_fail:
 * @message: what is wrong, for who runs the helper by hand; the client says it in its own words
 */
void
recourse_helper_fail (RecoursePreviewStatus status, const char *message)
{
  write_all (STDERR_FILENO, PREFIX, strlen (PREFIX));
  write_all (STDERR_FILENO, message, strlen (message));
  write_all (STDERR_FILENO, "\n", 1);
  _exit (status);
}

/**
 * recourse_helper_answer:
 * @bytes: as many as @head says
 *
 * Writes the answer. _exit() keeps what is left in memory from being taken apart piece by piece,
 * which takes time and calls into libraries that have just read a hostile file.
 */
void
recourse_helper_answer (const RecoursePreviewWire *head, const void *bytes)
{
  guint8 wire[RECOURSE_PREVIEW_WIRE_BYTES];

  recourse_preview_wire_encode (head, wire);
  if (!write_all (STDOUT_FILENO, wire, sizeof wire)
      || !write_all (STDOUT_FILENO, bytes, head->n_bytes))
    recourse_helper_fail (RECOURSE_PREVIEW_NOT_READ, "cannot write the answer");
  _exit (RECOURSE_PREVIEW_DONE);
}
