/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-error.h"
#include "recourse-household-model.h"

#include <glib/gstdio.h>
#include <string.h>

#define MOTHER "0f3a1f5e-8a53-4a0e-9d0f-0c7a3d1b2e01"
#define FATHER "0f3a1f5e-8a53-4a0e-9d0f-0c7a3d1b2e02"

/* The clock goes on while a test runs. */
static void
assert_now (gint64 time)
{
  g_assert_cmpint (time, >=, APP_TEST_NOW);
  g_assert_cmpint (time, <, APP_TEST_NOW + RECOURSE_HOUR);
}

static char *
build_path (CaseDesk *f, const char *name)
{
  return g_build_filename (f->data, name, NULL);
}

static void
write_text (CaseDesk *f, const char *text)
{
  g_autofree char *path = build_path (f, "household.json");
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (f->data, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
read_text (CaseDesk *f, const char *name)
{
  g_autofree char *path = build_path (f, name);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* As another window or recoursectl does. */
static void
edit_elsewhere (CaseDesk *f, RecourseHouseholdEdit edit)
{
  g_autofree char *path = build_path (f, "household.json");
  g_autoptr (GError) error = NULL;

  recourse_household_edit (path, &edit, &error);
  g_assert_no_error (error);
}

static gboolean
is_read (gpointer model)
{
  return recourse_household_model_peek_household (model) != NULL;
}

static gboolean
is_saved (gpointer model)
{
  return recourse_household_model_is_saved (model);
}

static gboolean
has_failure (gpointer model)
{
  return recourse_household_model_peek_failure (model) != NULL;
}

static gboolean
has_no_failure (gpointer model)
{
  return !has_failure (model);
}

static gboolean
has_person (gpointer model)
{
  return recourse_household_model_peek_person (model) != NULL;
}

static RecourseHouseholdModel *
start (CaseDesk *f)
{
  RecourseHouseholdModel *model = recourse_household_model_peek (f->desk);

  recourse_household_model_load (model);
  app_test_wait (is_read, model);
  return model;
}

static void
add (RecourseHouseholdModel *model, const char *name)
{
  g_autoptr (GError) error = NULL;

  recourse_household_model_add (model, name, &error);
  g_assert_no_error (error);
}

static void
assert_failure (RecourseHouseholdModel *model, RecourseHouseholdJob job, int code)
{
  const RecourseHouseholdFailure *failure;

  app_test_wait (has_failure, model);
  failure = recourse_household_model_peek_failure (model);
  g_assert_cmpint (failure->job, ==, job);
  g_assert_error (failure->error, RECOURSE_ERROR, code);
}

/* Whoever only looks leaves no trace. */
static void
test_look (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = recourse_household_model_peek (f->desk);
  g_autofree char *path = build_path (f, "household.json");

  g_assert_null (recourse_household_model_peek_household (model));
  g_assert_true (start (f) == model);
  g_assert_null (recourse_household_model_peek_person (model));
  g_assert_false (recourse_household_model_tick (model, "a", TRUE));
  g_assert_true (recourse_household_model_is_saved (model));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A tick stands at once and is there the next time. */
static void
test_tick (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = start (f);

  add (model, " Mother ");
  g_assert_true (recourse_household_model_tick (model, "a", TRUE));
  g_assert_true (recourse_household_model_tick (model, "b", TRUE));
  g_assert_true (recourse_household_model_tick (model, "b", FALSE));
  assert_now (recourse_household_model_ticked_at (model, "a"));
  g_assert_false (recourse_household_model_is_saved (model));
  app_test_wait (is_saved, model);
  g_assert_null (recourse_household_model_peek_failure (model));
  case_desk_start_again (f);
  model = start (f);
  /* Where there is one person alone nobody has to be asked. */
  g_assert_cmpstr (recourse_household_peek_name (recourse_household_model_peek_household (model),
                                                 recourse_household_model_peek_person (model)),
                   ==, "Mother");
  assert_now (recourse_household_model_ticked_at (model, "a"));
  g_assert_cmpint (recourse_household_model_ticked_at (model, "b"), ==, RECOURSE_TIME_UNKNOWN);
}

static void
test_people (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = start (f);
  g_autoptr (GError) error = NULL;
  g_autofree char *mother = NULL;

  add (model, "Mother");
  mother = g_strdup (recourse_household_model_peek_person (model));
  recourse_household_model_tick (model, "a", TRUE);
  add (model, "Father");
  g_assert_cmpint (recourse_household_model_ticked_at (model, "a"), ==, RECOURSE_TIME_UNKNOWN);
  g_assert_false (recourse_household_model_add (model, "mother", &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  recourse_household_model_choose (model, mother);
  g_assert_true (recourse_household_model_rename (model, "Mum", NULL));
  assert_now (recourse_household_model_ticked_at (model, "a"));
  recourse_household_model_remove (model);
  app_test_wait (is_saved, model);
  g_assert_null (recourse_household_model_peek_failure (model));
  g_assert_cmpstr (recourse_household_peek_name (recourse_household_model_peek_household (model),
                                                 recourse_household_model_peek_person (model)),
                   ==, "Father");
  recourse_household_model_choose (model, mother);
  g_assert_cmpstr (recourse_household_model_peek_person (model), !=, mother);
}

/* Of several people none is guessed. */
static void
test_nobody_guessed (CaseDesk *f, gconstpointer unused)
{
  write_text (f, "{\"format\":1,\"people\":[{\"id\":\"" MOTHER "\",\"name\":\"M\"},"
                 "{\"id\":\"" FATHER "\",\"name\":\"F\"}]}");
  g_assert_null (recourse_household_model_peek_person (start (f)));
}

static void
test_due (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model;

  write_text (f, "{\"format\":1,\"people\":[{\"id\":\"" MOTHER "\",\"name\":\"M\",\"ticked\":{"
                 "\"new\":\"2020-11-22T18:30:52+08:00\",\"old\":\"2020-11-21T18:30:52+08:00\"}}]}");
  model = start (f);
  g_assert_true (recourse_household_model_is_due (model, "old"));
  g_assert_false (recourse_household_model_is_due (model, "new"));
  g_assert_false (recourse_household_model_is_due (model, "never"));
}

/* Somebody goes on without keeping anything, then sets the file aside, and nothing was lost. */
static void
test_damaged (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;

  write_text (f, "{\"format\":1,");
  model = start (f);
  assert_failure (model, RECOURSE_HOUSEHOLD_READING, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_true (recourse_household_model_can_set_aside (model));
  add (model, "Mother");
  recourse_household_model_tick (model, "a", TRUE);
  recourse_household_model_forget_news (model);
  assert_failure (model, RECOURSE_HOUSEHOLD_READING, RECOURSE_ERROR_INVALID_CONTENT);
  app_test_drain (f->lanes);
  before = read_text (f, "household.json");
  g_assert_cmpstr (before, ==, "{\"format\":1,");
  g_assert_false (recourse_household_model_is_saved (model));
  recourse_household_model_set_aside (model);
  app_test_wait (is_saved, model);
  g_assert_null (recourse_household_model_peek_failure (model));
  g_assert_true (g_str_has_suffix (recourse_household_model_peek_aside (model),
                                   "/household-aside-2021-11-21.json"));
  kept = read_text (f, "household-aside-2021-11-21.json");
  g_assert_cmpstr (kept, ==, "{\"format\":1,");
  after = read_text (f, "household.json");
  g_assert_nonnull (strstr (after, "Mother"));
  g_assert_nonnull (strstr (after, "\"a\":\"2021-11-21T18:3"));
  recourse_household_model_forget_news (model);
  g_assert_null (recourse_household_model_peek_aside (model));
}

static void
test_newer (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model;

  write_text (f, "{\"format\":2}");
  model = start (f);
  assert_failure (model, RECOURSE_HOUSEHOLD_READING, RECOURSE_ERROR_UNSUPPORTED);
  /* Meanwhile somebody has put the right file in its place. */
  write_text (f, "{\"format\":1,\"people\":[{\"id\":\"" MOTHER "\",\"name\":\"M\"}]}");
  recourse_household_model_try_again (model);
  app_test_wait (has_no_failure, model);
  g_assert_cmpstr (recourse_household_model_peek_person (model), ==, MOTHER);
}

/* What cannot be written stays, and can be tried again. */
static void
test_not_written (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = start (f);
  g_autofree char *lock = build_path (f, "household.json.lock");

  g_mkdir_with_parents (lock, 0700);
  add (model, "Mother");
  assert_failure (model, RECOURSE_HOUSEHOLD_WRITING, RECOURSE_ERROR_INVALID_ARGUMENT);
  recourse_household_model_tick (model, "a", TRUE);
  g_assert_false (recourse_household_model_can_set_aside (model));
  assert_now (recourse_household_model_ticked_at (model, "a"));
  app_test_drain (f->lanes);
  g_assert_cmpint (g_rmdir (lock), ==, 0);
  recourse_household_model_try_again (model);
  app_test_wait (is_saved, model);
  g_assert_null (recourse_household_model_peek_failure (model));
  assert_now (recourse_household_model_ticked_at (model, "a"));
}

/* One change that is refused does not hide that nothing is kept. */
static void
test_refused_in_trouble (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = start (f);
  g_autofree char *lock = build_path (f, "household.json.lock");

  g_mkdir_with_parents (lock, 0700);
  add (model, "Mother");
  assert_failure (model, RECOURSE_HOUSEHOLD_WRITING, RECOURSE_ERROR_INVALID_ARGUMENT);
  recourse_household_model_tick (model, "no id", TRUE);
  assert_failure (model, RECOURSE_HOUSEHOLD_WRITING, RECOURSE_ERROR_INVALID_ARGUMENT);
  app_test_drain (f->lanes);
}

/* What was practised before the file was read is kept too. */
static void
test_practised_at_once (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = recourse_household_model_peek (f->desk);
  const RecoursePractice *practice;

  recourse_household_model_practise (model, "case-1", TRUE);
  g_assert_false (is_saved (model));
  app_test_wait (is_saved, model);
  practice = recourse_household_find_practice (recourse_household_model_peek_household (model),
                                               NULL, "case-1");
  g_assert_nonnull (practice);
  g_assert_true (practice->is_right);
  g_assert_null (recourse_household_model_peek_failure (model));
}

/* A tick for somebody who was removed meanwhile is dropped and told; what else was done is kept. */
static void
test_removed_elsewhere (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = start (f);
  RecourseHouseholdEdit gone = { .kind = RECOURSE_HOUSEHOLD_REMOVE };
  g_autofree char *person = NULL;

  add (model, "Mother");
  app_test_wait (is_saved, model);
  person = g_strdup (recourse_household_model_peek_person (model));
  gone.person = person;
  edit_elsewhere (f, gone);
  recourse_household_model_tick (model, "a", TRUE);
  add (model, "Father");
  assert_failure (model, RECOURSE_HOUSEHOLD_CHANGING, RECOURSE_ERROR_NOT_FOUND);
  app_test_wait (is_saved, model);
  g_assert_cmpuint (recourse_household_n_people (recourse_household_model_peek_household (model)),
                    ==, 1);
  g_assert_nonnull (
      recourse_household_find_name (recourse_household_model_peek_household (model), "Father"));
  recourse_household_model_forget_news (model);
  g_assert_null (recourse_household_model_peek_failure (model));
}

/* What another window writes is seen when the section is opened, and kept. */
static void
test_changed_elsewhere (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = start (f);

  edit_elsewhere (
      f, (RecourseHouseholdEdit){ .kind = RECOURSE_HOUSEHOLD_ADD, .person = MOTHER, .name = "M" });
  edit_elsewhere (f, (RecourseHouseholdEdit){ .kind = RECOURSE_HOUSEHOLD_TICK,
                                              .person = MOTHER,
                                              .key = "there",
                                              .at = APP_TEST_NOW - RECOURSE_HOUR });
  recourse_household_model_load (model);
  app_test_wait (has_person, model);
  recourse_household_model_tick (model, "here", TRUE);
  app_test_wait (is_saved, model);
  g_assert_cmpint (recourse_household_model_ticked_at (model, "there"), ==,
                   APP_TEST_NOW - RECOURSE_HOUR);
  assert_now (recourse_household_model_ticked_at (model, "here"));
}

static void
test_practise (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = start (f);
  const RecourseHousehold *household;
  const RecoursePractice *practice;

  recourse_household_model_practise (model, "case-1", FALSE);
  app_test_wait (is_saved, model);
  household = recourse_household_model_peek_household (model);
  practice = recourse_household_find_practice (household, NULL, "case-1");
  g_assert_nonnull (practice);
  g_assert_false (practice->is_right);
  add (model, "Mother");
  recourse_household_model_practise (model, "case-1", TRUE);
  household = recourse_household_model_peek_household (model);
  practice = recourse_household_find_practice (
      household, recourse_household_model_peek_person (model), "case-1");
  g_assert_true (practice->is_right);
  g_assert_false (recourse_household_find_practice (household, NULL, "case-1")->is_right);
}

/* While somebody may be watching nothing is there, and nothing can be done. */
static void
test_hidden (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = start (f);
  g_autofree char *text = NULL;

  add (model, "Mother");
  app_test_wait (is_saved, model);
  recourse_guide_model_raise_alarm (f->guide);
  g_assert_true (recourse_case_desk_is_hidden (f->desk));
  g_assert_null (recourse_household_model_peek_household (model));
  g_assert_null (recourse_household_model_peek_person (model));
  g_assert_false (recourse_household_model_tick (model, "a", TRUE));
  g_assert_false (recourse_household_model_add (model, "Father", NULL));
  recourse_household_model_practise (model, "case-1", TRUE);
  app_test_drain (f->lanes);
  text = read_text (f, "household.json");
  g_assert_null (strstr (text, "Father"));
  g_assert_null (strstr (text, "case-1"));
  recourse_guide_model_withdraw_alarm (f->guide);
  g_assert_nonnull (recourse_household_model_peek_person (model));
}

/* With knowledge of somebody else the desk has no guide, and the file is not looked at. */
static void
test_foreign (CaseDesk *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = recourse_household_model_peek (f->desk);

  write_text (f, "not even looked at");
  recourse_case_desk_detach (f->desk);
  recourse_household_model_load (model);
  recourse_household_model_try_again (model);
  app_test_drain (f->lanes);
  g_assert_null (recourse_household_model_peek_household (model));
  g_assert_null (recourse_household_model_peek_failure (model));
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  case_desk_add_test ("/household-model/look", test_look);
  case_desk_add_test ("/household-model/tick", test_tick);
  case_desk_add_test ("/household-model/people", test_people);
  case_desk_add_test ("/household-model/nobody-guessed", test_nobody_guessed);
  case_desk_add_test ("/household-model/due", test_due);
  case_desk_add_test ("/household-model/damaged", test_damaged);
  case_desk_add_test ("/household-model/newer", test_newer);
  case_desk_add_test ("/household-model/not-written", test_not_written);
  case_desk_add_test ("/household-model/refused-in-trouble", test_refused_in_trouble);
  case_desk_add_test ("/household-model/practised-at-once", test_practised_at_once);
  case_desk_add_test ("/household-model/removed-elsewhere", test_removed_elsewhere);
  case_desk_add_test ("/household-model/changed-elsewhere", test_changed_elsewhere);
  case_desk_add_test ("/household-model/practise", test_practise);
  case_desk_add_test ("/household-model/hidden", test_hidden);
  case_desk_add_test ("/household-model/foreign", test_foreign);
  return g_test_run ();
}
