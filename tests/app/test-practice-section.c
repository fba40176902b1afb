/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-choice-row.h"
#include "recourse-heading.h"
#include "recourse-household-model.h"
#include "recourse-household.h"
#include "recourse-practice-section.h"
#include "recourse-practice-view.h"
#include "recourse-text-scale.h"

/* Large type: at least 18 points, and targets of 60 px, in a window of whatever text size. */
#define SMALLEST_POINTS 18
#define TARGET 60
#define NARROWEST 360

#define SEED 5

static RecourseQuizModel *
make_model (CaseDesk *f)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->guide);
  RecourseQuizModel *model = recourse_quiz_model_new (pack, SEED);

  recourse_quiz_model_set_rules (model, pack);
  return model;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0;
}

static GtkWidget *
show (GtkWidget *content)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 900);
  gtk_window_set_child (GTK_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  app_test_wait (is_mapped, content);
  return content;
}

static void
close_window (GtkWidget *content)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (content)));
}

static void
press (GtkWidget *root, const char *text)
{
  GtkWidget *at = app_test_find_label (root, text);

  while (at != NULL && !GTK_IS_BUTTON (at))
    at = gtk_widget_get_parent (at);
  g_assert_nonnull (at);
  g_signal_emit_by_name (at, "clicked");
}

static guint
find_place (const RecourseQuiz *quiz, gboolean is_right)
{
  for (guint i = 0; i < recourse_quiz_n_choices (quiz); i++)
    if (recourse_quiz_choice (quiz, i)->is_right == is_right)
      return i;
  g_assert_not_reached ();
}

static const char *
peek_text (const RecourseText *text)
{
  return recourse_text_get (text, RECOURSE_LANGUAGE_EN);
}

/* Presses the first choice that is right or wrong, and returns it. */
static const RecourseChoice *
choose (GtkWidget *view, RecourseQuizModel *model, gboolean is_right)
{
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);
  const RecourseChoice *choice = recourse_quiz_choice (quiz, find_place (quiz, is_right));

  press (view, peek_text (&choice->text));
  return choice;
}

static void
go_to (RecourseQuizModel *model, const char *id)
{
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);

  while (g_strcmp0 (recourse_quiz_peek_case (quiz)->id, id) != 0)
    recourse_quiz_model_go_on (model);
}

static const char *
focused_heading (GtkWidget *view)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));

  g_assert_true (RECOURSE_IS_HEADING (focus));
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (focus)));
}

/* --- A round ------------------------------------------------------------------------------------
 */

static void
test_better_way (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseQuizModel) model = make_model (f);
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);
  GtkWidget *view = show (recourse_practice_view_new (f->guide, model));
  const RecourseChoice *right = recourse_quiz_choice (quiz, find_place (quiz, TRUE));
  const RecourseChoice *wrong;

  g_assert_null (app_test_find_label (view, peek_text (&right->why)));
  g_assert_null (app_test_find_label (view, "Next Case"));
  wrong = choose (view, model, FALSE);
  g_assert_nonnull (app_test_find_label (view, "There is a better way"));
  g_assert_nonnull (app_test_find_label (view, peek_text (&wrong->why)));
  g_assert_nonnull (app_test_find_label (view, peek_text (&right->text)));
  g_assert_nonnull (app_test_find_label (view, peek_text (&right->why)));
  g_assert_cmpstr (focused_heading (view), ==, "There is a better way");
  press (view, "Next Case");
  g_assert_cmpuint (recourse_quiz_position (quiz), ==, 1);
  g_assert_cmpstr (focused_heading (view), ==, peek_text (&recourse_quiz_peek_case (quiz)->title));
  close_window (view);
}

static void
test_well_chosen (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseQuizModel) model = make_model (f);
  GtkWidget *view = show (recourse_practice_view_new (f->guide, model));
  const RecourseChoice *right = choose (view, model, TRUE);

  g_assert_nonnull (app_test_find_label (view, "Well chosen"));
  g_assert_null (app_test_find_label (view, "There is a better way"));
  g_assert_nonnull (app_test_find_label (view, peek_text (&right->why)));
  close_window (view);
}

/* A change of the language builds the page anew. */
static void
test_outlives_page (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseQuizModel) model = make_model (f);
  GtkWidget *view = show (recourse_practice_view_new (f->guide, model));
  const RecourseChoice *wrong = choose (view, model, FALSE);

  close_window (view);
  recourse_guide_model_set_language (f->guide, RECOURSE_LANGUAGE_ZH_CN);
  view = show (recourse_practice_view_new (f->guide, model));
  g_assert_nonnull (
      app_test_find_label (view, recourse_text_get (&wrong->why, RECOURSE_LANGUAGE_ZH_CN)));
  close_window (view);
}

