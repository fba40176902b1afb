/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-paper-words"

#include "recourse-paper-words.h"

#include <string.h>

const RecoursePaperNeed recourse_paper_needs[] = {
  { "sheet", "not-official", NULL },
  { "sheet", "no-staff", NULL },
  { "sheet", "page-of", "page pages" },
  { "sheet", "witness", "entries" },
  { "sheet", "witness-digits", NULL },
  { "sheet", "witness-what", NULL },
  { "sheet", "foreign-pack", "title" },
  { "summary", "title", NULL },
  { "summary", "case-name", NULL },
  { "summary", "as-of", NULL },
  { "summary", "entries", NULL },
  { "summary", "for", NULL },
  { "summary", "for.police", NULL },
  { "summary", "for.court", NULL },
  { "summary", "for.family", NULL },
  { "summary", "how-to-read", NULL },
  { "summary", "what-it-shows", NULL },
  { "summary", "original", NULL },
  { "summary", "times", NULL },
  { "summary", "evidence", NULL },
  { "summary", "no-evidence", NULL },
  { "summary", "number", NULL },
  { "summary", "file", NULL },
  { "summary", "when", NULL },
  { "summary", "size", NULL },
  { "summary", "bytes", NULL },
  { "summary", "kind", NULL },
  { "summary", "note", NULL },
  { "summary", "order", NULL },
  { "summary", "fingerprint", NULL },
  { "summary", "added", NULL },
  { "summary", "happened", NULL },
  { "summary", "included", NULL },
  { "summary", "left-out", NULL },
  { "summary", "in-trash", "time" },
  { "summary", "removed", NULL },
  { "summary", "withheld", NULL },
  { "summary", "changed", NULL },
  { "summary", "timeline", NULL },
  { "summary", "entered-at", NULL },
  { "summary", "who", NULL },
  { "summary", "what", NULL },
  { "summary", "author.person", NULL },
  { "summary", "author.helper", NULL },
  { "summary", "author.program", NULL },
  { "summary", "clock-forwards", "span" },
  { "summary", "clock-backwards", "span" },
  { "summary", "unknown-kind", NULL },
  { "summary", "yes", NULL },
  { "summary", "no", NULL },
  { "summary", "unsure", NULL },
  { "summary", "entry-number", "number" },
  { "summary", "kind.case-opened", NULL },
  { "summary", "kind.case-renamed", NULL },
  { "summary", "kind.case-closed", NULL },
  { "summary", "kind.case-reopened", NULL },
  { "summary", "kind.payment-added", NULL },
  { "summary", "kind.answered", NULL },
  { "summary", "kind.evidence-added", NULL },
  { "summary", "kind.evidence-described", NULL },
  { "summary", "kind.evidence-viewed", NULL },
  { "summary", "kind.evidence-removed", NULL },
  { "summary", "kind.evidence-restored", NULL },
  { "summary", "kind.note", NULL },
  { "summary", "kind.step-done", NULL },
  { "summary", "kind.contacted", NULL },
  { "summary", "kind.setting-checked", NULL },
  { "summary", "kind.text-erased", NULL },
  { "summary", "kind.exported", NULL },
  { "summary", "kind.imported", NULL },
  { "summary", "kind.witnessed", NULL },
  { "summary", "key.title", NULL },
  { "summary", "key.program", NULL },
  { "summary", "key.note", NULL },
  { "summary", "key.payment", NULL },
  { "summary", "key.state", NULL },
  { "summary", "key.amount", NULL },
  { "summary", "key.transferred", NULL },
  { "summary", "key.method", NULL },
  { "summary", "key.statement", NULL },
  { "summary", "key.payee", NULL },
  { "summary", "key.transaction", NULL },
  { "summary", "key.merchant-order", NULL },
  { "summary", "key.screen", NULL },
  { "summary", "key.values", NULL },
  { "summary", "key.unsure", NULL },
  { "summary", "key.file-name", NULL },
  { "summary", "key.evidence", NULL },
  { "summary", "key.order", NULL },
  { "summary", "key.entry", NULL },
  { "summary", "key.pressed", NULL },
  { "summary", "key.at-once", NULL },
  { "summary", "key.until", NULL },
  { "summary", "key.remedy", NULL },
  { "summary", "key.step", NULL },
  { "summary", "key.done", NULL },
  { "summary", "key.contact", NULL },
  { "summary", "key.happened", NULL },
  { "summary", "key.number", NULL },
  { "summary", "key.name", NULL },
  { "summary", "key.reference", NULL },
  { "summary", "key.next", NULL },
  { "summary", "key.next-at", NULL },
  { "summary", "key.setting", NULL },
  { "summary", "key.field", NULL },
  { "summary", "key.for", NULL },
  { "summary", "key.entries", NULL },
  { "summary", "key.files", NULL },
  { "summary", "key.matches", NULL },
  { "how-to-check", "title", NULL },
  { "how-to-check", "source", "source" },

  { NULL, NULL, NULL },
};

/** recourse_paper_find_need: what is known of @word in @paper; %NULL when there is no such word. */
const RecoursePaperNeed *
recourse_paper_find_need (const char *paper, const char *word)
{
  for (const RecoursePaperNeed *need = recourse_paper_needs; need->paper != NULL; need++)
    if (strcmp (need->paper, paper) == 0 && strcmp (need->word, word) == 0)
      return need;
  return NULL;
}

/** recourse_paper_is_needed: whether @paper is one of those that a pack has. */
gboolean
recourse_paper_is_needed (const char *paper)
{
  for (const RecoursePaperNeed *need = recourse_paper_needs; need->paper != NULL; need++)
    if (strcmp (need->paper, paper) == 0)
      return TRUE;
  return FALSE;
}
