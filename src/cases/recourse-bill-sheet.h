/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-strings.h"

G_BEGIN_DECLS

gboolean recourse_bill_sheet_read (RecourseBillZip *zip,
                                   guint entry,
                                   const RecourseBillStrings *strings,
                                   RecourseBillBuilder *builder,
                                   GError **error);

G_END_DECLS
