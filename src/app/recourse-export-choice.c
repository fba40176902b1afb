/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-export-choice"

#include "recourse-export-choice.h"

/** recourse_export_choice_init: nothing is proposed yet */
void
recourse_export_choice_init (RecourseExportChoice *self)
{
  *self = (RecourseExportChoice){ NULL };
  self->left_out = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->without_kind = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/** recourse_export_choice_forget: as if nothing had been proposed */
void
recourse_export_choice_forget (RecourseExportChoice *self)
{
  g_clear_pointer (&self->exhibits, g_array_unref);
  g_clear_pointer (&self->withheld, g_array_unref);
  g_hash_table_remove_all (self->left_out);
  g_hash_table_remove_all (self->without_kind);
}

/** recourse_export_choice_clear: frees what @self owns */
void
recourse_export_choice_clear (RecourseExportChoice *self)
{
  recourse_export_choice_forget (self);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
  g_clear_pointer (&self->without_kind, g_hash_table_unref);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static void
add (GHashTable *set, gint64 seq)
{
  g_hash_table_add (set, g_memdup2 (&seq, sizeof seq));
}

/** recourse_export_choice_begin: what needs a look has a row too, and is left out until somebody
 * takes it */
void
recourse_export_choice_begin (RecourseExportChoice *self, const RecourseHandover *proposed)
{
  recourse_export_choice_forget (self);
  self->exhibits = g_array_copy (proposed->exhibits);
  self->withheld = g_array_copy (proposed->withheld);
  for (guint i = 0; i < proposed->without_kind->len; i++)
    {
      gint64 seq = g_array_index (proposed->without_kind, gint64, i);

      g_array_append_val (self->exhibits, seq);
      add (self->without_kind, seq);
      add (self->left_out, seq);
    }
  g_array_sort (self->exhibits, compare);
}

/** recourse_export_choice_is_taken: whether @seq, which has a row, is handed over */
gboolean
recourse_export_choice_is_taken (const RecourseExportChoice *self, gint64 seq)
{
  return !g_hash_table_contains (self->left_out, &seq);
}

/** recourse_export_choice_n_taken: how many are handed over, from the row @first on */
guint
recourse_export_choice_n_taken (const RecourseExportChoice *self, guint first)
{
  guint n = 0;

  for (guint i = first; self->exhibits != NULL && i < self->exhibits->len; i++)
    n += recourse_export_choice_is_taken (self, g_array_index (self->exhibits, gint64, i)) ? 1 : 0;
  return n;
}

/** recourse_export_choice_take: hands @seq over, or not */
void
recourse_export_choice_take (RecourseExportChoice *self, gint64 seq, gboolean is_taken)
{
  if (is_taken)
    g_hash_table_remove (self->left_out, &seq);
  else
    add (self->left_out, seq);
}

/** recourse_export_choice_needs_a_look: whether nobody said what @seq is, and that matters here */
gboolean
recourse_export_choice_needs_a_look (const RecourseExportChoice *self, gint64 seq)
{
  return g_hash_table_contains (self->without_kind, &seq);
}

static guint
find_text (const RecourseExportChoice *self, const RecourseBagText *wanted)
{
  for (guint i = 0; i < self->withheld->len; i++)
    {
      const RecourseBagText *text = &g_array_index (self->withheld, RecourseBagText, i);

      if (text->seq == wanted->seq && g_str_equal (text->field, wanted->field))
        return i;
    }
  return self->withheld->len;
}

/** recourse_export_choice_is_withheld: whether a text stays here */
gboolean
recourse_export_choice_is_withheld (const RecourseExportChoice *self, const RecourseBagText *text)
{
  return find_text (self, text) < self->withheld->len;
}

/** recourse_export_choice_withhold: keeps a text here, or not; its field is a static word */
void
recourse_export_choice_withhold (RecourseExportChoice *self,
                                 const RecourseBagText *text,
                                 gboolean is_withheld)
{
  guint at = find_text (self, text);

  if (is_withheld && at == self->withheld->len)
    g_array_append_val (self->withheld, *text);
  else if (!is_withheld && at < self->withheld->len)
    g_array_remove_index (self->withheld, at);
}

/** recourse_export_choice_fill: gives @what lists of its own */
void
recourse_export_choice_fill (const RecourseExportChoice *self, RecourseEvidenceExport *what)
{
  g_return_if_fail (self->exhibits != NULL);

  what->withheld = g_array_copy (self->withheld);
  what->exhibits = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->exhibits->len; i++)
    {
      gint64 seq = g_array_index (self->exhibits, gint64, i);

      if (recourse_export_choice_is_taken (self, seq))
        g_array_append_val (what->exhibits, seq);
    }
}
