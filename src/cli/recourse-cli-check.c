/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-check"

#include "recourse-cli-commands.h"

#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-proof.h"
#include "recourse-quiz-proof.h"

static guint
count_failed (const GPtrArray *proofs)
{
  guint n_failed = 0;

  for (guint i = 0; i < proofs->len; i++)
    if (((const RecourseProof *) proofs->pdata[i])->counterexample != NULL)
      n_failed++;
  return n_failed;
}

static void
add_pack (JsonBuilder *builder, RecoursePack *pack, RecourseLanguage language)
{
  json_builder_set_member_name (builder, "pack");
  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "title",
                            recourse_text_get (recourse_pack_peek_title (pack), language));
  recourse_cli_json_string (builder, "version", recourse_pack_peek_version (pack));
  recourse_cli_json_string (builder, "as_of", recourse_pack_peek_as_of (pack));
  recourse_cli_json_string (builder, "digest", recourse_pack_peek_digest (pack));
  json_builder_set_member_name (builder, "built_in");
  json_builder_add_boolean_value (builder, recourse_pack_is_built_in (pack));
  json_builder_end_object (builder);
}

static void
add_proof (JsonBuilder *builder, const RecourseProof *proof)
{
  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", proof->id);
  json_builder_set_member_name (builder, "holds");
  json_builder_add_boolean_value (builder, proof->counterexample == NULL);
  recourse_cli_json_string (builder, "statement", proof->statement);
  recourse_cli_json_string (builder, "figures", proof->figures);
  recourse_cli_json_string (builder, "counterexample", proof->counterexample);
  json_builder_end_object (builder);
}

static void
print_json (RecourseCliPage *page,
            RecoursePack *pack,
            const GPtrArray *proofs,
            RecourseLanguage language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_pack (builder, pack, language);
  json_builder_set_member_name (builder, "proofs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < proofs->len; i++)
    add_proof (builder, proofs->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_pack (RecourseCliPage *page, RecoursePack *pack, RecourseLanguage language)
{
  g_autofree char *name = recourse_cli_word_fill (
      RECOURSE_CLI_WORD_PACK, language,
      recourse_text_get (recourse_pack_peek_title (pack), language),
      recourse_pack_peek_version (pack), recourse_pack_peek_as_of (pack), NULL);
  g_autofree char *digest = recourse_cli_word_fill (RECOURSE_CLI_WORD_DIGEST, language,
                                                    recourse_pack_peek_digest (pack), NULL);

  recourse_cli_page_raw (page, name);
  recourse_cli_page_blank (page);
  recourse_cli_page_raw (page, digest);
  recourse_cli_page_blank (page);
}

/* Never wrapped: scripts look for one line a proof. */
static void
print_proof (RecourseCliPage *page, const RecourseProof *proof, RecourseLanguage language)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *counterexample = recourse_cli_word_fill (RECOURSE_CLI_WORD_COUNTEREXAMPLE,
                                                            language, proof->counterexample, NULL);
  gboolean holds = proof->counterexample == NULL;

  g_string_append_printf (
      line, "%s %s: %s",
      recourse_cli_word (holds ? RECOURSE_CLI_WORD_PROVED : RECOURSE_CLI_WORD_FAILED, language),
      proof->id, proof->statement);
  if (proof->figures != NULL)
    g_string_append_printf (line, " (%s)", proof->figures);
  if (!holds)
    g_string_append_printf (line, "; %s", counterexample);
  g_string_append_c (line, '\n');
  recourse_cli_page_raw (page, line->str);
}

static void
print_text (RecourseCliPage *page,
            RecoursePack *pack,
            const GPtrArray *proofs,
            RecourseLanguage language)
{
  guint n_failed = count_failed (proofs);
  g_autofree char *held = g_strdup_printf ("%u", proofs->len - n_failed);
  g_autofree char *failed = g_strdup_printf ("%u", n_failed);
  g_autofree char *total = recourse_cli_word_fill (RECOURSE_CLI_WORD_PROOFS_TOTAL, language, held,
                                                   failed, NULL);

  print_pack (page, pack, language);
  for (guint i = 0; i < proofs->len; i++)
    print_proof (page, proofs->pdata[i], language);
  recourse_cli_page_raw (page, total);
  recourse_cli_page_blank (page);
}

/** recourse_cli_check: `recoursectl knowledge check`; see recourse-cli-commands.h */
gboolean
recourse_cli_check (const RecourseCliCall *call,
                    RecourseCliPage *page,
                    int *out_status,
                    GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = recourse_cli_call_load (call, error);
  g_autoptr (GPtrArray) proofs = NULL;

  if (advisor == NULL)
    return FALSE;
  proofs = recourse_proofs_run (advisor);
  recourse_quiz_add_proofs (recourse_advisor_peek_pack (advisor), proofs);
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_json (page, recourse_advisor_peek_pack (advisor), proofs, call->language);
  else
    print_text (page, recourse_advisor_peek_pack (advisor), proofs, call->language);
  *out_status = count_failed (proofs) > 0 ? 1 : 0;
  return TRUE;
}
