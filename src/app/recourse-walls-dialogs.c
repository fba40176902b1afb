/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-walls-dialogs"

#include "recourse-walls-dialogs.h"

#include "recourse-case-dialogs.h"
#include "recourse-choice-row.h"
#include "recourse-dialog.h"
#include "recourse-form-field.h"
#include "recourse-label.h"
#include "recourse-walls-text.h"

#include <glib/gi18n.h>

#define YES "yes"
#define FIELD "recourse-field"
#define ITEM "recourse-item"
#define PERSON "recourse-person"
#define MODEL "recourse-model"
#define OWNER "recourse-owner"

/* --- What all of them share ---------------------------------------------------------------------
 */

static RecourseHouseholdModel *
peek_model (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), MODEL);
}

/* A name may not stay on the screen when somebody may be watching from now on. */
static void
changed_cb (GtkWindow *dialog)
{
  if (!recourse_household_model_is_usable (peek_model (dialog)))
    gtk_window_destroy (dialog);
}

static AdwMessageDialog *
prepare (AdwMessageDialog *dialog, RecourseHouseholdModel *model, const char *yes)
{
  g_object_set_data_full (G_OBJECT (dialog), MODEL, g_object_ref (model), g_object_unref);
  adw_message_dialog_add_responses (dialog, "no", _ ("Cancel"), YES, yes, NULL);
  recourse_dialog_fit (dialog);
  adw_message_dialog_set_close_response (dialog, "no");
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), dialog, G_CONNECT_SWAPPED);
  return dialog;
}

/* Another window was quicker. It stands over what was behind @dialog, which goes. */
static void
tell (GtkWidget *dialog, const char *why)
{
  GtkWindow *over = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  AdwMessageDialog *told = recourse_dialog_new_text (_ ("That Could Not Be Kept"), why);

  adw_message_dialog_add_response (told, "close", _ ("Understood"));
  recourse_dialog_fit (told);
  adw_message_dialog_set_default_response (told, "close");
  adw_message_dialog_set_close_response (told, "close");
  recourse_case_dialogs_present (GTK_WIDGET (told),
                                 GTK_WIDGET (over != NULL ? over : GTK_WINDOW (dialog)));
}

static void
tell_removed (GtkWidget *dialog)
{
  tell (dialog, _ ("The person was removed meanwhile, in another window or in a terminal."));
}

/* @owner: (nullable): see recourse_walls_text_name_fault() */
static void
tell_name (GtkWidget *dialog, const char *name, const char *owner, const GError *error)
{
  const char *fault = recourse_walls_text_name_fault (peek_model (dialog), name, owner);
  const RecourseHouseholdFailure failure = { RECOURSE_HOUSEHOLD_CHANGING, (GError *) error };

  tell (dialog, fault != NULL ? fault : recourse_walls_text_failure (&failure));
}

/* --- A name -------------------------------------------------------------------------------------
 */

static const char *
find_fault (const char *typed, gpointer dialog)
{
  /* Nothing is wrong with what was not typed yet; but it is not enough either. */
  if (*typed == '\0')
    return NULL;
  return recourse_walls_text_name_fault (peek_model (dialog), typed,
                                         g_object_get_data (G_OBJECT (dialog), OWNER));
}

static void
typed_cb (AdwMessageDialog *dialog, RecourseFormField *field)
{
  g_autofree char *typed = recourse_form_field_dup_text (field);
  const char *owner = g_object_get_data (G_OBJECT (dialog), OWNER);

  adw_message_dialog_set_response_enabled (
      dialog, YES, recourse_walls_text_name_fault (peek_model (dialog), typed, owner) == NULL);
}

/* The hint is below the field: with large type what is below is not seen at first. */
static GtkWidget *
append_field (GtkWidget *box, const char *title)
{
  GtkWidget *field = recourse_form_field_new (title, NULL);

  gtk_box_append (GTK_BOX (box), field);
  recourse_label_append (box, _ ("Such as Mother or Father. It stays on this machine."), "caption");
  return field;
}

static void
use_field (AdwMessageDialog *dialog, GtkWidget *field)
{
  g_object_set_data (G_OBJECT (dialog), FIELD, field);
  recourse_form_field_set_check (RECOURSE_FORM_FIELD (field), find_fault, dialog);
  g_signal_connect_object (field, "typed", G_CALLBACK (typed_cb), dialog, G_CONNECT_SWAPPED);
  adw_message_dialog_set_response_appearance (dialog, YES, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, YES);
  typed_cb (dialog, RECOURSE_FORM_FIELD (field));
  recourse_form_field_activate_default (RECOURSE_FORM_FIELD (field));
}

static char *
dup_name (gpointer dialog)
{
  return recourse_form_field_dup_text (g_object_get_data (G_OBJECT (dialog), FIELD));
}

/* --- Somebody new -------------------------------------------------------------------------------
 */

/* What was ticked before anybody was chosen. */
static void
tick_waiting (gpointer dialog)
{
  const char *item = g_object_get_data (G_OBJECT (dialog), ITEM);

  if (item != NULL)
    recourse_household_model_tick (peek_model (dialog), item, TRUE);
}

static void
add_cb (GtkWidget *dialog, const char *response)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!g_str_equal (response, YES))
    return;
  name = dup_name (dialog);
  if (recourse_household_model_add (peek_model (dialog), name, &error))
    tick_waiting (dialog);
  else
    tell_name (dialog, name, NULL, error);
}

