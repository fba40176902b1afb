/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-prose"

#include "recourse-prose.h"

#include "recourse-error.h"

#include <string.h>

/* Stands for a mark such as {claim:ID}: one word of English, three characters of Chinese. */
#define STAND_IN "\xef\xbf\xbc"
#define STAND_IN_CHARACTER 0xfffc

static const char *const MARK_PREFIXES[] = { "{claim:", "{contact:", "{slot:", "{code:", "{law:" };
static const char *const WHOLE_MARKS[] = { "{value}", "{from}", "{to}" };

static const char *const ENGLISH_NUMBERS[] = { "one",    "two",     "three",    "four",    "five",
                                               "six",    "seven",   "eight",    "nine",    "ten",
                                               "twelve", "fifteen", "twenty",   "thirty",  "forty",
                                               "fifty",  "hundred", "thousand", "million", "half a",
                                               "half an" };
static const char *const ENGLISH_UNITS[] = { "minute", "hour",    "day",      "week", "month",
                                             "year",   "percent", "per cent", "yuan", "times" };

#define CHINESE_NUMBERS "一二三四五六七八九十百千万两几半"
static const char *const CHINESE_UNITS[] = { "年",   "个年",     "月",   "个月", "天",   "日内",
                                             "小时", "个小时",   "分钟", "元",   "块钱", "倍",
                                             "成以", "个工作日", "％",   "%" };

static gboolean
is_chinese (gunichar c)
{
  return c >= 0x4e00 && c <= 0x9fff;
}

static gboolean
is_counted_in_chinese (gunichar c)
{
  return (c >= 0x3400 && c <= 0x9fff) || (c < 0x80 && g_ascii_isalpha ((char) c))
         || c == STAND_IN_CHARACTER;
}

static gboolean
is_digit (gunichar c)
{
  return (c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19);
}

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || c == '_';
}

static gboolean
is_blank (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* Bytes of the mark that begins at @text, 0 for none. */
static gsize
measure_mark (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (WHOLE_MARKS); i++)
    if (g_str_has_prefix (text, WHOLE_MARKS[i]))
      return strlen (WHOLE_MARKS[i]);
  for (guint i = 0; i < G_N_ELEMENTS (MARK_PREFIXES); i++)
    {
      gsize prefix = strlen (MARK_PREFIXES[i]);
      gsize id;

      if (!g_str_has_prefix (text, MARK_PREFIXES[i]))
        continue;
      id = strspn (text + prefix, "abcdefghijklmnopqrstuvwxyz0123456789._-");
      if (id > 0 && text[prefix + id] == '}')
        return prefix + id + 1;
    }
  return 0;
}

static char *
replace_marks (const char *text, RecourseLanguage language)
{
  GString *plain = g_string_new (NULL);
  const char *stand_in = language == RECOURSE_LANGUAGE_ZH_CN ? STAND_IN STAND_IN STAND_IN
                                                             : STAND_IN;

  while (*text != '\0')
    {
      gsize mark = *text == '{' ? measure_mark (text) : 0;

      if (mark > 0)
        g_string_append (plain, stand_in);
      else
        g_string_append_c (plain, *text);
      text += MAX (mark, 1);
    }
  return g_string_free (plain, FALSE);
}

static gboolean
refuse (GError **error, const char *what, const char *text, gsize length)
{
  g_autofree char *part = g_strstrip (g_strndup (text, length));
  g_autofree char *quoted = recourse_error_quote (part);

  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT, "%s: '%s'", what, quoted);
  return FALSE;
}

static gboolean
refuse_long (GError **error, guint n, const char *of, guint most, const char *text, gsize length)
{
  g_autofree char *what = g_strdup_printf ("a sentence of %u %s, at most %u are allowed", n, of,
                                           most);

  return refuse (error, what, text, length);
}

static gboolean
check_digits (const char *plain, const char *text, GError **error)
{
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    if (is_digit (g_utf8_get_char (p)))
      return refuse (error, "bare figure in the text", text, strlen (text));
  return TRUE;
}

