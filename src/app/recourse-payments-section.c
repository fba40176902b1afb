/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-payments-section"

#include "recourse-payments-section.h"

#include "recourse-button.h"
#include "recourse-dialog.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-payment-card.h"
#include "recourse-payment-form.h"
#include "recourse-payment-text.h"
#include "recourse-reveal.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

/* Under which the desk keeps the number of the payment whose form is open. */
#define OPEN_FORM "payment/form"
#define NEW_PAYMENT "0"
#define TAKE_OUT "take-out"

struct _RecoursePaymentsSection
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  GtkWidget *box;
  GtkWidget *buttons;
  GtkWidget *total;
  GtkWidget *form_place; /* of a new payment */
  GtkWidget *list;
  gint64 n_entries; /* of the log, for which @list was made */
};

G_DEFINE_FINAL_TYPE (RecoursePaymentsSection, recourse_payments_section, ADW_TYPE_BIN)

/* --- The list -----------------------------------------------------------------------------------
 */

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* The newest first; those whose time nobody knows come last. */
static int
compare_payments (gconstpointer a, gconstpointer b)
{
  const RecourseCasePayment *one = *(const RecourseCasePayment *const *) a;
  const RecourseCasePayment *other = *(const RecourseCasePayment *const *) b;

  if (one->transferred_at != other->transferred_at)
    return one->transferred_at > other->transferred_at ? -1 : 1;
  return (int) other->number - (int) one->number;
}

static GPtrArray *
list_payments (RecourseCaseState *state)
{
  GPtrArray *payments = g_ptr_array_new ();

  for (guint i = 0; state != NULL && i < recourse_case_state_n_payments (state); i++)
    g_ptr_array_add (payments, (gpointer) recourse_case_state_payment (state, i));
  g_ptr_array_sort (payments, compare_payments);
  return payments;
}

static void show_payments (RecoursePaymentsSection *self);

static void
done_cb (RecoursePaymentsSection *self)
{
  recourse_case_desk_set_typed (self->desk, OPEN_FORM, NULL);
  show_payments (self);
  gtk_widget_child_focus (self->buttons, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_form (RecoursePaymentsSection *self, guint number)
{
  GtkWidget *form = recourse_payment_form_new (self->desk, number);

  g_signal_connect_object (form, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  return form;
}

static void
append_payment (RecoursePaymentsSection *self, const RecourseCasePayment *payment)
{
  const char *open = recourse_case_desk_peek_typed (self->desk, OPEN_FORM);
  g_autofree char *number = g_strdup_printf ("%u", payment->number);

  if (g_strcmp0 (open, number) == 0)
    gtk_box_append (GTK_BOX (self->list), make_form (self, payment->number));
  else
    gtk_box_append (GTK_BOX (self->list), recourse_payment_card_new (self->desk, payment));
}

static void
show_payments (RecoursePaymentsSection *self)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (self->desk);
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);
  const char *open = recourse_case_desk_peek_typed (self->desk, OPEN_FORM);
  g_autoptr (GPtrArray) payments = list_payments (state);
  g_autofree char *total = recourse_payment_text_total (guide, state);

  gtk_label_set_text (GTK_LABEL (self->total), total);
  empty (self->form_place);
  empty (self->list);
  if (g_strcmp0 (open, NEW_PAYMENT) == 0)
    gtk_box_append (GTK_BOX (self->form_place), make_form (self, 0));
  gtk_widget_set_visible (self->form_place, g_strcmp0 (open, NEW_PAYMENT) == 0);
  for (guint i = 0; i < payments->len; i++)
    append_payment (self, payments->pdata[i]);
}

/* A form that is open stays as it is while something else is written. */
static void
changed_cb (RecoursePaymentsSection *self)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);
  gint64 n_entries = state != NULL ? recourse_case_state_n_entries (state) : 0;

  if (n_entries == self->n_entries || recourse_case_desk_is_hidden (self->desk)
      || (self->n_entries >= 0 && recourse_case_desk_peek_typed (self->desk, OPEN_FORM) != NULL))
    return;
  self->n_entries = n_entries;
  show_payments (self);
}

/* --- What can be done ----------------------------------------------------------------------------
 */

