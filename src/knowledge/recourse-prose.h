/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

/*
 * The rules for what may stand in a text of the pack: no bare figure, no sentence too long, marks
 * that resolve. They are checked while loading, so that a pack which breaks them is refused with
 * file and path.
 */
#define RECOURSE_PROSE_MAX_WORDS 20
#define RECOURSE_PROSE_MAX_CHARACTERS 35
#define RECOURSE_PROSE_MAX_QUOTATION 2000 /* bytes */

gboolean recourse_prose_check (const char *text, RecourseLanguage language, GError **error);
gboolean
recourse_prose_check_citation (const char *text, RecourseLanguage language, GError **error);
gboolean
recourse_prose_check_quotation (const char *text, RecourseLanguage language, GError **error);

G_END_DECLS
