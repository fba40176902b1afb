/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-household"

#include "household-case.h"

#include "recourse-error.h"
#include "temp-folder.h"

#include <string.h>

#define MOTHER HOUSEHOLD_CASE_MOTHER
#define FATHER HOUSEHOLD_CASE_FATHER
#define NOBODY HOUSEHOLD_CASE_NOBODY
#define EVENING HOUSEHOLD_CASE_EVENING
#define DAY HOUSEHOLD_CASE_DAY

/* --- What is in it ------------------------------------------------------------------------------
 */

static void
test_new (HouseholdCase *f, gconstpointer unused)
{
  g_autoptr (RecourseHousehold) household = household_case_load (f);
  g_autofree char *expected = g_build_filename (f->folder, "household.json", NULL);

  g_assert_cmpstr (f->path, ==, expected);
  g_assert_cmpuint (recourse_household_n_people (household), ==, 0);
  /* Whoever only looks leaves no trace. */
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

static void
test_round_trip (HouseholdCase *f, gconstpointer unused)
{
  g_autoptr (RecourseHousehold) household = NULL;
  const RecoursePractice *practice;

  household_case_edit (f, household_case_add_of (MOTHER, "  妈妈 \"A\\B\"　"));
  household_case_edit (f, household_case_add_of (FATHER, "Father"));
  household_case_edit (f, household_case_tick_of (MOTHER, "wall.add-me", EVENING + 999999));
  household_case_edit (f, household_case_tick_of (MOTHER, "bank-limit", EVENING + DAY));
  household_case_edit (f, household_case_practise_of (MOTHER, "case-1", EVENING, FALSE));
  household_case_edit (f, household_case_practise_of (NULL, "case-2", EVENING, TRUE));
  household_case_assert_text (
      f, "{\"format\":1,\"people\":[\n"
         "{\"id\":\"" MOTHER "\",\"name\":\"妈妈 \\\"A\\\\B\\\"\",\"practised\":{\n"
         "\"case-1\":{\"at\":\"2026-11-29T18:30:05+08:00\",\"right\":false}},\"ticked\":{\n"
         "\"bank-limit\":\"2026-11-30T18:30:05+08:00\",\n"
         "\"wall.add-me\":\"2026-11-29T18:30:05+08:00\"}},\n"
         "{\"id\":\"" FATHER "\",\"name\":\"Father\",\"practised\":{},\"ticked\":{}}],"
         "\"practised\":{\n"
         "\"case-2\":{\"at\":\"2026-11-29T18:30:05+08:00\",\"right\":true}}}\n");
  g_assert_cmpuint (temp_folder_mode (f->path), ==, 0600);
  household = household_case_load (f);
  g_assert_cmpuint (recourse_household_n_people (household), ==, 2);
  g_assert_cmpstr (recourse_household_person_id (household, 1), ==, FATHER);
  g_assert_cmpstr (recourse_household_peek_name (household, MOTHER), ==, "妈妈 \"A\\B\"");
  g_assert_cmpint (recourse_household_ticked_at (household, MOTHER, "wall.add-me"), ==, EVENING);
  g_assert_cmpint (recourse_household_ticked_at (household, FATHER, "wall.add-me"), ==,
                   RECOURSE_TIME_UNKNOWN);
  practice = recourse_household_find_practice (household, MOTHER, "case-1");
  g_assert_nonnull (practice);
  g_assert_false (practice->is_right);
  g_assert_true (recourse_household_find_practice (household, NULL, "case-2")->is_right);
  g_assert_null (recourse_household_find_practice (household, NULL, "case-1"));
}

/* The order in which things were done makes no difference to the bytes. */
static void
test_same_bytes (HouseholdCase *f, gconstpointer unused)
{
  g_autofree char *first = NULL;
  RecourseHouseholdEdit untick = { .kind = RECOURSE_HOUSEHOLD_UNTICK,
                                   .person = MOTHER,
                                   .key = "b" };

  household_case_edit (f, household_case_add_of (MOTHER, "Mother"));
  household_case_edit (f, household_case_tick_of (MOTHER, "a", EVENING));
  household_case_edit (f, household_case_tick_of (MOTHER, "b", EVENING));
  household_case_edit (f, household_case_tick_of (MOTHER, "c", EVENING));
  first = temp_folder_read (f->path, NULL);
  household_case_edit (f, untick);
  household_case_edit (f, untick);
  household_case_edit (f, household_case_tick_of (MOTHER, "c", EVENING + DAY));
  household_case_edit (f, household_case_tick_of (MOTHER, "b", EVENING));
  household_case_edit (f, household_case_tick_of (MOTHER, "c", EVENING));
  household_case_assert_text (f, first);
}

static void
test_rename_remove (HouseholdCase *f, gconstpointer unused)
{
  const RecourseHouseholdEdit rename_it = { .kind = RECOURSE_HOUSEHOLD_RENAME,
                                            .person = MOTHER,
                                            .name = "Mum" };
  const RecourseHouseholdEdit remove_it = { .kind = RECOURSE_HOUSEHOLD_REMOVE, .person = MOTHER };
  g_autoptr (RecourseHousehold) renamed = NULL;
  g_autoptr (RecourseHousehold) removed = NULL;

  household_case_edit (f, household_case_add_of (MOTHER, "Mother"));
  household_case_edit (f, household_case_tick_of (MOTHER, "a", EVENING));
  household_case_edit (f, rename_it);
  renamed = household_case_load (f);
  g_assert_cmpstr (recourse_household_peek_name (renamed, MOTHER), ==, "Mum");
  g_assert_cmpint (recourse_household_ticked_at (renamed, MOTHER, "a"), ==, EVENING);
  g_assert_cmpstr (recourse_household_find_name (renamed, "MUM"), ==, MOTHER);
  household_case_edit (f, remove_it);
  removed = household_case_load (f);
  g_assert_cmpuint (recourse_household_n_people (removed), ==, 0);
  household_case_assert_refused (f, remove_it, RECOURSE_ERROR_NOT_FOUND);
  household_case_assert_refused (f, household_case_tick_of (MOTHER, "a", EVENING),
                                 RECOURSE_ERROR_NOT_FOUND);
}

static void
test_copy (HouseholdCase *f, gconstpointer unused)
{
  g_autoptr (RecourseHousehold) household = NULL;
  g_autoptr (RecourseHousehold) copy = NULL;
  const RecourseHouseholdEdit change = household_case_tick_of (MOTHER, "b", EVENING);

  household_case_edit (f, household_case_add_of (MOTHER, "Mother"));
  household_case_edit (f, household_case_tick_of (MOTHER, "a", EVENING));
  household = household_case_load (f);
  copy = recourse_household_copy (household);
  g_assert_true (recourse_household_apply (copy, &change, NULL));
  g_assert_cmpint (recourse_household_ticked_at (copy, MOTHER, "a"), ==, EVENING);
  g_assert_cmpint (recourse_household_ticked_at (copy, MOTHER, "b"), ==, EVENING);
  g_assert_cmpint (recourse_household_ticked_at (household, MOTHER, "b"), ==,
                   RECOURSE_TIME_UNKNOWN);
}

/* Of a newer pack, or of one that is not there any more. */
static void
test_unknown_ids (HouseholdCase *f, gconstpointer unused)
{
  g_autoptr (RecourseHousehold) household = NULL;

  household_case_write (f, "{\"format\":1,\"people\":[{\"id\":\"" MOTHER
                           "\",\"name\":\"M\",\"ticked\":"
                           "{\"of-another-year\":\"2031-01-01T00:00:00+08:00\"}}]}");
  household_case_edit (f, household_case_tick_of (MOTHER, "a", EVENING));
  household = household_case_load (f);
  g_assert_cmpint (recourse_household_ticked_at (household, MOTHER, "of-another-year"), ==,
                   G_GINT64_CONSTANT (1924963200) * RECOURSE_SECOND);
}

static void
test_look_again (void)
{
  RecourseCivilTime civil;

  recourse_china_time_to_civil (recourse_household_look_again_at (EVENING), &civil);
  g_assert_cmpint (civil.year, ==, 2027);
  g_assert_cmpint (civil.month, ==, 11);
  g_assert_cmpint (civil.day, ==, 29);
}

static void
test_count (void)
{
  RecoursePreventionItem items[] = { { .id = (char *) "a" }, { .id = (char *) "b" } };
  const RecoursePrevention part = { .items = items, .n_items = G_N_ELEMENTS (items) };
  g_autoptr (RecourseHousehold) household = recourse_household_new ();
  const RecourseHouseholdEdit edits[] = {
    household_case_add_of (MOTHER, "M"), household_case_tick_of (MOTHER, "b", EVENING),
    household_case_tick_of (MOTHER, "of-another-part", EVENING)
  };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    g_assert_true (recourse_household_apply (household, &edits[i], NULL));
  g_assert_cmpuint (recourse_household_count_ticked (household, MOTHER, &part), ==, 1);
  g_assert_cmpuint (recourse_household_count_ticked (household, FATHER, &part), ==, 0);
}

/* --- What is refused ----------------------------------------------------------------------------
 */

static void
test_names (HouseholdCase *f, gconstpointer unused)
{
  g_autofree char *longest = g_strnfill (RECOURSE_HOUSEHOLD_MAX_NAME, 'x');
  g_autofree char *too_long = g_strnfill (RECOURSE_HOUSEHOLD_MAX_NAME + 1, 'x');

  household_case_edit (f, household_case_add_of (MOTHER, longest));
  household_case_edit (f, household_case_add_of (FATHER, "Élodie"));
  household_case_assert_refused (f, household_case_add_of (NOBODY, ""),
                                 RECOURSE_ERROR_INVALID_ARGUMENT);
  household_case_assert_refused (f, household_case_add_of (NOBODY, " \t　"),
                                 RECOURSE_ERROR_INVALID_ARGUMENT);
  household_case_assert_refused (f, household_case_add_of (NOBODY, too_long), RECOURSE_ERROR_LIMIT);
  household_case_assert_refused (f, household_case_add_of (NOBODY, "a\nb"),
                                 RECOURSE_ERROR_INVALID_ARGUMENT);
  household_case_assert_refused (f, household_case_add_of (NOBODY, "a\342\200\256b"),
                                 RECOURSE_ERROR_INVALID_ARGUMENT);
  household_case_assert_refused (f, household_case_add_of (NOBODY, "a\377b"),
                                 RECOURSE_ERROR_INVALID_ARGUMENT);
  household_case_assert_refused (f, household_case_add_of (NOBODY, "éLODIE"),
                                 RECOURSE_ERROR_INVALID_ARGUMENT);
  household_case_assert_refused (f, household_case_add_of (MOTHER, "other"),
                                 RECOURSE_ERROR_INVALID_ARGUMENT);
  household_case_assert_refused (f, household_case_add_of ("no-uuid", "other"),
                                 RECOURSE_ERROR_INVALID_ARGUMENT);
}

static void
test_most_people (HouseholdCase *f, gconstpointer unused)
{
  for (guint i = 0; i < RECOURSE_HOUSEHOLD_MAX_PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("0f3a1f5e-8a53-4a0e-9d0f-0c7a3d1b3e%02x", i);
      g_autofree char *name = g_strdup_printf ("person %u", i);

      household_case_edit (f, household_case_add_of (id, name));
    }
  household_case_assert_refused (f, household_case_add_of (MOTHER, "one more"),
                                 RECOURSE_ERROR_LIMIT);
}

static void
test_most_marks (void)
{
  g_autoptr (RecourseHousehold) household = recourse_household_new ();
  g_autofree char *too_long = g_strnfill (RECOURSE_HOUSEHOLD_MAX_KEY + 1, 'x');
  const RecourseHouseholdEdit person = household_case_add_of (MOTHER, "M");
  const RecourseHouseholdEdit again = household_case_tick_of (MOTHER, "item-0", EVENING + DAY);
  const RecourseHouseholdEdit bad[] = { household_case_tick_of (MOTHER, too_long, EVENING),
                                        household_case_tick_of (MOTHER, "Upper", EVENING),
                                        household_case_tick_of (MOTHER, "", EVENING),
                                        household_case_tick_of (MOTHER, "a", RECOURSE_TIME_UNKNOWN),
                                        household_case_tick_of (MOTHER, "a", G_MAXINT64),
                                        household_case_tick_of (MOTHER, "one-more", EVENING) };

  g_assert_true (recourse_household_apply (household, &person, NULL));
  for (guint i = 0; i < RECOURSE_HOUSEHOLD_MAX_MARKS; i++)
    {
      g_autofree char *key = g_strdup_printf ("item-%u", i);
      const RecourseHouseholdEdit one = household_case_tick_of (MOTHER, key, EVENING);

      g_assert_true (recourse_household_apply (household, &one, NULL));
    }
  g_assert_true (recourse_household_apply (household, &again, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (recourse_household_apply (household, &bad[i], NULL));
}

/* What is full in every way can still be read again. */
static void
test_fullest (void)
{
  g_autoptr (RecourseHousehold) household = recourse_household_new ();
  g_autoptr (RecourseHousehold) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  for (guint i = 0; i < RECOURSE_HOUSEHOLD_MAX_PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("0f3a1f5e-8a53-4a0e-9d0f-0c7a3d1b3e%02x", i);
      g_autofree char *name = g_strdup_printf ("%0*u", RECOURSE_HOUSEHOLD_MAX_NAME, i);
      const RecourseHouseholdEdit person = household_case_add_of (id, name);

      g_assert_true (recourse_household_apply (household, &person, NULL));
      for (guint k = 0; k < RECOURSE_HOUSEHOLD_MAX_MARKS; k++)
        {
          g_autofree char *key = g_strdup_printf ("%0*u", RECOURSE_HOUSEHOLD_MAX_KEY, k);
          const RecourseHouseholdEdit one = household_case_tick_of (id, key, EVENING);
          const RecourseHouseholdEdit two = household_case_practise_of (id, key, EVENING, FALSE);

          g_assert_true (recourse_household_apply (household, &one, NULL));
          g_assert_true (recourse_household_apply (household, &two, NULL));
        }
    }
  text = recourse_household_compose (household);
  bytes = g_bytes_new_take (text, strlen (text));
  again = recourse_household_parse (bytes, "household.json", &error);
  g_assert_no_error (error);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, HouseholdCase, NULL, household_case_set_up, func, household_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/household/new", test_new);
  ADD ("/household/round-trip", test_round_trip);
  ADD ("/household/same-bytes", test_same_bytes);
  ADD ("/household/rename-remove", test_rename_remove);
  ADD ("/household/copy", test_copy);
  ADD ("/household/unknown-ids", test_unknown_ids);
  g_test_add_func ("/household/look-again", test_look_again);
  g_test_add_func ("/household/count", test_count);
  ADD ("/household/names", test_names);
  ADD ("/household/most-people", test_most_people);
  g_test_add_func ("/household/most-marks", test_most_marks);
  g_test_add_func ("/household/fullest", test_fullest);
  return g_test_run ();
}
