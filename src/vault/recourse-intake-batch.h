/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-intake-source.h"
#include "recourse-intake.h"

G_BEGIN_DECLS

/**
 * RecourseIntakePending:
 * @item: lent
 * @index: of @item
 * @receipt: its name, and with @copy all the rest; the number when it is in the log
 * @copy: (nullable): %NULL with @refusal
 * @refusal: (nullable): why it is not added
 */
typedef struct
{
  const RecourseIntakeItem *item;
  guint index;
  RecourseIntakeReceipt receipt;
  RecourseIntakeCopy *copy;
  GError *refusal;
} RecourseIntakePending;

/**
 * RecourseIntakeBatch:
 * @folder: the case
 * @incoming: where the copies are
 * @author: who adds
 * @pending: (element-type RecourseIntakePending): in the order of the items
 * @n_copies: how many of them have a copy
 * @n_bytes: the size of all copies
 *
 * What is made safe together.
 */
typedef struct
{
  RecourseCaseFolder *folder;
  RecourseIntakeFolder *incoming;
  RecourseAuthor author;
  GPtrArray *pending;
  guint n_copies;
  gint64 n_bytes;
} RecourseIntakeBatch;

gboolean recourse_intake_batch_keep (RecourseIntakeBatch *self, GError **error);
void recourse_intake_batch_clear (RecourseIntakeBatch *self);

void recourse_intake_pending_free (RecourseIntakePending *self);
gboolean recourse_intake_is_time_of_log (gint64 time);

G_END_DECLS
