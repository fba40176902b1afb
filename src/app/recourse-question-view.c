/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-question-view"

#include "recourse-question-view.h"

#include "recourse-button.h"
#include "recourse-choice-row.h"
#include "recourse-disclosure.h"
#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-now-card.h"
#include "recourse-pair.h"
#include "recourse-still-possible.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

#define VALUE_KEY "recourse-value"

struct _RecourseQuestionView
{
  AdwBin parent_instance;

  GtkBox *pair;
  GtkLabel *progress;
  RecourseHeading *ask;
  GtkLabel *help;
  GtkBox *answers;
  GtkWidget *confirm;

  RecourseGuideModel *model;
  guint index;
  const RecourseScreen *screen; /* borrowed from the pack, which the model keeps */
  GPtrArray *signs;             /* check rows, in the order of the signs; borrowed */
  GtkWidget *none;              /* or NULL */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (RecourseQuestionView, recourse_question_view, ADW_TYPE_BIN)

static void
value_clicked_cb (RecourseQuestionView *self, GtkWidget *row)
{
  guint value = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), VALUE_KEY));

  recourse_guide_model_answer_value (self->model, self->index, value);
}

static void
unsure_clicked_cb (RecourseQuestionView *self)
{
  recourse_guide_model_answer_unsure (self->model, self->index);
}

static void
confirm_cb (RecourseQuestionView *self)
{
  recourse_guide_model_answer_signs (
      self->model, self->index,
      recourse_guide_drafts_signs (recourse_guide_model_peek_drafts (self->model)));
}

static guint64
collect_ticks (RecourseQuestionView *self)
{
  guint64 ticked = 0;

  for (guint i = 0; i < self->signs->len; i++)
    if (gtk_check_button_get_active (self->signs->pdata[i]))
      ticked |= G_GUINT64_CONSTANT (1) << i;
  return ticked;
}

static void
sign_toggled_cb (RecourseQuestionView *self)
{
  guint64 ticked = 0;

  if (self->is_filling)
    return;
  ticked = collect_ticks (self);
  self->is_filling = TRUE;
  if (ticked != 0)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->none), FALSE);
  self->is_filling = FALSE;
  recourse_guide_model_tick_signs (self->model, self->index, ticked);
}

static void
none_toggled_cb (RecourseQuestionView *self)
{
  if (self->is_filling || !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->none)))
    return;
  self->is_filling = TRUE;
  for (guint i = 0; i < self->signs->len; i++)
    gtk_check_button_set_active (self->signs->pdata[i], FALSE);
  self->is_filling = FALSE;
  recourse_guide_drafts_set_signs (recourse_guide_model_peek_drafts (self->model), 0);
}

static void
recourse_question_view_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_QUESTION_VIEW (object)->model);
  G_OBJECT_CLASS (recourse_question_view_parent_class)->dispose (object);
}

static void
recourse_question_view_finalize (GObject *object)
{
  g_ptr_array_unref (RECOURSE_QUESTION_VIEW (object)->signs);
  G_OBJECT_CLASS (recourse_question_view_parent_class)->finalize (object);
}

static void
recourse_question_view_class_init (RecourseQuestionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_question_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_question_view_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseQuestionView, answers);
  gtk_widget_class_bind_template_child (widget_class, RecourseQuestionView, ask);
  gtk_widget_class_bind_template_child (widget_class, RecourseQuestionView, confirm);
  gtk_widget_class_bind_template_child (widget_class, RecourseQuestionView, help);
  gtk_widget_class_bind_template_child (widget_class, RecourseQuestionView, pair);
  gtk_widget_class_bind_template_child (widget_class, RecourseQuestionView, progress);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static void
recourse_question_view_init (RecourseQuestionView *self)
{
  self->signs = g_ptr_array_new ();
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_PAIR);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_progress (RecourseQuestionView *self)
{
  g_autofree char *text = recourse_display_at_most (
      recourse_guide_model_peek_advice (self->model)->at_most);

  gtk_label_set_text (self->progress, text);
}

