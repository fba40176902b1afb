/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-json"

#include "recourse-json.h"

#include "recourse-error.h"
#include "recourse-json-path.h"
#include "recourse-json-scanner.h"

struct _RecourseJson
{
  RecourseJsonTree *tree;
  char *origin;
};

/**
 * recourse_json_new:
 * @bytes: a whole file, however it came here
 * @origin: the file's name for messages
 *
 * Returns: (transfer full): the checked document, or NULL: %RECOURSE_ERROR_LIMIT when a cap is
 *   exceeded, else %RECOURSE_ERROR_INVALID_CONTENT. Messages name @origin and the place in it.
 */
RecourseJson *
recourse_json_new (GBytes *bytes, const char *origin, GError **error)
{
  g_autofree char *quoted_origin = NULL;
  RecourseJsonTree *tree;
  RecourseJson *self;
  const char *data;
  gsize length = 0;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (origin != NULL, NULL);

  quoted_origin = recourse_error_quote (origin);
  data = g_bytes_get_data (bytes, &length);
  tree = recourse_json_scan (data, length, quoted_origin, error);
  if (tree == NULL)
    return NULL;
  self = g_new (RecourseJson, 1);
  self->tree = tree;
  self->origin = g_steal_pointer (&quoted_origin);
  return self;
}

/**
 * recourse_json_free:
 * @self: (transfer full) (nullable): a document; its views are not to be used any more
 */
void
recourse_json_free (RecourseJson *self)
{
  if (self == NULL)
    return;
  recourse_json_tree_free (self->tree);
  g_free (self->origin);
  g_free (self);
}

/** recourse_json_root: the view of the whole document. */
void
recourse_json_root (const RecourseJson *self, RecourseJsonView *out_view)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (out_view != NULL);

  *out_view = (RecourseJsonView){ .document = self,
                                  .node = recourse_json_tree_peek_root (self->tree) };
}

static void
append_path (const RecourseJsonView *view, GString *path)
{
  if (view->parent == NULL)
    {
      g_autofree char *root = recourse_json_path_root (view->document->origin);

      g_string_append (path, root);
      return;
    }
  append_path (view->parent, path);
  if (view->key != NULL)
    recourse_json_path_append_key (path, view->key);
  else
    recourse_json_path_append_index (path, view->index);
}

/**
 * recourse_json_view_path:
 *
 * Returns: (transfer full): the way to the value, such as "remedies[3].steps[0].text".
 */
char *
recourse_json_view_path (const RecourseJsonView *view)
{
  GString *path;

  g_return_val_if_fail (view != NULL, NULL);

  path = g_string_new (NULL);
  append_path (view, path);
  return g_string_free (path, FALSE);
}

/**
 * recourse_json_view_error:
 * @code: a code of %RECOURSE_ERROR
 * @format: what is wrong with the value; foreign text in it through recourse_error_quote()
 *
 * Sets an error that begins with the origin and the path of @view.
 */
void
recourse_json_view_error (const RecourseJsonView *view,
                          GError **error,
                          int code,
                          const char *format,
                          ...)
{
  g_autofree char *path = NULL;
  g_autofree char *problem = NULL;
  va_list arguments;

  g_return_if_fail (view != NULL);

  va_start (arguments, format);
  problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  path = recourse_json_view_path (view);
  g_set_error (error, RECOURSE_ERROR, code, "%s: %s: %s", view->document->origin, path, problem);
}

static gboolean
expect (const RecourseJsonView *view, gboolean is_met, const char *expected, GError **error)
{
  if (!is_met)
    recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT, "expected %s", expected);
  return is_met;
}

static const RecourseJsonNode *
peek_node (const RecourseJsonView *view)
{
  return view->node;
}

static gboolean
is_kind (const RecourseJsonView *view, RecourseJsonKind kind)
{
  return peek_node (view)->kind == kind;
}

