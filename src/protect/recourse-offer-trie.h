/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RecourseOfferNode: the letters from the root to here. @shorter: the longest other word beginning
 * that they end with. @next_hit: the next @shorter one that something ends at, or the root. */
typedef struct
{
  gunichar c;
  guint32 parent;
  guint32 depth;
  guint32 shorter;
  guint32 next_hit;
  GArray *hits; /* (element-type guint32) (nullable): what ends here */
} RecourseOfferNode;

/** RecourseOfferTrie: many words, looked for in one pass (Aho and Corasick, 1975). */
typedef struct
{
  GArray *nodes; /* (element-type RecourseOfferNode): the first is the root */
  guint64 *keys;
  guint32 *children;
  guint n_slots; /* a power of two */
} RecourseOfferTrie;

void recourse_offer_trie_init (RecourseOfferTrie *self);
void recourse_offer_trie_clear (RecourseOfferTrie *self);
void recourse_offer_trie_add (RecourseOfferTrie *self,
                              const gunichar *letters,
                              guint n_letters,
                              guint32 hit);
void recourse_offer_trie_link (RecourseOfferTrie *self);
guint32 recourse_offer_trie_step (const RecourseOfferTrie *self, guint32 node, gunichar c);
const RecourseOfferNode *recourse_offer_trie_node (const RecourseOfferTrie *self, guint32 node);

G_END_DECLS
