/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-step-row"

#include "recourse-step-row.h"

#include "recourse-choice-row.h"
#include "recourse-claim-list.h"
#include "recourse-contact-row.h"
#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

struct _RecourseStepRow
{
  AdwBin parent_instance;

  GtkWidget *check;
  GtkWidget *done;

  RecourseGuideModel *model;
  guint remedy;
  const RecourseStep *step; /* borrowed from the pack, which the model keeps */
};

G_DEFINE_FINAL_TYPE (RecourseStepRow, recourse_step_row, ADW_TYPE_BIN)

static void
show_done (RecourseStepRow *self)
{
  gint64 time = recourse_interview_ticked_at (recourse_guide_model_peek_interview (self->model),
                                              self->remedy, self->step->id);
  g_autofree char *moment = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->done, time != RECOURSE_TIME_UNKNOWN);
  if (time == RECOURSE_TIME_UNKNOWN)
    return;
  moment = recourse_display_moment (time, recourse_guide_model_language (self->model));
  /* Translators: a step was ticked at this moment */
  text = g_strdup_printf (_ ("Done: %s"), moment);
  gtk_label_set_text (GTK_LABEL (self->done), text);
}

static void
toggled_cb (RecourseStepRow *self)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (self->model);

  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)))
    recourse_interview_tick (interview, self->remedy, self->step->id,
                             recourse_guide_model_now (self->model));
  else
    recourse_interview_untick (interview, self->remedy, self->step->id);
  show_done (self);
}

static void
recourse_step_row_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_STEP_ROW (object)->model);
  G_OBJECT_CLASS (recourse_step_row_parent_class)->dispose (object);
}

static void
recourse_step_row_class_init (RecourseStepRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_step_row_dispose;
}

static void
recourse_step_row_init (RecourseStepRow *self)
{
}

static void
append_fallback (GtkWidget *notes, RecourseGuideModel *model, const RecourseStep *step)
{
  recourse_label_append (notes, _ ("Looks different?"), "caption-heading");
  recourse_label_append_take (notes, recourse_guide_text (model, &step->fallback), NULL);
}

/** recourse_step_notes_new: what belongs to a step besides its words: whom to ring, what to do if
 * the screen looks different, what could not be checked */
GtkWidget *
recourse_step_notes_new (RecourseGuideModel *model, const RecourseStep *step, GHashTable *told)
{
  GtkWidget *notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *doubts = recourse_claim_list_new_doubts (model, &step->claims, told);

  if (step->contact != NULL)
    gtk_box_append (GTK_BOX (notes), recourse_contact_row_new_to_note (model, step->contact));
  if (step->has_fallback)
    append_fallback (notes, model, step);
  if (doubts != NULL)
    gtk_box_append (GTK_BOX (notes), doubts);
  return notes;
}

static void
build (RecourseStepRow *self, GHashTable *told)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *notes = recourse_step_notes_new (self->model, self->step, told);
  g_autofree char *text = recourse_guide_text (self->model, &self->step->text);
  gint64 time = recourse_interview_ticked_at (recourse_guide_model_peek_interview (self->model),
                                              self->remedy, self->step->id);

  self->check = recourse_check_row_new (text, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), time != RECOURSE_TIME_UNKNOWN);
  self->done = recourse_label_new ("", "caption-heading");
  gtk_box_prepend (GTK_BOX (notes), self->done);
  gtk_widget_add_css_class (notes, "recourse-step-notes");
  gtk_box_append (GTK_BOX (box), self->check);
  gtk_box_append (GTK_BOX (box), notes);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * recourse_step_row_new:
 * @remedy: number of the remedy that @step belongs to
 * @step: borrowed from the pack
 * @told: (element-type RecourseClaim): see recourse_claim_list_new_doubts()
 */
GtkWidget *
recourse_step_row_new (RecourseGuideModel *model,
                       guint remedy,
                       const RecourseStep *step,
                       GHashTable *told)
{
  RecourseStepRow *self = g_object_new (RECOURSE_TYPE_STEP_ROW, NULL);

  self->model = g_object_ref (model);
  self->remedy = remedy;
  self->step = step;
  build (self, told);
  show_done (self);
  return GTK_WIDGET (self);
}
