/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-service.h"
#include "recourse-letter.h"

G_BEGIN_DECLS

/** RecoursePaperKind: what can be made and carried somewhere, of a case unless it says so. */
typedef enum
{
  RECOURSE_PAPER_PLAN,
  RECOURSE_PAPER_DESK,
  RECOURSE_PAPER_EVIDENCE,
  RECOURSE_PAPER_SUMMARY,
  RECOURSE_PAPER_LETTER,    /* the only one that is a text to be edited, not pages */
  RECOURSE_PAPER_AGREEMENT, /* of the family; of no case, as the next one */
  RECOURSE_PAPER_MYTHS,
} RecoursePaperKind;

#define RECOURSE_N_SHEETS RECOURSE_PAPER_LETTER

/**
 * RecoursePaperOrder:
 * @letter: (nullable): id of a letter, for %RECOURSE_PAPER_LETTER alone
 * @cards: (nullable): ids, for %RECOURSE_PAPER_MYTHS alone; NULL: all cards
 * @pack: (nullable): the one that is loaded, for what belongs to no case
 * @with_english: English beside the Chinese
 * @now: the moment that it is for
 * @output: (nullable): the file to write; one that is there is replaced, so somebody must have
 *   been asked. NULL: a copy for the viewer of the desktop
 * @name: (nullable): what that copy is called, without @output
 */
typedef struct
{
  RecoursePaperKind kind;
  char *letter;
  char **cards;
  RecoursePack *pack;
  gboolean with_english;
  gint64 now;
  char *output;
  char *name;
} RecoursePaperOrder;

RecoursePaperOrder *
recourse_paper_order_copy (const RecoursePaperOrder *self) G_GNUC_WARN_UNUSED_RESULT;
void recourse_paper_order_free (RecoursePaperOrder *self);

void recourse_papers_jobs_make_async (RecourseEvidenceService *service,
                                      RecourseAdvisor *advisor,
                                      const RecoursePaperOrder *order,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
char *recourse_papers_jobs_make_finish (RecourseEvidenceService *service,
                                        GAsyncResult *result,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_papers_jobs_write_letter_async (RecourseEvidenceService *service,
                                              RecourseAdvisor *advisor,
                                              const RecoursePaperOrder *order,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
RecourseLetter *recourse_papers_jobs_write_letter_finish (RecourseEvidenceService *service,
                                                          GAsyncResult *result,
                                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecoursePaperOrder, recourse_paper_order_free)

G_END_DECLS
