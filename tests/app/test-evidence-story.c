/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-window.h"

#include "recourse-bag.h"
#include "recourse-case-folder.h"
#include "recourse-china-time.h"
#include "recourse-choice-row.h"
#include "recourse-evidence-detail.h"
#include <string.h>

#define ON_PAGE                                                                                    \
  "This case came from a bag that somebody handed over. What stands in it was written elsewhere; " \
  "this says nothing about who made it or whether it is true."
#define IN_DETAIL                                                                                  \
  "Came from a bag, with its name and its note. This says nothing about who made it or whether "   \
  "it is true."
#define LURE "Ring 400-000-0000, <a href='https://evil.example'>https://evil.example</a>"

/* --- What came with a bag -----------------------------------------------------------------------
 */

/* A case of somebody else's computer, in the folder of the test; returns the bag. */
static char *
make_bag (EvidenceWindow *f)
{
  g_autofree char *cases = g_build_filename (f->base.folder, "elsewhere", "cases", NULL);
  g_autofree char *source = evidence_case_write (&f->base, "lure.txt", LURE);
  const RecourseCaseOpening opening = { .program = "Test", .author = RECOURSE_AUTHOR_HELPER };
  const RecourseIntakeItem item = {
    .path = source, .kind = "", .note = LURE, .happened = RECOURSE_TIME_UNKNOWN
  };
  const RecourseIntakeHooks hooks = { .author = RECOURSE_AUTHOR_HELPER };
  const gint64 seq = 2;
  const RecourseBagExport what = {
    .exhibits = &seq, .n_exhibits = 1, .program = "Test", .author = RECOURSE_AUTHOR_HELPER
  };
  char *bag = g_build_filename (f->base.folder, "bag.zip", NULL);
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (GError) error = NULL;

  folder = recourse_case_folder_create (cases, &opening, &error);
  g_assert_no_error (error);
  g_assert_true (recourse_intake_run (folder, &item, 1, &hooks, NULL, &error));
  g_assert_true (recourse_bag_export (folder, &what, bag, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return bag;
}

static gboolean
is_foreign (gpointer model)
{
  return recourse_evidence_model_is_foreign (model, RECOURSE_EVIDENCE_NONE)
         && recourse_evidence_model_n_items (model) == 1;
}

static void
take_in (EvidenceWindow *f)
{
  g_autofree char *bag = make_bag (f);

  evidence_window_present (f);
  recourse_evidence_model_import (f->base.model, bag, NULL);
  app_test_wait (is_foreign, f->base.model);
  evidence_case_wait_idle (&f->base);
  g_assert_no_error (f->base.failure);
}

static gint64
newest (EvidenceWindow *f)
{
  return recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq;
}

static void
test_marked (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *detail = NULL;

  take_in (f);
  g_assert_true (evidence_window_shows (f, ON_PAGE));
  recourse_evidence_model_choose (f->base.model, newest (f));
  detail = app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_DETAIL);
  g_assert_nonnull (app_test_find_label (detail, IN_DETAIL));
  /* What is added here is not theirs. */
  evidence_case_add_one (&f->base, "mine.txt", "mine");
  recourse_evidence_model_choose (f->base.model, newest (f));
  g_assert_null (app_test_find_label (detail, IN_DETAIL));
  g_assert_true (evidence_window_shows (f, ON_PAGE));
}

static void
test_own_is_not_marked (EvidenceWindow *f, gconstpointer unused)
{
  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  recourse_evidence_model_choose (f->base.model, newest (f));
  evidence_window_reopen (f);
  g_assert_false (recourse_evidence_model_is_foreign (f->base.model, RECOURSE_EVIDENCE_NONE));
  g_assert_false (evidence_window_shows (f, ON_PAGE));
  g_assert_false (evidence_window_shows (f, IN_DETAIL));
}

/* Wherever its words stand: no markup is read, no link is made, and no button bears them. */
static guint
check_inert (GtkWidget *root)
{
  guint n_seen = 0;

  g_assert_false (GTK_IS_LINK_BUTTON (root));
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), "evil.example") != NULL)
    {
      g_assert_false (gtk_label_get_use_markup (GTK_LABEL (root)));
      g_assert_null (gtk_label_get_current_uri (GTK_LABEL (root)));
      g_assert_null (gtk_widget_get_ancestor (root, GTK_TYPE_BUTTON));
      g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (root)), "<a href="));
      n_seen++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_seen += check_inert (child);
  return n_seen;
}

static void
test_inert (EvidenceWindow *f, gconstpointer unused)
{
  take_in (f);
  recourse_evidence_model_choose (f->base.model, newest (f));
  g_assert_cmpuint (check_inert (f->page), >=, 1);
}

/* --- What is no file ----------------------------------------------------------------------------
 */

#define PHONE "original-phone"

typedef struct
{
  RecourseEvidenceModel *model;
  gboolean is_kept;
} Phone;

static gboolean
is_noted (gpointer user_data)
{
  const Phone *phone = user_data;

  return recourse_evidence_model_has_thing (phone->model, PHONE) == phone->is_kept;
}

static GtkWidget *
find_thing (EvidenceWindow *f)
{
  GtkWidget *hint = app_test_find_label (f->page, "It is kept, and is no file.");

  return hint != NULL ? gtk_widget_get_ancestor (hint, GTK_TYPE_CHECK_BUTTON) : NULL;
}

static gboolean
is_missing (EvidenceWindow *f)
{
  g_autoptr (GArray) wants = recourse_evidence_model_make_checklist (f->base.model);

  for (guint i = 0; i < wants->len; i++)
    {
      const RecourseEvidenceWant *want = &g_array_index (wants, RecourseEvidenceWant, i);

      if (g_str_equal (want->kind->id, PHONE))
        return !want->is_kept;
    }
  g_assert_not_reached ();
}

/* The phone itself is ticked, which the log says, and can be taken back. */
static void
test_thing (EvidenceWindow *f, gconstpointer unused)
{
  Phone phone = { f->base.model, TRUE };

  evidence_window_present (f);
  g_assert_null (find_thing (f)); /* there is no case that could say it */
  evidence_case_add_one (&f->base, "a.txt", "a");
  g_assert_true (is_missing (f));
  if (!evidence_window_shows (f, "The original phone with the chats on it"))
    evidence_window_press (f->page, "May also be needed");
  evidence_window_press (f->page, "The original phone with the chats on it");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_thing (f)), TRUE);
  app_test_wait (is_noted, &phone);
  g_assert_false (is_missing (f));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_thing (f))));
  evidence_window_reopen (f);
  phone.model = f->base.model;
  app_test_wait (is_noted, &phone);
  recourse_evidence_model_note_thing (f->base.model, PHONE, "Taken back", FALSE);
  phone.is_kept = FALSE;
  app_test_wait (is_noted, &phone);
  g_assert_true (is_missing (f));
}

static void
add (const char *path, void (*func) (EvidenceWindow *, gconstpointer))
{
  g_test_add (path, EvidenceWindow, NULL, evidence_window_set_up, func, evidence_window_tear_down);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  add ("/app/evidence-story/marked", test_marked);
  add ("/app/evidence-story/own-is-not-marked", test_own_is_not_marked);
  add ("/app/evidence-story/inert", test_inert);
  add ("/app/evidence-story/thing", test_thing);
  return g_test_run ();
}
