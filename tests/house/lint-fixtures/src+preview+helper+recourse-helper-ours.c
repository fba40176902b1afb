/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-helper-ours"

#include "recourse-helper-ours.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gdk/gdk.h> /* expect: include-gtk */
#include <poppler.h>

void
show (void)
{
  gdk_pixbuf_loader_new_with_type ("png", NULL);
}
