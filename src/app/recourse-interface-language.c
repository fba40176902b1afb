/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-interface-language"

#include "recourse-interface-language.h"

#include "recourse-config.h"

#include <libintl.h>
#include <locale.h>

#ifdef __GLIBC__
/* gettext's own counter of catalogue changes; without a new value it keeps what it found before. */
extern int _nl_msg_cat_cntr;
#endif

/* gettext ignores LANGUAGE in the locale "C", which is all that a bare machine has. */
static void
choose_locale (void)
{
  const char *locale = setlocale (LC_ALL, "");

  if (locale == NULL)
    setlocale (LC_ALL, "C.UTF-8");
  locale = setlocale (LC_MESSAGES, NULL);
  if (g_strcmp0 (locale, "C") == 0 || g_strcmp0 (locale, "POSIX") == 0)
    setlocale (LC_ALL, "C.UTF-8");
}

/* Chinese characters are drawn in the Chinese form, not in the Japanese one, in both languages. */
static void
prefer_chinese_forms (void)
{
  g_setenv ("PANGO_LANGUAGE", "zh-cn", FALSE);
}

/**
 * recourse_interface_language_build_path:
 * @subfolder: a folder inside the build folder
 *
 * Returns: (transfer full) (nullable): where it is when the program runs from the folder that it
 * was built in, else NULL
 */
char *
recourse_interface_language_build_path (const char *subfolder)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *root = g_path_get_dirname (RECOURSE_BUILD_LOCALE_DIR);
  g_autofree char *prefix = g_strconcat (root, G_DIR_SEPARATOR_S, NULL);

  if (program == NULL || !g_str_has_prefix (program, prefix))
    return NULL;
  return g_build_filename (root, subfolder, NULL);
}

/**
 * recourse_interface_language_init:
 *
 * Chooses a locale in which translation works and binds the catalogues: those of the build folder
 * when the program was not installed. Call it before everything else, once.
 */
void
recourse_interface_language_init (void)
{
  g_autofree char *uninstalled = recourse_interface_language_build_path ("po");

  choose_locale ();
  prefer_chinese_forms ();
  bindtextdomain (RECOURSE_GETTEXT_PACKAGE,
                  uninstalled != NULL ? uninstalled : RECOURSE_LOCALE_DIR);
  bind_textdomain_codeset (RECOURSE_GETTEXT_PACKAGE, "UTF-8");
  textdomain (RECOURSE_GETTEXT_PACKAGE);
}

/**
 * recourse_interface_language_apply:
 *
 * From now on gettext gives texts in @language, those of the toolkit included. Texts that were
 * fetched before stay as they are: build the widgets anew. Only for the main thread.
 */
void
recourse_interface_language_apply (RecourseLanguage language)
{
  g_setenv ("LANGUAGE", recourse_language_code (language), TRUE);
#ifdef __GLIBC__
  _nl_msg_cat_cntr++;
#endif
}

/**
 * recourse_interface_language_other:
 *
 * Returns: the language that the button in the header switches to
 */
RecourseLanguage
recourse_interface_language_other (RecourseLanguage language)
{
  return language == RECOURSE_LANGUAGE_EN ? RECOURSE_LANGUAGE_ZH_CN : RECOURSE_LANGUAGE_EN;
}

/**
 * recourse_interface_language_own_name:
 *
 * Returns: (transfer none): what @language calls itself; never translated, so that whoever reads
 * only that language finds it
 */
const char *
recourse_interface_language_own_name (RecourseLanguage language)
{
  return language == RECOURSE_LANGUAGE_ZH_CN ? "中文" : "English";
}

/**
 * recourse_interface_language_switch_hint:
 *
 * Returns: (transfer none): an invitation to switch to @language, in @language
 */
const char *
recourse_interface_language_switch_hint (RecourseLanguage language)
{
  return language == RECOURSE_LANGUAGE_ZH_CN ? "切换到中文" : "Switch to English";
}
