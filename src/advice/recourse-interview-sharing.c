/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-interview-sharing"

#include "recourse-interview-private.h"

/*
 * The signs, and what follows when they say that somebody is watching: a screen of signs in which
 * every variable has its highest value. The alarm sets just that.
 */

static RecoursePack *
peek_pack (RecourseInterview *self)
{
  return recourse_advisor_peek_pack (self->advisor);
}

static guint64
highest_bit (guint64 bits)
{
  return G_GUINT64_CONSTANT (1) << (63 - __builtin_clzll (bits));
}

static guint64
highest_value (RecourseInterview *self, guint variable)
{
  return highest_bit (recourse_advisor_peek_space (self->advisor)->values[variable]);
}

/* For each variable the highest ticked value wins; without any it is the lowest. */
static guint64
value_of_signs (const RecourseScreen *screen, guint variable, guint64 ticked)
{
  guint64 values = 1;

  for (guint s = 0; s < screen->n_signs; s++)
    if ((ticked >> s & 1) != 0)
      values |= screen->signs[s].sets[variable];
  return highest_bit (values);
}

/**
 * recourse_interview_signs_mean_sharing:
 * @ticked: one bit for each sign of @screen
 *
 * Whether these signs, once they are the answer, say that somebody is watching.
 */
gboolean
recourse_interview_signs_mean_sharing (RecourseInterview *self, guint screen, guint64 ticked)
{
  const RecourseScreen *shown = recourse_pack_screen (peek_pack (self), screen);

  for (guint i = 0; i < shown->n_variables && shown->n_signs > 0; i++)
    if (value_of_signs (shown, shown->variables[i], ticked)
        != highest_value (self, shown->variables[i]))
      return FALSE;
  return shown->n_signs > 0;
}

/**
 * recourse_interview_answer_signs:
 * @screen: a screen of signs
 * @ticked: one bit for each sign
 *
 * Answers a screen of signs, again if it was answered before.
 */
void
recourse_interview_answer_signs (RecourseInterview *self, guint screen, guint64 ticked)
{
  const RecourseScreen *shown = recourse_pack_screen (peek_pack (self), screen);

  for (guint i = 0; i < shown->n_variables; i++)
    recourse_advisor_answer (self->advisor, &self->situation, shown->variables[i],
                             value_of_signs (shown, shown->variables[i], ticked));
  self->screens[screen] = (ScreenAnswer){ .is_answered = TRUE, .ticked = ticked };
  self->is_alarm_raised = FALSE;
  self->has_sharing_ended = FALSE;
  recourse_interview_update (self);
}

/* The signs each of which alone means sharing. */
static guint64
find_gravest_signs (RecourseInterview *self, guint screen)
{
  guint64 gravest = 0;

  for (guint s = 0; s < recourse_pack_screen (peek_pack (self), screen)->n_signs; s++)
    if (recourse_interview_signs_mean_sharing (self, screen, G_GUINT64_CONSTANT (1) << s))
      gravest |= G_GUINT64_CONSTANT (1) << s;
  return gravest;
}

static void
answer_highest (RecourseInterview *self, RecourseSituation *situation, const RecourseScreen *screen)
{
  for (guint i = 0; i < screen->n_variables; i++)
    recourse_advisor_answer (self->advisor, situation, screen->variables[i],
                             highest_value (self, screen->variables[i]));
}

/**
 * recourse_interview_raise_alarm:
 *
 * The big button of the start page: they are still on the line, or the screen is shared. Every
 * screen of signs gets the highest value of each of its variables.
 */
void
recourse_interview_raise_alarm (RecourseInterview *self)
{
  for (guint i = 0; i < recourse_pack_n_screens (peek_pack (self)); i++)
    {
      const RecourseScreen *screen = recourse_pack_screen (peek_pack (self), i);

      if (screen->n_signs == 0)
        continue;
      answer_highest (self, &self->situation, screen);
      self->screens[i] = (ScreenAnswer){ .is_answered = TRUE,
                                         .ticked = find_gravest_signs (self, i) };
    }
  self->is_alarm_raised = TRUE;
  self->has_sharing_ended = FALSE;
  recourse_interview_update (self);
}

