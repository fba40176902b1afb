/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bill-case.h"

#include "recourse-bill-choice.h"
#include "recourse-bill-words.h"
#include "recourse-china-time.h"

#define ROWS                                                                                                            \
  "2026-11-27 10:00:00,转账,张三,转账备注:订金,支出,\"¥8,000.00\",零钱,对方已收钱,10000501,/,/\n"   \
  "2026-11-29 10:00:00,商户消费,好再来面馆,牛肉面,支出,¥25.50,招商银行信用卡(1234),支付成功," \
  "42000002,M2026,加辣\n"                                                                                             \
  "2026-11-28 10:00:00,转账,Alice,转账备注:微信转账,收入,¥80.00,/,已存入零钱,10000503,/,/\n"          \
  "2026-11-29 10:00:00,微信红包（单发）,发给ＬＩＬＹ,/,支出,¥200.00,/,支付成功,10000504,/,/\n"     \
  "2026-11-26 10:00:00,零钱提现,/,/,/,¥1.00,/,提现已到账,10000505,/,/\n"

static void
assert_finds (RecourseBillChoice *choice, const char *query, const char *expected)
{
  g_autoptr (GArray) found = recourse_bill_choice_find (choice, query);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (list, "%s%u", i > 0 ? " " : "", g_array_index (found, guint, i));
  if (!g_str_equal (list->str, expected))
    g_error ("'%s' finds '%s', not '%s'", query, list->str, expected);
}

static RecourseCasePayment *
make (const char *row)
{
  g_autoptr (RecourseBill) bill = bill_case_read (row);

  return recourse_bill_make_payment (bill, 0);
}

static void
test_find (void)
{
  g_autoptr (RecourseBill) bill = bill_case_read (ROWS);
  g_autoptr (RecourseBillChoice) choice = recourse_bill_choice_new (bill);

  g_assert_true (recourse_bill_choice_peek_bill (choice) == bill);
  /* Outgoing alone, newest first; what is of the same second as in the file. */
  assert_finds (choice, NULL, "1 3 0");
  assert_finds (choice, " ", "1 3 0");
  assert_finds (choice, "张三", "0");
  assert_finds (choice, "面", "1");
  assert_finds (choice, "lily", "3");
  assert_finds (choice, "ｌｉｌｙ", "3");
  assert_finds (choice, "8000", "0");
  assert_finds (choice, "¥8,000", "0");
  assert_finds (choice, "８０００元", "0");
  assert_finds (choice, "25.5", "1");
  assert_finds (choice, "25.50", "1");
  assert_finds (choice, "10000504", "3");
  assert_finds (choice, "m2026", "1");
  assert_finds (choice, "2026-11-29", "1 3");
  assert_finds (choice, "支付成功 牛肉面", "1");
  assert_finds (choice, "支付成功 张三", "");
  assert_finds (choice, "Alice", "");
  assert_finds (choice, "辣42", "");
}

static void
test_long_column (void)
{
  g_autofree char *much = g_strnfill (2000, 'a');
  g_autofree char *row = g_strconcat ("2026-11-29 10:00:00,转账,张,", much, "三三,支出,1,/,/,1,/,",
                                      "三", much, "\n", NULL);
  g_autoptr (RecourseBill) bill = bill_case_read (row);
  g_autoptr (RecourseBillChoice) choice = recourse_bill_choice_new (bill);

  assert_finds (choice, "张", "0");
  assert_finds (choice, "三a", "0");
  assert_finds (choice, "三三", "");
}

static void
test_text_for_no_log (void)
{
  g_autofree char *much = g_strnfill (16 * 1024 + 1, 'a');
  g_autofree char *row = g_strconcat ("2026-11-29 10:00:00,转账,", much, ",/,支出,1,/,/,1,/,/\n",
                                      NULL);
  g_autoptr (RecourseCasePayment) payment = make (row);

  g_assert_null (payment->payee);
  g_assert_cmpstr (payment->transaction, ==, "1");
}

static void
test_many_words (void)
{
  g_autoptr (RecourseBill) bill = bill_case_read (ROWS);
  g_autoptr (RecourseBillChoice) choice = recourse_bill_choice_new (bill);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append (words, "张 ");
  assert_finds (choice, words->str, "0");
}

