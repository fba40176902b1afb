/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-choice-row.h"
#include "recourse-guide-text.h"
#include "recourse-household-model.h"
#include "recourse-walls-item.h"
#include "recourse-walls-part.h"
#include "recourse-walls-section.h"

#include <string.h>

/* The clock goes on while a test runs. */
static void
assert_now (gint64 time)
{
  g_assert_cmpint (time, >=, APP_TEST_NOW);
  g_assert_cmpint (time, <, APP_TEST_NOW + RECOURSE_HOUR);
}

static gboolean
is_read (gpointer model)
{
  return recourse_household_model_peek_household (model) != NULL;
}

static gboolean
is_saved (gpointer model)
{
  return recourse_household_model_is_saved (model);
}

static RecoursePack *
peek_pack (CaseDesk *f)
{
  return recourse_guide_model_peek_pack (f->guide);
}

/* Of the built-in pack. */
static const RecoursePrevention *
find_first_part (CaseDesk *f)
{
  for (guint i = 0; i < recourse_pack_n_preventions (peek_pack (f)); i++)
    if (recourse_prevention_is_checklist (recourse_pack_prevention (peek_pack (f), i)))
      return recourse_pack_prevention (peek_pack (f), i);
  g_assert_not_reached ();
}

static guint
count_items (GtkWidget *root)
{
  guint n = RECOURSE_IS_WALLS_ITEM (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_items (child);
  return n;
}

typedef struct
{
  GtkWidget *section;
  guint n_items;
} Filling;

/* They come one card after the other. */
static gboolean
is_filled (gpointer data)
{
  const Filling *filling = data;

  return count_items (filling->section) == filling->n_items;
}

static void
wait_filled (CaseDesk *f, GtkWidget *section)
{
  Filling filling = { section, 0 };

  for (guint i = 0; i < recourse_pack_n_preventions (peek_pack (f)); i++)
    if (recourse_prevention_is_checklist (recourse_pack_prevention (peek_pack (f), i)))
      filling.n_items += recourse_pack_prevention (peek_pack (f), i)->n_items;
  app_test_wait (is_filled, &filling);
}

static GtkWidget *
show (CaseDesk *f)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (RecourseProtectModel)
      protect = recourse_protect_model_new (f->guide, f->desk, f->lanes);
  GtkWidget *section = recourse_walls_section_new (protect);

  gtk_window_set_child (GTK_WINDOW (window), section);
  if (recourse_case_desk_peek_guide (f->desk) != NULL && !recourse_case_desk_is_hidden (f->desk))
    app_test_wait (is_read, recourse_household_model_peek (f->desk));
  wait_filled (f, section);
  return section;
}

static void
close_window (GtkWidget *section)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (section)));
}

static GtkWidget *
find_ancestor (GtkWidget *at, GType type)
{
  while (at != NULL && !g_type_is_a (G_OBJECT_TYPE (at), type))
    at = gtk_widget_get_parent (at);
  return at;
}

/* The tick of an item, by its words. */
static GtkCheckButton *
find_check (CaseDesk *f, GtkWidget *section, const RecoursePreventionItem *item)
{
  g_autofree char *text = recourse_guide_text (f->guide, &item->text);
  GtkWidget *label = app_test_find_label (section, text);
  GtkWidget *check;

  g_assert_nonnull (label);
  check = find_ancestor (label, GTK_TYPE_CHECK_BUTTON);
  g_assert_nonnull (check);
  return GTK_CHECK_BUTTON (check);
}

/* The dialog over the window of @section, or NULL. */
static GtkWidget *
find_dialog (GtkWidget *section)
{
  GListModel *all = gtk_window_get_toplevels ();
  GtkRoot *root = gtk_widget_get_root (section);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (root))
        return GTK_WIDGET (window);
    }
  return NULL;
}

