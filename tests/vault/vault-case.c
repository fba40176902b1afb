/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-case.h"

#include "log-case.h"
#include "recourse-china-time.h"
#include "recourse-intake.h"
#include "recourse-object.h"
#include "recourse-trash.h"
#include "temp-folder.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <string.h>

#define MAX_OPEN_FOLDERS 16

static const RecourseCaseOpening opening = { .program = "test", .author = RECOURSE_AUTHOR_HELPER };

void
vault_case_set_up (VaultCase *self, gconstpointer unused)
{
  vault_case_set_up_in (self, temp_folder_new ());
}

void
vault_case_set_up_in (VaultCase *self, char *folder)
{
  g_autofree char *cases = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = folder;
  self->sources = g_build_filename (self->folder, "sources", NULL);
  g_assert_cmpint (g_mkdir (self->sources, 0755), ==, 0);
  cases = g_build_filename (self->folder, "cases", NULL);
  self->vault = recourse_case_folder_create (cases, &opening, &error);
  g_assert_no_error (error);
  self->path = g_strdup (recourse_case_folder_get_path (self->vault));
}

void
vault_case_tear_down (VaultCase *self, gconstpointer unused)
{
  vault_case_close (self);
  g_free (self->path);
  g_free (self->sources);
  temp_folder_free (self->folder);
}

void
vault_case_add (const char *path, void (*func) (VaultCase *, gconstpointer))
{
  g_test_add (path, VaultCase, NULL, vault_case_set_up, func, vault_case_tear_down);
}

/* No connection may cross a fork. */
void
vault_case_close (VaultCase *self)
{
  g_clear_pointer (&self->vault, recourse_case_folder_free);
}

void
vault_case_open (VaultCase *self)
{
  g_autoptr (GError) error = NULL;

  vault_case_close (self);
  self->vault = recourse_case_folder_open (self->path, RECOURSE_ACCESS_WRITE, &error);
  g_assert_no_error (error);
}

RecourseLog *
vault_case_log (VaultCase *self)
{
  return recourse_case_folder_peek_log (self->vault);
}

char *
vault_case_write (const VaultCase *self, const char *name, const char *contents)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->sources, name, NULL);

  /* Not by way of a temporary file: the name may be as long as a name can be. */
  g_file_set_contents_full (path, contents, -1, G_FILE_SET_CONTENTS_NONE, 0644, &error);
  g_assert_no_error (error);
  return path;
}

char *
vault_case_write_large (const VaultCase *self, const char *name, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = g_malloc (length);
  char *path = g_build_filename (self->sources, name, NULL);

  for (gsize i = 0; i < length; i++)
    contents[i] = (char) (i % 251 + strlen (name));
  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
  return path;
}

char *
vault_case_place (const VaultCase *self, const char *subfolder, const char *name)
{
  return g_build_filename (self->path, subfolder, name, NULL);
}

char *
vault_case_digest (const char *contents)
{
  RecourseDigest digest;

  recourse_digest_of_bytes (contents, strlen (contents), &digest);
  return recourse_digest_to_hex (&digest);
}

/* Where it would be. */
char *
vault_case_object (const VaultCase *self, const char *contents)
{
  g_autofree char *sha256 = vault_case_digest (contents);

  return recourse_object_build_path (self->path, sha256);
}

static void
note_seq_cb (guint index,
             const RecourseIntakeReceipt *receipt,
             const GError *refusal,
             gpointer data)
{
  g_assert_no_error (refusal);
  *(gint64 *) data = receipt->seq;
}

gint64
vault_case_keep (VaultCase *self, const char *contents)
{
  gint64 seq = 0;
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  const RecourseIntakeItem item = {
    .contents = bytes, .name = "pasted", .kind = "", .happened = RECOURSE_TIME_UNKNOWN
  };
  const RecourseIntakeHooks hooks = { .author = RECOURSE_AUTHOR_PERSON,
                                      .settled = note_seq_cb,
                                      .data = &seq };
  g_autoptr (GError) error = NULL;

  recourse_intake_run (self->vault, &item, 1, &hooks, NULL, &error);
  g_assert_no_error (error);
  return seq;
}

RecourseExhibit *
vault_case_exhibit (VaultCase *self, gint64 seq)
{
  g_autoptr (GError) error = NULL;
  RecourseExhibit *exhibit = recourse_exhibit_read (vault_case_log (self), seq, &error);

  g_assert_no_error (error);
  return exhibit;
}

static guint n_files;

static int
count_file (const char *path, const struct stat *info, int type, struct FTW *place)
{
  n_files += type != FTW_D;
  return 0;
}

guint
vault_case_count_files (const VaultCase *self, const char *subfolder)
{
  g_autofree char *path = g_build_filename (self->path, subfolder, NULL);

  n_files = 0;
  g_assert_cmpint (nftw (path, count_file, MAX_OPEN_FOLDERS, FTW_PHYS), ==, 0);
  return n_files;
}

gint64
vault_case_count_entries (VaultCase *self)
{
  g_autofree char *head = NULL;
  gint64 n_entries = 0;

  g_assert_true (recourse_log_get_head (vault_case_log (self), &n_entries, &head, NULL));
  return n_entries;
}

static void
assert_intact (const RecourseExhibit *exhibit, const char *path)
{
  RecourseObjectState state = RECOURSE_OBJECT_MISSING;

  g_assert_true (recourse_object_check_file (path, exhibit->sha256, exhibit->bytes, &state, NULL,
                                             NULL, NULL, NULL));
  if (state != RECOURSE_OBJECT_INTACT)
    g_error ("entry %" G_GINT64_FORMAT ": object %s has state %d", exhibit->seq, exhibit->sha256,
             state);
  g_assert_cmpuint (temp_folder_mode (path), ==, 0400);
}

/* What one entry keeps and another one has in the trash is among the objects alone. */
static void
assert_places (const VaultCase *self,
               const GPtrArray *exhibits,
               RecourseExhibitState state,
               GHashTable *found,
               GHashTable *elsewhere)
{
  gint64 now = recourse_china_time_now ();

  for (guint i = 0; i < exhibits->len; i++)
    {
      const RecourseExhibit *exhibit = exhibits->pdata[i];
      g_autofree char *path = NULL;

      if (exhibit->state != state
          || (exhibit->until != RECOURSE_TIME_UNKNOWN && exhibit->until < now)
          || (elsewhere != NULL && g_hash_table_contains (elsewhere, exhibit->sha256))
          || !g_hash_table_add (found, exhibit->sha256))
        continue;
      path = state == RECOURSE_EXHIBIT_KEPT
                 ? recourse_object_build_path (self->path, exhibit->sha256)
                 : recourse_trash_build_path (self->path, exhibit->sha256);
      assert_intact (exhibit, path);
    }
}

void
vault_case_assert_whole (VaultCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) exhibits = recourse_exhibit_read_all (vault_case_log (self), &error);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) trashed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *incoming = g_build_filename (self->path, "incoming", NULL);
  g_autoptr (GDir) dir = g_dir_open (incoming, 0, NULL);

  g_assert_no_error (error);
  assert_places (self, exhibits, RECOURSE_EXHIBIT_KEPT, kept, NULL);
  assert_places (self, exhibits, RECOURSE_EXHIBIT_IN_TRASH, trashed, kept);
  g_assert_cmpuint (vault_case_count_files (self, "objects"), ==, g_hash_table_size (kept));
  g_assert_cmpuint (vault_case_count_files (self, "trash"), ==, g_hash_table_size (trashed));
  g_assert_null (g_dir_read_name (dir));
  log_case_assert_intact (vault_case_log (self), -1);
}
