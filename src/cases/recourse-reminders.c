/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reminders"

#include "recourse-reminders.h"

#include "recourse-reminder-memory.h"
#include "recourse-reminder-moments.h"

#include <string.h>

#define DAY (24 * RECOURSE_HOUR)
#define LATEST (7 * DAY)       /* nobody is told of what is over for longer */
#define SAME_END RECOURSE_HOUR /* a time that was corrected by less is the same one */

struct _RecourseReminders
{
  char *path;
  GHashTable *memory; /* "case key" -> RecourseReminderMemory */
};

/* --- What was told ------------------------------------------------------------------------------
 */

/* What was told of a time that was counted anew does not count, unless it was hardly moved. */
static gboolean
recall (RecourseReminders *self,
        const RecourseCaseDeadline *deadline,
        RecourseReminderMemory *out_memory)
{
  g_autofree char *name = recourse_reminder_memory_name (deadline->case_id, deadline->key);
  const RecourseReminderMemory *known = g_hash_table_lookup (self->memory, name);
  gint64 moved = known != NULL ? deadline->at - known->end : 0;

  *out_memory = (RecourseReminderMemory){ .end = deadline->at,
                                          .told = RECOURSE_TIME_UNKNOWN,
                                          .snoozed = RECOURSE_TIME_UNKNOWN };
  if (known == NULL)
    return FALSE;
  out_memory->snoozed = known->snoozed;
  if (known->told != RECOURSE_TIME_UNKNOWN && ABS (moved) < SAME_END)
    out_memory->told = known->told + moved;
  return TRUE;
}

static void
remember (RecourseReminders *self,
          const RecourseCaseDeadline *deadline,
          const RecourseReminderMemory *memory)
{
  g_hash_table_insert (self->memory,
                       recourse_reminder_memory_name (deadline->case_id, deadline->key),
                       g_memdup2 (memory, sizeof *memory));
}

/**
 * recourse_reminders_load:
 * @cases: the folder of all cases; the memory stands beside it
 *
 * What cannot be read is forgotten: the worst is that something is told once more.
 *
 * Returns: (transfer full): what was told so far
 */
RecourseReminders *
recourse_reminders_load (const char *cases)
{
  RecourseReminders *self = NULL;

  g_return_val_if_fail (cases != NULL, NULL);

  self = g_new0 (RecourseReminders, 1);
  self->path = recourse_reminder_memory_build_path (cases);
  self->memory = recourse_reminder_memory_read (self->path);
  return self;
}

/**
 * recourse_reminders_save:
 * @now: the moment
 *
 * To be called before a notification is shown: should the process end between the two, it is lost,
 * but nothing is told twice. What is over for long is forgotten.
 */
gboolean
recourse_reminders_save (RecourseReminders *self, gint64 now, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return recourse_reminder_memory_write (self->path, self->memory, now, error);
}

/**
 * recourse_reminders_free:
 * @self: (transfer full) (nullable): a memory
 */
void
recourse_reminders_free (RecourseReminders *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->memory);
  g_free (self->path);
  g_free (self);
}

/* --- What is due --------------------------------------------------------------------------------
 */

static gboolean
is_open (const RecourseCaseDeadline *deadline,
         const RecourseReminderMemory *memory,
         const RecourseReminderMoment *moment)
{
  return moment->at > memory->told && moment->at >= deadline->known_since;
}

/* The last moment that has come: those before it are told with it. */
static gboolean
find_come (const RecourseCaseDeadline *deadline,
           const RecourseReminderMemory *memory,
           RecoursePack *pack,
           gint64 now,
           RecourseReminderMoment *out_moment)
{
  RecourseReminderMoment moments[RECOURSE_MAX_REMINDER_MOMENTS];
  guint n = recourse_reminder_moments (deadline, pack, moments);
  gboolean is_found = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (moments[i].at > now || now - moments[i].at > LATEST
          || !is_open (deadline, memory, &moments[i]))
        continue;
      *out_moment = moments[i];
      is_found = TRUE;
    }
  if (memory->snoozed == RECOURSE_TIME_UNKNOWN || memory->snoozed > now
      || (is_found && out_moment->at >= memory->snoozed))
    return is_found;
  *out_moment = (RecourseReminderMoment){ .at = memory->snoozed,
                                          .kind = RECOURSE_REMINDER_SNOOZED };
  return TRUE;
}

/* Whoever snoozed has chosen the hour. */
static gboolean
may_tell (const RecourseCaseDeadline *deadline, RecourseReminderKind kind, gint64 now)
{
  return kind == RECOURSE_REMINDER_SNOOZED || recourse_reminder_may_tell (now, deadline->at);
}

/**
 * recourse_reminders_list_due:
 * @deadlines: (element-type RecourseCaseDeadline): of all open cases
 * @now: the moment
 *
 * What is to be told now, each deadline at most once: what was slept through is told together, and
 * not at night unless the time itself comes in that night. What came before the case knew of it,
 * and what is over for more than seven days, is passed over. Changes nothing; see
 * recourse_reminders_mark_told().
 *
 * Returns: (transfer full) (element-type RecourseReminder): in the order of @deadlines
 */
