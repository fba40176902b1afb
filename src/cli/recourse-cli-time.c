/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-time"

#include "recourse-cli-time.h"

#include <string.h>

/*
 * A moment as people write it: 昨天晚上8点, 11月21日18点30分, yesterday 8:30pm, as in a bill or as
 * in ISO 8601. A countdown hangs on it, so what may mean two moments is refused and never guessed.
 */

#define DAY (24 * RECOURSE_HOUR)
#define YEARS_BACK 8 /* as long as 29 February may be away */

typedef enum
{
  ANY_PART,
  SMALL_HOURS,
  MORNING,
  NOON,
  AFTERNOON,
  EVENING,
  HALF_AM, /* the English halves, in which 12 comes before 1 */
  HALF_PM,
} PartOfDay;

/* What was read. Where no date stands, the day is counted back from today. */
typedef struct
{
  RecourseCivilTime civil;
  gboolean has_date;
  gboolean has_year;
  gboolean has_day_word;
  int days_ago;
  PartOfDay part;
  gboolean is_contradictory;   /* this morning at 8pm */
  gboolean may_be_either_half; /* 8点: in the morning or in the evening? */
} Written;

typedef struct
{
  const char *word;
  int days_ago;
  PartOfDay part;
} DayWord;

static const char *const now_words[] = { "now", "just now", "现在", "刚刚", "刚才" };

static const DayWord day_words[] = {
  { "今天", 0, ANY_PART },
  { "今日", 0, ANY_PART },
  { "今早", 0, MORNING },
  { "今晚", 0, EVENING },
  { "today", 0, ANY_PART },
  { "this morning", 0, MORNING },
  { "this afternoon", 0, AFTERNOON },
  { "this evening", 0, EVENING },
  { "昨天", 1, ANY_PART },
  { "昨日", 1, ANY_PART },
  { "昨晚", 1, EVENING },
  { "昨夜", 1, EVENING },
  { "yesterday", 1, ANY_PART },
  { "last night", 1, EVENING },
  { "前天", 2, ANY_PART },
  { "前日", 2, ANY_PART },
  { "前晚", 2, EVENING },
  { "the day before yesterday", 2, ANY_PART },
};

static const struct
{
  const char *word;
  PartOfDay part;
} part_words[] = {
  { "凌晨", SMALL_HOURS },    { "早上", MORNING },    { "早晨", MORNING }, { "清晨", MORNING },
  { "上午", MORNING },        { "morning", MORNING }, { "中午", NOON },    { "下午", AFTERNOON },
  { "afternoon", AFTERNOON }, { "傍晚", EVENING },    { "晚上", EVENING }, { "夜里", EVENING },
  { "深夜", EVENING },        { "evening", EVENING }, { "晚", EVENING },
};

static const struct
{
  const char *word;
  PartOfDay part;
} halves[] = {
  { "am", HALF_AM },
  { "a.m.", HALF_AM },
  { "pm", HALF_PM },
  { "p.m.", HALF_PM },
};

/* --- Pieces; each moves *at behind what it has read --- */

static gboolean
take (const char **at, const char *word)
{
  const char *start = *at + strspn (*at, " ");

  if (!g_str_has_prefix (start, word))
    return FALSE;
  *at = start + strlen (word);
  return TRUE;
}

/* Returns how many digits there were. */
static gsize
take_number (const char **at, gsize max_digits, int *out)
{
  const char *start = *at + strspn (*at, " ");
  gsize n_digits = strspn (start, "0123456789");

  if (n_digits == 0 || n_digits > max_digits)
    return 0;
  *out = (int) g_ascii_strtoull (start, NULL, 10);
  *at = start + n_digits;
  return n_digits;
}

/* "Last night at 8pm" says the same twice. */
static void
add_part (Written *written, PartOfDay part)
{
  PartOfDay before = MIN (written->part, part);
  PartOfDay after = MAX (written->part, part);

  if (before == ANY_PART || before == after)
    written->part = after;
  else if ((after == HALF_AM && before == MORNING)
           || (after == HALF_PM && before >= NOON && before <= EVENING))
    written->part = before;
  else
    written->is_contradictory = TRUE;
}

