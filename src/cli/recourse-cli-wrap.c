/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-wrap"

#include "recourse-cli-wrap.h"

#include <string.h>

/*
 * Line breaking for a terminal. Pango would do it better, but it belongs to the graphical rooms,
 * and a terminal knows only two widths. Chinese may break between any two characters except beside
 * punctuation; Latin words, numbers with their unit, blanks to fill in and {marks} stay whole.
 */

#define NEVER_FIRST "，。！？；：、）》〉”’」』】…—％%,.!?;:)]}～"
#define NEVER_LAST "（《〈“‘「『【¥￥([{"
#define FILL_IN 0xFF3F /* ＿ */

typedef struct
{
  GString *out;
  guint width;
  const char *rest;
  guint column;
  gboolean is_line_empty;
} Writer;

static guint
count_columns (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;
  return g_unichar_iswide (character) ? 2 : 1;
}

static gboolean
is_one_of (gunichar character, const char *set)
{
  return g_utf8_strchr (set, -1, character) != NULL;
}

/* A pack's text must not be able to steer the terminal or turn a line around. */
static gboolean
is_shown (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return character == '\n' || (type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT);
}

static gboolean
may_break_between (gunichar before, gunichar after)
{
  if (g_unichar_iszerowidth (after) || is_one_of (after, NEVER_FIRST)
      || is_one_of (before, NEVER_LAST))
    return FALSE;
  if (g_unichar_isdigit (before) || (before == FILL_IN && after == FILL_IN))
    return FALSE;
  return g_unichar_iswide (before) || g_unichar_iswide (after);
}

/* The end of the piece that begins at @start and that no line may break. */
static const char *
find_piece_end (const char *start)
{
  const char *at = start;
  guint depth = 0;

  while (*at != '\0' && *at != ' ' && *at != '\n')
    {
      gunichar before = g_utf8_get_char (at);
      gunichar after;

      depth += before == '{' ? 1 : 0;
      depth -= before == '}' && depth > 0 ? 1 : 0;
      at = g_utf8_next_char (at);
      after = g_utf8_get_char (at);
      if (depth == 0 && *at != '\0' && may_break_between (before, after))
        break;
    }
  return at;
}

static guint
measure (const char *start, const char *end)
{
  guint columns = 0;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    columns += count_columns (g_utf8_get_char (at));
  return columns;
}

static void
begin_line (Writer *self)
{
  while (self->out->len > 0 && self->out->str[self->out->len - 1] == ' ')
    g_string_truncate (self->out, self->out->len - 1);
  g_string_append_c (self->out, '\n');
  g_string_append (self->out, self->rest);
  self->column = recourse_cli_wrap_columns (self->rest);
  self->is_line_empty = TRUE;
}

/* A piece that is wider than a whole line is cut where the line ends: nothing may get lost. */
static void
write_characters (Writer *self, const char *start, const char *end)
{
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      guint columns = count_columns (g_utf8_get_char (at));

      if (!self->is_line_empty && self->column + columns > self->width)
        begin_line (self);
      g_string_append_len (self->out, at, g_utf8_next_char (at) - at);
      self->column += columns;
      self->is_line_empty = FALSE;
    }
}

static const char *
write_blanks (Writer *self, const char *at)
{
  const char *end = at + strspn (at, " ");
  const char *next = find_piece_end (end);
  guint blanks = (guint) (end - at);

  if (*end == '\0' || *end == '\n')
    return end;
  if (self->is_line_empty)
    return end;
  if (self->column + blanks + measure (end, next) > self->width)
    begin_line (self);
  else
    {
      g_string_append_len (self->out, at, blanks);
      self->column += blanks;
    }
  return end;
}

static const char *
write_piece (Writer *self, const char *at)
{
  const char *end = find_piece_end (at);

  if (!self->is_line_empty && self->column + measure (at, end) > self->width)
    begin_line (self);
  write_characters (self, at, end);
  return end;
}

static char *
keep_shown (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *shown = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (is_shown (character))
        g_string_append_unichar (shown, character);
    }
  return g_string_free (shown, FALSE);
}

/** recourse_cli_wrap_columns: how many columns of a terminal @text, one line, takes */
guint
recourse_cli_wrap_columns (const char *text)
{
  return measure (text, text + strlen (text));
}

/**
 * recourse_cli_wrap:
 * @text: may hold line feeds, which stay
 * @width: in columns; lines are longer only when a single character does not fit
 * @first: what the first line begins with
 * @rest: what every other line begins with
 *
 * Returns: (transfer full): @text in lines of @width, without control characters, ended by a line
 * feed
 */
char *
recourse_cli_wrap (const char *text, guint width, const char *first, const char *rest)
{
  g_autofree char *shown = keep_shown (text);
  const char *at = shown;
  Writer self = { .out = g_string_new (first), .width = width, .rest = rest };

  self.column = recourse_cli_wrap_columns (first);
  self.is_line_empty = TRUE;
  while (*at != '\0')
    {
      if (*at == '\n')
        {
          begin_line (&self);
          at++;
        }
      else
        at = *at == ' ' ? write_blanks (&self, at) : write_piece (&self, at);
    }
  g_string_append_c (self.out, '\n');
  return g_string_free (self.out, FALSE);
}
