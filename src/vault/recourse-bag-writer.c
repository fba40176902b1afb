/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-writer"

#include "recourse-bag-writer.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-format.h"
#include "recourse-bag-locale.h"
#include "recourse-bag-manifest.h"
#include "recourse-china-time.h"
#include "recourse-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <unistd.h>

#define BLOCK (64 * 1024)
#define FILE_MODE 0644

/*
 * Evidence is stored as it is: photographs, films and PDFs are compressed already, so that deflate
 * would take ten times as long as the disk and win a few percent; and what is stored can be read
 * out of a ZIP that was damaged elsewhere. Text shrinks to a fifth and is deflated, as long as it
 * is so small that it passes for no bomb, however often it says the same.
 */
#define is_worth_deflating(length) ((gint64) (length) <= RECOURSE_BAG_SMALL_BYTES)

struct _RecourseBagWriter
{
  struct archive *archive;
  RecourseBagLocale locale;
  int fd;
  int write_errno;      /* of the first write that failed */
  gboolean is_given_up; /* nothing more is written */
  char *top;
  gint64 at;
  RecourseBagJob *job;
  RecourseBagOxum oxum;
  GString *payload; /* manifests */
  GString *tags;
};

/*
 * libarchive loses memory when it is told of a failure, or to give up. So it is told of neither:
 * what it hands on from then on is dropped, and the failure is seen here.
 */
static la_ssize_t
write_cb (struct archive *archive, void *data, const void *block, size_t length)
{
  RecourseBagWriter *self = data;
  const char *at = block;
  size_t left = self->is_given_up ? 0 : length;

  while (left > 0 && self->write_errno == 0)
    {
      gssize n_written = write (self->fd, at, left);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written <= 0)
        {
          self->write_errno = n_written < 0 ? errno : EIO;
          break;
        }
      at += n_written;
      left -= (size_t) n_written;
    }
  return (la_ssize_t) length;
}

/* Whether the last call, which gave @is_done, and all writing so far went well. */
static gboolean
check (const RecourseBagWriter *self, gboolean is_done, GError **error)
{
  const char *cause = archive_error_string (self->archive);
  g_autofree char *quoted = recourse_error_quote (cause != NULL ? cause : "unknown");

  if (is_done && self->write_errno == 0)
    return TRUE;
  if (self->write_errno != 0)
    recourse_error_set_errno (error, self->write_errno, "cannot write the ZIP file");
  else
    recourse_bag_fail (error, RECOURSE_ERROR_IO, "cannot make the ZIP file: %s", quoted);
  return FALSE;
}

static gboolean
open_archive (RecourseBagWriter *self, const char *passphrase)
{
  struct archive *archive = self->archive;

  return archive_write_set_format_zip (archive) == ARCHIVE_OK
         && archive_write_set_options (archive, "zip:hdrcharset=UTF-8") == ARCHIVE_OK
         && (passphrase == NULL
             || (archive_write_set_options (archive, "zip:encryption=aes256") == ARCHIVE_OK
                 && archive_write_set_passphrase (archive, passphrase) == ARCHIVE_OK))
         && archive_write_set_bytes_per_block (archive, BLOCK) == ARCHIVE_OK
         && archive_write_set_bytes_in_last_block (archive, 1) == ARCHIVE_OK
         && archive_write_open (archive, self, NULL, write_cb, NULL) == ARCHIVE_OK;
}

/**
 * recourse_bag_writer_new:
 * @fd: lent; an empty file
 * @top: the folder in the ZIP in which all stands
 * @passphrase: (nullable): for AES-256
 * @at: the time that all files get; those of the sources would tell more than was asked
 * @job: lent
 *
 * Returns: (transfer full): a writer, or NULL
 */
RecourseBagWriter *
recourse_bag_writer_new (int fd,
                         const char *top,
                         const char *passphrase,
                         gint64 at,
                         RecourseBagJob *job,
                         GError **error)
{
  g_autoptr (RecourseBagWriter) self = NULL;
  gboolean is_opened;

  g_return_val_if_fail (fd >= 0 && top != NULL && job != NULL, NULL);

  self = g_new0 (RecourseBagWriter, 1);
  self->fd = fd;
  self->top = g_strdup (top);
  self->at = at;
  self->job = job;
  self->payload = g_string_new (NULL);
  self->tags = g_string_new (NULL);
  self->archive = archive_write_new ();
  recourse_bag_locale_init (&self->locale);
  recourse_bag_locale_enter (&self->locale);
  is_opened = open_archive (self, passphrase);
  recourse_bag_locale_leave (&self->locale);
  return check (self, is_opened, error) ? g_steal_pointer (&self) : NULL;
}

/** recourse_bag_writer_free: (transfer full) (nullable). */
void
recourse_bag_writer_free (RecourseBagWriter *self)
{
  if (self == NULL)
    return;
  /* What libarchive has begun it finishes now. */
  self->is_given_up = TRUE;
  archive_write_free (self->archive);
  recourse_bag_locale_clear (&self->locale);
  g_free (self->top);
  g_string_free (self->payload, TRUE);
  g_string_free (self->tags, TRUE);
  g_free (self);
}

static struct archive_entry *
make_entry (const RecourseBagWriter *self, const char *path, gint64 size)
{
  g_autofree char *name = g_strconcat (self->top, "/", path, NULL);
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, FILE_MODE);
  archive_entry_set_size (entry, size);
  archive_entry_set_mtime (entry, self->at / RECOURSE_SECOND, 0);
  return entry;
}

