/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-export-texts"

#include "recourse-export-texts.h"

#include "recourse-choice-row.h"
#include "recourse-error.h"
#include "recourse-evidence-text.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

/* More rows than that nobody reads; what has no row is as it was proposed. */
#define MAX_ROWS 200

typedef struct
{
  GtkBox *content;
  RecourseEvidenceModel *model;
  RecourseExportChoice *choice;
  GObject *owner;
} Texts;

static void
text_toggled_cb (GObject *owner, GtkCheckButton *row)
{
  recourse_export_choice_withhold (g_object_get_data (G_OBJECT (row), "choice"),
                                   g_object_get_data (G_OBJECT (row), "text"),
                                   gtk_check_button_get_active (row));
}

static void
append_text (const Texts *self, RecourseBagText text, const char *title)
{
  GtkWidget *row = recourse_check_row_new (title, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (row),
                               recourse_export_choice_is_withheld (self->choice, &text));
  g_object_set_data_full (G_OBJECT (row), "text", g_memdup2 (&text, sizeof text), g_free);
  g_object_set_data (G_OBJECT (row), "choice", self->choice);
  g_signal_connect_object (row, "toggled", G_CALLBACK (text_toggled_cb), self->owner,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->content, row);
}

/* Of an entry that adds no evidence, or evidence that was removed: what it says is not shown. */
static char *
make_title (const Texts *self, const RecourseBagText *text)
{
  g_autofree char *number = recourse_evidence_text_number (text->seq);

  if (recourse_evidence_model_find (self->model, text->seq) == NULL)
    /* Translators: number of an entry of the log */
    return g_strdup_printf (_ ("A text of entry %s"), number);
  if (g_str_equal (text->field, "name"))
    /* Translators: number of an entry of the log */
    return g_strdup_printf (_ ("The file name of No. %s, which was removed"), number);
  if (g_str_equal (text->field, "note"))
    /* Translators: number of an entry of the log */
    return g_strdup_printf (_ ("The note of No. %s, which was removed"), number);
  /* Translators: number of an entry of the log */
  return g_strdup_printf (_ ("The order number of No. %s, which was removed"), number);
}

static gboolean
is_kept (const Texts *self, gint64 seq)
{
  RecourseEvidenceItem *item = recourse_evidence_model_find (self->model, seq);

  return item != NULL && recourse_evidence_item_peek (item)->state == RECOURSE_EXHIBIT_KEPT;
}

static void
append_proposed_texts (const Texts *self)
{
  g_autoptr (GArray) proposed = g_array_copy (self->choice->withheld);

  for (guint i = 0; i < MIN (proposed->len, MAX_ROWS); i++)
    {
      RecourseBagText text = g_array_index (proposed, RecourseBagText, i);
      g_autofree char *title = NULL;

      if (is_kept (self, text.seq))
        continue;
      title = make_title (self, &text);
      append_text (self, text, title);
    }
}

static void
append_notes (const Texts *self)
{
  for (guint i = 0; i < MIN (self->choice->exhibits->len, MAX_ROWS); i++)
    {
      gint64 seq = g_array_index (self->choice->exhibits, gint64, i);
      RecourseEvidenceItem *item = recourse_evidence_model_find (self->model, seq);
      const RecourseExhibit *exhibit = item != NULL ? recourse_evidence_item_peek (item) : NULL;
      g_autofree char *number = recourse_evidence_text_number (seq);
      g_autofree char *note = NULL;
      g_autofree char *title = NULL;

      if (exhibit == NULL || exhibit->note == NULL)
        continue;
      note = recourse_error_quote (exhibit->note);
      /* Translators: number of an entry, and the note that somebody wrote there */
      title = g_strdup_printf (_ ("The note of No. %s: %s"), number, note);
      append_text (self, (RecourseBagText){ seq, "note" }, title);
    }
}

/**
 * recourse_export_texts_fill:
 * @choice: of @owner, and changed by the rows
 *
 * Appends a row for each text that can stay behind: the notes of what is handed over, and what is
 * proposed to stay behind besides.
 */
void
recourse_export_texts_fill (GtkBox *content,
                            RecourseEvidenceModel *model,
                            RecourseExportChoice *choice,
                            GObject *owner)
{
  const Texts texts = { content, model, choice, owner };

  recourse_label_append (GTK_WIDGET (content),
                         _ ("A text that is ticked stays behind. The log verifies without it, and "
                            "shows that there is one."),
                         NULL);
  append_notes (&texts);
  append_proposed_texts (&texts);
}
