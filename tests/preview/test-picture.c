/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-picture"

#include "preview-case.h"

#include "recourse-error.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#define RED 0xff0000ffu
#define GREEN 0x00ff00ffu
#define BLUE 0x0000ffffu
#define WHITE 0xffffffffu

static void
assert_quarters (const RecoursePreview *preview, const guint32 colours[4])
{
  for (int i = 0; i < 4; i++)
    preview_case_assert_pixel (preview, preview->width * (i % 2 * 2 + 1) / 4,
                               preview->height * (i / 2 * 2 + 1) / 4, colours[i]);
}

static void
assert_size (const RecoursePreview *preview, int width, int height)
{
  g_assert_cmpint (preview->kind, ==, RECOURSE_PREVIEW_PICTURE);
  g_assert_cmpint (preview->width, ==, width);
  g_assert_cmpint (preview->height, ==, height);
  g_assert_cmpuint (preview->n_pages, ==, 1);
  g_assert_cmpuint (g_bytes_get_size (preview->pixels), ==, (gsize) width * (gsize) height * 4);
  g_assert_null (preview->text);
}

static void
test_formats (gconstpointer type)
{
  static const guint32 colours[] = { RED, GREEN, BLUE, WHITE };
  g_autoptr (RecoursePreview) small = preview_case_show (sample_picture (type, 64, 32), NULL, 100);
  g_autoptr (RecoursePreview)
      shrunk = preview_case_show (sample_picture (type, 640, 320), "image/x-anything", 100);

  assert_size (small, 64, 32);
  assert_quarters (small, colours);
  assert_size (shrunk, 100, 50);
  assert_quarters (shrunk, colours);
}

static gboolean
has_decoder (const char *name)
{
  GSList *formats = gdk_pixbuf_get_formats ();
  gboolean is_there = FALSE;

  for (GSList *at = formats; at != NULL; at = at->next)
    {
      g_autofree char *found = gdk_pixbuf_format_get_name (at->data);

      is_there |= strcmp (found, name) == 0;
    }
  g_slist_free (formats);
  return is_there;
}

/* Lossless, one pixel, as https://developers.google.com/speed/webp lists it; its size is the 14
 * bits after the signature. */
static void
test_webp (void)
{
  static const guint8 webp[] = { 'R',  'I', 'F',  'F',  26,   0,    0,    0,    'W',  'E', 'B', 'P',
                                 'V',  'P', '8',  'L',  13,   0,    0,    0,    0x2f, 0,   0,   0,
                                 0x10, 7,   0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 7,    0 };
  guint8 huge[sizeof webp];

  if (!has_decoder ("webp"))
    {
      preview_case_refuse (g_bytes_new_static (webp, sizeof webp), NULL, RECOURSE_ERROR_UNSUPPORTED,
                           "no decoder");
      return;
    }
  g_clear_pointer (
      &(RecoursePreview *){ preview_case_show (g_bytes_new_static (webp, sizeof webp), NULL, 100) },
      recourse_preview_free);
  memcpy (huge, webp, sizeof huge);
  memset (huge + 21, 0xff, 3);
  huge[24] = 0x0f;
  preview_case_refuse (g_bytes_new (huge, sizeof huge), NULL, RECOURSE_ERROR_LIMIT,
                       "more than 64 megapixels");
}

static void
test_transparency (void)
{
  g_autoptr (RecoursePreview) preview = preview_case_show (sample_transparent_png (), NULL, 10);
  static const guint8 expected[] = { 10, 20, 30, 40 };

  assert_size (preview, 1, 1);
  g_assert_cmpmem (g_bytes_get_data (preview->pixels, NULL), 4, expected, 4);
}

