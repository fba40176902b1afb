/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "built-in-fixture.h"
#include "recourse-comparison.h"

G_BEGIN_DECLS

/* A comparison with the pack that the program ships. */
typedef struct
{
  RecourseSituation situation;
  RecourseCompareRequest request;
  RecourseComparison comparison;
} CompareCase;

gint64 compare_case_moment (const char *iso8601);
CompareCase *compare_case_new (BuiltInFixture *f) G_GNUC_WARN_UNUSED_RESULT;
void
compare_case_answer (BuiltInFixture *f, CompareCase *self, const char *variable, const char *value);
void compare_case_set_times (BuiltInFixture *f,
                             CompareCase *self,
                             const char *transferred_at,
                             const char *at);
void compare_case_set_amount (BuiltInFixture *f, CompareCase *self, gint64 fen);
void compare_case_work_out (BuiltInFixture *f, CompareCase *self);
const RecourseRoute *
compare_case_find_route (BuiltInFixture *f, const CompareCase *self, const char *id);
const RecourseRouteItem *compare_case_find_item (const RecourseRoute *route, const char *id);
void compare_case_assert_range (RecourseRange range, gint64 low, gint64 high);

G_END_DECLS
