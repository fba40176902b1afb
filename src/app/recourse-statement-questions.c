/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-statement-questions"

/* What has to be asked about the payments that are chosen: what a word of the statement means, and
 * whether they were typed in before. */
#include "recourse-statement-questions.h"

#include "recourse-choice-row.h"
#include "recourse-form-choice.h"
#include "recourse-payment-text.h"
#include "recourse-statement-row.h"
#include "recourse-visible-text.h"

#include <glib/gi18n.h>

#define ROW "row"
#define NUMBER "number"

/* --- A word that is not known --------------------------------------------------------------------
 */

static void
chosen_cb (RecourseStatementModel *model, RecourseFormChoice *choice)
{
  guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), ROW));

  recourse_statement_model_say_state (model, row, recourse_form_choice_get_value (choice));
}

static void
ask_state (GtkWidget *box, RecourseStatementModel *model, guint row)
{
  const RecourseBillRow *read = recourse_bill_row (recourse_statement_model_peek_bill (model), row);
  g_autofree char *title = recourse_statement_row_title (model, row);
  g_autofree char *status = recourse_visible_text (read->status != NULL ? read->status : "/");
  /* Translators: the payment, and a word of the statement that the program does not know */
  g_autofree char *text = g_strdup_printf (
      _ ("%s: the statement says “%s”. What does the screen say now?"), title, status);
  g_autofree char *key = g_strdup_printf ("statement/%u/state", row);
  GtkWidget *choice = recourse_form_choice_new (recourse_statement_model_peek_desk (model), text,
                                                "state", key, NULL);

  g_object_set_data (G_OBJECT (choice), ROW, GUINT_TO_POINTER (row));
  g_signal_connect_object (choice, "chosen", G_CALLBACK (chosen_cb), model, G_CONNECT_SWAPPED);
  recourse_statement_model_say_state (
      model, row, recourse_form_choice_get_value (RECOURSE_FORM_CHOICE (choice)));
  gtk_box_append (GTK_BOX (box), choice);
}

/* --- A payment that was typed in before ----------------------------------------------------------
 */

static void
toggled_cb (GtkCheckButton *button, gpointer model)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), NUMBER));

  recourse_statement_model_set_replaces (RECOURSE_STATEMENT_MODEL (model), number,
                                         gtk_check_button_get_active (button));
}

static const RecourseCasePayment *
find_payment (RecourseCaseState *state, guint number)
{
  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    if (recourse_case_state_payment (state, i)->number == number)
      return recourse_case_state_payment (state, i);
  return NULL;
}

static void
ask_replaced (GtkWidget *box, RecourseStatementModel *model, guint number)
{
  RecourseCaseDesk *desk = recourse_statement_model_peek_desk (model);
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (desk);
  const RecourseCasePayment *payment = find_payment (recourse_case_desk_peek_state (desk), number);
  g_autofree char *amount = recourse_payment_text_amount (guide, payment);
  g_autofree char *time = recourse_payment_text_time (guide, payment);
  /* Translators: number, amount and time of a payment */
  g_autofree char *text = g_strdup_printf (
      _ ("Payment %u (%s, %s) was typed in before. The ones chosen here take its place."), number,
      amount, time);
  GtkWidget *button = recourse_check_row_new (text, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               recourse_statement_model_replaces (model, number));
  g_object_set_data (G_OBJECT (button), NUMBER, GUINT_TO_POINTER (number));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), model, 0);
  gtk_box_append (GTK_BOX (box), button);
}

/** recourse_statement_questions_fill: @box: a vertical GtkBox, empty before; hidden when nothing
 * has to be asked */
void
recourse_statement_questions_fill (GtkWidget *box, RecourseStatementModel *model)
{
  RecourseBill *bill = recourse_statement_model_peek_bill (model);
  const GArray *chosen = recourse_statement_model_peek_chosen (model);
  g_autoptr (GArray) typed = recourse_statement_model_list_typed (model);

  for (guint i = 0; i < chosen->len; i++)
    if (recourse_bill_row (bill, g_array_index (chosen, guint, i))->state == NULL)
      ask_state (box, model, g_array_index (chosen, guint, i));
  for (guint i = 0; chosen->len > 0 && i < typed->len; i++)
    ask_replaced (box, model, g_array_index (typed, guint, i));
  gtk_widget_set_visible (box, gtk_widget_get_first_child (box) != NULL);
}
