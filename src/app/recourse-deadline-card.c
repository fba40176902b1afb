/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-deadline-card"

#include "recourse-deadline-card.h"

#include "recourse-button.h"
#include "recourse-claim-list.h"
#include "recourse-countdown.h"
#include "recourse-disclosure.h"
#include "recourse-display.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-payment-card.h"
#include "recourse-visible-text.h"

#include <glib/gi18n.h>

static void
append_state (GtkWidget *card, RecourseGuideModel *guide, const RecourseCaseDeadline *deadline)
{
  RecourseDeadlineKind kind = recourse_case_deadline_kind (deadline,
                                                           recourse_guide_model_peek_pack (guide));
  gboolean is_urgent = deadline->state == RECOURSE_DEADLINE_CLOSING;
  GtkWidget *left = recourse_countdown_new (guide, "", kind, deadline->at);
  GtkWidget *tag = recourse_label_append (
      card, recourse_display_deadline_state (kind, deadline->state), "recourse-tag");

  gtk_widget_add_css_class (tag, is_urgent ? "recourse-now" : "recourse-today");
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  recourse_countdown_hide_moment (RECOURSE_COUNTDOWN (left));
  recourse_countdown_set_state (RECOURSE_COUNTDOWN (left), deadline->state);
  gtk_box_append (GTK_BOX (card), left);
}

/* --- What it stands on --------------------------------------------------------------------------
 */

static void
populate_cb (GObject *disclosure, GtkBox *content)
{
  RecourseGuideModel *guide = g_object_get_data (disclosure, "guide");
  const RecourseClaimList *claims = g_object_get_data (disclosure, "claims");
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  recourse_claim_list_collect (all, claims);
  gtk_box_append (content, recourse_claim_list_new (guide, all));
}

/* The claims belong to the pack, which the model keeps. */
static void
append_sources (GtkWidget *card, RecourseGuideModel *guide, const RecourseCaseDeadline *deadline)
{
  const RecourseClaimList *claims = NULL;
  g_autofree char *key = g_strdup_printf ("deadline:%s/%s", deadline->case_id, deadline->key);
  GtkWidget *disclosure;

  if (!recourse_case_deadline_find (deadline, recourse_guide_model_peek_pack (guide), NULL, &claims)
      || claims->n == 0)
    return;
  disclosure = recourse_disclosure_new (guide, _ ("What this rule stands on"), key);
  g_object_set_data_full (G_OBJECT (disclosure), "guide", g_object_ref (guide), g_object_unref);
  g_object_set_data (G_OBJECT (disclosure), "claims", (gpointer) claims);
  gtk_box_append (GTK_BOX (card), disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_cb),
                               disclosure);
}

static void
append_button (GtkWidget *card, const char *text, const char *action, const char *target)
{
  GtkWidget *button = recourse_button_new (text, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), button);
}

/**
 * recourse_deadline_card_new:
 * @deadline: is only read
 * @case_title: (nullable): whose it is; NULL: that goes without saying
 * @case_path: (nullable): of that case, if it can be opened from here
 *
 * Returns: (transfer floating): what, when, how it stands, how it was counted and by which rule
 */
GtkWidget *
recourse_deadline_card_new (RecourseGuideModel *guide,
                            const RecourseCaseDeadline *deadline,
                            const char *case_title,
                            const char *case_path)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (guide);
  RecourseLanguage language = recourse_guide_model_language (guide);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *name = recourse_case_deadline_name (deadline, pack, language);
  g_autofree char *shown = recourse_visible_text (name);

  gtk_box_append (GTK_BOX (card), recourse_heading_new (shown, "title-3"));
  if (case_title != NULL)
    recourse_payment_card_append_fact (card, _ ("Case"), g_strdup (case_title));
  append_state (card, guide, deadline);
  recourse_payment_card_append_fact (
      card, _ ("When"), recourse_case_deadline_format_time (deadline, deadline->at, language));
  recourse_payment_card_append_fact (card, _ ("How it was counted"),
                                     recourse_case_deadline_explain (deadline, pack, language));
  append_sources (card, guide, deadline);
  if (case_path != NULL)
    append_button (card, _ ("Open This Case"), "case.open", case_path);
  else if (deadline->contact != 0 && case_title == NULL)
    append_button (card, _ ("Show the Call"), "win.case-section", "contacts");
  gtk_widget_add_css_class (card, "recourse-card");
  return card;
}
