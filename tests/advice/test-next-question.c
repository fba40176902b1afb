/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-next-question"

#include "oracle.h"
#include "random-pack.h"

#define SEED 20261124
#define N_PACKS 60
#define N_SEQUENCES 15

/*
 * What the points have in common that are the same but for the open variables of one screen: how
 * many there are in what is known, and for each remedy whether it holds or fails in some of them.
 */
typedef struct
{
  guint n_known;
  guint n_possible;
  guint64 holds_somewhere;
  guint64 fails_somewhere;
} Line;

typedef struct
{
  const Oracle *oracle;
  const RecourseSituation *situation;
  OracleKnown known;
  guint64 undecided;
  guint next_screen;
  guint at_most;
  guint first_needed;
  guint first_differing;
} Expected;

static guint32
open_variables (const Expected *self, guint screen)
{
  const RecourseScreen *shown = recourse_pack_screen (self->oracle->pack, screen);
  guint32 variables = 0;

  for (guint i = 0; i < shown->n_variables; i++)
    variables |= 1u << shown->variables[i];
  return variables & ~self->situation->answered;
}

/* The number of the line of @point: its own number with the values of @variables taken out. */
static guint
line_of (const Oracle *oracle, const OraclePoint *point, guint32 variables)
{
  guint line = 0;
  guint factor = 1;

  for (guint v = 0; v < oracle->n_variables; v++)
    {
      if ((variables >> v & 1) == 0)
        line += point->values[v] * factor;
      factor *= recourse_pack_variable (oracle->pack, v)->n_values;
    }
  return line;
}

static Line *
collect_lines (const Expected *self, guint32 variables)
{
  Line *lines = g_new0 (Line, self->oracle->n_points);

  for (guint i = 0; i < self->oracle->n_points; i++)
    {
      const OraclePoint *point = &self->oracle->points[i];
      Line *line = &lines[line_of (self->oracle, point, variables)];

      if (!oracle_is_in (self->oracle, point, &self->known))
        continue;
      line->n_known++;
      if (!point->is_possible)
        continue;
      line->n_possible++;
      line->holds_somewhere |= point->verdicts;
      line->fails_somewhere |= ~point->verdicts;
    }
  return lines;
}

/*
 * Needed: two possible points of a line get different verdicts. Slices differ: an undecided remedy
 * holds (or fails) in some points of a line and not in all of them.
 */
static void
judge_lines (const Expected *self,
             const Line *lines,
             gboolean *out_is_needed,
             gboolean *out_slices_differ)
{
  for (guint i = 0; i < self->oracle->n_points; i++)
    {
      guint64 both = lines[i].holds_somewhere & lines[i].fails_somewhere & self->undecided;
      guint64 any = (lines[i].holds_somewhere | lines[i].fails_somewhere) & self->undecided;

      *out_is_needed = *out_is_needed || both != 0;
      *out_slices_differ = *out_slices_differ || both != 0
                           || (any != 0 && lines[i].n_possible < lines[i].n_known);
    }
}

static void
expect_screen (Expected *self, guint screen)
{
  guint32 variables = open_variables (self, screen);
  g_autofree Line *lines = NULL;
  gboolean is_needed = FALSE;
  gboolean slices_differ = FALSE;

  if (variables == 0)
    return;
  lines = collect_lines (self, variables);
  judge_lines (self, lines, &is_needed, &slices_differ);
  if (is_needed && self->first_needed == RECOURSE_NO_SCREEN)
    self->first_needed = screen;
  if (slices_differ && self->first_differing == RECOURSE_NO_SCREEN)
    self->first_differing = screen;
  if (slices_differ)
    self->at_most++;
}

static void
expect (const Oracle *oracle,
        RecourseAdvisor *advisor,
        const RecourseSituation *situation,
        Expected *out)
{
  *out = (Expected){ .oracle = oracle,
                     .situation = situation,
                     .next_screen = RECOURSE_NO_SCREEN,
                     .first_needed = RECOURSE_NO_SCREEN,
                     .first_differing = RECOURSE_NO_SCREEN };
  oracle_know (advisor, situation, &out->known);
  if (oracle_is_contradictory (oracle, &out->known))
    return;
  for (guint i = 0; i < oracle->n_remedies; i++)
    if (oracle_status (oracle, &out->known, i) == RECOURSE_STATUS_POSSIBLE)
      out->undecided |= G_GUINT64_CONSTANT (1) << i;
  for (guint i = 0; i < recourse_pack_n_screens (oracle->pack); i++)
    expect_screen (out, i);
  out->next_screen = out->first_needed != RECOURSE_NO_SCREEN ? out->first_needed
                                                             : out->first_differing;
}

