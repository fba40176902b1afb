/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-plan"

#include "recourse-cli-plan.h"

#include "recourse-cli-answers.h"
#include "recourse-cli-remedy.h"
#include "recourse-cli-words.h"
#include "recourse-explain.h"
#include "recourse-plan.h"

/* The plan as a person reads it in a terminal. */

static RecoursePack *
peek_pack (const RecourseCliResult *result)
{
  return recourse_advisor_peek_pack (result->advisor);
}

static void
list_remedies (const RecourseCliResult *result,
               RecourseRemedyKind kind,
               RecourseStatus status,
               RecoursePlan *out_plan)
{
  recourse_plan_list (result->advisor, &result->advice, kind, status, out_plan);
  recourse_plan_put_last (result->advisor, out_plan, result->settled);
}

static void
print_heading (RecourseCliPage *page, RecourseCliWord word, RecourseLanguage language)
{
  g_autofree char *text = g_strdup_printf ("=== %s ===", recourse_cli_word (word, language));

  recourse_cli_page_heading (page, 0, text);
}

static void
print_opening (RecourseCliPage *page,
               const RecourseCliResult *result,
               const RecourseCliPlanStyle *style)
{
  g_autofree char *time = recourse_china_time_format (result->situation.at, style->language);
  g_autofree char *as_of = recourse_cli_word_fill (RECOURSE_CLI_WORD_PLAN_FOR, style->language,
                                                   time, NULL);

  recourse_cli_plan_print_banner (page, peek_pack (result), style->language);
  recourse_cli_page_heading (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_PLAN, style->language));
  recourse_cli_page_text (page, 0, as_of);
  recourse_cli_page_text (page, 0,
                          recourse_cli_word (RECOURSE_CLI_WORD_DISCLAIMER, style->language));
  if (style->hides_details)
    recourse_cli_page_heading (page, 0,
                               recourse_cli_word (RECOURSE_CLI_WORD_HIDDEN, style->language));
  recourse_cli_page_blank (page);
}

static void
print_plan (RecourseCliPage *page,
            const RecourseCliResult *result,
            const RecourseCliPlanStyle *style)
{
  static const RecourseCliWord headings[] = { RECOURSE_CLI_WORD_NOW, RECOURSE_CLI_WORD_TODAY,
                                              RECOURSE_CLI_WORD_WEEK, RECOURSE_CLI_WORD_LATER };
  int urgency = -1;
  RecoursePlan plan;

  list_remedies (result, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (peek_pack (result), plan.items[i]);

      if ((int) remedy->urgency != urgency)
        print_heading (page, headings[remedy->urgency], style->language);
      urgency = (int) remedy->urgency;
      recourse_cli_remedy_print (page, result, style, plan.items[i], i + 1);
    }
}

/* A stop that was placed counts down whatever the answers say about the police. */
static void
print_stray_record (RecourseCliPage *page,
                    const RecourseCliResult *result,
                    const RecourseCliPlanStyle *style)
{
  guint remedy = result->record.remedy;

  if (!result->has_record || style->hides_details
      || result->advice.statuses[remedy] == RECOURSE_STATUS_CERTAIN)
    return;
  recourse_cli_page_heading (
      page, 0,
      recourse_text_get (&recourse_pack_remedy (peek_pack (result), remedy)->title,
                         style->language));
  recourse_cli_remedy_print_follow_up (page, result, style->language, remedy);
  recourse_cli_page_blank (page);
}

static void
print_do_not (RecourseCliPage *page, const RecourseCliResult *result, RecourseLanguage language)
{
  RecoursePlan plan;

  list_remedies (result, RECOURSE_REMEDY_DO_NOT, RECOURSE_STATUS_CERTAIN, &plan);
  if (plan.n_items == 0)
    return;
  print_heading (page, RECOURSE_CLI_WORD_DO_NOT, language);
  for (guint i = 0; i < plan.n_items; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (peek_pack (result), plan.items[i]);

      recourse_cli_page_item (page, 0, "x ", recourse_text_get (&remedy->title, language));
      recourse_cli_page_text (page, 2, recourse_text_get (&remedy->summary, language));
    }
  recourse_cli_page_blank (page);
}

