/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-statement-model"

#include "recourse-statement-model-private.h"

#include "recourse-case-jobs.h"
#include "recourse-error.h"
#include "recourse-money.h"

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseStatementModel, recourse_statement_model, G_TYPE_OBJECT)

/** recourse_statement_model_set_state: with what went wrong before; @error: (transfer full)
 * (nullable) */
void
recourse_statement_model_set_state (RecourseStatementModel *self,
                                    RecourseStatementState state,
                                    GError *error)
{
  self->state = state;
  g_clear_error (&self->error);
  self->error = error;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget_choice (RecourseStatementModel *self)
{
  g_clear_pointer (&self->choice, recourse_bill_choice_free);
  g_clear_pointer (&self->found, g_array_unref);
  g_array_set_size (self->chosen, 0);
  g_hash_table_remove_all (self->states);
  g_hash_table_remove_all (self->replaced);
}

/* --- Reading it ---------------------------------------------------------------------------------
 */

static void
take_choice (RecourseStatementModel *self, RecourseBillChoice *choice)
{
  forget_choice (self);
  self->choice = choice;
  self->found = recourse_bill_choice_find (choice, "");
  self->is_code_wrong = FALSE;
  recourse_statement_model_set_state (self, RECOURSE_STATEMENT_OPEN, NULL);
}

static void
take_trouble (RecourseStatementModel *self, GError *error)
{
  self->is_code_wrong = g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_SECRET_WRONG);
  if (self->is_code_wrong || g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_SECRET_NEEDED))
    {
      g_clear_error (&error);
      recourse_statement_model_set_state (self, RECOURSE_STATEMENT_CODE, NULL);
      return;
    }
  recourse_statement_model_set_state (self, RECOURSE_STATEMENT_EMPTY, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseStatementModel) self = RECOURSE_STATEMENT_MODEL (user_data);
  GError *error = NULL;
  RecourseBillChoice *choice;

  choice = recourse_case_jobs_read_statement_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                     &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_error (&error);
      return;
    }
  g_clear_object (&self->reading);
  if (choice != NULL)
    take_choice (self, choice);
  else
    take_trouble (self, error);
}

static void
start_reading (RecourseStatementModel *self, const char *code)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  recourse_case_jobs_read_statement_async (recourse_case_desk_peek_service (self->desk), self->path,
                                           code, self->reading, read_cb, g_object_ref (self));
  recourse_statement_model_set_state (self, RECOURSE_STATEMENT_READING, NULL);
}

/** recourse_statement_model_open: reads the file at @path */
void
recourse_statement_model_open (RecourseStatementModel *self, const char *path)
{
  g_return_if_fail (RECOURSE_IS_STATEMENT_MODEL (self));
  g_return_if_fail (path != NULL);

  forget_choice (self);
  g_free (self->path);
  self->path = g_strdup (path);
  self->is_code_wrong = FALSE;
  start_reading (self, NULL);
}

/** recourse_statement_model_give_code: reads it again, with @code */
void
recourse_statement_model_give_code (RecourseStatementModel *self, const char *code)
{
  g_return_if_fail (RECOURSE_IS_STATEMENT_MODEL (self));
  g_return_if_fail (self->state == RECOURSE_STATEMENT_CODE);

  start_reading (self, code);
}

/** recourse_statement_model_cancel: what is being read is given up; what is being kept is not */
void
recourse_statement_model_cancel (RecourseStatementModel *self)
{
  g_return_if_fail (RECOURSE_IS_STATEMENT_MODEL (self));

  if (self->state == RECOURSE_STATEMENT_KEEPING)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  forget_choice (self);
  recourse_statement_model_set_state (self, RECOURSE_STATEMENT_EMPTY, NULL);
}

/* --- Choosing -----------------------------------------------------------------------------------
 */

/** recourse_statement_model_peek_bill: borrowed (nullable) */
RecourseBill *
recourse_statement_model_peek_bill (RecourseStatementModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_STATEMENT_MODEL (self), NULL);

  return self->choice != NULL ? recourse_bill_choice_peek_bill (self->choice) : NULL;
}

/** recourse_statement_model_search: what was chosen before stays chosen */
void
recourse_statement_model_search (RecourseStatementModel *self, const char *query)
{
  g_return_if_fail (RECOURSE_IS_STATEMENT_MODEL (self));

  if (self->choice == NULL)
    return;
  g_clear_pointer (&self->found, g_array_unref);
  self->found = recourse_bill_choice_find (self->choice, query);
  g_signal_emit (self, signals[CHANGED], 0);
}

/** recourse_statement_model_n_found: outgoing payments that fit the search; newest first */
guint
recourse_statement_model_n_found (RecourseStatementModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_STATEMENT_MODEL (self), 0);

  return self->found != NULL ? self->found->len : 0;
}

/** recourse_statement_model_found: the row of the bill at @position */
guint
recourse_statement_model_found (RecourseStatementModel *self, guint position)
{
  g_return_val_if_fail (position < recourse_statement_model_n_found (self), 0);

  return g_array_index (self->found, guint, position);
}

