/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_message_card_new (RecourseGuideModel *model, const RecourseMessage *message);

G_END_DECLS