static void
print_next_question (RecourseCliPage *page,
                     const RecourseCliResult *result,
                     const RecourseCliPlanStyle *style)
{
  const RecourseScreen *screen = NULL;
  g_autofree char *question = NULL;
  g_autofree char *number = g_strdup_printf ("%u", result->advice.at_most);
  g_autofree char *at_most = recourse_cli_word_fill (RECOURSE_CLI_WORD_AT_MOST, style->language,
                                                     number, NULL);

  if (result->advice.next_screen == RECOURSE_NO_SCREEN || !style->names_options)
    return;
  screen = recourse_pack_screen (peek_pack (result), result->advice.next_screen);
  question = recourse_cli_word_fill (
      RECOURSE_CLI_WORD_NEXT_QUESTION, style->language,
      recourse_text_get (&screen->ask, style->language),
      recourse_pack_variable (peek_pack (result), screen->variables[0])->id, NULL);
  recourse_cli_page_text (page, 0, question);
  recourse_cli_page_text (page, 0, at_most);
  recourse_cli_page_blank (page);
}

static void
print_possible (RecourseCliPage *page, const RecourseCliResult *result, RecourseLanguage language)
{
  RecoursePlan plan;

  list_remedies (result, RECOURSE_REMEDY_DO, RECOURSE_STATUS_POSSIBLE, &plan);
  if (plan.n_items == 0)
    return;
  print_heading (page, RECOURSE_CLI_WORD_POSSIBLE, language);
  for (guint i = 0; i < plan.n_items; i++)
    recourse_cli_page_item (
        page, 0, "? ",
        recourse_text_get (&recourse_pack_remedy (peek_pack (result), plan.items[i])->title,
                           language));
  recourse_cli_page_blank (page);
}

static void
print_evidence (RecourseCliPage *page, const RecourseCliResult *result, RecourseLanguage language)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  RecoursePlan plan;

  list_remedies (result, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (peek_pack (result), plan.items[i]);

      for (guint j = 0; j < remedy->n_evidence; j++)
        {
          if (!g_hash_table_add (seen, (gpointer) remedy->evidence[j]))
            continue;
          if (g_hash_table_size (seen) == 1)
            print_heading (page, RECOURSE_CLI_WORD_KEEP, language);
          recourse_cli_page_item (page, 0, "- ",
                                  recourse_text_get (&remedy->evidence[j]->title, language));
        }
    }
  if (g_hash_table_size (seen) > 0)
    recourse_cli_page_blank (page);
}

static char *
fill_message (const RecourseCliResult *result,
              const RecourseMessage *message,
              gboolean hides_details,
              RecourseLanguage language)
{
  RecourseSituation told = result->situation;

  if (hides_details)
    {
      told.transferred_at = RECOURSE_TIME_UNKNOWN;
      told.amount = 0;
    }
  return recourse_situation_fill_message (&told, message, language);
}

