/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-deadline"

#include "recourse-case-deadline.h"

#include <string.h>

#define DAY (24 * RECOURSE_HOUR)
#define LONGEST_IN_HOURS (72 * RECOURSE_HOUR) /* a stop of 48 hours is known by this name */

/* The words of the counting itself; what the time is about are words of the pack. */
typedef enum
{
  WORD_NEXT_STEP,
  WORD_HIDDEN_STEP,
  WORD_BEIJING,
  WORD_BEIJING_LOCAL,
  WORD_ABOUT,
  WORD_YEARS,
  WORD_DAYS,
  WORD_HOURS,
  WORD_MINUTES,
  WORD_FROM_PAYMENT,
  WORD_FROM_NOTED,
  WORD_NOTED,
  WORD_HIDDEN,
} Word;

static const char *const words[][RECOURSE_N_LANGUAGES] = {
  [WORD_NEXT_STEP] = { "The next step after a call", "上次联系以后要做的下一步" },
  [WORD_HIDDEN_STEP] = { "A next step that you noted", "您记下的下一步" },
  [WORD_BEIJING] = { "{} Beijing time", "北京时间{}" },
  [WORD_BEIJING_LOCAL] = { "{} Beijing time ({} here)", "北京时间{}（本机时间{}）" },
  [WORD_ABOUT] = { "about {}", "大约{}" },
  [WORD_YEARS] = { "{} years", "{}年" },
  [WORD_DAYS] = { "{} days", "{}天" },
  [WORD_HOURS] = { "{} hours", "{}小时" },
  [WORD_MINUTES] = { "{} minutes", "{}分钟" },
  [WORD_FROM_PAYMENT] = { "Counted from the payment, {}, plus {}: {}.",
                          "付款时间是{}，加上{}，就是{}。" },
  [WORD_FROM_NOTED] = { "Counted from the time you noted, {}, plus {}: {}.",
                        "您记下的时间是{}，加上{}，就是{}。" },
  [WORD_NOTED] = { "The time you noted: {}.", "您记下的时间：{}。" },
  [WORD_HIDDEN] = { "{}. How it was counted is hidden, because somebody may be watching this "
                    "screen.",
                    "{}。可能有人在看屏幕，怎么算的先不显示。" },
};

G_GNUC_NULL_TERMINATED
static char *
fill (Word word, RecourseLanguage language, ...)
{
  GString *filled = g_string_new (NULL);
  const char *rest = words[word][language];
  const char *mark;
  va_list values;

  va_start (values, language);
  while ((mark = strstr (rest, "{}")) != NULL)
    {
      g_string_append_len (filled, rest, mark - rest);
      g_string_append (filled, va_arg (values, const char *));
      rest = mark + strlen ("{}");
    }
  va_end (values);
  g_string_append (filled, rest);
  return g_string_free (filled, FALSE);
}

/* --- What the pack says of it -------------------------------------------------------------------
 */

static const RecourseRemedy *
find_remedy (const RecourseCaseDeadline *self, RecoursePack *pack)
{
  guint index;

  if (self->remedy == NULL || !recourse_pack_find_remedy (pack, self->remedy, &index))
    return NULL;
  return recourse_pack_remedy (pack, index);
}

/**
 * recourse_case_deadline_find:
 * @pack: the one by which it was counted
 * @out_label: (optional) (transfer none): the rule
 * @out_claims: (optional) (transfer none): what it stands on
 *
 * Returns: FALSE for the next step of a contact, which nobody but the user has set
 */
gboolean
recourse_case_deadline_find (const RecourseCaseDeadline *self,
                             RecoursePack *pack,
                             const RecourseText **out_label,
                             const RecourseClaimList **out_claims)
{
  const RecourseRemedy *remedy;

  g_return_val_if_fail (self != NULL && pack != NULL, FALSE);

  remedy = find_remedy (self, pack);
  if (remedy == NULL || (self->is_follow_up ? remedy->follow_up == NULL : remedy->deadline == NULL))
    return FALSE;
  if (out_label != NULL)
    *out_label = self->is_follow_up ? &remedy->follow_up->label : &remedy->deadline->label;
  if (out_claims != NULL)
    *out_claims = self->is_follow_up ? &remedy->follow_up->claims : &remedy->deadline->claims;
  return TRUE;
}

/** recourse_case_deadline_kind: what its end means; a next step is something to be done then */
RecourseDeadlineKind
recourse_case_deadline_kind (const RecourseCaseDeadline *self, RecoursePack *pack)
{
  const RecourseRemedy *remedy;

  g_return_val_if_fail (self != NULL && pack != NULL, RECOURSE_DEADLINE_ENDS);

  remedy = find_remedy (self, pack);
  return remedy != NULL && !self->is_follow_up && remedy->deadline != NULL ? remedy->deadline->kind
                                                                           : RECOURSE_DEADLINE_ENDS;
}

/**
 * recourse_case_deadline_name:
 *
 * Returns: (transfer full): what the time is about: the rule of the pack, or what is to be done
 *   next, in the user's words
 */
char *
recourse_case_deadline_name (const RecourseCaseDeadline *self,
                             RecoursePack *pack,
                             RecourseLanguage language)
{
  const RecourseText *label = NULL;

  g_return_val_if_fail (self != NULL && pack != NULL, NULL);

  if (recourse_case_deadline_find (self, pack, &label, NULL))
    return g_strdup (recourse_text_get (label, language));
  if (self->is_hidden)
    return g_strdup (words[WORD_HIDDEN_STEP][language]);
  return g_strdup (self->text != NULL ? self->text : words[WORD_NEXT_STEP][language]);
}

