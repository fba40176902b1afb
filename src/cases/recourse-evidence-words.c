/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-words"

#include "recourse-evidence-words.h"

static const RecourseText *
find_title (RecoursePack *pack, const char *id)
{
  const RecourseEvidenceKind *kind = recourse_pack_find_evidence (pack, id);
  const RecourseContact *contact;

  if (kind != NULL)
    return &kind->title;
  for (guint i = 0; i < recourse_pack_n_remedies (pack); i++)
    if (g_str_equal (recourse_pack_remedy (pack, i)->id, id))
      return &recourse_pack_remedy (pack, i)->title;
  contact = recourse_pack_find_contact (pack, id);
  return contact != NULL ? &contact->name : NULL;
}

/**
 * recourse_evidence_words:
 * @id: what stands in the log: a kind of evidence, a remedy, a contact
 * @pack: (type RecoursePack): the knowledge in use
 *
 * A RecourseSearchWordsFunc: whoever searches for a kind writes it as the window does, in either
 * language.
 *
 * Returns: (transfer full) (nullable): the words, each language on a line
 */
char *
recourse_evidence_words (const char *id, gpointer pack)
{
  const RecourseText *title;

  g_return_val_if_fail (id != NULL && RECOURSE_IS_PACK (pack), NULL);

  title = find_title (pack, id);
  if (title == NULL)
    return NULL;
  return g_strdup_printf ("%s\n%s", recourse_text_get (title, RECOURSE_LANGUAGE_EN),
                          recourse_text_get (title, RECOURSE_LANGUAGE_ZH_CN));
}
