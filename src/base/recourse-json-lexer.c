/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-json-lexer"

#include "recourse-json-lexer.h"

#include "recourse-error.h"

#include <string.h>

/* Lines and columns count from 1, columns in characters; counted only when something is wrong. */
static void
locate (const RecourseJsonLexer *self, const char *at, guint *line, guint *column)
{
  *line = 1;
  *column = 1;
  for (const char *i = self->start; i < at; i++)
    {
      if (*i == '\n')
        {
          (*line)++;
          *column = 1;
        }
      else if (((guchar) *i & 0xC0) != 0x80)
        (*column)++;
    }
}

static gboolean
is_digit_next (const RecourseJsonLexer *self)
{
  return self->at < self->end && g_ascii_isdigit (*self->at);
}

/* The four digits after \u. */
static gboolean
read_code_unit (RecourseJsonLexer *self, gunichar *out)
{
  gunichar unit = 0;

  for (guint i = 0; i < 4; i++, self->at++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return recourse_json_lexer_fail_syntax (self, "expected four hexadecimal digits after \\u");
      unit = unit << 4 | (gunichar) g_ascii_xdigit_value (*self->at);
    }
  *out = unit;
  return TRUE;
}

static gboolean
is_low_surrogate (gunichar unit)
{
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

static gboolean
is_high_surrogate (gunichar unit)
{
  return unit >= 0xD800 && unit <= 0xDBFF;
}

static gboolean
read_low_surrogate (RecourseJsonLexer *self, gunichar high, gunichar *character)
{
  gunichar low = 0;

  if (self->end - self->at >= 2 && self->at[0] == '\\' && self->at[1] == 'u')
    {
      self->at += 2;
      if (!read_code_unit (self, &low))
        return FALSE;
    }
  if (!is_low_surrogate (low))
    return recourse_json_lexer_fail_syntax (self, "expected the second half of a surrogate pair");
  *character = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  return TRUE;
}

static gboolean
read_unicode_escape (RecourseJsonLexer *self)
{
  gunichar character = 0;

  if (!read_code_unit (self, &character))
    return FALSE;
  if (character == 0)
    return recourse_json_lexer_fail_syntax (self, "U+0000 may not stand in a string");
  if (is_low_surrogate (character))
    return recourse_json_lexer_fail_syntax (self, "a surrogate pair may not begin with its end");
  if (is_high_surrogate (character) && !read_low_surrogate (self, character, &character))
    return FALSE;
  g_string_append_unichar (self->text, character);
  return TRUE;
}

static gboolean
read_escape (RecourseJsonLexer *self)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *found = NULL;

  self->at++;
  if (recourse_json_lexer_is_next (self, 'u'))
    {
      self->at++;
      return read_unicode_escape (self);
    }
  if (self->at < self->end && *self->at != '\0')
    found = strchr (letters, *self->at);
  if (found == NULL)
    return recourse_json_lexer_fail_syntax (
        self, "expected one of \" \\ / b f n r t u after a backslash");
  g_string_append_c (self->text, meanings[found - letters]);
  self->at++;
  return TRUE;
}

static gboolean
is_plain (char character)
{
  return (guchar) character >= 0x20 && character != '"' && character != '\\';
}

static gboolean
read_string_part (RecourseJsonLexer *self)
{
  const char *run;

  if (self->at == self->end)
    return recourse_json_lexer_fail_syntax (self, "expected '\"' at the end of the string");
  if (*self->at == '\\')
    return read_escape (self);
  if ((guchar) *self->at < 0x20)
    return recourse_json_lexer_fail_syntax (
        self, "a control character may not stand in a string; write it as \\u and four digits");
  run = self->at;
  while (self->at < self->end && is_plain (*self->at))
    self->at++;
  g_string_append_len (self->text, run, self->at - run);
  return TRUE;
}

static gboolean
check_number (RecourseJsonLexer *self, const char *first, const char *digits, gint64 magnitude)
{
  if (*digits == '0' && self->at - digits > 1)
    return recourse_json_lexer_fail (self, first, RECOURSE_ERROR_INVALID_CONTENT,
                                     "a number may not begin with 0");
  if (recourse_json_lexer_is_next (self, '.') || recourse_json_lexer_is_next (self, 'e')
      || recourse_json_lexer_is_next (self, 'E'))
    return recourse_json_lexer_fail (self, first, RECOURSE_ERROR_INVALID_CONTENT,
                                     "a number may have no fraction and no exponent; write a "
                                     "whole number");
  if (magnitude > RECOURSE_JSON_MAX_INTEGER)
    return recourse_json_lexer_fail (self, first, RECOURSE_ERROR_LIMIT,
                                     "number is outside -2^53 to 2^53");
  return TRUE;
}

