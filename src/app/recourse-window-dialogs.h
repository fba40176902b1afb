/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RECOURSE_WINDOW_DIALOGS_CLOSE "close"
#define RECOURSE_WINDOW_DIALOGS_START "start"

GtkWidget *recourse_window_dialogs_new_closing (RecourseEvidenceModel *evidence);
GtkWidget *recourse_window_dialogs_new_start_again (void);

G_END_DECLS
