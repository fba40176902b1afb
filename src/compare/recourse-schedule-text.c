/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-schedule-text"

#include "recourse-money.h"
#include "recourse-schedule-private.h"

#include <string.h>

/*
 * How a fee was computed, as a line of arithmetic that a reader can check with a pocket calculator:
 * every value in it is exact, or says that it is not, and the one rounding is named.
 */

#define FEN_PER_YUAN 100
#define MAX_FEN_DECIMALS 6
#define MAX_RATE_DECIMALS 6
#define ROUGH_DECIMALS 4 /* of a yuan, where no number of decimals is exact */

typedef struct
{
  const char *equals;
  const char *is; /* after "halved once", "up to ¥10,000" */
  const char *about;
  const char *rounded;
  const char *plus;
  const char *minus;
  const char *at_most;
  const char *and_then;  /* before a factor */
  const char *next;      /* between slices */
  const char *and_bound; /* between two bounds */
  const char *together;
  const char *in_full;
  const char *halved;
  const char *third;
  const char *times;
  const char *up_to;
  const char *above;
} Words;

static const Words WORDS[RECOURSE_N_LANGUAGES] = {
  [RECOURSE_LANGUAGE_EN] = {
    .equals = " = ",
    .is = ": ",
    .about = " ≈ ",
    .rounded = ", rounded half up to the fen: ",
    .plus = " plus ",
    .minus = " minus ",
    .at_most = ", but at most ",
    .and_then = "; ",
    .next = ", ",
    .and_bound = ", ",
    .together = "; together",
    .in_full = "in full",
    .halved = "halved once",
    .third = "one third",
    .times = "times ",
    .up_to = "up to ",
    .above = "above ",
  },
  [RECOURSE_LANGUAGE_ZH_CN] = {
    .equals = "，等于",
    .is = "：",
    .about = "，约",
    .rounded = "，四舍五入到分：",
    .plus = "，加",
    .minus = "，减",
    .at_most = "，但最高",
    .and_then = "；",
    .next = "；",
    .and_bound = "，",
    .together = "；合计",
    .in_full = "全额",
    .halved = "减半一次",
    .third = "三分之一",
    .times = "乘以",
    .up_to = "不超过",
    .above = "超过",
  },
};

static gboolean
is_whole (const RecourseExact *value)
{
  return value->denominator == 1;
}

static gboolean
is_factor (const RecourseFraction *factor, gint64 numerator, gint64 denominator)
{
  return (RecourseWide) factor->numerator * denominator
         == (RecourseWide) factor->denominator * numerator;
}

static void
append_money (GString *text, gint64 fen, RecourseLanguage language)
{
  g_autofree char *money = recourse_money_format (fen, language);

  g_string_append (text, money);
}

/* Money with more decimals than there are fen. @decimals is "0.25" for a quarter of a fen. */
static void
append_precise_money (GString *text, gint64 fen, const char *decimals, RecourseLanguage language)
{
  const char *yuan = language == RECOURSE_LANGUAGE_ZH_CN ? "元" : "";
  gint64 rest = fen % FEN_PER_YUAN;

  append_money (text, fen - rest, language);
  g_string_truncate (text, text->len - strlen (yuan));
  g_string_append_printf (text, ".%02d%s%s", (int) rest, decimals + strlen ("0."), yuan);
}

/* What is not exact in any number of decimals, in the middle of a line. */
static void
append_rough_money (GString *text, const RecourseExact *value, RecourseLanguage language)
{
  const gint64 scale = 100; /* 4 decimals of a yuan are 2 of a fen */
  RecourseExact scaled = *value;
  gint64 rounded = 0;
  g_autofree char *decimals = NULL;

  if (!recourse_exact_multiply (&scaled, &(RecourseFraction){ scale, 1 })
      || !recourse_exact_round (&scaled, &rounded))
    return;
  decimals = g_strdup_printf ("0.%0*d", ROUGH_DECIMALS - 2, (int) (rounded % scale));
  append_precise_money (text, rounded / scale, decimals, language);
}

/* The decimals of a fen as "0.25"; NULL when no few of them are exact. */
static char *
format_fen_decimals (const RecourseExact *value)
{
  RecourseExact rest = { value->numerator % value->denominator, value->denominator };

  return recourse_exact_format (&rest, MAX_FEN_DECIMALS);
}

