/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-filename"

#include "recourse-filename.h"

#include <string.h>

/* The longest end of a name that is kept when the rest is cut: ".jpeg", ".docx". */
#define MAX_ENDING 12

/* What can be told without the name, which may be withheld. */
static const char *const endings[][2] = {
  { "application/pdf", ".pdf" }, { "audio/mp4", ".m4a" },   { "audio/mpeg", ".mp3" },
  { "image/gif", ".gif" },       { "image/heic", ".heic" }, { "image/jpeg", ".jpg" },
  { "image/png", ".png" },       { "image/webp", ".webp" }, { "text/csv", ".csv" },
  { "text/html", ".html" },      { "text/plain", ".txt" },  { "video/mp4", ".mp4" },
};

/**
 * recourse_filename_is_deceptive:
 *
 * Whether a character in a name is not seen, or makes the name look like another one: controls,
 * what turns the reading direction, what has no width.
 */
gboolean
recourse_filename_is_deceptive (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_LINE_SEPARATOR
         || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

/* A percent sign would have to be written otherwise in a manifest, and then `sha256sum -c` would
 * not find the file. */
static gboolean
is_allowed (gunichar character)
{
  return character > 0x7F
             ? !recourse_filename_is_deceptive (character)
             : character >= 0x20 && strchr ("<>:\"/\\|?*%\x7F", (int) character) == NULL;
}

/* Windows drops dots and blanks at the end of a name. */
static void
trim_end (GString *name)
{
  while (name->len > 0 && strchr (". ", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

static GString *
make_allowed (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *allowed = g_string_new (NULL);

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      g_string_append_unichar (allowed, is_allowed (character) ? character : '_');
    }
  trim_end (allowed);
  return allowed;
}

static const char *
find_ending (const GString *name)
{
  const char *dot = strrchr (name->str, '.');

  return dot != NULL && dot != name->str && strlen (dot) <= MAX_ENDING ? dot : "";
}

/* Between two characters, and what is left may be composed once more, as nothing was cut within. */
static void
shorten (GString *name, gsize max_bytes)
{
  g_autofree char *ending = g_strdup (find_ending (name));
  gsize at = max_bytes - strlen (ending);

  if (name->len <= max_bytes)
    return;
  while ((name->str[at] & 0xC0) == 0x80)
    at--;
  g_string_truncate (name, at);
  trim_end (name);
  g_string_append (name, ending);
}

static const char *
guess_ending (const char *media_type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings) && media_type != NULL; i++)
    {
      if (g_str_equal (endings[i][0], media_type))
        return endings[i][1];
    }
  return "";
}

/**
 * recourse_filename_make:
 * @seq: the number of the entry
 * @name: (nullable): as it is kept, valid UTF-8; NULL when it must not be seen
 * @media_type: (nullable): for the ending, when there is no name
 *
 * Returns: (transfer full): a name that Linux, Windows and macOS take, such as "0007-name.jpg": in
 *   NFC, at most 120 bytes, and different from that of any other entry
 */
char *
recourse_filename_make (gint64 seq, const char *name, const char *media_type)
{
  g_autofree char *number = g_strdup_printf ("%04" G_GINT64_FORMAT, seq);
  g_autoptr (GString) allowed = NULL;

  g_return_val_if_fail (seq > 0, NULL);

  if (name != NULL)
    allowed = make_allowed (name);
  if (allowed == NULL || allowed->len == 0)
    return g_strconcat (number, guess_ending (media_type), NULL);
  shorten (allowed, RECOURSE_FILENAME_MAX_BYTES - strlen (number) - 1);
  return g_strconcat (number, "-", allowed->str, NULL);
}
