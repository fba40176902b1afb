/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a terminal would obey, what would break a line, and what turns the reading direction. */
gboolean recourse_log_text_is_escaped (gunichar character);

/* How strings stand in the lines of the log and of a bag; docs/case-format.md has the rule. */
void recourse_log_text_append (GString *line, const char *text);

G_END_DECLS
