/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Modules of white that have to surround the picture on every side. */
#define RECOURSE_QR_QUIET_ZONE 4

gboolean
recourse_qr_make (const char *text, guint *out_width, guint8 **out_modules, GError **error);

G_END_DECLS
