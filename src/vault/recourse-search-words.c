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
