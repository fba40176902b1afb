/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-fold"

#include "recourse-offer-fold.h"

#include <string.h>

/*
 * A text as it is meant, whatever tricks it was written with: one unit for each letter, digit or
 * Chinese character, small, simplified and without ornament, and with the place of its bytes in the
 * original. Blanks, signs and emoji are no units; what they separate is noted at the next one.
 */

#define MAX_DECOMPOSED G_UNICHAR_MAX_DECOMPOSITION_LENGTH
#define MAX_PARTS 4  /* letters of one sign: a longer one is a phrase and hides no word */
#define MIN_SPREAD 4 /* single letters in a row that make a word */

static RecourseOfferUnit *
unit_at (const GArray *units, guint place)
{
  return &g_array_index (units, RecourseOfferUnit, place);
}

static guint8
class_of (gunichar c)
{
  if (g_unichar_isdigit (c))
    return RECOURSE_OFFER_UNIT_DIGIT;
  if (c < 0x2e80)
    return g_unichar_isalpha (c) ? RECOURSE_OFFER_UNIT_LETTER : 0;
  return g_unichar_isalpha (c) ? RECOURSE_OFFER_UNIT_CHINESE : 0;
}

/* Of a full stop: an end of a sentence, or part of a number, an address or an ornament. */
static RecourseOfferSeparator
weigh_point (const char *next, const char *end)
{
  gunichar c = next < end ? g_utf8_get_char (next) : '\n';

  if (g_unichar_isspace (c) || g_unichar_isupper (c)
      || strchr ("\"')", (char) MIN (c, 127)) != NULL)
    return RECOURSE_OFFER_SEPARATOR_SENTENCE;
  return RECOURSE_OFFER_SEPARATOR_BLANK;
}

/* A line that goes on in the next one, as mail programs break it. */
static RecourseOfferSeparator
weigh_line_end (const GArray *units, const char *next, const char *end)
{
  gunichar c = next < end ? g_utf8_get_char (next) : 0;

  if (units->len > 0 && unit_at (units, units->len - 1)->flags & RECOURSE_OFFER_UNIT_LETTER
      && g_unichar_islower (c))
    return RECOURSE_OFFER_SEPARATOR_BLANK;
  return RECOURSE_OFFER_SEPARATOR_SENTENCE;
}

static gboolean
is_between_digits (const GArray *units, const char *next, const char *end)
{
  return units->len > 0 && unit_at (units, units->len - 1)->flags & RECOURSE_OFFER_UNIT_DIGIT
         && next < end && g_unichar_isdigit (g_utf8_get_char (next));
}

static RecourseOfferSeparator
weigh_mark (const GArray *units, gunichar c, const char *next, const char *end)
{
  switch (c)
    {
    case '\n':
    case 0x2029:
      return weigh_line_end (units, next, end);
    case '.':
    case 0xff0e:
      return weigh_point (next, end);
    case '!':
    case '?':
    case 0x3002: /* 。 */
    case 0xff01: /* ！ */
    case 0xff1f: /* ？ */
      return RECOURSE_OFFER_SEPARATOR_SENTENCE;
    case ',':
    case 0xff0c: /* ， */
      return is_between_digits (units, next, end) ? RECOURSE_OFFER_SEPARATOR_NONE
                                                  : RECOURSE_OFFER_SEPARATOR_COMMA;
    case ':':
    case 0xff1a: /* ： */
    case ';':
    case 0xff1b: /* ； */
    case '(':
    case ')':
    case 0xff08: /* （ */
    case 0xff09: /* ） */
    case 0x2026: /* … */
    case 0x2014: /* — */
      return RECOURSE_OFFER_SEPARATOR_CLAUSE;
    default:
      return g_unichar_isspace (c) ? RECOURSE_OFFER_SEPARATOR_BLANK
                                   : RECOURSE_OFFER_SEPARATOR_SYMBOL;
    }
}

static gboolean
is_nothing (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc || type == G_UNICODE_FORMAT
         || type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK
         || type == G_UNICODE_SPACING_MARK || (type == G_UNICODE_CONTROL && !g_unichar_isspace (c));
}

