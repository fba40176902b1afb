/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-contact-form"

#include "recourse-contact-form.h"

#include "recourse-button.h"
#include "recourse-case-entry.h"
#include "recourse-contact-choice.h"
#include "recourse-form-field.h"
#include "recourse-form-moment.h"
#include "recourse-form-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

/* Under which the desk keeps which form is open: "+" and whom it is about, or the number of the
 * entry that is corrected. */
#define OPEN_FORM "contact/form"
#define NEW_PREFIX '+'
#define FRESH "contact/fresh" /* it was opened and nobody has seen it yet */

typedef enum
{
  NUMBER,
  NAME,
  REFERENCE,
  NEXT,
  N_FIELDS
} Field;

struct _RecourseContactForm
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  char *which;
  RecourseCaseState *state;  /* or NULL */
  RecourseCaseContact known; /* its texts are those of @state, or of the pack */
  RecourseContactChoice *whom;
  RecourseFormMoment *happened;
  RecourseFormMoment *next_at;
  RecourseFormText *note;
  RecourseFormField *fields[N_FIELDS];
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseContactForm, recourse_contact_form, ADW_TYPE_BIN)

/* --- Which form is open -------------------------------------------------------------------------
 */

/** recourse_contact_form_peek_open: (transfer none) (nullable): NULL: none */
const char *
recourse_contact_form_peek_open (RecourseCaseDesk *desk)
{
  return recourse_case_desk_peek_typed (desk, OPEN_FORM);
}

static void
open_form (RecourseCaseDesk *desk, const char *which)
{
  recourse_case_desk_set_typed (desk, OPEN_FORM, which);
  recourse_case_desk_set_typed (desk, FRESH, which);
}

static char *
build_key (const char *which, const char *part)
{
  return g_strdup_printf ("contact/%s/%s", which, part);
}

/**
 * recourse_contact_form_open_new:
 * @contact: id of a contact of the pack; "": somebody else
 *
 * The form says that they spoke at this moment. What was typed for the same contact before and is
 * not saved is still there.
 */
void
recourse_contact_form_open_new (RecourseCaseDesk *desk, const char *contact)
{
  g_autofree char *which = NULL;
  g_autofree char *key = NULL;
  g_autofree char *now = NULL;

  g_return_if_fail (RECOURSE_IS_CASE_DESK (desk));
  g_return_if_fail (contact != NULL);
  g_return_if_fail (recourse_case_desk_peek_guide (desk) != NULL);

  which = g_strdup_printf ("%c%s", NEW_PREFIX, contact);
  key = build_key (which, "happened");
  now = recourse_form_moment_write (
      recourse_guide_model_now (recourse_case_desk_peek_guide (desk)));
  if (recourse_case_desk_peek_typed (desk, key) == NULL)
    recourse_case_desk_set_typed (desk, key, now);
  open_form (desk, which);
}

/** recourse_contact_form_open_entry: @entry: of the log, to be corrected */
void
recourse_contact_form_open_entry (RecourseCaseDesk *desk, gint64 entry)
{
  g_autofree char *which = g_strdup_printf ("%" G_GINT64_FORMAT, entry);

  g_return_if_fail (RECOURSE_IS_CASE_DESK (desk));

  open_form (desk, which);
}

/** recourse_contact_form_get_entry: which entry of the log the form @which corrects; 0: none */
gint64
recourse_contact_form_get_entry (const char *which)
{
  return which == NULL || *which == NEW_PREFIX ? 0 : g_ascii_strtoll (which, NULL, 10);
}

/** recourse_contact_form_take_fresh: whether the form that is open was opened since this was asked
 * last, so that it takes the focus */
gboolean
recourse_contact_form_take_fresh (RecourseCaseDesk *desk)
{
  gboolean is_fresh = recourse_case_desk_peek_typed (desk, FRESH) != NULL;

  recourse_case_desk_set_typed (desk, FRESH, NULL);
  return is_fresh;
}

/* --- Saving -------------------------------------------------------------------------------------
 */

