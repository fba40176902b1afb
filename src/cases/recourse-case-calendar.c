/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-calendar"

#include "recourse-case-calendar.h"

#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-log-text.h"
#include "recourse-reminder-moments.h"

#include <string.h>

/* RFC 5545. All times are in UTC, so that no definition of a time zone has to come along. */

#define MAX_OCTETS 75 /* of a line, without its line break */
#define DAY (24 * RECOURSE_HOUR)
#define DOMAIN "recourse.invalid"

/* The label of a rule is too long for a title. */
static const char *const title_words[RECOURSE_N_LANGUAGES] = { "Recourse: {}", "追款指南：{}" };
static const char *const hidden_steps[RECOURSE_N_LANGUAGES] = { "A next step that you noted",
                                                                "您记下的下一步" };
static const char *const based_on[RECOURSE_N_LANGUAGES] = { "Based on: ", "依据：" };

/* --- Lines --------------------------------------------------------------------------------------
 */

/* A line that goes on begins with a blank, which counts; no character is cut in two. */
static void
append_line (GString *out, const char *line)
{
  gsize room = MAX_OCTETS;

  while (strlen (line) > room)
    {
      gsize length = room;

      while (((guchar) line[length] & 0xC0) == 0x80)
        length--;
      g_string_append_len (out, line, (gssize) length);
      g_string_append (out, "\r\n ");
      line += length;
      room = MAX_OCTETS - 1;
    }
  g_string_append (out, line);
  g_string_append (out, "\r\n");
}

/* What means something else in a text, and what cannot be seen. */
static char *
escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\\' || c == ';' || c == ',')
        g_string_append_printf (out, "\\%c", (char) c);
      else if (!recourse_log_text_is_escaped (c))
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

static void
append_text (GString *out, const char *name, const char *text)
{
  g_autofree char *escaped = escape (text);
  g_autofree char *line = g_strconcat (name, ":", escaped, NULL);

  append_line (out, line);
}

static void
append_time (GString *out, const char *name, gint64 time)
{
  RecourseCivilTime utc;
  g_autofree char *line = NULL;

  /* The calendar of Beijing, read eight hours earlier, is that of UTC. */
  recourse_china_time_to_civil (time - RECOURSE_CHINA_OFFSET, &utc);
  line = g_strdup_printf ("%s:%04d%02d%02dT%02d%02d%02dZ", name, utc.year, utc.month, utc.day,
                          utc.hour, utc.minute, utc.second);
  append_line (out, line);
}

/* Before the beginning of the event. */
static void
append_trigger (GString *out, gint64 before)
{
  gint64 seconds = before / RECOURSE_SECOND;
  gint64 in_day = seconds % (DAY / RECOURSE_SECOND);
  g_autofree char *line = NULL;

  line = g_strdup_printf ("TRIGGER:%sP%" G_GINT64_FORMAT "DT%" G_GINT64_FORMAT "H%" G_GINT64_FORMAT
                          "M%" G_GINT64_FORMAT "S",
                          seconds > 0 ? "-" : "", seconds / (DAY / RECOURSE_SECOND), in_day / 3600,
                          in_day % 3600 / 60, in_day % 60);
  append_line (out, line);
}

/* --- One event ----------------------------------------------------------------------------------
 */

static char *
fill (const char *words, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (words, "{}", 2);

  return g_strconcat (parts[0], text, parts[1], NULL);
}

static char *
make_title (const RecourseCaseCalendar *self,
            const RecourseCaseDeadline *deadline,
            RecoursePack *pack)
{
  const RecourseText *label = NULL;
  g_autofree char *name = NULL;
  guint index;

  if (!recourse_case_deadline_find (deadline, pack, &label, NULL))
    name = self->has_names ? recourse_case_deadline_name (deadline, pack, self->language)
                           : g_strdup (hidden_steps[self->language]);
  else if (!deadline->is_follow_up && recourse_pack_find_remedy (pack, deadline->remedy, &index))
    name = g_strdup (
        recourse_text_get (&recourse_pack_remedy (pack, index)->title, self->language));
  else
    name = g_strdup (recourse_text_get (label, self->language));
  return fill (title_words[self->language], name);
}

static void
add_claims (GString *text, const RecourseClaimList *claims, RecourseLanguage language)
{
  for (guint i = 0; i < claims->n; i++)
    g_string_append_printf (text, "\n%s%s", based_on[language],
                            recourse_text_get (&claims->items[i]->text, language));
}

