/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-parts"

#include "recourse-bag-case.h"
#include "recourse-bag-manifest.h"
#include "recourse-error.h"
#include "recourse-filename.h"
#include "recourse-imported.h"

#include <string.h>

/* --- Names of files -----------------------------------------------------------------------------
 */

static void
test_filename (void)
{
  static const struct
  {
    gint64 seq;
    const char *name;
    const char *media_type;
    const char *expected;
  } rows[] = {
    { 7, "name.jpg", NULL, "0007-name.jpg" },
    { 12345, "a", NULL, "12345-a" },
    { 7, "微信支付凭证.png", NULL, "0007-微信支付凭证.png" },
    { 7, "<a>:\"b\"/c\\d|e?f*g%.txt", NULL, "0007-_a___b__c_d_e_f_g_.txt" },
    { 7, "a\tb\nc\x7F.txt", NULL, "0007-a_b_c_.txt" },
    { 7, "a\xE2\x80\xAEgpj.exe", NULL, "0007-a_gpj.exe" }, /* turned around */
    { 7,
      "a\xE2\x80\x8B"
      "b",
      NULL, "0007-a_b" }, /* no width */
    { 7, "a. . .", NULL, "0007-a" },
    { 7, "...", NULL, "0007" },
    { 7, "", "image/png", "0007.png" },
    { 7, NULL, "image/jpeg", "0007.jpg" },
    { 7, NULL, "application/x-unknown", "0007" },
    { 7, NULL, NULL, "0007" },
    { 7, "CON", NULL, "0007-CON" },
    { 7, ".hidden", NULL, "0007-.hidden" },
    { 7, "e\xCC\x81.txt", NULL, "0007-\xC3\xA9.txt" }, /* composed */
    { 7, "-rf", NULL, "0007--rf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *made = recourse_filename_make (rows[i].seq, rows[i].name,
                                                      rows[i].media_type);

      g_assert_cmpstr (made, ==, rows[i].expected);
    }
}

/* However long the name and whatever it is made of, the ending stays. */
static void
test_filename_long (void)
{
  static const char *const characters[] = { "x", "é", "转", "😀" };

  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++)
    {
      for (gsize n = 20; n < 130; n++)
        {
          g_autoptr (GString) name = g_string_new (NULL);
          g_autofree char *made = NULL;

          for (gsize j = 0; j < n; j++)
            g_string_append (name, characters[i]);
          g_string_append (name, ".jpeg");
          made = recourse_filename_make (7, name->str, NULL);
          g_assert_cmpuint (strlen (made), <=, 120);
          g_assert_true (g_utf8_validate (made, -1, NULL));
          g_assert_true (g_str_has_suffix (made, ".jpeg"));
          if (strlen (name->str) + strlen ("0007-") > 120)
            g_assert_cmpuint (strlen (made), >, 120 - strlen (characters[i]));
        }
    }
}

/* --- Manifests ----------------------------------------------------------------------------------
 */

#define EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static void
test_manifest_round (void)
{
  static const char *const paths[] = { "data/a b.txt", "data/100%.txt", "data/%25", "data/a\nb\rc",
                                       "data/转" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GHashTable) digests = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    recourse_bag_manifest_append (text, EMPTY, paths[i]);
  g_assert_nonnull (strstr (text->str, EMPTY "  data/100%25.txt\n"));
  g_assert_nonnull (strstr (text->str, EMPTY "  data/a%0Ab%0Dc\n"));
  bytes = g_bytes_new (text->str, text->len);
  digests = recourse_bag_manifest_parse (bytes, "m", NULL);
  g_assert_cmpuint (g_hash_table_size (digests), ==, G_N_ELEMENTS (paths));
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    g_assert_cmpstr (g_hash_table_lookup (digests, paths[i]), ==, EMPTY);
}

