/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"
#include "recourse-bag.h"
#include "recourse-pack.h"

G_BEGIN_DECLS

/**
 * RecourseSummaryOptions:
 * @audience: (nullable): whom it is for, as recourse_bag_audience_name() has it; %NULL: nobody in
 *   particular
 * @exhibits: (nullable): the entries whose files go along; %NULL: none go along, and nothing is
 *   said of it
 * @withheld: (nullable): texts that are left out
 * @with_english: English beside the Chinese
 * @advisor: (nullable): then it is told how far our plan is, unless it is for others than the
 * family
 * @now: at this moment; only with an @advisor
 *
 * Zeroed, it is the summary of the whole case in Chinese.
 */
typedef struct
{
  const char *audience;
  const gint64 *exhibits;
  guint n_exhibits;
  const RecourseBagText *withheld;
  guint n_withheld;
  gboolean with_english;
  RecourseAdvisor *advisor;
  gint64 now;
} RecourseSummaryOptions;

GBytes *recourse_summary_pdf (RecoursePack *pack,
                              RecourseCaseFolder *folder,
                              const RecourseSummaryOptions *options,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
