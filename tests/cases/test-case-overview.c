/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-case-overview"

#include "recourse-case-overview.h"

#include "across-case.h"

#include <string.h>

#define NOW "2026-11-20T20:00:00"
#define N_COLUMNS 11

/* --- Reading it ---------------------------------------------------------------------------------
 */

/* RFC 4180 with every field quoted; gives rows of fields. */
static GPtrArray *
parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  const char *at = text;

  while (*at != '\0')
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
      gboolean is_over = FALSE;

      while (!is_over)
        {
          GString *field = g_string_new (NULL);

          g_assert_cmpint (*at++, ==, '"');
          while (at[0] != '"' || at[1] == '"')
            {
              at += at[0] == '"';
              g_assert_cmpint ((guchar) *at, >=, ' ');
              g_string_append_c (field, *at++);
            }
          at++;
          g_ptr_array_add (row, g_string_free (field, FALSE));
          is_over = *at != ',';
          if (!is_over)
            at++;
        }
      g_assert_cmpint (*at++, ==, '\r');
      g_assert_cmpint (*at++, ==, '\n');
      g_assert_cmpuint (row->len, ==, N_COLUMNS);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static GPtrArray *
compose (AcrossCase *f, RecourseLanguage language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) readings = recourse_case_readings_list (f->cases, &error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  rows = recourse_case_overview_list (readings, f->advisor, beijing (NOW), language);
  text = recourse_case_overview_compose (rows, language);
  g_assert_true (g_str_has_prefix (text, "\xEF\xBB\xBF\""));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  return parse (text + 3);
}

static const char *
get (GPtrArray *rows, guint row, guint column)
{
  return ((GPtrArray *) rows->pdata[row])->pdata[column];
}

static guint
find_row (GPtrArray *rows, RecourseCaseFolder *folder)
{
  for (guint i = 1; i < rows->len; i++)
    if (g_str_equal (get (rows, i, N_COLUMNS - 1), recourse_case_folder_get_id (folder)))
      return i;
  g_assert_not_reached ();
}

/* --- Fields -------------------------------------------------------------------------------------
 */

static void
test_quote (AcrossCase *f, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    const char *field;
  } rows[] = {
    { NULL, "\"\"" },
    { "", "\"\"" },
    { "王建国", "\"王建国\"" },
    { "say \"yes\", now", "\"say \"\"yes\"\", now\"" },
    { "=1+1", "\"'=1+1\"" },
    { "+86", "\"'+86\"" },
    { "-5", "\"'-5\"" },
    { "@SUM(A1)", "\"'@SUM(A1)\"" },
    { "\tx", "\"'x\"" },
    { "\rx", "\"'x\"" },
    { "  =1", "\"'=1\"" },
    { "\x01=1", "\"'=1\"" },
    { "＝1＋1", "\"'＝1＋1\"" },
    { "＠x", "\"'＠x\"" },
    { "a=1", "\"a=1\"" },
    { "a\r\nb\tc", "\"a  b c\"" },
    { "\"=1", "\"\"\"=1\"" },
    { "a\xE2\x80\xAE"
      "b",
      "\"a b\"" },
    { "\xFF", "\"\xEF\xBF\xBD\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *field = recourse_case_overview_quote (rows[i].text);

      g_assert_cmpstr (field, ==, rows[i].field);
    }
}

/* --- Rows ---------------------------------------------------------------------------------------
 */

static void
test_none (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) english = compose (f, RECOURSE_LANGUAGE_EN);
  g_autoptr (GPtrArray) chinese = compose (f, RECOURSE_LANGUAGE_ZH_CN);

  g_assert_cmpuint (english->len, ==, 1);
  g_assert_cmpstr (get (english, 0, 0), ==, "Title");
  g_assert_cmpstr (get (chinese, 0, 2), ==, "金额（元）");
}

