/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-advisor"

#include "oracle.h"
#include "random-pack.h"

#include "recourse-error.h"

#define SEED 20261124
#define N_PACKS 60

/* Three questions, both measures, deadlines in hours and in years. */
static RecourseAdvisor *
compile_pack (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();

  small_pack_screen (pack, "problem", TRUE, "mistake deceived");
  small_pack_screen (pack, "helper", TRUE, "me away");
  small_pack_screen (pack, "state", FALSE, "pending received returned");
  small_pack_screen (pack, "payee", FALSE, "friendly silent refuses");
  small_pack_elapsed (pack, "PT30M PT24H P3Y");
  small_pack_amount (pack, "300000 1000000");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "police",
                                           .when = "problem=deceived",
                                           .steps = "mine: helper=me; theirs: helper=away" });
  small_pack_remedy (
      pack, &(SmallRemedy){
                .id = "wait", .urgency = "today", .when = "state=pending", .deadline = "PT24H" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "court",
                                           .urgency = "week",
                                           .when = "state=received payee=silent,refuses",
                                           .deadline = "P3Y" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "large", .when = "amount=c1,c2" });
  small_pack_remedy (pack,
                     &(SmallRemedy){ .id = "patience", .kind = "do_not", .when = "elapsed=c0" });
  small_pack_impossible (pack, "pending-long", "state=pending elapsed=c2,c3");
  return small_pack_compile (pack);
}

enum
{
  POLICE,
  WAIT,
  COURT,
  LARGE,
  PATIENCE
};

static void
test_new_and_destroy (void)
{
  RecourseAdvisor *advisor = compile_pack ();

  g_assert_true (RECOURSE_IS_PACK (recourse_advisor_peek_pack (advisor)));
  g_assert_cmpuint (recourse_advisor_peek_space (advisor)->n_variables, ==, 6);
  g_assert_finalize_object (advisor);
}

