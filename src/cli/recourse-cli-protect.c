/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-protect"

#include "recourse-cli-protect.h"

#include "recourse-cli-case.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-visible-text.h"

#define INDENT 2

/**
 * recourse_cli_protect_load_own:
 * @command: as messages call it
 *
 * The built-in pack, transfer full: what gives a swindler away, and what a household has done, is
 * never judged by a pack from a folder, so --knowledge is refused.
 */
RecoursePack *
recourse_cli_protect_load_own (const RecourseCliCall *call, const char *command, GError **error)
{
  if (!call->is_given[RECOURSE_CLI_OPTION_KNOWLEDGE])
    return recourse_pack_new_built_in (error);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "--knowledge: '%s' uses only the built-in pack", command);
  return NULL;
}

static void
print_title (RecourseCliPage *page, const RecourseOfferFinding *finding, RecourseLanguage language)
{
  RecourseCliWord level = finding->flag->level == RECOURSE_FLAG_STRONG
                              ? RECOURSE_CLI_WORD_OFFER_STRONG
                              : RECOURSE_CLI_WORD_OFFER_WEAK;
  g_autofree char *heading = recourse_cli_word_fill (
      finding->is_denied ? RECOURSE_CLI_WORD_OFFER_DENIED : level, language,
      recourse_text_get (&finding->flag->title, language), NULL);

  recourse_cli_page_heading (page, 0, heading);
}

/** recourse_cli_protect_print_finding: one finding of @check: its exact words, why, and what to do
 * in its place */
void
recourse_cli_protect_print_finding (RecourseCliPage *page,
                                    const RecourseOfferCheck *check,
                                    guint index,
                                    RecourseLanguage language)
{
  const RecourseOfferFinding *finding = recourse_offer_check_finding (check, index);
  const char *text = recourse_offer_check_peek_text (check);

  print_title (page, finding, language);
  if (finding->is_ticked)
    recourse_cli_page_text (page, INDENT,
                            recourse_cli_word (RECOURSE_CLI_WORD_OFFER_TICKED, language));
  for (guint i = 0; i < finding->n_spans; i++)
    {
      g_autofree char *words = g_strndup (text + finding->spans[i].start,
                                          finding->spans[i].end - finding->spans[i].start);
      g_autofree char *line = recourse_visible_line (words, G_MAXINT);
      g_autofree char *quoted = g_strdup_printf ("“%s”", line);

      recourse_cli_page_item (page, INDENT,
                              recourse_cli_word (RECOURSE_CLI_WORD_OFFER_WORDS, language), quoted);
    }
  if (finding->is_denied)
    return;
  recourse_cli_page_item (page, INDENT, recourse_cli_word (RECOURSE_CLI_WORD_WHY, language),
                          recourse_text_get (&finding->flag->why, language));
  recourse_cli_page_item (page, INDENT,
                          recourse_cli_word (RECOURSE_CLI_WORD_OFFER_INSTEAD, language),
                          recourse_text_get (&finding->flag->instead, language));
}

/** recourse_cli_protect_household_path: (transfer full): the file beside the cases of --data */
char *
recourse_cli_protect_household_path (const RecourseCliCall *call)
{
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);

  return recourse_household_build_path (cases);
}

/**
 * recourse_cli_protect_find_person:
 * @typed: an id, or a name as it was given
 *
 * Returns: (transfer none): the id of the person, or %NULL with %RECOURSE_ERROR_NOT_FOUND
 */
const char *
recourse_cli_protect_find_person (const RecourseHousehold *household,
                                  const char *typed,
                                  GError **error)
{
  g_autofree char *quoted = recourse_error_quote (typed);
  g_autofree char *name = NULL;
  const char *person = NULL;

  for (guint i = 0; i < recourse_household_n_people (household); i++)
    if (g_str_equal (recourse_household_person_id (household, i), typed))
      return recourse_household_person_id (household, i);
  name = recourse_household_clean_name (typed, NULL);
  person = name != NULL ? recourse_household_find_name (household, name) : NULL;
  if (person == NULL)
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND,
                 "there is no person '%s'; 'household show' lists them", quoted);
  return person;
}
