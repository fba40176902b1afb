/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-desk-script"

#include "recourse-desk-private.h"
#include "recourse-desk-sheet.h"

#include "recourse-own-words.h"
#include "recourse-sheet-number.h"
#include "recourse-visible-text.h"

/* What is read out on the telephone in half a minute, from the messages of the pack. */

#define REMEDY "police-report"

/* Our own pack calls those of its scripts so that are for the police. */
#define SCRIPT_PREFIX "police-call"

#define MAX_PAYEE_CHARACTERS 24

#define SCRIPT_GAP 3.0

static const RecourseSheetColumns SIDE_BY_SIDE = { { 0.52, 0.48 }, 2 };

enum
{
  SLOT_NAME,
  SLOT_ADDRESS,
  SLOT_TIME,
  SLOT_AMOUNT,
  SLOT_PAYEE,
  SLOT_ORDER,
  N_SLOTS
};

static const char *const SLOT_NAMES[N_SLOTS] = { "name",   "address", "time",
                                                 "amount", "payee",   "order_number" };

/* Where the newest payment says what nobody was asked, that counts: it may come from a statement.
 */
static void
learn (const RecourseDesk *self,
       RecourseSituation *situation,
       const char *variable,
       const char *value)
{
  RecoursePack *pack = self->paper.summary.words;
  guint index = 0;
  guint found = 0;

  if (value == NULL || !recourse_pack_find_variable (pack, variable, &index)
      || (situation->answered & (1U << index)) != 0
      || !recourse_variable_find_value (recourse_pack_variable (pack, index), value, &found))
    return;
  recourse_advisor_answer (recourse_case_paper_peek_advisor (&self->paper), situation, index,
                           G_GUINT64_CONSTANT (1) << found);
}

static void
find_situation (const RecourseDesk *self, RecourseSituation *out_situation)
{
  const RecourseCasePayment *newest = recourse_case_state_newest_payment (self->paper.state);

  *out_situation = *recourse_interview_peek_situation (self->paper.interview);
  if (newest == NULL)
    return;
  learn (self, out_situation, "state", newest->state);
  learn (self, out_situation, "payment", newest->payment);
  learn (self, out_situation, "funding", newest->method);
}

/* Answers that cannot all be true say nothing for certain. */
static RecourseStatus
find_status (const RecourseDesk *self, const RecourseSituation *situation, guint *out_remedy)
{
  RecourseStatus statuses[RECOURSE_MAX_REMEDIES];
  gboolean is_contradictory = FALSE;

  if (!recourse_pack_find_remedy (self->paper.summary.words, REMEDY, out_remedy))
    return RECOURSE_STATUS_POSSIBLE;
  recourse_advisor_statuses (recourse_case_paper_peek_advisor (&self->paper), situation, statuses,
                             &is_contradictory);
  return is_contradictory ? RECOURSE_STATUS_POSSIBLE : statuses[*out_remedy];
}

/**
 * recourse_desk_sheet_is_fit:
 * @interview: with the answers of the case
 *
 * Whether a desk that stops payments is to be asked, whatever the open questions bring, so that the
 * sheet for it is worth offering before anybody looks for it. While the screen may be shared it is
 * not: nothing of the case may be shown.
 */
gboolean
recourse_desk_sheet_is_fit (RecourseInterview *interview)
{
  RecoursePack *pack;
  guint remedy = 0;

  g_return_val_if_fail (RECOURSE_IS_INTERVIEW (interview), FALSE);

  pack = recourse_advisor_peek_pack (recourse_interview_peek_advisor (interview));
  return !recourse_interview_is_screen_shared (interview)
         && recourse_pack_find_remedy (pack, REMEDY, &remedy)
         && recourse_interview_peek_advice (interview)->statuses[remedy] == RECOURSE_STATUS_CERTAIN;
}

/* Whether, as far as the answers go, the police may have something to stop. */
gboolean
recourse_desk_is_for_police (const RecourseDesk *self)
{
  RecourseSituation situation;
  guint remedy = 0;

  find_situation (self, &situation);
  return find_status (self, &situation, &remedy) != RECOURSE_STATUS_RULED_OUT;
}

/* Words that fit for certain; NULL while an answer is missing: nobody is to read out as true what
 * may not be. */
static const RecourseMessage *
find_script (const RecourseDesk *self)
{
  RecourseAdvisor *advisor = recourse_case_paper_peek_advisor (&self->paper);
  g_autoptr (GPtrArray) messages = NULL;
  RecourseSituation situation;
  guint remedy = 0;

  find_situation (self, &situation);
  if (find_status (self, &situation, &remedy) != RECOURSE_STATUS_CERTAIN)
    return NULL;
  messages = recourse_plan_messages (advisor, &situation, remedy);
  for (guint i = 0; i < messages->len; i++)
    {
      const RecourseMessage *message = messages->pdata[i];

      if (message->kind == RECOURSE_MESSAGE_PHONE_SCRIPT
          && g_str_has_prefix (message->id, SCRIPT_PREFIX)
          && recourse_advisor_holds (advisor, &situation, &message->when))
        return message;
    }
  return NULL;
}

/* --- What is put into it ------------------------------------------------------------------------
 */

