/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state-case.h"

#include "log-case.h"
#include "recourse-error.h"
#include "recourse-money.h"

#include <string.h>

/* What each kind of entry makes of a case, as docs/case-format.md has it. */

/* 2026-11-24T10:30:00.123+08:00, which is when raw lines are made. */
#define RAW_TIME LOG_CASE_TIME
/* By `date -u -d 2026-11-23T02:00:00Z +%s`. */
#define TEN (G_GINT64_CONSTANT (1795399200) * RECOURSE_SECOND)
#define TEN_TEXT "\"2026-11-23T10:00:00.000+08:00\""

static void
test_opened (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) state = state_case_read (self);

  g_assert_cmpstr (recourse_case_state_get_id (state), ==,
                   recourse_case_folder_get_id (self->vault));
  g_assert_null (recourse_case_state_get_title (state));
  g_assert_cmpint (recourse_case_state_n_entries (state), ==, 1);
  g_assert_cmpint (recourse_case_state_opened_at (state), ==,
                   recourse_case_state_changed_at (state));
  g_assert_cmpint (recourse_case_state_closed_at (state), ==, RECOURSE_TIME_UNKNOWN);
  g_assert_null (recourse_case_state_newest_payment (state));
}

static void
test_renamed (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) first = NULL;
  g_autoptr (RecourseCaseState) second = NULL;
  gint64 last;

  state_case_append (self, recourse_case_entry_rename ("转错的钱", RECOURSE_AUTHOR_PERSON));
  last = state_case_append (self, recourse_case_entry_rename ("外婆", RECOURSE_AUTHOR_HELPER));
  first = state_case_read (self);
  g_assert_cmpstr (recourse_case_state_get_title (first), ==, "外婆");
  g_assert_true (
      recourse_log_erase_text (vault_case_log (self), last, "title", RECOURSE_AUTHOR_PERSON, NULL));
  second = state_case_read (self);
  g_assert_null (recourse_case_state_get_title (second));
}

static void
test_closed (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) closed = NULL;
  g_autoptr (RecourseCaseState) open = NULL;

  state_case_append_raw (self, "case-closed", "");
  state_case_append (self, recourse_case_entry_note ("还有一件事", 2, RECOURSE_AUTHOR_PERSON));
  closed = state_case_read (self);
  g_assert_cmpint (recourse_case_state_closed_at (closed), ==, RAW_TIME);
  state_case_append (self, recourse_case_entry_reopen ("对方又来了", RECOURSE_AUTHOR_PERSON));
  open = state_case_read (self);
  g_assert_cmpint (recourse_case_state_closed_at (open), ==, RECOURSE_TIME_UNKNOWN);
}

/* --- Answers ------------------------------------------------------------------------------------
 */

static void
answer (VaultCase *self, const char *screen, const char *rest)
{
  g_autofree char *keys = g_strdup_printf ("\"pack\":\"2026.11.2\",\"screen\":\"%s\",%s", screen,
                                           rest);

  state_case_append_raw (self, "answered", keys);
}

static char *
join_screens (RecourseCaseState *state)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < recourse_case_state_n_answers (state); i++)
    g_string_append_printf (out, "%s ", recourse_case_state_answer (state, i)->screen);
  return g_string_free (out, FALSE);
}

static void
test_answered (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) state = NULL;
  g_autofree char *screens = NULL;
  const RecourseCaseAnswer *last;

  answer (self, "problem", "\"values\":{\"problem\":[\"deceived\"]}");
  answer (self, "state", "\"values\":{\"state\":[\"pending\"]}");
  answer (self, "problem", "\"values\":{\"problem\":[\"wrong_person\"]}");
  state = state_case_read (self);
  screens = join_screens (state);
  g_assert_cmpstr (screens, ==, "state problem ");
  last = recourse_case_state_answer (state, 1);
  g_assert_cmpint (last->entry, ==, 4);
  g_assert_cmpint (last->at, ==, RAW_TIME);
  g_assert_cmpstr (last->pack, ==, "2026.11.2");
  g_assert_cmpstr (last->values[0], ==, "wrong_person");
  g_assert_null (last->values[1]);
  g_assert_null (last->signs);
  g_assert_false (last->is_unsure);
}

