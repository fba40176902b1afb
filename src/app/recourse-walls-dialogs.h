/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-household-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_walls_dialogs_new_add (RecourseHouseholdModel *model, const char *item);
GtkWidget *recourse_walls_dialogs_new_rename (RecourseHouseholdModel *model);
GtkWidget *recourse_walls_dialogs_new_remove (RecourseHouseholdModel *model);

G_END_DECLS
