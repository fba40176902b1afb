/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-built-in-pack"

#include "recourse-proof.h"

#include "built-in-fixture.h"
#include "oracle.h"

#include <string.h>

/*
 * The pack that the program ships. What must hold in it is said here once more, in words of the
 * contract and not of the pack, and tried in every single situation.
 */
#define N_SITUATIONS 13
#define MAX_RULE_BOXES 4

#define MISTAKE "problem=wrong_person,wrong_amount"
#define MISTAKE_OR_DISPUTE "problem=wrong_person,wrong_amount,dispute"
#define PERSON "payment=transfer,phone_number,red_packet,qr_person,bank_card"
#define NO_DEAF_EAR "payee=silent,refuses,blocked"
#define WEAK "fraud=none,suspected"
#define TRICKED(rest) "problem=deceived " rest " | fraud=strong " rest
#define STOLEN(rest) TRICKED (rest) " | problem=unauthorised " rest
#define NOT_UNAUTHORISED "problem=wrong_person,wrong_amount,deceived,dispute,received_mistake"
#define NOT_RECEIVED_MISTAKE "problem=wrong_person,wrong_amount,deceived,unauthorised,dispute"

typedef struct
{
  const char *remedy;
  const char *when;
} Rule;

static const Rule CERTAIN[] = {
  { "police-report", STOLEN ("") },
  { "bank-stop", STOLEN ("funding=bank_card,credit_card") },
  { "bank-stop", STOLEN ("payment=elsewhere") },
  { "stop-screen-share", "screen_shared=yes" },
  { "delayed-arrival-stop", STOLEN ("state=delayed") },
  { "platform-complaint", "problem=deceived" },
  { "await-auto-return", "state=pending payment=transfer,red_packet " NOT_RECEIVED_MISTAKE },
  { "ask-return", "state=pending payment=transfer,red_packet " MISTAKE " " WEAK },
  { "ask-refund", "state=received " PERSON " " MISTAKE " " WEAK },
  { "customer-service",
    "state=received payment=transfer,phone_number,qr_person,bank_card " MISTAKE " " NO_DEAF_EAR },
  { "identify-payee",
    "state=received " PERSON " " MISTAKE_OR_DISPUTE " identity=unknown " NO_DEAF_EAR },
  { "mediation",
    "state=received " PERSON " " MISTAKE_OR_DISPUTE " identity=known payee=refuses " WEAK },
  { "civil-claim",
    "state=received " PERSON " " MISTAKE_OR_DISPUTE " identity=known payee=refuses " WEAK },
  { "merchant-refund", "payment=merchant " MISTAKE_OR_DISPUTE },
  { "return-safely", "problem=received_mistake" },
  { "secure-account", "problem=unauthorised" },
  { "unauthorised-claim", "problem=unauthorised" },
  { "check-returned", "state=returned" },
  { "preserve-evidence", "" },
  { "recovery-services", "" },
  { "delete-chat", "" },
  { "odd-login", "" },
  { "recall-button", "payment=transfer,phone_number,red_packet" },
  { "remind-payee", "state=pending payment=transfer" },
  { "wait-for-timer", TRICKED ("state=delayed,pending") },
  { "threaten-payee", MISTAKE_OR_DISPUTE " " NO_DEAF_EAR },
};

static const Rule NEVER[] = {
  { "await-auto-return", "state=delayed,received,returned | "
                         "payment=phone_number,qr_person,merchant,bank_card" },
  { "ask-return", "state=delayed,received,returned | "
                  "payment=phone_number,qr_person,merchant,bank_card" },
  { "ask-return", "payment=merchant | problem=unauthorised,received_mistake" },
  { "ask-return", TRICKED ("") },
  { "ask-refund", "state=pending,returned | problem=unauthorised,received_mistake" },
  { "ask-refund", TRICKED ("") },
  { "payment-order", "identity=unknown | state=pending,delayed,returned" },
  { "payment-order", STOLEN ("") " | problem=received_mistake" },
  { "civil-claim", "state=returned | problem=received_mistake" },
  { "check-returned", "state=pending,delayed,received" },
  { "bank-stop", "funding=balance "
                 "payment=transfer,phone_number,red_packet,qr_person,merchant,bank_card" },
  { "identify-payee", "identity=known" },
  { "merchant-refund", PERSON },
  { "unauthorised-claim", NOT_UNAUTHORISED },
  { "return-safely", NOT_RECEIVED_MISTAKE },
  { "stop-screen-share", "screen_shared=no" },
};

static const char *const IMPOSSIBLE[] = {
  "state=pending payment=phone_number,qr_person,merchant,bank_card",
  "state=delayed payment=red_packet,qr_person,merchant,bank_card",
  "state=pending payment=transfer,red_packet "
  "elapsed=24h-48h,48h-72h,72h-3y,3y-20y,over-20y",
};

static const struct
{
  const char *id;
  const char *values;
} VARIABLES[] = {
  { "problem", "wrong_person wrong_amount deceived unauthorised dispute received_mistake" },
  { "payment", "transfer phone_number red_packet qr_person merchant bank_card elsewhere" },
  { "state", "pending delayed received returned" },
  { "fraud", "none suspected strong" },
  { "screen_shared", "no yes" },
  { "payee", "cooperative silent refuses blocked" },
  { "identity", "known unknown" },
  { "funding", "balance bank_card credit_card" },
};

