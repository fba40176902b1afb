/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-quiz.h"

G_BEGIN_DECLS

/**
 * RecourseQuizModel: where somebody is in a round of practice. It outlives the page and holds no
 * text of the interface.
 *
 * Signals: "changed", when what is shown may differ; "answered" (const char *case_id, gboolean
 * is_right), once for each answer, before "changed".
 */
#define RECOURSE_TYPE_QUIZ_MODEL (recourse_quiz_model_get_type ())
G_DECLARE_FINAL_TYPE (RecourseQuizModel, recourse_quiz_model, RECOURSE, QUIZ_MODEL, GObject)

RecourseQuizModel *recourse_quiz_model_new (RecoursePack *pack,
                                            guint64 seed) G_GNUC_WARN_UNUSED_RESULT;
RecoursePack *recourse_quiz_model_peek_pack (RecourseQuizModel *self);
void recourse_quiz_model_set_rules (RecourseQuizModel *self, RecoursePack *pack);
const RecourseQuiz *recourse_quiz_model_peek_quiz (RecourseQuizModel *self);
const RecourseOfferCheck *recourse_quiz_model_peek_check (RecourseQuizModel *self,
                                                          RecourseLanguage language);
void recourse_quiz_model_choose (RecourseQuizModel *self, guint place);
void recourse_quiz_model_go_on (RecourseQuizModel *self);
void recourse_quiz_model_start_again (RecourseQuizModel *self);

/* What was practised before. */
void recourse_quiz_model_set_known (RecourseQuizModel *self, GHashTable *known, const char *name);
guint recourse_quiz_model_n_known (RecourseQuizModel *self);
const char *recourse_quiz_model_peek_name (RecourseQuizModel *self);
void recourse_quiz_model_set_is_kept (RecourseQuizModel *self, gboolean is_kept);
gboolean recourse_quiz_model_is_kept (RecourseQuizModel *self);

G_END_DECLS
