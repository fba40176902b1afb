/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-statement-sheet"

#include "recourse-statement-sheet.h"

#include "recourse-button.h"
#include "recourse-claim-list.h"
#include "recourse-disclosure.h"
#include "recourse-error.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-panel.h"
#include "recourse-statement-list.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

/* The kind of evidence in the pack that says how to get one. */
#define KIND "full-statement"

struct _RecourseStatementSheet
{
  AdwBin parent_instance;

  GtkWidget *busy;
  GtkLabel *busy_text;
  GtkWidget *cancel;
  GtkEditable *code;
  GtkWidget *code_box;
  GtkWidget *code_fault;
  GtkWidget *done;
  GtkLabel *done_text;
  GtkWidget *fault;
  GtkLabel *fault_message;
  GtkLabel *fault_text;
  GtkWidget *how;
  GtkWidget *intro;
  AdwBin *open;
  GtkWidget *unwritten;
  GtkWidget *without_file;

  RecourseStatementModel *model;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (RecourseStatementSheet, recourse_statement_sheet, ADW_TYPE_BIN)

static RecourseGuideModel *
peek_guide (RecourseStatementSheet *self)
{
  return recourse_case_desk_peek_guide (recourse_statement_model_peek_desk (self->model));
}

/* --- What went wrong ----------------------------------------------------------------------------
 */

static const char *
find_words (RecourseStatementState state, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return _ ("Another case was opened meanwhile, so no payment was entered. The file is kept in "
              "the case before.");
  if (state == RECOURSE_STATEMENT_OPEN)
    return _ (
        "The file could not be kept as evidence, so nothing was entered yet. What you chose is "
        "still chosen.");
  if (state == RECOURSE_STATEMENT_UNWRITTEN)
    return _ ("The statement is kept as evidence, but the payments could not be written. They are "
              "not lost as long as Recourse is open.");
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_UNSUPPORTED))
    return _ ("Recourse reads the spreadsheet “for personal checking” only. A stamped PDF can be "
              "kept on the page Evidence.");
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT))
    return _ ("The file is larger than a bill statement can be.");
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND)
      || g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION)
      || g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_IO))
    return _ ("The file cannot be opened. Copy it to this computer and try again.");
  return _ (
      "This is not a whole bill statement as WeChat sends it, so nothing was read. Use the file "
      "as it came, or download it once more.");
}

static void
show_fault (RecourseStatementSheet *self, RecourseStatementState state)
{
  const GError *error = recourse_statement_model_peek_error (self->model);
  g_autofree char *message = NULL;

  gtk_widget_set_visible (self->fault, error != NULL);
  if (error == NULL)
    return;
  message = recourse_error_quote (error->message);
  gtk_label_set_text (self->fault_text, find_words (state, error));
  gtk_label_set_text (self->fault_message, message);
  gtk_widget_set_visible (self->without_file, state == RECOURSE_STATEMENT_OPEN);
}

/* --- All of it
 * ------------------------------------------------------------------------------------
 */

static void
show_done (RecourseStatementSheet *self)
{
  guint n = recourse_statement_model_peek_chosen (self->model)->len;
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u payment is in the case now. The plan speaks of it.",
                "%u payments are in the case now. The plan speaks of all of them.", n),
      n);

  gtk_label_set_text (self->done_text, text);
}

static void
refresh (RecourseStatementSheet *self)
{
  RecourseStatementState state = recourse_statement_model_state (self->model);
  gboolean is_reading = state == RECOURSE_STATEMENT_READING;
  gboolean is_wrong = recourse_statement_model_is_code_wrong (self->model);

  gtk_widget_set_visible (self->intro, state == RECOURSE_STATEMENT_EMPTY);
  gtk_widget_set_visible (self->busy, is_reading || state == RECOURSE_STATEMENT_KEEPING);
  gtk_widget_set_visible (self->cancel, is_reading);
  gtk_label_set_text (self->busy_text, is_reading ? _ ("Reading the statement…")
                                                  : _ ("Keeping the file and the payments…"));
  gtk_widget_set_visible (self->code_box, state == RECOURSE_STATEMENT_CODE);
  gtk_widget_set_visible (self->code_fault, is_wrong);
  gtk_widget_set_visible (GTK_WIDGET (self->open), state == RECOURSE_STATEMENT_OPEN);
  gtk_widget_set_visible (self->unwritten, state == RECOURSE_STATEMENT_UNWRITTEN);
  gtk_widget_set_visible (self->done, state == RECOURSE_STATEMENT_DONE);
  show_fault (self, state);
  if (state == RECOURSE_STATEMENT_DONE)
    show_done (self);
}

/* The focus goes where something is to be done next. */
static void
changed_cb (RecourseStatementSheet *self)
{
  RecourseStatementState state = recourse_statement_model_state (self->model);
  gboolean was_open = gtk_widget_get_visible (GTK_WIDGET (self->open));

  refresh (self);
  if (state == RECOURSE_STATEMENT_CODE)
    gtk_widget_grab_focus (GTK_WIDGET (self->code));
  else if (state == RECOURSE_STATEMENT_OPEN && !was_open)
    gtk_widget_child_focus (GTK_WIDGET (self->open), GTK_DIR_TAB_FORWARD);
  else if (state == RECOURSE_STATEMENT_DONE)
    gtk_widget_child_focus (self->done, GTK_DIR_TAB_FORWARD);
}

