/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-entry-facts"

#include "recourse-entry-facts.h"

#include <string.h>

/* In the order in which they are told. */
const RecourseEntryFact recourse_entry_facts[] = {
  { NULL, "seq", NULL, RECOURSE_FACT_SILENT },
  { NULL, "at", NULL, RECOURSE_FACT_SILENT },
  { NULL, "kind", NULL, RECOURSE_FACT_SILENT },
  { NULL, "author", NULL, RECOURSE_FACT_SILENT },
  { NULL, "clock", NULL, RECOURSE_FACT_SILENT },
  { NULL, "pack", NULL, RECOURSE_FACT_SILENT },
  { "case-opened", "title", "title", RECOURSE_FACT_TEXT },
  { "case-opened", "program", "program", RECOURSE_FACT_QUOTED },
  { "case-opened", "case", NULL, RECOURSE_FACT_SILENT },
  { "case-opened", "format", NULL, RECOURSE_FACT_SILENT },
  { "case-renamed", "title", "title", RECOURSE_FACT_TEXT },
  { "case-closed", "note", "note", RECOURSE_FACT_TEXT },
  { "case-reopened", "note", "note", RECOURSE_FACT_TEXT },
  { "payment-added", "payment", "payment", RECOURSE_FACT_NUMBER },
  { "payment-added", "amount", "amount", RECOURSE_FACT_FEN },
  { "payment-added", "state", "state", RECOURSE_FACT_VALUE },
  { "payment-added", "transferred", "transferred", RECOURSE_FACT_TIME },
  { "payment-added", "about", "about", RECOURSE_FACT_BOOLEAN },
  { "payment-added", "way", "way", RECOURSE_FACT_VALUE },
  { "payment-added", "method", "method", RECOURSE_FACT_VALUE },
  { "payment-added", "refunded", "refunded", RECOURSE_FACT_FEN },
  { "payment-added", "payee", "payee", RECOURSE_FACT_TEXT },
  { "payment-added", "transaction", "transaction", RECOURSE_FACT_TEXT },
  { "payment-added", "merchant_order", "merchant-order", RECOURSE_FACT_TEXT },
  { "payment-added", "statement", "statement", RECOURSE_FACT_ENTRY },
  { "payment-added", "note", "note", RECOURSE_FACT_TEXT },
  { "payment-removed", "payment", "payment", RECOURSE_FACT_NUMBER },
  { "payment-removed", "note", "note", RECOURSE_FACT_TEXT },
  { "answered", "screen", "screen", RECOURSE_FACT_SCREEN },
  { "answered", "values", "values", RECOURSE_FACT_VALUES },
  { "answered", "unsure", "unsure", RECOURSE_FACT_BOOLEAN },
  { "answered", "signs", "signs", RECOURSE_FACT_SIGNS },
  { "screen-sharing", "alarm", "alarm", RECOURSE_FACT_BOOLEAN },
  { "screen-sharing", "ended", "ended", RECOURSE_FACT_BOOLEAN },
  { "evidence-added", "name", "file-name", RECOURSE_FACT_TEXT },
  { "evidence-added", "evidence", NULL, RECOURSE_FACT_SILENT },
  { "evidence-added", "sha256", NULL, RECOURSE_FACT_SILENT },
  { "evidence-added", "bytes", NULL, RECOURSE_FACT_SILENT },
  { "evidence-added", "note", NULL, RECOURSE_FACT_SILENT },
  { "evidence-added", "order", NULL, RECOURSE_FACT_SILENT },
  { "evidence-added", "happened", NULL, RECOURSE_FACT_SILENT },
  { "evidence-added", "modified", NULL, RECOURSE_FACT_SILENT },
  { "evidence-added", "type", NULL, RECOURSE_FACT_SILENT },
  { "evidence-viewed", "entry", "entry", RECOURSE_FACT_ENTRY },
  { "evidence-described", "entry", "entry", RECOURSE_FACT_ENTRY },
  { "evidence-described", "evidence", "evidence", RECOURSE_FACT_EVIDENCE },
  { "evidence-described", "order", "order", RECOURSE_FACT_TEXT },
  { "evidence-described", "happened", "happened", RECOURSE_FACT_TIME },
  { "evidence-described", "note", "note", RECOURSE_FACT_TEXT },
  { "evidence-removed", "entry", "entry", RECOURSE_FACT_ENTRY },
  { "evidence-removed", "sha256", NULL, RECOURSE_FACT_SILENT },
  { "evidence-removed", "pressed", "pressed", RECOURSE_FACT_ANSWER },
  { "evidence-removed", "at_once", "at-once", RECOURSE_FACT_BOOLEAN },
  { "evidence-removed", "until", "until", RECOURSE_FACT_TIME },
  { "evidence-restored", "entry", "entry", RECOURSE_FACT_ENTRY },
  { "evidence-restored", "sha256", NULL, RECOURSE_FACT_SILENT },
  { "note", "entry", "entry", RECOURSE_FACT_ENTRY },
  { "note", "evidence", "evidence", RECOURSE_FACT_EVIDENCE },
  { "note", "done", "done", RECOURSE_FACT_BOOLEAN },
  { "note", "note", "note", RECOURSE_FACT_TEXT },
  { "step-done", "remedy", "remedy", RECOURSE_FACT_REMEDY },
  { "step-done", "step", "step", RECOURSE_FACT_STEP },
  { "step-done", "done", "done", RECOURSE_FACT_BOOLEAN },
  { "step-done", "happened", "happened", RECOURSE_FACT_TIME },
  { "contacted", "corrects", "corrects", RECOURSE_FACT_ENTRY },
  { "contacted", "contact", "contact", RECOURSE_FACT_CONTACT },
  { "contacted", "happened", "happened", RECOURSE_FACT_TIME },
  { "contacted", "number", "number", RECOURSE_FACT_TEXT },
  { "contacted", "name", "name", RECOURSE_FACT_TEXT },
  { "contacted", "reference", "reference", RECOURSE_FACT_TEXT },
  { "contacted", "note", "note", RECOURSE_FACT_TEXT },
  { "contacted", "next", "next", RECOURSE_FACT_TEXT },
  { "contacted", "next_at", "next-at", RECOURSE_FACT_TIME },
  { "setting-checked", "setting", "setting", RECOURSE_FACT_QUOTED },
  { "setting-checked", "done", "done", RECOURSE_FACT_BOOLEAN },
  { "text-erased", "entry", "entry", RECOURSE_FACT_ENTRY },
  { "text-erased", "field", "field", RECOURSE_FACT_QUOTED },
  { "exported", "for", "for", RECOURSE_FACT_AUDIENCE },
  { "exported", "entries", "entries", RECOURSE_FACT_NUMBER },
  { "exported", "head", NULL, RECOURSE_FACT_SILENT },
  { "exported", "files", "files", RECOURSE_FACT_NUMBER },
  { "exported", "withheld", NULL, RECOURSE_FACT_SILENT },
  { "exported", "withheld_total", NULL, RECOURSE_FACT_SILENT },
  { "imported", "program", "program", RECOURSE_FACT_QUOTED },
  { "imported", "entries", "entries", RECOURSE_FACT_NUMBER },
  { "imported", "head", NULL, RECOURSE_FACT_SILENT },
  { "imported", "absent", NULL, RECOURSE_FACT_SILENT },
  { "witnessed", "entries", "entries", RECOURSE_FACT_NUMBER },
  { "witnessed", "head", NULL, RECOURSE_FACT_SILENT },
  { "witnessed", "matches", "matches", RECOURSE_FACT_BOOLEAN },
};
const guint recourse_n_entry_facts = G_N_ELEMENTS (recourse_entry_facts);

/** recourse_entry_facts_know: whether entries of the kind @entry may have @key. */
gboolean
recourse_entry_facts_know (const char *entry, const char *key)
{
  for (guint i = 0; i < recourse_n_entry_facts; i++)
    {
      const RecourseEntryFact *fact = &recourse_entry_facts[i];

      if (strcmp (fact->key, key) == 0 && (fact->entry == NULL || strcmp (fact->entry, entry) == 0))
        return TRUE;
    }
  return FALSE;
}