static const char *
peek_member_name (const RecourseJsonView *view, guint index)
{
  const RecourseJsonTree *tree = view->document->tree;
  const RecourseJsonNode *member = recourse_json_tree_peek_child (tree, view->node, index);

  return recourse_json_tree_peek_text (tree, member->key);
}

/**
 * recourse_json_view_expect_object:
 * @known_keys: (nullable) (array zero-terminated=1): every key that may stand in it; NULL for an
 *   object whose keys are data
 *
 * Anything but an object, and an unknown key, is %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_json_view_expect_object (const RecourseJsonView *view,
                                  const char *const *known_keys,
                                  GError **error)
{
  g_return_val_if_fail (view != NULL, FALSE);

  if (!expect (view, is_kind (view, RECOURSE_JSON_OBJECT), "an object", error))
    return FALSE;
  for (guint i = 0; known_keys != NULL && i < peek_node (view)->n; i++)
    {
      const char *name = peek_member_name (view, i);

      if (!g_strv_contains (known_keys, name))
        {
          g_autofree char *quoted = recourse_error_quote (name);

          recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT, "unknown key '%s'",
                                    quoted);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * recourse_json_view_expect_array:
 * @out_length: (optional): how many elements it has
 *
 * Anything but an array is %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_json_view_expect_array (const RecourseJsonView *view, guint *out_length, GError **error)
{
  g_return_val_if_fail (view != NULL, FALSE);

  if (!expect (view, is_kind (view, RECOURSE_JSON_ARRAY), "an array", error))
    return FALSE;
  if (out_length != NULL)
    *out_length = peek_node (view)->n;
  return TRUE;
}

/** recourse_json_view_has: whether @view is an object with a member @key. */
gboolean
recourse_json_view_has (const RecourseJsonView *view, const char *key)
{
  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  return is_kind (view, RECOURSE_JSON_OBJECT)
         && recourse_json_tree_find (view->document->tree, view->node, key) != NULL;
}

/**
 * recourse_json_view_get:
 * @key: the member's key; it has to live as long as @out_member
 * @out_member: the member
 *
 * No object, or one without the member, is %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_json_view_get (const RecourseJsonView *view,
                        const char *key,
                        RecourseJsonView *out_member,
                        GError **error)
{
  const RecourseJsonNode *node;

  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (out_member != NULL && out_member != view, FALSE);

  if (!expect (view, is_kind (view, RECOURSE_JSON_OBJECT), "an object", error))
    return FALSE;
  node = recourse_json_tree_find (view->document->tree, view->node, key);
  if (node == NULL)
    {
      g_autofree char *quoted = recourse_error_quote (key);

      recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT, "missing key '%s'",
                                quoted);
      return FALSE;
    }
  *out_member = (RecourseJsonView){
    .document = view->document,
    .parent = view,
    .key = key,
    .node = node,
  };
  return TRUE;
}

/**
 * recourse_json_view_element:
 * @view: an array, see recourse_json_view_expect_array()
 * @index: less than its length
 */
void
recourse_json_view_element (const RecourseJsonView *view,
                            guint index,
                            RecourseJsonView *out_element)
{
  g_return_if_fail (view != NULL && is_kind (view, RECOURSE_JSON_ARRAY));
  g_return_if_fail (out_element != NULL && out_element != view);
  g_return_if_fail (index < peek_node (view)->n);

  *out_element = (RecourseJsonView){
    .document = view->document,
    .parent = view,
    .index = index,
    .node = recourse_json_tree_peek_child (view->document->tree, view->node, index),
  };
}

/** recourse_json_view_n_members: how many members an object has; 0 for anything else. */
guint
recourse_json_view_n_members (const RecourseJsonView *view)
{
  g_return_val_if_fail (view != NULL, 0);

  return is_kind (view, RECOURSE_JSON_OBJECT) ? peek_node (view)->n : 0;
}

