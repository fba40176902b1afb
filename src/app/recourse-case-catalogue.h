/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-deadline.h"
#include "recourse-case-deleted.h"
#include "recourse-case-readings.h"
#include "recourse-evidence-service.h"

G_BEGIN_DECLS

/**
 * RecourseCaseCatalogue: all cases, as they were at one moment. It never changes.
 * @readings: (element-type RecourseCaseReading): in the order of the list of cases
 * @same_payees: (element-type RecourseSamePayee): who was paid in more than one case
 * @watched: ids of cases whose screen may be watched: nothing of them may show but that they exist
 * @deleted: (element-type RecourseCaseDeleted): those that can be restored
 * @deadlines: of all open cases
 */
typedef struct
{
  GPtrArray *readings;
  GPtrArray *same_payees;
  GHashTable *watched;
  GPtrArray *deleted;
  RecourseCaseDeadlines deadlines;
} RecourseCaseCatalogue;

/**
 * RecourseCaseWeight: what there is in one case.
 * @title: (nullable): what it is called
 * @opened_at: when it was made
 * @n_entries: of its log
 * @n_files: that are kept in it
 * @is_known: FALSE when it is locked or cannot be read
 */
typedef struct
{
  char *title;
  gint64 opened_at;
  gint64 n_entries;
  guint n_files;
  gboolean is_known;
} RecourseCaseWeight;

void recourse_case_catalogue_read_async (RecourseEvidenceService *service,
                                         RecourseAdvisor *advisor,
                                         gint64 now,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
RecourseCaseCatalogue *recourse_case_catalogue_read_finish (RecourseEvidenceService *service,
                                                            GAsyncResult *result,
                                                            GError **error);
void recourse_case_catalogue_weigh_async (RecourseEvidenceService *service,
                                          const char *path,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
RecourseCaseWeight *recourse_case_catalogue_weigh_finish (RecourseEvidenceService *service,
                                                          GAsyncResult *result,
                                                          GError **error);
void recourse_case_catalogue_delete_async (RecourseEvidenceService *service,
                                           const char *id,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
void recourse_case_catalogue_restore_async (RecourseEvidenceService *service,
                                            const char *id,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);

void recourse_case_catalogue_search_async (RecourseEvidenceService *service,
                                           RecoursePack *pack,
                                           const char *words,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
GHashTable *recourse_case_catalogue_search_finish (RecourseEvidenceService *service,
                                                   GAsyncResult *result,
                                                   GError **error);

void recourse_case_catalogue_write_overview_async (RecourseEvidenceService *service,
                                                   RecourseAdvisor *advisor,
                                                   gint64 now,
                                                   RecourseLanguage language,
                                                   const char *output,
                                                   GAsyncReadyCallback callback,
                                                   gpointer user_data);

gboolean recourse_case_catalogue_is_watched (const RecourseCaseCatalogue *self, const char *id);
guint recourse_case_catalogue_n_same (const RecourseCaseCatalogue *self, const char *id);
const RecourseCaseSummary *recourse_case_catalogue_find (const RecourseCaseCatalogue *self,
                                                         const char *id);
const RecourseCaseDeadline *recourse_case_catalogue_next (const RecourseCaseCatalogue *self,
                                                          const char *id);
void recourse_case_catalogue_free (RecourseCaseCatalogue *self);
void recourse_case_weight_free (RecourseCaseWeight *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCaseCatalogue, recourse_case_catalogue_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCaseWeight, recourse_case_weight_free)

G_END_DECLS
