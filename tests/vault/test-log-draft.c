/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-log-draft"

#include "recourse-log-draft.h"

#include "log-case.h"
#include "recourse-error.h"
#include "recourse-json.h"
#include "recourse-log-text.h"

#define HEAD                                                                                       \
  "{\"seq\":7,\"at\":\"2026-11-24T10:30:00.123+08:00\",\"kind\":\"x\",\"author\":\"program\""

static RecourseLogDraft *
draft_new (void)
{
  return recourse_log_draft_new ("x", RECOURSE_AUTHOR_PROGRAM);
}

static void
assert_line (const RecourseLogDraft *draft, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = recourse_log_draft_write_line (draft, 7, LOG_CASE_TIME, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, expected);
}

static void
assert_refused (const RecourseLogDraft *draft, int code, const char *part_of_message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_log_draft_write_line (draft, 7, LOG_CASE_TIME, 0, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("'%s' does not say '%s'", error->message, part_of_message);
}

static void
test_new (void)
{
  g_autoptr (RecourseLogDraft) draft = draft_new ();

  assert_line (draft, HEAD "}");
  g_assert_cmpuint (recourse_log_draft_n_texts (draft), ==, 0);
  recourse_log_draft_free (NULL);
}

static void
test_clock (void)
{
  g_autoptr (RecourseLogDraft) draft = draft_new ();
  g_autofree char *line = recourse_log_draft_write_line (draft, 7, LOG_CASE_TIME, -61000, NULL);

  g_assert_cmpstr (line, ==, HEAD ",\"clock\":-61000}");
}

static void
test_values (void)
{
  g_autoptr (RecourseLogDraft) draft = draft_new ();

  recourse_log_draft_add_string (draft, "s", "a[");
  recourse_log_draft_add_integer (draft, "i", -5);
  recourse_log_draft_add_boolean (draft, "t", TRUE);
  recourse_log_draft_add_boolean (draft, "f", FALSE);
  recourse_log_draft_add_time (draft, "m", LOG_CASE_TIME);
  assert_line (draft, HEAD ",\"s\":\"a[\",\"i\":-5,\"t\":true,\"f\":false,"
                           "\"m\":\"2026-11-24T10:30:00.123+08:00\"}");
}

/* As "answered" and "exported" need them. */
static void
test_nested (void)
{
  g_autoptr (RecourseLogDraft) draft = draft_new ();

  recourse_log_draft_begin_object (draft, "values");
  recourse_log_draft_begin_list (draft, "state");
  recourse_log_draft_add_string (draft, NULL, "pending");
  recourse_log_draft_add_string (draft, NULL, "delayed");
  recourse_log_draft_end (draft);
  recourse_log_draft_begin_list (draft, "fraud");
  recourse_log_draft_end (draft);
  recourse_log_draft_end (draft);
  recourse_log_draft_begin_list (draft, "withheld");
  recourse_log_draft_begin_list (draft, NULL);
  recourse_log_draft_add_integer (draft, NULL, 3);
  recourse_log_draft_add_string (draft, NULL, "note");
  recourse_log_draft_end (draft);
  recourse_log_draft_end (draft);
  recourse_log_draft_add_integer (draft, "last", 1);
  assert_line (draft, HEAD ",\"values\":{\"state\":[\"pending\",\"delayed\"],\"fraud\":[]},"
                           "\"withheld\":[[3,\"note\"]],\"last\":1}");
}

static void
test_text (void)
{
  g_autoptr (RecourseLogDraft) draft = draft_new ();
  g_autofree char *line = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *hex = NULL;
  const RecourseLogText *kept;
  RecourseDigest commitment = { { 0 } };

  recourse_log_draft_add_text (draft, "name", "张三.jpg");
  recourse_log_draft_add_text (draft, "note", "");
  g_assert_cmpuint (recourse_log_draft_n_texts (draft), ==, 2);
  kept = recourse_log_draft_peek_text (draft, 0);
  g_assert_cmpstr (kept->field, ==, "name");
  g_assert_cmpstr (kept->text, ==, "张三.jpg");
  g_assert_cmpstr (kept->salt, !=, recourse_log_draft_peek_text (draft, 1)->salt);
  line = recourse_log_draft_write_line (draft, 7, LOG_CASE_TIME, 0, NULL);
  g_assert_null (strstr (line, "张三"));
  hex = g_strndup (strstr (line, "\"commit\":\"") + strlen ("\"commit\":\""), 64);
  g_assert_true (recourse_digest_from_hex (hex, &commitment, NULL));
  g_assert_true (recourse_commitment_check (&commitment, kept->salt, strlen (kept->salt),
                                            kept->text, strlen (kept->text)));
  expected = g_strconcat (HEAD ",\"name\":{\"commit\":\"", hex, "\"},\"note\":{\"commit\":\"",
                          NULL);
  g_assert_true (g_str_has_prefix (line, expected));
}

/* --- Escapes ------------------------------------------------------------------------------------
 */

/* The list of docs/case-format.md, range by range. */
static gboolean
is_in_list (gunichar character)
{
  static const struct
  {
    gunichar first;
    gunichar last;
  } ranges[] = {
    { 0x0000, 0x001F }, { 0x007F, 0x009F }, { 0x2028, 0x2029 }, { 0x061C, 0x061C },
    { 0x200E, 0x200F }, { 0x202A, 0x202E }, { 0x2066, 0x2069 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      if (character >= ranges[i].first && character <= ranges[i].last)
        return TRUE;
    }
  return FALSE;
}

static char *
expect_written (gunichar character, const char *utf8)
{
  if (character == '"')
    return g_strdup ("\"\\\"\"");
  if (character == '\\')
    return g_strdup ("\"\\\\\"");
  if (is_in_list (character))
    return g_strdup_printf ("\"\\u%04x\"", character);
  return g_strdup_printf ("\"%s\"", utf8);
}

/* Every character that there is, written and read back through the gate. */
static void
test_every_character (void)
{
  for (gunichar character = 1; character <= 0x10FFFF; character++)
    {
      g_autoptr (GString) written = g_string_new (NULL);
      g_autofree char *expected = NULL;
      char utf8[7] = { 0 };

      if (character >= 0xD800 && character <= 0xDFFF)
        continue;
      utf8[g_unichar_to_utf8 (character, utf8)] = '\0';
      expected = expect_written (character, utf8);
      recourse_log_text_append (written, utf8);
      if (!g_str_equal (written->str, expected))
        g_error ("U+%04X: %s", character, written->str);
    }
}

static void
test_escapes_read_back (void)
{
  g_autoptr (GString) text = g_string_new ("\"\\/ 追款 \xF0\x9F\x98\x80");
  g_autoptr (GString) written = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RecourseJson) json = NULL;
  g_autoptr (GError) error = NULL;
  RecourseJsonView root;
  const char *again = NULL;

  for (gunichar character = 1; character < 0xD800; character++)
    {
      if (is_in_list (character))
        g_string_append_unichar (text, character);
    }
  recourse_log_text_append (written, text->str);
  bytes = g_bytes_new (written->str, written->len);
  json = recourse_json_new (bytes, "x", &error);
  g_assert_no_error (error);
  recourse_json_root (json, &root);
  g_assert_true (recourse_json_view_string (&root, &again, NULL));
  g_assert_cmpstr (again, ==, text->str);
}

/* --- Refused ------------------------------------------------------------------------------------
 */

static void
test_not_utf8 (void)
{
  g_autoptr (RecourseLogDraft) string = draft_new ();
  g_autoptr (RecourseLogDraft) text = draft_new ();

  recourse_log_draft_add_string (string, "type", "a\xFF");
  assert_refused (string, RECOURSE_ERROR_INVALID_ARGUMENT,
                  "cannot write 'type' into the log: it is not valid UTF-8");
  recourse_log_draft_add_text (text, "name", "\xC0\x80");
  recourse_log_draft_add_string (text, "type", "later");
  assert_refused (text, RECOURSE_ERROR_INVALID_ARGUMENT, "'name'");
  g_assert_cmpuint (recourse_log_draft_n_texts (text), ==, 0);
}

static void
test_text_cap (void)
{
  g_autofree char *most = g_strnfill (RECOURSE_TEXT_MAX_BYTES, 'x');
  g_autofree char *more = g_strnfill (RECOURSE_TEXT_MAX_BYTES + 1, 'x');
  g_autoptr (RecourseLogDraft) good = draft_new ();
  g_autoptr (RecourseLogDraft) bad = draft_new ();
  g_autofree char *line = NULL;

  recourse_log_draft_add_text (good, "note", most);
  line = recourse_log_draft_write_line (good, 7, LOG_CASE_TIME, 0, NULL);
  g_assert_nonnull (line);
  recourse_log_draft_add_text (bad, "note", more);
  assert_refused (bad, RECOURSE_ERROR_LIMIT, "longer than 16 KiB");
}

static void
test_line_cap (void)
{
  g_autofree char *part = g_strnfill (16000, 'x');
  g_autoptr (RecourseLogDraft) draft = draft_new ();

  for (char key[] = "a"; key[0] <= 'd'; key[0]++)
    recourse_log_draft_add_string (draft, key, part);
  g_clear_pointer (&part, g_free);
  part = recourse_log_draft_write_line (draft, 7, LOG_CASE_TIME, 0, NULL);
  g_assert_nonnull (part);
  g_free (part);
  part = g_strnfill (1600, 'x');
  recourse_log_draft_add_string (draft, "e", part);
  assert_refused (draft, RECOURSE_ERROR_LIMIT, "longer than 64 KiB");
}

static void
test_unreadable (void)
{
  g_autoptr (RecourseLogDraft) twice = draft_new ();
  g_autoptr (RecourseLogDraft) common = draft_new ();
  g_autoptr (RecourseLogDraft) number = draft_new ();
  g_autoptr (RecourseLogDraft) time = draft_new ();
  g_autoptr (RecourseLogDraft) late = draft_new ();
  g_autoptr (GError) error = NULL;

  recourse_log_draft_add_integer (twice, "a", 1);
  recourse_log_draft_add_integer (twice, "a", 1);
  assert_refused (twice, RECOURSE_ERROR_INVALID_CONTENT, "duplicate key 'a'");
  recourse_log_draft_add_integer (common, "seq", 1);
  assert_refused (common, RECOURSE_ERROR_INVALID_CONTENT, "duplicate key 'seq'");
  recourse_log_draft_add_integer (number, "a", RECOURSE_JSON_MAX_INTEGER + 1);
  assert_refused (number, RECOURSE_ERROR_LIMIT, "2^53");
  recourse_log_draft_add_time (time, "happened", -1000000 * G_GINT64_CONSTANT (365 * 86400 * 10));
  assert_refused (time, RECOURSE_ERROR_LIMIT, "1970");
  g_assert_null (recourse_log_draft_write_line (late, 7, G_MAXINT64, 0, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/log-draft/new", test_new);
  g_test_add_func ("/vault/log-draft/clock", test_clock);
  g_test_add_func ("/vault/log-draft/values", test_values);
  g_test_add_func ("/vault/log-draft/nested", test_nested);
  g_test_add_func ("/vault/log-draft/text", test_text);
  g_test_add_func ("/vault/log-draft/text/cap", test_text_cap);
  g_test_add_func ("/vault/log-draft/line/cap", test_line_cap);
  g_test_add_func ("/vault/log-draft/not-utf8", test_not_utf8);
  g_test_add_func ("/vault/log-draft/unreadable", test_unreadable);
  g_test_add_func ("/vault/log-text/every-character", test_every_character);
  g_test_add_func ("/vault/log-text/read-back", test_escapes_read_back);
  return g_test_run ();
}
