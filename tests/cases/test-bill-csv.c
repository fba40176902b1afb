/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bill-case.h"
#include "temp-folder.h"

#include "recourse-china-time.h"
#include "recourse-error.h"

#include <glib/gstdio.h>
#include <string.h>

/* Expected values are those of docs/statement-format.md. */

#define ROW                                                                                                       \
  "2026-11-29 14:05:06,转账,张三,\"转账备注:微信转账\",支出,\"¥8,000.00\",零钱,对方已收钱," \
  "1000050001202611290012345678901234\t,/,\"/\"\r\n"

static void
assert_row (const RecourseBillRow *row)
{
  g_autofree char *time = recourse_china_time_format_iso (row->time);

  g_assert_cmpstr (time, ==, "2026-11-29T14:05:06+08:00");
  g_assert_false (row->is_about);
  g_assert_cmpstr (row->kind, ==, "转账");
  g_assert_cmpstr (row->payee, ==, "张三");
  g_assert_cmpstr (row->goods, ==, "转账备注:微信转账");
  g_assert_cmpint (row->direction, ==, RECOURSE_BILL_OUT);
  g_assert_cmpint (row->amount, ==, 800000);
  g_assert_cmpint (row->refunded, ==, RECOURSE_BILL_NOT_REFUNDED);
  g_assert_cmpstr (row->method, ==, "零钱");
  g_assert_cmpstr (row->status, ==, "对方已收钱");
  g_assert_cmpstr (row->state, ==, "received");
  g_assert_cmpstr (row->transaction, ==, "1000050001202611290012345678901234");
  g_assert_cmpstr (row->merchant_order, ==, "/");
  g_assert_cmpstr (row->note, ==, "/");
}

static void
assert_reads (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseBill) bill = recourse_bill_read_bytes (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (recourse_bill_n_rows (bill), ==, 2);
  assert_row (recourse_bill_row (bill, 0));
  assert_row (recourse_bill_row (bill, 1));
  g_assert_cmpuint (recourse_bill_row (bill, 0)->line, ==, 6);
  g_assert_cmpuint (recourse_bill_row (bill, 1)->line, ==, 7);
}

static void
test_encodings (void)
{
  g_autofree char *text = bill_case_csv (2, ROW ROW);
  g_autofree char *marked = g_strconcat ("\xEF\xBB\xBF", text, NULL);
  gsize length = 0;
  g_autofree char *gb = g_convert (text, -1, "GB18030", "UTF-8", NULL, &length, NULL);
  g_autoptr (GBytes) utf8_bytes = bill_case_bytes (text);
  g_autoptr (GBytes) marked_bytes = bill_case_bytes (marked);
  g_autoptr (GBytes) gb_bytes = g_bytes_new (gb, length);

  assert_reads (utf8_bytes);
  assert_reads (marked_bytes);
  assert_reads (gb_bytes);
}

