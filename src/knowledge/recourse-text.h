/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-language.h"

G_BEGIN_DECLS

/**
 * RecourseText: one text of the pack in both languages, its figures and telephone numbers already
 * filled in. Both are valid UTF-8 and never empty.
 */
typedef struct
{
  char *in[RECOURSE_N_LANGUAGES];
} RecourseText;

/** recourse_text_get: @self in @language; borrowed. */
static inline const char *
recourse_text_get (const RecourseText *self, RecourseLanguage language)
{
  return self->in[language];
}

G_END_DECLS
