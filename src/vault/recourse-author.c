/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-author"

#include "recourse-author.h"

static const char *const names[] = {
  [RECOURSE_AUTHOR_PERSON] = "person",
  [RECOURSE_AUTHOR_HELPER] = "helper",
  [RECOURSE_AUTHOR_PROGRAM] = "program",
};

/** recourse_author_name: the word that stands in a line. Static. */
const char *
recourse_author_name (RecourseAuthor author)
{
  g_return_val_if_fail ((guint) author < G_N_ELEMENTS (names), NULL);

  return names[author];
}

/** recourse_author_parse: FALSE, and nothing else, when @name is none of the words. */
gboolean
recourse_author_parse (const char *name, RecourseAuthor *out_author)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (out_author != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (name, names[i]))
        {
          *out_author = (RecourseAuthor) i;
          return TRUE;
        }
    }
  return FALSE;
}
