/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-overview-job"

#include "recourse-case-catalogue.h"

#include "recourse-case-overview.h"
#include "recourse-evidence-service-private.h"
#include "recourse-files.h"

#include <string.h>

static char *
compose (const char *cases,
         RecourseAdvisor *advisor,
         gint64 now,
         RecourseLanguage language,
         GError **error)
{
  g_autoptr (GPtrArray) readings = recourse_case_readings_list (cases, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (readings == NULL)
    return NULL;
  rows = recourse_case_overview_list (readings, advisor, now, language);
  return recourse_case_overview_compose (rows, language);
}

/* The file chooser has asked before it gave the name of a file that is there. */
static gboolean
write_table (const char *path, const char *table, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));

  return recourse_files_write_over (path, bytes, error);
}

static void
write_job (GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseAdvisor *advisor = g_object_get_data (G_OBJECT (task), "advisor");
  g_autofree char *table = NULL;
  GError *error = NULL;
  gboolean is_done;

  table = compose (service->cases, advisor, call->seq, (RecourseLanguage) call->number, &error);
  is_done = table != NULL && write_table (call->text, table, &error);
  recourse_evidence_return_done (task, is_done, error);
}

/** recourse_case_catalogue_write_overview_async: all cases as a table for a spreadsheet, into the
 * file @output; see recourse_evidence_service_done_finish() */
void
recourse_case_catalogue_write_overview_async (RecourseEvidenceService *service,
                                              RecourseAdvisor *advisor,
                                              gint64 now,
                                              RecourseLanguage language,
                                              const char *output,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (output != NULL);

  call = recourse_evidence_call_new (service, RECOURSE_LANE_SEARCH);
  call->text = g_strdup (output);
  call->seq = now;
  call->number = (guint) language;
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_case_catalogue_write_overview_async);
  g_object_set_data_full (G_OBJECT (task), "advisor", g_object_ref (advisor), g_object_unref);
  recourse_evidence_call_push (call, write_job, task);
}
