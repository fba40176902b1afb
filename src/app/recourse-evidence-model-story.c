/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-model-story"

#include "recourse-evidence-model-private.h"

/* What the log says of the case beside its files. */

static void
story_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  RecourseEvidenceStory *story;

  /* What cannot be read at all is told by the list. */
  story = recourse_evidence_service_story_finish (RECOURSE_EVIDENCE_SERVICE (source), result, NULL);
  if (story == NULL)
    return;
  recourse_evidence_story_free (self->story);
  self->story = story;
  recourse_evidence_model_emit_changed (self);
}

void
recourse_evidence_model_read_story (RecourseEvidenceModel *self)
{
  recourse_evidence_service_story_async (self->service, self->lifetime, story_cb,
                                         g_object_ref (self));
}

/**
 * recourse_evidence_model_is_foreign:
 * @seq: an entry, or %RECOURSE_EVIDENCE_NONE: any
 *
 * Returns: whether it came with a bag, and so is somebody else's words
 */
gboolean
recourse_evidence_model_is_foreign (RecourseEvidenceModel *self, gint64 seq)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), FALSE);

  return self->story != NULL && self->story->n_foreign > 0 && seq <= self->story->n_foreign;
}

/** recourse_evidence_model_has_thing: whether somebody said that he keeps @kind, which is no file
 */
gboolean
recourse_evidence_model_has_thing (RecourseEvidenceModel *self, const char *kind)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), FALSE);

  return self->story != NULL && g_hash_table_contains (self->story->things, kind);
}

/** recourse_evidence_model_can_note: whether there is a case that can be written into */
gboolean
recourse_evidence_model_can_note (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), FALSE);

  return recourse_evidence_service_peek_path (self->service) != NULL
         && (self->state == RECOURSE_EVIDENCE_OPEN || self->state == RECOURSE_EVIDENCE_EMPTY);
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  g_autoptr (GError) error = NULL;

  if (recourse_evidence_service_done_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error))
    recourse_evidence_model_succeed (self, RECOURSE_EVIDENCE_NOTING);
  else
    recourse_evidence_model_fail (self, RECOURSE_EVIDENCE_NOTING, error);
  recourse_evidence_model_read_story (self);
}

/** recourse_evidence_model_note_thing: writes down that @kind, which is no file, is kept, or takes
 * that back; @words: for people */
void
recourse_evidence_model_note_thing (RecourseEvidenceModel *self,
                                    const char *kind,
                                    const char *words,
                                    gboolean is_kept)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  if (recourse_evidence_model_can_note (self))
    recourse_evidence_service_note_thing_async (self->service, kind, words, is_kept, NULL, noted_cb,
                                                g_object_ref (self));
}
