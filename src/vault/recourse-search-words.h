/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How texts become what the index holds, and a query what it is asked; folding and splitting also
 * for what is searched in other texts. */
char *recourse_search_fold (const char *text);
GPtrArray *recourse_search_split (const char *folded, guint max_words);
void recourse_search_append_pairs (GString *document, const char *folded);
void recourse_search_append_kind (GString *document, const char *kind);
void recourse_search_append_condition (GString *query, const char *word, GPtrArray *kinds);

G_END_DECLS
