/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-json"

#include "recourse-error.h"
#include "recourse-json.h"

/* What the gate lets through, and what it refuses with which message. */

static RecourseJson *
load_bytes (const char *data, gsize length, GError **error)
{
  /* A copy of just this length, so that the address sanitizer sees a read past the end. */
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return recourse_json_new (bytes, "dir/remedies.json", error);
}

static void
assert_accepted (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseJson) json = load_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (json);
}

static void
assert_bytes_refused (const char *data, gsize length, int code, const char *part_of_message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseJson) json = load_bytes (data, length, &error);

  g_assert_null (json);
  g_assert_error (error, RECOURSE_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, "dir/remedies.json: "));
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("'%s' does not say '%s'", error->message, part_of_message);
}

static void
assert_refused (const char *text, int code, const char *part_of_message)
{
  assert_bytes_refused (text, strlen (text), code, part_of_message);
}

/* @n times @part between @before and @after. */
static char *
repeat (const char *before, const char *part, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  g_string_append (text, after);
  return g_string_free (text, FALSE);
}

static void
test_new (void)
{
  g_autoptr (RecourseJson) json = load_bytes ("{}", 2, NULL);

  g_assert_nonnull (json);
  recourse_json_free (NULL);
}

static void
test_accepted (void)
{
  static const char *const texts[] = {
    "{}",
    "[]",
    "\"\"",
    "0",
    "-0",
    "-1",
    "null",
    "true",
    "false",
    " \t\r\n{ \"a\" : [ 1 , 2 ] , \"b\" : { } }\r\n ",
    "[[],{},[[]],[{}],null,true,false,\"\",0]",
    "[9007199254740992,-9007199254740992]",
    "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"]",
    "[\"\x7F\", \"追款指南\", \"\xF0\x9F\x98\x80\", \"\xEF\xBB\xBF\"]",
    "{\"a\":{\"a\":{\"a\":1}},\"b\":[{\"a\":1},{\"a\":2}]}",
    "{\"a\":1,\"A\":2,\"a \":3}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_accepted (texts[i]);
}

static const struct
{
  const char *text;
  const char *part_of_message;
} bad_grammar[] = {
  { "", "line 1, column 1: the file ends here; expected a value" },
  { " \n ", "line 2, column 2: the file ends here; expected a value" },
  { "[1,]", "line 1, column 4: expected a value" },
  { "[,1]", "line 1, column 2: expected a value" },
  { "[1 2]", "line 1, column 4: expected ',' or ']'" },
  { "[1", "the file ends here; expected ',' or ']'" },
  { "[", "the file ends here; expected a value" },
  { "]", "expected a value" },
  { "[}", "expected a value" },
  { "[1}", "expected ',' or ']'" },
  { "{\"a\":1]", "expected ',' or '}'" },
  { "{\"a\":1,}", "line 1, column 8: expected a key" },
  { "{,}", "expected a key" },
  { "{a:1}", "expected a key" },
  { "{'a':1}", "expected a key" },
  { "{1:1}", "expected a key" },
  { "{\"a\" 1}", "expected ':'" },
  { "{\"a\"}", "expected ':'" },
  { "{\"a\":}", "expected a value" },
  { "{\"a\"", "the file ends here; expected ':'" },
  { "{", "the file ends here; expected a key" },
  { "{} {}", "line 1, column 4: nothing may follow" },
  { "[1],", "nothing may follow" },
  { "1 1", "nothing may follow" },
  { "truex", "nothing may follow" },
  { "[1] // c", "nothing may follow" },
  { "// c\n[1]", "expected a value" },
  { "[/* c */1]", "expected a value" },
  { "[# c\n1]", "expected a value" },
  { "tru", "expected a value" },
  { "True", "expected a value" },
  { "[NaN]", "expected a value" },
  { "[Infinity]", "expected a value" },
  { "[-Infinity]", "expected a digit" },
  { "[undefined]", "expected a value" },
  { "['a']", "expected a value" },
  { "var a = {}", "expected a value" },
  { "[\v1]", "expected a value" },
  { "[\xC2\xA0"
    "1]",
    "expected a value" },
  { "[\n  \"追款\" 1]", "line 2, column 8: expected ','" },
};

