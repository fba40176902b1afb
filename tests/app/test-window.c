/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-foreign-pack.h"
#include "recourse-interface-language.h"
#include "recourse-window.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

typedef struct
{
  GtkApplication *application;
  GSettingsBackend *backend;
  RecourseSettings *settings;
  RecourseService *service;
  RecourseClock *clock;
  RecourseWindow *window;
  char *folder;
} Fixture;

static void
discard_print (const char *text)
{
}

static RecourseWindow *
open_window (Fixture *f)
{
  RecourseLanguage language = RECOURSE_LANGUAGE_EN;
  RecourseWindow *window;

  recourse_settings_get_language (f->settings, &language);
  recourse_interface_language_apply (language);
  window = recourse_window_new (f->application, f->settings, f->service, f->clock, f->folder,
                                language);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
set_up (Fixture *f, gconstpointer application)
{
  g_autofree char *compiled = recourse_interface_language_build_path ("data");
  g_autoptr (GSettingsSchemaSource) schemas = NULL;
  g_autoptr (GError) error = NULL;

  schemas = g_settings_schema_source_new_from_directory (compiled, NULL, FALSE, &error);
  g_assert_no_error (error);
  f->application = GTK_APPLICATION (g_object_ref ((gpointer) application));
  f->backend = g_memory_settings_backend_new ();
  f->settings = recourse_settings_new_for_backend (schemas, f->backend);
  f->service = recourse_service_new ();
  f->clock = recourse_clock_new ();
  f->folder = app_test_folder_new ();
  f->window = open_window (f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->settings);
  g_object_unref (f->backend);
  app_test_drain (f->service);
  g_object_unref (f->service);
  g_object_unref (f->clock);
  g_object_unref (f->application);
  app_test_folder_remove (f->folder);
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

static gboolean
is_loaded (gpointer user_data)
{
  return recourse_window_is_loaded (user_data);
}

static void
load_built_in (Fixture *f)
{
  recourse_window_load (f->window, NULL);
  app_test_wait (is_loaded, f->window);
}

static void
activate (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), action, NULL));
}

static gboolean
shows (Fixture *f, const char *text)
{
  return app_test_find_label (GTK_WIDGET (f->window), text) != NULL;
}

typedef struct
{
  Fixture *fixture;
  const char *text;
} Expectation;

static gboolean
is_as_expected (gpointer user_data)
{
  Expectation *expectation = user_data;

  return shows (expectation->fixture, expectation->text);
}

/* What fits into the header is known only when sizes have been handed out. */
static void
see (Fixture *f, const char *text)
{
  Expectation expectation = { f, text };

  app_test_wait (is_as_expected, &expectation);
}

/* --- Loading --------------------------------------------------------------------------------- */

static void
test_new (Fixture *f, gconstpointer unused)
{
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_null (f->window);
}

