/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-private.h"

G_BEGIN_DECLS

RecourseBill *recourse_bill_csv_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
