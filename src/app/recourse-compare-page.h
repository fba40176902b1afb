/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseComparePage: the page Compare. It is built when it is first seen, and shows nothing
 * about the payment while somebody may be watching. */
#define RECOURSE_TYPE_COMPARE_PAGE (recourse_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (RecourseComparePage, recourse_compare_page, RECOURSE, COMPARE_PAGE, AdwBin)

GtkWidget *recourse_compare_page_new (RecourseCompareModel *model);

G_END_DECLS
