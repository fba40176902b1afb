/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-choice.h"
#include "recourse-case-list.h"
#include "recourse-case-state.h"
#include "recourse-evidence-service.h"
#include "recourse-guide-place.h"

G_BEGIN_DECLS

/**
 * RecourseCaseView: what was read of the case in use.
 * @state: (nullable): NULL: there is no case, or it cannot be read
 * @is_locked: it wants its passphrase first
 * @place: (nullable): where the guide stood in it
 * @trouble: (nullable): why it cannot be read
 */
typedef struct
{
  RecourseCaseState *state;
  gboolean is_locked;
  RecourseGuidePlace *place;
  GError *trouble;
} RecourseCaseView;

/**
 * RecourseWindowPlace: what the window remembers from one run of the program to the next.
 * @path: (nullable): the folder of the case in use; NULL: there is none
 * @page: (nullable): the name of the page on top
 */
typedef struct
{
  char *path;
  char *page;
} RecourseWindowPlace;

void recourse_case_jobs_find_async (RecourseEvidenceService *service,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
RecourseWindowPlace *recourse_case_jobs_find_finish (RecourseEvidenceService *service,
                                                     GAsyncResult *result,
                                                     GError **error);
void recourse_case_jobs_read_async (RecourseEvidenceService *service,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
RecourseCaseView *recourse_case_jobs_read_finish (RecourseEvidenceService *service,
                                                  GAsyncResult *result,
                                                  GError **error);
void recourse_case_jobs_append_async (RecourseEvidenceService *service,
                                      GPtrArray *drafts,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
RecourseCaseState *recourse_case_jobs_append_finish (RecourseEvidenceService *service,
                                                     GAsyncResult *result,
                                                     gboolean *out_is_written,
                                                     GError **error);
void recourse_case_jobs_remember_async (RecourseEvidenceService *service,
                                        const char *page,
                                        const RecourseGuidePlace *place,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
void recourse_case_jobs_read_statement_async (RecourseEvidenceService *service,
                                              const char *path,
                                              const char *code,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
RecourseBillChoice *recourse_case_jobs_read_statement_finish (RecourseEvidenceService *service,
                                                              GAsyncResult *result,
                                                              GError **error);

void recourse_case_view_free (RecourseCaseView *self);
void recourse_window_place_free (RecourseWindowPlace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCaseView, recourse_case_view_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseWindowPlace, recourse_window_place_free)

G_END_DECLS
