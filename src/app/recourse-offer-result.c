/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-result"

#include "recourse-offer-result.h"

#include "recourse-button.h"
#include "recourse-claim-list.h"
#include "recourse-disclosure.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-offer-text.h"
#include "recourse-row-layout.h"

#include <glib/gi18n.h>

#define FLAG "recourse-flag"
#define MAX_QUOTES 2

/* --- The verdict --------------------------------------------------------------------------------
 */

static gboolean
has_findings (const RecourseOfferCheck *check)
{
  return recourse_offer_check_n_findings (check) > 0;
}

static void
append_see_why (GtkWidget *card)
{
  GtkWidget *button = recourse_button_new (_ ("See Why"), "go-down-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "offer.see-why");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), button);
}

/** recourse_offer_result_new_verdict: (transfer floating): in words and with a shape, and where the
 * reasons are: the action offer.see-why */
GtkWidget *
recourse_offer_result_new_verdict (const RecourseOfferCheck *check)
{
  RecourseOfferVerdict verdict = recourse_offer_check_verdict (check);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *line = recourse_row_box_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (recourse_offer_text_verdict_icon (verdict));
  GtkWidget *title = recourse_heading_new (recourse_offer_text_verdict (verdict), "title-2");

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 32);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_end (icon, 12);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (card), line);
  recourse_label_append_take (card, recourse_offer_text_reasons (check), NULL);
  if (has_findings (check))
    append_see_why (card);
  gtk_widget_add_css_class (card, "recourse-card");
  gtk_widget_add_css_class (card, recourse_offer_text_verdict_class (verdict));
  return card;
}

/* --- The reasons --------------------------------------------------------------------------------
 */

/* Bold and underlined by attributes: the words themselves are never read as markup. */
static void
mark_words (GtkLabel *label, const RecourseOfferQuote *quote)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < quote->marks->len; i++)
    {
      const RecourseOfferSpan *mark = &g_array_index (quote->marks, RecourseOfferSpan, i);
      PangoAttribute *both[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                 pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

      for (guint k = 0; k < G_N_ELEMENTS (both); k++)
        {
          both[k]->start_index = (guint) mark->start;
          both[k]->end_index = (guint) mark->end;
          pango_attr_list_insert (attributes, both[k]);
        }
    }
  gtk_label_set_attributes (label, attributes);
}

static void
append_quotes (GtkWidget *card,
               const RecourseOfferCheck *check,
               const RecourseOfferFinding *finding)
{
  g_autoptr (GPtrArray) quotes = recourse_offer_text_quotes (check, finding, MAX_QUOTES);

  for (guint i = 0; i < quotes->len; i++)
    {
      const RecourseOfferQuote *quote = quotes->pdata[i];
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      mark_words (GTK_LABEL (recourse_label_append (box, quote->text, NULL)), quote);
      gtk_widget_add_css_class (box, "recourse-quote");
      gtk_box_append (GTK_BOX (card), box);
    }
}

static void
append_evidence (GtkWidget *card,
                 RecourseGuideModel *guide,
                 const RecourseOfferCheck *check,
                 const RecourseOfferFinding *finding)
{
  g_autofree char *words = recourse_offer_text_words (check, finding,
                                                      recourse_guide_model_language (guide));

  if (finding->is_ticked)
    recourse_label_append (card, _ ("You ticked this."), "heading");
  if (words == NULL)
    return;
  /* Translators: %s is a list of words in quotation marks */
  recourse_label_append_take (card, g_strdup_printf (_ ("Their words: %s"), words), "heading");
  append_quotes (card, check, finding);
}

static void
append_text (GtkWidget *card, RecourseGuideModel *guide, const RecourseText *text)
{
  recourse_label_append (card, recourse_text_get (text, recourse_guide_model_language (guide)),
                         NULL);
}

static void
populate_claims_cb (RecourseGuideModel *guide, GtkBox *content, GObject *disclosure)
{
  const RecourseRedFlag *flag = g_object_get_data (disclosure, FLAG);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  recourse_claim_list_collect (claims, &flag->claims);
  gtk_box_append (content, recourse_claim_list_new (guide, claims));
}

/* What the verdict stands on can be looked up, as everything else. */
static void
append_claims (GtkWidget *card, RecourseGuideModel *guide, const RecourseRedFlag *flag)
{
  g_autofree char *key = g_strdup_printf ("offer/%s/sources", flag->id);
  GtkWidget *disclosure = recourse_disclosure_new (guide, _ ("What this rests on"), key);

  g_object_set_data (G_OBJECT (disclosure), FLAG, (gpointer) flag);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_claims_cb),
                               guide);
  gtk_box_append (GTK_BOX (card), disclosure);
}

static GtkWidget *
make_finding (RecourseGuideModel *guide,
              const RecourseOfferCheck *check,
              const RecourseOfferFinding *finding)
{
  const RecourseRedFlag *flag = finding->flag;
  const char *level = flag->level == RECOURSE_FLAG_STRONG ? "recourse-now" : "recourse-today";
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *tag = recourse_label_append (
      card, finding->is_denied ? _ ("Mentioned only") : recourse_offer_text_level (flag->level),
      "recourse-tag");

  level = finding->is_denied ? "recourse-later" : level;
  gtk_widget_add_css_class (tag, level);
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_box_append (
      GTK_BOX (card),
      recourse_heading_new (recourse_text_get (&flag->title, recourse_guide_model_language (guide)),
                            "title-3"));
  append_evidence (card, guide, check, finding);
  if (finding->is_denied)
    recourse_label_append (card,
                           _ ("They write that they do not do this. That counts neither for nor "
                              "against them: anybody can write it."),
                           NULL);
  else
    {
      append_text (card, guide, &flag->why);
      recourse_label_append (card, _ ("What to do instead"), "heading");
      append_text (card, guide, &flag->instead);
      append_claims (card, guide, flag);
    }
  gtk_widget_add_css_class (card, "recourse-card");
  gtk_widget_add_css_class (card, level);
  return card;
}

/** recourse_offer_result_new_findings: (transfer floating): each red flag with why it is one, their
 * words and what to do instead. @check is of the built-in pack, whatever pack @guide has. */
GtkWidget *
recourse_offer_result_new_findings (RecourseGuideModel *guide, const RecourseOfferCheck *check)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  if (has_findings (check))
    gtk_box_append (GTK_BOX (list), recourse_heading_new (_ ("Why"), "title-2"));
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    gtk_box_append (GTK_BOX (list),
                    make_finding (guide, check, recourse_offer_check_finding (check, i)));
  return list;
}