static void
test_end (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseQuizModel) model = make_model (f);
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);
  GtkWidget *view = show (recourse_practice_view_new (f->guide, model));
  guint n = recourse_quiz_n_cases (quiz);

  choose (view, model, TRUE);
  press (view, "Next Case");
  for (guint i = 1; i < n; i++)
    press (view, "Skip This Case");
  g_assert_nonnull (app_test_find_label (view, "That Was the Last Case"));
  g_assert_null (app_test_find_type (view, RECOURSE_TYPE_CHOICE_ROW));
  press (view, "Start Again");
  g_assert_cmpuint (recourse_quiz_position (quiz), ==, 0);
  g_assert_nonnull (app_test_find_type (view, RECOURSE_TYPE_CHOICE_ROW));
  close_window (view);
}

/* What was well answered comes last in the next round. */
static void
test_again (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseQuizModel) model = make_model (f);
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);
  const char *id = recourse_quiz_peek_case (quiz)->id;
  guint n = recourse_quiz_n_cases (quiz);

  recourse_quiz_model_choose (model, find_place (quiz, TRUE));
  recourse_quiz_model_start_again (model);
  for (guint i = 1; i < n; i++)
    {
      g_assert_cmpstr (recourse_quiz_peek_case (quiz)->id, !=, id);
      recourse_quiz_model_go_on (model);
    }
  g_assert_cmpstr (recourse_quiz_peek_case (quiz)->id, ==, id);
}

/* --- Messages -----------------------------------------------------------------------------------
 */

static gboolean
is_underlined (PangoAttribute *attribute, gpointer unused)
{
  return attribute->klass->type == PANGO_ATTR_UNDERLINE;
}

static gboolean
is_marked (GtkWidget *label)
{
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  g_autoptr (PangoAttrList) found = NULL;

  if (attributes != NULL)
    found = pango_attr_list_filter (attributes, is_underlined, NULL);
  return found != NULL;
}

/* The words that give it away are marked, and named with what they are, but not before. */
static void
test_red_flags (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseQuizModel) model = make_model (f);
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);
  GtkWidget *view = show (recourse_practice_view_new (f->guide, model));
  const RecourseQuizCase *quiz_case;
  const char *message;

  go_to (model, "from-recourse");
  quiz_case = recourse_quiz_peek_case (quiz);
  message = peek_text (&quiz_case->message);
  g_assert_false (is_marked (app_test_find_label (view, message)));
  g_assert_null (app_test_find_label (view, peek_text (&quiz_case->flags[0]->title)));
  choose (view, model, TRUE);
  g_assert_true (is_marked (app_test_find_label (view, message)));
  for (guint i = 0; i < quiz_case->n_flags; i++)
    g_assert_nonnull (app_test_find_label (view, peek_text (&quiz_case->flags[i]->title)));
  close_window (view);
}

/* A message without a red flag is not called safe. */
static void
test_no_red_flag (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseQuizModel) model = make_model (f);
  GtkWidget *view = show (recourse_practice_view_new (f->guide, model));

  go_to (model, "mediation-office");
  choose (view, model, TRUE);
  g_assert_nonnull (app_test_find_label (view, "No red flag was found in these words. That alone "
                                               "proves nothing: still check, by a way that you "
                                               "choose yourself."));
  close_window (view);
}

/* --- Large type ---------------------------------------------------------------------------------
 */

static void
check_size (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    {
      PangoContext *context = gtk_widget_get_pango_context (widget);
      int size = pango_font_description_get_size (pango_context_get_font_description (context));

      if (!pango_font_description_get_size_is_absolute (
              pango_context_get_font_description (context)))
        g_assert_cmpint (size, >=, SMALLEST_POINTS * PANGO_SCALE);
    }
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget))
    {
      int height;

      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, >=, TARGET);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_size (child);
}

static gboolean
has_large_type (gpointer view)
{
  GtkWidget *label = app_test_find_type (view, GTK_TYPE_LABEL);
  PangoContext *context = gtk_widget_get_pango_context (label);

  return pango_font_description_get_size (pango_context_get_font_description (context))
         >= SMALLEST_POINTS * PANGO_SCALE;
}

static void
test_large_type (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseQuizModel) model = make_model (f);
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  g_autoptr (RecourseTextScale) scale = recourse_text_scale_new (gdk_display_get_default (), 0);
  GtkWidget *view;
  int width;

  gtk_css_provider_load_from_resource (style, "/io/github/recourse_app/Recourse/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  view = show (recourse_practice_view_new (f->guide, model));
  app_test_wait (has_large_type, view);
  check_size (view);
  choose (view, model, FALSE);
  app_test_wait (is_mapped, app_test_find_label (view, "Next Case"));
  check_size (view);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, NARROWEST);
  close_window (view);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (style));
}

