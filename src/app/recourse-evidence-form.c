/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-form"

#include "recourse-evidence-form.h"

#include "recourse-button.h"
#include "recourse-china-time.h"
#include "recourse-drop-down.h"
#include "recourse-evidence-text.h"
#include "recourse-guide-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseEvidenceForm
{
  AdwBin parent_instance;

  GtkLabel *fault;
  GtkEditable *happened;
  GtkLabel *how;
  GtkDropDown *kind;
  GtkWidget *later;
  GtkEditable *note;
  GtkEditable *order;
  GtkWidget *save;

  RecourseEvidenceModel *model;
  GArray *seqs; /* of gint64 */
  gboolean is_filling;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseEvidenceForm, recourse_evidence_form, ADW_TYPE_BIN)

static RecourseGuideModel *
peek_guide (RecourseEvidenceForm *self)
{
  return recourse_evidence_model_peek_guide (self->model);
}

static gint64
first_seq (RecourseEvidenceForm *self)
{
  return g_array_index (self->seqs, gint64, 0);
}

/* What is known already; of several, nothing is. */
static const RecourseExhibit *
peek_exhibit (RecourseEvidenceForm *self)
{
  RecourseEvidenceItem *item = NULL;

  if (self->seqs->len == 1)
    item = recourse_evidence_model_find (self->model, first_seq (self));
  return item != NULL ? recourse_evidence_item_peek (item) : NULL;
}

/* --- The kind -----------------------------------------------------------------------------------
 */

/* The first row says nothing. */
static const RecourseEvidenceKind *
peek_kind (RecourseEvidenceForm *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);
  RecoursePack *pack = recourse_guide_model_peek_pack (peek_guide (self));

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  return recourse_pack_evidence (pack, selected - 1);
}

static void
select_kind (RecourseEvidenceForm *self, const char *kind)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (peek_guide (self));
  guint selected = 0;

  for (guint i = 0; kind != NULL && i < recourse_pack_n_evidence (pack); i++)
    if (g_str_equal (recourse_pack_evidence (pack, i)->id, kind))
      selected = i + 1;
  gtk_drop_down_set_selected (self->kind, selected);
}

static void
show_how (RecourseEvidenceForm *self)
{
  const RecourseEvidenceKind *kind = peek_kind (self);
  g_autofree char *how = NULL;

  if (kind != NULL)
    how = recourse_guide_text (peek_guide (self), &kind->how);
  gtk_label_set_text (self->how, how != NULL ? how : "");
  gtk_widget_set_visible (GTK_WIDGET (self->how), how != NULL);
}

static void
fill_kinds (RecourseEvidenceForm *self)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (peek_guide (self));
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, _ ("Not said yet"));
  for (guint i = 0; i < recourse_pack_n_evidence (pack); i++)
    gtk_string_list_take (
        titles, recourse_guide_text (peek_guide (self), &recourse_pack_evidence (pack, i)->title));
  recourse_drop_down_fill (self->kind, titles);
}

/* --- What was typed -----------------------------------------------------------------------------
 */

static gboolean
read_happened (RecourseEvidenceForm *self, gint64 *out_time)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->happened)));

  *out_time = RECOURSE_TIME_UNKNOWN;
  return *text == '\0' || recourse_china_time_parse (text, out_time, NULL);
}

static void
show_fault (RecourseEvidenceForm *self, gboolean is_wrong)
{
  gtk_widget_set_visible (GTK_WIDGET (self->fault), is_wrong);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->happened), GTK_ACCESSIBLE_STATE_INVALID,
      is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
remember (RecourseEvidenceForm *self)
{
  const RecourseEvidenceKind *kind = peek_kind (self);
  const char *texts[RECOURSE_EVIDENCE_N_FIELDS] = {
    [RECOURSE_EVIDENCE_FIELD_KIND] = kind != NULL ? kind->id : "",
    [RECOURSE_EVIDENCE_FIELD_NOTE] = gtk_editable_get_text (self->note),
    [RECOURSE_EVIDENCE_FIELD_ORDER] = gtk_editable_get_text (self->order),
    [RECOURSE_EVIDENCE_FIELD_HAPPENED] = gtk_editable_get_text (self->happened),
  };

  for (guint i = 0; i < RECOURSE_EVIDENCE_N_FIELDS; i++)
    recourse_evidence_model_set_form_text (self->model, first_seq (self), (RecourseEvidenceField) i,
                                           texts[i]);
}

static void
typed_cb (RecourseEvidenceForm *self)
{
  if (self->is_filling)
    return;
  show_fault (self, FALSE);
  remember (self);
}

static void
kind_cb (RecourseEvidenceForm *self)
{
  if (self->model == NULL)
    return;
  show_how (self);
  if (!self->is_filling)
    remember (self);
}

