/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecourseReminderNotifier: shows what is due as notifications of the desktop, and does what is
 * chosen there: the actions app.reminder-open and app.reminder-later. */
#define RECOURSE_TYPE_REMINDER_NOTIFIER (recourse_reminder_notifier_get_type ())
G_DECLARE_FINAL_TYPE (RecourseReminderNotifier,
                      recourse_reminder_notifier,
                      RECOURSE,
                      REMINDER_NOTIFIER,
                      GObject)

RecourseReminderNotifier *
recourse_reminder_notifier_new (GtkWindow *window,
                                RecourseSession *session,
                                RecourseClock *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