static void
test_orientation (void)
{
  static const struct
  {
    int orientation;
    gboolean is_on_its_side;
    guint32 colours[4];
  } turns[] = {
    { 1, FALSE, { RED, GREEN, BLUE, WHITE } }, { 2, FALSE, { GREEN, RED, WHITE, BLUE } },
    { 3, FALSE, { WHITE, BLUE, GREEN, RED } }, { 4, FALSE, { BLUE, WHITE, RED, GREEN } },
    { 5, TRUE, { RED, BLUE, GREEN, WHITE } },  { 6, TRUE, { BLUE, RED, WHITE, GREEN } },
    { 7, TRUE, { WHITE, GREEN, BLUE, RED } },  { 8, TRUE, { GREEN, WHITE, RED, BLUE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      /* Shrunk and not. */
      for (guint edge = 64; edge <= 256; edge *= 4)
        {
          g_autoptr (RecoursePreview) preview = preview_case_show (
              sample_turned_jpeg (128, 64, turns[i].orientation), "image/jpeg", edge);
          int longer = (int) MIN (edge, 128);

          assert_size (preview, turns[i].is_on_its_side ? longer / 2 : longer,
                       turns[i].is_on_its_side ? longer : longer / 2);
          assert_quarters (preview, turns[i].colours);
        }
    }
}

static void
test_extreme_shape (void)
{
  g_autoptr (RecoursePreview)
      preview = preview_case_show (sample_picture ("png", 20000, 2), NULL, 100);

  assert_size (preview, 100, 1);
}

/* 8192 x 8192 is the most; such a picture has to be damaged before it is too large. */
static void
test_too_many_pixels (void)
{
  preview_case_refuse (sample_png_claiming (60000, 60000), NULL, RECOURSE_ERROR_LIMIT,
                       "more than 64 megapixels");
  preview_case_refuse (sample_png_claiming (8192, 8193), NULL, RECOURSE_ERROR_LIMIT,
                       "more than 64 megapixels");
  preview_case_refuse (sample_png_claiming (8192, 8192), NULL, RECOURSE_ERROR_INVALID_CONTENT,
                       "damaged");
  preview_case_refuse (sample_png_claiming (0, 8), NULL, RECOURSE_ERROR_INVALID_CONTENT, "damaged");
  preview_case_refuse (sample_png_claiming (0x7fffffff, 0x7fffffff), NULL,
                       RECOURSE_ERROR_INVALID_CONTENT, "damaged");
}

static GBytes *
cut (GBytes *whole, gsize length)
{
  g_autoptr (GBytes) taken = whole;

  return g_bytes_new_from_bytes (taken, 0, length);
}

static void
test_cut (gconstpointer type)
{
  g_autoptr (GBytes) whole = sample_picture (type, 256, 256);
  gsize length = g_bytes_get_size (whole);

  for (gsize tenths = 3; tenths < 10; tenths += 3)
    preview_case_refuse (cut (g_bytes_ref (whole), length * tenths / 10), NULL,
                         RECOURSE_ERROR_INVALID_CONTENT, "damaged");
}

static void
test_gif_bombs (void)
{
  g_autoptr (RecoursePreview) many = preview_case_show (sample_gif_of_frames (2000), NULL, 100);

  assert_size (many, 1, 1);
  preview_case_refuse (sample_gif (65535, 1), NULL, RECOURSE_ERROR_LIMIT,
                       "more than 64 megapixels");
#ifndef __SANITIZE_ADDRESS__
  /* Without a limit on memory, which the sanitizer cannot work under, this one is let in. */
  preview_case_refuse (sample_gif (1, 65535), NULL, RECOURSE_ERROR_LIMIT, "too much memory");
#endif
}

/* Its content decides, and what is not in our list reaches no decoder. */
static void
test_disguised (void)
{
  static const char svg[] = "<svg xmlns=\"https://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
  static const char xpm[] = "/* XPM */\nstatic char *a[] = {\"1 1 1 1\", \"a c red\", \"a\"};\n";
  static const char ani[] = "RIFF\x04\0\0\0ACON\x01\x02\x03\x04\x05\x06\x07\x08";
  static const char ico[] = "\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0\0\0\x08\0\x16\0\0\0";
  g_autoptr (RecoursePreview)
      renamed = preview_case_show (sample_picture ("png", 8, 8), "text/plain", 100);

  assert_size (renamed, 8, 8);
  preview_case_refuse (SAMPLE_BYTES (svg), "image/png", RECOURSE_ERROR_UNSUPPORTED, "neither");
  preview_case_refuse (SAMPLE_BYTES (svg), "image/svg+xml", RECOURSE_ERROR_UNSUPPORTED, "neither");
  preview_case_refuse (SAMPLE_BYTES (xpm), "image/gif", RECOURSE_ERROR_UNSUPPORTED, "neither");
  preview_case_refuse (SAMPLE_BYTES (ani), "image/webp", RECOURSE_ERROR_UNSUPPORTED, "neither");
  preview_case_refuse (SAMPLE_BYTES (ico), "image/bmp", RECOURSE_ERROR_UNSUPPORTED, "neither");
  preview_case_refuse (SAMPLE_BYTES (ani), NULL, RECOURSE_ERROR_UNSUPPORTED, "neither");
  preview_case_refuse (SAMPLE_BYTES (ico), NULL, RECOURSE_ERROR_UNSUPPORTED, "neither");
}

static void
test_other_kinds (void)
{
  static const struct
  {
    const char *start;
    RecoursePreviewKind kind;
  } starts[] = {
    { "....ftypisom", RECOURSE_PREVIEW_VIDEO }, { "....ftypqt  ", RECOURSE_PREVIEW_VIDEO },
    { "....ftypM4A ", RECOURSE_PREVIEW_AUDIO }, { "RIFF....AVI ", RECOURSE_PREVIEW_VIDEO },
    { "RIFF....WAVE", RECOURSE_PREVIEW_AUDIO }, { "\x1a\x45\xdf\xa3", RECOURSE_PREVIEW_VIDEO },
    { "#!AMR\n", RECOURSE_PREVIEW_AUDIO },      { "\x02#!SILK_V3", RECOURSE_PREVIEW_AUDIO },
    { "ID3\x04", RECOURSE_PREVIEW_AUDIO },      { "OggS", RECOURSE_PREVIEW_AUDIO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (RecoursePreview)
          preview = preview_case_show (sample_text (starts[i].start), NULL, 100);

      g_assert_cmpint (preview->kind, ==, starts[i].kind);
      g_assert_null (preview->pixels);
      g_assert_null (preview->text);
    }
  preview_case_refuse (sample_text ("....ftypheic"), NULL, RECOURSE_ERROR_UNSUPPORTED,
                       "no decoder");
}

int
main (int argc, char **argv)
{
  static const char *const types[] = { "png", "jpeg", "bmp", "tiff" };

  preview_case_init ();
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *whole = g_strconcat ("/picture/format/", types[i], NULL);
      g_autofree char *part = g_strconcat ("/picture/cut/", types[i], NULL);

      g_test_add_data_func (whole, types[i], test_formats);
      g_test_add_data_func (part, types[i], test_cut);
    }
  g_test_add_func ("/picture/format/webp", test_webp);
  g_test_add_func ("/picture/transparency", test_transparency);
  g_test_add_func ("/picture/orientation", test_orientation);
  g_test_add_func ("/picture/extreme-shape", test_extreme_shape);
  g_test_add_func ("/picture/too-many-pixels", test_too_many_pixels);
  g_test_add_func ("/picture/gif-bombs", test_gif_bombs);
  g_test_add_func ("/picture/disguised", test_disguised);
  g_test_add_func ("/picture/other-kinds", test_other_kinds);
  return g_test_run ();
}
