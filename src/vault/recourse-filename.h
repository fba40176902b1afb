/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RECOURSE_FILENAME_MAX_BYTES 120

gboolean recourse_filename_is_deceptive (gunichar character);
char *recourse_filename_make (gint64 seq, const char *name, const char *media_type);

G_END_DECLS
