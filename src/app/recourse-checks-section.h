/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-protect-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_checks_section_new (RecourseProtectModel *model);

G_END_DECLS
