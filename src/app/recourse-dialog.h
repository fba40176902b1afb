/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwMessageDialog *recourse_dialog_new (const char *heading, GtkWidget *content);
AdwMessageDialog *recourse_dialog_new_text (const char *heading, const char *body);
void recourse_dialog_fit (AdwMessageDialog *dialog);

G_END_DECLS
