/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-window.h"

#include "recourse-button.h"
#include "recourse-disclosure.h"
#include "recourse-error.h"
#include "recourse-evidence-detail.h"
#include "recourse-evidence-form.h"
#include "recourse-evidence-page.h"
#include "recourse-evidence-table.h"
#include "recourse-lock-sheet.h"
#include "recourse-object.h"
#include "recourse-removal-sheet.h"
#include "recourse-witness-sheet.h"

#include <string.h>

/* Nothing is opened before somebody looks. */
static void
test_unseen (EvidenceWindow *f, gconstpointer unused)
{
  g_assert_cmpint (recourse_evidence_model_state (f->base.model), ==, RECOURSE_EVIDENCE_CLOSED);
  g_assert_null (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_TABLE));
}

static void
test_empty (EvidenceWindow *f, gconstpointer unused)
{
  evidence_window_present (f);
  g_assert_true (evidence_window_shows (f, "Nothing kept yet"));
  g_assert_true (evidence_window_shows (f, "What to collect first"));
  g_assert_nonnull (app_test_find_type (f->page, RECOURSE_TYPE_DISCLOSURE));
  g_assert_nonnull (app_test_find_button (f->page, "evidence.add", NULL));
  g_assert_null (app_test_find_button (f->page, "evidence.verify", NULL));
  g_assert_null (app_test_find_button (f->page, "evidence.export", NULL));
}

/* While somebody may be watching, no name may be anywhere in the page. */
static void
test_hidden (EvidenceWindow *f, gconstpointer unused)
{
  evidence_window_present (f);
  evidence_case_add_one (&f->base, "secret.txt", "a");
  g_assert_true (evidence_window_shows (f, "secret.txt"));
  recourse_guide_model_raise_alarm (f->base.guide);
  g_assert_true (recourse_evidence_model_is_hidden (f->base.model));
  g_assert_false (evidence_window_shows (f, "secret.txt"));
  g_assert_null (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_TABLE));
  g_assert_true (evidence_window_shows (f, "First cut the connection"));
  recourse_guide_model_end_sharing (f->base.guide);
  g_assert_true (evidence_window_shows (f, "secret.txt"));
}

/* Kept first; what it is can be said now or later. */
static void
test_kept_and_described (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *form = NULL;
  GtkWidget *entry = NULL;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  evidence_window_wait_for (f->page, "Kept: a.txt");
  form = app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM);
  g_assert_nonnull (form);
  entry = app_test_find_type (form, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "八千元");
  evidence_window_press (form, "Save");
  g_assert_null (recourse_evidence_model_peek_added (f->base.model));
  g_assert_null (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM));
  recourse_evidence_model_choose (
      f->base.model, recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq);
  evidence_window_wait_for (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_DETAIL), "八千元");
}

static void
test_later (EvidenceWindow *f, gconstpointer unused)
{
  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  evidence_window_wait_for (f->page, "Kept: a.txt");
  evidence_window_press (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM), "Later");
  g_assert_null (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM));
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->kind, ==, "");
}

/* A time that is none is refused, and nothing of what was typed is lost. */
static void
test_wrong_time (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *form = NULL;
  GtkWidget *second = NULL;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  evidence_window_wait_for (f->page, "Kept: a.txt");
  form = app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM);
  recourse_evidence_model_set_form_text (
      f->base.model, recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq,
      RECOURSE_EVIDENCE_FIELD_HAPPENED, "yesterday");
  second = recourse_evidence_page_new (f->base.model);
  adw_window_set_content (ADW_WINDOW (f->window), second);
  f->page = second;
  app_test_wait (evidence_window_is_ready, f);
  evidence_window_wait_for (f->page, "Kept: a.txt");
  form = app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM);
  evidence_window_press (form, "Save");
  g_assert_true (evidence_window_shows (f, "Write a date and a time, such as 2026-11-24 10:30."));
  g_assert_nonnull (recourse_evidence_model_peek_added (f->base.model));
}

static void
test_refused (EvidenceWindow *f, gconstpointer unused)
{
  g_autofree char *missing = g_build_filename (f->base.folder, "missing.txt", NULL);

  evidence_window_present (f);
  evidence_case_add (&f->base, (const char *[]){ missing, NULL });
  evidence_case_wait_idle (&f->base);
  evidence_window_wait_for (f->page, "1 file was not kept");
  g_assert_true (evidence_window_shows (f, "missing.txt: It is no longer there."));
  evidence_window_press (f->page, "Understood");
  g_assert_false (evidence_window_shows (f, "1 file was not kept"));
}

static void
test_verify (EvidenceWindow *f, gconstpointer unused)
{
  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  gtk_widget_activate_action (app_test_find_button (f->page, "evidence.verify", NULL),
                              "evidence.verify", NULL);
  evidence_window_wait_for (f->page, "Intact since it was kept");
  g_assert_true (evidence_window_shows (f, "1 file is byte for byte what was kept."));
}

