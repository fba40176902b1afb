/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-search-index.h"
#include "recourse-search.h"
#include "recourse-text-reader.h"

G_BEGIN_DECLS

/* Shared by recourse-search.c and recourse-search-build.c alone. */
struct _RecourseSearch
{
  RecourseCaseFolder *folder; /* lent */
  RecourseLog *log;           /* of the folder */
  RecourseSearchWordsFunc words;
  gpointer words_data;
  GHashTable *known_words; /* kind -> its words, folded */
  RecourseSearchIndex *index;
  gboolean is_damaged; /* the index is not to be asked any more, but made anew */
  RecourseTextReader *texts;
};

gboolean recourse_search_open_index (RecourseSearch *self, GError **error);
GPtrArray *recourse_search_list_kinds (const RecourseLogLine *line);

G_END_DECLS
