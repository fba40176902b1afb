/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-choice.h"
#include "recourse-case-desk.h"

G_BEGIN_DECLS

/**
 * RecourseStatementState:
 * @RECOURSE_STATEMENT_EMPTY: no file was chosen, or it could not be read: see
 *   recourse_statement_model_peek_error()
 * @RECOURSE_STATEMENT_READING: in the long lane; it can be cancelled
 * @RECOURSE_STATEMENT_CODE: it wants the code of the locked file
 * @RECOURSE_STATEMENT_OPEN: payments can be chosen; with an error: the file could not be kept
 * @RECOURSE_STATEMENT_KEEPING: the file is kept first, then the payments are written
 * @RECOURSE_STATEMENT_UNWRITTEN: the file is kept, the payments are not written yet: the desk has
 *   them and says why
 * @RECOURSE_STATEMENT_DONE: all of it is in the case
 */
typedef enum
{
  RECOURSE_STATEMENT_EMPTY,
  RECOURSE_STATEMENT_READING,
  RECOURSE_STATEMENT_CODE,
  RECOURSE_STATEMENT_OPEN,
  RECOURSE_STATEMENT_KEEPING,
  RECOURSE_STATEMENT_UNWRITTEN,
  RECOURSE_STATEMENT_DONE,
} RecourseStatementState;

/**
 * RecourseStatementModel: a bill statement of WeChat on its way into the case in use: read, its
 * payments chosen, kept as evidence, the payments told. It holds no widget and no text of the
 * interface. The code is given on and not kept.
 *
 * Signals: "changed".
 */
#define RECOURSE_TYPE_STATEMENT_MODEL (recourse_statement_model_get_type ())
G_DECLARE_FINAL_TYPE (RecourseStatementModel,
                      recourse_statement_model,
                      RECOURSE,
                      STATEMENT_MODEL,
                      GObject)

RecourseStatementModel *
recourse_statement_model_new (RecourseCaseDesk *desk) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseDesk *recourse_statement_model_peek_desk (RecourseStatementModel *self);
RecourseStatementState recourse_statement_model_state (RecourseStatementModel *self);
const GError *recourse_statement_model_peek_error (RecourseStatementModel *self);
gboolean recourse_statement_model_is_code_wrong (RecourseStatementModel *self);

/* Reading it. */
void recourse_statement_model_open (RecourseStatementModel *self, const char *path);
void recourse_statement_model_give_code (RecourseStatementModel *self, const char *code);
void recourse_statement_model_cancel (RecourseStatementModel *self);

/* Choosing. */
RecourseBill *recourse_statement_model_peek_bill (RecourseStatementModel *self);
void recourse_statement_model_search (RecourseStatementModel *self, const char *query);
guint recourse_statement_model_n_found (RecourseStatementModel *self);
guint recourse_statement_model_found (RecourseStatementModel *self, guint position);
gboolean recourse_statement_model_is_in_case (RecourseStatementModel *self, guint row);
gboolean recourse_statement_model_is_chosen (RecourseStatementModel *self, guint row);
void recourse_statement_model_choose (RecourseStatementModel *self, guint row, gboolean is_chosen);
const GArray *recourse_statement_model_peek_chosen (RecourseStatementModel *self);
gboolean recourse_statement_model_total (RecourseStatementModel *self, gint64 *out_fen);
void
recourse_statement_model_say_state (RecourseStatementModel *self, guint row, const char *state);

/* Payments that were typed in before, and may be among those that are chosen. */
GArray *recourse_statement_model_list_typed (RecourseStatementModel *self);
gboolean recourse_statement_model_replaces (RecourseStatementModel *self, guint number);
void recourse_statement_model_set_replaces (RecourseStatementModel *self,
                                            guint number,
                                            gboolean is_replaced);

/* Taking it over. */
void recourse_statement_model_take (RecourseStatementModel *self);
void recourse_statement_model_take_without_file (RecourseStatementModel *self);
void recourse_statement_model_try_again (RecourseStatementModel *self);

G_END_DECLS
