/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RecourseJsonKind: of a value. */
typedef enum
{
  RECOURSE_JSON_NULL,
  RECOURSE_JSON_BOOLEAN,
  RECOURSE_JSON_INTEGER,
  RECOURSE_JSON_STRING,
  RECOURSE_JSON_ARRAY,
  RECOURSE_JSON_OBJECT,
} RecourseJsonKind;

/**
 * RecourseJsonNode:
 * @key: where the key of a member begins among the texts
 * @n: of an object or array: how many values it has
 * @integer: of a whole number; 0 and 1 of a boolean
 * @text: of a string: where it begins among the texts
 * @first: of an object or array: where its values begin among the children
 *
 * One value. Places instead of pointers, as the tree grows while it is read.
 */
typedef struct
{
  RecourseJsonKind kind;
  guint32 key;
  guint32 n;
  union
  {
    gint64 integer;
    guint32 text;
    guint32 first;
  };
} RecourseJsonNode;

/**
 * RecourseJsonTree:
 * @nodes: (element-type RecourseJsonNode)
 * @children: (element-type guint32): places of nodes; those of one object or array stand together
 * @open: (element-type guint32): values that stand in no complete object or array yet
 * @texts: keys and strings, decoded, each with a zero at its end
 *
 * The values of a document in four blocks of memory, for this room alone.
 */
typedef struct
{
  GArray *nodes;
  GArray *children;
  GArray *open;
  GByteArray *texts;
} RecourseJsonTree;

RecourseJsonTree *recourse_json_tree_new (gsize length) G_GNUC_WARN_UNUSED_RESULT;
void recourse_json_tree_free (RecourseJsonTree *self);

guint32 recourse_json_tree_add_text (RecourseJsonTree *self, const GString *text);
void recourse_json_tree_add_scalar (RecourseJsonTree *self,
                                    RecourseJsonKind kind,
                                    guint32 key,
                                    gint64 value);
void recourse_json_tree_add_container (RecourseJsonTree *self,
                                       gboolean is_object,
                                       guint32 key,
                                       guint first_open);

const RecourseJsonNode *recourse_json_tree_peek_root (const RecourseJsonTree *self);
const RecourseJsonNode *recourse_json_tree_peek_child (const RecourseJsonTree *self,
                                                       const RecourseJsonNode *parent,
                                                       guint index);
const RecourseJsonNode *recourse_json_tree_find (const RecourseJsonTree *self,
                                                 const RecourseJsonNode *object,
                                                 const char *key);
const char *recourse_json_tree_peek_text (const RecourseJsonTree *self, guint32 place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseJsonTree, recourse_json_tree_free)

G_END_DECLS
