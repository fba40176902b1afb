/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-deadlines-section"

#include "recourse-deadlines-section.h"

#include "recourse-button.h"
#include "recourse-deadline-list.h"
#include "recourse-error-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

#define MILLISECOND (RECOURSE_SECOND / 1000)
#define LONGEST_WAIT (15 * RECOURSE_MINUTE)

struct _RecourseDeadlinesSection
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  GtkWidget *list;
  GtkWidget *trouble;
  char *shown; /* what the list was made of, and how it stood */
  guint timer;
};

G_DEFINE_FINAL_TYPE (RecourseDeadlinesSection, recourse_deadlines_section, ADW_TYPE_BIN)

static GPtrArray *
list_deadlines (RecourseDeadlinesSection *self)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (self->desk);
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);
  g_autoptr (GError) error = NULL;
  GPtrArray *deadlines;

  if (state == NULL)
    return g_ptr_array_new ();
  deadlines = recourse_case_deadlines_list (state, recourse_guide_model_peek_advisor (guide),
                                            recourse_guide_model_now (guide), &error);
  gtk_label_set_text (GTK_LABEL (self->trouble),
                      error != NULL ? recourse_error_text_body (error) : "");
  gtk_widget_set_visible (self->trouble, error != NULL);
  return deadlines != NULL ? deadlines : g_ptr_array_new ();
}

static char *
describe (GPtrArray *deadlines)
{
  GString *text = g_string_new ("");

  for (guint i = 0; i < deadlines->len; i++)
    {
      const RecourseCaseDeadline *deadline = deadlines->pdata[i];

      g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %d\n",
                              deadline->key, deadline->from, deadline->at, deadline->is_about,
                              (int) deadline->state);
    }
  return g_string_free (text, FALSE);
}

static gboolean timer_cb (gpointer user_data);

/* How something stands changes by itself too. The time left ticks in the cards. */
static void
schedule (RecourseDeadlinesSection *self, GPtrArray *deadlines, gint64 now)
{
  gint64 wait = LONGEST_WAIT;

  g_clear_handle_id (&self->timer, g_source_remove);
  for (guint i = 0; i < deadlines->len; i++)
    {
      gint64 left = ((const RecourseCaseDeadline *) deadlines->pdata[i])->at - now;

      if (left > 0)
        wait = MIN (wait, left);
    }
  if (deadlines->len > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->timer = g_timeout_add ((guint) (wait / MILLISECOND) + 1, timer_cb, self);
}

/* Whoever reads keeps his place while nothing is different. */
static void
changed_cb (RecourseDeadlinesSection *self)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (self->desk);
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *shown = NULL;

  if (guide == NULL || recourse_case_desk_is_hidden (self->desk))
    return;
  deadlines = list_deadlines (self);
  schedule (self, deadlines, recourse_guide_model_now (guide));
  shown = describe (deadlines);
  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  recourse_deadline_list_show (RECOURSE_DEADLINE_LIST (self->list), deadlines);
}

static gboolean
timer_cb (gpointer user_data)
{
  RecourseDeadlinesSection *self = RECOURSE_DEADLINES_SECTION (user_data);

  self->timer = 0;
  changed_cb (self);
  return G_SOURCE_REMOVE;
}

static void
recourse_deadlines_section_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (recourse_deadlines_section_parent_class)->map (widget);
  changed_cb (RECOURSE_DEADLINES_SECTION (widget));
}

static void
recourse_deadlines_section_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&RECOURSE_DEADLINES_SECTION (widget)->timer, g_source_remove);
  GTK_WIDGET_CLASS (recourse_deadlines_section_parent_class)->unmap (widget);
}

static void
recourse_deadlines_section_dispose (GObject *object)
{
  RecourseDeadlinesSection *self = RECOURSE_DEADLINES_SECTION (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_deadlines_section_parent_class)->dispose (object);
}

static void
recourse_deadlines_section_finalize (GObject *object)
{
  g_free (RECOURSE_DEADLINES_SECTION (object)->shown);
  G_OBJECT_CLASS (recourse_deadlines_section_parent_class)->finalize (object);
}

static void
recourse_deadlines_section_class_init (RecourseDeadlinesSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_deadlines_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_deadlines_section_finalize;
  GTK_WIDGET_CLASS (klass)->map = recourse_deadlines_section_map;
  GTK_WIDGET_CLASS (klass)->unmap = recourse_deadlines_section_unmap;
}

static void
recourse_deadlines_section_init (RecourseDeadlinesSection *self)
{
}

/** recourse_deadlines_section_new: see RecourseSection */
GtkWidget *
recourse_deadlines_section_new (RecourseCaseDesk *desk)
{
  RecourseDeadlinesSection *self = g_object_new (RECOURSE_TYPE_DEADLINES_SECTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *all = recourse_button_new (_ ("Deadlines of All Cases"), NULL);
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (desk);

  self->desk = g_object_ref (desk);
  self->list = recourse_deadline_list_new (desk);
  self->trouble = recourse_label_new ("", "recourse-error");
  gtk_widget_set_visible (self->trouble, FALSE);
  gtk_widget_set_halign (all, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "win.all-deadlines");
  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Deadlines"), "title-2"));
  gtk_box_append (GTK_BOX (box), self->trouble);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), all);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (desk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guide, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
