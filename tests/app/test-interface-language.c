/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-interface-language.h"

#include <glib/gi18n.h>
#include <locale.h>

/* The locale in which gettext would ignore the language is never kept. */
static void
test_locale (void)
{
  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), !=, "C");
  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), !=, "POSIX");
}

static void
test_both_directions (void)
{
  for (guint i = 0; i < 3; i++)
    {
      recourse_interface_language_apply (RECOURSE_LANGUAGE_ZH_CN);
      g_assert_cmpstr (_ ("Main Menu"), ==, "主菜单");
      g_assert_cmpstr (g_dgettext (NULL, "Main Menu"), ==, "主菜单");
      recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
      g_assert_cmpstr (_ ("Main Menu"), ==, "Main Menu");
      g_assert_cmpstr (g_dgettext (NULL, "Main Menu"), ==, "Main Menu");
    }
}

static void
test_plural (void)
{
  g_assert_cmpstr (ngettext ("At most %u more question", "At most %u more questions", 1), ==,
                   "At most %u more question");
  g_assert_cmpstr (ngettext ("At most %u more question", "At most %u more questions", 2), ==,
                   "At most %u more questions");
}

static void
test_names (void)
{
  g_assert_cmpint (recourse_interface_language_other (RECOURSE_LANGUAGE_EN), ==,
                   RECOURSE_LANGUAGE_ZH_CN);
  g_assert_cmpint (recourse_interface_language_other (RECOURSE_LANGUAGE_ZH_CN), ==,
                   RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (recourse_interface_language_own_name (RECOURSE_LANGUAGE_EN), ==, "English");
  g_assert_cmpstr (recourse_interface_language_own_name (RECOURSE_LANGUAGE_ZH_CN), ==, "中文");
}

/* This test runs in the build folder, so it finds what was built beside it. */
static void
test_build_path (void)
{
  g_autofree char *path = recourse_interface_language_build_path (
      "po/zh_CN/LC_MESSAGES/recourse.mo");

  g_assert_nonnull (path);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/interface-language/locale", test_locale);
  g_test_add_func ("/app/interface-language/both-directions", test_both_directions);
  g_test_add_func ("/app/interface-language/plural", test_plural);
  g_test_add_func ("/app/interface-language/names", test_names);
  g_test_add_func ("/app/interface-language/build-path", test_build_path);
  return g_test_run ();
}
