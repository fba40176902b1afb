/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"
#include "evidence-case.h"

#include "recourse-about.h"
#include "recourse-broken-pack-page.h"
#include "recourse-case-entry.h"
#include "recourse-case-page.h"
#include "recourse-case-sections.h"
#include "recourse-china-time.h"
#include "recourse-compare-page.h"
#include "recourse-contact-form.h"
#include "recourse-deadlines-sheet.h"
#include "recourse-error.h"
#include "recourse-evidence-page.h"
#include "recourse-export-sheet.h"
#include "recourse-foreign-pack.h"
#include "recourse-guide-page.h"
#include "recourse-guide-payment.h"
#include "recourse-import-sheet.h"
#include "recourse-interface-language.h"
#include "recourse-lock-sheet.h"
#include "recourse-removal-sheet.h"
#include "recourse-text-scale.h"
#include "recourse-window-view.h"
#include "recourse-witness-sheet.h"

/* With the largest text, everything must still fit into the narrowest window: a page may scroll
 * down, never sideways. */
#define NARROWEST 360
#define FRAME 10         /* what the edges of a window take without a compositor */
#define SHEET_MARGINS 56 /* what a dialog leaves beside its content */

#define LONG_NAME "a-very-long-name-without-any-place-to-break-it-0123456789-0123456789"
#define LOWEST 720

/* And what a finger or a trembling hand aims at must be that high. */
#define TARGET 60

typedef struct
{
  RecourseClock *clock;
  RecourseInterview *interview;
  RecourseGuideModel *model;
  RecourseTextScale *scale;
  GtkCssProvider *style;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->clock = recourse_clock_new ();
  f->interview = app_test_interview_new (f->clock);
  f->model = recourse_guide_model_new (f->interview, f->clock, FALSE);
  f->scale = recourse_text_scale_new (gdk_display_get_default (), RECOURSE_TEXT_SCALE_MAX);
  f->style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (f->style, "/io/github/recourse_app/Recourse/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (f->style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (f->style));
  g_object_unref (f->style);
  g_object_unref (f->scale);
  g_object_unref (f->model);
  g_object_unref (f->interview);
  g_object_unref (f->clock);
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

static gboolean
has_style (gpointer user_data)
{
  PangoContext *context = gtk_widget_get_pango_context (user_data);
  const PangoFontDescription *font = pango_context_get_font_description (context);

  return gtk_widget_get_mapped (user_data)
         && pango_font_description_get_size (font) > 20 * PANGO_SCALE;
}

static gboolean
is_target (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_ENTRY (widget)
         || GTK_IS_SPIN_BUTTON (widget);
}

static void
check_targets (GtkWidget *widget)
{
  int height;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_target (widget))
    {
      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      if (height < TARGET)
        g_error ("%s of class '%s' is %d px high", G_OBJECT_TYPE_NAME (widget),
                 gtk_widget_get_css_classes (widget)[0], height);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_targets (child);
}

static int
measure_width (Fixture *f, GtkWidget *page)
{
  GtkWidget *window = adw_window_new ();
  int width;

  recourse_text_scale_dress (f->scale, window);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  app_test_wait (has_style, page);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  check_targets (page);
  gtk_window_destroy (GTK_WINDOW (window));
  return width;
}

static void
check_guide (Fixture *f)
{
  for (RecourseLanguage language = 0; language < RECOURSE_N_LANGUAGES; language++)
    {
      recourse_interface_language_apply (language);
      g_assert_cmpint (measure_width (f, recourse_guide_page_new (f->model, language)), <=,
                       NARROWEST);
    }
}

static void
test_start (Fixture *f, gconstpointer unused)
{
  check_guide (f);
}

static void
test_alarm (Fixture *f, gconstpointer unused)
{
  recourse_guide_model_raise_alarm (f->model);
  check_guide (f);
}

static void
test_when (Fixture *f, gconstpointer unused)
{
  recourse_guide_model_open_when (f->model);
  check_guide (f);
}

static void
test_questions (Fixture *f, gconstpointer unused)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->model);

  recourse_guide_model_choose (f->model, app_test_screen (f->model, "problem"), 0);
  for (guint screen = 0; screen < recourse_pack_n_screens (pack); screen++)
    {
      if (recourse_pack_screen (pack, screen)->on_start_page)
        continue;
      recourse_guide_model_open_question (f->model, screen);
      check_guide (f);
    }
}

/* The plan of each answer to the first question, with a time and an amount. */
static void
test_plans (Fixture *f, gconstpointer unused)
{
  for (guint problem = 0; problem < 6; problem++)
    {
      g_autoptr (GError) error = NULL;

      recourse_guide_model_start_again (f->model);
      recourse_guide_model_choose (f->model, app_test_screen (f->model, "problem"), problem);
      recourse_guide_payment_enter (f->model, APP_TEST_NOW - RECOURSE_HOUR, 800000, &error);
      g_assert_no_error (error);
      recourse_guide_model_show_plan (f->model);
      check_guide (f);
    }
}

