/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-session"

#include "recourse-session.h"

#include "recourse-error.h"

struct _RecourseSession
{
  GObject parent_instance;

  RecourseService *service;
  RecourseEvidenceService *vault;
  RecourseCaseDesk *desk;
  RecourseClock *clock;
  char *directory; /* of a foreign pack, or NULL */
  GCancellable *loading;
  RecourseAdvisor *advisor; /* until the case in use is known too */
  RecoursePack *pack;       /* the one in use; in trouble the built-in one, or NULL */
  RecourseInterview *interview;
  RecourseGuideModel *guide;
  RecourseCompareModel *compare;
  RecourseReferenceModel *reference;
  RecourseEvidenceModel *evidence;
  RecourseProtectModel *protect;
  GError *trouble;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (RecourseSession, recourse_session, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
emit_changed (RecourseSession *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget_pack (RecourseSession *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->interview != NULL)
    g_signal_handlers_disconnect_by_data (self->interview, self);
  if (self->evidence != NULL)
    recourse_evidence_model_stop (self->evidence);
  recourse_case_desk_detach (self->desk);
  g_clear_object (&self->advisor);
  g_clear_object (&self->evidence);
  g_clear_object (&self->protect);
  g_clear_object (&self->compare);
  g_clear_object (&self->reference);
  g_clear_object (&self->guide);
  g_clear_object (&self->interview);
  g_clear_object (&self->pack);
  g_clear_error (&self->trouble);
}

static void
advice_changed_cb (RecourseSession *self)
{
  recourse_clock_wake_at (self->clock, recourse_interview_peek_advice (self->interview)->wake_up);
}

static void
take_advisor (RecourseSession *self, RecourseAdvisor *advisor)
{
  g_set_object (&self->pack, recourse_advisor_peek_pack (advisor));
  self->interview = recourse_interview_new (advisor, recourse_clock_now (self->clock));
  self->guide = recourse_guide_model_new (self->interview, self->clock, self->directory != NULL);
  self->compare = recourse_compare_model_new (self->guide);
  self->reference = recourse_reference_model_new (self->guide);
  self->evidence = recourse_evidence_model_new (self->vault, self->guide);
  g_signal_connect_object (self->interview, "changed", G_CALLBACK (advice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* What is answered to knowledge of somebody else belongs to no case. */
  if (self->directory == NULL)
    recourse_case_desk_attach (self->desk, self->guide);
  self->protect = recourse_protect_model_new (self->guide, self->desk, self->service);
  advice_changed_cb (self);
}

/* The guide shows the answers of the case from its first moment. Both are read one after the other
 * while the window is being drawn. */
static void
begin_if_ready (RecourseSession *self)
{
  g_autoptr (RecourseAdvisor) advisor = NULL;

  if (self->advisor == NULL || !recourse_case_desk_is_resumed (self->desk))
    return;
  advisor = g_steal_pointer (&self->advisor);
  g_clear_object (&self->loading);
  take_advisor (self, advisor);
  emit_changed (self);
}

/* What was typed for another case is none of this one's business. */
static void
case_switched_cb (RecourseSession *self)
{
  if (self->compare != NULL)
    recourse_compare_model_start_again (self->compare);
  if (self->protect != NULL)
    recourse_protect_model_start_again (self->protect);
  if (self->reference != NULL)
    recourse_reference_model_start_again (self->reference);
}

static void
fallback_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseSession) self = RECOURSE_SESSION (user_data);
  g_autoptr (RecoursePack) pack = NULL;

  pack = recourse_service_load_pack_finish (RECOURSE_SERVICE (source), result, NULL);
  if (pack == NULL || self->trouble == NULL)
    return;
  g_set_object (&self->pack, pack);
  emit_changed (self);
}

static void
take_trouble (RecourseSession *self, GError *error)
{
  g_autofree char *message = recourse_error_quote (error->message);

  g_printerr ("recourse: %s\n", message);
  self->trouble = error;
  recourse_service_load_pack_async (self->service, NULL, fallback_loaded_cb, g_object_ref (self));
}

static void
advisor_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseSession) self = RECOURSE_SESSION (user_data);
  g_autoptr (RecourseAdvisor) advisor = NULL;
  GError *error = NULL;

  advisor = recourse_service_load_advisor_finish (RECOURSE_SERVICE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_error (&error);
      return;
    }
  if (advisor != NULL)
    {
      self->advisor = g_steal_pointer (&advisor);
      begin_if_ready (self);
      return;
    }
  g_clear_object (&self->loading);
  take_trouble (self, error);
  emit_changed (self);
}

static void
recourse_session_dispose (GObject *object)
{
  RecourseSession *self = RECOURSE_SESSION (object);

  if (self->desk != NULL)
    forget_pack (self);
  g_clear_object (&self->desk);
  g_clear_object (&self->vault);
  g_clear_object (&self->service);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (recourse_session_parent_class)->dispose (object);
}

static void
recourse_session_finalize (GObject *object)
{
  g_free (RECOURSE_SESSION (object)->directory);
  G_OBJECT_CLASS (recourse_session_parent_class)->finalize (object);
}

