/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RecourseProgress:
 * @bytes_done: of @bytes_total
 * @bytes_total: 0: not known yet
 * @items_done: of @items_total
 * @items_total: 0: not known yet
 *
 * How far a long job is.
 */
typedef struct
{
  gint64 bytes_done;
  gint64 bytes_total;
  guint items_done;
  guint items_total;
} RecourseProgress;

/* It may come from any thread, and is called every few milliseconds at most. */
typedef void (*RecourseProgressFunc) (const RecourseProgress *progress, gpointer data);

G_END_DECLS
