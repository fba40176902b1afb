/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-case.h"

#include "recourse-button.h"
#include "recourse-disclosure.h"
#include "recourse-error.h"
#include "recourse-evidence-detail.h"
#include "recourse-evidence-form.h"
#include "recourse-evidence-page.h"
#include "recourse-evidence-table.h"
#include "recourse-export-sheet.h"
#include "recourse-lock-sheet.h"
#include "recourse-object.h"
#include "recourse-removal-sheet.h"
#include "recourse-witness-sheet.h"

#include <string.h>

typedef struct
{
  EvidenceCase base;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  evidence_case_set_up (&f->base, NULL);
  f->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 800);
  f->page = recourse_evidence_page_new (f->base.model);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
}

static void
close_windows (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      gtk_window_destroy (window);
    }
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  close_windows ();
  evidence_case_tear_down (&f->base, NULL);
}

static gboolean
is_ready (gpointer user_data)
{
  Fixture *f = user_data;

  return gtk_widget_get_mapped (f->page)
         && recourse_evidence_model_state (f->base.model) > RECOURSE_EVIDENCE_OPENING;
}

static void
present (Fixture *f)
{
  gtk_window_present (GTK_WINDOW (f->window));
  app_test_wait (is_ready, f);
}

static gboolean
is_shown (Fixture *f, const char *text)
{
  return app_test_find_label (f->page, text) != NULL;
}

typedef struct
{
  GtkWidget *root;
  const char *text;
} Awaited;

static gboolean
has_label (gpointer user_data)
{
  Awaited *awaited = user_data;

  return app_test_find_label (awaited->root, awaited->text) != NULL;
}

static void
wait_for (GtkWidget *root, const char *text)
{
  Awaited awaited = { root, text };

  app_test_wait (has_label, &awaited);
}

static GtkWidget *
find_button (GtkWidget *root, const char *text)
{
  GtkWidget *label = app_test_find_label (root, text);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
press (GtkWidget *root, const char *text)
{
  g_signal_emit_by_name (find_button (root, text), "clicked");
}

/* Nothing is opened before somebody looks. */
static void
test_unseen (Fixture *f, gconstpointer unused)
{
  g_assert_cmpint (recourse_evidence_model_state (f->base.model), ==, RECOURSE_EVIDENCE_CLOSED);
  g_assert_null (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_TABLE));
}

static void
test_empty (Fixture *f, gconstpointer unused)
{
  present (f);
  g_assert_true (is_shown (f, "Nothing kept yet"));
  g_assert_true (is_shown (f, "What to collect first"));
  g_assert_nonnull (app_test_find_type (f->page, RECOURSE_TYPE_DISCLOSURE));
  g_assert_nonnull (app_test_find_button (f->page, "evidence.add", NULL));
  g_assert_null (app_test_find_button (f->page, "evidence.verify", NULL));
  g_assert_null (app_test_find_button (f->page, "evidence.export", NULL));
}

/* While somebody may be watching, no name may be anywhere in the page. */
static void
test_hidden (Fixture *f, gconstpointer unused)
{
  present (f);
  evidence_case_add_one (&f->base, "secret.txt", "a");
  g_assert_true (is_shown (f, "secret.txt"));
  recourse_guide_model_raise_alarm (f->base.guide);
  g_assert_true (recourse_evidence_model_is_hidden (f->base.model));
  g_assert_false (is_shown (f, "secret.txt"));
  g_assert_null (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_TABLE));
  g_assert_true (is_shown (f, "First cut the connection"));
  recourse_guide_model_end_sharing (f->base.guide);
  g_assert_true (is_shown (f, "secret.txt"));
}

/* Kept first; what it is can be said now or later. */
static void
test_kept_and_described (Fixture *f, gconstpointer unused)
{
  GtkWidget *form = NULL;
  GtkWidget *entry = NULL;

  present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  wait_for (f->page, "Kept: a.txt");
  form = app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM);
  g_assert_nonnull (form);
  entry = app_test_find_type (form, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "八千元");
  press (form, "Save");
  g_assert_null (recourse_evidence_model_peek_added (f->base.model));
  g_assert_null (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM));
  recourse_evidence_model_choose (
      f->base.model, recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq);
  wait_for (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_DETAIL), "八千元");
}

