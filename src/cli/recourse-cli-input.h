/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

char *recourse_cli_input_read (FILE *stream, gboolean *out_is_text) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_cli_input_normalise (const char *typed) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_cli_input_choice (const char *text, guint n_rows, guint *out_row);
gboolean recourse_cli_input_choices (const char *text, guint n_rows, guint64 *out_rows);
gboolean recourse_cli_input_is_unknown (const char *text);

G_END_DECLS
