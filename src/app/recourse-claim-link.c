/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-claim-link"

#include "recourse-claim-link.h"

#include "recourse-button.h"
#include "recourse-guide-text.h"
#include "recourse-reference-text.h"

#include <glib/gi18n.h>

#define OPEN "win.open-claim"

static void
point_to (GtkWidget *link, const char *key, const char *words)
{
  g_autofree char *head = recourse_reference_text_head (words);
  /* Translators: the beginning of a statement that can be looked up */
  g_autofree char *name = g_strdup_printf (_ ("In Reference: %s"), head);

  recourse_button_set_name (RECOURSE_BUTTON (link), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), OPEN);
}

static GtkWidget *
make_link (void)
{
  GtkWidget *link = recourse_button_new (_ ("In Reference"), "reference-symbolic");

  gtk_widget_add_css_class (link, "flat");
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  return link;
}

/** recourse_claim_link_new: a small button that opens @claim on the page Reference */
GtkWidget *
recourse_claim_link_new (RecourseGuideModel *model, const RecourseClaim *claim)
{
  GtkWidget *link = make_link ();

  recourse_claim_link_set_claim (link, model, claim);
  return link;
}

/** recourse_claim_link_new_contact: the same for what a telephone number is for, and why. There is
 * none with knowledge of somebody else: hidden then */
GtkWidget *
recourse_claim_link_new_contact (RecourseGuideModel *model, const RecourseContact *contact)
{
  GtkWidget *link = make_link ();
  g_autofree char *name = recourse_guide_text (model, &contact->name);
  g_autofree char *key = g_strconcat ("contact:", contact->id, NULL);

  point_to (link, key, name);
  gtk_widget_set_visible (link, !recourse_guide_model_is_foreign_pack (model));
  return link;
}

/** recourse_claim_link_set_claim: @link: of recourse_claim_link_new(); makes it lead to another
 * one. The page Reference has only what is in the pack in use; hidden for a claim of another pack
 */
void
recourse_claim_link_set_claim (GtkWidget *link,
                               RecourseGuideModel *model,
                               const RecourseClaim *claim)
{
  g_autofree char *words = recourse_guide_text (model, &claim->text);
  RecoursePack *pack = recourse_guide_model_peek_pack (model);

  point_to (link, claim->id, words);
  gtk_widget_set_visible (link, recourse_pack_find_claim (pack, claim->id) == claim);
}