static gboolean
take_day_word (const char **at, Written *written)
{
  for (gsize i = 0; i < G_N_ELEMENTS (day_words); i++)
    if (take (at, day_words[i].word))
      {
        written->has_day_word = TRUE;
        written->days_ago = day_words[i].days_ago;
        add_part (written, day_words[i].part);
        return TRUE;
      }
  return FALSE;
}

static gboolean
take_separator (const char **at, const char *chinese)
{
  return take (at, chinese) || take (at, "-") || take (at, "/");
}

/* 2021-11-21, 2021/11/21 and 2021年11月21日; without a year only with 月, for 11-12 is two dates.
 */
static gboolean
take_date (const char **at, Written *written)
{
  const char *start = *at;
  RecourseCivilTime *civil = &written->civil;
  gsize n_digits = take_number (at, 4, &civil->month);

  if (n_digits == 4 && take_separator (at, "年"))
    {
      written->has_year = TRUE;
      civil->year = civil->month;
      written->has_date = take_number (at, 2, &civil->month) > 0 && take_separator (at, "月")
                          && take_number (at, 2, &civil->day) > 0;
    }
  else if (n_digits > 0 && n_digits <= 2 && take (at, "月"))
    written->has_date = take_number (at, 2, &civil->day) > 0;
  if (!written->has_date)
    *at = start;
  else if (!take (at, "日"))
    (void) take (at, "号");
  return written->has_date;
}

static void
take_part_word (const char **at, Written *written)
{
  for (gsize i = 0; i < G_N_ELEMENTS (part_words); i++)
    if (take (at, part_words[i].word))
      {
        add_part (written, part_words[i].part);
        return;
      }
}

static gboolean
take_half_word (const char **at, Written *written)
{
  for (gsize i = 0; i < G_N_ELEMENTS (halves); i++)
    if (take (at, halves[i].word))
      {
        add_part (written, halves[i].part);
        return TRUE;
      }
  return FALSE;
}

/* 30分52秒, 30分, 30, 半, 整, or nothing at all */
static gboolean
take_chinese_minutes (const char **at, RecourseCivilTime *civil)
{
  if (take (at, "半"))
    civil->minute = 30;
  else if (take (at, "整") || take (at, "钟"))
    return FALSE;
  else if (take_number (at, 2, &civil->minute) > 0 && take (at, "分")
           && take_number (at, 2, &civil->second) > 0)
    return take (at, "秒");
  return FALSE;
}

/* 18:30:52 and 18:30 are of 24 hours; 8点 is what people say, in the morning as in the evening. */
static gboolean
take_clock (const char **at, Written *written)
{
  RecourseCivilTime *civil = &written->civil;
  gsize n_digits = take_number (at, 2, &civil->hour);

  if (n_digits == 0)
    return FALSE;
  if (take (at, "点"))
    {
      gboolean has_seconds = take_chinese_minutes (at, civil);

      written->may_be_either_half = n_digits == 1 || civil->hour >= 10;
      written->may_be_either_half &= !has_seconds && civil->hour >= 1 && civil->hour <= 12;
    }
  else if (take (at, "时"))
    (void) take_chinese_minutes (at, civil);
  else if (take (at, ":"))
    {
      if (take_number (at, 2, &civil->minute) == 0)
        return FALSE;
      if (take (at, ":") || take (at, "分"))
        (void) (take_number (at, 2, &civil->second) > 0 && take (at, "秒"));
      (void) take_half_word (at, written);
    }
  else
    return take_half_word (at, written);
  return TRUE;
}

/* --- What it means --- */

