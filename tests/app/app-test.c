/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "app-test"

#include "app-test.h"

#include "recourse-application.h"
#include "recourse-interface-language.h"

#include <ftw.h>
#include <glib/gstdio.h>

#define DEADLINE_SECONDS 30

/** app_test_init: for tests that need no display: gettext in English. */
void
app_test_init (int *argc, char ***argv)
{
  recourse_interface_language_init ();
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
  g_test_init (argc, argv, NULL);
}

/** app_test_init_display: as main() and the start of the program do. */
void
app_test_init_display (int *argc, char ***argv)
{
  app_test_init (argc, argv);
  gtk_disable_setlocale ();
  recourse_application_register_resources ();
  adw_init ();
}

static gboolean
note_timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/** app_test_wait: lets the main loop run until @check holds; fails at the deadline. */
void
app_test_wait (AppTestCheck check, gpointer user_data)
{
  gboolean is_late = FALSE;
  guint timeout = g_timeout_add_seconds (DEADLINE_SECONDS, note_timeout_cb, &is_late);

  while (!check (user_data))
    {
      g_assert_false (is_late);
      g_main_context_iteration (NULL, TRUE);
    }
  /* What was waited for may come in the same turn as the deadline, which removes itself. */
  if (!is_late)
    g_source_remove (timeout);
}

typedef gboolean (*WidgetCheck) (GtkWidget *widget, gconstpointer wanted);

static GtkWidget *
find_shown (GtkWidget *root, WidgetCheck check, gconstpointer wanted)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return NULL;
  if (check (root, wanted))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, check, wanted);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_type (GtkWidget *widget, gconstpointer wanted)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) wanted);
}

static gboolean
has_text (GtkWidget *widget, gconstpointer wanted)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), wanted) == 0;
}

typedef struct
{
  const char *action;
  const char *target;
} Press;

static gboolean
has_action (GtkWidget *widget, gconstpointer wanted)
{
  const Press *press = wanted;
  GVariant *target;

  if (!GTK_IS_BUTTON (widget)
      || g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), press->action) != 0)
    return FALSE;
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
  return press->target == NULL
         || (target != NULL && g_str_equal (g_variant_get_string (target, NULL), press->target));
}

/** app_test_find_type: the first shown widget of @type at or below @root, or NULL. */
GtkWidget *
app_test_find_type (GtkWidget *root, GType type)
{
  return find_shown (root, has_type, &type);
}

/** app_test_find_label: the first shown label at or below @root whose text is @text, or NULL. */
GtkWidget *
app_test_find_label (GtkWidget *root, const char *text)
{
  return find_shown (root, has_text, text);
}

/** app_test_find_button: the first shown button with @action and, unless NULL, @target; or NULL. */
GtkWidget *
app_test_find_button (GtkWidget *root, const char *action, const char *target)
{
  Press press = { action, target };

  return find_shown (root, has_action, &press);
}

/** app_test_interview_new: (transfer full): about the built-in pack, begun at %APP_TEST_NOW, which
 * @clock then shows. */
RecourseInterview *
app_test_interview_new (RecourseClock *clock)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autoptr (RecourseAdvisor) advisor = NULL;

  g_assert_no_error (error);
  advisor = recourse_advisor_new (pack, &error);
  g_assert_no_error (error);
  recourse_clock_pretend (clock, APP_TEST_NOW);
  return recourse_interview_new (advisor, APP_TEST_NOW);
}

/** app_test_screen: the screen with @id; an unknown one ends the test. */
guint
app_test_screen (RecourseGuideModel *model, const char *id)
{
  guint screen = 0;

  g_assert_true (recourse_pack_find_screen (recourse_guide_model_peek_pack (model), id, &screen));
  return screen;
}

/** app_test_answer: answers a screen with one variable, by names. */
void
app_test_answer (RecourseGuideModel *model, const char *screen_id, const char *value_id)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (model);
  guint screen = app_test_screen (model, screen_id);
  const RecourseVariable *variable = recourse_pack_variable (
      pack, recourse_pack_screen (pack, screen)->variables[0]);
  guint value = 0;

  g_assert_true (recourse_variable_find_value (variable, value_id, &value));
  recourse_guide_model_answer_value (model, screen, value);
}

/** app_test_source_path: (transfer full): a file of the source tree. */
char *
app_test_source_path (const char *name)
{
  const char *root = g_getenv ("RECOURSE_SOURCE_ROOT");

  g_assert_nonnull (root);
  return g_build_filename (root, name, NULL);
}

/** app_test_folder_new: (transfer full): an empty folder for one test. */
char *
app_test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("recourse-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static int
remove_entry (const char *path, const struct stat *info, int kind, struct FTW *place)
{
  return g_remove (path);
}

/** app_test_folder_remove: (transfer full): removes @folder with all that is in it. */
void
app_test_folder_remove (char *folder)
{
  g_assert_cmpint (nftw (folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (folder);
}

static void
finish_job (GTask *task)
{
  g_task_return_boolean (task, TRUE);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (*(guint *) user_data)--;
}

static gboolean
is_none (gpointer user_data)
{
  return *(guint *) user_data == 0;
}

/** app_test_drain: until all that was pushed into the lanes of @service is done, so that nothing is
 * written into a folder that is removed. */
void
app_test_drain (RecourseService *service)
{
  guint n = RECOURSE_N_LANES;

  for (guint lane = 0; lane < RECOURSE_N_LANES; lane++)
    {
      g_autoptr (GTask) task = g_task_new (service, NULL, finished_cb, &n);

      recourse_service_push (service, (RecourseLane) lane, task, finish_job);
    }
  app_test_wait (is_none, &n);
}