static void
append_rounded (GString *text, const RecourseExact *value, RecourseLanguage language)
{
  gint64 rounded = 0;

  g_string_append (text, WORDS[language].rounded);
  if (recourse_exact_round (value, &rounded))
    append_money (text, rounded, language);
}

/* @equals and @value. The last value of a line is what is due, so it is rounded there. */
static void
append_value (GString *text,
              const char *equals,
              const RecourseExact *value,
              gboolean is_last,
              RecourseLanguage language)
{
  g_autofree char *decimals = NULL;
  gint64 whole = (gint64) (value->numerator / value->denominator);

  if (is_whole (value))
    {
      g_string_append (text, equals);
      append_money (text, whole, language);
      return;
    }
  decimals = format_fen_decimals (value);
  if (decimals != NULL)
    {
      g_string_append (text, equals);
      append_precise_money (text, whole, decimals, language);
    }
  else if (!is_last)
    {
      g_string_append (text, WORDS[language].about);
      append_rough_money (text, value, language);
    }
  if (is_last)
    append_rounded (text, value, language);
}

static char *
format_rate (const RecourseFraction *rate)
{
  RecourseExact percent = { rate->numerator, 1 };
  g_autofree char *decimals = NULL;

  if (recourse_exact_init (&percent, (RecourseWide) rate->numerator * 100, rate->denominator))
    decimals = recourse_exact_format (&percent, MAX_RATE_DECIMALS);
  if (decimals == NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, rate->numerator,
                            rate->denominator);
  return g_strconcat (decimals, "%", NULL);
}

/* @amount says which part of the base: "", "the first " or "the next ". */
static void
append_share (GString *text,
              const RecourseFraction *rate,
              const char *which,
              gint64 amount,
              RecourseLanguage language)
{
  g_autofree char *share = format_rate (rate);
  g_autofree char *money = recourse_money_format (amount, language);

  if (language == RECOURSE_LANGUAGE_ZH_CN)
    g_string_append_printf (text, "%s%s的%s", which, money, share);
  else
    g_string_append_printf (text, "%s of %s%s", share, which, money);
}

/* A bracket that costs the same for every amount in it. */
static void
append_flat (GString *text, const RecourseBracket *bracket, gint64 above, RecourseLanguage language)
{
  gboolean has_bound = bracket->up_to != G_MAXINT64;

  if (above > 0)
    {
      g_string_append (text, WORDS[language].above);
      append_money (text, above, language);
    }
  if (above > 0 && has_bound)
    g_string_append (text, WORDS[language].and_bound);
  if (has_bound)
    {
      g_string_append (text, WORDS[language].up_to);
      append_money (text, bracket->up_to, language);
    }
  if (above > 0 || has_bound)
    g_string_append (text, WORDS[language].is);
  append_money (text, bracket->add, language);
}

static void
append_bracket (GString *text,
                const RecourseScheduleVersion *version,
                gint64 base,
                const RecourseExact *value,
                gboolean is_last,
                RecourseLanguage language)
{
  const Words *words = &WORDS[language];
  gint64 above = 0;
  const RecourseBracket *bracket = recourse_schedule_version_find_bracket (version, base, &above);

  if (bracket->rate.numerator == 0)
    {
      append_flat (text, bracket, above, language);
      return;
    }
  append_share (text, &bracket->rate, "", base, language);
  if (bracket->add != 0)
    {
      g_string_append (text, bracket->add > 0 ? words->plus : words->minus);
      append_money (text, ABS (bracket->add), language);
    }
  append_value (text, words->equals, value, is_last, language);
}

static const char *
find_slice_word (gboolean is_only, gboolean is_first, RecourseLanguage language)
{
  if (is_only)
    return "";
  if (language == RECOURSE_LANGUAGE_ZH_CN)
    return is_first ? "前" : "其后";
  return is_first ? "the first " : "the next ";
}

static void
append_slices (GString *text,
               const RecourseScheduleVersion *version,
               gint64 base,
               const RecourseExact *value,
               gboolean is_last,
               RecourseLanguage language)
{
  const Words *words = &WORDS[language];
  gboolean is_only = base <= version->brackets[0].up_to;
  gint64 above = 0;

  for (guint i = 0; i < version->n_brackets && base > above; i++)
    {
      const RecourseBracket *bracket = &version->brackets[i];
      gint64 part = MIN (base, bracket->up_to) - above;
      RecourseExact share = { 0, 1 };

      g_string_append (text, i > 0 ? words->next : "");
      append_share (text, &bracket->rate, find_slice_word (is_only, i == 0, language), part,
                    language);
      if (recourse_exact_init (&share, part, 1) && bracket->rate.numerator != 0)
        recourse_exact_multiply (&share, &bracket->rate);
      append_value (text, words->equals, is_only ? value : &share, is_only && is_last, language);
      above = bracket->up_to;
    }
  if (is_only)
    return;
  g_string_append (text, words->together);
  append_value (text, words->is, value, is_last, language);
}

