/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-household-model"

#include "recourse-household-model-private.h"

#include "recourse-error.h"
#include "recourse-uuid.h"

#define KEY "recourse-household-model"

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseHouseholdModel, recourse_household_model, G_TYPE_OBJECT)

/* --- Shared with -keeping -----------------------------------------------------------------------
 */

/** recourse_household_model_emit_changed: for this file and -keeping alone */
void
recourse_household_model_emit_changed (RecourseHouseholdModel *self)
{
  self->was_usable = recourse_household_model_is_usable (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Somebody whom another window has removed is not there any more; where there is one person alone,
 * nobody has to be asked. */
static void
mend_choice (RecourseHouseholdModel *self)
{
  if (self->person != NULL && recourse_household_peek_name (self->shown, self->person) == NULL)
    g_clear_pointer (&self->person, g_free);
  if (self->person == NULL && recourse_household_n_people (self->shown) == 1)
    self->person = g_strdup (recourse_household_person_id (self->shown, 0));
}

/** recourse_household_model_show: brings what is shown up to date: what the file says, and then
 * what is not written yet */
void
recourse_household_model_show (RecourseHouseholdModel *self)
{
  g_clear_pointer (&self->shown, recourse_household_free);
  self->shown = recourse_household_copy (self->base);
  for (guint i = 0; i < self->pending->len; i++)
    recourse_household_apply (self->shown, self->pending->pdata[i], NULL);
  mend_choice (self);
}

static RecourseGuideModel *
peek_guide (RecourseHouseholdModel *self)
{
  return self->desk != NULL ? recourse_case_desk_peek_guide (self->desk) : NULL;
}

/** recourse_household_model_now: by the clock of the guide */
gint64
recourse_household_model_now (RecourseHouseholdModel *self)
{
  RecourseGuideModel *guide = peek_guide (self);

  return guide != NULL ? recourse_guide_model_now (guide) : RECOURSE_TIME_UNKNOWN;
}

/* --- Changes ------------------------------------------------------------------------------------
 */

/* It is seen at once, and written as soon as the lane comes to it. */
static gboolean
make_edit (RecourseHouseholdModel *self, const RecourseHouseholdEdit *edit, GError **error)
{
  if (!recourse_household_model_is_usable (self) || self->shown == NULL)
    {
      g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY,
                           "the household is not there yet");
      return FALSE;
    }
  if (!recourse_household_apply (self->shown, edit, error))
    return FALSE;
  g_ptr_array_add (self->pending, recourse_household_edit_copy (edit));
  return TRUE;
}

static void
finish_edit (RecourseHouseholdModel *self)
{
  mend_choice (self);
  recourse_household_model_write (self);
  recourse_household_model_emit_changed (self);
}

static void
make_edit_or_fail (RecourseHouseholdModel *self, const RecourseHouseholdEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (make_edit (self, edit, &error))
    finish_edit (self);
  else
    {
      recourse_household_model_fail (self, RECOURSE_HOUSEHOLD_CHANGING, error);
      recourse_household_model_emit_changed (self);
    }
}

/* Somebody may be watching from now on, or not any more. */
static void
watcher_cb (RecourseHouseholdModel *self)
{
  if (recourse_household_model_is_usable (self) != self->was_usable)
    recourse_household_model_emit_changed (self);
}

/** recourse_household_model_watch: follows the guide that is in use now */
void
recourse_household_model_watch (RecourseHouseholdModel *self)
{
  RecourseGuideModel *guide = peek_guide (self);
  RecourseInterview *interview = guide != NULL ? recourse_guide_model_peek_interview (guide) : NULL;

  if (self->interview == interview)
    return;
  if (self->interview != NULL)
    g_signal_handlers_disconnect_by_data (self->interview, self);
  g_set_weak_pointer (&self->interview, interview);
  if (interview != NULL)
    g_signal_connect_object (interview, "changed", G_CALLBACK (watcher_cb), self,
                             G_CONNECT_SWAPPED);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_household_model_dispose (GObject *object)
{
  RecourseHouseholdModel *self = RECOURSE_HOUSEHOLD_MODEL (object);

  g_clear_weak_pointer (&self->interview);
  g_clear_weak_pointer (&self->desk);
  G_OBJECT_CLASS (recourse_household_model_parent_class)->dispose (object);
}

static void
recourse_household_model_finalize (GObject *object)
{
  RecourseHouseholdModel *self = RECOURSE_HOUSEHOLD_MODEL (object);

  g_clear_pointer (&self->base, recourse_household_free);
  g_clear_pointer (&self->shown, recourse_household_free);
  g_ptr_array_unref (self->pending);
  g_clear_error (&self->failure.error);
  g_clear_error (&self->trouble);
  g_free (self->person);
  g_free (self->aside);
  G_OBJECT_CLASS (recourse_household_model_parent_class)->finalize (object);
}

static void
recourse_household_model_class_init (RecourseHouseholdModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_household_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_household_model_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_household_model_init (RecourseHouseholdModel *self)
{
  self->pending = recourse_household_model_new_pending ();
}

/** recourse_household_model_peek: (transfer none): the one of @desk, made when it is first asked
 * for; it has read nothing until recourse_household_model_load() */
RecourseHouseholdModel *
recourse_household_model_peek (RecourseCaseDesk *desk)
{
  RecourseHouseholdModel *self;

  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (desk), NULL);

  self = g_object_get_data (G_OBJECT (desk), KEY);
  if (self != NULL)
    return self;
  self = g_object_new (RECOURSE_TYPE_HOUSEHOLD_MODEL, NULL);
  g_set_weak_pointer (&self->desk, desk);
  g_object_set_data_full (G_OBJECT (desk), KEY, self, g_object_unref);
  self->was_usable = recourse_household_model_is_usable (self);
  recourse_household_model_watch (self);
  return self;
}

/** recourse_household_model_peek_desk: (transfer none) (nullable) */
RecourseCaseDesk *
recourse_household_model_peek_desk (RecourseHouseholdModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), NULL);

  return self->desk;
}

