/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecourseChoiceRow: a big row that answers a question when it is pressed. */
#define RECOURSE_TYPE_CHOICE_ROW (recourse_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (RecourseChoiceRow, recourse_choice_row, RECOURSE, CHOICE_ROW, GtkButton)

GtkWidget *recourse_choice_row_new (const char *icon, const char *title, const char *hint);
void recourse_choice_row_set_chosen (RecourseChoiceRow *self, gboolean is_chosen);

GtkWidget *recourse_check_row_new (const char *title, const char *hint);

G_END_DECLS
