/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reference-row"

#include "recourse-reference-row.h"

#include "recourse-claim-card.h"
#include "recourse-claim-list.h"
#include "recourse-contact-row.h"
#include "recourse-disclosure.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"
#include "recourse-reference-text.h"

#include <glib/gi18n.h>

#define ENTRY "recourse-entry"

/* --- Parts --------------------------------------------------------------------------------------
 */

static GtkWidget *
make_card (RecourseGuideModel *model,
           const RecourseReferenceEntry *entry,
           const RecourseText *title,
           RecourseReferenceRowFlags flags)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "recourse-card");
  if (flags & RECOURSE_REFERENCE_ROW_KIND)
    recourse_label_append (card, recourse_reference_text_kind (entry->kind), "caption");
  if (title != NULL)
    recourse_label_append_take (card, recourse_guide_text (model, title), "heading");
  return card;
}

static void
append_part (GtkWidget *card,
             RecourseGuideModel *model,
             const char *heading,
             const RecourseText *text)
{
  recourse_label_append (card, heading, "caption-heading");
  recourse_label_append_take (card, recourse_guide_text (model, text), NULL);
}

static GtkWidget *
make_claims (RecourseGuideModel *model, const RecourseClaimList *claims)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  recourse_claim_list_collect (all, claims);
  return recourse_claim_list_new (model, all);
}

static void
populate_cb (RecourseGuideModel *model, GtkBox *content, GObject *disclosure)
{
  gtk_box_append (content, make_claims (model, g_object_get_data (disclosure, "claims")));
}

/* The claims belong to the pack, which the model keeps. */
static void
append_claims (GtkWidget *card,
               RecourseGuideModel *model,
               const RecourseReferenceEntry *entry,
               const RecourseClaimList *claims,
               RecourseReferenceRowFlags flags)
{
  g_autofree char *key = g_strconcat ("reference:", entry->key, NULL);
  GtkWidget *disclosure;

  if (claims->n == 0)
    return;
  if (flags & RECOURSE_REFERENCE_ROW_UNFOLDED)
    {
      gtk_box_append (GTK_BOX (card), make_claims (model, claims));
      return;
    }
  disclosure = recourse_disclosure_new (model, _ ("What it rests on"), key);
  g_object_set_data (G_OBJECT (disclosure), "claims", (gpointer) claims);
  gtk_box_append (GTK_BOX (card), disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_cb), model);
}

/* --- Kinds --------------------------------------------------------------------------------------
 */

static GtkWidget *
make_contact (RecourseGuideModel *model,
              const RecourseReferenceEntry *entry,
              RecourseReferenceRowFlags flags)
{
  const RecourseContact *contact = entry->contact;
  GtkWidget *card = make_card (model, entry, NULL, flags);

  gtk_box_append (GTK_BOX (card), recourse_claim_card_new_tag (contact->status));
  gtk_box_append (GTK_BOX (card), recourse_contact_row_new_to_note (model, contact));
  append_part (card, model, _ ("For"), &contact->use_for);
  if (contact->has_not_for)
    append_part (card, model, _ ("Not for"), &contact->not_for);
  append_claims (card, model, entry, &contact->claims, flags);
  return card;
}

static GtkWidget *
make_trap (RecourseGuideModel *model,
           const RecourseReferenceEntry *entry,
           RecourseReferenceRowFlags flags)
{
  const RecourseTrap *trap = entry->trap;
  GtkWidget *card = make_card (model, entry, &trap->title, flags);

  gtk_widget_add_css_class (card, "recourse-avoid");
  append_part (card, model, _ ("Why it harms"), &trap->text);
  append_part (card, model, _ ("What to do instead"), &trap->instead);
  append_claims (card, model, entry, &trap->claims, flags);
  return card;
}

static void
append_guide (GtkWidget *card, RecourseGuideModel *model, const RecourseClaim *claim)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "recourse-quote");
  recourse_label_append (box, _ ("What the source guide says"), "caption-heading");
  recourse_claim_card_append_guide (box, model, claim);
  gtk_box_append (GTK_BOX (card), box);
}

static GtkWidget *
make_tracing (RecourseGuideModel *model,
              const RecourseReferenceEntry *entry,
              RecourseReferenceRowFlags flags)
{
  const RecourseTracing *tracing = entry->tracing;
  GtkWidget *card = make_card (model, entry, &tracing->title, flags);

  append_part (card, model, _ ("Who can look"), &tracing->who);
  append_part (card, model, _ ("What it can show"), &tracing->can);
  append_part (card, model, _ ("What it cannot show"), &tracing->cannot);
  if (tracing->guide != NULL)
    append_guide (card, model, tracing->guide);
  append_claims (card, model, entry, &tracing->claims, flags);
  return card;
}

/* Whoever reads one language may hear the word in the other. */
static GtkWidget *
make_term (RecourseGuideModel *model,
           const RecourseReferenceEntry *entry,
           RecourseReferenceRowFlags flags)
{
  const RecourseTerm *term = entry->term;
  RecourseLanguage own = recourse_guide_model_language (model);
  RecourseLanguage other = own == RECOURSE_LANGUAGE_EN ? RECOURSE_LANGUAGE_ZH_CN
                                                       : RECOURSE_LANGUAGE_EN;
  GtkWidget *card = make_card (model, entry, NULL, flags);
  g_autofree char *first = recourse_guide_text_in (model, &term->term, own);
  g_autofree char *second = recourse_guide_text_in (model, &term->term, other);

  recourse_label_append_take (card, g_strdup_printf ("%s · %s", first, second), "heading");
  recourse_label_append_take (card, recourse_guide_text (model, &term->meaning), NULL);
  append_claims (card, model, entry, &term->claims, flags);
  return card;
}

static GtkWidget *
make_row (RecourseGuideModel *model,
          const RecourseReferenceEntry *entry,
          RecourseReferenceRowFlags flags)
{
  const char *kind = flags & RECOURSE_REFERENCE_ROW_KIND
                         ? recourse_reference_text_kind (entry->kind)
                         : NULL;

  if (entry->claim != NULL)
    return recourse_claim_card_new (model, entry->claim, kind,
                                    (flags & RECOURSE_REFERENCE_ROW_UNFOLDED) != 0);
  if (entry->contact != NULL)
    return make_contact (model, entry, flags);
  if (entry->trap != NULL)
    return make_trap (model, entry, flags);
  if (entry->tracing != NULL)
    return make_tracing (model, entry, flags);
  return make_term (model, entry, flags);
}

/** recourse_reference_row_new: (transfer floating): @entry: which the model keeps; a card with it
 */
GtkWidget *
recourse_reference_row_new (RecourseGuideModel *model,
                            const RecourseReferenceEntry *entry,
                            RecourseReferenceRowFlags flags)
{
  GtkWidget *row;

  g_return_val_if_fail (entry != NULL, NULL);

  row = make_row (model, entry, flags);
  g_object_set_data (G_OBJECT (row), ENTRY, (gpointer) entry);
  return row;
}

/** recourse_reference_row_peek_entry: (nullable): what @row was made for; %NULL for another widget
 */
const RecourseReferenceEntry *
recourse_reference_row_peek_entry (GtkWidget *row)
{
  g_return_val_if_fail (GTK_IS_WIDGET (row), NULL);

  return g_object_get_data (G_OBJECT (row), ENTRY);
}
