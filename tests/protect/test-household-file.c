/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-household-file"

#include "household-case.h"

#include "recourse-error.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOTHER HOUSEHOLD_CASE_MOTHER
#define FATHER HOUSEHOLD_CASE_FATHER
#define NOBODY HOUSEHOLD_CASE_NOBODY
#define EVENING HOUSEHOLD_CASE_EVENING
#define DAY HOUSEHOLD_CASE_DAY

#define PERSON "{\"id\":\"" MOTHER "\",\"name\":\"M\""

typedef struct
{
  const char *text;
  int code;
  const char *place; /* a part of the error */
} Damage;

static const Damage damages[] = {
  { "", RECOURSE_ERROR_INVALID_CONTENT, "household.json" },
  { "{\"format\":1,\"peo", RECOURSE_ERROR_INVALID_CONTENT, "household.json" },
  { "[]", RECOURSE_ERROR_INVALID_CONTENT, "household.json" },
  { "{\"people\":[]}", RECOURSE_ERROR_INVALID_CONTENT, "format" },
  { "{\"format\":0,\"people\":[]}", RECOURSE_ERROR_LIMIT, "format" },
  { "{\"format\":1.0,\"people\":[]}", RECOURSE_ERROR_INVALID_CONTENT, "household.json" },
  { "{\"format\":2,\"folk\":{}}", RECOURSE_ERROR_UNSUPPORTED, "format" },
  { "{\"format\":1}", RECOURSE_ERROR_INVALID_CONTENT, "people" },
  { "{\"format\":1,\"people\":[],\"people\":[]}", RECOURSE_ERROR_INVALID_CONTENT, "people" },
  { "{\"format\":1,\"people\":[],\"money\":1}", RECOURSE_ERROR_INVALID_CONTENT, "money" },
  { "{\"format\":1,\"people\":[{\"id\":\"1\",\"name\":\"M\"}]}", RECOURSE_ERROR_INVALID_CONTENT,
    "people[0].id" },
  { "{\"format\":1,\"people\":[{\"id\":\"" MOTHER "\"}]}", RECOURSE_ERROR_INVALID_CONTENT, "name" },
  { "{\"format\":1,\"people\":[{\"id\":\"" MOTHER "\",\"name\":\"a\\nb\"}]}",
    RECOURSE_ERROR_INVALID_CONTENT, "people[0].name" },
  { "{\"format\":1,\"people\":[{\"id\":\"" MOTHER "\",\"name\":\" M\"}]}",
    RECOURSE_ERROR_INVALID_CONTENT, "people[0].name" },
  { "{\"format\":1,\"people\":[" PERSON "}," PERSON "}]}", RECOURSE_ERROR_INVALID_CONTENT,
    "people[1].id" },
  { "{\"format\":1,\"people\":[" PERSON ",\"ticked\":[]}]}", RECOURSE_ERROR_INVALID_CONTENT,
    "people[0].ticked" },
  { "{\"format\":1,\"people\":[" PERSON ",\"ticked\":{\"a\":1}}]}", RECOURSE_ERROR_INVALID_CONTENT,
    "people[0].ticked.a" },
  { "{\"format\":1,\"people\":[" PERSON ",\"ticked\":{\"A b\":\"2026-11-29T18:30:05+08:00\"}}]}",
    RECOURSE_ERROR_INVALID_CONTENT, "people[0].ticked" },
  { "{\"format\":1,\"people\":[" PERSON ",\"ticked\":{\"a\":\"2026-11-29T10:30:05Z\"}}]}",
    RECOURSE_ERROR_INVALID_CONTENT, "people[0].ticked.a" },
  { "{\"format\":1,\"people\":[" PERSON ",\"ticked\":{\"a\":\"2026-02-30T18:30:05+08:00\"}}]}",
    RECOURSE_ERROR_INVALID_CONTENT, "people[0].ticked.a" },
  { "{\"format\":1,\"people\":[" PERSON
    ",\"practised\":{\"a\":{\"at\":\"2026-11-29T18:30:05+08:00\"}}}]}",
    RECOURSE_ERROR_INVALID_CONTENT, "right" },
  { "{\"format\":1,\"people\":[],\"practised\":{\"a\":{\"at\":\"2026-11-29T18:30:05+08:00\","
    "\"right\":1}}}",
    RECOURSE_ERROR_INVALID_CONTENT, "practised.a.right" },
};

