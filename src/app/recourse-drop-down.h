/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void recourse_drop_down_fill (GtkDropDown *self, GtkStringList *texts);

G_END_DECLS
