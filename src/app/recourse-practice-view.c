/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-practice-view"

#include "recourse-practice-view.h"

#include "recourse-button.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-practice-case.h"
#include "recourse-reveal.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecoursePracticeView
{
  AdwBin parent_instance;

  GtkWidget *introduction;
  GtkLabel *progress;
  AdwBin *place;
  GtkWidget *buttons;
  RecourseButton *next;
  GtkWidget *again;

  RecourseGuideModel *guide;
  RecourseQuizModel *model;
  const RecourseQuizCase *shown; /* only compared, as the next two */
  const RecourseChoice *shown_choices[RECOURSE_QUIZ_MAX_CHOICES];
  gboolean is_shown_answered;
};

G_DEFINE_FINAL_TYPE (RecoursePracticeView, recourse_practice_view, ADW_TYPE_BIN)

/* --- What is shown ------------------------------------------------------------------------------
 */

static void
append_line (GString *text, char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

static char *
describe_place (const RecourseQuiz *quiz)
{
  if (recourse_quiz_peek_case (quiz) == NULL)
    return NULL;
  return g_strdup_printf (_ ("Case %1$u of %2$u"), recourse_quiz_position (quiz) + 1,
                          recourse_quiz_n_cases (quiz));
}

static char *
describe_round (const RecourseQuiz *quiz)
{
  guint n_answered = recourse_quiz_n_answered (quiz);

  if (n_answered == 0)
    return NULL;
  if (recourse_quiz_n_right (quiz) == 0)
    return g_strdup_printf (_ ("Answered in this round: %u"), n_answered);
  /* Translators: how many cases of a quiz were answered, and how many of them rightly */
  return g_strdup_printf (_ ("Answered in this round: %1$u, well: %2$u"), n_answered,
                          recourse_quiz_n_right (quiz));
}

static char *
describe_known (RecourseQuizModel *model)
{
  guint n_known = recourse_quiz_model_n_known (model);
  guint n = recourse_quiz_n_cases (recourse_quiz_model_peek_quiz (model));
  const char *name = recourse_quiz_model_peek_name (model);

  if (n_known == 0 && name == NULL)
    return NULL;
  if (name == NULL)
    /* Translators: of all cases of a quiz, in earlier rounds too */
    return g_strdup_printf (_ ("Well answered when last practised: %1$u of %2$u"), n_known, n);
  /* Translators: the name of a person, and how many cases of a quiz */
  return g_strdup_printf (_ ("%1$s, well answered when last practised: %2$u of %3$u"), name,
                          n_known, n);
}

static void
show_progress (RecoursePracticeView *self)
{
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (self->model);
  g_autoptr (GString) text = g_string_new (NULL);

  gtk_widget_set_visible (self->introduction,
                          recourse_quiz_position (quiz) == 0 && !recourse_quiz_is_answered (quiz));
  append_line (text, describe_place (quiz));
  append_line (text, describe_round (quiz));
  append_line (text, describe_known (self->model));
  if (!recourse_quiz_model_is_kept (self->model))
    append_line (text, g_strdup (_ ("Nothing of it is kept at the moment.")));
  gtk_label_set_text (self->progress, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), text->len > 0);
}

static GtkWidget *
make_end (const RecourseQuiz *quiz)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (card, "recourse-card");
  if (recourse_quiz_n_cases (quiz) == 0)
    {
      recourse_label_append (card, _ ("There are no cases to practise on."), NULL);
      return card;
    }
  gtk_box_append (GTK_BOX (card), recourse_heading_new (_ ("That Was the Last Case"), "title-3"));
  recourse_label_append (card,
                         _ ("Well done for going through it. What was not chosen well comes first "
                            "in the next round. It is good to do one together now and then."),
                         NULL);
  return card;
}

static void
show_buttons (RecoursePracticeView *self)
{
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (self->model);
  gboolean is_over = recourse_quiz_peek_case (quiz) == NULL;
  gboolean is_last = recourse_quiz_position (quiz) + 1 >= recourse_quiz_n_cases (quiz);
  GtkWidget *next = GTK_WIDGET (self->next);

  gtk_widget_set_visible (next, !is_over);
  if (!recourse_quiz_is_answered (quiz))
    recourse_button_set_text (self->next, _ ("Skip This Case"));
  else
    recourse_button_set_text (self->next, is_last ? _ ("Finish") : _ ("Next Case"));
  if (recourse_quiz_is_answered (quiz))
    gtk_widget_add_css_class (next, "suggested-action");
  else
    gtk_widget_remove_css_class (next, "suggested-action");
  gtk_widget_set_visible (self->again,
                          recourse_quiz_position (quiz) > 0 || recourse_quiz_is_answered (quiz));
}

