/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-own-words"

#include "recourse-own-words.h"

/**
 * recourse_own_words_ref:
 * @pack: the pack that is loaded, perhaps somebody else's
 *
 * The pack whose words may stand on paper as ours: @pack itself when it is part of the program,
 * else the one that is. Otherwise a folder could print commands to type, or put its own words above
 * a family's name.
 *
 * Returns: (transfer full): a pack, or NULL with the errors of recourse_pack_new_built_in()
 */
RecoursePack *
recourse_own_words_ref (RecoursePack *pack, GError **error)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (pack), NULL);

  if (recourse_pack_is_built_in (pack))
    return g_object_ref (pack);
  return recourse_pack_new_built_in (error);
}

/**
 * recourse_own_words_advisor:
 * @advisor: of the pack that is loaded, perhaps somebody else's
 *
 * What gives the advice that is printed: a folder must not speak in our voice on paper either.
 *
 * Returns: (transfer full): an advisor of our own pack, or NULL with the errors of
 *   recourse_advisor_new()
 */
RecourseAdvisor *
recourse_own_words_advisor (RecourseAdvisor *advisor, GError **error)
{
  g_autoptr (RecoursePack) pack = NULL;

  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor), NULL);

  if (recourse_pack_is_built_in (recourse_advisor_peek_pack (advisor)))
    return g_object_ref (advisor);
  pack = recourse_pack_new_built_in (error);
  return pack != NULL ? recourse_advisor_new (pack, error) : NULL;
}

/**
 * recourse_own_words_straighten:
 *
 * In a Chinese font the typographic quotes are as wide as a character, and tear English apart.
 *
 * Returns: (transfer full): @english with the quotes of a typewriter
 */
char *
recourse_own_words_straighten (const char *english)
{
  GString *text = NULL;

  g_return_val_if_fail (english != NULL, NULL);

  text = g_string_new (english);
  g_string_replace (text, "’", "'", 0);
  g_string_replace (text, "‘", "'", 0);
  g_string_replace (text, "“", "\"", 0);
  g_string_replace (text, "”", "\"", 0);
  return g_string_free (text, FALSE);
}

/**
 * recourse_own_words_beside:
 *
 * Returns: (transfer full): both in one line of a sheet
 */
char *
recourse_own_words_beside (const char *chinese, const char *english)
{
  g_autofree char *straight = recourse_own_words_straighten (english);

  return g_strconcat (chinese, "  ", straight, NULL);
}

/** recourse_own_words_name_source: (transfer full): what @source is called; a Chinese law in its
 * brackets */
char *
recourse_own_words_name_source (const RecourseSource *source, RecourseLanguage language)
{
  const char *title;
  gboolean is_law;

  g_return_val_if_fail (source != NULL, NULL);

  title = recourse_text_get (&source->title, language);
  is_law = source->kind == RECOURSE_SOURCE_STATUTE
           || source->kind == RECOURSE_SOURCE_REGULATOR_RULE;
  if (language != RECOURSE_LANGUAGE_ZH_CN || !is_law)
    return g_strdup (title);
  return g_strconcat ("《", title, "》", NULL);
}

static char *
cite_one (const RecourseClaim *claim, RecourseLanguage language)
{
  g_autofree char *title = recourse_own_words_name_source (claim->sources[0], language);
  const char *articles = claim->has_articles ? recourse_text_get (&claim->articles, language) : "";
  gboolean is_apart = language != RECOURSE_LANGUAGE_ZH_CN && *articles != '\0';

  return g_strconcat (title, is_apart ? ", " : "", articles, NULL);
}

/**
 * recourse_own_words_cite:
 * @claim: one that has a source
 *
 * Where @claim stands: docs/knowledge-format.md tells how place and title go together.
 *
 * Returns: (transfer full): the source in words
 */
char *
recourse_own_words_cite (const RecourseClaim *claim, RecourseLanguage language)
{
  g_autoptr (GString) titles = NULL;

  g_return_val_if_fail (claim != NULL && claim->n_sources > 0, NULL);

  if (claim->n_sources == 1)
    return cite_one (claim, language);
  if (claim->has_articles)
    return g_strdup (recourse_text_get (&claim->articles, language));
  titles = g_string_new (NULL);
  for (guint i = 0; i < claim->n_sources; i++)
    g_string_append_printf (titles, "%s%s",
                            i == 0                                ? ""
                            : language == RECOURSE_LANGUAGE_ZH_CN ? "；"
                                                                  : "; ",
                            recourse_text_get (&claim->sources[i]->title, language));
  return g_string_free (g_steal_pointer (&titles), FALSE);
}
