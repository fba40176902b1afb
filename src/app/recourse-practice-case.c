/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-practice-case"

#include "recourse-practice-case.h"

#include "recourse-choice-row.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-practice-outcome.h"

#include <glib/gi18n.h>

static void
append_message (GtkWidget *box, RecourseGuideModel *guide, RecourseQuizModel *model)
{
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);
  const RecourseQuizCase *quiz_case = recourse_quiz_peek_case (quiz);
  const RecourseOfferCheck *check = recourse_quiz_model_peek_check (
      model, recourse_guide_model_language (guide));
  GtkWidget *label;

  recourse_label_append (box, _ ("The message"), "recourse-hint");
  label = recourse_label_append_take (box, recourse_guide_text (guide, &quiz_case->message),
                                      "recourse-quote");
  if (check != NULL)
    recourse_practice_outcome_mark (GTK_LABEL (label), check);
}

static GtkWidget *
make_story (RecourseGuideModel *guide, RecourseQuizModel *model)
{
  const RecourseQuizCase *quiz_case = recourse_quiz_peek_case (
      recourse_quiz_model_peek_quiz (model));
  g_autofree char *title = recourse_guide_text (guide, &quiz_case->title);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (card, "recourse-card");
  gtk_box_append (GTK_BOX (card), recourse_heading_new (title, "title-3"));
  recourse_label_append_take (card, recourse_guide_text (guide, &quiz_case->story), NULL);
  if (quiz_case->has_message)
    append_message (card, guide, model);
  return card;
}

static void
append_choices (GtkWidget *box, RecourseGuideModel *guide, RecourseQuizModel *model)
{
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);

  recourse_label_append_take (
      box, recourse_guide_text (guide, &recourse_quiz_peek_case (quiz)->ask), "title-4");
  for (guint i = 0; i < recourse_quiz_n_choices (quiz); i++)
    {
      g_autofree char *text = recourse_guide_text (guide, &recourse_quiz_choice (quiz, i)->text);
      GtkWidget *row = recourse_choice_row_new (NULL, text, NULL);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "practice.choose");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", i);
      gtk_box_append (GTK_BOX (box), row);
    }
}

/**
 * recourse_practice_case_new:
 * @model: whose round is not over
 *
 * Returns: (transfer floating): the case that is asked, with its choices (action "practice.choose")
 *   or, when it is answered, with what comes of that
 */
GtkWidget *
recourse_practice_case_new (RecourseGuideModel *guide, RecourseQuizModel *model)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_story (guide, model));
  if (recourse_quiz_is_answered (recourse_quiz_model_peek_quiz (model)))
    gtk_box_append (GTK_BOX (box), recourse_practice_outcome_new (guide, model));
  else
    append_choices (box, guide, model);
  return box;
}
