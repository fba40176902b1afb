/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-guide-page"

#include "recourse-guide-page.h"

#include "recourse-alarm-view.h"
#include "recourse-answer-chips.h"
#include "recourse-button.h"
#include "recourse-heading.h"
#include "recourse-plan-view.h"
#include "recourse-question-view.h"
#include "recourse-reveal.h"
#include "recourse-start-view.h"
#include "recourse-when-view.h"

/* How many frames a plan may take until it has its sizes. */
#define LONGEST_WAIT 60

struct _RecourseGuidePage
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *back;
  AdwBin *chips;
  AdwBin *view;

  RecourseGuideModel *model;
  guint move;
  guint reveal;   /* the tick that brings the wanted remedy into sight */
  guint wanted;   /* a remedy */
  guint n_waited; /* frames */
};

G_DEFINE_FINAL_TYPE (RecourseGuidePage, recourse_guide_page, ADW_TYPE_BIN)

static GtkWidget *
make_view (RecourseGuidePage *self)
{
  switch (recourse_guide_model_step (self->model))
    {
    case RECOURSE_GUIDE_START:
      return recourse_start_view_new (self->model);
    case RECOURSE_GUIDE_ALARM:
      return recourse_alarm_view_new (self->model);
    case RECOURSE_GUIDE_WHEN:
      return recourse_when_view_new (self->model);
    case RECOURSE_GUIDE_QUESTION:
      return recourse_question_view_new (self->model, recourse_guide_model_question (self->model));
    case RECOURSE_GUIDE_PLAN:
      return recourse_plan_view_new (self->model);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
show_step (RecourseGuidePage *self)
{
  RecourseGuideStep step = recourse_guide_model_step (self->model);
  gboolean has_chips = step != RECOURSE_GUIDE_START && step != RECOURSE_GUIDE_ALARM;

  gtk_widget_set_visible (self->back, recourse_guide_model_can_go_back (self->model));
  adw_bin_set_child (self->chips, has_chips ? recourse_answer_chips_new (self->model) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), has_chips);
  adw_bin_set_child (self->view, make_view (self));
}

static gboolean
move_cb (gpointer user_data)
{
  RecourseGuidePage *self = user_data;

  self->move = 0;
  show_step (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  recourse_guide_page_grab_initial_focus (self);
  return G_SOURCE_REMOVE;
}

/* The button that was pressed is still handling the press: its page must not go from under it. */
static void
moved_cb (RecourseGuidePage *self)
{
  if (self->move == 0)
    self->move = g_idle_add_full (G_PRIORITY_HIGH_IDLE, move_cb, self, NULL);
}

static GtkWidget *
find_wanted_card (RecourseGuidePage *self)
{
  GtkWidget *view = adw_bin_get_child (self->view);

  return RECOURSE_IS_PLAN_VIEW (view)
             ? recourse_plan_view_unfold_remedy (RECOURSE_PLAN_VIEW (view), self->wanted)
             : NULL;
}

/* The focus scrolls to a card that has its place, and not before. */
static gboolean
reveal_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  RecourseGuidePage *self = RECOURSE_GUIDE_PAGE (widget);
  GtkWidget *card = self->move == 0 ? find_wanted_card (self) : NULL;
  gboolean is_placed = card != NULL && gtk_widget_get_height (card) > 0;

  if (!is_placed && self->n_waited++ < LONGEST_WAIT)
    return G_SOURCE_CONTINUE;
  self->reveal = 0;
  if (is_placed)
    {
      gtk_widget_grab_focus (recourse_heading_find (card));
      recourse_reveal (card, RECOURSE_REVEAL_TOP);
    }
  return G_SOURCE_REMOVE;
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_guide_model_go_back (RECOURSE_GUIDE_PAGE (widget)->model);
}

static void
go_on_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_guide_model_go_on (RECOURSE_GUIDE_PAGE (widget)->model);
}

static void
show_plan_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_guide_model_show_plan (RECOURSE_GUIDE_PAGE (widget)->model);
}

static void
open_when_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_guide_model_open_when (RECOURSE_GUIDE_PAGE (widget)->model);
}

static void
open_question_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_guide_model_open_question (RECOURSE_GUIDE_PAGE (widget)->model,
                                      g_variant_get_uint32 (parameter));
}

static void
raise_alarm_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_guide_model_raise_alarm (RECOURSE_GUIDE_PAGE (widget)->model);
}

static void
withdraw_alarm_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_guide_model_withdraw_alarm (RECOURSE_GUIDE_PAGE (widget)->model);
}

static void
end_sharing_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_guide_model_end_sharing (RECOURSE_GUIDE_PAGE (widget)->model);
}

static void
recourse_guide_page_dispose (GObject *object)
{
  RecourseGuidePage *self = RECOURSE_GUIDE_PAGE (object);

  g_clear_handle_id (&self->move, g_source_remove);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_guide_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "guide.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "guide.end-sharing", NULL, end_sharing_cb);
  gtk_widget_class_install_action (widget_class, "guide.go-on", NULL, go_on_cb);
  gtk_widget_class_install_action (widget_class, "guide.open-question", "u", open_question_cb);
  gtk_widget_class_install_action (widget_class, "guide.open-when", NULL, open_when_cb);
  gtk_widget_class_install_action (widget_class, "guide.raise-alarm", NULL, raise_alarm_cb);
  gtk_widget_class_install_action (widget_class, "guide.show-plan", NULL, show_plan_cb);
  gtk_widget_class_install_action (widget_class, "guide.withdraw-alarm", NULL, withdraw_alarm_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "guide.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "guide.back",
                                       NULL);
}

static void
recourse_guide_page_class_init (RecourseGuidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_guide_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-guide-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseGuidePage, back);
  gtk_widget_class_bind_template_child (widget_class, RecourseGuidePage, chips);
  gtk_widget_class_bind_template_child (widget_class, RecourseGuidePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RecourseGuidePage, view);
  install_actions (widget_class);
}

static void
recourse_guide_page_init (RecourseGuidePage *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_guide_page_new:
 * @model: where the guide stands; it outlives the page
 * @language: that of gettext at this moment
 *
 * The page never changes its language: a new one is built in its place.
 */
GtkWidget *
recourse_guide_page_new (RecourseGuideModel *model, RecourseLanguage language)
{
  RecourseGuidePage *self = g_object_new (RECOURSE_TYPE_GUIDE_PAGE, NULL);

  self->model = g_object_ref (model);
  recourse_guide_model_set_language (model, language);
  g_signal_connect_object (model, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  show_step (self);
  return GTK_WIDGET (self);
}

/** recourse_guide_page_grab_initial_focus: to the heading, so that reading and tabbing begin there
 */
void
recourse_guide_page_grab_initial_focus (RecourseGuidePage *self)
{
  GtkWidget *heading = NULL;

  g_return_if_fail (RECOURSE_IS_GUIDE_PAGE (self));

  heading = recourse_heading_find (GTK_WIDGET (self->view));
  if (heading != NULL)
    gtk_widget_grab_focus (heading);
}

/** recourse_guide_page_show_remedy: the plan, with the focus on the card of @remedy if it is in it
 */
void
recourse_guide_page_show_remedy (RecourseGuidePage *self, guint remedy)
{
  g_return_if_fail (RECOURSE_IS_GUIDE_PAGE (self));

  recourse_guide_model_show_plan (self->model);
  self->wanted = remedy;
  self->n_waited = 0;
  if (self->reveal == 0)
    self->reveal = gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_cb, NULL, NULL);
}
