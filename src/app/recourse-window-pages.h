/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-session.h"
#include "recourse-window-view.h"

G_BEGIN_DECLS

GtkWidget *recourse_window_pages_add (RecourseWindowView *view,
                                      RecourseSession *session,
                                      RecourseLanguage language);
GtkWidget *recourse_window_pages_new_trouble (RecourseSession *session, RecourseLanguage language);
void recourse_window_pages_ask_to_keep (RecourseWindowView *view, GPtrArray *files);

G_END_DECLS
