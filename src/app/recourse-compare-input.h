/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RECOURSE_COMPARE_NO_VALUE G_GINT64_CONSTANT (-1)

/** RecourseCompareKind: what an entry asks for. */
typedef enum
{
  RECOURSE_COMPARE_MONEY,   /* in yuan, more than nothing */
  RECOURSE_COMPARE_PRICE,   /* in yuan, nothing included */
  RECOURSE_COMPARE_PERCENT, /* 0 to 100 */
} RecourseCompareKind;

/** RecourseCompareFault: why what was typed has no value. */
typedef enum
{
  RECOURSE_COMPARE_FAULT_NONE,
  RECOURSE_COMPARE_FAULT_NO_NUMBER,
  RECOURSE_COMPARE_FAULT_RANGE,
} RecourseCompareFault;

/**
 * RecourseCompareInput: an entry of the comparison, as it was typed.
 * @text: (nullable): %NULL while nothing was typed
 * @value: in fen or permille, or %RECOURSE_COMPARE_NO_VALUE
 */
typedef struct
{
  char *text;
  gint64 value;
  RecourseCompareFault fault;
} RecourseCompareInput;

void
recourse_compare_input_set (RecourseCompareInput *self, RecourseCompareKind kind, const char *text);
void recourse_compare_input_clear (RecourseCompareInput *self);

G_END_DECLS
