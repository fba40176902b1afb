/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-situation"

#include "recourse-advisor-private.h"

#include "recourse-error.h"
#include "recourse-money.h"

/**
 * recourse_advisor_situation_init:
 *
 * Makes @out_situation the one of which nothing is known.
 */
void
recourse_advisor_situation_init (RecourseAdvisor *self, RecourseSituation *out_situation)
{
  *out_situation = (RecourseSituation){ .known = self->space.all,
                                        .transferred_at = RECOURSE_TIME_UNKNOWN,
                                        .at = RECOURSE_TIME_UNKNOWN };
}

/**
 * recourse_advisor_answer:
 * @values: the values still possible, one bit each; all of them is "I'm not sure"
 *
 * Replaces what was answered for @variable.
 */
void
recourse_advisor_answer (RecourseAdvisor *self,
                         RecourseSituation *situation,
                         guint variable,
                         guint64 values)
{
  g_return_if_fail (variable < self->space.n_variables);
  g_return_if_fail ((values & self->space.values[variable]) != 0);

  recourse_space_set (&self->space, &situation->known, variable, values);
  situation->answered |= 1u << variable;
}

/** recourse_advisor_forget: takes the answer for @variable back; its question is open again */
void
recourse_advisor_forget (RecourseAdvisor *self, RecourseSituation *situation, guint variable)
{
  g_return_if_fail (variable < self->space.n_variables);

  recourse_space_set (&self->space, &situation->known, variable, self->space.values[variable]);
  situation->answered &= ~(1u << variable);
}

static void
narrow_elapsed (RecourseAdvisor *self, RecourseSituation *situation, guint variable)
{
  const RecourseVariable *elapsed = recourse_pack_variable (self->pack, variable);
  guint cell = 0;

  if (situation->transferred_at == RECOURSE_TIME_UNKNOWN)
    {
      recourse_space_set (&self->space, &situation->known, variable, self->space.values[variable]);
      return;
    }
  while (cell + 1 < elapsed->n_values
         && recourse_period_add (&elapsed->values[cell + 1].from, situation->transferred_at)
                <= situation->at)
    cell++;
  recourse_space_set (&self->space, &situation->known, variable, G_GUINT64_CONSTANT (1) << cell);
}

/**
 * recourse_advisor_set_times:
 * @transferred_at: in microseconds, or %RECOURSE_TIME_UNKNOWN
 * @at: the moment that the advice is for, in microseconds
 *
 * Puts the clock into @situation: the elapsed time falls into one cell [cut, next).
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT when @at is before @transferred_at; @situation is then
 * as it was.
 */
gboolean
recourse_advisor_set_times (RecourseAdvisor *self,
                            RecourseSituation *situation,
                            gint64 transferred_at,
                            gint64 at,
                            GError **error)
{
  if (transferred_at != RECOURSE_TIME_UNKNOWN && at < transferred_at)
    {
      g_autofree char *then = recourse_china_time_format_iso (transferred_at);
      g_autofree char *now = recourse_china_time_format_iso (at);

      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "the transfer at '%s' is later than the moment asked about, '%s'", then, now);
      return FALSE;
    }
  situation->transferred_at = transferred_at;
  situation->at = at;
  for (guint v = 0; v < self->space.n_variables; v++)
    if (recourse_pack_variable (self->pack, v)->kind == RECOURSE_VARIABLE_ELAPSED)
      narrow_elapsed (self, situation, v);
  return TRUE;
}

static guint64
cell_of_amount (const RecourseVariable *variable, gint64 fen)
{
  guint cell = 0;

  while (cell + 1 < variable->n_values && variable->values[cell + 1].from_fen <= fen)
    cell++;
  return G_GUINT64_CONSTANT (1) << cell;
}

/**
 * recourse_advisor_set_amount:
 * @fen: the amount, or 0 when it is not known
 *
 * Errors: %RECOURSE_ERROR_LIMIT outside %RECOURSE_MONEY_MIN_FEN to %RECOURSE_MONEY_MAX_FEN.
 */
gboolean
recourse_advisor_set_amount (RecourseAdvisor *self,
                             RecourseSituation *situation,
                             gint64 fen,
                             GError **error)
{
  if (fen != 0 && (fen < RECOURSE_MONEY_MIN_FEN || fen > RECOURSE_MONEY_MAX_FEN))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
                   "an amount of %" G_GINT64_FORMAT " fen is outside of ¥0.01 to ¥100,000,000",
                   fen);
      return FALSE;
    }
  situation->amount = fen;
  for (guint v = 0; v < self->space.n_variables; v++)
    {
      const RecourseVariable *variable = recourse_pack_variable (self->pack, v);

      if (variable->kind == RECOURSE_VARIABLE_AMOUNT)
        recourse_space_set (&self->space, &situation->known, v,
                            fen == 0 ? self->space.values[v] : cell_of_amount (variable, fen));
    }
  return TRUE;
}
