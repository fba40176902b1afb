/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-claim-list"

#include "recourse-claim-list.h"

#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

static const char *
status_class (RecourseClaimStatus status)
{
  switch (status)
    {
    case RECOURSE_STATUS_LAW:
    case RECOURSE_STATUS_OFFICIAL:
      return "recourse-week";
    case RECOURSE_STATUS_REPORTED:
      return "recourse-later";
    case RECOURSE_STATUS_UNVERIFIED:
      return "recourse-today";
    case RECOURSE_STATUS_REJECTED:
    case RECOURSE_STATUS_HARMFUL:
      return "recourse-now";
    default:
      g_return_val_if_reached ("recourse-later");
    }
}

static void
append_status (GtkWidget *row, RecourseClaimStatus status)
{
  GtkWidget *tag = recourse_label_append (row, recourse_display_claim_status (status),
                                          "recourse-tag");

  gtk_widget_add_css_class (tag, status_class (status));
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
}

static void
append_sources (GtkWidget *row, RecourseGuideModel *model, const RecourseClaim *claim)
{
  for (guint i = 0; i < claim->n_sources; i++)
    {
      const RecourseSource *source = claim->sources[i];
      g_autofree char *title = recourse_guide_text (model, &source->title);
      GString *line = g_string_new (NULL);

      /* Translators: title and date of a source */
      g_string_printf (line, _ ("Source: %s (%s)"), title, source->date);
      if (claim->articles != NULL && i == 0)
        g_string_append_printf (line, ", %s", claim->articles);
      recourse_label_append_take (row, g_string_free (line, FALSE), "recourse-hint");
    }
}

static GtkWidget *
make_claim (RecourseGuideModel *model, const RecourseClaim *claim)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  append_status (row, claim->status);
  recourse_label_append_take (row, recourse_guide_text (model, &claim->text), NULL);
  if (claim->has_correction)
    recourse_label_append_take (row, recourse_guide_text (model, &claim->correction), "heading");
  append_sources (row, model, claim);
  return row;
}

/** recourse_claim_list_collect: adds to @out_claims those of @claims that are not in it yet */
void
recourse_claim_list_collect (GPtrArray *out_claims, const RecourseClaimList *claims)
{
  for (guint i = 0; i < claims->n; i++)
    if (!g_ptr_array_find (out_claims, claims->items[i], NULL))
      g_ptr_array_add (out_claims, (gpointer) claims->items[i]);
}

/**
 * recourse_claim_list_new:
 * @claims: (element-type RecourseClaim)
 *
 * Returns: (transfer floating): each claim with what it stands on: status, sources and their dates
 */
GtkWidget *
recourse_claim_list_new (RecourseGuideModel *model, GPtrArray *claims)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < claims->len; i++)
    gtk_box_append (GTK_BOX (list), make_claim (model, claims->pdata[i]));
  return list;
}

static void
append_doubt (GString *text, RecourseGuideModel *model, const RecourseClaim *claim)
{
  g_autofree char *words = recourse_guide_text (model, &claim->text);

  g_string_append (text, text->len > 0 ? "\n" : "");
  /* Translators: %s is a statement that nobody could check */
  g_string_append_printf (text, _ ("Not verified: %s"), words);
}

/**
 * recourse_claim_list_new_doubts:
 * @told: (element-type RecourseClaim): claims that were shown before nearby; new ones are added
 *
 * Returns: (transfer floating) (nullable): a plain remark for the step that rests on @claims, when
 *   one of them could not be checked
 */
GtkWidget *
recourse_claim_list_new_doubts (RecourseGuideModel *model,
                                const RecourseClaimList *claims,
                                GHashTable *told)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean has_doubt = FALSE;

  for (guint i = 0; i < claims->n; i++)
    {
      if (claims->items[i]->status != RECOURSE_STATUS_UNVERIFIED)
        continue;
      has_doubt = TRUE;
      if (g_hash_table_add (told, (gpointer) claims->items[i]))
        append_doubt (text, model, claims->items[i]);
    }
  if (has_doubt && text->len == 0)
    g_string_append (text, _ ("Not verified: see the note above."));
  return has_doubt ? recourse_label_new (text->str, "recourse-doubt") : NULL;
}