static void
show_case (RecoursePracticeView *self)
{
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (self->model);

  self->shown = recourse_quiz_peek_case (quiz);
  self->is_shown_answered = recourse_quiz_is_answered (quiz);
  for (guint i = 0; i < recourse_quiz_n_choices (quiz); i++)
    self->shown_choices[i] = recourse_quiz_choice (quiz, i);
  adw_bin_set_child (self->place, self->shown != NULL
                                      ? recourse_practice_case_new (self->guide, self->model)
                                      : make_end (quiz));
}

/* Another round may begin with the case that is shown, its choices in another order. */
static gboolean
is_shown (RecoursePracticeView *self, const RecourseQuiz *quiz)
{
  gboolean is_same = self->shown == recourse_quiz_peek_case (quiz)
                     && self->is_shown_answered == recourse_quiz_is_answered (quiz);

  for (guint i = 0; is_same && i < recourse_quiz_n_choices (quiz); i++)
    is_same = self->shown_choices[i] == recourse_quiz_choice (quiz, i);
  return is_same;
}

/* A screen reader goes on where something is new, and so does who looks: at what came of the
 * choice, with the case still above it, or at the next case. */
static void
move_on (RecoursePracticeView *self)
{
  GtkWidget *box = adw_bin_get_child (self->place);
  GtkWidget *last = gtk_widget_get_last_child (box);
  GtkWidget *heading = recourse_heading_find (self->is_shown_answered ? last : box);

  if (heading != NULL)
    gtk_widget_grab_focus (heading);
  if (self->is_shown_answered)
    recourse_reveal (last, RECOURSE_REVEAL_GLIMPSE);
  else
    recourse_reveal (GTK_WIDGET (self->progress), RECOURSE_REVEAL_TOP);
}

static void
changed_cb (RecoursePracticeView *self)
{
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (self->model);

  show_progress (self);
  if (is_shown (self, quiz))
    return;
  show_case (self);
  show_buttons (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    move_on (self);
}

/* --- What can be done ---------------------------------------------------------------------------
 */

static void
choose_action (GtkWidget *widget, const char *name, GVariant *place)
{
  recourse_quiz_model_choose (RECOURSE_PRACTICE_VIEW (widget)->model, g_variant_get_uint32 (place));
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_quiz_model_go_on (RECOURSE_PRACTICE_VIEW (widget)->model);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_quiz_model_start_again (RECOURSE_PRACTICE_VIEW (widget)->model);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_practice_view_dispose (GObject *object)
{
  RecoursePracticeView *self = RECOURSE_PRACTICE_VIEW (object);

  g_clear_object (&self->model);
  g_clear_object (&self->guide);
  G_OBJECT_CLASS (recourse_practice_view_parent_class)->dispose (object);
}

static void
recourse_practice_view_class_init (RecoursePracticeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_practice_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-practice-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RecoursePracticeView, again);
  gtk_widget_class_bind_template_child (widget_class, RecoursePracticeView, buttons);
  gtk_widget_class_bind_template_child (widget_class, RecoursePracticeView, introduction);
  gtk_widget_class_bind_template_child (widget_class, RecoursePracticeView, next);
  gtk_widget_class_bind_template_child (widget_class, RecoursePracticeView, place);
  gtk_widget_class_bind_template_child (widget_class, RecoursePracticeView, progress);
  gtk_widget_class_install_action (widget_class, "practice.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "practice.choose", "u", choose_action);
  gtk_widget_class_install_action (widget_class, "practice.next", NULL, next_action);
}

static void
recourse_practice_view_init (RecoursePracticeView *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_practice_view_new: what @model says, in the language of @guide */
GtkWidget *
recourse_practice_view_new (RecourseGuideModel *guide, RecourseQuizModel *model)
{
  RecoursePracticeView *self = g_object_new (RECOURSE_TYPE_PRACTICE_VIEW, NULL);

  self->guide = g_object_ref (guide);
  self->model = g_object_ref (model);
  show_progress (self);
  show_case (self);
  show_buttons (self);
  gtk_widget_set_visible (self->buttons,
                          recourse_quiz_n_cases (recourse_quiz_model_peek_quiz (model)) > 0);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
