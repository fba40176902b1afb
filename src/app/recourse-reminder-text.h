/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-reminder-jobs.h"

G_BEGIN_DECLS

/*
 * What a notification says: that there is something and when, and neither what nor whose. It may
 * appear while somebody else looks at the screen. Pure.
 */
const char *recourse_reminder_text_title (const RecourseReminderNotice *notice);
char *recourse_reminder_text_body (const RecourseReminderNotice *notice, RecourseLanguage language);

G_END_DECLS
