/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state-case.h"

#include "recourse-files.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* cache/state.json is the fold, or nothing. */

static void
pay (VaultCase *self, guint number, gint64 amount)
{
  const RecourseCasePayment payment = { .number = number,
                                        .amount = amount,
                                        .transferred_at = RECOURSE_TIME_UNKNOWN,
                                        .payee = (char *) "张三丰",
                                        .transaction = (char *) "10000555666",
                                        .merchant_order = (char *) "ORDER-X",
                                        .note = (char *) "买菜的钱" };

  state_case_append (self, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
}

/* One of everything. */
static void
fill (VaultCase *self)
{
  const RecourseCaseContact contact = { .contact = (char *) "police",
                                        .happened_at = RECOURSE_TIME_UNKNOWN,
                                        .number = (char *) "13800000000",
                                        .name = (char *) "王警官",
                                        .reference = (char *) "REF-77",
                                        .note = (char *) "让我们等",
                                        .next = (char *) "带手机去",
                                        .next_at = 1795399200 * RECOURSE_SECOND,
                                        .corrects = 1 };

  state_case_append (self, recourse_case_entry_rename ("外婆的案子", RECOURSE_AUTHOR_PERSON));
  pay (self, 1, 800000);
  pay (self, 2, 500);
  state_case_append (self, recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_PERSON));
  state_case_append (self, recourse_case_entry_note ("悄悄话", 0, RECOURSE_AUTHOR_PERSON));
  state_case_append_raw (self, "answered",
                         "\"pack\":\"1\",\"screen\":\"state\",\"values\":{\"state\":[\"a\\\"b\"]}");
  state_case_append_raw (self, "answered",
                         "\"pack\":\"1\",\"screen\":\"signs\",\"values\":{\"f\":[\"x\"]},"
                         "\"signs\":[\"s\",\"t\"]");
  state_case_append_raw (self, "step-done", "\"remedy\":\"r\",\"step\":\"s\",\"done\":true");
  state_case_append_raw (self, "screen-sharing", "\"alarm\":true,\"ended\":true");
  state_case_append (self, recourse_case_entry_close ("结束了", RECOURSE_AUTHOR_PERSON));
}

static void
assert_reads_as_rebuilt (VaultCase *self)
{
  g_autoptr (RecourseCaseState) read = state_case_read (self);
  g_autoptr (RecourseCaseState) again = state_case_read (self);
  g_autoptr (RecourseCaseState) rebuilt = state_case_rebuild (self);

  state_case_assert_same (read, rebuilt);
  state_case_assert_same (again, rebuilt);
}

static void
test_same (VaultCase *self, gconstpointer unused)
{
  g_autofree char *path = state_case_cache_path (self);
  g_autofree char *by_reading = NULL;
  g_autofree char *by_rebuilding = NULL;

  fill (self);
  recourse_case_state_unref (state_case_read (self));
  by_reading = state_case_read_cache (self);
  g_assert_cmpuint (temp_folder_mode (path), ==, 0600);
  assert_reads_as_rebuilt (self);
  by_rebuilding = state_case_read_cache (self);
  g_assert_cmpstr (by_reading, ==, by_rebuilding);
}

static void
test_no_typed_text (VaultCase *self, gconstpointer unused)
{
  static const char *const typed[] = { "外婆",     "张三丰",      "10000555666", "ORDER-X",
                                       "买菜",     "13800000000", "王警官",      "REF-77",
                                       "让我们等", "带手机",      "悄悄话",      "结束了" };
  g_autofree char *cache = NULL;

  fill (self);
  recourse_case_state_unref (state_case_read (self));
  cache = state_case_read_cache (self);
  g_assert_nonnull (strstr (cache, "800000"));
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    g_assert_null (strstr (cache, typed[i]));
}

static void
replace_in_cache (VaultCase *self, const char *from, const char *to)
{
  g_autofree char *cache = state_case_read_cache (self);
  g_auto (GStrv) parts = g_strsplit (cache, from, -1);
  g_autofree char *changed = g_strjoinv (to, parts);

  g_assert_cmpstr (cache, !=, changed);
  state_case_write_cache (self, changed);
}

static gint64
read_amount (VaultCase *self, guint index)
{
  g_autoptr (RecourseCaseState) state = state_case_read (self);

  return recourse_case_state_payment (state, index)->amount;
}

/* The old entries are not read again: what the cache says of them is believed until it is made
 * anew.
 */
