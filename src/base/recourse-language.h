/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RecourseLanguage: the two languages that every text of the program exists in. */
typedef enum
{
  RECOURSE_LANGUAGE_EN,
  RECOURSE_LANGUAGE_ZH_CN,
} RecourseLanguage;

#define RECOURSE_N_LANGUAGES 2

gboolean recourse_language_parse (const char *text, RecourseLanguage *out, GError **error);
const char *recourse_language_code (RecourseLanguage language);
RecourseLanguage recourse_language_from_locale (const char *locale);
RecourseLanguage recourse_language_choose (const char *preferred, const char *const *locales);
RecourseLanguage recourse_language_from_environment (void);

G_END_DECLS
