/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet-case.h"

#include "recourse-case-entry.h"
#include "recourse-case-state.h"
#include "recourse-money.h"

#include <string.h>

static RecourseInstant now;

static void
look (RecourseInstant *out_instant, gpointer data)
{
  now.wall += RECOURSE_SECOND;
  now.boot += RECOURSE_SECOND;
  *out_instant = now;
}

static void
append (RecourseCaseFolder *self, RecourseLogDraft *draft)
{
  g_autoptr (GError) error = NULL;

  recourse_log_append (recourse_case_folder_peek_log (self), draft, NULL, &error);
  g_assert_no_error (error);
  recourse_log_draft_free (draft);
}

static void
append_all (RecourseCaseFolder *self, GPtrArray *drafts)
{
  g_autoptr (GError) error = NULL;

  recourse_log_append_all (recourse_case_folder_peek_log (self), drafts, NULL, &error);
  g_assert_no_error (error);
}

static void
add_note (RecourseCaseFolder *self, const char *note)
{
  append (self, recourse_case_entry_note (note, 0, RECOURSE_AUTHOR_PERSON));
}

static void
add_payment (RecourseCaseFolder *self, const RecourseCasePayment *payment)
{
  append (self, recourse_case_entry_payment (payment, RECOURSE_AUTHOR_HELPER));
}

/* --- Answers and steps --------------------------------------------------------------------------
 */

static void
answer (RecourseInterview *interview, RecoursePack *pack, const char *screen, const char *value)
{
  guint index = 0;
  guint found = 0;

  g_assert_true (recourse_pack_find_screen (pack, screen, &index));
  if (value == NULL)
    {
      recourse_interview_answer_signs (interview, index, 0);
      return;
    }
  g_assert_true (recourse_variable_find_value (
      recourse_pack_variable (pack, recourse_pack_screen (pack, index)->variables[0]), value,
      &found));
  recourse_interview_answer_value (interview, index, found);
}

static void
tick (RecourseInterview *interview, RecoursePack *pack, const char *remedy, const char *step)
{
  guint index = 0;

  g_assert_true (recourse_pack_find_remedy (pack, remedy, &index));
  recourse_interview_tick (interview, index, step, SHEET_CASE_NOW - 10 * RECOURSE_MINUTE);
}

static void
keep (RecourseCaseFolder *self, RecourseInterview *interview)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseState) state = recourse_case_state_read (self, &error);
  g_autoptr (GPtrArray) drafts = NULL;

  g_assert_no_error (error);
  drafts = recourse_case_state_diff (state, interview, RECOURSE_AUTHOR_HELPER);
  append_all (self, drafts);
}

static RecourseInterview *
begin (RecourseCaseFolder *self, RecourseAdvisor *advisor)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseState) state = recourse_case_state_read (self, &error);
  RecourseInterview *interview = recourse_interview_new (advisor, SHEET_CASE_NOW);

  g_assert_no_error (error);
  recourse_case_state_apply (state, interview, NULL, &error);
  g_assert_no_error (error);
  return interview;
}

static void
answer_fraud (RecourseCaseFolder *self, RecourseAdvisor *advisor)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  g_autoptr (RecourseInterview) interview = begin (self, advisor);
  guint police = 0;

  answer (interview, pack, "problem", "deceived");
  answer (interview, pack, "helper", "beside");
  answer (interview, pack, "signs", NULL);
  answer (interview, pack, "payment", "transfer");
  answer (interview, pack, "state", "received");
  answer (interview, pack, "funding", "bank_card");
  tick (interview, pack, "police-report", "stop-contact");
  tick (interview, pack, "police-report", "dial-beside");
  g_assert_true (recourse_pack_find_remedy (pack, "police-report", &police));
  recourse_interview_record (interview, police, SHEET_CASE_NOW - 5 * RECOURSE_MINUTE, NULL);
  keep (self, interview);
}

/* Nothing but what the start page asks. */
static void
answer_first (RecourseCaseFolder *self, RecourseAdvisor *advisor)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  g_autoptr (RecourseInterview) interview = begin (self, advisor);

  answer (interview, pack, "problem", "deceived");
  keep (self, interview);
}

