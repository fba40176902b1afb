/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-proof"

#include "recourse-proof.h"

#include "oracle.h"
#include "small-pack.h"

#include "recourse-error.h"

#include <string.h>

/* The proofs in their order; a pack without a fault passes all of them. */
static const char *const PROOFS[] = {
  "complete",
  "no-success-rate",
  "situations",
  "letters",
  "practice",
  "first-aid",
  "first-aid-beyond-always",
  "reachable",
  "must",
  "options",
  "interview-length",
  "interview-useful",
  "interview-bound",
  "interview-reachable",
};

/* A situation out of a counterexample: is it really against the rule? */
typedef gboolean (*ViolatesFunc) (RecourseAdvisor *advisor, const guint8 *values);

/**
 * Fault:
 * @add: adds the fault to the good pack, or makes a pack of its own if @is_alone
 * @failing: the proofs that fail
 * @begins: how the first counterexample begins; all of it if @violates is %NULL
 */
typedef struct
{
  const char *name;
  void (*add) (SmallPack *pack);
  gboolean is_alone;
  const char *failing;
  const char *begins;
  ViolatesFunc violates;
} Fault;

static void
add_good_content (SmallPack *pack)
{
  small_pack_screen (pack, "problem", TRUE, "mistake deceived");
  small_pack_screen (pack, "state", FALSE, "pending received");
  small_pack_elapsed (pack, "PT24H");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "police", .when = "problem=deceived" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "ask", .when = "problem=mistake" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep", .urgency = "today" });
  small_pack_remedy (pack,
                     &(SmallRemedy){ .id = "wait", .urgency = "today", .when = "state=pending" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "threat", .kind = "do_not" });
  small_pack_impossible (pack, "pending-long", "state=pending elapsed=c1");
  small_pack_must (pack, "problem=deceived", "certain", "police");
  small_pack_must (pack, "problem=mistake", "never", "police");
  small_pack_must (pack, "state=received | elapsed=c1", "never", "wait");
  small_pack_must_not_cite (pack, "state=pending", "life.voucher-needs-name");
  small_pack_option (pack, "court", "problem=mistake state=received | elapsed=c1",
                     "closed: problem=deceived elapsed=c0; closed: state=pending; "
                     "closed+payee_missing: problem=mistake; doubt: elapsed=c1; note: ");
  small_pack_option (pack, "hotline", "", "note: ");
  small_pack_option (pack, "swindle", "never", "note: ");
  small_pack_situation (pack, "tricked", "problem=deceived state=received", "police keep",
                        "threat");
}

static void
add_rate_to_remedy (SmallPack *pack)
{
  small_pack_remedy (
      pack, &(SmallRemedy){ .id = "bad", .when = "problem=mistake", .claims = "aid.rate" });
}

static void
add_rate_to_step (SmallPack *pack)
{
  small_pack_remedy (pack, &(SmallRemedy){ .id = "bad",
                                           .when = "problem=mistake",
                                           .step_claims = "life.fact aid.rate" });
}

static void
add_rate_to_deadline (SmallPack *pack)
{
  small_pack_remedy (pack, &(SmallRemedy){ .id = "bad",
                                           .when = "problem=mistake",
                                           .deadline = "PT24H",
                                           .deadline_claims = "aid.rate" });
}

static void
add_rate_to_follow_up (SmallPack *pack)
{
  small_pack_remedy (pack, &(SmallRemedy){ .id = "bad",
                                           .when = "problem=mistake",
                                           .follow_up = "PT24H",
                                           .follow_up_claims = "aid.rate" });
}

static void
add_wrong_order (SmallPack *pack)
{
  small_pack_situation (pack, "bad", "problem=deceived state=received", "keep police", "threat");
}

static void
add_wrong_warning (SmallPack *pack)
{
  small_pack_situation (pack, "bad", "problem=deceived state=received", "police keep", "");
}

static void
add_clashing_situation (SmallPack *pack)
{
  small_pack_situation (pack, "bad", "state=pending elapsed=c1", "keep", "threat");
}

/* Nothing to do at once for somebody who made a mistake and whose money was accepted. */
static void
add_no_first_aid (SmallPack *pack)
{
  small_pack_screen (pack, "problem", TRUE, "mistake deceived");
  small_pack_screen (pack, "state", FALSE, "pending received");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "police", .when = "problem=deceived" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "ask", .when = "state=pending" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "court", .urgency = "week" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "threat", .kind = "do_not" });
}

