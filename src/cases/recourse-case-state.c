/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-state"

#include "recourse-case-state.h"

#include "recourse-case-private.h"
#include "recourse-money.h"

/* --- Making and freeing -------------------------------------------------------------------------
 */

/** recourse_case_answer_free: a #GDestroyNotify */
void
recourse_case_answer_free (gpointer data)
{
  RecourseCaseAnswer *self = data;

  g_free (self->pack);
  g_free (self->screen);
  g_strfreev (self->values);
  g_strfreev (self->signs);
  g_free (self);
}

/** recourse_case_payment_new: one of which nothing is known */
RecourseCasePayment *
recourse_case_payment_new (void)
{
  RecourseCasePayment *self = g_new0 (RecourseCasePayment, 1);

  self->transferred_at = RECOURSE_TIME_UNKNOWN;
  return self;
}

/** recourse_case_payment_free: a #GDestroyNotify */
void
recourse_case_payment_free (gpointer data)
{
  RecourseCasePayment *self = data;

  g_free (self->state);
  g_free (self->payment);
  g_free (self->method);
  g_free (self->payee);
  g_free (self->transaction);
  g_free (self->merchant_order);
  g_free (self->note);
  g_free (self);
}

/** recourse_case_contact_new: one of which nothing is known */
RecourseCaseContact *
recourse_case_contact_new (void)
{
  RecourseCaseContact *self = g_new0 (RecourseCaseContact, 1);

  self->at = RECOURSE_TIME_UNKNOWN;
  self->happened_at = RECOURSE_TIME_UNKNOWN;
  self->next_at = RECOURSE_TIME_UNKNOWN;
  return self;
}

/** recourse_case_contact_free: a #GDestroyNotify */
void
recourse_case_contact_free (gpointer data)
{
  RecourseCaseContact *self = data;

  g_free (self->contact);
  g_free (self->number);
  g_free (self->name);
  g_free (self->reference);
  g_free (self->note);
  g_free (self->next);
  g_free (self);
}

/** recourse_case_step_free: a #GDestroyNotify */
void
recourse_case_step_free (gpointer data)
{
  RecourseCaseStep *self = data;

  g_free (self->remedy);
  g_free (self->step);
  g_free (self);
}

/**
 * recourse_case_whole_milliseconds:
 *
 * Returns: @time as the log can keep it: what is less than a millisecond is dropped
 */
gint64
recourse_case_whole_milliseconds (gint64 time)
{
  gint64 rest = time % 1000;

  if (time == RECOURSE_TIME_UNKNOWN)
    return time;
  return time - (rest < 0 ? rest + 1000 : rest);
}

/** recourse_case_state_new: (transfer full): of the case @id, before its first entry */
RecourseCaseState *
recourse_case_state_new (const char *id)
{
  RecourseCaseState *self = g_new0 (RecourseCaseState, 1);

  g_atomic_ref_count_init (&self->references);
  self->id = g_strdup (id);
  self->head = g_strnfill (RECOURSE_DIGEST_HEX_LENGTH, '0');
  self->opened_at = RECOURSE_TIME_UNKNOWN;
  self->changed_at = RECOURSE_TIME_UNKNOWN;
  self->closed_at = RECOURSE_TIME_UNKNOWN;
  self->answers = g_ptr_array_new_with_free_func (recourse_case_answer_free);
  self->payments = g_ptr_array_new_with_free_func (recourse_case_payment_free);
  self->contacts = g_ptr_array_new_with_free_func (recourse_case_contact_free);
  self->steps = g_ptr_array_new_with_free_func (recourse_case_step_free);
  return self;
}

/** recourse_case_state_ref: (transfer full): another reference; from any thread */
RecourseCaseState *
recourse_case_state_ref (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * recourse_case_state_unref:
 * @self: (transfer full) (nullable): a reference, given back from any thread
 */
void
recourse_case_state_unref (RecourseCaseState *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->id);
  g_free (self->head);
  g_free (self->title);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->payments);
  g_ptr_array_unref (self->contacts);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

/* --- Reading ------------------------------------------------------------------------------------
 */

