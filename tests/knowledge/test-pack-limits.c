/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack-folder.h"
#include "recourse-error.h"

#include <string.h>

/* The screens are read before all that refers to them, so the other files may stay as they are. */

static void
append_screen (GString *json, guint index, guint n_values)
{
  g_string_append_printf (json,
                          "%s{\"id\": \"s%u\", \"start_page\": true, \"sets\": [\"v%u\"],"
                          " \"name\": {\"en\": \"N\", \"zh_CN\": \"名\"},"
                          " \"ask\": {\"en\": \"A\", \"zh_CN\": \"问\"},"
                          " \"help\": {\"en\": \"H\", \"zh_CN\": \"帮\"}, \"values\": [",
                          index > 0 ? "," : "", index, index);
  for (guint i = 0; i < n_values; i++)
    g_string_append_printf (json,
                            "%s{\"id\": \"x%u\", \"label\": {\"en\": \"L\", \"zh_CN\": \"签\"}}",
                            i > 0 ? "," : "", i);
  g_string_append (json, "]}");
}

/* A pack whose screens number @n_screens with @n_values values each, and nothing that refers to
 * them. */
static char *
make_folder (guint n_screens, guint n_values)
{
  static const char *const empty_files[] = { "remedies.json",   "impossible.json", "must.json",
                                             "situations.json", "options.json",    "messages.json",
                                             "measures.json",   "letters.json",    "quiz.json" };
  g_autoptr (GString) json = g_string_new ("[");
  char *folder = pack_folder_new ();

  for (guint i = 0; i < n_screens; i++)
    append_screen (json, i, n_values);
  g_string_append_c (json, ']');
  pack_folder_write (folder, "questions.json", json->str, (gssize) json->len);
  for (gsize i = 0; i < G_N_ELEMENTS (empty_files); i++)
    pack_folder_write (folder, empty_files[i], "[]", -1);
  return folder;
}

static void
assert_loads (guint n_screens, guint n_values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = NULL;
  char *folder = make_folder (n_screens, n_values);

  pack = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recourse_pack_n_variables (pack), ==, n_screens);
  for (guint i = 0; i < n_screens; i++)
    g_assert_cmpuint (recourse_pack_variable (pack, i)->n_values, ==, n_values);
  pack_folder_free (folder);
}

static void
assert_refused (guint n_screens, guint n_values, const char *message_part)
{
  char *folder = make_folder (n_screens, n_values);

  pack_folder_assert_refused (folder, RECOURSE_ERROR_LIMIT, message_part);
  pack_folder_free (folder);
}

static void
test_variables (void)
{
  assert_loads (16, 2);
  assert_refused (17, 2, "questions.json: questions[16]: more than 16 variables");
}

static void
test_values (void)
{
  assert_loads (1, 64);
  assert_refused (1, 65, "questions.json: questions[0]: variable 'v0' has more than 64 values");
}

static void
test_bits (void)
{
  assert_loads (2, 64);
  assert_loads (16, 8);
  assert_refused (3, 43, "questions.json: questions[2]: more than 128 values");
}

static void
test_all_values (void)
{
  RecourseValue values[64] = { 0 };
  RecourseVariable variable = { .values = values };

  variable.n_values = 1;
  g_assert_cmphex (recourse_variable_all_values (&variable), ==, 0x1);
  variable.n_values = 3;
  g_assert_cmphex (recourse_variable_all_values (&variable), ==, 0x7);
  variable.n_values = 64;
  g_assert_cmphex (recourse_variable_all_values (&variable), ==, G_MAXUINT64);
}

static void
test_boxes (void)
{
  const char *box = "{\"state\": [\"received\"]}";

  for (guint n_boxes = 64; n_boxes <= 65; n_boxes++)
    {
      char *folder = pack_folder_new ();
      g_autoptr (GString) when = g_string_new ("\"when\": [");
      g_autoptr (GError) error = NULL;
      g_autoptr (RecoursePack) pack = NULL;

      for (guint i = 0; i < n_boxes; i++)
        g_string_append_printf (when, "%s%s", i > 0 ? ", " : "", box);
      g_string_append_c (when, ']');
      pack_folder_replace (folder, "remedies.json", "\"when\": {\"state\": [\"received\"]}",
                           when->str);
      pack = recourse_pack_new_from_directory (folder, &error);
      g_assert_true ((pack != NULL) == (n_boxes == 64));
      if (pack == NULL)
        g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
      if (error != NULL)
        g_assert_nonnull (
            strstr (error->message, "a condition may have 64 boxes, this one has 65"));
      pack_folder_free (folder);
    }
}

/* Puts @n pieces, each with its number and a comma, before what a list has already. */
static void
prepend (const char *folder, const char *file, const char *list, const char *piece, guint n)
{
  g_autoptr (GString) text = g_string_new (list);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 50 + i);
      g_autoptr (GString) one = g_string_new (piece);

      g_string_replace (one, "@", number, 0);
      g_string_append_printf (text, "%s, ", one->str);
    }
  pack_folder_replace (folder, file, list, text->str);
}

