/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-missing"

#include "recourse-button.h"
#include "recourse-choice-row.h"
#include "recourse-disclosure.h"
#include "recourse-evidence-parts.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-row-layout.h"

#include <glib/gi18n.h>

/* The checklist: what the remedies of this case ask for and what is not there yet. */

static GtkWidget *
make_add_button (const char *kind, const char *title)
{
  GtkWidget *button = recourse_button_new (_ ("Add Files of This Kind…"), "list-add-symbolic");
  /* Translators: read out by a screen reader; %s is a kind of evidence */
  g_autofree char *name = g_strdup_printf (_ ("Add files: %s"), title);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", kind);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence.add-kind");
  recourse_button_set_name (RECOURSE_BUTTON (button), name);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static void
thing_toggled_cb (RecourseEvidenceModel *model, GtkCheckButton *row)
{
  const RecourseEvidenceKind *kind = g_object_get_data (G_OBJECT (row), "kind");
  g_autofree char *title = recourse_guide_text (recourse_evidence_model_peek_guide (model),
                                                &kind->title);
  gboolean is_kept = gtk_check_button_get_active (row);
  g_autofree char *words = NULL;

  /* Translators: stands in the log; %s is a kind of evidence, such as the original phone */
  words = g_strdup_printf (is_kept ? _ ("Kept, and is no file: %s") : _ ("Taken back: %s"), title);
  recourse_evidence_model_note_thing (model, kind->id, words, is_kept);
}

/* What is no file cannot be added: somebody says that he has it, or takes that back. */
static GtkWidget *
make_thing_row (RecourseEvidenceModel *model, const RecourseEvidenceKind *kind, const char *title)
{
  GtkWidget *row = recourse_check_row_new (title, _ ("It is kept, and is no file."));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (row),
                               recourse_evidence_model_has_thing (model, kind->id));
  g_object_set_data (G_OBJECT (row), "kind", (gpointer) kind);
  g_signal_connect_object (row, "toggled", G_CALLBACK (thing_toggled_cb), model, G_CONNECT_SWAPPED);
  return row;
}

static void
populate_kind_cb (RecourseEvidenceModel *model, GtkBox *content, RecourseDisclosure *disclosure)
{
  RecourseGuideModel *guide = recourse_evidence_model_peek_guide (model);
  const RecourseEvidenceKind *kind = g_object_get_data (G_OBJECT (disclosure), "kind");
  g_autofree char *title = recourse_guide_text (guide, &kind->title);

  recourse_label_append_take (GTK_WIDGET (content), recourse_guide_text (guide, &kind->how), NULL);
  if (kind->has_fallback)
    recourse_label_append_take (GTK_WIDGET (content), recourse_guide_text (guide, &kind->fallback),
                                "caption");
  if (kind->is_thing && recourse_evidence_model_can_note (model))
    gtk_box_append (content, make_thing_row (model, kind, title));
  gtk_box_append (content, make_add_button (kind->id, title));
}

static GtkWidget *
make_kind (RecourseEvidenceModel *model, const RecourseEvidenceKind *kind)
{
  RecourseGuideModel *guide = recourse_evidence_model_peek_guide (model);
  g_autofree char *title = recourse_guide_text (guide, &kind->title);
  g_autofree char *key = g_strconcat ("evidence.", kind->id, NULL);
  GtkWidget *disclosure = recourse_disclosure_new (guide, title, key);

  g_object_set_data (G_OBJECT (disclosure), "kind", (gpointer) kind);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_kind_cb),
                               model);
  return disclosure;
}

static guint
append_missing (GtkWidget *box,
                RecourseEvidenceModel *model,
                const GArray *wants,
                gboolean is_certain)
{
  guint n = 0;

  for (guint i = 0; i < wants->len; i++)
    {
      const RecourseEvidenceWant *want = &g_array_index (wants, RecourseEvidenceWant, i);

      if (want->is_kept || want->is_certain != is_certain)
        continue;
      gtk_box_append (GTK_BOX (box), make_kind (model, want->kind));
      n++;
    }
  return n;
}

static void
populate_possible_cb (RecourseEvidenceModel *model, GtkBox *content)
{
  g_autoptr (GArray) wants = recourse_evidence_model_make_checklist (model);

  append_missing (GTK_WIDGET (content), model, wants, FALSE);
}

static guint
count_missing (const GArray *wants, gboolean is_certain)
{
  guint n = 0;

  for (guint i = 0; i < wants->len; i++)
    {
      const RecourseEvidenceWant *want = &g_array_index (wants, RecourseEvidenceWant, i);

      n += !want->is_kept && want->is_certain == is_certain;
    }
  return n;
}

static void
append_possible (GtkWidget *box, RecourseEvidenceModel *model, const GArray *wants)
{
  GtkWidget *disclosure;

  if (count_missing (wants, FALSE) == 0)
    return;
  disclosure = recourse_disclosure_new (recourse_evidence_model_peek_guide (model),
                                        _ ("May also be needed"), "evidence.possible");
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_possible_cb),
                               model);
  gtk_box_append (GTK_BOX (box), disclosure);
}

static GtkWidget *
make_kept_row (const char *title)
{
  GtkWidget *row = recourse_row_box_new ();
  GtkWidget *image = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *label = recourse_label_new (title, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Kept"),
                                  -1);
  return row;
}

static void
append_kept (GtkWidget *box, RecourseEvidenceModel *model, const GArray *wants)
{
  for (guint i = 0; i < wants->len; i++)
    {
      const RecourseEvidenceWant *want = &g_array_index (wants, RecourseEvidenceWant, i);
      g_autofree char *title = recourse_guide_text (recourse_evidence_model_peek_guide (model),
                                                    &want->kind->title);

      if (!want->is_kept)
        continue;
      if (recourse_evidence_model_has_thing (model, want->kind->id))
        gtk_box_append (GTK_BOX (box), make_thing_row (model, want->kind, title));
      else
        gtk_box_append (GTK_BOX (box), make_kept_row (title));
    }
}

static const char *
find_heading (RecourseEvidenceModel *model, guint n_missing)
{
  if (recourse_evidence_model_n_items (model) == 0)
    return _ ("What to collect first");
  return n_missing > 0 ? _ ("Still missing") : _ ("Nothing more is asked for");
}

/** recourse_evidence_checklist_new: what is still missing, each with how to get it */
GtkWidget *
recourse_evidence_checklist_new (RecourseEvidenceModel *model)
{
  g_autoptr (GArray) wants = recourse_evidence_model_make_checklist (model);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  guint n_missing = count_missing (wants, TRUE);

  gtk_box_append (GTK_BOX (box), recourse_heading_new (find_heading (model, n_missing), "title-3"));
  recourse_label_append (box, _ ("This follows from your answers in the Guide."), "caption");
  append_missing (box, model, wants, TRUE);
  append_possible (box, model, wants);
  append_kept (box, model, wants);
  return box;
}
