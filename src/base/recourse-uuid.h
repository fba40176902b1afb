/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RECOURSE_UUID_LENGTH 36

char *recourse_uuid_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_uuid_is_valid (const char *text);

G_END_DECLS
