/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake-case.h"

#include "recourse-china-time.h"

void
intake_settled_cb (guint index,
                   const RecourseIntakeReceipt *receipt,
                   const GError *refusal,
                   gpointer data)
{
  IntakeResults *results = data;

  g_assert_cmpuint (index, ==, results->n_settled); /* in the order of the items */
  g_assert_true ((receipt == NULL) != (refusal == NULL));
  results->seqs[results->n_settled++] = receipt != NULL ? receipt->seq : -refusal->code - 1;
  results->n_saved += receipt != NULL;
  if (results->cancellable != NULL && results->n_settled == results->cancel_after)
    g_cancellable_cancel (results->cancellable);
}

static void
progress_cb (const RecourseProgress *progress, gpointer data)
{
  IntakeResults *results = data;

  g_assert_cmpint (progress->bytes_done, >=, results->progress.bytes_done);
  g_assert_cmpuint (progress->items_done, >=, results->progress.items_done);
  g_assert_cmpint (progress->bytes_done, <=, progress->bytes_total);
  results->progress = *progress;
  results->n_progress++;
}

IntakeResults
intake_add_all (VaultCase *c, const RecourseIntakeItem *items, guint n_items)
{
  IntakeResults results = { 0 };
  const RecourseIntakeHooks hooks = { .author = RECOURSE_AUTHOR_HELPER,
                                      .settled = intake_settled_cb,
                                      .progress = progress_cb,
                                      .data = &results };
  g_autoptr (GError) error = NULL;

  g_assert_true (recourse_intake_run (c->vault, items, n_items, &hooks, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (results.n_settled, ==, n_items);
  return results;
}

RecourseIntakeItem
intake_item (const char *path)
{
  return (RecourseIntakeItem){ .path = path, .kind = "", .happened = RECOURSE_TIME_UNKNOWN };
}

gint64
intake_add_path (VaultCase *c, const char *path)
{
  const RecourseIntakeItem item = intake_item (path);

  return intake_add_all (c, &item, 1).seqs[0];
}
