/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill.h"

G_BEGIN_DECLS

GArray *recourse_bill_find_refunds (RecourseBill *bill, guint payment) G_GNUC_WARN_UNUSED_RESULT;
gint64 recourse_bill_get_refunded (RecourseBill *bill, guint payment);

G_END_DECLS
