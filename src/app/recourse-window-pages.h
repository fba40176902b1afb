/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-papers-jobs.h"
#include "recourse-session.h"
#include "recourse-window-view.h"

G_BEGIN_DECLS

GtkWidget *recourse_window_pages_add (RecourseWindowView *view,
                                      RecourseSession *session,
                                      RecourseLanguage language);
GtkWidget *recourse_window_pages_new_trouble (RecourseSession *session, RecourseLanguage language);
void recourse_window_pages_ask_to_keep (RecourseWindowView *view, GPtrArray *files);
void recourse_window_pages_open_sheet (RecourseWindowView *view,
                                       RecourseCaseDesk *desk,
                                       RecoursePaperKind kind);
void recourse_window_pages_open (RecourseWindowView *view, const char *action, GVariant *parameter);

G_END_DECLS
