/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCompareField: a labelled entry of the comparison; what is wrong with what was typed
 * stands below it in words. */
#define RECOURSE_TYPE_COMPARE_FIELD (recourse_compare_field_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareField, recourse_compare_field, RECOURSE, COMPARE_FIELD, AdwBin)

GtkWidget *
recourse_compare_field_new (RecourseCompareModel *model, const char *title, const char *hint);
void recourse_compare_field_set_slot (RecourseCompareField *self, guint slot);
void recourse_compare_field_set_placeholder (RecourseCompareField *self, const char *text);
void recourse_compare_field_make_prominent (RecourseCompareField *self);
void recourse_compare_field_refresh (RecourseCompareField *self);

G_END_DECLS
