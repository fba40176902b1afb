/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How strings stand in the lines of the log and of a bag; docs/case-format.md has the rule. */
void recourse_log_text_append (GString *line, const char *text);

G_END_DECLS
