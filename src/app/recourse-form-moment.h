/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-form-field.h"

G_BEGIN_DECLS

/** RecourseFormMoment: a date and a time in Beijing, to be typed; buttons fill in what is meant
 * most often. Empty means that nobody knows. */
#define RECOURSE_TYPE_FORM_MOMENT (recourse_form_moment_get_type ())
G_DECLARE_FINAL_TYPE (RecourseFormMoment, recourse_form_moment, RECOURSE, FORM_MOMENT, AdwBin)

/**
 * RecourseMomentKind:
 * @RECOURSE_MOMENT_PAST: what has happened; what lies in the future is refused
 * @RECOURSE_MOMENT_COMING: what is to be done; what is over is refused
 */
typedef enum
{
  RECOURSE_MOMENT_PAST,
  RECOURSE_MOMENT_COMING,
} RecourseMomentKind;

GtkWidget *recourse_form_moment_new (RecourseCaseDesk *desk,
                                     RecourseMomentKind kind,
                                     const char *title,
                                     const char *key,
                                     gint64 known);
gboolean recourse_form_moment_is_good (RecourseFormMoment *self);
gint64 recourse_form_moment_get_time (RecourseFormMoment *self);
void recourse_form_moment_forget (RecourseFormMoment *self);

char *recourse_form_moment_write (gint64 time);
gint64 recourse_form_moment_morning (gint64 now, guint days);

G_END_DECLS
