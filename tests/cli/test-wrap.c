/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-wrap"

#include "recourse-cli-wrap.h"

#include <string.h>

static void
test_columns (void)
{
  static const struct
  {
    const char *text;
    guint columns;
  } rows[] = {
    { "", 0 },   { "abc", 3 },       { "微信", 4 }, { "微信ABC", 7 },   { "，。", 4 },
    { "“”", 2 }, { "e\xCC\x81", 1 }, { "＿＿", 4 }, { "¥8,000.50", 9 }, { "８０００", 8 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (recourse_cli_wrap_columns (rows[i].text), ==, rows[i].columns);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    guint width;
    const char *lines;
  } rows[] = {
    { "", 10, "\n" },
    { "one", 10, "one\n" },
    { "one two three", 7, "one two\nthree\n" },
    { "one two three", 8, "one two\nthree\n" },
    { "one  two", 8, "one  two\n" },
    { "  one", 8, "one\n" },
    { "one \ntwo", 8, "one\ntwo\n" },
    { "one\n\ntwo", 8, "one\n\ntwo\n" },
    { "微信转账", 4, "微信\n转账\n" },
    { "微信转账", 5, "微信\n转账\n" },
    /* No line begins with what closes, and none ends with what opens. */
    { "微信，转账", 4, "微\n信，\n转账\n" },
    { "微信“转账”", 5, "微信\n“转\n账”\n" },
    { "点（退还）吧", 6, "点（退\n还）吧\n" },
    { "Tap Return (退还) now", 12, "Tap Return\n(退还) now\n" },
    /* A number stays with its unit, a Latin word in one piece. */
    { "满24小时", 6, "满24小\n时\n" },
    { "满24小时", 4, "满\n24小\n时\n" },
    { "搜WeChat页", 6, "搜\nWeChat\n页\n" },
    /* Blanks to fill in and marks stay whole. */
    { "转给＿＿＿＿的", 9, "转给\n＿＿＿＿\n的\n" },
    { "pay {slot:a b} now", 10, "pay\n{slot:a b}\nnow\n" },
    { "付{金额}元", 6, "付\n{金额}\n元\n" },
    /* Nothing gets lost where a piece is wider than the line. */
    { "abcdefghij", 4, "abcd\nefgh\nij\n" },
    { "a abcdefgh", 4, "a\nabcd\nefgh\n" },
    { "，，，，", 4, "，，\n，，\n" },
    /* Neither escapes nor direction marks reach a terminal; bad bytes become visible. */
    { "a\033[2Jb\tc\r", 20, "a[2Jbc\n" },
    { "a\xE2\x80\xAE"
      "b",
      20, "ab\n" },
    { "a\xFF"
      "b",
      20,
      "a\xEF\xBF\xBD"
      "b\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = recourse_cli_wrap (rows[i].text, rows[i].width, "", "");

      g_assert_cmpstr (lines, ==, rows[i].lines);
    }
}

static void
test_prefixes (void)
{
  g_autofree char *hanging = recourse_cli_wrap ("one two\nthree", 8, "- ", "  ");
  g_autofree char *chinese = recourse_cli_wrap ("转账单号", 8, "单：", "    ");
  g_autofree char *none = recourse_cli_wrap ("", 8, "- ", "  ");
  g_autofree char *narrow = recourse_cli_wrap ("微信", 3, "    ", "    ");

  g_assert_cmpstr (hanging, ==, "- one\n  two\n  three\n");
  g_assert_cmpstr (chinese, ==, "单：转账\n    单号\n");
  g_assert_cmpstr (none, ==, "- \n");
  g_assert_cmpstr (narrow, ==, "    微\n    信\n");
}

/* Whatever the text and the width: no line is too wide but for one piece, and nothing is lost. */
static void
test_any_text (void)
{
  static const char *const pieces[] = { "微", "信", "，", "（", "）", "a",
                                        "bc", "24", " ",  "＿", "。" };

  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) kept = g_string_new (NULL);
      g_autofree char *lines = NULL;
      g_auto (GStrv) split = NULL;
      guint width = (guint) g_test_rand_int_range (6, 30);

      for (int i = g_test_rand_int_range (0, 60); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      lines = recourse_cli_wrap (text->str, width, "", "");
      split = g_strsplit (lines, "\n", -1);
      for (guint i = 0; split[i] != NULL; i++)
        {
          g_assert_cmpuint (recourse_cli_wrap_columns (split[i]), <=, width);
          g_string_append (kept, split[i]);
        }
      g_string_replace (text, " ", "", 0);
      g_string_replace (kept, " ", "", 0);
      g_assert_cmpstr (kept->str, ==, text->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/wrap/columns", test_columns);
  g_test_add_func ("/cli/wrap/lines", test_lines);
  g_test_add_func ("/cli/wrap/prefixes", test_prefixes);
  g_test_add_func ("/cli/wrap/any-text", test_any_text);
  return g_test_run ();
}
