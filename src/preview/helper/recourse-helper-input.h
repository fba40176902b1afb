/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RecourseHelperInput:
 * @fd: where the file comes from
 * @n_read: how many bytes of it have come
 *
 * The file, in one pass. Ends the process when it breaks or has more bytes than the cap.
 */
typedef struct
{
  int fd;
  gsize n_read;
} RecourseHelperInput;

gsize recourse_helper_input_read (RecourseHelperInput *self, guint8 *out_bytes, gsize length);
GBytes *
recourse_helper_input_read_rest (RecourseHelperInput *self, const guint8 *head, gsize length);

G_END_DECLS
