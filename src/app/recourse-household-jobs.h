/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-service.h"
#include "recourse-household.h"

G_BEGIN_DECLS

/**
 * RecourseHouseholdWritten:
 * @household: what the file says now
 * @refusal: (nullable): why one of the changes is not in it, such as a tick for a person whom
 *   another window has removed; the others are
 */
typedef struct
{
  RecourseHousehold *household;
  GError *refusal;
} RecourseHouseholdWritten;

RecourseHouseholdEdit *
recourse_household_edit_copy (const RecourseHouseholdEdit *self) G_GNUC_WARN_UNUSED_RESULT;
void recourse_household_edit_free (RecourseHouseholdEdit *self);
void recourse_household_written_free (RecourseHouseholdWritten *self);

void recourse_household_jobs_load_async (RecourseEvidenceService *service,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
RecourseHousehold *recourse_household_jobs_load_finish (RecourseEvidenceService *service,
                                                        GAsyncResult *result,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_household_jobs_write_async (RecourseEvidenceService *service,
                                          GPtrArray *edits,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
RecourseHouseholdWritten *
recourse_household_jobs_write_finish (RecourseEvidenceService *service,
                                      GAsyncResult *result,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_household_jobs_set_aside_async (RecourseEvidenceService *service,
                                              gint64 now,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
char *recourse_household_jobs_set_aside_finish (RecourseEvidenceService *service,
                                                GAsyncResult *result,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseHouseholdWritten, recourse_household_written_free)

G_END_DECLS
