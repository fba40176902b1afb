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

/* Reads @bytes as if they were typed; what is refused is a NULL among the lines. */
static GPtrArray *
read_lines (const char *bytes, gsize length)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  FILE *stream = fmemopen ((gpointer) bytes, length, "r");
  gboolean is_text = FALSE;
  char *line;

  g_assert_nonnull (stream);
  while ((line = recourse_cli_input_read (stream, &is_text)) != NULL)
    {
      if (!is_text)
        g_assert_cmpstr (line, ==, "");
      g_ptr_array_add (lines, is_text ? g_strdup (line) : NULL);
      g_free (line);
    }
  fclose (stream);
  return lines;
}

static void
test_read (void)
{
  static const char bytes[] = "1\n\n 2 \r\nlast";
  g_autoptr (GPtrArray) lines = read_lines (bytes, sizeof bytes - 1);

  g_assert_cmpuint (lines->len, ==, 4);
  g_assert_cmpstr (lines->pdata[0], ==, "1");
  g_assert_cmpstr (lines->pdata[1], ==, "");
  g_assert_cmpstr (lines->pdata[2], ==, "2");
  g_assert_cmpstr (lines->pdata[3], ==, "last");
}

static void
test_read_nul (void)
{
  static const char bytes[] = "1\0002\n3\n\000\n4\n5\000";
  g_autoptr (GPtrArray) lines = read_lines (bytes, sizeof bytes - 1);

  g_assert_cmpuint (lines->len, ==, 5);
  g_assert_null (lines->pdata[0]);
  g_assert_cmpstr (lines->pdata[1], ==, "3");
  g_assert_null (lines->pdata[2]);
  g_assert_cmpstr (lines->pdata[3], ==, "4");
  g_assert_null (lines->pdata[4]);
}

static void
test_read_long (void)
{
  g_autofree char *longest = g_strnfill (1023, '1');
  g_autofree char *bytes = g_strconcat (longest, "\n", longest, "1\n2\n", longest, longest, NULL);
  g_autoptr (GPtrArray) lines = read_lines (bytes, strlen (bytes));

  g_assert_cmpuint (lines->len, ==, 4);
  g_assert_cmpstr (lines->pdata[0], ==, longest);
  g_assert_null (lines->pdata[1]);
  g_assert_cmpstr (lines->pdata[2], ==, "2");
  g_assert_null (lines->pdata[3]);
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
  g_test_add_func ("/cli/input/read/nul", test_read_nul);
  g_test_add_func ("/cli/input/read/long", test_read_long);
  g_test_add_func ("/cli/input/choice", test_choice);
  g_test_add_func ("/cli/input/choices", test_choices);
  g_test_add_func ("/cli/input/unknown", test_unknown);
  return g_test_run ();
}