static RecourseOfferSeparator
weigh_joiner (gunichar c)
{
  static const gunichar joints[] = { '-', '_', '/', '"', 0x2010, 0x2011, 0x201c, 0x201d, 0x3001 };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (c == joints[i])
      return RECOURSE_OFFER_SEPARATOR_JOINT;
  if (g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL || (c < 0x7f && strchr ("&@#^\\", (char) c)))
    return RECOURSE_OFFER_SEPARATOR_BLANK;
  return RECOURSE_OFFER_SEPARATOR_NONE;
}

static void
add_unit (GArray *units, gunichar c, RecourseOfferUnit *unit, gunichar original)
{
  gunichar plain = recourse_offer_character_unmask (g_unichar_tolower (c));
  gboolean is_full_width = original >= 0xff01 && original <= 0xff5e;

  unit->c = recourse_offer_character_simplify (plain);
  if (g_unichar_isdigit (unit->c))
    unit->c = (gunichar) ('0' + g_unichar_digit_value (unit->c));
  unit->flags = class_of (unit->c);
  if (original > 0x7f && unit->c < 0x7f && !is_full_width)
    unit->flags |= RECOURSE_OFFER_UNIT_DISGUISED;
  g_array_append_val (units, *unit);
  unit->before = RECOURSE_OFFER_SEPARATOR_NONE;
}

/* The letters and digits that @c stands for. Gives FALSE when there are none. */
static gboolean
add_character (GArray *units, gunichar c, RecourseOfferUnit *unit)
{
  gunichar parts[MAX_DECOMPOSED];
  gunichar plain = recourse_offer_character_unmask (c);
  gboolean is_added = FALSE;
  gsize n = 1;

  parts[0] = plain;
  if (plain > 0x7f && !(plain >= 0x3400 && plain <= 0x9fff))
    n = g_unichar_fully_decompose (plain, TRUE, parts, MAX_DECOMPOSED);
  for (gsize i = 0; i < MIN (n, MAX_PARTS); i++)
    if (class_of (parts[i]) != 0 || parts[i] == '%')
      {
        add_unit (units, parts[i], unit, c);
        is_added = TRUE;
      }
  return is_added;
}

static GArray *
take_characters (const char *text, gsize length)
{
  GArray *units = g_array_new (FALSE, TRUE, sizeof (RecourseOfferUnit));
  RecourseOfferUnit unit = { 0 };
  const char *end = text + length;

  for (const char *at = text; at < end;)
    {
      const char *next = g_utf8_next_char (at);
      gunichar c = g_utf8_get_char (at);
      RecourseOfferSeparator mark;

      unit.start = (guint32) (at - text);
      unit.end = (guint32) (next - text);
      at = next;
      if (add_character (units, c, &unit) || is_nothing (c))
        continue;
      mark = weigh_joiner (c);
      if (mark == RECOURSE_OFFER_SEPARATOR_NONE)
        mark = weigh_mark (units, c, next, end);
      unit.before = MAX (unit.before, (guint8) mark);
    }
  return units;
}

/* --- Letters in the place of digits, and the other way round --- */

static gboolean
is_latin (const RecourseOfferUnit *unit)
{
  return (unit->flags & (RECOURSE_OFFER_UNIT_LETTER | RECOURSE_OFFER_UNIT_DIGIT)) != 0;
}

static guint
find_word_end (const GArray *units, guint place)
{
  guint end = place + 1;

  if (!is_latin (unit_at (units, place)))
    return end;
  while (end < units->len && is_latin (unit_at (units, end)) && unit_at (units, end)->before == 0)
    end++;
  return end;
}

static gboolean
looks_like_number (const GArray *units, guint start, guint end)
{
  gboolean has_digit = end < units->len && unit_at (units, end)->c == '%';
  guint n_letters = 0;

  for (guint i = start; i < end; i++)
    {
      gunichar c = unit_at (units, i)->c;

      if (unit_at (units, i)->flags & RECOURSE_OFFER_UNIT_DIGIT)
        has_digit = TRUE;
      else if (c != 'o' && c != 'l' && c != 'i')
        return FALSE;
      else
        n_letters++;
    }
  if (end - start == 3 && n_letters == 3) /* "llO" */
    has_digit |= unit_at (units, start)->c == unit_at (units, start + 1)->c
                 && unit_at (units, start)->c != 'o' && unit_at (units, end - 1)->c == 'o';
  return has_digit && n_letters > 0;
}

