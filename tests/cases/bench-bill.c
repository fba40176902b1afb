/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-bill-choice.h"
#include "recourse-bill-refund.h"

#include "bill-case.h"

#include <stdio.h>

/* A statement with 100,000 payments: how long reading it takes, and what follows. It prints figures
 * and judges none of them; each is the best of several runs. */

#define N_ROWS 100000
#define N_RUNS 5

typedef void (*Work) (gpointer data);

static double
measure (Work work, gpointer data)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      work (data);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  return (double) best / 1000;
}

static void
read_bill (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseBill) bill = recourse_bill_read_bytes (data, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (recourse_bill_n_rows (bill), ==, N_ROWS);
}

static void
make_choice (gpointer data)
{
  recourse_bill_choice_free (recourse_bill_choice_new (data));
}

static void
search (gpointer data)
{
  g_array_unref (recourse_bill_choice_find (data, "商户 976 4200001234"));
}

static void
find_refunds (gpointer data)
{
  g_array_unref (recourse_bill_find_refunds (data, N_ROWS / 2));
}

static GBytes *
make_csv (void)
{
  GString *rows = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (
        rows,
        "2026-%02u-%02u %02u:%02u:%02u,商户消费,商户%u,\"商品 %u\",支出,"
        "\"¥%u,%03u.%02u\",零钱,支付成功,42000012342026%014u\t,M%020u\t,\"/\"\r\n",
        i % 12 + 1, i % 28 + 1, i % 24, i % 60, i % 59, i % 977, i * 7919, i % 9 + 1, i % 1000,
        i % 100, i, i * 31);
  text = bill_case_csv (N_ROWS, rows->str);
  g_string_free (rows, TRUE);
  return bill_case_bytes (text);
}

static void
append_row (GString *sheet, GString *strings, guint i)
{
  g_string_append_printf (strings,
                          "<si><t>商品 %u</t></si><si><t>42000012342026%014u</t></si>"
                          "<si><t>M%020u</t></si>",
                          i * 7919, i, i * 31);
  g_string_append_printf (
      sheet,
      "<row r=\"%u\"><c r=\"A%u\" s=\"1\"><v>46%03u.586%03u</v></c>"
      "<c r=\"B%u\" t=\"s\"><v>0</v></c><c r=\"C%u\" t=\"s\"><v>1</v></c>"
      "<c r=\"D%u\" t=\"s\"><v>%u</v></c><c r=\"E%u\" t=\"s\"><v>2</v></c>"
      "<c r=\"F%u\"><v>%u.%02u</v></c><c r=\"G%u\" t=\"s\"><v>3</v></c>"
      "<c r=\"H%u\" t=\"s\"><v>4</v></c><c r=\"I%u\" t=\"s\"><v>%u</v></c>"
      "<c r=\"J%u\" t=\"s\"><v>%u</v></c><c r=\"K%u\" t=\"s\"><v>5</v></c></row>",
      i + 2, i + 2, i % 1000, i % 1000, i + 2, i + 2, i + 2, 6 + 3 * i, i + 2, i + 2, i % 10000,
      i % 100, i + 2, i + 2, i + 2, 7 + 3 * i, i + 2, 8 + 3 * i, i + 2);
}

static GBytes *
make_xlsx (void)
{
  g_autofree char *header = bill_case_sheet_header ();
  g_autoptr (GString) sheet = g_string_new (header);
  g_autoptr (GString) strings = g_string_new (
      "<si><t>商户消费</t></si><si><t>面馆</t></si><si><t>支出</t></si><si><t>零钱</t></si>"
      "<si><t>支付成功</t></si><si><t>/</t></si>");

  for (guint i = 0; i < N_ROWS; i++)
    append_row (sheet, strings, i);
  return bill_case_xlsx (sheet->str, strings->str);
}

int
main (int argc, char **argv)
{
  g_autoptr (GBytes) csv = make_csv ();
  g_autoptr (GBytes) xlsx = make_xlsx ();
  g_autoptr (RecourseBill) bill = recourse_bill_read_bytes (csv, NULL, NULL, NULL);
  g_autoptr (RecourseBillChoice) choice = recourse_bill_choice_new (bill);

  printf ("%d rows, CSV of %" G_GSIZE_FORMAT " bytes: %.0f ms\n", N_ROWS, g_bytes_get_size (csv),
          measure (read_bill, csv));
  printf ("%d rows, XLSX of %" G_GSIZE_FORMAT " bytes: %.0f ms\n", N_ROWS, g_bytes_get_size (xlsx),
          measure (read_bill, xlsx));
  printf ("%d rows made ready for search: %.0f ms\n", N_ROWS, measure (make_choice, bill));
  printf ("a search of three words: %.1f ms\n", measure (search, choice));
  printf ("the refunds of one payment: %.1f ms\n", measure (find_refunds, bill));
  return 0;
}
