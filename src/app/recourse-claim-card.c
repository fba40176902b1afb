/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-claim-card"

#include "recourse-claim-card.h"

#include "recourse-disclosure.h"
#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"
#include "recourse-reference-text.h"
#include "recourse-wrap-layout.h"

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

/** recourse_claim_card_new_tag: what a statement stands on, as a mark */
GtkWidget *
recourse_claim_card_new_tag (RecourseClaimStatus status)
{
  GtkWidget *tag = recourse_label_new (recourse_display_claim_status (status), "recourse-tag");

  gtk_widget_add_css_class (tag, status_class (status));
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  return tag;
}

/* --- What it stands on --------------------------------------------------------------------------
 */

/* Only one law can be cited in one piece with its articles. */
static char *
dup_source_title (RecourseGuideModel *model, const RecourseClaim *claim, guint index)
{
  const RecourseSource *source = claim->sources[index];

  if (claim->has_articles && claim->n_sources == 1)
    return recourse_guide_text_citation (model, &source->title, &claim->articles);
  return recourse_guide_text (model, &source->title);
}

static GtkWidget *
make_source (RecourseGuideModel *model, const RecourseClaim *claim, guint index)
{
  const RecourseSource *source = claim->sources[index];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  recourse_label_append_take (box, dup_source_title (model, claim, index), NULL);
  recourse_label_append_take (
      box,
      /* Translators: kind and date of a source, and how it was read */
      g_strdup_printf (_ ("%s, %s; %s"), recourse_reference_text_source_kind (source->kind),
                       source->date, recourse_reference_text_read (source->read)),
      "recourse-hint");
  if (source->has_note)
    recourse_label_append_take (box, recourse_guide_text (model, &source->note), "recourse-hint");
  return box;
}

static void
append_details (GtkWidget *box, RecourseGuideModel *model, const RecourseClaim *claim)
{
  RecourseLanguage language = recourse_guide_model_language (model);

  recourse_label_append (box, recourse_reference_text_confidence (claim->confidence), NULL);
  recourse_label_append (box, ngettext ("Source", "Sources", claim->n_sources), "caption-heading");
  for (guint i = 0; i < claim->n_sources; i++)
    gtk_box_append (GTK_BOX (box), make_source (model, claim, i));
  if (claim->has_articles && claim->n_sources != 1)
    recourse_label_append_take (box, recourse_guide_text (model, &claim->articles), NULL);
  recourse_label_append_take (box, recourse_reference_text_dates (claim, language), NULL);
}

static void
populate_cb (RecourseGuideModel *model, GtkBox *content, GObject *disclosure)
{
  append_details (GTK_WIDGET (content), model, g_object_get_data (disclosure, "claim"));
}

/* The claim belongs to the pack, which the model keeps. */
static void
append_folded (GtkWidget *box, RecourseGuideModel *model, const RecourseClaim *claim)
{
  g_autofree char *key = g_strconcat ("reference:", claim->id, NULL);
  GtkWidget *disclosure = recourse_disclosure_new (model, _ ("Sources and dates"), key);

  g_object_set_data (G_OBJECT (disclosure), "claim", (gpointer) claim);
  gtk_box_append (GTK_BOX (box), disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_cb), model);
}

/* --- The card -----------------------------------------------------------------------------------
 */

static void
append_overdue (GtkWidget *box, RecourseGuideModel *model, const RecourseClaim *claim)
{
  g_autofree char *today = recourse_reference_day (recourse_guide_model_now (model));

  if (recourse_reference_is_overdue (claim, today))
    recourse_label_append_take (
        box, recourse_reference_text_overdue (claim, recourse_guide_model_language (model)),
        "recourse-doubt");
}

/* No statement of the guide, and so no figure of it, stands anywhere without what became of it. */
static void
append_statement (GtkWidget *box, RecourseGuideModel *model, const RecourseClaim *claim)
{
  recourse_label_append_take (box, recourse_guide_text (model, &claim->text), NULL);
  if (!claim->has_correction)
    return;
  recourse_label_append (box, _ ("What is really known"), "caption-heading");
  recourse_label_append_take (box, recourse_guide_text (model, &claim->correction), "heading");
}

static void
append_tags (GtkWidget *box, const RecourseClaim *claim, const char *kind)
{
  g_autofree char *verdicts = recourse_reference_text_verdicts (claim);
  GtkWidget *line = recourse_wrap_box_new ();

  gtk_box_append (GTK_BOX (line), recourse_claim_card_new_tag (claim->status));
  if (verdicts != NULL)
    recourse_label_append (line, verdicts, "caption-heading");
  if (kind != NULL)
    recourse_label_append (line, kind, "caption");
  gtk_box_append (GTK_BOX (box), line);
}

/** recourse_claim_card_append_guide: @claim: such as one about the source guide; what it says, what
 * became of that, and what is really known */
void
recourse_claim_card_append_guide (GtkWidget *box,
                                  RecourseGuideModel *model,
                                  const RecourseClaim *claim)
{
  append_tags (box, claim, NULL);
  append_statement (box, model, claim);
}

/**
 * recourse_claim_card_new:
 * @kind: (nullable): what it is, where other things stand beside it
 * @is_unfolded: with all that it stands on; else that is folded
 *
 * Returns: (transfer floating): a claim with all that is known of it
 */
GtkWidget *
recourse_claim_card_new (RecourseGuideModel *model,
                         const RecourseClaim *claim,
                         const char *kind,
                         gboolean is_unfolded)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "recourse-card");
  append_tags (box, claim, kind);
  append_statement (box, model, claim);
  append_overdue (box, model, claim);
  if (is_unfolded)
    append_details (box, model, claim);
  else
    append_folded (box, model, claim);
  return box;
}