static gboolean
has_no_first_aid (RecourseAdvisor *advisor, const guint8 *values)
{
  return values[0] == 0 && values[1] == 1;
}

/* As above, but there is always something. */
static void
add_only_always (SmallPack *pack)
{
  add_no_first_aid (pack);
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep", .urgency = "today" });
}

static void
add_never_holding (SmallPack *pack)
{
  small_pack_remedy (pack, &(SmallRemedy){ .id = "bad", .when = "never" });
}

static void
add_holding_in_the_impossible (SmallPack *pack)
{
  small_pack_remedy (pack, &(SmallRemedy){ .id = "bad", .when = "state=pending elapsed=c1" });
}

static void
add_unreachable_step (SmallPack *pack)
{
  small_pack_remedy (pack, &(SmallRemedy){ .id = "bad",
                                           .when = "problem=mistake",
                                           .steps = "good; lost: problem=deceived" });
}

static void
add_unreachable_follow_up (SmallPack *pack)
{
  small_pack_remedy (pack, &(SmallRemedy){ .id = "bad",
                                           .when = "problem=mistake",
                                           .follow_up = "PT48H",
                                           .follow_up_steps = "lost: problem=deceived" });
}

static void
add_broken_certain (SmallPack *pack)
{
  small_pack_must (pack, "state=pending", "certain", "ask");
}

static gboolean
is_pending_without_ask (RecourseAdvisor *advisor, const guint8 *values)
{
  return values[1] == 0 && values[0] != 0;
}

static void
add_broken_never (SmallPack *pack)
{
  small_pack_must (pack, "elapsed=c0", "never", "wait");
}

static gboolean
waits_in_time (RecourseAdvisor *advisor, const guint8 *values)
{
  return values[1] == 0 && values[2] == 0;
}

static void
add_citing_step (SmallPack *pack)
{
  small_pack_remedy (pack, &(SmallRemedy){ .id = "bad",
                                           .when = "problem=mistake",
                                           .step_claims = "life.voucher-needs-name" });
}

static void
add_citing_follow_up (SmallPack *pack)
{
  small_pack_remedy (pack, &(SmallRemedy){ .id = "bad",
                                           .when = "problem=mistake",
                                           .follow_up = "PT48H",
                                           .follow_up_claims = "life.voucher-needs-name" });
}

static void
add_citing_evidence (SmallPack *pack)
{
  small_pack_remedy (
      pack, &(SmallRemedy){ .id = "bad", .when = "problem=mistake", .evidence = "bill paper" });
}

static gboolean
is_pending_mistake (RecourseAdvisor *advisor, const guint8 *values)
{
  return values[0] == 0 && values[1] == 0 && values[2] == 0;
}

static void
add_closed_where_open (SmallPack *pack)
{
  small_pack_option (pack, "bad", "problem=mistake",
                     "closed: problem=deceived; closed: state=pending");
}

/* A doubt, a note and a switch do not say why a route is closed. */
static void
add_closed_without_reason (SmallPack *pack)
{
  small_pack_option (
      pack, "bad", "problem=mistake",
      "closed: problem=deceived state=received; closed: problem=deceived "
      "elapsed=c1; closed+lawyer: problem=deceived; doubt: problem=deceived; note: ");
}

static gboolean
is_pending_deceived (RecourseAdvisor *advisor, const guint8 *values)
{
  return values[0] == 1 && values[1] == 0 && values[2] == 0;
}

static void
add_long_interview (SmallPack *pack)
{
  static const char *const names[] = { "one", "two",   "three", "four", "five",
                                       "six", "seven", "eight", "nine" };
  g_autoptr (GString) when = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      small_pack_screen (pack, names[i], FALSE, "a b");
      g_string_append_printf (when, " %s=a", names[i]);
    }
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "rare", .when = when->str });
  small_pack_remedy (pack,
                     &(SmallRemedy){ .id = "usual",
                                     .when = "one=b | two=b | three=b | four=b | five=b | six=b | "
                                             "seven=b | eight=b | nine=b" });
}

