/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chain"

#include "recourse-chain.h"

#include <string.h>

/** recourse_chain_init: the state before the first entry. */
void
recourse_chain_init (RecourseChain *self)
{
  g_return_if_fail (self != NULL);

  *self = (RecourseChain){ 0 };
  memset (self->head, '0', RECOURSE_DIGEST_HEX_LENGTH);
}

/* A line feed would make two lines of it in the shell loop that others check with, and a shell
 * drops zero bytes. */
static gboolean
is_one_line (const char *line, gsize length)
{
  return length > 0 && memchr (line, '\n', length) == NULL && memchr (line, '\0', length) == NULL;
}

/**
 * recourse_chain_feed:
 * @seq: the number under which it is kept
 * @line: @length bytes, as they are kept; they may be damaged
 * @stored_hash: (nullable): the hash that is kept with it, damaged or not; NULL where only the
 * lines are at hand, as in a bag
 *
 * Takes the next entry. After a break it goes on, so that the head of the lines as they are can be
 * told, too.
 *
 * Returns: whether the chain is intact so far
 */
gboolean
recourse_chain_feed (RecourseChain *self,
                     gint64 seq,
                     const char *line,
                     gsize length,
                     const char *stored_hash)
{
  gboolean is_right;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  self->n_entries++;
  recourse_chain_hash (self->head, line, length, self->head);
  is_right = seq == self->n_entries && is_one_line (line, length)
             && (stored_hash == NULL || g_str_equal (stored_hash, self->head));
  if (!is_right && self->broken_at == 0)
    self->broken_at = self->n_entries;
  return self->broken_at == 0;
}

/** recourse_chain_is_hash: whether @text is 64 hexadecimal digits in lower case, nothing else. */
gboolean
recourse_chain_is_hash (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strlen (text) == RECOURSE_DIGEST_HEX_LENGTH
         && strspn (text, "0123456789abcdef") == RECOURSE_DIGEST_HEX_LENGTH;
}

/**
 * recourse_chain_hash:
 * @previous: the hash before it, 64 digits
 * @line: @length bytes without the line feed at the end
 * @out_hash: may be the same memory as @previous
 */
void
recourse_chain_hash (const char *previous,
                     const char *line,
                     gsize length,
                     char out_hash[RECOURSE_DIGEST_HEX_LENGTH + 1])
{
  g_autoptr (RecourseHasher) hasher = NULL;
  g_autofree char *hex = NULL;
  RecourseDigest digest;

  g_return_if_fail (previous != NULL);
  g_return_if_fail (line != NULL);

  hasher = recourse_hasher_new ();
  recourse_hasher_update (hasher, previous, strlen (previous));
  recourse_hasher_update (hasher, "\n", 1);
  recourse_hasher_update (hasher, line, length);
  recourse_hasher_update (hasher, "\n", 1);
  recourse_hasher_finish (hasher, &digest);
  hex = recourse_digest_to_hex (&digest);
  memcpy (out_hash, hex, RECOURSE_DIGEST_HEX_LENGTH + 1);
}
