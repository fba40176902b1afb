/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-reader"

#include "recourse-bag-reader.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-locale.h"
#include "recourse-bag-map.h"
#include "recourse-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <unistd.h>

#define BLOCK (64 * 1024)

struct _RecourseBagReader
{
  struct archive *archive;
  RecourseBagLocale locale;
  GPtrArray *members; /* lent */
  guint n_begun;      /* of them */
  gint64 n_read;      /* of the one begun last */
  gboolean is_opened; /* something encrypted could be read: the passphrase is right */
  RecourseBagJob *job;
  guint8 block[BLOCK];
};

static RecourseBagMember *
current (const RecourseBagReader *self)
{
  return self->members->pdata[self->n_begun - 1];
}

static gboolean
fail (const RecourseBagReader *self, const char *problem, GError **error)
{
  g_autofree char *name = recourse_error_quote (current (self)->name);

  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "entry '%s': %s", name, problem);
}

/* libarchive tells a wrong passphrase only by its words, and one in 65,536 only after the data. */
static gboolean
fail_unpacking (const RecourseBagReader *self, GError **error)
{
  const char *cause = archive_error_string (self->archive);
  g_autofree char *quoted = recourse_error_quote (cause != NULL ? cause : "damaged");
  gboolean is_encrypted = (current (self)->flags & RECOURSE_BAG_FLAG_ENCRYPTED) != 0;

  if (archive_errno (self->archive) == EIO || archive_errno (self->archive) == ENOMEM)
    {
      recourse_error_set_errno (error, archive_errno (self->archive), "cannot read it");
      return FALSE;
    }
  if (is_encrypted && !self->is_opened)
    return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_ARGUMENT,
                              "the passphrase is not the right one");
  return fail (self, quoted, error);
}

/* Names are UTF-8 whatever the locale is; the strict reader needs to seek, and a ZIP that was cut
 * off is none to it. */
static gboolean
open_archive (RecourseBagReader *self, int fd, const char *passphrase, GError **error)
{
  if (lseek (fd, 0, SEEK_SET) == 0
      && archive_read_support_format_zip_seekable (self->archive) == ARCHIVE_OK
      && archive_read_set_options (self->archive, "zip:hdrcharset=UTF-8") == ARCHIVE_OK
      && (passphrase == NULL
          || archive_read_add_passphrase (self->archive, passphrase) == ARCHIVE_OK)
      && archive_read_open_fd (self->archive, fd, BLOCK) == ARCHIVE_OK)
    return TRUE;
  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                            "it cannot be read as a ZIP file");
}

/**
 * recourse_bag_reader_new:
 * @fd: lent until _free(); the reader moves its position
 * @members: (element-type RecourseBagMember): lent; what recourse_bag_map_read() found in it
 * @passphrase: (nullable): needed when anything is encrypted, else %RECOURSE_ERROR_INVALID_ARGUMENT
 * @job: lent
 *
 * Returns: (transfer full): a reader before the first entry, or NULL
 */
RecourseBagReader *
recourse_bag_reader_new (int fd,
                         GPtrArray *members,
                         const char *passphrase,
                         RecourseBagJob *job,
                         GError **error)
{
  g_autoptr (RecourseBagReader) self = NULL;
  gboolean is_opened;

  g_return_val_if_fail (members != NULL && job != NULL, NULL);

  if (recourse_bag_map_is_encrypted (members) && (passphrase == NULL || *passphrase == '\0'))
    {
      recourse_bag_fail (error, RECOURSE_ERROR_INVALID_ARGUMENT,
                         "it is encrypted, and no passphrase was given");
      return NULL;
    }
  self = g_new0 (RecourseBagReader, 1);
  self->members = members;
  self->job = job;
  self->archive = archive_read_new ();
  recourse_bag_locale_init (&self->locale);
  if (passphrase != NULL && *passphrase == '\0')
    passphrase = NULL;
  recourse_bag_locale_enter (&self->locale);
  is_opened = open_archive (self, fd, passphrase, error);
  recourse_bag_locale_leave (&self->locale);
  return is_opened ? g_steal_pointer (&self) : NULL;
}

/**
 * recourse_bag_reader_free:
 * @self: (transfer full) (nullable): a reader
 */
