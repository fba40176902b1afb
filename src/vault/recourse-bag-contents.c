/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-contents"

#include "recourse-bag-contents.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-format.h"
#include "recourse-bag-info.h"
#include "recourse-bag-log.h"
#include "recourse-bag-manifest.h"
#include "recourse-bag-map.h"
#include "recourse-bag-path.h"
#include "recourse-bag-texts.h"
#include "recourse-bag-unpacking.h"
#include "recourse-error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const RecourseBagMember *
find (const RecourseBagContents *self, const char *path)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const RecourseBagMember *member = self->members->pdata[i];

      if (g_str_equal (member->path, path))
        return member;
    }
  return NULL;
}

static GBytes *
peek (const RecourseBagContents *self, const char *path)
{
  return find (self, path)->contents;
}

/* --- The declaration, before all else -----------------------------------------------------------
 */

static gboolean
check_declaration (const RecourseBagContents *self, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (peek (self, RECOURSE_BAG_DECLARATION), &length);

  if (length == strlen (RECOURSE_BAG_DECLARATION_TEXT)
      && memcmp (data, RECOURSE_BAG_DECLARATION_TEXT, length) == 0)
    return TRUE;
  return recourse_bag_fail (error, RECOURSE_ERROR_UNSUPPORTED,
                            "'" RECOURSE_BAG_DECLARATION "' declares no bag of BagIt 1.0 in UTF-8");
}

static void
measure_payload (const RecourseBagContents *self, RecourseBagOxum *oxum)
{
  *oxum = (RecourseBagOxum){ 0 };
  for (guint i = 0; i < self->members->len; i++)
    {
      const RecourseBagMember *member = self->members->pdata[i];

      if (member->is_folder || !g_str_has_prefix (member->path, RECOURSE_BAG_PAYLOAD))
        continue;
      oxum->bytes += member->size;
      oxum->files++;
    }
}

/* --- The files of evidence ----------------------------------------------------------------------
 */

static gboolean
fail_file (const RecourseBagFile *file, const char *problem, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (file->path);

  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                            "file '%s' of entry %" G_GINT64_FORMAT " %s", quoted, file->entry,
                            problem);
}

/* What is there, what case.json says of it, and what the log says of the entry are the same. */
static gboolean
check_file (const RecourseBagContents *self,
            GHashTable *members,
            const RecourseBagFile *file,
            GError **error)
{
  const RecourseBagMember *member = g_hash_table_lookup (members, file->path);
  const RecourseExhibit *exhibit = recourse_bag_exhibits_find (&self->exhibits, file->entry);

  if (member == NULL)
    return fail_file (file, "is not in the bag, or stands for two entries", error);
  if (exhibit == NULL)
    return fail_file (file, "belongs to an entry that adds no evidence", error);
  if (exhibit->state != RECOURSE_EXHIBIT_KEPT)
    return fail_file (file, "was removed, as the log has it", error);
  if (!g_str_equal (file->sha256, exhibit->sha256) || file->bytes != exhibit->bytes
      || !g_str_equal (file->sha256, member->sha256) || file->bytes != member->size)
    return fail_file (file, "is not the one that the log has", error);
  g_hash_table_remove (members, file->path);
  return TRUE;
}

static GHashTable *
collect_evidence (const RecourseBagContents *self)
{
  GHashTable *members = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->members->len; i++)
    {
      RecourseBagMember *member = self->members->pdata[i];

      if (!member->is_folder && g_str_has_prefix (member->path, RECOURSE_BAG_EVIDENCE))
        g_hash_table_insert (members, (gpointer) member->path, member);
    }
  return members;
}

static gboolean
check_files (const RecourseBagContents *self, GError **error)
{
  g_autoptr (GHashTable) members = collect_evidence (self);
  GHashTableIter iter;
  g_autofree char *quoted = NULL;
  gpointer path;

  for (guint i = 0; i < self->info->files->len; i++)
    {
      if (!check_file (self, members, self->info->files->pdata[i], error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, members);
  if (!g_hash_table_iter_next (&iter, &path, NULL))
    return TRUE;
  quoted = recourse_error_quote (path);
  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                            "file '%s' is not among those in '" RECOURSE_BAG_CASE "'", quoted);
}

/* The same content may have been entered twice and handed over once; then it is there. */
static void
find_absent (RecourseBagContents *self)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);

  self->absent = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->info->files->len; i++)
    g_hash_table_add (there, ((const RecourseBagFile *) self->info->files->pdata[i])->sha256);
  for (guint i = 0; i < self->exhibits.in_order->len; i++)
    {
      const RecourseExhibit *exhibit = self->exhibits.in_order->pdata[i];

      if (exhibit->state == RECOURSE_EXHIBIT_KEPT
          && !g_hash_table_contains (there, exhibit->sha256))
        g_array_append_val (self->absent, exhibit->seq);
    }
}

