/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-decoder"

#include "recourse-decoder.h"

#include <gdk-pixbuf/gdk-pixbuf.h> /* expect: decoder */
#include <poppler.h> /* expect: decoder */

void
show (GFile *file, GBytes *bytes, GdkClipboard *clipboard)
{
  gdk_texture_new_from_file (file, NULL); /* expect: decoder */
  gdk_texture_new_from_bytes (bytes, NULL); /* expect: decoder */
  gdk_pixbuf_new_from_file ("a.png", NULL); /* expect: decoder */
  gdk_pixbuf_loader_new (); /* expect: decoder */
  gtk_picture_set_file (NULL, file); /* expect: decoder */
  gtk_picture_new_for_filename ("a.png"); /* expect: decoder */
  gtk_image_new_from_file ("a.png"); /* expect: decoder */
  gdk_clipboard_read_texture_async (clipboard, NULL, NULL, NULL); /* expect: decoder */
  gdk_texture_new_from_resource ("/ours.png");
  gtk_image_new_from_icon_name ("ours");
}
