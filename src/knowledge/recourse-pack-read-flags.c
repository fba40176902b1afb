/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-flags"

#include "recourse-pack-reader.h"

#include "recourse-error.h"
#include "recourse-protection.h"

#include <string.h>

#define SHORTEST_PATTERN 2 /* bytes */
#define LONGEST_PATTERN 200

static const char *const FLAG_KEYS[] = { "id",      "level",    "tick",   "title", "why",
                                         "instead", "patterns", "claims", NULL };
static const char *const DENIAL_KEYS[] = { "id", "patterns", NULL };
static const char *const LEVEL_WORDS[] = { "caution", "strong", NULL };
static const char *const LANGUAGE_KEYS[] = { "en", "zh_CN", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (LANGUAGE_KEYS) == RECOURSE_N_LANGUAGES + 1);

/* --- Patterns -----------------------------------------------------------------------------------
 */

static gboolean
check_pattern (const RecourseJsonView *view, const char *pattern, GHashTable *seen, GError **error)
{
  gsize length = strlen (pattern);

  if (length < SHORTEST_PATTERN || length > LONGEST_PATTERN)
    {
      recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "a pattern of %zu bytes, it has to have %d to %d", length,
                                SHORTEST_PATTERN, LONGEST_PATTERN);
      return FALSE;
    }
  return g_hash_table_add (seen, (gpointer) pattern)
         || recourse_pack_reader_refuse (view, error, "the pattern stands twice in the list");
}

static gboolean
check_count (const RecourseJsonView *view, guint n, GError **error)
{
  if (n == 0)
    return recourse_pack_reader_refuse (view, error, "at least one pattern is needed");
  if (n <= RECOURSE_FLAG_MAX_PATTERNS)
    return TRUE;
  recourse_json_view_error (view, error, RECOURSE_ERROR_LIMIT,
                            "%u patterns, at most %d are allowed", n, RECOURSE_FLAG_MAX_PATTERNS);
  return FALSE;
}

static gboolean
read_language (RecoursePackReader *self,
               const RecourseJsonView *view,
               RecoursePatterns *out_patterns,
               GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  if (!recourse_json_view_expect_array (view, &n, error) || !check_count (view, n, error))
    return FALSE;
  out_patterns->items = recourse_pack_allocate (self->pack, n, sizeof *out_patterns->items);
  out_patterns->n = n;
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;
      const char *pattern = NULL;

      recourse_json_view_element (view, i, &element);
      if (!recourse_json_view_string (&element, &pattern, error)
          || !check_pattern (&element, pattern, seen, error))
        return FALSE;
      out_patterns->items[i] = recourse_pack_take_string (self->pack, g_strdup (pattern));
    }
  return TRUE;
}

static gboolean
read_patterns (RecoursePackReader *self,
               const RecourseJsonView *view,
               RecoursePatterns out_patterns[RECOURSE_N_LANGUAGES],
               GError **error)
{
  RecourseJsonView member;

  if (!recourse_json_view_get (view, "patterns", &member, error)
      || !recourse_json_view_expect_object (&member, LANGUAGE_KEYS, error))
    return FALSE;
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    {
      RecourseJsonView list;

      if (!recourse_json_view_get (&member, LANGUAGE_KEYS[i], &list, error)
          || !read_language (self, &list, &out_patterns[i], error))
        return FALSE;
    }
  return TRUE;
}

/* --- Red flags and denials ----------------------------------------------------------------------
 */

static gboolean
read_flag (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_protection_scope;
  RecourseRedFlag *flag = item;
  guint level = 0;

  if (!recourse_pack_reader_get_choice (view, "level", LEVEL_WORDS, &level, error))
    return FALSE;
  flag->level = (RecourseFlagLevel) level;
  return recourse_pack_reader_text (self, view, "tick", scope, &flag->tick, error)
         && recourse_pack_reader_text (self, view, "title", scope, &flag->title, error)
         && recourse_pack_reader_text (self, view, "why", scope, &flag->why, error)
         && recourse_pack_reader_text (self, view, "instead", scope, &flag->instead, error)
         && read_patterns (self, view, flag->patterns, error)
         && recourse_pack_reader_protection_claims (self, view, &flag->claims, error);
}

static gboolean
read_denial (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseDenial *denial = item;

  return read_patterns (self, view, denial->patterns, error);
}

const RecoursePackItemKind recourse_pack_red_flag_kind = { "red flag", sizeof (RecourseRedFlag),
                                                           FLAG_KEYS, NULL, read_flag };
const RecoursePackItemKind recourse_pack_denial_kind = { "denial", sizeof (RecourseDenial),
                                                         DENIAL_KEYS, NULL, read_denial };
