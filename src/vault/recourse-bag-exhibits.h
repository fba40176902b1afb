/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-exhibit.h"

G_BEGIN_DECLS

/** RecourseBagExhibits: all evidence of a log that is read from its first line on. */
typedef struct
{
  GPtrArray *in_order; /* of RecourseExhibit */
  GHashTable *by_seq;  /* lent ones */
} RecourseBagExhibits;

void recourse_bag_exhibits_init (RecourseBagExhibits *self);
void recourse_bag_exhibits_clear (RecourseBagExhibits *self);
gboolean
recourse_bag_exhibits_feed (RecourseBagExhibits *self, const RecourseLogLine *line, GError **error);
RecourseExhibit *recourse_bag_exhibits_find (const RecourseBagExhibits *self, gint64 seq);

G_END_DECLS
