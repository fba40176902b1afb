/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The actions "case.*": all, close, deadlines, delete (path), forget-lost, list, new, open (path),
 * overview, rename, reopen, restore (id), save.
 */
void recourse_case_actions_attach (GtkWidget *view, RecourseSession *session);
void recourse_case_actions_share (GtkWidget *view, GtkWidget *widget);

G_END_DECLS