/**
 * recourse_json_view_member_name:
 * @view: an object
 * @index: less than recourse_json_view_n_members()
 *
 * Returns: (transfer none): the key that stands at @index in the file; it lives as long as the
 *   document.
 */
const char *
recourse_json_view_member_name (const RecourseJsonView *view, guint index)
{
  g_return_val_if_fail (view != NULL && is_kind (view, RECOURSE_JSON_OBJECT), NULL);
  g_return_val_if_fail (index < recourse_json_view_n_members (view), NULL);

  return peek_member_name (view, index);
}

/** recourse_json_view_is_array: for formats that take one value or a list of them. */
gboolean
recourse_json_view_is_array (const RecourseJsonView *view)
{
  g_return_val_if_fail (view != NULL, FALSE);

  return is_kind (view, RECOURSE_JSON_ARRAY);
}

/** recourse_json_view_is_integer: for formats that take a number or something else. */
gboolean
recourse_json_view_is_integer (const RecourseJsonView *view)
{
  g_return_val_if_fail (view != NULL, FALSE);

  return is_kind (view, RECOURSE_JSON_INTEGER);
}

/**
 * recourse_json_view_string:
 * @out_text: (transfer none): valid UTF-8 without zero bytes; it lives as long as the document
 *
 * Anything but a string is %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_json_view_string (const RecourseJsonView *view, const char **out_text, GError **error)
{
  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (out_text != NULL, FALSE);

  if (!expect (view, is_kind (view, RECOURSE_JSON_STRING), "a string", error))
    return FALSE;
  *out_text = recourse_json_tree_peek_text (view->document->tree, peek_node (view)->text);
  return TRUE;
}

/**
 * recourse_json_view_integer:
 * @lowest: the least value that is right here
 * @highest: the greatest one
 *
 * Anything but a whole number is %RECOURSE_ERROR_INVALID_CONTENT, one out of the range is
 * %RECOURSE_ERROR_LIMIT.
 */
gboolean
recourse_json_view_integer (const RecourseJsonView *view,
                            gint64 lowest,
                            gint64 highest,
                            gint64 *out_value,
                            GError **error)
{
  gint64 value;

  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (out_value != NULL, FALSE);

  if (!expect (view, recourse_json_view_is_integer (view), "a whole number", error))
    return FALSE;
  value = peek_node (view)->integer;
  if (value < lowest || value > highest)
    {
      recourse_json_view_error (view, error, RECOURSE_ERROR_LIMIT,
                                "%" G_GINT64_FORMAT " is not in the range %" G_GINT64_FORMAT
                                " to %" G_GINT64_FORMAT,
                                value, lowest, highest);
      return FALSE;
    }
  *out_value = value;
  return TRUE;
}

/** recourse_json_view_boolean: all but true and false is %RECOURSE_ERROR_INVALID_CONTENT. */
gboolean
recourse_json_view_boolean (const RecourseJsonView *view, gboolean *out_value, GError **error)
{
  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (out_value != NULL, FALSE);

  if (!expect (view, is_kind (view, RECOURSE_JSON_BOOLEAN), "true or false", error))
    return FALSE;
  *out_value = peek_node (view)->integer != 0;
  return TRUE;
}

/** recourse_json_get_string: recourse_json_view_string() of the member @key. */
gboolean
recourse_json_get_string (const RecourseJsonView *view,
                          const char *key,
                          const char **out_text,
                          GError **error)
{
  RecourseJsonView member;

  return recourse_json_view_get (view, key, &member, error)
         && recourse_json_view_string (&member, out_text, error);
}

/** recourse_json_get_integer: recourse_json_view_integer() of the member @key. */
gboolean
recourse_json_get_integer (const RecourseJsonView *view,
                           const char *key,
                           gint64 lowest,
                           gint64 highest,
                           gint64 *out_value,
                           GError **error)
{
  RecourseJsonView member;

  return recourse_json_view_get (view, key, &member, error)
         && recourse_json_view_integer (&member, lowest, highest, out_value, error);
}
