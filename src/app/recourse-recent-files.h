/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void recourse_recent_files_leave_alone (void);

G_END_DECLS
