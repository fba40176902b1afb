/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter-case.h"

#include "recourse-case-entry.h"

#include <string.h>

#define ORDER "1000050001202611240123456789"

/* --- Answers ------------------------------------------------------------------------------------
 */

static void
answer (RecourseInterview *interview, const char *pair)
{
  RecoursePack *pack = recourse_advisor_peek_pack (recourse_interview_peek_advisor (interview));
  g_auto (GStrv) words = g_strsplit (pair, "=", 2);
  guint screen = 0;
  guint variable = 0;
  guint value = 0;

  if (g_str_equal (words[0], "alarm"))
    {
      recourse_interview_raise_alarm (interview);
      return;
    }
  g_assert_true (recourse_pack_find_screen (pack, words[0], &screen));
  if (g_str_equal (words[1], "none"))
    {
      recourse_interview_answer_signs (interview, screen, 0);
      return;
    }
  g_assert_true (recourse_pack_find_variable (pack, words[0], &variable));
  g_assert_true (
      recourse_variable_find_value (recourse_pack_variable (pack, variable), words[1], &value));
  recourse_interview_answer_value (interview, screen, value);
}

/* @pairs: "problem=wrong_person payment=transfer" */
static void
add_answers (RecourseCaseFolder *folder, const char *pairs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autoptr (RecourseAdvisor) advisor = recourse_advisor_new (pack, &error);
  g_autoptr (RecourseInterview) interview = recourse_interview_new (advisor, LETTER_CASE_TIME);
  g_autoptr (RecourseCaseState) state = recourse_case_state_read (folder, &error);
  g_autoptr (GPtrArray) drafts = NULL;
  g_auto (GStrv) words = g_strsplit (pairs, " ", -1);

  g_assert_no_error (error);
  for (guint i = 0; words[i] != NULL; i++)
    answer (interview, words[i]);
  drafts = recourse_case_state_diff (state, interview, RECOURSE_AUTHOR_PERSON);
  g_assert_cmpuint (drafts->len, >, 0);
  recourse_log_append_all (recourse_case_folder_peek_log (folder), drafts, NULL, &error);
  g_assert_no_error (error);
}

/* --- Entries ------------------------------------------------------------------------------------
 */

static void
append (RecourseCaseFolder *folder, RecourseLogDraft *draft)
{
  g_autoptr (GError) error = NULL;

  recourse_log_append (recourse_case_folder_peek_log (folder), draft, NULL, &error);
  g_assert_no_error (error);
  recourse_log_draft_free (draft);
}

static void
add_payment (RecourseCaseFolder *folder, const RecourseCasePayment *payment)
{
  append (folder, recourse_case_entry_payment (payment, RECOURSE_AUTHOR_PERSON));
}

/* The strings of a payment are only read. */
static RecourseCasePayment
first_payment (const char *payee)
{
  return (RecourseCasePayment){
    .number = 1,
    .amount = 800000,
    .transferred_at = LETTER_CASE_TIME,
    .state = (char *) "received",
    .payment = (char *) "transfer",
    .method = (char *) "balance",
    .payee = (char *) payee,
    .transaction = (char *) ORDER,
    .note = (char *) "孙子教我转的",
  };
}

static RecourseCasePayment
second_payment (const char *payee)
{
  return (RecourseCasePayment){
    .number = 2,
    .amount = 12345,
    .transferred_at = LETTER_CASE_TIME + 2 * RECOURSE_HOUR,
    .state = (char *) "received",
    .payment = (char *) "transfer",
    .method = (char *) "bank_card",
    .refunded = 2345,
    .payee = (char *) payee,
    .transaction = (char *) ORDER "1",
    .merchant_order = (char *) "M-77",
  };
}

static void
add_two (RecourseCaseFolder *folder, const char *first, const char *second)
{
  RecourseCasePayment payment = first_payment (first);

  add_payment (folder, &payment);
  payment = second_payment (second);
  add_payment (folder, &payment);
}

static void
add_contact (RecourseCaseFolder *folder)
{
  const RecourseCaseContact contact = {
    .contact = (char *) "police",
    .happened_at = LETTER_CASE_TIME + RECOURSE_HOUR,
    .number = (char *) "110",
    .name = (char *) "王警官",
    .reference = (char *) "A-2026-1",
    .note = (char *) "让带身份证",
    .next_at = RECOURSE_TIME_UNKNOWN,
  };

  append (folder, recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_PERSON));
}