static void
test_folds_only_what_is_new (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) rebuilt = NULL;

  fill (self);
  recourse_case_state_unref (state_case_read (self));
  replace_in_cache (self, "\"amount\":800000", "\"amount\":800001");
  pay (self, 2, 600);
  g_assert_cmpint (read_amount (self, 0), ==, 800001);
  g_assert_cmpint (read_amount (self, 1), ==, 600);
  rebuilt = state_case_rebuild (self);
  g_assert_cmpint (recourse_case_state_payment (rebuilt, 0)->amount, ==, 800000);
  g_assert_cmpint (read_amount (self, 0), ==, 800000);
}

/* Texts come from the log at every reading. */
static void
test_withheld (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) state = NULL;

  fill (self);
  recourse_case_state_unref (state_case_read (self));
  g_assert_true (
      recourse_log_erase_text (vault_case_log (self), 3, "payee", RECOURSE_AUTHOR_PERSON, NULL));
  state = state_case_read (self);
  g_assert_null (recourse_case_state_payment (state, 0)->payee);
  g_assert_cmpstr (recourse_case_state_payment (state, 0)->note, ==, "买菜的钱");
  g_assert_cmpstr (recourse_case_state_payment (state, 1)->payee, ==, "张三丰");
}

static void
run_sql (VaultCase *self, const char *sql)
{
  g_autofree char *path = g_build_filename (self->path, "case.db", NULL);
  const char *argv[] = { "sqlite3", path, sql, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  vault_case_close (self);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  vault_case_open (self);
}

static void
test_changed_text (VaultCase *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) state = NULL;

  fill (self);
  run_sql (self, "CREATE TEMP TABLE kept AS SELECT * FROM texts WHERE seq = 3 AND field = 'payee';"
                 "DELETE FROM texts WHERE seq = 3 AND field = 'payee';"
                 "INSERT INTO texts SELECT seq, field, salt, '李四' FROM kept;");
  state = state_case_read (self);
  g_assert_null (recourse_case_state_payment (state, 0)->payee);
}

/* --- Caches that are none -----------------------------------------------------------------------
 */

static void
test_other_log (VaultCase *self, gconstpointer unused)
{
  static const char zeros[] = "0000000000000000000000000000000000000000000000000000000000000000";
  g_autofree char *cache = NULL;
  g_autofree char *head = NULL;
  gint64 n;

  fill (self);
  recourse_case_state_unref (state_case_read (self));
  g_assert_true (recourse_log_get_head (vault_case_log (self), &n, &head, NULL));
  replace_in_cache (self, "\"amount\":800000", "\"amount\":800001");
  replace_in_cache (self, head, zeros);
  g_assert_cmpint (read_amount (self, 0), ==, 800000);
  cache = state_case_read_cache (self);
  g_assert_nonnull (strstr (cache, head));
}

/* An older copy of the log has fewer entries than the cache speaks of. */
static void
test_longer_than_log (VaultCase *self, gconstpointer unused)
{
  g_autofree char *entries = NULL;
  g_autofree char *more = NULL;

  fill (self);
  recourse_case_state_unref (state_case_read (self));
  entries = g_strdup_printf ("\"entries\":%" G_GINT64_FORMAT, vault_case_count_entries (self));
  more = g_strdup_printf ("\"entries\":%" G_GINT64_FORMAT, vault_case_count_entries (self) + 1);
  replace_in_cache (self, "\"amount\":800000", "\"amount\":800001");
  replace_in_cache (self, entries, more);
  g_assert_cmpint (read_amount (self, 0), ==, 800000);
}

static const struct
{
  const char *from;
  const char *to;
} damages[] = {
  { "{\"format\":1", "{\"format\":2" },
  { "{\"format\":1", "{\"formal\":1" },
  { "{\"format\":1", "[\"format\":1" },
  { "\"case\":\"", "\"case\":\"x" },
  { "\"head\":\"", "\"head\":\"x" },
  { "\"alarm\":true", "\"alarm\":1" },
  { "\"alarm\":true", "\"alarm\":true,\"new\":1" },
  { "\"title\":2", "\"title\":99" },
  { "\"title\":2", "\"title\":0" },
  { "\"title\":2", "\"title\":\"2\"" },
  { "\"entry\":3", "\"entry\":99" },
  { "\"entry\":3", "\"entry\":-3" },
  { "\"entry\":3,", "" },
  { "\"payment\":2", "\"payment\":1" },
  { "\"payment\":2", "\"payment\":0" },
  { "\"payment\":2", "\"payment\":1001" },
  { "\"amount\":800000", "\"amount\":10000000001" },
  { "\"amount\":800000", "\"amount\":0" },
  { "\"next_at\":1795399200000", "\"next_at\":9007199254740992" },
  { "\"next_at\":1795399200000", "\"next_at\":-172800001" },
  { "\"screen\":\"state\"", "\"screen\":null" },
  { "\"screen\":\"state\",", "" },
  { "[\"s\",\"t\"]", "[\"s\",1]" },
  { "[\"s\",\"t\"]", "\"s\"" },
  { "\"steps\":[", "\"steps\":{" },
  { "\"steps\":[", "\"steps\":[7," },
  { "\"answers\":", "\"answer\":" },
};

