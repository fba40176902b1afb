/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-region"

#include "recourse-region.h"

/**
 * recourse_region_new:
 * @space: borrowed; it must outlive the region
 *
 * Returns: (transfer full): the empty region
 */
RecourseRegion *
recourse_region_new (const RecourseSpace *space)
{
  RecourseRegion *self = g_new0 (RecourseRegion, 1);

  self->space = space;
  return self;
}

/**
 * recourse_region_new_all:
 *
 * Returns: (transfer full): every situation
 */
RecourseRegion *
recourse_region_new_all (const RecourseSpace *space)
{
  RecourseRegion *self = recourse_region_new (space);

  recourse_region_add (self, &space->all);
  return self;
}

/**
 * recourse_region_new_for_condition:
 *
 * Returns: (transfer full): the situations in which @condition holds
 */
RecourseRegion *
recourse_region_new_for_condition (const RecourseSpace *space, const RecourseCondition *condition)
{
  RecourseRegion *self = recourse_region_new (space);

  for (guint i = 0; i < condition->n_boxes; i++)
    {
      RecourseBox box;

      recourse_space_box_of (space, &condition->boxes[i], &box);
      recourse_region_add (self, &box);
    }
  return self;
}

/** recourse_region_copy: Returns: (transfer full): the same region */
RecourseRegion *
recourse_region_copy (const RecourseRegion *self)
{
  RecourseRegion *copy = recourse_region_new (self->space);

  for (guint i = 0; i < self->n_boxes; i++)
    recourse_region_add (copy, &self->boxes[i]);
  return copy;
}

/** recourse_region_free: frees @self, which may be %NULL */
void
recourse_region_free (RecourseRegion *self)
{
  if (self == NULL)
    return;
  g_free (self->boxes);
  g_free (self);
}

/**
 * recourse_region_add:
 *
 * Makes @self the union of itself and @box. An empty box adds nothing.
 */
void
recourse_region_add (RecourseRegion *self, const RecourseBox *box)
{
  if (recourse_space_is_empty (self->space, box))
    return;
  if (self->n_boxes == self->n_allocated)
    {
      self->n_allocated = MAX (8, self->n_allocated * 2);
      self->boxes = g_renew (RecourseBox, self->boxes, self->n_allocated);
    }
  self->boxes[self->n_boxes++] = *box;
}

/** recourse_region_union: Returns: (transfer full): what lies in @a or in @b */
RecourseRegion *
recourse_region_union (const RecourseRegion *a, const RecourseRegion *b)
{
  RecourseRegion *both = recourse_region_copy (a);

  for (guint i = 0; i < b->n_boxes; i++)
    recourse_region_add (both, &b->boxes[i]);
  return both;
}

/** recourse_region_intersect: Returns: (transfer full): what lies in @a and in @b */
RecourseRegion *
recourse_region_intersect (const RecourseRegion *a, const RecourseRegion *b)
{
  RecourseRegion *common = recourse_region_new (a->space);

  for (guint i = 0; i < a->n_boxes; i++)
    for (guint j = 0; j < b->n_boxes; j++)
      {
        RecourseBox box = recourse_box_and (&a->boxes[i], &b->boxes[j]);

        recourse_region_add (common, &box);
      }
  return common;
}

/*
 * Adds what is left of @box without @hole, as boxes that do not overlap: variable by variable the
 * part outside the hole is split off, and the rest narrows towards the hole.
 */
static void
add_difference (RecourseRegion *self, const RecourseBox *box, const RecourseBox *hole)
{
  const RecourseSpace *space = self->space;
  RecourseBox rest = *box;

  if (!recourse_space_intersects (space, box, hole))
    {
      recourse_region_add (self, box);
      return;
    }
  for (guint i = 0; i < space->n_variables; i++)
    {
      guint64 values = recourse_space_get (space, &rest, i);
      guint64 inside = values & recourse_space_get (space, hole, i);
      RecourseBox outside = rest;

      if (inside == values)
        continue;
      recourse_space_set (space, &outside, i, values & ~inside);
      recourse_region_add (self, &outside);
      recourse_space_set (space, &rest, i, inside);
    }
}

/** recourse_region_subtract: Returns: (transfer full): what lies in @a and not in @b */
RecourseRegion *
recourse_region_subtract (const RecourseRegion *a, const RecourseRegion *b)
{
  RecourseRegion *left = recourse_region_copy (a);

  for (guint i = 0; i < b->n_boxes; i++)
    {
      RecourseRegion *next = recourse_region_new (a->space);

      for (guint j = 0; j < left->n_boxes; j++)
        add_difference (next, &left->boxes[j], &b->boxes[i]);
      next->is_too_large = next->n_boxes > RECOURSE_REGION_MAX_BOXES;
      recourse_region_free (left);
      left = next;
      if (left->is_too_large)
        break;
    }
  left->is_too_large = left->is_too_large || a->is_too_large || b->is_too_large;
  return left;
}

