/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-section-board.h"

G_BEGIN_DECLS

/* The sections of the page Protect. They are made from a RecourseProtectModel while nothing is
 * hidden. */
guint recourse_protect_sections_n (void);
const RecourseSection *recourse_protect_sections_get (guint index);

G_END_DECLS
