/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseStillPossible: what can still be done, as far as is known; it shrinks with each answer.
 */
#define RECOURSE_TYPE_STILL_POSSIBLE (recourse_still_possible_get_type ())
G_DECLARE_FINAL_TYPE (RecourseStillPossible,
                      recourse_still_possible,
                      RECOURSE,
                      STILL_POSSIBLE,
                      AdwBin)

GtkWidget *recourse_still_possible_new (RecourseGuideModel *model);

G_END_DECLS
