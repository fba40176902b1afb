/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-about.h"
#include "recourse-add-sheet.h"
#include "recourse-alarm-view.h"
#include "recourse-broken-pack-page.h"
#include "recourse-case-board.h"
#include "recourse-case-button.h"
#include "recourse-case-page.h"
#include "recourse-cases-sheet.h"
#include "recourse-choice-row.h"
#include "recourse-compare-bill.h"
#include "recourse-compare-card.h"
#include "recourse-compare-detail.h"
#include "recourse-compare-field.h"
#include "recourse-compare-item.h"
#include "recourse-compare-order.h"
#include "recourse-compare-page.h"
#include "recourse-compare-table.h"
#include "recourse-compare-view.h"
#include "recourse-countdown.h"
#include "recourse-disclosure.h"
#include "recourse-evidence-card.h"
#include "recourse-evidence-detail.h"
#include "recourse-evidence-form.h"
#include "recourse-evidence-page.h"
#include "recourse-evidence-preview.h"
#include "recourse-evidence-progress.h"
#include "recourse-evidence-table.h"
#include "recourse-evidence-view.h"
#include "recourse-export-sheet.h"
#include "recourse-guide-page.h"
#include "recourse-header-tools.h"
#include "recourse-import-sheet.h"
#include "recourse-interface-language.h"
#include "recourse-lock-sheet.h"
#include "recourse-offer-section.h"
#include "recourse-plan-view.h"
#include "recourse-practice-view.h"
#include "recourse-protect-page.h"
#include "recourse-question-view.h"
#include "recourse-reference-page.h"
#include "recourse-reference-view.h"
#include "recourse-removal-sheet.h"
#include "recourse-start-view.h"
#include "recourse-statement-sheet.h"
#include "recourse-time-picker.h"
#include "recourse-when-view.h"
#include "recourse-window-view.h"
#include "recourse-witness-sheet.h"

#define UI "/io/github/recourse_app/Recourse/ui"

/*
 * The validator of the toolkit knows no template of libadwaita, so each one is made here, with
 * warnings fatal: that finds a mistyped property, child or callback.
 */
typedef struct
{
  const char *file;
  GType (*get_type) (void);
} Template;

static const Template templates[] = {
  { "recourse-add-sheet.ui", recourse_add_sheet_get_type },
  { "recourse-alarm-view.ui", recourse_alarm_view_get_type },
  { "recourse-broken-pack-page.ui", recourse_broken_pack_page_get_type },
  { "recourse-case-board.ui", recourse_case_board_get_type },
  { "recourse-case-button.ui", recourse_case_button_get_type },
  { "recourse-case-page.ui", recourse_case_page_get_type },
  { "recourse-cases-sheet.ui", recourse_cases_sheet_get_type },
  { "recourse-choice-row.ui", recourse_choice_row_get_type },
  { "recourse-compare-bill.ui", recourse_compare_bill_get_type },
  { "recourse-compare-card.ui", recourse_compare_card_get_type },
  { "recourse-compare-detail.ui", recourse_compare_detail_get_type },
  { "recourse-compare-field.ui", recourse_compare_field_get_type },
  { "recourse-compare-item.ui", recourse_compare_item_get_type },
  { "recourse-compare-order.ui", recourse_compare_order_get_type },
  { "recourse-compare-page.ui", recourse_compare_page_get_type },
  { "recourse-compare-table.ui", recourse_compare_table_get_type },
  { "recourse-compare-view.ui", recourse_compare_view_get_type },
  { "recourse-countdown.ui", recourse_countdown_get_type },
  { "recourse-disclosure.ui", recourse_disclosure_get_type },
  { "recourse-evidence-card.ui", recourse_evidence_card_get_type },
  { "recourse-evidence-detail.ui", recourse_evidence_detail_get_type },
  { "recourse-evidence-form.ui", recourse_evidence_form_get_type },
  { "recourse-evidence-page.ui", recourse_evidence_page_get_type },
  { "recourse-evidence-preview.ui", recourse_evidence_preview_get_type },
  { "recourse-evidence-progress.ui", recourse_evidence_progress_get_type },
  { "recourse-evidence-table.ui", recourse_evidence_table_get_type },
  { "recourse-evidence-view.ui", recourse_evidence_view_get_type },
  { "recourse-export-sheet.ui", recourse_export_sheet_get_type },
  { "recourse-guide-page.ui", recourse_guide_page_get_type },
  { "recourse-header-tools.ui", recourse_header_tools_get_type },
  { "recourse-import-sheet.ui", recourse_import_sheet_get_type },
  { "recourse-lock-sheet.ui", recourse_lock_sheet_get_type },
  { "recourse-offer-section.ui", recourse_offer_section_get_type },
  { "recourse-plan-view.ui", recourse_plan_view_get_type },
  { "recourse-practice-view.ui", recourse_practice_view_get_type },
  { "recourse-protect-page.ui", recourse_protect_page_get_type },
  { "recourse-question-view.ui", recourse_question_view_get_type },
  { "recourse-reference-page.ui", recourse_reference_page_get_type },
  { "recourse-reference-view.ui", recourse_reference_view_get_type },
  { "recourse-removal-sheet.ui", recourse_removal_sheet_get_type },
  { "recourse-shortcuts.ui", NULL },
  { "recourse-start-view.ui", recourse_start_view_get_type },
  { "recourse-statement-sheet.ui", recourse_statement_sheet_get_type },
  { "recourse-time-picker.ui", recourse_time_picker_get_type },
  { "recourse-when-view.ui", recourse_when_view_get_type },
  { "recourse-window-view.ui", recourse_window_view_get_type },
  { "recourse-witness-sheet.ui", recourse_witness_sheet_get_type },
};