static void
test_payment (void)
{
  g_autoptr (RecourseCasePayment) payment = make (
      "2026-11-27 10:00:00,转账,张三,转账备注:订金,支出,\"¥8,000.00\",零钱,对方已收钱,"
      "10000501\t,/,/\n");
  gint64 time = 0;

  g_assert_true (recourse_china_time_parse ("2026-11-27T10:00:00+08:00", &time, NULL));
  g_assert_cmpint (payment->transferred_at, ==, time);
  g_assert_false (payment->is_about);
  g_assert_cmpint (payment->amount, ==, 800000);
  g_assert_cmpint (payment->refunded, ==, 0);
  g_assert_cmpstr (payment->state, ==, "received");
  g_assert_cmpstr (payment->payment, ==, "transfer");
  g_assert_cmpstr (payment->method, ==, "balance");
  g_assert_cmpstr (payment->payee, ==, "张三");
  g_assert_cmpstr (payment->transaction, ==, "10000501");
  g_assert_null (payment->merchant_order);
  g_assert_cmpstr (payment->note, ==, "转账备注:订金");
  g_assert_cmpuint (payment->number, ==, 0);
  g_assert_cmpint (payment->statement, ==, 0);
}

static void
test_payment_of_little (void)
{
  g_autoptr (RecourseCasePayment) payment = make (
      "2026/11/27 10:00,亲属卡交易,/,/,支出,¥1.00,/,等待对方收款,1.00005E+33,4E+2,/\n");
  g_autoptr (RecourseCasePayment) packet = make (
      "2026-11-27 10:00:00,微信红包（群红包）,发给李四,/,支出,¥1.00,/,过期已退还,1,,备注\n");

  g_assert_true (payment->is_about);
  g_assert_null (payment->state);
  g_assert_null (payment->payment);
  g_assert_null (payment->method);
  g_assert_null (payment->payee);
  g_assert_null (payment->transaction);
  g_assert_null (payment->merchant_order);
  g_assert_null (payment->note);
  g_assert_cmpstr (packet->payee, ==, "李四");
  g_assert_cmpstr (packet->state, ==, "returned");
  g_assert_cmpint (packet->refunded, ==, 100);
  g_assert_cmpstr (packet->note, ==, "备注");
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *kind;
    const char *payment;
  } rows[] = {
    { "转账", "transfer" },
    { "微信红包", "red_packet" },
    { "微信红包（单发）", "red_packet" },
    { "微信红包(群红包)", "red_packet" },
    { "微信红包（面对面红包）", "red_packet" },
    { "扫二维码付款", "qr_person" },
    { "商户消费", "merchant" },
    { "向手机号转账", "phone_number" },
    { "转账到手机号", "phone_number" },
    { "向银行卡转账", "bank_card" },
    { "转账到银行卡", "bank_card" },
    { "转账-退款", NULL },
    { "群收款", NULL },
    { "亲属卡交易", NULL },
    { "企业微信红包", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (recourse_bill_words_payment (rows[i].kind), ==, rows[i].payment);
}

static void
test_funding (void)
{
  static const struct
  {
    const char *method;
    const char *values;
  } rows[] = {
    { "零钱", "balance" },
    { "零钱通", "balance" },
    { "招商银行信用卡(1234)", "credit_card" },
    { "建设银行储蓄卡(5678)", "bank_card" },
    { "建设银行借记卡（5678）", "bank_card" },
    { "招商银行(1234)", "bank_card credit_card" },
    { "浙江农信（0075）", "bank_card credit_card" },
    { "招商银行", "" },
    { "零钱&招商银行信用卡(1234)", "" },
    { "亲属卡", "" },
    { "(1234)", "" },
    { "招商银行()", "" },
    { "/", "" },
    { "", "" },
    { NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *values = g_strjoinv (" ",
                                            (char **) recourse_bill_words_funding (rows[i].method));

      g_assert_cmpstr (values, ==, rows[i].values);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bill/choice/find", test_find);
  g_test_add_func ("/bill/choice/long-column", test_long_column);
  g_test_add_func ("/bill/choice/text-for-no-log", test_text_for_no_log);
  g_test_add_func ("/bill/choice/many-words", test_many_words);
  g_test_add_func ("/bill/choice/payment", test_payment);
  g_test_add_func ("/bill/choice/payment-of-little", test_payment_of_little);
  g_test_add_func ("/bill/choice/kinds", test_kinds);
  g_test_add_func ("/bill/choice/funding", test_funding);
  return g_test_run ();
}
