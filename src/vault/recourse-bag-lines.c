/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-lines"

#include "recourse-bag-lines.h"

#include <string.h>

/** recourse_bag_lines_init: before the first line; @bytes are lent. */
void
recourse_bag_lines_init (RecourseBagLines *self, GBytes *bytes)
{
  gsize length = 0;

  g_return_if_fail (self != NULL && bytes != NULL);

  self->at = g_bytes_get_data (bytes, &length);
  self->left = length;
  self->number = 0;
}

/** recourse_bag_lines_is_whole: whether what is left is empty or ends in a line feed. */
gboolean
recourse_bag_lines_is_whole (const RecourseBagLines *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->left == 0 || self->at[self->left - 1] == '\n';
}

/**
 * recourse_bag_lines_take:
 * @out_line: (transfer none): the next line, without its line feed
 *
 * Returns: FALSE after the last one
 */
gboolean
recourse_bag_lines_take (RecourseBagLines *self, const char **out_line, gsize *out_length)
{
  const char *feed;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_line != NULL && out_length != NULL, FALSE);

  if (self->left == 0)
    return FALSE;
  feed = memchr (self->at, '\n', self->left);
  *out_line = self->at;
  *out_length = feed != NULL ? (gsize) (feed - self->at) : self->left;
  self->left -= *out_length + (feed != NULL ? 1 : 0);
  self->at += *out_length + (feed != NULL ? 1 : 0);
  self->number++;
  return TRUE;
}
