/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-json-tree"

#include "recourse-json-tree.h"

/* A log of 100,000 lines is 100,000 small documents: what costs time is not the reading but asking
 * for memory. So all values of a document share four blocks, sized after its length. */

#define BYTES_OF_A_VALUE 16

/** recourse_json_tree_new: (transfer full): an empty tree for a document of @length bytes */
RecourseJsonTree *
recourse_json_tree_new (gsize length)
{
  RecourseJsonTree *self = g_new (RecourseJsonTree, 1);
  guint n_values = (guint) MIN (length / BYTES_OF_A_VALUE + 1, G_MAXUINT16);

  self->nodes = g_array_sized_new (FALSE, FALSE, sizeof (RecourseJsonNode), n_values);
  self->children = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_values);
  self->open = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_values);
  self->texts = g_byte_array_sized_new ((guint) length + 1);
  return self;
}

/**
 * recourse_json_tree_free:
 * @self: (transfer full) (nullable): a tree
 */
void
recourse_json_tree_free (RecourseJsonTree *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->children);
  g_array_unref (self->open);
  g_byte_array_unref (self->texts);
  g_free (self);
}

/** recourse_json_tree_add_text: where @text stands from now on */
guint32
recourse_json_tree_add_text (RecourseJsonTree *self, const GString *text)
{
  guint32 place = self->texts->len;

  g_byte_array_append (self->texts, (const guint8 *) text->str, (guint) text->len + 1);
  return place;
}

static void
add_node (RecourseJsonTree *self, const RecourseJsonNode *node)
{
  guint32 place = self->nodes->len;

  g_array_append_vals (self->nodes, node, 1);
  g_array_append_val (self->open, place);
}

/**
 * recourse_json_tree_add_scalar:
 * @key: of a member; 0 for all else
 * @value: a number, a boolean, or where the string stands
 */
void
recourse_json_tree_add_scalar (RecourseJsonTree *self,
                               RecourseJsonKind kind,
                               guint32 key,
                               gint64 value)
{
  RecourseJsonNode node = { .kind = kind, .key = key };

  if (kind == RECOURSE_JSON_STRING)
    node.text = (guint32) value;
  else
    node.integer = value;
  add_node (self, &node);
}

/**
 * recourse_json_tree_add_container:
 * @first_open: how many values were open when it began; all since then stand in it
 *
 * Adds an object or an array that is complete.
 */
void
recourse_json_tree_add_container (RecourseJsonTree *self,
                                  gboolean is_object,
                                  guint32 key,
                                  guint first_open)
{
  RecourseJsonNode node = { .kind = is_object ? RECOURSE_JSON_OBJECT : RECOURSE_JSON_ARRAY,
                            .key = key,
                            .n = self->open->len - first_open };

  node.first = self->children->len;
  if (node.n > 0)
    g_array_append_vals (self->children, &g_array_index (self->open, guint32, first_open), node.n);
  g_array_set_size (self->open, first_open);
  add_node (self, &node);
}

static const RecourseJsonNode *
peek_node (const RecourseJsonTree *self, guint32 place)
{
  return &g_array_index (self->nodes, RecourseJsonNode, place);
}

/** recourse_json_tree_peek_root: of a whole document; borrowed, as all nodes */
const RecourseJsonNode *
recourse_json_tree_peek_root (const RecourseJsonTree *self)
{
  return peek_node (self, self->nodes->len - 1);
}

/** recourse_json_tree_peek_child: @index is less than @parent->n */
const RecourseJsonNode *
recourse_json_tree_peek_child (const RecourseJsonTree *self,
                               const RecourseJsonNode *parent,
                               guint index)
{
  return peek_node (self, g_array_index (self->children, guint32, parent->first + index));
}

/** recourse_json_tree_find: the member @key of @object, or NULL; a walk, as objects are small */
const RecourseJsonNode *
recourse_json_tree_find (const RecourseJsonTree *self,
                         const RecourseJsonNode *object,
                         const char *key)
{
  for (guint i = 0; i < object->n; i++)
    {
      const RecourseJsonNode *member = recourse_json_tree_peek_child (self, object, i);

      if (g_str_equal (recourse_json_tree_peek_text (self, member->key), key))
        return member;
    }
  return NULL;
}

/** recourse_json_tree_peek_text: borrowed; of a tree that grows no more */
const char *
recourse_json_tree_peek_text (const RecourseJsonTree *self, guint32 place)
{
  return (const char *) self->texts->data + place;
}