static const char *
find_text (RecourseEvidenceForm *self, RecourseEvidenceField field, const char *known)
{
  const char *typed = recourse_evidence_model_form_text (self->model, first_seq (self), field);

  if (typed != NULL)
    return typed;
  return known != NULL ? known : "";
}

static void
fill (RecourseEvidenceForm *self)
{
  const RecourseExhibit *known = peek_exhibit (self);
  g_autofree char *happened = NULL;

  self->is_filling = TRUE;
  if (known != NULL && known->happened != RECOURSE_TIME_UNKNOWN)
    happened = recourse_china_time_format_stamp (known->happened);
  select_kind (self,
               find_text (self, RECOURSE_EVIDENCE_FIELD_KIND, known != NULL ? known->kind : NULL));
  gtk_editable_set_text (self->note, find_text (self, RECOURSE_EVIDENCE_FIELD_NOTE,
                                                known != NULL ? known->note : NULL));
  gtk_editable_set_text (self->order, find_text (self, RECOURSE_EVIDENCE_FIELD_ORDER,
                                                 known != NULL ? known->order : NULL));
  gtk_editable_set_text (self->happened,
                         find_text (self, RECOURSE_EVIDENCE_FIELD_HAPPENED, happened));
  self->is_filling = FALSE;
  show_how (self);
}

/* --- Saving -------------------------------------------------------------------------------------
 */

static const char *
pick_new (const char *text, const char *known)
{
  return g_strcmp0 (text, known != NULL ? known : "") != 0 ? text : NULL;
}

static void
save_one (RecourseEvidenceForm *self, gint64 seq, gint64 happened)
{
  const RecourseEvidenceKind *kind = peek_kind (self);
  RecourseEvidenceItem *item = recourse_evidence_model_find (self->model, seq);
  const RecourseExhibit *known = item != NULL ? recourse_evidence_item_peek (item) : NULL;
  RecourseExhibitDescription what = {
    .kind = pick_new (kind != NULL ? kind->id : "", known != NULL ? known->kind : ""),
    .note = pick_new (gtk_editable_get_text (self->note), known != NULL ? known->note : ""),
    .order = pick_new (gtk_editable_get_text (self->order), known != NULL ? known->order : ""),
    .happened = happened,
  };

  if (known != NULL && known->happened == happened)
    what.happened = RECOURSE_TIME_UNKNOWN;
  if (what.kind != NULL || what.note != NULL || what.order != NULL
      || what.happened != RECOURSE_TIME_UNKNOWN)
    recourse_evidence_model_describe (self->model, seq, &what);
}

static void
save_cb (RecourseEvidenceForm *self)
{
  gint64 happened;

  if (!read_happened (self, &happened))
    {
      show_fault (self, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->happened));
      return;
    }
  for (guint i = 0; i < self->seqs->len; i++)
    save_one (self, g_array_index (self->seqs, gint64, i), happened);
  recourse_evidence_model_forget_form (self->model);
  g_signal_emit (self, signals[DONE], 0);
}

static void
later_cb (RecourseEvidenceForm *self)
{
  recourse_evidence_model_forget_form (self->model);
  g_signal_emit (self, signals[DONE], 0);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_evidence_form_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_EVIDENCE_FORM (object)->model);
  G_OBJECT_CLASS (recourse_evidence_form_parent_class)->dispose (object);
}

static void
recourse_evidence_form_finalize (GObject *object)
{
  g_clear_pointer (&RECOURSE_EVIDENCE_FORM (object)->seqs, g_array_unref);
  G_OBJECT_CLASS (recourse_evidence_form_parent_class)->finalize (object);
}

static void
recourse_evidence_form_class_init (RecourseEvidenceFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_evidence_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_evidence_form_finalize;
  signals[DONE] = g_signal_new ("done", RECOURSE_TYPE_EVIDENCE_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-evidence-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceForm, fault);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceForm, happened);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceForm, how);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceForm, kind);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceForm, later);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceForm, note);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceForm, order);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceForm, save);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
recourse_evidence_form_init (RecourseEvidenceForm *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_evidence_form_new: @seqs: (element-type gint64): whose description it is, at least one;
 * what is said of several is said of each */
GtkWidget *
recourse_evidence_form_new (RecourseEvidenceModel *model, GArray *seqs)
{
  RecourseEvidenceForm *self;

  g_return_val_if_fail (seqs != NULL && seqs->len > 0, NULL);

  self = g_object_new (RECOURSE_TYPE_EVIDENCE_FORM, NULL);
  self->model = g_object_ref (model);
  self->seqs = g_array_ref (seqs);
  fill_kinds (self);
  fill (self);
  return GTK_WIDGET (self);
}
