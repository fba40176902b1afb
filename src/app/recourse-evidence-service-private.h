/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-seat.h"
#include "recourse-evidence-service.h"
#include "recourse-progress-relay.h"
#include "recourse-search.h"

G_BEGIN_DECLS

/* Shared by the files recourse-evidence-service*.c, recourse-case-jobs.c, -catalogue.c and
 * -overview-job.c, recourse-papers-jobs.c and recourse-household-jobs.c alone. */

/* Who acts: the window is used by whoever sits here, and that is seldom the one whose money it is.
 */
#define RECOURSE_EVIDENCE_AUTHOR RECOURSE_AUTHOR_HELPER

/**
 * RecourseEvidenceLane: what one lane holds open; touched in its thread only.
 * @known: the last entry that was read for the list
 */
typedef struct
{
  RecourseCaseFolder *folder;
  RecourseExhibitReader *reader;
  RecourseSearch *search;
  RecoursePack *pack; /* whose words @search knows */
  gint64 known;
} RecourseEvidenceLane;

struct _RecourseEvidenceService
{
  GObject parent_instance;

  RecourseService *service;
  char *cases;
  RecourseCaseSeat *seat; /* of the case in use; for the main thread only */
  GMutex lock;            /* of what follows */
  GCond released;
  guint n_held; /* lanes that were told to give up the case and have not */
  RecourseEvidenceLane lanes[RECOURSE_N_LANES];
};

/**
 * RecourseEvidenceCall: the arguments of one job; what it does not need stays empty.
 * @seat: of the case that was in use when the job was pushed
 * @path: (nullable): where that is; see recourse_evidence_call_make_case()
 */
typedef struct
{
  RecourseLane lane;
  RecourseCaseSeat *seat;
  char *path;
  char *text;
  char *words;
  char *passphrase;
  gint64 seq;
  guint number;
  gboolean is_on;
  gboolean has_made; /* the case, which was not there before */
  GPtrArray *items;
  RecoursePack *pack;
  RecourseEvidenceExport *what;
  RecourseExhibit *exhibit;
  RecourseWitnessCode code;
  RecourseRemovalRequest removal;
  RecourseProgressRelay *relay;
} RecourseEvidenceCall;

RecourseEvidenceCall *recourse_evidence_call_new_about (RecourseCaseSeat *seat, RecourseLane lane);
RecourseEvidenceCall *recourse_evidence_call_new (RecourseEvidenceService *self, RecourseLane lane);
void recourse_evidence_call_watch (RecourseEvidenceCall *self,
                                   RecourseProgressFunc progress,
                                   GObject *target);
void recourse_evidence_call_push (RecourseEvidenceCall *self, RecourseServiceJob job, GTask *task);
RecourseProgressFunc recourse_evidence_call_func (const RecourseEvidenceCall *self);
RecourseCaseFolder *recourse_evidence_call_make_case (GTask *task, GError **error);
RecourseCaseFolder *recourse_evidence_lane_open (GTask *task, GError **error);
void recourse_evidence_lane_close (GTask *task);
RecourseEvidenceLane *recourse_evidence_lane_peek (GTask *task);
void recourse_evidence_service_release (RecourseEvidenceService *self, const char *path);
void recourse_evidence_service_wait_released (RecourseEvidenceService *self);
void recourse_evidence_service_note_made (RecourseEvidenceService *self, GAsyncResult *result);
void recourse_evidence_return_done (GTask *task, gboolean is_done, GError *error);

G_END_DECLS