static gboolean
is_chosen (gpointer dialog, const char *person)
{
  return g_strcmp0 (recourse_household_model_peek_person (peek_model (dialog)), person) == 0;
}

static void
chosen_cb (GtkWindow *dialog, GtkWidget *row)
{
  const char *person = g_object_get_data (G_OBJECT (row), PERSON);

  recourse_household_model_choose (peek_model (dialog), person);
  if (is_chosen (dialog, person))
    tick_waiting (dialog);
  else
    tell_removed (GTK_WIDGET (dialog));
  gtk_window_destroy (dialog);
}

static void
append_people (GtkWidget *box, RecourseHouseholdModel *model)
{
  const RecourseHousehold *household = recourse_household_model_peek_household (model);

  for (guint i = 0; household != NULL && i < recourse_household_n_people (household); i++)
    {
      const char *person = recourse_household_person_id (household, i);
      GtkWidget *row = recourse_choice_row_new (
          NULL, recourse_household_peek_name (household, person), NULL);

      g_object_set_data_full (G_OBJECT (row), PERSON, g_strdup (person), g_free);
      gtk_box_append (GTK_BOX (box), row);
    }
}

static void
connect_people (GtkWidget *box, AdwMessageDialog *dialog)
{
  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (RECOURSE_IS_CHOICE_ROW (row))
      g_signal_connect_object (row, "clicked", G_CALLBACK (chosen_cb), dialog, G_CONNECT_SWAPPED);
}

/**
 * recourse_walls_dialogs_new_add:
 * @item: (nullable): what was ticked before anybody was chosen; then one of those who are there may
 *   be chosen as well, and it is ticked for whoever it is
 *
 * Returns: (transfer floating): asks for a name
 */
GtkWidget *
recourse_walls_dialogs_new_add (RecourseHouseholdModel *model, const char *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *field;
  AdwMessageDialog *dialog;

  if (item != NULL)
    append_people (box, model);
  field = append_field (box, item != NULL ? _ ("Somebody else") : _ ("What you call this person"));
  dialog = recourse_dialog_new (item != NULL ? _ ("Whose Phone Is It?") : _ ("Add a Person"), box);
  prepare (dialog, model, _ ("Add"));
  g_object_set_data_full (G_OBJECT (dialog), ITEM, g_strdup (item), g_free);
  connect_people (box, dialog);
  use_field (dialog, field);
  g_signal_connect (dialog, "response", G_CALLBACK (add_cb), NULL);
  return GTK_WIDGET (dialog);
}

/* --- The one who is chosen ----------------------------------------------------------------------
 */

static gboolean
is_still_chosen (gpointer dialog)
{
  return is_chosen (dialog, g_object_get_data (G_OBJECT (dialog), OWNER));
}

static void
rename_cb (GtkWidget *dialog, const char *response)
{
  RecourseHouseholdModel *model = peek_model (dialog);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  /* Another window may have removed him meanwhile, and then somebody else is chosen. */
  if (!g_str_equal (response, YES))
    return;
  if (!is_still_chosen (dialog))
    {
      tell_removed (dialog);
      return;
    }
  name = dup_name (dialog);
  if (!recourse_household_model_rename (model, name, &error))
    tell_name (dialog, name, g_object_get_data (G_OBJECT (dialog), OWNER), error);
}

/** recourse_walls_dialogs_new_rename: (transfer floating) (nullable): asks for another name for the
 * chosen person */
GtkWidget *
recourse_walls_dialogs_new_rename (RecourseHouseholdModel *model)
{
  const RecourseHousehold *household = recourse_household_model_peek_household (model);
  const char *person = recourse_household_model_peek_person (model);
  GtkWidget *box;
  GtkWidget *field;
  AdwMessageDialog *dialog;

  if (household == NULL || person == NULL)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  field = append_field (box, _ ("What you call this person"));
  dialog = recourse_dialog_new (_ ("Change the Name"), box);
  prepare (dialog, model, _ ("Save"));
  g_object_set_data_full (G_OBJECT (dialog), OWNER, g_strdup (person), g_free);
  recourse_form_field_set_text (RECOURSE_FORM_FIELD (field),
                                recourse_household_peek_name (household, person));
  use_field (dialog, field);
  g_signal_connect (dialog, "response", G_CALLBACK (rename_cb), NULL);
  return GTK_WIDGET (dialog);
}

static void
remove_cb (GtkWidget *dialog, const char *response)
{
  if (g_str_equal (response, YES) && is_still_chosen (dialog))
    recourse_household_model_remove (peek_model (dialog));
}

/** recourse_walls_dialogs_new_remove: (transfer floating) (nullable): says what would be lost with
 * the chosen person */
GtkWidget *
recourse_walls_dialogs_new_remove (RecourseHouseholdModel *model)
{
  const RecourseHousehold *household = recourse_household_model_peek_household (model);
  const char *person = recourse_household_model_peek_person (model);
  g_autofree char *loss = NULL;
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  if (household == NULL || person == NULL)
    return NULL;
  loss = recourse_walls_text_loss (model);
  body = g_strdup_printf ("“%s”\n\n%s", recourse_household_peek_name (household, person), loss);
  dialog = recourse_dialog_new_text (_ ("Remove This Person?"), body);
  prepare (dialog, model, _ ("Remove"));
  g_object_set_data_full (G_OBJECT (dialog), OWNER, g_strdup (person), g_free);
  adw_message_dialog_set_response_appearance (dialog, YES, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "no");
  g_signal_connect (dialog, "response", G_CALLBACK (remove_cb), NULL);
  return GTK_WIDGET (dialog);
}
