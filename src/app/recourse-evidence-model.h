/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-checklist.h"
#include "recourse-evidence-draft.h"
#include "recourse-evidence-item.h"
#include "recourse-evidence-service.h"
#include "recourse-job-meter.h"

G_BEGIN_DECLS

/** RecourseEvidenceState: what there is to show. */
typedef enum
{
  RECOURSE_EVIDENCE_CLOSED, /* nobody has looked yet */
  RECOURSE_EVIDENCE_OPENING,
  RECOURSE_EVIDENCE_EMPTY, /* no case, or nothing was ever kept in it */
  RECOURSE_EVIDENCE_OPEN,
  RECOURSE_EVIDENCE_LOCKED,
  RECOURSE_EVIDENCE_TROUBLE,
} RecourseEvidenceState;

/** RecourseEvidenceJob: what is under way, one at a time; and what is no job, but can fail too. */
typedef enum
{
  RECOURSE_EVIDENCE_IDLE,
  RECOURSE_EVIDENCE_ADDING,
  RECOURSE_EVIDENCE_VERIFYING,
  RECOURSE_EVIDENCE_EXPORTING,
  RECOURSE_EVIDENCE_IMPORTING,
  RECOURSE_EVIDENCE_LOCKING,
  RECOURSE_EVIDENCE_UNLOCKING,
  RECOURSE_EVIDENCE_READING, /* from here on: no job */
  RECOURSE_EVIDENCE_SEARCHING,
  RECOURSE_EVIDENCE_DESCRIBING,
  RECOURSE_EVIDENCE_NOTING,
  RECOURSE_EVIDENCE_REMOVING,
  RECOURSE_EVIDENCE_RESTORING,
  RECOURSE_EVIDENCE_VIEWING,
  RECOURSE_EVIDENCE_LAUNCHING, /* a program that shows a file */
  RECOURSE_EVIDENCE_PASTING,
  RECOURSE_EVIDENCE_FETCHING, /* what is on another computer */
} RecourseEvidenceJob;

/**
 * RecourseEvidenceFailure: what could not be done, and why; it stays until the same is done, until
 * something else fails, or until somebody has read it.
 * @serial: differs from that of any other of this run
 */
typedef struct
{
  guint serial;
  RecourseEvidenceJob job;
  GError *error;
} RecourseEvidenceFailure;

#define RECOURSE_EVIDENCE_NONE 0

/** RecourseEvidenceField: of the form that says what an exhibit is. */
typedef enum
{
  RECOURSE_EVIDENCE_FIELD_KIND,
  RECOURSE_EVIDENCE_FIELD_NOTE,
  RECOURSE_EVIDENCE_FIELD_ORDER,
  RECOURSE_EVIDENCE_FIELD_HAPPENED,
} RecourseEvidenceField;

#define RECOURSE_EVIDENCE_N_FIELDS (RECOURSE_EVIDENCE_FIELD_HAPPENED + 1)

/**
 * RecourseEvidenceModel: the case, its evidence and what is being done with it. It outlives the
 * page, which is built anew when the language changes, and holds no text of the interface.
 *
 * Signals: "changed", when something that the page shows may differ; "progressed", when a job went
 * on; "listed", when recourse_evidence_model_peek_list() is another list; "failed" (GError), when
 * what somebody asked for could not be done; "handed-over" (path), "removed" (gint64), when it was.
 */
#define RECOURSE_TYPE_EVIDENCE_MODEL (recourse_evidence_model_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidenceModel,
                      recourse_evidence_model,
                      RECOURSE,
                      EVIDENCE_MODEL,
                      GObject)

RecourseEvidenceModel *
recourse_evidence_model_new (RecourseEvidenceService *service,
                             RecourseGuideModel *guide) G_GNUC_WARN_UNUSED_RESULT;
RecourseGuideModel *recourse_evidence_model_peek_guide (RecourseEvidenceModel *self);
RecourseEvidenceService *recourse_evidence_model_peek_service (RecourseEvidenceModel *self);
gboolean recourse_evidence_model_is_hidden (RecourseEvidenceModel *self);
void recourse_evidence_model_open (RecourseEvidenceModel *self);
RecourseEvidenceState recourse_evidence_model_state (RecourseEvidenceModel *self);
const GError *recourse_evidence_model_peek_trouble (RecourseEvidenceModel *self);
void recourse_evidence_model_stop (RecourseEvidenceModel *self);
void recourse_evidence_model_start_new (RecourseEvidenceModel *self);

