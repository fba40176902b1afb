/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-database.h"
#include "recourse-transaction.h"

G_BEGIN_DECLS

/**
 * RecourseSearchIndex: what is in cache/search.db, or in memory where nothing can be kept; for
 * recourse-search alone.
 */
typedef struct _RecourseSearchIndex RecourseSearchIndex;

/**
 * RecourseSearchState:
 * @last_seq: the last entry that the index knows; 0: none
 * @last_hash: (transfer full): of that entry, which tells this log from another
 * @erased_until: what was erased up to this entry was gone before the index was made
 */
typedef struct
{
  gint64 last_seq;
  char *last_hash;
  gint64 erased_until;
} RecourseSearchState;

void recourse_search_state_clear (RecourseSearchState *self);

RecourseSearchIndex *recourse_search_index_open (const char *case_path,
                                                 const char *case_id,
                                                 gboolean can_keep,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_search_index_free (RecourseSearchIndex *self);
void recourse_search_index_discard (RecourseSearchIndex *self);

RecourseTransaction *recourse_search_index_begin (RecourseSearchIndex *self,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_search_index_get_state (RecourseSearchIndex *self,
                                          RecourseSearchState *out_state,
                                          GError **error);
gboolean recourse_search_index_set_state (RecourseSearchIndex *self,
                                          const RecourseSearchState *state,
                                          GError **error);
gboolean
recourse_search_index_reset (RecourseSearchIndex *self, gint64 erased_until, GError **error);
gboolean recourse_search_index_add (RecourseSearchIndex *self,
                                    gint64 seq,
                                    const char *document,
                                    GError **error);
gboolean
recourse_search_index_add_kind (RecourseSearchIndex *self, const char *kind, GError **error);
gboolean recourse_search_index_merge (RecourseSearchIndex *self, GError **error);

GPtrArray *recourse_search_index_list_kinds (RecourseSearchIndex *self,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_search_index_ask (RecourseSearchIndex *self, const char *query, GError **error);
gboolean recourse_search_index_next (RecourseSearchIndex *self, gint64 *out_seq, GError **error);
void recourse_search_index_stop (RecourseSearchIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseSearchIndex, recourse_search_index_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseSearchState, recourse_search_state_clear)

G_END_DECLS