static char *
format_factor (const RecourseFraction *factor, RecourseLanguage language)
{
  const Words *words = &WORDS[language];

  if (is_factor (factor, 1, 1))
    return g_strdup (words->in_full);
  if (is_factor (factor, 1, 2))
    return g_strdup (words->halved);
  if (is_factor (factor, 1, 3))
    return g_strdup (words->third);
  if (factor->denominator == 1)
    return g_strdup_printf ("%s%" G_GINT64_FORMAT, words->times, factor->numerator);
  return g_strdup_printf ("%s%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, words->times,
                          factor->numerator, factor->denominator);
}

static void
append_factor (GString *text,
               const RecourseExact *fen,
               const RecourseFraction *factor,
               RecourseLanguage language)
{
  g_autofree char *name = format_factor (factor, language);
  RecourseExact value = *fen;

  g_string_append_printf (text, "%s%s", WORDS[language].and_then, name);
  if (recourse_exact_multiply (&value, factor))
    append_value (text, WORDS[language].is, &value, TRUE, language);
}

/* Two factors that are the same are one, and "in full" alone goes without saying. */
static guint
count_factors (const RecourseFraction *factors, guint n_factors)
{
  if (n_factors == 2 && is_factor (&factors[0], factors[1].numerator, factors[1].denominator))
    n_factors = 1;
  return n_factors == 1 && is_factor (&factors[0], 1, 1) ? 0 : n_factors;
}

/**
 * recourse_schedule_version_format_range:
 * @factors: @n_factors (0 to 2) multiples of the fee that may be due
 *
 * As recourse_schedule_version_format_working(), with one result for each factor: "2.5% of ¥27,000
 * minus ¥200 = ¥475; halved once: ¥237.50; in full: ¥475".
 */
char *
recourse_schedule_version_format_range (const RecourseScheduleVersion *self,
                                        gint64 base,
                                        const RecourseFraction *factors,
                                        guint n_factors,
                                        RecourseLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_shown = count_factors (factors, n_factors);
  RecourseExact fen = { 0, 1 };
  RecourseExact capped;
  gboolean is_capped;

  if (!recourse_schedule_version_measure (self, base, &fen, NULL))
    return NULL;
  capped = fen;
  is_capped = recourse_schedule_version_apply_cap (self, &capped);
  if (self->is_sliced)
    append_slices (text, self, base, &fen, !is_capped && n_shown == 0, language);
  else
    append_bracket (text, self, base, &fen, !is_capped && n_shown == 0, language);
  if (is_capped)
    append_value (text, WORDS[language].at_most, &capped, FALSE, language);
  for (guint i = 0; i < n_shown; i++)
    append_factor (text, &capped, &factors[i], language);
  return g_strdup (text->str);
}

/**
 * recourse_schedule_version_format_working:
 * @base: the amount in fen
 * @factor: (nullable): the multiple of the fee that is due; %NULL is the whole of it
 *
 * The arithmetic behind recourse_schedule_version_evaluate() as one line: "2.5% of ¥27,000 minus
 * ¥200 = ¥475; halved once: ¥237.50". It is true as it stands: what is no whole number of fen is
 * shown with all its decimals, what has no end is marked as about, and rounding is named.
 *
 * Returns: (transfer full) (nullable): %NULL where recourse_schedule_version_evaluate() fails.
 */
char *
recourse_schedule_version_format_working (const RecourseScheduleVersion *self,
                                          gint64 base,
                                          const RecourseFraction *factor,
                                          RecourseLanguage language)
{
  const RecourseFraction in_full = { 1, 1 };
  gint64 fen = 0;

  if (!recourse_schedule_version_evaluate (self, base, factor, &fen, NULL))
    return NULL;
  return recourse_schedule_version_format_range (self, base, factor != NULL ? factor : &in_full, 1,
                                                 language);
}
