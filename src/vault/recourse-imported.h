/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"

G_BEGIN_DECLS

/**
 * RecourseImported:
 * @n_entries: how many entries came with the bag; they are somebody else's words
 * @head: the hash of the last of them
 * @absent: (element-type gint64): the entries whose files were not in the bag
 *
 * What the entries `imported` of a log say together.
 */
typedef struct
{
  gint64 n_entries;
  char *head;
  GHashTable *absent;
} RecourseImported;

GPtrArray *recourse_imported_draft (gint64 n_entries,
                                    const char *head,
                                    const char *program,
                                    const GArray *absent);

void recourse_imported_init (RecourseImported *self);
void recourse_imported_clear (RecourseImported *self);
gboolean
recourse_imported_feed (RecourseImported *self, const RecourseLogLine *line, GError **error);
gboolean recourse_imported_is_absent (const RecourseImported *self, gint64 seq);

G_END_DECLS
