/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-intake.h"
#include "vault-case.h"

G_BEGIN_DECLS

/* What became of each item. */
typedef struct
{
  guint n_settled;
  guint n_saved;
  gint64 seqs[200];
  RecourseProgress progress;
  guint n_progress;
  GCancellable *cancellable; /* pulled after @cancel_after */
  guint cancel_after;
} IntakeResults;

void intake_settled_cb (guint index,
                        const RecourseIntakeReceipt *receipt,
                        const GError *refusal,
                        gpointer data);

/* An item without anything but its source. */
RecourseIntakeItem intake_item (const char *path);
IntakeResults intake_add_all (VaultCase *c, const RecourseIntakeItem *items, guint n_items);

/* The number of its entry; when it was refused, -1 - the code. */
gint64 intake_add_path (VaultCase *c, const char *path);

G_END_DECLS
