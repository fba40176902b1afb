/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

G_BEGIN_DECLS

/* What there is for the case in use. */
GArray *recourse_papers_list_gaps (RecourseCaseDesk *desk) G_GNUC_WARN_UNUSED_RESULT;
GArray *recourse_papers_list_letters (RecourseCaseDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
