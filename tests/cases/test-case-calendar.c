/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-case-calendar"

#include "recourse-case-calendar.h"

#include "across-case.h"
#include "recourse-error.h"
#include "temp-folder.h"

#include <string.h>

#define ID "3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d"

static const RecourseCaseCalendar plain = { .language = RECOURSE_LANGUAGE_ZH_CN };

static void
free_deadline (gpointer data)
{
  recourse_case_deadline_free (data);
}

static GPtrArray *
make_list (void)
{
  return g_ptr_array_new_with_free_func (free_deadline);
}

static RecourseCaseDeadline *
add (GPtrArray *list, const char *key, const char *remedy, const char *from, const char *at)
{
  RecourseCaseDeadline *deadline = g_new0 (RecourseCaseDeadline, 1);

  deadline->case_id = g_strdup (ID);
  deadline->title = g_strdup ("王建国骗走的12345元");
  deadline->key = g_strdup (key);
  deadline->remedy = g_strdup (remedy);
  deadline->is_follow_up = g_str_has_prefix (key, "follow-up/");
  deadline->text = remedy == NULL ? g_strdup ("去找王建国") : NULL;
  deadline->from = from != NULL ? beijing (from) : RECOURSE_TIME_UNKNOWN;
  deadline->at = beijing (at);
  g_ptr_array_add (list, deadline);
  return deadline;
}

static char *
compose (AcrossCase *f, GPtrArray *list, RecourseLanguage language, gboolean has_names)
{
  const RecourseCaseCalendar calendar = { .language = language,
                                          .now = beijing ("2026-11-20T12:34:56"),
                                          .has_names = has_names };

  return recourse_case_calendar_compose (&calendar, list, f->pack);
}

/* RFC 5545, 3.1: at most 75 octets, every break is CRLF, no character is cut; gives the content
 * lines. */
static GPtrArray *
unfold (const char *text)
{
  g_auto (GStrv) raw = g_strsplit (text, "\r\n", -1);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (g_str_has_suffix (text, "\r\n"));
  for (guint i = 0; raw[i] != NULL && *raw[i] != '\0'; i++)
    {
      g_assert_cmpuint (strlen (raw[i]), <=, 75);
      g_assert_null (strpbrk (raw[i], "\r\n"));
      g_assert_true (g_utf8_validate (raw[i], -1, NULL));
      if (*raw[i] == ' ')
        {
          char *before = lines->pdata[lines->len - 1];

          lines->pdata[lines->len - 1] = g_strconcat (before, raw[i] + 1, NULL);
          g_free (before);
        }
      else
        g_ptr_array_add (lines, g_strdup (raw[i]));
    }
  return lines;
}

static const char *
find (GPtrArray *lines, const char *name, guint index)
{
  g_autofree char *prefix = g_strconcat (name, ":", NULL);

  for (guint i = 0; i < lines->len; i++)
    if (g_str_has_prefix (lines->pdata[i], prefix) && index-- == 0)
      return (const char *) lines->pdata[i] + strlen (prefix);
  return NULL;
}

static guint
count (GPtrArray *lines, const char *line)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += g_str_equal (lines->pdata[i], line);
  return n;
}

/* --- The form -----------------------------------------------------------------------------------
 */

static void
test_event (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) list = make_list ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  add (list, "follow-up/police-report", "police-report", "2026-11-20T02:00:00",
       "2026-11-22T02:00:00");
  text = compose (f, list, RECOURSE_LANGUAGE_EN, FALSE);
  lines = unfold (text);
  g_assert_cmpstr (lines->pdata[0], ==, "BEGIN:VCALENDAR");
  g_assert_cmpstr (lines->pdata[lines->len - 1], ==, "END:VCALENDAR");
  g_assert_cmpstr (find (lines, "VERSION", 0), ==, "2.0");
  g_assert_nonnull (find (lines, "PRODID", 0));
  g_assert_cmpuint (count (lines, "BEGIN:VEVENT"), ==, 1);
  g_assert_cmpuint (count (lines, "END:VEVENT"), ==, 1);
  g_assert_cmpstr (find (lines, "UID", 0), ==, ID ".follow-up.police-report@recourse.invalid");
  g_assert_cmpstr (find (lines, "DTSTAMP", 0), ==, "20261120T043456Z");
  g_assert_cmpstr (find (lines, "DTSTART", 0), ==, "20261121T180000Z");
  g_assert_cmpstr (find (lines, "SUMMARY", 0), ==,
                   "Recourse: The stop ends\\, unless a freeze has been sent");
  g_assert_cmpuint (count (lines, "BEGIN:VALARM"), ==, 2);
  g_assert_cmpuint (count (lines, "END:VALARM"), ==, 2);
  g_assert_cmpuint (count (lines, "ACTION:DISPLAY"), ==, 2);
  g_assert_cmpstr (find (lines, "TRIGGER", 0), ==, "-P0DT12H0M0S");
  g_assert_cmpstr (find (lines, "TRIGGER", 1), ==, "-P0DT1H0M0S");
  g_assert_nonnull (strstr (find (lines, "DESCRIPTION", 0), "plus 48 hours"));
  g_assert_nonnull (strstr (find (lines, "DESCRIPTION", 0), "\\nBased on: "));
}

static void
test_reached (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) list = make_list ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  add (list, "contact/7", NULL, NULL, "2027-01-01T07:00:00")->is_about = FALSE;
  text = compose (f, list, RECOURSE_LANGUAGE_ZH_CN, FALSE);
  lines = unfold (text);
  g_assert_cmpstr (find (lines, "DTSTART", 0), ==, "20261231T230000Z");
  g_assert_cmpstr (find (lines, "TRIGGER", 0), ==, "P0DT0H0M0S");
  g_assert_null (find (lines, "TRIGGER", 1));
}

