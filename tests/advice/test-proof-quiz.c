/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-proof-quiz"

#include "recourse-proof.h"

#include "small-pack.h"

#include <string.h>

/* A practice case that teaches something else than the plan is found. */

/**
 * Fault:
 * @situation: a member of the case with its comma, or ""
 * @right: of the right choice: a member `remedy` with the comma before it, or ""
 * @wrong: likewise, of the wrong choice
 * @n_cases: how many cases with a situation are counted
 * @found: the counterexample; %NULL when there is none
 */
typedef struct
{
  const char *name;
  const char *situation;
  const char *right;
  const char *wrong;
  guint n_cases;
  const char *found;
} Fault;

#define DECEIVED "\"answers\": {\"problem\": [\"deceived\"]}, "
#define ANYTHING "\"answers\": {}, "
#define LATE "\"answers\": {\"state\": [\"pending\"], \"elapsed\": [\"c1\"]}, "
#define REMEDY(id) ", \"remedy\": \"" id "\""
#define TEXT "{\"en\": \"Word\", \"zh_CN\": \"字\"}"

static const Fault FAULTS[] = {
  { "good", DECEIVED, REMEDY ("police"), REMEDY ("threat"), 1, NULL },
  { "good-ruled-out", DECEIVED, REMEDY ("police"), REMEDY ("ask"), 1, NULL },
  { "good-without-remedies", DECEIVED, "", "", 1, NULL },
  { "no-situation", "", "", "", 0, NULL },
  { "right-is-ruled-out", DECEIVED, REMEDY ("ask"), "", 1,
    "case 'it': choice 'r' is right, but its remedy 'ask' (do) is ruled out" },
  { "right-is-only-possible", ANYTHING, REMEDY ("police"), "", 1,
    "case 'it': choice 'r' is right, but its remedy 'police' (do) is possible" },
  { "right-is-warned-of", DECEIVED, REMEDY ("threat"), "", 1,
    "case 'it': choice 'r' is right, but its remedy 'threat' (do_not) is certain" },
  { "right-is-a-warning-ruled-out", DECEIVED, REMEDY ("scold"), "", 1,
    "case 'it': choice 'r' is right, but its remedy 'scold' (do_not) is ruled out" },
  { "wrong-is-certain", DECEIVED, "", REMEDY ("police"), 1,
    "case 'it': choice 'w' is wrong, but its remedy 'police' (do) is certain" },
  { "wrong-is-only-possible", ANYTHING, "", REMEDY ("police"), 1,
    "case 'it': choice 'w' is wrong, but its remedy 'police' (do) is possible" },
  { "wrong-is-no-warning-here", DECEIVED, "", REMEDY ("scold"), 1,
    "case 'it': choice 'w' is wrong, but its remedy 'scold' (do_not) is ruled out" },
  { "wrong-is-a-possible-warning", ANYTHING, "", REMEDY ("scold"), 1,
    "case 'it': choice 'w' is wrong, but its remedy 'scold' (do_not) is possible" },
  { "impossible", LATE, "", "", 1, "case 'it': its answers cannot all be true" },
};

static SmallPack *
make_pack (const Fault *fault)
{
  SmallPack *pack = small_pack_new ();

  small_pack_screen (pack, "problem", TRUE, "mistake deceived");
  small_pack_screen (pack, "state", FALSE, "pending received");
  small_pack_elapsed (pack, "PT24H");
  small_pack_impossible (pack, "pending-long", "state=pending elapsed=c1");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "police", .when = "problem=deceived" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "ask", .when = "problem=mistake" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "threat", .kind = "do_not" });
  small_pack_remedy (pack,
                     &(SmallRemedy){ .id = "scold", .kind = "do_not", .when = "problem=mistake" });
  g_string_printf (pack->quiz,
                   "{\"id\": \"it\", \"title\": " TEXT ", \"story\": " TEXT ", %s\"ask\": " TEXT
                   ", \"choices\": [{\"id\": \"r\", \"text\": " TEXT
                   ", \"right\": true, \"why\": " TEXT "%s}, {\"id\": \"w\", \"text\": " TEXT
                   ", \"right\": false, \"why\": " TEXT "%s}], \"claims\": []}",
                   fault->situation, fault->right, fault->wrong);
  return pack;
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (SmallPack) pack = make_pack (fault);
  g_autoptr (RecourseAdvisor) advisor = small_pack_compile (pack);
  g_autoptr (GPtrArray) proofs = recourse_proofs_run (advisor);
  g_autofree char *figures = g_strdup_printf ("%u cases with a situation", fault->n_cases);
  guint n_met = 0;

  for (guint i = 0; i < proofs->len; i++)
    {
      const RecourseProof *proof = proofs->pdata[i];

      if (strcmp (proof->id, "practice") != 0)
        continue;
      n_met++;
      g_assert_cmpstr (proof->counterexample, ==, fault->found);
      g_assert_cmpstr (proof->figures, ==, figures);
    }
  g_assert_cmpuint (n_met, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/advice/proof-quiz/%s", FAULTS[i].name);

      g_test_add_data_func (path, &FAULTS[i], test_fault);
    }
  return g_test_run ();
}
