/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-display"

#include "recourse-display.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/** recourse_display_urgency: the heading of a group of remedies; static */
const char *
recourse_display_urgency (RecourseUrgency urgency)
{
  switch (urgency)
    {
    case RECOURSE_URGENCY_NOW:
      return _ ("Now");
    case RECOURSE_URGENCY_TODAY:
      return _ ("Today");
    case RECOURSE_URGENCY_WEEK:
      return _ ("This week");
    case RECOURSE_URGENCY_LATER:
      return _ ("Later");
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_display_urgency_class: the style class of its cards; static */
const char *
recourse_display_urgency_class (RecourseUrgency urgency)
{
  switch (urgency)
    {
    case RECOURSE_URGENCY_NOW:
      return "recourse-now";
    case RECOURSE_URGENCY_TODAY:
      return "recourse-today";
    case RECOURSE_URGENCY_WEEK:
      return "recourse-week";
    case RECOURSE_URGENCY_LATER:
      return "recourse-later";
    default:
      g_return_val_if_reached ("recourse-later");
    }
}

/** recourse_display_status: of a remedy, as a mark beside its title; static */
const char *
recourse_display_status (RecourseStatus status)
{
  switch (status)
    {
    case RECOURSE_STATUS_CERTAIN:
      /* Translators: a remedy that is right in any case, as far as the answers go */
      return _ ("Fits");
    case RECOURSE_STATUS_POSSIBLE:
      return _ ("May fit");
    case RECOURSE_STATUS_RULED_OUT:
      return _ ("Does not fit");
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_display_status_change: what another answer would do to a remedy; static */
const char *
recourse_display_status_change (RecourseStatus to)
{
  switch (to)
    {
    case RECOURSE_STATUS_CERTAIN:
      return _ ("Would fit");
    case RECOURSE_STATUS_POSSIBLE:
      return _ ("Might fit");
    case RECOURSE_STATUS_RULED_OUT:
      return _ ("Would no longer fit");
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_display_claim_status: what a statement stands on; static */
const char *
recourse_display_claim_status (RecourseClaimStatus status)
{
  switch (status)
    {
    case RECOURSE_STATUS_LAW:
      return _ ("Law");
    case RECOURSE_STATUS_OFFICIAL:
      return _ ("Official");
    case RECOURSE_STATUS_REPORTED:
      return _ ("Reported");
    case RECOURSE_STATUS_UNVERIFIED:
      return _ ("Not verified");
    case RECOURSE_STATUS_REJECTED:
      return _ ("Not true");
    case RECOURSE_STATUS_HARMFUL:
      return _ ("Harmful");
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_display_verdict: what became of something that the source guide says; static */
const char *
recourse_display_verdict (RecourseVerdict verdict)
{
  switch (verdict)
    {
    case RECOURSE_VERDICT_SUPPORTED:
      return C_ ("verdict", "A source was found");
    case RECOURSE_VERDICT_OUTDATED:
      return C_ ("verdict", "Out of date");
    case RECOURSE_VERDICT_CONTRADICTED:
      return C_ ("verdict", "Sources say otherwise");
    case RECOURSE_VERDICT_HARMFUL:
      return C_ ("verdict", "Misleading");
    case RECOURSE_VERDICT_UNSUPPORTED:
      return C_ ("verdict", "No source found");
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_display_day: (transfer full): a date of the pack (2026-11-23) in words; what does not
 * look like one, as it is */
char *
recourse_display_day (const char *date, RecourseLanguage language)
{
  RecourseCivilTime civil = { 0 };
  gint64 time;
  int length = 0;

  if (sscanf (date, "%4d-%2d-%2d%n", &civil.year, &civil.month, &civil.day, &length) != 3
      || date[length] != '\0' || !recourse_china_time_from_civil (&civil, &time, NULL))
    return g_strdup (date);
  return recourse_china_time_format_date (time, language);
}

/** recourse_display_message_kind: what the words of a message are for; static */
const char *
recourse_display_message_kind (RecourseMessageKind kind)
{
  switch (kind)
    {
    case RECOURSE_MESSAGE_SEND:
      return _ ("To send");
    case RECOURSE_MESSAGE_READ_ALOUD:
      return _ ("To read aloud on the telephone");
    case RECOURSE_MESSAGE_PHONE_SCRIPT:
      return _ ("To say when you ring");
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
earliest_state (RecourseDeadlineState state)
{
  switch (state)
    {
    case RECOURSE_DEADLINE_OPEN:
      return _ ("Not yet");
    case RECOURSE_DEADLINE_CLOSING:
      return _ ("Soon");
    case RECOURSE_DEADLINE_PAST:
      return _ ("May have come already");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * recourse_display_deadline_state:
 *
 * Returns: the state in words, so that colour is never the only sign; static
 */
const char *
recourse_display_deadline_state (RecourseDeadlineKind kind, RecourseDeadlineState state)
{
  if (kind == RECOURSE_DEADLINE_EARLIEST)
    return earliest_state (state);
  if (kind == RECOURSE_DEADLINE_EVENT && state == RECOURSE_DEADLINE_PAST)
    return _ ("The time has come: look at the page now");
  switch (state)
    {
    case RECOURSE_DEADLINE_OPEN:
      return _ ("Time left");
    case RECOURSE_DEADLINE_CLOSING:
      return _ ("Little time left");
    case RECOURSE_DEADLINE_PAST:
      return _ ("Time is up");
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_display_at_most: how many questions can still come; transfer full */
char *
recourse_display_at_most (guint n_questions)
{
  if (n_questions == 0)
    return g_strdup (_ ("No more questions"));
  return g_strdup_printf (
      ngettext ("At most %u more question", "At most %u more questions", n_questions), n_questions);
}

/** recourse_display_about: "about 10:30", with the date when it was not today, for a time that
 * nobody read from a clock; transfer full */
char *
recourse_display_about (gint64 time, gint64 now, RecourseLanguage language)
{
  g_autofree char *whole = recourse_china_time_format_minute (time, language);
  g_autofree char *today = recourse_china_time_format_date (now, language);
  gboolean is_today = g_str_has_prefix (whole, today);

  /* Translators: %s is a time such as 10:30 that nobody read from a clock */
  return g_strdup_printf (_ ("about %s"),
                          is_today ? whole + strlen (whole) - strlen ("10:30") : whole);
}

/** recourse_display_moment: @time in Beijing, with the local time in brackets where it differs;
 * transfer full */
char *
recourse_display_moment (gint64 time, RecourseLanguage language)
{
  g_autofree char *beijing = recourse_china_time_format (time, language);
  g_autofree char *local = recourse_china_time_format_local (time, language);

  if (local == NULL)
    return g_strdup_printf (_ ("%s Beijing time"), beijing);
  /* Translators: the second time is that of the place where this computer stands */
  return g_strdup_printf (_ ("%s Beijing time (%s local time)"), beijing, local);
}

/**
 * recourse_display_countdown:
 * @at: when it ends, in microseconds
 * @now: in microseconds
 *
 * Returns: (transfer full): state and time left: "Time left: 23 h 12 min"
 */
char *
recourse_display_countdown (RecourseDeadlineKind kind,
                            RecourseDeadlineState state,
                            gint64 at,
                            gint64 now,
                            RecourseLanguage language)
{
  RecourseDeadlineState shown = now >= at ? RECOURSE_DEADLINE_PAST : state;
  g_autofree char *left = recourse_china_time_format_remaining (at - now, language);

  if (shown == RECOURSE_DEADLINE_PAST)
    return g_strdup (recourse_display_deadline_state (kind, shown));
  if (kind == RECOURSE_DEADLINE_EVENT)
    /* Translators: %s is a span of time: "In 23 h 12 min" */
    return g_strdup_printf (_ ("In %s"), left);
  if (kind == RECOURSE_DEADLINE_EARLIEST)
    /* Translators: "Not yet: in 1 h 5 min at the earliest" */
    return g_strdup_printf (_ ("%s: in %s at the earliest"),
                            recourse_display_deadline_state (kind, shown), left);
  /* Translators: "Time left: 23 h 12 min" */
  return g_strdup_printf (_ ("%s: %s"), recourse_display_deadline_state (kind, shown), left);
}

/**
 * recourse_display_next_tick:
 *
 * Returns: how long, in microseconds, until the text of recourse_display_countdown() changes; 0
 *   when it never does
 */
gint64
recourse_display_next_tick (gint64 at, gint64 now)
{
  gint64 left = at - now;
  gint64 unit = left > RECOURSE_HOUR ? RECOURSE_MINUTE : RECOURSE_SECOND;

  if (left <= 0)
    return 0;
  return left % unit + 1;
}

static gsize
blank_length (const char *text)
{
  static const char *const lines[] = { "_", "＿" };
  gsize length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    while (g_str_has_prefix (text + length, lines[i]))
      length += strlen (lines[i]);
  return length;
}

/**
 * recourse_display_next_blank:
 * @from: byte to begin at
 * @out_start: set to the first byte of the blank
 * @out_end: set to the byte after it
 *
 * Finds a line to write on, in a message that was filled in as far as possible.
 */
gboolean
recourse_display_next_blank (const char *text, gsize from, gsize *out_start, gsize *out_end)
{
  for (const char *at = text + from; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize length = blank_length (at);

      if (length < 2)
        continue;
      *out_start = (gsize) (at - text);
      *out_end = *out_start + length;
      return TRUE;
    }
  return FALSE;
}
