/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-intake"

#include "intake-case.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-object.h"
#include "temp-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* By `printf abc | sha256sum`. */
#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define ENTRY_TIME (G_GINT64_CONSTANT (1795487400123) * 1000)

/* --- What is kept ------------------------------------------------------------------------------
 */

static void
test_none (VaultCase *c, gconstpointer unused)
{
  g_assert_cmpuint (intake_add_all (c, NULL, 0).n_settled, ==, 0);
  vault_case_assert_whole (c);
}

static void
test_one (VaultCase *c, gconstpointer unused)
{
  g_autofree char *path = vault_case_write (c, "截图 1.txt", "abc");
  const RecourseIntakeItem item = { .path = path,
                                    .kind = "chat-recording",
                                    .note = "他说明天还",
                                    .order = "10000500",
                                    .happened = ENTRY_TIME };
  struct stat before;
  struct stat after;
  g_autoptr (RecourseExhibit) exhibit = NULL;
  IntakeResults results;

  g_assert_cmpint (stat (path, &before), ==, 0);
  results = intake_add_all (c, &item, 1);
  g_assert_cmpint (results.seqs[0], ==, 2);
  exhibit = vault_case_exhibit (c, 2);
  g_assert_cmpstr (exhibit->sha256, ==, ABC);
  g_assert_cmpint (exhibit->bytes, ==, 3);
  g_assert_cmpstr (exhibit->name, ==, "截图 1.txt");
  g_assert_cmpstr (exhibit->kind, ==, "chat-recording");
  g_assert_cmpstr (exhibit->note, ==, "他说明天还");
  g_assert_cmpstr (exhibit->order, ==, "10000500");
  g_assert_cmpint (exhibit->happened, ==, ENTRY_TIME);
  g_assert_cmpstr (exhibit->media_type, ==, "text/plain");
  /* The log has milliseconds. */
  g_assert_cmpint (exhibit->modified / 1000, ==,
                   before.st_mtim.tv_sec * 1000 + before.st_mtim.tv_nsec / 1000000);
  vault_case_assert_whole (c);
  /* The original is as it was, down to the time of the last access. */
  g_assert_cmpint (stat (path, &after), ==, 0);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
}

static void
test_empty (VaultCase *c, gconstpointer unused)
{
  g_autofree char *path = vault_case_write (c, "empty", "");
  g_autoptr (RecourseExhibit) exhibit = NULL;

  exhibit = vault_case_exhibit (c, intake_add_path (c, path));
  g_assert_cmpstr (exhibit->sha256, ==, EMPTY);
  g_assert_cmpint (exhibit->bytes, ==, 0);
  g_assert_null (exhibit->media_type);
  g_assert_null (exhibit->note);
  g_assert_null (exhibit->order);
  vault_case_assert_whole (c);
}

static void
test_pasted (VaultCase *c, gconstpointer unused)
{
  g_autofree char *large = g_malloc0 (3000001);
  g_autoptr (GBytes) contents = g_bytes_new_static ("abc", 3);
  g_autoptr (GBytes) many = g_bytes_new_static (large, 3000001);
  g_autoptr (GBytes) nothing = g_bytes_new_static (NULL, 0);
  const RecourseIntakeItem items[] = {
    { .contents = contents, .name = "a", .kind = "", .happened = RECOURSE_TIME_UNKNOWN },
    { .contents = many, .name = "b", .kind = "", .happened = RECOURSE_TIME_UNKNOWN },
    { .contents = nothing, .name = "c", .kind = "", .happened = RECOURSE_TIME_UNKNOWN },
  };
  g_autoptr (RecourseExhibit) first = NULL;
  g_autoptr (RecourseExhibit) second = NULL;

  g_assert_cmpuint (intake_add_all (c, items, G_N_ELEMENTS (items)).n_saved, ==, 3);
  first = vault_case_exhibit (c, 2);
  second = vault_case_exhibit (c, 3);
  g_assert_cmpstr (first->sha256, ==, ABC);
  g_assert_cmpint (first->modified, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_cmpint (second->bytes, ==, 3000001);
  vault_case_assert_whole (c);
}

/* A link that somebody chooses is meant; what is kept is the file behind it, by the link's name. */
static void
test_link (VaultCase *c, gconstpointer unused)
{
  g_autofree char *path = vault_case_write (c, "behind", "abc");
  g_autofree char *link = g_build_filename (c->sources, "chosen.txt", NULL);
  g_autoptr (RecourseExhibit) exhibit = NULL;

  g_assert_cmpint (symlink (path, link), ==, 0);
  exhibit = vault_case_exhibit (c, intake_add_path (c, link));
  g_assert_cmpstr (exhibit->sha256, ==, ABC);
  g_assert_cmpstr (exhibit->name, ==, "chosen.txt");
  vault_case_assert_whole (c);
}

/* More than one batch of files; the same content comes several times. */
static void
test_many (VaultCase *c, gconstpointer unused)
{
  RecourseIntakeItem items[150];
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  IntakeResults results;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *name = g_strdup_printf ("file %u", i);
      g_autofree char *contents = g_strdup_printf ("content %u", i % 100);

      g_ptr_array_add (paths, vault_case_write (c, name, contents));
      items[i] = intake_item (paths->pdata[i]);
    }
  results = intake_add_all (c, items, G_N_ELEMENTS (items));
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_assert_cmpint (results.seqs[i], ==, i + 2);
  g_assert_cmpuint (vault_case_count_files (c, "objects"), ==, 100);
  vault_case_assert_whole (c);
}

