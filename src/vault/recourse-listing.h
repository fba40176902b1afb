/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-exhibit.h"
#include "recourse-log.h"

G_BEGIN_DECLS

/**
 * RecourseListing:
 * @bytes: the size, as the log has it
 * @n_kept: how many entries list it as kept
 * @n_in_trash: how many were removed and can be brought back
 * @until: the latest moment until which one of those can; %RECOURSE_TIME_UNKNOWN without one
 *
 * What the whole log says of one content.
 */
typedef struct
{
  gint64 bytes;
  guint n_kept;
  guint n_in_trash;
  gint64 until;
} RecourseListing;

/** RecourseListings: what the log says of some contents. */
typedef struct _RecourseListings RecourseListings;

RecourseListings *recourse_listings_read (RecourseLog *log,
                                          GHashTable *contents,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_listings_free (RecourseListings *self);

gint64 recourse_listings_get_broken_at (const RecourseListings *self);
const RecourseListing *recourse_listings_find (const RecourseListings *self, const char *sha256);
gboolean recourse_listings_find_entry (const RecourseListings *self,
                                       gint64 seq,
                                       RecourseExhibitState *out_state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseListings, recourse_listings_free)

G_END_DECLS
