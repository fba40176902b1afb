/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-exhibits"

#include "recourse-bag-exhibits.h"

#include "recourse-exhibit-private.h"

static void
free_exhibit (gpointer data)
{
  recourse_exhibit_free (data);
}

/** recourse_bag_exhibits_init: none yet. */
void
recourse_bag_exhibits_init (RecourseBagExhibits *self)
{
  g_return_if_fail (self != NULL);

  self->in_order = g_ptr_array_new_with_free_func (free_exhibit);
  self->by_seq = g_hash_table_new (g_int64_hash, g_int64_equal);
}

/** recourse_bag_exhibits_clear: frees what it holds. */
void
recourse_bag_exhibits_clear (RecourseBagExhibits *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->by_seq, g_hash_table_unref);
  g_clear_pointer (&self->in_order, g_ptr_array_unref);
}

static gboolean
follow_fate (RecourseBagExhibits *self, const RecourseLogLine *line, GError **error)
{
  RecourseExhibitFate fate;
  RecourseExhibit *exhibit;

  if (!recourse_exhibit_read_fate (line, &fate, error))
    return FALSE;
  exhibit = recourse_bag_exhibits_find (self, fate.entry);
  if (exhibit == NULL)
    return TRUE;
  exhibit->state = fate.state;
  exhibit->until = fate.until;
  return TRUE;
}

/** recourse_bag_exhibits_feed: the next line of the log; errors as recourse_exhibit_from_line(). */
gboolean
recourse_bag_exhibits_feed (RecourseBagExhibits *self, const RecourseLogLine *line, GError **error)
{
  RecourseExhibit *exhibit;

  g_return_val_if_fail (self != NULL && line != NULL, FALSE);

  if (!recourse_exhibit_is_adding (line))
    return follow_fate (self, line, error);
  exhibit = recourse_exhibit_from_line (line, error);
  if (exhibit == NULL)
    return FALSE;
  g_ptr_array_add (self->in_order, exhibit);
  g_hash_table_insert (self->by_seq, &exhibit->seq, exhibit);
  return TRUE;
}

/** recourse_bag_exhibits_find: (transfer none) (nullable): what entry @seq added. */
RecourseExhibit *
recourse_bag_exhibits_find (const RecourseBagExhibits *self, gint64 seq)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->by_seq, &seq);
}
