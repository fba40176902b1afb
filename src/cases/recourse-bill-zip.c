/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-zip"

#include "recourse-bill-zip.h"

#include "recourse-bag-locale.h"
#include "recourse-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define BLOCK (64 * 1024)
#define MAX_ENTRIES 1000
#define MAX_UNPACKED (G_GINT64_CONSTANT (512) * 1024 * 1024)
#define FREE_UNPACKED (G_GINT64_CONSTANT (64) * 1024 * 1024) /* as much is no bomb */
#define MAX_RATIO 100

struct _RecourseBillZip
{
  GBytes *bytes;
  char *code; /* nullable */
  GCancellable *cancellable;
  RecourseBagLocale locale;
  GPtrArray *entries;
  struct archive *archive; /* nullable: at the entry begun last */
  guint current;
  gboolean is_opened; /* something could be read of the one begun last */
  gint64 n_unpacked;  /* of all of them */
  char block[BLOCK];
};

static void
free_entry (gpointer data)
{
  RecourseBillEntry *entry = data;

  g_free (entry->name);
  g_free (entry);
}

static void
close_archive (RecourseBillZip *self)
{
  if (self->archive != NULL)
    archive_read_free (self->archive);
  self->archive = NULL;
}

/* The strict reader looks for the directory at the end: what is cut off has none. Names that do not
 * say to be UTF-8 may be anything, WeChat's own are GBK; only the ASCII at their end matters, and
 * as Latin-1 none of them is lost. */
static gboolean
open_archive (RecourseBillZip *self, GError **error)
{
  gsize length;
  const void *data = g_bytes_get_data (self->bytes, &length);

  close_archive (self);
  self->archive = archive_read_new ();
  if (archive_read_support_format_zip_seekable (self->archive) == ARCHIVE_OK
      && archive_read_set_options (self->archive, "zip:hdrcharset=ISO-8859-1") == ARCHIVE_OK
      && (self->code == NULL
          || archive_read_add_passphrase (self->archive, self->code) == ARCHIVE_OK)
      && archive_read_open_memory (self->archive, data, length) == ARCHIVE_OK)
    return TRUE;
  return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                             "the ZIP file is cut off or damaged");
}

/* A name that cannot be converted is a warning. */
static gboolean
go_to_next (RecourseBillZip *self, struct archive_entry **out_entry, GError **error)
{
  int result = archive_read_next_header (self->archive, out_entry);

  if (result == ARCHIVE_EOF)
    *out_entry = NULL;
  return result == ARCHIVE_OK || result == ARCHIVE_WARN || result == ARCHIVE_EOF
         || recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                                "the ZIP file is cut off or damaged");
}

static RecourseBillEntry *
describe (struct archive_entry *entry)
{
  RecourseBillEntry *self = g_new0 (RecourseBillEntry, 1);
  const char *name = archive_entry_pathname_utf8 (entry);

  if (name == NULL)
    name = archive_entry_pathname (entry);
  self->name = g_utf8_make_valid (name != NULL ? name : "", -1);
  self->size = archive_entry_size_is_set (entry) ? archive_entry_size (entry) : -1;
  self->is_file = archive_entry_filetype (entry) == AE_IFREG;
  self->is_encrypted = archive_entry_is_data_encrypted (entry) != 0;
  return self;
}

static gboolean
list_entries (RecourseBillZip *self, GError **error)
{
  struct archive_entry *entry = NULL;

  if (!open_archive (self, error))
    return FALSE;
  do
    {
      if (!go_to_next (self, &entry, error))
        return FALSE;
      if (entry != NULL)
        g_ptr_array_add (self->entries, describe (entry));
      if (self->entries->len > MAX_ENTRIES)
        return recourse_bill_fail (error, RECOURSE_ERROR_LIMIT,
                                   "the ZIP file has more than %d entries", MAX_ENTRIES);
    }
  while (entry != NULL);
  return TRUE;
}

/**
 * recourse_bill_zip_open:
 * @bytes: the ZIP file
 * @code: (nullable): what opens its encrypted entries
 * @cancellable: (nullable): looked at in recourse_bill_zip_read()
 *
 * Returns: (transfer full): with its list of entries read, or NULL
 */
RecourseBillZip *
recourse_bill_zip_open (GBytes *bytes, const char *code, GCancellable *cancellable, GError **error)
{
  g_autoptr (RecourseBillZip) self = NULL;
  gboolean is_listed;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (RecourseBillZip, 1);
  self->bytes = g_bytes_ref (bytes);
  self->code = code != NULL && *code != '\0' ? g_strdup (code) : NULL;
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  recourse_bag_locale_init (&self->locale);
  recourse_bag_locale_enter (&self->locale);
  is_listed = list_entries (self, error);
  recourse_bag_locale_leave (&self->locale);
  return is_listed ? g_steal_pointer (&self) : NULL;
}

