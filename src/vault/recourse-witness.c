/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-witness"

#include "recourse-witness.h"

#include "recourse-chain.h"
#include "recourse-error.h"
#include "recourse-json.h"

#define PAGE 256
#define HEAD_DIGITS 25 /* 100 bits */

/* The chain of the first @n_entries, or of all when there are fewer. Rows below 1 are in it, so
 * that they break it. */
static gboolean
feed_entries (RecourseLog *log, gint64 n_entries, RecourseChain *chain, GError **error)
{
  gint64 next = G_MININT64;
  gboolean is_done = FALSE;

  recourse_chain_init (chain);
  while (!is_done)
    {
      g_autoptr (GPtrArray) page = recourse_log_read (log, next, PAGE, error);

      if (page == NULL)
        return FALSE;
      is_done = page->len < PAGE;
      for (guint i = 0; i < page->len && chain->n_entries < n_entries; i++)
        {
          const RecourseLogEntry *entry = page->pdata[i];
          gsize length = 0;
          const char *data = g_bytes_get_data (entry->line, &length);

          recourse_chain_feed (chain, entry->seq, data != NULL ? data : "", length, entry->hash);
          next = entry->seq;
        }
      is_done |= chain->n_entries == n_entries || next == G_MAXINT64;
      next += is_done ? 0 : 1;
    }
  return TRUE;
}

static gboolean
make_code (const RecourseChain *chain, RecourseWitnessCode *out_code, GError **error)
{
  RecourseDigest head;

  if (!recourse_digest_from_hex (chain->head, &head, error))
    return FALSE;
  recourse_witness_code_init (out_code, chain->n_entries, &head);
  return TRUE;
}

/**
 * recourse_witness_make:
 *
 * The code of the log as it is now. Whoever is given the code of a broken log would find it broken
 * later and suspect what happened since: that is %RECOURSE_ERROR_INVALID_CONTENT. The whole log is
 * read. An empty one is %RECOURSE_ERROR_NOT_FOUND.
 */
gboolean
recourse_witness_make (RecourseLog *log, RecourseWitnessCode *out_code, GError **error)
{
  RecourseChain chain;

  g_return_val_if_fail (log != NULL, FALSE);
  g_return_val_if_fail (out_code != NULL, FALSE);

  if (!feed_entries (log, G_MAXINT64, &chain, error))
    return FALSE;
  if (chain.broken_at != 0)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
                   "cannot make a witness code: the log is broken at entry %" G_GINT64_FORMAT,
                   chain.broken_at);
      return FALSE;
    }
  if (chain.n_entries == 0)
    {
      g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND,
                           "cannot make a witness code: the log has no entries");
      return FALSE;
    }
  return make_code (&chain, out_code, error);
}

/* Else it becomes the error. */
static gboolean
is_damage (GError **cause, GError **error)
{
  if (g_error_matches (*cause, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (cause));
  return FALSE;
}

/**
 * recourse_witness_check:
 * @code: one that was given away before
 * @out_verdict: what it says about the first entries of @log; later ones are not looked at
 *
 * A log that was changed, or whose database is damaged, is a verdict; only what the system does not
 * let be read is an error.
 */
gboolean
recourse_witness_check (RecourseLog *log,
                        const RecourseWitnessCode *code,
                        RecourseWitnessVerdict *out_verdict,
                        GError **error)
{
  g_autoptr (GError) cause = NULL;
  RecourseWitnessCode now;
  RecourseChain chain;

  g_return_val_if_fail (log != NULL && code != NULL, FALSE);
  g_return_val_if_fail (out_verdict != NULL, FALSE);

  *out_verdict = RECOURSE_WITNESS_BROKEN;
  if (!feed_entries (log, code->n_entries, &chain, &cause))
    return is_damage (&cause, error);
  *out_verdict = RECOURSE_WITNESS_SHORTER;
  if (chain.n_entries < code->n_entries)
    return TRUE;
  *out_verdict = RECOURSE_WITNESS_BROKEN;
  if (chain.broken_at != 0)
    return TRUE;
  if (!make_code (&chain, &now, error))
    return FALSE;
  *out_verdict = recourse_witness_code_equal (&now, code) ? RECOURSE_WITNESS_HOLDS
                                                          : RECOURSE_WITNESS_DIFFERS;
  return TRUE;
}

/* As much of the hash as the code has. */
static char *
write_head (const RecourseWitnessCode *code)
{
  RecourseDigest digest = { { 0 } };
  g_autofree char *hex = NULL;

  for (gsize i = 0; i < RECOURSE_WITNESS_BYTES; i++)
    digest.bytes[i] = code->bits[i];
  hex = recourse_digest_to_hex (&digest);
  return g_strndup (hex, HEAD_DIGITS);
}

/**
 * recourse_witness_note:
 * @matches: whether it holds
 *
 * Enters into the log that a code was checked. Errors as those of recourse_log_append(): where
 * nothing can be written, or on a broken log, there is no such entry.
 */
gboolean
recourse_witness_note (RecourseLog *log,
                       const RecourseWitnessCode *code,
                       gboolean matches,
                       RecourseAuthor author,
                       GError **error)
{
  g_autoptr (RecourseLogDraft) draft = NULL;
  g_autofree char *head = NULL;

  g_return_val_if_fail (log != NULL && code != NULL, FALSE);

  draft = recourse_log_draft_new ("witnessed", author);
  head = write_head (code);
  recourse_log_draft_add_integer (draft, "entries", code->n_entries);
  recourse_log_draft_add_string (draft, "head", head);
  recourse_log_draft_add_boolean (draft, "matches", matches);
  return recourse_log_append (log, draft, NULL, error);
}
