/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview-sample.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#define RED 0xff0000ffu
#define GREEN 0x00ff00ffu
#define BLUE 0x0000ffffu
#define WHITE 0xffffffffu

static GBytes *
save (GdkPixbuf *picture, const char *type)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  gdk_pixbuf_save_to_buffer (picture, &data, &length, type, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

GBytes *
sample_picture (const char *type, int width, int height)
{
  static const guint32 colours[] = { RED, GREEN, BLUE, WHITE };
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);

  for (int i = 0; i < 4; i++)
    {
      int x = i % 2 * (width / 2);
      int y = i / 2 * (height / 2);
      g_autoptr (GdkPixbuf) quarter = gdk_pixbuf_new_subpixbuf (picture, x, y, width - width / 2,
                                                                height - height / 2);

      gdk_pixbuf_fill (quarter, colours[i]);
    }
  return save (picture, type);
}

GBytes *
sample_transparent_png (void)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 1, 1);

  gdk_pixbuf_fill (picture, 0x0a141e28);
  return save (picture, "png");
}

/* Exif with the orientation alone, after the start of the file. */
GBytes *
sample_turned_jpeg (int width, int height, int orientation)
{
  guint8 segment[] = {
    0xff, 0xe1, 0,    34, 'E', 'x', 'i', 'f', 0, 0,             /* APP1 and its length */
    'I',  'I',  '*',  0,  8,   0,   0,   0,                     /* TIFF, directory at 8 */
    1,    0,    0x12, 1,  3,   0,   1,   0,   0, 0, 0, 0, 0, 0, /* one entry: 0x112, a short */
    0,    0,    0,    0,
  };
  g_autoptr (GBytes) upright = sample_picture ("jpeg", width, height);
  GByteArray *jpeg = g_byte_array_new ();
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (upright, &length);

  segment[28] = (guint8) orientation;
  g_byte_array_append (jpeg, data, 2);
  g_byte_array_append (jpeg, segment, sizeof segment);
  g_byte_array_append (jpeg, data + 2, (guint) length - 2);
  return g_byte_array_free_to_bytes (jpeg);
}

/* The checksum of PNG. */
static guint32
sum_up (const guint8 *data, gsize length)
{
  guint32 sum = G_MAXUINT32;

  for (gsize i = 0; i < length; i++)
    {
      sum ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        sum = sum & 1 ? sum >> 1 ^ 0xedb88320 : sum >> 1;
    }
  return ~sum;
}

static void
put (guint8 *at, guint32 number)
{
  guint32 high_first = GUINT32_TO_BE (number);

  memcpy (at, &high_first, sizeof high_first);
}

GBytes *
sample_png_claiming (guint32 width, guint32 height)
{
  g_autoptr (GBytes) small = sample_picture ("png", 8, 8);
  gsize length = 0;
  guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&small), &length);

  put (data + 16, width);
  put (data + 20, height);
  put (data + 29, sum_up (data + 12, 17));
  return g_bytes_new_take (data, length);
}

static void
append_short (GByteArray *to, guint16 number)
{
  guint16 low_first = GUINT16_TO_LE (number);

  g_byte_array_append (to, (const guint8 *) &low_first, sizeof low_first);
}

/* One pixel of colour 0, then the end; the frame says that it has @edge by @edge. */
static void
append_frame (GByteArray *gif, guint16 edge)
{
  static const guint8 data[] = { 0, 2, 2, 0x44, 0x01, 0 };

  g_byte_array_append (gif, (const guint8 *) ",\0\0\0", 5);
  append_short (gif, edge);
  append_short (gif, edge);
  g_byte_array_append (gif, data, sizeof data);
}

static GByteArray *
start_gif (guint16 screen)
{
  static const guint8 rest[] = { 0x80, 0, 0, 255, 0, 0, 0, 255, 0 };
  GByteArray *gif = g_byte_array_new ();

  g_byte_array_append (gif, (const guint8 *) "GIF89a", 6);
  append_short (gif, screen);
  append_short (gif, screen);
  g_byte_array_append (gif, rest, sizeof rest);
  return gif;
}

GBytes *
sample_gif (guint16 screen, guint16 frame)
{
  GByteArray *gif = start_gif (screen);

  append_frame (gif, frame);
  g_byte_array_append (gif, (const guint8 *) ";", 1);
  return g_byte_array_free_to_bytes (gif);
}

GBytes *
sample_gif_of_frames (guint n_frames)
{
  GByteArray *gif = start_gif (1);

  for (guint i = 0; i < n_frames; i++)
    append_frame (gif, 1);
  g_byte_array_append (gif, (const guint8 *) ";", 1);
  return g_byte_array_free_to_bytes (gif);
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static void
append_object (GString *pdf, GArray *offsets, const char *body)
{
  g_array_append_val (offsets, pdf->len);
  g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", offsets->len, body);
}

static void
append_pages (GString *pdf, GArray *offsets, const SamplePdf *what)
{
  g_autoptr (GString) kids = g_string_new (NULL);
  g_autofree char *first = NULL;

  for (guint i = 0; i < what->n_pages; i++)
    g_string_append_printf (kids, "%u 0 R ", i == 0 ? 3 : i + 4);
  g_string_append_printf (kids, "] /Count %u >>", what->n_pages);
  g_string_prepend (kids, "<< /Type /Pages /Kids [");
  append_object (pdf, offsets, kids->str);
  first = g_strdup_printf ("<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R %s >>",
                           what->box, or_nothing (what->page));
  append_object (pdf, offsets, first);
}

static void
append_table (GString *pdf, const GArray *offsets, const SamplePdf *what)
{
  gsize start = pdf->len;

  g_string_append_printf (pdf, "xref\n0 %u\n0000000000 65535 f \n", offsets->len + 1);
  for (guint i = 0; i < offsets->len; i++)
    g_string_append_printf (pdf, "%010" G_GSIZE_FORMAT " 00000 n \n",
                            g_array_index (offsets, gsize, i));
  g_string_append_printf (pdf, "trailer\n<< /Size %u /Root 1 0 R %s >>\n", offsets->len + 1,
                          or_nothing (what->trailer));
  g_string_append_printf (pdf, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", start);
}

/* Object 1 is the catalogue, 2 the pages, 3 the first page, 4 its content, then the other pages. */
GBytes *
sample_pdf (const SamplePdf *what)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *catalogue = g_strdup_printf ("<< /Type /Catalog /Pages 2 0 R %s >>",
                                                or_nothing (what->catalogue));
  g_autofree char *content = g_strdup_printf ("<< /Length %u >>\nstream\n%s\nendstream",
                                              (guint) strlen (or_nothing (what->drawing)),
                                              or_nothing (what->drawing));
  GString *pdf = g_string_new ("%PDF-1.7\n");

  append_object (pdf, offsets, catalogue);
  append_pages (pdf, offsets, what);
  append_object (pdf, offsets, content);
  for (guint i = 1; i < what->n_pages; i++)
    append_object (pdf, offsets, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>");
  append_table (pdf, offsets, what);
  return g_string_free_to_bytes (pdf);
}

GBytes *
sample_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}
