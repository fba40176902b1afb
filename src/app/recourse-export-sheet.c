/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-export-sheet"

#include "recourse-export-sheet.h"

#include "recourse-button.h"
#include "recourse-china-time.h"
#include "recourse-choice-row.h"
#include "recourse-disclosure.h"
#include "recourse-evidence-text.h"
#include "recourse-export-choice.h"
#include "recourse-export-texts.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-panel.h"

#include <glib/gi18n.h>
#include <string.h>

/* More rows than that nobody reads; what is proposed and has no row is handed over. */
#define MAX_ROWS 200
#define MAX_PASSPHRASE 99
#define TEXTS "evidence.texts"

#define N_AUDIENCES (RECOURSE_BAG_FOR_FAMILY + 1)

struct _RecourseExportSheet
{
  AdwBin parent_instance;

  GtkBox *audiences;
  GtkWidget *contents;
  GtkLabel *fault;
  GtkBox *files;
  GtkEditable *passphrase;
  GtkWidget *save;
  GtkWidget *spinner;
  AdwBin *texts;
  GtkLabel *trouble;

  RecourseEvidenceModel *model;
  GCancellable *proposing;
  GtkCheckButton *rows[N_AUDIENCES];
  RecourseBagAudience audience;
  RecourseExportChoice choice;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (RecourseExportSheet, recourse_export_sheet, ADW_TYPE_BIN)

/* --- Files ---------------------------------------------------------------------------------------
 */

static void
update_save (RecourseExportSheet *self)
{
  gboolean is_good = recourse_export_sheet_is_passphrase (gtk_editable_get_text (self->passphrase));

  gtk_widget_set_visible (GTK_WIDGET (self->fault), !is_good);
  gtk_widget_set_sensitive (self->save,
                            is_good && recourse_export_choice_n_taken (&self->choice, 0) > 0);
}

static void
file_toggled_cb (RecourseExportSheet *self, GtkCheckButton *row)
{
  const gint64 *seq = g_object_get_data (G_OBJECT (row), "seq");

  recourse_export_choice_take (&self->choice, *seq, gtk_check_button_get_active (row));
  update_save (self);
}

static void
append_file (RecourseExportSheet *self, gint64 seq)
{
  RecourseEvidenceItem *item = recourse_evidence_model_find (self->model, seq);
  g_autofree char *name = NULL;
  g_autofree char *kind = NULL;
  const char *hint = NULL;
  GtkWidget *row;

  if (item == NULL)
    return;
  g_object_get (item, "name", &name, "kind", &kind, NULL);
  if (recourse_export_choice_needs_a_look (&self->choice, seq))
    hint = _ ("No kind chosen yet: look before you hand it over");
  row = recourse_check_row_new (name, hint != NULL ? hint : kind);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row),
                               recourse_export_choice_is_taken (&self->choice, seq));
  g_object_set_data_full (G_OBJECT (row), "seq", g_memdup2 (&seq, sizeof seq), g_free);
  g_signal_connect_object (row, "toggled", G_CALLBACK (file_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->files, row);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* What is beyond the last row. */
static void
append_rest (RecourseExportSheet *self)
{
  guint n_rest = self->choice.exhibits->len - MIN (self->choice.exhibits->len, MAX_ROWS);
  guint n_taken = recourse_export_choice_n_taken (&self->choice, MAX_ROWS);

  if (n_taken > 0)
    recourse_label_append_take (GTK_WIDGET (self->files),
                                g_strdup_printf (ngettext ("%u more is handed over too.",
                                                           "%u more are handed over too.", n_taken),
                                                 n_taken),
                                NULL);
  if (n_rest > n_taken)
    recourse_label_append_take (
        GTK_WIDGET (self->files),
        g_strdup_printf (ngettext ("%u more stays here, as no kind was chosen for it.",
                                   "%u more stay here, as no kind was chosen for them.",
                                   n_rest - n_taken),
                         n_rest - n_taken),
        NULL);
}

static void
show_files (RecourseExportSheet *self)
{
  const GArray *exhibits = self->choice.exhibits;

  clear_box (self->files);
  for (guint i = 0; i < MIN (exhibits->len, MAX_ROWS); i++)
    append_file (self, g_array_index (exhibits, gint64, i));
  append_rest (self);
  if (exhibits->len == 0)
    recourse_label_append (GTK_WIDGET (self->files), _ ("Nothing is proposed for them."), NULL);
}

/* --- Texts ---------------------------------------------------------------------------------------
 */

static void
populate_texts_cb (RecourseExportSheet *self, GtkBox *content)
{
  recourse_export_texts_fill (content, self->model, &self->choice, G_OBJECT (self));
}

static void
show_texts (RecourseExportSheet *self)
{
  RecourseGuideModel *guide = recourse_evidence_model_peek_guide (self->model);
  GtkWidget *disclosure;

  recourse_guide_drafts_set_open (recourse_guide_model_peek_drafts (guide), TEXTS, FALSE);
  disclosure = recourse_disclosure_new (guide, _ ("Texts that stay behind"), TEXTS);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_texts_cb),
                               self);
  adw_bin_set_child (self->texts, disclosure);
}