static void
answer (GtkWidget *dialog, const char *typed, const char *response)
{
  GtkWidget *entry = app_test_find_type (dialog, GTK_TYPE_ENTRY);

  if (typed != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  /* As its button does. */
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_gone (gpointer section)
{
  return find_dialog (section) == NULL;
}

static void
press (GtkWidget *root, const char *text)
{
  GtkWidget *label = app_test_find_label (root, text);
  GtkWidget *button;

  g_assert_nonnull (label);
  button = find_ancestor (label, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* Somebody who is there already. */
static void
add (CaseDesk *f, const char *name)
{
  RecourseHouseholdModel *model = recourse_household_model_peek (f->desk);

  recourse_household_model_load (model);
  app_test_wait (is_read, model);
  g_assert_true (recourse_household_model_add (model, name, NULL));
  app_test_wait (is_saved, model);
}

static void
test_all_lists (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section = show (f);
  guint n = 0;

  g_assert_nonnull (app_test_find_label (section, "Four Walls"));
  for (guint i = 0; i < recourse_pack_n_preventions (peek_pack (f)); i++)
    {
      const RecoursePrevention *part = recourse_pack_prevention (peek_pack (f), i);
      g_autofree char *title = recourse_guide_text (f->guide, &part->title);

      if (!recourse_prevention_is_checklist (part))
        continue;
      g_assert_nonnull (app_test_find_label (section, title));
      for (guint k = 0; k < part->n_items; k++)
        find_check (f, section, &part->items[k]);
      n++;
    }
  /* Four walls, the bank, the elder. */
  g_assert_cmpuint (n, >=, 6);
  close_window (section);
}

/* Without anybody the first tick asks for whom, and then stands. */
static void
test_first_tick (CaseDesk *f, gconstpointer unused)
{
  const RecoursePrevention *part = find_first_part (f);
  RecourseHouseholdModel *model = recourse_household_model_peek (f->desk);
  GtkWidget *section = show (f);
  GtkCheckButton *check = find_check (f, section, &part->items[1]);
  g_autofree char *progress = g_strdup_printf ("1 of %u done", part->n_items);

  gtk_check_button_set_active (check, TRUE);
  g_assert_false (gtk_check_button_get_active (check));
  g_assert_nonnull (find_dialog (section));
  answer (find_dialog (section), "Mother", "yes");
  app_test_wait (is_gone, section);
  g_assert_true (gtk_check_button_get_active (check));
  g_assert_nonnull (app_test_find_label (section, progress));
  g_assert_nonnull (app_test_find_label (section, "Done on 21 Nov 2021"));
  g_assert_nonnull (app_test_find_label (section, "Mother"));
  app_test_wait (is_saved, model);
  assert_now (recourse_household_model_ticked_at (model, part->items[1].id));
  gtk_check_button_set_active (check, FALSE);
  g_assert_cmpint (recourse_household_model_ticked_at (model, part->items[1].id), ==,
                   RECOURSE_TIME_UNKNOWN);
  app_test_wait (is_saved, model);
  close_window (section);
}

/* Whoever does not say leaves nothing ticked. */
static void
test_cancelled (CaseDesk *f, gconstpointer unused)
{
  const RecoursePrevention *part = find_first_part (f);
  GtkWidget *section = show (f);
  GtkCheckButton *check = find_check (f, section, &part->items[0]);

  gtk_check_button_set_active (check, TRUE);
  answer (find_dialog (section), NULL, "no");
  app_test_wait (is_gone, section);
  g_assert_false (gtk_check_button_get_active (check));
  g_assert_cmpuint (recourse_household_n_people (recourse_household_model_peek_household (
                        recourse_household_model_peek (f->desk))),
                    ==, 0);
  close_window (section);
}

/* Each person has a list of his own; with several, one of them can be chosen in the question. */
static void
test_several (CaseDesk *f, gconstpointer unused)
{
  const RecoursePrevention *part = find_first_part (f);
  GtkWidget *section;
  GtkCheckButton *check;

  add (f, "Mother");
  add (f, "Father");
  case_desk_start_again (f);
  part = find_first_part (f);
  section = show (f);
  check = find_check (f, section, &part->items[0]);
  gtk_check_button_set_active (check, TRUE);
  press (find_dialog (section), "Father");
  app_test_wait (is_gone, section);
  g_assert_true (gtk_check_button_get_active (check));
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (
          find_ancestor (app_test_find_label (section, "Mother"), GTK_TYPE_TOGGLE_BUTTON)),
      TRUE);
  g_assert_false (gtk_check_button_get_active (check));
  app_test_wait (is_saved, recourse_household_model_peek (f->desk));
  close_window (section);
}

/* A name that is another's cannot be added; removing says what is lost. */
static void
test_people (CaseDesk *f, gconstpointer unused)
{
  const RecoursePrevention *part = find_first_part (f);
  RecourseHouseholdModel *model = recourse_household_model_peek (f->desk);
  GtkWidget *section;
  GtkWidget *dialog;

  add (f, "Mother");
  section = show (f);
  recourse_household_model_tick (model, part->items[0].id, TRUE);
  press (section, "Add a Person…");
  dialog = find_dialog (section);
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_type (dialog, GTK_TYPE_ENTRY)), "mother");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "yes"));
  answer (dialog, "Aunt", "yes");
  app_test_wait (is_gone, section);
  press (section, "Change the Name…");
  answer (find_dialog (section), "Auntie", "yes");
  app_test_wait (is_gone, section);
  g_assert_nonnull (app_test_find_label (section, "Auntie"));
  recourse_household_model_choose (
      model,
      recourse_household_find_name (recourse_household_model_peek_household (model), "Mother"));
  press (section, "Remove…");
  dialog = find_dialog (section);
  g_assert_nonnull (app_test_find_label (
      dialog, "“Mother”\n\n1 tick and its date are lost.\nWhat was practised is forgotten too. "
              "This cannot be undone. The settings on the phone stay as they are."));
  answer (dialog, NULL, "yes");
  app_test_wait (is_gone, section);
  g_assert_null (app_test_find_label (section, "Mother"));
  app_test_wait (is_saved, model);
  close_window (section);
}

