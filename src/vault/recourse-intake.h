/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"
#include "recourse-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RecourseIntakeItem:
 * @path: (nullable): the source, which is only read; a link is followed. %NULL with @contents
 * @contents: (nullable): what was pasted; %NULL with @path
 * @name: (nullable): any bytes; %NULL: the base name of @path. It is kept as
 *   recourse_intake_make_name() makes it
 * @kind: "" or an id of the pack's evidence kinds
 * @note: (nullable): UTF-8
 * @order: (nullable): an order number
 * @happened: when what it shows took place; %RECOURSE_TIME_UNKNOWN when nobody said
 *
 * One file to be added; everything is lent.
 */
typedef struct
{
  const char *path;
  GBytes *contents;
  const char *name;
  const char *kind;
  const char *note;
  const char *order;
  gint64 happened;
} RecourseIntakeItem;

/**
 * RecourseIntakeReceipt:
 * @seq: the entry of the log
 * @name: as it is kept
 * @sha256: 64 lower-case hex digits
 * @bytes: its size
 *
 * What is safe on the disk.
 */
typedef struct
{
  gint64 seq;
  char *name;
  char *sha256;
  gint64 bytes;
} RecourseIntakeReceipt;

/* Once for each item, in their order: with @receipt when it is safe on the disk, with @refusal when
 * it was not added. Both are lent. */
typedef void (*RecourseIntakeFunc) (guint index,
                                    const RecourseIntakeReceipt *receipt,
                                    const GError *refusal,
                                    gpointer data);

/**
 * RecourseIntakeHooks:
 * @author: who adds
 * @settled: (nullable): called in the calling thread
 * @progress: (nullable): called in the calling thread, every 20 ms at most
 * @data: for both
 */
typedef struct
{
  RecourseAuthor author;
  RecourseIntakeFunc settled;
  RecourseProgressFunc progress;
  gpointer data;
} RecourseIntakeHooks;

gboolean recourse_intake_run (RecourseCaseFolder *self,
                              const RecourseIntakeItem *items,
                              guint n_items,
                              const RecourseIntakeHooks *hooks,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
