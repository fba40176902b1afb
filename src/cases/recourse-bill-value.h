/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-private.h"

G_BEGIN_DECLS

/* What a cell means. */
gboolean recourse_bill_value_time (const RecourseBillCell *cell,
                                   gboolean is_from_1904,
                                   gint64 *out_time,
                                   gboolean *out_is_about,
                                   GError **error);
gboolean recourse_bill_value_amount (const RecourseBillCell *cell, gint64 *out_fen, GError **error);
RecourseBillDirection recourse_bill_value_direction (const char *text);
const char *recourse_bill_value_state (const char *status, gint64 amount, gint64 *out_refunded);

G_END_DECLS
