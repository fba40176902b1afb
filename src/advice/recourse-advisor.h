/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-space.h"

G_BEGIN_DECLS

#define RECOURSE_MAX_REMEDIES 96
#define RECOURSE_MAX_DEADLINES 16
#define RECOURSE_NO_SCREEN G_MAXUINT
#define RECOURSE_NO_REMEDY G_MAXUINT

/** RecourseStatus: of a remedy, given what is known. */
typedef enum
{
  RECOURSE_STATUS_CERTAIN,
  RECOURSE_STATUS_POSSIBLE,
  RECOURSE_STATUS_RULED_OUT,
} RecourseStatus;

/**
 * RecourseSituation: what is known. A value type; made by recourse_advisor_situation_init().
 * @known: the values still possible, the measures included
 * @answered: one bit for each variable that was answered, "I'm not sure" included
 * @transferred_at: when the money went, or %RECOURSE_TIME_UNKNOWN
 * @at: the moment that the advice is for
 * @amount: in fen, or 0 when unknown
 * @is_about: nobody read @transferred_at from a clock: its seconds must not be told to anybody
 */
typedef struct
{
  RecourseBox known;
  guint32 answered;
  gint64 transferred_at;
  gint64 at;
  gint64 amount;
  gboolean is_about;
} RecourseSituation;

typedef enum
{
  RECOURSE_DEADLINE_OPEN,
  RECOURSE_DEADLINE_CLOSING, /* the last quarter */
  RECOURSE_DEADLINE_PAST,
} RecourseDeadlineState;

typedef struct
{
  guint remedy;
  gint64 at;
  RecourseDeadlineState state;
} RecourseDeadline;

/**
 * RecourseAdvice: what follows from a situation. A value type without anything to free.
 * @statuses: of each remedy of the pack, in its order
 * @is_contradictory: the answers cannot all be true; the statuses then leave aside what
 * `impossible` says
 * @next_screen: index of the question to ask next, or %RECOURSE_NO_SCREEN
 * @at_most: how many questions can still come, a bound that no answer raises
 * @wake_up: when the advice changes by itself next, or %RECOURSE_TIME_UNKNOWN
 */
typedef struct
{
  RecourseStatus statuses[RECOURSE_MAX_REMEDIES];
  gboolean is_contradictory;
  guint next_screen;
  guint at_most;
  RecourseDeadline deadlines[RECOURSE_MAX_DEADLINES];
  guint n_deadlines;
  gint64 wake_up;
} RecourseAdvice;

/** RecourseAdvisor: a pack compiled for advice; immutable, so it may be shared between threads. */
#define RECOURSE_TYPE_ADVISOR (recourse_advisor_get_type ())
G_DECLARE_FINAL_TYPE (RecourseAdvisor, recourse_advisor, RECOURSE, ADVISOR, GObject)

RecourseAdvisor *recourse_advisor_new (RecoursePack *pack,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecoursePack *recourse_advisor_peek_pack (RecourseAdvisor *self);
const RecourseSpace *recourse_advisor_peek_space (RecourseAdvisor *self);

void recourse_advisor_situation_init (RecourseAdvisor *self, RecourseSituation *out_situation);
void recourse_advisor_answer (RecourseAdvisor *self,
                              RecourseSituation *situation,
                              guint variable,
                              guint64 values);
void recourse_advisor_forget (RecourseAdvisor *self, RecourseSituation *situation, guint variable);
gboolean recourse_advisor_set_times (RecourseAdvisor *self,
                                     RecourseSituation *situation,
                                     gint64 transferred_at,
                                     gint64 at,
                                     GError **error);
gboolean recourse_advisor_set_amount (RecourseAdvisor *self,
                                      RecourseSituation *situation,
                                      gint64 fen,
                                      GError **error);

void recourse_advisor_statuses (RecourseAdvisor *self,
                                const RecourseSituation *situation,
                                RecourseStatus *out_statuses,
                                gboolean *out_is_contradictory);
void recourse_advisor_advise (RecourseAdvisor *self,
                              const RecourseSituation *situation,
                              RecourseAdvice *out_advice);
gboolean recourse_advisor_holds (RecourseAdvisor *self,
                                 const RecourseSituation *situation,
                                 const RecourseCondition *condition);
gboolean recourse_advisor_can_hold (RecourseAdvisor *self,
                                    const RecourseSituation *situation,
                                    const RecourseCondition *condition);
gboolean recourse_advisor_is_screen_open (RecourseAdvisor *self,
                                          const RecourseSituation *situation,
                                          guint screen);

RecourseDeadlineState
recourse_deadline_state (gint64 start, gint64 end, gint64 at, gint64 *out_next_change);

G_END_DECLS
