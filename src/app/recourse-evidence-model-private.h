/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

G_BEGIN_DECLS

/* Shared by the files recourse-evidence-model*.c alone. */
struct _RecourseEvidenceModel
{
  GObject parent_instance;

  RecourseEvidenceService *service;
  RecourseGuideModel *guide;
  GCancellable *lifetime; /* of the case that is open */

  RecourseEvidenceState state;
  GError *trouble;
  gboolean is_reading;
  gint64 told_at; /* that there is more */
  gboolean is_refreshing;
  gboolean is_chain_asked;
  gboolean is_stale; /* news came while news were being read */

  GListStore *items;
  GListStore *found;      /* NULL without a query */
  GHashTable *by_seq;     /* entry -> RecourseEvidenceItem, of @items */
  GHashTable *by_content; /* digest -> how many */
  GHashTable *by_kind;    /* kind -> how many are kept */
  GPtrArray *late;        /* of RecourseEvidenceNews, for what was not read yet */
  guint n_kept;
  char *query;
  GCancellable *searching;
  gboolean is_searching; /* what is found is not known yet */
  gboolean is_cut;       /* more is found than is shown */
  gint64 chosen;
  gint64 form_seq;
  RecourseCaseSeat *form_seat; /* NULL: nothing was typed */
  char *form[RECOURSE_EVIDENCE_N_FIELDS];

  RecourseEvidenceJob job;
  GCancellable *job_cancellable;
  RecourseCaseSeat *job_seat; /* of the case that the job is about */
  RecourseJobMeter meter;
  GPtrArray *waiting; /* of files that are added after the job */
  RecourseEvidenceAdded *added;
  RecourseVerification *verification;
  gint64 verified_at;
  gboolean was_intact;
  gint64 broken_at;
  RecourseEvidenceStory *story;    /* NULL: not read yet */
  RecourseEvidenceFailure failure; /* without an error: there is none */
};

void recourse_evidence_model_emit_changed (RecourseEvidenceModel *self);
void recourse_evidence_model_clear_failure (RecourseEvidenceModel *self);
void recourse_evidence_model_emit_handed_over (RecourseEvidenceModel *self, const char *path);
void recourse_evidence_model_emit_removed (RecourseEvidenceModel *self, gint64 seq);
void recourse_evidence_model_open_in_use (RecourseEvidenceModel *self);
void recourse_evidence_model_follow (RecourseEvidenceModel *self);
void recourse_evidence_model_stop_searching (RecourseEvidenceModel *self);
void recourse_evidence_model_search_again (RecourseEvidenceModel *self);
void recourse_evidence_model_read_story (RecourseEvidenceModel *self);
void recourse_evidence_model_check_chain (RecourseEvidenceModel *self);
void recourse_evidence_model_begin_job (RecourseEvidenceModel *self,
                                        RecourseEvidenceJob job,
                                        RecourseCaseSeat *seat);
void recourse_evidence_model_end_job (RecourseEvidenceModel *self);
void recourse_evidence_model_progress (const RecourseProgress *progress, gpointer data);
gboolean recourse_evidence_model_is_job_in_use (RecourseEvidenceModel *self);
GPtrArray *recourse_evidence_model_waiting_new (void);
void recourse_evidence_model_add_waiting (RecourseEvidenceModel *self);
void recourse_evidence_model_leave_job (RecourseEvidenceModel *self);
void recourse_evidence_model_forget_results (RecourseEvidenceModel *self);

G_END_DECLS