static void
test_progress (VaultCase *c, gconstpointer unused)
{
  g_autofree char *first = vault_case_write_large (c, "first", 5000000);
  g_autofree char *second = vault_case_write_large (c, "the second", 2000000);
  g_autofree char *gone = g_build_filename (c->sources, "gone", NULL);
  const RecourseIntakeItem items[] = { intake_item (first), intake_item (gone),
                                       intake_item (second) };
  IntakeResults results = intake_add_all (c, items, G_N_ELEMENTS (items));

  g_assert_cmpuint (results.n_progress, >=, 2);
  g_assert_cmpint (results.progress.bytes_done, ==, 7000000);
  g_assert_cmpint (results.progress.bytes_total, ==, 7000000);
  g_assert_cmpuint (results.progress.items_done, ==, 3);
  g_assert_cmpuint (results.progress.items_total, ==, 3);
}

/* The object that is there is hashed again: the damaged one is kept aside, the new one counts. */
static void
test_again_over_damage (VaultCase *c, gconstpointer unused)
{
  g_autofree char *path = vault_case_write (c, "x", "abc");
  g_autofree char *object = vault_case_object (c, "abc");
  g_autofree char *aside = g_strconcat (object, ".damaged-1", NULL);
  g_autofree char *damaged = NULL;
  RecourseObjectState state = RECOURSE_OBJECT_MISSING;

  intake_add_path (c, path);
  g_assert_cmpint (chmod (object, 0600), ==, 0);
  g_assert_true (g_file_set_contents (object, "abd", -1, NULL));
  g_assert_cmpint (intake_add_path (c, path), ==, 3);
  recourse_object_check (c->path, ABC, 3, &state, NULL, NULL, NULL, NULL);
  g_assert_cmpint (state, ==, RECOURSE_OBJECT_INTACT);
  damaged = temp_folder_read (aside, NULL);
  g_assert_cmpstr (damaged, ==, "abd");
}

static void
add_under_mask (gpointer data)
{
  VaultCase *c = data;
  g_autofree char *path = vault_case_write (c, "x", "abc");
  g_autofree char *object = vault_case_object (c, "abc");
  g_autofree char *shelf = g_path_get_dirname (object);

  child_become_nobody (c->folder);
  vault_case_open (c);
  umask (0777);
  g_assert_cmpint (intake_add_path (c, path), ==, 2);
  g_assert_cmpuint (temp_folder_mode (object), ==, 0400);
  g_assert_cmpuint (temp_folder_mode (shelf), ==, 0700);
  vault_case_close (c);
}

static void
test_umask (VaultCase *c, gconstpointer unused)
{
  vault_case_close (c);
  child_run (add_under_mask, c);
}

/* --- Names -------------------------------------------------------------------------------------
 */

/* Evidence is not refused for its name, and what is kept of it is fit to be shown. */
static void
test_odd_names (VaultCase *c, gconstpointer unused)
{
  static const char *const names[][2] = {
    { "line\nbreak\r.txt", "line%0Abreak%0D.txt" },
    { "gbk \xC4\xFA.jpg", "gbk %C4%FA.jpg" },
    { "photo\xE2\x80\xAEgpj.exe", "photo%E2%80%AEgpj.exe" },
    { "\x1B[31mred\x7F", "%1B[31mred%7F" },
    { "100% sure", "100% sure" },
    { " blanks ", " blanks " },
    { "-rf", "-rf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = vault_case_write (c, names[i][0], "abc");
      g_autoptr (RecourseExhibit) exhibit = vault_case_exhibit (c, intake_add_path (c, path));

      g_assert_cmpstr (exhibit->name, ==, names[i][1]);
    }
  vault_case_assert_whole (c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vault_case_add ("/vault/intake/none", test_none);
  vault_case_add ("/vault/intake/one", test_one);
  vault_case_add ("/vault/intake/empty", test_empty);
  vault_case_add ("/vault/intake/pasted", test_pasted);
  vault_case_add ("/vault/intake/link", test_link);
  vault_case_add ("/vault/intake/many", test_many);
  vault_case_add ("/vault/intake/progress", test_progress);
  vault_case_add ("/vault/intake/again-over-damage", test_again_over_damage);
  vault_case_add ("/vault/intake/umask", test_umask);
  vault_case_add ("/vault/intake/name/odd", test_odd_names);
  return g_test_run ();
}
