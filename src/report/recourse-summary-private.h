/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"
#include "recourse-sheet.h"
#include "recourse-summary.h"

G_BEGIN_DECLS

/**
 * RecourseSummary:
 * @words: our own pack
 * @names: the pack that the kinds, questions and steps are named by; perhaps somebody else's
 * @n_entries: how much of the log is printed; what is added meanwhile is not
 * @included: (nullable): the numbers of the evidence that goes along
 * @withheld: "7 note": texts that are left out
 *
 * A summary that is being made, for recourse-summary*.c and recourse-entry-text.c alone.
 */
typedef struct
{
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
char *recourse_summary_time (gint64 time);
void
recourse_summary_add_label (const RecourseSummary *self, RecourseSheetCell *cell, const char *id);
void recourse_summary_add_quote (const RecourseSummary *self,
                                 RecourseSheetCell *cell,
                                 const char *label,
                                 const char *text);
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

/* recourse-entry-text.c */
gboolean recourse_entry_text_add (const RecourseSummary *self,
                                  RecourseSheetCell *cell,
                                  const RecourseLogEntry *entry,
                                  const RecourseLogLine *line,
                                  GError **error);

G_END_DECLS
