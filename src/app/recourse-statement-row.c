/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-statement-row"

#include "recourse-statement-row.h"

#include "recourse-bill-refund.h"
#include "recourse-choice-row.h"
#include "recourse-money.h"
#include "recourse-visible-text.h"

#include <glib/gi18n.h>

static RecourseLanguage
get_language (RecourseStatementModel *model)
{
  return recourse_guide_model_language (
      recourse_case_desk_peek_guide (recourse_statement_model_peek_desk (model)));
}

static char *
dup_time (const RecourseBillRow *row, RecourseLanguage language)
{
  if (row->is_about)
    return recourse_china_time_format_minute (row->time, language);
  return recourse_china_time_format (row->time, language);
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "/";
}

/** recourse_statement_row_title: (transfer full): amount and payee */
char *
recourse_statement_row_title (RecourseStatementModel *model, guint row)
{
  const RecourseBillRow *read = recourse_bill_row (recourse_statement_model_peek_bill (model), row);
  g_autofree char *amount = recourse_money_format (read->amount, get_language (model));
  g_autofree char *payee = recourse_visible_text (or_nothing (read->payee));

  /* Translators: an amount, and to whom it was paid */
  return g_strdup_printf (C_ ("payment", "%s to %s"), amount, payee);
}

/* What the status says is shown in the words of the file. */
static char *
dup_facts (RecourseStatementModel *model, guint row)
{
  const RecourseBillRow *read = recourse_bill_row (recourse_statement_model_peek_bill (model), row);
  g_autofree char *time = dup_time (read, get_language (model));
  g_autofree char *kind = recourse_visible_text (or_nothing (read->kind));
  g_autofree char *status = recourse_visible_text (or_nothing (read->status));

  return g_strdup_printf ("%s\n%s · %s", time, kind, status);
}

static char *
dup_refund (RecourseStatementModel *model, guint row)
{
  RecourseBill *bill = recourse_statement_model_peek_bill (model);
  gint64 refunded = recourse_bill_get_refunded (bill, row);
  g_autofree char *amount = NULL;

  if (refunded <= 0)
    return NULL;
  amount = recourse_money_format (refunded, get_language (model));
  /* Translators: %s is an amount */
  return g_strdup_printf (_ ("Came back: %s"), amount);
}

static char *
dup_hint (RecourseStatementModel *model, guint row, const char *facts)
{
  g_autofree char *refund = dup_refund (model, row);
  GString *hint = g_string_new (facts);

  if (refund != NULL)
    g_string_append_printf (hint, "\n%s", refund);
  if (recourse_statement_model_is_in_case (model, row))
    g_string_append_printf (hint, "\n%s", _ ("It is in the case already."));
  return g_string_free (hint, FALSE);
}

static void
toggled_cb (GtkCheckButton *button, gpointer user_data)
{
  guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "row"));

  recourse_statement_model_choose (RECOURSE_STATEMENT_MODEL (user_data), row,
                                   gtk_check_button_get_active (button));
}

/** recourse_statement_row_new: @row: an outgoing payment of the bill, to be ticked */
GtkWidget *
recourse_statement_row_new (RecourseStatementModel *model, guint row)
{
  g_autofree char *title = recourse_statement_row_title (model, row);
  g_autofree char *facts = dup_facts (model, row);
  g_autofree char *hint = dup_hint (model, row, facts);
  g_autofree char *name = g_strdelimit (g_strdup_printf ("%s, %s", title, facts), "\n", ' ');
  GtkWidget *button = recourse_check_row_new (title, hint);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               recourse_statement_model_is_chosen (model, row));
  /* Two payments of the same amount to the same person are told apart. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "row", GUINT_TO_POINTER (row));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), model, 0);
  return button;
}
