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

static gboolean
is_neutral (const char *locale)
{
  return locale == NULL || *locale == '\0' || g_str_equal (locale, "POSIX")
         || (locale[0] == 'C' && (locale[1] == '\0' || locale[1] == '.'));
}

/**
 * recourse_language_choose:
 * @preferred: (nullable): a list with colons, as in LANGUAGE
 * @locales: the names of locales, the first one with a language decides; NULL at the end
 *
 * Returns: the first language of @preferred that Recourse has, else that of @locales: Chinese for
 * every Chinese locale, else English
 */
RecourseLanguage
recourse_language_choose (const char *preferred, const char *const *locales)
{
  g_auto (GStrv) wanted = g_strsplit (preferred != NULL ? preferred : "", ":", -1);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      if (recourse_language_from_locale (wanted[i]) == RECOURSE_LANGUAGE_ZH_CN)
        return RECOURSE_LANGUAGE_ZH_CN;
      if (g_ascii_strncasecmp (wanted[i], "en", 2) == 0 && !g_ascii_isalpha (wanted[i][2]))
        return RECOURSE_LANGUAGE_EN;
    }
  for (guint i = 0; locales[i] != NULL; i++)
    {
      if (!is_neutral (locales[i]))
        return recourse_language_from_locale (locales[i]);
    }
  return RECOURSE_LANGUAGE_EN;
}

/**
 * recourse_language_from_environment:
 *
 * Returns: the language that LANGUAGE, LC_ALL, LC_MESSAGES and LANG ask for, also where the machine
 * lacks the locale itself
 */
RecourseLanguage
recourse_language_from_environment (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *locales[G_N_ELEMENTS (variables) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      locales[i] = value != NULL ? value : "";
    }
  return recourse_language_choose (g_getenv ("LANGUAGE"), locales);
}
