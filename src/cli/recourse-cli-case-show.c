/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-case-show"

#include "recourse-cli-case-story.h"
#include "recourse-cli-commands.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-money.h"

/* `case show`: what a case says, in words. */

#define INDENT 2

typedef struct
{
  RecourseCliPage *page;
  RecourseCaseState *state;
  RecourseInterview *interview; /* as the case has it */
  RecoursePack *pack;
  const GPtrArray *lost;
  RecourseLanguage language;
} Show;

static void
print_heading (const Show *self, RecourseCliWord word)
{
  recourse_cli_page_blank (self->page);
  recourse_cli_page_heading (self->page, 0, recourse_cli_word (word, self->language));
}

static void
print_filled (const Show *self, RecourseCliWord word, const char *first, const char *second)
{
  g_autofree char *text = recourse_cli_word_fill (word, self->language, first, second, NULL);

  recourse_cli_page_text (self->page, 0, text);
}

static char *
format_time (const Show *self, gint64 time)
{
  return recourse_china_time_format_minute (time, self->language);
}

/* --- The parts of a line ------------------------------------------------------------------------
 */

static void
add_part (GString *line, const Show *self, const char *part)
{
  if (line->len > 0)
    g_string_append (line, self->language == RECOURSE_LANGUAGE_ZH_CN ? "，" : ", ");
  g_string_append (line, part);
}

static void
add_word (GString *line, const Show *self, RecourseCliWord word, const char *value)
{
  g_autofree char *part = recourse_cli_word_fill (word, self->language, value, NULL);

  add_part (line, self, part);
}

/* What a person typed; nothing where it is not known. */
static void
add_quote (GString *line, const Show *self, RecourseCliWord word, const char *text)
{
  g_autofree char *quoted = text != NULL ? recourse_error_quote (text) : NULL;

  if (quoted != NULL)
    add_word (line, self, word, quoted);
}

/* In the words of the pack; the id alone where it has none. */
static void
add_value (GString *line, const Show *self, const char *variable_id, const char *id)
{
  const RecourseVariable *variable = NULL;
  guint index = 0;

  if (id == NULL)
    return;
  if (recourse_pack_find_variable (self->pack, variable_id, &index))
    variable = recourse_pack_variable (self->pack, index);
  if (variable != NULL && recourse_variable_find_value (variable, id, &index))
    add_part (line, self, recourse_text_get (&variable->values[index].chip, self->language));
  else
    add_quote (line, self, RECOURSE_CLI_WORD_CASE_QUOTE, id);
}

/* --- The case and its answers -------------------------------------------------------------------
 */

static void
print_head (const Show *self)
{
  const char *title = recourse_case_state_get_title (self->state);
  gboolean is_watched = recourse_interview_is_screen_shared (self->interview);
  RecourseCliWord instead = is_watched ? RECOURSE_CLI_WORD_TITLE_HIDDEN
                                       : RECOURSE_CLI_WORD_CASE_NO_TITLE;
  gint64 closed_at = recourse_case_state_closed_at (self->state);
  g_autofree char *opened = format_time (self, recourse_case_state_opened_at (self->state));
  g_autofree char *changed = format_time (self, recourse_case_state_changed_at (self->state));
  g_autofree char *closed = NULL;
  g_autofree char *shown = title != NULL && !is_watched
                               ? recourse_error_quote (title)
                               : g_strdup (recourse_cli_word (instead, self->language));

  recourse_cli_page_heading (self->page, 0, shown);
  print_filled (self, RECOURSE_CLI_WORD_CASE_OPENED, opened, changed);
  if (closed_at == RECOURSE_TIME_UNKNOWN)
    return;
  closed = recourse_china_time_format_date (closed_at, self->language);
  print_filled (self, RECOURSE_CLI_WORD_CASE_CLOSED, closed, NULL);
}

static void
print_answer (const Show *self, guint screen)
{
  const RecourseScreen *shown = recourse_pack_screen (self->pack, screen);
  gboolean is_chinese = self->language == RECOURSE_LANGUAGE_ZH_CN;
  g_autofree char *mark = NULL;
  g_autofree char *text = NULL;

  if (!recourse_interview_is_answered (self->interview, screen))
    return;
  text = recourse_interview_chip_text (self->interview, screen, self->language);
  mark = g_strconcat (recourse_text_get (&shown->name, self->language), is_chinese ? "：" : ": ",
                      NULL);
  recourse_cli_page_item (
      self->page, INDENT, mark,
      text != NULL ? text : recourse_cli_word (RECOURSE_CLI_WORD_UNSURE, self->language));
}

