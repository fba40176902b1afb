/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-model"

#include "recourse-china-time.h"
#include "recourse-evidence-model-private.h"

enum
{
  CHANGED,
  PROGRESSED,
  LISTED,
  FAILED,
  HANDED_OVER,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseEvidenceModel, recourse_evidence_model, G_TYPE_OBJECT)

/* --- Telling ------------------------------------------------------------------------------------
 */

void
recourse_evidence_model_emit_changed (RecourseEvidenceModel *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
recourse_evidence_model_emit_handed_over (RecourseEvidenceModel *self, const char *path)
{
  g_signal_emit (self, signals[HANDED_OVER], 0, path);
}

void
recourse_evidence_model_emit_removed (RecourseEvidenceModel *self, gint64 seq)
{
  g_signal_emit (self, signals[REMOVED], 0, seq);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_evidence_model_dispose (GObject *object)
{
  RecourseEvidenceModel *self = RECOURSE_EVIDENCE_MODEL (object);

  recourse_evidence_model_stop (self);
  g_clear_object (&self->found);
  g_clear_object (&self->items);
  g_clear_object (&self->service);
  g_clear_object (&self->guide);
  G_OBJECT_CLASS (recourse_evidence_model_parent_class)->dispose (object);
}

static void
recourse_evidence_model_finalize (GObject *object)
{
  RecourseEvidenceModel *self = RECOURSE_EVIDENCE_MODEL (object);

  recourse_evidence_model_forget_results (self);
  g_clear_error (&self->trouble);
  g_clear_error (&self->failure.error);
  recourse_evidence_story_free (self->story);
  g_object_unref (self->lifetime);
  g_clear_object (&self->job_cancellable);
  g_clear_pointer (&self->job_seat, recourse_case_seat_unref);
  g_hash_table_unref (self->by_seq);
  g_hash_table_unref (self->by_content);
  g_hash_table_unref (self->by_kind);
  g_ptr_array_unref (self->late);
  g_ptr_array_unref (self->waiting);
  g_free (self->query);
  recourse_evidence_model_forget_form (self);
  G_OBJECT_CLASS (recourse_evidence_model_parent_class)->finalize (object);
}

static void
free_news (gpointer news)
{
  recourse_evidence_news_free (news);
}

static guint
add_signal (RecourseEvidenceModelClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static guint
add_signal_with (RecourseEvidenceModelClass *klass, const char *name, GType type)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, type);
}

static void
recourse_evidence_model_class_init (RecourseEvidenceModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_evidence_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_evidence_model_finalize;
  signals[CHANGED] = add_signal (klass, "changed");
  signals[PROGRESSED] = add_signal (klass, "progressed");
  signals[LISTED] = add_signal (klass, "listed");
  signals[FAILED] = add_signal_with (klass, "failed", G_TYPE_ERROR);
  signals[HANDED_OVER] = add_signal_with (klass, "handed-over", G_TYPE_STRING);
  signals[REMOVED] = add_signal_with (klass, "removed", G_TYPE_INT64);
}

static void
recourse_evidence_model_init (RecourseEvidenceModel *self)
{
  self->lifetime = g_cancellable_new ();
  self->items = g_list_store_new (RECOURSE_TYPE_EVIDENCE_ITEM);
  self->by_seq = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->by_content = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_kind = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->late = g_ptr_array_new_with_free_func (free_news);
  self->waiting = recourse_evidence_model_waiting_new ();
  self->verified_at = RECOURSE_TIME_UNKNOWN;
}

/* By something else than this model: a statement whose payments were taken over. */
static void
kept_cb (RecourseEvidenceModel *self)
{
  if (self->state != RECOURSE_EVIDENCE_CLOSED && self->job != RECOURSE_EVIDENCE_ADDING)
    recourse_evidence_model_refresh (self);
}

/**
 * recourse_evidence_model_new:
 * @guide: whose remedies ask for evidence, and whose language is spoken
 *
 * Returns: (transfer full): a model that has opened nothing: see recourse_evidence_model_open()
 */
RecourseEvidenceModel *
recourse_evidence_model_new (RecourseEvidenceService *service, RecourseGuideModel *guide)
{
  RecourseEvidenceModel *self = g_object_new (RECOURSE_TYPE_EVIDENCE_MODEL, NULL);

  self->service = g_object_ref (service);
  self->guide = g_object_ref (guide);
  g_signal_connect_object (recourse_guide_model_peek_interview (guide), "changed",
                           G_CALLBACK (recourse_evidence_model_emit_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (service, "switched", G_CALLBACK (recourse_evidence_model_follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (service, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** recourse_evidence_model_peek_guide: borrowed */
RecourseGuideModel *
recourse_evidence_model_peek_guide (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return self->guide;
}

/** recourse_evidence_model_peek_service: borrowed; for what changes nothing in the case */
RecourseEvidenceService *
recourse_evidence_model_peek_service (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return self->service;
}

/** recourse_evidence_model_is_hidden: whether somebody may be watching, so that nothing may show */
gboolean
recourse_evidence_model_is_hidden (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), TRUE);

  return recourse_interview_is_screen_shared (recourse_guide_model_peek_interview (self->guide));
}

/** recourse_evidence_model_open: opens the case in use, the first time it is called */
void
recourse_evidence_model_open (RecourseEvidenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  if (self->state == RECOURSE_EVIDENCE_CLOSED)
    recourse_evidence_model_open_in_use (self);
}

/** recourse_evidence_model_stop: cancels all that is under way; what is complete stays */
void
recourse_evidence_model_stop (RecourseEvidenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  g_cancellable_cancel (self->lifetime);
  recourse_evidence_model_stop_searching (self);
  recourse_evidence_model_cancel (self);
}

/** recourse_evidence_model_state: what there is to show */
RecourseEvidenceState
recourse_evidence_model_state (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), RECOURSE_EVIDENCE_CLOSED);

  return self->state;
}

/** recourse_evidence_model_peek_trouble: (nullable): why nothing can be shown */
const GError *
recourse_evidence_model_peek_trouble (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return self->trouble;
}

/** recourse_evidence_model_chosen: whose details are shown; %RECOURSE_EVIDENCE_NONE: nobody's */
gint64
recourse_evidence_model_chosen (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), RECOURSE_EVIDENCE_NONE);

  return self->chosen;
}

/** recourse_evidence_model_choose: @seq: or %RECOURSE_EVIDENCE_NONE */
void
recourse_evidence_model_choose (RecourseEvidenceModel *self, gint64 seq)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  if (self->chosen == seq)
    return;
  self->chosen = seq;
  recourse_evidence_model_emit_changed (self);
}

static gboolean
has_kind (const char *kind, gpointer data)
{
  RecourseEvidenceModel *self = data;

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_kind, kind)) > 0
         || recourse_evidence_model_has_thing (self, kind);
}

/** recourse_evidence_model_make_checklist: (transfer full): of RecourseEvidenceWant; see
 * recourse_evidence_checklist_make() */
GArray *
recourse_evidence_model_make_checklist (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return recourse_evidence_checklist_make (recourse_guide_model_peek_advisor (self->guide),
                                           recourse_guide_model_peek_advice (self->guide), has_kind,
                                           self);
}
