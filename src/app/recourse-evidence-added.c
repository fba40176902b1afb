/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-added"

#include "recourse-button.h"
#include "recourse-error.h"
#include "recourse-evidence-form.h"
#include "recourse-evidence-parts.h"
#include "recourse-evidence-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

#define MAX_NAMED 20

/*
 * What became of the last files. They are kept by now: whoever is frightened need not answer
 * anything first, and what they are can be said later.
 */

static void
append_refusals (GtkWidget *box, const GPtrArray *refusals)
{
  g_autofree char *title = NULL;
  GtkWidget *list;

  if (refusals->len == 0)
    return;
  list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  title = g_strdup_printf (
      ngettext ("%u file was not kept", "%u files were not kept", refusals->len), refusals->len);
  recourse_label_append (list, title, "heading");
  for (guint i = 0; i < MIN (refusals->len, MAX_NAMED); i++)
    {
      const RecourseEvidenceRefusal *refusal = refusals->pdata[i];
      g_autofree char *why = recourse_evidence_text_refusal (refusal->error);
      g_autofree char *name = recourse_error_quote (refusal->name);

      recourse_label_append_take (list, g_strdup_printf ("%s: %s", name, why), NULL);
    }
  if (refusals->len > MAX_NAMED)
    recourse_label_append (list, "…", NULL);
  gtk_widget_add_css_class (list, "recourse-warning");
  gtk_box_append (GTK_BOX (box), list);
}

static char *
make_title (RecourseEvidenceModel *model, const GArray *seqs)
{
  RecourseEvidenceItem *item = NULL;
  g_autofree char *name = NULL;

  if (seqs->len == 1)
    item = recourse_evidence_model_find (model, g_array_index (seqs, gint64, 0));
  if (item == NULL)
    return g_strdup_printf (ngettext ("%u file is kept", "%u files are kept", seqs->len),
                            seqs->len);
  name = recourse_evidence_text_name (recourse_evidence_item_peek (item));
  /* Translators: %s is the name of a file */
  return g_strdup_printf (_ ("Kept: %s"), name);
}

static void
append_form (GtkWidget *box, RecourseEvidenceModel *model, GArray *seqs)
{
  g_autofree char *title = NULL;
  GtkWidget *form;

  if (seqs->len == 0)
    return;
  title = make_title (model, seqs);
  gtk_box_append (GTK_BOX (box), recourse_heading_new (title, "title-3"));
  recourse_label_append (box, _ ("Safe now. Say what this is, now or later."), NULL);
  form = recourse_evidence_form_new (model, seqs);
  g_signal_connect_object (form, "done", G_CALLBACK (recourse_evidence_model_forget_added), model,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), form);
}

static void
append_close (GtkWidget *box, RecourseEvidenceModel *model)
{
  GtkWidget *button = recourse_button_new (_ ("Understood"), NULL);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "recourse-big");
  g_signal_connect_object (button, "clicked", G_CALLBACK (recourse_evidence_model_forget_added),
                           model, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

/** recourse_evidence_added_new: what became of the last files; NULL when there is nothing to say */
GtkWidget *
recourse_evidence_added_new (RecourseEvidenceModel *model)
{
  const RecourseEvidenceAdded *added = recourse_evidence_model_peek_added (model);
  GtkWidget *box;

  if (added == NULL || (added->seqs->len == 0 && added->refusals->len == 0))
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  append_refusals (box, added->refusals);
  append_form (box, model, added->seqs);
  if (added->seqs->len == 0)
    append_close (box, model);
  gtk_widget_add_css_class (box, "recourse-card");
  return box;
}