static void
add_value (RecourseQuestionView *self, const RecourseVariable *variable, guint i)
{
  const RecourseValue *value = &variable->values[i];
  g_autofree char *label = recourse_guide_text (self->model, &value->label);
  g_autofree char *hint = value->has_hint ? recourse_guide_text (self->model, &value->hint) : NULL;
  GtkWidget *row = recourse_choice_row_new (value->icon, label, hint);
  guint answered = 0;

  if (recourse_interview_answered_value (recourse_guide_model_peek_interview (self->model),
                                         self->index, &answered))
    recourse_choice_row_set_chosen (RECOURSE_CHOICE_ROW (row), answered == i);
  g_object_set_data (G_OBJECT (row), VALUE_KEY, GUINT_TO_POINTER (i));
  g_signal_connect_object (row, "clicked", G_CALLBACK (value_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->answers, row);
}

static void
add_values (RecourseQuestionView *self)
{
  const RecourseVariable *variable = recourse_pack_variable (
      recourse_guide_model_peek_pack (self->model), self->screen->variables[0]);

  for (guint i = 0; i < variable->n_values; i++)
    add_value (self, variable, i);
}

static void
add_signs (RecourseQuestionView *self)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (self->model);
  guint64 ticked = recourse_guide_drafts_signs (recourse_guide_model_peek_drafts (self->model));

  self->is_filling = TRUE;
  for (guint i = 0; i < self->screen->n_signs; i++)
    {
      g_autofree char *label = recourse_guide_text (self->model, &self->screen->signs[i].label);
      GtkWidget *row = recourse_check_row_new (label, NULL);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (row), (ticked >> i & 1) != 0);
      g_signal_connect_object (row, "toggled", G_CALLBACK (sign_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->signs, row);
      gtk_box_append (self->answers, row);
    }
  self->none = recourse_check_row_new (_ ("None of these"), NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->none),
                               ticked == 0
                                   && recourse_interview_is_answered (interview, self->index)
                                   && !recourse_interview_is_unsure (interview, self->index));
  g_signal_connect_object (self->none, "toggled", G_CALLBACK (none_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->answers, self->none);
  gtk_widget_set_visible (self->confirm, TRUE);
  self->is_filling = FALSE;
}

static void
populate_unsure_cb (RecourseQuestionView *self, GtkBox *content)
{
  GtkWidget *button = recourse_button_new (_ ("Go on without this answer"), NULL);

  if (self->screen->has_how_to_find_out)
    {
      recourse_label_append (GTK_WIDGET (content), _ ("How to find out"), "heading");
      recourse_label_append_take (GTK_WIDGET (content),
                                  recourse_guide_text (self->model, &self->screen->how_to_find_out),
                                  NULL);
    }
  gtk_widget_add_css_class (button, "recourse-big");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (unsure_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (content, button);
}

static void
add_unsure (RecourseQuestionView *self)
{
  g_autofree char *key = g_strdup_printf ("unsure:%u", self->index);
  GtkWidget *unsure = recourse_disclosure_new (self->model, _ ("I’m not sure"), key);

  gtk_widget_add_css_class (unsure, "recourse-unsure");
  gtk_box_append (self->answers, unsure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (unsure), G_CALLBACK (populate_unsure_cb), self);
}

/**
 * recourse_question_view_new:
 * @screen: number of the screen to ask
 */
GtkWidget *
recourse_question_view_new (RecourseGuideModel *model, guint screen)
{
  RecourseQuestionView *self = g_object_new (RECOURSE_TYPE_QUESTION_VIEW, NULL);
  g_autofree char *ask = NULL;
  g_autofree char *help = NULL;

  self->model = g_object_ref (model);
  self->index = screen;
  self->screen = recourse_pack_screen (recourse_guide_model_peek_pack (model), screen);
  ask = recourse_guide_text (model, &self->screen->ask);
  help = recourse_guide_text (model, &self->screen->help);
  recourse_heading_set_text (self->ask, ask);
  gtk_label_set_text (self->help, help);
  show_progress (self);
  if (self->screen->n_signs > 0)
    add_signs (self);
  else
    add_values (self);
  add_unsure (self);
  gtk_box_append (self->pair, recourse_now_card_new (model));
  gtk_box_append (self->pair, recourse_still_possible_new (model));
  g_signal_connect_object (model, "changed", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
