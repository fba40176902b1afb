/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bill-case.h"

#include "recourse-china-time.h"
#include "recourse-error.h"

#define TEXT(text) "<c t='inlineStr'><is><t>" text "</t></is></c>"
#define BEFORE                                                                                     \
  "<c><v>46355.586875</v></c>" TEXT ("转账") "<c t='s'><v>0</v></c>" TEXT ("/") TEXT ("支出")
#define AMOUNT "<c><v>19.989999999999998</v></c>"
#define BEHIND TEXT ("零钱") TEXT ("支付成功") TEXT ("1") TEXT ("2") TEXT ("/")
#define ROW "<row>" BEFORE AMOUNT BEHIND "</row>"
#define STRINGS "<si><t>张</t><r><t>三</t></r><rPh><t>zhang</t></rPh></si>"

static GBytes *
make (const char *rows, const char *strings)
{
  g_autofree char *header = bill_case_sheet_header ();
  g_autofree char *sheet = g_strconcat (header, rows, NULL);

  return bill_case_xlsx (sheet, strings);
}

static void
test_read (void)
{
  g_autoptr (GBytes) bytes = make (ROW "<row/>" ROW, STRINGS);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseBill) bill = recourse_bill_read_bytes (bytes, NULL, NULL, &error);
  const RecourseBillRow *row;
  g_autofree char *time = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (recourse_bill_n_rows (bill), ==, 2);
  row = recourse_bill_row (bill, 1);
  time = recourse_china_time_format_iso (row->time);
  g_assert_cmpstr (time, ==, "2026-11-29T14:05:06+08:00");
  g_assert_false (row->is_about);
  g_assert_cmpuint (row->line, ==, 4);
  g_assert_cmpstr (row->payee, ==, "张三");
  g_assert_cmpint (row->amount, ==, 1999);
  g_assert_cmpstr (row->state, ==, "received");
  g_assert_cmpstr (row->merchant_order, ==, "2");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *row;
    int code;
    const char *problem;
  } cases[] = {
    { "<row>" BEFORE "<c><f>1+1</f><v>2</v></c>" BEHIND "</row>", RECOURSE_ERROR_INVALID_CONTENT,
      "cell F2 holds a formula" },
    { "<row><c r='AB2'><f>1</f></c></row>", RECOURSE_ERROR_INVALID_CONTENT,
      "cell AB2 holds a formula" },
    { "<row>" BEFORE "<c t='e'><v>#N/A</v></c>" BEHIND "</row>", RECOURSE_ERROR_INVALID_CONTENT,
      "cell F2 holds an error" },
    { "<row>" BEFORE "<c t='s'><v>7</v></c>" BEHIND "</row>", RECOURSE_ERROR_INVALID_CONTENT,
      "cell F2 names a text" },
    { "<row>" BEFORE "<c><v>1.005</v></c>" BEHIND "</row>", RECOURSE_ERROR_INVALID_CONTENT,
      "row 2: amount '1.005'" },
    { "<row r='1'/>", RECOURSE_ERROR_INVALID_CONTENT, "the row behind row 1 is out of order" },
    { "<row><c r='B2'/><c r='B2'/></row>", RECOURSE_ERROR_INVALID_CONTENT,
      "row 2: its cells are out of order" },
    { "<row><c r='XFE2'/></row>", RECOURSE_ERROR_INVALID_CONTENT,
      "row 2: its cells are out of order" },
    { "<!DOCTYPE a>", RECOURSE_ERROR_INVALID_CONTENT, "declares a document type" },
    { "<!-- \x80 -->", RECOURSE_ERROR_INVALID_CONTENT, "it is not UTF-8" },
    { "<row>&nope;</row>", RECOURSE_ERROR_INVALID_CONTENT,
      "part 'xl/worksheets/sheet1.xml' is cut off or damaged" },
    { "<row>", RECOURSE_ERROR_INVALID_CONTENT,
      "part 'xl/worksheets/sheet1.xml' is cut off or damaged" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    bill_case_refuse (make (cases[i].row, STRINGS), NULL, cases[i].code, cases[i].problem);
}

static void
test_nesting (void)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < 31; i++)
    g_string_append (rows, "<a>");
  for (guint i = 0; i < 31; i++)
    g_string_append (rows, "</a>");
  bill_case_refuse (make (rows->str, STRINGS), NULL, RECOURSE_ERROR_LIMIT, "nested too deeply");
  g_string_free (rows, TRUE);
}

static void
test_long_texts (void)
{
  g_autofree char *much = g_strnfill (131073, 'x');
  g_autofree char *huge = g_strnfill (1200000, 'x');
  g_autofree char *cell = g_strconcat ("<row><c t='inlineStr'><is><t>", much, "</t></is></c></row>",
                                       NULL);
  g_autofree char *string = g_strconcat ("<si><t>", much, "</t></si>", NULL);
  g_autofree char *attribute = g_strconcat ("<row a='", huge, "'/>", NULL);

  bill_case_refuse (make (cell, STRINGS), NULL, RECOURSE_ERROR_LIMIT, "cell A2 is too long");
  bill_case_refuse (make (ROW, string), NULL, RECOURSE_ERROR_LIMIT, "text 0 is too long");
  bill_case_refuse (make (attribute, STRINGS), NULL, RECOURSE_ERROR_LIMIT,
                    "a piece of it is too long");
}

/* One long text that each cell names: small in the file, endless when it is read out. */
static void
test_many_times_the_same (void)
{
  g_autofree char *much = g_strnfill (131000, 'x');
  g_autofree char *string = g_strconcat ("<si><t>", much, "</t></si>", NULL);
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < 150; i++)
    {
      g_string_append (rows, "<row>");
      for (guint n = 0; n < 64; n++)
        g_string_append (rows, "<c t='s'><v>0</v></c>");
      g_string_append (rows, "</row>");
    }
  bill_case_refuse (bill_case_xlsx (rows->str, string), NULL, RECOURSE_ERROR_LIMIT,
                    "row 65: there is too much text in it");
}

static void
test_fewer_than_said (void)
{
  g_autofree char *header = bill_case_sheet_header ();
  g_autofree char *sheet = g_strconcat ("<row>" TEXT ("共2笔记录") "</row>", header, ROW, NULL);

  bill_case_refuse (bill_case_xlsx (sheet, STRINGS), NULL, RECOURSE_ERROR_INVALID_CONTENT,
                    "says that it has 2 payments");
}

static void
test_no_header (void)
{
  bill_case_refuse (bill_case_xlsx (ROW, STRINGS), NULL, RECOURSE_ERROR_INVALID_CONTENT,
                    "no header");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bill/xlsx/read", test_read);
  g_test_add_func ("/bill/xlsx/refused", test_refused);
  g_test_add_func ("/bill/xlsx/nesting", test_nesting);
  g_test_add_func ("/bill/xlsx/long-texts", test_long_texts);
  g_test_add_func ("/bill/xlsx/many-times-the-same", test_many_times_the_same);
  g_test_add_func ("/bill/xlsx/fewer-than-said", test_fewer_than_said);
  g_test_add_func ("/bill/xlsx/no-header", test_no_header);
  return g_test_run ();
}