/* What state says only matters together with a clock that is not known. */
static void
add_useless_question (SmallPack *pack)
{
  small_pack_screen (pack, "state", FALSE, "pending received");
  small_pack_elapsed (pack, "PT24H");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "odd",
                                           .when = "state=pending elapsed=c0 | state=received "
                                                   "elapsed=c1" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "even",
                                           .when = "state=pending elapsed=c1 | state=received "
                                                   "elapsed=c0" });
}

static void
add_unasked_screen (SmallPack *pack)
{
  small_pack_screen (pack, "mood", FALSE, "good bad");
}

static const Fault FAULTS[] = {
  { "rate-in-remedy", add_rate_to_remedy, FALSE, "no-success-rate",
    "remedy 'bad' cites the rate 'aid.rate'", NULL },
  { "rate-in-step", add_rate_to_step, FALSE, "no-success-rate",
    "remedy 'bad' cites the rate 'aid.rate'", NULL },
  { "rate-in-deadline", add_rate_to_deadline, FALSE, "no-success-rate",
    "remedy 'bad' cites the rate 'aid.rate'", NULL },
  { "rate-in-follow-up", add_rate_to_follow_up, FALSE, "no-success-rate",
    "remedy 'bad' cites the rate 'aid.rate'", NULL },
  { "plan-in-wrong-order", add_wrong_order, FALSE, "situations",
    "situation 'bad': plan should be [keep police], but is [police keep]", NULL },
  { "warning-missing", add_wrong_warning, FALSE, "situations",
    "situation 'bad': do_not should be [], but is [threat]", NULL },
  { "situation-clashes", add_clashing_situation, FALSE, "situations",
    "situation 'bad': its answers cannot all be true", NULL },
  { "no-first-aid", add_no_first_aid, TRUE, "first-aid first-aid-beyond-always", "",
    has_no_first_aid },
  { "only-what-is-always-there", add_only_always, TRUE, "first-aid-beyond-always", "",
    has_no_first_aid },
  { "remedy-never-holds", add_never_holding, FALSE, "reachable", "remedy 'bad' can never hold",
    NULL },
  { "remedy-only-in-the-impossible", add_holding_in_the_impossible, FALSE, "reachable",
    "remedy 'bad' can never hold", NULL },
  { "step-never-shown", add_unreachable_step, FALSE, "reachable",
    "step 'lost' of remedy 'bad' can never be shown", NULL },
  { "follow-up-step-never-shown", add_unreachable_follow_up, FALSE, "reachable",
    "step 'lost' of remedy 'bad' can never be shown", NULL },
  { "must-be-certain", add_broken_certain, FALSE, "must",
    "must[4]: 'ask' is not certain in: ", is_pending_without_ask },
  { "must-never-be", add_broken_never, FALSE, "must",
    "must[4]: 'wait' is not ruled out in: ", waits_in_time },
  { "step-cites", add_citing_step, FALSE, "must", "must[3]: ", is_pending_mistake },
  { "follow-up-cites", add_citing_follow_up, FALSE, "must", "must[3]: ", is_pending_mistake },
  { "evidence-cites", add_citing_evidence, FALSE, "must", "must[3]: ", is_pending_mistake },
  { "closed-where-open", add_closed_where_open, FALSE, "options",
    "option 'bad' is open, but 'r1' says that it is not, in: ", is_pending_mistake },
  { "closed-without-reason", add_closed_without_reason, FALSE, "options",
    "option 'bad' is not open and does not say why in: ", is_pending_deceived },
  { "interview-too-long", add_long_interview, TRUE, "interview-length",
    "an interview has 9 screens", NULL },
  { "question-decides-nothing", add_useless_question, TRUE, "interview-useful", "every situation",
    NULL },
  { "screen-never-asked", add_unasked_screen, FALSE, "interview-reachable",
    "screen 'mood' is never asked", NULL },
};

static void
test_good_pack (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GPtrArray) proofs = NULL;

  add_good_content (pack);
  advisor = small_pack_compile (pack);
  proofs = recourse_proofs_run (advisor);
  g_assert_cmpuint (proofs->len, ==, G_N_ELEMENTS (PROOFS));
  for (guint i = 0; i < proofs->len; i++)
    {
      const RecourseProof *proof = g_ptr_array_index (proofs, i);

      g_assert_cmpstr (proof->id, ==, PROOFS[i]);
      g_assert_cmpstr (proof->counterexample, ==, NULL);
      g_assert_nonnull (proof->statement);
    }
}

