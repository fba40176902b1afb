/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-claim-list"

#include "recourse-claim-list.h"

#include "recourse-disclosure.h"
#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

static const char *
status_class (RecourseClaimStatus status)
{
  switch (status)
    {
    case RECOURSE_STATUS_LAW:
    case RECOURSE_STATUS_OFFICIAL:
      return "recourse-week";
    case RECOURSE_STATUS_REPORTED:
      return "recourse-later";
    case RECOURSE_STATUS_UNVERIFIED:
      return "recourse-today";
    case RECOURSE_STATUS_REJECTED:
    case RECOURSE_STATUS_HARMFUL:
      return "recourse-now";
    default:
      g_return_val_if_reached ("recourse-later");
    }
}

static void
append_status (GtkWidget *row, RecourseClaimStatus status)
{
  GtkWidget *tag = recourse_label_append (row, recourse_display_claim_status (status),
                                          "recourse-tag");

  gtk_widget_add_css_class (tag, status_class (status));
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
}

/* Articles of several laws name these themselves, so they take a line of their own. */
static void
append_sources (GtkWidget *row, RecourseGuideModel *model, const RecourseClaim *claim)
{
  gboolean is_one = claim->has_articles && claim->n_sources == 1;

  for (guint i = 0; i < claim->n_sources; i++)
    {
      const RecourseSource *source = claim->sources[i];
      g_autofree char *title = is_one ? recourse_guide_text_citation (model, &source->title,
                                                                      &claim->articles)
                                      : recourse_guide_text (model, &source->title);

      /* Translators: title and date of a source */
      recourse_label_append_take (row, g_strdup_printf (_ ("Source: %s (%s)"), title, source->date),
                                  "recourse-hint");
    }
  if (claim->has_articles && !is_one)
    recourse_label_append_take (row, recourse_guide_text (model, &claim->articles),
                                "recourse-hint");
}

static GtkWidget *
make_claim (RecourseGuideModel *model, const RecourseClaim *claim)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  append_status (row, claim->status);
  recourse_label_append_take (row, recourse_guide_text (model, &claim->text), NULL);
  if (claim->has_correction)
    recourse_label_append_take (row, recourse_guide_text (model, &claim->correction), "heading");
  append_sources (row, model, claim);
  return row;
}

/** recourse_claim_list_collect: adds to @out_claims those of @claims that are not in it yet */
void
recourse_claim_list_collect (GPtrArray *out_claims, const RecourseClaimList *claims)
{
  for (guint i = 0; i < claims->n; i++)
    if (!g_ptr_array_find (out_claims, claims->items[i], NULL))
      g_ptr_array_add (out_claims, (gpointer) claims->items[i]);
}

/**
 * recourse_claim_list_new:
 * @claims: (element-type RecourseClaim)
 *
 * Returns: (transfer floating): each claim with what it stands on: status, sources and their dates
 */
GtkWidget *
recourse_claim_list_new (RecourseGuideModel *model, GPtrArray *claims)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < claims->len; i++)
    gtk_box_append (GTK_BOX (list), make_claim (model, claims->pdata[i]));
  return list;
}

static void
populate_doubts_cb (GObject *disclosure, GtkBox *content)
{
  recourse_label_append (GTK_WIDGET (content), g_object_get_data (disclosure, "recourse-text"),
                         "recourse-doubt");
}

static void
append_doubts (GtkWidget *box, RecourseGuideModel *model, GPtrArray *claims)
{
  GString *text = g_string_new (NULL);
  const RecourseClaim *first = claims->pdata[0];
  g_autofree char *key = g_strdup_printf ("doubt:%s", first->id);
  GtkWidget *disclosure = recourse_disclosure_new (model, _ ("What could not be checked"), key);

  for (guint i = 0; i < claims->len; i++)
    {
      const RecourseClaim *claim = claims->pdata[i];
      g_autofree char *words = recourse_guide_text (model, &claim->text);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", words);
    }
  g_object_set_data_full (G_OBJECT (disclosure), "recourse-text", g_string_free (text, FALSE),
                          g_free);
  gtk_box_append (GTK_BOX (box), disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_doubts_cb),
                               disclosure);
}

/**
 * recourse_claim_list_new_doubts:
 * @told: (element-type RecourseClaim): claims that were explained before on the page; new ones are
 *   added
 *
 * Returns: (transfer floating) (nullable): a mark for the step that rests on @claims, when one of
 *   them could not be checked; what it is unfolds where it stands for the first time
 */
GtkWidget *
recourse_claim_list_new_doubts (RecourseGuideModel *model,
                                const RecourseClaimList *claims,
                                GHashTable *told)
{
  g_autoptr (GPtrArray) untold = g_ptr_array_new ();
  GtkWidget *box = NULL;

  for (guint i = 0; i < claims->n; i++)
    {
      if (claims->items[i]->status != RECOURSE_STATUS_UNVERIFIED)
        continue;
      if (box == NULL)
        box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      if (g_hash_table_add (told, (gpointer) claims->items[i]))
        g_ptr_array_add (untold, (gpointer) claims->items[i]);
    }
  if (box == NULL)
    return NULL;
  append_status (box, RECOURSE_STATUS_UNVERIFIED);
  if (untold->len > 0)
    append_doubts (box, model, untold);
  return box;
}
