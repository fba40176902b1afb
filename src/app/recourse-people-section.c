/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-people-section"

#include "recourse-people-section.h"

#include "recourse-button.h"
#include "recourse-case-entry.h"
#include "recourse-case-people.h"
#include "recourse-form-field.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-money.h"
#include "recourse-payment-card.h"
#include "recourse-payment-text.h"
#include "recourse-visible-text.h"

#include <glib/gi18n.h>

/* The question of the guide about the full real name. */
#define IDENTITY "identity"
#define FIELD "field"
#define ENTRY "entry"

struct _RecoursePeopleSection
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  GtkWidget *list;
  char *shown; /* for what @list was made */
};

G_DEFINE_FINAL_TYPE (RecoursePeopleSection, recourse_people_section, ADW_TYPE_BIN)

static RecourseGuideModel *
peek_guide (RecoursePeopleSection *self)
{
  return recourse_case_desk_peek_guide (self->desk);
}

/* --- What is known ------------------------------------------------------------------------------
 */

/* (nullable): as it was answered in the guide. */
static char *
dup_identity (RecourseGuideModel *guide)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (guide);
  guint screen;

  if (!recourse_pack_find_screen (recourse_guide_model_peek_pack (guide), IDENTITY, &screen)
      || !recourse_interview_is_answered (interview, screen))
    return NULL;
  return recourse_guide_text_take (
      guide,
      recourse_interview_chip_text (interview, screen, recourse_guide_model_language (guide)));
}

static char *
dup_paid (RecourseGuideModel *guide, const RecourseCasePerson *person)
{
  g_autofree char *money = recourse_money_format (person->amount,
                                                  recourse_guide_model_language (guide));

  if (person->amount == 0)
    return g_strdup_printf (ngettext ("%u payment, the amount is not known",
                                      "%u payments, the amounts are not known", person->n_payments),
                            person->n_payments);
  return g_strdup_printf (ngettext ("%u payment, %s", "%u payments, %s", person->n_payments),
                          person->n_payments, money);
}

static char *
dup_back (RecourseGuideModel *guide, const RecourseCasePerson *person)
{
  if (person->refunded == 0)
    return NULL;
  return recourse_money_format (person->refunded, recourse_guide_model_language (guide));
}

/* --- A note -------------------------------------------------------------------------------------
 */

static void
save_cb (RecoursePeopleSection *self, GtkWidget *button)
{
  RecourseFormField *field = g_object_get_data (G_OBJECT (button), FIELD);
  const gint64 *entry = g_object_get_data (G_OBJECT (button), ENTRY);
  g_autofree char *note = recourse_form_field_dup_text (field);

  if (*note == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (field));
      return;
    }
  recourse_case_desk_append (self->desk,
                             recourse_case_entry_note (note, *entry, RECOURSE_AUTHOR_HELPER));
  recourse_form_field_clear (field);
}

/* The note is about the payment that was told last, so that whoever reads the log finds both. */
static void
append_note (RecoursePeopleSection *self, GtkWidget *card, const RecourseCasePerson *person)
{
  g_autofree char *key = g_strdup_printf ("people/%s/note",
                                          person->payee != NULL ? person->payee : "");
  GtkWidget *field = recourse_form_field_new (_ ("A note about this person"),
                                              _ ("Such as another name, a telephone number or a "
                                                 "shop. It stays in the log of the case."));
  GtkWidget *button = recourse_button_new (_ ("Save the Note"), NULL);

  recourse_form_field_bind (RECOURSE_FORM_FIELD (field), self->desk, key, NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), FIELD, field);
  g_object_set_data_full (G_OBJECT (button), ENTRY,
                          g_memdup2 (&person->entry, sizeof (person->entry)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (card), field);
  gtk_box_append (GTK_BOX (card), button);
}

/* --- The list -----------------------------------------------------------------------------------
 */

static GtkWidget *
make_card (RecoursePeopleSection *self, const RecourseCasePerson *person)
{
  RecourseGuideModel *guide = peek_guide (self);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *name = person->payee != NULL ? recourse_visible_text (person->payee)
                                                : g_strdup (_ ("Name not entered"));

  gtk_box_append (GTK_BOX (card), recourse_heading_new (name, "title-3"));
  recourse_payment_card_append_fact (card, _ ("Was paid"), dup_paid (guide, person));
  recourse_payment_card_append_fact (card, _ ("Came back"), dup_back (guide, person));
  recourse_payment_card_append_fact (card, _ ("Real name"), dup_identity (guide));
  recourse_payment_card_append_fact (card, _ ("Other cases"),
                                     recourse_payment_text_same_payee (self->desk, person->payee));
  append_note (self, card, person);
  gtk_widget_add_css_class (card, "recourse-card");
  return card;
}

static void
show_people (RecoursePeopleSection *self)
{
  g_autoptr (GPtrArray) people = NULL;
  GtkWidget *child;

  people = recourse_case_people_list (recourse_case_desk_peek_state (self->desk));
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; i < people->len; i++)
    gtk_box_append (GTK_BOX (self->list), make_card (self, people->pdata[i]));
  if (people->len == 0)
    recourse_label_append (self->list,
                           _ ("Whoever was paid stands here as soon as a payment is "
                              "entered."),
                           NULL);
}

/* What would be shown, so that a note that is being typed does not lose the focus for nothing. */
static char *
describe (RecoursePeopleSection *self)
{
  g_autoptr (GPtrArray) people = NULL;
  GString *text = g_string_new (NULL);
  g_autofree char *identity = dup_identity (peek_guide (self));

  people = recourse_case_people_list (recourse_case_desk_peek_state (self->desk));
  for (guint i = 0; i < people->len; i++)
    {
      const RecourseCasePerson *person = people->pdata[i];

      g_string_append_printf (text, "%s/%u/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%u\n",
                              person->payee != NULL ? person->payee : "", person->n_payments,
                              person->amount, person->entry,
                              recourse_case_people_count_cases (self->desk, person->payee));
    }
  g_string_append (text, identity != NULL ? identity : "");
  return g_string_free (text, FALSE);
}

static void
changed_cb (RecoursePeopleSection *self)
{
  g_autofree char *now = NULL;

  if (recourse_case_desk_is_hidden (self->desk) || peek_guide (self) == NULL)
    return;
  now = describe (self);
  if (g_strcmp0 (now, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
  show_people (self);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_people_section_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_PEOPLE_SECTION (object)->desk);
  G_OBJECT_CLASS (recourse_people_section_parent_class)->dispose (object);
}

static void
recourse_people_section_finalize (GObject *object)
{
  g_free (RECOURSE_PEOPLE_SECTION (object)->shown);
  G_OBJECT_CLASS (recourse_people_section_parent_class)->finalize (object);
}

static void
recourse_people_section_class_init (RecoursePeopleSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_people_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_people_section_finalize;
}

static void
recourse_people_section_init (RecoursePeopleSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("People"), "title-2"));
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
}

/** recourse_people_section_new: see RecourseSection */
GtkWidget *
recourse_people_section_new (RecourseCaseDesk *desk)
{
  RecoursePeopleSection *self = g_object_new (RECOURSE_TYPE_PEOPLE_SECTION, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "listed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  recourse_case_desk_list (desk);
  changed_cb (self);
  return GTK_WIDGET (self);
}
