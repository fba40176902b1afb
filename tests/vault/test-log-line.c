/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-log-line"

#include "recourse-log-line.h"

#include "log-case.h"
#include "recourse-error.h"
#include "vectors.h"

#define AT "\"at\":\"2026-11-24T10:30:00.123+08:00\""
#define GOOD "{\"seq\":7," AT ",\"kind\":\"x\",\"author\":\"person\""

static RecourseLogLine *
read_line (const char *text)
{
  g_autoptr (GError) error = NULL;
  RecourseLogLine *line = recourse_log_line_new (text, strlen (text), "line 7", &error);

  g_assert_no_error (error);
  return line;
}

static void
test_new (void)
{
  g_autoptr (RecourseLogLine) line = read_line (VECTOR_LINE_2);

  g_assert_cmpint (recourse_log_line_get_seq (line), ==, 2);
  g_assert_cmpint (recourse_log_line_get_at (line), ==, LOG_CASE_TIME - 2123000);
  g_assert_cmpstr (recourse_log_line_get_kind (line), ==, "note");
  g_assert_cmpint (recourse_log_line_get_author (line), ==, RECOURSE_AUTHOR_PERSON);
  g_assert_cmpint (recourse_log_line_get_clock (line), ==, -2123);
  recourse_log_line_free (NULL);
}

/* Another writer may order and space as it likes, and know more than this program. */
static void
test_tolerant (void)
{
  g_autoptr (RecourseLogLine) line = read_line (
      " { \"later\" : [ null , { } ] , \"author\":\"program\" ,\t\"kind\":\"seance-held\",\r"
      "\"\\u0061t\":\"2026-11-24T02:30:00Z\", \"seq\" : 9007199254740992 } ");
  RecourseJsonView root;

  g_assert_cmpint (recourse_log_line_get_seq (line), ==, RECOURSE_JSON_MAX_INTEGER);
  g_assert_cmpint (recourse_log_line_get_at (line), ==, LOG_CASE_TIME - 123000);
  g_assert_cmpstr (recourse_log_line_get_kind (line), ==, "seance-held");
  g_assert_cmpint (recourse_log_line_get_author (line), ==, RECOURSE_AUTHOR_PROGRAM);
  g_assert_cmpint (recourse_log_line_get_clock (line), ==, 0);
  recourse_log_line_root (line, &root);
  g_assert_true (recourse_json_view_has (&root, "later"));
}

