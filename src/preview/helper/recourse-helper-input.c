/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-helper-input"

#include "recourse-helper-input.h"

#include "recourse-helper-end.h"

#include <errno.h>
#include <unistd.h>

#define BLOCK (256 * 1024)

/**
 * recourse_helper_input_read:
 *
 * Returns: how many bytes were read: @length, or fewer at the end of the file
 */
gsize
recourse_helper_input_read (RecourseHelperInput *self, guint8 *out_bytes, gsize length)
{
  gsize n_read = 0;

  while (n_read < length)
    {
      gssize got = read (self->fd, out_bytes + n_read, length - n_read);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        recourse_helper_fail (RECOURSE_PREVIEW_NOT_READ, "cannot read standard input");
      if (got == 0)
        break;
      n_read += (gsize) got;
      self->n_read += (gsize) got;
      if (self->n_read > RECOURSE_PREVIEW_MAX_SOURCE)
        recourse_helper_fail (RECOURSE_PREVIEW_TOO_MANY_BYTES, "more than 256 MiB");
    }
  return n_read;
}

/**
 * recourse_helper_input_read_rest:
 * @head: what was read already
 *
 * Returns: (transfer full): the whole file
 */
GBytes *
recourse_helper_input_read_rest (RecourseHelperInput *self, const guint8 *head, gsize length)
{
  g_autoptr (GByteArray) whole = g_byte_array_new ();
  gsize got;

  g_byte_array_append (whole, head, (guint) length);
  do
    {
      guint before = whole->len;

      g_byte_array_set_size (whole, before + BLOCK);
      got = recourse_helper_input_read (self, whole->data + before, BLOCK);
      g_byte_array_set_size (whole, before + (guint) got);
    }
  while (got == BLOCK);
  return g_byte_array_free_to_bytes (g_steal_pointer (&whole));
}
