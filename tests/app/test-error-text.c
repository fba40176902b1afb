/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-error-text.h"
#include "recourse-error.h"
#include "recourse-interface-language.h"

#include <gio/gio.h>

static const RecourseError codes[] = {
  RECOURSE_ERROR_INVALID_ARGUMENT,
  RECOURSE_ERROR_INVALID_CONTENT,
  RECOURSE_ERROR_LIMIT,
  RECOURSE_ERROR_NOT_FOUND,
  RECOURSE_ERROR_UNSUPPORTED,
  RECOURSE_ERROR_PERMISSION,
  RECOURSE_ERROR_IO,
};

/* Every code has words of its own, in both languages. */
static void
test_all_codes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (RECOURSE_ERROR, codes[i], "x");
      g_autofree char *title = NULL;
      g_autofree char *body = NULL;

      recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
      title = g_strdup (recourse_error_text_title (error));
      body = g_strdup (recourse_error_text_body (error));
      g_assert_true (g_str_has_suffix (body, "."));
      recourse_interface_language_apply (RECOURSE_LANGUAGE_ZH_CN);
      g_assert_cmpstr (recourse_error_text_title (error), !=, title);
      g_assert_cmpstr (recourse_error_text_body (error), !=, body);
      g_assert_true (g_str_has_suffix (recourse_error_text_body (error), "。"));
    }
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

static void
test_foreign_domain (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "x");

  g_assert_cmpstr (recourse_error_text_title (error), ==, "The Knowledge Cannot Be Read");
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/error-text/all-codes", test_all_codes);
  g_test_add_func ("/app/error-text/foreign-domain", test_foreign_domain);
  return g_test_run ();
}
