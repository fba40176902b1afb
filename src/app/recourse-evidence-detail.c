/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-detail"

#include "recourse-evidence-detail.h"

#include "recourse-button.h"
#include "recourse-china-time.h"
#include "recourse-display.h"
#include "recourse-evidence-form.h"
#include "recourse-evidence-preview.h"
#include "recourse-evidence-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-row-layout.h"
#include "recourse-viewer-copy.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseEvidenceDetail
{
  AdwBin parent_instance;

  GtkWidget *close;
  GtkLabel *damage;
  GtkWidget *describe;
  GtkBox *facts;
  GtkWidget *foreign;
  AdwBin *form;
  GtkWidget *open;
  AdwBin *preview;
  GtkWidget *remove;
  GtkWidget *restore;
  GtkLabel *state;
  RecourseHeading *title;
  GtkWidget *unsafe;

  RecourseEvidenceModel *model;
  gint64 seq; /* of what is shown */
};

G_DEFINE_FINAL_TYPE (RecourseEvidenceDetail, recourse_evidence_detail, ADW_TYPE_BIN)

/* --- Facts --------------------------------------------------------------------------------------
 */

static void
append_fact (RecourseEvidenceDetail *self, const char *title, const char *text, const char *style)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *value;

  recourse_label_append (box, title, "caption-heading");
  value = recourse_label_append (box, text, style);
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_box_append (self->facts, box);
}

static void
append_time (RecourseEvidenceDetail *self, const char *title, gint64 time)
{
  RecourseGuideModel *guide = recourse_evidence_model_peek_guide (self->model);
  g_autofree char *text = NULL;

  if (time == RECOURSE_TIME_UNKNOWN)
    return;
  text = recourse_display_moment (time, recourse_guide_model_language (guide));
  append_fact (self, title, text, NULL);
}

/* Nothing that somebody typed may turn a line around or hide in it. */
static void
append_typed (RecourseEvidenceDetail *self, const char *title, const char *typed)
{
  g_autofree char *text = NULL;

  if (typed == NULL || *typed == '\0')
    return;
  text = recourse_evidence_text_typed (typed);
  append_fact (self, title, text, NULL);
}

static void
append_same (RecourseEvidenceDetail *self, const RecourseExhibit *exhibit)
{
  guint n_same = recourse_evidence_model_n_same (self->model, exhibit->sha256);
  g_autofree char *text = NULL;

  if (n_same < 2)
    return;
  text = g_strdup_printf (ngettext ("%u entry has this same content; it is kept once.",
                                    "%u entries have this same content; it is kept once.", n_same),
                          n_same);
  append_fact (self, _ ("Same content"), text, NULL);
}

static void
append_file (RecourseEvidenceDetail *self, const RecourseExhibit *exhibit)
{
  g_autofree char *size = recourse_evidence_text_size (exhibit->bytes);
  g_autofree char *digest = recourse_evidence_text_digest (exhibit->sha256);

  append_time (self, _ ("Added"), exhibit->added_at);
  append_time (self, _ ("Date of the file, as its computer had it"), exhibit->modified);
  append_fact (self, _ ("Size"), size, NULL);
  append_fact (self, _ ("SHA-256, its fingerprint"), digest, "recourse-digest");
  append_same (self, exhibit);
}

static void
show_facts (RecourseEvidenceDetail *self, const RecourseExhibit *exhibit)
{
  RecourseGuideModel *guide = recourse_evidence_model_peek_guide (self->model);
  g_autofree char *kind = recourse_evidence_text_kind (guide, exhibit->kind);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_box_remove (self->facts, child);
  append_fact (self, _ ("Kind"), kind, NULL);
  append_typed (self, _ ("Note"), exhibit->note);
  append_time (self, _ ("When it happened"), exhibit->happened);
  append_typed (self, _ ("Order number"), exhibit->order);
  append_file (self, exhibit);
}

/* --- What can be done ---------------------------------------------------------------------------
 */

static void
set_target (GtkWidget *button, gint64 seq)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", seq);
}

static void
show_actions (RecourseEvidenceDetail *self, const RecourseExhibit *exhibit)
{
  gboolean is_kept = exhibit->state == RECOURSE_EXHIBIT_KEPT;
  gboolean is_safe = recourse_viewer_copy_is_safe (exhibit->media_type);

  set_target (self->open, exhibit->seq);
  set_target (self->remove, exhibit->seq);
  set_target (self->restore, exhibit->seq);
  gtk_widget_set_visible (self->open, is_kept && is_safe);
  gtk_widget_set_visible (self->unsafe, is_kept && !is_safe);
  gtk_widget_set_visible (self->remove, is_kept);
  gtk_widget_set_visible (self->describe, is_kept);
  gtk_widget_set_visible (self->restore, exhibit->state == RECOURSE_EXHIBIT_IN_TRASH);
}

