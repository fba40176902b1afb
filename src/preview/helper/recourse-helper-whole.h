/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RecourseHelperWhole:
 * @to_skip: bytes of the present part that say nothing
 * @field: the start of a part, of which @n_field bytes are there
 * @expected: how long the file has to be; 0 when nothing says so
 *
 * Follows a picture as it comes, part by part. The fields are private.
 */
typedef struct
{
  guint8 step;
  guint8 n_field;
  guint8 field[8];
  guint64 to_skip;
  guint64 n_read;
  guint64 expected;
  gboolean has_ended;
} RecourseHelperWhole;

void recourse_helper_whole_init (RecourseHelperWhole *self,
                                 const char *decoder,
                                 const guint8 *head,
                                 gsize length);
void recourse_helper_whole_feed (RecourseHelperWhole *self, const guint8 *bytes, gsize length);
gboolean recourse_helper_whole_is_whole (const RecourseHelperWhole *self);

G_END_DECLS