/* The cache was made from this very log: entry N still has the hash that it had. */
static gboolean
is_of_log (const RecourseCaseState *self, RecourseLog *log)
{
  g_autoptr (GPtrArray) entries = recourse_log_read (log, self->n_entries, 1, NULL);
  const RecourseLogEntry *entry;

  if (entries == NULL || entries->len != 1)
    return FALSE;
  entry = entries->pdata[0];
  return entry->seq == self->n_entries && g_str_equal (entry->hash, self->head);
}

static RecourseCaseState *
fold_all (RecourseCaseFolder *folder, GError **error)
{
  g_autoptr (RecourseCaseState) self = NULL;

  self = recourse_case_state_new (recourse_case_folder_get_id (folder));
  if (!recourse_case_fold_rest (self, recourse_case_folder_peek_log (folder), error))
    return NULL;
  return g_steal_pointer (&self);
}

static RecourseCaseState *
fold_new (RecourseCaseFolder *folder, gint64 *out_n_cached, GError **error)
{
  RecourseLog *log = recourse_case_folder_peek_log (folder);
  g_autoptr (RecourseCaseState) self = NULL;

  *out_n_cached = 0;
  self = recourse_case_cache_read (recourse_case_folder_get_path (folder),
                                   recourse_case_folder_get_id (folder));
  if (self == NULL || !is_of_log (self, log))
    return fold_all (folder, error);
  *out_n_cached = self->n_entries;
  return recourse_case_fold_rest (self, log, error) ? g_steal_pointer (&self) : NULL;
}

static RecourseCaseState *
read_state (RecourseCaseFolder *folder, gboolean is_brief, GError **error)
{
  RecourseLog *log = recourse_case_folder_peek_log (folder);
  g_autoptr (RecourseTransaction) moment = recourse_log_begin_reading (log, error);
  g_autoptr (RecourseCaseState) self = NULL;
  gint64 n_cached;

  if (moment == NULL)
    return NULL;
  self = fold_new (folder, &n_cached, error);
  if (self == NULL || !recourse_case_texts_load (self, log, is_brief, error))
    return NULL;
  if (self->n_entries > n_cached)
    recourse_case_cache_write (self, recourse_case_folder_get_path (folder));
  return g_steal_pointer (&self);
}

/**
 * recourse_case_state_read:
 *
 * Reads what the case says now: from the cache as far as it goes, and from the entries that came
 * since. The cache is written anew where that is possible; one that is damaged, or was made from
 * another log, is not used. Entries of unknown kinds, and keys that are unknown or hold what they
 * must not, are passed over. A damaged entry is %RECOURSE_ERROR_INVALID_CONTENT or
 * %RECOURSE_ERROR_LIMIT.
 *
 * Returns: (transfer full): the state, or %NULL
 */
RecourseCaseState *
recourse_case_state_read (RecourseCaseFolder *folder, GError **error)
{
  g_return_val_if_fail (folder != NULL, NULL);

  return read_state (folder, FALSE, error);
}

/** recourse_case_state_read_brief: the same for a list of cases: without the texts of the contacts,
 * and of each payment only the payee */
RecourseCaseState *
recourse_case_state_read_brief (RecourseCaseFolder *folder, GError **error)
{
  g_return_val_if_fail (folder != NULL, NULL);

  return read_state (folder, TRUE, error);
}

/**
 * recourse_case_state_rebuild:
 *
 * The same from the log alone; the cache is replaced where that is possible.
 *
 * Returns: (transfer full): the state, or %NULL
 */
RecourseCaseState *
recourse_case_state_rebuild (RecourseCaseFolder *folder, GError **error)
{
  g_autoptr (RecourseTransaction) moment = NULL;
  g_autoptr (RecourseCaseState) self = NULL;
  RecourseLog *log;

  g_return_val_if_fail (folder != NULL, NULL);

  log = recourse_case_folder_peek_log (folder);
  moment = recourse_log_begin_reading (log, error);
  self = moment != NULL ? fold_all (folder, error) : NULL;
  if (self == NULL || !recourse_case_texts_load (self, log, FALSE, error))
    return NULL;
  recourse_case_cache_write (self, recourse_case_folder_get_path (folder));
  return g_steal_pointer (&self);
}

/* --- What it says -------------------------------------------------------------------------------
 */