/* @n_more: how many fit beside what the small pack has; one more is too many. */
static void
assert_limit (const char *file,
              const char *list,
              const char *piece,
              guint n_more,
              const char *message_part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = NULL;
  char *folder = pack_folder_new ();
  char *too_many = pack_folder_new ();

  prepend (folder, file, list, piece, n_more);
  pack = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  prepend (too_many, file, list, piece, n_more + 1);
  pack_folder_assert_refused (too_many, RECOURSE_ERROR_LIMIT, message_part);
  pack_folder_free (folder);
  pack_folder_free (too_many);
}

#define TEXT "{\"en\": \"Words.\", \"zh_CN\": \"字。\"}"

static void
test_options (void)
{
  assert_limit ("options.json", "[",
                "{\"id\": \"o@\", \"title\": " TEXT ", \"summary\": " TEXT
                ", \"when\": [], \"claims\": []}",
                13, "options.json: options: 17 options, at most 16 are allowed");
}

static void
test_items (void)
{
  assert_limit ("options.json", "\"items\": [",
                "{\"id\": \"i@\", \"name\": " TEXT ", \"who_pays\": " TEXT
                ", \"up_front\": false, \"returned_when_winning\": false, \"fen\": 1, "
                "\"claims\": []}",
                11, "options.json: options[0].items: 13 items, at most 12 are allowed");
}

static void
test_remarks (void)
{
  assert_limit ("options.json", "\"remarks\": [",
                "{\"id\": \"r@\", \"kind\": \"note\", \"text\": " TEXT ", \"claims\": []}", 15,
                "options.json: options[0].remarks: 17 remarks, at most 16 are allowed");
}

static void
test_versions (void)
{
  assert_limit ("schedules.json", "\"versions\": [",
                "{\"from\": \"19@-01-01\", \"review_by\": \"1988-01-01\", \"articles\": " TEXT ", "
                "\"brackets\": [{\"add\": 1}]}",
                14, "schedules.json: schedules[0].versions: 17 versions, at most 16 are allowed");
}

static void
test_brackets (void)
{
  assert_limit ("schedules.json", "\"brackets\": [", "{\"up_to\": @, \"add\": 1}", 31,
                "schedules.json: schedules[0].versions[0].brackets: 33 brackets, at most 32 are "
                "allowed");
}

static void
assert_exact (const char *old_rate,
              const char *new_rate,
              const char *old_factors,
              const char *exact_factors,
              const char *inexact_factors,
              const char *message_part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = NULL;
  char *folder = pack_folder_new ();

  pack_folder_replace (folder, "schedules.json", old_rate, new_rate);
  pack_folder_replace (folder, "options.json", old_factors, exact_factors);
  pack = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  pack_folder_replace (folder, "options.json", exact_factors, inexact_factors);
  pack_folder_assert_refused (folder, RECOURSE_ERROR_LIMIT, message_part);
  pack_folder_free (folder);
}

/*
 * Twice 10^6 * 10^10, times the factor, plus the denominators is below 2^63 up to the factor 461.
 */
static void
test_exact (void)
{
  assert_exact (
      "[25, 1000]", "[1000000, 1000]", "[[1, 1], [3, 2]]", "[[1, 1], [461, 1]]",
      "[[1, 1], [462, 1]]",
      "options.json: options[2].items[0].factors_if_missing[1]: this factor makes fees of "
      "'filing-fee' too large to be exact");
  assert_exact ("[15, 1000]", "[1000000, 1000]", "[[1, 1], [1, 1]]", "[[1, 1], [461, 1]]",
                "[[1, 1], [462, 1]]",
                "options.json: options[2].items[3].factors[1]: this factor makes fees of "
                "'enforcement-fee' too large to be exact");
}

/* 10^12 * 100 + 2 * 10^10, doubled, times the factor, plus 100, is below 2^63 up to 46107. */
static void
test_exact_with_addition (void)
{
  assert_exact ("\"add\": 30000", "\"add\": 1000000000000", "[[1, 1], [3, 2]]",
                "[[1, 1], [46107, 1]]", "[[1, 1], [46108, 1]]",
                "options.json: options[2].items[0].factors_if_missing[1]: this factor");
}

/* The least common denominator counts, and not the product. */
static void
test_common_denominator (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = NULL;
  char *folder = pack_folder_new ();

  pack_folder_replace (folder, "schedules.json", "[1, 100]", "[1, 1000000]");
  pack = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  pack_folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/pack-limits/variables", test_variables);
  g_test_add_func ("/knowledge/pack-limits/values", test_values);
  g_test_add_func ("/knowledge/pack-limits/bits", test_bits);
  g_test_add_func ("/knowledge/pack-limits/boxes", test_boxes);
  g_test_add_func ("/knowledge/pack-limits/all-values", test_all_values);
  g_test_add_func ("/knowledge/pack-limits/options", test_options);
  g_test_add_func ("/knowledge/pack-limits/items", test_items);
  g_test_add_func ("/knowledge/pack-limits/remarks", test_remarks);
  g_test_add_func ("/knowledge/pack-limits/versions", test_versions);
  g_test_add_func ("/knowledge/pack-limits/brackets", test_brackets);
  g_test_add_func ("/knowledge/pack-limits/exact", test_exact);
  g_test_add_func ("/knowledge/pack-limits/exact-with-addition", test_exact_with_addition);
  g_test_add_func ("/knowledge/pack-limits/common-denominator", test_common_denominator);
  return g_test_run ();
}
