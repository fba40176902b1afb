/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-statement-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseStatementList: the outgoing payments of a statement, newest first, with search; what is
 * chosen of them, what has to be asked about it, and the button that takes it into the case. */
#define RECOURSE_TYPE_STATEMENT_LIST (recourse_statement_list_get_type ())
G_DECLARE_FINAL_TYPE (RecourseStatementList,
                      recourse_statement_list,
                      RECOURSE,
                      STATEMENT_LIST,
                      AdwBin)

GtkWidget *recourse_statement_list_new (RecourseStatementModel *model);

G_END_DECLS