/* Bytes of the first of @words, in lower case, that @text begins with, 0 for none. Case is
 * ignored. */
static gsize
match_word (const char *text, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_ascii_tolower (*text) == *words[i]
        && g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return strlen (words[i]);
  return 0;
}

/* "half a" must not hide "half an", so each number is tried with what follows. */
static gsize
match_english_number (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ENGLISH_NUMBERS); i++)
    {
      gsize number = match_word (text, &ENGLISH_NUMBERS[i], 1);
      gsize unit;

      if (number == 0 || (text[number] != ' ' && text[number] != '-'))
        continue;
      unit = match_word (text + number + 1, ENGLISH_UNITS, G_N_ELEMENTS (ENGLISH_UNITS));
      if (unit > 0)
        return number + 1 + unit;
    }
  return 0;
}

static gsize
match_chinese_number (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  gunichar next = g_utf8_get_char (rest);
  gunichar number = g_utf8_get_char (text);
  gsize unit;

  if (!is_chinese (number) || g_utf8_strchr (CHINESE_NUMBERS, -1, number) == NULL)
    return 0;
  if (next == g_utf8_get_char ("多") || next == g_utf8_get_char ("来"))
    rest = g_utf8_next_char (rest);
  unit = match_word (rest, CHINESE_UNITS, G_N_ELEMENTS (CHINESE_UNITS));
  return unit > 0 ? (gsize) (rest - text) + unit : 0;
}

static gboolean
check_number_words (const char *plain, RecourseLanguage language, GError **error)
{
  gunichar before = 0;

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize found = 0;

      if (language == RECOURSE_LANGUAGE_ZH_CN)
        found = match_chinese_number (p);
      else if (!is_word_character (before))
        found = match_english_number (p);
      if (found > 0)
        return refuse (error, "bare figure in words", p, found);
      before = g_utf8_get_char (p);
    }
  return TRUE;
}

/* Whether a sentence ends before @p, and where the next begins: after `. ! ? :`, closing marks, and
 * a blank or the end of the text; or at a line feed. */
static gboolean
find_english_end (gunichar before, const char *p, const char **out_next)
{
  if (*p == '\n')
    {
      *out_next = p + 1;
      return TRUE;
    }
  if (before >= 0x80 || strchr (".!?:", (char) before) == NULL || before == 0)
    return FALSE;
  while (*p != '\0' && g_utf8_strchr ("”’)", -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);
  if (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
    return FALSE;
  *out_next = *p == '\0' ? p : g_utf8_next_char (p);
  return TRUE;
}

static guint
count_words (const char *start, const char *end)
{
  guint n = 0;
  gboolean in_word = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (p));

      if (!is_space && !in_word)
        n++;
      in_word = !is_space;
    }
  return n;
}

static gboolean
check_english_sentence (const char *start, const char *end, GError **error)
{
  guint n = count_words (start, end);

  if (n <= RECOURSE_PROSE_MAX_WORDS)
    return TRUE;
  return refuse_long (error, n, "words", RECOURSE_PROSE_MAX_WORDS, start, (gsize) (end - start));
}

static gboolean
check_english_sentences (const char *plain, GError **error)
{
  const char *start = plain;
  const char *p = plain;
  gunichar before = 0;

  while (*p != '\0')
    {
      const char *next = NULL;

      if (find_english_end (before, p, &next))
        {
          if (!check_english_sentence (start, p, error))
            return FALSE;
          start = next;
          p = next;
          before = 0;
          continue;
        }
      before = g_utf8_get_char (p);
      p = g_utf8_next_char (p);
    }
  return check_english_sentence (start, p, error);
}

static gboolean
ends_chinese_sentence (gunichar c)
{
  return c == 0 || c == '\n' || c == 0x3002 /* 。 */ || c == 0xff01 /* ！ */
         || c == 0xff1f /* ？ */;
}

