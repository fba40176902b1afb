/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-words"

#include "recourse-pack-reader.h"

static const char *const EVIDENCE_KEYS[] = { "id",       "title",       "source", "proves", "how",
                                             "fallback", "police_only", "thing",  "claims", NULL };
static const char *const MESSAGE_KEYS[] = { "id", "title", "kind", "text", "when", "claims", NULL };
static const char *const MESSAGE_KIND_WORDS[] = { "message", "read_aloud", "phone_script", NULL };

static gboolean
read_evidence (RecoursePackReader *self,
               const RecourseJsonView *view,
               gpointer item,
               GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_plain_scope;
  RecourseEvidenceKind *evidence = item;

  return recourse_pack_reader_text (self, view, "title", scope, &evidence->title, error)
         && recourse_pack_reader_text (self, view, "source", scope, &evidence->source, error)
         && recourse_pack_reader_text (self, view, "proves", scope, &evidence->proves, error)
         && recourse_pack_reader_text (self, view, "how", scope, &evidence->how, error)
         && recourse_pack_reader_optional_text (self, view, "fallback", scope,
                                                &evidence->has_fallback, &evidence->fallback, error)
         && recourse_pack_reader_optional_boolean (view, "police_only",
                                                   &evidence->is_for_police_only, error)
         && recourse_pack_reader_optional_boolean (view, "thing", &evidence->is_thing, error)
         && recourse_pack_reader_claims (self, view, &evidence->claims, error);
}

static gboolean
read_message (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope words = { .is_message = TRUE };
  RecourseMessage *message = item;
  guint kind = 0;

  if (!recourse_pack_reader_get_choice (view, "kind", MESSAGE_KIND_WORDS, &kind, error))
    return FALSE;
  message->kind = (RecourseMessageKind) kind;
  return recourse_pack_reader_text (self, view, "title", &recourse_pack_plain_scope,
                                    &message->title, error)
         && recourse_pack_reader_text (self, view, "text", &words, &message->text, error)
         && recourse_pack_reader_optional_condition (self, view, "when", &message->when, error)
         && recourse_pack_reader_claims (self, view, &message->claims, error);
}

const RecoursePackItemKind recourse_pack_evidence_kind = { "kind of evidence",
                                                           sizeof (RecourseEvidenceKind),
                                                           EVIDENCE_KEYS, NULL, read_evidence };
const RecoursePackItemKind recourse_pack_message_kind = { "message", sizeof (RecourseMessage),
                                                          MESSAGE_KEYS, NULL, read_message };
