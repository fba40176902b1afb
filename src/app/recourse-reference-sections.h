/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-reference-model.h"
#include "recourse-section-board.h"

G_BEGIN_DECLS

const RecourseSection *recourse_reference_sections_get (guint *out_n);
GPtrArray *recourse_reference_sections_list_overdue (RecourseReferenceModel *model);

G_END_DECLS
