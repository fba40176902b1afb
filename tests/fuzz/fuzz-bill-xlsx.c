/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bill-case.h"
#include "fuzz-bill.h"
#include "fuzz-target.h"

#include <string.h>

/*
 * A bill statement as XLSX. What begins as a ZIP file is read as it is, with a code. Behind
 * checksums and compression no change by chance would ever reach what reads the parts, so all else
 * is the parts themselves: the sheet, the shared strings, the workbook and its relations, each
 * ended by a zero byte. What is missing is as it has to be.
 */

#define N_PARTS 4
#define MOST_BYTES (256 * 1024)

static GBytes *
take_part (const uint8_t **data, size_t *size, const char *usual)
{
  const uint8_t *end = *size > 0 ? memchr (*data, '\0', *size) : NULL;
  size_t length = end != NULL ? (size_t) (end - *data) : *size;
  size_t skipped = end != NULL ? length + 1 : length;
  GBytes *part = *size > 0 ? g_bytes_new (*data, length) : g_bytes_new (usual, strlen (usual));

  *data += skipped;
  *size -= skipped;
  return part;
}

static GBytes *
pack (const uint8_t *data, size_t size)
{
  const char *usual[N_PARTS] = { "", "<sst/>", bill_case_workbook, bill_case_relations };
  GBytes *parts[N_PARTS];
  GBytes *packed;

  for (guint i = 0; i < N_PARTS; i++)
    parts[i] = take_part (&data, &size, usual[i]);
  packed = bill_case_zip (bill_case_parts, parts, NULL, NULL);
  for (guint i = 0; i < N_PARTS; i++)
    g_bytes_unref (parts[i]);
  return packed;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  gboolean is_zip = size >= 2 && memcmp (data, "PK", 2) == 0;
  g_autoptr (GBytes) bytes = NULL;
  RecourseBill *bill;
  GError *error = NULL;

  if (size > MOST_BYTES)
    return 0;
  bytes = is_zip ? g_bytes_new (data, size) : pack (data, size);
  bill = recourse_bill_read_bytes (bytes, "831924", NULL, &error);
  fuzz_bill_check (bill, error);
  return 0;
}
