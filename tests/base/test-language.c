/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-language"

#include "recourse-language.h"

#include "recourse-error.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    RecourseLanguage language;
  } rows[] = {
    { "en", RECOURSE_LANGUAGE_EN },
    { "zh_CN", RECOURSE_LANGUAGE_ZH_CN },
    { "zh-CN", RECOURSE_LANGUAGE_ZH_CN },
    { "zh", RECOURSE_LANGUAGE_ZH_CN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      RecourseLanguage language = RECOURSE_N_LANGUAGES;

      g_assert_true (recourse_language_parse (rows[i].text, &language, &error));
      g_assert_no_error (error);
      g_assert_cmpint (language, ==, rows[i].language);
    }
}

static void
test_parse_refused (void)
{
  static const char *const texts[] = { "", "fr", "EN", "en_US", "zh_TW", "zh_CN.UTF-8", " en" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      RecourseLanguage language = RECOURSE_N_LANGUAGES;

      g_assert_false (recourse_language_parse (texts[i], &language, &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
      g_assert_nonnull (strstr (error->message, "en, zh_CN"));
      g_assert_cmpint (language, ==, RECOURSE_N_LANGUAGES);
    }
}

static void
test_code (void)
{
  g_assert_cmpstr (recourse_language_code (RECOURSE_LANGUAGE_EN), ==, "en");
  g_assert_cmpstr (recourse_language_code (RECOURSE_LANGUAGE_ZH_CN), ==, "zh_CN");
}

static void
test_from_locale (void)
{
  static const char *const chinese[] = { "zh",    "zh_CN",     "zh_CN.UTF-8",   "zh-Hans-CN",
                                         "zh_TW", "zh@pinyin", "zh_CN.GB18030", "zh_CN:en" };
  static const char *const others[] = {
    "", "C", "C.UTF-8", "POSIX", "en_GB.UTF-8", "zha", "z", "fr"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (chinese); i++)
    g_assert_cmpint (recourse_language_from_locale (chinese[i]), ==, RECOURSE_LANGUAGE_ZH_CN);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpint (recourse_language_from_locale (others[i]), ==, RECOURSE_LANGUAGE_EN);
  g_assert_cmpint (recourse_language_from_locale (NULL), ==, RECOURSE_LANGUAGE_EN);
}

static void
test_choose (void)
{
  static const struct
  {
    const char *preferred;
    const char *locales[4];
    RecourseLanguage expected;
  } cases[] = {
    { NULL, { NULL }, RECOURSE_LANGUAGE_EN },
    { NULL, { "C" }, RECOURSE_LANGUAGE_EN },
    { NULL, { "POSIX" }, RECOURSE_LANGUAGE_EN },
    { NULL, { "C.UTF-8" }, RECOURSE_LANGUAGE_EN },
    { NULL, { "zh_CN.UTF-8" }, RECOURSE_LANGUAGE_ZH_CN },
    { NULL, { "zh_TW.UTF-8" }, RECOURSE_LANGUAGE_ZH_CN },
    { NULL, { "zh" }, RECOURSE_LANGUAGE_ZH_CN },
    { NULL, { "de_DE.UTF-8" }, RECOURSE_LANGUAGE_EN },
    /* A neutral locale says nothing about the language; the next variable does. */
    { NULL, { "C.UTF-8", "", "zh_CN.UTF-8" }, RECOURSE_LANGUAGE_ZH_CN },
    { NULL, { "C", "", "zh_CN.UTF-8" }, RECOURSE_LANGUAGE_ZH_CN },
    { NULL, { "en_US.UTF-8", "", "zh_CN.UTF-8" }, RECOURSE_LANGUAGE_EN },
    { "", { "zh_CN.UTF-8" }, RECOURSE_LANGUAGE_ZH_CN },
    { "zh_CN:zh", { "C" }, RECOURSE_LANGUAGE_ZH_CN },
    { "en", { "zh_CN.UTF-8" }, RECOURSE_LANGUAGE_EN },
    { "en_GB:zh_CN", { "C" }, RECOURSE_LANGUAGE_EN },
    { "de:zh_CN:en", { "C" }, RECOURSE_LANGUAGE_ZH_CN },
    { "de", { "zh_CN.UTF-8" }, RECOURSE_LANGUAGE_ZH_CN },
    { "enx", { "zh_CN.UTF-8" }, RECOURSE_LANGUAGE_ZH_CN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (recourse_language_choose (cases[i].preferred, cases[i].locales), ==,
                     cases[i].expected);
}

/* The first variable that is set decides, as it does for gettext. */
static void
test_from_environment (void)
{
  g_unsetenv ("LANGUAGE");
  g_unsetenv ("LC_ALL");
  g_setenv ("LC_MESSAGES", "C", TRUE);
  g_setenv ("LANG", "zh_CN.UTF-8", TRUE);
  g_assert_cmpint (recourse_language_from_environment (), ==, RECOURSE_LANGUAGE_ZH_CN);
  g_setenv ("LC_ALL", "en_GB.UTF-8", TRUE);
  g_assert_cmpint (recourse_language_from_environment (), ==, RECOURSE_LANGUAGE_EN);
  g_setenv ("LANGUAGE", "zh_CN:en", TRUE);
  g_assert_cmpint (recourse_language_from_environment (), ==, RECOURSE_LANGUAGE_ZH_CN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/language/parse", test_parse);
  g_test_add_func ("/base/language/parse/refused", test_parse_refused);
  g_test_add_func ("/base/language/code", test_code);
  g_test_add_func ("/base/language/from-locale", test_from_locale);
  g_test_add_func ("/base/language/choose", test_choose);
  g_test_add_func ("/base/language/from-environment", test_from_environment);
  return g_test_run ();
}
