/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-explain"

#include "recourse-explain.h"

#include "oracle.h"
#include "random-pack.h"

#define SEED 20261124
#define N_PACKS 60
#define N_SITUATIONS 30

typedef struct
{
  RecourseAdvisor *advisor;
  Oracle *oracle;
  RecourseSituation situation;
  OracleKnown known;
  guint32 known_variables;
  gboolean is_contradictory;
} Case;

/* What is left of the answers when only those to @variables count. */
static OracleKnown
keep (const Case *self, guint32 variables)
{
  OracleKnown kept = self->known;

  for (guint v = 0; v < self->oracle->n_variables; v++)
    if ((variables >> v & 1) == 0)
      kept.masks[v] = recourse_advisor_peek_space (self->advisor)->values[v];
  return kept;
}

/* Whether @remedy has one verdict in all of @known, be the answers possible or not if they clash.
 */
static gboolean
is_decided (const Case *self, const OracleKnown *known, guint remedy, RecourseStatus status)
{
  gboolean should_hold = status == RECOURSE_STATUS_CERTAIN;

  for (guint i = 0; i < self->oracle->n_points; i++)
    {
      const OraclePoint *point = &self->oracle->points[i];

      if ((!point->is_possible && !self->is_contradictory)
          || !oracle_is_in (self->oracle, point, known))
        continue;
      if ((point->verdicts >> remedy & 1) != (should_hold ? 1 : 0))
        return FALSE;
    }
  return TRUE;
}

static guint
count_smallest_reason (const Case *self, guint remedy, RecourseStatus status)
{
  guint smallest = G_MAXUINT;

  for (guint32 variables = 0; variables < 1u << self->oracle->n_variables; variables++)
    {
      OracleKnown kept = keep (self, variables);

      if ((variables & ~self->known_variables) == 0 && is_decided (self, &kept, remedy, status))
        smallest = MIN (smallest, (guint) __builtin_popcount (variables));
    }
  return smallest;
}

static void
check_reason (const Case *self, guint remedy)
{
  RecourseStatus status = oracle_status (self->oracle, &self->known, remedy);
  RecourseReason reason = { G_MAXUINT32 };
  OracleKnown kept;

  g_assert_cmpint (recourse_advisor_explain (self->advisor, &self->situation, remedy, &reason), ==,
                   status != RECOURSE_STATUS_POSSIBLE);
  if (status == RECOURSE_STATUS_POSSIBLE)
    return;
  kept = keep (self, reason.variables);
  g_assert_cmphex (reason.variables & ~self->known_variables, ==, 0);
  g_assert_true (is_decided (self, &kept, remedy, status));
  g_assert_cmpuint ((guint) __builtin_popcount (reason.variables), ==,
                    count_smallest_reason (self, remedy, status));
}

static guint
count_smallest_clash (const Case *self)
{
  guint smallest = G_MAXUINT;

  for (guint32 variables = 0; variables < 1u << self->oracle->n_variables; variables++)
    {
      OracleKnown kept = keep (self, variables);

      if (oracle_is_contradictory (self->oracle, &kept))
        smallest = MIN (smallest, (guint) __builtin_popcount (variables));
    }
  return smallest;
}

/* Whether each point of @known falls under a line of impossible.json that is in @lines. */
static gboolean
lines_explain (const Case *self, const OracleKnown *known, guint32 lines)
{
  for (guint i = 0; i < self->oracle->n_points; i++)
    {
      const OraclePoint *point = &self->oracle->points[i];
      gboolean is_explained = FALSE;

      if (!oracle_is_in (self->oracle, point, known))
        continue;
      for (guint j = 0; j < recourse_pack_n_impossible (self->oracle->pack); j++)
        is_explained = is_explained
                       || ((lines >> j & 1) != 0
                           && oracle_condition_holds (
                               &recourse_pack_impossible (self->oracle->pack, j)->when,
                               point->values, self->oracle->n_variables));
      if (!is_explained)
        return FALSE;
    }
  return TRUE;
}

/* The answers named clash by the lines named, and no answer and no line is there for nothing. */
static void
check_contradictions (const Case *self)
{
  g_autoptr (GArray) found = recourse_advisor_contradictions (self->advisor, &self->situation);
  guint32 variables = 0;
  guint32 lines = 0;
  OracleKnown kept;

  g_assert_cmpint (found->len > 0, ==, self->is_contradictory);
  if (!self->is_contradictory)
    return;
  variables = g_array_index (found, RecourseContradiction, 0).variables;
  kept = keep (self, variables);
  for (guint i = 0; i < found->len; i++)
    {
      const RecourseContradiction *one = &g_array_index (found, RecourseContradiction, i);

      g_assert_cmphex (one->variables, ==, variables);
      lines |= 1u << one->impossible;
    }
  g_assert_cmpuint ((guint) __builtin_popcount (lines), ==, found->len);
  g_assert_cmpuint ((guint) __builtin_popcount (variables), ==, count_smallest_clash (self));
  g_assert_true (lines_explain (self, &kept, lines));
  for (guint i = 0; i < found->len; i++)
    g_assert_false (lines_explain (
        self, &kept, lines & ~(1u << g_array_index (found, RecourseContradiction, i).impossible)));
}