static void
test_unsure (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) state = NULL;

  answer (self, "state", "\"values\":{},\"unsure\":true");
  state = state_case_read (self);
  g_assert_cmpuint (recourse_case_state_n_answers (state), ==, 1);
  g_assert_true (recourse_case_state_answer (state, 0)->is_unsure);
}

static void
test_taken_back (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) state = NULL;

  answer (self, "state", "\"values\":{\"state\":[\"pending\"]}");
  answer (self, "payee", "\"values\":{\"payee\":[\"silent\"]}");
  answer (self, "state", "\"values\":{\"state\":[]}");
  answer (self, "payee", "\"values\":{}");
  state = state_case_read (self);
  g_assert_cmpuint (recourse_case_state_n_answers (state), ==, 0);
}

static void
test_signs (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) ticked = NULL;
  g_autoptr (RecourseCaseState) none = NULL;
  g_autoptr (RecourseCaseState) back = NULL;

  answer (self, "signs",
          "\"values\":{\"fraud\":[\"strong\"],\"screen_shared\":[\"no\"]},"
          "\"signs\":[\"safe-account\",\"pay-again\"]");
  ticked = state_case_read (self);
  g_assert_cmpstr (recourse_case_state_answer (ticked, 0)->signs[1], ==, "pay-again");
  g_assert_null (recourse_case_state_answer (ticked, 0)->values);
  answer (self, "signs",
          "\"values\":{\"fraud\":[\"none\"],\"screen_shared\":[\"no\"]},\"signs\":[]");
  none = state_case_read (self);
  g_assert_nonnull (recourse_case_state_answer (none, 0)->signs);
  g_assert_null (recourse_case_state_answer (none, 0)->signs[0]);
  answer (self, "signs", "\"values\":{\"fraud\":[],\"screen_shared\":[]},\"signs\":[]");
  back = state_case_read (self);
  g_assert_cmpuint (recourse_case_state_n_answers (back), ==, 0);
}

static void
assert_sharing (VaultCase *self, gboolean is_raised, gboolean has_ended)
{
  g_autoptr (RecourseCaseState) state = state_case_read (self);

  g_assert_cmpint (recourse_case_state_is_alarm_raised (state), ==, is_raised);
  g_assert_cmpint (recourse_case_state_is_sharing_ended (state), ==, has_ended);
}

static void
test_sharing (VaultCase *self, gconstpointer unused)
{
  assert_sharing (self, FALSE, FALSE);
  state_case_append_raw (self, "screen-sharing", "\"alarm\":true,\"ended\":true");
  assert_sharing (self, TRUE, TRUE);
  answer (self, "signs", "\"values\":{\"fraud\":[\"none\",\"strong\"]},\"unsure\":true");
  assert_sharing (self, TRUE, TRUE);
  answer (self, "signs", "\"values\":{\"fraud\":[]},\"signs\":[]");
  assert_sharing (self, FALSE, TRUE);
  answer (self, "signs", "\"values\":{\"fraud\":[\"none\"]},\"signs\":[]");
  assert_sharing (self, FALSE, FALSE);
  state_case_append_raw (self, "screen-sharing", "\"alarm\":true");
  assert_sharing (self, FALSE, FALSE);
}

/* --- Payments -----------------------------------------------------------------------------------
 */

static void
test_payment (VaultCase *self, gconstpointer unused)
{
  const RecourseCasePayment told = { .number = 1,
                                     .amount = 800000,
                                     .transferred_at = TEN,
                                     .is_about = TRUE,
                                     .state = (char *) "received",
                                     .payment = (char *) "transfer",
                                     .method = (char *) "balance",
                                     .statement = 7,
                                     .refunded = 100,
                                     .payee = (char *) "阳光*",
                                     .transaction = (char *) "1000050001",
                                     .merchant_order = (char *) "M-1",
                                     .note = (char *) "第一笔" };
  g_autoptr (RecourseCaseState) state = NULL;
  g_autofree char *text = NULL;

  state_case_append (self, recourse_case_entry_payment (&told, RECOURSE_AUTHOR_PERSON));
  state = state_case_read (self);
  text = state_case_describe (state);
  g_assert_nonnull (strstr (text, "payment 2 1 800000 1795399200000000 1 received transfer balance "
                                  "7 100 阳光* 1000050001 M-1 第一笔\n"));
}

