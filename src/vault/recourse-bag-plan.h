/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-case.h"
#include "recourse-bag-job.h"

G_BEGIN_DECLS

/**
 * RecourseBagPlan:
 * @info: what data/case.json will say
 * @lines: data/log.jsonl
 * @texts: data/texts.jsonl
 *
 * What goes into a bag.
 */
typedef struct
{
  RecourseBagCase *info;
  GString *lines;
  GString *texts;
} RecourseBagPlan;

RecourseBagPlan *recourse_bag_plan_new (RecourseCaseFolder *folder,
                                        const RecourseBagExport *what,
                                        gint64 at,
                                        RecourseBagJob *job,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_bag_plan_free (RecourseBagPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBagPlan, recourse_bag_plan_free)

G_END_DECLS
