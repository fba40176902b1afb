/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-witness"

#include "recourse-cli-commands.h"

#include "recourse-cli-case.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-witness.h"

/* --- witness show -------------------------------------------------------------------------------
 */

gboolean
recourse_cli_witness_show (const RecourseCliCall *call,
                           RecourseCliPage *page,
                           int *out_status,
                           GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autofree char *code = NULL;
  g_autofree char *digits = NULL;
  g_autofree char *spoken = NULL;
  RecourseWitnessCode witness;

  folder = recourse_cli_case_open (call, RECOURSE_ACCESS_READ, error);
  if (folder == NULL
      || !recourse_witness_make (recourse_case_folder_peek_log (folder), &witness, error))
    return FALSE;
  code = recourse_witness_code_format (&witness);
  digits = recourse_witness_code_format_digits (&witness);
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      recourse_cli_json_integer (builder, "entries", witness.n_entries);
      recourse_cli_json_string (builder, "code", code);
      recourse_cli_json_string (builder, "digits", digits);
      json_builder_end_object (builder);
      recourse_cli_json_print (builder, page);
      return TRUE;
    }
  recourse_cli_page_raw (page, code);
  recourse_cli_page_blank (page);
  spoken = recourse_cli_word_fill (RECOURSE_CLI_WORD_WITNESS_DIGITS, call->language, digits, NULL);
  recourse_cli_page_text (page, 0, spoken);
  recourse_cli_page_text (page, 0,
                          recourse_cli_word (RECOURSE_CLI_WORD_WITNESS_MEANS, call->language));
  return TRUE;
}

/* --- witness check ------------------------------------------------------------------------------
 */

static const struct
{
  const char *name;
  RecourseCliWord word;
} verdicts[] = {
  [RECOURSE_WITNESS_HOLDS] = { "holds", RECOURSE_CLI_WORD_WITNESS_HOLDS },
  [RECOURSE_WITNESS_DIFFERS] = { "differs", RECOURSE_CLI_WORD_WITNESS_DIFFERS },
  [RECOURSE_WITNESS_SHORTER] = { "shorter", RECOURSE_CLI_WORD_WITNESS_SHORTER },
  [RECOURSE_WITNESS_BROKEN] = { "broken", RECOURSE_CLI_WORD_WITNESS_BROKEN },
};

/* A code may be typed with blanks in it. */
static gboolean
read_code (const RecourseCliCall *call, RecourseWitnessCode *out_code, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < call->arguments->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            (const char *) call->arguments->pdata[i]);
  return recourse_witness_code_parse (text->str, out_code, error);
}

static void
print_verdict (const RecourseCliCall *call,
               RecourseCliPage *page,
               const RecourseWitnessCode *code,
               RecourseWitnessVerdict verdict)
{
  g_autofree char *entries = g_strdup_printf ("%" G_GINT64_FORMAT, code->n_entries);
  g_autofree char *text = NULL;

  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "verdict", verdicts[verdict].name);
      recourse_cli_json_integer (builder, "entries", code->n_entries);
      json_builder_end_object (builder);
      recourse_cli_json_print (builder, page);
      return;
    }
  text = recourse_cli_word_fill (verdicts[verdict].word, call->language, entries, NULL);
  recourse_cli_page_text (page, 0, text);
}

/* Where nothing can be written, the answer is the same; only the entry about it is missing. */
static RecourseCaseFolder *
open_to_check (const RecourseCliCall *call, GError **error)
{
  g_autoptr (GError) cause = NULL;
  RecourseCaseFolder *folder = recourse_cli_case_open (call, RECOURSE_ACCESS_WRITE, &cause);

  if (folder != NULL || g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND)
      || g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT))
    {
      if (folder == NULL)
        g_propagate_error (error, g_steal_pointer (&cause));
      return folder;
    }
  return recourse_cli_case_open (call, RECOURSE_ACCESS_READ, error);
}

gboolean
recourse_cli_witness_check (const RecourseCliCall *call,
                            RecourseCliPage *page,
                            int *out_status,
                            GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  RecourseWitnessVerdict verdict;
  RecourseWitnessCode code;
  RecourseAuthor author;
  RecourseLog *log;

  if (!read_code (call, &code, error) || !recourse_cli_case_author (call, &author, error))
    return FALSE;
  folder = open_to_check (call, error);
  if (folder == NULL)
    return FALSE;
  log = recourse_case_folder_peek_log (folder);
  if (!recourse_witness_check (log, &code, &verdict, error))
    return FALSE;
  if (recourse_log_can_write (log) && verdict != RECOURSE_WITNESS_BROKEN
      && !recourse_witness_note (log, &code, verdict == RECOURSE_WITNESS_HOLDS, author, error))
    return FALSE;
  print_verdict (call, page, &code, verdict);
  *out_status = verdict == RECOURSE_WITNESS_HOLDS ? 0 : 1;
  return TRUE;
}
