/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void recourse_rename_sheet_present (RecourseCaseDesk *desk, GtkWidget *over);

G_END_DECLS