/* "variable=value ..." after the last colon: one value for each variable of the pack. */
static void
parse_situation (RecoursePack *pack, const char *text, guint8 *out_values)
{
  const char *colon = strrchr (text, ':');
  g_auto (GStrv) pairs = g_strsplit (colon != NULL ? colon + 2 : text, " ", -1);

  g_assert_cmpuint (g_strv_length (pairs), ==, recourse_pack_n_variables (pack));
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (pairs[i], "=", 2);
      guint v = oracle_variable (pack, sides[0]);

      out_values[v] = (guint8) __builtin_ctzll (oracle_values (pack, v, sides[1]));
    }
}

static void
check_counterexample (RecourseAdvisor *advisor, const Fault *fault, const char *text)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  guint8 values[RECOURSE_MAX_VARIABLES] = { 0 };

  g_test_message ("%s", text);
  if (fault->violates == NULL)
    {
      g_assert_cmpstr (text, ==, fault->begins);
      return;
    }
  g_assert_true (g_str_has_prefix (text, fault->begins));
  parse_situation (pack, text, values);
  for (guint i = 0; i < recourse_pack_n_impossible (pack); i++)
    g_assert_false (oracle_condition_holds (&recourse_pack_impossible (pack, i)->when, values,
                                            recourse_pack_n_variables (pack)));
  g_assert_true (fault->violates (advisor, values));
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_auto (GStrv) failing = g_strsplit (fault->failing, " ", -1);
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GPtrArray) proofs = NULL;

  if (!fault->is_alone)
    add_good_content (pack);
  fault->add (pack);
  advisor = small_pack_compile (pack);
  proofs = recourse_proofs_run (advisor);
  for (guint i = 0; i < proofs->len; i++)
    {
      const RecourseProof *proof = g_ptr_array_index (proofs, i);
      gboolean should_fail = g_strv_contains ((const char *const *) failing, proof->id);

      if (should_fail != (proof->counterexample != NULL))
        g_error ("'%s' is not as expected: %s", proof->id, proof->counterexample);
      if (should_fail)
        check_counterexample (advisor, fault, proof->counterexample);
    }
}

static const char *
figures_of (GPtrArray *proofs, const char *id)
{
  for (guint i = 0; i < proofs->len; i++)
    {
      const RecourseProof *proof = g_ptr_array_index (proofs, i);

      if (strcmp (proof->id, id) == 0)
        return proof->figures;
    }
  return NULL;
}

/*
 * Two questions, the second only after `a` to the first: of 2 x 3 situations, the three with `a`
 * take two screens and the others one. The start page asks too, and does not count.
 */
static void
test_interview_figures (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GPtrArray) proofs = NULL;

  small_pack_screen (pack, "start", TRUE, "a b");
  small_pack_screen (pack, "one", FALSE, "a b");
  small_pack_screen (pack, "two", FALSE, "a b c");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "first", .when = "one=a two=a" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "second", .when = "one=a two=b,c | one=b" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "third", .when = "start=a" });
  advisor = small_pack_compile (pack);
  proofs = recourse_proofs_run (advisor);
  g_assert_cmpstr (figures_of (proofs, "interview-length"), ==,
                   "longest 2, mean 1.500 over all possible situations");
  g_assert_cmpstr (figures_of (proofs, "first-aid"), ==, "12 possible situations");
}

/* What `complete` says is proved by loading: such a pack does not get as far as the proofs. */
static void
test_incomplete_is_refused (void)
{
  g_autoptr (SmallPack) small = small_pack_new ();
  g_autoptr (RecoursePack) pack = NULL;
  g_autoptr (GError) error = NULL;

  add_good_content (small);
  small_pack_remedy (small, &(SmallRemedy){ .id = "bad", .claims = "life.missing" });
  pack = small_pack_load (small, &error);
  g_assert_null (pack);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/proof/good-pack", test_good_pack);
  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/advice/proof/%s", FAULTS[i].name);

      g_test_add_data_func (path, &FAULTS[i], test_fault);
    }
  g_test_add_func ("/advice/proof/interview-figures", test_interview_figures);
  g_test_add_func ("/advice/proof/incomplete-is-refused", test_incomplete_is_refused);
  return g_test_run ();
}
