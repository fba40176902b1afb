/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-window.h"

#include "recourse-error.h"
#include "recourse-export-sheet.h"
#include "recourse-lock-sheet.h"
#include "recourse-removal-sheet.h"
#include "recourse-witness-sheet.h"

static gboolean
has_proposal (gpointer sheet)
{
  g_autoptr (RecourseEvidenceExport) what = NULL;

  what = recourse_export_sheet_make (RECOURSE_EXPORT_SHEET (sheet), "/nowhere.zip");
  return what != NULL;
}

/* What is unticked is not handed over. */
static void
test_export (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *sheet = NULL;
  g_autoptr (RecourseEvidenceExport) what = NULL;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "first.txt", "a");
  evidence_case_add_one (&f->base, "second.txt", "b");
  sheet = evidence_window_show_sheet (recourse_export_sheet_new (f->base.model));
  recourse_export_sheet_choose (RECOURSE_EXPORT_SHEET (sheet), RECOURSE_BAG_FOR_POLICE);
  app_test_wait (has_proposal, sheet);
  gtk_check_button_set_active (evidence_window_find_answer (sheet, "first.txt"), FALSE);
  what = recourse_export_sheet_make (RECOURSE_EXPORT_SHEET (sheet), "/nowhere.zip");
  g_assert_cmpint (what->audience, ==, RECOURSE_BAG_FOR_POLICE);
  g_assert_cmpuint (what->exhibits->len, ==, 1);
  g_assert_cmpint (g_array_index (what->exhibits, gint64, 0), ==,
                   recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq);
  g_assert_null (what->passphrase);
}

static RecourseEvidenceExport *
make (GtkWidget *sheet)
{
  return recourse_export_sheet_make (RECOURSE_EXPORT_SHEET (sheet), "/nowhere.zip");
}

static GtkWidget *
propose (EvidenceWindow *f, RecourseBagAudience audience)
{
  GtkWidget *sheet = evidence_window_show_sheet (recourse_export_sheet_new (f->base.model));

  recourse_export_sheet_choose (RECOURSE_EXPORT_SHEET (sheet), audience);
  app_test_wait (has_proposal, sheet);
  return sheet;
}

static gint64
seq_at (EvidenceWindow *f, guint position)
{
  return recourse_evidence_item_peek (evidence_case_item (&f->base, position))->seq;
}

typedef struct
{
  RecourseEvidenceModel *model;
  gint64 seq;
  const char *kind;
} Described;

static gboolean
has_kind (gpointer user_data)
{
  const Described *wanted = user_data;
  RecourseEvidenceItem *item = recourse_evidence_model_find (wanted->model, wanted->seq);

  return g_str_equal (recourse_evidence_item_peek (item)->kind, wanted->kind);
}

static void
describe (EvidenceWindow *f, gint64 seq, const char *kind, const char *note)
{
  const RecourseExhibitDescription what = { .kind = kind,
                                            .note = note,
                                            .happened = RECOURSE_TIME_UNKNOWN };
  Described described = { f->base.model, seq, kind };

  recourse_evidence_model_describe (f->base.model, seq, &what);
  app_test_wait (has_kind, &described);
}

/* The court's copy is read by the other side: what nobody looked at is left out until somebody
 * takes it, and the row says why. */
static void
test_without_kind (EvidenceWindow *f, gconstpointer unused)
{
  static const char *const hint = "No kind chosen yet: look before you hand it over";
  g_autoptr (RecourseEvidenceExport) what = NULL;
  g_autoptr (RecourseEvidenceExport) more = NULL;
  GtkWidget *sheet = NULL;
  gint64 unseen;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "unseen.txt", "a");
  unseen = seq_at (f, 0);
  evidence_case_add_one (&f->base, "chat.txt", "b");
  describe (f, seq_at (f, 0), "chat-recording", NULL);
  sheet = propose (f, RECOURSE_BAG_FOR_COURT);
  g_assert_nonnull (app_test_find_label (sheet, hint));
  g_assert_false (gtk_check_button_get_active (evidence_window_find_answer (sheet, "unseen.txt")));
  g_assert_true (gtk_check_button_get_active (evidence_window_find_answer (sheet, "chat.txt")));
  what = make (sheet);
  g_assert_cmpuint (what->exhibits->len, ==, 1);
  g_assert_cmpint (g_array_index (what->exhibits, gint64, 0), !=, unseen);
  gtk_check_button_set_active (evidence_window_find_answer (sheet, "unseen.txt"), TRUE);
  more = make (sheet);
  g_assert_cmpuint (more->exhibits->len, ==, 2);
  g_assert_cmpint (g_array_index (more->exhibits, gint64, 0), ==, unseen);
}