/** recourse_case_state_get_id: the UUID of the case */
const char *
recourse_case_state_get_id (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/** recourse_case_state_get_title: (nullable): %NULL when it has none, or that is withheld */
const char *
recourse_case_state_get_title (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/** recourse_case_state_n_entries: how many entries the log had */
gint64
recourse_case_state_n_entries (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_entries;
}

/** recourse_case_state_opened_at: when the first entry was made */
gint64
recourse_case_state_opened_at (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, RECOURSE_TIME_UNKNOWN);

  return self->opened_at;
}

/** recourse_case_state_changed_at: when the last entry was made, whatever it says */
gint64
recourse_case_state_changed_at (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, RECOURSE_TIME_UNKNOWN);

  return self->changed_at;
}

/** recourse_case_state_closed_at: %RECOURSE_TIME_UNKNOWN while the case is open */
gint64
recourse_case_state_closed_at (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, RECOURSE_TIME_UNKNOWN);

  return self->closed_at;
}

/** recourse_case_state_is_sharing_ended: whether somebody said, after the signs were last answered,
 * that the connection was cut */
gboolean
recourse_case_state_is_sharing_ended (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_sharing_ended;
}

/** recourse_case_state_is_alarm_raised: whether the alarm was raised and no signs were answered
 * since */
gboolean
recourse_case_state_is_alarm_raised (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_alarm_raised;
}

/** recourse_case_state_n_answers: how many screens are answered */
guint
recourse_case_state_n_answers (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->answers->len;
}

/** recourse_case_state_answer: in the order in which they were last told; lives as long as @self */
const RecourseCaseAnswer *
recourse_case_state_answer (RecourseCaseState *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->answers->len, NULL);

  return self->answers->pdata[index];
}

/** recourse_case_state_n_payments: how many there are, without those that were taken back */
guint
recourse_case_state_n_payments (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->payments->len;
}

/** recourse_case_state_payment: in the order of their numbers; lives as long as @self */
const RecourseCasePayment *
recourse_case_state_payment (RecourseCaseState *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->payments->len, NULL);

  return self->payments->pdata[index];
}

/**
 * recourse_case_state_newest_payment:
 *
 * Returns: (nullable): the one with the latest time; when nobody told a time, or the same, the one
 *   with the highest number
 */
const RecourseCasePayment *
recourse_case_state_newest_payment (RecourseCaseState *self)
{
  const RecourseCasePayment *newest = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->payments->len; i++)
    {
      const RecourseCasePayment *payment = self->payments->pdata[i];

      /* An unknown time is less than every other. */
      if (newest == NULL || payment->transferred_at >= newest->transferred_at)
        newest = payment;
    }
  return newest;
}

/**
 * recourse_case_state_total:
 * @out_fen: what was paid in all, as far as the amounts are known; what came back is not taken off
 *
 * Returns: %FALSE when no amount is known, or they are more than an amount can be; @out_fen is 0
 *   then
 */
gboolean
recourse_case_state_total (RecourseCaseState *self, gint64 *out_fen)
{
  gint64 total = 0;

  g_return_val_if_fail (self != NULL && out_fen != NULL, FALSE);

  *out_fen = 0;
  for (guint i = 0; i < self->payments->len; i++)
    if (!recourse_money_add (total, ((RecourseCasePayment *) self->payments->pdata[i])->amount,
                             &total)
        || total > RECOURSE_MONEY_MAX_FEN)
      return FALSE;
  *out_fen = total;
  return total > 0;
}

/** recourse_case_state_n_contacts: how often somebody was spoken to */
guint
recourse_case_state_n_contacts (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->contacts->len;
}

/** recourse_case_state_contact: in the order of the log; lives as long as @self */
const RecourseCaseContact *
recourse_case_state_contact (RecourseCaseState *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->contacts->len, NULL);

  return self->contacts->pdata[index];
}

/** recourse_case_state_n_steps: how many steps are ticked and follow-ups recorded */
guint
recourse_case_state_n_steps (RecourseCaseState *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steps->len;
}

/** recourse_case_state_step: in the order in which they were last told; lives as long as @self */
const RecourseCaseStep *
recourse_case_state_step (RecourseCaseState *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);

  return self->steps->pdata[index];
}
