/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_protect_link_new (const RecourseRemedy *remedy);

G_END_DECLS
