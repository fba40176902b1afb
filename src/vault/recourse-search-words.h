/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-search-fold.h"

G_BEGIN_DECLS

/* How folded texts become what the index holds, and a query what it is asked. */
void recourse_search_append_pairs (GString *document, const char *folded);
void recourse_search_append_kind (GString *document, const char *kind);
void recourse_search_append_condition (GString *query, const char *word, GPtrArray *kinds);

G_END_DECLS
