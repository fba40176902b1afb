/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-report"

#include "recourse-china-time.h"
#include "recourse-display.h"
#include "recourse-error.h"
#include "recourse-evidence-parts.h"
#include "recourse-evidence-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

#define MAX_NAMED 50

/* What a verification found, in words that promise no more than it can. */

static void
append_found (GtkWidget *box, const RecourseVerifiedItem *item)
{
  g_autofree char *name = recourse_error_quote (item->name != NULL ? item->name : "");
  g_autofree char *number = recourse_evidence_text_number (item->seq);
  const char *verdict = recourse_evidence_text_verdict (item->verdict);

  if (item->seq > 0)
    /* Translators: number of an entry, name of a file, what is wrong with it */
    recourse_label_append_take (box, g_strdup_printf (_ ("No. %s, %s: %s"), number, name, verdict),
                                NULL);
  else
    recourse_label_append_take (box, g_strdup_printf ("%s: %s", name, verdict), NULL);
}

static guint
append_damage (GtkWidget *box, const RecourseVerification *found)
{
  guint n_damaged = 0;

  for (guint i = 0; i < found->items->len; i++)
    {
      const RecourseVerifiedItem *item = found->items->pdata[i];

      if (!recourse_evidence_text_is_damage (item->verdict))
        continue;
      if (n_damaged++ < MAX_NAMED)
        append_found (box, item);
    }
  if (n_damaged > MAX_NAMED)
    recourse_label_append (box, "…", NULL);
  return n_damaged;
}

static void
append_chain (GtkWidget *box, const RecourseVerification *found)
{
  g_autofree char *number = recourse_evidence_text_number (found->broken_at);

  if (found->broken_at == 0)
    return;
  /* Translators: %s is the number of an entry */
  recourse_label_append_take (
      box, g_strdup_printf (_ ("The log is not what was written, from entry %s on."), number),
      NULL);
}

static GtkWidget *
make_damaged (const RecourseVerification *found)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Something is damaged"), "title-3"));
  append_chain (box, found);
  append_damage (box, found);
  recourse_label_append (box,
                         _ ("Delete nothing. Make a copy of the whole folder of the case first, "
                            "then add again what you still have."),
                         NULL);
  gtk_widget_add_css_class (box, "recourse-card");
  gtk_widget_add_css_class (box, "recourse-now");
  return box;
}

static GtkWidget *
make_intact (RecourseEvidenceModel *model, const RecourseVerification *found)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  guint n_kept = recourse_evidence_model_n_kept (model);
  g_autofree char *number = recourse_evidence_text_number (found->n_entries);

  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Intact since it was kept"), "title-3"));
  recourse_label_append_take (
      box,
      g_strdup_printf (ngettext ("%u file is byte for byte what was kept.",
                                 "%u files are byte for byte what was kept.", n_kept),
                       n_kept),
      NULL);
  /* Translators: %s is a number */
  recourse_label_append_take (
      box, g_strdup_printf (_ ("All entries of the log belong together: %s."), number), NULL);
  recourse_label_append (box,
                         _ ("This says nothing about whether it is true. Somebody who rewrites all "
                            "of it is found out by a witness code alone."),
                         "caption");
  gtk_widget_add_css_class (box, "recourse-card");
  gtk_widget_add_css_class (box, "recourse-good");
  return box;
}

/** recourse_evidence_report_new: what the last verification of this run found; NULL before */
GtkWidget *
recourse_evidence_report_new (RecourseEvidenceModel *model)
{
  const RecourseVerification *found = recourse_evidence_model_peek_verification (model);

  if (found == NULL)
    return NULL;
  return found->is_intact ? make_intact (model, found) : make_damaged (found);
}

/** recourse_evidence_summary: (transfer full): how much is kept, and how it was found last */
char *
recourse_evidence_summary (RecourseEvidenceModel *model)
{
  RecourseGuideModel *guide = recourse_evidence_model_peek_guide (model);
  guint n_kept = recourse_evidence_model_n_kept (model);
  g_autofree char *kept = NULL;
  g_autofree char *when = NULL;
  gboolean was_intact = FALSE;
  gint64 at = RECOURSE_TIME_UNKNOWN;

  kept = g_strdup_printf (ngettext ("%u file kept", "%u files kept", n_kept), n_kept);
  if (!recourse_evidence_model_verified (model, &at, &was_intact))
    /* Translators: %s is "5 files kept" */
    return g_strdup_printf (_ ("%s. Never checked in full."), kept);
  when = recourse_display_moment (at, recourse_guide_model_language (guide));
  /* Translators: "5 files kept", then a time */
  return was_intact
             ? g_strdup_printf (_ ("%s. Last checked %s: intact."), kept, when)
             : g_strdup_printf (_ ("%s. Last checked %s: something is damaged."), kept, when);
}