/* Hours of the clock of 24 may stand behind the words too: 下午18点30. */
static RecourseCliTimeVerdict
apply_part (const Written *written, int *hour)
{
  static const struct
  {
    int first, last; /* these hours count from midnight, or from noon */
    int added;
    int exact_first, exact_last; /* these are of 24 hours */
  } rules[] = {
    [ANY_PART] = { 0, 23, 0, 0, 23 },   [SMALL_HOURS] = { 0, 6, 0, 0, 6 },
    [MORNING] = { 4, 11, 0, 4, 11 },    [NOON] = { 1, 2, 12, 11, 14 },
    [AFTERNOON] = { 1, 8, 12, 12, 20 }, [EVENING] = { 5, 11, 12, 17, 23 },
    [HALF_AM] = { 1, 11, 0, 1, 11 },    [HALF_PM] = { 1, 11, 12, 12, 12 },
  };
  PartOfDay part = written->part;

  if (part == HALF_AM && *hour == 12)
    *hour = 0;
  else if (*hour >= rules[part].first && *hour <= rules[part].last)
    *hour += rules[part].added;
  else if (*hour < rules[part].exact_first || *hour > rules[part].exact_last)
    return *hour <= 12 && part < HALF_AM ? RECOURSE_CLI_TIME_AMBIGUOUS
                                         : RECOURSE_CLI_TIME_UNREADABLE;
  return RECOURSE_CLI_TIME_READ;
}

/* A date without a year is the last one there was. */
static gboolean
find_moment (const Written *written, int hour, gint64 now, gint64 *out_time)
{
  RecourseCivilTime civil = written->civil;
  RecourseCivilTime today;

  recourse_china_time_to_civil (now - written->days_ago * DAY, &today);
  civil.hour = hour;
  if (!written->has_date)
    {
      civil.year = today.year;
      civil.month = today.month;
      civil.day = today.day;
    }
  if (!written->has_date || written->has_year)
    return recourse_china_time_from_civil (&civil, out_time, NULL);
  for (int back = 0; back <= YEARS_BACK; back++)
    {
      civil.year = today.year - back;
      if (recourse_china_time_from_civil (&civil, out_time, NULL) && *out_time <= now)
        return TRUE;
    }
  return FALSE;
}

static RecourseCliTimeVerdict
resolve (const Written *written, gint64 now, gint64 *out_time)
{
  int hour = written->civil.hour;
  RecourseCliTimeVerdict verdict = apply_part (written, &hour);
  gint64 other = 0;
  gint64 time = 0;

  if (verdict != RECOURSE_CLI_TIME_READ)
    return verdict;
  if (!find_moment (written, hour, now, &time))
    return RECOURSE_CLI_TIME_UNREADABLE;
  if (written->part == ANY_PART && written->may_be_either_half
      && find_moment (written, hour == 12 ? 0 : hour + 12, now, &other) && MAX (time, other) <= now)
    return RECOURSE_CLI_TIME_AMBIGUOUS;
  *out_time = time;
  return RECOURSE_CLI_TIME_READ;
}

static gboolean
read_words (const char *text, Written *written)
{
  const char *at = text;

  if (!take_day_word (&at, written))
    (void) take_date (&at, written);
  take_part_word (&at, written);
  (void) take (&at, "at ");
  if (!take_clock (&at, written))
    return FALSE;
  if (!written->has_date && !written->has_day_word)
    (void) take_day_word (&at, written);
  return !written->is_contradictory && at[strspn (at, " ")] == '\0';
}

/**
 * recourse_cli_time_read:
 * @text: as recourse_cli_input_normalise() makes it: "now", "18:30", "昨天晚上8点",
 * "11月21日18点30分", "yesterday 8:30pm", "2021-11-21 18:30", or as in ISO 8601
 * @now: what today is
 * @out_time: set only when it was read; may be to come
 *
 * Returns: whether it was read, and if not, why
 */
RecourseCliTimeVerdict
recourse_cli_time_read (const char *text, gint64 now, gint64 *out_time)
{
  g_autofree char *capitals = g_ascii_strup (text, -1);
  Written written = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (now_words); i++)
    if (g_str_equal (text, now_words[i]))
      {
        *out_time = now;
        return RECOURSE_CLI_TIME_JUST_NOW;
      }
  if (read_words (text, &written))
    return resolve (&written, now, out_time);
  return recourse_china_time_parse (capitals, out_time, NULL) ? RECOURSE_CLI_TIME_READ
                                                              : RECOURSE_CLI_TIME_UNREADABLE;
}