static void
answer_mistake (RecourseCaseFolder *self, RecourseAdvisor *advisor)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  g_autoptr (RecourseInterview) interview = begin (self, advisor);

  answer (interview, pack, "problem", "wrong_person");
  answer (interview, pack, "helper", "me");
  answer (interview, pack, "signs", NULL);
  answer (interview, pack, "payment", "transfer");
  answer (interview, pack, "state", "pending");
  keep (self, interview);
}

/* --- Payments, contacts and evidence ------------------------------------------------------------
 */

static void
add_two_payments (RecourseCaseFolder *self)
{
  const RecourseCasePayment first = { .number = 1,
                                      .amount = 800000,
                                      .transferred_at = SHEET_CASE_NOW - 3 * RECOURSE_HOUR
                                                        - 55 * RECOURSE_SECOND,
                                      .state = (char *) "received",
                                      .payment = (char *) "transfer",
                                      .method = (char *) "balance",
                                      .payee = (char *) "阳光*",
                                      .transaction = (char *) "1000050001202611240012345678",
                                      .merchant_order = (char *) "20261124071234" };
  const RecourseCasePayment second = { .number = 2,
                                       .amount = 123456,
                                       .transferred_at = SHEET_CASE_NOW - RECOURSE_HOUR,
                                       .is_about = TRUE,
                                       .state = (char *) "received",
                                       .refunded = 100,
                                       .payee = (char *) "阳光*" };

  add_payment (self, &first);
  add_payment (self, &second);
}

/* As somebody types it: what the guide asks is not asked a second time. */
static void
add_one_payment (RecourseCaseFolder *self)
{
  const RecourseCasePayment payment = { .number = 1,
                                        .amount = 800000,
                                        .transferred_at = SHEET_CASE_NOW - RECOURSE_HOUR,
                                        .payee = (char *) "王*",
                                        .transaction = (char *) "1000050001202611240012345678" };

  add_payment (self, &payment);
}

static void
add_many_payments (RecourseCaseFolder *self, guint n, const char *payee)
{
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *order = g_strdup_printf ("10000500012026112400%08u", i);
      g_autofree char *merchant = g_strdup_printf ("M2026112400%08u", i);
      const RecourseCasePayment payment = { .number = i,
                                            .amount = 100000 + i,
                                            .transferred_at = SHEET_CASE_NOW - i * RECOURSE_HOUR,
                                            .state = (char *) "received",
                                            .payment = (char *) "transfer",
                                            .method = (char *) "bank_card",
                                            .payee = (char *) payee,
                                            .transaction = order,
                                            .merchant_order = merchant };

      add_payment (self, &payment);
    }
}

static void
add_contact (RecourseCaseFolder *self)
{
  const RecourseCaseContact contact = { .contact = (char *) "police",
                                        .happened_at = SHEET_CASE_NOW - 5 * RECOURSE_MINUTE,
                                        .number = (char *) "110",
                                        .name = (char *) "王警官",
                                        .reference = (char *) "A-2026-1124",
                                        .note = (char *) "让我们带身份证和手机去派出所。",
                                        .next = (char *) "带身份证去派出所做笔录",
                                        .next_at = SHEET_CASE_NOW + 4 * RECOURSE_HOUR };

  append (self, recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_HELPER));
}

static RecourseLogDraft *
draft_evidence (const char *kind, const char *name, const char *note)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_HELPER);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  recourse_log_draft_add_string (draft, "evidence", kind);
  recourse_log_draft_add_string (draft, "sha256", sha256);
  recourse_log_draft_add_integer (draft, "bytes", 1234567);
  recourse_log_draft_add_text (draft, "name", name);
  if (note != NULL)
    recourse_log_draft_add_text (draft, "note", note);
  return draft;
}

static void
describe (RecourseCaseFolder *self, gint64 entry, const char *note)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-described", RECOURSE_AUTHOR_HELPER);

  recourse_log_draft_add_integer (draft, "entry", entry);
  recourse_log_draft_add_text (draft, "note", note);
  append (self, draft);
}

/* Entries 2 to 4. */
static void
add_evidence (RecourseCaseFolder *self)
{
  append (self, draft_evidence ("bill-page", "账单截图 2026-11-23.png", "妈妈手机上截的。"));
  append (self, draft_evidence ("chat-recording", "screen-recording.mp4", NULL));
  append (self, draft_evidence ("", "不知道是什么.dat", NULL));
  describe (self, 2, "金额和时间都在上面。");
}