/* Whether some full set of answers to the open screens decides something that is undecided. */
static gboolean
can_be_decided (const Expected *self)
{
  guint32 closed = G_MAXUINT32;
  g_autofree Line *lines = NULL;

  for (guint i = 0; i < recourse_pack_n_screens (self->oracle->pack); i++)
    closed &= ~open_variables (self, i);
  lines = collect_lines (self, closed);
  for (guint i = 0; i < self->oracle->n_points; i++)
    {
      guint64 split = lines[i].holds_somewhere & lines[i].fails_somewhere;

      if (lines[i].n_possible > 0 && (self->undecided & ~split) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether all that no open screen asks for is known to the point. */
static gboolean
is_rest_known (const Expected *self)
{
  for (guint v = 0; v < self->oracle->n_variables; v++)
    {
      guint screen = recourse_pack_variable (self->oracle->pack, v)->screen;
      gboolean is_open = screen != G_MAXUINT && (self->situation->answered >> v & 1) == 0;

      if (!is_open && __builtin_popcountll (self->known.masks[v]) != 1)
        return FALSE;
    }
  return TRUE;
}

static void
check_advice (const Oracle *oracle,
              RecourseAdvisor *advisor,
              const RecourseSituation *situation,
              RecourseAdvice *out_advice)
{
  gboolean has_next = FALSE;
  Expected expected;

  expect (oracle, advisor, situation, &expected);
  recourse_advisor_advise (advisor, situation, out_advice);
  oracle_check_statuses (oracle, &expected.known, out_advice);
  g_assert_cmpuint (out_advice->next_screen, ==, expected.next_screen);
  g_assert_cmpuint (out_advice->at_most, ==, expected.at_most);
  has_next = out_advice->next_screen != RECOURSE_NO_SCREEN;
  g_assert_cmpint (has_next, ==, out_advice->at_most > 0);
  if (has_next)
    g_assert_true (recourse_advisor_is_screen_open (advisor, situation, out_advice->next_screen));
  if (out_advice->is_contradictory)
    g_assert_false (has_next);
  else if (!has_next)
    g_assert_false (can_be_decided (&expected));
  else if (is_rest_known (&expected))
    g_assert_true (can_be_decided (&expected));
}

/* Answers the question that is asked, or any other open one. */
static void
check_sequence (const Oracle *oracle, RecourseAdvisor *advisor, GRand *rand)
{
  RecourseSituation situation;
  RecourseAdvice advice;
  guint n_screens = recourse_pack_n_screens (oracle->pack);
  guint bound = n_screens;

  recourse_advisor_situation_init (advisor, &situation);
  if (g_rand_boolean (rand))
    g_assert_true (recourse_advisor_set_times (
        advisor, &situation, 0, g_rand_int_range (rand, 0, 30) * RECOURSE_HOUR, NULL));
  for (guint i = 0; i <= n_screens; i++)
    {
      check_advice (oracle, advisor, &situation, &advice);
      g_assert_cmpuint (advice.at_most, <=, bound);
      bound = advice.at_most;
      random_pack_answer (advisor, rand, &situation);
    }
  g_assert_cmpuint (bound, ==, 0);
}

static void
check_shape (const RandomShape *shape)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("%d packs, %d sequences each, seed %d", N_PACKS, N_SEQUENCES, SEED);
  for (guint i = 0; i < N_PACKS; i++)
    {
      g_autoptr (RecourseAdvisor) advisor = random_pack_compile (rand, shape);
      g_autoptr (Oracle) oracle = oracle_new (recourse_advisor_peek_pack (advisor));

      for (guint j = 0; j < N_SEQUENCES; j++)
        check_sequence (oracle, advisor, rand);
    }
}

static void
test_random_plain (void)
{
  check_shape (&(RandomShape){ FALSE, FALSE });
}

static void
test_random_impossible (void)
{
  check_shape (&(RandomShape){ TRUE, FALSE });
}

static void
test_random_elapsed (void)
{
  check_shape (&(RandomShape){ TRUE, TRUE });
}

/* A remedy that holds where one of two answers is `a`, in a pack that asks for a third one first.
 */
static RecourseAdvisor *
compile_three_screens (const char *when)
{
  g_autoptr (SmallPack) pack = small_pack_new ();

  small_pack_screen (pack, "first", FALSE, "a b");
  small_pack_screen (pack, "second", FALSE, "a b");
  small_pack_screen (pack, "third", FALSE, "a b");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "remedy", .when = when });
  return small_pack_compile (pack);
}

