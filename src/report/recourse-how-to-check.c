/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-how-to-check"

#include "recourse-how-to-check.h"

#include "recourse-how-to-check-private.h"
#include "recourse-own-words.h"

#include <string.h>

#define PAPER "how-to-check"

typedef char *(*WriteFunc) (RecoursePack *words, const RecoursePaper *paper);

/* For the two writers: where a sentence of law stands; %NULL when the part cites nothing. */
char *
recourse_how_to_check_source (RecoursePack *words,
                              const RecoursePaperPart *part,
                              RecourseLanguage language)
{
  g_autoptr (GString) sources = NULL;
  g_autofree char *joined = NULL;

  if (part->claims.n == 0)
    return NULL;
  sources = g_string_new (NULL);
  for (guint i = 0; i < part->claims.n; i++)
    {
      g_autofree char *source = recourse_own_words_cite (part->claims.items[i], language);

      g_string_append_printf (sources, "%s%s",
                              i == 0                                ? ""
                              : language == RECOURSE_LANGUAGE_ZH_CN ? "；"
                                                                    : "; ",
                              source);
    }
  joined = g_string_free (g_steal_pointer (&sources), FALSE);
  return recourse_text_fill (recourse_paper_word (words, PAPER, "source"),
                             &(RecourseSlot){ "source", joined }, 1, language);
}

static GBytes *
write_page (RecoursePack *pack, WriteFunc write, GError **error)
{
  g_autoptr (RecoursePack) words = recourse_own_words_ref (pack, error);
  char *page;

  if (words == NULL)
    return NULL;
  page = write (words, recourse_pack_find_paper (words, PAPER));
  return g_bytes_new_take (page, strlen (page));
}

/**
 * recourse_how_to_check_html:
 * @pack: the pack that is loaded; the page is made of our own words and commands in any case
 *
 * How to check a bag without the program, in both languages: one page without scripts, links or
 * pictures, which can be read on a telephone.
 *
 * Returns: (transfer full): UTF-8, or NULL when our own pack cannot be read
 */
GBytes *
recourse_how_to_check_html (RecoursePack *pack, GError **error)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (pack), NULL);

  return write_page (pack, recourse_how_to_check_write_html, error);
}

/**
 * recourse_how_to_check_text:
 *
 * As recourse_how_to_check_html(), as plain text. Commands are indented by four blanks.
 */
GBytes *
recourse_how_to_check_text (RecoursePack *pack, GError **error)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (pack), NULL);

  return write_page (pack, recourse_how_to_check_write_text, error);
}
