/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-error.h"
#include "recourse-qr.h"

#define WITNESS "2-2D6A2-1RH5D-QZQP0-KJZQP-MB"
#define LONGEST_WITNESS "9007199254740992-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZ"

/* ISO/IEC 18004: a ring of seven modules around a square of three stands in three corners. */
static void
assert_finder (const guint8 *modules, guint width, guint left, guint top)
{
  static const char *const rows[] = { "1111111", "1000001", "1011101", "1011101",
                                      "1011101", "1000001", "1111111" };

  for (guint y = 0; y < 7; y++)
    for (guint x = 0; x < 7; x++)
      g_assert_cmpint (modules[(top + y) * width + left + x], ==, rows[y][x] - '0');
}

static void
assert_picture (const char *text, guint expected_width)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint8 *modules = NULL;
  guint width = 0;

  g_assert_true (recourse_qr_make (text, &width, &modules, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (width, ==, expected_width);
  for (guint i = 0; i < width * width; i++)
    g_assert_cmpint (modules[i], <=, 1);
  assert_finder (modules, width, 0, 0);
  assert_finder (modules, width, width - 7, 0);
  assert_finder (modules, width, 0, width - 7);
}

/* Level Q holds 16, 29 and 47 characters of the alphanumeric set in the versions 1 to 3, whose
 * widths are 21, 25 and 29 modules; version 2 holds 20 bytes of anything. */
static void
test_sizes (void)
{
  assert_picture ("A", 21);
  assert_picture ("0123456789ABCDEF", 21);
  assert_picture (WITNESS, 25);
  assert_picture (LONGEST_WITNESS, 29);
  assert_picture ("见证码一二三", 25);
}

static void
assert_refused (const char *text, int code)
{
  g_autoptr (GError) error = NULL;
  guint8 *modules = NULL;
  guint width = 0;

  g_assert_false (recourse_qr_make (text, &width, &modules, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
  g_assert_null (modules);
}

/* The largest picture of level Q, version 40, holds 1663 bytes. */
static void
test_refused (void)
{
  g_autofree char *most = g_strnfill (1663, 'x');
  g_autofree char *too_much = g_strnfill (1664, 'x');

  assert_refused ("", RECOURSE_ERROR_INVALID_ARGUMENT);
  assert_picture (most, 177);
  assert_refused (too_much, RECOURSE_ERROR_LIMIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/qr/sizes", test_sizes);
  g_test_add_func ("/report/qr/refused", test_refused);
  return g_test_run ();
}
