/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-follow-up-box"

#include "recourse-follow-up-box.h"

#include "recourse-button.h"
#include "recourse-countdown.h"
#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"
#include "recourse-step-row.h"
#include "recourse-time-picker.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseFollowUpBox
{
  AdwBin parent_instance;

  RecourseGuideModel *model;
  guint remedy;
  const RecourseFollowUp *follow_up; /* borrowed from the pack, which the model keeps */
  GtkWidget *countdown;              /* or NULL */
  GtkWidget *picker;                 /* or NULL */
  GtkWidget *error;                  /* or NULL */
  guint rebuild;
};

G_DEFINE_FINAL_TYPE (RecourseFollowUpBox, recourse_follow_up_box, ADW_TYPE_BIN)

static void build (RecourseFollowUpBox *self);

static gboolean
rebuild_cb (gpointer user_data)
{
  RecourseFollowUpBox *self = user_data;

  self->rebuild = 0;
  build (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* The button that was pressed is still handling the press: it must not go now. */
static void
schedule_rebuild (RecourseFollowUpBox *self)
{
  if (self->rebuild == 0)
    self->rebuild = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
}

static char *
form_key (RecourseFollowUpBox *self)
{
  return g_strdup_printf ("record:%u", self->remedy);
}

static gboolean
is_form_open (RecourseFollowUpBox *self)
{
  g_autofree char *key = form_key (self);

  return recourse_guide_drafts_is_open (recourse_guide_model_peek_drafts (self->model), key);
}

static void
set_form_open (RecourseFollowUpBox *self, gboolean is_open)
{
  g_autofree char *key = form_key (self);

  recourse_guide_drafts_set_open (recourse_guide_model_peek_drafts (self->model), key, is_open);
  if (!is_open)
    recourse_guide_drafts_forget_time (recourse_guide_model_peek_drafts (self->model),
                                       self->remedy);
}

static void
open_cb (RecourseFollowUpBox *self)
{
  set_form_open (self, TRUE);
  schedule_rebuild (self);
}

static void
cancel_cb (RecourseFollowUpBox *self)
{
  set_form_open (self, FALSE);
  schedule_rebuild (self);
}

static void
remove_cb (RecourseFollowUpBox *self)
{
  set_form_open (self, FALSE);
  recourse_interview_remove_record (recourse_guide_model_peek_interview (self->model),
                                    self->remedy);
  schedule_rebuild (self);
}

static void
show_error (RecourseFollowUpBox *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->error), text);
  gtk_widget_set_visible (self->error, TRUE);
}

static void
save_cb (RecourseFollowUpBox *self)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (self->model);
  g_autoptr (GError) error = NULL;
  gint64 time = RECOURSE_TIME_UNKNOWN;

  if (!recourse_time_picker_confirm (RECOURSE_TIME_PICKER (self->picker), &time))
    return;
  if (time == RECOURSE_TIME_UNKNOWN)
    {
      show_error (self, _ ("Choose when it was."));
      return;
    }
  recourse_interview_set_now (interview, recourse_guide_model_now (self->model));
  if (!recourse_interview_record (interview, self->remedy, time, &error))
    {
      show_error (self, _ ("This time cannot be recorded. Choose a time in the past."));
      return;
    }
  set_form_open (self, FALSE);
  schedule_rebuild (self);
}

static GtkWidget *
add_button (RecourseFollowUpBox *self, GtkWidget *line, const char *text, GCallback callback)
{
  GtkWidget *button = recourse_button_new (text, NULL);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), button);
  return button;
}

static GtkWidget *
make_form (RecourseFollowUpBox *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = recourse_wrap_box_new ();
  GtkWidget *save = NULL;

  recourse_label_append_take (form, recourse_guide_text (self->model, &self->follow_up->ask),
                              "heading");
  self->error = recourse_label_append (form, "", "recourse-error");
  gtk_widget_set_visible (self->error, FALSE);
  self->picker = recourse_time_picker_new (self->model, self->remedy, FALSE);
  gtk_box_append (GTK_BOX (form), self->picker);
  save = add_button (self, buttons, _ ("Save the time"), G_CALLBACK (save_cb));
  gtk_widget_add_css_class (save, "suggested-action");
  add_button (self, buttons, _ ("Cancel"), G_CALLBACK (cancel_cb));
  gtk_box_append (GTK_BOX (form), buttons);
  return form;
}

