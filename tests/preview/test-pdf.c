/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-pdf"

#include "preview-case.h"

#include "recourse-error.h"

#define RED_LEFT_HALF "1 0 0 rg 0 0 100 100 re f"
#define RED 0xff0000ffu
#define WHITE 0xffffffffu

static void
assert_red_left_half (const RecoursePreview *preview, int width, int height)
{
  g_assert_cmpint (preview->kind, ==, RECOURSE_PREVIEW_PDF);
  g_assert_cmpint (preview->width, ==, width);
  g_assert_cmpint (preview->height, ==, height);
  g_assert_cmpuint (g_bytes_get_size (preview->pixels), ==, (gsize) width * (gsize) height * 4);
  preview_case_assert_pixel (preview, width / 4, height / 2, RED);
  preview_case_assert_pixel (preview, width * 3 / 4, height / 2, WHITE);
}

static void
test_first_page (void)
{
  const SamplePdf what = { .box = "0 0 200 100", .drawing = RED_LEFT_HALF, .n_pages = 3 };
  g_autoptr (RecoursePreview) small = preview_case_show (sample_pdf (&what), NULL, 100);
  g_autoptr (RecoursePreview) large = preview_case_show (sample_pdf (&what), "image/png", 400);

  assert_red_left_half (small, 100, 50);
  assert_red_left_half (large, 400, 200);
  g_assert_cmpuint (small->n_pages, ==, 3);
}

/* Turned a quarter clockwise, the left half is the upper one. */
static void
test_turned (void)
{
  const SamplePdf what = {
    .box = "0 0 200 100", .page = "/Rotate 90", .drawing = RED_LEFT_HALF, .n_pages = 1
  };
  g_autoptr (RecoursePreview) preview = preview_case_show (sample_pdf (&what), NULL, 100);

  g_assert_cmpint (preview->width, ==, 50);
  g_assert_cmpint (preview->height, ==, 100);
  preview_case_assert_pixel (preview, 25, 25, RED);
  preview_case_assert_pixel (preview, 25, 75, WHITE);
}

/* Text without a font of its own needs one of the system, which is a file. */
static void
test_text (void)
{
  const SamplePdf what = {
    .box = "0 0 100 100",
    .page = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >> "
            ">> >>",
    .drawing = "BT /F 140 Tf 0 0 Td (I) Tj ET",
    .n_pages = 1,
  };
  g_autoptr (RecoursePreview) preview = preview_case_show (sample_pdf (&what), NULL, 100);
  const guint8 *pixels = g_bytes_get_data (preview->pixels, NULL);
  guint n_dark = 0;

  for (gsize at = 0; at < 100 * 100 * 4; at += 4)
    n_dark += pixels[at] < 64;
  g_assert_cmpuint (n_dark, >, 100);
}

static void
test_scripts_do_nothing (void)
{
  const SamplePdf what = {
    .box = "0 0 200 100",
    .page = "/AA << /O << /S /JavaScript /JS (while (true) ;) >> >>",
    .catalogue = "/OpenAction << /S /JavaScript /JS (app.alert\\('x'\\); while (true) ;) >>"
                 " /AA << /WC << /S /Launch /F (/bin/sh) >> >>",
    .drawing = RED_LEFT_HALF,
    .n_pages = 1,
  };
  g_autoptr (RecoursePreview) preview = preview_case_show (sample_pdf (&what), NULL, 100);

  assert_red_left_half (preview, 100, 50);
}

static void
test_boxes (void)
{
  const SamplePdf huge = { .box = "0 0 100000000 50000000",
                           .drawing = RED_LEFT_HALF,
                           .n_pages = 1 };
  const SamplePdf strip = { .box = "0 0 1000000 1", .n_pages = 1 };
  const SamplePdf absurd = { .box = "0 0 9000000000 9000000000", .n_pages = 1 };
  g_autoptr (RecoursePreview) preview = preview_case_show (sample_pdf (&huge), NULL, 100);
  g_autoptr (RecoursePreview) narrow = preview_case_show (sample_pdf (&strip), NULL, 4096);

  g_assert_cmpint (preview->width, ==, 100);
  g_assert_cmpint (preview->height, ==, 50);
  g_assert_cmpint (narrow->width, ==, 4096);
  g_assert_cmpint (narrow->height, ==, 1);
  preview_case_refuse (sample_pdf (&absurd), NULL, RECOURSE_ERROR_INVALID_CONTENT, "damaged");
}

/* Nobody knows the password: these digests fit none. */
static void
test_encrypted (void)
{
  const SamplePdf what = {
    .box = "0 0 200 100",
    .n_pages = 1,
    .trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4"
               " /O <000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f>"
               " /U <202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f> >>"
               " /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]",
  };

  preview_case_refuse (sample_pdf (&what), NULL, RECOURSE_ERROR_PERMISSION, "password");
}

static void
test_garbage (void)
{
  g_autofree guint8 *noise = g_malloc (100000);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (gsize i = 0; i < 100000; i++)
    noise[i] = (guint8) g_rand_int (random);
  memcpy (noise, "%PDF-1.7\n", 9);
  preview_case_refuse (SAMPLE_BYTES ("%PDF-"), NULL, RECOURSE_ERROR_INVALID_CONTENT, "damaged");
  preview_case_refuse (g_bytes_new (noise, 100000), NULL, RECOURSE_ERROR_INVALID_CONTENT,
                       "damaged");
  preview_case_refuse (SAMPLE_BYTES ("%PDF-1.4\ntrailer << /Root 1 0 R >>\n"), NULL,
                       RECOURSE_ERROR_INVALID_CONTENT, "damaged");
}

/* What stands before the first line is passed over where the file is said to be a PDF. */
static void
test_late_start (void)
{
  const SamplePdf what = { .box = "0 0 200 100", .drawing = RED_LEFT_HALF, .n_pages = 1 };
  g_autoptr (GBytes) pdf = sample_pdf (&what);
  GByteArray *late = g_byte_array_new ();
  g_autoptr (RecoursePreview) preview = NULL;

  g_byte_array_append (late, (const guint8 *) "\r\n\r\n", 4);
  g_byte_array_append (late, g_bytes_get_data (pdf, NULL), (guint) g_bytes_get_size (pdf));
  preview = preview_case_show (g_byte_array_free_to_bytes (late), "application/pdf", 100);
  assert_red_left_half (preview, 100, 50);
}

int
main (int argc, char **argv)
{
  preview_case_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/first-page", test_first_page);
  g_test_add_func ("/pdf/turned", test_turned);
  g_test_add_func ("/pdf/text", test_text);
  g_test_add_func ("/pdf/scripts-do-nothing", test_scripts_do_nothing);
  g_test_add_func ("/pdf/boxes", test_boxes);
  g_test_add_func ("/pdf/encrypted", test_encrypted);
  g_test_add_func ("/pdf/garbage", test_garbage);
  g_test_add_func ("/pdf/late-start", test_late_start);
  return g_test_run ();
}
