/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-section-board.h"

G_BEGIN_DECLS

/* The sections of the page of the case. They are made from a desk that has a guide, while nothing
 * is hidden, and again whenever another case is in use; there may be no case yet. */
guint recourse_case_sections_n (void);
const RecourseSection *recourse_case_sections_get (guint index);
const RecourseSection *recourse_case_sections_find (const char *id);

G_END_DECLS
