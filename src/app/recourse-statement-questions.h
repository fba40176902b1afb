/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-statement-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void recourse_statement_questions_fill (GtkWidget *box, RecourseStatementModel *model);

G_END_DECLS