/* What is read aloud or sent crosses the counter in Chinese; English stands beside it. */
static void
print_message (RecourseCliPage *page,
               const RecourseCliResult *result,
               const RecourseMessage *message,
               const RecourseCliPlanStyle *style)
{
  g_autofree char *chinese = fill_message (result, message, style->hides_details,
                                           RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = fill_message (result, message, style->hides_details,
                                           RECOURSE_LANGUAGE_EN);
  g_autofree char *meaning = recourse_cli_word_fill (RECOURSE_CLI_WORD_MEANING, style->language,
                                                     english, NULL);

  recourse_cli_page_item (page, 0, "* ", recourse_text_get (&message->title, style->language));
  recourse_cli_page_item (page, 2, "| ", chinese);
  if (style->language != RECOURSE_LANGUAGE_ZH_CN)
    recourse_cli_page_text (page, 2, meaning);
  recourse_cli_page_blank (page);
}

static void
print_messages (RecourseCliPage *page,
                const RecourseCliResult *result,
                const RecourseCliPlanStyle *style)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  RecoursePlan plan;

  list_remedies (result, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    {
      g_autoptr (GPtrArray)
          messages = recourse_plan_messages (result->advisor, &result->situation, plan.items[i]);

      for (guint j = 0; j < messages->len; j++)
        {
          if (!g_hash_table_add (seen, messages->pdata[j]))
            continue;
          if (g_hash_table_size (seen) == 1)
            print_heading (page, RECOURSE_CLI_WORD_MESSAGES, style->language);
          print_message (page, result, messages->pdata[j], style);
        }
    }
}

static void
print_contact (RecourseCliPage *page, const RecourseContact *contact, RecourseLanguage language)
{
  gboolean is_chinese = language == RECOURSE_LANGUAGE_ZH_CN;
  const char *number = *contact->number != '\0'
                           ? contact->number
                           : recourse_cli_word (RECOURSE_CLI_WORD_CARD_NUMBER, language);
  g_autofree char *text = g_strdup_printf ("%s%s%s", recourse_text_get (&contact->name, language),
                                           is_chinese ? "：" : ": ", number);

  recourse_cli_page_item (page, 0, "- ", text);
  recourse_cli_page_text (page, 2, recourse_text_get (&contact->use_for, language));
}

static void
print_contacts (RecourseCliPage *page, const RecourseCliResult *result, RecourseLanguage language)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  gboolean is_built_in = recourse_pack_is_built_in (peek_pack (result));
  RecoursePlan plan;

  if (!is_built_in)
    {
      recourse_cli_page_text (page, 0,
                              recourse_cli_word (RECOURSE_CLI_WORD_FOREIGN_NUMBERS, language));
      return;
    }
  list_remedies (result, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (peek_pack (result), plan.items[i]);

      for (guint j = 0; j < remedy->n_contacts; j++)
        {
          if (!g_hash_table_add (seen, (gpointer) remedy->contacts[j]))
            continue;
          if (g_hash_table_size (seen) == 1)
            print_heading (page, RECOURSE_CLI_WORD_PHONES, language);
          print_contact (page, remedy->contacts[j], language);
        }
    }
  if (g_hash_table_size (seen) > 0)
    recourse_cli_page_blank (page);
}

/**
 * recourse_cli_plan_print_banner:
 *
 * Says so where the words are not our own; prints nothing for the built-in pack.
 */
void
recourse_cli_plan_print_banner (RecourseCliPage *page,
                                RecoursePack *pack,
                                RecourseLanguage language)
{
  g_autofree char *text = NULL;

  if (recourse_pack_is_built_in (pack))
    return;
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_FOREIGN, language,
                                 recourse_text_get (recourse_pack_peek_title (pack), language),
                                 NULL);
  recourse_cli_page_heading (page, 0, text);
}

/** recourse_cli_plan_print_clash: which answers cannot all be true; nothing when they can */
void
recourse_cli_plan_print_clash (RecourseCliPage *page,
                               const RecourseCliResult *result,
                               RecourseLanguage language)
{
  g_autoptr (GArray)
      clashes = recourse_advisor_contradictions (result->advisor, &result->situation);

  if (clashes->len == 0)
    return;
  print_heading (page, RECOURSE_CLI_WORD_CLASH, language);
  for (guint i = 0; i < clashes->len; i++)
    {
      const RecourseContradiction *clash = &g_array_index (clashes, RecourseContradiction, i);
      const RecourseImpossible *rule = recourse_pack_impossible (peek_pack (result),
                                                                 clash->impossible);
      g_autofree char *answers = recourse_cli_answers_describe (
          result->advisor, &result->situation.known, clash->variables, language);

      recourse_cli_page_text (page, 0, recourse_text_get (&rule->text, language));
      recourse_cli_page_item (
          page, 2, recourse_cli_word (RECOURSE_CLI_WORD_CLASH_ANSWERS, language), answers);
    }
  recourse_cli_page_blank (page);
}

/** recourse_cli_plan_print: the whole plan */
void
recourse_cli_plan_print (RecourseCliPage *page,
                         const RecourseCliResult *result,
                         const RecourseCliPlanStyle *style)
{
  print_opening (page, result, style);
  recourse_cli_plan_print_clash (page, result, style->language);
  print_plan (page, result, style);
  print_stray_record (page, result, style);
  print_do_not (page, result, style->language);
  print_possible (page, result, style->language);
  print_next_question (page, result, style);
  print_evidence (page, result, style->language);
  print_messages (page, result, style);
  print_contacts (page, result, style->language);
  recourse_cli_page_text (page, 0,
                          recourse_cli_word (RECOURSE_CLI_WORD_SOURCES_FOOTER, style->language));
}
