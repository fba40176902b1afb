/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-statement-model.h"

G_BEGIN_DECLS

/* Shared by the files recourse-statement-model*.c alone. */

struct _RecourseStatementModel
{
  GObject parent_instance;

  RecourseCaseDesk *desk;
  RecourseStatementState state;
  GError *error;
  gboolean is_code_wrong;
  char *path;
  GCancellable *reading;
  RecourseBillChoice *choice;
  GArray *found;          /* of guint, rows of the bill */
  GArray *chosen;         /* the same */
  GHashTable *states;     /* by row: what somebody said of it */
  GHashTable *replaced;   /* number of a payment that was typed in: 1, or 2 for "it stays" */
  gint64 seq;             /* of the file, once it is kept; 0 */
  RecourseCaseSeat *seat; /* of the case that keeps it; NULL */
  gboolean has_told;      /* the payments, to the desk */
};

void recourse_statement_model_set_state (RecourseStatementModel *self,
                                         RecourseStatementState state,
                                         GError *error);
void recourse_statement_model_look_at_desk (RecourseStatementModel *self);

G_END_DECLS