/* What is not said again is unknown. */
static void
test_payment_again (VaultCase *self, gconstpointer unused)
{
  RecourseCasePayment payment = { .number = 2, .amount = 500, .transferred_at = TEN };
  g_autoptr (RecourseCaseState) state = NULL;
  const RecourseCasePayment *told;

  payment.payee = (char *) "甲";
  state_case_append (self, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
  payment.number = 1;
  state_case_append (self, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
  payment = (RecourseCasePayment){ .number = 2, .transferred_at = RECOURSE_TIME_UNKNOWN };
  state_case_append (self, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
  state = state_case_read (self);
  g_assert_cmpuint (recourse_case_state_n_payments (state), ==, 2);
  told = recourse_case_state_payment (state, 1);
  g_assert_cmpuint (told->number, ==, 2);
  g_assert_cmpint (told->entry, ==, 4);
  g_assert_cmpint (told->amount, ==, 0);
  g_assert_cmpint (told->transferred_at, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_null (told->payee);
  g_assert_cmpstr (recourse_case_state_payment (state, 0)->payee, ==, "甲");
}

static void
test_payment_removed (VaultCase *self, gconstpointer unused)
{
  const RecourseCasePayment payment = { .number = 1, .amount = 500, .transferred_at = TEN };
  g_autoptr (RecourseCaseState) gone = NULL;
  g_autoptr (RecourseCaseState) again = NULL;

  state_case_append (self, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
  state_case_append (self, recourse_case_entry_payment_removed (2, NULL, RECOURSE_AUTHOR_PERSON));
  state_case_append (self,
                     recourse_case_entry_payment_removed (1, "重复了", RECOURSE_AUTHOR_PERSON));
  gone = state_case_read (self);
  g_assert_cmpuint (recourse_case_state_n_payments (gone), ==, 0);
  state_case_append (self, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
  again = state_case_read (self);
  g_assert_cmpuint (recourse_case_state_n_payments (again), ==, 1);
}

static void
pay (VaultCase *self, guint number, gint64 amount, gint64 time)
{
  const RecourseCasePayment payment = { .number = number,
                                        .amount = amount,
                                        .transferred_at = time };

  state_case_append (self, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
}

static void
assert_newest_and_total (VaultCase *self, guint number, gint64 total)
{
  g_autoptr (RecourseCaseState) state = state_case_read (self);
  gint64 fen = -1;

  g_assert_cmpuint (recourse_case_state_newest_payment (state)->number, ==, number);
  g_assert_cmpint (recourse_case_state_total (state, &fen), ==, total > 0);
  g_assert_cmpint (fen, ==, total);
}

static void
test_several (VaultCase *self, gconstpointer unused)
{
  pay (self, 1, 0, RECOURSE_TIME_UNKNOWN);
  pay (self, 2, 0, RECOURSE_TIME_UNKNOWN);
  assert_newest_and_total (self, 2, 0);
  pay (self, 1, 300, TEN);
  assert_newest_and_total (self, 1, 300);
  pay (self, 3, 500, TEN - RECOURSE_HOUR);
  assert_newest_and_total (self, 1, 800);
  pay (self, 3, 500, TEN);
  assert_newest_and_total (self, 3, 800);
  pay (self, 2, RECOURSE_MONEY_MAX_FEN, TEN);
  assert_newest_and_total (self, 3, 0);
}

/* --- Contacts and steps -------------------------------------------------------------------------
 */

static void
test_contacted (VaultCase *self, gconstpointer unused)
{
  const RecourseCaseContact contact = { .contact = (char *) "police",
                                        .happened_at = TEN,
                                        .number = (char *) "110",
                                        .name = (char *) "王警官",
                                        .reference = (char *) "A-1",
                                        .note = (char *) "去派出所",
                                        .next = (char *) "带身份证",
                                        .next_at = TEN + RECOURSE_HOUR };
  const RecourseCaseContact little = { .happened_at = RECOURSE_TIME_UNKNOWN,
                                       .next_at = RECOURSE_TIME_UNKNOWN };
  g_autoptr (RecourseCaseState) state = NULL;
  g_autofree char *text = NULL;

  state_case_append (self, recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_PERSON));
  state_case_append (self, recourse_case_entry_contact (&little, RECOURSE_AUTHOR_PERSON));
  state = state_case_read (self);
  text = state_case_describe (state);
  g_assert_nonnull (strstr (text, " police 1795399200000000 110 王警官 A-1 去派出所 带身份证 "
                                  "1795402800000000 0\n"));
  g_assert_cmpuint (recourse_case_state_n_contacts (state), ==, 2);
  g_assert_null (recourse_case_state_contact (state, 1)->contact);
  g_assert_cmpint (recourse_case_state_contact (state, 1)->at, ==,
                   recourse_case_state_changed_at (state));
}

/* Told again, whole; what is told of nobody stands for itself. */
static void
test_contacted_again (VaultCase *self, gconstpointer unused)
{
  RecourseCaseContact contact = { .happened_at = TEN,
                                  .number = (char *) "110",
                                  .name = (char *) "王警官",
                                  .next = (char *) "带身份证",
                                  .next_at = TEN + RECOURSE_HOUR };
  g_autoptr (RecourseCaseState) before = NULL;
  g_autoptr (RecourseCaseState) state = NULL;
  gint64 first;

  state_case_append (self, recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_PERSON));
  before = state_case_read (self);
  first = recourse_case_state_contact (before, 0)->entry;
  state_case_append (self, recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_PERSON));
  contact = (RecourseCaseContact){ .happened_at = TEN,
                                   .name = (char *) "李警官",
                                   .next_at = RECOURSE_TIME_UNKNOWN,
                                   .corrects = first };
  state_case_append (self, recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_PERSON));
  contact.corrects = 1;
  state_case_append (self, recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_PERSON));
  state = state_case_read (self);
  g_assert_cmpuint (recourse_case_state_n_contacts (state), ==, 3);
  g_assert_cmpint (recourse_case_state_contact (state, 0)->entry, ==, first + 1);
  g_assert_cmpint (recourse_case_state_contact (state, 1)->corrects, ==, first);
  g_assert_cmpstr (recourse_case_state_contact (state, 1)->name, ==, "李警官");
  g_assert_null (recourse_case_state_contact (state, 1)->number);
  g_assert_null (recourse_case_state_contact (state, 1)->next);
  g_assert_cmpint (recourse_case_state_contact (state, 2)->corrects, ==, 1);
}

static void
test_step (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) state = NULL;

  state_case_append_raw (self, "step-done",
                         "\"pack\":\"1\",\"remedy\":\"a\",\"step\":\"s\",\"done\":true");
  state_case_append_raw (self, "step-done",
                         "\"remedy\":\"a\",\"step\":\"t\",\"done\":true,\"happened\":" TEN_TEXT);
  state_case_append_raw (self, "step-done",
                         "\"remedy\":\"a\",\"done\":true,\"happened\":" TEN_TEXT);
  state_case_append_raw (self, "step-done", "\"remedy\":\"b\",\"step\":\"s\",\"done\":true");
  state_case_append_raw (self, "step-done", "\"remedy\":\"b\",\"step\":\"s\",\"done\":false");
  state = state_case_read (self);
  g_assert_cmpuint (recourse_case_state_n_steps (state), ==, 3);
  g_assert_cmpstr (recourse_case_state_step (state, 0)->step, ==, "s");
  g_assert_cmpint (recourse_case_state_step (state, 0)->done_at, ==, RAW_TIME);
  g_assert_cmpint (recourse_case_state_step (state, 1)->done_at, ==, TEN);
  g_assert_null (recourse_case_state_step (state, 2)->step);
  g_assert_cmpstr (recourse_case_state_step (state, 2)->remedy, ==, "a");
}

/* --- What is not as the page has it -------------------------------------------------------------
 */

static char *
make_list (guint n, const char *item)
{
  GString *list = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s\"%s\"", i > 0 ? "," : "", item);
  g_string_append_c (list, ']');
  return g_string_free (list, FALSE);
}

