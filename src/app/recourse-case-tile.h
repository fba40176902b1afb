/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-catalogue.h"
#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_case_tile_new (const RecourseCaseCatalogue *catalogue,
                                   const RecourseCaseSummary *summary,
                                   RecourseGuideModel *guide,
                                   gboolean is_in_use);
char *recourse_case_tile_dup_title (const RecourseCaseCatalogue *catalogue,
                                    const RecourseCaseSummary *summary,
                                    RecourseGuideModel *guide) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
