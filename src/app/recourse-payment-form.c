/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-payment-form"

#include "recourse-payment-form.h"

#include "recourse-button.h"
#include "recourse-error.h"
#include "recourse-form-choice.h"
#include "recourse-form-field.h"
#include "recourse-heading.h"
#include "recourse-money.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  AMOUNT,
  TIME,
  PAYEE,
  TRANSACTION,
  MERCHANT_ORDER,
  NOTE,
  N_FIELDS
} Field;

typedef enum
{
  STATE,
  WAY,
  METHOD,
  N_CHOICES
} Choice;

struct _RecoursePaymentForm
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  guint number;              /* 0: a new one */
  RecourseCasePayment known; /* its texts are those of the state that @state holds */
  RecourseCaseState *state;  /* or NULL */
  RecourseFormField *fields[N_FIELDS];
  RecourseFormChoice *choices[N_CHOICES];
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecoursePaymentForm, recourse_payment_form, ADW_TYPE_BIN)

/* --- What is wrong with what was typed -----------------------------------------------------------
 */

static const char *
check_amount (const char *text, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 fen;

  if (*text == '\0' || recourse_money_parse (text, &fen, &error))
    return NULL;
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT))
    return _ ("From ¥0.01 to ¥100,000,000. Check the amount, or leave it empty.");
  return _ ("This is not an amount in yuan. Write it like 8000 or 8,000.50, or leave it empty.");
}

static const char *
check_time (const char *text, gpointer data)
{
  RecoursePaymentForm *self = data;
  gint64 time;

  if (*text == '\0')
    return NULL;
  if (!recourse_china_time_parse (text, &time, NULL))
    return _ ("Write a date and a time, such as 2026-11-24 10:30.");
  if (time > recourse_guide_model_now (recourse_case_desk_peek_guide (self->desk)))
    return _ ("This time has not come yet. Check the date.");
  return NULL;
}

/* Numbers are copied with blanks and the like between their groups. */
static char *
dup_number (RecourseFormField *field)
{
  g_autofree char *text = recourse_form_field_dup_text (field);
  GString *number = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (number, g_utf8_get_char (at));
  return g_string_free (number, FALSE);
}

static const char *
check_number (const char *text, gpointer data)
{
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && strchr (" -_", *at) == NULL)
      return _ ("A number has digits and letters only. Copy it from the bill.");
  return NULL;
}

/* --- Saving -------------------------------------------------------------------------------------
 */

static void
finish (RecoursePaymentForm *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    recourse_form_field_forget (self->fields[i]);
  for (guint i = 0; i < N_CHOICES; i++)
    recourse_form_choice_forget (self->choices[i]);
  g_signal_emit (self, signals[DONE], 0);
}

static char *
dup_known_time (const RecourseCasePayment *known)
{
  RecourseCivilTime civil;
  g_autofree char *text = NULL;

  if (known->transferred_at == RECOURSE_TIME_UNKNOWN)
    return NULL;
  recourse_china_time_to_civil (known->transferred_at, &civil);
  text = g_strdup_printf ("%04d-%02d-%02d %02d:%02d", civil.year, civil.month, civil.day,
                          civil.hour, civil.minute);
  if (known->is_about)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s:%02d", text, civil.second);
}

/* What stands there unchanged is no more exact than it was. */
static void
read_time (RecoursePaymentForm *self, RecourseCasePayment *payment)
{
  g_autofree char *text = recourse_form_field_dup_text (self->fields[TIME]);
  g_autofree char *known = dup_known_time (&self->known);

  if (g_strcmp0 (text, known) == 0)
    return;
  payment->transferred_at = RECOURSE_TIME_UNKNOWN;
  payment->is_about = FALSE;
  if (*text != '\0')
    recourse_china_time_parse (text, &payment->transferred_at, NULL);
}

static gboolean
is_all_good (RecoursePaymentForm *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    if (!recourse_form_field_is_good (self->fields[i]))
      return FALSE;
  return TRUE;
}

static void
save_cb (RecoursePaymentForm *self)
{
  RecourseCasePayment payment = self->known;
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  g_autofree char *amount = NULL;
  g_autofree char *payee = NULL;
  g_autofree char *transaction = NULL;
  g_autofree char *merchant_order = NULL;
  g_autofree char *note = NULL;

  if (!is_all_good (self))
    return;
  amount = recourse_form_field_dup_text (self->fields[AMOUNT]);
  payee = recourse_form_field_dup_text (self->fields[PAYEE]);
  transaction = dup_number (self->fields[TRANSACTION]);
  merchant_order = dup_number (self->fields[MERCHANT_ORDER]);
  note = recourse_form_field_dup_text (self->fields[NOTE]);
  payment.number = self->number;
  payment.amount = 0;
  if (*amount != '\0')
    recourse_money_parse (amount, &payment.amount, NULL);
  read_time (self, &payment);
  payment.payee = payee;
  payment.transaction = transaction;
  payment.merchant_order = merchant_order;
  payment.note = note;
  payment.state = (char *) recourse_form_choice_get_value (self->choices[STATE]);
  payment.payment = (char *) recourse_form_choice_get_value (self->choices[WAY]);
  payment.method = (char *) recourse_form_choice_get_value (self->choices[METHOD]);
  g_ptr_array_add (told, &payment);
  recourse_case_desk_tell_payments (self->desk, told, NULL);
  finish (self);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_payment_form_dispose (GObject *object)
{
  RecoursePaymentForm *self = RECOURSE_PAYMENT_FORM (object);

  g_clear_pointer (&self->state, recourse_case_state_unref);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_payment_form_parent_class)->dispose (object);
}

