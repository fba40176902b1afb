/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The numbers of spreadsheets, exactly; for recourse-bill-value alone. */
gboolean recourse_bill_decimal_scale (const char *text, guint n_decimals, gint64 *out_scaled);

G_END_DECLS
