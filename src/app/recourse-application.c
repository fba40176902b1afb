/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-application"

#include "recourse-application.h"

#include "recourse-app-resources.h"
#include "recourse-china-time.h"
#include "recourse-config.h"
#include "recourse-error.h"
#include "recourse-interface-language.h"
#include "recourse-recent-files.h"
#include "recourse-viewer-copy.h"
#include "recourse-window.h"

#include <glib/gi18n.h>

/* Of the program only: 0 to 3 mean what they do for recoursectl. */
#define EXIT_NO_DISPLAY 4

struct _RecourseApplication
{
  AdwApplication parent_instance;

  RecourseClock *clock;
  RecourseService *service;
  RecourseSettings *settings;
  char *directory;   /* of a foreign pack, or NULL */
  char *data_folder; /* in the place of the user's own, or NULL */
  RecourseLanguage language;
  gboolean has_language;
};

G_DEFINE_FINAL_TYPE (RecourseApplication, recourse_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accelerators[4];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.show-shortcuts", { "<Control>question", "F1" } },
  { "win.start-again", { "<Control>n" } },
  { "win.switch-language", { "<Control>l" } },
  { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
};

/* --- Options --------------------------------------------------------------------------------- */

static void
add_options (GApplication *application)
{
  g_application_add_main_option (application, "lang", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING,
                                 _ ("Language of the interface: en or zh_CN"), _ ("LANGUAGE"));
  g_application_add_main_option (
      application, "knowledge", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME,
      _ ("Use the knowledge in a folder, after a warning"), _ ("FOLDER"));
  g_application_add_main_option (application, "data", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME,
                                 _ ("Keep the cases in a folder of your choice"), _ ("FOLDER"));
  g_application_add_main_option (application, "at", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING,
                                 _ ("Pretend that it is this moment (ISO 8601, Beijing time)"),
                                 _ ("TIME"));
  g_application_add_main_option (application, "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _ ("Print the version and exit"), NULL);
}

/* The line names the option as the user wrote it, whatever his language. */
static int
refuse_option (const char *option, GError *error)
{
  g_printerr ("recourse: %s: %s\n", option, error->message);
  return recourse_error_exit_code (error);
}

static int
read_options (RecourseApplication *self, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;
  const char *language = NULL;
  const char *at = NULL;
  gint64 time;

  if (g_variant_dict_lookup (options, "lang", "&s", &language))
    {
      if (!recourse_language_parse (language, &self->language, &error))
        return refuse_option ("--lang", error);
      self->has_language = TRUE;
    }
  if (g_variant_dict_lookup (options, "at", "&s", &at))
    {
      if (!recourse_china_time_parse (at, &time, &error))
        return refuse_option ("--at", error);
      recourse_clock_pretend (self->clock, time);
    }
  g_variant_dict_lookup (options, "knowledge", "^ay", &self->directory);
  g_variant_dict_lookup (options, "data", "^ay", &self->data_folder);
  /* A program that runs already knows nothing of these options. */
  if (language != NULL || at != NULL || self->directory != NULL || self->data_folder != NULL)
    g_application_set_flags (G_APPLICATION (self),
                             G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  return -1;
}

/* The toolkit would end the program in its middle, with a code that says nothing. Whatever the
 * program does without a display has been done by now. It is the toolkit that opens it: a display
 * that is opened before knows nothing of what the user has set, such as that GL is not to be used.
 */
static int
open_display (void)
{
  if (gtk_init_check ())
    return -1;
  g_printerr ("recourse: no display can be opened\n");
  return EXIT_NO_DISPLAY;
}

static int
recourse_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  int code;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("recourse %s\n", RECOURSE_VERSION);
      return 0;
    }
  code = read_options (RECOURSE_APPLICATION (application), options);
  return code < 0 ? open_display () : code;
}

/* --- Running --------------------------------------------------------------------------------- */

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  /* Through the window, so that it remembers its size. */
  while (window != NULL && gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    gtk_window_close (window);
  else
    g_application_quit (G_APPLICATION (user_data));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_action },
};