static void
append_record (RecourseFollowUpBox *self, GtkWidget *box, const RecourseRecord *record)
{
  RecourseLanguage language = recourse_guide_model_language (self->model);
  g_autofree char *label = recourse_guide_text (self->model, &self->follow_up->label);
  g_autofree char *moment = recourse_display_moment (record->happened_at, language);

  recourse_label_append (box, label, "heading");
  self->countdown = recourse_countdown_new (self->model, "", RECOURSE_DEADLINE_ENDS,
                                            record->ends_at);
  recourse_countdown_set_state (RECOURSE_COUNTDOWN (self->countdown), record->state);
  gtk_box_append (GTK_BOX (box), self->countdown);
  /* Translators: something happened at this moment, as the user recorded it */
  recourse_label_append_take (box, g_strdup_printf (_ ("Recorded: %s"), moment), NULL);
}

static GtkWidget *
make_record (RecourseFollowUpBox *self, const RecourseRecord *record)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = recourse_wrap_box_new ();
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  append_record (self, box, record);
  for (guint i = 0; i < self->follow_up->n_steps; i++)
    gtk_box_append (GTK_BOX (box), recourse_step_row_new (self->model, self->remedy,
                                                          &self->follow_up->steps[i], told));
  add_button (self, buttons, _ ("Change the time"), G_CALLBACK (open_cb));
  add_button (self, buttons, _ ("Remove this record"), G_CALLBACK (remove_cb));
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

static GtkWidget *
make_invitation (RecourseFollowUpBox *self)
{
  g_autofree char *ask = recourse_guide_text (self->model, &self->follow_up->ask);
  GtkWidget *button = recourse_button_new (ask, "document-edit-symbolic");

  g_signal_connect_object (button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (button, "recourse-choice");
  return button;
}

static void
build (RecourseFollowUpBox *self)
{
  RecourseRecord record;
  GtkWidget *child = NULL;

  self->countdown = NULL;
  self->picker = NULL;
  self->error = NULL;
  if (is_form_open (self))
    child = make_form (self);
  else if (recourse_interview_get_record (recourse_guide_model_peek_interview (self->model),
                                          self->remedy, &record))
    child = make_record (self, &record);
  else
    child = make_invitation (self);
  adw_bin_set_child (ADW_BIN (self), child);
}

static void
recourse_follow_up_box_dispose (GObject *object)
{
  RecourseFollowUpBox *self = RECOURSE_FOLLOW_UP_BOX (object);

  g_clear_handle_id (&self->rebuild, g_source_remove);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_follow_up_box_parent_class)->dispose (object);
}

static void
recourse_follow_up_box_class_init (RecourseFollowUpBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_follow_up_box_dispose;
}

static void
recourse_follow_up_box_init (RecourseFollowUpBox *self)
{
}

/**
 * recourse_follow_up_box_new:
 * @remedy: number of a remedy that has a follow-up
 */
GtkWidget *
recourse_follow_up_box_new (RecourseGuideModel *model, guint remedy)
{
  RecourseFollowUpBox *self = g_object_new (RECOURSE_TYPE_FOLLOW_UP_BOX, NULL);

  self->model = g_object_ref (model);
  self->remedy = remedy;
  self->follow_up =
      recourse_pack_remedy (recourse_guide_model_peek_pack (model), remedy)->follow_up;
  build (self);
  return GTK_WIDGET (self);
}

/** recourse_follow_up_box_refresh: shows the state that the clock brought about */
void
recourse_follow_up_box_refresh (RecourseFollowUpBox *self)
{
  RecourseRecord record;

  g_return_if_fail (RECOURSE_IS_FOLLOW_UP_BOX (self));

  if (self->countdown != NULL
      && recourse_interview_get_record (recourse_guide_model_peek_interview (self->model),
                                        self->remedy, &record))
    recourse_countdown_set_state (RECOURSE_COUNTDOWN (self->countdown), record.state);
}
