/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-tile"

#include "recourse-case-tile.h"

#include "recourse-case-text.h"
#include "recourse-label.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

static void
append_tag (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *tag = recourse_label_append (box, text, "recourse-tag");

  gtk_widget_add_css_class (tag, css_class);
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
}

static void
append_tags (GtkWidget *box,
             const RecourseCaseCatalogue *catalogue,
             const RecourseCaseSummary *summary,
             gboolean is_in_use)
{
  GtkWidget *tags = recourse_wrap_box_new ();
  guint n_same = recourse_case_catalogue_n_same (catalogue, summary->id);

  if (is_in_use)
    append_tag (tags, _ ("On the screen now"), "recourse-today");
  append_tag (tags, recourse_case_text_state (summary), recourse_case_text_state_class (summary));
  if (n_same > 1)
    {
      g_autofree char *text = g_strdup_printf (
          ngettext ("Same payee in %u case", "Same payee in %u cases", n_same), n_same);

      append_tag (tags, text, "recourse-later");
    }
  gtk_box_append (GTK_BOX (box), tags);
}

static void
append_details (GtkWidget *box,
                const RecourseCaseCatalogue *catalogue,
                const RecourseCaseSummary *summary,
                RecourseGuideModel *guide)
{
  RecourseLanguage language = recourse_guide_model_language (guide);
  const RecourseCaseDeadline *next = recourse_case_catalogue_next (catalogue, summary->id);
  g_autofree char *money = recourse_case_text_money (summary, language);

  if (recourse_case_catalogue_is_watched (catalogue, summary->id))
    {
      recourse_label_append (box, _ ("Its screen may be shared: nothing of it is shown here."),
                             "recourse-hint");
      return;
    }
  if (money != NULL)
    recourse_label_append (box, money, "recourse-hint");
  if (next != NULL)
    recourse_label_append_take (
        box, recourse_case_text_next (next, recourse_guide_model_peek_pack (guide), language),
        "recourse-hint");
}

/** recourse_case_tile_dup_title: (transfer full): what the case may be called on the screen */
char *
recourse_case_tile_dup_title (const RecourseCaseCatalogue *catalogue,
                              const RecourseCaseSummary *summary,
                              RecourseGuideModel *guide)
{
  RecourseLanguage language = recourse_guide_model_language (guide);

  if (recourse_case_catalogue_is_watched (catalogue, summary->id))
    return recourse_case_text_title (NULL, summary->opened_at, language);
  return recourse_case_text_summary_title (summary, language);
}

/**
 * recourse_case_tile_new:
 * @is_in_use: it is the one that the window shows
 *
 * Returns: (transfer floating): a big button that takes up the case
 */
GtkWidget *
recourse_case_tile_new (const RecourseCaseCatalogue *catalogue,
                        const RecourseCaseSummary *summary,
                        RecourseGuideModel *guide,
                        gboolean is_in_use)
{
  g_autofree char *title = recourse_case_tile_dup_title (catalogue, summary, guide);
  GtkWidget *tile = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  recourse_label_append (box, title, "recourse-choice-title");
  append_details (box, catalogue, summary, guide);
  append_tags (box, catalogue, summary, is_in_use);
  gtk_button_set_child (GTK_BUTTON (tile), box);
  gtk_widget_add_css_class (tile, "recourse-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (tile), "case.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (tile), "s", summary->path);
  return tile;
}