static void
add_shortcuts (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                           shortcuts[i].accelerators);
}

static void
choose_language (RecourseApplication *self)
{
  if (!self->has_language && !recourse_settings_get_language (self->settings, &self->language))
    self->language = recourse_language_from_environment ();
  recourse_interface_language_apply (self->language);
  g_set_application_name (_ ("Recourse"));
}

/* The toolkit fetches its texts while it starts, so the language comes first. It may end the
 * program while it starts, so no thread runs before; the knowledge is read while the window is
 * made. */
static void
recourse_application_startup (GApplication *application)
{
  RecourseApplication *self = RECOURSE_APPLICATION (application);
  gboolean has_bus = g_application_get_dbus_connection (application) != NULL;

  self->settings = recourse_settings_new (has_bus);
  choose_language (self);
  G_APPLICATION_CLASS (recourse_application_parent_class)->startup (application);
  recourse_recent_files_leave_alone ();
  self->service = recourse_service_new ();
  if (self->directory == NULL)
    recourse_service_load_advisor_async (self->service, NULL, NULL, NULL, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  add_shortcuts (GTK_APPLICATION (self));
}

static RecourseWindow *
open_window (RecourseApplication *self)
{
  RecourseWindow *window = recourse_window_new (GTK_APPLICATION (self), self->settings,
                                                self->service, self->clock, self->data_folder,
                                                self->language);

  if (self->directory == NULL)
    recourse_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  if (self->directory != NULL)
    recourse_window_ask_and_load (window, self->directory);
  return window;
}

static void
recourse_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_window (RECOURSE_APPLICATION (application));
}

/* Files with which the program is called, or that somebody opens with it: it asks first. */
static void
recourse_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < n_files; i++)
    {
      char *path = g_file_get_path (files[i]);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  while (window != NULL && !RECOURSE_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window == NULL)
    window = GTK_WINDOW (open_window (RECOURSE_APPLICATION (application)));
  gtk_window_present (window);
  if (paths->len > 0)
    recourse_window_keep_files (RECOURSE_WINDOW (window), paths);
}

/* What viewers were given goes with the program. */
static void
recourse_application_shutdown (GApplication *application)
{
  recourse_viewer_copy_clear ();
  G_APPLICATION_CLASS (recourse_application_parent_class)->shutdown (application);
}

static void
recourse_application_finalize (GObject *object)
{
  RecourseApplication *self = RECOURSE_APPLICATION (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->service);
  g_clear_object (&self->settings);
  g_free (self->directory);
  g_free (self->data_folder);
  G_OBJECT_CLASS (recourse_application_parent_class)->finalize (object);
}

static void
recourse_application_class_init (RecourseApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = recourse_application_finalize;
  application_class->activate = recourse_application_activate;
  application_class->handle_local_options = recourse_application_handle_local_options;
  application_class->open = recourse_application_open;
  application_class->shutdown = recourse_application_shutdown;
  application_class->startup = recourse_application_startup;
}

static void
recourse_application_init (RecourseApplication *self)
{
  self->clock = recourse_clock_new ();
  add_options (G_APPLICATION (self));
}

/**
 * recourse_application_register_resources:
 *
 * Makes templates, styles and icons known. In a static library they would vanish unless somebody
 * asked for them.
 */
void
recourse_application_register_resources (void)
{
  g_resources_register (recourse_app_get_resource ());
}

/**
 * recourse_application_new:
 *
 * Returns: (transfer full): the program; recourse_interface_language_init() comes before
 */
RecourseApplication *
recourse_application_new (void)
{
  return g_object_new (RECOURSE_TYPE_APPLICATION, "application-id", RECOURSE_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/recourse_app/Recourse", NULL);
}
