/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-reference.h"

G_BEGIN_DECLS

/**
 * RecourseReferenceModel: what somebody looks up: what he looks for, the section that is open, the
 * entry that is open, and from which page he came. It outlives the page, which is built anew when
 * the language changes.
 *
 * Signals: "changed", when something that the page shows may differ.
 */
#define RECOURSE_TYPE_REFERENCE_MODEL (recourse_reference_model_get_type ())
G_DECLARE_FINAL_TYPE (RecourseReferenceModel,
                      recourse_reference_model,
                      RECOURSE,
                      REFERENCE_MODEL,
                      GObject)

RecourseReferenceModel *
recourse_reference_model_new (RecourseGuideModel *guide) G_GNUC_WARN_UNUSED_RESULT;
RecourseGuideModel *recourse_reference_model_peek_guide (RecourseReferenceModel *self);
RecoursePack *recourse_reference_model_peek_pack (RecourseReferenceModel *self);
RecourseReference *recourse_reference_model_peek_reference (RecourseReferenceModel *self);
char *recourse_reference_model_dup_today (RecourseReferenceModel *self);
gboolean recourse_reference_model_is_hidden (RecourseReferenceModel *self);
void recourse_reference_model_start_again (RecourseReferenceModel *self);

const char *recourse_reference_model_peek_words (RecourseReferenceModel *self);
void recourse_reference_model_set_words (RecourseReferenceModel *self, const char *words);
int recourse_reference_model_status (RecourseReferenceModel *self);
void recourse_reference_model_set_status (RecourseReferenceModel *self, int status);
int recourse_reference_model_topic (RecourseReferenceModel *self);
void recourse_reference_model_set_topic (RecourseReferenceModel *self, int topic);
gboolean recourse_reference_model_is_searching (RecourseReferenceModel *self);
void recourse_reference_model_stop_searching (RecourseReferenceModel *self);
GPtrArray *recourse_reference_model_search (RecourseReferenceModel *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *recourse_reference_model_list (RecourseReferenceModel *self,
                                          guint kinds) G_GNUC_WARN_UNUSED_RESULT;

const char *recourse_reference_model_peek_section (RecourseReferenceModel *self);
void recourse_reference_model_set_section (RecourseReferenceModel *self, const char *section);

const RecourseReferenceEntry *recourse_reference_model_peek_open (RecourseReferenceModel *self);
const char *recourse_reference_model_peek_origin (RecourseReferenceModel *self);
gboolean
recourse_reference_model_open (RecourseReferenceModel *self, const char *key, const char *origin);
void recourse_reference_model_close (RecourseReferenceModel *self);

G_END_DECLS