static void
test_grammar (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_grammar); i++)
    assert_refused (bad_grammar[i].text, RECOURSE_ERROR_INVALID_CONTENT,
                    bad_grammar[i].part_of_message);
}

static void
test_number (void)
{
  static const struct
  {
    const char *text;
    const char *part_of_message;
  } rows[] = {
    { "[01]", "line 1, column 2: a number may not begin with 0" },
    { "[-01]", "may not begin with 0" },
    { "[00]", "may not begin with 0" },
    { "[1.0]", "no fraction and no exponent" },
    { "[1.]", "no fraction and no exponent" },
    { "[1e5]", "no fraction and no exponent" },
    { "[1E+5]", "no fraction and no exponent" },
    { "[-0.5]", "no fraction and no exponent" },
    { "[.5]", "expected a value" },
    { "[+1]", "expected a value" },
    { "[-]", "expected a digit" },
    { "-", "expected a digit" },
    { "[- 1]", "expected a digit" },
    { "[0x10]", "expected ',' or ']'" },
    { "[1_000]", "expected ',' or ']'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused (rows[i].text, RECOURSE_ERROR_INVALID_CONTENT, rows[i].part_of_message);
}

static void
test_number_limit (void)
{
  static const char *const texts[] = {
    "[9007199254740993]",
    "[-9007199254740993]",
    "[9223372036854775808]",
    "[18446744073709551615]",
    "[99999999999999999999999999999999999999999999]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], RECOURSE_ERROR_LIMIT, "outside -2^53 to 2^53");
}

static void
test_string (void)
{
  static const struct
  {
    const char *text;
    const char *part_of_message;
  } rows[] = {
    { "\"", "the file ends here" },
    { "\"a", "the file ends here" },
    { "\"\\", "the file ends here" },
    { "\"\\u", "the file ends here" },
    { "\"\\u00", "the file ends here" },
    { "\"\\\"", "the file ends here" },
    { "[\"a\nb\"]", "line 1, column 4: a control character" },
    { "[\"a\tb\"]", "a control character" },
    { "[\"a\x1F\"]", "a control character" },
    { "[\"\\x41\"]", "after a backslash" },
    { "[\"\\'\"]", "after a backslash" },
    { "[\"\\U0041\"]", "after a backslash" },
    { "[\"\\u12G4\"]", "four hexadecimal digits" },
    { "[\"\\u+123\"]", "four hexadecimal digits" },
    { "[\"\\u0000\"]", "U+0000" },
    { "{\"a\\u0000b\":1}", "U+0000" },
    { "[\"\\uD83D\"]", "surrogate pair" },
    { "[\"\\uD83Dx\"]", "surrogate pair" },
    { "[\"\\uD83D\\n\"]", "surrogate pair" },
    { "[\"\\uD83D\\u0041\"]", "surrogate pair" },
    { "[\"\\uD83D\\uD83D\\uDE00\"]", "surrogate pair" },
    { "[\"\\uD83D\\u0000\"]", "surrogate pair" },
    { "[\"\\uDE00\"]", "surrogate pair" },
    { "[\"\\uDE00\\uD83D\"]", "surrogate pair" },
    { "\"\\uD83D", "the file ends here" },
    { "\"\\uD83D\\u", "the file ends here" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused (rows[i].text, RECOURSE_ERROR_INVALID_CONTENT, rows[i].part_of_message);
}

static void
test_encoding (void)
{
  static const struct
  {
    const char *text;
    const char *part_of_message;
  } rows[] = {
    { "\xEF\xBB\xBF{}", "byte order mark" },
    { "\xFF\xFE{\0}", "line 1, column 1: not valid UTF-8" },
    { "[\n\"é\xFF\"]", "line 2, column 3: not valid UTF-8" },
    { "[\"\xC0\xAF\"]", "not valid UTF-8" },
    { "[\"\xED\xA0\xBD\xED\xB8\x80\"]", "not valid UTF-8" },
    { "[\"\xF4\x90\x80\x80\"]", "not valid UTF-8" },
    { "[\"\xE8\xBF\"]", "not valid UTF-8" },
    { "\"\xE8\xBF", "not valid UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused (rows[i].text, RECOURSE_ERROR_INVALID_CONTENT, rows[i].part_of_message);
  assert_bytes_refused ("[\"a\0b\"]", 7, RECOURSE_ERROR_INVALID_CONTENT,
                        "line 1, column 4: not valid UTF-8");
  assert_bytes_refused ("{}\0", 3, RECOURSE_ERROR_INVALID_CONTENT, "not valid UTF-8");
}

static void
test_empty_bytes (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseJson) json = recourse_json_new (bytes, "x.json", &error);

  g_assert_null (json);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
}

static void
test_duplicate_key (void)
{
  static const struct
  {
    const char *text;
    const char *part_of_message;
  } rows[] = {
    { "{\"a\":1,\"a\":1}", "line 1, column 8: remedies: duplicate key 'a'" },
    { "{\"a\":1,\n \"\\u0061\":2}", "line 2, column 2: remedies: duplicate key 'a'" },
    { "[{},{\"b\":[0,1,{\"x\":0,\"y\":0,\"x\":0}]}]", "remedies[1].b[2]: duplicate key 'x'" },
    { "{\"a\":{},\"b\":{},\"a\":{}}", "remedies: duplicate key 'a'" },
    { "{\"a b\":{\"c\":0,\"c\":0}}", "remedies['a b']: duplicate key 'c'" },
    { "{\"\\n\":0,\"\\n\":0}", "remedies: duplicate key '\\u000A'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused (rows[i].text, RECOURSE_ERROR_INVALID_CONTENT, rows[i].part_of_message);
}

static void
test_cap_bytes (void)
{
  g_autofree char *most = repeat ("[]", " ", RECOURSE_JSON_MAX_BYTES - 2, "");
  g_autofree char *more = g_strconcat (most, " ", NULL);

  assert_accepted (most);
  assert_refused (more, RECOURSE_ERROR_LIMIT, "larger than 4194304 bytes");
}

static void
test_cap_depth (void)
{
  g_autofree char *closing = repeat ("", "]", RECOURSE_JSON_MAX_DEPTH, "");
  g_autofree char *most = repeat ("", "[", RECOURSE_JSON_MAX_DEPTH, closing);
  g_autofree char *more = g_strconcat ("[", most, "]", NULL);
  g_autofree char *objects = repeat ("", "{\"a\":", RECOURSE_JSON_MAX_DEPTH, "{}");

  assert_accepted (most);
  assert_refused (more, RECOURSE_ERROR_LIMIT, "nested more than 32 deep");
  assert_refused (objects, RECOURSE_ERROR_LIMIT, "nested more than 32 deep");
}

static void
test_cap_depth_attack (void)
{
  g_autofree char *closing = repeat ("", "]", 100000, "");
  g_autofree char *balanced = repeat ("", "[", 100000, closing);
  g_autofree char *open = repeat ("", "[", 100000, "");

  assert_refused (balanced, RECOURSE_ERROR_LIMIT, "nested more than 32 deep");
  assert_refused (open, RECOURSE_ERROR_LIMIT, "nested more than 32 deep");
}

static void
test_cap_values (void)
{
  /* The array is a value as well. */
  g_autofree char *most = repeat ("[", "0,", RECOURSE_JSON_MAX_VALUES - 2, "0]");
  g_autofree char *more = repeat ("[", "0,", RECOURSE_JSON_MAX_VALUES - 1, "0]");

  assert_accepted (most);
  assert_refused (more, RECOURSE_ERROR_LIMIT, "more than 200000 values");
}

static void
test_cap_string (void)
{
  g_autofree char *most = repeat ("[\"", "x", RECOURSE_JSON_MAX_STRING, "\"]");
  g_autofree char *more = repeat ("[\"", "x", RECOURSE_JSON_MAX_STRING + 1, "\"]");
  g_autofree char *escaped_most = repeat ("[\"", "\\u0041", RECOURSE_JSON_MAX_STRING, "\"]");
  g_autofree char *wide_more = repeat ("[\"", "款", RECOURSE_JSON_MAX_STRING / 3 + 1, "\"]");
  g_autofree char *key_more = repeat ("{\"", "x", RECOURSE_JSON_MAX_STRING + 1, "\":0}");

  assert_accepted (most);
  assert_accepted (escaped_most);
  assert_refused (more, RECOURSE_ERROR_LIMIT, "line 1, column 2: string is longer than 16384");
  assert_refused (wide_more, RECOURSE_ERROR_LIMIT, "string is longer than 16384 bytes");
  assert_refused (key_more, RECOURSE_ERROR_LIMIT, "string is longer than 16384 bytes");
}

static void
test_cap_members (void)
{
  g_autoptr (GString) most = g_string_new ("{\"0\":0");
  g_autofree char *more = NULL;

  for (guint i = 1; i < RECOURSE_JSON_MAX_MEMBERS; i++)
    g_string_append_printf (most, ",\"%u\":0", i);
  more = g_strconcat (most->str, ",\"x\":0}", NULL);
  g_string_append_c (most, '}');

  assert_accepted (most->str);
  assert_refused (more, RECOURSE_ERROR_LIMIT, "more than 1024 members");
}

/* From some number of members on, keys are found in another way. */
static void
test_duplicate_key_among_many (void)
{
  for (guint n = 1; n < 80; n++)
    {
      g_autoptr (GString) members = g_string_new ("{\"0\":[{\"n\":0}]");
      g_autofree char *first_again = NULL;
      g_autofree char *last_again = NULL;
      g_autofree char *expected = g_strdup_printf ("duplicate key '%u'", n - 1);

      for (guint i = 1; i < n; i++)
        g_string_append_printf (members, ",\"%u\":{\"n\":%u}", i, i);
      first_again = g_strconcat (members->str, ",\"0\":0}", NULL);
      last_again = g_strdup_printf ("%s,\"%u\":0}", members->str, n - 1);
      assert_refused (first_again, RECOURSE_ERROR_INVALID_CONTENT, "duplicate key '0'");
      assert_refused (last_again, RECOURSE_ERROR_INVALID_CONTENT, expected);
      g_string_append (members, ",\"n\":0}");
      assert_accepted (members->str);
    }
}

/* Every beginning of a good file is refused, and none is read past its end. */
static void
test_cut_off (void)
{
  static const char text[] =
      "{\"a\": [1, -2, true, null, \"x\\n\\uD83D\\uDE00款\"], \"b\": {\"c\": false}}";

  for (gsize length = 0; length < strlen (text); length++)
    assert_bytes_refused (text, length, RECOURSE_ERROR_INVALID_CONTENT, "line 1, column ");
  assert_accepted (text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/json/new", test_new);
  g_test_add_func ("/base/json/accepted", test_accepted);
  g_test_add_func ("/base/json/grammar", test_grammar);
  g_test_add_func ("/base/json/number", test_number);
  g_test_add_func ("/base/json/number/limit", test_number_limit);
  g_test_add_func ("/base/json/string", test_string);
  g_test_add_func ("/base/json/encoding", test_encoding);
  g_test_add_func ("/base/json/empty-bytes", test_empty_bytes);
  g_test_add_func ("/base/json/duplicate-key", test_duplicate_key);
  g_test_add_func ("/base/json/duplicate-key/among-many", test_duplicate_key_among_many);
  g_test_add_func ("/base/json/cap/bytes", test_cap_bytes);
  g_test_add_func ("/base/json/cap/depth", test_cap_depth);
  g_test_add_func ("/base/json/cap/depth-attack", test_cap_depth_attack);
  g_test_add_func ("/base/json/cap/values", test_cap_values);
  g_test_add_func ("/base/json/cap/string", test_cap_string);
  g_test_add_func ("/base/json/cap/members", test_cap_members);
  g_test_add_func ("/base/json/cut-off", test_cut_off);
  return g_test_run ();
}