/* --- What is kept -------------------------------------------------------------------------------
 */

static gboolean
is_household_saved (gpointer desk)
{
  RecourseHouseholdModel *model = recourse_household_model_peek (desk);

  return recourse_household_model_peek_household (model) != NULL
         && recourse_household_model_is_saved (model);
}

static RecourseHousehold *
read_household (CaseDesk *f)
{
  g_autofree char *path = g_build_filename (f->data, "household.json", NULL);
  g_autoptr (GError) error = NULL;
  RecourseHousehold *household = recourse_household_load (path, &error);

  g_assert_no_error (error);
  return household;
}

static void
test_kept (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseProtectModel)
      protect = recourse_protect_model_new (f->guide, f->desk, f->lanes);
  RecourseQuizModel *model = recourse_practice_section_peek_model (protect);
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);
  g_autoptr (RecourseHousehold) household = NULL;
  const char *id;

  app_test_wait (is_household_saved, f->desk);
  id = recourse_quiz_peek_case (quiz)->id;
  recourse_quiz_model_choose (model, find_place (quiz, TRUE));
  app_test_wait (is_household_saved, f->desk);
  household = read_household (f);
  g_assert_true (recourse_household_find_practice (household, NULL, id)->is_right);
  g_assert_cmpuint (recourse_quiz_model_n_known (model), ==, 1);
}

static gboolean
is_not_kept (gpointer model)
{
  return !recourse_quiz_model_is_kept (model);
}

/* A file that cannot be read stays as it is, and the page says that nothing is kept. */
static void
test_unreadable (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseProtectModel)
      protect = recourse_protect_model_new (f->guide, f->desk, f->lanes);
  g_autofree char *path = g_build_filename (f->data, "household.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  RecourseQuizModel *model;
  GtkWidget *section;

  g_assert_cmpint (g_mkdir_with_parents (f->data, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{", -1, &error));
  section = show (recourse_practice_section_new (protect));
  model = recourse_practice_section_peek_model (protect);
  app_test_wait (is_not_kept, model);
  choose (section, model, TRUE);
  g_assert_nonnull (app_test_find_label (section, "Well chosen"));
  app_test_drain (f->lanes);
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_cmpstr (contents, ==, "{");
  close_window (section);
}

/* Who is chosen has his own practice; nobody's name is there before. */
static void
test_person (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseProtectModel)
      protect = recourse_protect_model_new (f->guide, f->desk, f->lanes);
  RecourseQuizModel *model = recourse_practice_section_peek_model (protect);
  RecourseHouseholdModel *keeper = recourse_household_model_peek (f->desk);
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);
  g_autoptr (GError) error = NULL;

  app_test_wait (is_household_saved, f->desk);
  recourse_quiz_model_choose (model, find_place (quiz, TRUE));
  g_assert_null (recourse_quiz_model_peek_name (model));
  g_assert_true (recourse_household_model_add (keeper, "Mother", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (recourse_quiz_model_peek_name (model), ==, "Mother");
  g_assert_cmpuint (recourse_quiz_model_n_known (model), ==, 0);
  app_test_wait (is_household_saved, f->desk);
}

static void
test_foreign (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseGuideModel) guide = recourse_guide_model_new (f->interview, f->clock, TRUE);
  g_autoptr (RecourseProtectModel) protect = recourse_protect_model_new (guide, f->desk, f->lanes);
  RecourseQuizModel *model = recourse_practice_section_peek_model (protect);
  const RecourseQuiz *quiz = recourse_quiz_model_peek_quiz (model);
  g_autofree char *path = g_build_filename (f->data, "household.json", NULL);

  recourse_quiz_model_choose (model, find_place (quiz, TRUE));
  app_test_drain (f->lanes);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (recourse_quiz_model_is_kept (model));
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  case_desk_add_test ("/practice-section/better-way", test_better_way);
  case_desk_add_test ("/practice-section/well-chosen", test_well_chosen);
  case_desk_add_test ("/practice-section/outlives-page", test_outlives_page);
  case_desk_add_test ("/practice-section/end", test_end);
  case_desk_add_test ("/practice-section/again", test_again);
  case_desk_add_test ("/practice-section/red-flags", test_red_flags);
  case_desk_add_test ("/practice-section/no-red-flag", test_no_red_flag);
  case_desk_add_test ("/practice-section/large-type", test_large_type);
  case_desk_add_test ("/practice-section/kept", test_kept);
  case_desk_add_test ("/practice-section/unreadable", test_unreadable);
  case_desk_add_test ("/practice-section/person", test_person);
  case_desk_add_test ("/practice-section/foreign", test_foreign);
  return g_test_run ();
}