/* For everybody else the kind does not matter. */
static void
test_without_kind_for_police (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *sheet = NULL;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "unseen.txt", "a");
  sheet = propose (f, RECOURSE_BAG_FOR_POLICE);
  g_assert_true (gtk_check_button_get_active (evidence_window_find_answer (sheet, "unseen.txt")));
  g_assert_null (app_test_find_label (sheet, "No kind chosen yet: look before you hand it over"));
}

static gboolean
is_withheld (const RecourseEvidenceExport *what, gint64 seq, const char *field)
{
  for (guint i = 0; i < what->withheld->len; i++)
    {
      const RecourseBagText *text = &g_array_index (what->withheld, RecourseBagText, i);

      if (text->seq == seq && g_str_equal (text->field, field))
        return TRUE;
    }
  return FALSE;
}

/* What was said of it later too, and each can be handed over all the same. */
static void
test_removed (EvidenceWindow *f, gconstpointer unused)
{
  g_autoptr (RecourseEvidenceExport) what = NULL;
  g_autoptr (RecourseEvidenceExport) more = NULL;
  GtkWidget *sheet = NULL;
  gint64 seq;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "chat.txt", "a");
  evidence_case_add_one (&f->base, "private.txt", "b");
  seq = seq_at (f, 0);
  describe (f, seq, "chat-recording", "not for him");
  recourse_evidence_model_remove (f->base.model, seq, RECOURSE_PRESSED_NO, FALSE);
  evidence_case_wait_kept (&f->base, 1);
  sheet = propose (f, RECOURSE_BAG_FOR_COURT);
  what = make (sheet);
  g_assert_true (is_withheld (what, seq, "name"));
  g_assert_true (is_withheld (what, seq, "note"));
  g_assert_cmpuint (what->withheld->len, ==, 2);
  evidence_window_press (sheet, "Texts that stay behind");
  g_assert_nonnull (app_test_find_label (sheet, "The file name of No. 3, which was removed"));
  gtk_check_button_set_active (
      evidence_window_find_answer (sheet, "The note of No. 3, which was removed"), FALSE);
  more = make (sheet);
  g_assert_true (is_withheld (more, seq, "name"));
  g_assert_false (is_withheld (more, seq, "note"));
}

/* A proposal that fails is told, and leaves nothing of an earlier one to be saved. */
static void
test_trouble (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *sheet = evidence_window_show_sheet (recourse_export_sheet_new (f->base.model));
  g_autoptr (RecourseEvidenceExport) what = NULL;

  recourse_export_sheet_choose (RECOURSE_EXPORT_SHEET (sheet), RECOURSE_BAG_FOR_FAMILY);
  evidence_window_wait_for (sheet, "Something is no longer where it was: a file was moved, or a "
                                   "drive was unplugged. Put it back, then try again.");
  what = make (sheet);
  g_assert_null (what);
  g_assert_false (
      gtk_widget_get_sensitive (evidence_window_find_button (sheet, "Choose Where to Save It…")));
}

static void
add (const char *path, void (*func) (EvidenceWindow *, gconstpointer))
{
  g_test_add (path, EvidenceWindow, NULL, evidence_window_set_up, func, evidence_window_tear_down);
}

static gboolean
is_gone (gpointer sheet)
{
  return *(gpointer *) sheet == NULL;
}

/* A bag that was being taken in opens another case, in which the same numbers are other files. */
static void
test_switched (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *sheets[4];

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  sheets[0] = recourse_removal_sheet_new (f->base.model, 2);
  sheets[1] = recourse_export_sheet_new (f->base.model);
  sheets[2] = recourse_lock_sheet_new (f->base.model);
  sheets[3] = recourse_witness_sheet_new (f->base.model);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      evidence_window_show_sheet (sheets[i]);
      g_object_add_weak_pointer (G_OBJECT (sheets[i]), (gpointer *) &sheets[i]);
    }
  recourse_evidence_service_use (f->base.service, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    app_test_wait (is_gone, &sheets[i]);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  add ("/app/evidence-export/unticked", test_export);
  add ("/app/evidence-export/without-kind", test_without_kind);
  add ("/app/evidence-export/without-kind-for-police", test_without_kind_for_police);
  add ("/app/evidence-export/removed", test_removed);
  add ("/app/evidence-export/trouble", test_trouble);
  add ("/app/evidence-export/switched", test_switched);
  return g_test_run ();
}
