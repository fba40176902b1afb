/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-schedule.h"

G_BEGIN_DECLS

/*
 * The fees as FACT-FEE-01, -04, -05 and FACT-AID-05 state them, without a pack: each law restated
 * in its own form, one constant a bracket.
 */
extern const RecourseSchedule LAW_FILING;
extern const RecourseSchedule LAW_PRESERVATION;
extern const RecourseSchedule LAW_ENFORCEMENT;
extern const RecourseSchedule LAW_SUCCESS_FEE;

extern const RecourseFraction LAW_FULL;
extern const RecourseFraction LAW_HALF;
extern const RecourseFraction LAW_THIRD;

#define YUAN(amount) ((gint64) (amount) *100)

G_END_DECLS
