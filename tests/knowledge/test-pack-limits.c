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
                                             "measures.json" };
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/pack-limits/variables", test_variables);
  g_test_add_func ("/knowledge/pack-limits/values", test_values);
  g_test_add_func ("/knowledge/pack-limits/bits", test_bits);
  g_test_add_func ("/knowledge/pack-limits/boxes", test_boxes);
  g_test_add_func ("/knowledge/pack-limits/all-values", test_all_values);
  return g_test_run ();
}
