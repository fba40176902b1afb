/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-witness-sheet"

#include "recourse-witness-sheet.h"

#include "recourse-button.h"
#include "recourse-evidence-text.h"
#include "recourse-heading.h"
#include "recourse-qr-picture.h"
#include "recourse-panel.h"

#include <glib/gi18n.h>

struct _RecourseWitnessSheet
{
  AdwBin parent_instance;

  GtkWidget *check;
  GtkLabel *code;
  GtkWidget *copy;
  GtkLabel *digits;
  GtkLabel *entries;
  GtkLabel *failure;
  GtkLabel *fault;
  GtkWidget *parts;
  AdwBin *qr;
  GtkWidget *spinner;
  GtkLabel *verdict;
  GtkWidget *verdict_box;
  GtkLabel *verdict_title;
  GtkEditable *written;

  RecourseEvidenceModel *model;
  GCancellable *asking;
};

G_DEFINE_FINAL_TYPE (RecourseWitnessSheet, recourse_witness_sheet, ADW_TYPE_BIN)

/* --- The code ------------------------------------------------------------------------------------
 */

static void
show_failure (RecourseWitnessSheet *self, const GError *error)
{
  g_autofree char *text = recourse_evidence_text_failure (RECOURSE_EVIDENCE_IDLE, error);

  gtk_label_set_text (self->failure, text);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

static void
show_witness (RecourseWitnessSheet *self, const RecourseEvidenceWitness *witness)
{
  g_autofree char *number = recourse_evidence_text_number (witness->n_entries);
  g_autofree char *entries = NULL;

  /* Translators: %s is a number */
  entries = g_strdup_printf (_ ("It speaks of all entries until now: %s."), number);
  gtk_label_set_text (self->code, witness->code);
  gtk_label_set_text (self->digits, witness->digits);
  gtk_label_set_text (self->entries, entries);
  adw_bin_set_child (self->qr, recourse_qr_picture_new (witness->width, witness->modules,
                                                        _ ("The code as a picture")));
  gtk_widget_set_visible (self->parts, TRUE);
}

static void
witness_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseWitnessSheet) self = RECOURSE_WITNESS_SHEET (user_data);
  g_autoptr (RecourseEvidenceWitness) witness = NULL;
  g_autoptr (GError) error = NULL;

  witness = recourse_evidence_service_witness_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                      &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_visible (self->spinner, FALSE);
  if (witness != NULL)
    show_witness (self, witness);
  else
    show_failure (self, error);
}

static void
copy_cb (RecourseWitnessSheet *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_text (self->code));
}

/* --- Checking one that was written down ----------------------------------------------------------
 */

static void
show_fault (RecourseWitnessSheet *self, const char *text)
{
  gtk_label_set_text (self->fault, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), text != NULL);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->written), GTK_ACCESSIBLE_STATE_INVALID,
      text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
typed_cb (RecourseWitnessSheet *self)
{
  show_fault (self, NULL);
  gtk_widget_set_visible (self->verdict_box, FALSE);
}

static void
show_verdict (RecourseWitnessSheet *self, RecourseWitnessVerdict verdict)
{
  gboolean is_good = verdict == RECOURSE_WITNESS_HOLDS;

  gtk_label_set_text (self->verdict_title, recourse_evidence_text_witness_title (verdict));
  gtk_label_set_text (self->verdict, recourse_evidence_text_witness (verdict));
  gtk_widget_remove_css_class (self->verdict_box, is_good ? "recourse-now" : "recourse-good");
  gtk_widget_add_css_class (self->verdict_box, is_good ? "recourse-good" : "recourse-now");
  gtk_widget_set_visible (self->verdict_box, TRUE);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseWitnessSheet) self = RECOURSE_WITNESS_SHEET (user_data);
  RecourseWitnessVerdict verdict;
  g_autoptr (GError) error = NULL;

  if (recourse_evidence_service_check_witness_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                      &verdict, &error))
    show_verdict (self, verdict);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error);
}

static void
check_cb (RecourseWitnessSheet *self)
{
  RecourseWitnessCode code;

  if (!recourse_witness_code_parse (gtk_editable_get_text (self->written), &code, NULL))
    {
      show_fault (self, _ ("One of the letters or digits is wrong, or one is missing. Compare them "
                           "with the paper."));
      gtk_widget_grab_focus (GTK_WIDGET (self->written));
      return;
    }
  recourse_evidence_service_check_witness_async (recourse_evidence_model_peek_service (self->model),
                                                 &code, self->asking, checked_cb,
                                                 g_object_ref (self));
}

/* --- The class -----------------------------------------------------------------------------------
 */

static void
recourse_witness_sheet_dispose (GObject *object)
{
  RecourseWitnessSheet *self = RECOURSE_WITNESS_SHEET (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_witness_sheet_parent_class)->dispose (object);
}

static void
recourse_witness_sheet_finalize (GObject *object)
{
  g_object_unref (RECOURSE_WITNESS_SHEET (object)->asking);
  G_OBJECT_CLASS (recourse_witness_sheet_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, check);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, code);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, copy);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, digits);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, entries);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, failure);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, fault);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, parts);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, qr);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, spinner);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, verdict);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, verdict_title);
  gtk_widget_class_bind_template_child (widget_class, RecourseWitnessSheet, written);
}

static void
recourse_witness_sheet_class_init (RecourseWitnessSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_witness_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_witness_sheet_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-witness-sheet.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
recourse_witness_sheet_init (RecourseWitnessSheet *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  self->asking = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_witness_sheet_new: asks for the code of the moment */
GtkWidget *
recourse_witness_sheet_new (RecourseEvidenceModel *model)
{
  RecourseWitnessSheet *self = g_object_new (RECOURSE_TYPE_WITNESS_SHEET, NULL);

  self->model = g_object_ref (model);
  /* What it would do would be done to another case. */
  g_signal_connect_object (recourse_evidence_model_peek_service (model), "switched",
                           G_CALLBACK (recourse_panel_close), self, G_CONNECT_SWAPPED);
  recourse_evidence_service_witness_async (recourse_evidence_model_peek_service (model),
                                           self->asking, witness_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}

/** recourse_witness_sheet_present: over the window of @over */
void
recourse_witness_sheet_present (RecourseEvidenceModel *model, GtkWidget *over)
{
  recourse_panel_present (
      recourse_panel_new (_ ("Witness Code"), recourse_witness_sheet_new (model)), over);
}
