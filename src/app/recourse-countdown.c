/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-countdown"

#include "recourse-countdown.h"

#include "recourse-display.h"

#define MILLISECOND (RECOURSE_SECOND / 1000)

struct _RecourseCountdown
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkLabel *moment;
  GtkLabel *left;

  RecourseGuideModel *model;
  RecourseDeadlineKind kind;
  RecourseDeadlineState state;
  gint64 at;
  guint tick;
};

G_DEFINE_FINAL_TYPE (RecourseCountdown, recourse_countdown, ADW_TYPE_BIN)

static gboolean tick_cb (gpointer user_data);

static void
show_time_left (RecourseCountdown *self)
{
  gint64 now = recourse_guide_model_now (self->model);
  gboolean is_pressing = self->kind != RECOURSE_DEADLINE_EVENT
                         && (self->state != RECOURSE_DEADLINE_OPEN || now >= self->at);
  g_autofree char *left = recourse_display_countdown (self->kind, self->state, self->at, now,
                                                      recourse_guide_model_language (self->model));

  gtk_label_set_text (self->left, left);
  if (is_pressing)
    gtk_widget_add_css_class (GTK_WIDGET (self->left), "recourse-closing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->left), "recourse-closing");
}

/* Sleeps until the text changes: while hours are left that is once a minute. */
static void
schedule (RecourseCountdown *self)
{
  gint64 wait = recourse_display_next_tick (self->at, recourse_guide_model_now (self->model));

  if (wait > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = g_timeout_add ((guint) (wait / MILLISECOND) + 1, tick_cb, self);
}

static gboolean
tick_cb (gpointer user_data)
{
  RecourseCountdown *self = user_data;

  self->tick = 0;
  show_time_left (self);
  schedule (self);
  return G_SOURCE_REMOVE;
}

static void
recourse_countdown_map (GtkWidget *widget)
{
  RecourseCountdown *self = RECOURSE_COUNTDOWN (widget);

  GTK_WIDGET_CLASS (recourse_countdown_parent_class)->map (widget);
  show_time_left (self);
  schedule (self);
}

static void
recourse_countdown_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&RECOURSE_COUNTDOWN (widget)->tick, g_source_remove);
  GTK_WIDGET_CLASS (recourse_countdown_parent_class)->unmap (widget);
}

static void
recourse_countdown_dispose (GObject *object)
{
  RecourseCountdown *self = RECOURSE_COUNTDOWN (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_countdown_parent_class)->dispose (object);
}

static void
recourse_countdown_class_init (RecourseCountdownClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_countdown_dispose;
  widget_class->map = recourse_countdown_map;
  widget_class->unmap = recourse_countdown_unmap;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-countdown.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCountdown, label);
  gtk_widget_class_bind_template_child (widget_class, RecourseCountdown, left);
  gtk_widget_class_bind_template_child (widget_class, RecourseCountdown, moment);
}

static void
recourse_countdown_init (RecourseCountdown *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_countdown_new:
 * @label: what happens at that moment; plain; empty where a heading says it
 * @at: the moment, in microseconds
 */
GtkWidget *
recourse_countdown_new (RecourseGuideModel *model,
                        const char *label,
                        RecourseDeadlineKind kind,
                        gint64 at)
{
  RecourseCountdown *self = g_object_new (RECOURSE_TYPE_COUNTDOWN, NULL);
  g_autofree char *moment = recourse_display_moment (at, recourse_guide_model_language (model));

  self->model = g_object_ref (model);
  self->kind = kind;
  self->at = at;
  gtk_label_set_text (self->label, label);
  gtk_widget_set_visible (GTK_WIDGET (self->label), *label != '\0');
  gtk_label_set_text (self->moment, moment);
  show_time_left (self);
  return GTK_WIDGET (self);
}

/** recourse_countdown_hide_moment: something beside it says when */
void
recourse_countdown_hide_moment (RecourseCountdown *self)
{
  g_return_if_fail (RECOURSE_IS_COUNTDOWN (self));

  gtk_widget_set_visible (GTK_WIDGET (self->moment), FALSE);
}

/** recourse_countdown_set_state: as the advice has it now */
void
recourse_countdown_set_state (RecourseCountdown *self, RecourseDeadlineState state)
{
  g_return_if_fail (RECOURSE_IS_COUNTDOWN (self));

  self->state = state;
  show_time_left (self);
}