static void
make_and_drop (GType type)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *widget = g_object_new (type, NULL);

  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (widget);
}

static void
test_template (gconstpointer data)
{
  const Template *template = data;

  for (RecourseLanguage language = 0; language < RECOURSE_N_LANGUAGES; language++)
    {
      recourse_interface_language_apply (language);
      make_and_drop (template->get_type ());
    }
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

static void
test_shortcuts (void)
{
  GtkWindow *window = recourse_about_shortcuts_new ();

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  g_assert_null (window);
}

static gboolean
is_listed (const char *file)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      if (g_str_equal (templates[i].file, file))
        return TRUE;
    }
  return FALSE;
}

/* A new template must not be forgotten above. */
static void
test_complete (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (UI, 0, NULL);

  g_assert_nonnull (files);
  for (guint i = 0; files[i] != NULL; i++)
    {
      if (!is_listed (files[i]))
        g_error ("'%s' is not in the list of this test", files[i]);
    }
  g_assert_cmpuint (g_strv_length (files), ==, G_N_ELEMENTS (templates));
}

/* Symbols that no theme brings. */
static void
test_icons (void)
{
  static const char *const names[] = {
    "io.github.recourse_app.Recourse",
    "io.github.recourse_app.Recourse-symbolic",
    "problem-deceived-symbolic",
    "problem-dispute-symbolic",
    "problem-received-symbolic",
    "problem-unauthorised-symbolic",
    "problem-wrong-amount-symbolic",
    "problem-wrong-person-symbolic",
    "compare-symbolic",
    "evidence-symbolic",
    "protect-symbolic",
    "reference-symbolic",
    "route-closed-symbolic",
    "route-open-symbolic",
    "route-perhaps-symbolic",
  };
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_add_resource_path (theme, "/io/github/recourse_app/Recourse/icons");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GtkIconPaintable) icon = NULL;

      g_assert_true (gtk_icon_theme_has_icon (theme, names[i]));
      icon = gtk_icon_theme_lookup_icon (theme, names[i], NULL, 64, 1, GTK_TEXT_DIR_LTR, 0);
      g_assert_cmpint (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (icon)), ==, 64);
    }
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/templates/%s", templates[i].file);

      if (templates[i].get_type != NULL)
        g_test_add_data_func (path, &templates[i], test_template);
    }
  g_test_add_func ("/app/templates/shortcuts", test_shortcuts);
  g_test_add_func ("/app/templates/complete", test_complete);
  g_test_add_func ("/app/templates/icons", test_icons);
  return g_test_run ();
}