static void
test_caps (VaultCase *self, gconstpointer unused)
{
  g_autofree char *most = make_list (64, "v");
  g_autofree char *more = make_list (65, "v");
  g_autofree char *long_id = g_strnfill (129, 'x');
  g_autofree char *good = g_strdup_printf ("\"values\":{\"v\":%s}", most);
  g_autofree char *bad = g_strdup_printf ("\"values\":{\"v\":%s}", more);
  g_autofree char *signs = g_strdup_printf ("\"values\":{},\"signs\":%s", most);
  g_autoptr (RecourseCaseState) state = NULL;
  g_autofree char *screens = NULL;

  answer (self, "good", good);
  answer (self, "bad", bad);
  answer (self, "signs", signs);
  answer (self, long_id, "\"values\":{\"v\":[\"a\"]}");
  state_case_append_raw (self, "payment-added", "\"payment\":1000");
  state_case_append_raw (self, "payment-added", "\"payment\":1001");
  state_case_append_raw (self, "payment-added", "\"payment\":0");
  state = state_case_read (self);
  screens = join_screens (state);
  g_assert_cmpstr (screens, ==, "good signs ");
  g_assert_cmpuint (recourse_case_state_n_payments (state), ==, 1);
}

/* One strange key takes nothing else with it. */
static void
test_passed_over (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) state = NULL;
  const RecourseCasePayment *payment;

  state_case_append_raw (self, "weather-noted", "\"rain\":true");
  state_case_append_raw (self, "payment-added",
                         "\"payment\":1,\"state\":7,\"amount\":\"a lot\",\"method\":\"balance\","
                         "\"transferred\":\"yesterday\",\"about\":true,\"weather\":[1],"
                         "\"refunded\":-5,\"payee\":\"in the clear\"");
  answer (self, "state", "\"values\":\"pending\"");
  answer (self, "payee", "\"values\":{\"payee\":[3]}");
  state_case_append_raw (self, "step-done", "\"remedy\":\"a\",\"step\":5,\"done\":true");
  state_case_append_raw (self, "step-done", "\"remedy\":\"a\",\"step\":\"s\",\"done\":\"yes\"");
  state_case_append_raw (self, "case-renamed", "");
  state = state_case_read (self);
  payment = recourse_case_state_payment (state, 0);
  g_assert_null (payment->state);
  g_assert_cmpstr (payment->method, ==, "balance");
  g_assert_cmpint (payment->amount, ==, 0);
  g_assert_cmpint (payment->refunded, ==, 0);
  g_assert_cmpint (payment->transferred_at, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_false (payment->is_about);
  g_assert_null (payment->payee);
  g_assert_cmpuint (recourse_case_state_n_answers (state), ==, 0);
  g_assert_cmpuint (recourse_case_state_n_steps (state), ==, 0);
  g_assert_null (recourse_case_state_get_title (state));
}