/* Each route with all its parts and all entries. */
static void
test_compare (Fixture *f, gconstpointer unused)
{
  guint n_options = recourse_pack_n_options (recourse_guide_model_peek_pack (f->model));

  for (RecourseLanguage language = 0; language < RECOURSE_N_LANGUAGES; language++)
    {
      g_autoptr (RecourseCompareModel) compare = recourse_compare_model_new (f->model);

      recourse_interface_language_apply (language);
      recourse_guide_model_set_language (f->model, language);
      recourse_compare_model_type (compare, RECOURSE_COMPARE_SLOT_AMOUNT, "12345678.90");
      for (int extra = 0; extra < RECOURSE_N_EXTRAS; extra++)
        recourse_compare_model_set_extra (compare, (RecourseExtra) extra, TRUE);
      for (guint option = 0; option < n_options; option++)
        {
          recourse_compare_model_choose (compare, (int) option);
          g_assert_cmpint (measure_width (f, recourse_compare_page_new (compare)), <=, NARROWEST);
        }
    }
}

static void
check_sheet (Fixture *f, GtkWidget *sheet)
{
  g_assert_cmpint (measure_width (f, sheet), <=, NARROWEST - SHEET_MARGINS);
}

/* With a name that offers no place to break it, and each of the dialogs. */
static void
fail_to_lock (EvidenceCase *evidence)
{
  g_autoptr (GError) error = g_error_new_literal (RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
                                                  "'/" LONG_NAME "' is too long");

  recourse_evidence_model_fail (evidence->model, RECOURSE_EVIDENCE_LOCKING, error);
  g_clear_error (&evidence->failure);
}

static void
test_evidence (Fixture *f, gconstpointer unused)
{
  EvidenceCase evidence = { 0 };
  gint64 seq;

  evidence_case_set_up (&evidence, NULL);
  evidence_case_open (&evidence);
  for (RecourseLanguage language = 0; language < RECOURSE_N_LANGUAGES; language++)
    {
      recourse_interface_language_apply (language);
      recourse_guide_model_set_language (evidence.guide, language);
      g_assert_cmpint (measure_width (f, recourse_evidence_page_new (evidence.model)), <=,
                       NARROWEST);
      evidence_case_add_one (
          &evidence, language == RECOURSE_LANGUAGE_EN ? LONG_NAME ".png" : LONG_NAME ".pdf", "x");
      seq = recourse_evidence_item_peek (evidence_case_item (&evidence, 0))->seq;
      recourse_evidence_model_choose (evidence.model, seq);
      recourse_evidence_model_verify (evidence.model);
      evidence_case_wait_idle (&evidence);
      fail_to_lock (&evidence);
      g_assert_cmpint (measure_width (f, recourse_evidence_page_new (evidence.model)), <=,
                       NARROWEST);
      check_sheet (f, recourse_removal_sheet_new (evidence.model, seq));
      check_sheet (f, recourse_witness_sheet_new (evidence.model));
      check_sheet (f, recourse_export_sheet_new (evidence.model));
      check_sheet (f, recourse_import_sheet_new (evidence.model, "/" LONG_NAME ".zip"));
      check_sheet (f, recourse_lock_sheet_new (evidence.model));
    }
  evidence_case_tear_down (&evidence, NULL);
}

/* Each part of the page of the case, with a form open and words without a place to break them. */
static void
note_call (CaseDesk *desk)
{
  const RecourseCaseContact contact = { .number = (char *) LONG_NAME,
                                        .name = (char *) LONG_NAME,
                                        .next = (char *) LONG_NAME,
                                        .happened_at = APP_TEST_NOW,
                                        .next_at = APP_TEST_NOW + RECOURSE_HOUR };

  case_desk_answer (desk, "problem", "wrong_person");
  case_desk_answer (desk, "state", "pending");
  g_assert_true (
      recourse_interview_set_transferred_at (desk->interview, APP_TEST_NOW - RECOURSE_HOUR, NULL));
  recourse_case_desk_append (desk->desk,
                             recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_HELPER));
  case_desk_wait_saved (desk);
}

static gboolean
has_all (gpointer desk)
{
  return recourse_case_desk_peek_catalogue (desk) != NULL;
}

