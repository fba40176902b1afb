/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-claim-list"

#include "recourse-claim-list.h"

#include "recourse-claim-card.h"
#include "recourse-claim-link.h"
#include "recourse-disclosure.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

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

  /* It says of the guide what became of that. */
  recourse_claim_card_append_guide (row, model, claim);
  append_sources (row, model, claim);
  gtk_box_append (GTK_BOX (row), recourse_claim_link_new (model, claim));
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
populate_doubts_cb (RecourseGuideModel *model, GtkBox *content, GObject *disclosure)
{
  GPtrArray *claims = g_object_get_data (disclosure, "claims");

  for (guint i = 0; i < claims->len; i++)
    {
      const RecourseClaim *claim = claims->pdata[i];

      recourse_label_append_take (GTK_WIDGET (content), recourse_guide_text (model, &claim->text),
                                  "recourse-doubt");
      gtk_box_append (content, recourse_claim_link_new (model, claim));
    }
}

/* Takes @claims, which belong to the pack, which the model keeps. */
static void
append_doubts (GtkWidget *box, RecourseGuideModel *model, GPtrArray *claims)
{
  const RecourseClaim *first = claims->pdata[0];
  g_autofree char *key = g_strdup_printf ("doubt:%s", first->id);
  GtkWidget *disclosure = recourse_disclosure_new (model, _ ("What could not be checked"), key);

  g_object_set_data_full (G_OBJECT (disclosure), "claims", claims,
                          (GDestroyNotify) g_ptr_array_unref);
  gtk_box_append (GTK_BOX (box), disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_doubts_cb),
                               model);
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
  gtk_box_append (GTK_BOX (box), recourse_claim_card_new_tag (RECOURSE_STATUS_UNVERIFIED));
  if (untold->len > 0)
    append_doubts (box, model, g_steal_pointer (&untold));
  return box;
}
