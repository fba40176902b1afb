/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-desk"

#include "recourse-case-desk-private.h"

#define FIRST_PAGE "guide"

enum
{
  RESUMED,
  SWITCHED,
  CHANGED,
  LISTED,
  DELETED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseCaseDesk, recourse_case_desk, G_TYPE_OBJECT)

/** recourse_case_desk_emit_changed: to all who listen */
void
recourse_case_desk_emit_changed (RecourseCaseDesk *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/** recourse_case_desk_emit_listed: there is a new list of all cases */
void
recourse_case_desk_emit_listed (RecourseCaseDesk *self)
{
  g_signal_emit (self, signals[LISTED], 0);
}

/** recourse_case_desk_emit_deleted: @id: of a case that can be restored */
void
recourse_case_desk_emit_deleted (RecourseCaseDesk *self, const char *id)
{
  g_signal_emit (self, signals[DELETED], 0, id);
}

/** recourse_case_desk_emit_failed: what somebody asked for is not done */
void
recourse_case_desk_emit_failed (RecourseCaseDesk *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/** recourse_case_desk_peek_interview: borrowed; only while there is a guide */
RecourseInterview *
recourse_case_desk_peek_interview (RecourseCaseDesk *self)
{
  return recourse_guide_model_peek_interview (self->guide);
}

/* --- Reading the case ---------------------------------------------------------------------------
 */

static void
take_view (RecourseCaseDesk *self, RecourseCaseView *view)
{
  self->state = g_steal_pointer (&view->state);
  self->is_locked = view->is_locked;
  /* A guide that left while the case was being read has left its place. */
  recourse_guide_place_free (self->place);
  self->place = g_steal_pointer (&view->place);
  self->unreadable = g_steal_pointer (&view->trouble);
  recourse_case_desk_put_back (self);
  if (!self->is_resumed)
    {
      self->is_resumed = TRUE;
      g_signal_emit (self, signals[RESUMED], 0);
    }
  g_signal_emit (self, signals[SWITCHED], 0);
  recourse_case_desk_delete_doomed (self);
  recourse_case_desk_remember_soon (self);
  recourse_case_desk_emit_changed (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseCaseDesk) self = RECOURSE_CASE_DESK (user_data);
  g_autoptr (RecourseCaseView) view = NULL;

  view = recourse_case_jobs_read_finish (RECOURSE_EVIDENCE_SERVICE (source), result, NULL);
  if (view == NULL)
    return;
  g_clear_object (&self->reading);
  take_view (self, view);
  /* What was said and asked for meanwhile had to wait. */
  if (self->is_leaving || self->waiting->len > 0)
    recourse_case_desk_write (self);
}

/** recourse_case_desk_forget: what was known of the case before is over */
void
recourse_case_desk_forget (RecourseCaseDesk *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->state, recourse_case_state_unref);
  g_clear_pointer (&self->place, recourse_guide_place_free);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  g_clear_error (&self->unreadable);
  g_clear_error (&self->trouble);
  recourse_case_desk_forget_payments (self);
  self->is_locked = FALSE;
  self->is_dirty = FALSE;
  self->is_writing = FALSE;
  self->is_behind = FALSE;
  self->turn++;
}

static void
switched_cb (RecourseCaseDesk *self)
{
  g_autoptr (RecourseCaseView) nothing = NULL;

  if (self->is_turning)
    return;
  recourse_case_desk_forget (self);
  if (recourse_case_desk_peek_path (self) == NULL)
    {
      nothing = g_new0 (RecourseCaseView, 1);
      take_view (self, nothing);
      return;
    }
  self->reading = g_cancellable_new ();
  recourse_case_jobs_read_async (self->service, self->reading, read_cb, g_object_ref (self));
}

/* Somebody takes up another case without asking: what was said until now belongs to this one. */
static void
leaving_cb (RecourseCaseDesk *self)
{
  if (self->is_turning)
    return;
  recourse_case_desk_write_at_once (self);
  if (self->remember_source != 0)
    recourse_case_desk_remember (self);
}

/* Evidence was kept before anything was answered. */
static void
made_cb (RecourseCaseDesk *self)
{
  recourse_case_desk_remember_soon (self);
  if (self->state == NULL && !self->is_writing)
    recourse_case_desk_write_nothing (self);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_case_desk_dispose (GObject *object)
{
  RecourseCaseDesk *self = RECOURSE_CASE_DESK (object);

  g_clear_handle_id (&self->write_source, g_source_remove);
  g_clear_handle_id (&self->remember_source, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->guide);
  g_clear_object (&self->service);
  G_OBJECT_CLASS (recourse_case_desk_parent_class)->dispose (object);
}

static void
recourse_case_desk_finalize (GObject *object)
{
  RecourseCaseDesk *self = RECOURSE_CASE_DESK (object);

  g_clear_pointer (&self->state, recourse_case_state_unref);
  recourse_guide_place_free (self->place);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  g_clear_error (&self->unreadable);
  g_clear_error (&self->trouble);
  g_ptr_array_unref (self->waiting);
  recourse_case_catalogue_free (self->catalogue);
  g_free (self->doomed);
  g_free (self->next);
  g_free (self->page);
  g_free (self->section);
  g_free (self->sought_in);
  g_free (self->sought);
  g_hash_table_unref (self->typed);
  G_OBJECT_CLASS (recourse_case_desk_parent_class)->finalize (object);
}

static guint
add_signal (RecourseCaseDeskClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
recourse_case_desk_class_init (RecourseCaseDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_case_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_case_desk_finalize;
  signals[RESUMED] = add_signal (klass, "resumed");
  signals[SWITCHED] = add_signal (klass, "switched");
  signals[CHANGED] = add_signal (klass, "changed");
  signals[LISTED] = add_signal (klass, "listed");
  signals[DELETED] = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
recourse_case_desk_init (RecourseCaseDesk *self)
{
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);
  self->page = g_strdup (FIRST_PAGE);
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * recourse_case_desk_new:
 * @service: does the work, and knows the folder of the case in use
 *
 * Returns: (transfer full): a desk on which nothing lies: see recourse_case_desk_resume()
 */
RecourseCaseDesk *
recourse_case_desk_new (RecourseEvidenceService *service)
{
  RecourseCaseDesk *self = g_object_new (RECOURSE_TYPE_CASE_DESK, NULL);

  self->service = g_object_ref (service);
  g_signal_connect_object (service, "leaving", G_CALLBACK (leaving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (service, "switched", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (service, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** recourse_case_desk_peek_service: borrowed */
RecourseEvidenceService *
recourse_case_desk_peek_service (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return self->service;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseCaseDesk) self = RECOURSE_CASE_DESK (user_data);
  g_autoptr (RecourseWindowPlace) place = NULL;

  place = recourse_case_jobs_find_finish (RECOURSE_EVIDENCE_SERVICE (source), result, NULL);
  if (self->service == NULL)
    return;
  if (place->page != NULL)
    {
      g_free (self->page);
      self->page = g_steal_pointer (&place->page);
    }
  recourse_evidence_service_use (self->service, place->path);
}

/** recourse_case_desk_resume: takes up the case that was in use last, if there was one; "resumed"
 * says when it lies there */
void
recourse_case_desk_resume (RecourseCaseDesk *self)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));

  if (self->is_resuming || self->is_resumed)
    return;
  self->is_resuming = TRUE;
  recourse_case_jobs_find_async (self->service, found_cb, g_object_ref (self));
}

/** recourse_case_desk_is_resumed: whether it is known which case is in use */
gboolean
recourse_case_desk_is_resumed (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), FALSE);

  return self->is_resumed;
}

/**
 * recourse_case_desk_attach:
 * @guide: whose answers are those of the case, from now on
 *
 * The guide is put where it was in the case in use. Only one guide at a time.
 */
void
recourse_case_desk_attach (RecourseCaseDesk *self, RecourseGuideModel *guide)
{
  RecourseInterview *interview;

  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));
  g_return_if_fail (RECOURSE_IS_GUIDE_MODEL (guide));
  g_return_if_fail (self->guide == NULL);

  self->guide = g_object_ref (guide);
  interview = recourse_guide_model_peek_interview (guide);
  recourse_case_desk_put_back (self);
  g_signal_connect_object (interview, "changed", G_CALLBACK (recourse_case_desk_note_answer), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (interview, "ticked", G_CALLBACK (recourse_case_desk_note_answer), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (guide, "moved", G_CALLBACK (recourse_case_desk_remember_soon), self,
                           G_CONNECT_SWAPPED);
}

/** recourse_case_desk_peek_guide: (transfer none) (nullable): whose answers are those of the case;
 * NULL while there is no knowledge of our own */
RecourseGuideModel *
recourse_case_desk_peek_guide (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return self->guide;
}

/** recourse_case_desk_detach: what was answered until now is still written */
void
recourse_case_desk_detach (RecourseCaseDesk *self)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));

  if (self->guide == NULL)
    return;
  if (self->write_source != 0)
    recourse_case_desk_write (self);
  if (self->remember_source != 0)
    recourse_case_desk_remember (self);
  recourse_guide_place_free (self->place);
  self->place = recourse_guide_model_dup_place (self->guide);
  g_signal_handlers_disconnect_by_data (recourse_guide_model_peek_interview (self->guide), self);
  g_signal_handlers_disconnect_by_data (self->guide, self);
  g_clear_object (&self->guide);
}