static void
test_manifest_refused (void)
{
  static const char *const texts[] = {
    "\n", "x", EMPTY, EMPTY "  ", EMPTY "0  data/x\n", " " EMPTY "  data/x\n", EMPTY "  \xFF\n"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (recourse_bag_manifest_parse (bytes, "m", &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
    }
}

/* --- case.json ----------------------------------------------------------------------------------
 */

static RecourseBagCase *
make_case (void)
{
  RecourseBagCase *info = recourse_bag_case_new ();

  info->id = g_strdup ("3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d");
  info->exported_at = g_strdup ("2026-11-24T10:30:00.123+08:00");
  info->program = g_strdup ("Recourse \"0.1.0\"");
  info->audience = RECOURSE_BAG_FOR_FAMILY;
  info->n_entries = 9;
  info->head = g_strdup (EMPTY);
  return info;
}

static void
test_case_round (void)
{
  g_autoptr (RecourseBagCase) info = make_case ();
  g_autoptr (RecourseBagCase) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  recourse_bag_case_add_file (info, 2, "data/evidence/0002-a\".jpg", EMPTY, 7);
  recourse_bag_case_add_file (info, 4, "data/evidence/0004", EMPTY, 0);
  recourse_bag_case_add_gap (info, 2, "name");
  recourse_bag_case_add_gap (info, 2, "note");
  text = recourse_bag_case_write (info);
  bytes = g_bytes_new_take (text, strlen (text));
  again = recourse_bag_case_parse (bytes, NULL);
  g_assert_cmpstr (again->id, ==, info->id);
  g_assert_cmpstr (again->exported_at, ==, info->exported_at);
  g_assert_cmpstr (again->program, ==, info->program);
  g_assert_cmpint (again->audience, ==, RECOURSE_BAG_FOR_FAMILY);
  g_assert_cmpint (again->n_entries, ==, 9);
  g_assert_cmpuint (again->files->len, ==, 2);
  g_assert_cmpstr (((RecourseBagFile *) again->files->pdata[0])->path, ==,
                   "data/evidence/0002-a\".jpg");
  g_assert_cmpint (recourse_bag_case_sum_bytes (again), ==, 7);
  g_assert_cmpuint (again->withheld->len, ==, 2);
  g_assert_cmpstr (((RecourseBagGap *) again->withheld->pdata[1])->field, ==, "note");
}

/* The caps: what an export can hold, an import takes; one more is refused. */
static void
check_count (guint n_files, guint n_gaps, int code)
{
  g_autoptr (RecourseBagCase) info = make_case ();
  g_autoptr (RecourseBagCase) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  for (guint i = 1; i <= n_files; i++)
    {
      /* The longest name there is, in characters that take most room. */
      g_autofree char *name = g_strdup_printf ("data/evidence/%05u-%s", i,
                                               "转转转转转转转转转转转转转转转转转转转"
                                               "转转转转转转转转转转转转转转转转转转转");

      recourse_bag_case_add_file (info, i, name, EMPTY, G_GINT64_CONSTANT (1) << 36);
    }
  for (guint i = 1; i <= n_gaps; i++)
    recourse_bag_case_add_gap (info, 1000000 + i, "merchant_order");
  text = recourse_bag_case_write (info);
  bytes = g_bytes_new_take (text, strlen (text));
  again = recourse_bag_case_parse (bytes, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, RECOURSE_ERROR, code);
}

static void
test_case_caps (void)
{
  check_count (10000, 40000, -1);
  check_count (10001, 0, RECOURSE_ERROR_LIMIT);
  check_count (0, 40001, RECOURSE_ERROR_LIMIT);
}

/* --- Imported -----------------------------------------------------------------------------------
 */

/* More entries than one line has room for. */
static void
test_imported_many (void)
{
  g_autoptr (GArray) absent = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) drafts = NULL;
  const gint64 base = RECOURSE_JSON_MAX_INTEGER - 8000;
  RecourseImported imported;

  for (gint64 i = 0; i < 7000; i++)
    {
      gint64 seq = base + i;

      g_array_append_val (absent, seq);
    }
  drafts = recourse_imported_draft (base + 7000, EMPTY, "Recourse", absent);
  g_assert_cmpuint (drafts->len, ==, 3);
  recourse_imported_init (&imported);
  for (guint i = 0; i < drafts->len; i++)
    {
      g_autofree char *text = recourse_log_draft_write_line (drafts->pdata[i], base + 7001 + i, 0,
                                                             0, NULL);
      g_autoptr (RecourseLogLine) line = recourse_log_line_new (text, strlen (text), "x", NULL);

      g_assert_true (recourse_imported_feed (&imported, line, NULL));
    }
  g_assert_true (recourse_imported_is_absent (&imported, base));
  g_assert_true (recourse_imported_is_absent (&imported, base + 6999));
  g_assert_false (recourse_imported_is_absent (&imported, base + 7000));
  g_assert_cmpstr (imported.head, ==, EMPTY);
  recourse_imported_clear (&imported);
}

/* It can speak only of what came before it. */
static void
test_imported_refused (void)
{
  static const char *const texts[] = {
    "\"entries\":9,\"head\":\"x\"",
    "\"entries\":5,\"head\":\"x\",\"absent\":[6]",
    "\"entries\":5,\"head\":\"x\",\"absent\":[0]",
    "\"entries\":5,\"head\":\"x\",\"absent\":\"all\"",
    "\"entries\":5",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{\"seq\":9,\"at\":\"2026-11-24T10:30:00.123+08:00\",\"kind\":\"imported\","
          "\"author\":\"program\",%s}",
          texts[i]);
      g_autoptr (RecourseLogLine) line = recourse_log_line_new (text, strlen (text), "x", NULL);
      RecourseImported imported;

      g_assert_nonnull (line);
      recourse_imported_init (&imported);
      g_assert_false (recourse_imported_feed (&imported, line, NULL));
      recourse_imported_clear (&imported);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/filename/make", test_filename);
  g_test_add_func ("/vault/filename/long", test_filename_long);
  g_test_add_func ("/vault/bag/manifest/round", test_manifest_round);
  g_test_add_func ("/vault/bag/manifest/refused", test_manifest_refused);
  g_test_add_func ("/vault/bag/case/round", test_case_round);
  g_test_add_func ("/vault/bag/case/caps", test_case_caps);
  g_test_add_func ("/vault/imported/many", test_imported_many);
  g_test_add_func ("/vault/imported/refused", test_imported_refused);
  return g_test_run ();
}
