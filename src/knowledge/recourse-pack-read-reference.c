/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-reference"

/* What is looked up and not acted on: tracing money, traps, the glossary. */

#include "recourse-pack-reader.h"

#include "recourse-protection.h"

static const char *const TRACING_KEYS[] = { "id",     "title", "who",    "can",
                                            "cannot", "guide", "claims", NULL };
static const char *const TRAP_KEYS[] = { "id", "title", "text", "instead", "claims", NULL };
static const char *const TERM_KEYS[] = { "id", "term", "meaning", "claims", NULL };

static gboolean
read_tracing (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_protection_scope;
  RecourseTracing *tracing = item;

  return recourse_pack_reader_text (self, view, "title", scope, &tracing->title, error)
         && recourse_pack_reader_text (self, view, "who", scope, &tracing->who, error)
         && recourse_pack_reader_text (self, view, "can", scope, &tracing->can, error)
         && recourse_pack_reader_text (self, view, "cannot", scope, &tracing->cannot, error)
         && recourse_pack_reader_optional_guide (self, view, &tracing->guide, error)
         && recourse_pack_reader_protection_claims (self, view, &tracing->claims, error);
}

static gboolean
read_trap (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_protection_scope;
  RecourseTrap *trap = item;

  return recourse_pack_reader_text (self, view, "title", scope, &trap->title, error)
         && recourse_pack_reader_text (self, view, "text", scope, &trap->text, error)
         && recourse_pack_reader_text (self, view, "instead", scope, &trap->instead, error)
         && recourse_pack_reader_protection_claims (self, view, &trap->claims, error);
}

static gboolean
read_term (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_protection_scope;
  RecourseTerm *term = item;

  return recourse_pack_reader_text (self, view, "term", scope, &term->term, error)
         && recourse_pack_reader_text (self, view, "meaning", scope, &term->meaning, error)
         && recourse_pack_reader_protection_claims (self, view, &term->claims, error);
}

const RecoursePackItemKind recourse_pack_tracing_kind = { "way of tracing",
                                                          sizeof (RecourseTracing), TRACING_KEYS,
                                                          NULL, read_tracing };
const RecoursePackItemKind recourse_pack_trap_kind = { "trap", sizeof (RecourseTrap), TRAP_KEYS,
                                                       NULL, read_trap };
const RecoursePackItemKind recourse_pack_term_kind = { "term", sizeof (RecourseTerm), TERM_KEYS,
                                                       NULL, read_term };
