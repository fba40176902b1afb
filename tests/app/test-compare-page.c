/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-compare-card.h"
#include "recourse-compare-page.h"
#include "recourse-compare-table.h"
#include "recourse-interface-language.h"

#include <string.h>

typedef struct
{
  RecourseClock *clock;
  RecourseInterview *interview;
  RecourseGuideModel *guide;
  RecourseCompareModel *model;
  GtkWidget *window;
} Fixture;

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static gboolean
is_mapped (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data);
}

static void
show_page (Fixture *f)
{
  GtkWidget *page = recourse_compare_page_new (f->model);

  gtk_window_set_child (GTK_WINDOW (f->window), page);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 900);
  gtk_window_present (GTK_WINDOW (f->window));
  app_test_wait (is_mapped, page);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->clock = recourse_clock_new ();
  f->interview = app_test_interview_new (f->clock);
  f->guide = recourse_guide_model_new (f->interview, f->clock, FALSE);
  f->model = recourse_compare_model_new (f->guide);
  f->window = gtk_window_new ();
  show_page (f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  run_idle ();
  g_assert_finalize_object (f->model);
  g_object_unref (f->guide);
  g_object_unref (f->interview);
  g_object_unref (f->clock);
}

static gboolean
contains (const char *text, const char *wanted)
{
  return strstr (text, wanted) != NULL;
}

/* Anywhere in the tree, whether it shows or not. */
static gboolean
is_there (GtkWidget *root, const char *wanted)
{
  if (GTK_IS_LABEL (root) && contains (gtk_label_get_text (GTK_LABEL (root)), wanted))
    return TRUE;
  if (GTK_IS_ENTRY (root) && contains (gtk_editable_get_text (GTK_EDITABLE (root)), wanted))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_there (child, wanted))
      return TRUE;
  return FALSE;
}

static guint
count_widgets (GtkWidget *root)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);
  return n;
}

static int
find_option (Fixture *f, const char *id)
{
  guint option = 0;

  g_assert_true (
      recourse_pack_find_option (recourse_guide_model_peek_pack (f->guide), id, &option));
  return (int) option;
}

