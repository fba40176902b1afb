/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-case-entry.h"
#include "recourse-deadline-list.h"
#include "recourse-deadlines-section.h"
#include "recourse-deadlines-sheet.h"

#include <string.h>

static void
note_call (CaseDesk *f, const char *next, gint64 next_at)
{
  const RecourseCaseContact it = { .contact = (char *) "police",
                                   .happened_at = APP_TEST_NOW,
                                   .next = (char *) next,
                                   .next_at = next_at };

  recourse_case_desk_append (f->desk, recourse_case_entry_contact (&it, RECOURSE_AUTHOR_HELPER));
  case_desk_wait_saved (f);
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  return child;
}

static void
close_window (GtkWidget *child)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (child)));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* Part of a text is enough. */
static GtkWidget *
find_part (GtkWidget *root, const char *part)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), part) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_part (child, part);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_none (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section = show (recourse_deadlines_section_new (f->desk));

  g_assert_nonnull (find_part (section, "No deadline is known yet."));
  g_assert_null (find_part (section, "Save for a Calendar…"));
  close_window (section);
}

/* The next step of a call, and the rule of a remedy with what it stands on. */
static void
test_shown (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section = show (recourse_deadlines_section_new (f->desk));

  case_desk_answer (f, "problem", "wrong_person");
  case_desk_answer (f, "payment", "transfer");
  case_desk_answer (f, "state", "pending");
  g_assert_true (
      recourse_interview_set_transferred_at (f->interview, APP_TEST_NOW - RECOURSE_HOUR, NULL));
  note_call (f, "去派出所", APP_TEST_NOW + RECOURSE_HOUR);
  g_assert_nonnull (app_test_find_label (section, "去派出所"));
  g_assert_nonnull (find_part (section, "The time you noted"));
  g_assert_nonnull (find_part (section, "What this rule stands on"));
  g_assert_nonnull (find_part (section, "2021"));
  g_assert_nonnull (app_test_find_button (section, "win.case-section", "contacts"));
  g_assert_nonnull (find_part (section, "Save for a Calendar…"));
  close_window (section);
}

/* What is over stays, below, and how it stands follows the clock. */
static void
test_passes (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;
  gint64 later = APP_TEST_NOW + 2 * RECOURSE_HOUR;

  note_call (f, "去派出所", APP_TEST_NOW + RECOURSE_HOUR);
  section = show (recourse_deadlines_section_new (f->desk));
  g_assert_nonnull (find_part (section, "Save for a Calendar…"));
  recourse_clock_pretend (f->clock, later);
  recourse_interview_set_now (f->interview, later);
  gtk_widget_set_visible (section, FALSE);
  gtk_widget_set_visible (section, TRUE);
  g_assert_nonnull (app_test_find_label (section, "去派出所"));
  g_assert_null (find_part (section, "Save for a Calendar…"));
  close_window (section);
}

static gboolean
is_over (gpointer section)
{
  return find_part (section, "Save for a Calendar…") == NULL;
}

/* It turns over before the eyes of whoever looks, and nothing is drawn anew before. */
static void
test_turns (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;
  GtkWidget *label;

  note_call (f, "去派出所", APP_TEST_NOW + RECOURSE_HOUR);
  section = show (recourse_deadlines_section_new (f->desk));
  label = app_test_find_label (section, "去派出所");
  recourse_case_desk_rename (f->desk, "再看");
  case_desk_wait_saved (f);
  g_assert_true (app_test_find_label (section, "去派出所") == label);
  recourse_clock_pretend (f->clock, APP_TEST_NOW + RECOURSE_HOUR - RECOURSE_SECOND);
  recourse_case_desk_rename (f->desk, "又看");
  case_desk_wait_saved (f);
  app_test_wait (is_over, section);
  g_assert_nonnull (app_test_find_label (section, "去派出所"));
  close_window (section);
}

static gboolean
is_listed (gpointer list)
{
  return find_part (list, "去派出所") != NULL;
}

static void
test_all (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *sheet;
  g_autofree char *path = NULL;

  note_call (f, "去派出所", APP_TEST_NOW + RECOURSE_HOUR);
  recourse_case_desk_rename (f->desk, "妈妈的八千元");
  case_desk_wait_saved (f);
  path = case_desk_dup_path (f);
  recourse_case_desk_start_new (f->desk);
  case_desk_wait_switched (f);
  sheet = show (recourse_deadlines_sheet_new (f->desk));
  app_test_wait (is_listed, sheet);
  g_assert_nonnull (find_part (sheet, "妈妈的八千元"));
  g_assert_nonnull (app_test_find_button (sheet, "case.open", path));
  close_window (sheet);
}

static gboolean
is_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* No name goes along unless somebody wants it. */
static void
test_calendar (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;
  GtkWidget *list;
  g_autofree char *path = g_build_filename (f->folder, "my.ics", NULL);
  g_autofree char *text = NULL;

  note_call (f, "去派出所", APP_TEST_NOW + RECOURSE_HOUR);
  section = show (recourse_deadlines_section_new (f->desk));
  list = app_test_find_type (section, RECOURSE_TYPE_DEADLINE_LIST);
  recourse_deadline_list_save (RECOURSE_DEADLINE_LIST (list), path);
  app_test_wait (is_file, path);
  app_test_drain (f->lanes);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "BEGIN:VEVENT"));
  g_assert_null (strstr (text, "去派出所"));
  close_window (section);
}

static gboolean
has_outcome (gpointer list)
{
  return find_part (list, "The folder") != NULL || find_part (list, "could not") != NULL
         || find_part (list, "cannot") != NULL;
}

static void
test_calendar_fails (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;
  GtkWidget *list;
  g_autofree char *path = g_build_filename (f->folder, "gone", "my.ics", NULL);

  note_call (f, "去派出所", APP_TEST_NOW + RECOURSE_HOUR);
  section = show (recourse_deadlines_section_new (f->desk));
  list = app_test_find_type (section, RECOURSE_TYPE_DEADLINE_LIST);
  recourse_deadline_list_save (RECOURSE_DEADLINE_LIST (list), path);
  app_test_wait (has_outcome, list);
  g_assert_false (is_file (path));
  close_window (section);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  case_desk_add_test ("/app/deadlines-section/none", test_none);
  case_desk_add_test ("/app/deadlines-section/shown", test_shown);
  case_desk_add_test ("/app/deadlines-section/passes", test_passes);
  case_desk_add_test ("/app/deadlines-section/turns", test_turns);
  case_desk_add_test ("/app/deadlines-section/all", test_all);
  case_desk_add_test ("/app/deadlines-section/calendar", test_calendar);
  case_desk_add_test ("/app/deadlines-section/calendar-fails", test_calendar_fails);
  return g_test_run ();
}