/** recourse_bill_zip_free: (transfer full) (nullable) */
void
recourse_bill_zip_free (RecourseBillZip *self)
{
  if (self == NULL)
    return;
  close_archive (self);
  recourse_bag_locale_clear (&self->locale);
  g_ptr_array_unref (self->entries);
  g_clear_object (&self->cancellable);
  g_free (self->code);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/** recourse_bill_zip_n_entries: how many there are, folders included */
guint
recourse_bill_zip_n_entries (const RecourseBillZip *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/** recourse_bill_zip_entry: (transfer none): one of them */
const RecourseBillEntry *
recourse_bill_zip_entry (const RecourseBillZip *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return self->entries->pdata[index];
}

/**
 * recourse_bill_zip_find:
 * @out_index: the one file with @name; upper and lower case of ASCII are the same
 *
 * Returns: FALSE when there is none, or more than one
 */
gboolean
recourse_bill_zip_find (const RecourseBillZip *self, const char *name, guint *out_index)
{
  guint n_found = 0;

  g_return_val_if_fail (self != NULL && name != NULL && out_index != NULL, FALSE);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const RecourseBillEntry *entry = self->entries->pdata[i];

      if (!entry->is_file || g_ascii_strcasecmp (entry->name, name) != 0)
        continue;
      *out_index = i;
      n_found++;
    }
  return n_found == 1;
}

static gboolean
check_code (const RecourseBillZip *self, GError **error)
{
  const RecourseBillEntry *entry = self->entries->pdata[self->current];

  return !entry->is_encrypted || self->code != NULL
         || recourse_bill_fail (error, RECOURSE_ERROR_SECRET_NEEDED,
                                "it is encrypted: the code that came inside WeChat is needed");
}

static gboolean
check_size (const RecourseBillZip *self, gint64 n_bytes, GError **error)
{
  gint64 packed = (gint64) g_bytes_get_size (self->bytes);

  if (n_bytes > MAX_UNPACKED)
    return recourse_bill_fail (error, RECOURSE_ERROR_LIMIT,
                               "the ZIP file becomes larger than 512 MiB");
  if (n_bytes > FREE_UNPACKED && n_bytes / MAX_RATIO > packed)
    return recourse_bill_fail (error, RECOURSE_ERROR_LIMIT,
                               "the ZIP file becomes more than 100 times as large as it is: it is "
                               "made to fill the memory");
  return TRUE;
}

static gboolean
seek_entry (RecourseBillZip *self, guint index, GError **error)
{
  struct archive_entry *entry = NULL;

  if (!open_archive (self, error))
    return FALSE;
  for (guint i = 0; i <= index; i++)
    {
      if (!go_to_next (self, &entry, error))
        return FALSE;
      if (entry == NULL)
        return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                                   "the ZIP file is damaged");
    }
  return TRUE;
}

/**
 * recourse_bill_zip_begin:
 *
 * Goes to one entry, from which recourse_bill_zip_read() reads then.
 */
gboolean
recourse_bill_zip_begin (RecourseBillZip *self, guint index, GError **error)
{
  const RecourseBillEntry *entry;
  gboolean is_found;

  g_return_val_if_fail (self != NULL && index < self->entries->len, FALSE);

  entry = self->entries->pdata[index];
  self->current = index;
  self->is_opened = FALSE;
  if (!check_code (self, error)
      || !check_size (self, self->n_unpacked + MAX (entry->size, 0), error))
    return FALSE;
  recourse_bag_locale_enter (&self->locale);
  is_found = seek_entry (self, index, error);
  recourse_bag_locale_leave (&self->locale);
  return is_found;
}

/* ZipCrypto lets one wrong code in 256 pass; what comes out then is rubbish. */
static gboolean
fail_unpacking (const RecourseBillZip *self, GError **error)
{
  const RecourseBillEntry *entry = self->entries->pdata[self->current];

  if (entry->is_encrypted)
    return recourse_bill_fail (error, RECOURSE_ERROR_SECRET_WRONG,
                               self->is_opened
                                   ? "the code is not the right one, or the file is damaged"
                                   : "the code is not the right one");
  return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                             "the ZIP file is cut off or damaged");
}

/**
 * recourse_bill_zip_read:
 * @out_block: (transfer none): the next bytes of the entry; until the next call
 * @out_length: how many they are; 0 at its end, after which its checksum has been compared
 *
 * What is damaged is %RECOURSE_ERROR_INVALID_CONTENT, or %RECOURSE_ERROR_SECRET_WRONG if it is
 * encrypted; what is above a limit is %RECOURSE_ERROR_LIMIT.
 */
gboolean
recourse_bill_zip_read (RecourseBillZip *self,
                        const char **out_block,
                        gsize *out_length,
                        GError **error)
{
  la_ssize_t got;

  g_return_val_if_fail (self != NULL && self->archive != NULL, FALSE);
  g_return_val_if_fail (out_block != NULL && out_length != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  got = archive_read_data (self->archive, self->block, sizeof self->block);
  if (got < 0)
    return fail_unpacking (self, error);
  self->n_unpacked += got;
  self->is_opened |= got > 0;
  *out_block = self->block;
  *out_length = (gsize) got;
  return check_size (self, self->n_unpacked, error);
}

/**
 * recourse_bill_zip_unpack:
 * @max_bytes: more is %RECOURSE_ERROR_LIMIT
 *
 * Returns: (transfer full): all of one entry, or NULL
 */
GBytes *
recourse_bill_zip_unpack (RecourseBillZip *self, guint index, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  const char *block;
  gsize length = 0;

  if (!recourse_bill_zip_begin (self, index, error))
    return NULL;
  do
    {
      if (!recourse_bill_zip_read (self, &block, &length, error))
        return NULL;
      if (all->len + length > max_bytes)
        {
          recourse_bill_fail (error, RECOURSE_ERROR_LIMIT,
                              "what is in the ZIP file is larger than %" G_GSIZE_FORMAT " bytes",
                              max_bytes);
          return NULL;
        }
      g_byte_array_append (all, (const guint8 *) block, (guint) length);
    }
  while (length > 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}
