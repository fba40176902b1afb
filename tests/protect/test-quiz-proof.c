/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-quiz-proof"

#include "recourse-quiz-proof.h"

#include "pack-folder.h"
#include "recourse-proof.h"

#include <string.h>

/* A practice case whose message comes to something else than it says is found, and a pattern that
 * would never match. */

/**
 * Fault: one thing is changed in a good pack
 * @proof: the proof that fails; %NULL for none
 * @found: its counterexample
 */
typedef struct
{
  const char *name;
  const char *file;
  const char *old_text;
  const char *new_text;
  const char *proof;
  const char *found;
} Fault;

#define MESSAGES "practice-messages"
#define PATTERNS "offer-patterns"

static const Fault FAULTS[] = {
  { "good", "quiz.json", "A stranger writes.", "A stranger writes to you.", NULL, NULL },
  { "verdict-too-low", "quiz.json", "\"stop\"", "\"caution\"", MESSAGES,
    "case 'hacker': its message (en) comes to 'stop', not to 'caution'" },
  { "verdict-of-the-other-language", "quiz.json", "先付500元", "给我500元", MESSAGES,
    "case 'hacker': its message (zh_CN) comes to 'none', not to 'stop'" },
  { "weak-flag", "red-flags.json", "\"strong\"", "\"caution\"", MESSAGES,
    "case 'hacker': its message (en) comes to 'caution', not to 'stop'" },
  { "flag-not-found", "quiz.json", "[\"money-first\"]", "[\"money-first\", \"hurry\"]", MESSAGES,
    "case 'hacker': red flag 'hurry' is not found in its message (en)" },
  { "flag-only-denied", "quiz.json", "You pay first", "You never pay first", MESSAGES,
    "case 'hacker': its message (en) comes to 'none', not to 'stop'" },
  { "pattern-of-a-flag", "red-flags.json", "upfront fee", "(upfront fee", PATTERNS,
    "a bracket that is not closed in the pattern '(upfront fee'" },
  { "pattern-of-a-denial", "denials.json", "do not", "(do not", PATTERNS,
    "a bracket that is not closed in the pattern '(do not'" },
};

static const RecourseProof *
find (const GPtrArray *proofs, const char *id)
{
  for (guint i = 0; i < proofs->len; i++)
    if (strcmp (((const RecourseProof *) proofs->pdata[i])->id, id) == 0)
      return proofs->pdata[i];
  g_error ("no proof '%s'", id);
}

static void
assert_proof (const GPtrArray *proofs, const Fault *fault, const char *id)
{
  const RecourseProof *proof = find (proofs, id);

  if (g_strcmp0 (fault->proof, id) != 0)
    g_assert_cmpstr (proof->counterexample, ==, NULL);
  else
    g_assert_cmpstr (proof->counterexample, ==, fault->found);
}

static GPtrArray *
run_proofs (RecoursePack *pack)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseAdvisor) advisor = recourse_advisor_new (pack, &error);
  GPtrArray *proofs;

  g_assert_no_error (error);
  proofs = recourse_proofs_run (advisor);
  recourse_quiz_add_proofs (pack, proofs);
  return proofs;
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = NULL;
  g_autoptr (GPtrArray) proofs = NULL;
  char *folder = pack_folder_new ();

  pack_folder_replace (folder, fault->file, fault->old_text, fault->new_text);
  pack = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  proofs = run_proofs (pack);
  assert_proof (proofs, fault, MESSAGES);
  assert_proof (proofs, fault, PATTERNS);
  g_assert_cmpstr (find (proofs, MESSAGES)->figures, ==, "1 messages");
  g_assert_cmpstr (find (proofs, PATTERNS)->figures, ==, "2 red flags, 1 denials");
  pack_folder_free (folder);
}

static void
test_built_in (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autoptr (GPtrArray) proofs = NULL;

  g_assert_no_error (error);
  proofs = run_proofs (pack);
  for (guint i = 0; i < proofs->len; i++)
    g_assert_cmpstr (((const RecourseProof *) proofs->pdata[i])->counterexample, ==, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/protect/quiz-proof/built-in", test_built_in);
  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/protect/quiz-proof/%s", FAULTS[i].name);

      g_test_add_data_func (path, &FAULTS[i], test_fault);
    }
  return g_test_run ();
}