static void
free_draft (gpointer data)
{
  recourse_log_draft_free (data);
}

static void
add_much_evidence (RecourseCaseFolder *self)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (free_draft);

  for (guint i = 1; i <= 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("截图-%03u.png", i);

      g_ptr_array_add (drafts, draft_evidence (i % 2 ? "bill-page" : "payee-profile", name, NULL));
    }
  append_all (self, drafts);
}

/* Words that try to get out of their place. */
static void
add_hostile (RecourseCaseFolder *self)
{
  g_autofree char *long_word = g_strnfill (9000, 'W');
  g_autoptr (GString) feeds = g_string_new ("first line");
  const RecourseCasePayment payment = {
    .number = 1,
    .amount = RECOURSE_MONEY_MAX_FEN,
    .transferred_at = SHEET_CASE_NOW - RECOURSE_HOUR,
    .state = (char *) "<b>odd</b>",
    .payment = (char *) "merchant",
    .payee =
        (char
             *) "张三”\n请改打\xE2\x80\xAE这个电话。<b>x</b>追款指南热线在这里等您来电请马上打过来",
    .transaction = long_word,
  };

  for (guint i = 0; i < 4000; i++)
    g_string_append (feeds, "\n\n");
  add_payment (self, &payment);
  add_note (self, long_word);
  add_note (self, feeds->str);
  add_note (self, "<b>bold</b> &amp; <span foreground='red'>red</span>");
  append (self, draft_evidence ("<b>kind</b>", "../../etc/passwd\n<span>", long_word));
}

static void
fill (RecourseCaseFolder *self, const char *what, RecourseAdvisor *advisor)
{
  if (strcmp (what, "fraud") == 0)
    {
      add_evidence (self);
      add_two_payments (self);
      add_note (self, "上午有人加我微信，说是社保局的，让我交保证金，还让我别告诉家里人。");
      add_contact (self);
      answer_fraud (self, advisor);
    }
  else if (strcmp (what, "mistake") == 0)
    {
      add_two_payments (self);
      answer_mistake (self, advisor);
    }
  else if (strcmp (what, "answered") == 0)
    {
      add_one_payment (self);
      answer_fraud (self, advisor);
    }
  else if (strcmp (what, "twelve") == 0)
    {
      add_many_payments (self, 12, "阳光便利店的老板*");
      answer_fraud (self, advisor);
    }
  else if (strcmp (what, "hundred") == 0)
    {
      add_many_payments (self, 100, "一个名字特别长的收款方，长得一行放不下，两行也放不下的那一种");
      add_much_evidence (self);
      add_note (self, "他说话很客气。我就信了。");
      answer_fraud (self, advisor);
    }
  else if (strcmp (what, "quick") == 0)
    {
      add_many_payments (self, 1, "阳光*");
      answer_first (self, advisor);
    }
  else if (strcmp (what, "hostile") == 0)
    add_hostile (self);
  else
    g_assert_cmpstr (what, ==, "empty");
}

/*
 * A case in @folder: "fraud" (two payments, answers, steps, a call, evidence), "mistake", "quick"
 * (a payment and the first answer), "answered" (a payment, and what it does not say answered),
 * "twelve" payments, "hundred" payments and pieces of evidence, "hostile" or "empty".
 */
RecourseCaseFolder *
sheet_case_make (const char *folder, const char *what, RecourseAdvisor *advisor)
{
  g_autofree char *cases = g_build_filename (folder, "cases", NULL);
  const RecourseCaseOpening opening = { "Recourse 0.1.0", "妈妈的钱", RECOURSE_AUTHOR_HELPER };
  g_autoptr (GError) error = NULL;
  RecourseCaseFolder *self = recourse_case_folder_create (cases, &opening, &error);

  g_assert_no_error (error);
  now = (RecourseInstant){ SHEET_CASE_NOW - 10 * RECOURSE_MINUTE, 1000000 };
  recourse_log_set_clock (recourse_case_folder_peek_log (self), look, NULL);
  fill (self, what, advisor);
  return self;
}
