/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-intake-name"

#include "recourse-intake-name.h"

#include "recourse-error.h"
#include "recourse-log-text.h"

static void
append_bytes (GString *kept, const char *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    g_string_append_printf (kept, "%%%02X", (guint8) bytes[i]);
}

/**
 * recourse_intake_make_name:
 * @name: the name of a file: any bytes
 *
 * Evidence is not refused for what it is called, but its name must be fit to be shown: one line of
 * valid UTF-8 that reads in one direction. What is not becomes `%XX`, byte by byte; so a name that
 * pretends to end in `.jpg` by turning the reading direction shows what it does. All else stands as
 * it is. What is longer than 1,024 bytes then is %RECOURSE_ERROR_LIMIT.
 *
 * Returns: (transfer full): the name as it is kept, or NULL
 */
char *
recourse_intake_make_name (const char *name, GError **error)
{
  g_autofree char *quoted = NULL;
  GString *kept = g_string_new (NULL);
  const char *at = name;

  g_return_val_if_fail (name != NULL, NULL);

  while (*at != '\0' && kept->len <= RECOURSE_INTAKE_NAME_MAX_BYTES)
    {
      gunichar character = g_utf8_get_char_validated (at, -1);
      gboolean is_valid = character != (gunichar) -1 && character != (gunichar) -2;
      gsize length = is_valid ? (gsize) (g_utf8_next_char (at) - at) : 1;

      if (is_valid && !recourse_log_text_is_escaped (character))
        g_string_append_len (kept, at, (gssize) length);
      else
        append_bytes (kept, at, length);
      at += length;
    }
  if (kept->len <= RECOURSE_INTAKE_NAME_MAX_BYTES)
    return g_string_free (kept, FALSE);
  g_string_free (kept, TRUE);
  quoted = recourse_error_quote (name);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "cannot add '%s': its name is longer than %d bytes", quoted,
               RECOURSE_INTAKE_NAME_MAX_BYTES);
  return NULL;
}