static gboolean
recourse_payment_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RECOURSE_PAYMENT_FORM (widget)->fields[AMOUNT]));
}

static void
recourse_payment_form_class_init (RecoursePaymentFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_payment_form_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = recourse_payment_form_grab_focus;
  signals[DONE] = g_signal_new ("done", RECOURSE_TYPE_PAYMENT_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_payment_form_init (RecoursePaymentForm *self)
{
}

static void
add_field (RecoursePaymentForm *self,
           GtkWidget *box,
           Field which,
           const char *title,
           const char *hint,
           const char *known)
{
  g_autofree char *key = g_strdup_printf ("payment/%u/field/%d", self->number, (int) which);

  self->fields[which] = RECOURSE_FORM_FIELD (recourse_form_field_new (title, hint));
  recourse_form_field_bind (self->fields[which], self->desk, key, known);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fields[which]));
}

static void
add_choice (RecoursePaymentForm *self,
            GtkWidget *box,
            Choice which,
            const char *title,
            const char *variable,
            const char *known)
{
  g_autofree char *key = g_strdup_printf ("payment/%u/choice/%d", self->number, (int) which);

  self->choices[which] = RECOURSE_FORM_CHOICE (
      recourse_form_choice_new (self->desk, title, variable, key, known));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choices[which]));
}

static void
find_known (RecoursePaymentForm *self)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);

  self->known = (RecourseCasePayment){ .transferred_at = RECOURSE_TIME_UNKNOWN };
  if (state == NULL)
    return;
  self->state = recourse_case_state_ref (state);
  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    if (recourse_case_state_payment (state, i)->number == self->number)
      self->known = *recourse_case_state_payment (state, i);
}

static void
add_fields (RecoursePaymentForm *self, GtkWidget *box)
{
  RecourseLanguage language = recourse_guide_model_language (
      recourse_case_desk_peek_guide (self->desk));
  g_autofree char *time = dup_known_time (&self->known);
  g_autofree char *amount = NULL;

  if (self->known.amount > 0)
    amount = recourse_money_format (self->known.amount, language);
  add_field (self, box, AMOUNT, _ ("Amount in yuan"), NULL, amount);
  add_field (self, box, TIME, _ ("When was it paid? (Beijing time)"),
             _ ("Such as 2026-11-24 10:30:05. Leave it empty if you do not know."), time);
  add_field (self, box, PAYEE, _ ("Who was it paid to?"), _ ("The name as the bill shows it."),
             self->known.payee);
  add_choice (self, box, STATE, _ ("What does the screen say now?"), "state", self->known.state);
  add_choice (self, box, WAY, _ ("How was it paid?"), "payment", self->known.payment);
  add_choice (self, box, METHOD, _ ("Where was the money taken from?"), "funding",
              self->known.method);
  add_field (self, box, TRANSACTION, _ ("Transaction number (交易单号)"), NULL,
             self->known.transaction);
  add_field (self, box, MERCHANT_ORDER, _ ("Merchant number (商户单号)"),
             _ ("Only payments to shops have one."), self->known.merchant_order);
  add_field (self, box, NOTE, _ ("A note, for whoever reads this later"), NULL, self->known.note);
  recourse_form_field_set_check (self->fields[AMOUNT], check_amount, self);
  recourse_form_field_set_check (self->fields[TIME], check_time, self);
  recourse_form_field_set_check (self->fields[TRANSACTION], check_number, self);
  recourse_form_field_set_check (self->fields[MERCHANT_ORDER], check_number, self);
}

static void
add_button (RecoursePaymentForm *self, GtkWidget *box, const char *text, GCallback callback)
{
  GtkWidget *button = recourse_button_new (text, NULL);

  gtk_widget_add_css_class (button, "recourse-big");
  if (gtk_widget_get_first_child (box) == NULL)
    gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

/** recourse_payment_form_new: @number: of the payment that is changed; 0: a new one */
GtkWidget *
recourse_payment_form_new (RecourseCaseDesk *desk, guint number)
{
  RecoursePaymentForm *self = g_object_new (RECOURSE_TYPE_PAYMENT_FORM, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = recourse_wrap_box_new ();
  /* Translators: %u is the number of a payment */
  g_autofree char *title = number > 0 ? g_strdup_printf (_ ("Change Payment %u"), number)
                                      : g_strdup (_ ("Add a Payment"));

  self->desk = g_object_ref (desk);
  self->number = number;
  find_known (self);
  gtk_box_append (GTK_BOX (box), recourse_heading_new (title, "title-3"));
  add_fields (self, box);
  add_button (self, buttons, _ ("Save"), G_CALLBACK (save_cb));
  add_button (self, buttons, _ ("Do Not Save"), G_CALLBACK (finish));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "recourse-card");
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
