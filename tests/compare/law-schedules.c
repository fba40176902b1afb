/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "law-schedules.h"

#define FLAT                                                                                       \
  {                                                                                                \
    0, 1                                                                                           \
  }
#define PER_MILLE(n)                                                                               \
  {                                                                                                \
    n, 1000                                                                                        \
  }
#define LAST G_MAXINT64

static RecourseBracket filing[] = {
  { YUAN (10000), FLAT, YUAN (50) },
  { YUAN (100000), PER_MILLE (25), YUAN (-200) },
  { YUAN (200000), PER_MILLE (20), YUAN (300) },
  { YUAN (500000), PER_MILLE (15), YUAN (1300) },
  { YUAN (1000000), PER_MILLE (10), YUAN (3800) },
  { YUAN (2000000), PER_MILLE (9), YUAN (4800) },
  { YUAN (5000000), PER_MILLE (8), YUAN (6800) },
  { YUAN (10000000), PER_MILLE (7), YUAN (11800) },
  { YUAN (20000000), PER_MILLE (6), YUAN (21800) },
  { LAST, PER_MILLE (5), YUAN (41800) },
};

static RecourseBracket preservation[] = {
  { YUAN (1000), FLAT, YUAN (30) },
  { YUAN (100000), PER_MILLE (10), YUAN (20) },
  { LAST, PER_MILLE (5), YUAN (520) },
};

static RecourseBracket enforcement[] = {
  { YUAN (10000), FLAT, YUAN (50) },
  { YUAN (500000), PER_MILLE (15), YUAN (-100) },
  { YUAN (5000000), PER_MILLE (10), YUAN (2400) },
  { YUAN (10000000), PER_MILLE (5), YUAN (27400) },
  { LAST, PER_MILLE (1), YUAN (67400) },
};

static RecourseBracket success_fee[] = {
  { YUAN (1000000), { 18, 100 }, 0 },
  { YUAN (5000000), { 15, 100 }, 0 },
  { YUAN (10000000), { 12, 100 }, 0 },
  { YUAN (50000000), { 9, 100 }, 0 },
  { LAST, { 6, 100 }, 0 },
};

static RecourseScheduleVersion filing_versions[] = { {
    .from = "2007-04-01",
    .review_by = "2027-11-30",
    .articles = { { "art. 13(1)", "第13条第（一）项" } },
    .brackets = filing,
    .n_brackets = G_N_ELEMENTS (filing),
} };

static RecourseScheduleVersion preservation_versions[] = { {
    .from = "2007-04-01",
    .review_by = "2027-11-30",
    .articles = { { "art. 14(2)", "第14条第（二）项" } },
    .brackets = preservation,
    .n_brackets = G_N_ELEMENTS (preservation),
    .cap = YUAN (5000),
} };

static RecourseScheduleVersion enforcement_versions[] = { {
    .from = "2007-04-01",
    .review_by = "2027-11-30",
    .articles = { { "art. 14(1)", "第14条第（一）项" } },
    .brackets = enforcement,
    .n_brackets = G_N_ELEMENTS (enforcement),
} };

static RecourseScheduleVersion success_fee_versions[] = { {
    .from = "2021-12-01",
    .review_by = "2027-11-30",
    .articles = { { "art. 4", "第4条" } },
    .is_sliced = TRUE,
    .brackets = success_fee,
    .n_brackets = G_N_ELEMENTS (success_fee),
} };

const RecourseSchedule LAW_FILING = { .id = "filing",
                                      .versions = filing_versions,
                                      .n_versions = 1 };
const RecourseSchedule LAW_PRESERVATION = { .id = "preservation",
                                            .versions = preservation_versions,
                                            .n_versions = 1 };
const RecourseSchedule LAW_ENFORCEMENT = { .id = "enforcement",
                                           .versions = enforcement_versions,
                                           .n_versions = 1 };
const RecourseSchedule LAW_SUCCESS_FEE = { .id = "success-fee",
                                           .versions = success_fee_versions,
                                           .n_versions = 1 };

const RecourseFraction LAW_FULL = { 1, 1 };
const RecourseFraction LAW_HALF = { 1, 2 };
const RecourseFraction LAW_THIRD = { 1, 3 };
