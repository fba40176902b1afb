/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RecourseGuideStep: which page of the guide is on top. */
typedef enum
{
  RECOURSE_GUIDE_START,
  RECOURSE_GUIDE_ALARM,
  RECOURSE_GUIDE_WHEN,
  RECOURSE_GUIDE_QUESTION,
  RECOURSE_GUIDE_PLAN,
} RecourseGuideStep;

/**
 * RecourseGuidePlace: where the guide stands, in words that the next run of the program knows too.
 * @trail: (element-type utf8): the pages to which Back leads, and the one on top as the last
 * @has_passed_when: time and amount were asked about
 * @returns_to_plan: an answer leads back to the plan
 * @signs: which are ticked but not confirmed, a bit for each
 */
typedef struct
{
  GPtrArray *trail;
  gboolean has_passed_when;
  gboolean returns_to_plan;
  guint64 signs;
} RecourseGuidePlace;

RecourseGuidePlace *recourse_guide_place_new (void) G_GNUC_WARN_UNUSED_RESULT;
void recourse_guide_place_free (RecourseGuidePlace *self);

const char *recourse_guide_place_name (RecourseGuideStep step);
char *recourse_guide_place_name_question (const char *screen) G_GNUC_WARN_UNUSED_RESULT;
gboolean
recourse_guide_place_parse (const char *name, RecourseGuideStep *out_step, const char **out_screen);

char *recourse_guide_place_write (const RecourseGuidePlace *self) G_GNUC_WARN_UNUSED_RESULT;
RecourseGuidePlace *recourse_guide_place_read (GBytes *bytes,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseGuidePlace, recourse_guide_place_free)

G_END_DECLS
