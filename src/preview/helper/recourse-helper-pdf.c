/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-helper-pdf"

#include "recourse-helper-pdf.h"

#include "recourse-helper-end.h"

#include <poppler.h>

/* In points, 1/72 inch: what the format itself allows at most is 14400 (with a unit, 75000 times as
 * much). Beyond it, and below a point, nothing that anybody could read is on the page. */
#define MAX_POINTS 1e9
#define MIN_POINTS 1e-3

static PopplerDocument *
open_document (const RecourseHelperSource *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes)
      bytes = recourse_helper_input_read_rest (source->input, source->head, source->length);
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);

  if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    recourse_helper_fail (RECOURSE_PREVIEW_ENCRYPTED, "the PDF asks for a password");
  if (document == NULL)
    recourse_helper_fail (RECOURSE_PREVIEW_DAMAGED, "the PDF is damaged");
  return document;
}

static gboolean
is_possible (double points)
{
  return points >= MIN_POINTS && points <= MAX_POINTS; /* false for what is no number, too */
}

/* White paper, and the page drawn to fit. */
static cairo_surface_t *
draw (PopplerPage *page, guint max_edge)
{
  cairo_surface_t *surface;
  cairo_t *cairo;
  double width;
  double height;
  double scale;

  poppler_page_get_size (page, &width, &height);
  if (!is_possible (width) || !is_possible (height))
    recourse_helper_fail (RECOURSE_PREVIEW_DAMAGED, "the page has no size that can be");
  scale = max_edge / MAX (width, height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        (int) CLAMP (width * scale + 0.5, 1, max_edge),
                                        (int) CLAMP (height * scale + 0.5, 1, max_edge));
  cairo = cairo_create (surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  poppler_page_render (page, cairo);
  if (cairo_status (cairo) == CAIRO_STATUS_NO_MEMORY)
    recourse_helper_fail (RECOURSE_PREVIEW_NO_MEMORY, "not enough memory for the page");
  if (cairo_status (cairo) != CAIRO_STATUS_SUCCESS)
    recourse_helper_fail (RECOURSE_PREVIEW_DAMAGED, "the page cannot be drawn");
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

/* Cairo keeps a pixel as one number in the machine's byte order. Nothing is transparent here. */
static guint8 *
convert (cairo_surface_t *surface, gsize width, gsize height)
{
  const guint8 *from = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  guint8 *pixels = g_malloc (width * height * 4);
  guint8 *to = pixels;

  for (gsize y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (from + stride * y);

      for (gsize x = 0; x < width; x++, to += 4)
        {
          to[0] = (guint8) (row[x] >> 16);
          to[1] = (guint8) (row[x] >> 8);
          to[2] = (guint8) row[x];
          to[3] = 255;
        }
    }
  return pixels;
}

/**
 * recourse_helper_show_pdf:
 *
 * Answers with the first page as it would be printed, on white, and the number of pages. Scripts,
 * links and attachments of the document are not looked at.
 */
void
recourse_helper_show_pdf (const RecourseHelperSource *source)
{
  PopplerDocument *document = open_document (source);
  int n_pages = poppler_document_get_n_pages (document);
  PopplerPage *page = n_pages > 0 ? poppler_document_get_page (document, 0) : NULL;
  cairo_surface_t *surface;
  guint width;
  guint height;

  if (page == NULL)
    recourse_helper_fail (RECOURSE_PREVIEW_DAMAGED, "the PDF has no first page");
  surface = draw (page, source->max_edge);
  width = (guint) cairo_image_surface_get_width (surface);
  height = (guint) cairo_image_surface_get_height (surface);
  recourse_helper_answer (&(RecoursePreviewWire){ .kind = RECOURSE_PREVIEW_PDF,
                                                  .width = width,
                                                  .height = height,
                                                  .n_pages = (guint) n_pages,
                                                  .n_bytes = width * height * 4 },
                          convert (surface, width, height));
}