/* --- The case in use ----------------------------------------------------------------------------
 */

/** recourse_case_desk_peek_path: (transfer none) (nullable): its folder; NULL: it comes with the
 * first answer, or the first file */
const char *
recourse_case_desk_peek_path (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return recourse_evidence_service_peek_path (self->service);
}

/** recourse_case_desk_peek_state: (transfer none) (nullable): what is written in it, true until the
 * next "changed" or "switched"; nothing of it may be shown while recourse_case_desk_is_hidden() */
RecourseCaseState *
recourse_case_desk_peek_state (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return self->state;
}

/** recourse_case_desk_is_hidden: whether somebody may be watching, so that neither a title nor
 * anything else of any case may show */
gboolean
recourse_case_desk_is_hidden (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), TRUE);

  return self->guide != NULL
         && recourse_interview_is_screen_shared (recourse_case_desk_peek_interview (self));
}

/** recourse_case_desk_is_locked: whether it wants its passphrase first */
gboolean
recourse_case_desk_is_locked (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), FALSE);

  return self->is_locked;
}

/** recourse_case_desk_peek_unreadable: (transfer none) (nullable): why it cannot be read */
const GError *
recourse_case_desk_peek_unreadable (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return self->unreadable;
}

/** recourse_case_desk_peek_lost: (transfer none) (nullable): screens whose answers the knowledge
 * does not know any more, so that they are asked again; see recourse_case_state_apply() */
