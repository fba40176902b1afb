/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-uuid"

#include "recourse-uuid.h"

#include <string.h>

#define VERSION_AT 14
#define VARIANT_AT 19

/**
 * recourse_uuid_new:
 *
 * Returns: (transfer full): a new random UUID (version 4) in lower case.
 */
char *
recourse_uuid_new (void)
{
  return g_uuid_string_random ();
}

/**
 * recourse_uuid_is_valid:
 * @text: anything, such as the name of a folder
 *
 * Whether @text is a UUID as recourse_uuid_new() writes it. The same number in upper case is none:
 * one case would have two names.
 */
gboolean
recourse_uuid_is_valid (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_uuid_string_is_valid (text))
    return FALSE;
  for (const char *at = text; *at != '\0'; at++)
    {
      if (g_ascii_isupper (*at))
        return FALSE;
    }
  return text[VERSION_AT] == '4' && strchr ("89ab", text[VARIANT_AT]) != NULL;
}
