/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-zip.h"

G_BEGIN_DECLS

/** RecourseBillStrings: the texts that the sheets of a workbook share. */
typedef struct _RecourseBillStrings RecourseBillStrings;

RecourseBillStrings *recourse_bill_strings_new (void);
void recourse_bill_strings_free (RecourseBillStrings *self);
gboolean recourse_bill_strings_read (RecourseBillStrings *self,
                                     RecourseBillZip *zip,
                                     guint entry,
                                     GError **error);
const char *recourse_bill_strings_get (const RecourseBillStrings *self, const char *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBillStrings, recourse_bill_strings_free)

G_END_DECLS
