/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-bill.h"
#include "fuzz-target.h"

#include "recourse-bill-csv.h"

/* A bill statement as CSV. */

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GError *error = NULL;
  RecourseBill *bill = recourse_bill_csv_read (bytes, NULL, &error);

  fuzz_bill_check (bill, error);
  return 0;
}
