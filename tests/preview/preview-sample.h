/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Files to look at, most of them made to harm. Each is made here, so that what is in it can be
 * seen; the caller owns it. */

/* Upper left quarter red, upper right green, lower left blue, lower right white; @type is a name of
 * GdkPixbuf's. */
GBytes *sample_picture (const char *type, int width, int height);
GBytes *sample_transparent_png (void); /* one pixel: 10, 20, 30, and 40 of alpha */
GBytes *sample_turned_jpeg (int width, int height, int orientation);
GBytes *sample_png_claiming (guint32 width, guint32 height);
GBytes *sample_gif (guint16 screen, guint16 frame);
GBytes *sample_gif_of_frames (guint n_frames);

/**
 * SamplePdf:
 * @box: of the first page, such as "0 0 200 100"
 * @page: further entries of the first page
 * @catalogue: further entries of the catalogue
 * @trailer: further entries of the trailer
 * @drawing: the content of the first page
 */
typedef struct
{
  const char *box, *page, *catalogue, *trailer, *drawing;
  guint n_pages;
} SamplePdf;

GBytes *sample_pdf (const SamplePdf *what);
GBytes *sample_text (const char *text);
#define SAMPLE_BYTES(literal) g_bytes_new_static (literal, sizeof literal - 1)

G_END_DECLS
