/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCaseBoard: all of the page of the case but the notice that hides it: what it is called,
 * the list of its sections and the one that is open; or why nothing of it can be read. */
#define RECOURSE_TYPE_CASE_BOARD (recourse_case_board_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCaseBoard, recourse_case_board, RECOURSE, CASE_BOARD, AdwBin)

GtkWidget *recourse_case_board_new (RecourseCaseDesk *desk);
void recourse_case_board_refresh (RecourseCaseBoard *self);
void recourse_case_board_start_anew (RecourseCaseBoard *self);
void recourse_case_board_show_section (RecourseCaseBoard *self, const char *id);

G_END_DECLS
