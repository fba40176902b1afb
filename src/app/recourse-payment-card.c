/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-payment-card"

#include "recourse-payment-card.h"

#include "recourse-button.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-money.h"
#include "recourse-payment-text.h"
#include "recourse-visible-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

/**
 * recourse_payment_card_append_fact:
 * @name: what it is
 * @text: (transfer full) (nullable): nothing is appended for NULL
 */
void
recourse_payment_card_append_fact (GtkWidget *card, const char *name, char *text)
{
  g_autofree char *taken = text;
  GtkWidget *label;

  if (taken == NULL)
    return;
  /* Translators: the name of a fact, and the fact */
  label = recourse_label_new_take (g_strdup_printf (_ ("%s: %s"), name, taken), NULL);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (card), label);
}

static char *
dup_visible (const char *text)
{
  return text != NULL ? recourse_visible_text (text) : NULL;
}

/* In groups to be read and compared; what is copied is the number itself. */
static void
append_number (GtkWidget *card, const char *name, const char *number)
{
  g_autofree char *visible = dup_visible (number);
  g_autofree char *grouped = NULL;
  /* Translators: %s is the name of a number */
  g_autofree char *what = g_strdup_printf (_ ("Copy: %s"), name);
  GtkWidget *row;
  GtkWidget *button;
  GtkWidget *label;

  if (visible == NULL)
    return;
  grouped = recourse_payment_text_grouped (visible);
  row = recourse_wrap_box_new ();
  label = recourse_label_new_take (g_strdup_printf (_ ("%s: %s"), name, grouped), NULL);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "numeric");
  button = recourse_button_new (_ ("Copy"), "edit-copy-symbolic");
  recourse_button_set_name (RECOURSE_BUTTON (button), what);
  recourse_button_set_copied_text (RECOURSE_BUTTON (button), number);
  gtk_widget_add_css_class (button, "recourse-chip");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (card), row);
}

static char *
dup_refunded (RecourseGuideModel *guide, const RecourseCasePayment *payment)
{
  if (payment->refunded == 0)
    return NULL;
  return recourse_money_format (payment->refunded, recourse_guide_model_language (guide));
}

static char *
dup_statement (const RecourseCasePayment *payment)
{
  g_autofree char *entry = g_strdup_printf ("%" G_GINT64_FORMAT, payment->statement);

  if (payment->statement == 0)
    return NULL;
  /* Translators: %s is the number of an entry of the log */
  return g_strdup_printf (_ ("the statement in the evidence, entry %s"), entry);
}

static void
append_facts (GtkWidget *card, RecourseCaseDesk *desk, const RecourseCasePayment *payment)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (desk);

  recourse_payment_card_append_fact (card, _ ("Time"), recourse_payment_text_time (guide, payment));
  recourse_payment_card_append_fact (card, _ ("Paid to"), dup_visible (payment->payee));
  recourse_payment_card_append_fact (card, _ ("Other cases"),
                                     recourse_payment_text_same_payee (desk, payment->payee));
  recourse_payment_card_append_fact (card, _ ("Status"),
                                     recourse_payment_text_value (guide, "state", payment->state));
  recourse_payment_card_append_fact (card, _ ("Came back"), dup_refunded (guide, payment));
  recourse_payment_card_append_fact (
      card, _ ("How"), recourse_payment_text_value (guide, "payment", payment->payment));
  recourse_payment_card_append_fact (
      card, _ ("Paid from"), recourse_payment_text_value (guide, "funding", payment->method));
  append_number (card, _ ("Transaction number"), payment->transaction);
  append_number (card, _ ("Merchant number"), payment->merchant_order);
  recourse_payment_card_append_fact (card, _ ("Note"), dup_visible (payment->note));
  recourse_payment_card_append_fact (card, _ ("Read from"), dup_statement (payment));
}

static GtkWidget *
make_button (const char *text, const char *symbol, const char *action, guint number)
{
  GtkWidget *button = recourse_button_new (text, symbol);
  /* Translators: what a button does, and the number of a payment */
  g_autofree char *name = g_strdup_printf (_ ("%s: payment %u"), text, number);

  recourse_button_set_name (RECOURSE_BUTTON (button), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", number);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/** recourse_payment_card_new: all that is known of @payment; its buttons are the actions
 * payments.edit and payments.take-back */
GtkWidget *
recourse_payment_card_new (RecourseCaseDesk *desk, const RecourseCasePayment *payment)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = recourse_wrap_box_new ();
  g_autofree char *amount = recourse_payment_text_amount (recourse_case_desk_peek_guide (desk),
                                                          payment);
  /* Translators: number and amount of a payment */
  g_autofree char *title = g_strdup_printf (_ ("Payment %u: %s"), payment->number, amount);

  gtk_box_append (GTK_BOX (card), recourse_heading_new (title, "title-3"));
  append_facts (card, desk, payment);
  gtk_box_append (GTK_BOX (buttons),
                  make_button (_ ("Change"), NULL, "payments.edit", payment->number));
  gtk_box_append (GTK_BOX (buttons), make_button (_ ("Take Out…"), "edit-delete-symbolic",
                                                  "payments.take-out", payment->number));
  gtk_widget_set_margin_top (buttons, 6);
  gtk_box_append (GTK_BOX (card), buttons);
  gtk_widget_add_css_class (card, "recourse-card");
  return card;
}