/** recourse_household_model_is_usable: whether the household may be looked at at all: the program's
 * own knowledge is in use, and nobody may be watching */
gboolean
recourse_household_model_is_usable (RecourseHouseholdModel *self)
{
  RecourseGuideModel *guide;

  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), FALSE);

  guide = peek_guide (self);
  return guide != NULL && !recourse_guide_model_is_foreign_pack (guide)
         && !recourse_case_desk_is_hidden (self->desk);
}

/** recourse_household_model_peek_household: (transfer none) (nullable): what is shown; NULL while
 * it has not been read or may not be shown; true until "changed" */
const RecourseHousehold *
recourse_household_model_peek_household (RecourseHouseholdModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), NULL);

  return recourse_household_model_is_usable (self) ? self->shown : NULL;
}

/** recourse_household_model_peek_person: (transfer none) (nullable): the id of the person whose
 * list it is; NULL: nobody was chosen */
const char *
recourse_household_model_peek_person (RecourseHouseholdModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), NULL);

  return recourse_household_model_is_usable (self) ? self->person : NULL;
}

/** recourse_household_model_choose: @person: id; of nobody who is not there */
void
recourse_household_model_choose (RecourseHouseholdModel *self, const char *person)
{
  g_autofree char *copy = g_strdup (person);

  g_return_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self));
  g_return_if_fail (person != NULL);

  if (self->shown == NULL || g_strcmp0 (self->person, person) == 0
      || recourse_household_peek_name (self->shown, person) == NULL)
    return;
  g_free (self->person);
  self->person = g_steal_pointer (&copy);
  recourse_household_model_emit_changed (self);
}

/**
 * recourse_household_model_add:
 * @typed: a name
 *
 * Adds somebody and chooses him. FALSE with an error when that is no name, another's, or one too
 * many.
 */
gboolean
recourse_household_model_add (RecourseHouseholdModel *self, const char *typed, GError **error)
{
  g_autofree char *id = recourse_uuid_new ();
  const RecourseHouseholdEdit edit = { .kind = RECOURSE_HOUSEHOLD_ADD,
                                       .person = id,
                                       .name = typed };

  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), FALSE);

  if (!make_edit (self, &edit, error))
    return FALSE;
  g_free (self->person);
  self->person = g_steal_pointer (&id);
  finish_edit (self);
  return TRUE;
}

