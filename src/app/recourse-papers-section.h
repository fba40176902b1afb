/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-papers-jobs.h"
#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecoursePapersSection: the sheets and letters of the case in use. */
#define RECOURSE_TYPE_PAPERS_SECTION (recourse_papers_section_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePapersSection,
                      recourse_papers_section,
                      RECOURSE,
                      PAPERS_SECTION,
                      AdwBin)

GtkWidget *recourse_papers_section_new (RecourseCaseDesk *desk);

void recourse_papers_section_open_sheet (RecourseCaseDesk *desk, RecoursePaperKind kind);

G_END_DECLS
