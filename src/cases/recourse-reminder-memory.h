/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* DATA/reminders.json, for recourse-reminders.c alone: keys and times, no name and no amount. */

/**
 * RecourseReminderMemory:
 * @end: the time of the deadline, as it was counted then
 * @told: the last of its moments that was told; %RECOURSE_TIME_UNKNOWN: none
 * @snoozed: when the user wants to be told again; %RECOURSE_TIME_UNKNOWN
 *
 * What is remembered of one deadline.
 */
typedef struct
{
  gint64 end;
  gint64 told;
  gint64 snoozed;
} RecourseReminderMemory;

char *recourse_reminder_memory_build_path (const char *cases);
char *recourse_reminder_memory_name (const char *case_id, const char *key);
GHashTable *recourse_reminder_memory_parse (GBytes *bytes);
GHashTable *recourse_reminder_memory_read (const char *path);
char *recourse_reminder_memory_compose (GHashTable *memory, gint64 now);
gboolean
recourse_reminder_memory_write (const char *path, GHashTable *memory, gint64 now, GError **error);

G_END_DECLS
