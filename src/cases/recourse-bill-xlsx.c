/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-xlsx"

#include "recourse-bill-xlsx.h"

#include "recourse-bill-sheet.h"
#include "recourse-bill-workbook.h"

static RecourseBillBuilder *
read_sheets (const RecourseBillWorkbook *workbook,
             RecourseBillZip *zip,
             const RecourseBillStrings *strings,
             GError **error)
{
  const RecourseBillShape shape = { .is_from_1904 = workbook->is_from_1904 };
  g_autoptr (RecourseBillBuilder) builder = recourse_bill_builder_new (&shape);

  for (guint i = 0; i < workbook->sheets->len && !recourse_bill_builder_has_header (builder); i++)
    {
      g_clear_pointer (&builder, recourse_bill_builder_free);
      builder = recourse_bill_builder_new (&shape);
      if (!recourse_bill_sheet_read (zip, g_array_index (workbook->sheets, guint, i), strings,
                                     builder, error))
        return NULL;
    }
  return g_steal_pointer (&builder);
}

/**
 * recourse_bill_xlsx_read:
 * @zip: an XLSX file
 *
 * Returns: (transfer full): what its first sheet with a header holds, or NULL
 */
RecourseBill *
recourse_bill_xlsx_read (RecourseBillZip *zip, GError **error)
{
  g_auto (RecourseBillWorkbook) workbook = { NULL };
  g_autoptr (RecourseBillStrings) strings = recourse_bill_strings_new ();
  g_autoptr (RecourseBillBuilder) builder = NULL;

  g_return_val_if_fail (zip != NULL, NULL);

  if (!recourse_bill_workbook_init (&workbook, zip, error))
    return NULL;
  if (workbook.has_strings && !recourse_bill_strings_read (strings, zip, workbook.strings, error))
    return NULL;
  builder = read_sheets (&workbook, zip, strings, error);
  return builder != NULL ? recourse_bill_builder_end (builder, error) : NULL;
}
