/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-language.h"

G_BEGIN_DECLS

/* Amounts that the program deals with, in fen: ¥0.01 to ¥100,000,000. */
#define RECOURSE_MONEY_MIN_FEN G_GINT64_CONSTANT (1)
#define RECOURSE_MONEY_MAX_FEN G_GINT64_CONSTANT (10000000000)

gboolean recourse_money_parse (const char *text, gint64 *out_fen, GError **error);
char *recourse_money_format (gint64 fen, RecourseLanguage language);
gboolean recourse_money_add (gint64 a, gint64 b, gint64 *out_fen);
gboolean recourse_money_subtract (gint64 a, gint64 b, gint64 *out_fen);

G_END_DECLS
