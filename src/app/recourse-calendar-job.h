/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-calendar.h"
#include "recourse-evidence-service.h"

G_BEGIN_DECLS

void recourse_calendar_job_async (RecourseEvidenceService *service,
                                  const RecourseCaseCalendar *calendar,
                                  GPtrArray *deadlines,
                                  RecoursePack *pack,
                                  const char *path,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

G_END_DECLS