static void
test_later (Fixture *f, gconstpointer unused)
{
  present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  wait_for (f->page, "Kept: a.txt");
  press (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM), "Later");
  g_assert_null (app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM));
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->kind, ==, "");
}

/* A time that is none is refused, and nothing of what was typed is lost. */
static void
test_wrong_time (Fixture *f, gconstpointer unused)
{
  GtkWidget *form = NULL;
  GtkWidget *second = NULL;

  present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  wait_for (f->page, "Kept: a.txt");
  form = app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM);
  recourse_evidence_model_set_form_text (
      f->base.model, recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq,
      RECOURSE_EVIDENCE_FIELD_HAPPENED, "yesterday");
  second = recourse_evidence_page_new (f->base.model);
  adw_window_set_content (ADW_WINDOW (f->window), second);
  f->page = second;
  app_test_wait (is_ready, f);
  wait_for (f->page, "Kept: a.txt");
  form = app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_FORM);
  press (form, "Save");
  g_assert_true (is_shown (f, "Write a date and a time, such as 2026-11-24 10:30."));
  g_assert_nonnull (recourse_evidence_model_peek_added (f->base.model));
}

static void
test_refused (Fixture *f, gconstpointer unused)
{
  g_autofree char *missing = g_build_filename (f->base.folder, "missing.txt", NULL);

  present (f);
  evidence_case_add (&f->base, (const char *[]){ missing, NULL });
  evidence_case_wait_idle (&f->base);
  wait_for (f->page, "1 file was not kept");
  g_assert_true (is_shown (f, "missing.txt: It is no longer there."));
  press (f->page, "Understood");
  g_assert_false (is_shown (f, "1 file was not kept"));
}

static void
test_verify (Fixture *f, gconstpointer unused)
{
  present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  gtk_widget_activate_action (app_test_find_button (f->page, "evidence.verify", NULL),
                              "evidence.verify", NULL);
  wait_for (f->page, "Intact since it was kept");
  g_assert_true (is_shown (f, "1 file is byte for byte what was kept."));
}

/* --- The clipboard
 * -------------------------------------------------------------------------------- */

static const guint8 picture[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 1, 2, 3 };

static void
test_paste_picture (Fixture *f, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (picture, sizeof picture);
  g_autoptr (GdkContentProvider) provider = NULL;
  const RecourseExhibit *exhibit = NULL;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  gsize length = 0;

  present (f);
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
test_paste_files (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = evidence_case_write (&f->base, "pasted.txt", "p");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);

  present (f);
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

static GtkWidget *
show_sheet (GtkWidget *sheet)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), sheet);
  gtk_window_present (GTK_WINDOW (window));
  return sheet;
}

static GtkCheckButton *
find_answer (GtkWidget *sheet, const char *text)
{
  GtkWidget *label = app_test_find_label (sheet, text);

  g_assert_nonnull (label);
  return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
}

/* Whoever is being pressed is advised against it, and cannot delete at once. */
static void
test_removal_pressed (Fixture *f, gconstpointer unused)
{
  GtkWidget *sheet = NULL;
  gint64 seq;

  present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  seq = recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq;
  sheet = show_sheet (recourse_removal_sheet_new (f->base.model, seq));
  g_assert_null (app_test_find_label (sheet, "Keep It"));
  gtk_check_button_set_active (find_answer (sheet, "Yes, somebody told me to"), TRUE);
  g_assert_nonnull (app_test_find_label (sheet, "110"));
  g_assert_null (app_test_find_label (sheet, "Delete it at once"));
  gtk_check_button_set_active (find_answer (sheet, "I'm not sure"), TRUE);
  g_assert_nonnull (app_test_find_label (sheet, "110"));
  g_assert_null (app_test_find_label (sheet, "Delete it at once"));
  press (sheet, "Remove, Recoverable for 7 Days");
  evidence_case_wait_kept (&f->base, 0);
  g_assert_cmpint (recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->state, ==,
                   RECOURSE_EXHIBIT_IN_TRASH);
}