static void
recourse_session_class_init (RecourseSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_session_finalize;
  signals[CHANGED] = g_signal_new ("changed", RECOURSE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_session_init (RecourseSession *self)
{
}

/**
 * recourse_session_new:
 * @service: loads the knowledge
 * @clock: what time it is, and when the advice changes by itself
 * @data_folder: (nullable): where the cases are; NULL for the user's own
 *
 * Returns: (transfer full): a session without knowledge
 */
RecourseSession *
recourse_session_new (RecourseService *service, RecourseClock *clock, const char *data_folder)
{
  RecourseSession *self = g_object_new (RECOURSE_TYPE_SESSION, NULL);

  self->service = g_object_ref (service);
  self->vault = recourse_evidence_service_new (service, data_folder);
  self->desk = recourse_case_desk_new (self->vault);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (self->desk, "resumed", G_CALLBACK (begin_if_ready), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "switched", G_CALLBACK (case_switched_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "woke", G_CALLBACK (recourse_session_update_now), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * recourse_session_is_loading:
 *
 * Returns: whether knowledge is on its way
 */
gboolean
recourse_session_is_loading (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), FALSE);

  return self->loading != NULL;
}

/**
 * recourse_session_is_untouched:
 *
 * Returns: whether nothing would be lost by starting again
 */
gboolean
recourse_session_is_untouched (RecourseSession *self)
{
  const RecourseSituation *situation;

  g_return_val_if_fail (RECOURSE_IS_SESSION (self), TRUE);

  if (self->guide == NULL)
    return TRUE;
  situation = recourse_interview_peek_situation (self->interview);
  return situation->answered == 0 && situation->transferred_at == RECOURSE_TIME_UNKNOWN
         && situation->amount == 0 && recourse_compare_model_is_untouched (self->compare)
         && recourse_protect_model_is_untouched (self->protect)
         && recourse_guide_model_step (self->guide) == RECOURSE_GUIDE_START;
}

/** recourse_session_is_busy: whether something is under way for the case in use, so that it must
 * stay in use */
gboolean
recourse_session_is_busy (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), FALSE);

  return self->evidence != NULL
         && recourse_evidence_model_job (self->evidence) != RECOURSE_EVIDENCE_IDLE;
}

/**
 * recourse_session_peek_directory:
 *
 * Returns: (transfer none) (nullable): where a pack that is not the built-in one comes from
 */
const char *
recourse_session_peek_directory (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), NULL);

  return self->directory;
}

/**
 * recourse_session_peek_guide:
 *
 * Returns: (transfer none) (nullable): the guide, once there is knowledge
 */
RecourseGuideModel *
recourse_session_peek_guide (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), NULL);

  return self->guide;
}

/**
 * recourse_session_peek_compare:
 *
 * Returns: (transfer none) (nullable): the comparison of the routes, once there is knowledge
 */
RecourseCompareModel *
recourse_session_peek_compare (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), NULL);

  return self->compare;
}

/** recourse_session_peek_reference: (transfer none) (nullable): what is looked up, once there is
 * knowledge */
RecourseReferenceModel *
recourse_session_peek_reference (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), NULL);

  return self->reference;
}

/**
 * recourse_session_peek_evidence:
 *
 * Returns: (transfer none) (nullable): the case and its evidence, once there is knowledge
 */
RecourseEvidenceModel *
recourse_session_peek_evidence (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), NULL);

  return self->evidence;
}

/** recourse_session_peek_protect: (transfer none) (nullable): what was entered on the page Protect,
 * once there is knowledge */
RecourseProtectModel *
recourse_session_peek_protect (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), NULL);

  return self->protect;
}

/** recourse_session_peek_desk: (transfer none): the case in use */
RecourseCaseDesk *
recourse_session_peek_desk (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), NULL);

  return self->desk;
}

/**
 * recourse_session_peek_pack:
 *
 * Returns: (transfer none) (nullable): the knowledge in use; in trouble the built-in one, as far as
 * it can be read
 */
RecoursePack *
recourse_session_peek_pack (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), NULL);

  return self->pack;
}

/**
 * recourse_session_peek_trouble:
 *
 * Returns: (transfer none) (nullable): why there is no knowledge
 */
const GError *
recourse_session_peek_trouble (RecourseSession *self)
{
  g_return_val_if_fail (RECOURSE_IS_SESSION (self), NULL);

  return self->trouble;
}

/**
 * recourse_session_load:
 * @directory: (nullable): where other knowledge is; NULL for the built-in one
 *
 * Forgets everything and loads knowledge in the service; "changed" tells when it is there.
 */
void
recourse_session_load (RecourseSession *self, const char *directory)
{
  g_autofree char *copy = g_strdup (directory);

  g_return_if_fail (RECOURSE_IS_SESSION (self));

  forget_pack (self);
  g_free (self->directory);
  self->directory = g_steal_pointer (&copy);
  self->loading = g_cancellable_new ();
  recourse_service_load_advisor_async (self->service, self->directory, self->loading,
                                       advisor_loaded_cb, g_object_ref (self));
  recourse_case_desk_resume (self->desk);
  emit_changed (self);
}

/**
 * recourse_session_stop:
 *
 * Cancels what is being loaded; for the end of a window.
 */
void
recourse_session_stop (RecourseSession *self)
{
  g_return_if_fail (RECOURSE_IS_SESSION (self));

  forget_pack (self);
}

/**
 * recourse_session_update_now:
 *
 * Brings the advice up to the moment that the clock shows.
 */
void
recourse_session_update_now (RecourseSession *self)
{
  g_return_if_fail (RECOURSE_IS_SESSION (self));

  if (self->interview != NULL)
    recourse_interview_set_now (self->interview, recourse_clock_now (self->clock));
}
