/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-proof-letters"

#include "recourse-proof.h"

#include "small-pack.h"

#include <string.h>

/* A letter that nobody gets, and a sentence that never stands in its letter, are found. */

/**
 * Fault:
 * @when: of the letter, a condition in JSON
 * @line: of one of its lines
 * @check: of one of its checks
 * @found: the counterexample; %NULL when there is none
 */
typedef struct
{
  const char *name;
  const char *when;
  const char *line;
  const char *check;
  const char *found;
} Fault;

#define MISTAKE "{\"problem\": [\"mistake\"]}"
#define DECEIVED "{\"problem\": [\"deceived\"]}"
#define PENDING "{\"state\": [\"pending\"]}"
#define PENDING_EARLY "{\"state\": [\"pending\"], \"elapsed\": [\"c0\"]}"
#define PENDING_LATE "{\"state\": [\"pending\"], \"elapsed\": [\"c1\"]}"
#define TEXT "{\"en\": \"Word\", \"zh_CN\": \"字\"}"

static const Fault FAULTS[] = {
  { "good", MISTAKE, PENDING, "{}", NULL },
  { "never-fit", PENDING_LATE, "{}", "{}", "letter 'it' can never be fit" },
  { "no-condition-holds", "[]", "{}", "{}", "letter 'it' can never be fit" },
  { "line-elsewhere", MISTAKE, DECEIVED, "{}", "line 'l1' of letter 'it' can never stand in it" },
  { "check-in-the-impossible", PENDING, PENDING_EARLY, PENDING_LATE,
    "check 'c1' of letter 'it' can never be shown" },
};

static SmallPack *
make_pack (const Fault *fault)
{
  SmallPack *pack = small_pack_new ();

  small_pack_screen (pack, "problem", TRUE, "mistake deceived");
  small_pack_screen (pack, "state", FALSE, "pending received");
  small_pack_elapsed (pack, "PT24H");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep" });
  small_pack_impossible (pack, "pending-long", "state=pending elapsed=c1");
  g_string_printf (pack->letters,
                   "{\"id\": \"it\", \"to\": \"payee\", \"title\": " TEXT ", \"summary\": " TEXT
                   ", \"when\": %s, \"checks\": [{\"id\": \"c0\", \"text\": " TEXT
                   ", \"claims\": []}, {\"id\": \"c1\", \"text\": " TEXT
                   ", \"claims\": [], \"when\": %s}], \"lines\": [{\"id\": \"l0\", \"text\": " TEXT
                   ", \"claims\": []}, {\"id\": \"l1\", \"text\": " TEXT
                   ", \"claims\": [], \"when\": %s}]}",
                   fault->when, fault->check, fault->line);
  return pack;
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (SmallPack) pack = make_pack (fault);
  g_autoptr (RecourseAdvisor) advisor = small_pack_compile (pack);
  g_autoptr (GPtrArray) proofs = recourse_proofs_run (advisor);
  guint n_met = 0;

  for (guint i = 0; i < proofs->len; i++)
    {
      const RecourseProof *proof = proofs->pdata[i];

      if (strcmp (proof->id, "letters") != 0)
        continue;
      n_met++;
      g_assert_cmpstr (proof->counterexample, ==, fault->found);
      g_assert_cmpstr (proof->figures, ==, "1 letters");
    }
  g_assert_cmpuint (n_met, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/advice/proof-letters/%s", FAULTS[i].name);

      g_test_add_data_func (path, &FAULTS[i], test_fault);
    }
  return g_test_run ();
}
