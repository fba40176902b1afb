/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-reference-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseReferenceView: all of the page Reference but the notice that hides it: the search, and
 * below it what was found, the entry that is open, or the sections. */
#define RECOURSE_TYPE_REFERENCE_VIEW (recourse_reference_view_get_type ())
G_DECLARE_FINAL_TYPE (RecourseReferenceView,
                      recourse_reference_view,
                      RECOURSE,
                      REFERENCE_VIEW,
                      AdwBin)

GtkWidget *recourse_reference_view_new (RecourseReferenceModel *model);
void recourse_reference_view_refresh (RecourseReferenceView *self);
void recourse_reference_view_focus_open (RecourseReferenceView *self);

G_END_DECLS
