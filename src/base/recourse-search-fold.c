/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-search-fold"

#include "recourse-search-fold.h"

#include <string.h>

static gboolean
is_blank (gunichar character)
{
  return g_unichar_isspace (character) || g_unichar_iscntrl (character);
}

/**
 * recourse_search_fold:
 * @text: any text; bytes that are no UTF-8 count as U+FFFD
 *
 * Upper and lower case, full width and half width, and other ways to write the same characters
 * become one. Characters that nobody sees, such as a zero-width space, are left out.
 *
 * Returns: (transfer full): the text to compare with, where all blanks are " "
 */
char *
recourse_search_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  g_autofree char *lower = g_utf8_casefold (composed, -1);
  g_autofree char *again = g_utf8_normalize (lower, -1, G_NORMALIZE_NFKC);
  GString *folded = g_string_sized_new (strlen (again));

  for (const char *at = again; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (is_blank (character))
        g_string_append_c (folded, ' ');
      else if (g_unichar_type (character) != G_UNICODE_FORMAT)
        g_string_append_unichar (folded, character);
    }
  return g_string_free (folded, FALSE);
}

/**
 * recourse_search_split:
 * @folded: of recourse_search_fold()
 * @max_words: what comes after so many is left out
 *
 * Returns: (transfer full) (element-type utf8): what stands between blanks
 */
GPtrArray *
recourse_search_split (const char *folded, guint max_words)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (char **part = parts; *part != NULL && words->len < max_words; part++)
    {
      if (**part != '\0')
        g_ptr_array_add (words, g_strdup (*part));
    }
  return words;
}
