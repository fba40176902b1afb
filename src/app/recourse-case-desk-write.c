/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-desk-write"

#include "recourse-case-desk-private.h"
#include "recourse-case-entry.h"

static GPtrArray *
new_drafts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);
}

/* --- Writing ------------------------------------------------------------------------------------
 */

typedef struct
{
  RecourseCaseDesk *self;
  guint turn;
  GPtrArray *answers; /* NULL: none; if this fails they are found again */
  GPtrArray *drafts;  /* what somebody gave us; if this fails it must come again */
} Writing;

static void
give_back (RecourseCaseDesk *self, GPtrArray *drafts)
{
  while (drafts->len > 0)
    g_ptr_array_insert (self->waiting, 0, g_ptr_array_steal_index (drafts, drafts->len - 1));
}

static void
leave_if_asked (RecourseCaseDesk *self)
{
  g_autofree char *next = NULL;

  if (!self->is_leaving)
    return;
  self->is_leaving = FALSE;
  next = g_steal_pointer (&self->next);
  recourse_evidence_service_use (self->service, next);
}

static void
take_failure (RecourseCaseDesk *self, const Writing *writing, GError *error)
{
  give_back (self, writing->drafts);
  self->is_dirty = TRUE;
  g_clear_error (&self->trouble);
  self->trouble = error;
  if (self->is_leaving)
    recourse_case_desk_emit_failed (self, error);
  self->is_leaving = FALSE;
  g_clear_pointer (&self->next, g_free);
  g_clear_pointer (&self->doomed, g_free);
  recourse_case_desk_emit_changed (self);
}

/* What was answered meanwhile is measured by what the case said then: by what it says now, another
 * payment that was entered beside it would look as if somebody had taken it back. */
static void
set_aside_answers (RecourseCaseDesk *self)
{
  g_autoptr (GPtrArray) answers = NULL;

  if (!self->is_dirty || self->guide == NULL)
    return;
  answers = recourse_case_state_diff (self->state, recourse_case_desk_peek_interview (self),
                                      RECOURSE_CASE_DESK_AUTHOR);
  while (answers->len > 0)
    g_ptr_array_add (self->waiting, g_ptr_array_steal_index (answers, 0));
  self->is_dirty = FALSE;
}

/* recoursectl, another window or the page of the evidence wrote too. */
static gboolean
has_company (RecourseCaseDesk *self, const Writing *writing, RecourseCaseState *state)
{
  gint64 n_ours = writing->drafts->len + (writing->answers != NULL ? writing->answers->len : 0);

  return state != NULL && self->state != NULL
         && recourse_case_state_n_entries (state)
                != recourse_case_state_n_entries (self->state) + n_ours;
}

static void
take_state (RecourseCaseDesk *self, const Writing *writing, RecourseCaseState *state, GError *error)
{
  self->is_behind = self->is_behind || has_company (self, writing, state);
  if (writing->drafts->len > 0 || self->is_behind)
    set_aside_answers (self);
  g_clear_pointer (&self->state, recourse_case_state_unref);
  self->state = state;
  g_clear_error (&self->unreadable);
  self->unreadable = error;
  g_clear_error (&self->trouble);
  if (self->is_behind && self->waiting->len == 0)
    recourse_case_desk_catch_up (self);
  recourse_case_desk_take_money (self);
  recourse_case_desk_show_payments (self);
  recourse_case_desk_emit_changed (self);
  recourse_case_desk_write (self);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Writing *writing = user_data;
  g_autoptr (RecourseCaseDesk) self = writing->self;
  g_autoptr (GPtrArray) answers = writing->answers;
  g_autoptr (GPtrArray) drafts = writing->drafts;
  RecourseCaseState *state;
  GError *error = NULL;
  gboolean is_written;

  state = recourse_case_jobs_append_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &is_written,
                                            &error);
  if (writing->turn != self->turn)
    {
      if (!is_written)
        recourse_case_desk_emit_failed (self, error);
      g_clear_error (&error);
      g_clear_pointer (&state, recourse_case_state_unref);
      return;
    }
  self->is_writing = FALSE;
  if (is_written)
    take_state (self, writing, state, error);
  else
    take_failure (self, writing, error);
}

/* The job only looks at them; those that were given stay ours, in case it fails. */
static void
start_writing (RecourseCaseDesk *self, GPtrArray *answers)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  Writing *writing = g_new (Writing, 1);

  *writing = (Writing){ .self = g_object_ref (self),
                        .turn = self->turn,
                        .answers = answers != NULL ? g_ptr_array_ref (answers) : NULL,
                        .drafts = g_steal_pointer (&self->waiting) };
  self->waiting = new_drafts ();
  self->is_writing = TRUE;
  recourse_case_desk_note_money (self);
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    g_ptr_array_add (all, answers->pdata[i]);
  for (guint i = 0; i < writing->drafts->len; i++)
    g_ptr_array_add (all, writing->drafts->pdata[i]);
  recourse_case_jobs_append_async (self->service, all, written_cb, writing);
}

/* What is said of a case that cannot be written goes into one of its own, and is not lost. */
static gboolean
needs_another_case (RecourseCaseDesk *self)
{
  return (self->is_locked || self->unreadable != NULL) && self->state == NULL;
}

static void
turn_to_another_case (RecourseCaseDesk *self)
{
  self->is_turning = TRUE;
  recourse_evidence_service_use (self->service, NULL);
  self->is_turning = FALSE;
  recourse_case_desk_forget (self);
  self->is_dirty = TRUE;
}