static void
test_nothing_known (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;
  RecourseAdvice advice;

  recourse_advisor_situation_init (advisor, &situation);
  advice = oracle_advise (advisor, &situation);
  g_assert_cmpint (situation.transferred_at, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_cmpuint (situation.answered, ==, 0);
  g_assert_false (advice.is_contradictory);
  for (guint i = POLICE; i <= PATIENCE; i++)
    g_assert_cmpint (advice.statuses[i], ==, RECOURSE_STATUS_POSSIBLE);
  g_assert_cmpuint (advice.n_deadlines, ==, 0);
  g_assert_cmpint (advice.wake_up, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_cmpuint (advice.next_screen, ==, 0);
}

static void
test_answers (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;
  RecourseAdvice advice;

  recourse_advisor_situation_init (advisor, &situation);
  oracle_answer (advisor, &situation, "problem=deceived state=received");
  advice = oracle_advise (advisor, &situation);
  g_assert_cmpint (advice.statuses[POLICE], ==, RECOURSE_STATUS_CERTAIN);
  g_assert_cmpint (advice.statuses[WAIT], ==, RECOURSE_STATUS_RULED_OUT);
  g_assert_cmpint (advice.statuses[COURT], ==, RECOURSE_STATUS_POSSIBLE);

  /* Another answer takes the place of the first; several values may be left. */
  oracle_answer (advisor, &situation, "problem=mistake payee=silent,refuses");
  advice = oracle_advise (advisor, &situation);
  g_assert_cmpint (advice.statuses[POLICE], ==, RECOURSE_STATUS_RULED_OUT);
  g_assert_cmpint (advice.statuses[COURT], ==, RECOURSE_STATUS_CERTAIN);
}

static void
test_unsure_and_forget (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  const RecourseSpace *space = recourse_advisor_peek_space (advisor);
  guint state = oracle_variable (pack, "state");
  RecourseSituation situation;

  recourse_advisor_situation_init (advisor, &situation);
  recourse_advisor_answer (advisor, &situation, state, G_MAXUINT64);
  g_assert_cmphex (recourse_space_get (space, &situation.known, state), ==, 7);
  g_assert_cmphex (situation.answered, ==, 1u << state);
  g_assert_cmpint (oracle_advise (advisor, &situation).statuses[WAIT], ==,
                   RECOURSE_STATUS_POSSIBLE);
  g_assert_false (
      recourse_advisor_is_screen_open (advisor, &situation, oracle_screen (pack, "state")));

  oracle_answer (advisor, &situation, "state=pending");
  recourse_advisor_forget (advisor, &situation, state);
  g_assert_cmphex (recourse_space_get (space, &situation.known, state), ==, 7);
  g_assert_cmphex (situation.answered, ==, 0);
}

static void
test_clash (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;
  RecourseAdvice advice;

  recourse_advisor_situation_init (advisor, &situation);
  oracle_answer (advisor, &situation, "state=pending");
  g_assert_true (recourse_advisor_set_times (advisor, &situation, 0, 24 * RECOURSE_HOUR, NULL));
  advice = oracle_advise (advisor, &situation);
  g_assert_true (advice.is_contradictory);
  g_assert_cmpint (advice.statuses[WAIT], ==, RECOURSE_STATUS_CERTAIN);
  g_assert_cmpint (advice.statuses[COURT], ==, RECOURSE_STATUS_RULED_OUT);
  g_assert_cmpint (advice.statuses[POLICE], ==, RECOURSE_STATUS_POSSIBLE);
  g_assert_cmpuint (advice.next_screen, ==, RECOURSE_NO_SCREEN);
  g_assert_cmpuint (advice.at_most, ==, 0);
}

/* What cannot be narrows what is known: after a day nothing waits any more. */
static void
test_impossible_rules_out (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;

  recourse_advisor_situation_init (advisor, &situation);
  g_assert_true (recourse_advisor_set_times (advisor, &situation, 0, 24 * RECOURSE_HOUR, NULL));
  g_assert_cmpint (oracle_advise (advisor, &situation).statuses[WAIT], ==,
                   RECOURSE_STATUS_RULED_OUT);
}

static RecourseAdvisor *
compile_many (guint n_remedies, guint n_deadlines, GError **error)
{
  g_autoptr (SmallPack) small = small_pack_new ();
  g_autoptr (RecoursePack) pack = NULL;

  small_pack_screen (small, "one", FALSE, "a b");
  for (guint i = 0; i < n_remedies; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      small_pack_remedy (small,
                         &(SmallRemedy){ .id = id, .deadline = i < n_deadlines ? "PT24H" : NULL });
    }
  pack = small_pack_load (small, NULL);
  g_assert_nonnull (pack);
  return recourse_advisor_new (pack, error);
}

static void
test_caps (void)
{
  static const struct
  {
    guint n_remedies;
    guint n_deadlines;
    gboolean fits;
  } rows[] = { { RECOURSE_MAX_REMEDIES, RECOURSE_MAX_DEADLINES, TRUE },
               { RECOURSE_MAX_REMEDIES + 1, 0, FALSE },
               { RECOURSE_MAX_DEADLINES + 1, RECOURSE_MAX_DEADLINES + 1, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RecourseAdvisor)
          advisor = compile_many (rows[i].n_remedies, rows[i].n_deadlines, &error);

      g_assert_cmpint (advisor != NULL, ==, rows[i].fits);
      if (rows[i].fits)
        g_assert_no_error (error);
      else
        g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
    }
}

static gboolean
step_holds (RecourseAdvisor *advisor, const RecourseSituation *situation, guint step)
{
  const RecourseRemedy *remedy = recourse_pack_remedy (recourse_advisor_peek_pack (advisor),
                                                       POLICE);

  return recourse_advisor_holds (advisor, situation, &remedy->steps[step].when);
}

/* Who sits here decides no remedy: until it is answered, the first value is taken. */
static void
test_holds_without_helper (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;

  recourse_advisor_situation_init (advisor, &situation);
  g_assert_true (step_holds (advisor, &situation, 0));
  g_assert_false (step_holds (advisor, &situation, 1));
  oracle_answer (advisor, &situation, "helper=away");
  g_assert_false (step_holds (advisor, &situation, 0));
  g_assert_true (step_holds (advisor, &situation, 1));
  recourse_advisor_answer (advisor, &situation, 1, G_MAXUINT64);
  g_assert_true (step_holds (advisor, &situation, 0));
  g_assert_false (step_holds (advisor, &situation, 1));
}

/* A condition holds where it covers all that is possible; what cannot be does not count. */
static void
test_holds_without_the_impossible (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  const RecourseCondition *waits = &recourse_pack_remedy (pack, WAIT)->when;
  const RecourseCondition *early = &recourse_pack_remedy (pack, PATIENCE)->when;
  RecourseSituation situation;

  recourse_advisor_situation_init (advisor, &situation);
  g_assert_false (recourse_advisor_holds (advisor, &situation, waits));
  oracle_answer (advisor, &situation, "state=pending elapsed=c0,c2");
  g_assert_true (recourse_advisor_holds (advisor, &situation, waits));
  g_assert_true (recourse_advisor_holds (advisor, &situation, early));
  oracle_answer (advisor, &situation, "elapsed=c2");
  g_assert_true (recourse_advisor_holds (advisor, &situation, waits));
  g_assert_false (recourse_advisor_holds (advisor, &situation, early));
}

static void
check_random_pack (GRand *rand)
{
  RandomShape shape = { g_rand_boolean (rand), g_rand_boolean (rand) };
  g_autoptr (RecourseAdvisor) advisor = random_pack_compile (rand, &shape);
  g_autoptr (Oracle) oracle = oracle_new (recourse_advisor_peek_pack (advisor));

  for (guint i = 0; i < 60; i++)
    {
      gint32 n_answers = g_rand_int_range (rand, 0, 6);
      RecourseSituation situation;
      RecourseAdvice advice;
      OracleKnown known;

      recourse_advisor_situation_init (advisor, &situation);
      for (gint32 j = 0; j < n_answers; j++)
        random_pack_answer (advisor, rand, &situation);
      if (shape.has_elapsed)
        g_assert_true (recourse_advisor_set_times (
            advisor, &situation, 0, g_rand_int_range (rand, 0, 30) * RECOURSE_HOUR, NULL));
      recourse_advisor_statuses (advisor, &situation, advice.statuses, &advice.is_contradictory);
      oracle_know (advisor, &situation, &known);
      oracle_check_statuses (oracle, &known, &advice);
    }
}

static void
test_random_statuses (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("%d packs, seed %d", N_PACKS, SEED);
  for (guint i = 0; i < N_PACKS; i++)
    check_random_pack (rand);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/advisor/new-and-destroy", test_new_and_destroy);
  g_test_add_func ("/advice/advisor/nothing-known", test_nothing_known);
  g_test_add_func ("/advice/advisor/answers", test_answers);
  g_test_add_func ("/advice/advisor/unsure-and-forget", test_unsure_and_forget);
  g_test_add_func ("/advice/advisor/clash", test_clash);
  g_test_add_func ("/advice/advisor/impossible-rules-out", test_impossible_rules_out);
  g_test_add_func ("/advice/advisor/caps", test_caps);
  g_test_add_func ("/advice/advisor/random-statuses", test_random_statuses);
  g_test_add_func ("/advice/holds/without-helper", test_holds_without_helper);
  g_test_add_func ("/advice/holds/without-the-impossible", test_holds_without_the_impossible);
  return g_test_run ();
}
