/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RECOURSE_MAX_VARIABLES 16
#define RECOURSE_MAX_BOXES 64 /* in one condition */

/**
 * RecourseConditionBox: for each variable of the pack (in its order) the values that are allowed,
 * one bit a value. A variable that the box does not name has all bits of its values set.
 */
typedef struct
{
  guint64 allowed[RECOURSE_MAX_VARIABLES];
} RecourseConditionBox;

/** RecourseCondition: holds when any one of its boxes holds; without a box it never holds. */
typedef struct
{
  guint n_boxes;
  RecourseConditionBox *boxes;
} RecourseCondition;

G_END_DECLS
