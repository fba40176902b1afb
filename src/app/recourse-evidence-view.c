/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-view"

#include "recourse-evidence-view.h"

#include "recourse-button.h"
#include "recourse-evidence-actions.h"
#include "recourse-evidence-detail.h"
#include "recourse-evidence-parts.h"
#include "recourse-evidence-progress.h"
#include "recourse-evidence-table.h"
#include "recourse-evidence-text.h"
#include "recourse-heading.h"
#include "recourse-pair.h"
#include "recourse-reveal.h"
#include "recourse-row-layout.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseEvidenceView
{
  AdwBin parent_instance;

  GtkWidget *actions;
  AdwBin *added;
  AdwBin *checklist;
  AdwBin *detail;
  GtkWidget *empty;
  AdwBin *failure;
  GtkWidget *foreign;
  GtkLabel *found_remark;
  GtkWidget *hand_over;
  GtkWidget *locked;
  GtkWidget *main;
  GtkWidget *opening;
  GtkEditable *passphrase;
  AdwBin *progress;
  AdwBin *report;
  GtkEditable *search;
  GtkLabel *summary;
  AdwBin *table;
  GtkWidget *trouble;
  GtkLabel *trouble_body;
  GtkLabel *trouble_message;
  GtkLabel *unlock_fault;
  GtkWidget *verify;
  GtkWidget *witness;

  RecourseEvidenceModel *model;
  const RecourseEvidenceAdded *shown_added;
  guint shown_failure; /* its serial; 0: none */
  const RecourseVerification *shown_report;
  char *shown_wants; /* which kinds the checklist names, and which are kept */
};

G_DEFINE_FINAL_TYPE (RecourseEvidenceView, recourse_evidence_view, ADW_TYPE_BIN)

/* --- What somebody does --------------------------------------------------------------------------
 */

static void
search_cb (RecourseEvidenceView *self)
{
  if (self->model != NULL)
    recourse_evidence_model_search (self->model, gtk_editable_get_text (self->search));
}

static void
unlock_cb (RecourseEvidenceView *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase);

  if (*passphrase != '\0')
    recourse_evidence_model_unlock (self->model, passphrase);
  gtk_editable_set_text (self->passphrase, "");
}

static void
opened_cb (RecourseEvidenceView *self)
{
  GtkWidget *detail = GTK_WIDGET (self->detail);

  recourse_reveal (detail, RECOURSE_REVEAL_GLIMPSE);
  gtk_widget_child_focus (detail, GTK_DIR_TAB_FORWARD);
}

static void
set_part (AdwBin *place, GtkWidget *part)
{
  adw_bin_set_child (place, part);
  gtk_widget_set_visible (GTK_WIDGET (place), part != NULL);
}

/* --- Parts that are built anew only when they differ ---------------------------------------------
 */

static void
show_added (RecourseEvidenceView *self)
{
  const RecourseEvidenceAdded *added = recourse_evidence_model_peek_added (self->model);
  gboolean is_known = added == NULL || added->seqs->len == 0
                      || recourse_evidence_model_find (self->model,
                                                       g_array_index (added->seqs, gint64, 0))
                             != NULL;

  /* Before it stands in the list nothing can be said of it. */
  if (added == self->shown_added || !is_known)
    return;
  self->shown_added = added;
  set_part (self->added, recourse_evidence_added_new (self->model));
  if (adw_bin_get_child (self->added) != NULL)
    recourse_reveal (GTK_WIDGET (self->added), RECOURSE_REVEAL_GLIMPSE);
}

static void
show_report (RecourseEvidenceView *self)
{
  const RecourseVerification *report = recourse_evidence_model_peek_verification (self->model);

  if (report == self->shown_report)
    return;
  self->shown_report = report;
  set_part (self->report, recourse_evidence_report_new (self->model));
}

/* Beside the field of the passphrase, which is to be typed once more. */
static void
show_unlock_fault (RecourseEvidenceView *self, const RecourseEvidenceFailure *failure)
{
  gboolean is_shown = recourse_evidence_failure_is_at_lock (self->model);
  g_autofree char *why = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->unlock_fault), is_shown);
  if (!is_shown)
    return;
  why = recourse_evidence_text_failure (failure->job, failure->error);
  gtk_label_set_text (self->unlock_fault, why);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
