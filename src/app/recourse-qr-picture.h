/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_qr_picture_new (guint width, const guint8 *modules, const char *name);

G_END_DECLS
