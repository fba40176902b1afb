/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-practice-outcome"

#include "recourse-practice-outcome.h"

#include "recourse-claim-list.h"
#include "recourse-disclosure.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-offer-text.h"

#include <glib/gi18n.h>

static const RecourseChoice *
peek_chosen (const RecourseQuiz *quiz)
{
  return recourse_quiz_choice (quiz, recourse_quiz_chosen (quiz));
}

static void
append_choice (GtkWidget *box,
               RecourseGuideModel *guide,
               const char *caption,
               const RecourseChoice *choice)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  if (caption != NULL)
    recourse_label_append (item, caption, "recourse-hint");
  recourse_label_append_take (item, recourse_guide_text (guide, &choice->text), "heading");
  recourse_label_append_take (item, recourse_guide_text (guide, &choice->why), NULL);
  gtk_box_append (GTK_BOX (box), item);
}

/* --- The choice ---------------------------------------------------------------------------------
 */

/* What was chosen, and what is better. Nobody is told that he failed. */
static GtkWidget *
make_verdict (RecourseGuideModel *guide, const RecourseQuiz *quiz)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const RecourseChoice *chosen = peek_chosen (quiz);

  gtk_widget_add_css_class (card, "recourse-card");
  gtk_widget_add_css_class (card, chosen->is_right ? "recourse-good" : "recourse-week");
  gtk_box_append (
      GTK_BOX (card),
      recourse_heading_new (chosen->is_right ? _ ("Well chosen") : _ ("There is a better way"),
                            "title-3"));
  append_choice (card, guide, _ ("You chose"), chosen);
  for (guint i = 0; i < recourse_quiz_n_choices (quiz); i++)
    {
      const RecourseChoice *choice = recourse_quiz_choice (quiz, i);

      if (choice->is_right && choice != chosen)
        append_choice (card, guide,
                       chosen->is_right ? _ ("This would be right too") : _ ("Better is"), choice);
    }
  return card;
}

static void
populate_others_cb (RecourseGuideModel *guide, GtkBox *content, GtkWidget *disclosure)
{
  RecourseQuizModel *model = g_object_get_data (G_OBJECT (disclosure), "recourse-model");
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);

  if (!recourse_quiz_is_answered (quiz))
    return;
  for (guint i = 0; i < recourse_quiz_n_choices (quiz); i++)
    {
      const RecourseChoice *choice = recourse_quiz_choice (quiz, i);

      if (!choice->is_right && choice != peek_chosen (quiz))
        append_choice (GTK_WIDGET (content), guide, NULL, choice);
    }
}

/* --- What gives a message away ------------------------------------------------------------------
 */

static void
append_finding (GtkWidget *box,
                RecourseGuideModel *guide,
                const RecourseOfferCheck *check,
                const RecourseOfferFinding *finding)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  recourse_label_append_take (item, recourse_guide_text (guide, &finding->flag->title), "heading");
  recourse_label_append_take (
      item, recourse_offer_text_words (check, finding, recourse_guide_model_language (guide)),
      "recourse-quote");
  recourse_label_append_take (item, recourse_guide_text (guide, &finding->flag->why), NULL);
  gtk_box_append (GTK_BOX (box), item);
}

static GtkWidget *
make_findings (RecourseGuideModel *guide, const RecourseOfferCheck *check)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  guint n = 0;

  gtk_widget_add_css_class (card, "recourse-card");
  recourse_label_append (card, _ ("Red Flags in the Message"), "title-3");
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    {
      const RecourseOfferFinding *finding = recourse_offer_check_finding (check, i);

      if (finding->is_denied)
        continue;
      append_finding (card, guide, check, finding);
      n++;
    }
  if (n == 0)
    recourse_label_append (card,
                           _ ("No red flag was found in these words. That alone proves nothing: "
                              "still check, by a way that you choose yourself."),
                           NULL);
  return card;
}

/**
 * recourse_practice_outcome_mark: makes the words of @label that @check found bold and underlined;
 * nothing where the label shows another text, as with a foreign pack
 */
void
recourse_practice_outcome_mark (GtkLabel *label, const RecourseOfferCheck *check)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (g_strcmp0 (gtk_label_get_text (label), recourse_offer_check_peek_text (check)) != 0)
    return;
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    {
      const RecourseOfferFinding *finding = recourse_offer_check_finding (check, i);

      for (guint j = 0; j < finding->n_spans && !finding->is_denied; j++)
        {
          PangoAttribute *marks[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                      pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

          for (guint k = 0; k < G_N_ELEMENTS (marks); k++)
            {
              marks[k]->start_index = (guint) finding->spans[j].start;
              marks[k]->end_index = (guint) finding->spans[j].end;
              pango_attr_list_insert (attributes, marks[k]);
            }
        }
    }
  gtk_label_set_attributes (label, attributes);
}

/* --- All of it ----------------------------------------------------------------------------------
 */

static void
populate_sources_cb (RecourseGuideModel *guide, GtkBox *content, GtkWidget *disclosure)
{
  const RecourseQuizCase *quiz_case = g_object_get_data (G_OBJECT (disclosure), "recourse-case");
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  recourse_claim_list_collect (claims, &quiz_case->claims);
  gtk_box_append (content, recourse_claim_list_new (guide, claims));
}

static void
append_disclosure (GtkWidget *box,
                   RecourseGuideModel *guide,
                   const char *title,
                   const char *key,
                   GCallback populate,
                   gpointer model)
{
  const RecourseQuizCase *quiz_case = recourse_quiz_peek_case (
      recourse_quiz_model_peek_quiz (model));
  g_autofree char *full = g_strdup_printf ("%s:%s", key, quiz_case->id);
  GtkWidget *disclosure = recourse_disclosure_new (guide, title, full);

  g_object_set_data_full (G_OBJECT (disclosure), "recourse-model", g_object_ref (model),
                          g_object_unref);
  g_object_set_data (G_OBJECT (disclosure), "recourse-case", (gpointer) quiz_case);
  gtk_box_append (GTK_BOX (box), disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), populate, guide);
}

static gboolean
has_others (const RecourseQuiz *quiz)
{
  guint n_wrong = 0;

  for (guint i = 0; i < recourse_quiz_n_choices (quiz); i++)
    n_wrong += !recourse_quiz_choice (quiz, i)->is_right;
  return n_wrong > (peek_chosen (quiz)->is_right ? 0u : 1u);
}

/**
 * recourse_practice_outcome_new:
 * @model: whose case is answered
 *
 * Returns: (transfer floating): what comes of the choice and why, what gives the message away, and
 *   what all this stands on; true for as long as the case stays
 */
GtkWidget *
recourse_practice_outcome_new (RecourseGuideModel *guide, RecourseQuizModel *model)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);
  const RecourseOfferCheck *check = recourse_quiz_model_peek_check (
      model, recourse_guide_model_language (guide));

  gtk_box_append (GTK_BOX (box), make_verdict (guide, quiz));
  if (check != NULL)
    gtk_box_append (GTK_BOX (box), make_findings (guide, check));
  if (has_others (quiz))
    append_disclosure (box, guide, _ ("What about the others?"), "practice-others",
                       G_CALLBACK (populate_others_cb), model);
  append_disclosure (box, guide, _ ("What this stands on"), "practice-sources",
                     G_CALLBACK (populate_sources_cb), model);
  return box;
}