show_failure (RecourseEvidenceView *self)
{
  const RecourseEvidenceFailure *failure = recourse_evidence_model_peek_failure (self->model);
  guint serial = failure != NULL ? failure->serial : 0;

  if (serial == self->shown_failure)
    return;
  self->shown_failure = serial;
  show_unlock_fault (self, failure);
  set_part (self->failure, recourse_evidence_failure_new (self->model));
  if (adw_bin_get_child (self->failure) != NULL)
    recourse_reveal (GTK_WIDGET (self->failure), RECOURSE_REVEAL_GLIMPSE);
}

static char *
describe_wants (RecourseEvidenceView *self)
{
  const RecourseEvidenceFailure *failure = recourse_evidence_model_peek_failure (self->model);
  g_autoptr (GArray) wants = recourse_evidence_model_make_checklist (self->model);
  GString *text = g_string_new (recourse_evidence_model_n_items (self->model) > 0 ? "some"
                                                                                  : "none");

  g_string_append_c (text, recourse_evidence_model_can_note (self->model) ? '+' : '-');
  /* A tick that could not be written down is taken back. */
  if (failure != NULL && failure->job == RECOURSE_EVIDENCE_NOTING)
    g_string_append_printf (text, "%u", failure->serial);

  for (guint i = 0; i < wants->len; i++)
    {
      const RecourseEvidenceWant *want = &g_array_index (wants, RecourseEvidenceWant, i);

      g_string_append_printf (text, " %s%d%d%d", want->kind->id, want->is_certain, want->is_kept,
                              recourse_evidence_model_has_thing (self->model, want->kind->id));
    }
  return g_string_free (text, FALSE);
}

static void
show_checklist (RecourseEvidenceView *self)
{
  g_autofree char *wants = describe_wants (self);

  if (g_strcmp0 (wants, self->shown_wants) == 0)
    return;
  g_free (self->shown_wants);
  self->shown_wants = g_steal_pointer (&wants);
  adw_bin_set_child (self->checklist, recourse_evidence_checklist_new (self->model));
}

/* --- The states ----------------------------------------------------------------------------------
 */

static void
show_trouble (RecourseEvidenceView *self)
{
  const GError *trouble = recourse_evidence_model_peek_trouble (self->model);
  g_autofree char *body = NULL;

  if (trouble == NULL)
    return;
  body = recourse_evidence_text_trouble (trouble);
  gtk_label_set_text (self->trouble_body, body);
  gtk_label_set_text (self->trouble_message, trouble->message);
}

static void
show_state (RecourseEvidenceView *self)
{
  RecourseEvidenceState state = recourse_evidence_model_state (self->model);
  gboolean is_open = state == RECOURSE_EVIDENCE_OPEN;
  gboolean is_usable = is_open || state == RECOURSE_EVIDENCE_EMPTY;

  gtk_widget_set_visible (self->opening, state == RECOURSE_EVIDENCE_OPENING);
  gtk_widget_set_visible (self->trouble, state == RECOURSE_EVIDENCE_TROUBLE);
  gtk_widget_set_visible (self->locked, state == RECOURSE_EVIDENCE_LOCKED);
  gtk_widget_set_visible (self->actions, is_usable);
  gtk_widget_set_visible (self->verify, is_open);
  gtk_widget_set_visible (self->witness, is_open);
  gtk_widget_set_visible (self->hand_over, is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), is_open);
  gtk_widget_set_visible (
      self->foreign,
      is_usable && recourse_evidence_model_is_foreign (self->model, RECOURSE_EVIDENCE_NONE));
  gtk_widget_set_visible (self->empty, state == RECOURSE_EVIDENCE_EMPTY);
  gtk_widget_set_visible (self->main, is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->checklist), is_usable);
}