typedef struct
{
  GtkWidget *table;
  guint n_columns;
} Columns;

static gboolean
are_columns_right (gpointer user_data)
{
  const Columns *wanted = user_data;
  GtkWidget *view = app_test_find_type (wanted->table, GTK_TYPE_COLUMN_VIEW);
  guint n_shown = 0;

  for (guint i = 0; view != NULL && i < 6; i++)
    {
      g_autoptr (GtkColumnViewColumn)
          column = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), i);

      n_shown += gtk_column_view_column_get_visible (column) ? 1 : 0;
    }
  return n_shown == wanted->n_columns;
}

/* Where there is no room it does without when a file was added and without its size: the kind, for
 * which people look, must not be cut off for them. */
static void
test_columns (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *table = recourse_evidence_table_new (f->base.model);
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 660, 500);
  adw_window_set_content (ADW_WINDOW (window), table);
  gtk_window_present (GTK_WINDOW (window));
  app_test_wait (are_columns_right, &(Columns){ table, 4 });
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 500);
  app_test_wait (are_columns_right, &(Columns){ table, 6 });
}

/* --- The clipboard
 * -------------------------------------------------------------------------------- */

static const guint8 picture[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 1, 2, 3 };

static void
test_paste_picture (EvidenceWindow *f, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (picture, sizeof picture);
  g_autoptr (GdkContentProvider) provider = NULL;
  const RecourseExhibit *exhibit = NULL;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  gsize length = 0;

  evidence_window_present (f);
  provider = gdk_content_provider_new_for_bytes ("image/png", bytes);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (f->page), provider);
  gtk_widget_activate_action (app_test_find_button (f->page, "evidence.paste", NULL),
                              "evidence.paste", NULL);
  evidence_case_wait_kept (&f->base, 1);
  exhibit = recourse_evidence_item_peek (evidence_case_item (&f->base, 0));
  g_assert_true (g_str_has_prefix (exhibit->name, "Pasted picture 2021-11-21"));
  g_assert_true (g_str_has_suffix (exhibit->name, ".png"));
  path = recourse_object_build_path (recourse_evidence_service_peek_path (f->base.service),
                                     exhibit->sha256);
  g_assert_true (g_file_get_contents (path, &kept, &length, NULL));
  g_assert_cmpmem (kept, (int) length, picture, sizeof picture);
}

static void
test_paste_files (EvidenceWindow *f, gconstpointer unused)
{
  g_autofree char *path = evidence_case_write (&f->base, "pasted.txt", "p");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);

  evidence_window_present (f);
  gdk_clipboard_set (gtk_widget_get_clipboard (f->page), GDK_TYPE_FILE_LIST, list);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  gtk_widget_activate_action (app_test_find_button (f->page, "evidence.paste", NULL),
                              "evidence.paste", NULL);
  evidence_case_wait_kept (&f->base, 1);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->name, ==,
                   "pasted.txt");
}

/* --- Sheets
 * --------------------------------------------------------------------------------------- */

/* Whoever is being pressed is advised against it, and cannot delete at once. */
static void
test_removal_pressed (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *sheet = NULL;
  gint64 seq;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  seq = recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq;
  sheet = evidence_window_show_sheet (recourse_removal_sheet_new (f->base.model, seq));
  g_assert_null (app_test_find_label (sheet, "Keep It"));
  gtk_check_button_set_active (evidence_window_find_answer (sheet, "Yes, somebody told me to"),
                               TRUE);
  g_assert_nonnull (app_test_find_label (sheet, "110"));
  g_assert_null (app_test_find_label (sheet, "Delete it at once"));
  gtk_check_button_set_active (evidence_window_find_answer (sheet, "I'm not sure"), TRUE);
  g_assert_nonnull (app_test_find_label (sheet, "110"));
  g_assert_null (app_test_find_label (sheet, "Delete it at once"));
  evidence_window_press (sheet, "Remove, Recoverable for 7 Days");
  evidence_case_wait_kept (&f->base, 0);
  g_assert_cmpint (recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->state, ==,
                   RECOURSE_EXHIBIT_IN_TRASH);
}

