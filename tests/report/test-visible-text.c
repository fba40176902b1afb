/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-visible-text.h"

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  { "", "" },
  { "转错了八千元 <b>&amp; “quoted” %s", "转错了八千元 <b>&amp; “quoted” %s" },
  { "one\ntwo", "one\ntwo" },
  { "one\r\ntwo\rthree", "one\ntwo\nthree" },
  { "one\xC2\x85two\xE2\x80\xA8three\xE2\x80\xA9"
    "four\vfive\fsix",
    "one\ntwo\nthree\nfour\nfive\nsix" },
  { "one\n\ntwo\n\n\n\nthree\r\n\r\n\r\nfour", "one\n\ntwo\n\nthree\n\nfour" },
  { "a\tb", "a b" },
  { "\xE2\x80\xAE"
    "abc",
    "[U+202E]abc" },
  { "\xE2\x81\xA6"
    "abc\xE2\x81\xA9",
    "[U+2066]abc[U+2069]" },
  { "\xD8\x9C\xE2\x80\x8E\xE2\x80\x8F", "[U+061C][U+200E][U+200F]" },
  { "a\xE2\x80\x8B"
    "b\xEF\xBB\xBF"
    "c\xC2\xAD"
    "d",
    "a[U+200B]b[U+FEFF]c[U+00AD]d" },
  { "\x01\x1B[31m\x7F\xC2\x9B", "[U+0001][U+001B][31m[U+007F][U+009B]" },
  { "\xEE\x80\x80", "[U+E000]" },
  { "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA7", "\xF0\x9F\x91\xA8\xF0\x9F\x91\xA7" },
  { "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81"
    "b",
    "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81"
    "b" },
  { "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81"
    "b",
    "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81[+2]b" },
  { "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81", "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81[+1]" },
  { "bad \xFF byte", "bad \xEF\xBF\xBD byte" },
};

static void
test_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *visible = recourse_visible_text (cases[i].text);

      g_assert_cmpstr (visible, ==, cases[i].expected);
      g_assert_true (g_utf8_validate (visible, -1, NULL));
    }
}

static void
assert_line (const char *text, guint most, const char *expected)
{
  g_autofree char *line = recourse_visible_line (text, most);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_line (void)
{
  assert_line ("一二三", 3, "一二三");
  assert_line ("一二三四", 3, "一二三…");
  assert_line ("a\nb\n\nc", 10, "a b  c");
  assert_line ("", 3, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/visible-text/text", test_text);
  g_test_add_func ("/report/visible-text/line", test_line);
  return g_test_run ();
}