static void
print_lost (const Show *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->lost->len; i++)
    {
      g_autofree char *quoted = recourse_error_quote (self->lost->pdata[i]);

      add_part (list, self, quoted);
    }
  if (list->len > 0)
    print_filled (self, RECOURSE_CLI_WORD_CASE_AGAIN, list->str, NULL);
}

static void
print_answers (const Show *self)
{
  if (recourse_case_state_n_answers (self->state) > 0)
    print_heading (self, RECOURSE_CLI_WORD_CASE_ANSWERS);
  for (guint i = 0; i < recourse_pack_n_screens (self->pack); i++)
    print_answer (self, i);
  print_lost (self);
  if (recourse_interview_is_screen_shared (self->interview))
    print_filled (self, RECOURSE_CLI_WORD_CASE_SHARED, NULL, NULL);
  else if (recourse_case_state_is_sharing_ended (self->state))
    print_filled (self, RECOURSE_CLI_WORD_CASE_CUT, NULL, NULL);
}

/* --- Payments -----------------------------------------------------------------------------------
 */

static void
add_when (GString *line, const Show *self, const RecourseCasePayment *payment)
{
  g_autofree char *time = NULL;

  if (payment->transferred_at == RECOURSE_TIME_UNKNOWN)
    {
      add_part (line, self, recourse_cli_word (RECOURSE_CLI_WORD_CASE_NO_TIME, self->language));
      return;
    }
  time = payment->is_about ? format_time (self, payment->transferred_at)
                           : recourse_china_time_format (payment->transferred_at, self->language);
  if (payment->is_about)
    add_word (line, self, RECOURSE_CLI_WORD_CASE_ABOUT, time);
  else
    add_part (line, self, time);
}

static void
add_amount (GString *line, const Show *self, RecourseCliWord word, gint64 fen)
{
  g_autofree char *amount = recourse_money_format (fen, self->language);

  if (word == RECOURSE_CLI_WORD_CASE_NO_AMOUNT)
    add_part (line, self, fen > 0 ? amount : recourse_cli_word (word, self->language));
  else if (fen > 0)
    add_word (line, self, word, amount);
}

static void
print_payment (const Show *self, const RecourseCasePayment *payment)
{
  g_autofree char *mark = g_strdup_printf ("%2u  ", payment->number);
  g_autoptr (GString) line = g_string_new (NULL);

  add_amount (line, self, RECOURSE_CLI_WORD_CASE_NO_AMOUNT, payment->amount);
  add_when (line, self, payment);
  add_quote (line, self, RECOURSE_CLI_WORD_CASE_PAYEE, payment->payee);
  add_value (line, self, "payment", payment->payment);
  add_value (line, self, "funding", payment->method);
  add_value (line, self, "state", payment->state);
  add_amount (line, self, RECOURSE_CLI_WORD_CASE_REFUNDED, payment->refunded);
  add_quote (line, self, RECOURSE_CLI_WORD_CASE_QUOTE, payment->transaction);
  add_quote (line, self, RECOURSE_CLI_WORD_CASE_QUOTE, payment->merchant_order);
  add_quote (line, self, RECOURSE_CLI_WORD_CASE_QUOTE, payment->note);
  recourse_cli_page_item (self->page, INDENT, mark, line->str);
}

static void
print_payments (const Show *self)
{
  guint n = recourse_case_state_n_payments (self->state);
  g_autofree char *amount = NULL;
  gint64 total;

  if (n == 0)
    return;
  print_heading (self, RECOURSE_CLI_WORD_CASE_PAYMENTS);
  if (recourse_interview_is_screen_shared (self->interview))
    {
      print_filled (self, RECOURSE_CLI_WORD_HIDDEN, NULL, NULL);
      return;
    }
  for (guint i = 0; i < n; i++)
    print_payment (self, recourse_case_state_payment (self->state, i));
  if (n == 1 || !recourse_case_state_total (self->state, &total))
    return;
  amount = recourse_money_format (total, self->language);
  print_filled (self, RECOURSE_CLI_WORD_CASE_TOTAL, amount, NULL);
}

/* --- Contacts and steps -------------------------------------------------------------------------
 */

static void
add_who (GString *line, const Show *self, const char *id)
{
  const RecourseContact *contact = id != NULL ? recourse_pack_find_contact (self->pack, id) : NULL;

  if (contact != NULL)
    add_part (line, self, recourse_text_get (&contact->name, self->language));
  else
    add_quote (line, self, RECOURSE_CLI_WORD_CASE_QUOTE, id);
}

