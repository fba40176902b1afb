/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-zip.h"

G_BEGIN_DECLS

RecourseBill *recourse_bill_xlsx_read (RecourseBillZip *zip, GError **error);

G_END_DECLS