/* It is told where, and nothing is written over it. */
static void
test_damaged (HouseholdCase *f, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (RecourseHousehold) household = NULL;
      g_autoptr (GError) error = NULL;

      household_case_write (f, damages[i].text);
      household = recourse_household_load (f->path, &error);
      g_assert_null (household);
      g_assert_error (error, RECOURSE_ERROR, damages[i].code);
      g_assert_nonnull (strstr (error->message, damages[i].place));
      g_assert_nonnull (strstr (error->message, f->path));
      g_assert_true (recourse_household_is_unusable (error));
      household_case_assert_refused (f, household_case_add_of (FATHER, "F"), damages[i].code);
      household_case_assert_text (f, damages[i].text);
    }
}

static void
test_too_many_in_file (HouseholdCase *f, gconstpointer unused)
{
  g_autoptr (GString) people = g_string_new ("{\"format\":1,\"people\":[");
  g_autoptr (RecourseHousehold) household = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= RECOURSE_HOUSEHOLD_MAX_PEOPLE; i++)
    g_string_append_printf (people,
                            "%s{\"id\":\"0f3a1f5e-8a53-4a0e-9d0f-0c7a3d1b3e%02x\","
                            "\"name\":\"%u\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (people, "]}");
  household_case_write (f, people->str);
  household = recourse_household_load (f->path, &error);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
}