static void
test_case (Fixture *f, gconstpointer unused)
{
  CaseDesk desk = { 0 };

  case_desk_set_up (&desk, NULL);
  note_call (&desk);
  recourse_case_desk_list (desk.desk);
  app_test_wait (has_all, desk.desk);
  for (RecourseLanguage language = 0; language < RECOURSE_N_LANGUAGES; language++)
    {
      recourse_interface_language_apply (language);
      recourse_guide_model_set_language (desk.guide, language);
      recourse_contact_form_open_new (desk.desk, "police");
      for (guint i = 0; i < recourse_case_sections_n (); i++)
        {
          recourse_case_desk_set_section (desk.desk, recourse_case_sections_get (i)->id);
          g_assert_cmpint (measure_width (f, recourse_case_page_new (desk.desk)), <=, NARROWEST);
        }
      check_sheet (f, recourse_deadlines_sheet_new (desk.desk));
    }
  case_desk_tear_down (&desk, NULL);
}

static void
test_trouble (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = g_error_new_literal (
      RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
      "remedies.json: remedies[0].a-very-long-name-without-any-place-to-break-it: wrong");
  RecoursePack *pack = recourse_guide_model_peek_pack (f->model);
  const RecourseContact *contact = recourse_pack_find_contact (pack, "police");

  g_assert_nonnull (contact);
  for (RecourseLanguage language = 0; language < RECOURSE_N_LANGUAGES; language++)
    {
      GtkWidget *page;

      recourse_interface_language_apply (language);
      page = recourse_broken_pack_page_new (error, TRUE);
      recourse_broken_pack_page_set_contact (RECOURSE_BROKEN_PACK_PAGE (page), contact, language);
      g_assert_cmpint (measure_width (f, page), <=, NARROWEST);
    }
}

/* A dialog over a narrow window: its buttons, too, must lie within it. */
static void
check_dialog (Fixture *f, GtkWindow *dialog)
{
  GtkWidget *window = gtk_window_new ();
  int width;
  int height;

  gtk_window_set_default_size (GTK_WINDOW (window), NARROWEST, LOWEST);
  gtk_window_present (GTK_WINDOW (window));
  recourse_text_scale_dress (f->scale, GTK_WIDGET (dialog));
  gtk_window_set_transient_for (dialog, GTK_WINDOW (window));
  gtk_window_present (dialog);
  app_test_wait (has_style, dialog);
  gtk_widget_measure (gtk_window_get_child (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL,
                      NULL, NULL);
  g_assert_cmpint (width, <=, NARROWEST - FRAME);
  gtk_widget_measure (gtk_window_get_child (dialog), GTK_ORIENTATION_VERTICAL, NARROWEST - FRAME,
                      &height, NULL, NULL, NULL);
  g_assert_cmpint (height, <=, LOWEST - FRAME);
  check_targets (GTK_WIDGET (dialog));
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_dialogs (Fixture *f, gconstpointer unused)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->model);

  for (RecourseLanguage language = 0; language < RECOURSE_N_LANGUAGES; language++)
    {
      recourse_interface_language_apply (language);
      check_dialog (f, recourse_foreign_pack_warning_new ("/media/usb-stick/other-knowledge"));
      check_dialog (f, recourse_about_knowledge_new (pack, "/media/usb-stick", language));
    }
}

static void
test_header (Fixture *f, gconstpointer unused)
{
  for (RecourseLanguage language = 0; language < RECOURSE_N_LANGUAGES; language++)
    {
      RecourseWindowView *view = NULL;

      recourse_interface_language_apply (language);
      view = recourse_window_view_new (language);
      recourse_window_view_add_page (view, gtk_label_new (NULL), "guide", "Guide", "a-symbolic");
      recourse_window_view_add_page (view, gtk_label_new (NULL), "compare", "Compare",
                                     "b-symbolic");
      recourse_window_view_add_page (view, gtk_label_new (NULL), "evidence", "Evidence",
                                     "c-symbolic");
      recourse_window_view_show_pages (view);
      recourse_window_view_set_has_large_text (view, TRUE);
      g_assert_cmpint (measure_width (f, GTK_WIDGET (view)), <=, NARROWEST - FRAME);
    }
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  g_test_add ("/app/narrow/start", Fixture, NULL, set_up, test_start, tear_down);
  g_test_add ("/app/narrow/alarm", Fixture, NULL, set_up, test_alarm, tear_down);
  g_test_add ("/app/narrow/when", Fixture, NULL, set_up, test_when, tear_down);
  g_test_add ("/app/narrow/questions", Fixture, NULL, set_up, test_questions, tear_down);
  g_test_add ("/app/narrow/plans", Fixture, NULL, set_up, test_plans, tear_down);
  g_test_add ("/app/narrow/compare", Fixture, NULL, set_up, test_compare, tear_down);
  g_test_add ("/app/narrow/evidence", Fixture, NULL, set_up, test_evidence, tear_down);
  g_test_add ("/app/narrow/case", Fixture, NULL, set_up, test_case, tear_down);
  g_test_add ("/app/narrow/trouble", Fixture, NULL, set_up, test_trouble, tear_down);
  g_test_add ("/app/narrow/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);
  g_test_add ("/app/narrow/header", Fixture, NULL, set_up, test_header, tear_down);
  return g_test_run ();
}
