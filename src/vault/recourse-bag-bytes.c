/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-bytes"

#include "recourse-bag-bytes.h"

#include "recourse-error.h"

#include <errno.h>
#include <unistd.h>

#define EXTRA_HEADER 4

static guint64
take (RecourseBagBytes *self, gsize n_bytes)
{
  guint64 value = 0;

  g_assert (self->left >= n_bytes);
  for (gsize i = n_bytes; i > 0; i--)
    value = value << 8 | self->at[i - 1];
  self->at += n_bytes;
  self->left -= n_bytes;
  return value;
}

/** recourse_bag_bytes_take16: the next number; there have to be bytes enough. */
guint16
recourse_bag_bytes_take16 (RecourseBagBytes *self)
{
  return (guint16) take (self, 2);
}

/** recourse_bag_bytes_take32: the next number; there have to be bytes enough. */
guint32
recourse_bag_bytes_take32 (RecourseBagBytes *self)
{
  return (guint32) take (self, 4);
}

/** recourse_bag_bytes_take64: the next number; there have to be bytes enough. */
guint64
recourse_bag_bytes_take64 (RecourseBagBytes *self)
{
  return take (self, 8);
}

/** recourse_bag_bytes_split: takes the next @length bytes as a view of their own, if there are so
 * many. */
gboolean
recourse_bag_bytes_split (RecourseBagBytes *self, gsize length, RecourseBagBytes *out_part)
{
  g_return_val_if_fail (self != NULL && out_part != NULL, FALSE);

  if (self->left < length)
    return FALSE;
  *out_part = (RecourseBagBytes){ .at = self->at, .left = length };
  self->at += length;
  self->left -= length;
  return TRUE;
}

/**
 * recourse_bag_bytes_find_extra:
 * @extra: the extra fields of an entry
 * @out_field: the first one with @id
 *
 * Returns: FALSE when they are not whole or @id stands twice: programs would differ on what holds
 */
gboolean
recourse_bag_bytes_find_extra (RecourseBagBytes extra,
                               guint16 id,
                               RecourseBagBytes *out_field,
                               gboolean *out_has)
{
  g_return_val_if_fail (out_field != NULL && out_has != NULL, FALSE);

  *out_has = FALSE;
  while (extra.left >= EXTRA_HEADER)
    {
      guint16 found = recourse_bag_bytes_take16 (&extra);
      guint16 length = recourse_bag_bytes_take16 (&extra);
      RecourseBagBytes field;

      if (!recourse_bag_bytes_split (&extra, length, &field) || (found == id && *out_has))
        return FALSE;
      if (found != id)
        continue;
      *out_field = field;
      *out_has = TRUE;
    }
  return extra.left == 0;
}

/**
 * recourse_bag_bytes_read:
 *
 * Reads exactly @length bytes from @offset on; a file that ends before is
 * %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_bag_bytes_read (int fd, gint64 offset, gsize length, guint8 *out, GError **error)
{
  gsize n_read = 0;

  while (n_read < length)
    {
      gssize got = pread (fd, out + n_read, length - n_read, offset + (gint64) n_read);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          recourse_error_set_errno (error, errno, "cannot read it");
          return FALSE;
        }
      if (got == 0)
        return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "the ZIP file is cut off");
      n_read += (gsize) got;
    }
  return TRUE;
}

/** recourse_bag_fail: sets the error and gives FALSE; foreign text in it through
 * recourse_error_quote(). */
gboolean
recourse_bag_fail (GError **error, int code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, RECOURSE_ERROR, code, message);
  return FALSE;
}

/** recourse_bag_prefix: puts which bag it was before what is wrong with it. */
void
recourse_bag_prefix (GError **error, const char *path)
{
  g_autofree char *quoted = recourse_error_quote (path);

  if (error != NULL && *error != NULL && (*error)->domain == RECOURSE_ERROR)
    g_prefix_error (error, "bag '%s' is refused: ", quoted);
}