static const char *
find_damage (RecourseItemVerdict verdict)
{
  switch (verdict)
    {
    case RECOURSE_ITEM_CHANGED:
      return _ (
          "This is not what was kept: the file or a text of it was changed. Do not remove it. "
          "If you still have the original, add it again.");
    case RECOURSE_ITEM_MISSING:
      return _ ("The file is gone from the case. If you still have the original, add it again.");
    case RECOURSE_ITEM_UNREADABLE:
      return _ ("The file cannot be read. The disk may be damaged: make a copy of the whole folder "
                "first.");
    case RECOURSE_ITEM_UNLISTED:
    case RECOURSE_ITEM_REMOVED:
    case RECOURSE_ITEM_WITHHELD:
    case RECOURSE_ITEM_INTACT:
    default:
      return NULL;
    }
}

static void
show_damage (RecourseEvidenceDetail *self, RecourseItemVerdict verdict)
{
  const char *text = find_damage (verdict);

  gtk_label_set_text (self->damage, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->damage), text != NULL);
}

/* --- The form -----------------------------------------------------------------------------------
 */

static void
form_done_cb (RecourseEvidenceDetail *self)
{
  adw_bin_set_child (self->form, NULL);
  gtk_widget_grab_focus (self->describe);
}

static void
open_form (RecourseEvidenceDetail *self)
{
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *form;

  g_array_append_val (seqs, self->seq);
  form = recourse_evidence_form_new (self->model, seqs);
  g_signal_connect_object (form, "done", G_CALLBACK (form_done_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->form, form);
}

static void
describe_cb (RecourseEvidenceDetail *self)
{
  if (adw_bin_get_child (self->form) == NULL)
    open_form (self);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

static void
close_cb (RecourseEvidenceDetail *self)
{
  recourse_evidence_model_choose (self->model, RECOURSE_EVIDENCE_NONE);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_evidence_detail_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_EVIDENCE_DETAIL (object)->model);
  G_OBJECT_CLASS (recourse_evidence_detail_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, close);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, damage);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, describe);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, foreign);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, form);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, open);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, preview);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, remove);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, restore);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, state);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, title);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceDetail, unsafe);
}

static void
recourse_evidence_detail_class_init (RecourseEvidenceDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_evidence_detail_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-evidence-detail.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe_cb);
}

static void
recourse_evidence_detail_init (RecourseEvidenceDetail *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_ROW_LAYOUT);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_evidence_detail_new: of the chosen one; hidden while nothing is chosen */
GtkWidget *
recourse_evidence_detail_new (RecourseEvidenceModel *model)
{
  RecourseEvidenceDetail *self = g_object_new (RECOURSE_TYPE_EVIDENCE_DETAIL, NULL);

  self->model = g_object_ref (model);
  adw_bin_set_child (self->preview, recourse_evidence_preview_new (model));
  recourse_evidence_detail_refresh (self);
  return GTK_WIDGET (self);
}

static void
show_item (RecourseEvidenceDetail *self, RecourseEvidenceItem *item)
{
  const RecourseExhibit *exhibit = recourse_evidence_item_peek (item);
  g_autofree char *name = recourse_evidence_text_name (exhibit);
  g_autofree char *state = NULL;
  g_auto (GStrv) classes = NULL;

  if (self->seq != exhibit->seq)
    adw_bin_set_child (self->form, NULL);
  self->seq = exhibit->seq;
  g_object_get (item, "state", &state, "state-classes", &classes, NULL);
  recourse_heading_set_text (self->title, name);
  gtk_label_set_text (self->state, state);
  gtk_widget_set_css_classes (GTK_WIDGET (self->state), (const char **) classes);
  gtk_widget_set_visible (self->foreign,
                          recourse_evidence_model_is_foreign (self->model, exhibit->seq));
  show_damage (self, recourse_evidence_item_verdict (item));
  show_facts (self, exhibit);
  show_actions (self, exhibit);
  recourse_evidence_preview_show (RECOURSE_EVIDENCE_PREVIEW (adw_bin_get_child (self->preview)),
                                  exhibit->state == RECOURSE_EXHIBIT_KEPT ? exhibit : NULL);
  if (adw_bin_get_child (self->form) == NULL
      && recourse_evidence_model_form_text (self->model, self->seq, RECOURSE_EVIDENCE_FIELD_NOTE)
             != NULL)
    open_form (self);
}

/** recourse_evidence_detail_refresh: shows what the model says now; what is being typed stays */
void
recourse_evidence_detail_refresh (RecourseEvidenceDetail *self)
{
  RecourseEvidenceItem *item;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_DETAIL (self));

  item = recourse_evidence_model_find (self->model, recourse_evidence_model_chosen (self->model));
  gtk_widget_set_visible (GTK_WIDGET (self), item != NULL);
  if (item != NULL)
    show_item (self, item);
}
