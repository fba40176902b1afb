/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-state.h"
#include "recourse-log.h"
#include "recourse-sheet.h"
#include "recourse-summary.h"

G_BEGIN_DECLS

/**
 * RecourseSummary:
 * @paper: (nullable): id of the paper whose words come first; %NULL: those of the summary alone
 * @is_pack_unused: nothing comes from another pack
 * @is_large: in large type
 * @is_on_screen: nothing is printed, and all is in @language alone
 * @words: our own pack
 * @names: the pack that the kinds, questions and steps are named by; perhaps somebody else's
 * @n_entries: how much of the log is printed; what is added meanwhile is not
 * @included: (nullable): the numbers of the evidence that goes along
 * @withheld: "7 note": texts that are left out
 *
 * A sheet about a case that is being made: the summary, or one of its sisters (the plan, the desk
 * sheet, the list of evidence), which share its words and its ways. For src/report alone. The
 * sheets for a household belong to no case, and have no @names, @log, @included and @withheld.
 */
typedef struct
{
  const char *paper;
  gboolean is_pack_unused;
  gboolean is_large;
  gboolean is_on_screen;
  RecourseLanguage language;
  RecoursePack *words;
  RecoursePack *names;
  RecourseLog *log;
  RecourseSheet *sheet;
  gboolean with_english;
  gint64 n_entries;
  GHashTable *included;
  GHashTable *withheld;
} RecourseSummary;

/* FALSE ends the walk, with @error set. */
typedef gboolean (*RecourseSummaryEntryFunc) (const RecourseLogEntry *entry,
                                              RecourseLogLine *line,
                                              gpointer data,
                                              GError **error);

/* recourse-summary-begin.c: what comes before the first word, and after the last */
gboolean recourse_summary_begin (RecourseSummary *self,
                                 RecoursePack *pack,
                                 RecourseCaseFolder *folder,
                                 const RecourseSummaryOptions *options,
                                 GError **error);
gboolean recourse_summary_begin_without_case (RecourseSummary *self,
                                              RecoursePack *pack,
                                              const char *notice,
                                              GError **error);
void recourse_summary_clear (RecourseSummary *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseSummary, recourse_summary_clear)

/* recourse-summary.c */
gboolean recourse_summary_walk (const RecourseSummary *self,
                                RecourseSummaryEntryFunc func,
                                gpointer data,
                                GError **error);

/* recourse-summary-words.c: our words, and what was written by people */
char *recourse_summary_word (const RecourseSummary *self, const char *id);
char *recourse_summary_both (const RecourseSummary *self, const RecourseText *text);
char *recourse_summary_fill (const RecourseSummary *self,
                             const char *id,
                             const char *name,
                             const RecourseText *value);
char *recourse_summary_fill_slots (const RecourseSummary *self,
                                   const char *id,
                                   const RecourseSlot *chinese,
                                   const RecourseSlot *english,
                                   guint n_slots);
char *recourse_summary_time (gint64 time);
char *recourse_summary_minute (gint64 time);
void recourse_summary_add_marked (const RecourseSummary *self,
                                  RecourseSheetCell *cell,
                                  RecourseSheetStyle style,
                                  const char *mark,
                                  const RecourseText *text);
void recourse_summary_add_heading (const RecourseSummary *self, const char *id);
gboolean recourse_summary_is_withheld (const RecourseSummary *self, gint64 seq, const char *field);
void
recourse_summary_add_label (const RecourseSummary *self, RecourseSheetCell *cell, const char *id);
void recourse_summary_add_quote (const RecourseSummary *self,
                                 RecourseSheetCell *cell,
                                 const char *label,
                                 const char *text);
void
recourse_summary_add_digest (const RecourseSummary *self, RecourseSheetCell *cell, const char *hex);
void recourse_summary_add_paragraph (const RecourseSummary *self,
                                     RecourseSheetStyle style,
                                     const char *id);
gboolean recourse_summary_add_text (const RecourseSummary *self,
                                    RecourseSheetCell *cell,
                                    const RecourseLogLine *line,
                                    const char *field,
                                    const char *label,
                                    GError **error);

/* recourse-summary-evidence.c, recourse-summary-timeline.c */
gboolean recourse_summary_add_evidence (const RecourseSummary *self, GError **error);
gboolean recourse_summary_add_timeline (const RecourseSummary *self, GError **error);

/* recourse-summary-case.c, recourse-summary-plan.c */
gboolean recourse_summary_add_case (const RecourseSummary *self,
                                    RecourseCaseFolder *folder,
                                    const RecourseSummaryOptions *options,
                                    GError **error);
gboolean recourse_summary_add_plan (const RecourseSummary *self,
                                    RecourseCaseState *state,
                                    const RecourseSummaryOptions *options,
                                    GError **error);

/* recourse-entry-text.c */
gboolean recourse_entry_text_add (const RecourseSummary *self,
                                  RecourseSheetCell *cell,
                                  const RecourseLogEntry *entry,
                                  const RecourseLogLine *line,
                                  GError **error);

G_END_DECLS
