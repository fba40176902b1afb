/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-contact-card"

#include "recourse-contact-card.h"

#include "recourse-button.h"
#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-payment-card.h"
#include "recourse-visible-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

static char *
dup_moment (RecourseGuideModel *guide, gint64 time)
{
  if (time == RECOURSE_TIME_UNKNOWN)
    return NULL;
  return recourse_display_moment (time, recourse_guide_model_language (guide));
}

static char *
dup_visible (const char *text)
{
  return text != NULL && *text != '\0' ? recourse_visible_text (text) : NULL;
}

/* Of whom the pack knows nothing, what was noted is all there is. */
static char *
dup_title (RecourseGuideModel *guide, const RecourseCaseContact *contact)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (guide);
  const RecourseContact *known = NULL;

  if (contact->contact != NULL)
    known = recourse_pack_find_contact (pack, contact->contact);
  if (known != NULL)
    return recourse_guide_text (guide, &known->name);
  if (contact->name != NULL)
    return recourse_visible_text (contact->name);
  if (contact->number != NULL)
    return recourse_visible_text (contact->number);
  return g_strdup (_ ("Somebody else"));
}

static void
append_facts (GtkWidget *card, RecourseGuideModel *guide, const RecourseCaseContact *contact)
{
  recourse_payment_card_append_fact (card, _ ("Spoken at"),
                                     dup_moment (guide, contact->happened_at));
  recourse_payment_card_append_fact (card, _ ("Number"), dup_visible (contact->number));
  recourse_payment_card_append_fact (card, _ ("Person"), dup_visible (contact->name));
  recourse_payment_card_append_fact (card, _ ("Reference number"),
                                     dup_visible (contact->reference));
  recourse_payment_card_append_fact (card, _ ("They said"), dup_visible (contact->note));
  recourse_payment_card_append_fact (card, _ ("Next step"), dup_visible (contact->next));
  recourse_payment_card_append_fact (card, _ ("To be done at"),
                                     dup_moment (guide, contact->next_at));
}

static GtkWidget *
make_button (const RecourseCaseContact *contact, const char *title)
{
  GtkWidget *button = recourse_button_new (_ ("Correct"), "document-edit-symbolic");
  /* Translators: %s is whom somebody spoke to */
  g_autofree char *name = g_strdup_printf (_ ("Correct the call: %s"), title);

  recourse_button_set_name (RECOURSE_BUTTON (button), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", contact->entry);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "contacts.correct");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  return button;
}

/** recourse_contact_card_new: all that was noted of @contact; its button is the action
 * contacts.correct */
GtkWidget *
recourse_contact_card_new (RecourseGuideModel *guide, const RecourseCaseContact *contact)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *title = dup_title (guide, contact);

  gtk_box_append (GTK_BOX (card), recourse_heading_new (title, "title-3"));
  append_facts (card, guide, contact);
  if (contact->corrects != 0)
    recourse_payment_card_append_fact (
        card, _ ("Corrected on"),
        recourse_display_moment (contact->at, recourse_guide_model_language (guide)));
  gtk_box_append (GTK_BOX (card), make_button (contact, title));
  gtk_widget_add_css_class (card, "recourse-card");
  return card;
}
