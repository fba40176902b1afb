/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-guide-page.h"
#include "recourse-guide-payment.h"
#include "recourse-time-picker.h"

#include <string.h>

#define DAY (24 * RECOURSE_HOUR)

typedef struct
{
  RecourseClock *clock;
  RecourseInterview *interview;
  RecourseGuideModel *model;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->clock = recourse_clock_new ();
  f->interview = app_test_interview_new (f->clock);
  f->model = recourse_guide_model_new (f->interview, f->clock, FALSE);
  f->window = gtk_window_new ();
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_object_unref (f->model);
  g_object_unref (f->interview);
  g_object_unref (f->clock);
}

static void
show (Fixture *f, GtkWidget *child)
{
  gtk_window_set_child (GTK_WINDOW (f->window), child);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
pass_time (Fixture *f, gint64 time)
{
  recourse_clock_pretend (f->clock, time);
  recourse_interview_set_now (f->interview, time);
  run_idle ();
}

static gboolean
shows (Fixture *f, const char *text)
{
  return app_test_find_label (f->window, text) != NULL;
}

/* --- The plan while time passes ----------------------------------------------------------------
 */

static void
open_plan (Fixture *f, const char *problem, const char *state)
{
  app_test_answer (f->model, "problem", problem);
  g_assert_true (recourse_guide_payment_enter (f->model, APP_TEST_NOW, 800000, NULL));
  recourse_guide_model_answer_signs (f->model, app_test_screen (f->model, "signs"), 0);
  app_test_answer (f->model, "payment", "transfer");
  app_test_answer (f->model, "state", state);
  recourse_guide_model_show_plan (f->model);
  show (f, recourse_guide_page_new (f->model, RECOURSE_LANGUAGE_EN));
}

/* A transfer that nobody accepts comes back after 24 hours: from then on it cannot be waiting. */
static void
test_clash_by_itself (Fixture *f, gconstpointer unused)
{
  open_plan (f, "wrong_person", "pending");
  pass_time (f, APP_TEST_NOW + DAY - RECOURSE_MINUTE);
  g_assert_false (shows (f, "These answers do not fit together"));
  pass_time (f, APP_TEST_NOW + DAY);
  g_assert_true (shows (f, "These answers do not fit together"));
}

static gboolean
has_step (Fixture *f, const char *remedy_id, const char *step_id)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->model);
  const RecourseRemedy *remedy = NULL;
  guint index = 0;

  g_assert_true (recourse_pack_find_remedy (pack, remedy_id, &index));
  remedy = recourse_pack_remedy (pack, index);
  for (guint i = 0; i < remedy->n_steps; i++)
    if (strcmp (remedy->steps[i].id, step_id) == 0)
      return shows (f, recourse_text_get (&remedy->steps[i].text, RECOURSE_LANGUAGE_EN));
  g_assert_not_reached ();
}

/* The step about a late report begins two hours after the payment. */
static void
test_steps_follow (Fixture *f, gconstpointer unused)
{
  open_plan (f, "deceived", "received");
  g_assert_false (has_step (f, "police-report", "not-too-late"));
  pass_time (f, APP_TEST_NOW + 2 * RECOURSE_HOUR);
  g_assert_true (has_step (f, "police-report", "not-too-late"));
}

/* --- While somebody may be watching ------------------------------------------------------------
 */

static gboolean
mentions (GtkWidget *root, const char *text)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (mentions (child, text))
      return TRUE;
  return FALSE;
}

static void
press (Fixture *f, const char *action)
{
  gtk_widget_activate_action (gtk_window_get_child (GTK_WINDOW (f->window)), action, NULL);
  run_idle ();
}

static void
assert_payment_hidden (Fixture *f)
{
  g_assert_false (mentions (f->window, "8,000"));
  g_assert_false (mentions (f->window, "18:30"));
  g_assert_cmpint (recourse_guide_model_step (f->model), ==, RECOURSE_GUIDE_ALARM);
}

