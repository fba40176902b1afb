/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-start-view"

#include "recourse-start-view.h"

#include "recourse-button.h"
#include "recourse-choice-row.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-now-card.h"
#include "recourse-pair.h"

#include <glib/gi18n.h>

#define VALUE_KEY "recourse-value"
#define SCREEN_KEY "recourse-screen"

struct _RecourseStartView
{
  AdwBin parent_instance;

  AdwBin *settled;
  GtkBox *alarm;
  GtkBox *pair;
  GtkBox *problems;
  GtkBox *people;
  GtkWidget *go_on;

  RecourseGuideModel *model;
};

G_DEFINE_FINAL_TYPE (RecourseStartView, recourse_start_view, ADW_TYPE_BIN)

static guint
stored_number (gpointer object, const char *key)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (object), key));
}

static void
store_place (GtkWidget *row, guint screen, guint value)
{
  g_object_set_data (G_OBJECT (row), SCREEN_KEY, GUINT_TO_POINTER (screen));
  g_object_set_data (G_OBJECT (row), VALUE_KEY, GUINT_TO_POINTER (value));
}

static void
problem_clicked_cb (RecourseStartView *self, GtkWidget *row)
{
  recourse_guide_model_answer_value (self->model, stored_number (row, SCREEN_KEY),
                                     stored_number (row, VALUE_KEY));
}

static void
person_toggled_cb (RecourseStartView *self, GtkCheckButton *row)
{
  if (gtk_check_button_get_active (row))
    recourse_guide_model_choose (self->model, stored_number (row, SCREEN_KEY),
                                 stored_number (row, VALUE_KEY));
}

static void
recourse_start_view_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_START_VIEW (object)->model);
  G_OBJECT_CLASS (recourse_start_view_parent_class)->dispose (object);
}

static void
recourse_start_view_class_init (RecourseStartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_start_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-start-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseStartView, alarm);
  gtk_widget_class_bind_template_child (widget_class, RecourseStartView, go_on);
  gtk_widget_class_bind_template_child (widget_class, RecourseStartView, pair);
  gtk_widget_class_bind_template_child (widget_class, RecourseStartView, people);
  gtk_widget_class_bind_template_child (widget_class, RecourseStartView, problems);
  gtk_widget_class_bind_template_child (widget_class, RecourseStartView, settled);
}

static void
recourse_start_view_init (RecourseStartView *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_PAIR);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_alarm (RecourseStartView *self)
{
  GtkWidget *row = recourse_choice_row_new (
      "dialog-warning-symbolic", _ ("They are still on the line, or my screen is shared"),
      _ ("Press here first. You will see how to cut them off."));

  gtk_widget_add_css_class (row, "recourse-alarm");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "guide.raise-alarm");
  gtk_box_append (self->alarm, row);
}

static void
add_question (RecourseStartView *self, GtkBox *box, const RecourseScreen *screen)
{
  g_autofree char *ask = recourse_guide_text (self->model, &screen->ask);

  gtk_box_append (box, recourse_heading_new (ask, "title-3"));
  recourse_label_append_take (GTK_WIDGET (box), recourse_guide_text (self->model, &screen->help),
                              NULL);
}

static void
add_problem (RecourseStartView *self, guint screen, const RecourseVariable *variable, guint i)
{
  const RecourseValue *value = &variable->values[i];
  g_autofree char *label = recourse_guide_text (self->model, &value->label);
  g_autofree char *hint = value->has_hint ? recourse_guide_text (self->model, &value->hint) : NULL;
  GtkWidget *row = recourse_choice_row_new (value->icon, label, hint);
  guint answered = 0;
  gboolean is_chosen = recourse_interview_answered_value (
                           recourse_guide_model_peek_interview (self->model), screen, &answered)
                       && answered == i;

  store_place (row, screen, i);
  recourse_choice_row_set_chosen (RECOURSE_CHOICE_ROW (row), is_chosen);
  if (is_chosen)
    gtk_widget_set_visible (self->go_on, TRUE);
  g_signal_connect_object (row, "clicked", G_CALLBACK (problem_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->problems, row);
}

static GtkWidget *
add_person (RecourseStartView *self,
            guint screen,
            const RecourseVariable *variable,
            guint i,
            GtkWidget *group)
{
  const RecourseValue *value = &variable->values[i];
  g_autofree char *label = recourse_guide_text (self->model, &value->label);
  g_autofree char *hint = value->has_hint ? recourse_guide_text (self->model, &value->hint) : NULL;
  GtkWidget *row = recourse_check_row_new (label, hint);
  guint answered = 0;

  store_place (row, screen, i);
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (row), GTK_CHECK_BUTTON (group));
  if (recourse_interview_answered_value (recourse_guide_model_peek_interview (self->model), screen,
                                         &answered))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (row), answered == i);
  g_signal_connect_object (row, "toggled", G_CALLBACK (person_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->people, row);
  return group != NULL ? group : row;
}

static void
add_screen (RecourseStartView *self, guint index, gboolean is_first)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self->model);
  const RecourseScreen *screen = recourse_pack_screen (pack, index);
  const RecourseVariable *variable = recourse_pack_variable (pack, screen->variables[0]);
  GtkWidget *group = NULL;

  add_question (self, is_first ? self->problems : self->people, screen);
  for (guint i = 0; i < variable->n_values; i++)
    if (is_first)
      add_problem (self, index, variable, i);
    else
      group = add_person (self, index, variable, i, group);
}

/* Whoever comes from the emergency page reads first that it worked, and what is next. */
static void
show_settled (RecourseStartView *self)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self->model);
  RecourseInterview *interview = recourse_guide_model_peek_interview (self->model);
  g_autofree char *next = NULL;
  g_autofree char *text = NULL;
  RecoursePlan urgent;

  gtk_widget_set_visible (GTK_WIDGET (self->settled), FALSE);
  if (recourse_interview_settled (interview) == RECOURSE_NO_REMEDY)
    return;
  recourse_interview_list_urgent (interview, &urgent);
  if (urgent.n_items == 0)
    return;
  next = recourse_guide_text (self->model, &recourse_pack_remedy (pack, urgent.items[0])->title);
  /* Translators: %s is the title of what is to be done next */
  text = g_strdup_printf (_ ("Good. The connection is cut. Next: %s"), next);
  adw_bin_set_child (self->settled, recourse_heading_new (text, "title-1"));
  gtk_widget_set_visible (GTK_WIDGET (self->settled), TRUE);
}

/** recourse_start_view_new: the screens of the start page, the first one as big rows */
GtkWidget *
recourse_start_view_new (RecourseGuideModel *model)
{
  RecourseStartView *self = g_object_new (RECOURSE_TYPE_START_VIEW, NULL);
  RecoursePack *pack = recourse_guide_model_peek_pack (model);
  gboolean is_first = TRUE;

  self->model = g_object_ref (model);
  show_settled (self);
  add_alarm (self);
  for (guint i = 0; i < recourse_pack_n_screens (pack); i++)
    if (recourse_pack_screen (pack, i)->on_start_page)
      {
        add_screen (self, i, is_first);
        is_first = FALSE;
      }
  gtk_box_insert_child_after (self->pair, recourse_now_card_new (model),
                              GTK_WIDGET (self->problems));
  return GTK_WIDGET (self);
}