static void
test_time (void)
{
  g_autoptr (RecourseLogLine)
      line = read_line (GOOD ",\"happened\":\"2026-11-24T10:30:00.000+08:00\",\"until\":\"soon\"}");
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) wrong = NULL;
  gint64 time = 0;

  g_assert_true (recourse_log_line_get_time (line, "happened", &time, NULL));
  g_assert_cmpint (time, ==, LOG_CASE_TIME - 123000);
  g_assert_false (recourse_log_line_get_time (line, "modified", &time, &missing));
  g_assert_error (missing, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_false (recourse_log_line_get_time (line, "until", &time, &wrong));
  g_assert_error (wrong, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
}

static void
test_commitment (void)
{
  g_autoptr (RecourseLogLine) line = read_line (VECTOR_LINE_1);
  g_autofree char *hex = NULL;
  g_auto (GStrv) fields = recourse_log_line_dup_fields (line);
  RecourseDigest commitment;

  g_assert_true (recourse_log_line_get_commitment (line, "title", &commitment, NULL));
  hex = recourse_digest_to_hex (&commitment);
  g_assert_cmpstr (hex, ==, VECTOR_COMMIT_1);
  g_assert_cmpuint (g_strv_length (fields), ==, 1);
  g_assert_cmpstr (fields[0], ==, "title");
}

static void
test_commitment_refused (void)
{
  static const char *const values[] = {
    "\"" VECTOR_COMMIT_1 "\"",
    "{}",
    "[\"commit\"]",
    "{\"commit\":1}",
    "{\"commit\":\"abc\"}",
    "{\"commit\":\"635216CA6633E37FC48D2906F2E6D3BBA10CC9B0524703CDE8BE10866F10D605\"}",
    "{\"commit\":\"" VECTOR_COMMIT_1 "\",\"more\":1}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = g_strconcat (GOOD ",\"note\":", values[i], "}", NULL);
      g_autoptr (RecourseLogLine) line = read_line (text);
      g_auto (GStrv) fields = recourse_log_line_dup_fields (line);
      g_autoptr (GError) error = NULL;
      RecourseDigest commitment;

      g_assert_false (recourse_log_line_get_commitment (line, "note", &commitment, &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
      g_assert_cmpuint (g_strv_length (fields), ==, 0);
    }
}

static void
assert_refused (const char *data, gsize length, int code, const char *part_of_message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_log_line_new (data, length, "line 7", &error));
  g_assert_error (error, RECOURSE_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, "line 7: "));
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("'%s' does not say '%s'", error->message, part_of_message);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *part_of_message;
  } rows[] = {
    { "", RECOURSE_ERROR_INVALID_CONTENT, "expected a value" },
    { "[]", RECOURSE_ERROR_INVALID_CONTENT, "expected an object" },
    { "{}", RECOURSE_ERROR_INVALID_CONTENT, "missing key 'seq'" },
    { GOOD, RECOURSE_ERROR_INVALID_CONTENT, "expected ',' or '}'" },
    { GOOD "}\n", RECOURSE_ERROR_INVALID_CONTENT, "line feed" },
    { GOOD ",\n\"a\":1}", RECOURSE_ERROR_INVALID_CONTENT, "line feed" },
    { GOOD ",\"kind\":\"y\"}", RECOURSE_ERROR_INVALID_CONTENT, "duplicate key 'kind'" },
    { "{\"seq\":0," AT ",\"kind\":\"x\",\"author\":\"person\"}", RECOURSE_ERROR_LIMIT, "seq" },
    { "{\"seq\":\"7\"," AT ",\"kind\":\"x\",\"author\":\"person\"}", RECOURSE_ERROR_INVALID_CONTENT,
      "seq" },
    { "{\"seq\":7,\"kind\":\"x\",\"author\":\"person\"}", RECOURSE_ERROR_INVALID_CONTENT,
      "missing key 'at'" },
    { "{\"seq\":7,\"at\":5,\"kind\":\"x\",\"author\":\"person\"}", RECOURSE_ERROR_INVALID_CONTENT,
      "at: expected a string" },
    { "{\"seq\":7,\"at\":\"2026-11-31T10:30:00Z\",\"kind\":\"x\",\"author\":\"person\"}",
      RECOURSE_ERROR_INVALID_CONTENT, "a day that this month does not have" },
    { "{\"seq\":7," AT ",\"kind\":\"\",\"author\":\"person\"}", RECOURSE_ERROR_INVALID_CONTENT,
      "kind: is empty" },
    { "{\"seq\":7," AT ",\"author\":\"person\"}", RECOURSE_ERROR_INVALID_CONTENT,
      "missing key 'kind'" },
    { "{\"seq\":7," AT ",\"kind\":\"x\",\"author\":\"police\"}", RECOURSE_ERROR_INVALID_CONTENT,
      "author: expected person, helper or program" },
    { "{\"seq\":7," AT ",\"kind\":\"x\"}", RECOURSE_ERROR_INVALID_CONTENT, "missing key 'author'" },
    { GOOD ",\"clock\":true}", RECOURSE_ERROR_INVALID_CONTENT, "clock" },
    { GOOD ",\"clock\":1.5}", RECOURSE_ERROR_INVALID_CONTENT, "fraction" },
    { GOOD ",\"a\":\"\xFF\"}", RECOURSE_ERROR_INVALID_CONTENT, "UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused (rows[i].text, strlen (rows[i].text), rows[i].code, rows[i].part_of_message);
  assert_refused ("{\0}", 3, RECOURSE_ERROR_INVALID_CONTENT, "not valid UTF-8");
}

static void
test_cap (void)
{
  g_autofree char *blanks = g_strnfill (RECOURSE_LOG_LINE_MAX_BYTES - strlen (GOOD "}"), ' ');
  g_autofree char *most = g_strconcat (GOOD "}", blanks, NULL);
  g_autofree char *more = g_strconcat (most, " ", NULL);
  g_autoptr (RecourseLogLine) line = read_line (most);

  g_assert_cmpuint (strlen (most), ==, 65536);
  assert_refused (more, strlen (more), RECOURSE_ERROR_LIMIT, "longer than 64 KiB");
}

static void
test_author (void)
{
  static const char *const names[] = { "person", "helper", "program" };
  RecourseAuthor author;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (recourse_author_parse (names[i], &author));
      g_assert_cmpstr (recourse_author_name (author), ==, names[i]);
    }
  g_assert_false (recourse_author_parse ("Person", &author));
  g_assert_false (recourse_author_parse ("", &author));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/log-line/new", test_new);
  g_test_add_func ("/vault/log-line/tolerant", test_tolerant);
  g_test_add_func ("/vault/log-line/time", test_time);
  g_test_add_func ("/vault/log-line/commitment", test_commitment);
  g_test_add_func ("/vault/log-line/commitment/refused", test_commitment_refused);
  g_test_add_func ("/vault/log-line/refused", test_refused);
  g_test_add_func ("/vault/log-line/cap", test_cap);
  g_test_add_func ("/vault/author", test_author);
  return g_test_run ();
}