/* A rule as masks, which is what it is tried by in each situation. */
typedef struct
{
  guint remedy;
  OracleKnown boxes[MAX_RULE_BOXES];
  guint n_boxes;
} Masks;

static void
read_box (const BuiltInFixture *f, const char *text, OracleKnown *out_box)
{
  g_auto (GStrv) lines = g_strsplit (text, " ", -1);

  for (guint v = 0; v < f->n_variables; v++)
    out_box->masks[v] = recourse_variable_all_values (recourse_pack_variable (f->pack, v));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (lines[i], "=", 2);
      guint v = 0;

      if (*lines[i] == '\0')
        continue;
      v = oracle_variable (f->pack, sides[0]);
      out_box->masks[v] = oracle_values (f->pack, v, sides[1]);
    }
}

static void
read_masks (const BuiltInFixture *f, const char *text, Masks *out)
{
  g_auto (GStrv) boxes = g_strsplit (text, "|", -1);

  out->n_boxes = MAX (1, g_strv_length (boxes));
  g_assert_cmpuint (out->n_boxes, <=, MAX_RULE_BOXES);
  for (guint i = 0; i < out->n_boxes; i++)
    read_box (f, boxes[i] != NULL ? boxes[i] : "", &out->boxes[i]);
}

static Masks *
read_rules (const BuiltInFixture *f, const Rule *rules, gsize n_rules)
{
  Masks *all = g_new0 (Masks, n_rules);

  for (gsize i = 0; i < n_rules; i++)
    {
      all[i].remedy = oracle_remedy (f->pack, rules[i].remedy);
      read_masks (f, rules[i].when, &all[i]);
    }
  return all;
}

