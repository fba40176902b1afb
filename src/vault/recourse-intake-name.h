/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of a name as it is kept. The name of a file has at most 255 bytes, and each may become three. */
#define RECOURSE_INTAKE_NAME_MAX_BYTES 1024

char *recourse_intake_make_name (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
