/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What words of the statement mean for the advice; a word that is not known means nothing. */
const char *recourse_bill_words_payment (const char *kind);
const char *const *recourse_bill_words_funding (const char *method);
gboolean recourse_bill_words_is_refund (const char *kind);
gboolean recourse_bill_words_is_nothing (const char *text);
gboolean recourse_bill_words_is_damaged (const char *number);

G_END_DECLS
