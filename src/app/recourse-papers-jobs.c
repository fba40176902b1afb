/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-papers-jobs"

#include "recourse-papers-jobs.h"

#include "recourse-agreement-sheet.h"
#include "recourse-desk-sheet.h"
#include "recourse-evidence-service-private.h"
#include "recourse-evidence-sheet.h"
#include "recourse-files.h"
#include "recourse-myth-sheet.h"
#include "recourse-plan-sheet.h"
#include "recourse-viewer-copy.h"

#define ADVISOR "recourse-papers-advisor"
#define ORDER "recourse-papers-order"

/** recourse_paper_order_copy: (transfer full) */
RecoursePaperOrder *
recourse_paper_order_copy (const RecoursePaperOrder *self)
{
  RecoursePaperOrder *copy = g_new0 (RecoursePaperOrder, 1);

  *copy = *self;
  copy->letter = g_strdup (self->letter);
  copy->cards = g_strdupv (self->cards);
  copy->pack = self->pack != NULL ? g_object_ref (self->pack) : NULL;
  copy->output = g_strdup (self->output);
  copy->name = g_strdup (self->name);
  return copy;
}

/** recourse_paper_order_free: @self: (transfer full) (nullable) */
void
recourse_paper_order_free (RecoursePaperOrder *self)
{
  if (self == NULL)
    return;
  g_free (self->letter);
  g_strfreev (self->cards);
  g_clear_object (&self->pack);
  g_free (self->output);
  g_free (self->name);
  g_free (self);
}

static gboolean
is_of_family (RecoursePaperKind kind)
{
  return kind == RECOURSE_PAPER_AGREEMENT || kind == RECOURSE_PAPER_MYTHS;
}

static void
free_order (gpointer order)
{
  recourse_paper_order_free (order);
}

static void
free_letter (gpointer letter)
{
  recourse_letter_free (letter);
}

/* --- In the lane --------------------------------------------------------------------------------
 */

static RecourseLetter *
write_letter (RecourseCaseFolder *folder,
              RecourseAdvisor *advisor,
              const RecoursePaperOrder *order,
              GError **error)
{
  const RecourseLetterOptions options = { .now = order->now };
  g_autoptr (RecourseAdvisor) own = recourse_letter_advisor_ref (advisor, error);
  g_autoptr (RecourseCaseState) state = NULL;
  g_autoptr (GPtrArray) exhibits = NULL;

  if (own == NULL)
    return NULL;
  state = recourse_case_state_read (folder, error);
  if (state == NULL)
    return NULL;
  exhibits = recourse_exhibit_read_all (recourse_case_folder_peek_log (folder), error);
  if (exhibits == NULL)
    return NULL;
  return recourse_letter_new (own, order->letter, state, exhibits, &options, error);
}

static GBytes *
make_document (RecourseCaseFolder *folder,
               RecourseAdvisor *advisor,
               const RecoursePaperOrder *order,
               GError **error)
{
  g_autoptr (RecourseLetter) letter = write_letter (folder, advisor, order, error);

  return letter != NULL ? recourse_letter_odt (letter, order->with_english) : NULL;
}

static GBytes *
make_paper (RecourseCaseFolder *folder,
            RecourseAdvisor *advisor,
            const RecoursePaperOrder *order,
            GError **error)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  const RecourseSummaryOptions options = { .with_english = order->with_english,
                                           .advisor = advisor,
                                           .now = order->now };

  switch (order->kind)
    {
    case RECOURSE_PAPER_PLAN:
      return recourse_plan_sheet_pdf (advisor, folder, &options, order->now, error);
    case RECOURSE_PAPER_DESK:
      return recourse_desk_sheet_pdf (advisor, folder, &options, order->now, error);
    case RECOURSE_PAPER_EVIDENCE:
      return recourse_evidence_sheet_pdf (pack, folder, &options, error);
    case RECOURSE_PAPER_SUMMARY:
      return recourse_summary_pdf (pack, folder, &options, error);
    case RECOURSE_PAPER_LETTER:
      return make_document (folder, advisor, order, error);
    case RECOURSE_PAPER_AGREEMENT:
    case RECOURSE_PAPER_MYTHS:
    default:
      g_assert_not_reached ();
    }
}

static GBytes *
make_family_paper (const RecoursePaperOrder *order, GError **error)
{
  if (order->kind == RECOURSE_PAPER_AGREEMENT)
    return recourse_agreement_sheet_pdf (order->pack, order->with_english, error);
  return recourse_myth_sheet_pdf (order->pack, (const char *const *) order->cards,
                                  order->with_english, error);
}

