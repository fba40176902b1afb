/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack-folder.h"

#include "recourse-error.h"

#include <glib/gstdio.h>
#include <string.h>

typedef void (*EntryFunc) (const char *path, const char *name, const char *folder);

static void
walk (const char *source, EntryFunc func, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (source, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (source, name, NULL);

      func (path, name, folder);
    }
}

/* The copy is new, so it need not wait for the disk. */
static void
copy_entry (const char *path, const char *name, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents_full (copy, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
remove_entry (const char *path, const char *name, const char *folder)
{
  g_assert_cmpint (g_remove (path), ==, 0);
}

char *
pack_folder_get_mini (void)
{
  const char *root = g_getenv ("RECOURSE_SOURCE_ROOT");

  g_assert_nonnull (root);
  return g_build_filename (root, "tests", "data", "packs", "mini", NULL);
}

char *
pack_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = pack_folder_get_mini ();
  char *folder = g_dir_make_tmp ("recourse-pack-XXXXXX", &error);

  g_assert_no_error (error);
  walk (mini, copy_entry, folder);
  return folder;
}

void
pack_folder_free (char *folder)
{
  walk (folder, remove_entry, NULL);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

/* GLib 2.74 leaves the old end of a longer file there unless asked for a consistent write. */
void
pack_folder_write (const char *folder, const char *file, const char *data, gssize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_file_set_contents_full (path, data, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error);
  g_assert_no_error (error);
}

void
pack_folder_delete (const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

/* Only the first place is changed, so that a row of a table changes one thing. */
void
pack_folder_replace (const char *folder,
                     const char *file,
                     const char *old_text,
                     const char *new_text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) changed = NULL;
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *data = NULL;

  g_file_get_contents (path, &data, NULL, &error);
  g_assert_no_error (error);
  if (strstr (data, old_text) == NULL)
    g_error ("%s does not hold: %s", file, old_text);
  changed = g_string_new (data);
  g_string_replace (changed, old_text, new_text, 1);
  pack_folder_write (folder, file, changed->str, (gssize) changed->len);
}

void
pack_folder_assert_refused (const char *folder, int code, const char *message_part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_from_directory (folder, &error);

  g_assert_null (pack);
  g_assert_nonnull (error);
  if (strstr (error->message, message_part) == NULL)
    g_error ("expected '%s' in '%s'", message_part, error->message);
  g_assert_error (error, RECOURSE_ERROR, code);
}

static void
test_case (gconstpointer data)
{
  const PackFolderCase *c = data;
  char *folder = pack_folder_new ();

  pack_folder_replace (folder, c->file, c->old_text, c->new_text);
  pack_folder_assert_refused (folder, c->code, c->message_part);
  pack_folder_free (folder);
}

/* @cases have to live as long as the tests. */
void
pack_folder_add_cases (const char *prefix, const PackFolderCase *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat (prefix, cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
}
