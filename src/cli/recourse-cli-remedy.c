/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-remedy"

#include "recourse-cli-remedy.h"

#include "recourse-cli-answers.h"
#include "recourse-cli-words.h"
#include "recourse-explain.h"
#include "recourse-plan.h"

#define INDENT 3
#define N_STATUSES (RECOURSE_STATUS_HARMFUL + 1)

static const RecourseCliWord status_words[N_STATUSES] = {
  [RECOURSE_STATUS_LAW] = RECOURSE_CLI_WORD_LAW,
  [RECOURSE_STATUS_OFFICIAL] = RECOURSE_CLI_WORD_OFFICIAL,
  [RECOURSE_STATUS_REPORTED] = RECOURSE_CLI_WORD_REPORTED,
  [RECOURSE_STATUS_UNVERIFIED] = RECOURSE_CLI_WORD_UNVERIFIED,
  [RECOURSE_STATUS_REJECTED] = RECOURSE_CLI_WORD_REJECTED,
  [RECOURSE_STATUS_HARMFUL] = RECOURSE_CLI_WORD_HARMFUL,
};

static const RecourseRemedy *
peek_remedy (const RecourseCliResult *result, guint remedy)
{
  return recourse_pack_remedy (recourse_advisor_peek_pack (result->advisor), remedy);
}

/** recourse_cli_remedy_find_follow_up: the first remedy after which something can be recorded */
gboolean
recourse_cli_remedy_find_follow_up (RecoursePack *pack, guint *out_remedy)
{
  for (guint i = 0; i < recourse_pack_n_remedies (pack); i++)
    if (recourse_pack_remedy (pack, i)->follow_up != NULL)
      {
        *out_remedy = i;
        return TRUE;
      }
  return FALSE;
}

/** recourse_cli_remedy_format_time: Beijing time, and this machine's in brackets where it differs
 */
char *
recourse_cli_remedy_format_time (gint64 time, RecourseLanguage language)
{
  g_autofree char *beijing = recourse_china_time_format (time, language);
  g_autofree char *local = recourse_china_time_format_local (time, language);

  if (local == NULL)
    return recourse_cli_word_fill (RECOURSE_CLI_WORD_BEIJING, language, beijing, NULL);
  return recourse_cli_word_fill (RECOURSE_CLI_WORD_BEIJING_LOCAL, language, beijing, local, NULL);
}

/**
 * recourse_cli_remedy_format_state:
 * @left: until it ends
 *
 * Returns: (transfer full): how a deadline stands, in words
 */
char *
recourse_cli_remedy_format_state (RecourseDeadlineKind kind,
                                  RecourseDeadlineState state,
                                  gint64 left,
                                  RecourseLanguage language)
{
  g_autofree char *remaining = recourse_china_time_format_remaining (left, language);
  gboolean is_past = state == RECOURSE_DEADLINE_PAST;
  gboolean is_closing = state == RECOURSE_DEADLINE_CLOSING;

  if (kind != RECOURSE_DEADLINE_ENDS)
    return recourse_cli_word_fill (is_past ? RECOURSE_CLI_WORD_REACHED : RECOURSE_CLI_WORD_AHEAD,
                                   language, remaining, NULL);
  if (is_past)
    return recourse_cli_word_fill (RECOURSE_CLI_WORD_PAST, language, NULL);
  return recourse_cli_word_fill (is_closing ? RECOURSE_CLI_WORD_CLOSING : RECOURSE_CLI_WORD_LEFT,
                                 language, remaining, NULL);
}

static void
print_clock (RecourseCliPage *page,
             const RecourseText *label,
             gint64 end,
             const char *state,
             RecourseLanguage language)
{
  g_autofree char *time = recourse_cli_remedy_format_time (end, language);
  g_autofree char *text = g_strdup_printf ("%s%s%s\n%s", time,
                                           language == RECOURSE_LANGUAGE_ZH_CN ? "，" : ", ", state,
                                           recourse_text_get (label, language));

  recourse_cli_page_item (page, INDENT, recourse_cli_word (RECOURSE_CLI_WORD_TIME, language), text);
}

/** recourse_cli_remedy_print_clock: when something ends or begins that stands at @at, and what */
void
recourse_cli_remedy_print_clock (RecourseCliPage *page,
                                 const RecourseDeadlineRule *rule,
                                 gint64 at,
                                 RecourseDeadlineState state,
                                 gint64 now,
                                 RecourseLanguage language)
{
  g_autofree char *text = recourse_cli_remedy_format_state (rule->kind, state, at - now, language);

  print_clock (page, &rule->label, at, text, language);
}

static void
print_deadline (RecourseCliPage *page,
                const RecourseCliResult *result,
                guint remedy,
                RecourseLanguage language)
{
  const RecourseDeadlineRule *rule = peek_remedy (result, remedy)->deadline;

  for (guint i = 0; i < result->advice.n_deadlines; i++)
    {
      const RecourseDeadline *deadline = &result->advice.deadlines[i];

      if (deadline->remedy == remedy)
        recourse_cli_remedy_print_clock (page, rule, deadline->at, deadline->state,
                                         result->situation.at, language);
    }
}

