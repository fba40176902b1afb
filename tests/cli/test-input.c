/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-input"

#include "recourse-cli-input.h"

#include <string.h>

static void
test_normalise (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
  } rows[] = {
    { "", "" },
    { " 1 \n", "1" },
    { "１２", "12" },
    { "　３　\r\n", "3" },
    { "！", "!" },
    { "Ｂ", "b" },
    { "Unknown", "unknown" },
    { "１８：３０", "18:30" },
    { "1，3", "1,3" },
    { "￥８", "¥8" },
    { "\xFF"
      "1",
      "\xEF\xBF\xBD"
      "1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = recourse_cli_input_normalise (rows[i].typed);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* Reads @bytes as if they were typed. */
static GPtrArray *
read_lines (const char *bytes)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  FILE *stream = fmemopen ((gpointer) bytes, strlen (bytes), "r");
  char *line;

  g_assert_nonnull (stream);
  while ((line = recourse_cli_input_read (stream)) != NULL)
    g_ptr_array_add (lines, line);
  fclose (stream);
  return lines;
}

static void
test_read (void)
{
  g_autofree char *many = g_strnfill (5000, '1');
  g_autofree char *bytes = g_strconcat ("1\n\n", many, "\nlast", NULL);
  g_autoptr (GPtrArray) lines = read_lines (bytes);

  g_assert_cmpuint (lines->len, ==, 4);
  g_assert_cmpstr (lines->pdata[0], ==, "1");
  g_assert_cmpstr (lines->pdata[1], ==, "");
  g_assert_cmpuint (strlen (lines->pdata[2]), <, 5000);
  g_assert_cmpstr (lines->pdata[3], ==, "last");
}

static void
test_choice (void)
{
  static const char *const refused[] = { "",    "0",  "4", "-1",  "+1",
                                         "1 2", "1x", "x", "1.0", "99999999999999999999" };
  guint row = 4711;

  g_assert_true (recourse_cli_input_choice ("1", 3, &row));
  g_assert_cmpuint (row, ==, 0);
  g_assert_true (recourse_cli_input_choice ("03", 3, &row));
  g_assert_cmpuint (row, ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (recourse_cli_input_choice (refused[i], 3, &row));
  g_assert_cmpuint (row, ==, 2);
}

static void
test_choices (void)
{
  static const struct
  {
    const char *text;
    guint64 rows; /* 0: refused */
  } rows[] = {
    { "1", 1 },   { "1 3", 5 },    { "3,1", 5 }, { "1、2、3", 7 },
    { "1;2", 3 }, { "1, ,2,", 3 }, { "2 2", 2 }, { "64", G_GUINT64_CONSTANT (1) << 63 },
    { "", 0 },    { " ,", 0 },     { "0", 0 },   { "65", 0 },
    { "1 x", 0 }, { "1-3", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint64 got = 0;
      gboolean is_read = recourse_cli_input_choices (rows[i].text, 64, &got);

      g_assert_cmpint (is_read, ==, rows[i].rows != 0);
      g_assert_cmpuint (got, ==, rows[i].rows);
    }
}

static void
test_time (void)
{
  static const struct
  {
    const char *text;
    const char *time; /* NULL: refused */
  } rows[] = {
    { "now", "2024-03-01T00:10:00+08:00" },
    { "现在", "2024-03-01T00:10:00+08:00" },
    { "00:05", "2024-03-01T00:05:00+08:00" },
    { "23:59", "2024-03-01T23:59:00+08:00" },
    { "today 0:05", "2024-03-01T00:05:00+08:00" },
    { "yesterday 18:30", "2024-02-29T18:30:00+08:00" },
    { "昨天18:30:52", "2024-02-29T18:30:52+08:00" },
    { "2024-2-9 8:00", "2024-02-09T08:00:00+08:00" },
    { "2024年2月9日 8点5分9秒", "2024-02-09T08:05:09+08:00" },
    { "2024年2月9号8时05分", "2024-02-09T08:05:00+08:00" },
    { "2024-02-29t18:30:52z", "2024-03-01T02:30:52+08:00" },
    { "2024-02-29t18:30+01:00", "2024-03-01T01:30:00+08:00" },
    { "2023-02-29 10:00", NULL },
    { "24:00", NULL },
    { "18:60", NULL },
    { "18", NULL },
    { "18:30:", "2024-03-01T18:30:00+08:00" },
    { "18:30x", NULL },
    { "yesterday", NULL },
    { "yesterday 2024-02-09 8:00", NULL },
    { "2024-02-09", NULL },
    { "soon", NULL },
    { "", NULL },
  };
  gint64 now = 0;

  g_assert_true (recourse_china_time_parse ("2024-03-01T00:10", &now, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 time = 0;
      g_autofree char *text = NULL;

      g_assert_cmpint (recourse_cli_input_time (rows[i].text, now, &time), ==,
                       rows[i].time != NULL);
      text = recourse_china_time_format_iso (time);
      g_assert_cmpstr (rows[i].time != NULL ? text : NULL, ==, rows[i].time);
    }
}

static void
test_unknown (void)
{
  g_assert_true (recourse_cli_input_is_unknown (""));
  g_assert_true (recourse_cli_input_is_unknown ("unknown"));
  g_assert_true (recourse_cli_input_is_unknown ("不知道"));
  g_assert_false (recourse_cli_input_is_unknown ("0"));
  g_assert_false (recourse_cli_input_is_unknown ("unknown?"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/input/normalise", test_normalise);
  g_test_add_func ("/cli/input/read", test_read);
  g_test_add_func ("/cli/input/choice", test_choice);
  g_test_add_func ("/cli/input/choices", test_choices);
  g_test_add_func ("/cli/input/time", test_time);
  g_test_add_func ("/cli/input/unknown", test_unknown);
  return g_test_run ();
}
