/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-plan.h"

G_BEGIN_DECLS

/**
 * RecourseInterview: one run through the questions, with what was answered, ticked and recorded.
 * Not thread-safe: it belongs to the thread of its user interface.
 *
 * Signals: "changed", after the advice was computed anew; "ticked", when a step was ticked or is
 * not ticked any more, which changes no advice.
 */
#define RECOURSE_TYPE_INTERVIEW (recourse_interview_get_type ())
G_DECLARE_FINAL_TYPE (RecourseInterview, recourse_interview, RECOURSE, INTERVIEW, GObject)

/** RecourseRecord: something that happened, entered by the user: which follow-up of which remedy,
 * and when. */
typedef struct
{
  guint remedy;
  gint64 happened_at;
  gint64 ends_at;
  RecourseDeadlineState state;
} RecourseRecord;

RecourseInterview *recourse_interview_new (RecourseAdvisor *advisor,
                                           gint64 now) G_GNUC_WARN_UNUSED_RESULT;
RecourseAdvisor *recourse_interview_peek_advisor (RecourseInterview *self);
const RecourseSituation *recourse_interview_peek_situation (RecourseInterview *self);
const RecourseAdvice *recourse_interview_peek_advice (RecourseInterview *self);

void recourse_interview_start_again (RecourseInterview *self);
gboolean recourse_interview_is_untouched (RecourseInterview *self);
void recourse_interview_answer_value (RecourseInterview *self, guint screen, guint value);
void recourse_interview_answer_signs (RecourseInterview *self, guint screen, guint64 ticked);
void recourse_interview_answer_unsure (RecourseInterview *self, guint screen);
void recourse_interview_raise_alarm (RecourseInterview *self);
void recourse_interview_take_back (RecourseInterview *self, guint screen);
gboolean recourse_interview_is_answered (RecourseInterview *self, guint screen);
gboolean recourse_interview_is_unsure (RecourseInterview *self, guint screen);
guint64 recourse_interview_ticked_signs (RecourseInterview *self, guint screen);
gboolean
recourse_interview_answered_value (RecourseInterview *self, guint screen, guint *out_value);
guint recourse_interview_next_screen (RecourseInterview *self);

gboolean
recourse_interview_set_transferred_at (RecourseInterview *self, gint64 time, GError **error);
void recourse_interview_set_time_is_about (RecourseInterview *self, gboolean is_about);
gboolean recourse_interview_set_amount (RecourseInterview *self, gint64 fen, GError **error);
void recourse_interview_set_now (RecourseInterview *self, gint64 now);

gboolean recourse_interview_is_screen_shared (RecourseInterview *self);
gboolean
recourse_interview_signs_mean_sharing (RecourseInterview *self, guint screen, guint64 ticked);
void recourse_interview_set_sharing_ended (RecourseInterview *self, gboolean has_ended);
gboolean recourse_interview_is_sharing_ended (RecourseInterview *self);
gboolean recourse_interview_is_alarm_raised (RecourseInterview *self);
guint recourse_interview_settled (RecourseInterview *self);
void recourse_interview_list_plan (RecourseInterview *self,
                                   RecourseRemedyKind kind,
                                   RecourseStatus status,
                                   RecoursePlan *out_plan);
void recourse_interview_list_urgent (RecourseInterview *self, RecoursePlan *out_plan);

void
recourse_interview_tick (RecourseInterview *self, guint remedy, const char *step_id, gint64 time);
void recourse_interview_untick (RecourseInterview *self, guint remedy, const char *step_id);
gint64 recourse_interview_ticked_at (RecourseInterview *self, guint remedy, const char *step_id);

gboolean
recourse_interview_record (RecourseInterview *self, guint remedy, gint64 time, GError **error);
void recourse_interview_remove_record (RecourseInterview *self, guint remedy);
gboolean
recourse_interview_get_record (RecourseInterview *self, guint remedy, RecourseRecord *out_record);

char *
recourse_interview_reason_text (RecourseInterview *self, guint remedy, RecourseLanguage language);
char *
recourse_interview_chip_text (RecourseInterview *self, guint screen, RecourseLanguage language);

G_END_DECLS
