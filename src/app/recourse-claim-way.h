/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-window-view.h"

G_BEGIN_DECLS

/* The way from wherever something is cited to the page Reference, and back. */
void recourse_claim_way_open (RecourseWindowView *view, const char *key);
void recourse_claim_way_leave (RecourseWindowView *view);

G_END_DECLS