/* --- How it was counted -------------------------------------------------------------------------
 */

static char *
cut_seconds (char *text)
{
  text[strlen (text) - strlen (":00")] = '\0';
  return text;
}

static char *
format_time (const RecourseCaseDeadline *self,
             gint64 time,
             gboolean has_local,
             RecourseLanguage language)
{
  g_autofree char *beijing = recourse_china_time_format (time, language);
  g_autofree char *local = has_local ? recourse_china_time_format_local (time, language) : NULL;
  g_autofree char *text = NULL;

  if (self->is_about)
    {
      cut_seconds (beijing);
      if (local != NULL)
        cut_seconds (local);
    }
  text = local != NULL ? fill (WORD_BEIJING_LOCAL, language, beijing, local, NULL)
                       : fill (WORD_BEIJING, language, beijing, NULL);
  return self->is_about ? fill (WORD_ABOUT, language, text, NULL) : g_steal_pointer (&text);
}

/**
 * recourse_case_deadline_format_time:
 * @time: the end of the deadline, or its beginning
 *
 * Returns: (transfer full): Beijing time, and the time of this machine in brackets where it
 *   differs; without seconds where nobody read them from a clock
 */
char *
recourse_case_deadline_format_time (const RecourseCaseDeadline *self,
                                    gint64 time,
                                    RecourseLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return format_time (self, time, TRUE, language);
}

static char *
format_period (const RecoursePeriod *period, RecourseLanguage language)
{
  gint64 length = period->microseconds;
  gboolean is_days = length > LONGEST_IN_HOURS && length % DAY == 0;
  gboolean is_hours = length % RECOURSE_HOUR == 0;
  gint64 unit = is_days ? DAY : is_hours ? RECOURSE_HOUR : RECOURSE_MINUTE;
  Word word = is_days ? WORD_DAYS : is_hours ? WORD_HOURS : WORD_MINUTES;
  g_autofree char *count = NULL;

  if (period->years > 0)
    {
      count = g_strdup_printf ("%d", period->years);
      return fill (WORD_YEARS, language, count, NULL);
    }
  count = g_strdup_printf ("%" G_GINT64_FORMAT, length / unit);
  return fill (word, language, count, NULL);
}

static const RecoursePeriod *
find_period (const RecourseCaseDeadline *self, RecoursePack *pack)
{
  const RecourseRemedy *remedy = find_remedy (self, pack);

  if (remedy == NULL || self->from == RECOURSE_TIME_UNKNOWN)
    return NULL;
  if (self->is_follow_up)
    return remedy->follow_up != NULL ? &remedy->follow_up->after : NULL;
  return remedy->deadline != NULL ? &remedy->deadline->after : NULL;
}

static char *
explain (const RecourseCaseDeadline *self,
         RecoursePack *pack,
         gboolean has_local,
         RecourseLanguage language)
{
  g_autofree char *at = format_time (self, self->at, has_local, language);
  g_autofree char *from = NULL;
  g_autofree char *plus = NULL;
  const RecoursePeriod *period;

  if (self->is_hidden)
    return fill (WORD_HIDDEN, language, at, NULL);
  period = find_period (self, pack);
  if (period == NULL)
    return fill (WORD_NOTED, language, at, NULL);
  from = format_time (self, self->from, has_local, language);
  plus = format_period (period, language);
  return fill (self->is_follow_up ? WORD_FROM_NOTED : WORD_FROM_PAYMENT, language, from, plus, at,
               NULL);
}

/**
 * recourse_case_deadline_explain:
 * @pack: the one by which it was counted
 *
 * Returns: (transfer full): one sentence: from when, plus what, until when
 */
char *
recourse_case_deadline_explain (const RecourseCaseDeadline *self,
                                RecoursePack *pack,
                                RecourseLanguage language)
{
  g_return_val_if_fail (self != NULL && pack != NULL, NULL);

  return explain (self, pack, TRUE, language);
}

/** recourse_case_deadline_explain_elsewhere: the same in Beijing time alone, for what is taken to
 * another machine, whose time nobody knows */
char *
recourse_case_deadline_explain_elsewhere (const RecourseCaseDeadline *self,
                                          RecoursePack *pack,
                                          RecourseLanguage language)
{
  g_return_val_if_fail (self != NULL && pack != NULL, NULL);

  return explain (self, pack, FALSE, language);
}

/** recourse_case_deadline_compare: the earlier one first; then always in the same order */
int
recourse_case_deadline_compare (const RecourseCaseDeadline *a, const RecourseCaseDeadline *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (a->at != b->at)
    return a->at < b->at ? -1 : 1;
  order = strcmp (a->case_id, b->case_id);
  return order != 0 ? order : strcmp (a->key, b->key);
}

/**
 * recourse_case_deadline_free:
 * @self: (transfer full) (nullable): a deadline
 */
void
recourse_case_deadline_free (RecourseCaseDeadline *self)
{
  if (self == NULL)
    return;
  g_free (self->case_id);
  g_free (self->title);
  g_free (self->key);
  g_free (self->remedy);
  g_free (self->text);
  g_free (self);
}