/* --- The proposal --------------------------------------------------------------------------------
 */

static void
free_handover (RecourseHandover *proposed)
{
  recourse_handover_clear (proposed);
  g_free (proposed);
}

static void
take_proposal (RecourseExportSheet *self, RecourseHandover *proposed)
{
  recourse_export_choice_begin (&self->choice, proposed);
  free_handover (proposed);
  show_files (self);
  show_texts (self);
  gtk_widget_set_visible (self->contents, TRUE);
}

/* Nothing of an earlier proposal may be handed over in the place of this one. */
static void
show_trouble (RecourseExportSheet *self, const GError *error)
{
  g_autofree char *why = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error != NULL);
  if (error == NULL)
    return;
  why = recourse_evidence_text_failure (RECOURSE_EVIDENCE_EXPORTING, error);
  gtk_label_set_text (self->trouble, why);
  recourse_export_choice_forget (&self->choice);
  gtk_widget_set_visible (self->contents, FALSE);
}

static void
proposed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseExportSheet) self = RECOURSE_EXPORT_SHEET (user_data);
  g_autoptr (GError) error = NULL;
  RecourseHandover *proposed;

  proposed = recourse_evidence_service_propose_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                       &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->model == NULL)
    {
      g_clear_pointer (&proposed, free_handover);
      return;
    }
  gtk_widget_set_visible (self->spinner, FALSE);
  show_trouble (self, error);
  if (proposed != NULL)
    take_proposal (self, proposed);
  update_save (self);
}

static void
audience_cb (RecourseExportSheet *self, GtkCheckButton *row)
{
  if (!gtk_check_button_get_active (row))
    return;
  for (int i = 0; i < N_AUDIENCES; i++)
    if (self->rows[i] == row)
      self->audience = (RecourseBagAudience) i;
  g_cancellable_cancel (self->proposing);
  g_object_unref (self->proposing);
  self->proposing = g_cancellable_new ();
  gtk_widget_set_visible (self->spinner, TRUE);
  recourse_evidence_service_propose_async (
      recourse_evidence_model_peek_service (self->model),
      recourse_guide_model_peek_pack (recourse_evidence_model_peek_guide (self->model)),
      self->audience, self->proposing, proposed_cb, g_object_ref (self));
}

/* --- Saving --------------------------------------------------------------------------------------
 */

static void
typed_cb (RecourseExportSheet *self)
{
  if (self->choice.left_out != NULL)
    update_save (self);
}

static void
chosen_cb (RecourseExportSheet *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path == NULL)
    return;
  recourse_evidence_model_export (self->model, recourse_export_sheet_make (self, path));
  recourse_panel_close (GTK_WIDGET (self));
}

static char *
make_name (RecourseExportSheet *self)
{
  g_autofree char *stamp = recourse_china_time_format_iso (
      recourse_guide_model_now (recourse_evidence_model_peek_guide (self->model)));

  stamp[MIN (strlen (stamp), 10)] = '\0';
  return g_strdup_printf ("recourse-%s.zip", stamp);
}

static void
save_cb (RecourseExportSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = make_name (self);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Where to Save It"), GTK_WINDOW (root),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* --- The class -----------------------------------------------------------------------------------
 */

static void
recourse_export_sheet_dispose (GObject *object)
{
  RecourseExportSheet *self = RECOURSE_EXPORT_SHEET (object);

  g_cancellable_cancel (self->proposing);
  g_clear_object (&self->chooser);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_export_sheet_parent_class)->dispose (object);
}

static void
recourse_export_sheet_finalize (GObject *object)
{
  RecourseExportSheet *self = RECOURSE_EXPORT_SHEET (object);

  g_object_unref (self->proposing);
  recourse_export_choice_clear (&self->choice);
  G_OBJECT_CLASS (recourse_export_sheet_parent_class)->finalize (object);
}

