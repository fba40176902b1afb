/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-deadline-list"

#include "recourse-deadline-list.h"

#include "recourse-button.h"
#include "recourse-calendar-job.h"
#include "recourse-case-text.h"
#include "recourse-choice-row.h"
#include "recourse-deadline-card.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

#define FILE_NAME "recourse.ics"

struct _RecourseDeadlineList
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  GPtrArray *deadlines; /* or NULL */
  GtkWidget *none;
  GtkWidget *left_out;
  GtkWidget *cards;
  GtkWidget *saving;
  GtkWidget *names;
  GtkWidget *outcome;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (RecourseDeadlineList, recourse_deadline_list, ADW_TYPE_BIN)

/* --- For a calendar -----------------------------------------------------------------------------
 */

static void
tell (RecourseDeadlineList *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->outcome), text);
  gtk_widget_set_visible (self->outcome, *text != '\0');
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseDeadlineList) self = RECOURSE_DEADLINE_LIST (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  if (recourse_evidence_service_done_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error))
    {
      tell (self, _ ("Saved. Open the file on the phone or send it there; the calendar takes it "
                     "over."));
      return;
    }
  why = recourse_case_text_failure (error);
  tell (self, why);
}

/** recourse_deadline_list_save: writes what is to come into the file @path for a calendar */
void
recourse_deadline_list_save (RecourseDeadlineList *self, const char *path)
{
  RecourseGuideModel *guide;
  RecourseCaseCalendar calendar;

  g_return_if_fail (RECOURSE_IS_DEADLINE_LIST (self));
  g_return_if_fail (path != NULL);

  guide = recourse_case_desk_peek_guide (self->desk);
  if (self->deadlines == NULL || guide == NULL)
    return;
  calendar = (RecourseCaseCalendar){
    .language = recourse_guide_model_language (guide),
    .now = recourse_guide_model_now (guide),
    .has_names = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->names)),
  };
  recourse_calendar_job_async (recourse_case_desk_peek_service (self->desk), &calendar,
                               self->deadlines, recourse_guide_model_peek_pack (guide), path,
                               saved_cb, g_object_ref (self));
}

static void
chosen_cb (RecourseDeadlineList *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL)
    recourse_deadline_list_save (self, path);
}

static void
save_cb (RecourseDeadlineList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  tell (self, "");
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Where to Save It"), GTK_WINDOW (root),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), FILE_NAME);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* --- The cards ----------------------------------------------------------------------------------
 */

/* What can still be done comes first. */
static void
append_cards (RecourseDeadlineList *self, const RecourseCaseCatalogue *catalogue, gboolean is_past)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (self->desk);
  RecourseLanguage language = recourse_guide_model_language (guide);

  for (guint i = 0; i < self->deadlines->len; i++)
    {
      const RecourseCaseDeadline *deadline = self->deadlines->pdata[i];
      const RecourseCaseSummary *whose = NULL;
      g_autofree char *title = NULL;

      if ((deadline->state == RECOURSE_DEADLINE_PAST) != is_past)
        continue;
      if (catalogue != NULL)
        whose = recourse_case_catalogue_find (catalogue, deadline->case_id);
      if (whose != NULL)
        title = recourse_case_text_title (deadline->title, whose->opened_at, language);
      gtk_box_append (
          GTK_BOX (self->cards),
          recourse_deadline_card_new (guide, deadline, title, whose != NULL ? whose->path : NULL));
    }
}

static gboolean
has_coming (GPtrArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    if (((const RecourseCaseDeadline *) deadlines->pdata[i])->state != RECOURSE_DEADLINE_PAST)
      return TRUE;
  return FALSE;
}

static void
show (RecourseDeadlineList *self, GPtrArray *deadlines, const RecourseCaseCatalogue *catalogue)
{
  recourse_deadline_list_clear (self);
  self->deadlines = g_ptr_array_ref (deadlines);
  append_cards (self, catalogue, FALSE);
  append_cards (self, catalogue, TRUE);
  gtk_widget_set_visible (self->none, deadlines->len == 0);
  gtk_widget_set_visible (self->saving, has_coming (deadlines));
}