static void
test_damaged (VaultCase *self, gconstpointer unused)
{
  g_autofree char *good = NULL;

  fill (self);
  recourse_case_state_unref (state_case_rebuild (self));
  good = state_case_read_cache (self);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *repaired = NULL;

      g_test_message ("%s", damages[i].to);
      replace_in_cache (self, damages[i].from, damages[i].to);
      recourse_case_state_unref (state_case_read (self));
      repaired = state_case_read_cache (self);
      g_assert_cmpstr (repaired, ==, good);
    }
}

static void
test_cut_off (VaultCase *self, gconstpointer unused)
{
  g_autofree char *good = NULL;

  fill (self);
  recourse_case_state_unref (state_case_rebuild (self));
  good = state_case_read_cache (self);
  for (gsize length = 0; length + 1 < strlen (good); length += 37)
    {
      g_autofree char *part = g_strndup (good, length);
      g_autofree char *repaired = NULL;

      state_case_write_cache (self, part);
      recourse_case_state_unref (state_case_read (self));
      repaired = state_case_read_cache (self);
      g_assert_cmpstr (repaired, ==, good);
    }
}

/* --- Where nothing can be written ---------------------------------------------------------------
 */

static void
read_as_nobody (gpointer data)
{
  VaultCase *self = data;
  g_autoptr (GError) error = NULL;

  child_become_nobody (self->folder);
  self->vault = recourse_case_folder_open (self->path, RECOURSE_ACCESS_READ, &error);
  g_assert_no_error (error);
  recourse_case_state_unref (state_case_read (self));
  recourse_case_state_unref (state_case_rebuild (self));
  vault_case_close (self);
  _exit (0);
}

static void
test_read_only (VaultCase *self, gconstpointer unused)
{
  g_autofree char *folder = g_build_filename (self->path, "cache", NULL);
  g_autofree char *path = state_case_cache_path (self);

  fill (self);
  vault_case_close (self);
  g_assert_true (recourse_files_remove_tree (folder, NULL));
  g_assert_cmpint (g_mkdir (folder, 0500), ==, 0);
  child_run (read_as_nobody, self);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (VaultCase *self, gconstpointer unused)
{
  g_autofree char *folder = g_build_filename (self->path, "cache", NULL);

  fill (self);
  g_assert_true (recourse_files_remove_tree (folder, NULL));
  assert_reads_as_rebuilt (self);
  g_assert_cmpuint (temp_folder_mode (folder), ==, 0700);
}

/* A case that is deleted while somebody reads it does not come back as a folder with a cache. */
static void
test_deleted (VaultCase *self, gconstpointer unused)
{
  fill (self);
  g_assert_true (recourse_files_remove_tree (self->path, NULL));
  recourse_case_state_unref (recourse_case_state_read (self->vault, NULL));
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

/* A case that was locked meanwhile has no log in the clear, and so no cache. */
static void
test_no_log (VaultCase *self, gconstpointer unused)
{
  g_autofree char *folder = g_build_filename (self->path, "cache", NULL);
  g_autofree char *log = g_build_filename (self->path, "case.db", NULL);
  g_autofree char *aside = g_build_filename (self->path, "aside", NULL);

  fill (self);
  g_assert_true (recourse_files_remove_tree (folder, NULL));
  g_assert_cmpint (g_rename (log, aside), ==, 0);
  recourse_case_state_unref (recourse_case_state_read (self->vault, NULL));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vault_case_add ("/cases/cache/same", test_same);
  vault_case_add ("/cases/cache/no-typed-text", test_no_typed_text);
  vault_case_add ("/cases/cache/folds-only-what-is-new", test_folds_only_what_is_new);
  vault_case_add ("/cases/cache/withheld", test_withheld);
  vault_case_add ("/cases/cache/changed-text", test_changed_text);
  vault_case_add ("/cases/cache/other-log", test_other_log);
  vault_case_add ("/cases/cache/longer-than-log", test_longer_than_log);
  vault_case_add ("/cases/cache/damaged", test_damaged);
  vault_case_add ("/cases/cache/cut-off", test_cut_off);
  vault_case_add ("/cases/cache/read-only", test_read_only);
  vault_case_add ("/cases/cache/no-folder", test_no_folder);
  vault_case_add ("/cases/cache/deleted", test_deleted);
  vault_case_add ("/cases/cache/no-log", test_no_log);
  return g_test_run ();
}