static void
test_closed_while_loading (Fixture *f, gconstpointer unused)
{
  recourse_window_load (f->window, NULL);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (f->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_built_in (Fixture *f, gconstpointer unused)
{
  g_assert_false (recourse_window_is_loaded (f->window));
  load_built_in (f);
  see (f, "What happened?");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Recourse");
}

/* --- Language -------------------------------------------------------------------------------- */

static void
check_language (Fixture *f, RecourseLanguage language)
{
  gboolean is_chinese = language == RECOURSE_LANGUAGE_ZH_CN;

  g_assert_cmpint (recourse_window_get_language (f->window), ==, language);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==,
                   is_chinese ? "追款指南" : "Recourse");
  see (f, is_chinese ? "English" : "中文");
  see (f, is_chinese ? "出了什么事？" : "What happened?");
  g_assert_false (shows (f, is_chinese ? "What happened?" : "出了什么事？"));
}

static void
test_language (Fixture *f, gconstpointer unused)
{
  load_built_in (f);
  check_language (f, RECOURSE_LANGUAGE_EN);
  activate (f, "win.switch-language");
  check_language (f, RECOURSE_LANGUAGE_ZH_CN);
  activate (f, "win.switch-language");
  check_language (f, RECOURSE_LANGUAGE_EN);
}

static void
test_language_remembered (Fixture *f, gconstpointer unused)
{
  load_built_in (f);
  activate (f, "win.switch-language");
  gtk_window_destroy (GTK_WINDOW (f->window));
  f->window = open_window (f);
  load_built_in (f);
  check_language (f, RECOURSE_LANGUAGE_ZH_CN);
}

/* The button that was pressed keeps the focus, so that a second press goes back. */
static void
test_language_focus (Fixture *f, gconstpointer unused)
{
  GtkWidget *button;

  load_built_in (f);
  see (f, "中文");
  button = app_test_find_button (GTK_WIDGET (f->window), "win.switch-language", NULL);
  gtk_widget_grab_focus (button);
  activate (f, "win.switch-language");
  see (f, "English");
  button = app_test_find_button (GTK_WIDGET (f->window), "win.switch-language", NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == button);
}

/* Also before there is anything but the header. */
static void
test_language_while_loading (Fixture *f, gconstpointer unused)
{
  recourse_window_load (f->window, NULL);
  activate (f, "win.switch-language");
  app_test_wait (is_loaded, f->window);
  check_language (f, RECOURSE_LANGUAGE_ZH_CN);
}

/* --- Text size ------------------------------------------------------------------------------- */

static gboolean
can (Fixture *f, const char *action)
{
  GtkWidget *button = app_test_find_button (GTK_WIDGET (f->window), action, NULL);

  g_assert_nonnull (button);
  return gtk_widget_is_sensitive (button);
}

static void
test_text_size (Fixture *f, gconstpointer unused)
{
  see (f, "A+");
  g_assert_false (can (f, "win.text-smaller"));
  g_assert_true (can (f, "win.text-larger"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (f->window), "large-text"));
  activate (f, "win.text-larger");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (f->window), "large-text"));
  g_assert_true (can (f, "win.text-smaller"));
  activate (f, "win.text-larger");
  activate (f, "win.text-larger");
  g_assert_false (can (f, "win.text-larger"));
  g_assert_cmpint (recourse_settings_get_text_scale (f->settings), ==, 3);
  activate (f, "win.text-normal");
  g_assert_cmpint (recourse_settings_get_text_scale (f->settings), ==, 0);
}

/* A button that turns insensitive hands the focus to its neighbour. */
static void
test_text_size_focus (Fixture *f, gconstpointer unused)
{
  see (f, "A+");
  gtk_widget_grab_focus (app_test_find_button (GTK_WIDGET (f->window), "win.text-larger", NULL));
  for (guint i = 0; i < 3; i++)
    activate (f, "win.text-larger");
  g_assert_false (can (f, "win.text-larger"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window))
                 == app_test_find_button (GTK_WIDGET (f->window), "win.text-smaller", NULL));
}

static void
test_text_size_remembered (Fixture *f, gconstpointer unused)
{
  activate (f, "win.text-larger");
  gtk_window_destroy (GTK_WINDOW (f->window));
  f->window = open_window (f);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (f->window), "large-text"));
  see (f, "A+");
  g_assert_true (can (f, "win.text-smaller"));
}

static void
test_window_size (Fixture *f, gconstpointer unused)
{
  int width;
  int height;

  gtk_window_set_default_size (GTK_WINDOW (f->window), 640, 480);
  gtk_window_close (GTK_WINDOW (f->window));
  f->window = open_window (f);
  gtk_window_get_default_size (GTK_WINDOW (f->window), &width, &height);
  g_assert_cmpint (width, ==, 640);
  g_assert_cmpint (height, ==, 480);
}

/* --- Copying --------------------------------------------------------------------------------- */

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer user_data)
{
  return *(char **) user_data != NULL;
}

static void
test_copy (Fixture *f, gconstpointer unused)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->window));
  g_autofree char *copied = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.copy", "s", "<b>&"));
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &copied);
  app_test_wait (is_set, &copied);
  g_assert_cmpstr (copied, ==, "<b>&");
  see (f, "Copied");
}

/* --- Other knowledge, broken knowledge ---------------------------------------------------------
 */

static void
copy_pack (Fixture *f)
{
  g_autofree char *source = app_test_source_path ("resources/knowledge");
  g_autoptr (GDir) directory = g_dir_open (source, 0, NULL);
  const char *name;

  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *from = g_build_filename (source, name, NULL);
      g_autofree char *to = g_build_filename (f->folder, name, NULL);
      g_autofree char *text = NULL;
      gsize length;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      g_assert_true (g_file_get_contents (from, &text, &length, NULL));
      g_assert_true (g_file_set_contents (to, text, (gssize) length, NULL));
    }
}