GArray *
recourse_reminders_list_due (RecourseReminders *self,
                             GPtrArray *deadlines,
                             RecoursePack *pack,
                             gint64 now)
{
  GArray *due = g_array_new (FALSE, FALSE, sizeof (RecourseReminder));

  g_return_val_if_fail (self != NULL && deadlines != NULL && pack != NULL, due);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const RecourseCaseDeadline *deadline = deadlines->pdata[i];
      RecourseReminderMemory memory;
      RecourseReminderMoment moment;
      RecourseReminder reminder;

      recall (self, deadline, &memory);
      if (!find_come (deadline, &memory, pack, now, &moment)
          || !may_tell (deadline, moment.kind, now))
        continue;
      reminder = (RecourseReminder){ .deadline = deadline,
                                     .kind = moment.kind,
                                     .moment = moment.at };
      if (now >= deadline->at && moment.kind < RECOURSE_REMINDER_REACHED)
        reminder.kind = RECOURSE_REMINDER_PAST;
      g_array_append_val (due, reminder);
    }
  return due;
}

static void
keep_earliest (gint64 *earliest, gint64 candidate)
{
  if (*earliest == RECOURSE_TIME_UNKNOWN || candidate < *earliest)
    *earliest = candidate;
}

static void
find_next (RecourseReminders *self,
           const RecourseCaseDeadline *deadline,
           RecoursePack *pack,
           gint64 now,
           gint64 *earliest)
{
  RecourseReminderMoment moments[RECOURSE_MAX_REMINDER_MOMENTS];
  guint n = recourse_reminder_moments (deadline, pack, moments);
  RecourseReminderMemory memory;
  RecourseReminderMoment come;

  recall (self, deadline, &memory);
  if (find_come (deadline, &memory, pack, now, &come))
    keep_earliest (
        earliest, may_tell (deadline, come.kind, now) ? now : recourse_reminder_next_morning (now));
  for (guint i = 0; i < n; i++)
    if (moments[i].at > now && is_open (deadline, &memory, &moments[i]))
      keep_earliest (earliest, moments[i].at);
  if (memory.snoozed != RECOURSE_TIME_UNKNOWN && memory.snoozed > now)
    keep_earliest (earliest, memory.snoozed);
}

/**
 * recourse_reminders_wake_up:
 *
 * Returns: when recourse_reminders_list_due() has something next, @now when it has something now,
 *   %RECOURSE_TIME_UNKNOWN when nothing will come
 */
gint64
recourse_reminders_wake_up (RecourseReminders *self,
                            GPtrArray *deadlines,
                            RecoursePack *pack,
                            gint64 now)
{
  gint64 earliest = RECOURSE_TIME_UNKNOWN;

  g_return_val_if_fail (self != NULL && deadlines != NULL && pack != NULL, earliest);

  for (guint i = 0; i < deadlines->len; i++)
    find_next (self, deadlines->pdata[i], pack, now, &earliest);
  return earliest;
}

/**
 * recourse_reminders_mark_told:
 * @reminder: from recourse_reminders_list_due()
 *
 * It counts as told, with what came before it. The moment for which it was planned is remembered,
 * not the present one: a clock that is set back later changes nothing.
 */
void
recourse_reminders_mark_told (RecourseReminders *self, const RecourseReminder *reminder)
{
  RecourseReminderMemory memory;

  g_return_if_fail (self != NULL && reminder != NULL);

  recall (self, reminder->deadline, &memory);
  memory.told = MAX (memory.told, reminder->moment);
  memory.snoozed = RECOURSE_TIME_UNKNOWN;
  remember (self, reminder->deadline, &memory);
}

/**
 * recourse_reminders_snooze:
 * @until: when it is to be told again; what is due by itself before is told then, and once
 */
void
recourse_reminders_snooze (RecourseReminders *self,
                           const RecourseCaseDeadline *deadline,
                           gint64 until)
{
  RecourseReminderMemory memory;

  g_return_if_fail (self != NULL && deadline != NULL);

  recall (self, deadline, &memory);
  memory.snoozed = until;
  remember (self, deadline, &memory);
}

/**
 * recourse_reminders_snooze_told:
 * @case_id: whose; @key: of a deadline that was told
 *
 * As recourse_reminders_snooze(), where the deadline itself is not at hand.
 *
 * Returns: FALSE when nothing is remembered of it
 */
gboolean
recourse_reminders_snooze_told (RecourseReminders *self,
                                const char *case_id,
                                const char *key,
                                gint64 until)
{
  g_autofree char *name = NULL;
  RecourseReminderMemory *known;

  g_return_val_if_fail (self != NULL && case_id != NULL && key != NULL, FALSE);

  name = recourse_reminder_memory_name (case_id, key);
  known = g_hash_table_lookup (self->memory, name);
  if (known == NULL)
    return FALSE;
  known->snoozed = until;
  return TRUE;
}
