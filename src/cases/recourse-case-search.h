/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-readings.h"

G_BEGIN_DECLS

/**
 * RecourseCaseMatch: a case in which something was found.
 * @summary: which one
 * @is_told: the words are in what the case says now: its title, payees, order numbers, contacts
 * @entries: (element-type gint64): of its log in which all words are, newest first
 * @is_cut: there are more
 */
typedef struct
{
  RecourseCaseSummary *summary;
  gboolean is_told;
  GArray *entries;
  gboolean is_cut;
} RecourseCaseMatch;

/**
 * RecourseCaseMatches:
 * @items: (element-type RecourseCaseMatch): in the order of the list of cases
 * @left_out: (element-type RecourseCaseSummary): locked, or unreadable: nobody knows what is in
 * them
 *
 * What was found across all cases.
 */
typedef struct
{
  GPtrArray *items;
  GPtrArray *left_out;
} RecourseCaseMatches;

gboolean recourse_case_search (const char *cases,
                               const char *words,
                               RecoursePack *pack,
                               guint max_entries,
                               RecourseCaseMatches *out_matches,
                               GError **error);
void recourse_case_matches_clear (RecourseCaseMatches *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseCaseMatches, recourse_case_matches_clear)

G_END_DECLS
