/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-clock.h"
#include "recourse-guide-drafts.h"
#include "recourse-guide-place.h"
#include "recourse-interview.h"

G_BEGIN_DECLS

/**
 * RecourseGuidePayments: what the case says of its payments; the advice knows only all of them and
 * the newest.
 * @n: how many there are
 * @amount: of the newest, in fen; 0: not known
 * @transferred_at: of the newest
 * @is_about: nobody read that time from a clock
 */
typedef struct
{
  guint n;
  gint64 amount;
  gint64 transferred_at;
  gboolean is_about;
} RecourseGuidePayments;

/**
 * RecourseGuideModel: where the user is in the guide, and what he has typed but not confirmed. It
 * outlives the page, which is built anew when the language changes.
 *
 * Signals: "moved", when another page is to be shown; "changed", when the page stays and what it
 * shows may differ.
 */
#define RECOURSE_TYPE_GUIDE_MODEL (recourse_guide_model_get_type ())
G_DECLARE_FINAL_TYPE (RecourseGuideModel, recourse_guide_model, RECOURSE, GUIDE_MODEL, GObject)

RecourseGuideModel *recourse_guide_model_new (RecourseInterview *interview,
                                              RecourseClock *clock,
                                              gboolean is_foreign_pack) G_GNUC_WARN_UNUSED_RESULT;
RecourseInterview *recourse_guide_model_peek_interview (RecourseGuideModel *self);
RecourseAdvisor *recourse_guide_model_peek_advisor (RecourseGuideModel *self);
RecoursePack *recourse_guide_model_peek_pack (RecourseGuideModel *self);
const RecourseAdvice *recourse_guide_model_peek_advice (RecourseGuideModel *self);
gint64 recourse_guide_model_now (RecourseGuideModel *self);
gboolean recourse_guide_model_is_foreign_pack (RecourseGuideModel *self);
RecourseLanguage recourse_guide_model_language (RecourseGuideModel *self);
void recourse_guide_model_set_language (RecourseGuideModel *self, RecourseLanguage language);

RecourseGuideStep recourse_guide_model_step (RecourseGuideModel *self);
guint recourse_guide_model_question (RecourseGuideModel *self);
gboolean recourse_guide_model_can_go_back (RecourseGuideModel *self);
void recourse_guide_model_go_back (RecourseGuideModel *self);
void recourse_guide_model_go_on (RecourseGuideModel *self);
void recourse_guide_model_open_when (RecourseGuideModel *self);
void recourse_guide_model_open_question (RecourseGuideModel *self, guint screen);
void recourse_guide_model_show_plan (RecourseGuideModel *self);
void recourse_guide_model_start_again (RecourseGuideModel *self);

void recourse_guide_model_choose (RecourseGuideModel *self, guint screen, guint value);
void recourse_guide_model_answer_value (RecourseGuideModel *self, guint screen, guint value);
void recourse_guide_model_answer_signs (RecourseGuideModel *self, guint screen, guint64 ticked);
void recourse_guide_model_tick_signs (RecourseGuideModel *self, guint screen, guint64 ticked);
void recourse_guide_model_answer_unsure (RecourseGuideModel *self, guint screen);
void recourse_guide_model_raise_alarm (RecourseGuideModel *self);
void recourse_guide_model_withdraw_alarm (RecourseGuideModel *self);
void recourse_guide_model_end_sharing (RecourseGuideModel *self);

RecourseGuideDrafts *recourse_guide_model_peek_drafts (RecourseGuideModel *self);
const RecourseGuidePayments *recourse_guide_model_peek_payments (RecourseGuideModel *self);
void recourse_guide_model_set_payments (RecourseGuideModel *self,
                                        const RecourseGuidePayments *payments);
void recourse_guide_model_hold (RecourseGuideModel *self);
void recourse_guide_model_release (RecourseGuideModel *self);
RecourseGuidePlace *
recourse_guide_model_dup_place (RecourseGuideModel *self) G_GNUC_WARN_UNUSED_RESULT;
void recourse_guide_model_take_place (RecourseGuideModel *self, const RecourseGuidePlace *place);

G_END_DECLS