/* --- All of it ----------------------------------------------------------------------------------
 */

/* A newer format is told first of all, as much else may then be otherwise. */
static gboolean
check_own_files (RecourseBagContents *self, GError **error)
{
  RecourseBagOxum oxum;

  if (!check_declaration (self, error) || !recourse_bag_manifest_check (self->members, error))
    return FALSE;
  self->info = recourse_bag_case_parse (peek (self, RECOURSE_BAG_CASE), error);
  if (self->info == NULL)
    return FALSE;
  measure_payload (self, &oxum);
  return recourse_bag_info_check (peek (self, RECOURSE_BAG_INFO), self->info, &oxum, error);
}

static gboolean
check_all (RecourseBagContents *self, GError **error)
{
  if (!check_own_files (self, error))
    return FALSE;
  self->lines = g_bytes_ref (peek (self, RECOURSE_BAG_LOG));
  self->texts = g_bytes_ref (peek (self, RECOURSE_BAG_TEXTS));
  if (!recourse_bag_log_check (self->lines, peek (self, RECOURSE_BAG_HEAD), self->info,
                               &self->exhibits, error)
      || !recourse_bag_texts_check (self->texts, self->lines, self->info, error)
      || !check_files (self, error))
    return FALSE;
  find_absent (self);
  return TRUE;
}

static void
set_totals (const GPtrArray *members, RecourseBagJob *job)
{
  for (guint i = 0; i < members->len; i++)
    {
      const RecourseBagMember *member = members->pdata[i];

      job->progress.bytes_total += member->size;
      job->progress.items_total += member->is_folder ? 0 : 1;
    }
}

/**
 * recourse_bag_contents_read:
 * @fd: (transfer full): a ZIP file; closed with the result, or now on an error
 * @passphrase: (nullable): needed when it is encrypted
 * @job: lent; its totals are set
 *
 * Checks all of a bag and writes nothing. What is wrong is told with its place: as
 * %RECOURSE_ERROR_INVALID_CONTENT, %RECOURSE_ERROR_LIMIT for a bomb, %RECOURSE_ERROR_UNSUPPORTED
 * for a newer format, %RECOURSE_ERROR_INVALID_ARGUMENT for a passphrase that is wrong or missing.
 *
 * Returns: (transfer full): what is in it, or NULL
 */
RecourseBagContents *
recourse_bag_contents_read (int fd, const char *passphrase, RecourseBagJob *job, GError **error)
{
  g_autoptr (RecourseBagContents) self = g_new0 (RecourseBagContents, 1);

  g_return_val_if_fail (fd >= 0, NULL);
  g_return_val_if_fail (job != NULL, NULL);

  self->fd = fd;
  recourse_bag_exhibits_init (&self->exhibits);
  self->members = recourse_bag_map_read (fd, error);
  if (self->members == NULL || !recourse_bag_path_settle (self->members, error)
      || !recourse_bag_unpacking_check_sizes (fd, self->members, error))
    return NULL;
  set_totals (self->members, job);
  if (!recourse_bag_unpacking_run (fd, self->members, passphrase, job, error)
      || !check_all (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/** recourse_bag_contents_free: (transfer full) (nullable). */
void
recourse_bag_contents_free (RecourseBagContents *self)
{
  if (self == NULL)
    return;
  close (self->fd);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->info, recourse_bag_case_free);
  g_clear_pointer (&self->lines, g_bytes_unref);
  g_clear_pointer (&self->texts, g_bytes_unref);
  g_clear_pointer (&self->absent, g_array_unref);
  recourse_bag_exhibits_clear (&self->exhibits);
  g_free (self);
}

/**
 * recourse_bag_contents_open_file:
 *
 * Opens a regular file for reading; a device or FIFO does not hold the program up.
 *
 * Returns: a descriptor that the caller closes, or -1
 */
int
recourse_bag_contents_open_file (const char *path, GError **error)
{
  struct stat info;
  int fd;

  g_return_val_if_fail (path != NULL, -1);

  fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    {
      recourse_error_set_errno (error, errno, "it cannot be opened");
      return -1;
    }
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    return fd;
  close (fd);
  recourse_bag_fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, "it is not a regular file");
  return -1;
}

/** recourse_bag_contents_open: recourse_bag_contents_read() of the file at @path. */
RecourseBagContents *
recourse_bag_contents_open (const char *path,
                            const char *passphrase,
                            RecourseBagJob *job,
                            GError **error)
{
  int fd = recourse_bag_contents_open_file (path, error);

  return fd >= 0 ? recourse_bag_contents_read (fd, passphrase, job, error) : NULL;
}