static void
test_case (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, "=HYPERLINK(\"https://x\")");
  g_autoptr (GPtrArray) rows = NULL;

  across_case_pay (folder, 1, 800000, beijing ("2026-11-20T18:00:00"), "王建国");
  across_case_pay (folder, 2, 5, beijing ("2026-11-20T18:30:00"), "李四");
  across_case_pay (folder, 3, 100, beijing ("2026-11-20T18:20:00"), "王建国");
  across_case_answer (f, folder, "problem=wrong_person payment=transfer state=pending signs=none",
                      beijing (NOW));
  rows = compose (f, RECOURSE_LANGUAGE_EN);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (get (rows, 1, 0), ==, "'=HYPERLINK(\"https://x\")");
  g_assert_cmpstr (get (rows, 1, 1), ==, "王建国; 李四");
  g_assert_cmpstr (get (rows, 1, 2), ==, "8001.05");
  g_assert_cmpstr (get (rows, 1, 3), ==, "3");
  g_assert_cmpstr (get (rows, 1, 4), !=, "");
  g_assert_cmpstr (get (rows, 1, 5), ==, "2026-11-21 18:30");
  g_assert_nonnull (strstr (get (rows, 1, 6), "comes back by itself"));
  g_assert_cmpstr (get (rows, 1, 7), ==, "");
  g_assert_cmpstr (get (rows, 1, 8), ==, "");
  g_assert_cmpstr (get (rows, 1, 9), ==, "");
  g_assert_cmpstr (get (rows, 1, 10), ==, recourse_case_folder_get_id (folder));
}

static void
test_closed (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, "over");
  g_autoptr (GPtrArray) rows = NULL;

  across_case_call (folder, "再打", beijing ("2027-01-01T10:00:00"));
  across_case_append (folder, recourse_case_entry_close (NULL, RECOURSE_AUTHOR_PERSON));
  rows = compose (f, RECOURSE_LANGUAGE_ZH_CN);
  g_assert_cmpstr (get (rows, 1, 5), ==, "");
  g_assert_cmpuint (strlen (get (rows, 1, 7)), ==, strlen ("2026-11-20 18:30"));
  g_assert_cmpstr (get (rows, 1, 2), ==, "");
}

static void
test_same_payee (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) first = across_case_new (f, "first");
  g_autoptr (RecourseCaseFolder) second = across_case_new (f, "second");
  g_autoptr (RecourseCaseFolder) third = across_case_new (f, "third");
  g_autoptr (GPtrArray) rows = NULL;

  across_case_pay (first, 1, 100, RECOURSE_TIME_UNKNOWN, "王建国");
  across_case_pay (second, 1, 100, RECOURSE_TIME_UNKNOWN, "王 建国");
  across_case_pay (third, 1, 100, RECOURSE_TIME_UNKNOWN, "李四");
  rows = compose (f, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (get (rows, find_row (rows, first), 8), ==, "2");
  g_assert_cmpstr (get (rows, find_row (rows, second), 8), ==, "2");
  g_assert_cmpstr (get (rows, find_row (rows, third), 8), ==, "");
}

static void
test_damaged (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, "damaged");
  g_autofree char *database = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  database = g_build_filename (recourse_case_folder_get_path (folder), "case.db", NULL);
  g_assert_true (g_file_set_contents (database, "no database", -1, NULL));
  rows = compose (f, RECOURSE_LANGUAGE_EN);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_true (g_str_has_prefix (get (rows, 1, 9), "Cannot be read: "));
  g_assert_cmpstr (get (rows, 1, 10), ==, recourse_case_folder_get_id (folder));
}

static void
test_hidden (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, "王建国骗走8000元");
  g_autoptr (GPtrArray) rows = NULL;

  across_case_pay (folder, 1, 800000, beijing ("2026-11-20T18:00:00"), "王建国");
  across_case_answer (f, folder, "problem=deceived signs=screen-seen", beijing (NOW));
  rows = compose (f, RECOURSE_LANGUAGE_ZH_CN);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (get (rows, 1, i), ==, "");
  g_assert_nonnull (strstr (get (rows, 1, 9), "可能有人在看屏幕"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  across_case_add ("/cases/overview/quote", test_quote);
  across_case_add ("/cases/overview/none", test_none);
  across_case_add ("/cases/overview/case", test_case);
  across_case_add ("/cases/overview/closed", test_closed);
  across_case_add ("/cases/overview/same-payee", test_same_payee);
  across_case_add ("/cases/overview/damaged", test_damaged);
  across_case_add ("/cases/overview/hidden", test_hidden);
  return g_test_run ();
}