static void
type_amount (Fixture *f, const char *text)
{
  GtkWidget *entry = app_test_find_type (f->window, GTK_TYPE_ENTRY);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Nothing is built at a key stroke; the working follows at once. */
static void
test_in_place (Fixture *f, gconstpointer unused)
{
  guint n_widgets = 0;

  recourse_compare_model_choose (f->model, find_option (f, "civil-suit"));
  type_amount (f, "2");
  run_idle ();
  n_widgets = count_widgets (f->window);
  type_amount (f, "27000");
  g_assert_true (is_there (f->window, "2.5% of ¥27,000 minus ¥200 = ¥475"));
  g_assert_true (is_there (f->window, "Altogether: ¥237.50 to ¥475"));
  run_idle ();
  g_assert_cmpuint (count_widgets (f->window), ==, n_widgets);
}

static void
test_no_amount (Fixture *f, gconstpointer unused)
{
  g_assert_true (is_there (f->window, "Enter the amount above, and the costs appear here."));
  g_assert_true (is_there (f->window, "Needs the amount"));
  g_assert_false (is_there (f->window, "¥0.01"));
}

static void
test_fault (Fixture *f, gconstpointer unused)
{
  GtkWidget *entry = app_test_find_type (f->window, GTK_TYPE_ENTRY);
  int position = -1;

  type_amount (f, "8000");
  gtk_editable_insert_text (GTK_EDITABLE (entry), "x", -1, &position);
  g_assert_nonnull (app_test_find_label (
      f->window, "This is not an amount in yuan. Write it like 8000 or 8,000.50. The figures "
                 "below are still for ¥8,000."));
  g_assert_true (is_there (f->window, "8000x"));
}

/* While somebody may be watching, no amount is even in the tree; afterwards all is there again. */
static void
test_hidden (Fixture *f, gconstpointer unused)
{
  type_amount (f, "27000");
  g_assert_true (is_there (f->window, "27,000"));
  recourse_guide_model_raise_alarm (f->guide);
  run_idle ();
  g_assert_false (is_there (f->window, "27,000"));
  g_assert_false (is_there (f->window, "27000"));
  g_assert_false (is_there (f->window, "237.50"));
  g_assert_nonnull (app_test_find_label (f->window, "First cut the connection"));
  recourse_guide_model_end_sharing (f->guide);
  run_idle ();
  g_assert_true (is_there (f->window, "27,000"));
  g_assert_null (app_test_find_label (f->window, "First cut the connection"));
}

/* What was set stays when the page is built anew, in another language. */
static void
test_outlives (Fixture *f, gconstpointer unused)
{
  gboolean is_descending = FALSE;

  type_amount (f, "27000x");
  recourse_compare_model_set_extra (f->model, RECOURSE_EXTRA_LAWYER, TRUE);
  recourse_compare_model_type (f->model, RECOURSE_COMPARE_SLOT_QUOTE (RECOURSE_QUOTE_LAWYER),
                               "3456");
  recourse_compare_model_choose (f->model, find_option (f, "civil-suit"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (app_test_find_type (f->window, GTK_TYPE_DROP_DOWN)),
                              RECOURSE_COMPARE_COLUMN_TIME + 1);
  recourse_interface_language_apply (RECOURSE_LANGUAGE_ZH_CN);
  recourse_guide_model_set_language (f->guide, RECOURSE_LANGUAGE_ZH_CN);
  show_page (f);
  g_assert_true (is_there (f->window, "27000x"));
  g_assert_true (is_there (f->window, "3456"));
  g_assert_true (is_there (f->window, "要花多少钱"));
  g_assert_cmpint (recourse_compare_model_sort_column (f->model, &is_descending), ==,
                   RECOURSE_COMPARE_COLUMN_TIME);
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

static void
test_guide_figure (Fixture *f, gconstpointer unused)
{
  GtkWidget *label = NULL;
  PangoAttrIterator *iterator = NULL;

  recourse_compare_model_choose (f->model, find_option (f, "civil-suit"));
  label = app_test_find_label (f->window, "The guide says 78% of civil suits get the money back.");
  g_assert_nonnull (label);
  g_assert_nonnull (app_test_find_label (f->window, "No source found"));
  iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (GTK_LABEL (label)));
  g_assert_nonnull (pango_attr_iterator_get (iterator, PANGO_ATTR_STRIKETHROUGH));
  pango_attr_iterator_destroy (iterator);
}

/* --- The table ----------------------------------------------------------------------------------
 */

static void
collect_cards (GtkWidget *root, GPtrArray *cards)
{
  if (RECOURSE_IS_COMPARE_CARD (root))
    g_ptr_array_add (cards, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_cards (child, cards);
}

/* The option in each place, as the cards stand; the table is sorted by the same list. */
static int
option_at (Fixture *f, int place)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  collect_cards (f->window, cards);
  return recourse_compare_row_option (
      recourse_compare_card_peek_row (cards->pdata[place >= 0 ? (guint) place : cards->len - 1]));
}

static void
test_warning_last (Fixture *f, gconstpointer unused)
{
  GtkWidget *choice = app_test_find_type (f->window, GTK_TYPE_DROP_DOWN);
  int trap = find_option (f, "recovery-service");

  type_amount (f, "27000");
  for (int column = -1; column < RECOURSE_COMPARE_N_COLUMNS; column++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), (guint) (column + 1));
      g_assert_cmpint (option_at (f, -1), ==, trap);
    }
}

static void
test_sorted (Fixture *f, gconstpointer unused)
{
  GtkWidget *choice = app_test_find_type (f->window, GTK_TYPE_DROP_DOWN);
  GtkColumnView *view = GTK_COLUMN_VIEW (app_test_find_type (f->window, GTK_TYPE_COLUMN_VIEW));
  g_autoptr (GtkColumnViewColumn) cost = NULL;
  gboolean is_descending = FALSE;

  type_amount (f, "27000");
  cost = g_list_model_get_item (gtk_column_view_get_columns (view), RECOURSE_COMPARE_COLUMN_COST);
  /* As a click on the heading does. */
  gtk_column_view_sort_by_column (view, cost, GTK_SORT_DESCENDING);
  g_assert_cmpint (recourse_compare_model_sort_column (f->model, &is_descending), ==,
                   RECOURSE_COMPARE_COLUMN_COST);
  g_assert_true (is_descending);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==,
                    RECOURSE_COMPARE_COLUMN_COST + 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 0);
  g_assert_cmpint (recourse_compare_model_sort_column (f->model, &is_descending), ==,
                   RECOURSE_COMPARE_UNSORTED);
}

