/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-list.h"
#include "recourse-case-state.h"

G_BEGIN_DECLS

/**
 * RecourseCaseDeadline: something that has its time, of one case.
 * @case_id: whose
 * @title: (nullable): what the case is called
 * @key: what it is, in the case: stays the same while its time may be counted anew
 * @remedy: (nullable): id of the remedy whose deadline it is; NULL: the next step of a contact
 * @is_follow_up: of @remedy, what begins with something that was noted, such as a payment stop
 * @contact: the entry of the contact; 0: none
 * @text: (nullable): what was to be done, for a contact
 * @from: the moment from which it is counted; %RECOURSE_TIME_UNKNOWN for a contact
 * @is_about: nobody read @from from a clock: no seconds of it or of @at must be told to anybody
 * @at: when it ends
 * @known_since: whoever looked at the plan then has seen it; %RECOURSE_TIME_UNKNOWN
 * @state: how it stands
 * @is_hidden: somebody may be watching the screen: @title and @text are NULL for that reason, and
 *   @from is not to be told
 */
typedef struct
{
  char *case_id;
  char *title;
  char *key;
  char *remedy;
  gboolean is_follow_up;
  gint64 contact;
  char *text;
  gint64 from;
  gboolean is_about;
  gint64 at;
  gint64 known_since;
  RecourseDeadlineState state;
  gboolean is_hidden;
} RecourseCaseDeadline;

/**
 * RecourseCaseDeadlines: those of all open cases.
 * @items: (element-type RecourseCaseDeadline): the earliest first
 * @left_out: (element-type RecourseCaseSummary): cases that are locked or cannot be read; their
 *   deadlines nobody knows
 * @n_closed: cases that are closed, and have none
 */
typedef struct
{
  GPtrArray *items;
  GPtrArray *left_out;
  guint n_closed;
} RecourseCaseDeadlines;

GPtrArray *recourse_case_deadlines_list (RecourseCaseState *state,
                                         RecourseAdvisor *advisor,
                                         gint64 now,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_case_deadlines_all (const char *cases,
                                      RecourseAdvisor *advisor,
                                      gint64 now,
                                      RecourseCaseDeadlines *out_deadlines,
                                      GError **error);
void recourse_case_deadlines_clear (RecourseCaseDeadlines *self);

gboolean recourse_case_deadline_find (const RecourseCaseDeadline *self,
                                      RecoursePack *pack,
                                      const RecourseText **out_label,
                                      const RecourseClaimList **out_claims);
RecourseDeadlineKind recourse_case_deadline_kind (const RecourseCaseDeadline *self,
                                                  RecoursePack *pack);
char *recourse_case_deadline_name (const RecourseCaseDeadline *self,
                                   RecoursePack *pack,
                                   RecourseLanguage language);
char *recourse_case_deadline_explain (const RecourseCaseDeadline *self,
                                      RecoursePack *pack,
                                      RecourseLanguage language);
char *recourse_case_deadline_explain_elsewhere (const RecourseCaseDeadline *self,
                                                RecoursePack *pack,
                                                RecourseLanguage language);
char *recourse_case_deadline_format_time (const RecourseCaseDeadline *self,
                                          gint64 time,
                                          RecourseLanguage language);
int recourse_case_deadline_compare (const RecourseCaseDeadline *a, const RecourseCaseDeadline *b);
void recourse_case_deadline_free (RecourseCaseDeadline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCaseDeadline, recourse_case_deadline_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseCaseDeadlines, recourse_case_deadlines_clear)

G_END_DECLS