static gboolean
read_number (RecourseJsonLexer *self)
{
  const char *first = self->at;
  const char *digits;
  gint64 magnitude = 0;

  if (recourse_json_lexer_is_next (self, '-'))
    self->at++;
  digits = self->at;
  for (; is_digit_next (self); self->at++)
    {
      if (magnitude <= RECOURSE_JSON_MAX_INTEGER)
        magnitude = magnitude * 10 + g_ascii_digit_value (*self->at);
    }
  if (self->at == digits)
    return recourse_json_lexer_fail_syntax (self, "expected a digit after '-'");
  self->kind = RECOURSE_JSON_INTEGER;
  self->integer = digits > first ? -magnitude : magnitude;
  return check_number (self, first, digits, magnitude);
}

static gboolean
read_word (RecourseJsonLexer *self)
{
  static const struct
  {
    const char *word;
    RecourseJsonKind kind;
    gint64 value;
  } words[] = {
    { "true", RECOURSE_JSON_BOOLEAN, 1 },
    { "false", RECOURSE_JSON_BOOLEAN, 0 },
    { "null", RECOURSE_JSON_NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);

      if ((gsize) (self->end - self->at) < length || memcmp (self->at, words[i].word, length) != 0)
        continue;
      self->at += length;
      self->kind = words[i].kind;
      self->integer = words[i].value;
      return TRUE;
    }
  return recourse_json_lexer_fail_syntax (self, "expected a value");
}

/**
 * recourse_json_lexer_fail:
 * @at: what is wrong
 *
 * Sets the error with origin, line and column of @at.
 *
 * Returns: FALSE
 */
gboolean
recourse_json_lexer_fail (RecourseJsonLexer *self,
                          const char *at,
                          int code,
                          const char *format,
                          ...)
{
  g_autofree char *problem = NULL;
  va_list arguments;
  guint line;
  guint column;

  va_start (arguments, format);
  problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  locate (self, at, &line, &column);
  g_set_error (self->error, RECOURSE_ERROR, code, "%s: line %u, column %u: %s", self->origin, line,
               column, problem);
  return FALSE;
}

/** recourse_json_lexer_fail_syntax: the same with INVALID_CONTENT, for the next byte. */
gboolean
recourse_json_lexer_fail_syntax (RecourseJsonLexer *self, const char *problem)
{
  return recourse_json_lexer_fail (self, self->at, RECOURSE_ERROR_INVALID_CONTENT, "%s%s",
                                   self->at == self->end ? "the file ends here; " : "", problem);
}

/** recourse_json_lexer_check_bytes: whether size and encoding are right; comes before the rest. */
gboolean
recourse_json_lexer_check_bytes (RecourseJsonLexer *self)
{
  gsize length = (gsize) (self->end - self->start);
  const char *first_wrong = NULL;

  if (length > RECOURSE_JSON_MAX_BYTES)
    {
      g_set_error (self->error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT, "%s: larger than %d bytes",
                   self->origin, RECOURSE_JSON_MAX_BYTES);
      return FALSE;
    }
  if (!g_utf8_validate_len (self->start, length, &first_wrong))
    return recourse_json_lexer_fail (self, first_wrong, RECOURSE_ERROR_INVALID_CONTENT,
                                     "not valid UTF-8");
  if (length >= 3 && memcmp (self->start, "\xEF\xBB\xBF", 3) == 0)
    return recourse_json_lexer_fail (self, self->start, RECOURSE_ERROR_INVALID_CONTENT,
                                     "begins with a byte order mark; save it as UTF-8 without one");
  return TRUE;
}

/** recourse_json_lexer_skip_blanks: the four characters that JSON counts as blank. */
void
recourse_json_lexer_skip_blanks (RecourseJsonLexer *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || *self->at == '\t' || *self->at == '\r' || *self->at == '\n'))
    self->at++;
}

/** recourse_json_lexer_is_next: whether @character comes next; FALSE at the end. */
gboolean
recourse_json_lexer_is_next (const RecourseJsonLexer *self, char character)
{
  return self->at < self->end && *self->at == character;
}

/** recourse_json_lexer_read_string: from the quotation mark that comes next, into self->text. */
gboolean
recourse_json_lexer_read_string (RecourseJsonLexer *self)
{
  const char *opening = self->at++;

  g_string_truncate (self->text, 0);
  while (!recourse_json_lexer_is_next (self, '"'))
    {
      if (!read_string_part (self))
        return FALSE;
      if (self->text->len > RECOURSE_JSON_MAX_STRING)
        return recourse_json_lexer_fail (self, opening, RECOURSE_ERROR_LIMIT,
                                         "string is longer than %d bytes",
                                         RECOURSE_JSON_MAX_STRING);
    }
  self->at++;
  self->kind = RECOURSE_JSON_STRING;
  return TRUE;
}

/** recourse_json_lexer_read_scalar: a value that is neither object nor array. */
gboolean
recourse_json_lexer_read_scalar (RecourseJsonLexer *self)
{
  if (recourse_json_lexer_is_next (self, '"'))
    return recourse_json_lexer_read_string (self);
  if (recourse_json_lexer_is_next (self, '-') || is_digit_next (self))
    return read_number (self);
  return read_word (self);
}