static char *
dup_time (const RecourseDesk *self, const RecourseCasePayment *payment, RecourseLanguage language)
{
  g_autofree char *time = NULL;
  RecourseSlot slot = { "time", NULL };

  if (payment->transferred_at == RECOURSE_TIME_UNKNOWN)
    return NULL;
  if (!payment->is_about)
    return recourse_china_time_format (payment->transferred_at, language);
  time = recourse_china_time_format_minute (payment->transferred_at, language);
  slot.value = time;
  return recourse_text_fill (recourse_paper_word (self->paper.summary.words, "desk", "about"),
                             &slot, 1, language);
}

/* In the middle of our words: short, in one line, and in quotes that it cannot close itself. */
static char *
dup_payee (const RecourseDesk *self, const RecourseCasePayment *payment)
{
  const char *payee = recourse_case_paper_text (&self->paper, payment->entry, "payee",
                                                payment->payee);
  g_autofree char *line = NULL;
  g_autoptr (GString) bare = NULL;

  if (payee == NULL)
    return NULL;
  line = recourse_visible_line (payee, MAX_PAYEE_CHARACTERS);
  bare = g_string_new (line);
  g_string_replace (bare, "“", "", 0);
  g_string_replace (bare, "”", "", 0);
  g_string_replace (bare, "\"", "", 0);
  return g_strdup_printf ("“%s”", bare->str);
}

static char *
dup_order (const RecourseDesk *self, const RecourseCasePayment *payment)
{
  const char *number = recourse_case_paper_text (&self->paper, payment->entry, "transaction",
                                                 payment->transaction);

  if (number == NULL)
    number = recourse_case_paper_text (&self->paper, payment->entry, "merchant_order",
                                       payment->merchant_order);
  return number != NULL ? recourse_sheet_number_group (number) : NULL;
}

static char *
fill (const RecourseDesk *self, const RecourseText *text, RecourseLanguage language)
{
  const RecourseCasePayment *newest = recourse_case_state_newest_payment (self->paper.state);
  g_autofree char *time = newest != NULL ? dup_time (self, newest, language) : NULL;
  g_autofree char *amount = newest != NULL && newest->amount > 0
                                ? recourse_sheet_number_amount (newest->amount)
                                : NULL;
  g_autofree char *payee = newest != NULL ? dup_payee (self, newest) : NULL;
  g_autofree char *order = newest != NULL ? dup_order (self, newest) : NULL;
  const char *values[N_SLOTS] = {
    [SLOT_TIME] = time, [SLOT_AMOUNT] = amount, [SLOT_PAYEE] = payee, [SLOT_ORDER] = order
  };
  RecourseSlot slots[N_SLOTS];

  for (guint i = 0; i < N_SLOTS; i++)
    slots[i] = (RecourseSlot){ SLOT_NAMES[i], values[i] };
  return recourse_text_fill (text, slots, N_SLOTS, language);
}

/* --- Drawing ------------------------------------------------------------------------------------
 */

/* Side by side, since both below each other would take the page from the payments. */
static void
add_both (const RecourseDesk *self, const RecourseText *text)
{
  const RecourseSummary *summary = &self->paper.summary;
  g_autofree char *chinese = fill (self, text, RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = fill (self, text, RECOURSE_LANGUAGE_EN);
  g_autofree char *straight = recourse_own_words_straighten (english);
  g_autoptr (RecourseSheetCell) left = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) right = recourse_sheet_cell_new ();
  RecourseSheetCell *cells[] = { left, right };

  if (!summary->with_english)
    {
      recourse_sheet_add_paragraph (summary->sheet, RECOURSE_SHEET_BODY, chinese);
      return;
    }
  recourse_sheet_cell_add (left, RECOURSE_SHEET_BODY, chinese);
  recourse_sheet_cell_add (right, RECOURSE_SHEET_BESIDE, straight);
  recourse_sheet_add_space (summary->sheet, SCRIPT_GAP);
  recourse_sheet_add_columns (summary->sheet, &SIDE_BY_SIDE, cells);
}

static void
add_several (const RecourseDesk *self)
{
  const RecourseSummary *summary = &self->paper.summary;
  g_autofree char *count = g_strdup_printf ("%u", self->paper.payments->len);
  g_autofree char *total = NULL;
  gint64 fen = 0;

  if (self->paper.payments->len < 2 || !recourse_case_paper_total (&self->paper, &fen))
    return;
  total = recourse_sheet_number_amount (fen);
  {
    const RecourseSlot slots[] = { { "count", count }, { "total", total } };
    g_autofree char *text = recourse_summary_fill_slots (summary, "script-several", slots, slots,
                                                         G_N_ELEMENTS (slots));

    recourse_sheet_add_paragraph (summary->sheet, RECOURSE_SHEET_BODY, text);
  }
}

void
recourse_desk_add_script (const RecourseDesk *self)
{
  const RecourseSummary *summary = &self->paper.summary;
  const RecourseMessage *script = find_script (self);
  g_autofree char *title = NULL;

  if (!recourse_desk_is_for_police (self))
    {
      recourse_summary_add_paragraph (summary, RECOURSE_SHEET_BODY, "script-mistake");
      return;
    }
  if (script != NULL)
    {
      title = recourse_summary_both (summary, &script->title);
      recourse_sheet_add_paragraph (summary->sheet, RECOURSE_SHEET_SUBHEADING, title);
      add_both (self, &script->text);
    }
  else
    {
      recourse_desk_add_heading (self, "script");
      add_both (self, recourse_paper_word (summary->words, "desk", "script-open"));
    }
  add_several (self);
}
