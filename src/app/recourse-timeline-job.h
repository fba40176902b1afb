/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-service.h"
#include "recourse-timeline-item.h"

G_BEGIN_DECLS

void recourse_timeline_job_async (RecourseEvidenceService *service,
                                  RecoursePack *pack,
                                  RecourseLanguage language,
                                  gint64 first,
                                  guint n_entries,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *recourse_timeline_job_finish (RecourseEvidenceService *service,
                                         GAsyncResult *result,
                                         GError **error);

G_END_DECLS
