/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-text"

#include "preview-case.h"

#include "recourse-error.h"

#include <string.h>

#define LIMIT RECOURSE_PREVIEW_MAX_TEXT_SOURCE

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *media_type;
  const char *shown;
} TextCase;

#define FILE_OF(literal) literal, sizeof literal - 1

static const TextCase cases[] = {
  { "empty", FILE_OF (""), NULL, "" },
  { "utf-8", FILE_OF ("转账给错人了\tok\n"), NULL, "转账给错人了\tok\n" },
  { "utf-8-mark", FILE_OF ("\xef\xbb\xbf转账"), NULL, "转账" },
  { "utf-16-low", FILE_OF ("\xff\xfe\x6c\x8f\x26\x8d"), NULL, "转账" },
  { "utf-16-high", FILE_OF ("\xfe\xff\x8f\x6c\x8d\x26"), NULL, "转账" },
  { "utf-16-pair", FILE_OF ("\xff\xfe\x3d\xd8\x00\xde"), NULL, "😀" },
  { "utf-16-half-pair", FILE_OF ("\xff\xfe\x3d\xd8\x41\x00"), NULL,
    "\xef\xbf\xbd"
    "A" },
  { "utf-16-odd", FILE_OF ("\xff\xfe\x41\x00\x42"), NULL, "A\xef\xbf\xbd" },
  { "gb2312", FILE_OF ("\xd7\xaa\xd5\xcb\n"), NULL, "转账\n" },
  { "gbk", FILE_OF ("\xe9\x46"), NULL, "镕" },
  { "gb18030-four-bytes", FILE_OF ("\xd7\xaa\x81\x30\x89\x38"), NULL, "转ß" },
  { "latin-1-said-to-be-text", FILE_OF ("caf\xe9."), "text/plain", "caf\xef\xbf\xbd." },
  { "zero-bytes", FILE_OF ("a\0b\0"), NULL, "a␀b␀" },
  { "terminal", FILE_OF ("\x1b[31mred\x07\x08\x7f"), NULL, "␛[31mred␇␈␡" },
  { "line-ends", FILE_OF ("a\r\nb\rc\n"), NULL, "a\nb␍c\n" },
  { "c1",
    FILE_OF ("a\xc2\x9b"
             "31m"),
    NULL, "a\\u009B31m" },
  { "bidi",
    FILE_OF ("\xe2\x80\xae"
             "gpj.exe\xe2\x81\xa6x"),
    NULL, "\\u202Egpj.exe\\u2066x" },
  { "separators",
    FILE_OF ("a\xe2\x80\xa8"
             "b\xe2\x80\xa9"),
    NULL, "a\\u2028b\\u2029" },
  { "invisible", FILE_OF ("pay\xe2\x80\x8bpal\xef\xbb\xbf"), NULL, "pay\\u200Bpal\\uFEFF" },
  { "tags", FILE_OF ("a\xf3\xa0\x80\x81"), NULL, "a\\uE0001" },
  { "joiners", FILE_OF ("👩\xe2\x80\x8d💻"), NULL, "👩\xe2\x80\x8d💻" },
  { "svg", FILE_OF ("<svg onload=\"x()\"/>"), NULL, "<svg onload=\"x()\"/>" },
  { "bm", FILE_OF ("BMW for sale, twice as good as new"), NULL,
    "BMW for sale, twice as good as new" },
};

static void
test_case (gconstpointer data)
{
  const TextCase *which = data;
  g_autoptr (RecoursePreview) preview = preview_case_show (
      g_bytes_new_static (which->bytes, which->length), which->media_type, 100);

  g_assert_cmpint (preview->kind, ==, RECOURSE_PREVIEW_TEXT);
  g_assert_cmpstr (preview->text, ==, which->shown);
  g_assert_null (preview->pixels);
  g_assert_cmpint (preview->width, ==, 0);
  g_assert_false (preview->is_cut);
}

static GBytes *
repeat (const char *text, gsize length)
{
  GString *repeated = g_string_new (NULL);

  while (repeated->len < length)
    g_string_append (repeated, text);
  return g_string_free_to_bytes (repeated);
}

/* 65,536 is no multiple of 3: the cut falls into a character, which is left out and not damaged. */
static void
test_cut (void)
{
  g_autoptr (RecoursePreview) whole = preview_case_show (repeat ("ab", LIMIT), NULL, 100);
  g_autoptr (RecoursePreview) cut = preview_case_show (repeat ("ab", LIMIT + 1), NULL, 100);
  g_autoptr (RecoursePreview) wide = preview_case_show (repeat ("转", LIMIT + 3), NULL, 100);
  g_autoptr (RecoursePreview) gb = preview_case_show (repeat ("\xd7\xaa\xd5\xcb"
                                                              "a",
                                                              LIMIT + 1),
                                                      NULL, 100);

  g_assert_false (whole->is_cut);
  g_assert_cmpuint (strlen (whole->text), ==, LIMIT);
  g_assert_true (cut->is_cut);
  g_assert_cmpuint (strlen (cut->text), ==, LIMIT);
  g_assert_true (wide->is_cut);
  g_assert_cmpuint (strlen (wide->text), ==, LIMIT - 1);
  g_assert_true (g_str_has_suffix (wide->text, "转"));
  g_assert_true (gb->is_cut);
  g_assert_null (strstr (gb->text, "\xef\xbf\xbd"));
}

/* All that one character can grow to is within the cap of the answer. */
static void
test_largest_answer (void)
{
  g_autofree char *zeros = g_malloc0 (LIMIT);
  g_autoptr (RecoursePreview)
      controls = preview_case_show (g_bytes_new (zeros, LIMIT), "text/plain", 100);
  g_autoptr (RecoursePreview)
      c1 = preview_case_show (repeat ("\xc2\x80", LIMIT), "text/plain", 100);

  g_assert_cmpuint (strlen (controls->text), ==, 3 * LIMIT);
  g_assert_cmpuint (strlen (c1->text), ==, 3 * LIMIT);
}

/* Of a text of any size only the start is read. */
static void
test_huge (void)
{
  g_autoptr (RecoursePreview)
      preview = preview_case_show (repeat ("0123456789abcdef\n", 20 * 1024 * 1024), NULL, 100);

  g_assert_true (preview->is_cut);
  g_assert_cmpuint (strlen (preview->text), ==, LIMIT);
}

static void
test_binary (void)
{
  g_autofree guint8 *noise = g_malloc (5000);
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (gsize i = 0; i < 5000; i++)
    noise[i] = (guint8) g_rand_int (random);
  preview_case_refuse (g_bytes_new (noise, 5000), NULL, RECOURSE_ERROR_UNSUPPORTED, "neither");
  preview_case_refuse (SAMPLE_BYTES ("PK\x03\x04\x14\0\0\0\x08\0\0\0!\0\0\0\0\0\0\0\0\0"), NULL,
                       RECOURSE_ERROR_UNSUPPORTED, "neither");
}

int
main (int argc, char **argv)
{
  preview_case_init ();
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/shown/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/text/cut", test_cut);
  g_test_add_func ("/text/largest-answer", test_largest_answer);
  g_test_add_func ("/text/huge", test_huge);
  g_test_add_func ("/text/binary", test_binary);
  return g_test_run ();
}