static void
disguise (RecourseOfferUnit *unit, gunichar c)
{
  unit->c = c;
  unit->flags = class_of (c) | RECOURSE_OFFER_UNIT_DISGUISED;
}

static void
read_as_number (GArray *units, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (unit_at (units, i)->flags & RECOURSE_OFFER_UNIT_LETTER)
      disguise (unit_at (units, i), unit_at (units, i)->c == 'o' ? '0' : '1');
}

/* "passw0rd", "fr33": at most two digits with letters on both sides. */
static void
read_as_word (GArray *units, guint start, guint end)
{
  static const char letters[] = "oi\0eas\0t\0";

  for (guint i = start + 1; i < end; i++)
    {
      guint stop = i;

      while (stop < end && unit_at (units, stop)->flags & RECOURSE_OFFER_UNIT_DIGIT)
        stop++;
      if (stop > i && stop < end && stop - i <= 2
          && unit_at (units, i - 1)->flags & RECOURSE_OFFER_UNIT_LETTER)
        for (guint k = i; k < stop; k++)
          if (letters[unit_at (units, k)->c - '0'] != '\0')
            disguise (unit_at (units, k), (gunichar) letters[unit_at (units, k)->c - '0']);
      i = MAX (i, stop);
    }
}

static void
repair_words (GArray *units)
{
  for (guint start = 0; start < units->len;)
    {
      guint end = find_word_end (units, start);

      if (is_latin (unit_at (units, start)))
        {
          if (looks_like_number (units, start, end))
            read_as_number (units, start, end);
          else
            read_as_word (units, start, end);
        }
      start = end;
    }
}

static gboolean
is_lone_letter (const GArray *units, guint place)
{
  return place < units->len && unit_at (units, place)->flags & RECOURSE_OFFER_UNIT_LETTER
         && (place + 1 >= units->len || unit_at (units, place + 1)->before != 0
             || !is_latin (unit_at (units, place + 1)))
         && (place == 0 || unit_at (units, place)->before != 0
             || !is_latin (unit_at (units, place - 1)));
}

/* "f e e": single letters with little between them. */
static void
mark_spread (GArray *units)
{
  for (guint first = 0; first < units->len;)
    {
      guint end = first + 1;

      while (is_lone_letter (units, first) && is_lone_letter (units, end)
             && unit_at (units, end)->before <= RECOURSE_OFFER_SEPARATOR_SYMBOL)
        end++;
      if (end - first >= MIN_SPREAD)
        for (guint k = first; k < end; k++)
          unit_at (units, k)->flags |= RECOURSE_OFFER_UNIT_SPREAD;
      first = end;
    }
}

/**
 * recourse_offer_fold:
 * @text: valid UTF-8
 * @length: in bytes
 *
 * Returns: (transfer full) (element-type RecourseOfferUnit): what is meant, with its places in
 *   @text
 */
GArray *
recourse_offer_fold (const char *text, gsize length)
{
  GArray *units = take_characters (text, length);

  repair_words (units);
  mark_spread (units);
  recourse_offer_fold_mark (units);
  return units;
}

/**
 * recourse_offer_fold_is_inside_word:
 * @units: a folded text
 * @place: between the unit before it and its own
 *
 * Returns: TRUE where no word of letters and no number can begin or end
 */
gboolean
recourse_offer_fold_is_inside_word (const GArray *units, guint place)
{
  const guint8 classes = RECOURSE_OFFER_UNIT_LETTER | RECOURSE_OFFER_UNIT_DIGIT;
  const RecourseOfferUnit *here;
  const RecourseOfferUnit *last;

  if (place == 0 || place >= units->len)
    return FALSE;
  here = unit_at (units, place);
  last = unit_at (units, place - 1);
  return here->before == 0 && (here->flags & last->flags & classes) != 0
         && !(here->flags & last->flags & RECOURSE_OFFER_UNIT_SPREAD);
}
