/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RecourseBagLines:
 * @at: the next byte; past the last line: NULL
 * @left: how many there are
 * @number: of the line that was taken last, from 1
 *
 * The lines of a file of lines, each with its line feed.
 */
typedef struct
{
  const char *at;
  gsize left;
  gint64 number;
} RecourseBagLines;

void recourse_bag_lines_init (RecourseBagLines *self, GBytes *bytes);
gboolean recourse_bag_lines_is_whole (const RecourseBagLines *self);
gboolean recourse_bag_lines_take (RecourseBagLines *self, const char **out_line, gsize *out_length);

G_END_DECLS
