/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-qr-picture"

#include "recourse-qr-picture.h"

#include <string.h>

#define QUIET 4  /* modules of white around it, which readers need */
#define MODULE 6 /* pixels */

static void
paint_module (guint8 *pixels, guint edge, guint x, guint y)
{
  for (guint row = 0; row < MODULE; row++)
    for (guint column = 0; column < MODULE; column++)
      pixels[(y * MODULE + row) * edge + x * MODULE + column] = 0;
}

static GdkTexture *
make_texture (guint width, const guint8 *modules)
{
  guint edge = (width + 2 * QUIET) * MODULE;
  g_autofree guint8 *grey = g_malloc ((gsize) edge * edge);
  guint8 *pixels = g_malloc ((gsize) edge * edge * 3);
  g_autoptr (GBytes) bytes = NULL;

  memset (grey, 0xff, (gsize) edge * edge);
  for (guint i = 0; i < width * width; i++)
    if (modules[i] != 0)
      paint_module (grey, edge, i % width + QUIET, i / width + QUIET);
  for (gsize i = 0; i < (gsize) edge * edge; i++)
    memset (pixels + i * 3, grey[i], 3);
  bytes = g_bytes_new_take (pixels, (gsize) edge * edge * 3);
  return gdk_memory_texture_new ((int) edge, (int) edge, GDK_MEMORY_R8G8B8, bytes,
                                 (gsize) edge * 3);
}

/**
 * recourse_qr_picture_new:
 * @width: in modules
 * @modules: @width times @width; what is not 0 is black
 * @name: read out by a screen reader
 *
 * Returns: (transfer floating): a picture in black on white, in the dark too: a camera has to read
 *   it
 */
GtkWidget *
recourse_qr_picture_new (guint width, const guint8 *modules, const char *name)
{
  g_autoptr (GdkTexture) texture = NULL;
  GtkWidget *picture;
  int edge;

  g_return_val_if_fail (width > 0 && modules != NULL, NULL);

  texture = make_texture (width, modules);
  picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  edge = gdk_texture_get_width (texture);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), name);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), FALSE);
  gtk_widget_set_size_request (picture, edge, edge);
  return picture;
}