/** recourse_deadline_list_show: @deadlines: (element-type RecourseCaseDeadline): of the case in use
 */
void
recourse_deadline_list_show (RecourseDeadlineList *self, GPtrArray *deadlines)
{
  g_return_if_fail (RECOURSE_IS_DEADLINE_LIST (self));
  g_return_if_fail (deadlines != NULL);

  show (self, deadlines, NULL);
}

/** recourse_deadline_list_show_all: those of all cases, each with the case it belongs to */
void
recourse_deadline_list_show_all (RecourseDeadlineList *self, const RecourseCaseCatalogue *catalogue)
{
  const RecourseCaseDeadlines *all = &catalogue->deadlines;
  guint n_left_out = all->left_out != NULL ? all->left_out->len : 0;
  g_autofree char *text = NULL;

  g_return_if_fail (RECOURSE_IS_DEADLINE_LIST (self));

  if (all->items != NULL)
    show (self, all->items, catalogue);
  text = g_strdup_printf (ngettext ("%u case is locked or cannot be read. Nobody knows its "
                                    "deadlines.",
                                    "%u cases are locked or cannot be read. Nobody knows their "
                                    "deadlines.",
                                    n_left_out),
                          n_left_out);
  gtk_label_set_text (GTK_LABEL (self->left_out), text);
  gtk_widget_set_visible (self->left_out, n_left_out > 0);
}

/** recourse_deadline_list_clear: nothing is shown any more */
void
recourse_deadline_list_clear (RecourseDeadlineList *self)
{
  GtkWidget *child;

  g_return_if_fail (RECOURSE_IS_DEADLINE_LIST (self));

  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), child);
  gtk_widget_set_visible (self->none, FALSE);
  gtk_widget_set_visible (self->left_out, FALSE);
  gtk_widget_set_visible (self->saving, FALSE);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_deadline_list_dispose (GObject *object)
{
  RecourseDeadlineList *self = RECOURSE_DEADLINE_LIST (object);

  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  g_clear_object (&self->chooser);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_deadline_list_parent_class)->dispose (object);
}

static void
recourse_deadline_list_class_init (RecourseDeadlineListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_deadline_list_dispose;
}

static GtkWidget *
make_saving (RecourseDeadlineList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = recourse_button_new (_ ("Save for a Calendar…"), "document-save-symbolic");

  self->names = recourse_check_row_new (
      _ ("With names of cases and the next steps"),
      _ ("A calendar on a phone often lies with a company, and others may see it."));
  self->outcome = recourse_label_new ("", NULL);
  gtk_widget_set_visible (self->outcome, FALSE);
  gtk_widget_add_css_class (button, "recourse-big");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), self->names);
  gtk_box_append (GTK_BOX (box), self->outcome);
  return box;
}

static void
recourse_deadline_list_init (RecourseDeadlineList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->none = recourse_label_new (
      _ ("No deadline is known yet. They come with the time of the payment, with what is recorded "
         "in the plan, and with the next steps of calls."),
      NULL);
  self->left_out = recourse_label_new ("", NULL);
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->saving = make_saving (self);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), self->left_out);
  gtk_box_append (GTK_BOX (box), self->cards);
  gtk_box_append (GTK_BOX (box), self->saving);
  adw_bin_set_child (ADW_BIN (self), box);
}

/** recourse_deadline_list_new: @desk: with a guide; an empty list */
GtkWidget *
recourse_deadline_list_new (RecourseCaseDesk *desk)
{
  RecourseDeadlineList *self = g_object_new (RECOURSE_TYPE_DEADLINE_LIST, NULL);

  self->desk = g_object_ref (desk);
  recourse_deadline_list_clear (self);
  return GTK_WIDGET (self);
}