static void
test_path (void)
{
  g_autofree char *folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "bill.csv", NULL);
  g_autofree char *text = bill_case_csv (1, ROW);
  g_autofree char *start = g_strdup_printf ("statement '%s': it says that it has 2", path);
  g_autofree char *short_text = bill_case_csv (2, ROW);
  g_autoptr (RecourseBill) bill = NULL;
  g_autoptr (RecourseBill) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  bill = recourse_bill_read (path, NULL, NULL, &error);
  g_assert_no_error (error);
  again = recourse_bill_ref (bill);
  assert_row (recourse_bill_row (again, 0));
  g_assert_true (g_file_set_contents (path, short_text, -1, NULL));
  g_assert_null (recourse_bill_read (path, NULL, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_true (g_str_has_prefix (error->message, start));
  g_clear_error (&error);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_null (recourse_bill_read (path, NULL, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
  temp_folder_free (g_steal_pointer (&folder));
}

static void
test_empty (void)
{
  g_autoptr (RecourseBill) bill = bill_case_read ("");

  g_assert_cmpuint (recourse_bill_n_rows (bill), ==, 0);
}

static void
test_about (void)
{
  static const struct
  {
    const char *time;
    const char *iso;
    gboolean is_about;
  } rows[] = {
    { "2026/11/29 14:05", "2026-11-29T14:05:00+08:00", TRUE },
    { "2026/11/29 14:05:00", "2026-11-29T14:05:00+08:00", FALSE },
    { "2026年1月2日3:04", "2026-01-02T03:04:00+08:00", TRUE },
    { "46355.58687500000", "2026-11-29T14:05:06+08:00", FALSE },
    { "46355.59", "2026-11-29T14:09:36+08:00", TRUE },
    { "36526.000000", "2000-01-01T00:00:00+08:00", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *line = g_strconcat (rows[i].time, ",转账,/,/,支出,1,/,/,/,/,/\n", NULL);
      g_autoptr (RecourseBill) bill = bill_case_read (line);
      const RecourseBillRow *row = recourse_bill_row (bill, 0);
      g_autofree char *iso = recourse_china_time_format_iso (row->time);

      g_assert_cmpstr (iso, ==, rows[i].iso);
      g_assert_cmpint (row->is_about, ==, rows[i].is_about);
      g_assert_null (row->state);
    }
}

static void
test_directions (void)
{
  static const struct
  {
    const char *word;
    RecourseBillDirection direction;
  } rows[] = {
    { "支出", RECOURSE_BILL_OUT },           { "收入", RECOURSE_BILL_IN },
    { "/", RECOURSE_BILL_NO_DIRECTION },     { "", RECOURSE_BILL_NO_DIRECTION },
    { "支出?", RECOURSE_BILL_NO_DIRECTION }, { " 支出\t", RECOURSE_BILL_OUT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *line = g_strconcat ("2026-11-29 14:05:06,转账,/,/,", rows[i].word,
                                           ",1,/,/,/,/,/\n", NULL);
      g_autoptr (RecourseBill) bill = bill_case_read (line);

      g_assert_cmpint (recourse_bill_row (bill, 0)->direction, ==, rows[i].direction);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *rows;
    int code;
    const char *problem;
  } cases[] = {
    { ROW "2026-11-29 14:05:06,转账", RECOURSE_ERROR_INVALID_CONTENT,
      "row 7 is cut off: it has 2 of 11 fields" },
    { "2026-11-29 14:05:06,转账,张,三,/,支出,1,/,/,/,/,/\n", RECOURSE_ERROR_INVALID_CONTENT,
      "row 6 has 12 fields" },
    { "x,转账,/,/,支出,1,/,/,/,/,/\n", RECOURSE_ERROR_INVALID_CONTENT, "row 6: time 'x'" },
    { "2026-11-29 14:05:06,转账,/,/,支出,x,/,/,/,/,/\n", RECOURSE_ERROR_INVALID_CONTENT,
      "row 6: amount 'x'" },
    { "2026-11-29 14:05:06,转账,/,/,支出,1,/,/,/,/,\"x\n\n", RECOURSE_ERROR_INVALID_CONTENT,
      "row 6: a quotation mark is never closed" },
    { "2026-11-29 14:05:06,转账,/,/,支出,1,/,/,/,/,\"x\"y\n", RECOURSE_ERROR_INVALID_CONTENT,
      "row 6: something stands behind" },
    { "2026-11-29 14:05:06,\"a\nb\",/,/,支出,1,/,/,/,/,/\nx,,,,,,,,,,\n",
      RECOURSE_ERROR_INVALID_CONTENT, "row 8: time 'x'" },
    { ROW "\xE5\xBC", RECOURSE_ERROR_INVALID_CONTENT, "row 7: a character is cut off or damaged" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = bill_case_csv (0, cases[i].rows);

      bill_case_refuse (bill_case_bytes (text), NULL, cases[i].code, cases[i].problem);
    }
}

static void
test_limits (void)
{
  g_autofree char *much = g_strnfill (131073, 'x');
  g_autofree char *commas = g_strnfill (256, ',');
  g_autofree char *field = g_strconcat ("2026-11-29 14:05:06,", much, ",/,/,支出,1,/,/,/,/,/\n",
                                        NULL);
  g_autofree char *long_text = bill_case_csv (0, field);
  g_autofree char *wide_text = bill_case_csv (0, commas);

  bill_case_refuse (bill_case_bytes (long_text), NULL, RECOURSE_ERROR_LIMIT, "row 6: a field");
  bill_case_refuse (bill_case_bytes (wide_text), NULL, RECOURSE_ERROR_LIMIT,
                    "row 6: it has too many fields");
}

static void
test_too_many_rows (void)
{
  GString *text = g_string_new ("交易时间,交易类型,收/支,金额(元),当前状态\n");

  for (guint i = 0; i <= 1000000; i++)
    g_string_append (text, "2026-11-29 14:05:06,a,/,1,a\n");
  bill_case_refuse (g_string_free_to_bytes (text), NULL, RECOURSE_ERROR_LIMIT,
                    "more than 1000000 payments");
}

static void
test_no_statement (void)
{
  bill_case_refuse (bill_case_bytes (""), NULL, RECOURSE_ERROR_INVALID_CONTENT, "no header");
  bill_case_refuse (bill_case_bytes ("a,b\n"), NULL, RECOURSE_ERROR_INVALID_CONTENT, "no header");
  bill_case_refuse (bill_case_bytes ("%PDF-1.7"), NULL, RECOURSE_ERROR_INVALID_CONTENT, "a PDF");
  bill_case_refuse (bill_case_bytes ("\xD0\xCF\x11\xE0"), NULL, RECOURSE_ERROR_INVALID_CONTENT,
                    "an old spreadsheet");
  bill_case_refuse (g_bytes_new ("a\0b", 3), NULL, RECOURSE_ERROR_INVALID_CONTENT, "no text");
  bill_case_refuse (bill_case_bytes ("a\n\xFF\xFF"), NULL, RECOURSE_ERROR_INVALID_CONTENT,
                    "row 2: a character is cut off, or it is neither");
}

static void
test_cancelled (void)
{
  g_autofree char *text = bill_case_csv (1, ROW);
  g_autoptr (GBytes) bytes = bill_case_bytes (text);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (recourse_bill_read_bytes (bytes, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bill/csv/encodings", test_encodings);
  g_test_add_func ("/bill/csv/path", test_path);
  g_test_add_func ("/bill/csv/empty", test_empty);
  g_test_add_func ("/bill/csv/about", test_about);
  g_test_add_func ("/bill/csv/directions", test_directions);
  g_test_add_func ("/bill/csv/refused", test_refused);
  g_test_add_func ("/bill/csv/limits", test_limits);
  g_test_add_func ("/bill/csv/too-many-rows", test_too_many_rows);
  g_test_add_func ("/bill/csv/no-statement", test_no_statement);
  g_test_add_func ("/bill/csv/cancelled", test_cancelled);
  return g_test_run ();
}
