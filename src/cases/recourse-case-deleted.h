/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-list.h"

G_BEGIN_DECLS

#define RECOURSE_CASE_DELETED_DAYS 7

/**
 * RecourseCaseDeleted:
 * @summary: the case as it is now; its @path is where it waits
 * @deleted_at: by that computer's clock; %RECOURSE_TIME_UNKNOWN when no record says so
 * @until: it can be restored until then; %RECOURSE_TIME_UNKNOWN as long as @deleted_at is
 *
 * A case that was deleted and can still be restored.
 */
typedef struct
{
  RecourseCaseSummary *summary;
  gint64 deleted_at;
  gint64 until;
} RecourseCaseDeleted;

gboolean recourse_case_delete (const char *cases,
                               const char *id,
                               gint64 now,
                               gint64 *out_until,
                               GError **error);
gboolean recourse_case_delete_at_once (const char *cases, const char *id, GError **error);
gboolean recourse_case_restore (const char *cases, const char *id, GError **error);
GPtrArray *recourse_case_deleted_list (const char *cases, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_case_deleted_sweep (const char *cases, gint64 now, GError **error);
void recourse_case_deleted_free (RecourseCaseDeleted *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCaseDeleted, recourse_case_deleted_free)

G_END_DECLS
