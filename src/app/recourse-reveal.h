/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecourseRevealMode: how much the page around a widget moves. */
typedef enum
{
  RECOURSE_REVEAL_GLIMPSE, /* no more than needed to see that something is there */
  RECOURSE_REVEAL_TOP,     /* until it stands at the top */
} RecourseRevealMode;

void recourse_reveal (GtkWidget *widget, RecourseRevealMode mode);

G_END_DECLS