static void
hidden_cb (RecourseStatementSheet *self)
{
  if (recourse_case_desk_is_hidden (recourse_statement_model_peek_desk (self->model)))
    recourse_panel_close (GTK_WIDGET (self));
}

/* What was chosen was meant for the case that was in use. What is being written tells by itself
 * what became of it. */
static void
switched_cb (RecourseStatementSheet *self)
{
  RecourseStatementState state = recourse_statement_model_state (self->model);

  if (state != RECOURSE_STATEMENT_KEEPING && state != RECOURSE_STATEMENT_UNWRITTEN)
    recourse_panel_close (GTK_WIDGET (self));
}

/* --- What somebody does
 * ---------------------------------------------------------------------------
 */

static void
file_chosen_cb (RecourseStatementSheet *self, int response)
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
  recourse_statement_model_open (self->model, path);
}

static void
choose_cb (RecourseStatementSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Choose the Statement"),
                                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (file_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
code_cb (RecourseStatementSheet *self)
{
  g_autofree char *code = g_strstrip (g_strdup (gtk_editable_get_text (self->code)));

  if (*code == '\0')
    return;
  gtk_editable_set_text (self->code, "");
  recourse_statement_model_give_code (self->model, code);
}

static void
cancel_cb (RecourseStatementSheet *self)
{
  recourse_statement_model_cancel (self->model);
}

static void
without_file_cb (RecourseStatementSheet *self)
{
  recourse_statement_model_take_without_file (self->model);
}

static void
again_cb (RecourseStatementSheet *self)
{
  recourse_statement_model_try_again (self->model);
}

/* Whoever was asked for time and amount has answered. */
static void
close_cb (RecourseStatementSheet *self)
{
  RecourseGuideModel *guide = peek_guide (self);

  if (guide != NULL && recourse_guide_model_step (guide) == RECOURSE_GUIDE_WHEN)
    recourse_guide_model_go_on (guide);
  recourse_panel_close (GTK_WIDGET (self));
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_statement_sheet_dispose (GObject *object)
{
  RecourseStatementSheet *self = RECOURSE_STATEMENT_SHEET (object);

  if (self->model != NULL
      && recourse_statement_model_state (self->model) == RECOURSE_STATEMENT_READING)
    recourse_statement_model_cancel (self->model);
  g_clear_object (&self->chooser);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_statement_sheet_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(child)                                                                                \
  gtk_widget_class_bind_template_child (widget_class, RecourseStatementSheet, child)
  BIND (busy);
  BIND (busy_text);
  BIND (cancel);
  BIND (code);
  BIND (code_box);
  BIND (code_fault);
  BIND (done);
  BIND (done_text);
  BIND (fault);
  BIND (fault_message);
  BIND (fault_text);
  BIND (how);
  BIND (intro);
  BIND (open);
  BIND (unwritten);
  BIND (without_file);
#undef BIND
}

static void
recourse_statement_sheet_class_init (RecourseStatementSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_statement_sheet_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-statement-sheet.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, code_cb);
  gtk_widget_class_bind_template_callback (widget_class, without_file_cb);
}

static void
recourse_statement_sheet_init (RecourseStatementSheet *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
populate_cb (RecourseStatementSheet *self, GtkWidget *box)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (peek_guide (self));
  const RecourseEvidenceKind *kind = recourse_pack_find_evidence (pack, KIND);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  recourse_claim_list_collect (claims, &kind->claims);
  gtk_box_append (GTK_BOX (box), recourse_claim_list_new (peek_guide (self), claims));
}

/* In the words of the pack; what it rests on can be opened. */
static void
show_how (RecourseStatementSheet *self)
{
  RecourseGuideModel *guide = peek_guide (self);
  const RecourseEvidenceKind *kind = recourse_pack_find_evidence (
      recourse_guide_model_peek_pack (guide), KIND);
  GtkWidget *sources;

  if (kind == NULL)
    return;
  recourse_label_append_take (self->how, recourse_guide_text (guide, &kind->how), NULL);
  if (kind->has_fallback)
    recourse_label_append_take (self->how, recourse_guide_text (guide, &kind->fallback), NULL);
  sources = recourse_disclosure_new (guide, _ ("Law and sources"), "statement-sources");
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (sources), G_CALLBACK (populate_cb), self);
  gtk_box_append (GTK_BOX (self->how), sources);
}

/** recourse_statement_sheet_new: @model: with a desk that has a guide */
GtkWidget *
recourse_statement_sheet_new (RecourseStatementModel *model)
{
  RecourseStatementSheet *self = g_object_new (RECOURSE_TYPE_STATEMENT_SHEET, NULL);
  RecourseCaseDesk *desk = recourse_statement_model_peek_desk (model);

  self->model = g_object_ref (model);
  show_how (self);
  adw_bin_set_child (self->open, recourse_statement_list_new (model));
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "changed", G_CALLBACK (hidden_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "switched", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

/** recourse_statement_sheet_present: over the window of @over, unless somebody may be watching */
void
recourse_statement_sheet_present (RecourseCaseDesk *desk, GtkWidget *over)
{
  g_autoptr (RecourseStatementModel) model = NULL;

  if (recourse_case_desk_is_hidden (desk) || recourse_case_desk_peek_guide (desk) == NULL)
    return;
  model = recourse_statement_model_new (desk);
  recourse_panel_present (
      recourse_panel_new (_ ("Bill Statement"), recourse_statement_sheet_new (model)), over);
}