/** recourse_household_model_rename: gives the chosen person another name; see
 * recourse_household_model_add() */
gboolean
recourse_household_model_rename (RecourseHouseholdModel *self, const char *typed, GError **error)
{
  RecourseHouseholdEdit edit = { .kind = RECOURSE_HOUSEHOLD_RENAME, .name = typed };

  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), FALSE);
  g_return_val_if_fail (self->person != NULL, FALSE);

  edit.person = self->person;
  if (!make_edit (self, &edit, error))
    return FALSE;
  finish_edit (self);
  return TRUE;
}

/** recourse_household_model_remove: takes the chosen person out, with all ticks; nobody asks here
 */
void
recourse_household_model_remove (RecourseHouseholdModel *self)
{
  RecourseHouseholdEdit edit = { .kind = RECOURSE_HOUSEHOLD_REMOVE };

  g_return_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self));
  g_return_if_fail (self->person != NULL);

  edit.person = self->person;
  make_edit_or_fail (self, &edit);
}

/** recourse_household_model_ticked_at: when the chosen person did @item; %RECOURSE_TIME_UNKNOWN:
 * not done, or nobody is chosen */
gint64
recourse_household_model_ticked_at (RecourseHouseholdModel *self, const char *item)
{
  const char *person;

  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), RECOURSE_TIME_UNKNOWN);

  person = recourse_household_model_peek_person (self);
  return person != NULL ? recourse_household_ticked_at (self->shown, person, item)
                        : RECOURSE_TIME_UNKNOWN;
}

/** recourse_household_model_is_due: whether @item was ticked so long ago that somebody should look
 * again */
gboolean
recourse_household_model_is_due (RecourseHouseholdModel *self, const char *item)
{
  gint64 at = recourse_household_model_ticked_at (self, item);

  return at != RECOURSE_TIME_UNKNOWN
         && recourse_household_look_again_at (at) <= recourse_household_model_now (self);
}

/** recourse_household_model_count: how many items of @part the chosen person has done */
guint
recourse_household_model_count (RecourseHouseholdModel *self, const RecoursePrevention *part)
{
  const char *person;

  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), 0);

  person = recourse_household_model_peek_person (self);
  return person != NULL ? recourse_household_count_ticked (self->shown, person, part) : 0;
}

/**
 * recourse_household_model_tick:
 *
 * Ticks @item for the chosen person, now, or takes the tick back.
 *
 * Returns: FALSE: nobody is chosen, so somebody has to be asked whose list it is
 */
gboolean
recourse_household_model_tick (RecourseHouseholdModel *self, const char *item, gboolean is_done)
{
  RecourseHouseholdEdit edit = { .kind = is_done ? RECOURSE_HOUSEHOLD_TICK
                                                 : RECOURSE_HOUSEHOLD_UNTICK,
                                 .key = item };

  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), TRUE);
  g_return_val_if_fail (item != NULL, TRUE);

  edit.person = recourse_household_model_peek_person (self);
  edit.at = recourse_household_model_now (self);
  if (edit.person == NULL)
    return FALSE;
  make_edit_or_fail (self, &edit);
  return TRUE;
}

/** recourse_household_model_practise: @quiz_case was answered now, by the chosen person or by
 * nobody in particular; kept behind what is read, where the file was not read yet. While the
 * household may not be looked at, nothing is kept */
void
recourse_household_model_practise (RecourseHouseholdModel *self,
                                   const char *quiz_case,
                                   gboolean is_right)
{
  const RecourseHouseholdEdit edit = { .kind = RECOURSE_HOUSEHOLD_PRACTISE,
                                       .person = recourse_household_model_peek_person (self),
                                       .key = quiz_case,
                                       .at = recourse_household_model_now (self),
                                       .is_right = is_right };

  g_return_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self));
  g_return_if_fail (quiz_case != NULL);

  if (!recourse_household_model_is_usable (self))
    return;
  if (self->shown != NULL)
    make_edit_or_fail (self, &edit);
  else
    {
      g_ptr_array_add (self->pending, recourse_household_edit_copy (&edit));
      recourse_household_model_load (self);
    }
}
