/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-interface-language.h"
#include "recourse-settings.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

typedef struct
{
  char *folder;
  char *file;
  GSettingsSchemaSource *schemas;
} Fixture;

static GString *printed;

static void
keep_print (const char *text)
{
  g_string_append (printed, text);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autofree char *compiled = recourse_interface_language_build_path ("data");
  g_autoptr (GError) error = NULL;

  f->folder = app_test_folder_new ();
  f->file = g_build_filename (f->folder, "settings.ini", NULL);
  f->schemas = g_settings_schema_source_new_from_directory (compiled, NULL, FALSE, &error);
  g_assert_no_error (error);
  printed = g_string_new (NULL);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_settings_schema_source_unref (f->schemas);
  g_free (f->file);
  app_test_folder_remove (f->folder);
  g_string_free (printed, TRUE);
}

static RecourseSettings *
open_settings (Fixture *f)
{
  g_autoptr (GSettingsBackend) backend = g_keyfile_settings_backend_new (f->file, "/", NULL);

  return recourse_settings_new_for_backend (f->schemas, backend);
}

static void
test_new (Fixture *f, gconstpointer unused)
{
  RecourseSettings *settings = open_settings (f);
  RecourseLanguage language;
  int width;
  int height;

  g_assert_true (recourse_settings_is_remembered (settings));
  g_assert_false (recourse_settings_get_language (settings, &language));
  g_assert_cmpint (recourse_settings_get_text_scale (settings), ==, 0);
  recourse_settings_get_window_size (settings, &width, &height);
  g_assert_cmpint (width, >=, 360);
  g_assert_cmpint (height, >=, 360);
  g_assert_finalize_object (settings);
}

static void
test_remembers (Fixture *f, gconstpointer unused)
{
  g_autoptr (RecourseSettings) first = open_settings (f);
  g_autoptr (RecourseSettings) second = NULL;
  RecourseLanguage language;
  int width;
  int height;

  recourse_settings_set_language (first, RECOURSE_LANGUAGE_ZH_CN);
  recourse_settings_set_text_scale (first, 2);
  recourse_settings_set_window_size (first, 640, 480);
  g_clear_object (&first);

  second = open_settings (f);
  g_assert_true (recourse_settings_get_language (second, &language));
  g_assert_cmpint (language, ==, RECOURSE_LANGUAGE_ZH_CN);
  g_assert_cmpint (recourse_settings_get_text_scale (second), ==, 2);
  recourse_settings_get_window_size (second, &width, &height);
  g_assert_cmpint (width, ==, 640);
  g_assert_cmpint (height, ==, 480);
}

/* What somebody wrote into the file by hand is not trusted. */
static void
test_bad_values (Fixture *f, gconstpointer unused)
{
  static const char *const text = "[io/github/recourse_app/Recourse]\n"
                                  "language='klingon'\n"
                                  "text-scale=99\n"
                                  "window-width=-5\n"
                                  "window-height=0\n";
  g_autoptr (RecourseSettings) settings = NULL;
  RecourseLanguage language;
  int width;
  int height;

  g_assert_true (g_file_set_contents (f->file, text, -1, NULL));
  settings = open_settings (f);
  g_assert_false (recourse_settings_get_language (settings, &language));
  g_assert_cmpint (recourse_settings_get_text_scale (settings), >=, 0);
  g_assert_cmpint (recourse_settings_get_text_scale (settings), <=, 3);
  recourse_settings_get_window_size (settings, &width, &height);
  g_assert_cmpint (width, >, 0);
  g_assert_cmpint (height, >, 0);
}

static void
test_refuses_bad_values (Fixture *f, gconstpointer unused)
{
  g_autoptr (RecourseSettings) settings = open_settings (f);
  int width;
  int height;

  recourse_settings_set_text_scale (settings, 99);
  g_assert_cmpint (recourse_settings_get_text_scale (settings), ==, 3);
  recourse_settings_set_window_size (settings, 640, 480);
  recourse_settings_set_window_size (settings, 0, -1);
  recourse_settings_get_window_size (settings, &width, &height);
  g_assert_cmpint (width, ==, 640);
  g_assert_cmpint (height, ==, 480);
}

/* Without the schema the program runs, forgets, and says so. */
static void
test_no_schema (Fixture *f, gconstpointer unused)
{
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();
  g_autoptr (RecourseSettings) settings = NULL;
  GPrintFunc before = g_set_printerr_handler (keep_print);
  RecourseLanguage language;
  int width;
  int height;

  settings = recourse_settings_new_for_backend (NULL, backend);
  g_set_printerr_handler (before);
  g_assert_nonnull (strstr (printed->str, "io.github.recourse_app.Recourse"));
  g_assert_false (recourse_settings_is_remembered (settings));
  recourse_settings_set_language (settings, RECOURSE_LANGUAGE_ZH_CN);
  recourse_settings_set_text_scale (settings, 2);
  recourse_settings_set_window_size (settings, 640, 480);
  g_assert_false (recourse_settings_get_language (settings, &language));
  g_assert_cmpint (recourse_settings_get_text_scale (settings), ==, 0);
  recourse_settings_get_window_size (settings, &width, &height);
  g_assert_cmpint (width, >=, 360);
  g_assert_cmpint (height, >=, 360);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add ("/app/settings/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/app/settings/remembers", Fixture, NULL, set_up, test_remembers, tear_down);
  g_test_add ("/app/settings/bad-values", Fixture, NULL, set_up, test_bad_values, tear_down);
  g_test_add ("/app/settings/refuses-bad-values", Fixture, NULL, set_up, test_refuses_bad_values,
              tear_down);
  g_test_add ("/app/settings/no-schema", Fixture, NULL, set_up, test_no_schema, tear_down);
  return g_test_run ();
}
