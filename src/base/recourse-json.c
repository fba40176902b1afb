/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-json"

#include "recourse-json.h"

#include "recourse-error.h"
#include "recourse-json-path.h"
#include "recourse-json-scanner.h"

#include <json-glib/json-glib.h>

struct _RecourseJson
{
  JsonNode *root;
  char *origin;
  char *root_name;
};

static JsonNode *
build_tree (GBytes *bytes, const char *origin, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) parser_error = NULL;
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!recourse_json_scan (data, length, origin, error))
    return NULL;
  if (!json_parser_load_from_data (parser, data, (gssize) length, &parser_error))
    {
      g_autofree char *cause = recourse_error_quote (parser_error->message);

      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT, "%s: %s", origin, cause);
      return NULL;
    }
  return json_parser_steal_root (parser);
}

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
  RecourseJson *self;
  JsonNode *root;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (origin != NULL, NULL);

  quoted_origin = recourse_error_quote (origin);
  root = build_tree (bytes, quoted_origin, error);
  if (root == NULL)
    return NULL;
  self = g_new0 (RecourseJson, 1);
  self->root = root;
  self->root_name = recourse_json_path_root (quoted_origin);
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
  json_node_unref (self->root);
  g_free (self->origin);
  g_free (self->root_name);
  g_free (self);
}

/** recourse_json_root: the view of the whole document. */
void
recourse_json_root (const RecourseJson *self, RecourseJsonView *out_view)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (out_view != NULL);

  *out_view = (RecourseJsonView){ .document = self, .node = self->root };
}

static void
append_path (const RecourseJsonView *view, GString *path)
{
  if (view->parent == NULL)
    {
      g_string_append (path, view->document->root_name);
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

static gboolean
holds_value (const RecourseJsonView *view, GType type)
{
  return JSON_NODE_HOLDS_VALUE (view->node) && json_node_get_value_type (view->node) == type;
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
  JsonObjectIter iter;
  const char *name;

  g_return_val_if_fail (view != NULL, FALSE);

  if (!expect (view, JSON_NODE_HOLDS_OBJECT (view->node), "an object", error))
    return FALSE;
  if (known_keys == NULL)
    return TRUE;
  json_object_iter_init_ordered (&iter, json_node_get_object (view->node));
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
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

  if (!expect (view, JSON_NODE_HOLDS_ARRAY (view->node), "an array", error))
    return FALSE;
  if (out_length != NULL)
    *out_length = json_array_get_length (json_node_get_array (view->node));
  return TRUE;
}

/** recourse_json_view_has: whether @view is an object with a member @key. */
gboolean
recourse_json_view_has (const RecourseJsonView *view, const char *key)
{
  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  return JSON_NODE_HOLDS_OBJECT (view->node)
         && json_object_has_member (json_node_get_object (view->node), key);
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
  JsonNode *node;

  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (out_member != NULL && out_member != view, FALSE);

  if (!expect (view, JSON_NODE_HOLDS_OBJECT (view->node), "an object", error))
    return FALSE;
  node = json_object_get_member (json_node_get_object (view->node), key);
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
  JsonArray *array;

  g_return_if_fail (view != NULL && JSON_NODE_HOLDS_ARRAY (view->node));
  g_return_if_fail (out_element != NULL && out_element != view);

  array = json_node_get_array (view->node);
  g_return_if_fail (index < json_array_get_length (array));

  *out_element = (RecourseJsonView){
    .document = view->document,
    .parent = view,
    .index = index,
    .node = json_array_get_element (array, index),
  };
}

/** recourse_json_view_n_members: how many members an object has; 0 for anything else. */
guint
recourse_json_view_n_members (const RecourseJsonView *view)
{
  g_return_val_if_fail (view != NULL, 0);

  if (!JSON_NODE_HOLDS_OBJECT (view->node))
    return 0;
  return json_object_get_size (json_node_get_object (view->node));
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
  JsonObjectIter iter;
  const char *name = NULL;

  g_return_val_if_fail (view != NULL && JSON_NODE_HOLDS_OBJECT (view->node), NULL);
  g_return_val_if_fail (index < recourse_json_view_n_members (view), NULL);

  json_object_iter_init_ordered (&iter, json_node_get_object (view->node));
  for (guint i = 0; i <= index; i++)
    json_object_iter_next_ordered (&iter, &name, NULL);
  return name;
}

/** recourse_json_view_is_array: for formats that take one value or a list of them. */
gboolean
recourse_json_view_is_array (const RecourseJsonView *view)
{
  g_return_val_if_fail (view != NULL, FALSE);

  return JSON_NODE_HOLDS_ARRAY (view->node);
}

/** recourse_json_view_is_integer: for formats that take a number or something else. */
gboolean
recourse_json_view_is_integer (const RecourseJsonView *view)
{
  g_return_val_if_fail (view != NULL, FALSE);

  return holds_value (view, G_TYPE_INT64);
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

  if (!expect (view, holds_value (view, G_TYPE_STRING), "a string", error))
    return FALSE;
  *out_text = json_node_get_string (view->node);
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
  value = json_node_get_int (view->node);
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

  if (!expect (view, holds_value (view, G_TYPE_BOOLEAN), "true or false", error))
    return FALSE;
  *out_value = json_node_get_boolean (view->node);
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
