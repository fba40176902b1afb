/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-private.h"

G_BEGIN_DECLS

GBytes *recourse_bill_encoding_to_utf8 (GBytes *bytes, GError **error);

G_END_DECLS
