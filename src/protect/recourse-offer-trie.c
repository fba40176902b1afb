/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-trie"

#include "recourse-offer-trie.h"

/* The children of all nodes stand in one table with open addressing; 0, the root, is nobody's
 * child and means "none". */

#define FIRST_SLOTS 1024
#define ROOT 0

static RecourseOfferNode *
node_at (const RecourseOfferTrie *self, guint32 node)
{
  return &g_array_index (self->nodes, RecourseOfferNode, node);
}

static void
clear_node (gpointer data)
{
  g_clear_pointer (&((RecourseOfferNode *) data)->hits, g_array_unref);
}

static guint
find_slot (const RecourseOfferTrie *self, guint64 key)
{
  guint slot = (guint) ((key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32)
               & (self->n_slots - 1);

  while (self->children[slot] != ROOT && self->keys[slot] != key)
    slot = (slot + 1) & (self->n_slots - 1);
  return slot;
}

static guint64
make_key (guint32 node, gunichar c)
{
  return ((guint64) node << 21) | c;
}

static void
put_child (RecourseOfferTrie *self, guint64 key, guint32 child)
{
  guint slot = find_slot (self, key);

  self->keys[slot] = key;
  self->children[slot] = child;
}

static void
grow (RecourseOfferTrie *self)
{
  g_autofree guint64 *keys = self->keys;
  g_autofree guint32 *children = self->children;
  guint n = self->n_slots;

  self->n_slots = n * 2;
  self->keys = g_new0 (guint64, self->n_slots);
  self->children = g_new0 (guint32, self->n_slots);
  for (guint i = 0; i < n; i++)
    if (children[i] != ROOT)
      put_child (self, keys[i], children[i]);
}

/** recourse_offer_trie_init: makes @self one without words */
void
recourse_offer_trie_init (RecourseOfferTrie *self)
{
  RecourseOfferNode root = { 0 };

  self->nodes = g_array_new (FALSE, TRUE, sizeof (RecourseOfferNode));
  g_array_set_clear_func (self->nodes, clear_node);
  g_array_append_val (self->nodes, root);
  self->n_slots = FIRST_SLOTS;
  self->keys = g_new0 (guint64, FIRST_SLOTS);
  self->children = g_new0 (guint32, FIRST_SLOTS);
}

/** recourse_offer_trie_clear: frees what @self holds */
void
recourse_offer_trie_clear (RecourseOfferTrie *self)
{
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->children, g_free);
}

static guint32
add_child (RecourseOfferTrie *self, guint32 parent, gunichar c)
{
  guint64 key = make_key (parent, c);
  guint32 child = self->children[find_slot (self, key)];
  RecourseOfferNode node = { 0 };

  if (child != ROOT)
    return child;
  node.c = c;
  node.parent = parent;
  node.depth = node_at (self, parent)->depth + 1;
  child = self->nodes->len;
  g_array_append_val (self->nodes, node);
  if (self->nodes->len * 2 > self->n_slots)
    grow (self);
  put_child (self, key, child);
  return child;
}

/**
 * recourse_offer_trie_add:
 * @letters: a word
 * @n_letters: 1 or more
 * @hit: what a node where it ends tells
 */
void
recourse_offer_trie_add (RecourseOfferTrie *self,
                         const gunichar *letters,
                         guint n_letters,
                         guint32 hit)
{
  guint32 at = ROOT;
  RecourseOfferNode *node;

  for (guint i = 0; i < n_letters; i++)
    at = add_child (self, at, letters[i]);
  node = node_at (self, at);
  if (node->hits == NULL)
    node->hits = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (node->hits, hit);
}

static void
link_node (RecourseOfferTrie *self, guint32 at)
{
  RecourseOfferNode *node = node_at (self, at);
  const RecourseOfferNode *shorter;

  if (node->depth > 1)
    node->shorter = recourse_offer_trie_step (self, node_at (self, node->parent)->shorter, node->c);
  shorter = node_at (self, node->shorter);
  node->next_hit = shorter->hits != NULL ? node->shorter : shorter->next_hit;
}

/**
 * recourse_offer_trie_link:
 *
 * To be called once, after the last word: finds for each node what else ends there.
 */
void
recourse_offer_trie_link (RecourseOfferTrie *self)
{
  guint32 deepest = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    deepest = MAX (deepest, node_at (self, i)->depth);
  /* A node needs those above it to be linked; there are not many depths. */
  for (guint32 depth = 1; depth <= deepest; depth++)
    for (guint i = 1; i < self->nodes->len; i++)
      if (node_at (self, i)->depth == depth)
        link_node (self, i);
}

/**
 * recourse_offer_trie_step:
 * @node: 0, or what the step before gave
 * @c: the next letter of the text
 *
 * Returns: the node of the longest word beginning that the text now ends with
 */
guint32
recourse_offer_trie_step (const RecourseOfferTrie *self, guint32 node, gunichar c)
{
  for (;;)
    {
      guint32 child = self->children[find_slot (self, make_key (node, c))];

      if (child != ROOT || node == ROOT)
        return child;
      node = node_at (self, node)->shorter;
    }
}

/** recourse_offer_trie_node: Returns: (transfer none): the node number @node */
const RecourseOfferNode *
recourse_offer_trie_node (const RecourseOfferTrie *self, guint32 node)
{
  return node_at (self, node);
}
