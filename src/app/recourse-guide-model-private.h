/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-signs-memory.h"

G_BEGIN_DECLS

/* Shared by the files recourse-guide-model*.c alone. */

/** RecourseGuideModelPlace: a page of the guide; @question counts for %RECOURSE_GUIDE_QUESTION
 * only. */
typedef struct
{
  RecourseGuideStep step;
  guint question;
} RecourseGuideModelPlace;

struct _RecourseGuideModel
{
  GObject parent_instance;

  RecourseInterview *interview;
  RecourseClock *clock;
  gboolean is_foreign_pack;
  RecourseLanguage language;

  RecourseGuideModelPlace place;
  RecourseGuideModelPlace shown;
  gboolean is_anew; /* the answers are those of another case: nothing that is shown may stay */
  GArray *trail;    /* RecourseGuideModelPlace: where Back leads */
  gboolean has_passed_when;
  gboolean returns_to_plan;
  guint n_holds;
  RecourseGuidePayments payments;

  RecourseSignsMemory *old_signs; /* before the alarm */
  RecourseGuideModelPlace old_place;
  guint old_trail;
  guint64 old_draft;
  RecourseGuideDrafts *drafts;
};

void recourse_guide_model_reset (RecourseGuideModel *self);
void recourse_guide_model_move_to (RecourseGuideModel *self, RecourseGuideModelPlace place);
RecourseGuideModelPlace recourse_guide_model_find_next (RecourseGuideModel *self);

G_END_DECLS
