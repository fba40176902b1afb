/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-log-text"

#include "recourse-log-text.h"

/**
 * recourse_log_text_is_escaped:
 *
 * What a terminal would obey, what would break the line, and what turns the reading direction: a
 * line has to look like what it is wherever somebody prints it.
 */
gboolean
recourse_log_text_is_escaped (gunichar character)
{
  return character < 0x20 || (character >= 0x7F && character <= 0x9F) || character == 0x061C
         || character == 0x200E || character == 0x200F || character == 0x2028 || character == 0x2029
         || (character >= 0x202A && character <= 0x202E)
         || (character >= 0x2066 && character <= 0x2069);
}

/**
 * recourse_log_text_append:
 * @text: valid UTF-8
 *
 * Appends @text as a JSON string, with its quotation marks.
 */
void
recourse_log_text_append (GString *line, const char *text)
{
  g_return_if_fail (line != NULL);
  g_return_if_fail (text != NULL);

  g_string_append_c (line, '"');
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character == '"' || character == '\\')
        g_string_append_c (line, '\\');
      if (recourse_log_text_is_escaped (character))
        g_string_append_printf (line, "\\u%04x", character);
      else
        g_string_append_unichar (line, character);
    }
  g_string_append_c (line, '"');
}
