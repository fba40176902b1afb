/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "bench-compare"

#include "recourse-comparison.h"
#include "recourse-money.h"

/*
 * How long a comparison takes with the built-in pack. It prints figures and judges none of them:
 * the machine decides too much. Each figure is the best of several runs, which is what repeats
 * best.
 */
#define N_RUNS 5
#define MIN_RUN_MICROSECONDS 100000
#define N_SITUATIONS 512
#define N_POINTS 240 /* of the chart, for each route */
#define SEED 20261124

typedef struct
{
  RecourseAdvisor *advisor;
  RecourseSituation *situations; /* N_SITUATIONS */
  RecourseCompareRequest request;
  RecourseComparison *comparison;
} Bench;

typedef guint (*WorkFunc) (const Bench *bench, guint round);

/* What the work returns is summed up here, so that no compiler leaves it out. */
static guint sink;

static guint
work_compare (const Bench *bench, guint round)
{
  recourse_compare (bench->advisor, &bench->situations[round % N_SITUATIONS], &bench->request,
                    bench->comparison, NULL);
  return (guint) bench->comparison->routes[round % 4].cost.high;
}

static guint
work_chart (const Bench *bench, guint round)
{
  RecoursePack *pack = recourse_advisor_peek_pack (bench->advisor);
  const RecourseSituation *situation = &bench->situations[round % N_SITUATIONS];
  guint sum = 0;

  for (guint i = 0; i < recourse_pack_n_options (pack); i++)
    {
      const RecourseOption *option = recourse_pack_option (pack, i);

      for (gint64 point = 1; option->when.n_boxes > 0 && point <= N_POINTS; point++)
        {
          RecourseRange cost = { 0 };

          recourse_compare_cost_at (option, &bench->request, situation->at,
                                    point * (RECOURSE_MONEY_MAX_FEN / N_POINTS), &cost, NULL);
          sum += (guint) cost.high;
        }
    }
  return sum;
}

static guint
work_workings (const Bench *bench, guint round)
{
  const RecourseSituation *situation = &bench->situations[round % N_SITUATIONS];
  guint sum = 0;

  recourse_compare (bench->advisor, situation, &bench->request, bench->comparison, NULL);
  for (guint i = 0; i < bench->comparison->n_routes; i++)
    for (guint j = 0; j < bench->comparison->routes[i].n_items; j++)
      {
        g_autofree char *text = recourse_route_item_format_working (
            &bench->comparison->routes[i].items[j], situation->amount, RECOURSE_LANGUAGE_ZH_CN);

        sum += (guint) text[0];
      }
  return sum;
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

static void
print_row (const char *what, const Bench *bench, WorkFunc work)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    best = MIN (best, time_run (bench, work));
  g_print ("%-52s %12.1f us\n", what, best / 1e3);
}

/* Every other variable on average is known, and what is known is possible. */
static void
draw (Bench *bench, GRand *rand, RecourseSituation *situation)
{
  const RecourseSpace *space = recourse_advisor_peek_space (bench->advisor);
  RecourseStatus statuses[RECOURSE_MAX_REMEDIES];
  gboolean clash = TRUE;

  while (clash)
    {
      recourse_advisor_situation_init (bench->advisor, situation);
      for (guint v = 0; v < space->n_variables; v++)
        if (g_rand_boolean (rand))
          recourse_advisor_answer (bench->advisor, situation, v,
                                   G_GUINT64_CONSTANT (1) << g_rand_int_range (
                                       rand, 0, __builtin_popcountll (space->values[v])));
      recourse_advisor_statuses (bench->advisor, situation, statuses, &clash);
    }
  recourse_china_time_parse ("2026-11-24T12:00:00", &situation->at, NULL);
  situation->amount = g_rand_int_range (rand, 1, G_MAXINT32);
}

static void
run (Bench *bench)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_SITUATIONS; i++)
    draw (bench, rand, &bench->situations[i]);
  recourse_compare_request_init (&bench->request);
  for (guint i = 0; i < RECOURSE_N_EXTRAS; i++)
    bench->request.extras[i] = TRUE;
  print_row ("half known: comparison of all routes", bench, work_compare);
  print_row ("half known: comparison with all workings in words", bench, work_workings);
  print_row ("chart: 240 points of each route", bench, work_chart);
}

int
main (void)
{
  g_autofree RecourseSituation *situations = g_new0 (RecourseSituation, N_SITUATIONS);
  g_autofree RecourseComparison *comparison = g_new0 (RecourseComparison, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autoptr (RecourseAdvisor) advisor = NULL;
  Bench bench = { .situations = situations, .comparison = comparison };

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