/* Open, perhaps, not open: when a switch closes a route, it moves down at once. */
static void
test_usual_order (Fixture *f, gconstpointer unused)
{
  int order = find_option (f, "payment-order");

  type_amount (f, "27000");
  recourse_compare_model_set_extra (f->model, RECOURSE_EXTRA_PRESERVATION, TRUE);
  g_assert_cmpint (recourse_compare_model_peek_route (f->model, order)->applicable, ==,
                   RECOURSE_APPLICABLE_NO);
  g_assert_cmpint (
      option_at (f, -2 + (int) recourse_pack_n_options (recourse_guide_model_peek_pack (f->guide))),
      ==, order);
}

/* Whoever was tricked sees the police first, though the pack lists the complaint before it. */
static void
test_police_first (Fixture *f, gconstpointer unused)
{
  type_amount (f, "27000");
  app_test_answer (f->guide, "problem", "deceived");
  g_assert_cmpint (option_at (f, 0), ==, find_option (f, "police-report"));
  g_assert_cmpint (option_at (f, 1), ==, find_option (f, "platform-complaint"));
}

/* A screen reader reads what has the focus: the button inside the drop-down. */
static void
test_order_has_name (Fixture *f, gconstpointer unused)
{
  GtkWidget *choice = app_test_find_type (f->window, GTK_TYPE_DROP_DOWN);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (choice)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Sort by");
}

/* A recovery service is no offer whose cost could be looked at. */
static void
test_warning_has_no_working (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  GtkWidget *trap = NULL;

  collect_cards (f->window, cards);
  trap = cards->pdata[cards->len - 1];
  g_assert_nonnull (app_test_find_label (trap, "Show why not"));
  g_assert_null (app_test_find_label (trap, "Show how it is worked out"));
}

/* The third of a payment order has an article of its own. */
static void
test_working_names_the_law (Fixture *f, gconstpointer unused)
{
  type_amount (f, "27000");
  recourse_compare_model_choose (f->model, find_option (f, "payment-order"));
  g_assert_nonnull (app_test_find_label (
      f->window, "Measures on the Payment of Litigation Costs, art. 13(1); Fee Measures arts. "
                 "14(3), 36; Interpretation art. 195"));
  recourse_compare_model_set_extra (f->model, RECOURSE_EXTRA_PAYEE_MISSING, TRUE);
  recourse_compare_model_choose (f->model, find_option (f, "civil-suit"));
  /* The whole fee: no article on halving. */
  g_assert_nonnull (
      app_test_find_label (f->window, "Measures on the Payment of Litigation Costs, art. 13(1)"));
}

static void
add_case (const char *path, void (*run) (Fixture *f, gconstpointer unused))
{
  g_test_add (path, Fixture, NULL, set_up, run, tear_down);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  add_case ("/app/compare-page/in-place", test_in_place);
  add_case ("/app/compare-page/no-amount", test_no_amount);
  add_case ("/app/compare-page/fault", test_fault);
  add_case ("/app/compare-page/hidden", test_hidden);
  add_case ("/app/compare-page/outlives", test_outlives);
  add_case ("/app/compare-page/guide-figure", test_guide_figure);
  add_case ("/app/compare-page/working-names-the-law", test_working_names_the_law);
  add_case ("/app/compare-table/order-has-name", test_order_has_name);
  add_case ("/app/compare-table/warning-has-no-working", test_warning_has_no_working);
  add_case ("/app/compare-table/warning-last", test_warning_last);
  add_case ("/app/compare-table/sorted", test_sorted);
  add_case ("/app/compare-table/usual-order", test_usual_order);
  add_case ("/app/compare-table/police-first", test_police_first);
  return g_test_run ();
}
