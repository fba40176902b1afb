/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-zip.h"

G_BEGIN_DECLS

/**
 * RecourseBillWorkbook: which entries of the ZIP file matter.
 * @sheets: (element-type guint): entries, in the order of the workbook
 * @strings: entry of the shared strings, if @has_strings
 * @is_from_1904: days are counted from 1904
 */
typedef struct
{
  GArray *sheets;
  guint strings;
  gboolean has_strings;
  gboolean is_from_1904;
} RecourseBillWorkbook;

gboolean recourse_bill_workbook_is_one (RecourseBillZip *zip);
gboolean
recourse_bill_workbook_init (RecourseBillWorkbook *self, RecourseBillZip *zip, GError **error);
void recourse_bill_workbook_clear (RecourseBillWorkbook *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseBillWorkbook, recourse_bill_workbook_clear)

G_END_DECLS