static void
test_set_aside (HouseholdCase *f, gconstpointer unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  household_case_write (f, "first");
  first = recourse_household_set_aside (f->path, EVENING, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (first, "/household-aside-2026-11-29.json"));
  household_case_write (f, "second");
  second = recourse_household_set_aside (f->path, EVENING, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (second, "/household-aside-2026-11-29-2.json"));
  kept = temp_folder_read (first, NULL);
  g_assert_cmpstr (kept, ==, "first");
  household_case_edit (f, household_case_add_of (MOTHER, "M"));
  third = recourse_household_set_aside (f->path, EVENING, &error);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_true (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

static void
test_set_aside_nothing (HouseholdCase *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_household_set_aside (f->path, EVENING, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
}

/* Somebody else's file must not be read or written through a link. */
static void
test_link (HouseholdCase *f, gconstpointer unused)
{
  g_autofree char *other = g_build_filename (f->folder, "other.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (other, "{\"format\":1,\"people\":[]}", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (symlink (other, f->path), ==, 0);
  household_case_assert_refused (f, household_case_add_of (MOTHER, "M"),
                                 RECOURSE_ERROR_INVALID_ARGUMENT);
  text = temp_folder_read (other, NULL);
  g_assert_cmpstr (text, ==, "{\"format\":1,\"people\":[]}");
}

/* --- The folder ---------------------------------------------------------------------------------
 */

static void
write_in_read_only (gpointer data)
{
  const HouseholdCase *f = data;

  child_become_nobody (f->folder);
  g_assert_cmpint (chmod (f->folder, 0500), ==, 0);
  household_case_assert_refused (f, household_case_add_of (FATHER, "F"), RECOURSE_ERROR_PERMISSION);
}

static void
test_read_only (HouseholdCase *f, gconstpointer unused)
{
  child_run (write_in_read_only, f);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (HouseholdCase *f, gconstpointer unused)
{
  g_autofree char *deep = g_build_filename (f->folder, "not", "there", "household.json", NULL);
  const RecourseHouseholdEdit person = household_case_add_of (MOTHER, "M");
  g_autoptr (GError) error = NULL;

  g_assert_true (recourse_household_edit (deep, &person, &error));
  g_assert_no_error (error);
}

static gboolean
change_nothing (RecourseHousehold *household, gpointer data, GError **error)
{
  g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "no");
  return FALSE;
}

static void
test_change_refused (HouseholdCase *f, gconstpointer unused)
{
  g_autoptr (RecourseHousehold) household = NULL;
  g_autoptr (GError) error = NULL;

  household = recourse_household_change (f->path, change_nothing, NULL, &error);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_null (household);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

/* --- Several processes --------------------------------------------------------------------------
 */

#define N_TICKS 60

typedef struct
{
  HouseholdCase *fixture;
  const char *word;
} Writer;

static void
tick_many (gpointer data)
{
  const Writer *writer = data;

  for (guint i = 0; i < N_TICKS; i++)
    {
      g_autofree char *item = g_strdup_printf ("%s-%u", writer->word, i);

      household_case_edit (writer->fixture, household_case_tick_of (MOTHER, item, EVENING));
    }
}

static void
test_two_writers (HouseholdCase *f, gconstpointer unused)
{
  Writer one = { .fixture = f, .word = "one" };
  Writer two = { .fixture = f, .word = "two" };
  g_autoptr (RecourseHousehold) household = NULL;
  pid_t first;
  pid_t second;

  household_case_edit (f, household_case_add_of (MOTHER, "M"));
  first = child_start (tick_many, &one);
  second = child_start (tick_many, &two);
  child_join (first);
  child_join (second);
  household = household_case_load (f);
  for (guint i = 0; i < N_TICKS; i++)
    {
      g_autofree char *a = g_strdup_printf ("one-%u", i);
      g_autofree char *b = g_strdup_printf ("two-%u", i);

      g_assert_cmpint (recourse_household_ticked_at (household, MOTHER, a), ==, EVENING);
      g_assert_cmpint (recourse_household_ticked_at (household, MOTHER, b), ==, EVENING);
    }
}

static gboolean
die_in_change (RecourseHousehold *household, gpointer data, GError **error)
{
  raise (SIGKILL);
  return FALSE;
}

static void
die_with_lock (gpointer data)
{
  const HouseholdCase *f = data;
  g_autoptr (RecourseHousehold)
      never = recourse_household_change (f->path, die_in_change, NULL, NULL);
}

/* Whoever dies with the lock holds nobody up. */
static void
test_dies_with_lock (HouseholdCase *f, gconstpointer unused)
{
  household_case_edit (f, household_case_add_of (MOTHER, "M"));
  child_await_kill (child_start (die_with_lock, f));
  household_case_edit (f, household_case_tick_of (MOTHER, "a", EVENING));
}

#define N_KILLS 40

static void
tick_without_end (gpointer data)
{
  const HouseholdCase *f = data;

  for (guint i = 0;; i++)
    household_case_edit (f, household_case_tick_of (MOTHER, "a", EVENING + (i % 2) * DAY));
}

/* Old or new, never half, at whatever moment. */
static void
test_killed (HouseholdCase *f, gconstpointer unused)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261129);

  household_case_edit (f, household_case_add_of (MOTHER, "M"));
  household_case_edit (f, household_case_tick_of (MOTHER, "a", EVENING));
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (RecourseHousehold) household = NULL;
      pid_t child = child_start (tick_without_end, f);
      gint64 at;

      g_usleep ((gulong) g_rand_int_range (random, 500, 8000));
      child_kill (child);
      household = household_case_load (f);
      at = recourse_household_ticked_at (household, MOTHER, "a");
      g_assert_true (at == EVENING || at == EVENING + DAY);
    }
  household_case_edit (f, household_case_tick_of (MOTHER, "b", EVENING));
}

#define ADD(path, func)                                                                            \
  g_test_add (path, HouseholdCase, NULL, household_case_set_up, func, household_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/household-file/damaged", test_damaged);
  ADD ("/household-file/too-many-in-file", test_too_many_in_file);
  ADD ("/household-file/set-aside", test_set_aside);
  ADD ("/household-file/set-aside-nothing", test_set_aside_nothing);
  ADD ("/household-file/link", test_link);
  ADD ("/household-file/read-only", test_read_only);
  ADD ("/household-file/no-folder", test_no_folder);
  ADD ("/household-file/change-refused", test_change_refused);
  ADD ("/household-file/two-writers", test_two_writers);
  ADD ("/household-file/dies-with-lock", test_dies_with_lock);
  ADD ("/household-file/killed", test_killed);
  return g_test_run ();
}
