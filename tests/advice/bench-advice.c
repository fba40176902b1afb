/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "bench-advice"

#include "recourse-explain.h"
#include "recourse-proof.h"

/*
 * How long advice takes with the built-in pack. It prints figures and judges none of them: the
 * machine decides too much. Each figure is the best of several runs, which is what repeats best.
 */
#define N_RUNS 5
#define MIN_RUN_MICROSECONDS 100000
#define N_SITUATIONS 512
#define SEED 20261124

typedef struct
{
  RecourseAdvisor *advisor;
  RecourseSituation *situations; /* N_SITUATIONS */
} Bench;

typedef guint (*WorkFunc) (const Bench *bench, guint round);

/* What the work returns is summed up here, so that no compiler leaves it out. */
static guint sink;

static guint
work_statuses (const Bench *bench, guint round)
{
  RecourseStatus statuses[RECOURSE_MAX_REMEDIES];
  gboolean clash = FALSE;

  recourse_advisor_statuses (bench->advisor, &bench->situations[round % N_SITUATIONS], statuses,
                             &clash);
  return (guint) statuses[round % 16] + (guint) clash;
}

static guint
work_advice (const Bench *bench, guint round)
{
  RecourseAdvice advice;

  recourse_advisor_advise (bench->advisor, &bench->situations[round % N_SITUATIONS], &advice);
  return advice.at_most + (guint) advice.statuses[round % 16];
}

static guint
work_why (const Bench *bench, guint round)
{
  const RecourseSituation *situation = &bench->situations[round % N_SITUATIONS];
  guint n_remedies = recourse_pack_n_remedies (recourse_advisor_peek_pack (bench->advisor));
  guint sum = 0;
  RecourseAdvice advice;

  recourse_advisor_advise (bench->advisor, situation, &advice);
  for (guint i = 0; i < n_remedies; i++)
    {
      RecourseReason reason = { 0 };

      if (advice.statuses[i] == RECOURSE_STATUS_CERTAIN)
        recourse_advisor_explain (bench->advisor, situation, i, &reason);
      sum += reason.variables;
    }
  return sum;
}

static guint
work_proofs (const Bench *bench, guint round)
{
  g_autoptr (GPtrArray) proofs = recourse_proofs_run (bench->advisor);

  return proofs->len;
}

static guint
work_load (const Bench *bench, guint round)
{
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (NULL);

  return recourse_pack_n_claims (pack);
}

static guint
work_compile (const Bench *bench, guint round)
{
  g_autoptr (RecourseAdvisor)
      advisor = recourse_advisor_new (recourse_advisor_peek_pack (bench->advisor), NULL);

  return recourse_advisor_peek_space (advisor)->n_variables;
}

/* Nanoseconds for one call, in a run that is long enough for the clock. */
static double
time_run (const Bench *bench, WorkFunc work)
{
  guint n_calls = 0;
  gint64 start = g_get_monotonic_time ();
  gint64 now = start;

  while (now - start < MIN_RUN_MICROSECONDS)
    {
      guint batch = MAX (1, n_calls / 4);

      for (guint i = 0; i < batch; i++)
        sink += work (bench, n_calls + i);
      n_calls += batch;
      now = g_get_monotonic_time ();
    }
  return (double) (now - start) * 1000 / n_calls;
}

static double
time_best (const Bench *bench, WorkFunc work)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    best = MIN (best, time_run (bench, work));
  return best;
}

static void
print_row (const char *what, double nanoseconds)
{
  if (nanoseconds < 1e6)
    g_print ("%-52s %12.0f ns\n", what, nanoseconds);
  else
    g_print ("%-52s %12.2f ms\n", what, nanoseconds / 1e6);
}

/* One value for each variable, so that the situation is possible. */
static void
draw_point (RecourseAdvisor *advisor, GRand *rand, RecourseSituation *situation)
{
  const RecourseSpace *space = recourse_advisor_peek_space (advisor);
  RecourseStatus statuses[RECOURSE_MAX_REMEDIES];
  gboolean clash = TRUE;

  while (clash)
    {
      recourse_advisor_situation_init (advisor, situation);
      for (guint v = 0; v < space->n_variables; v++)
        {
          gint32 n_values = __builtin_popcountll (space->values[v]);

          recourse_advisor_answer (advisor, situation, v,
                                   G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, n_values));
        }
      recourse_advisor_statuses (advisor, situation, statuses, &clash);
    }
}

/* As draw_point(), but every other variable on average stays open. */
static void
draw_part (RecourseAdvisor *advisor, GRand *rand, RecourseSituation *situation)
{
  draw_point (advisor, rand, situation);
  for (guint v = 0; v < recourse_advisor_peek_space (advisor)->n_variables; v++)
    if (g_rand_boolean (rand))
      recourse_advisor_forget (advisor, situation, v);
}

static void
draw_nothing (RecourseAdvisor *advisor, GRand *rand, RecourseSituation *situation)
{
  recourse_advisor_situation_init (advisor, situation);
}

static void
fill (Bench *bench, void (*draw) (RecourseAdvisor *, GRand *, RecourseSituation *))
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_SITUATIONS; i++)
    draw (bench->advisor, rand, &bench->situations[i]);
}

static void
run (Bench *bench)
{
  fill (bench, draw_point);
  print_row ("all known: statuses", time_best (bench, work_statuses));
  print_row ("all known: advice", time_best (bench, work_advice));
  print_row ("all known: advice and why of all that is certain", time_best (bench, work_why));
  fill (bench, draw_part);
  print_row ("half known: statuses", time_best (bench, work_statuses));
  print_row ("half known: advice with next question", time_best (bench, work_advice));
  fill (bench, draw_nothing);
  print_row ("nothing known: statuses", time_best (bench, work_statuses));
  print_row ("nothing known: advice with next question", time_best (bench, work_advice));
  print_row ("loading the pack", time_best (bench, work_load));
  print_row ("compiling the advisor", time_best (bench, work_compile));
  print_row ("all proofs", time_best (bench, work_proofs));
}

int
main (void)
{
  g_autofree RecourseSituation *situations = g_new0 (RecourseSituation, N_SITUATIONS);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autoptr (RecourseAdvisor) advisor = NULL;
  Bench bench = { .situations = situations };

  if (pack != NULL)
    advisor = recourse_advisor_new (pack, &error);
  if (advisor == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  bench.advisor = advisor;
  run (&bench);
  return 0;
}
