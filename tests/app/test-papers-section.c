/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-case-sections.h"
#include "recourse-error.h"
#include "recourse-papers-model.h"
#include "recourse-papers-section.h"
#include "recourse-plan-view.h"

#include <string.h>

static guint n_launched;

static gboolean
launch (const char *path, GError **error)
{
  n_launched++;
  return TRUE;
}

static gboolean
refuse_to_launch (const char *path, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "no application");
  return FALSE;
}

static RecoursePapersModel *
start (CaseDesk *f)
{
  RecoursePapersModel *model = recourse_papers_model_peek (f->desk);

  n_launched = 0;
  recourse_papers_model_set_launch (model, launch);
  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  return model;
}

static GtkWidget *
show (CaseDesk *f)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *section = recourse_case_sections_find ("papers")->create (f->desk);

  gtk_window_set_child (GTK_WINDOW (window), section);
  gtk_window_present (GTK_WINDOW (window));
  return section;
}

static void
close_window (GtkWidget *section)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (section)));
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

static gboolean
is_idle (gpointer model)
{
  return !recourse_papers_model_is_busy (model);
}

static gboolean
has_letter (gpointer model)
{
  return recourse_papers_model_peek_letter (model) != NULL;
}

static gboolean
is_above (GtkWidget *root, const char *upper, const char *lower)
{
  graphene_rect_t one;
  graphene_rect_t other;

  g_assert_true (gtk_widget_compute_bounds (app_test_find_label (root, upper), root, &one));
  g_assert_true (gtk_widget_compute_bounds (app_test_find_label (root, lower), root, &other));
  return one.origin.y < other.origin.y;
}

static gboolean
is_laid_out (gpointer section)
{
  return gtk_widget_get_height (section) > 0;
}

/* What is blank is said, with the way to fill it in, and holds nobody up. */
static void
test_sheets (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  GtkWidget *section = show (f);

  app_test_wait (is_laid_out, section);
  g_assert_true (is_above (section, "Sheet for the Police Desk", "Plan in Large Type"));
  g_assert_nonnull (app_test_find_label (section, "No payment is entered yet."));
  g_assert_nonnull (app_test_find_button (section, "win.case-section", "payments"));
  press (section, "Open");
  app_test_wait (is_idle, model);
  g_assert_cmpuint (n_launched, ==, 1);
  g_assert_null (app_test_find_label (section, "Understood"));
  close_window (section);
}

static void
test_failure (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  GtkWidget *section = show (f);

  recourse_papers_model_set_launch (model, refuse_to_launch);
  press (section, "Open");
  app_test_wait (is_idle, model);
  g_assert_nonnull (app_test_find_label (section, "It Cannot Be Shown"));
  press (section, "Understood");
  g_assert_null (app_test_find_label (section, "It Cannot Be Shown"));
  close_window (section);
}

static gboolean
is_underlined (PangoAttribute *attribute, gpointer unused)
{
  return attribute->klass->type == PANGO_ATTR_UNDERLINE;
}

/* The first label below @root that has @text in it; NULL: there is none. */
static GtkWidget *
find_part (GtkWidget *root, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_part (child, text);
  return found;
}

/* Chinese as it is sent, its gaps marked otherwise than by colour; English on the screen beside. */
static void
test_letter (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  GtkWidget *section = show (f);
  PangoAttrList *marks;
  GtkWidget *label;

  g_assert_nonnull (app_test_find_button (section, "papers.show-letter", "police-statement"));
  gtk_widget_activate_action (section, "papers.show-letter", "s", "police-statement");
  app_test_wait (has_letter, model);
  label = find_part (section, "【您的姓名：");
  g_assert_nonnull (label);
  marks = pango_attr_list_filter (gtk_label_get_attributes (GTK_LABEL (label)), is_underlined,
                                  NULL);
  g_assert_nonnull (marks);
  pango_attr_list_unref (marks);
  g_assert_nonnull (app_test_find_label (section, "Draft, please check"));
  g_assert_nonnull (app_test_find_button (section, "papers.save-letter", NULL));
  g_assert_nonnull (app_test_find_label (section, "In English, for you"));
  press (section, "All Sheets and Letters");
  g_assert_null (find_part (section, "【您的姓名："));
  g_assert_nonnull (app_test_find_label (section, "Plan in Large Type"));
  close_window (section);
}

/* The Chinese page has English beside the letter when somebody asks for it. */
static void
test_letter_chinese (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  GtkWidget *section;

  recourse_guide_model_set_language (f->guide, RECOURSE_LANGUAGE_ZH_CN);
  section = show (f);
  recourse_papers_model_show_letter (model, "police-statement");
  app_test_wait (has_letter, model);
  g_assert_null (app_test_find_label (section, "In English, for you"));
  recourse_papers_model_set_has_english (model, TRUE);
  g_assert_nonnull (app_test_find_label (section, "In English, for you"));
  close_window (section);
}

static void
test_hidden (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;

  start (f);
  recourse_interview_raise_alarm (f->interview);
  section = show (f);
  g_assert_null (app_test_find_label (section, "Plan in Large Type"));
  close_window (section);
}

static gboolean
is_offered (CaseDesk *f, const char *text)
{
  GtkWidget *view = g_object_ref_sink (recourse_plan_view_new (f->guide));
  GtkWidget *at = app_test_find_label (view, text);
  gboolean is_there = at != NULL;

  for (; is_there && at != view; at = gtk_widget_get_parent (at))
    is_there = gtk_widget_get_visible (at);
  g_object_unref (view);
  return is_there;
}

/* On the plan, the sheet for the desk is one press away from whoever needs it. */
static void
test_plan (CaseDesk *f, gconstpointer unused)
{
  case_desk_answer (f, "problem", "deceived");
  g_assert_true (is_offered (f, "Sheet for the Police Desk"));
  g_assert_true (is_offered (f, "Plan in Large Type"));
  case_desk_answer (f, "problem", "unauthorised");
  g_assert_true (is_offered (f, "Sheet for the Police Desk"));
  case_desk_answer (f, "problem", "wrong_person");
  g_assert_false (is_offered (f, "Sheet for the Police Desk"));
  g_assert_true (is_offered (f, "Plan in Large Type"));
  recourse_interview_raise_alarm (f->interview);
  g_assert_false (is_offered (f, "Sheet for the Police Desk"));
  g_assert_false (is_offered (f, "Plan in Large Type"));
}

int
main (int argc, char **argv)
{
  char *runtime = app_test_folder_new ();
  int code;

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  app_test_init_display (&argc, &argv);
  case_desk_add_test ("/app/papers-section/sheets", test_sheets);
  case_desk_add_test ("/app/papers-section/failure", test_failure);
  case_desk_add_test ("/app/papers-section/letter", test_letter);
  case_desk_add_test ("/app/papers-section/letter-chinese", test_letter_chinese);
  case_desk_add_test ("/app/papers-section/hidden", test_hidden);
  case_desk_add_test ("/app/papers-section/plan", test_plan);
  code = g_test_run ();
  app_test_folder_remove (runtime);
  return code;
}