static void
print_step (RecourseCliPage *page,
            const RecourseStep *step,
            gboolean lists_numbers,
            RecourseLanguage language)
{
  recourse_cli_page_item (page, INDENT, "- ", recourse_text_get (&step->text, language));
  if (step->has_fallback)
    recourse_cli_page_item (page, INDENT + 2, "→ ", recourse_text_get (&step->fallback, language));
  if (step->contact != NULL && lists_numbers)
    {
      const char *number = *step->contact->number != '\0'
                               ? step->contact->number
                               : recourse_cli_word (RECOURSE_CLI_WORD_CARD_NUMBER, language);
      g_autofree char *text = recourse_cli_word_fill (
          RECOURSE_CLI_WORD_NUMBER, language, number,
          recourse_text_get (&step->contact->name, language), NULL);

      recourse_cli_page_text (page, INDENT + 2, text);
    }
}

/**
 * recourse_cli_remedy_print_steps:
 * @at_most: how many steps
 *
 * The steps of @remedy that fit the situation. The numbers of another pack are not listed.
 */
void
recourse_cli_remedy_print_steps (RecourseCliPage *page,
                                 const RecourseCliResult *result,
                                 RecourseLanguage language,
                                 guint remedy,
                                 guint at_most)
{
  g_autoptr (GPtrArray) steps = recourse_plan_steps (result->advisor, &result->situation, remedy);
  gboolean is_built_in = recourse_pack_is_built_in (recourse_advisor_peek_pack (result->advisor));

  for (guint i = 0; i < steps->len && i < at_most; i++)
    print_step (page, steps->pdata[i], is_built_in, language);
}

/** recourse_cli_remedy_print_follow_up: the countdown and the steps of a record of @remedy, if any
 */
void
recourse_cli_remedy_print_follow_up (RecourseCliPage *page,
                                     const RecourseCliResult *result,
                                     RecourseLanguage language,
                                     guint remedy)
{
  const RecourseFollowUp *follow_up = peek_remedy (result, remedy)->follow_up;
  const RecourseRecord *record = &result->record;
  g_autofree char *state = NULL;

  if (!result->has_record || record->remedy != remedy)
    return;
  state = recourse_cli_remedy_format_state (RECOURSE_DEADLINE_ENDS, record->state,
                                            record->ends_at - result->situation.at, language);
  print_clock (page, &follow_up->label, record->ends_at, state, language);
  for (guint i = 0; i < follow_up->n_steps; i++)
    if (recourse_advisor_holds (result->advisor, &result->situation, &follow_up->steps[i].when))
      print_step (page, &follow_up->steps[i], FALSE, language);
}

static void
print_why (RecourseCliPage *page,
           const RecourseCliResult *result,
           guint remedy,
           RecourseLanguage language)
{
  g_autofree char *answers = NULL;
  RecourseReason reason;

  if (!recourse_advisor_explain (result->advisor, &result->situation, remedy, &reason))
    return;
  answers = recourse_cli_answers_describe (result->advisor, &result->situation.known,
                                           reason.variables, language);
  recourse_cli_page_item (
      page, INDENT, recourse_cli_word (RECOURSE_CLI_WORD_WHY, language),
      *answers != '\0' ? answers : recourse_cli_word (RECOURSE_CLI_WORD_WHY_ALWAYS, language));
}

static void
count_claims (const RecourseClaimList *claims, GHashTable *seen, guint *counts)
{
  for (guint i = 0; i < claims->n; i++)
    if (g_hash_table_add (seen, (gpointer) claims->items[i]))
      counts[claims->items[i]->status]++;
}

/* What the words stand on, by kind: enough to see at a glance how firm the ground is. */
static void
print_sources (RecourseCliPage *page,
               const RecourseCliResult *result,
               guint remedy,
               RecourseLanguage language)
{
  g_autoptr (GPtrArray) steps = recourse_plan_steps (result->advisor, &result->situation, remedy);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  guint counts[N_STATUSES] = { 0 };

  count_claims (&peek_remedy (result, remedy)->claims, seen, counts);
  for (guint i = 0; i < steps->len; i++)
    count_claims (&((const RecourseStep *) steps->pdata[i])->claims, seen, counts);
  for (guint i = 0; i < N_STATUSES; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", counts[i]);
      g_autofree char *entry = recourse_cli_word_fill (status_words[i], language, number, NULL);

      if (counts[i] == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, language == RECOURSE_LANGUAGE_ZH_CN ? "、" : ", ");
      g_string_append (text, entry);
    }
  if (text->len > 0)
    recourse_cli_page_item (page, INDENT, recourse_cli_word (RECOURSE_CLI_WORD_BASED_ON, language),
                            text->str);
}

/**
 * recourse_cli_remedy_print:
 * @number: its place in the plan, from 1
 *
 * One remedy with its time, its steps, why it is there and what it stands on.
 */
void
recourse_cli_remedy_print (RecourseCliPage *page,
                           const RecourseCliResult *result,
                           const RecourseCliPlanStyle *style,
                           guint remedy,
                           guint number)
{
  const RecourseRemedy *shown = peek_remedy (result, remedy);
  g_autofree char *title = g_strdup_printf ("%u. %s", number,
                                            recourse_text_get (&shown->title, style->language));
  g_autofree char *done = recourse_cli_word_fill (RECOURSE_CLI_WORD_DONE, style->language, title,
                                                  NULL);

  recourse_cli_page_heading (page, 0, remedy == result->settled ? done : title);
  recourse_cli_page_text (page, INDENT, recourse_text_get (&shown->summary, style->language));
  if (!style->hides_details)
    print_deadline (page, result, remedy, style->language);
  recourse_cli_remedy_print_steps (page, result, style->language, remedy, G_MAXUINT);
  if (!style->hides_details)
    recourse_cli_remedy_print_follow_up (page, result, style->language, remedy);
  print_why (page, result, remedy, style->language);
  print_sources (page, result, remedy, style->language);
  recourse_cli_page_blank (page);
}
