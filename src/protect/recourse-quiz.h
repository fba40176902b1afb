/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-offer.h"

G_BEGIN_DECLS

/**
 * RecourseQuiz: a round of practice over all cases of a pack. It knows no clock and no file: the
 * same seed gives the same round. Not thread-safe.
 */
typedef struct _RecourseQuiz RecourseQuiz;

RecourseQuiz *
recourse_quiz_new (RecoursePack *pack, guint64 seed, GHashTable *known) G_GNUC_WARN_UNUSED_RESULT;
void recourse_quiz_free (RecourseQuiz *self);
void recourse_quiz_start_again (RecourseQuiz *self, guint64 seed, GHashTable *known);

/* The case that is asked. */
const RecourseQuizCase *recourse_quiz_peek_case (const RecourseQuiz *self);
guint recourse_quiz_position (const RecourseQuiz *self);
guint recourse_quiz_n_choices (const RecourseQuiz *self);
const RecourseChoice *recourse_quiz_choice (const RecourseQuiz *self, guint place);
gboolean recourse_quiz_choose (RecourseQuiz *self, guint place);
gboolean recourse_quiz_is_answered (const RecourseQuiz *self);
guint recourse_quiz_chosen (const RecourseQuiz *self);
gboolean recourse_quiz_next (RecourseQuiz *self);

/* The round. */
guint recourse_quiz_n_cases (const RecourseQuiz *self);
guint recourse_quiz_n_answered (const RecourseQuiz *self);
guint recourse_quiz_n_right (const RecourseQuiz *self);
const RecourseChoice *recourse_quiz_peek_answer (const RecourseQuiz *self, const char *case_id);

RecourseOfferCheck *recourse_quiz_case_check (const RecourseQuizCase *quiz_case,
                                              const RecourseOfferRules *rules,
                                              RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseQuiz, recourse_quiz_free)

G_END_DECLS
