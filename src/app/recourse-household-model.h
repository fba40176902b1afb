/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"
#include "recourse-household.h"

G_BEGIN_DECLS

/** RecourseHouseholdJob: what came to nothing, or what was done besides. */
typedef enum
{
  RECOURSE_HOUSEHOLD_READING,       /* the file; nothing is kept until that is mended */
  RECOURSE_HOUSEHOLD_WRITING,       /* what was ticked, which can be tried again */
  RECOURSE_HOUSEHOLD_CHANGING,      /* one change, which the file does not allow any more */
  RECOURSE_HOUSEHOLD_SETTING_ASIDE, /* the file that cannot be read */
} RecourseHouseholdJob;

/** RecourseHouseholdFailure: @job came to nothing. */
typedef struct
{
  RecourseHouseholdJob job;
  GError *error;
} RecourseHouseholdFailure;

/**
 * RecourseHouseholdModel: the household file, with what is not written yet. It belongs to its desk,
 * outlives all pages and holds no text of the interface. Nothing of it may be shown while
 * recourse_case_desk_is_hidden(). With knowledge of somebody else the file is not looked at.
 *
 * Signals: "changed".
 */
#define RECOURSE_TYPE_HOUSEHOLD_MODEL (recourse_household_model_get_type ())
G_DECLARE_FINAL_TYPE (RecourseHouseholdModel,
                      recourse_household_model,
                      RECOURSE,
                      HOUSEHOLD_MODEL,
                      GObject)

RecourseHouseholdModel *recourse_household_model_peek (RecourseCaseDesk *desk);
RecourseCaseDesk *recourse_household_model_peek_desk (RecourseHouseholdModel *self);
gboolean recourse_household_model_is_usable (RecourseHouseholdModel *self);
void recourse_household_model_load (RecourseHouseholdModel *self);
const RecourseHousehold *recourse_household_model_peek_household (RecourseHouseholdModel *self);

/* The person whose list it is. */
const char *recourse_household_model_peek_person (RecourseHouseholdModel *self);
void recourse_household_model_choose (RecourseHouseholdModel *self, const char *person);
gboolean
recourse_household_model_add (RecourseHouseholdModel *self, const char *typed, GError **error);
gboolean
recourse_household_model_rename (RecourseHouseholdModel *self, const char *typed, GError **error);
void recourse_household_model_remove (RecourseHouseholdModel *self);

/* What was done. */
gint64 recourse_household_model_ticked_at (RecourseHouseholdModel *self, const char *item);
gboolean recourse_household_model_is_due (RecourseHouseholdModel *self, const char *item);
guint recourse_household_model_count (RecourseHouseholdModel *self, const RecoursePrevention *part);
gboolean
recourse_household_model_tick (RecourseHouseholdModel *self, const char *item, gboolean is_done);
void recourse_household_model_practise (RecourseHouseholdModel *self,
                                        const char *quiz_case,
                                        gboolean is_right);

/* Keeping it. */
gboolean recourse_household_model_is_writing (RecourseHouseholdModel *self);
gboolean recourse_household_model_is_saved (RecourseHouseholdModel *self);
void recourse_household_model_try_again (RecourseHouseholdModel *self);
gboolean recourse_household_model_can_set_aside (RecourseHouseholdModel *self);
void recourse_household_model_set_aside (RecourseHouseholdModel *self);
const char *recourse_household_model_peek_aside (RecourseHouseholdModel *self);
const RecourseHouseholdFailure *
recourse_household_model_peek_failure (RecourseHouseholdModel *self);
void recourse_household_model_forget_news (RecourseHouseholdModel *self);

G_END_DECLS
