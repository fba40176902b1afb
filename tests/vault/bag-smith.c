/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bag-smith.h"

#include "recourse-chain.h"
#include "recourse-witness-code.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <string.h>

#define TOP "bag/"

/* --- Reading ------------------------------------------------------------------------------------
 */

static void
keep (BagSmith *self, const char *path, GBytes *bytes)
{
  if (!g_hash_table_contains (self->files, path))
    g_ptr_array_add (self->paths, g_strdup (path));
  g_hash_table_insert (self->files, g_strdup (path), bytes);
}

static GBytes *
read_data (struct archive *archive, gsize length)
{
  guint8 *data = g_malloc (length + 1);

  g_assert_cmpint (archive_read_data (archive, data, length + 1), ==, (la_ssize_t) length);
  return g_bytes_new_take (data, length);
}

BagSmith *
bag_smith_new (const char *bag)
{
  locale_t utf8 = newlocale (LC_CTYPE_MASK, "C.UTF-8", (locale_t) 0);
  locale_t before = uselocale (utf8);
  BagSmith *self = g_new0 (BagSmith, 1);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_bytes_unref);
  archive_read_support_format_zip_seekable (archive);
  g_assert_cmpint (archive_read_open_filename (archive, bag, 4096), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname_utf8 (entry);

      keep (self, strchr (name, '/') + 1, read_data (archive, (gsize) archive_entry_size (entry)));
    }
  archive_read_free (archive);
  uselocale (before);
  freelocale (utf8);
  return self;
}

void
bag_smith_free (BagSmith *self)
{
  g_ptr_array_unref (self->paths);
  g_hash_table_unref (self->files);
  g_free (self);
}

/* --- Changing -----------------------------------------------------------------------------------
 */

static GBytes *
get (const BagSmith *self, const char *path)
{
  GBytes *bytes = g_hash_table_lookup (self->files, path);

  if (bytes == NULL)
    g_error ("there is no file '%s'", path);
  return bytes;
}

char *
bag_smith_dup (const BagSmith *self, const char *path)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (get (self, path), &length);

  return g_strndup (length > 0 ? data : "", length);
}

void
bag_smith_set (BagSmith *self, const char *path, const char *text)
{
  keep (self, path, g_bytes_new (text, strlen (text)));
}

void
bag_smith_remove (BagSmith *self, const char *path)
{
  guint index;

  g_assert_true (g_hash_table_remove (self->files, path));
  g_assert_true (g_ptr_array_find_with_equal_func (self->paths, path, g_str_equal, &index));
  g_ptr_array_remove_index (self->paths, index);
}

/* Once, and it has to be there. */
void
bag_smith_replace (BagSmith *self, const char *path, const char *from, const char *to)
{
  g_autofree char *text = bag_smith_dup (self, path);
  g_autoptr (GString) changed = g_string_new (text);

  if (g_string_replace (changed, from, to, 1) != 1)
    g_error ("'%s' has no '%s'", path, from);
  bag_smith_set (self, path, changed->str);
}

char *
bag_smith_evidence (const BagSmith *self, guint index)
{
  for (guint i = 0; i < self->paths->len; i++)
    {
      if (g_str_has_prefix (self->paths->pdata[i], "data/evidence/") && index-- == 0)
        return g_strdup (self->paths->pdata[i]);
    }
  g_error ("there is less evidence");
}

/* --- Sealing ------------------------------------------------------------------------------------
 */

static void
append_digest (const BagSmith *self, const char *path, GString *manifest)
{
  g_autofree char *hex = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, get (self, path));

  g_string_append_printf (manifest, "%s  %s\n", hex, path);
}

static void
make_manifest (BagSmith *self, const char *name, gboolean is_payload)
{
  g_autoptr (GString) manifest = g_string_new (NULL);

  for (guint i = 0; i < self->paths->len; i++)
    {
      const char *path = self->paths->pdata[i];

      if (g_str_has_prefix (path, "data/") == is_payload
          && !g_str_equal (path, "tagmanifest-sha256.txt"))
        append_digest (self, path, manifest);
    }
  bag_smith_set (self, name, manifest->str);
}

/* Sets the rest of the line that begins with @label. */
static void
set_info (BagSmith *self, const char *label, const char *value)
{
  g_autofree char *text = bag_smith_dup (self, "bag-info.txt");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_has_prefix (lines[i], label))
        continue;
      g_free (lines[i]);
      lines[i] = g_strdup_printf ("%s: %s", label, value);
    }
  joined = g_strjoinv ("\n", lines);
  bag_smith_set (self, "bag-info.txt", joined);
}

static void
set_oxum (BagSmith *self)
{
  g_autofree char *oxum = NULL;
  gsize bytes = 0;
  guint files = 0;

  for (guint i = 0; i < self->paths->len; i++)
    {
      if (!g_str_has_prefix (self->paths->pdata[i], "data/"))
        continue;
      bytes += g_bytes_get_size (get (self, self->paths->pdata[i]));
      files++;
    }
  oxum = g_strdup_printf ("%" G_GSIZE_FORMAT ".%u", bytes, files);
  set_info (self, "Payload-Oxum", oxum);
}

void
bag_smith_seal_tags (BagSmith *self)
{
  make_manifest (self, "tagmanifest-sha256.txt", FALSE);
}

void
bag_smith_seal (BagSmith *self)
{
  make_manifest (self, "manifest-sha256.txt", TRUE);
  set_oxum (self);
  bag_smith_seal_tags (self);
}

/* Somebody who rewrites all of a log makes a chain that verifies. */
void
bag_smith_seal_log (BagSmith *self)
{
  g_autofree char *log = bag_smith_dup (self, "data/log.jsonl");
  g_autofree char *old_head = bag_smith_dup (self, "data/log.head");
  g_autofree char *head = NULL;
  g_autofree char *witness = NULL;
  g_auto (GStrv) lines = g_strsplit (log, "\n", -1);
  RecourseWitnessCode code;
  RecourseDigest digest;
  RecourseChain chain;

  recourse_chain_init (&chain);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    recourse_chain_feed (&chain, i + 1, lines[i], strlen (lines[i]), NULL);
  head = g_strconcat (chain.head, "\n", NULL);
  bag_smith_set (self, "data/log.head", head);
  bag_smith_replace (self, "data/case.json", g_strchomp (old_head), chain.head);
  g_assert_true (recourse_digest_from_hex (chain.head, &digest, NULL));
  recourse_witness_code_init (&code, chain.n_entries, &digest);
  witness = recourse_witness_code_format (&code);
  set_info (self, "Recourse-Witness", witness);
  bag_smith_seal (self);
}

/* --- Packing ------------------------------------------------------------------------------------
 */

ZipSmith *
bag_smith_pack (const BagSmith *self)
{
  ZipSmith *zip = zip_smith_new ();

  for (guint i = 0; i < self->paths->len; i++)
    {
      g_autofree char *name = g_strconcat (TOP, self->paths->pdata[i], NULL);
      gsize length = 0;
      const void *data = g_bytes_get_data (get (self, self->paths->pdata[i]), &length);

      zip_smith_add (zip, name, data, length);
    }
  return zip;
}
