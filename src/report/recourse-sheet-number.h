/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Characters; longer than any order number that there is. */
#define RECOURSE_SHEET_NUMBER_MAX 64

char *recourse_sheet_number_amount (gint64 fen);
char *recourse_sheet_number_group (const char *number);
char *recourse_sheet_number_digest (const char *hex);

G_END_DECLS