static void
test_skips_what_does_not_matter (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_three_screens ("second=a | third=a");
  RecourseSituation situation;
  RecourseAdvice advice;

  recourse_advisor_situation_init (advisor, &situation);
  recourse_advisor_advise (advisor, &situation, &advice);
  g_assert_cmpuint (advice.next_screen, ==, 1);
  g_assert_cmpuint (advice.at_most, ==, 2);

  oracle_answer (advisor, &situation, "second=b");
  recourse_advisor_advise (advisor, &situation, &advice);
  g_assert_cmpuint (advice.next_screen, ==, 2);
  g_assert_cmpuint (advice.at_most, ==, 1);

  oracle_answer (advisor, &situation, "second=a");
  recourse_advisor_advise (advisor, &situation, &advice);
  g_assert_cmpuint (advice.next_screen, ==, RECOURSE_NO_SCREEN);
  g_assert_cmpuint (advice.at_most, ==, 0);
}

/*
 * Both answers go together, so that neither alone makes a difference between two possible
 * situations; asking for the first one decides all the same.
 */
static void
test_falls_back_to_slices (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  RecourseSituation situation;
  RecourseAdvice advice;

  small_pack_screen (pack, "one", FALSE, "a b");
  small_pack_screen (pack, "two", FALSE, "a b");
  small_pack_impossible (pack, "apart", "one=a two=b | one=b two=a");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "remedy", .when = "one=a two=a" });
  advisor = small_pack_compile (pack);

  recourse_advisor_situation_init (advisor, &situation);
  recourse_advisor_advise (advisor, &situation, &advice);
  g_assert_cmpuint (advice.next_screen, ==, 0);
  g_assert_cmpuint (advice.at_most, ==, 2);
  oracle_answer (advisor, &situation, "one=b");
  recourse_advisor_advise (advisor, &situation, &advice);
  g_assert_cmpint (advice.statuses[0], ==, RECOURSE_STATUS_RULED_OUT);
  g_assert_cmpuint (advice.next_screen, ==, RECOURSE_NO_SCREEN);
}

static void
test_unsure_closes (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_three_screens ("first=a");
  RecourseSituation situation;
  RecourseAdvice advice;

  recourse_advisor_situation_init (advisor, &situation);
  recourse_advisor_answer (advisor, &situation, 0, G_MAXUINT64);
  g_assert_false (recourse_advisor_is_screen_open (advisor, &situation, 0));
  recourse_advisor_advise (advisor, &situation, &advice);
  g_assert_cmpint (advice.statuses[0], ==, RECOURSE_STATUS_POSSIBLE);
  g_assert_cmpuint (advice.next_screen, ==, RECOURSE_NO_SCREEN);

  recourse_advisor_forget (advisor, &situation, 0);
  g_assert_true (recourse_advisor_is_screen_open (advisor, &situation, 0));
  recourse_advisor_advise (advisor, &situation, &advice);
  g_assert_cmpuint (advice.next_screen, ==, 0);
}

/* The time is unknown, and nobody is asked for it. */
static void
test_clock_is_not_asked (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  RecourseSituation situation;
  RecourseAdvice advice;

  small_pack_screen (pack, "one", FALSE, "a b");
  small_pack_elapsed (pack, "PT2H");
  small_pack_amount (pack, "300000");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "early", .when = "elapsed=c0" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "large", .when = "amount=c1" });
  advisor = small_pack_compile (pack);
  recourse_advisor_situation_init (advisor, &situation);
  recourse_advisor_advise (advisor, &situation, &advice);
  g_assert_cmpint (advice.statuses[0], ==, RECOURSE_STATUS_POSSIBLE);
  g_assert_cmpint (advice.statuses[1], ==, RECOURSE_STATUS_POSSIBLE);
  g_assert_cmpuint (advice.next_screen, ==, RECOURSE_NO_SCREEN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/next-question/skips-what-does-not-matter",
                   test_skips_what_does_not_matter);
  g_test_add_func ("/advice/next-question/falls-back-to-slices", test_falls_back_to_slices);
  g_test_add_func ("/advice/next-question/unsure-closes", test_unsure_closes);
  g_test_add_func ("/advice/next-question/clock-is-not-asked", test_clock_is_not_asked);
  g_test_add_func ("/advice/next-question/random-plain", test_random_plain);
  g_test_add_func ("/advice/next-question/random-impossible", test_random_impossible);
  g_test_add_func ("/advice/next-question/random-elapsed", test_random_elapsed);
  return g_test_run ();
}
