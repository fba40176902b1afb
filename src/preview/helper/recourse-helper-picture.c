/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-helper-picture"

#include "recourse-helper-picture.h"

#include "recourse-helper-end.h"
#include "recourse-helper-sandbox.h"
#include "recourse-helper-whole.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#define BLOCK (64 * 1024)

/**
 * Decoding:
 * @height: of the picture in the file
 * @n_rows: how many of them have come, for formats that come row by row
 */
typedef struct
{
  const RecourseHelperSource *source;
  gboolean comes_by_rows;
  int height;
  int n_rows;
  RecourseHelperWhole whole;
} Decoding;

static void
fail_with (const GError *error)
{
  if (g_error_matches (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_INSUFFICIENT_MEMORY))
    recourse_helper_fail (RECOURSE_PREVIEW_NO_MEMORY, "not enough memory for the picture");
  recourse_helper_fail (RECOURSE_PREVIEW_DAMAGED, "the picture is damaged");
}

static int
shrink (int edge, int longest, guint max_edge)
{
  gint64 shrunk = ((gint64) edge * max_edge + longest / 2) / longest;

  return (int) MAX (shrunk, 1);
}

/* The size is known and no pixel is decoded yet. A decoder that is told to stop may still finish
 * what it holds; a process that has ended does not. */
static void
prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer user_data)
{
  Decoding *self = user_data;
  guint max_edge = self->source->max_edge;
  int longest = MAX (width, height);

  if (width < 1 || height < 1)
    recourse_helper_fail (RECOURSE_PREVIEW_DAMAGED, "the picture has no pixels");
  if ((gint64) width * height > RECOURSE_PREVIEW_MAX_PIXELS)
    recourse_helper_fail (RECOURSE_PREVIEW_TOO_MANY_PIXELS, "more than 64 megapixels");
  self->height = height;
  if ((guint) longest > max_edge && !self->comes_by_rows)
    gdk_pixbuf_loader_set_size (loader, shrink (width, longest, max_edge),
                                shrink (height, longest, max_edge));
}

static void
updated_cb (GdkPixbufLoader *loader, int x, int y, int width, int height, gpointer user_data)
{
  Decoding *self = user_data;

  self->n_rows = MAX (self->n_rows, y + height);
}

static GdkPixbufLoader *
prepare_loader (Decoding *self, const char *decoder)
{
  GdkPixbufLoader *loader = gdk_pixbuf_loader_new_with_type (decoder, NULL);

  if (loader == NULL)
    recourse_helper_fail (RECOURSE_PREVIEW_NO_DECODER, "no decoder for this picture");
  g_signal_connect (loader, "size-prepared", G_CALLBACK (prepared_cb), self);
  g_signal_connect (loader, "area-updated", G_CALLBACK (updated_cb), self);
  if (!recourse_sandbox_forbid_files ())
    recourse_helper_fail (RECOURSE_PREVIEW_NO_LIMITS, "cannot give up opening files");
  return loader;
}

static void
feed (Decoding *self, GdkPixbufLoader *loader, const guint8 *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  recourse_helper_whole_feed (&self->whole, bytes, length);
  if (!gdk_pixbuf_loader_write (loader, bytes, length, &error))
    fail_with (error);
}

static void
feed_all (Decoding *self, GdkPixbufLoader *loader)
{
  const RecourseHelperSource *source = self->source;
  guint8 block[BLOCK];
  gsize got;

  feed (self, loader, source->head, source->length);
  while ((got = recourse_helper_input_read (source->input, block, sizeof block)) > 0)
    feed (self, loader, block, got);
}

/* The decoder for PNG says nothing when rows are missing. It always decodes the whole, so asking it
 * for a smaller picture gains nothing and would hide which rows have come. */
static GdkPixbuf *
decode (const RecourseHelperSource *source, const char *decoder)
{
  Decoding self = { .source = source, .comes_by_rows = strcmp (decoder, "png") == 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbufLoader) loader = prepare_loader (&self, decoder);

  recourse_helper_whole_init (&self.whole, decoder, source->head, source->length);
  feed_all (&self, loader);
  if (!recourse_helper_whole_is_whole (&self.whole))
    recourse_helper_fail (RECOURSE_PREVIEW_DAMAGED, "the picture was cut off");
  if (!gdk_pixbuf_loader_close (loader, &error))
    fail_with (error);
  if (gdk_pixbuf_loader_get_pixbuf (loader) == NULL)
    recourse_helper_fail (RECOURSE_PREVIEW_DAMAGED, "the picture has no pixels");
  if (self.comes_by_rows && self.n_rows < self.height)
    recourse_helper_fail (RECOURSE_PREVIEW_DAMAGED, "the picture misses rows");
  return g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));
}

/* A camera held sideways says so in the file; most decoders shrink while they read, some do not. */
static GdkPixbuf *
turn_and_fit (GdkPixbuf *decoded, guint max_edge)
{
  g_autoptr (GdkPixbuf) turned = gdk_pixbuf_apply_embedded_orientation (decoded);
  int width;
  int height;

  if (turned == NULL)
    recourse_helper_fail (RECOURSE_PREVIEW_NO_MEMORY, "not enough memory to turn the picture");
  width = gdk_pixbuf_get_width (turned);
  height = gdk_pixbuf_get_height (turned);
  if ((guint) MAX (width, height) <= max_edge)
    return g_steal_pointer (&turned);
  return gdk_pixbuf_scale_simple (turned, shrink (width, MAX (width, height), max_edge),
                                  shrink (height, MAX (width, height), max_edge),
                                  GDK_INTERP_BILINEAR);
}

static void
copy_row (guint8 *to, const guint8 *from, int width, int n_channels)
{
  for (int x = 0; x < width; x++, to += 4, from += n_channels)
    {
      memcpy (to, from, 3);
      to[3] = n_channels == 4 ? from[3] : 255;
    }
}

static void
answer (const GdkPixbuf *picture)
{
  const guint8 *from = gdk_pixbuf_read_pixels (picture);
  int width = gdk_pixbuf_get_width (picture);
  int height = gdk_pixbuf_get_height (picture);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (picture);
  gsize row = (gsize) width * 4;
  guint8 *pixels = g_malloc (row * (gsize) height);

  for (int y = 0; y < height; y++)
    copy_row (pixels + row * (gsize) y, from + stride * (gsize) y, width,
              gdk_pixbuf_get_n_channels (picture));
  recourse_helper_answer (&(RecoursePreviewWire){ .kind = RECOURSE_PREVIEW_PICTURE,
                                                  .width = (guint) width,
                                                  .height = (guint) height,
                                                  .n_pages = 1,
                                                  .n_bytes = (guint) (row * (gsize) height) },
                          pixels);
}

/**
 * recourse_helper_show_picture:
 * @decoder: GdkPixbuf's name of the one decoder that may read it
 *
 * Answers with the picture (the first one of an animation), upright and no larger than asked for.
 */
void
recourse_helper_show_picture (const RecourseHelperSource *source, const char *decoder)
{
  g_autoptr (GdkPixbuf) decoded = decode (source, decoder);
  g_autoptr (GdkPixbuf) picture = turn_and_fit (decoded, source->max_edge);

  if (picture == NULL)
    recourse_helper_fail (RECOURSE_PREVIEW_NO_MEMORY, "not enough memory to shrink the picture");
  answer (picture);
  g_assert_not_reached ();
}
