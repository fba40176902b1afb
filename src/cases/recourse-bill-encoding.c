/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-encoding"

#include "recourse-bill-encoding.h"

#include "recourse-error.h"

#include <string.h>

#define MARK "\xEF\xBB\xBF"
#define MARK_LENGTH 3
#define HEADER "交易时间"

static guint
count_lines (const char *text, gsize length)
{
  guint n_lines = 1;

  for (const char *at = text; (at = memchr (at, '\n', length - (gsize) (at - text))) != NULL; at++)
    n_lines++;
  return n_lines;
}

static GBytes *
fail_at (const char *text, gsize offset, const char *problem, GError **error)
{
  recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "row %u: %s",
                      count_lines (text, offset), problem);
  return NULL;
}

static gboolean
is_meant_as_utf8 (const char *text, gsize length)
{
  return (length >= MARK_LENGTH && memcmp (text, MARK, MARK_LENGTH) == 0)
         || memmem (text, length, HEADER, strlen (HEADER)) != NULL;
}

/* Its characters have one, two or four bytes; a line feed is always a line feed. */
static GBytes *
convert (const char *text, gsize length, GError **error)
{
  gsize n_read = 0;
  gsize n_written = 0;
  g_autofree char *utf8 = g_convert (text, (gssize) length, "UTF-8", "GB18030", &n_read, &n_written,
                                     NULL);

  if (utf8 == NULL || n_read < length)
    return fail_at (text, n_read, "a character is cut off, or it is neither UTF-8 nor GB18030",
                    error);
  return g_bytes_new_take (g_steal_pointer (&utf8), n_written);
}

/**
 * recourse_bill_encoding_to_utf8:
 * @bytes: a text in UTF-8, with or without a mark before it, or in GB18030
 *
 * What is neither, or has a zero in it, is %RECOURSE_ERROR_INVALID_CONTENT.
 *
 * Returns: (transfer full): the text, which need not have a zero behind it
 */
GBytes *
recourse_bill_encoding_to_utf8 (GBytes *bytes, GError **error)
{
  const char *text;
  const char *end;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  if (length == 0)
    return g_bytes_ref (bytes);
  end = memchr (text, '\0', length);
  if (end != NULL)
    return fail_at (text, (gsize) (end - text), "it is no text", error);
  if (g_utf8_validate (text, (gssize) length, &end))
    return g_bytes_ref (bytes);
  if (is_meant_as_utf8 (text, length))
    return fail_at (text, (gsize) (end - text), "a character is cut off or damaged", error);
  return convert (text, length, error);
}