static void
recourse_export_sheet_class_init (RecourseExportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_export_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_export_sheet_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-export-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseExportSheet, audiences);
  gtk_widget_class_bind_template_child (widget_class, RecourseExportSheet, contents);
  gtk_widget_class_bind_template_child (widget_class, RecourseExportSheet, fault);
  gtk_widget_class_bind_template_child (widget_class, RecourseExportSheet, files);
  gtk_widget_class_bind_template_child (widget_class, RecourseExportSheet, passphrase);
  gtk_widget_class_bind_template_child (widget_class, RecourseExportSheet, save);
  gtk_widget_class_bind_template_child (widget_class, RecourseExportSheet, spinner);
  gtk_widget_class_bind_template_child (widget_class, RecourseExportSheet, texts);
  gtk_widget_class_bind_template_child (widget_class, RecourseExportSheet, trouble);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
recourse_export_sheet_init (RecourseExportSheet *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  self->proposing = g_cancellable_new ();
  recourse_export_choice_init (&self->choice);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_audiences (RecourseExportSheet *self)
{
  const char *const hints[N_AUDIENCES] = {
    [RECOURSE_BAG_FOR_POLICE] = _ ("Everything, the whole bill statement too"),
    [RECOURSE_BAG_FOR_COURT] = _ ("Without whole statements and without notes for the family"),
    [RECOURSE_BAG_FOR_FAMILY] = _ ("A copy to keep, without whole statements"),
  };

  for (int i = 0; i < N_AUDIENCES; i++)
    {
      GtkWidget *row = recourse_check_row_new (
          recourse_evidence_text_audience ((RecourseBagAudience) i), hints[i]);

      self->rows[i] = GTK_CHECK_BUTTON (row);
      if (i > 0)
        gtk_check_button_set_group (self->rows[i], self->rows[0]);
      g_signal_connect_object (row, "toggled", G_CALLBACK (audience_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->audiences, row);
    }
}

/** recourse_export_sheet_new: proposes nothing before it is known for whom */
GtkWidget *
recourse_export_sheet_new (RecourseEvidenceModel *model)
{
  RecourseExportSheet *self = g_object_new (RECOURSE_TYPE_EXPORT_SHEET, NULL);

  self->model = g_object_ref (model);
  /* What it would do would be done to another case. */
  g_signal_connect_object (recourse_evidence_model_peek_service (model), "switched",
                           G_CALLBACK (recourse_panel_close), self, G_CONNECT_SWAPPED);
  add_audiences (self);
  update_save (self);
  return GTK_WIDGET (self);
}

/** recourse_export_sheet_choose: as a press on the row of @audience */
void
recourse_export_sheet_choose (RecourseExportSheet *self, RecourseBagAudience audience)
{
  g_return_if_fail (RECOURSE_IS_EXPORT_SHEET (self));

  gtk_check_button_set_active (self->rows[audience], TRUE);
}

/** recourse_export_sheet_make: (transfer full): what is ticked, to be written to @output; %NULL
 * before anything was proposed */
RecourseEvidenceExport *
recourse_export_sheet_make (RecourseExportSheet *self, const char *output)
{
  const char *passphrase;
  RecourseEvidenceExport *what;

  g_return_val_if_fail (RECOURSE_IS_EXPORT_SHEET (self), NULL);

  if (self->choice.exhibits == NULL)
    return NULL;
  passphrase = gtk_editable_get_text (self->passphrase);
  what = g_new0 (RecourseEvidenceExport, 1);
  what->audience = self->audience;
  what->output = g_strdup (output);
  what->passphrase = *passphrase != '\0' ? g_strdup (passphrase) : NULL;
  recourse_export_choice_fill (&self->choice, what);
  return what;
}

/** recourse_export_sheet_present: over the window of @over */
void
recourse_export_sheet_present (RecourseEvidenceModel *model, GtkWidget *over)
{
  recourse_panel_present (recourse_panel_new (_ ("Hand Over"), recourse_export_sheet_new (model)),
                          over);
}

/** recourse_export_sheet_is_passphrase: whether a bag can have it: printable ASCII, which every
 * tool reads the same way; none at all is well too */
gboolean
recourse_export_sheet_is_passphrase (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isprint (*at))
      return FALSE;
  return strlen (text) <= MAX_PASSPHRASE;
}
