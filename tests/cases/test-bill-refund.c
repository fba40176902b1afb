/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bill-case.h"

#include "recourse-bill-refund.h"

/* A payment is row 0. */

#define AT(time) "2026-11-" time ":00,"
#define PAYMENT(status) AT ("10 10:00") "商户消费,面馆,/,支出,¥25.00,零钱," status ",T1,M1,/\n"
#define TRANSFER(payee, status)                                                                    \
  AT ("10 10:00") "转账," payee ",/,支出,¥25.00,零钱," status ",/,/,/\n"
#define REFUND(time, kind, amount, transaction, order)                                             \
  AT (time) kind ",/,/,收入," amount ",/,已全额退款," transaction "," order ",/\n"

static void
test_find (void)
{
  static const struct
  {
    const char *rows;
    const char *found;
    gint64 refunded;
  } cases[] = {
    /* By number. */
    { PAYMENT ("支付成功") REFUND ("11 10:00", "面馆-退款", "¥25.00", "R1", "M1"), "1", 2500 },
    { PAYMENT ("支付成功") REFUND ("11 10:00", "面馆-退款", "¥25.00", "T1", "/"), "1", 2500 },
    { PAYMENT ("支付成功") REFUND ("11 10:00", "面馆-退款", "¥25.00", "R1", "T1"), "1", 2500 },
    { PAYMENT ("已退款(￥10.00)") REFUND ("11 10:00", "商户消费-退款", "¥10.00", "R1", "M1"), "1",
      1000 },
    { PAYMENT ("支付成功") REFUND ("11 10:00", "面馆-退款", "¥10.00", "R1", "M1")
          REFUND ("12 10:00", "面馆-退款", "¥5.00", "R2", "M1"),
      "1 2", 1500 },
    /* What comes to more than was paid is something else. */
    { PAYMENT ("支付成功") REFUND ("11 10:00", "面馆-退款", "¥20.00", "R1", "M1")
          REFUND ("12 10:00", "面馆-退款", "¥20.00", "R2", "M1"),
      "1 2", 0 },
    { PAYMENT ("支付成功") REFUND ("11 10:00", "面馆-退款", "¥25.01", "R1", "M1"), "", 0 },
    { PAYMENT ("支付成功") REFUND ("09 10:00", "面馆-退款", "¥25.00", "R1", "M1"), "", 0 },
    { PAYMENT ("支付成功") REFUND ("11 10:00", "面馆", "¥25.00", "R1", "M1"), "", 0 },
    { PAYMENT ("支付成功") REFUND ("11 10:00", "面馆-退款", "¥25.00", "R1", "M2"), "", 0 },
    /* By what the status says, when nothing else is possible. */
    { TRANSFER ("张三", "对方已退还") REFUND ("11 10:00", "转账-退款", "¥25.00", "R1", "/"), "1",
      2500 },
    { TRANSFER ("张三", "对方已收钱") REFUND ("11 10:00", "转账-退款", "¥25.00", "R1", "/"), "",
      0 },
    { TRANSFER ("张三", "对方已退还") REFUND ("11 10:00", "转账-退款", "¥24.00", "R1", "/"), "",
      2500 },
    { TRANSFER ("张三", "对方已退还") REFUND ("11 10:00", "微信红包-退款", "¥25.00", "R1", "/"), "",
      2500 },
    { TRANSFER ("张三", "对方已退还") REFUND ("11 10:00", "转账-退款", "¥25.00", "R1", "/")
          REFUND ("12 10:00", "转账-退款", "¥25.00", "R2", "/"),
      "", 2500 },
    { TRANSFER ("张三", "对方已退还") TRANSFER ("李四", "对方已退还")
          REFUND ("11 10:00", "转账-退款", "¥25.00", "R1", "/"),
      "", 2500 },
    { TRANSFER ("张三", "对方已退还") TRANSFER ("李四", "对方已收钱")
          REFUND ("11 10:00", "转账-退款", "¥25.00", "R1", "/"),
      "2", 2500 },
    { TRANSFER ("张三", "对方已退还") PAYMENT ("支付成功")
          REFUND ("11 10:00", "转账-退款", "¥25.00", "R1", "M1"),
      "", 2500 },
    { AT ("10 10:00") "微信红包（单发）,发给李四,/,支出,¥25.00,零钱,过期已退还,/,/,/\n" REFUND (
          "11 10:00", "微信红包-退款", "¥25.00", "R1", "/"),
      "1", 2500 },
    /* Digits that a spreadsheet lost say nothing. */
    { AT ("10 10:00") "商户消费,面馆,/,支出,¥25.00,零钱,支付成功,4.2E+27,/,/\n" REFUND (
          "11 10:00", "面馆-退款", "¥25.00", "4.2E+27", "/"),
      "", 0 },
    /* What came in has no refunds. */
    { AT ("10 10:00") "转账,张三,/,收入,¥25.00,/,已收钱,T1,M1,/\n" REFUND ("11 10:00", "面馆-退款",
                                                                           "¥25.00", "R1", "M1"),
      "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RecourseBill) bill = bill_case_read (cases[i].rows);
      g_autoptr (GArray) found = recourse_bill_find_refunds (bill, 0);
      g_autoptr (GString) list = g_string_new (NULL);

      for (guint n = 0; n < found->len; n++)
        g_string_append_printf (list, "%s%u", n > 0 ? " " : "", g_array_index (found, guint, n));
      g_test_message ("%s", cases[i].rows);
      g_assert_cmpstr (list->str, ==, cases[i].found);
      g_assert_cmpint (recourse_bill_get_refunded (bill, 0), ==, cases[i].refunded);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bill/refund/find", test_find);
  return g_test_run ();
}
