/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-error"

#include "recourse-error.h"

#include <errno.h>
#include <gio/gio.h>

#define MAX_QUOTED_CHARACTERS 200

typedef struct
{
  int from;
  RecourseError to;
} CodePair;

/* Every code that is missing here is RECOURSE_ERROR_IO. */
static const CodePair io_codes[] = {
  { G_IO_ERROR_NOT_FOUND, RECOURSE_ERROR_NOT_FOUND },
  { G_IO_ERROR_PERMISSION_DENIED, RECOURSE_ERROR_PERMISSION },
  { G_IO_ERROR_READ_ONLY, RECOURSE_ERROR_PERMISSION },
  { G_IO_ERROR_EXISTS, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_IO_ERROR_IS_DIRECTORY, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_IO_ERROR_NOT_DIRECTORY, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_IO_ERROR_NOT_REGULAR_FILE, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_IO_ERROR_INVALID_ARGUMENT, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_IO_ERROR_INVALID_FILENAME, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_IO_ERROR_FILENAME_TOO_LONG, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_IO_ERROR_INVALID_DATA, RECOURSE_ERROR_INVALID_CONTENT },
  { G_IO_ERROR_BUSY, RECOURSE_ERROR_BUSY },
  { G_IO_ERROR_NO_SPACE, RECOURSE_ERROR_NO_SPACE },
};

static const CodePair file_codes[] = {
  { G_FILE_ERROR_NOENT, RECOURSE_ERROR_NOT_FOUND },
  { G_FILE_ERROR_ACCES, RECOURSE_ERROR_PERMISSION },
  { G_FILE_ERROR_PERM, RECOURSE_ERROR_PERMISSION },
  { G_FILE_ERROR_ROFS, RECOURSE_ERROR_PERMISSION },
  { G_FILE_ERROR_EXIST, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_FILE_ERROR_ISDIR, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_FILE_ERROR_NOTDIR, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_FILE_ERROR_INVAL, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_FILE_ERROR_NAMETOOLONG, RECOURSE_ERROR_INVALID_ARGUMENT },
  { G_FILE_ERROR_NOSPC, RECOURSE_ERROR_NO_SPACE },
};

/* GLib has no code of its own for some of these. */
static const CodePair errnos[] = {
  { ENOENT, RECOURSE_ERROR_NOT_FOUND },
  { EACCES, RECOURSE_ERROR_PERMISSION },
  { EPERM, RECOURSE_ERROR_PERMISSION },
  { EROFS, RECOURSE_ERROR_PERMISSION },
  { EEXIST, RECOURSE_ERROR_INVALID_ARGUMENT },
  { ENOTEMPTY, RECOURSE_ERROR_INVALID_ARGUMENT },
  { EISDIR, RECOURSE_ERROR_INVALID_ARGUMENT },
  { ENOTDIR, RECOURSE_ERROR_INVALID_ARGUMENT },
  { EINVAL, RECOURSE_ERROR_INVALID_ARGUMENT },
  { ENAMETOOLONG, RECOURSE_ERROR_INVALID_ARGUMENT },
  { ELOOP, RECOURSE_ERROR_INVALID_ARGUMENT },
  { EFBIG, RECOURSE_ERROR_LIMIT },
  { EBUSY, RECOURSE_ERROR_BUSY },
  { ENOSPC, RECOURSE_ERROR_NO_SPACE },
  { EDQUOT, RECOURSE_ERROR_NO_SPACE },
};

/* clang-format off */
G_DEFINE_QUARK (recourse-error-quark, recourse_error)
/* clang-format on */

static RecourseError
find_code (const CodePair *pairs, gsize n_pairs, int code)
{
  for (gsize i = 0; i < n_pairs; i++)
    {
      if (pairs[i].from == code)
        return pairs[i].to;
    }
  return RECOURSE_ERROR_IO;
}

static RecourseError
convert_code (const GError *error)
{
  if (error->domain == G_IO_ERROR)
    return find_code (io_codes, G_N_ELEMENTS (io_codes), error->code);
  if (error->domain == G_FILE_ERROR)
    return find_code (file_codes, G_N_ELEMENTS (file_codes), error->code);
  if (error->domain == RECOURSE_ERROR)
    return (RecourseError) error->code;
  return RECOURSE_ERROR_IO;
}

