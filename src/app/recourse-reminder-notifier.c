/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reminder-notifier"

#include "recourse-reminder-notifier.h"

#include "recourse-form-moment.h"
#include "recourse-reminder-text.h"
#include "recourse-reminder-watch.h"

#include <glib/gi18n.h>

#define OPEN "reminder-open"
#define LATER "reminder-later"
#define AN_HOUR "hour"
#define TOMORROW "tomorrow"

struct _RecourseReminderNotifier
{
  GObject parent_instance;

  GtkWindow *window;         /* not owned: it owns us */
  GApplication *application; /* or NULL; a window that is closed has none any more */
  GAction *open;
  GAction *later;
  RecourseSession *session;
  RecourseReminderWatch *watch;
};

G_DEFINE_FINAL_TYPE (RecourseReminderNotifier, recourse_reminder_notifier, G_TYPE_OBJECT)

/* --- Showing ------------------------------------------------------------------------------------
 */

static void
add_button (GNotification *notification,
            const char *text,
            const RecourseReminderNotice *notice,
            const char *when)
{
  g_notification_add_button_with_target (notification, text, "app." LATER, "(sss)", notice->case_id,
                                         notice->key, when);
}

/* A later notification about the same thing takes the place of the one before. */
static void
due_cb (RecourseReminderNotifier *self, const RecourseReminderNotice *notice)
{
  RecourseGuideModel *guide = recourse_session_peek_guide (self->session);
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *body = NULL;
  g_autofree char *id = NULL;

  if (guide == NULL || self->application == NULL || notice->path == NULL)
    return;
  body = recourse_reminder_text_body (notice, recourse_guide_model_language (guide));
  id = g_strdup_printf ("%s/%s", notice->case_id, notice->key);
  notification = g_notification_new (recourse_reminder_text_title (notice));
  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app." OPEN, "s", notice->path);
  g_notification_add_button_with_target (notification, _ ("Open"), "app." OPEN, "s", notice->path);
  add_button (notification, _ ("In One Hour"), notice, AN_HOUR);
  add_button (notification, _ ("Tomorrow"), notice, TOMORROW);
  if (notice->kind == RECOURSE_REMINDER_LITTLE_LEFT)
    g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_application_send_notification (self->application, id, notification);
}

/* --- What is chosen there -----------------------------------------------------------------------
 */

/* While something is done for another case, that one stays in use; the list of all says enough. */
static void
open_cb (RecourseReminderNotifier *self, GVariant *path)
{
  RecourseCaseDesk *desk = recourse_session_peek_desk (self->session);
  const char *wanted = g_variant_get_string (path, NULL);

  gtk_window_present (self->window);
  if (recourse_case_desk_peek_guide (desk) == NULL || recourse_case_desk_is_hidden (desk))
    return;
  if (g_strcmp0 (recourse_case_desk_peek_path (desk), wanted) != 0)
    {
      if (recourse_session_is_busy (self->session))
        {
          gtk_widget_activate_action (GTK_WIDGET (self->window), "win.all-deadlines", NULL);
          return;
        }
      recourse_case_desk_open (desk, wanted);
    }
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.case-section", "s", "deadlines");
}

static void
later_cb (RecourseReminderNotifier *self, GVariant *parameter)
{
  gint64 now = recourse_reminder_watch_now (self->watch);
  const char *case_id;
  const char *key;
  const char *when;

  g_variant_get (parameter, "(&s&s&s)", &case_id, &key, &when);
  recourse_reminder_watch_snooze (
      self->watch, case_id, key,
      g_str_equal (when, TOMORROW) ? recourse_form_moment_morning (now, 1) : now + RECOURSE_HOUR);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static GAction *
add_action (RecourseReminderNotifier *self,
            const char *name,
            const char *parameter_type,
            GCallback callback)
{
  g_autoptr (GVariantType) type = g_variant_type_new (parameter_type);
  GSimpleAction *action = g_simple_action_new (name, type);

  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->application), G_ACTION (action));
  return G_ACTION (action);
}

/* Those of a window that was opened meanwhile stay. */
static void
remove_action (RecourseReminderNotifier *self, GAction *action)
{
  GActionMap *map = G_ACTION_MAP (self->application);

  if (action != NULL && g_action_map_lookup_action (map, g_action_get_name (action)) == action)
    g_action_map_remove_action (map, g_action_get_name (action));
}

static void
recourse_reminder_notifier_dispose (GObject *object)
{
  RecourseReminderNotifier *self = RECOURSE_REMINDER_NOTIFIER (object);

  if (self->application != NULL)
    {
      remove_action (self, self->open);
      remove_action (self, self->later);
    }
  g_clear_object (&self->open);
  g_clear_object (&self->later);
  g_clear_object (&self->application);
  self->window = NULL;
  if (self->watch != NULL)
    g_object_run_dispose (G_OBJECT (self->watch));
  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (recourse_reminder_notifier_parent_class)->dispose (object);
}

static void
recourse_reminder_notifier_class_init (RecourseReminderNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_reminder_notifier_dispose;
}

static void
recourse_reminder_notifier_init (RecourseReminderNotifier *self)
{
}

/**
 * recourse_reminder_notifier_new:
 * @window: owns the notifier
 * @clock: that the program goes by; the alarm is on another one that shows the same time
 */
RecourseReminderNotifier *
recourse_reminder_notifier_new (GtkWindow *window, RecourseSession *session, RecourseClock *clock)
{
  RecourseReminderNotifier *self = g_object_new (RECOURSE_TYPE_REMINDER_NOTIFIER, NULL);
  g_autoptr (RecourseClock) alarm = recourse_clock_new ();

  recourse_clock_pretend (alarm, recourse_clock_now (clock));
  self->window = window;
  self->session = g_object_ref (session);
  self->watch = recourse_reminder_watch_new (recourse_session_peek_desk (session), alarm);
  g_signal_connect_object (self->watch, "due", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  g_set_object (&self->application, G_APPLICATION (gtk_window_get_application (window)));
  if (self->application != NULL)
    {
      self->open = add_action (self, OPEN, "s", G_CALLBACK (open_cb));
      self->later = add_action (self, LATER, "(sss)", G_CALLBACK (later_cb));
    }
  return self;
}