static gboolean
find_chosen (RecourseStatementModel *self, guint row, guint *out_position)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_array_index (self->chosen, guint, i) == row)
      {
        *out_position = i;
        return TRUE;
      }
  return FALSE;
}

/** recourse_statement_model_is_chosen: @row: of the bill */
gboolean
recourse_statement_model_is_chosen (RecourseStatementModel *self, guint row)
{
  guint position;

  g_return_val_if_fail (RECOURSE_IS_STATEMENT_MODEL (self), FALSE);

  return find_chosen (self, row, &position);
}

/** recourse_statement_model_choose: @row: of the bill */
void
recourse_statement_model_choose (RecourseStatementModel *self, guint row, gboolean is_chosen)
{
  guint position;

  g_return_if_fail (RECOURSE_IS_STATEMENT_MODEL (self));

  if (find_chosen (self, row, &position) == is_chosen)
    return;
  if (is_chosen)
    g_array_append_val (self->chosen, row);
  else
    g_array_remove_index (self->chosen, position);
  g_signal_emit (self, signals[CHANGED], 0);
}

/** recourse_statement_model_peek_chosen: (element-type guint): rows of the bill, in the order in
 * which they were chosen */
const GArray *
recourse_statement_model_peek_chosen (RecourseStatementModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_STATEMENT_MODEL (self), NULL);

  return self->chosen;
}

/** recourse_statement_model_total: of what is chosen; %FALSE when it is more than an amount can be
 */
gboolean
recourse_statement_model_total (RecourseStatementModel *self, gint64 *out_fen)
{
  RecourseBill *bill = recourse_statement_model_peek_bill (self);

  *out_fen = 0;
  for (guint i = 0; i < self->chosen->len; i++)
    {
      guint row = g_array_index (self->chosen, guint, i);

      if (!recourse_money_add (*out_fen, recourse_bill_row (bill, row)->amount, out_fen))
        return FALSE;
    }
  return *out_fen <= RECOURSE_MONEY_MAX_FEN;
}

/**
 * recourse_statement_model_say_state:
 * @row: whose status is a word that is not known
 * @state: (nullable): id of a value of the variable `state`, as somebody said; NULL: not known
 */
void
recourse_statement_model_say_state (RecourseStatementModel *self, guint row, const char *state)
{
  g_return_if_fail (RECOURSE_IS_STATEMENT_MODEL (self));

  if (state != NULL)
    g_hash_table_insert (self->states, GUINT_TO_POINTER (row), g_strdup (state));
  else
    g_hash_table_remove (self->states, GUINT_TO_POINTER (row));
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_statement_model_dispose (GObject *object)
{
  RecourseStatementModel *self = RECOURSE_STATEMENT_MODEL (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_statement_model_parent_class)->dispose (object);
}

static void
recourse_statement_model_finalize (GObject *object)
{
  RecourseStatementModel *self = RECOURSE_STATEMENT_MODEL (object);

  forget_choice (self);
  g_clear_pointer (&self->seat, recourse_case_seat_unref);
  g_array_unref (self->chosen);
  g_hash_table_unref (self->states);
  g_hash_table_unref (self->replaced);
  g_clear_error (&self->error);
  g_free (self->path);
  G_OBJECT_CLASS (recourse_statement_model_parent_class)->finalize (object);
}

static void
recourse_statement_model_class_init (RecourseStatementModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_statement_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_statement_model_finalize;
  signals[CHANGED] = g_signal_new ("changed", RECOURSE_TYPE_STATEMENT_MODEL, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_statement_model_init (RecourseStatementModel *self)
{
  self->chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  self->states = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->replaced = g_hash_table_new (NULL, NULL);
}

/** recourse_statement_model_new: @desk: into whose case in use it goes */
RecourseStatementModel *
recourse_statement_model_new (RecourseCaseDesk *desk)
{
  RecourseStatementModel *self = g_object_new (RECOURSE_TYPE_STATEMENT_MODEL, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (recourse_statement_model_look_at_desk),
                           self, G_CONNECT_SWAPPED);
  return self;
}

/** recourse_statement_model_peek_desk: borrowed */
RecourseCaseDesk *
recourse_statement_model_peek_desk (RecourseStatementModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_STATEMENT_MODEL (self), NULL);

  return self->desk;
}

/** recourse_statement_model_state: how far it is */
RecourseStatementState
recourse_statement_model_state (RecourseStatementModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_STATEMENT_MODEL (self), RECOURSE_STATEMENT_EMPTY);

  return self->state;
}

/** recourse_statement_model_peek_error: borrowed (nullable): what went wrong last */
const GError *
recourse_statement_model_peek_error (RecourseStatementModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_STATEMENT_MODEL (self), NULL);

  return self->error;
}

/** recourse_statement_model_is_code_wrong: whether a code was given, and did not open it */
gboolean
recourse_statement_model_is_code_wrong (RecourseStatementModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_STATEMENT_MODEL (self), FALSE);

  return self->is_code_wrong;
}