/* The list. */
GListModel *recourse_evidence_model_peek_list (RecourseEvidenceModel *self);
gboolean recourse_evidence_model_is_reading (RecourseEvidenceModel *self);
guint recourse_evidence_model_n_items (RecourseEvidenceModel *self);
guint recourse_evidence_model_n_kept (RecourseEvidenceModel *self);
RecourseEvidenceItem *recourse_evidence_model_find (RecourseEvidenceModel *self, gint64 seq);
guint recourse_evidence_model_n_same (RecourseEvidenceModel *self, const char *sha256);
const char *recourse_evidence_model_query (RecourseEvidenceModel *self);
gboolean recourse_evidence_model_is_searching (RecourseEvidenceModel *self);
gboolean recourse_evidence_model_is_cut (RecourseEvidenceModel *self);
void recourse_evidence_model_search (RecourseEvidenceModel *self, const char *query);
gint64 recourse_evidence_model_chosen (RecourseEvidenceModel *self);
void recourse_evidence_model_choose (RecourseEvidenceModel *self, gint64 seq);
GArray *recourse_evidence_model_make_checklist (RecourseEvidenceModel *self);

const char *recourse_evidence_model_form_text (RecourseEvidenceModel *self,
                                               gint64 seq,
                                               RecourseEvidenceField field);
void recourse_evidence_model_set_form_text (RecourseEvidenceModel *self,
                                            gint64 seq,
                                            RecourseEvidenceField field,
                                            const char *text);
void recourse_evidence_model_forget_form (RecourseEvidenceModel *self);

gboolean recourse_evidence_model_is_foreign (RecourseEvidenceModel *self, gint64 seq);
gboolean recourse_evidence_model_has_thing (RecourseEvidenceModel *self, const char *kind);
gboolean recourse_evidence_model_can_note (RecourseEvidenceModel *self);

/* What is done with it. */
void recourse_evidence_model_note_thing (RecourseEvidenceModel *self,
                                         const char *kind,
                                         const char *words,
                                         gboolean is_kept);
void recourse_evidence_model_add (RecourseEvidenceModel *self, GPtrArray *drafts);
const RecourseEvidenceAdded *recourse_evidence_model_peek_added (RecourseEvidenceModel *self);
void recourse_evidence_model_forget_added (RecourseEvidenceModel *self);
void recourse_evidence_model_describe (RecourseEvidenceModel *self,
                                       gint64 seq,
                                       const RecourseExhibitDescription *what);
void recourse_evidence_model_remove (RecourseEvidenceModel *self,
                                     gint64 seq,
                                     RecoursePressed pressed,
                                     gboolean is_at_once);
void recourse_evidence_model_restore (RecourseEvidenceModel *self, gint64 seq);
void recourse_evidence_model_verify (RecourseEvidenceModel *self);
const RecourseVerification *recourse_evidence_model_peek_verification (RecourseEvidenceModel *self);
gboolean recourse_evidence_model_verified (RecourseEvidenceModel *self,
                                           gint64 *out_at,
                                           gboolean *out_was_intact);
gint64 recourse_evidence_model_broken_at (RecourseEvidenceModel *self);
void recourse_evidence_model_export (RecourseEvidenceModel *self, RecourseEvidenceExport *what);
void recourse_evidence_model_import (RecourseEvidenceModel *self,
                                     const char *path,
                                     const char *passphrase);
void recourse_evidence_model_lock (RecourseEvidenceModel *self, const char *passphrase);
void recourse_evidence_model_unlock (RecourseEvidenceModel *self, const char *passphrase);
void recourse_evidence_model_refresh (RecourseEvidenceModel *self);

RecourseEvidenceJob recourse_evidence_model_job (RecourseEvidenceModel *self);
const RecourseJobMeter *recourse_evidence_model_peek_meter (RecourseEvidenceModel *self);
void recourse_evidence_model_cancel (RecourseEvidenceModel *self);

/* What could not be done. */
const RecourseEvidenceFailure *recourse_evidence_model_peek_failure (RecourseEvidenceModel *self);
void recourse_evidence_model_fail (RecourseEvidenceModel *self,
                                   RecourseEvidenceJob job,
                                   const GError *error);
void recourse_evidence_model_succeed (RecourseEvidenceModel *self, RecourseEvidenceJob job);
void recourse_evidence_model_forget_failure (RecourseEvidenceModel *self);

G_END_DECLS
