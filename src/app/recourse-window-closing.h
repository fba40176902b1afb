/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean recourse_window_closing_delay (GtkWindow *window, RecourseSession *session);

G_END_DECLS
