/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How whatever is searched, and what somebody looks for, become comparable. */
char *recourse_search_fold (const char *text);
GPtrArray *recourse_search_split (const char *folded, guint max_words);

G_END_DECLS