static RecourseHouseholdEdit
make_edit_of (RecourseHouseholdModel *model, RecourseHouseholdEditKind kind, const char *name)
{
  const RecourseHousehold *household = recourse_household_model_peek_household (model);
  RecourseHouseholdEdit edit = { .kind = kind };

  edit.person = recourse_household_find_name (household, name);
  return edit;
}

/* What another window does, and this one then reads. */
static void
edit_elsewhere (CaseDesk *f, const RecourseHouseholdEdit *edit)
{
  g_autofree char *path = g_build_filename (f->data, "household.json", NULL);
  g_autoptr (GError) error = NULL;

  recourse_household_edit (path, edit, &error);
  g_assert_no_error (error);
  recourse_household_model_load (recourse_household_model_peek (f->desk));
  app_test_drain (f->lanes);
}

/* Somebody who was removed while it was asked gets no tick, nor does another one in his place. */
static void
test_removed_meanwhile (CaseDesk *f, gconstpointer unused)
{
  const RecoursePrevention *part = find_first_part (f);
  RecourseHouseholdModel *model;
  RecourseHouseholdEdit edit;
  GtkWidget *section;
  GtkWidget *told;

  add (f, "Mother");
  add (f, "Father");
  case_desk_start_again (f);
  part = find_first_part (f);
  section = show (f);
  model = recourse_household_model_peek (f->desk);
  gtk_check_button_set_active (find_check (f, section, &part->items[0]), TRUE);
  edit = make_edit_of (model, RECOURSE_HOUSEHOLD_REMOVE, "Father");
  edit_elsewhere (f, &edit);
  press (find_dialog (section), "Father");
  g_assert_cmpint (recourse_household_model_ticked_at (model, part->items[0].id), ==,
                   RECOURSE_TIME_UNKNOWN);
  told = find_dialog (section);
  g_assert_nonnull (told);
  g_assert_nonnull (app_test_find_label (
      told, "The person was removed meanwhile, in another window or in a terminal."));
  gtk_window_destroy (GTK_WINDOW (told));
  close_window (section);
}

