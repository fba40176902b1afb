/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "oracle.h"

#define MAX_POINTS 20000

gboolean
oracle_condition_holds (const RecourseCondition *condition, const guint8 *values, guint n_variables)
{
  for (guint i = 0; i < condition->n_boxes; i++)
    {
      guint v = 0;

      while (v < n_variables && (condition->boxes[i].allowed[v] >> values[v] & 1) != 0)
        v++;
      if (v == n_variables)
        return TRUE;
    }
  return FALSE;
}

static void
init_point (const Oracle *self, guint index, OraclePoint *point)
{
  for (guint v = 0; v < self->n_variables; v++)
    {
      guint width = recourse_pack_variable (self->pack, v)->n_values;

      point->values[v] = (guint8) (index % width);
      index /= width;
    }
  point->is_possible = TRUE;
  for (guint i = 0; i < recourse_pack_n_impossible (self->pack); i++)
    if (oracle_condition_holds (&recourse_pack_impossible (self->pack, i)->when, point->values,
                                self->n_variables))
      point->is_possible = FALSE;
  for (guint i = 0; i < self->n_remedies; i++)
    if (oracle_condition_holds (&recourse_pack_remedy (self->pack, i)->when, point->values,
                                self->n_variables))
      point->verdicts |= G_GUINT64_CONSTANT (1) << i;
}

Oracle *
oracle_new (RecoursePack *pack)
{
  Oracle *self = g_new0 (Oracle, 1);

  self->pack = pack;
  self->n_variables = recourse_pack_n_variables (pack);
  self->n_remedies = recourse_pack_n_remedies (pack);
  self->n_points = 1;
  for (guint v = 0; v < self->n_variables; v++)
    self->n_points *= recourse_pack_variable (pack, v)->n_values;
  g_assert_cmpuint (self->n_points, <=, MAX_POINTS);
  g_assert_cmpuint (self->n_remedies, <=, 64);
  self->points = g_new0 (OraclePoint, self->n_points);
  for (guint i = 0; i < self->n_points; i++)
    init_point (self, i, &self->points[i]);
  return self;
}

void
oracle_free (Oracle *self)
{
  g_free (self->points);
  g_free (self);
}

/* The masks of what is known, and no more than that, of @situation. */
void
oracle_know (RecourseAdvisor *advisor, const RecourseSituation *situation, OracleKnown *out_known)
{
  const RecourseSpace *space = recourse_advisor_peek_space (advisor);

  for (guint v = 0; v < space->n_variables; v++)
    out_known->masks[v] = recourse_space_get (space, &situation->known, v);
}

gboolean
oracle_is_in (const Oracle *self, const OraclePoint *point, const OracleKnown *known)
{
  for (guint v = 0; v < self->n_variables; v++)
    if ((known->masks[v] >> point->values[v] & 1) == 0)
      return FALSE;
  return TRUE;
}

gboolean
oracle_is_contradictory (const Oracle *self, const OracleKnown *known)
{
  for (guint i = 0; i < self->n_points; i++)
    if (self->points[i].is_possible && oracle_is_in (self, &self->points[i], known))
      return FALSE;
  return TRUE;
}

/* What `impossible` says is left aside where the answers clash. */
RecourseStatus
oracle_status (const Oracle *self, const OracleKnown *known, guint remedy)
{
  gboolean clash = oracle_is_contradictory (self, known);
  gboolean holds = FALSE;
  gboolean fails = FALSE;

  for (guint i = 0; i < self->n_points; i++)
    {
      const OraclePoint *point = &self->points[i];

      if ((!point->is_possible && !clash) || !oracle_is_in (self, point, known))
        continue;
      if ((point->verdicts >> remedy & 1) != 0)
        holds = TRUE;
      else
        fails = TRUE;
    }
  if (!holds)
    return RECOURSE_STATUS_RULED_OUT;
  return fails ? RECOURSE_STATUS_POSSIBLE : RECOURSE_STATUS_CERTAIN;
}

void
oracle_check_statuses (const Oracle *self, const OracleKnown *known, const RecourseAdvice *advice)
{
  g_assert_cmpint (advice->is_contradictory, ==, oracle_is_contradictory (self, known));
  for (guint i = 0; i < self->n_remedies; i++)
    g_assert_cmpint (advice->statuses[i], ==, oracle_status (self, known, i));
}

guint
oracle_variable (RecoursePack *pack, const char *id)
{
  guint index = 0;

  if (!recourse_pack_find_variable (pack, id, &index))
    g_error ("no variable '%s'", id);
  return index;
}

guint
oracle_screen (RecoursePack *pack, const char *id)
{
  guint index = 0;

  if (!recourse_pack_find_screen (pack, id, &index))
    g_error ("no screen '%s'", id);
  return index;
}

guint
oracle_remedy (RecoursePack *pack, const char *id)
{
  guint index = 0;

  if (!recourse_pack_find_remedy (pack, id, &index))
    g_error ("no remedy '%s'", id);
  return index;
}

/* @ids: separated by commas */
guint64
oracle_values (RecoursePack *pack, guint variable, const char *ids)
{
  g_auto (GStrv) each = g_strsplit (ids, ",", -1);
  guint64 values = 0;

  for (guint i = 0; each[i] != NULL; i++)
    {
      guint index = 0;

      if (!recourse_variable_find_value (recourse_pack_variable (pack, variable), each[i], &index))
        g_error ("no value '%s' in '%s'", each[i], ids);
      values |= G_GUINT64_CONSTANT (1) << index;
    }
  return values;
}

/* @answers: "problem=mistake state=pending,received" */
void
oracle_answer (RecourseAdvisor *advisor, RecourseSituation *situation, const char *answers)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  g_auto (GStrv) each = g_strsplit (answers, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (each[i], "=", 2);
      guint v = 0;

      if (*each[i] == '\0')
        continue;
      v = oracle_variable (pack, sides[0]);
      recourse_advisor_answer (advisor, situation, v, oracle_values (pack, v, sides[1]));
    }
}

/* The whole advice, as a value. */
RecourseAdvice
oracle_advise (RecourseAdvisor *advisor, const RecourseSituation *situation)
{
  RecourseAdvice advice;

  recourse_advisor_advise (advisor, situation, &advice);
  return advice;
}
