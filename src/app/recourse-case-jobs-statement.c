/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-jobs-statement"

#include "recourse-case-jobs.h"
#include "recourse-evidence-service-private.h"

static void
free_choice (gpointer choice)
{
  recourse_bill_choice_free (choice);
}

static void
read_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autoptr (RecourseBill) bill = NULL;
  GError *error = NULL;

  bill = recourse_bill_read (call->text, call->passphrase, g_task_get_cancellable (task), &error);
  if (bill != NULL)
    g_task_return_pointer (task, recourse_bill_choice_new (bill), free_choice);
  else
    g_task_return_error (task, error);
}

/**
 * recourse_case_jobs_read_statement_async:
 * @path: of a file that may be a bill statement of WeChat
 * @code: (nullable): that opens it
 *
 * Reads it in the long lane. Nothing of it is written anywhere.
 */
void
recourse_case_jobs_read_statement_async (RecourseEvidenceService *service,
                                         const char *path,
                                         const char *code,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (path != NULL);

  call = recourse_evidence_call_new (service, RECOURSE_LANE_LONG);
  call->text = g_strdup (path);
  call->passphrase = g_strdup (code);
  task = g_task_new (service, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_case_jobs_read_statement_async);
  recourse_evidence_call_push (call, read_job, task);
}

/** recourse_case_jobs_read_statement_finish: (transfer full): errors: those of recourse_bill_read()
 */
RecourseBillChoice *
recourse_case_jobs_read_statement_finish (RecourseEvidenceService *service,
                                          GAsyncResult *result,
                                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
