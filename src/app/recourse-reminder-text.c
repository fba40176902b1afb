/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reminder-text"

#include "recourse-reminder-text.h"

#include <glib/gi18n.h>

/** recourse_reminder_text_title: translated */
const char *
recourse_reminder_text_title (const RecourseReminderNotice *notice)
{
  g_return_val_if_fail (notice != NULL, "");

  switch (notice->kind)
    {
    case RECOURSE_REMINDER_LITTLE_LEFT:
      return _ ("Little Time Is Left");
    case RECOURSE_REMINDER_REACHED:
      return notice->is_event ? _ ("Something Should Have Happened by Now")
                              : _ ("The Time You Noted Has Come");
    case RECOURSE_REMINDER_PAST:
      return _ ("A Deadline Has Passed");
    case RECOURSE_REMINDER_SNOOZED:
      return _ ("You Wanted to Be Reminded");
    case RECOURSE_REMINDER_CLOSING:
    default:
      return _ ("A Deadline Comes Closer");
    }
}

/** recourse_reminder_text_body: (transfer full): when, in Beijing */
char *
recourse_reminder_text_body (const RecourseReminderNotice *notice, RecourseLanguage language)
{
  g_autofree char *time = NULL;

  g_return_val_if_fail (notice != NULL, NULL);

  time = recourse_china_time_format_minute (notice->at, language);
  /* Translators: %s is a time */
  return g_strdup_printf (_ ("%s, Beijing time. Open Recourse to see what it is about."), time);
}
