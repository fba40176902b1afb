/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-interview-records"

#include "recourse-interview-private.h"

#include "recourse-error.h"

/* What the user did: steps that were ticked, and things that happened ("payment stop placed at
 * ..."). */

static RecoursePack *
peek_pack (RecourseInterview *self)
{
  return recourse_advisor_peek_pack (self->advisor);
}

/**
 * recourse_interview_include_records:
 *
 * Moves the wake-up forward to the next change of a recorded period's state, if that comes first.
 */
void
recourse_interview_include_records (RecourseInterview *self)
{
  GHashTableIter iter;
  gpointer remedy = NULL;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, &remedy, NULL))
    {
      gint64 change = RECOURSE_TIME_UNKNOWN;
      gint64 *happened = g_hash_table_lookup (self->records, remedy);
      const RecourseFollowUp *follow_up =
          recourse_pack_remedy (peek_pack (self), GPOINTER_TO_UINT (remedy))->follow_up;

      recourse_deadline_state (*happened, recourse_period_add (&follow_up->after, *happened),
                               self->now, &change);
      if (change != RECOURSE_TIME_UNKNOWN
          && (self->advice.wake_up == RECOURSE_TIME_UNKNOWN || change < self->advice.wake_up))
        self->advice.wake_up = change;
    }
}

static char *
tick_key (RecourseInterview *self, guint remedy, const char *step_id)
{
  return g_strdup_printf ("%s/%s", recourse_pack_remedy (peek_pack (self), remedy)->id, step_id);
}

/** recourse_interview_tick: the step @step_id of @remedy was done at @time */
void
recourse_interview_tick (RecourseInterview *self, guint remedy, const char *step_id, gint64 time)
{
  g_hash_table_insert (self->ticks, tick_key (self, remedy, step_id),
                       g_memdup2 (&time, sizeof time));
  g_signal_emit_by_name (self, "ticked");
}

/** recourse_interview_untick: the step was not done after all */
void
recourse_interview_untick (RecourseInterview *self, guint remedy, const char *step_id)
{
  g_autofree char *key = tick_key (self, remedy, step_id);

  if (g_hash_table_remove (self->ticks, key))
    g_signal_emit_by_name (self, "ticked");
}

/** recourse_interview_ticked_at: when the step was done, or %RECOURSE_TIME_UNKNOWN */
gint64
recourse_interview_ticked_at (RecourseInterview *self, guint remedy, const char *step_id)
{
  g_autofree char *key = tick_key (self, remedy, step_id);
  const gint64 *time = g_hash_table_lookup (self->ticks, key);

  return time != NULL ? *time : RECOURSE_TIME_UNKNOWN;
}

/**
 * recourse_interview_record:
 * @remedy: one that has a follow-up
 * @time: when it happened ("payment stop placed at ..."), in microseconds
 *
 * Begins the countdown of the follow-up, or replaces an earlier record.
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT when @time lies in the future.
 */
gboolean
recourse_interview_record (RecourseInterview *self, guint remedy, gint64 time, GError **error)
{
  const RecourseRemedy *chosen = recourse_pack_remedy (peek_pack (self), remedy);

  g_return_val_if_fail (chosen->follow_up != NULL, FALSE);

  if (time > self->now)
    {
      g_autofree char *text = recourse_china_time_format_iso (time);

      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "'%s' of '%s' at '%s' lies in the future", chosen->follow_up->id, chosen->id,
                   text);
      return FALSE;
    }
  g_hash_table_insert (self->records, GUINT_TO_POINTER (remedy), g_memdup2 (&time, sizeof time));
  recourse_interview_update (self);
  return TRUE;
}

/** recourse_interview_remove_record: takes the record back */
void
recourse_interview_remove_record (RecourseInterview *self, guint remedy)
{
  g_hash_table_remove (self->records, GUINT_TO_POINTER (remedy));
  recourse_interview_update (self);
}

/**
 * recourse_interview_get_record:
 * @out_record: set to what was recorded, with the end of its period and the state now
 *
 * Returns: %FALSE when nothing was recorded for @remedy
 */
gboolean
recourse_interview_get_record (RecourseInterview *self, guint remedy, RecourseRecord *out_record)
{
  const gint64 *happened = g_hash_table_lookup (self->records, GUINT_TO_POINTER (remedy));
  const RecourseFollowUp *follow_up = recourse_pack_remedy (peek_pack (self), remedy)->follow_up;
  gint64 unused = 0;

  if (happened == NULL)
    return FALSE;
  out_record->remedy = remedy;
  out_record->happened_at = *happened;
  out_record->ends_at = recourse_period_add (&follow_up->after, *happened);
  out_record->state = recourse_deadline_state (*happened, out_record->ends_at, self->now, &unused);
  return TRUE;
}