static void
finish (RecourseContactForm *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    recourse_form_field_forget (self->fields[i]);
  recourse_contact_choice_forget (self->whom);
  recourse_form_moment_forget (self->happened);
  recourse_form_moment_forget (self->next_at);
  recourse_form_text_forget (self->note);
  recourse_case_desk_set_typed (self->desk, OPEN_FORM, NULL);
  recourse_case_desk_set_typed (self->desk, FRESH, NULL);
  g_signal_emit (self, signals[DONE], 0);
}

/* Whom an older pack knew stays who he was, unless somebody else is chosen. */
static char *
find_contact (RecourseContactForm *self)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (recourse_case_desk_peek_guide (self->desk));
  const char *id = recourse_contact_choice_get_id (self->whom);

  if (id == NULL && self->known.contact != NULL
      && recourse_pack_find_contact (pack, self->known.contact) == NULL)
    return self->known.contact;
  return (char *) id;
}

static void
save_cb (RecourseContactForm *self)
{
  RecourseCaseContact contact = { 0 };
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  g_autofree char *reference = NULL;
  g_autofree char *note = NULL;
  g_autofree char *next = NULL;

  if (!recourse_form_moment_is_good (self->happened)
      || !recourse_form_moment_is_good (self->next_at))
    return;
  contact.contact = find_contact (self);
  contact.happened_at = recourse_form_moment_get_time (self->happened);
  contact.next_at = recourse_form_moment_get_time (self->next_at);
  contact.number = number = recourse_form_field_dup_text (self->fields[NUMBER]);
  contact.name = name = recourse_form_field_dup_text (self->fields[NAME]);
  contact.reference = reference = recourse_form_field_dup_text (self->fields[REFERENCE]);
  contact.note = note = recourse_form_text_dup_text (self->note);
  contact.next = next = recourse_form_field_dup_text (self->fields[NEXT]);
  contact.corrects = recourse_contact_form_get_entry (self->which);
  recourse_case_desk_append (self->desk,
                             recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_HELPER));
  finish (self);
}

/* Whoever turns to somebody else has another number, unless he typed one. */
static void
whom_cb (RecourseContactForm *self, const char *former_number)
{
  g_autofree char *number = recourse_form_field_dup_text (self->fields[NUMBER]);

  if (*number == '\0' || g_str_equal (number, former_number))
    recourse_form_field_set_text (self->fields[NUMBER],
                                  recourse_contact_choice_peek_number (self->whom));
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_contact_form_dispose (GObject *object)
{
  RecourseContactForm *self = RECOURSE_CONTACT_FORM (object);

  g_clear_pointer (&self->state, recourse_case_state_unref);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_contact_form_parent_class)->dispose (object);
}

static void
recourse_contact_form_finalize (GObject *object)
{
  g_free (RECOURSE_CONTACT_FORM (object)->which);
  G_OBJECT_CLASS (recourse_contact_form_parent_class)->finalize (object);
}

/* The first thing that nobody but the user knows. */
static gboolean
recourse_contact_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RECOURSE_CONTACT_FORM (widget)->fields[NAME]));
}

static void
recourse_contact_form_class_init (RecourseContactFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_contact_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_contact_form_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = recourse_contact_form_grab_focus;
  signals[DONE] = g_signal_new ("done", RECOURSE_TYPE_CONTACT_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_contact_form_init (RecourseContactForm *self)
{
}

static void
find_known (RecourseContactForm *self)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (recourse_case_desk_peek_guide (self->desk));
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);
  gint64 entry = recourse_contact_form_get_entry (self->which);
  const RecourseContact *contact;

  self->known = (RecourseCaseContact){ .happened_at = RECOURSE_TIME_UNKNOWN,
                                       .next_at = RECOURSE_TIME_UNKNOWN };
  if (entry == 0)
    {
      contact = recourse_pack_find_contact (pack, self->which + 1);
      self->known.contact = contact != NULL ? contact->id : NULL;
      self->known.number = contact != NULL ? contact->number : NULL;
      return;
    }
  self->state = state != NULL ? recourse_case_state_ref (state) : NULL;
  for (guint i = 0; state != NULL && i < recourse_case_state_n_contacts (state); i++)
    if (recourse_case_state_contact (state, i)->entry == entry)
      self->known = *recourse_case_state_contact (state, i);
}