static void
test_years (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) list = make_list ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  add (list, "deadline/civil-claim", "civil-claim", "2026-11-20T10:00:30", "2029-11-20T10:00:30")
      ->is_about = TRUE;
  text = compose (f, list, RECOURSE_LANGUAGE_ZH_CN, FALSE);
  lines = unfold (text);
  g_assert_cmpstr (find (lines, "DTSTART", 0), ==, "20291120T020000Z");
  g_assert_cmpstr (find (lines, "TRIGGER", 1), ==, "-P6DT23H59M30S");
}

static void
test_empty (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) list = make_list ();

  g_assert_null (compose (f, list, RECOURSE_LANGUAGE_EN, FALSE));
  add (list, "contact/7", NULL, NULL, "2026-11-01T07:00:00")->state = RECOURSE_DEADLINE_PAST;
  g_assert_null (compose (f, list, RECOURSE_LANGUAGE_EN, FALSE));
}

/* --- Texts --------------------------------------------------------------------------------------
 */

static void
test_no_names (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) list = make_list ();
  g_autofree char *plain_text = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) plain_lines = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  add (list, "contact/7", NULL, NULL, "2026-12-01T07:00:00");
  add (list, "follow-up/police-report", "police-report", "2026-11-20T02:00:00",
       "2026-11-22T02:00:00");
  plain_text = compose (f, list, RECOURSE_LANGUAGE_ZH_CN, FALSE);
  plain_lines = unfold (plain_text);
  for (guint i = 0; i < plain_lines->len; i++)
    {
      g_assert_null (strstr (plain_lines->pdata[i], "王建国"));
      g_assert_null (strstr (plain_lines->pdata[i], "12345"));
    }
  text = compose (f, list, RECOURSE_LANGUAGE_ZH_CN, TRUE);
  lines = unfold (text);
  g_assert_cmpstr (find (lines, "SUMMARY", 0), ==, "追款指南：去找王建国");
  g_assert_nonnull (strstr (find (lines, "DESCRIPTION", 0), "王建国骗走的12345元"));
  g_assert_cmpuint (count (lines, "CLASS:PRIVATE"), ==, 2);
}

static void
test_escapes (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) list = make_list ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  RecourseCaseDeadline *deadline = add (list, "contact/7", NULL, NULL, "2026-12-01T07:00:00");

  g_free (deadline->text);
  deadline->text = g_strdup ("a,b;c\\d\r\nEND:VCALENDAR\x01\x7f"
                             "e:\"f\"\xE2\x80\xAE");
  text = compose (f, list, RECOURSE_LANGUAGE_EN, TRUE);
  lines = unfold (text);
  g_assert_cmpstr (find (lines, "SUMMARY", 0), ==,
                   "Recourse: a\\,b\\;c\\\\d\\nEND:VCALENDARe:\"f\"");
  g_assert_cmpuint (count (lines, "END:VCALENDAR"), ==, 1);
}

/* Wherever the 75th octet falls, also inside a character of two, three or four. */
static void
test_folds (AcrossCase *f, gconstpointer unused)
{
  static const char *const characters[] = { "x", "é", "汉", "😀" };

  for (guint i = 0; i < 4 * 8; i++)
    {
      g_autoptr (GPtrArray) list = make_list ();
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) lines = NULL;
      g_autofree char *wanted = NULL;
      GString *words = g_string_new (NULL);
      RecourseCaseDeadline *deadline = add (list, "contact/7", NULL, NULL, "2026-12-01T07:00:00");

      for (guint j = 0; j < i / 4; j++)
        g_string_append_c (words, '-');
      for (guint j = 0; j < 200; j++)
        g_string_append (words, characters[i % 4]);
      g_free (deadline->text);
      deadline->text = g_string_free (words, FALSE);
      text = compose (f, list, RECOURSE_LANGUAGE_EN, TRUE);
      lines = unfold (text);
      wanted = g_strconcat ("Recourse: ", deadline->text, NULL);
      g_assert_cmpstr (find (lines, "SUMMARY", 0), ==, wanted);
    }
}

/* --- Files --------------------------------------------------------------------------------------
 */

static void
test_write (AcrossCase *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (f->data, "deadlines.ics", NULL);
  g_autoptr (GPtrArray) list = make_list ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) exists = NULL;
  g_autofree char *text = NULL;
  g_autofree char *wanted = NULL;

  g_assert_false (recourse_case_calendar_write (&plain, list, f->pack, path, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  add (list, "contact/7", NULL, NULL, "2026-12-01T07:00:00");
  recourse_case_calendar_write (&plain, list, f->pack, path, &error);
  g_assert_no_error (error);
  text = temp_folder_read (path, NULL);
  wanted = recourse_case_calendar_compose (&plain, list, f->pack);
  g_assert_cmpstr (text, ==, wanted);
  g_assert_false (recourse_case_calendar_write (&plain, list, f->pack, path, &exists));
  g_assert_error (exists, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  across_case_add ("/cases/calendar/event", test_event);
  across_case_add ("/cases/calendar/reached", test_reached);
  across_case_add ("/cases/calendar/years", test_years);
  across_case_add ("/cases/calendar/empty", test_empty);
  across_case_add ("/cases/calendar/no-names", test_no_names);
  across_case_add ("/cases/calendar/escapes", test_escapes);
  across_case_add ("/cases/calendar/folds", test_folds);
  across_case_add ("/cases/calendar/write", test_write);
  return g_test_run ();
}
