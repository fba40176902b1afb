/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "household-case"

#include "household-case.h"

#include "recourse-error.h"
#include "temp-folder.h"

void
household_case_set_up (HouseholdCase *f, gconstpointer unused)
{
  g_autofree char *cases = NULL;

  f->folder = temp_folder_new ();
  cases = g_build_filename (f->folder, "cases", NULL);
  f->path = recourse_household_build_path (cases);
}

void
household_case_tear_down (HouseholdCase *f, gconstpointer unused)
{
  g_free (f->path);
  temp_folder_free (f->folder);
}

RecourseHouseholdEdit
household_case_add_of (const char *person, const char *name)
{
  return (RecourseHouseholdEdit){ .kind = RECOURSE_HOUSEHOLD_ADD, .person = person, .name = name };
}

RecourseHouseholdEdit
household_case_tick_of (const char *person, const char *item, gint64 at)
{
  return (RecourseHouseholdEdit){
    .kind = RECOURSE_HOUSEHOLD_TICK, .person = person, .key = item, .at = at
  };
}

RecourseHouseholdEdit
household_case_practise_of (const char *person, const char *quiz_case, gint64 at, gboolean is_right)
{
  return (RecourseHouseholdEdit){ .kind = RECOURSE_HOUSEHOLD_PRACTISE,
                                  .person = person,
                                  .key = quiz_case,
                                  .at = at,
                                  .is_right = is_right };
}

void
household_case_edit (const HouseholdCase *f, RecourseHouseholdEdit change)
{
  g_autoptr (GError) error = NULL;

  recourse_household_edit (f->path, &change, &error);
  g_assert_no_error (error);
}

void
household_case_assert_refused (const HouseholdCase *f, RecourseHouseholdEdit change, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_household_edit (f->path, &change, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
}

RecourseHousehold *
household_case_load (const HouseholdCase *f)
{
  g_autoptr (GError) error = NULL;
  RecourseHousehold *household = recourse_household_load (f->path, &error);

  g_assert_no_error (error);
  return household;
}

void
household_case_write (const HouseholdCase *f, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (f->path, text, -1, &error);
  g_assert_no_error (error);
}

void
household_case_assert_text (const HouseholdCase *f, const char *expected)
{
  g_autofree char *text = temp_folder_read (f->path, NULL);

  g_assert_cmpstr (text, ==, expected);
}