static void
test_removal_at_once (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *sheet = NULL;
  GtkWidget *entry = NULL;
  gint64 seq;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  seq = recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq;
  sheet = evidence_window_show_sheet (recourse_removal_sheet_new (f->base.model, seq));
  gtk_check_button_set_active (evidence_window_find_answer (sheet, "No, I want it gone myself"),
                               TRUE);
  g_assert_null (app_test_find_label (sheet, "110"));
  evidence_window_press (sheet, "Delete it at once");
  g_assert_false (
      gtk_widget_get_sensitive (evidence_window_find_button (sheet, "Delete for Good")));
  entry = app_test_find_type (sheet, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "I know");
  g_assert_false (
      gtk_widget_get_sensitive (evidence_window_find_button (sheet, "Delete for Good")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "I know that it cannot be brought back");
  evidence_window_press (sheet, "Delete for Good");
  evidence_case_wait_kept (&f->base, 0);
  g_assert_cmpint (recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->state, ==,
                   RECOURSE_EXHIBIT_REMOVED);
}

/* What another entry keeps does not go: nothing else may be said. */
static void
test_removal_of_shared (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *sheet = NULL;
  gint64 seq;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  evidence_case_add_one (&f->base, "again.txt", "a");
  seq = recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq;
  sheet = evidence_window_show_sheet (recourse_removal_sheet_new (f->base.model, seq));
  gtk_check_button_set_active (evidence_window_find_answer (sheet, "No, I want it gone myself"),
                               TRUE);
  evidence_window_press (sheet, "Delete it at once");
  g_assert_null (app_test_find_label (
      sheet, "Then nobody can bring it back. To do that, type this sentence:"));
  g_assert_nonnull (app_test_find_label (
      sheet, "Another entry keeps the same content, so the file itself stays. This entry alone "
             "goes, and cannot be brought back. To do that, type this sentence:"));
}

static gboolean
has_code (gpointer sheet)
{
  return app_test_find_label (sheet, "Copy the Code") != NULL;
}

static const char *
find_code (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, "recourse-code"))
    return gtk_label_get_text (GTK_LABEL (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *code = find_code (child);

      if (code != NULL)
        return code;
    }
  return NULL;
}

static void
test_witness (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *sheet = NULL;
  GtkWidget *entry = NULL;
  g_autofree char *code = NULL;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  sheet = evidence_window_show_sheet (recourse_witness_sheet_new (f->base.model));
  app_test_wait (has_code, sheet);
  code = g_strdup (find_code (sheet));
  evidence_case_add_one (&f->base, "b.txt", "b");
  entry = app_test_find_type (sheet, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2-AAAAA-BBBBB-CCCCC-DDDDD-EE");
  evidence_window_press (sheet, "Check This Code");
  g_assert_nonnull (app_test_find_label (sheet, "One of the letters or digits is wrong, or one is "
                                                "missing. Compare them with the paper."));
  gtk_editable_set_text (GTK_EDITABLE (entry), code);
  evidence_window_press (sheet, "Check This Code");
  evidence_window_wait_for (sheet, "The code holds");
}

static void
type_twice (GtkWidget *sheet, const char *first, const char *second)
{
  GtkWidget *entries[2] = { app_test_find_type (sheet, GTK_TYPE_PASSWORD_ENTRY), NULL };

  for (GtkWidget *next = gtk_widget_get_next_sibling (entries[0]); next != NULL;
       next = gtk_widget_get_next_sibling (next))
    if (GTK_IS_PASSWORD_ENTRY (next))
      entries[1] = next;
  g_assert_nonnull (entries[1]);
  gtk_editable_set_text (GTK_EDITABLE (entries[0]), first);
  gtk_editable_set_text (GTK_EDITABLE (entries[1]), second);
}

/* Typed twice, long enough, and written down: else nothing is locked. */
static void
test_lock (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *sheet = evidence_window_show_sheet (recourse_lock_sheet_new (f->base.model));
  GtkWidget *button = evidence_window_find_button (sheet, "Lock the Case");

  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (
      evidence_window_find_answer (sheet, "I have written the passphrase down"), TRUE);
  type_twice (sheet, "short", "short");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (app_test_find_label (sheet, "Use at least 8 characters."));
  type_twice (sheet, "long enough", "long enouhg");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (app_test_find_label (sheet, "The two are not the same."));
  type_twice (sheet, "long enough", "long enough");
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (
      evidence_window_find_answer (sheet, "I have written the passphrase down"), FALSE);
  g_assert_false (gtk_widget_get_sensitive (button));
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
  add ("/app/evidence-page/unseen", test_unseen);
  add ("/app/evidence-page/empty", test_empty);
  add ("/app/evidence-page/hidden", test_hidden);
  add ("/app/evidence-page/kept-and-described", test_kept_and_described);
  add ("/app/evidence-page/later", test_later);
  add ("/app/evidence-page/wrong-time", test_wrong_time);
  add ("/app/evidence-page/refused", test_refused);
  add ("/app/evidence-page/verify", test_verify);
  add ("/app/evidence-page/columns", test_columns);
  add ("/app/evidence-page/paste-picture", test_paste_picture);
  add ("/app/evidence-page/paste-files", test_paste_files);
  add ("/app/evidence-page/removal-pressed", test_removal_pressed);
  add ("/app/evidence-page/removal-at-once", test_removal_at_once);
  add ("/app/evidence-page/removal-of-shared", test_removal_of_shared);
  add ("/app/evidence-page/witness", test_witness);
  add ("/app/evidence-page/lock", test_lock);
  return g_test_run ();
}
