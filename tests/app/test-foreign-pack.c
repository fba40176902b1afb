/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-foreign-pack.h"

static void
test_inert (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "Knowledge of Anhui", "Knowledge of Anhui" },
    { "知识库", "知识库" },
    { "<b>bold</b> & more", "<b>bold</b> & more" },
    { "one\ntwo\tthree", "one two three" },
    /* Characters that turn the direction of writing, that have no width, or that are a mark of
     * order. */
    { "a\342\200\256b", "a b" },
    { "a\342\201\246b", "a b" },
    { "a\342\200\213b", "a b" },
    { "a\342\200\250b", "a b" },
    { "\357\273\277a", " a" },
    { "a\177b", "a b" },
    { "\377a", "\357\277\275a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *inert = recourse_foreign_pack_inert (cases[i].text);

      g_assert_cmpstr (inert, ==, cases[i].expected);
    }
}

static void
test_inert_length (void)
{
  g_autofree char *text = g_strnfill (5000, 'a');
  g_autofree char *inert = recourse_foreign_pack_inert (text);

  g_assert_cmpint (g_utf8_strlen (inert, -1), ==, 121);
  g_assert_true (g_str_has_suffix (inert, "…"));
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/foreign-pack/inert", test_inert);
  g_test_add_func ("/app/foreign-pack/inert-length", test_inert_length);
  return g_test_run ();
}
