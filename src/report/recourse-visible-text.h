/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *recourse_visible_text (const char *text);
char *recourse_visible_line (const char *text, guint max_characters);

G_END_DECLS