static void
write_broken_pack (Fixture *f)
{
  g_autofree char *path = g_build_filename (f->folder, "remedies.json", NULL);

  copy_pack (f);
  g_assert_true (g_file_set_contents (path, "[{\"id\": 7}]", -1, NULL));
}

static gboolean
has_copy_button (gpointer user_data)
{
  return app_test_find_button (user_data, "win.copy", "110") != NULL;
}

static void
load_broken (Fixture *f)
{
  GPrintFunc before = g_set_printerr_handler (discard_print);

  write_broken_pack (f);
  recourse_window_load (f->window, f->folder);
  /* The number comes from the built-in knowledge, which is whole. */
  app_test_wait (has_copy_button, f->window);
  g_set_printerr_handler (before);
}

static void
test_broken (Fixture *f, gconstpointer unused)
{
  load_broken (f);
  g_assert_false (recourse_window_is_loaded (f->window));
  see (f, "The Knowledge Has an Error");
  see (f, "110");
  activate (f, "win.switch-language");
  see (f, "知识库有错误");
  see (f, "110");
}

static void
test_broken_then_built_in (Fixture *f, gconstpointer unused)
{
  load_broken (f);
  activate (f, "win.use-built-in-knowledge");
  app_test_wait (is_loaded, f->window);
  g_assert_false (shows (f, "The Knowledge Has an Error"));
  see (f, "What happened?");
}

static gboolean
has_banner (Fixture *f)
{
  return app_test_find_type (GTK_WIDGET (f->window), GTK_TYPE_INFO_BAR) != NULL;
}

static void
test_foreign (Fixture *f, gconstpointer unused)
{
  copy_pack (f);
  recourse_window_load (f->window, f->folder);
  app_test_wait (is_loaded, f->window);
  g_assert_true (has_banner (f));
  activate (f, "win.switch-language");
  g_assert_true (has_banner (f));
}

static GtkWidget *
find_dialog (Fixture *f)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Nothing is read before the answer, and closing the question means no. */
static void
test_foreign_refused (Fixture *f, gconstpointer unused)
{
  copy_pack (f);
  recourse_window_ask_and_load (f->window, f->folder);
  g_assert_false (recourse_window_is_loaded (f->window));
  gtk_window_close (GTK_WINDOW (find_dialog (f)));
  app_test_wait (is_loaded, f->window);
  g_assert_false (has_banner (f));
  see (f, "What happened?");
}

static void
test_foreign_accepted (Fixture *f, gconstpointer unused)
{
  copy_pack (f);
  recourse_window_ask_and_load (f->window, f->folder);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog (f)),
                               RECOURSE_FOREIGN_PACK_RESPONSE_LOAD);
  app_test_wait (is_loaded, f->window);
  g_assert_true (has_banner (f));
}

static const struct
{
  const char *path;
  void (*test) (Fixture *f, gconstpointer unused);
} tests[] = {
  { "/app/window/new", test_new },
  { "/app/window/closed-while-loading", test_closed_while_loading },
  { "/app/window/built-in", test_built_in },
  { "/app/window/language", test_language },
  { "/app/window/language-remembered", test_language_remembered },
  { "/app/window/language-focus", test_language_focus },
  { "/app/window/language-while-loading", test_language_while_loading },
  { "/app/window/text-size", test_text_size },
  { "/app/window/text-size-focus", test_text_size_focus },
  { "/app/window/text-size-remembered", test_text_size_remembered },
  { "/app/window/window-size", test_window_size },
  { "/app/window/copy", test_copy },
  { "/app/window/broken", test_broken },
  { "/app/window/broken-then-built-in", test_broken_then_built_in },
  { "/app/window/foreign", test_foreign },
  { "/app/window/foreign-refused", test_foreign_refused },
  { "/app/window/foreign-accepted", test_foreign_accepted },
};

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  app_test_init_display (&argc, &argv);
  application = adw_application_new ("io.github.recourse_app.Recourse", G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application),
                                        "/io/github/recourse_app/Recourse");
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, application, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