static void
add_field (RecourseContactForm *self,
           GtkWidget *box,
           Field which,
           const char *title,
           const char *hint,
           const char *known)
{
  g_autofree char *part = g_strdup_printf ("field/%d", (int) which);
  g_autofree char *key = build_key (self->which, part);

  self->fields[which] = RECOURSE_FORM_FIELD (recourse_form_field_new (title, hint));
  recourse_form_field_bind (self->fields[which], self->desk, key, known);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fields[which]));
}

static RecourseFormMoment *
add_moment (RecourseContactForm *self,
            GtkWidget *box,
            RecourseMomentKind kind,
            const char *part,
            const char *title,
            gint64 known)
{
  g_autofree char *key = build_key (self->which, part);
  GtkWidget *moment = recourse_form_moment_new (self->desk, kind, title, key, known);

  gtk_box_append (GTK_BOX (box), moment);
  return RECOURSE_FORM_MOMENT (moment);
}

static void
add_whom (RecourseContactForm *self, GtkWidget *box)
{
  g_autofree char *key = build_key (self->which, "whom");
  GtkWidget *whom = recourse_contact_choice_new (self->desk, key, self->known.contact);

  self->whom = RECOURSE_CONTACT_CHOICE (whom);
  gtk_box_append (GTK_BOX (box), whom);
  g_signal_connect_object (whom, "chosen", G_CALLBACK (whom_cb), self, G_CONNECT_SWAPPED);
}

static void
add_fields (RecourseContactForm *self, GtkWidget *box)
{
  const RecourseCaseContact *known = &self->known;
  g_autofree char *note = build_key (self->which, "note");

  add_whom (self, box);
  add_field (self, box, NUMBER, _ ("Number"), NULL, known->number);
  self->happened = add_moment (self, box, RECOURSE_MOMENT_PAST, "happened",
                               _ ("When did you speak? (Beijing time)"), known->happened_at);
  add_field (self, box, NAME, _ ("Who was it?"),
             _ ("The name, or the staff or badge number. You may ask for it."), known->name);
  add_field (self, box, REFERENCE, _ ("What reference number did they give you?"), NULL,
             known->reference);
  self->note = RECOURSE_FORM_TEXT (
      recourse_form_text_new (self->desk, _ ("What did they say?"), note, known->note));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  add_field (self, box, NEXT, _ ("What is to be done next?"), NULL, known->next);
  self->next_at = add_moment (self, box, RECOURSE_MOMENT_COMING, "next-at",
                              _ ("When is that to be done? (Beijing time)"), known->next_at);
}

static void
add_button (RecourseContactForm *self, GtkWidget *box, const char *text, GCallback callback)
{
  GtkWidget *button = recourse_button_new (text, NULL);

  gtk_widget_add_css_class (button, "recourse-big");
  if (gtk_widget_get_first_child (box) == NULL)
    gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

/** recourse_contact_form_new: @which: see recourse_contact_form_peek_open() */
GtkWidget *
recourse_contact_form_new (RecourseCaseDesk *desk, const char *which)
{
  RecourseContactForm *self = g_object_new (RECOURSE_TYPE_CONTACT_FORM, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = recourse_wrap_box_new ();
  gboolean is_new = recourse_contact_form_get_entry (which) == 0;

  self->desk = g_object_ref (desk);
  self->which = g_strdup (which);
  find_known (self);
  gtk_box_append (GTK_BOX (box), recourse_heading_new (
                                     is_new ? _ ("Note a Call") : _ ("Correct a Call"), "title-3"));
  if (!is_new)
    recourse_label_append (
        box, _ ("The log keeps what was noted before, and that it was corrected."), NULL);
  add_fields (self, box);
  add_button (self, buttons, _ ("Save"), G_CALLBACK (save_cb));
  add_button (self, buttons, _ ("Do Not Save"), G_CALLBACK (finish));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "recourse-card");
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