/* A line break would fake a second error line; a format character can turn the line around. */
static gboolean
is_harmless (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && type != G_UNICODE_LINE_SEPARATOR
         && type != G_UNICODE_PARAGRAPH_SEPARATOR;
}

static char *
make_harmless (const char *text, guint max_characters)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *harmless = g_string_new (NULL);
  guint n_characters = 0;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (n_characters++ == max_characters)
        {
          g_string_append (harmless, "…");
          break;
        }
      if (is_harmless (character))
        g_string_append_unichar (harmless, character);
      else
        g_string_append_printf (harmless, "\\u%04X", character);
    }
  return g_string_free (harmless, FALSE);
}

/* GIO writes sentences; ours begin in lower case and have no full stop. "I/O error" stays. */
static char *
adapt_to_house_style (const char *message)
{
  char *text = make_harmless (message, G_MAXUINT);
  gsize length = strlen (text);

  if (g_ascii_isupper (text[0]) && g_ascii_islower (text[1]))
    text[0] = g_ascii_tolower (text[0]);
  if (length > 0 && text[length - 1] == '.')
    text[length - 1] = '\0';
  return text;
}

/**
 * recourse_error_take_io:
 * @dest: (optional): where to put the error
 * @io_error: (transfer full): an error of GIO or GLib
 * @what: (nullable): what failed, such as "cannot read 'x.json'"; it comes before the cause
 *
 * Turns an error of the libraries below into one of %RECOURSE_ERROR. A cancellation stays as it is.
 */
void
recourse_error_take_io (GError **dest, GError *io_error, const char *what)
{
  g_autoptr (GError) taken = io_error;
  g_autofree char *cause = NULL;

  g_return_if_fail (io_error != NULL);
  g_return_if_fail (dest == NULL || *dest == NULL);

  if (g_error_matches (taken, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (dest, g_steal_pointer (&taken));
      return;
    }
  cause = adapt_to_house_style (taken->message);
  if (what == NULL)
    g_set_error_literal (dest, RECOURSE_ERROR, convert_code (taken), cause);
  else
    g_set_error (dest, RECOURSE_ERROR, convert_code (taken), "%s: %s", what, cause);
}

/**
 * recourse_error_set_errno:
 * @dest: (optional): where to put the error
 * @saved_errno: errno of a system call, saved before another call could change it
 * @format: what failed, such as "cannot read '%s'"; foreign text in it through
 *   recourse_error_quote()
 *
 * Turns a failed system call into one of %RECOURSE_ERROR; the cause comes after @format.
 */
void
recourse_error_set_errno (GError **dest, int saved_errno, const char *format, ...)
{
  g_autofree char *what = NULL;
  g_autofree char *cause = adapt_to_house_style (g_strerror (saved_errno));
  va_list arguments;

  g_return_if_fail (dest == NULL || *dest == NULL);

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (dest, RECOURSE_ERROR, find_code (errnos, G_N_ELEMENTS (errnos), saved_errno),
               "%s: %s", what, cause);
}

/**
 * recourse_error_exit_code:
 *
 * Returns: the exit status of the command line for @error: 2 when the call or the input is wrong,
 *   3 for everything else.
 */
int
recourse_error_exit_code (const GError *error)
{
  g_return_val_if_fail (error != NULL, 3);

  if (error->domain != RECOURSE_ERROR)
    return 3;
  switch ((RecourseError) error->code)
    {
    case RECOURSE_ERROR_INVALID_ARGUMENT:
    case RECOURSE_ERROR_INVALID_CONTENT:
    case RECOURSE_ERROR_LIMIT:
    case RECOURSE_ERROR_NOT_FOUND:
    case RECOURSE_ERROR_UNSUPPORTED:
    case RECOURSE_ERROR_SECRET_NEEDED:
    case RECOURSE_ERROR_SECRET_WRONG:
      return 2;
    case RECOURSE_ERROR_PERMISSION:
    case RECOURSE_ERROR_IO:
    case RECOURSE_ERROR_BUSY:
    case RECOURSE_ERROR_NO_SPACE:
    default:
      return 3;
    }
}

/**
 * recourse_error_quote:
 * @text: foreign text, valid UTF-8 or not
 *
 * Returns: (transfer full): @text fit to stand in an error message: one line of valid UTF-8,
 *   control and format characters as \uXXXX, cut after 200 characters.
 */
char *
recourse_error_quote (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return make_harmless (text, MAX_QUOTED_CHARACTERS);
}