/* Two boxes are one when one contains the other or when they differ in a single variable. */
static gboolean
merge_boxes (const RecourseSpace *space, RecourseBox *into, const RecourseBox *other)
{
  guint n_different = 0;

  if (recourse_box_contains (into, other))
    return TRUE;
  if (!recourse_box_contains (other, into))
    {
      for (guint i = 0; i < space->n_variables; i++)
        if (recourse_space_get (space, into, i) != recourse_space_get (space, other, i))
          n_different++;
      if (n_different > 1)
        return FALSE;
    }
  *into = recourse_box_or (into, other);
  return TRUE;
}

/* Merges into box @i what can be one with it; whether anything was. */
static gboolean
merge_into (RecourseRegion *self, guint i)
{
  gboolean has_merged = FALSE;

  for (guint j = i + 1; j < self->n_boxes;)
    if (merge_boxes (self->space, &self->boxes[i], &self->boxes[j]))
      {
        self->boxes[j] = self->boxes[--self->n_boxes];
        has_merged = TRUE;
      }
    else
      j++;
  return has_merged;
}

/**
 * recourse_region_simplify:
 *
 * Describes the same region by fewer boxes where two of them can be one. Boxes that did not overlap
 * still do not.
 */
void
recourse_region_simplify (RecourseRegion *self)
{
  gboolean has_merged = TRUE;

  while (has_merged)
    {
      has_merged = FALSE;
      for (guint i = 0; i < self->n_boxes; i++)
        has_merged = merge_into (self, i) || has_merged;
    }
}

/** recourse_region_is_empty: whether no situation lies in @self */
gboolean
recourse_region_is_empty (const RecourseRegion *self)
{
  return self->n_boxes == 0;
}

/** recourse_region_meets: whether a situation of @box lies in @self */
gboolean
recourse_region_meets (const RecourseRegion *self, const RecourseBox *box)
{
  for (guint i = 0; i < self->n_boxes; i++)
    if (recourse_space_intersects (self->space, &self->boxes[i], box))
      return TRUE;
  return FALSE;
}

/**
 * recourse_boxes_cover:
 *
 * Whether every situation of @box lies in one of @boxes. What sticks out of the first box that
 * meets @box has to be covered by the later ones.
 */
gboolean
recourse_boxes_cover (const RecourseSpace *space,
                      const RecourseBox *boxes,
                      guint n_boxes,
                      const RecourseBox *box)
{
  RecourseBox rest = *box;
  guint first = 0;

  if (recourse_space_is_empty (space, box))
    return TRUE;
  while (first < n_boxes && !recourse_space_intersects (space, &boxes[first], box))
    first++;
  if (first == n_boxes)
    return FALSE;
  for (guint i = 0; i < space->n_variables; i++)
    {
      guint64 values = recourse_space_get (space, &rest, i);
      guint64 inside = values & recourse_space_get (space, &boxes[first], i);
      RecourseBox outside = rest;

      if (inside == values)
        continue;
      recourse_space_set (space, &outside, i, values & ~inside);
      if (!recourse_boxes_cover (space, boxes + first + 1, n_boxes - first - 1, &outside))
        return FALSE;
      recourse_space_set (space, &rest, i, inside);
    }
  return TRUE;
}

/** recourse_region_covers: whether every situation of @box lies in @self */
gboolean
recourse_region_covers (const RecourseRegion *self, const RecourseBox *box)
{
  return recourse_boxes_cover (self->space, self->boxes, self->n_boxes, box);
}

/** recourse_region_is_subset: whether every situation of @a lies in @b */
gboolean
recourse_region_is_subset (const RecourseRegion *a, const RecourseRegion *b)
{
  for (guint i = 0; i < a->n_boxes; i++)
    if (!recourse_region_covers (b, &a->boxes[i]))
      return FALSE;
  return TRUE;
}

/**
 * recourse_region_pick:
 * @out_point: set to one single situation of @self
 *
 * Returns: %FALSE when @self is empty
 */
gboolean
recourse_region_pick (const RecourseRegion *self, RecourseBox *out_point)
{
  if (self->n_boxes == 0)
    return FALSE;
  *out_point = self->boxes[0];
  for (guint i = 0; i < self->space->n_variables; i++)
    {
      guint64 values = recourse_space_get (self->space, out_point, i);

      recourse_space_set (self->space, out_point, i, values & (~values + 1));
    }
  return TRUE;
}

/** recourse_box_count: how many situations lie in @box */
double
recourse_box_count (const RecourseSpace *space, const RecourseBox *box)
{
  double count = 1;

  for (guint i = 0; i < space->n_variables; i++)
    count *= __builtin_popcountll (recourse_space_get (space, box, i));
  return count;
}

/** recourse_region_count: how many situations lie in @self; exact below 2^53 */
double
recourse_region_count (const RecourseRegion *self)
{
  g_autoptr (RecourseRegion) seen = recourse_region_new (self->space);
  double count = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    {
      g_autoptr (RecourseRegion) one = recourse_region_new (self->space);
      g_autoptr (RecourseRegion) fresh = NULL;

      recourse_region_add (one, &self->boxes[i]);
      fresh = recourse_region_subtract (one, seen);
      for (guint j = 0; j < fresh->n_boxes; j++)
        count += recourse_box_count (self->space, &fresh->boxes[j]);
      recourse_region_add (seen, &self->boxes[i]);
    }
  return count;
}