static void
test_removal_at_once (Fixture *f, gconstpointer unused)
{
  GtkWidget *sheet = NULL;
  GtkWidget *entry = NULL;
  gint64 seq;

  present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  seq = recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq;
  sheet = show_sheet (recourse_removal_sheet_new (f->base.model, seq));
  gtk_check_button_set_active (find_answer (sheet, "No, I want it gone myself"), TRUE);
  g_assert_null (app_test_find_label (sheet, "110"));
  press (sheet, "Delete it at once");
  g_assert_false (gtk_widget_get_sensitive (find_button (sheet, "Delete for Good")));
  entry = app_test_find_type (sheet, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "I know");
  g_assert_false (gtk_widget_get_sensitive (find_button (sheet, "Delete for Good")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "I know that it cannot be brought back");
  press (sheet, "Delete for Good");
  evidence_case_wait_kept (&f->base, 0);
  g_assert_cmpint (recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->state, ==,
                   RECOURSE_EXHIBIT_REMOVED);
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
test_witness (Fixture *f, gconstpointer unused)
{
  GtkWidget *sheet = NULL;
  GtkWidget *entry = NULL;
  g_autofree char *code = NULL;

  present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  sheet = show_sheet (recourse_witness_sheet_new (f->base.model));
  app_test_wait (has_code, sheet);
  code = g_strdup (find_code (sheet));
  evidence_case_add_one (&f->base, "b.txt", "b");
  entry = app_test_find_type (sheet, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2-AAAAA-BBBBB-CCCCC-DDDDD-EE");
  press (sheet, "Check This Code");
  g_assert_nonnull (app_test_find_label (sheet, "One of the letters or digits is wrong, or one is "
                                                "missing. Compare them with the paper."));
  gtk_editable_set_text (GTK_EDITABLE (entry), code);
  press (sheet, "Check This Code");
  wait_for (sheet, "The code holds");
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
test_lock (Fixture *f, gconstpointer unused)
{
  GtkWidget *sheet = show_sheet (recourse_lock_sheet_new (f->base.model));
  GtkWidget *button = find_button (sheet, "Lock the Case");

  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (find_answer (sheet, "I have written the passphrase down"), TRUE);
  type_twice (sheet, "short", "short");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (app_test_find_label (sheet, "Use at least 8 characters."));
  type_twice (sheet, "long enough", "long enouhg");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (app_test_find_label (sheet, "The two are not the same."));
  type_twice (sheet, "long enough", "long enough");
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (find_answer (sheet, "I have written the passphrase down"), FALSE);
  g_assert_false (gtk_widget_get_sensitive (button));
}

static gboolean
has_proposal (gpointer sheet)
{
  g_autoptr (RecourseEvidenceExport) what = NULL;

  what = recourse_export_sheet_make (RECOURSE_EXPORT_SHEET (sheet), "/nowhere.zip");
  return what != NULL;
}

/* What is unticked is not handed over. */
static void
test_export (Fixture *f, gconstpointer unused)
{
  GtkWidget *sheet = NULL;
  g_autoptr (RecourseEvidenceExport) what = NULL;

  present (f);
  evidence_case_add_one (&f->base, "first.txt", "a");
  evidence_case_add_one (&f->base, "second.txt", "b");
  sheet = show_sheet (recourse_export_sheet_new (f->base.model));
  recourse_export_sheet_choose (RECOURSE_EXPORT_SHEET (sheet), RECOURSE_BAG_FOR_COURT);
  app_test_wait (has_proposal, sheet);
  gtk_check_button_set_active (find_answer (sheet, "first.txt"), FALSE);
  what = recourse_export_sheet_make (RECOURSE_EXPORT_SHEET (sheet), "/nowhere.zip");
  g_assert_cmpint (what->audience, ==, RECOURSE_BAG_FOR_COURT);
  g_assert_cmpuint (what->exhibits->len, ==, 1);
  g_assert_cmpint (g_array_index (what->exhibits, gint64, 0), ==,
                   recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq);
  g_assert_null (what->passphrase);
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
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
  add ("/app/evidence-page/paste-picture", test_paste_picture);
  add ("/app/evidence-page/paste-files", test_paste_files);
  add ("/app/evidence-page/removal-pressed", test_removal_pressed);
  add ("/app/evidence-page/removal-at-once", test_removal_at_once);
  add ("/app/evidence-page/witness", test_witness);
  add ("/app/evidence-page/lock", test_lock);
  add ("/app/evidence-page/export", test_export);
  return g_test_run ();
}
