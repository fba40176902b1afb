/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reminder-round"

#include "recourse-reminder-round.h"

#include "recourse-error.h"

/* All that is to be done in a thread of its own, so that whoever shows notifications only shows. */

typedef enum
{
  TITLE_LEFT,
  TITLE_COMES,
  TITLE_REACHED,
  TITLE_PAST,
  N_TITLES
} Title;

static const char *const titles[N_TITLES][RECOURSE_N_LANGUAGES] = {
  [TITLE_LEFT] = { "{} left", "还剩{}" },
  [TITLE_COMES] = { "In {}", "还有{}" },
  [TITLE_REACHED] = { "The time has come", "时间到了" },
  [TITLE_PAST] = { "This time has passed", "这个时间已经过了" },
};
static const char *const next_steps[RECOURSE_N_LANGUAGES] = { "The next step that you noted",
                                                              "您记下的下一步" };
static const char *const hidden_words[RECOURSE_N_LANGUAGES] = {
  "One of your cases has a time to watch. Open Recourse to see it.",
  "您的案卷有个时间要留意，请打开追款指南看。"
};

/* --- What it says -------------------------------------------------------------------------------
 */

static Title
choose_title (const RecourseReminder *reminder, RecoursePack *pack, gint64 now)
{
  const RecourseCaseDeadline *deadline = reminder->deadline;
  gboolean runs_out = deadline->contact == 0
                      && recourse_case_deadline_kind (deadline, pack) == RECOURSE_DEADLINE_ENDS;

  if (now < deadline->at)
    return runs_out ? TITLE_LEFT : TITLE_COMES;
  return runs_out ? TITLE_PAST : TITLE_REACHED;
}

static char *
make_title (Title title, gint64 left, RecourseLanguage language)
{
  g_autofree char *remaining = recourse_china_time_format_remaining (left, language);
  g_auto (GStrv) parts = g_strsplit (titles[title][language], "{}", 2);

  return parts[1] != NULL ? g_strconcat (parts[0], remaining, parts[1], NULL) : g_strdup (parts[0]);
}

/* What the user noted stays inside: a notification may stand on a locked screen. And whoever
 * watches the screen must not learn that the police were called. */
static char *
make_body (const RecourseCaseDeadline *deadline, RecoursePack *pack, RecourseLanguage language)
{
  g_autofree char *at = recourse_case_deadline_format_time (deadline, deadline->at, language);
  const RecourseText *label = NULL;
  const char *what = next_steps[language];

  if (deadline->is_hidden)
    return g_strdup (hidden_words[language]);
  if (recourse_case_deadline_find (deadline, pack, &label, NULL))
    what = recourse_text_get (label, language);
  return g_strdup_printf ("%s\n%s", what, at);
}

/**
 * recourse_reminder_note_new:
 * @now: the moment at which it is shown
 *
 * Returns: (transfer full): what a notification says of @reminder
 */
RecourseReminderNote *
recourse_reminder_note_new (const RecourseReminder *reminder,
                            RecoursePack *pack,
                            gint64 now,
                            RecourseLanguage language)
{
  RecourseReminderNote *self = NULL;
  const RecourseCaseDeadline *deadline;

  g_return_val_if_fail (reminder != NULL && pack != NULL, NULL);

  deadline = reminder->deadline;
  self = g_new0 (RecourseReminderNote, 1);
  self->case_id = g_strdup (deadline->case_id);
  self->key = g_strdup (deadline->key);
  self->title = make_title (choose_title (reminder, pack, now), deadline->at - now, language);
  self->body = make_body (deadline, pack, language);
  return self;
}

/**
 * recourse_reminder_note_free:
 * @self: (transfer full) (nullable): a notification
 */
void
recourse_reminder_note_free (RecourseReminderNote *self)
{
  if (self == NULL)
    return;
  g_free (self->case_id);
  g_free (self->key);
  g_free (self->title);
  g_free (self->body);
  g_free (self);
}

/* --- One round ----------------------------------------------------------------------------------
 */

static void
free_note (gpointer data)
{
  recourse_reminder_note_free (data);
}

/* They count as told before anybody sees them: see recourse_reminders_save(). */
static GPtrArray *
take_due (RecourseReminders *reminders,
          GPtrArray *deadlines,
          RecoursePack *pack,
          gint64 now,
          RecourseLanguage language,
          GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (free_note);
  g_autoptr (GArray) due = recourse_reminders_list_due (reminders, deadlines, pack, now);

  for (guint i = 0; i < due->len; i++)
    {
      const RecourseReminder *reminder = &g_array_index (due, RecourseReminder, i);

      g_ptr_array_add (notes, recourse_reminder_note_new (reminder, pack, now, language));
      recourse_reminders_mark_told (reminders, reminder);
    }
  if (due->len > 0 && !recourse_reminders_save (reminders, now, error))
    return NULL;
  return g_steal_pointer (&notes);
}

/**
 * recourse_reminder_round_run:
 * @cases: the folder of all cases
 * @now: the moment
 * @out_wake_up: set to when the next round has something to say; %RECOURSE_TIME_UNKNOWN: as things
 *   are, never
 *
 * Looks at all open cases and gives what is to be shown now, each of it once, whenever the program
 * ends. To be called at the start, after each change of a case, and when the clock wakes or was
 * set.
 *
 * Returns: (transfer full) (element-type RecourseReminderNote): often none; %NULL when cases cannot
 *   be read or what was told cannot be kept
 */
GPtrArray *
recourse_reminder_round_run (const char *cases,
                             RecourseAdvisor *advisor,
                             gint64 now,
                             RecourseLanguage language,
                             gint64 *out_wake_up,
                             GError **error)
{
  g_autoptr (RecourseReminders) reminders = NULL;
  g_auto (RecourseCaseDeadlines) deadlines = { 0 };
  g_autoptr (GPtrArray) notes = NULL;
  RecoursePack *pack;

  g_return_val_if_fail (cases != NULL && out_wake_up != NULL, NULL);
  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor), NULL);

  if (!recourse_case_deadlines_all (cases, advisor, now, &deadlines, error))
    return NULL;
  pack = recourse_advisor_peek_pack (advisor);
  reminders = recourse_reminders_load (cases);
  notes = take_due (reminders, deadlines.items, pack, now, language, error);
  *out_wake_up = recourse_reminders_wake_up (reminders, deadlines.items, pack, now);
  return g_steal_pointer (&notes);
}

/**
 * recourse_reminder_round_snooze:
 * @case_id: of the notification, as @key
 * @until: when it is to be shown again
 *
 * Errors: %RECOURSE_ERROR_NOT_FOUND when nothing of the kind was ever told; those of
 * recourse_reminders_save().
 */
gboolean
recourse_reminder_round_snooze (const char *cases,
                                const char *case_id,
                                const char *key,
                                gint64 now,
                                gint64 until,
                                GError **error)
{
  g_autoptr (RecourseReminders) reminders = NULL;

  g_return_val_if_fail (cases != NULL && case_id != NULL && key != NULL, FALSE);

  reminders = recourse_reminders_load (cases);
  if (recourse_reminders_snooze_told (reminders, case_id, key, until))
    return recourse_reminders_save (reminders, now, error);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND,
               "nothing was told of this deadline that could be told again");
  return FALSE;
}
