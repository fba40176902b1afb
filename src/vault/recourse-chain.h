/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-digest.h"

G_BEGIN_DECLS

/**
 * RecourseChain:
 * @n_entries: how many lines were fed
 * @head: the hash after the last of them, computed from the lines alone; 64 zeros before the first
 * @broken_at: the first entry that is not what its place and its stored hash say; 0: none so far
 *
 * A verification that is under way; read the fields, do not write them.
 */
typedef struct
{
  gint64 n_entries;
  char head[RECOURSE_DIGEST_HEX_LENGTH + 1];
  gint64 broken_at;
} RecourseChain;

void recourse_chain_init (RecourseChain *self);
gboolean recourse_chain_feed (RecourseChain *self,
                              gint64 seq,
                              const char *line,
                              gsize length,
                              const char *stored_hash);

gboolean recourse_chain_is_hash (const char *text);
void recourse_chain_hash (const char *previous,
                          const char *line,
                          gsize length,
                          char out_hash[RECOURSE_DIGEST_HEX_LENGTH + 1]);

G_END_DECLS