static char *
make_description (const RecourseCaseCalendar *self,
                  const RecourseCaseDeadline *deadline,
                  RecoursePack *pack)
{
  g_autofree char *counted = recourse_case_deadline_explain_elsewhere (deadline, pack,
                                                                       self->language);
  const RecourseClaimList *claims = NULL;
  const RecourseText *label = NULL;
  GString *text = g_string_new (NULL);

  if (self->has_names && deadline->title != NULL)
    g_string_append_printf (text, "%s\n", deadline->title);
  if (recourse_case_deadline_find (deadline, pack, &label, &claims))
    g_string_append_printf (text, "%s\n", recourse_text_get (label, self->language));
  g_string_append (text, counted);
  if (claims != NULL)
    add_claims (text, claims, self->language);
  return g_string_free (text, FALSE);
}

static void
append_alarms (GString *out,
               const RecourseCaseDeadline *deadline,
               RecoursePack *pack,
               gint64 start,
               const char *title)
{
  RecourseReminderMoment moments[RECOURSE_MAX_REMINDER_MOMENTS];
  guint n = recourse_reminder_moments (deadline, pack, moments);

  for (guint i = 0; i < n; i++)
    {
      append_line (out, "BEGIN:VALARM");
      append_line (out, "ACTION:DISPLAY");
      append_text (out, "DESCRIPTION", title);
      append_trigger (out, MAX (start - moments[i].at, 0));
      append_line (out, "END:VALARM");
    }
}

/* Nobody read the seconds from a clock. */
static gint64
find_start (const RecourseCaseDeadline *deadline)
{
  return deadline->is_about ? deadline->at - deadline->at % RECOURSE_MINUTE : deadline->at;
}

static void
append_event (const RecourseCaseCalendar *self,
              GString *out,
              const RecourseCaseDeadline *deadline,
              RecoursePack *pack)
{
  g_autofree char *title = make_title (self, deadline, pack);
  g_autofree char *description = make_description (self, deadline, pack);
  g_autofree char *key = g_strdelimit (g_strdup (deadline->key), "/", '.');
  g_autofree char *uid = g_strconcat (deadline->case_id, ".", key, "@" DOMAIN, NULL);

  append_line (out, "BEGIN:VEVENT");
  append_text (out, "UID", uid);
  append_time (out, "DTSTAMP", self->now);
  append_time (out, "DTSTART", find_start (deadline));
  append_text (out, "SUMMARY", title);
  append_text (out, "DESCRIPTION", description);
  append_line (out, "CLASS:PRIVATE");
  append_line (out, "TRANSP:TRANSPARENT");
  append_alarms (out, deadline, pack, find_start (deadline), title);
  append_line (out, "END:VEVENT");
}

/* --- The calendar -------------------------------------------------------------------------------
 */

static guint
append_events (const RecourseCaseCalendar *self,
               GString *out,
               GPtrArray *deadlines,
               RecoursePack *pack)
{
  guint n = 0;

  for (guint i = 0; i < deadlines->len; i++)
    {
      const RecourseCaseDeadline *deadline = deadlines->pdata[i];

      if (deadline->state == RECOURSE_DEADLINE_PAST)
        continue;
      append_event (self, out, deadline, pack);
      n++;
    }
  return n;
}

/**
 * recourse_case_calendar_compose:
 * @deadlines: (element-type RecourseCaseDeadline): what is past is left out
 * @pack: the one by which they were counted
 *
 * One event for each deadline, in the form of RFC 5545, with an alarm for each moment at which this
 * program would tell it. An event keeps its UID, so that a later file brings its time up to date.
 *
 * Returns: (transfer full) (nullable): the text; %NULL when there is no deadline, as no calendar
 *   may be empty
 */
char *
recourse_case_calendar_compose (const RecourseCaseCalendar *self,
                                GPtrArray *deadlines,
                                RecoursePack *pack)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (self != NULL && deadlines != NULL && pack != NULL, NULL);

  append_line (out, "BEGIN:VCALENDAR");
  append_line (out, "VERSION:2.0");
  append_line (out, self->language == RECOURSE_LANGUAGE_ZH_CN ? "PRODID:-//Recourse//Recourse//ZH"
                                                              : "PRODID:-//Recourse//Recourse//EN");
  append_line (out, "CALSCALE:GREGORIAN");
  n = append_events (self, out, deadlines, pack);
  append_line (out, "END:VCALENDAR");
  return n > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/**
 * recourse_case_calendar_write:
 * @path: of a file that is not there yet
 *
 * Writes recourse_case_calendar_compose() to a file. No deadline to write is
 * %RECOURSE_ERROR_NOT_FOUND; other errors as those of recourse_files_write_new().
 */
gboolean
recourse_case_calendar_write (const RecourseCaseCalendar *self,
                              GPtrArray *deadlines,
                              RecoursePack *pack,
                              const char *path,
                              GError **error)
{
  g_autofree char *text = recourse_case_calendar_compose (self, deadlines, pack);
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (text == NULL)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND,
                   "there is no deadline ahead that a calendar could have");
      return FALSE;
    }
  bytes = g_bytes_new (text, strlen (text));
  return recourse_files_write_new (path, bytes, error);
}