static gboolean
masks_hold (const Masks *self, const guint8 *values, guint n_variables)
{
  for (guint i = 0; i < self->n_boxes; i++)
    {
      guint v = 0;

      while (v < n_variables && (self->boxes[i].masks[v] >> values[v] & 1) != 0)
        v++;
      if (v == n_variables)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_possible (const BuiltInFixture *f, const guint8 *values)
{
  for (guint i = 0; i < recourse_pack_n_impossible (f->pack); i++)
    if (oracle_condition_holds (&recourse_pack_impossible (f->pack, i)->when, values,
                                f->n_variables))
      return FALSE;
  return TRUE;
}

static void
know_point (const BuiltInFixture *f, const guint8 *values, RecourseSituation *out)
{
  recourse_advisor_situation_init (f->advisor, out);
  for (guint v = 0; v < f->n_variables; v++)
    recourse_space_set (recourse_advisor_peek_space (f->advisor), &out->known, v,
                        G_GUINT64_CONSTANT (1) << values[v]);
}

static void
fail_in (const BuiltInFixture *f, guint remedy, const guint8 *values, const char *problem)
{
  g_autofree char *text = NULL;
  RecourseSituation situation;

  know_point (f, values, &situation);
  text = recourse_space_describe (recourse_advisor_peek_space (f->advisor), f->pack,
                                  &situation.known);
  g_error ("'%s' %s in: %s", recourse_pack_remedy (f->pack, remedy)->id, problem, text);
}

/* Who sits here and the amount take part in no condition of a remedy: one value of them does. */
static gboolean
decides_nothing (const BuiltInFixture *f, guint variable)
{
  const char *id = recourse_pack_variable (f->pack, variable)->id;

  return strcmp (id, "helper") == 0 || strcmp (id, "amount") == 0;
}

static void
check_conditions_leave_out (const BuiltInFixture *f)
{
  for (guint i = 0; i < recourse_pack_n_remedies (f->pack); i++)
    {
      const RecourseCondition *when = &recourse_pack_remedy (f->pack, i)->when;

      for (guint b = 0; b < when->n_boxes; b++)
        for (guint v = 0; v < f->n_variables; v++)
          if (decides_nothing (f, v))
            g_assert_cmphex (when->boxes[b].allowed[v], ==,
                             recourse_variable_all_values (recourse_pack_variable (f->pack, v)));
    }
}

/* The next point of the space; FALSE after the last. */
static gboolean
step_point (const BuiltInFixture *f, guint8 *values)
{
  for (guint v = 0; v < f->n_variables; v++)
    {
      if (decides_nothing (f, v))
        continue;
      if (++values[v] < recourse_pack_variable (f->pack, v)->n_values)
        return TRUE;
      values[v] = 0;
    }
  return FALSE;
}

static void
check_point (const BuiltInFixture *f, const guint8 *values, const RecourseStatus *statuses)
{
  for (guint i = 0; i < recourse_pack_n_remedies (f->pack); i++)
    {
      gboolean holds = oracle_condition_holds (&recourse_pack_remedy (f->pack, i)->when, values,
                                               f->n_variables);

      if (statuses[i] != (holds ? RECOURSE_STATUS_CERTAIN : RECOURSE_STATUS_RULED_OUT))
        fail_in (f, i, values, holds ? "holds but is not certain" : "fails but is not ruled out");
    }
}

static void
check_rules (const BuiltInFixture *f,
             const Masks *rules,
             gsize n_rules,
             RecourseStatus status,
             const guint8 *values,
             const RecourseStatus *statuses)
{
  for (gsize i = 0; i < n_rules; i++)
    if (masks_hold (&rules[i], values, f->n_variables) && statuses[rules[i].remedy] != status)
      fail_in (f, rules[i].remedy, values,
               status == RECOURSE_STATUS_CERTAIN ? "has to be certain" : "must not hold");
}

/* Every situation: the statuses are those of the conditions, and both tables of the contract hold.
 */
static void
test_every_situation (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree Masks *certain = read_rules (f, CERTAIN, G_N_ELEMENTS (CERTAIN));
  g_autofree Masks *never = read_rules (f, NEVER, G_N_ELEMENTS (NEVER));
  guint8 values[RECOURSE_MAX_VARIABLES] = { 0 };
  guint n_points = 0;
  guint n_possible = 0;

  check_conditions_leave_out (f);
  do
    {
      RecourseStatus statuses[RECOURSE_MAX_REMEDIES];
      RecourseSituation situation;
      gboolean clash = FALSE;

      n_points++;
      know_point (f, values, &situation);
      recourse_advisor_statuses (f->advisor, &situation, statuses, &clash);
      g_assert_cmpint (clash, ==, !is_possible (f, values));
      check_point (f, values, statuses);
      if (clash)
        continue;
      n_possible++;
      check_rules (f, certain, G_N_ELEMENTS (CERTAIN), RECOURSE_STATUS_CERTAIN, values, statuses);
      check_rules (f, never, G_N_ELEMENTS (NEVER), RECOURSE_STATUS_RULED_OUT, values, statuses);
    }
  while (step_point (f, values));
  g_test_message ("%u situations, %u of them possible", n_points, n_possible);
  g_assert_cmpuint (n_points, ==, 6 * 7 * 4 * 3 * 2 * 4 * 2 * 3 * 8);
}

static void
test_impossible (BuiltInFixture *f, gconstpointer unused)
{
  Masks rules[G_N_ELEMENTS (IMPOSSIBLE)];
  guint8 values[RECOURSE_MAX_VARIABLES] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (IMPOSSIBLE); i++)
    read_masks (f, IMPOSSIBLE[i], &rules[i]);
  do
    {
      for (gsize i = 0; i < G_N_ELEMENTS (IMPOSSIBLE); i++)
        if (masks_hold (&rules[i], values, f->n_variables))
          g_assert_false (is_possible (f, values));
    }
  while (step_point (f, values));
}

static void
test_variables (BuiltInFixture *f, gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (VARIABLES); i++)
    {
      g_auto (GStrv) values = g_strsplit (VARIABLES[i].values, " ", -1);
      const RecourseVariable *variable = recourse_pack_variable (
          f->pack, oracle_variable (f->pack, VARIABLES[i].id));

      g_assert_cmpuint (variable->n_values, ==, g_strv_length (values));
      for (guint j = 0; j < variable->n_values; j++)
        g_assert_cmpstr (variable->values[j].id, ==, values[j]);
    }
}

static void
test_elapsed_cuts (BuiltInFixture *f, gconstpointer unused)
{
  static const char *const cuts[] = { "PT30M", "PT2H", "PT24H", "PT48H", "PT72H", "P3Y", "P20Y" };
  const RecourseVariable *elapsed = recourse_pack_variable (f->pack,
                                                            oracle_variable (f->pack, "elapsed"));

  g_assert_cmpuint (elapsed->n_values, ==, G_N_ELEMENTS (cuts) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    {
      RecoursePeriod cut;

      g_assert_true (recourse_period_parse (cuts[i], &cut, NULL));
      g_assert_cmpint (recourse_period_compare (&elapsed->values[i + 1].from, &cut), ==, 0);
    }
}

static void
test_proofs (BuiltInFixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) proofs = recourse_proofs_run (f->advisor);

  for (guint i = 0; i < proofs->len; i++)
    {
      const RecourseProof *proof = g_ptr_array_index (proofs, i);

      g_test_message ("%s: %s", proof->id, proof->figures);
      if (proof->counterexample != NULL)
        g_error ("'%s': %s", proof->id, proof->counterexample);
    }
}

static void
test_situations (BuiltInFixture *f, gconstpointer unused)
{
  g_assert_cmpuint (recourse_pack_n_situations (f->pack), ==, N_SITUATIONS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  built_in_fixture_add ("/advice/built-in/variables", test_variables);
  built_in_fixture_add ("/advice/built-in/elapsed-cuts", test_elapsed_cuts);
  built_in_fixture_add ("/advice/built-in/impossible", test_impossible);
  built_in_fixture_add ("/advice/built-in/every-situation", test_every_situation);
  built_in_fixture_add ("/advice/built-in/proofs", test_proofs);
  built_in_fixture_add ("/advice/built-in/situations", test_situations);
  return g_test_run ();
}