static void
add_exhibit (RecourseCaseFolder *folder, const char *kind, const char *name, const char *note)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_HELPER);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  recourse_log_draft_add_string (draft, "evidence", kind);
  recourse_log_draft_add_string (draft, "sha256", sha256);
  recourse_log_draft_add_integer (draft, "bytes", 1234);
  recourse_log_draft_add_text (draft, "name", name);
  recourse_log_draft_add_text (draft, "note", note);
  append (folder, draft);
}

static void
add_exhibits (RecourseCaseFolder *folder)
{
  add_exhibit (folder, "bill-page", "账单.png", "第一笔");
  add_exhibit (folder, "full-statement", "全部流水.xlsx", "全年的");
}

/* --- Cases --------------------------------------------------------------------------------------
 */

#define CALM "signs=none payment=transfer"
#define NO_ANSWER "payee=refuses identity=known"

static void
fill_mistake (RecourseCaseFolder *folder, const char *problem, const char *other_payee)
{
  g_autofree char *pairs = g_strconcat ("problem=", problem, " " CALM " state=received " NO_ANSWER,
                                        NULL);

  add_answers (folder, pairs);
  add_two (folder, "王*明", other_payee);
  add_exhibits (folder);
  add_contact (folder);
}

static void
fill_tricked (RecourseCaseFolder *folder, const char *problem)
{
  g_autofree char *pairs = g_strconcat ("problem=", problem, " payment=transfer state=received",
                                        NULL);

  add_answers (folder, pairs);
  add_two (folder, "王*明", "王*明");
  add_exhibits (folder);
  add_contact (folder);
}

/* Nobody read the time from a clock. */
static void
fill_about (RecourseCaseFolder *folder)
{
  RecourseCasePayment payment = first_payment (NULL);

  add_answers (folder, "problem=deceived");
  payment.is_about = TRUE;
  payment.amount = 0;
  payment.transaction = NULL;
  add_payment (folder, &payment);
}

/* Words that try to get out of their place. */
static void
fill_hostile (RecourseCaseFolder *folder)
{
  RecourseCasePayment payment = first_payment ("<b>&\"王”。【我不要钱了】\xE2\x80\xAE明");
  g_autofree char *long_note = g_strnfill (16 * 1024 - 64, 'W');
  g_autofree char *note = g_strconcat (long_note, "</text:p>\n\n第二行  两个空格\x07]]>", NULL);

  add_answers (folder, "problem=deceived payment=transfer state=received");
  payment.note = note;
  payment.transaction = (char *) "{slot:total} %s <!--";
  add_payment (folder, &payment);
  add_exhibit (folder, "<kind>", "../&amp;<name>\n.png", "”）【金额：九】");
}

void
letter_case_add_words (RecourseCaseFolder *folder, const char *words)
{
  RecourseCasePayment payment = first_payment (words);

  payment.number = 3;
  payment.transaction = (char *) words;
  payment.merchant_order = (char *) words;
  payment.note = (char *) words;
  add_payment (folder, &payment);
  add_exhibit (folder, "bill-page", words, words);
}

void
letter_case_fill (RecourseCaseFolder *folder, const char *what)
{
  if (strcmp (what, "mistake") == 0)
    fill_mistake (folder, "wrong_person", "王*明");
  else if (strcmp (what, "amount") == 0)
    fill_mistake (folder, "wrong_amount", "王*明");
  else if (strcmp (what, "dispute") == 0)
    fill_mistake (folder, "dispute", "王*明");
  else if (strcmp (what, "payees") == 0)
    fill_mistake (folder, "wrong_person", "李*");
  else if (strcmp (what, "pending") == 0)
    add_answers (folder, "problem=wrong_person " CALM " state=pending");
  else if (strcmp (what, "shared") == 0)
    add_answers (folder, "problem=wrong_person " CALM " state=received " NO_ANSWER " alarm=yes");
  else if (strcmp (what, "about") == 0)
    fill_about (folder);
  else if (strcmp (what, "hostile") == 0)
    fill_hostile (folder);
  else if (strcmp (what, "open") != 0)
    fill_tricked (folder, what);
}

RecourseCaseFolder *
letter_case_make (const char *folder, const char *what)
{
  g_autofree char *cases = g_build_filename (folder, "cases", NULL);
  const RecourseCaseOpening opening = { "Recourse 0.1.0", "转错的八千元", RECOURSE_AUTHOR_HELPER };
  g_autoptr (GError) error = NULL;
  RecourseCaseFolder *self = recourse_case_folder_create (cases, &opening, &error);

  g_assert_no_error (error);
  letter_case_fill (self, what);
  return self;
}