static gboolean
is_sharing_known (RecourseInterview *self)
{
  const RecourseSpace *space = recourse_advisor_peek_space (self->advisor);

  for (guint i = 0; i < recourse_pack_n_screens (peek_pack (self)); i++)
    {
      const RecourseScreen *screen = recourse_pack_screen (peek_pack (self), i);
      gboolean is_highest = screen->n_signs > 0;

      for (guint j = 0; j < screen->n_variables && is_highest; j++)
        is_highest = recourse_space_get (space, &self->situation.known, screen->variables[j])
                     == highest_value (self, screen->variables[j]);
      if (is_highest)
        return TRUE;
    }
  return FALSE;
}

/**
 * recourse_interview_is_screen_shared:
 *
 * Whether somebody may be watching: the alarm was raised, or the signs say as much, and nobody said
 * since that the connection was cut. "I'm not sure" does not end an alarm. Payment details are
 * hidden meanwhile.
 */
gboolean
recourse_interview_is_screen_shared (RecourseInterview *self)
{
  return !self->has_sharing_ended && (self->is_alarm_raised || is_sharing_known (self));
}

/** recourse_interview_set_sharing_ended: the user says that the connection was cut (or that it was
 * not) */
void
recourse_interview_set_sharing_ended (RecourseInterview *self, gboolean has_ended)
{
  self->has_sharing_ended = has_ended;
  recourse_interview_update (self);
}

/** recourse_interview_is_sharing_ended: whether the user said so, and no signs were answered since
 */
gboolean
recourse_interview_is_sharing_ended (RecourseInterview *self)
{
  return self->has_sharing_ended;
}

/** recourse_interview_is_alarm_raised: whether the big button was pressed, and no signs were
 * answered since; "I'm not sure" is no such answer */
gboolean
recourse_interview_is_alarm_raised (RecourseInterview *self)
{
  return self->is_alarm_raised;
}

/* The remedy that stands first when nothing is known but that somebody is watching. Whatever else
 * is answered later may put others before it, and these were not done. */
static guint
find_first_against_sharing (RecourseInterview *self)
{
  RecoursePack *pack = peek_pack (self);
  RecourseSituation situation;
  RecourseAdvice advice;
  RecoursePlan plan;

  recourse_advisor_situation_init (self->advisor, &situation);
  for (guint i = 0; i < recourse_pack_n_screens (pack); i++)
    if (recourse_pack_screen (pack, i)->n_signs > 0)
      answer_highest (self, &situation, recourse_pack_screen (pack, i));
  recourse_advisor_statuses (self->advisor, &situation, advice.statuses, &advice.is_contradictory);
  recourse_plan_list (self->advisor, &advice, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  return plan.n_items > 0 ? plan.items[0] : RECOURSE_NO_REMEDY;
}

/**
 * recourse_interview_settled:
 *
 * Returns: the remedy that was done by cutting the connection: the one that the alarm alone puts
 *   first; %RECOURSE_NO_REMEDY while nobody said so
 */
guint
recourse_interview_settled (RecourseInterview *self)
{
  if (!self->has_sharing_ended || !is_sharing_known (self))
    return RECOURSE_NO_REMEDY;
  return find_first_against_sharing (self);
}

/**
 * recourse_interview_list_plan:
 * @out_plan: set to the remedies of @kind that have @status in the order of acting; what is settled
 *   stands behind the others of its urgency
 */
void
recourse_interview_list_plan (RecourseInterview *self,
                              RecourseRemedyKind kind,
                              RecourseStatus status,
                              RecoursePlan *out_plan)
{
  recourse_plan_list (self->advisor, &self->advice, kind, status, out_plan);
  recourse_plan_put_last (self->advisor, out_plan, recourse_interview_settled (self));
}

/** recourse_interview_list_urgent: what is certain and cannot wait, without what is settled */
void
recourse_interview_list_urgent (RecourseInterview *self, RecoursePlan *out_plan)
{
  guint settled = recourse_interview_settled (self);
  RecoursePlan plan;

  out_plan->n_items = 0;
  recourse_interview_list_plan (self, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    if (recourse_pack_remedy (peek_pack (self), plan.items[i])->urgency == RECOURSE_URGENCY_NOW
        && plan.items[i] != settled)
      out_plan->items[out_plan->n_items++] = plan.items[i];
}