static gboolean
begin_entry (RecourseBagWriter *self,
             const char *path,
             gint64 size,
             gboolean is_deflated,
             GError **error)
{
  struct archive_entry *entry;
  int result;

  recourse_bag_locale_enter (&self->locale);
  entry = make_entry (self, path, size);
  result = is_deflated ? archive_write_zip_set_compression_deflate (self->archive)
                       : archive_write_zip_set_compression_store (self->archive);
  if (result == ARCHIVE_OK)
    result = archive_write_header (self->archive, entry);
  archive_entry_free (entry);
  recourse_bag_locale_leave (&self->locale);
  return check (self, result == ARCHIVE_OK, error);
}

static gboolean
write_block (RecourseBagWriter *self, const void *block, gsize length, GError **error)
{
  if (!recourse_bag_job_advance (self->job, (gint64) length, error))
    return FALSE;
  return length == 0
         || check (self, archive_write_data (self->archive, block, length) == (la_ssize_t) length,
                   error);
}

static gboolean
finish_entry (RecourseBagWriter *self,
              const char *path,
              const char *sha256,
              gint64 size,
              GError **error)
{
  gboolean is_payload = g_str_has_prefix (path, RECOURSE_BAG_PAYLOAD);

  if (!check (self, archive_write_finish_entry (self->archive) == ARCHIVE_OK, error))
    return FALSE;
  if (!g_str_equal (path, RECOURSE_BAG_TAG_MANIFEST))
    recourse_bag_manifest_append (is_payload ? self->payload : self->tags, sha256, path);
  self->oxum.bytes += is_payload ? size : 0;
  self->oxum.files += is_payload ? 1 : 0;
  recourse_bag_job_finish_item (self->job);
  return TRUE;
}

/* --- Evidence -----------------------------------------------------------------------------------
 */

static gboolean
fail_changed (GError **error)
{
  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                            "its file is not the one that was entered: it was changed");
}

/* No byte more than was announced goes into the ZIP, even if the file has more. */
static gboolean
copy (RecourseBagWriter *self, int source, gint64 size, RecourseHasher *hasher, GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  gint64 left = size;
  gssize got;

  while ((got = read (source, block, BLOCK)) != 0)
    {
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          recourse_error_set_errno (error, errno, "its file cannot be read");
          return FALSE;
        }
      if (got > left)
        return fail_changed (error);
      left -= got;
      recourse_hasher_update (hasher, block, (gsize) got);
      if (!write_block (self, block, (gsize) got, error))
        return FALSE;
    }
  return left == 0 || fail_changed (error);
}

/**
 * recourse_bag_writer_add_file:
 * @file: what it must be
 * @source: a descriptor at its beginning
 *
 * Copies and hashes it again. One that is not what it must be is %RECOURSE_ERROR_INVALID_CONTENT;
 * the ZIP is then not to be finished.
 */
gboolean
recourse_bag_writer_add_file (RecourseBagWriter *self,
                              const RecourseBagFile *file,
                              int source,
                              GError **error)
{
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();
  g_autofree char *hex = NULL;
  RecourseDigest digest;

  g_return_val_if_fail (self != NULL && file != NULL, FALSE);

  if (!begin_entry (self, file->path, file->bytes, FALSE, error)
      || !copy (self, source, file->bytes, hasher, error))
    return FALSE;
  recourse_hasher_finish (hasher, &digest);
  hex = recourse_digest_to_hex (&digest);
  if (!g_str_equal (hex, file->sha256))
    return fail_changed (error);
  return finish_entry (self, file->path, hex, file->bytes, error);
}

/* --- Text ---------------------------------------------------------------------------------------
 */

/**
 * recourse_bag_writer_add_bytes:
 * @path: in the bag
 * @data: (nullable): @length bytes
 */
gboolean
recourse_bag_writer_add_bytes (RecourseBagWriter *self,
                               const char *path,
                               const void *data,
                               gsize length,
                               GError **error)
{
  g_autofree char *hex = NULL;
  RecourseDigest digest;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  recourse_digest_of_bytes (data, length, &digest);
  hex = recourse_digest_to_hex (&digest);
  return begin_entry (self, path, (gint64) length, is_worth_deflating (length), error)
         && write_block (self, data, length, error)
         && finish_entry (self, path, hex, (gint64) length, error);
}

/** recourse_bag_writer_measure: what was added below data/ so far. */
void
recourse_bag_writer_measure (const RecourseBagWriter *self, RecourseBagOxum *out_oxum)
{
  g_return_if_fail (self != NULL && out_oxum != NULL);

  *out_oxum = self->oxum;
}

/** recourse_bag_writer_add_manifest: of all below data/; nothing more goes there after it. */
gboolean
recourse_bag_writer_add_manifest (RecourseBagWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return recourse_bag_writer_add_bytes (self, RECOURSE_BAG_MANIFEST, self->payload->str,
                                        self->payload->len, error);
}

/** recourse_bag_writer_finish: the manifest of the other files, and the end of the ZIP. */
gboolean
recourse_bag_writer_finish (RecourseBagWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!recourse_bag_writer_add_bytes (self, RECOURSE_BAG_TAG_MANIFEST, self->tags->str,
                                      self->tags->len, error))
    return FALSE;
  return check (self, archive_write_close (self->archive) == ARCHIVE_OK, error);
}
