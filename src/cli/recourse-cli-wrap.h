/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint recourse_cli_wrap_columns (const char *text);
char *recourse_cli_wrap (const char *text, guint width, const char *first, const char *rest)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
