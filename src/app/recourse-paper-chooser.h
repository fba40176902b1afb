/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkFileChooserNative *recourse_paper_chooser_new (GtkWidget *widget,
                                                  const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_paper_chooser_get_path (GtkFileChooserNative *self, int response);

G_END_DECLS
