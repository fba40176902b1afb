/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-bill-decimal.h"

static void
test_scale (void)
{
  static const struct
  {
    const char *text;
    guint n_decimals;
    gint64 scaled;
  } rows[] = {
    { "0", 2, 0 },           { "0.00", 2, 0 },
    { "1", 2, 100 },         { "19.99", 2, 1999 },
    { "19.999", 2, 1999 },   { "1E2", 2, 10000 },
    { "1e+2", 0, 100 },      { "1.5E-1", 2, 15 },
    { "1.5E-9", 2, 0 },      { "0.0000001E7", 0, 1 },
    { "000012.50", 1, 125 }, { "5.", 1, 50 },
    { ".5", 1, 5 },          { "46355.586875", 10, G_GINT64_CONSTANT (463555868750000) },
    { "0E300", 2, 0 },       { "9223372036854775807", 0, G_MAXINT64 },
    { "1E-300", 2, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 scaled = -1;

      g_assert_true (recourse_bill_decimal_scale (rows[i].text, rows[i].n_decimals, &scaled));
      g_assert_cmpint (scaled, ==, rows[i].scaled);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = { "",
                                       "x",
                                       ".",
                                       "-1",
                                       "+1",
                                       "1,000",
                                       "1 ",
                                       "1E",
                                       "1E+",
                                       "1E401",
                                       "1.2.3",
                                       "0x10",
                                       "INF",
                                       "1E300",
                                       "NaN",
                                       "1e99999999999999999999",
                                       "9223372036854775808" };
  g_autofree char *digits = g_strnfill (1000, '7');
  g_autofree char *zeros = g_strnfill (1000, '0');
  g_autofree char *small = g_strconcat ("0.", zeros, "1", NULL);
  gint64 scaled;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (recourse_bill_decimal_scale (texts[i], 0, &scaled));
  g_assert_false (recourse_bill_decimal_scale (digits, 0, &scaled));
  g_assert_false (recourse_bill_decimal_scale (small, 0, &scaled));
  g_assert_true (recourse_bill_decimal_scale (zeros, 0, &scaled));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bill/decimal/scale", test_scale);
  g_test_add_func ("/bill/decimal/refused", test_refused);
  return g_test_run ();
}
