/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"
#include "recourse-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** RecourseSearch: finds entries of one case by their words; use from one thread at a time. */
typedef struct _RecourseSearch RecourseSearch;

/**
 * RecourseSearchWordsFunc:
 * @id: a kind of entry, a kind of evidence, a contact, a remedy or a setting
 *
 * The words that people have for @id, in all languages, with blanks or lines between them. The
 * vault does not know the pack, which has them.
 *
 * Returns: (transfer full) (nullable): the words; NULL: none are known
 */
typedef char *(*RecourseSearchWordsFunc) (const char *id, gpointer data);

RecourseSearch *recourse_search_open (RecourseCaseFolder *folder,
                                      RecourseSearchWordsFunc words,
                                      gpointer data,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_search_free (RecourseSearch *self);
gboolean recourse_search_update (RecourseSearch *self,
                                 RecourseProgressFunc func,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);
GArray *recourse_search_find (RecourseSearch *self, const char *query, guint max, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseSearch, recourse_search_free)

G_END_DECLS
