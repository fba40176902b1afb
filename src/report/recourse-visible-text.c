/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-visible-text"

#include "recourse-visible-text.h"

/* A letter of some languages carries three marks; piles of them paint over the lines around. */
#define MAX_MARKS 4
#define MAX_LINE_FEEDS 2

#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d
#define NEXT_LINE 0x85

typedef struct
{
  GString *out;
  guint n_line_feeds; /* in a row */
  guint n_marks;      /* in a row */
} Writer;

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == NEXT_LINE || c == 0x2028
         || c == 0x2029;
}

static gboolean
is_mark (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK;
}

/* What turns the direction of writing, cannot be seen, or means nothing to anybody else. */
static gboolean
is_hidden (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_UNASSIGNED:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
end_marks (Writer *self)
{
  if (self->n_marks > MAX_MARKS)
    g_string_append_printf (self->out, "[+%u]", self->n_marks - MAX_MARKS);
  self->n_marks = 0;
}

static void
write_mark (Writer *self, gunichar c)
{
  if (++self->n_marks <= MAX_MARKS)
    g_string_append_unichar (self->out, c);
}

static void
write_character (Writer *self, gunichar c)
{
  if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER)
    return;
  if (is_mark (c))
    {
      write_mark (self, c);
      return;
    }
  end_marks (self);
  self->n_line_feeds = is_line_end (c) ? self->n_line_feeds + 1 : 0;
  if (is_line_end (c) && self->n_line_feeds > MAX_LINE_FEEDS)
    return;
  if (is_line_end (c))
    g_string_append_c (self->out, '\n');
  else if (c == '\t')
    g_string_append_c (self->out, ' ');
  else if (is_hidden (c))
    g_string_append_printf (self->out, "[U+%04X]", c);
  else
    g_string_append_unichar (self->out, c);
}

/**
 * recourse_visible_text:
 * @text: words of somebody else, not necessarily UTF-8
 *
 * Makes foreign words fit for paper: characters that turn the direction of writing or cannot be
 * seen stand there as their number, "[U+202E]"; of the marks piled on one letter, and of empty
 * lines in a row, only the first ones stay (the number of the other marks is said).
 *
 * Returns: (transfer full): valid UTF-8, whose only control character is the line feed
 */
char *
recourse_visible_text (const char *text)
{
  g_autofree char *valid = NULL;
  Writer writer = { NULL, 0, 0 };
  gunichar before = 0;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  writer.out = g_string_new (NULL);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c != '\n' || before != '\r')
        write_character (&writer, c);
      before = c;
    }
  end_marks (&writer);
  return g_string_free (writer.out, FALSE);
}

/**
 * recourse_visible_line:
 * @max_characters: how many to keep; an ellipsis says that there were more
 *
 * As recourse_visible_text(), in one line.
 *
 * Returns: (transfer full): valid UTF-8 without control characters
 */
char *
recourse_visible_line (const char *text, guint max_characters)
{
  g_autofree char *visible = recourse_visible_text (text);
  g_autofree char *start = NULL;

  g_return_val_if_fail (visible != NULL, NULL);

  g_strdelimit (visible, "\n", ' ');
  if (g_utf8_strlen (visible, -1) <= (glong) max_characters)
    return g_steal_pointer (&visible);
  start = g_utf8_substring (visible, 0, (glong) max_characters);
  return g_strconcat (start, "…", NULL);
}
