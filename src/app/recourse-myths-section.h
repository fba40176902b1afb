/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-protect-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseMythsSection: what not to do, as cards for the group of a family: each can be copied,
 * and some or all of them printed. */
#define RECOURSE_TYPE_MYTHS_SECTION (recourse_myths_section_get_type ())
G_DECLARE_FINAL_TYPE (RecourseMythsSection, recourse_myths_section, RECOURSE, MYTHS_SECTION, AdwBin)

GtkWidget *recourse_myths_section_new (RecourseProtectModel *protect);

G_END_DECLS