static void
print_contact (const Show *self, const RecourseCaseContact *contact)
{
  g_autofree char *mark = g_strdup_printf ("%4" G_GINT64_FORMAT "  ", contact->entry);
  g_autofree char *time = format_time (
      self, contact->happened_at != RECOURSE_TIME_UNKNOWN ? contact->happened_at : contact->at);
  g_autofree char *next_at = NULL;
  g_autoptr (GString) line = g_string_new (time);

  add_who (line, self, contact->contact);
  add_quote (line, self, RECOURSE_CLI_WORD_CASE_QUOTE, contact->number);
  add_quote (line, self, RECOURSE_CLI_WORD_CASE_QUOTE, contact->name);
  add_quote (line, self, RECOURSE_CLI_WORD_CASE_REFERENCE, contact->reference);
  add_quote (line, self, RECOURSE_CLI_WORD_CASE_QUOTE, contact->note);
  add_quote (line, self, RECOURSE_CLI_WORD_CASE_NEXT, contact->next);
  if (contact->next_at != RECOURSE_TIME_UNKNOWN)
    {
      next_at = format_time (self, contact->next_at);
      add_part (line, self, next_at);
    }
  recourse_cli_page_item (self->page, INDENT, mark, line->str);
}

static const RecourseText *
find_step_text (const RecourseRemedy *remedy, const char *id)
{
  const RecourseFollowUp *follow_up = remedy->follow_up;

  if (id == NULL)
    return follow_up != NULL ? &follow_up->ask : NULL;
  for (guint i = 0; i < remedy->n_steps; i++)
    if (g_str_equal (remedy->steps[i].id, id))
      return &remedy->steps[i].text;
  for (guint i = 0; follow_up != NULL && i < follow_up->n_steps; i++)
    if (g_str_equal (follow_up->steps[i].id, id))
      return &follow_up->steps[i].text;
  return NULL;
}

static void
print_step (const Show *self, const RecourseCaseStep *step)
{
  const RecourseText *text = NULL;
  g_autofree char *time = format_time (self, step->done_at);
  g_autofree char *id = NULL;
  g_autofree char *line = NULL;
  guint index = 0;

  if (recourse_pack_find_remedy (self->pack, step->remedy, &index))
    text = find_step_text (recourse_pack_remedy (self->pack, index), step->step);
  if (text == NULL)
    id = recourse_error_quote (step->step != NULL ? step->step : step->remedy);
  line = recourse_cli_word_fill (RECOURSE_CLI_WORD_CASE_STEP, self->language,
                                 text != NULL ? recourse_text_get (text, self->language) : id, time,
                                 NULL);
  recourse_cli_page_item (self->page, INDENT, "- ", line);
}

static void
print_rest (const Show *self)
{
  if (recourse_interview_is_screen_shared (self->interview))
    {
      if (recourse_case_state_n_contacts (self->state) + recourse_case_state_n_steps (self->state)
          > 0)
        print_filled (self, RECOURSE_CLI_WORD_CASE_REST_HIDDEN, NULL, NULL);
      return;
    }
  if (recourse_case_state_n_contacts (self->state) > 0)
    print_heading (self, RECOURSE_CLI_WORD_CASE_CONTACTS);
  for (guint i = 0; i < recourse_case_state_n_contacts (self->state); i++)
    print_contact (self, recourse_case_state_contact (self->state, i));
  if (recourse_case_state_n_steps (self->state) > 0)
    print_heading (self, RECOURSE_CLI_WORD_CASE_STEPS);
  for (guint i = 0; i < recourse_case_state_n_steps (self->state); i++)
    print_step (self, recourse_case_state_step (self->state, i));
}

gboolean
recourse_cli_case_show (const RecourseCliCall *call,
                        RecourseCliPage *page,
                        int *out_status,
                        GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = recourse_cli_call_load (call, error);
  g_auto (RecourseCliStory) story = { NULL };
  g_autoptr (RecourseInterview) interview = NULL;
  g_autoptr (GPtrArray) lost = NULL;
  Show show = { .page = page, .language = call->language };

  if (advisor == NULL || !recourse_cli_story_open (&story, call, RECOURSE_ACCESS_READ, error))
    return FALSE;
  interview = recourse_interview_new (advisor, recourse_china_time_now ());
  if (!recourse_case_state_apply (story.state, interview, &lost, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      recourse_cli_case_show_json (page, story.state, lost);
      return TRUE;
    }
  show.state = story.state;
  show.interview = interview;
  show.pack = recourse_advisor_peek_pack (advisor);
  show.lost = lost;
  print_head (&show);
  print_answers (&show);
  print_payments (&show);
  print_rest (&show);
  return TRUE;
}