static void
test_payment_hidden (Fixture *f, gconstpointer unused)
{
  open_plan (f, "deceived", "received");
  g_assert_true (mentions (f->window, "8,000"));
  press (f, "guide.raise-alarm");
  assert_payment_hidden (f);
  press (f, "guide.back");
  assert_payment_hidden (f);
  press (f, "guide.open-when");
  assert_payment_hidden (f);
  press (f, "guide.show-plan");
  assert_payment_hidden (f);
  show (f, recourse_guide_page_new (f->model, RECOURSE_LANGUAGE_EN));
  assert_payment_hidden (f);
}

/* --- Entering a time ---------------------------------------------------------------------------
 */

/* The fields stand in the order year, month, day, hour, minute, second. */
static void
collect_fields (GtkWidget *root, GPtrArray *fields)
{
  if (GTK_IS_SPIN_BUTTON (root))
    g_ptr_array_add (fields, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_fields (child, fields);
}

static RecourseTimePicker *
show_picker (Fixture *f, RecourseDay day)
{
  RecourseTimeDraft *draft = recourse_guide_drafts_peek_time (
      recourse_guide_model_peek_drafts (f->model), RECOURSE_GUIDE_PAYMENT_DRAFT,
      RECOURSE_TIME_UNKNOWN, FALSE, recourse_guide_model_now (f->model));
  GtkWidget *picker = NULL;

  draft->day = day;
  picker = recourse_time_picker_new (f->model, RECOURSE_GUIDE_PAYMENT_DRAFT, TRUE);
  show (f, picker);
  return RECOURSE_TIME_PICKER (picker);
}

static void
type (RecourseTimePicker *picker, guint field, const char *text)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  collect_fields (GTK_WIDGET (picker), fields);
  g_assert_cmpuint (fields->len, ==, 6);
  gtk_editable_set_text (GTK_EDITABLE (fields->pdata[field]), text);
}

/* Typed, and confirmed while the focus is still in the field. */
static void
test_typed_time (Fixture *f, gconstpointer unused)
{
  RecourseTimePicker *picker = show_picker (f, RECOURSE_DAY_YESTERDAY);
  gint64 time = RECOURSE_TIME_UNKNOWN;

  type (picker, 3, "9");
  type (picker, 4, "05");
  g_assert_true (recourse_time_picker_confirm (picker, &time));
  g_assert_cmpint (time, ==, 1637370300000000); /* 2021-11-20T09:05:00+08:00 */
}

static void
test_seconds (Fixture *f, gconstpointer unused)
{
  RecourseTimePicker *picker = show_picker (f, RECOURSE_DAY_TODAY);
  gint64 time = RECOURSE_TIME_UNKNOWN;

  type (picker, 3, "18");
  type (picker, 4, "30");
  g_assert_true (recourse_time_picker_confirm (picker, &time));
  g_assert_cmpint (time, ==, APP_TEST_NOW - 52 * RECOURSE_SECOND);
  type (picker, 5, "52");
  g_assert_true (recourse_time_picker_confirm (picker, &time));
  g_assert_cmpint (time, ==, APP_TEST_NOW);
}

/* A machine whose clock was never set stands in 1970. */
static void
test_early_clock (Fixture *f, gconstpointer unused)
{
  RecourseTimePicker *picker = NULL;
  gint64 time = 0;

  recourse_clock_pretend (f->clock, RECOURSE_HOUR);
  picker = show_picker (f, RECOURSE_DAY_OTHER);
  g_assert_false (recourse_time_picker_confirm (picker, &time));
  g_assert_cmpint (time, ==, RECOURSE_TIME_UNKNOWN);
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
  add_case ("/app/guide-page/clash-by-itself", test_clash_by_itself);
  add_case ("/app/guide-page/steps-follow", test_steps_follow);
  add_case ("/app/guide-page/payment-hidden", test_payment_hidden);
  add_case ("/app/time-picker/typed", test_typed_time);
  add_case ("/app/time-picker/seconds", test_seconds);
  add_case ("/app/time-picker/early-clock", test_early_clock);
  return g_test_run ();
}