static gboolean
has_news (RecourseCaseDesk *self)
{
  return self->waiting->len > 0
         || (self->is_dirty && self->guide != NULL
             && !recourse_interview_is_untouched (recourse_case_desk_peek_interview (self)));
}

static void
write_answers (RecourseCaseDesk *self)
{
  g_autoptr (GPtrArray) answers = NULL;

  if (self->is_dirty && self->guide != NULL)
    answers = recourse_case_state_diff (self->state, recourse_case_desk_peek_interview (self),
                                        RECOURSE_CASE_DESK_AUTHOR);
  self->is_dirty = FALSE;
  if ((answers != NULL && answers->len > 0) || self->waiting->len > 0)
    {
      start_writing (self, answers);
      return;
    }
  leave_if_asked (self);
  recourse_case_desk_emit_changed (self);
}

/** recourse_case_desk_write: what is not written yet; one job at a time: what is answered meanwhile
 * goes together into the next one */
void
recourse_case_desk_write (RecourseCaseDesk *self)
{
  g_clear_handle_id (&self->write_source, g_source_remove);
  if (self->is_writing || self->reading != NULL)
    return;
  if (self->state == NULL && !has_news (self))
    {
      self->is_dirty = FALSE;
      leave_if_asked (self);
      return;
    }
  if (needs_another_case (self))
    turn_to_another_case (self);
  write_answers (self);
}

static gboolean
write_cb (gpointer user_data)
{
  RecourseCaseDesk *self = RECOURSE_CASE_DESK (user_data);

  self->write_source = 0;
  recourse_case_desk_write (self);
  return G_SOURCE_REMOVE;
}

/** recourse_case_desk_note_answer: soon, as one answer often says "changed" more than once */
void
recourse_case_desk_note_answer (RecourseCaseDesk *self)
{
  if (self->is_applying)
    return;
  self->is_dirty = TRUE;
  if (self->write_source == 0)
    self->write_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, write_cb, self, NULL);
}

/** recourse_case_desk_write_at_once: into the case in use, also while another job is under way */
void
recourse_case_desk_write_at_once (RecourseCaseDesk *self)
{
  if (!self->is_dirty && self->waiting->len == 0)
    return;
  self->is_writing = FALSE;
  /* It need not be read for that: what the next one says is another matter. */
  if (self->reading != NULL && self->waiting->len > 0)
    start_writing (self, NULL);
  else
    recourse_case_desk_write (self);
}

/** recourse_case_desk_write_nothing: only reads what the case says, in the same order */
void
recourse_case_desk_write_nothing (RecourseCaseDesk *self)
{
  start_writing (self, NULL);
}

/* --- What is written into it --------------------------------------------------------------------
 */

/**
 * recourse_case_desk_append:
 * @draft: (transfer full): an entry
 *
 * Writes it after what was said before. What cannot be written now waits, and comes with the next
 * thing that is said or with recourse_case_desk_save().
 */
void
recourse_case_desk_append (RecourseCaseDesk *self, RecourseLogDraft *draft)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));
  g_return_if_fail (draft != NULL);

  g_ptr_array_add (self->waiting, draft);
  recourse_case_desk_write (self);
}

/** recourse_case_desk_append_all: the same for several at once, of which all or none are written;
 * @drafts: (element-type RecourseLogDraft): empty afterwards */
void
recourse_case_desk_append_all (RecourseCaseDesk *self, GPtrArray *drafts)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));
  g_return_if_fail (drafts != NULL);

  while (drafts->len > 0)
    g_ptr_array_add (self->waiting, g_ptr_array_steal_index (drafts, 0));
  recourse_case_desk_write (self);
}

/** recourse_case_desk_rename: @title: what somebody typed */
void
recourse_case_desk_rename (RecourseCaseDesk *self, const char *title)
{
  recourse_case_desk_append (self, recourse_case_entry_rename (title, RECOURSE_CASE_DESK_AUTHOR));
}

/** recourse_case_desk_close: the matter is settled, or nothing more can be done; @note: (nullable)
 */
void
recourse_case_desk_close (RecourseCaseDesk *self, const char *note)
{
  recourse_case_desk_append (self, recourse_case_entry_close (note, RECOURSE_CASE_DESK_AUTHOR));
}

/** recourse_case_desk_reopen: it goes on after all */
void
recourse_case_desk_reopen (RecourseCaseDesk *self)
{
  recourse_case_desk_append (self, recourse_case_entry_reopen (NULL, RECOURSE_CASE_DESK_AUTHOR));
}

/** recourse_case_desk_is_saved: whether the program may end without losing anything */
gboolean
recourse_case_desk_is_saved (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), TRUE);

  return !self->is_writing && self->waiting->len == 0 && self->n_remembering == 0
         && self->remember_source == 0
         && (!self->is_dirty || self->guide == NULL
             || (self->state == NULL
                 && recourse_interview_is_untouched (recourse_case_desk_peek_interview (self))));
}

/** recourse_case_desk_is_writing: whether it is not known yet what becomes of what was said; when
 * that is over, recourse_case_desk_peek_trouble() says whether it is written */
gboolean
recourse_case_desk_is_writing (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), FALSE);

  return self->is_writing || (self->waiting->len > 0 && self->trouble == NULL);
}

/** recourse_case_desk_save: writes now what is not written yet, again if it failed before;
 * "changed" says when something came of it */
void
recourse_case_desk_save (RecourseCaseDesk *self)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));

  if (self->remember_source != 0)
    recourse_case_desk_remember (self);
  recourse_case_desk_write (self);
}

/** recourse_case_desk_peek_trouble: (transfer none) (nullable): why what was said last is not
 * written; it is still there */
const GError *
recourse_case_desk_peek_trouble (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return self->trouble;
}