GPtrArray *
recourse_case_desk_peek_lost (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return self->lost != NULL && self->lost->len > 0 ? self->lost : NULL;
}

/** recourse_case_desk_forget_lost: it was said */
void
recourse_case_desk_forget_lost (RecourseCaseDesk *self)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));

  g_clear_pointer (&self->lost, g_ptr_array_unref);
  recourse_case_desk_emit_changed (self);
}

static void
leave_for (RecourseCaseDesk *self, const char *path)
{
  g_free (self->next);
  self->next = g_strdup (path);
  self->is_leaving = TRUE;
  recourse_case_desk_write (self);
}

/**
 * recourse_case_desk_open:
 * @path: the folder of a case
 *
 * Takes up another case as soon as all of this one is written; "switched" says when. If it cannot
 * be written, this one stays and "failed" says why.
 */
void
recourse_case_desk_open (RecourseCaseDesk *self, const char *path)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));
  g_return_if_fail (path != NULL);

  leave_for (self, path);
}

/** recourse_case_desk_start_new: an empty one, in the same way; it is made when something is said
 */
void
recourse_case_desk_start_new (RecourseCaseDesk *self)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));

  leave_for (self, NULL);
}

/** recourse_case_desk_reread: takes the case in use up anew, after somebody else changed it */
void
recourse_case_desk_reread (RecourseCaseDesk *self)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));

  if (recourse_case_desk_peek_path (self) != NULL)
    leave_for (self, recourse_case_desk_peek_path (self));
}