static void
check_what_if (const Case *self, guint variable, guint64 values)
{
  g_autoptr (GArray)
      changes = recourse_advisor_what_if (self->advisor, &self->situation, variable, values);
  OracleKnown other = self->known;
  guint next = 0;

  other.masks[variable] = values;
  for (guint i = 0; i < self->oracle->n_remedies; i++)
    {
      RecourseStatus from = oracle_status (self->oracle, &self->known, i);
      RecourseStatus to = oracle_status (self->oracle, &other, i);
      const RecourseChange *change = NULL;

      if (from == to)
        continue;
      g_assert_cmpuint (next, <, changes->len);
      change = &g_array_index (changes, RecourseChange, next++);
      g_assert_cmpuint (change->remedy, ==, i);
      g_assert_cmpint (change->from, ==, from);
      g_assert_cmpint (change->to, ==, to);
    }
  g_assert_cmpuint (next, ==, changes->len);
}

static void
init_case (Case *self, RecourseAdvisor *advisor, Oracle *oracle)
{
  *self = (Case){ .advisor = advisor, .oracle = oracle };
  recourse_advisor_situation_init (advisor, &self->situation);
}

static void
know (Case *self)
{
  oracle_know (self->advisor, &self->situation, &self->known);
  self->known_variables = 0;
  for (guint v = 0; v < self->oracle->n_variables; v++)
    if (self->known.masks[v] != recourse_advisor_peek_space (self->advisor)->values[v])
      self->known_variables |= 1u << v;
  self->is_contradictory = oracle_is_contradictory (self->oracle, &self->known);
}

static void
check_random_case (RecourseAdvisor *advisor, Oracle *oracle, GRand *rand)
{
  gint32 n_answers = g_rand_int_range (rand, 0, 7);
  guint variable = (guint) g_rand_int_range (rand, 0, (gint32) oracle->n_variables);
  guint64 all = recourse_advisor_peek_space (advisor)->values[variable];
  Case self;

  init_case (&self, advisor, oracle);
  for (gint32 i = 0; i < n_answers; i++)
    random_pack_answer (advisor, rand, &self.situation);
  if (g_rand_boolean (rand))
    g_assert_true (recourse_advisor_set_times (
        advisor, &self.situation, 0, g_rand_int_range (rand, 0, 30) * RECOURSE_HOUR, NULL));
  know (&self);
  for (guint i = 0; i < oracle->n_remedies; i++)
    check_reason (&self, i);
  check_contradictions (&self);
  check_what_if (&self, variable, (guint64) g_rand_int_range (rand, 1, (gint32) all + 1));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("%d packs, %d situations each, seed %d", N_PACKS, N_SITUATIONS, SEED);
  for (guint i = 0; i < N_PACKS; i++)
    {
      g_autoptr (RecourseAdvisor)
          advisor = random_pack_compile (rand, &(RandomShape){ TRUE, g_rand_boolean (rand) });
      g_autoptr (Oracle) oracle = oracle_new (recourse_advisor_peek_pack (advisor));

      for (guint j = 0; j < N_SITUATIONS; j++)
        check_random_case (advisor, oracle, rand);
    }
}

static RecourseAdvisor *
compile_pack (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();

  small_pack_screen (pack, "problem", TRUE, "mistake deceived");
  small_pack_screen (pack, "fraud", FALSE, "none strong");
  small_pack_screen (pack, "payment", FALSE, "transfer merchant card");
  small_pack_screen (pack, "state", FALSE, "pending received");
  small_pack_elapsed (pack, "PT24H");
  small_pack_remedy (pack,
                     &(SmallRemedy){ .id = "police", .when = "problem=deceived | fraud=strong" });
  small_pack_remedy (
      pack, &(SmallRemedy){ .id = "refund", .when = "state=received payment=transfer fraud=none" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep" });
  small_pack_impossible (pack, "merchant-pending", "payment=merchant state=pending");
  small_pack_impossible (pack, "pending-long", "state=pending elapsed=c1");
  return small_pack_compile (pack);
}

static void
assert_reason (RecourseAdvisor *advisor,
               const RecourseSituation *situation,
               const char *remedy,
               const char *variables)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  g_auto (GStrv) each = g_strsplit (variables, " ", -1);
  RecourseReason reason;
  guint32 expected = 0;

  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0')
      expected |= 1u << oracle_variable (pack, each[i]);
  g_assert_true (
      recourse_advisor_explain (advisor, situation, oracle_remedy (pack, remedy), &reason));
  g_assert_cmphex (reason.variables, ==, expected);
}

static void
test_why (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;

  recourse_advisor_situation_init (advisor, &situation);
  assert_reason (advisor, &situation, "keep", "");
  oracle_answer (advisor, &situation, "problem=deceived fraud=strong state=received");
  /* Either answer is enough; the one that was asked first is named. */
  assert_reason (advisor, &situation, "police", "problem");
  oracle_answer (advisor, &situation, "problem=mistake fraud=none payment=transfer");
  assert_reason (advisor, &situation, "refund", "fraud payment state");
}

static void
test_why_not (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;

  recourse_advisor_situation_init (advisor, &situation);
  oracle_answer (advisor, &situation, "problem=mistake fraud=none");
  assert_reason (advisor, &situation, "police", "problem fraud");
  oracle_answer (advisor, &situation, "state=pending");
  assert_reason (advisor, &situation, "refund", "state");
}

/* What the clock says is an answer too. */
static void
test_why_by_the_clock (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  RecourseSituation situation;

  small_pack_screen (pack, "one", FALSE, "a b");
  small_pack_elapsed (pack, "PT24H");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "early", .when = "elapsed=c0" });
  advisor = small_pack_compile (pack);
  recourse_advisor_situation_init (advisor, &situation);
  g_assert_true (recourse_advisor_set_times (advisor, &situation, 0, 0, NULL));
  assert_reason (advisor, &situation, "early", "elapsed");
}

