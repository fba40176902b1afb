/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than this of the start of a file is not looked at. */
#define RECOURSE_MEDIA_TYPE_BYTES 512

const char *recourse_media_type_guess (const void *data, gsize length);

G_END_DECLS
