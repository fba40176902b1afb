/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-json-view"

#include "recourse-error.h"
#include "recourse-json.h"

/* How a checked document is read, and what the errors call its values. */

typedef struct
{
  RecourseJson *json;
  RecourseJsonView root;
} Fixture;

static const char document[] =
    "{\"zeta\": \"caf\\u00e9 \\uD83D\\uDE00 款\\n\", \"alpha\": -9007199254740992, \"yes\": true,"
    " \"no\": false, \"nothing\": null, \"empty\": {}, \"list\": [7, [\"deep\"], {\"x y\": 1}]}";

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (GError) error = NULL;

  f->json = recourse_json_new (bytes, "/some/where/pack.json", &error);
  g_assert_no_error (error);
  recourse_json_root (f->json, &f->root);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  recourse_json_free (f->json);
}

static RecourseJsonView
get (const RecourseJsonView *view, const char *key)
{
  g_autoptr (GError) error = NULL;
  RecourseJsonView member = { 0 };

  g_assert_true (recourse_json_view_get (view, key, &member, &error));
  g_assert_no_error (error);
  return member;
}

static void
assert_message (const GError *error, int code, const char *message)
{
  g_assert_error (error, RECOURSE_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_string (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  const char *text = NULL;

  g_assert_true (recourse_json_get_string (&f->root, "zeta", &text, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "café 😀 款\n");
}

static void
test_integer (Fixture *f, gconstpointer unused)
{
  const gint64 lowest = -RECOURSE_JSON_MAX_INTEGER;
  g_autoptr (GError) error = NULL;
  RecourseJsonView alpha = get (&f->root, "alpha");
  gint64 value = 0;

  g_assert_true (recourse_json_view_is_integer (&alpha));
  g_assert_true (recourse_json_view_integer (&alpha, lowest, lowest, &value, &error));
  g_assert_no_error (error);
  g_assert_cmpint (value, ==, lowest);
}

static void
test_integer_range (Fixture *f, gconstpointer unused)
{
  RecourseJsonView list = get (&f->root, "list");
  RecourseJsonView seven;
  g_autoptr (GError) too_high = NULL;
  g_autoptr (GError) too_low = NULL;
  gint64 value = 4711;

  recourse_json_view_element (&list, 0, &seven);
  g_assert_false (recourse_json_view_integer (&seven, 0, 6, &value, &too_high));
  assert_message (too_high, RECOURSE_ERROR_LIMIT,
                  "/some/where/pack.json: pack.list[0]: 7 is not in the range 0 to 6");
  g_assert_false (recourse_json_get_integer (&f->root, "alpha", 1, 2, &value, &too_low));
  g_assert_error (too_low, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
  g_assert_cmpint (value, ==, 4711);
}

static void
test_boolean (Fixture *f, gconstpointer unused)
{
  RecourseJsonView yes = get (&f->root, "yes");
  RecourseJsonView no = get (&f->root, "no");
  gboolean value = FALSE;

  g_assert_true (recourse_json_view_boolean (&yes, &value, NULL));
  g_assert_true (value);
  g_assert_true (recourse_json_view_boolean (&no, &value, NULL));
  g_assert_false (value);
}

typedef enum
{
  KIND_STRING = 1 << 0,
  KIND_INTEGER = 1 << 1,
  KIND_BOOLEAN = 1 << 2,
  KIND_OBJECT = 1 << 3,
  KIND_ARRAY = 1 << 4,
} Kind;

static gboolean
reads_as (const RecourseJsonView *view, Kind kind, GError **error)
{
  const char *text;
  gint64 number;
  gboolean truth;

  switch (kind)
    {
    case KIND_STRING:
      return recourse_json_view_string (view, &text, error);
    case KIND_INTEGER:
      return recourse_json_view_integer (view, G_MININT64, G_MAXINT64, &number, error);
    case KIND_BOOLEAN:
      return recourse_json_view_boolean (view, &truth, error);
    case KIND_OBJECT:
      return recourse_json_view_expect_object (view, NULL, error);
    case KIND_ARRAY:
      return recourse_json_view_expect_array (view, NULL, error);
    default:
      g_assert_not_reached ();
    }
}

static void
test_kinds (Fixture *f, gconstpointer unused)
{
  static const struct
  {
    const char *key;
    int kinds;
  } rows[] = {
    { "zeta", KIND_STRING }, { "alpha", KIND_INTEGER }, { "yes", KIND_BOOLEAN },
    { "no", KIND_BOOLEAN },  { "nothing", 0 },          { "empty", KIND_OBJECT },
    { "list", KIND_ARRAY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RecourseJsonView view = get (&f->root, rows[i].key);

      g_assert_cmpint (recourse_json_view_is_array (&view), ==, rows[i].kinds == KIND_ARRAY);
      g_assert_cmpint (recourse_json_view_is_integer (&view), ==, rows[i].kinds == KIND_INTEGER);
      for (int kind = KIND_STRING; kind <= KIND_ARRAY; kind <<= 1)
        {
          g_autoptr (GError) error = NULL;

          if (reads_as (&view, (Kind) kind, &error))
            g_assert_cmpint (kind, ==, rows[i].kinds);
          else
            g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
        }
    }
}

static void
test_kind_message (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  const char *text = NULL;

  g_assert_false (recourse_json_get_string (&f->root, "alpha", &text, &error));
  assert_message (error, RECOURSE_ERROR_INVALID_CONTENT,
                  "/some/where/pack.json: pack.alpha: expected a string");
  g_assert_null (text);
}

static void
test_missing_key (Fixture *f, gconstpointer unused)
{
  RecourseJsonView empty = get (&f->root, "empty");
  RecourseJsonView member;
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_json_view_has (&empty, "id"));
  g_assert_false (recourse_json_view_get (&empty, "id", &member, &error));
  assert_message (error, RECOURSE_ERROR_INVALID_CONTENT,
                  "/some/where/pack.json: pack.empty: missing key 'id'");
}

static void
test_get_from_array (Fixture *f, gconstpointer unused)
{
  RecourseJsonView list = get (&f->root, "list");
  RecourseJsonView member;
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_json_view_has (&list, "id"));
  g_assert_cmpuint (recourse_json_view_n_members (&list), ==, 0);
  g_assert_false (recourse_json_view_get (&list, "id", &member, &error));
  assert_message (error, RECOURSE_ERROR_INVALID_CONTENT,
                  "/some/where/pack.json: pack.list: expected an object");
}

static void
test_has (Fixture *f, gconstpointer unused)
{
  g_assert_true (recourse_json_view_has (&f->root, "zeta"));
  g_assert_true (recourse_json_view_has (&f->root, "nothing"));
  g_assert_false (recourse_json_view_has (&f->root, "Zeta"));
}

static void
test_known_keys (Fixture *f, gconstpointer unused)
{
  static const char *const all[] = { "alpha", "empty", "list", "no", "nothing",
                                     "yes",   "zeta",  "more", NULL };
  static const char *const few[] = { "zeta", "alpha", "yes", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (recourse_json_view_expect_object (&f->root, all, &error));
  g_assert_no_error (error);
  g_assert_false (recourse_json_view_expect_object (&f->root, few, &error));
  assert_message (error, RECOURSE_ERROR_INVALID_CONTENT,
                  "/some/where/pack.json: pack: unknown key 'no'");
}

static void
test_member_names (Fixture *f, gconstpointer unused)
{
  static const char *const names[] = { "zeta", "alpha", "yes", "no", "nothing", "empty", "list" };

  g_assert_cmpuint (recourse_json_view_n_members (&f->root), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (recourse_json_view_member_name (&f->root, i), ==, names[i]);
}

static void
test_path (Fixture *f, gconstpointer unused)
{
  RecourseJsonView list = get (&f->root, "list");
  RecourseJsonView inner;
  RecourseJsonView deep;
  RecourseJsonView object;
  RecourseJsonView odd;
  g_autofree char *root_path = recourse_json_view_path (&f->root);
  g_autofree char *deep_path = NULL;
  g_autofree char *odd_path = NULL;
  guint length = 0;

  g_assert_true (recourse_json_view_expect_array (&list, &length, NULL));
  g_assert_cmpuint (length, ==, 3);
  recourse_json_view_element (&list, 1, &inner);
  recourse_json_view_element (&inner, 0, &deep);
  recourse_json_view_element (&list, 2, &object);
  odd = get (&object, "x y");
  deep_path = recourse_json_view_path (&deep);
  odd_path = recourse_json_view_path (&odd);

  g_assert_cmpstr (root_path, ==, "pack");
  g_assert_cmpstr (deep_path, ==, "pack.list[1][0]");
  g_assert_cmpstr (odd_path, ==, "pack.list[2]['x y']");
}

static void
test_view_error (Fixture *f, gconstpointer unused)
{
  RecourseJsonView zeta = get (&f->root, "zeta");
  g_autoptr (GError) error = NULL;

  recourse_json_view_error (&zeta, &error, RECOURSE_ERROR_NOT_FOUND, "no claim '%s'", "fee");
  assert_message (error, RECOURSE_ERROR_NOT_FOUND,
                  "/some/where/pack.json: pack.zeta: no claim 'fee'");
  recourse_json_view_error (&zeta, NULL, RECOURSE_ERROR_NOT_FOUND, "nobody asks");
}

static void
test_origin (void)
{
  static const struct
  {
    const char *origin;
    const char *path;
  } rows[] = {
    { "remedies.json", "remedies" },
    { "a/b.c/remedies.json", "remedies" },
    { "remedies", "remedies" },
    { "remedies.JSON", "remedies.JSON" },
    { ".json", ".json" },
    { "evil\nname.json", "evil\\u000Aname" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);
      g_autoptr (RecourseJson) json = recourse_json_new (bytes, rows[i].origin, NULL);
      RecourseJsonView root;
      g_autofree char *path = NULL;

      recourse_json_root (json, &root);
      path = recourse_json_view_path (&root);
      g_assert_cmpstr (path, ==, rows[i].path);
    }
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/base/json-view/string", test_string);
  add ("/base/json-view/integer", test_integer);
  add ("/base/json-view/integer/range", test_integer_range);
  add ("/base/json-view/boolean", test_boolean);
  add ("/base/json-view/kinds", test_kinds);
  add ("/base/json-view/kinds/message", test_kind_message);
  add ("/base/json-view/missing-key", test_missing_key);
  add ("/base/json-view/get-from-array", test_get_from_array);
  add ("/base/json-view/has", test_has);
  add ("/base/json-view/known-keys", test_known_keys);
  add ("/base/json-view/member-names", test_member_names);
  add ("/base/json-view/path", test_path);
  add ("/base/json-view/view-error", test_view_error);
  g_test_add_func ("/base/json-view/origin", test_origin);
  return g_test_run ();
}