static void
test_undecided (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;
  RecourseReason reason;

  recourse_advisor_situation_init (advisor, &situation);
  g_assert_false (recourse_advisor_explain (advisor, &situation, 0, &reason));
}

/* Both lines of impossible.json speak of waiting, but the clash comes from one of them alone. */
static void
test_contradiction_names_its_line (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  g_autoptr (GArray) found = NULL;
  RecourseSituation situation;
  const RecourseContradiction *one = NULL;

  recourse_advisor_situation_init (advisor, &situation);
  oracle_answer (advisor, &situation, "problem=mistake payment=merchant state=pending");
  found = recourse_advisor_contradictions (advisor, &situation);
  g_assert_cmpuint (found->len, ==, 1);
  one = &g_array_index (found, RecourseContradiction, 0);
  g_assert_cmpstr (recourse_pack_impossible (pack, one->impossible)->id, ==, "merchant-pending");
  g_assert_cmphex (one->variables, ==,
                   1u << oracle_variable (pack, "payment") | 1u << oracle_variable (pack, "state"));
}

/* Two lines that clash only together are both named. */
static void
test_contradiction_of_two_lines (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GArray) found = NULL;
  RecourseSituation situation;

  small_pack_screen (pack, "one", FALSE, "a b");
  small_pack_screen (pack, "two", FALSE, "a b c");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep" });
  small_pack_impossible (pack, "first", "one=a two=a");
  small_pack_impossible (pack, "other", "one=b two=c");
  small_pack_impossible (pack, "second", "one=a two=b");
  advisor = small_pack_compile (pack);
  recourse_advisor_situation_init (advisor, &situation);
  oracle_answer (advisor, &situation, "one=a two=a,b");
  found = recourse_advisor_contradictions (advisor, &situation);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (g_array_index (found, RecourseContradiction, 0).impossible, ==, 0);
  g_assert_cmpuint (g_array_index (found, RecourseContradiction, 1).impossible, ==, 2);
}

static void
test_no_contradiction (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  g_autoptr (GArray) found = NULL;
  RecourseSituation situation;

  recourse_advisor_situation_init (advisor, &situation);
  oracle_answer (advisor, &situation, "payment=merchant state=received");
  found = recourse_advisor_contradictions (advisor, &situation);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_what_if (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GArray) same = NULL;
  guint problem = oracle_variable (pack, "problem");
  RecourseSituation situation;
  RecourseSituation before;
  const RecourseChange *change = NULL;

  recourse_advisor_situation_init (advisor, &situation);
  oracle_answer (advisor, &situation, "problem=mistake fraud=none state=received payment=transfer");
  before = situation;
  changes = recourse_advisor_what_if (advisor, &situation, problem, 2);
  g_assert_cmpmem (&situation, sizeof situation, &before, sizeof before);
  g_assert_cmpuint (changes->len, ==, 1);
  change = &g_array_index (changes, RecourseChange, 0);
  g_assert_cmpuint (change->remedy, ==, oracle_remedy (pack, "police"));
  g_assert_cmpint (change->from, ==, RECOURSE_STATUS_RULED_OUT);
  g_assert_cmpint (change->to, ==, RECOURSE_STATUS_CERTAIN);
  same = recourse_advisor_what_if (advisor, &situation, problem, 1);
  g_assert_cmpuint (same->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/explain/why", test_why);
  g_test_add_func ("/advice/explain/why-not", test_why_not);
  g_test_add_func ("/advice/explain/by-the-clock", test_why_by_the_clock);
  g_test_add_func ("/advice/explain/undecided", test_undecided);
  g_test_add_func ("/advice/explain/contradiction-names-its-line",
                   test_contradiction_names_its_line);
  g_test_add_func ("/advice/explain/contradiction-of-two-lines", test_contradiction_of_two_lines);
  g_test_add_func ("/advice/explain/no-contradiction", test_no_contradiction);
  g_test_add_func ("/advice/explain/what-if", test_what_if);
  g_test_add_func ("/advice/explain/random", test_random);
  return g_test_run ();
}