static void
test_damaged (VaultCase *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseState) state = NULL;

  state_case_append_raw (self, "note", "\"note\":");
  state = recourse_case_state_read (self->vault, &error);
  g_assert_null (state);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_nonnull (strstr (error->message, "entry 2"));
}

static void
test_text_too_long (VaultCase *self, gconstpointer unused)
{
  g_autofree char *text = g_strnfill (16 * 1024 + 1, 'x');
  g_autoptr (RecourseLogDraft) draft = recourse_case_entry_note (text, 0, RECOURSE_AUTHOR_PERSON);
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_log_append (vault_case_log (self), draft, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
  g_assert_cmpint (vault_case_count_entries (self), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vault_case_add ("/cases/fold/opened", test_opened);
  vault_case_add ("/cases/fold/renamed", test_renamed);
  vault_case_add ("/cases/fold/closed", test_closed);
  vault_case_add ("/cases/fold/answered", test_answered);
  vault_case_add ("/cases/fold/unsure", test_unsure);
  vault_case_add ("/cases/fold/taken-back", test_taken_back);
  vault_case_add ("/cases/fold/signs", test_signs);
  vault_case_add ("/cases/fold/sharing", test_sharing);
  vault_case_add ("/cases/fold/payment", test_payment);
  vault_case_add ("/cases/fold/payment-again", test_payment_again);
  vault_case_add ("/cases/fold/payment-removed", test_payment_removed);
  vault_case_add ("/cases/fold/several", test_several);
  vault_case_add ("/cases/fold/contacted", test_contacted);
  vault_case_add ("/cases/fold/contacted-again", test_contacted_again);
  vault_case_add ("/cases/fold/step", test_step);
  vault_case_add ("/cases/fold/caps", test_caps);
  vault_case_add ("/cases/fold/passed-over", test_passed_over);
  vault_case_add ("/cases/fold/damaged", test_damaged);
  vault_case_add ("/cases/fold/text-too-long", test_text_too_long);
  return g_test_run ();
}