static gboolean
check_chinese_sentences (const char *plain, GError **error)
{
  const char *start = plain;
  guint n = 0;

  for (const char *p = plain;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!ends_chinese_sentence (c))
        {
          n += is_counted_in_chinese (c);
          continue;
        }
      if (n > RECOURSE_PROSE_MAX_CHARACTERS)
        return refuse_long (error, n, "characters", RECOURSE_PROSE_MAX_CHARACTERS, start,
                            (gsize) (p - start));
      if (c == 0)
        return TRUE;
      start = g_utf8_next_char (p);
      n = 0;
    }
}

/* Half-width punctuation before a Chinese character, and text without any Chinese. */
static gboolean
check_chinese_script (const char *text, GError **error)
{
  gboolean has_chinese = FALSE;
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      has_chinese |= is_chinese (c);
      if (is_chinese (c) && before != 0 && before < 0x80 && strchr (",;:!?", (char) before) != NULL)
        return refuse (error, "half-width punctuation in the text", text, strlen (text));
      before = c;
    }
  return has_chinese || refuse (error, "no Chinese in the text", text, strlen (text));
}

static gboolean
check_not_blank (const char *text, GError **error)
{
  if (!is_blank (text))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT, "the text is empty");
  return FALSE;
}

static gboolean
check_text (const char *text, RecourseLanguage language, gboolean may_have_digits, GError **error)
{
  g_autofree char *plain = NULL;

  if (!check_not_blank (text, error))
    return FALSE;

  plain = replace_marks (text, language);
  if ((!may_have_digits && !check_digits (plain, text, error))
      || !check_number_words (plain, language, error))
    return FALSE;
  if (language == RECOURSE_LANGUAGE_ZH_CN)
    return check_chinese_sentences (plain, error) && check_chinese_script (text, error);
  return check_english_sentences (plain, error);
}

/**
 * recourse_prose_check:
 * @text: a text as it stands in the file, marks included; valid UTF-8
 *
 * Whether @text keeps to the rules of the pack for prose in @language: not empty; no figure, in
 * digits or in words, outside a mark; no sentence of more than %RECOURSE_PROSE_MAX_WORDS words or
 * %RECOURSE_PROSE_MAX_CHARACTERS characters; Chinese in Chinese script and punctuation. Whether
 * marks lead anywhere is not looked at here. Errors: %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_prose_check (const char *text, RecourseLanguage language, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return check_text (text, language, FALSE, error);
}

/**
 * recourse_prose_check_citation:
 * @text: words that name a place in a law; valid UTF-8
 *
 * As recourse_prose_check(), but articles have numbers, so @text may have digits.
 */
gboolean
recourse_prose_check_citation (const char *text, RecourseLanguage language, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return check_text (text, language, TRUE, error);
}

/* A quotation may have lines; anything else that moves the cursor has no place on a screen. */
static gboolean
check_quoted_characters (const char *text, gboolean *out_has_chinese, GError **error)
{
  *out_has_chinese = FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\n' && g_unichar_iscntrl (c))
        return refuse (error, "a control character in the quotation", text, strlen (text));
      *out_has_chinese |= is_chinese (c);
    }
  return TRUE;
}

/**
 * recourse_prose_check_quotation:
 * @text: the words of somebody else; valid UTF-8
 *
 * Whether @text may be quoted: it is not empty, has no control characters but line feeds, at most
 * %RECOURSE_PROSE_MAX_QUOTATION bytes, and Chinese in the Chinese text. Figures, sentences and
 * punctuation are those of whoever wrote it. Errors: too long %RECOURSE_ERROR_LIMIT, else
 * %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_prose_check_quotation (const char *text, RecourseLanguage language, GError **error)
{
  gboolean has_chinese = FALSE;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!check_not_blank (text, error) || !check_quoted_characters (text, &has_chinese, error))
    return FALSE;
  if (strlen (text) > RECOURSE_PROSE_MAX_QUOTATION)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
                   "a quotation of %zu bytes, at most %d are allowed", strlen (text),
                   RECOURSE_PROSE_MAX_QUOTATION);
      return FALSE;
    }
  return has_chinese || language != RECOURSE_LANGUAGE_ZH_CN
         || refuse (error, "no Chinese in the text", text, strlen (text));
}