/* A name that another window gave away while it was typed. */
static void
test_taken_meanwhile (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model;
  RecourseHouseholdEdit edit;
  GtkWidget *section;
  GtkWidget *dialog;

  add (f, "Mother");
  section = show (f);
  model = recourse_household_model_peek (f->desk);
  press (section, "Add a Person…");
  dialog = find_dialog (section);
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_type (dialog, GTK_TYPE_ENTRY)), "Aunt");
  edit = make_edit_of (model, RECOURSE_HOUSEHOLD_RENAME, "Mother");
  edit.name = "Aunt";
  edit_elsewhere (f, &edit);
  answer (dialog, NULL, "yes");
  g_assert_nonnull (find_dialog (section));
  g_assert_nonnull (app_test_find_label (find_dialog (section), "Somebody has this name already."));
  gtk_window_destroy (GTK_WINDOW (find_dialog (section)));
  close_window (section);
}

/* While somebody may be watching no name and no tick is on the screen, nor in a dialog over it. */
static void
test_hidden (CaseDesk *f, gconstpointer unused)
{
  const RecoursePrevention *part = find_first_part (f);
  GtkWidget *section;
  GtkCheckButton *check;

  add (f, "Mother");
  recourse_household_model_tick (recourse_household_model_peek (f->desk), part->items[0].id, TRUE);
  app_test_wait (is_saved, recourse_household_model_peek (f->desk));
  section = show (f);
  check = find_check (f, section, &part->items[0]);
  press (section, "Remove…");
  g_assert_nonnull (find_dialog (section));
  recourse_guide_model_raise_alarm (f->guide);
  app_test_wait (is_gone, section);
  g_assert_null (app_test_find_label (section, "Mother"));
  g_assert_false (gtk_check_button_get_active (check));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (check)));
  recourse_guide_model_withdraw_alarm (f->guide);
  g_assert_nonnull (app_test_find_label (section, "Mother"));
  g_assert_true (gtk_check_button_get_active (check));
  close_window (section);
}

static void
test_foreign (CaseDesk *f, gconstpointer unused)
{
  const RecoursePrevention *part = find_first_part (f);
  GtkWidget *section;

  add (f, "Mother");
  recourse_case_desk_detach (f->desk);
  section = show (f);
  g_assert_null (app_test_find_label (section, "Mother"));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (find_check (f, section, &part->items[0]))));
  close_window (section);
}

static gboolean
has_failure (gpointer model)
{
  return recourse_household_model_peek_failure (model) != NULL;
}

static gboolean
has_no_failure (gpointer model)
{
  return !has_failure (model);
}

/* It is said where it is, stays until it is mended, and can be mended here. */
static void
test_damaged (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = recourse_household_model_peek (f->desk);
  g_autofree char *path = g_build_filename (f->data, "household.json", NULL);
  GtkWidget *section;

  g_mkdir_with_parents (f->data, 0700);
  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  section = show (f);
  app_test_wait (has_failure, model);
  g_assert_nonnull (app_test_find_label (section, "What Was Ticked Before Cannot Be Read"));
  press (section, "Set the File Aside");
  app_test_wait (has_no_failure, model);
  g_assert_null (app_test_find_label (section, "What Was Ticked Before Cannot Be Read"));
  g_assert_nonnull (app_test_find_label (section, "The File Was Set Aside"));
  press (section, "Understood");
  g_assert_null (app_test_find_label (section, "The File Was Set Aside"));
  close_window (section);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  case_desk_add_test ("/walls-section/all-lists", test_all_lists);
  case_desk_add_test ("/walls-section/first-tick", test_first_tick);
  case_desk_add_test ("/walls-section/cancelled", test_cancelled);
  case_desk_add_test ("/walls-section/several", test_several);
  case_desk_add_test ("/walls-section/people", test_people);
  case_desk_add_test ("/walls-section/removed-meanwhile", test_removed_meanwhile);
  case_desk_add_test ("/walls-section/taken-meanwhile", test_taken_meanwhile);
  case_desk_add_test ("/walls-section/hidden", test_hidden);
  case_desk_add_test ("/walls-section/foreign", test_foreign);
  case_desk_add_test ("/walls-section/damaged", test_damaged);
  return g_test_run ();
}
