/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack-folder.h"
#include "recourse-digest.h"
#include "recourse-error.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const file_names[] = {
  "pack.json",     "sources.json",   "claims.json",     "contacts.json",  "questions.json",
  "measures.json", "evidence.json",  "messages.json",   "schedules.json", "services.json",
  "options.json",  "remedies.json",  "impossible.json", "must.json",      "situations.json",
  "papers.json",   "letters.json",   "prevention.json", "tracing.json",   "traps.json",
  "glossary.json", "red-flags.json", "denials.json",    "quiz.json",
};

static void
test_missing (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      char *folder = pack_folder_new ();
      g_autofree char *path = g_build_filename (folder, file_names[i], NULL);

      pack_folder_delete (folder, file_names[i]);
      pack_folder_assert_refused (folder, RECOURSE_ERROR_NOT_FOUND, path);
      pack_folder_free (folder);
    }
}

static void
test_no_folder (void)
{
  g_autofree char *mini = pack_folder_get_mini ();
  g_autofree char *gone = g_build_filename (mini, "gone", NULL);
  g_autofree char *file = g_build_filename (mini, "pack.json", NULL);

  pack_folder_assert_refused (gone, RECOURSE_ERROR_NOT_FOUND, gone);
  pack_folder_assert_refused (file, RECOURSE_ERROR_NOT_FOUND, file);
}

static void
test_folder_in_place_of_file (void)
{
  char *folder = pack_folder_new ();
  g_autofree char *path = g_build_filename (folder, "claims.json", NULL);

  pack_folder_delete (folder, "claims.json");
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  pack_folder_assert_refused (folder, RECOURSE_ERROR_INVALID_CONTENT, "not a regular file");
  pack_folder_free (folder);
}

static void
test_name_too_long (void)
{
  g_autofree char *mini = pack_folder_get_mini ();
  g_autofree char *name = g_strnfill (300, 'x');
  g_autofree char *folder = g_build_filename (mini, name, NULL);

  pack_folder_assert_refused (folder, RECOURSE_ERROR_INVALID_ARGUMENT, "cannot open '");
}

static void
test_links_in_a_circle (void)
{
  char *folder = pack_folder_new ();
  g_autofree char *path = g_build_filename (folder, "claims.json", NULL);

  pack_folder_delete (folder, "claims.json");
  g_assert_cmpint (symlink ("claims.json", path), ==, 0);
  pack_folder_assert_refused (folder, RECOURSE_ERROR_INVALID_ARGUMENT, path);
  pack_folder_free (folder);
}

/* Without O_NONBLOCK this would wait for a writer until the test times out. */
static void
test_fifo (void)
{
  char *folder = pack_folder_new ();
  g_autofree char *path = g_build_filename (folder, "claims.json", NULL);

  pack_folder_delete (folder, "claims.json");
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  pack_folder_assert_refused (folder, RECOURSE_ERROR_INVALID_CONTENT, "not a regular file");
  pack_folder_free (folder);
}

static void
test_device (void)
{
  char *folder = pack_folder_new ();
  g_autofree char *path = g_build_filename (folder, "claims.json", NULL);

  pack_folder_delete (folder, "claims.json");
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
  pack_folder_assert_refused (folder, RECOURSE_ERROR_INVALID_CONTENT, "not a regular file");
  pack_folder_free (folder);
}

static void
test_no_access (void)
{
  char *folder = NULL;
  g_autofree char *path = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may read every file");
      return;
    }
  folder = pack_folder_new ();
  path = g_build_filename (folder, "claims.json", NULL);
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  pack_folder_assert_refused (folder, RECOURSE_ERROR_PERMISSION, path);
  pack_folder_free (folder);
}

/* The file is sparse: what is refused before reading costs nothing. */
static void
test_too_large (void)
{
  char *folder = pack_folder_new ();
  g_autofree char *path = g_build_filename (folder, "claims.json", NULL);

  g_assert_cmpint (truncate (path, 4 * 1024 * 1024 + 1), ==, 0);
  pack_folder_assert_refused (folder, RECOURSE_ERROR_LIMIT, path);
  pack_folder_free (folder);
}

static void
test_empty (void)
{
  char *folder = pack_folder_new ();

  pack_folder_write (folder, "must.json", "", 0);
  pack_folder_assert_refused (folder, RECOURSE_ERROR_INVALID_CONTENT, "must.json: ");
  pack_folder_free (folder);
}

static void
test_other_files_ignored (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = NULL;
  char *folder = pack_folder_new ();

  pack_folder_write (folder, "notes.json", "no JSON", -1);
  pack = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pack);
  pack_folder_free (folder);
}

static void
add_to_hash (RecourseHasher *hasher, const char *folder, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  gsize length = 0;
  guint8 big_endian[8];

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 8; i++)
    big_endian[i] = (guint8) ((guint64) length >> (56 - 8 * i) & 0xff);
  recourse_hasher_update (hasher, name, strlen (name) + 1);
  recourse_hasher_update (hasher, big_endian, sizeof big_endian);
  recourse_hasher_update (hasher, data, length);
}

/* The rule of docs/knowledge-format.md, carried out once more. */
static void
test_digest (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();
  g_autofree char *mini = pack_folder_get_mini ();
  g_autoptr (RecoursePack) pack = recourse_pack_new_from_directory (mini, &error);
  g_autofree char *expected = NULL;
  RecourseDigest digest;

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (file_names); i++)
    add_to_hash (hasher, mini, file_names[i]);
  recourse_hasher_finish (hasher, &digest);
  expected = recourse_digest_to_hex (&digest);
  g_assert_cmpstr (recourse_pack_peek_digest (pack), ==, expected);
}

static void
test_digest_changes (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = pack_folder_get_mini ();
  g_autoptr (RecoursePack) pack = recourse_pack_new_from_directory (mini, &error);
  g_autoptr (RecoursePack) same = NULL;
  g_autoptr (RecoursePack) other = NULL;
  char *folder = pack_folder_new ();

  same = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  pack_folder_replace (folder, "situations.json", "Deceived just now", "Deceived right now");
  other = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (recourse_pack_peek_digest (same), ==, recourse_pack_peek_digest (pack));
  g_assert_cmpstr (recourse_pack_peek_digest (other), !=, recourse_pack_peek_digest (pack));
  pack_folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/pack-files/missing", test_missing);
  g_test_add_func ("/knowledge/pack-files/no-folder", test_no_folder);
  g_test_add_func ("/knowledge/pack-files/folder-in-place-of-file", test_folder_in_place_of_file);
  g_test_add_func ("/knowledge/pack-files/name-too-long", test_name_too_long);
  g_test_add_func ("/knowledge/pack-files/links-in-a-circle", test_links_in_a_circle);
  g_test_add_func ("/knowledge/pack-files/fifo", test_fifo);
  g_test_add_func ("/knowledge/pack-files/device", test_device);
  g_test_add_func ("/knowledge/pack-files/no-access", test_no_access);
  g_test_add_func ("/knowledge/pack-files/too-large", test_too_large);
  g_test_add_func ("/knowledge/pack-files/empty", test_empty);
  g_test_add_func ("/knowledge/pack-files/other-files-ignored", test_other_files_ignored);
  g_test_add_func ("/knowledge/pack-files/digest", test_digest);
  g_test_add_func ("/knowledge/pack-files/digest-changes", test_digest_changes);
  return g_test_run ();
}