static char *
describe_found (RecourseEvidenceView *self, guint n_shown)
{
  if (recourse_evidence_model_is_searching (self->model))
    return g_strdup (n_shown == 0 ? _ ("Searching…") : "");
  if (n_shown == 0)
    return g_strdup (_ ("Nothing found."));
  if (!recourse_evidence_model_is_cut (self->model))
    return g_strdup ("");
  /* Translators: %d is a number, 2000 */
  return g_strdup_printf (_ ("Only the newest %d are shown. Add a word to find older ones."),
                          RECOURSE_EVIDENCE_MAX_FOUND);
}

static void
show_found (RecourseEvidenceView *self)
{
  gboolean has_query = *recourse_evidence_model_query (self->model) != '\0';
  guint n = g_list_model_get_n_items (recourse_evidence_model_peek_list (self->model));
  g_autofree char *remark = has_query ? describe_found (self, n) : g_strdup ("");

  gtk_label_set_text (self->found_remark, remark);
  gtk_widget_set_visible (GTK_WIDGET (self->found_remark), *remark != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->table), !has_query || n > 0);
}

/* --- The class -----------------------------------------------------------------------------------
 */

static void
recourse_evidence_view_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_EVIDENCE_VIEW (object)->model);
  G_OBJECT_CLASS (recourse_evidence_view_parent_class)->dispose (object);
}

static void
recourse_evidence_view_finalize (GObject *object)
{
  g_free (RECOURSE_EVIDENCE_VIEW (object)->shown_wants);
  G_OBJECT_CLASS (recourse_evidence_view_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, actions);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, added);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, checklist);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, detail);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, empty);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, failure);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, foreign);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, found_remark);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, hand_over);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, locked);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, main);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, opening);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, passphrase);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, progress);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, report);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, search);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, summary);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, table);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, trouble);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, trouble_body);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, trouble_message);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, unlock_fault);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, verify);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceView, witness);
}

static void
recourse_evidence_view_class_init (RecourseEvidenceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_evidence_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_evidence_view_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-evidence-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
}

static void
recourse_evidence_view_init (RecourseEvidenceView *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_PAIR);
  g_type_ensure (RECOURSE_TYPE_ROW_LAYOUT);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_evidence_view_new: as the model stands now; see recourse_evidence_view_refresh() */
GtkWidget *
recourse_evidence_view_new (RecourseEvidenceModel *model)
{
  RecourseEvidenceView *self = g_object_new (RECOURSE_TYPE_EVIDENCE_VIEW, NULL);

  gtk_editable_set_text (self->search, recourse_evidence_model_query (model));
  self->model = g_object_ref (model);
  recourse_evidence_actions_attach (GTK_WIDGET (self), model);
  adw_bin_set_child (self->progress, recourse_evidence_progress_new (model));
  adw_bin_set_child (self->table, recourse_evidence_table_new (model));
  adw_bin_set_child (self->detail, recourse_evidence_detail_new (model));
  g_signal_connect_object (adw_bin_get_child (self->table), "opened", G_CALLBACK (opened_cb), self,
                           G_CONNECT_SWAPPED);
  recourse_evidence_view_refresh (self);
  return GTK_WIDGET (self);
}

/** recourse_evidence_view_refresh: shows what the model says now, in place */
void
recourse_evidence_view_refresh (RecourseEvidenceView *self)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_VIEW (self));

  summary = recourse_evidence_summary (self->model);
  gtk_label_set_text (self->summary, summary);
  show_state (self);
  show_trouble (self);
  show_found (self);
  show_failure (self);
  show_added (self);
  show_report (self);
  show_checklist (self);
  recourse_evidence_progress_refresh (
      RECOURSE_EVIDENCE_PROGRESS (adw_bin_get_child (self->progress)));
  gtk_widget_set_visible (GTK_WIDGET (self->progress),
                          recourse_evidence_model_job (self->model) != RECOURSE_EVIDENCE_IDLE);
  recourse_evidence_table_refresh (RECOURSE_EVIDENCE_TABLE (adw_bin_get_child (self->table)));
  recourse_evidence_detail_refresh (RECOURSE_EVIDENCE_DETAIL (adw_bin_get_child (self->detail)));
  gtk_widget_set_visible (GTK_WIDGET (self->detail),
                          gtk_widget_get_visible (adw_bin_get_child (self->detail))
                              && gtk_widget_get_visible (self->main));
}