void
recourse_bag_reader_free (RecourseBagReader *self)
{
  if (self == NULL)
    return;
  archive_read_free (self->archive);
  recourse_bag_locale_clear (&self->locale);
  g_free (self);
}

/* libarchive and our own look at the file must speak of the same thing. */
static gboolean
check_entry (const RecourseBagReader *self, struct archive_entry *entry, GError **error)
{
  const RecourseBagMember *member = current (self);
  const char *name = archive_entry_pathname_utf8 (entry);
  gboolean is_same = name != NULL && g_str_equal (name, member->name)
                     && archive_entry_filetype (entry) == (member->is_folder ? AE_IFDIR : AE_IFREG)
                     && archive_entry_hardlink_utf8 (entry) == NULL
                     && archive_entry_symlink_utf8 (entry) == NULL
                     && (!archive_entry_size_is_set (entry)
                         || archive_entry_size (entry) == member->size);

  return is_same || fail (self, "two readers understand it differently", error);
}

static gboolean
check_is_end (const RecourseBagReader *self, GError **error)
{
  return self->n_begun == self->members->len
         || recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                               "it has fewer entries than its directory says");
}

static gboolean
go_to_next (RecourseBagReader *self, gboolean *is_end, GError **error)
{
  struct archive_entry *entry;
  int result = archive_read_next_header (self->archive, &entry);

  *is_end = result == ARCHIVE_EOF;
  if (*is_end)
    return check_is_end (self, error);
  if (self->n_begun == self->members->len)
    return fail (self, "more follows than the directory says", error);
  self->n_begun++;
  self->n_read = 0;
  return result == ARCHIVE_OK ? check_entry (self, entry, error) : fail_unpacking (self, error);
}

/**
 * recourse_bag_reader_next:
 * @out_member: (transfer none) (nullable): the next one; NULL after the last one
 *
 * What was not read of the one before is skipped, without a look at it.
 */
gboolean
recourse_bag_reader_next (RecourseBagReader *self, RecourseBagMember **out_member, GError **error)
{
  gboolean is_end = TRUE;
  gboolean is_good;

  g_return_val_if_fail (self != NULL && out_member != NULL, FALSE);

  *out_member = NULL;
  if (!recourse_bag_job_advance (self->job, 0, error))
    return FALSE;
  recourse_bag_locale_enter (&self->locale);
  is_good = go_to_next (self, &is_end, error);
  recourse_bag_locale_leave (&self->locale);
  if (is_good && !is_end)
    *out_member = current (self);
  return is_good;
}

/* No more than it said to be is taken from it, however much it has: that is what a bomb lives on.
 */
static gboolean
count (RecourseBagReader *self, gsize got, GError **error)
{
  const RecourseBagMember *member = current (self);

  self->n_read += (gint64) got;
  if (self->n_read > member->size)
    return fail (self, "it becomes larger than it says", error);
  if (got == 0 && self->n_read < member->size)
    return fail (self, "it is shorter than it says", error);
  self->is_opened |= got > 0 && (member->flags & RECOURSE_BAG_FLAG_ENCRYPTED) != 0;
  if (got == 0)
    recourse_bag_job_finish_item (self->job);
  return recourse_bag_job_advance (self->job, (gint64) got, error);
}

/**
 * recourse_bag_reader_read:
 * @out_block: (transfer none): the next bytes of the entry; until the next call
 * @out_length: how many they are; 0 at its end, after which its checksum has been compared
 *
 * What is damaged, or becomes longer or shorter than it says, is %RECOURSE_ERROR_INVALID_CONTENT; a
 * wrong passphrase is %RECOURSE_ERROR_INVALID_ARGUMENT.
 */
gboolean
recourse_bag_reader_read (RecourseBagReader *self,
                          const guint8 **out_block,
                          gsize *out_length,
                          GError **error)
{
  la_ssize_t got;

  g_return_val_if_fail (self != NULL && self->n_begun > 0, FALSE);
  g_return_val_if_fail (out_block != NULL && out_length != NULL, FALSE);

  got = archive_read_data (self->archive, self->block, sizeof self->block);
  if (got < 0)
    return fail_unpacking (self, error);
  *out_block = self->block;
  *out_length = (gsize) got;
  return count (self, (gsize) got, error);
}
