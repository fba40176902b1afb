/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-language"

#include "recourse-language.h"

#include "recourse-error.h"

static const struct
{
  const char *name;
  RecourseLanguage language;
} names[] = {
  { "en", RECOURSE_LANGUAGE_EN },
  { "zh_CN", RECOURSE_LANGUAGE_ZH_CN },
  { "zh-CN", RECOURSE_LANGUAGE_ZH_CN },
  { "zh", RECOURSE_LANGUAGE_ZH_CN },
};

/**
 * recourse_language_parse:
 * @text: "en", "zh_CN", "zh-CN" or "zh"
 *
 * Reads a language as a person names it. Everything else is %RECOURSE_ERROR_INVALID_ARGUMENT.
 */
gboolean
recourse_language_parse (const char *text, RecourseLanguage *out, GError **error)
{
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (text, names[i].name))
        {
          *out = names[i].language;
          return TRUE;
        }
    }
  quoted = recourse_error_quote (text);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "language '%s' is not one of en, zh_CN", quoted);
  return FALSE;
}

/**
 * recourse_language_code:
 *
 * Returns: (transfer none): "en" or "zh_CN", as the pack and the command line write it.
 */
const char *
recourse_language_code (RecourseLanguage language)
{
  return language == RECOURSE_LANGUAGE_ZH_CN ? "zh_CN" : "en";
}

/**
 * recourse_language_from_locale:
 * @locale: (nullable): a locale's name such as "zh_CN.UTF-8"
 *
 * Returns: Chinese for every Chinese locale, else English.
 */
RecourseLanguage
recourse_language_from_locale (const char *locale)
{
  if (locale == NULL || g_ascii_strncasecmp (locale, "zh", 2) != 0 || g_ascii_isalpha (locale[2]))
    return RECOURSE_LANGUAGE_EN;
  return RECOURSE_LANGUAGE_ZH_CN;
}
