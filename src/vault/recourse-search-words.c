/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-search-words"

#include "recourse-search-words.h"

#include <string.h>

/*
 * Chinese has no blanks between words, so each two neighbouring characters are one word of the
 * index. The last character of a run stands there by itself as well: so each character begins some
 * word, and one that is looked for alone is the beginning of words.
 *
 * SQLite's "ascii" tokenizer parts words at what is ASCII and neither letter nor digit. Such
 * characters get a place in Unicode's private area, and so do the kinds of entries. Should somebody
 * write private characters, an entry too many is looked at; it is compared with the text itself
 * before it counts.
 */

#define PRIVATE_ASCII 0xE000
#define PRIVATE_KIND 0xF8FF
/* More would not make the answer smaller. */
#define MAX_PAIRS 8

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

static void
append_character (GString *document, gunichar character)
{
  if (character < 0x80 && !g_ascii_isalnum ((char) character))
    character += PRIVATE_ASCII;
  g_string_append_unichar (document, character);
}

/** recourse_search_append_pairs: all that the index has to know of a text, for its row. */
void
recourse_search_append_pairs (GString *document, const char *folded)
{
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *next = g_utf8_next_char (at);

      if (*at == ' ')
        continue;
      append_character (document, g_utf8_get_char (at));
      if (*next != '\0' && *next != ' ')
        append_character (document, g_utf8_get_char (next));
      g_string_append_c (document, ' ');
    }
}

/** recourse_search_append_kind: a word that no text has, for entries of that kind. */
void
recourse_search_append_kind (GString *document, const char *kind)
{
  g_string_append_unichar (document, PRIVATE_KIND);
  for (const char *at = kind; *at != '\0'; at = g_utf8_next_char (at))
    append_character (document, g_utf8_get_char (at));
  g_string_append_c (document, ' ');
}

/* No word of the index has a quotation mark in it. */
static void
append_quoted (GString *query, GString *word)
{
  g_string_append_printf (query, "\"%s\"", g_strstrip (word->str));
}

static void
append_pair_conditions (GString *query, const char *word)
{
  guint n_pairs = 0;

  for (const char *at = word; n_pairs < MAX_PAIRS; at = g_utf8_next_char (at))
    {
      const char *next = g_utf8_next_char (at);
      g_autoptr (GString) pair = g_string_new (NULL);

      if (*next == '\0')
        return;
      append_character (pair, g_utf8_get_char (at));
      append_character (pair, g_utf8_get_char (next));
      if (n_pairs++ > 0)
        g_string_append (query, " AND ");
      append_quoted (query, pair);
    }
}

/**
 * recourse_search_append_condition:
 * @query: in SQLite's language for full-text queries
 * @word: folded, without blanks, not empty
 * @kinds: (element-type utf8): an entry of one of these matches, too
 *
 * What an entry with @word in it fulfils. Others may fulfil it as well.
 */
void
recourse_search_append_condition (GString *query, const char *word, GPtrArray *kinds)
{
  g_autoptr (GString) single = g_string_new (NULL);

  g_string_append (query, query->len > 0 ? " AND ((" : "((");
  if (*g_utf8_next_char (word) != '\0')
    append_pair_conditions (query, word);
  else
    {
      append_character (single, g_utf8_get_char (word));
      append_quoted (query, single);
      g_string_append (query, " *");
    }
  g_string_append_c (query, ')');
  for (guint i = 0; i < kinds->len; i++)
    {
      g_autoptr (GString) kind = g_string_new (NULL);

      recourse_search_append_kind (kind, kinds->pdata[i]);
      g_string_append (query, " OR ");
      append_quoted (query, kind);
    }
  g_string_append_c (query, ')');
}
