/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-statement-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_statement_row_new (RecourseStatementModel *model, guint row);
char *recourse_statement_row_title (RecourseStatementModel *model, guint row);

G_END_DECLS
