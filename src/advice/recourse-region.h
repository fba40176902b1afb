/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-space.h"

G_BEGIN_DECLS

/* What a region may grow to; a pack whose regions are larger is refused. */
#define RECOURSE_REGION_MAX_BOXES 1024

/**
 * RecourseRegion: a set of situations, as a union of non-empty boxes. From intersection, difference
 * and emptiness of regions all of the advice follows, exactly: nothing is sampled.
 */
typedef struct
{
  const RecourseSpace *space; /* borrowed */
  RecourseBox *boxes;
  guint n_boxes;
  guint n_allocated;
  gboolean is_too_large; /* a difference was given up half-way; the region means nothing */
} RecourseRegion;

RecourseRegion *recourse_region_new (const RecourseSpace *space) G_GNUC_WARN_UNUSED_RESULT;
RecourseRegion *recourse_region_new_all (const RecourseSpace *space) G_GNUC_WARN_UNUSED_RESULT;
RecourseRegion *
recourse_region_new_for_condition (const RecourseSpace *space,
                                   const RecourseCondition *condition) G_GNUC_WARN_UNUSED_RESULT;
RecourseRegion *recourse_region_copy (const RecourseRegion *self) G_GNUC_WARN_UNUSED_RESULT;
void recourse_region_free (RecourseRegion *self);

void recourse_region_add (RecourseRegion *self, const RecourseBox *box);
RecourseRegion *recourse_region_union (const RecourseRegion *a,
                                       const RecourseRegion *b) G_GNUC_WARN_UNUSED_RESULT;
RecourseRegion *recourse_region_intersect (const RecourseRegion *a,
                                           const RecourseRegion *b) G_GNUC_WARN_UNUSED_RESULT;
RecourseRegion *recourse_region_subtract (const RecourseRegion *a,
                                          const RecourseRegion *b) G_GNUC_WARN_UNUSED_RESULT;
void recourse_region_simplify (RecourseRegion *self);

gboolean recourse_region_is_empty (const RecourseRegion *self);
gboolean recourse_region_meets (const RecourseRegion *self, const RecourseBox *box);
gboolean recourse_region_covers (const RecourseRegion *self, const RecourseBox *box);
gboolean recourse_region_is_subset (const RecourseRegion *a, const RecourseRegion *b);
gboolean recourse_region_pick (const RecourseRegion *self, RecourseBox *out_point);
double recourse_region_count (const RecourseRegion *self);

gboolean recourse_boxes_cover (const RecourseSpace *space,
                               const RecourseBox *boxes,
                               guint n_boxes,
                               const RecourseBox *box);
double recourse_box_count (const RecourseSpace *space, const RecourseBox *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseRegion, recourse_region_free)

G_END_DECLS
