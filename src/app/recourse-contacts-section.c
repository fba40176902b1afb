/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-contacts-section"

#include "recourse-contacts-section.h"

#include "recourse-button.h"
#include "recourse-contact-card.h"
#include "recourse-contact-form.h"
#include "recourse-heading.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

/* So many are shown at first; nobody waits for the call of last year. */
#define PORTION 30

struct _RecourseContactsSection
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  GtkWidget *add;
  GtkWidget *none;
  GtkWidget *list;
  GtkWidget *more;
  GtkWidget *form; /* or NULL */
  guint focus_source;
  guint n_shown;    /* at most */
  gint64 n_entries; /* of the log, for which @list was made */
};

G_DEFINE_FINAL_TYPE (RecourseContactsSection, recourse_contacts_section, ADW_TYPE_BIN)

/* --- The list -----------------------------------------------------------------------------------
 */

static gint64
find_moment (const RecourseCaseContact *contact)
{
  return contact->happened_at != RECOURSE_TIME_UNKNOWN ? contact->happened_at : contact->at;
}

/* The newest first; of those at the same time, the one noted last. */
static int
compare_contacts (gconstpointer a, gconstpointer b)
{
  const RecourseCaseContact *one = *(const RecourseCaseContact *const *) a;
  const RecourseCaseContact *other = *(const RecourseCaseContact *const *) b;

  if (find_moment (one) != find_moment (other))
    return find_moment (one) > find_moment (other) ? -1 : 1;
  return one->entry > other->entry ? -1 : 1;
}

static GPtrArray *
list_contacts (RecourseCaseState *state)
{
  GPtrArray *contacts = g_ptr_array_new ();

  for (guint i = 0; state != NULL && i < recourse_case_state_n_contacts (state); i++)
    g_ptr_array_add (contacts, (gpointer) recourse_case_state_contact (state, i));
  g_ptr_array_sort (contacts, compare_contacts);
  return contacts;
}

static void show_contacts (RecourseContactsSection *self);

static void
done_cb (RecourseContactsSection *self)
{
  show_contacts (self);
  gtk_widget_grab_focus (self->add);
}

static void
append_form (RecourseContactsSection *self, const char *which)
{
  self->form = recourse_contact_form_new (self->desk, which);
  g_signal_connect_object (self->form, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), self->form);
}

static void
empty (RecourseContactsSection *self)
{
  GtkWidget *child;

  self->form = NULL;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
}

static void
show_contacts (RecourseContactsSection *self)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (self->desk);
  const char *open = recourse_contact_form_peek_open (self->desk);
  gint64 corrected = recourse_contact_form_get_entry (open);
  g_autoptr (GPtrArray) contacts = list_contacts (recourse_case_desk_peek_state (self->desk));

  empty (self);
  if (open != NULL && corrected == 0)
    append_form (self, open);
  for (guint i = 0; i < contacts->len && i < self->n_shown; i++)
    {
      const RecourseCaseContact *contact = contacts->pdata[i];

      if (contact->entry == corrected)
        append_form (self, open);
      else
        gtk_box_append (GTK_BOX (self->list), recourse_contact_card_new (guide, contact));
    }
  gtk_widget_set_visible (self->none, contacts->len == 0 && self->form == NULL);
  gtk_widget_set_visible (self->more, contacts->len > self->n_shown);
}

/* A form that is open stays as it is while something else is written. */
static void
changed_cb (RecourseContactsSection *self)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);
  gint64 n_entries = state != NULL ? recourse_case_state_n_entries (state) : 0;

  if (n_entries == self->n_entries || recourse_case_desk_is_hidden (self->desk)
      || (self->n_entries >= 0 && self->form != NULL))
    return;
  self->n_entries = n_entries;
  show_contacts (self);
}

/* --- What can be done ---------------------------------------------------------------------------
 */

static void
show_form (RecourseContactsSection *self)
{
  show_contacts (self);
  recourse_contact_form_take_fresh (self->desk);
  if (self->form != NULL)
    gtk_widget_grab_focus (self->form);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseContactsSection *self = RECOURSE_CONTACTS_SECTION (widget);

  recourse_contact_form_open_new (self->desk, "");
  show_form (self);
}

static void
correct_action (GtkWidget *widget, const char *name, GVariant *entry)
{
  RecourseContactsSection *self = RECOURSE_CONTACTS_SECTION (widget);

  recourse_contact_form_open_entry (self->desk, g_variant_get_int64 (entry));
  show_form (self);
}

static void
more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseContactsSection *self = RECOURSE_CONTACTS_SECTION (widget);

  self->n_shown += PORTION;
  show_contacts (self);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static gboolean
focus_cb (gpointer user_data)
{
  RecourseContactsSection *self = RECOURSE_CONTACTS_SECTION (user_data);

  self->focus_source = 0;
  if (self->form != NULL)
    gtk_widget_grab_focus (self->form);
  return G_SOURCE_REMOVE;
}

/* Whoever came here to note a call goes on typing. The stack that turns the page hands out the
 * focus after this. */
static void
recourse_contacts_section_map (GtkWidget *widget)
{
  RecourseContactsSection *self = RECOURSE_CONTACTS_SECTION (widget);

  GTK_WIDGET_CLASS (recourse_contacts_section_parent_class)->map (widget);
  if (recourse_contact_form_take_fresh (self->desk) && self->focus_source == 0)
    self->focus_source = g_idle_add (focus_cb, self);
}

static void
recourse_contacts_section_dispose (GObject *object)
{
  RecourseContactsSection *self = RECOURSE_CONTACTS_SECTION (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_contacts_section_parent_class)->dispose (object);
}

static void
recourse_contacts_section_class_init (RecourseContactsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_contacts_section_dispose;
  widget_class->map = recourse_contacts_section_map;
  gtk_widget_class_install_action (widget_class, "contacts.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "contacts.correct", "x", correct_action);
  gtk_widget_class_install_action (widget_class, "contacts.more", NULL, more_action);
}

static GtkWidget *
make_button (const char *text, const char *symbol, const char *action)
{
  GtkWidget *button = recourse_button_new (text, symbol);

  gtk_widget_add_css_class (button, "recourse-big");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
recourse_contacts_section_init (RecourseContactsSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->n_entries = -1;
  self->n_shown = PORTION;
  self->add = make_button (_ ("Note a Call"), "list-add-symbolic", "contacts.add");
  self->none = recourse_label_new (
      _ ("No call is noted yet. Note each one at once: who it was, what they said, and the "
         "reference number."),
      NULL);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->more = make_button (_ ("Show Older Calls"), NULL, "contacts.more");
  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Calls"), "title-2"));
  gtk_box_append (GTK_BOX (box), self->add);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->more);
  adw_bin_set_child (ADW_BIN (self), box);
}

/** recourse_contacts_section_new: see RecourseSection */
GtkWidget *
recourse_contacts_section_new (RecourseCaseDesk *desk)
{
  RecourseContactsSection *self = g_object_new (RECOURSE_TYPE_CONTACTS_SECTION, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