static GBytes *
make_bytes (GTask *task, const RecoursePaperOrder *order, GError **error)
{
  RecourseCaseFolder *folder;

  if (is_of_family (order->kind))
    return make_family_paper (order, error);
  folder = recourse_evidence_lane_open (task, error);
  return folder != NULL
             ? make_paper (folder, g_object_get_data (G_OBJECT (task), ADVISOR), order, error)
             : NULL;
}

static char *
put_away (const RecoursePaperOrder *order, GBytes *bytes, GError **error)
{
  if (order->output == NULL)
    return recourse_viewer_copy_write (order->name, bytes, error);
  return recourse_files_write_over (order->output, bytes, error) ? g_strdup (order->output) : NULL;
}

/* Nothing is written for somebody who has pressed Cancel meanwhile. */
static void
make_job (GTask *task)
{
  const RecoursePaperOrder *order = g_object_get_data (G_OBJECT (task), ORDER);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;
  char *path = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  bytes = make_bytes (task, order, &error);
  if (bytes != NULL && g_task_return_error_if_cancelled (task))
    return;
  if (bytes != NULL)
    path = put_away (order, bytes, &error);
  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, error);
}

static void
letter_job (GTask *task)
{
  const RecoursePaperOrder *order = g_object_get_data (G_OBJECT (task), ORDER);
  RecourseAdvisor *advisor = g_object_get_data (G_OBJECT (task), ADVISOR);
  RecourseLetter *letter = NULL;
  RecourseCaseFolder *folder;
  GError *error = NULL;

  folder = recourse_evidence_lane_open (task, &error);
  if (folder != NULL)
    letter = write_letter (folder, advisor, order, &error);
  if (letter != NULL)
    g_task_return_pointer (task, letter, free_letter);
  else
    g_task_return_error (task, error);
}

/* --- From the main thread -----------------------------------------------------------------------
 */

static void
push (GTask *task,
      RecourseLane lane,
      RecourseAdvisor *advisor,
      const RecoursePaperOrder *order,
      RecourseServiceJob job)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);

  if (advisor != NULL)
    g_object_set_data_full (G_OBJECT (task), ADVISOR, g_object_ref (advisor), g_object_unref);
  g_object_set_data_full (G_OBJECT (task), ORDER, recourse_paper_order_copy (order), free_order);
  recourse_evidence_call_push (recourse_evidence_call_new (service, lane), job, task);
}

/**
 * recourse_papers_jobs_make_async:
 * @advisor: (nullable): of the pack that is loaded; NULL for what belongs to no case
 *
 * Makes a sheet or a document, in the long lane: of the case in use, of what is written of it.
 */
void
recourse_papers_jobs_make_async (RecourseEvidenceService *service,
                                 RecourseAdvisor *advisor,
                                 const RecoursePaperOrder *order,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (order->output != NULL || order->name != NULL);
  g_return_if_fail ((order->kind == RECOURSE_PAPER_LETTER) == (order->letter != NULL));
  g_return_if_fail (is_of_family (order->kind) ? order->pack != NULL : advisor != NULL);

  task = g_task_new (service, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_papers_jobs_make_async);
  push (task, RECOURSE_LANE_LONG, advisor, order, make_job);
}

/** recourse_papers_jobs_make_finish: (transfer full): the path of the file; errors: those of the
 * sheet or the letter, and of writing */
char *
recourse_papers_jobs_make_finish (RecourseEvidenceService *service,
                                  GAsyncResult *result,
                                  GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/** recourse_papers_jobs_write_letter_async: writes a letter from the case in use, to be looked at,
 * whatever else is under way; @order: its output and name do not matter */
void
recourse_papers_jobs_write_letter_async (RecourseEvidenceService *service,
                                         RecourseAdvisor *advisor,
                                         const RecoursePaperOrder *order,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (order->letter != NULL);

  task = g_task_new (service, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_papers_jobs_write_letter_async);
  push (task, RECOURSE_LANE_VIEW, advisor, order, letter_job);
}

/** recourse_papers_jobs_write_letter_finish: (transfer full): errors: those of
 * recourse_letter_new(), and of reading the case */
RecourseLetter *
recourse_papers_jobs_write_letter_finish (RecourseEvidenceService *service,
                                          GAsyncResult *result,
                                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
