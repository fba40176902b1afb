/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-progress"

#include "recourse-evidence-progress.h"

#include "recourse-button.h"
#include "recourse-evidence-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseEvidenceProgress
{
  AdwBin parent_instance;

  GtkProgressBar *bar;
  GtkWidget *cancel;
  GtkLabel *line;
  GtkLabel *title;

  RecourseEvidenceModel *model;
};

G_DEFINE_FINAL_TYPE (RecourseEvidenceProgress, recourse_evidence_progress, ADW_TYPE_BIN)

static const char *
find_title (RecourseEvidenceJob job)
{
  switch (job)
    {
    case RECOURSE_EVIDENCE_ADDING:
      return _ ("Keeping the files…");
    case RECOURSE_EVIDENCE_VERIFYING:
      return _ ("Checking everything…");
    case RECOURSE_EVIDENCE_EXPORTING:
      return _ ("Writing what is handed over…");
    case RECOURSE_EVIDENCE_IMPORTING:
      return _ ("Checking what was handed over…");
    case RECOURSE_EVIDENCE_LOCKING:
      return _ ("Locking the case…");
    case RECOURSE_EVIDENCE_UNLOCKING:
      return _ ("Opening the locked case…");
    case RECOURSE_EVIDENCE_READING:
    case RECOURSE_EVIDENCE_SEARCHING:
    case RECOURSE_EVIDENCE_DESCRIBING:
    case RECOURSE_EVIDENCE_NOTING:
    case RECOURSE_EVIDENCE_REMOVING:
    case RECOURSE_EVIDENCE_RESTORING:
    case RECOURSE_EVIDENCE_VIEWING:
    case RECOURSE_EVIDENCE_LAUNCHING:
    case RECOURSE_EVIDENCE_PASTING:
    case RECOURSE_EVIDENCE_FETCHING:
    case RECOURSE_EVIDENCE_IDLE:
    default:
      return "";
    }
}

static void
progressed_cb (RecourseEvidenceProgress *self)
{
  const RecourseJobMeter *meter = recourse_evidence_model_peek_meter (self->model);
  double fraction = recourse_job_meter_fraction (meter);
  g_autofree char *line = recourse_evidence_text_progress (meter);

  gtk_label_set_text (self->line, line);
  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->bar, fraction);
  else
    gtk_progress_bar_pulse (self->bar);
}

static void
recourse_evidence_progress_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_EVIDENCE_PROGRESS (object)->model);
  G_OBJECT_CLASS (recourse_evidence_progress_parent_class)->dispose (object);
}

static void
recourse_evidence_progress_class_init (RecourseEvidenceProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_evidence_progress_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-evidence-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceProgress, cancel);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceProgress, line);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceProgress, title);
}

static void
recourse_evidence_progress_init (RecourseEvidenceProgress *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_evidence_progress_new: it is hidden while nothing is under way */
GtkWidget *
recourse_evidence_progress_new (RecourseEvidenceModel *model)
{
  RecourseEvidenceProgress *self = g_object_new (RECOURSE_TYPE_EVIDENCE_PROGRESS, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "progressed", G_CALLBACK (progressed_cb), self,
                           G_CONNECT_SWAPPED);
  recourse_evidence_progress_refresh (self);
  return GTK_WIDGET (self);
}

/** recourse_evidence_progress_refresh: shows what the model says now */
void
recourse_evidence_progress_refresh (RecourseEvidenceProgress *self)
{
  RecourseEvidenceJob job;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_PROGRESS (self));

  job = recourse_evidence_model_job (self->model);
  gtk_widget_set_visible (GTK_WIDGET (self), job != RECOURSE_EVIDENCE_IDLE);
  gtk_label_set_text (self->title, find_title (job));
  if (job != RECOURSE_EVIDENCE_IDLE)
    progressed_cb (self);
}
