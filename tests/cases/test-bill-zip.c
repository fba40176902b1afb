/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bill-case.h"

#include "recourse-error.h"

#define ROW "2026-11-29 14:05:06,转账,张三,/,支出,1.00,零钱,对方已收钱,1,2,/\n"
#define CODE "831924"

static GBytes *
make_csv (void)
{
  g_autofree char *text = bill_case_csv (1, ROW);

  return bill_case_bytes (text);
}

static void
assert_opens (GBytes *zip, const char *code)
{
  g_autoptr (GBytes) taken = zip;
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseBill) bill = recourse_bill_read_bytes (taken, code, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (recourse_bill_n_rows (bill), ==, 1);
  g_assert_cmpstr (recourse_bill_row (bill, 0)->payee, ==, "张三");
}

static void
test_codes (void)
{
  static const char *const methods[] = { "aes256", "aes128", "zipcrypt" };
  g_autoptr (GBytes) csv = make_csv ();

  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      assert_opens (bill_case_zip_one ("bill.csv", csv, methods[i], CODE), CODE);
      bill_case_refuse (bill_case_zip_one ("bill.csv", csv, methods[i], CODE), NULL,
                        RECOURSE_ERROR_SECRET_NEEDED, "code that came inside WeChat");
      bill_case_refuse (bill_case_zip_one ("bill.csv", csv, methods[i], CODE), "",
                        RECOURSE_ERROR_SECRET_NEEDED, "code that came inside WeChat");
      bill_case_refuse (bill_case_zip_one ("bill.csv", csv, methods[i], CODE), "831925",
                        RECOURSE_ERROR_SECRET_WRONG, "the code is not the right one");
    }
  assert_opens (bill_case_zip_one ("bill.csv", csv, NULL, NULL), NULL);
  assert_opens (bill_case_zip_one ("bill.csv", csv, NULL, NULL), CODE);
}

/* ZipCrypto lets one wrong code in 256 pass its first check; what comes out then is rubbish, packed
 * or not. */
static void
test_lucky_codes (void)
{
  g_autoptr (GBytes) csv = make_csv ();
  g_autoptr (GBytes) zip = bill_case_zip_one ("bill.csv", csv, "zipcrypt", CODE);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *code = g_strdup_printf ("%06u", i);

      bill_case_refuse (g_bytes_ref (zip), code, RECOURSE_ERROR_SECRET_WRONG,
                        "the code is not the right one");
    }
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) csv = make_csv ();
  g_autoptr (GBytes) zip = bill_case_zip_one ("bill.csv", csv, "aes256", CODE);
  gsize length = g_bytes_get_size (zip);

  /* Whatever is missing: no rows, and no crash. */
  for (gsize cut = 0; cut < length; cut += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (zip, 0, cut);
      g_autoptr (GError) error = NULL;

      g_assert_null (recourse_bill_read_bytes (part, CODE, NULL, &error));
      g_assert_true (error->domain == RECOURSE_ERROR);
    }
}

static void
test_other_content (void)
{
  static const char *const two[] = { "a.csv", "b.xlsx", NULL };
  g_autoptr (GBytes) csv = make_csv ();
  GBytes *contents[] = { csv, csv };
  g_autoptr (GBytes) pdf = bill_case_bytes ("%PDF-1.7");

  bill_case_refuse (bill_case_zip (two, contents, NULL, NULL), NULL, RECOURSE_ERROR_INVALID_CONTENT,
                    "holds 2 statements");
  bill_case_refuse (bill_case_zip_one ("a.txt", csv, NULL, NULL), NULL,
                    RECOURSE_ERROR_INVALID_CONTENT, "no .csv and no .xlsx");
  bill_case_refuse (bill_case_zip_one ("a.csv", pdf, NULL, NULL), NULL,
                    RECOURSE_ERROR_INVALID_CONTENT, "it is a PDF");
  bill_case_refuse (bill_case_zip_one ("a.xlsx", csv, NULL, NULL), NULL,
                    RECOURSE_ERROR_INVALID_CONTENT, "cut off or damaged");
}

static void
test_bomb (void)
{
  gsize length = 65 * 1024 * 1024;
  g_autoptr (GBytes) zeros = g_bytes_new_take (g_strnfill (length, ','), length);

  bill_case_refuse (bill_case_zip_one ("a.csv", zeros, NULL, NULL), NULL, RECOURSE_ERROR_LIMIT,
                    "more than 100 times");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bill/zip/codes", test_codes);
  g_test_add_func ("/bill/zip/lucky-codes", test_lucky_codes);
  g_test_add_func ("/bill/zip/damaged", test_damaged);
  g_test_add_func ("/bill/zip/other-content", test_other_content);
  g_test_add_func ("/bill/zip/bomb", test_bomb);
  return g_test_run ();
}
