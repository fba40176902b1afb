/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_papers_sheets_new (RecourseCaseDesk *desk);
GtkWidget *
recourse_papers_sheets_new_switch (RecourseCaseDesk *desk, const char *title, const char *hint);

G_END_DECLS