static void
open_form (RecoursePaymentsSection *self, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *form = NULL;

  recourse_case_desk_set_typed (self->desk, OPEN_FORM, text);
  show_payments (self);
  for (GtkWidget *child = gtk_widget_get_first_child (number == 0 ? self->form_place : self->list);
       child != NULL && form == NULL; child = gtk_widget_get_next_sibling (child))
    if (RECOURSE_IS_PAYMENT_FORM (child))
      form = child;
  if (form == NULL)
    return;
  gtk_widget_grab_focus (form);
  recourse_reveal (form, RECOURSE_REVEAL_TOP);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_form (RECOURSE_PAYMENTS_SECTION (widget), 0);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *number)
{
  open_form (RECOURSE_PAYMENTS_SECTION (widget), g_variant_get_uint32 (number));
}

static void
answered_cb (RecoursePaymentsSection *self, const char *response, GtkWidget *dialog)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "number"));

  if (g_str_equal (response, TAKE_OUT))
    recourse_case_desk_take_out_payment (self->desk, number, NULL);
}

static AdwMessageDialog *
make_question (guint number)
{
  /* Translators: %u is the number of a payment */
  g_autofree char *title = g_strdup_printf (_ ("Take Out Payment %u?"), number);
  AdwMessageDialog *dialog = recourse_dialog_new_text (
      title,
      _ ("It no longer counts for the total and the plan. The log keeps what was entered, and "
         "that it was taken out."));

  adw_message_dialog_add_responses (dialog, "keep", _ ("_Keep It"), TAKE_OUT, _ ("_Take It Out"),
                                    NULL);
  recourse_dialog_fit (dialog);
  adw_message_dialog_set_response_appearance (dialog, TAKE_OUT, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  g_object_set_data (G_OBJECT (dialog), "number", GUINT_TO_POINTER (number));
  return dialog;
}

static void
take_out_action (GtkWidget *widget, const char *name, GVariant *number)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  AdwMessageDialog *dialog = make_question (g_variant_get_uint32 (number));

  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), widget, G_CONNECT_SWAPPED);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  if (root != NULL && gtk_widget_has_css_class (GTK_WIDGET (root), "large-text"))
    gtk_widget_add_css_class (GTK_WIDGET (dialog), "large-text");
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_payments_section_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_PAYMENTS_SECTION (object)->desk);
  G_OBJECT_CLASS (recourse_payments_section_parent_class)->dispose (object);
}

static void
recourse_payments_section_class_init (RecoursePaymentsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_payments_section_dispose;
  gtk_widget_class_install_action (widget_class, "payments.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "payments.edit", "u", edit_action);
  gtk_widget_class_install_action (widget_class, "payments.take-out", "u", take_out_action);
}

/* Whether the same payee is in other cases is known now. */
static void
listed_cb (RecoursePaymentsSection *self)
{
  if (!recourse_case_desk_is_hidden (self->desk)
      && recourse_case_desk_peek_typed (self->desk, OPEN_FORM) == NULL)
    show_payments (self);
}

static void
add_button (RecoursePaymentsSection *self, const char *text, const char *symbol, const char *action)
{
  GtkWidget *button = recourse_button_new (text, symbol);

  gtk_widget_add_css_class (button, "recourse-big");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
recourse_payments_section_init (RecoursePaymentsSection *self)
{
  self->n_entries = -1;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->buttons = recourse_wrap_box_new ();
  self->total = recourse_label_new ("", "heading");
  self->form_place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  add_button (self, _ ("Read a WeChat Bill Statement…"), "document-open-symbolic",
              "win.read-statement");
  add_button (self, _ ("Add a Payment"), "list-add-symbolic", "payments.add");
  gtk_box_append (GTK_BOX (self->box), recourse_heading_new (_ ("Payments"), "title-2"));
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_box_append (GTK_BOX (self->box), self->total);
  gtk_box_append (GTK_BOX (self->box), self->form_place);
  gtk_box_append (GTK_BOX (self->box), self->list);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/** recourse_payments_section_new: see RecourseSection */
GtkWidget *
recourse_payments_section_new (RecourseCaseDesk *desk)
{
  RecoursePaymentsSection *self = g_object_new (RECOURSE_TYPE_PAYMENTS_SECTION, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "listed", G_CALLBACK (listed_cb), self, G_CONNECT_SWAPPED);
  recourse_case_desk_list (desk);
  changed_cb (self);
  return GTK_WIDGET (self);
}
