/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-map"

#include "recourse-bag-map.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-format.h"
#include "recourse-bag-local.h"
#include "recourse-error.h"

#include <string.h>
#include <sys/stat.h>

/*
 * A ZIP file says twice what is in it: in its directory at the end, and before each file. Programs
 * differ on whom they believe, and so one file can show different things to different people. Here
 * only a ZIP passes in which both agree, nothing overlaps, and no byte is left over: before the
 * first file, between two, or after the end. What it holds is then the same to everybody.
 */

#define END_SIGNATURE 0x06054B50
#define END_BYTES 22
#define END64_SIGNATURE 0x06064B50
#define END64_BYTES 56
#define LOCATOR_SIGNATURE 0x07064B50
#define LOCATOR_BYTES 20
#define ENTRY_SIGNATURE 0x02014B50
#define ENTRY_BYTES 46
#define ZIP64_EXTRA 0x0001
#define MAX_DIRECTORY_BYTES (32 * 1024 * 1024)

#define METHOD_STORED 0
#define METHOD_DEFLATED 8
#define METHOD_AES 99
/* Encrypted, how hard it was compressed, sizes behind the data, UTF-8. */
#define KNOWN_FLAGS (RECOURSE_BAG_FLAG_ENCRYPTED | 0x0006 | RECOURSE_BAG_FLAG_DESCRIPTOR | 0x0800)

#define HOST_UNIX 3
#define HOST_MACOS 19

/* The directory: how many entries it has, where it begins and ends. */
typedef struct
{
  guint64 n_entries;
  guint64 offset;
  guint64 size;
} Directory;

/** recourse_bag_member_free: (transfer full) (nullable). */
void
recourse_bag_member_free (RecourseBagMember *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->sha256);
  g_clear_pointer (&self->contents, g_bytes_unref);
  g_free (self);
}

static void
free_member (gpointer data)
{
  recourse_bag_member_free (data);
}

/* --- The end ------------------------------------------------------------------------------------
 */

static gboolean
fail_end (GError **error)
{
  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                            "it is no whole ZIP file: cut off, or something follows its end");
}

/* Without a comment, which could hold a second end. */
static gboolean
read_end (int fd, gint64 file_size, Directory *directory, GError **error)
{
  guint8 data[END_BYTES];
  RecourseBagBytes end = { .at = data, .left = sizeof data };
  guint32 signature;
  guint32 disks;
  guint16 n_on_disk;

  if (file_size < END_BYTES)
    return fail_end (error);
  if (!recourse_bag_bytes_read (fd, file_size - END_BYTES, END_BYTES, data, error))
    return FALSE;
  signature = recourse_bag_bytes_take32 (&end);
  disks = recourse_bag_bytes_take32 (&end);
  n_on_disk = recourse_bag_bytes_take16 (&end);
  directory->n_entries = recourse_bag_bytes_take16 (&end);
  directory->size = recourse_bag_bytes_take32 (&end);
  directory->offset = recourse_bag_bytes_take32 (&end);
  if (signature != END_SIGNATURE || recourse_bag_bytes_take16 (&end) != 0)
    return fail_end (error);
  if (disks == 0 && n_on_disk == directory->n_entries)
    return TRUE;
  return recourse_bag_fail (error, RECOURSE_ERROR_UNSUPPORTED,
                            "the ZIP file is one part of several");
}

/* What the old end has no room for. */
static gboolean
merge (guint64 *value, guint64 large, guint64 no_room)
{
  if (*value != no_room && *value != large)
    return FALSE;
  *value = large;
  return TRUE;
}

static gboolean
read_end64 (int fd, gint64 offset, gint64 locator_offset, Directory *directory, GError **error)
{
  guint8 data[END64_BYTES];
  RecourseBagBytes end = { .at = data, .left = sizeof data };
  gboolean is_right;
  guint64 n_on_disk;

  if (!recourse_bag_bytes_read (fd, offset, END64_BYTES, data, error))
    return FALSE;
  is_right = recourse_bag_bytes_take32 (&end) == END64_SIGNATURE
             && recourse_bag_bytes_take64 (&end) == END64_BYTES - 12
             && offset + END64_BYTES == locator_offset;
  recourse_bag_bytes_take32 (&end);                             /* by which and for which version */
  is_right = recourse_bag_bytes_take64 (&end) == 0 && is_right; /* numbers of disks */
  n_on_disk = recourse_bag_bytes_take64 (&end);
  is_right = merge (&directory->n_entries, recourse_bag_bytes_take64 (&end), G_MAXUINT16)
             && n_on_disk == directory->n_entries && is_right;
  is_right = merge (&directory->size, recourse_bag_bytes_take64 (&end), G_MAXUINT32) && is_right;
  is_right = merge (&directory->offset, recourse_bag_bytes_take64 (&end), G_MAXUINT32) && is_right;
  return is_right
         || recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                               "the two ends of the ZIP file contradict each other");
}

/* Gives where the directory has to end. */
static gboolean
find_end64 (int fd, gint64 file_size, Directory *directory, gint64 *out_end, GError **error)
{
  guint8 data[LOCATOR_BYTES];
  RecourseBagBytes locator = { .at = data, .left = sizeof data };
  gint64 locator_offset = file_size - END_BYTES - LOCATOR_BYTES;
  gint64 offset = locator_offset - END64_BYTES;

  *out_end = file_size - END_BYTES;
  if (offset < 0)
    return TRUE;
  if (!recourse_bag_bytes_read (fd, locator_offset, LOCATOR_BYTES, data, error))
    return FALSE;
  if (recourse_bag_bytes_take32 (&locator) != LOCATOR_SIGNATURE)
    return TRUE;
  *out_end = offset;
  if (recourse_bag_bytes_take32 (&locator) == 0
      && recourse_bag_bytes_take64 (&locator) == (guint64) offset
      && recourse_bag_bytes_take32 (&locator) == 1)
    return read_end64 (fd, offset, locator_offset, directory, error);
  return fail_end (error);
}

static gboolean
read_ends (int fd, Directory *directory, GError **error)
{
  struct stat info;
  gint64 end;

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, "it is not a regular file");
  if (!read_end (fd, info.st_size, directory, error)
      || !find_end64 (fd, info.st_size, directory, &end, error))
    return FALSE;
  if (directory->n_entries > RECOURSE_BAG_MAX_MEMBERS)
    return recourse_bag_fail (error, RECOURSE_ERROR_LIMIT,
                              "it has %" G_GUINT64_FORMAT " entries, more than %d",
                              directory->n_entries, RECOURSE_BAG_MAX_MEMBERS);
  if (directory->size > MAX_DIRECTORY_BYTES)
    return recourse_bag_fail (error, RECOURSE_ERROR_LIMIT, "its directory is larger than %d bytes",
                              MAX_DIRECTORY_BYTES);
  /* So that nothing stands before the first file, and a ZIP that was put behind another fails. */
  if (directory->offset > (guint64) end || directory->offset + directory->size != (guint64) end)
    return fail_end (error);
  return TRUE;
}

/* --- One entry of the directory -----------------------------------------------------------------
 */

/* As they stand there, before they are known to be right. */
typedef struct
{
  guint8 host;
  guint32 attributes;
  guint64 packed;
  guint64 size;
  guint64 offset;
  guint32 disk;
} Raw;

static gboolean
fail_entry (const RecourseBagMember *member, int code, const char *problem, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (member->name);

  return recourse_bag_fail (error, code, "entry '%s' %s", quoted, problem);
}

/* Names that are no UTF-8 are shown with what is readable of them. */
static gboolean
read_name (RecourseBagMember *member, const RecourseBagBytes *bytes, GError **error)
{
  g_autofree char *raw = g_strndup ((const char *) bytes->at, bytes->left);
  g_autofree char *quoted = recourse_error_quote (raw);

  if (bytes->left > RECOURSE_BAG_MAX_PATH)
    return recourse_bag_fail (error, RECOURSE_ERROR_LIMIT,
                              "the name of entry '%s' is longer than %d bytes", quoted,
                              RECOURSE_BAG_MAX_PATH);
  if (bytes->left == 0 || !g_utf8_validate_len (raw, bytes->left, NULL))
    return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                              "the name of entry '%s' is not valid UTF-8", quoted);
  member->name = g_steal_pointer (&raw);
  member->is_folder = g_str_has_suffix (member->name, "/");
  return TRUE;
}

static gboolean
read_zip64 (const RecourseBagMember *member, RecourseBagBytes extra, Raw *raw, GError **error)
{
  guint64 *const values[] = { &raw->size, &raw->packed, &raw->offset };
  RecourseBagBytes field = { .left = 0 };
  gboolean has = FALSE;
  gboolean is_whole = recourse_bag_bytes_find_extra (extra, ZIP64_EXTRA, &field, &has);

  for (gsize i = 0; i < G_N_ELEMENTS (values) && is_whole && has; i++)
    {
      if (*values[i] != G_MAXUINT32)
        continue;
      is_whole = field.left >= sizeof (guint64);
      if (is_whole)
        *values[i] = recourse_bag_bytes_take64 (&field);
    }
  return is_whole
         || fail_entry (member, RECOURSE_ERROR_INVALID_CONTENT, "has damaged extra fields", error);
}

static gboolean
check_method (const RecourseBagMember *member, GError **error)
{
  gboolean is_encrypted = (member->flags & RECOURSE_BAG_FLAG_ENCRYPTED) != 0;

  if ((member->flags & ~KNOWN_FLAGS) != 0)
    return fail_entry (member, RECOURSE_ERROR_UNSUPPORTED, "uses unknown features of ZIP", error);
  if (member->method == METHOD_STORED || member->method == METHOD_DEFLATED
      || (member->method == METHOD_AES && is_encrypted))
    return TRUE;
  return fail_entry (member, RECOURSE_ERROR_UNSUPPORTED,
                     "is compressed in another way than deflate", error);
}

/* A link could lead out of the case, and a device hold the program up. */
static gboolean
check_type (const RecourseBagMember *member, const Raw *raw, GError **error)
{
  guint32 mode = raw->attributes >> 16;
  guint32 type = raw->host == HOST_UNIX || raw->host == HOST_MACOS ? mode & S_IFMT : 0;

  if (type == S_IFLNK)
    return fail_entry (member, RECOURSE_ERROR_INVALID_CONTENT, "is a link", error);
  if (type != 0 && type != S_IFREG && type != S_IFDIR)
    return fail_entry (member, RECOURSE_ERROR_INVALID_CONTENT, "is a device or pipe", error);
  if (type != 0 && (type == S_IFDIR) != member->is_folder)
    return fail_entry (member, RECOURSE_ERROR_INVALID_CONTENT,
                       "is a folder by its name or by its type, but not by both", error);
  if (member->is_folder && member->size != 0)
    return fail_entry (member, RECOURSE_ERROR_INVALID_CONTENT, "is a folder with a content", error);
  return TRUE;
}

static gboolean
take_values (RecourseBagMember *member, const Raw *raw, GError **error)
{
  if (raw->disk != 0)
    return fail_entry (member, RECOURSE_ERROR_UNSUPPORTED, "is in another part", error);
  if (raw->size > RECOURSE_BAG_MAX_BYTES || raw->packed > G_MAXINT64 / 4
      || raw->offset > G_MAXINT64 / 4)
    return fail_entry (member, RECOURSE_ERROR_LIMIT, "is larger than 64 GiB", error);
  member->size = (gint64) raw->size;
  member->packed = (gint64) raw->packed;
  member->offset = (gint64) raw->offset;
  return check_method (member, error) && check_type (member, raw, error);
}

static gboolean
fail_directory (GError **error)
{
  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                            "the directory of the ZIP file is damaged");
}

/* The part of fixed length; @lengths are those of name, extra fields and comment. */
static gboolean
read_fixed (RecourseBagBytes bytes, RecourseBagMember *member, Raw *raw, gsize lengths[3])
{
  guint32 signature = recourse_bag_bytes_take32 (&bytes);

  raw->host = (guint8) (recourse_bag_bytes_take16 (&bytes) >> 8);
  recourse_bag_bytes_take16 (&bytes); /* the version that is needed */
  member->flags = recourse_bag_bytes_take16 (&bytes);
  member->method = recourse_bag_bytes_take16 (&bytes);
  recourse_bag_bytes_take32 (&bytes); /* date and time */
  member->crc = recourse_bag_bytes_take32 (&bytes);
  raw->packed = recourse_bag_bytes_take32 (&bytes);
  raw->size = recourse_bag_bytes_take32 (&bytes);
  for (gsize i = 0; i < 3; i++)
    lengths[i] = recourse_bag_bytes_take16 (&bytes);
  raw->disk = recourse_bag_bytes_take16 (&bytes);
  recourse_bag_bytes_take16 (&bytes); /* text or not */
  raw->attributes = recourse_bag_bytes_take32 (&bytes);
  raw->offset = recourse_bag_bytes_take32 (&bytes);
  return signature == ENTRY_SIGNATURE;
}

static gboolean
read_entry (RecourseBagBytes *directory, RecourseBagMember *member, GError **error)
{
  RecourseBagBytes fixed;
  RecourseBagBytes name;
  RecourseBagBytes extra;
  RecourseBagBytes comment;
  Raw raw = { 0 };
  gsize lengths[3];

  if (!recourse_bag_bytes_split (directory, ENTRY_BYTES, &fixed)
      || !read_fixed (fixed, member, &raw, lengths)
      || !recourse_bag_bytes_split (directory, lengths[0], &name)
      || !recourse_bag_bytes_split (directory, lengths[1], &extra)
      || !recourse_bag_bytes_split (directory, lengths[2], &comment))
    return fail_directory (error);
  return read_name (member, &name, error) && read_zip64 (member, extra, &raw, error)
         && take_values (member, &raw, error);
}

/* --- All of it ----------------------------------------------------------------------------------
 */

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const RecourseBagMember *first = *(RecourseBagMember *const *) a;
  const RecourseBagMember *second = *(RecourseBagMember *const *) b;

  return (first->offset > second->offset) - (first->offset < second->offset);
}

static gboolean
read_entries (const Directory *directory,
              RecourseBagBytes bytes,
              GPtrArray *members,
              GError **error)
{
  for (guint64 i = 0; i < directory->n_entries; i++)
    {
      RecourseBagMember *member = g_new0 (RecourseBagMember, 1);

      g_ptr_array_add (members, member);
      if (!read_entry (&bytes, member, error))
        return FALSE;
    }
  if (bytes.left != 0)
    return fail_directory (error);
  g_ptr_array_sort (members, compare_offsets);
  return TRUE;
}

/* Each file begins where the one before it ends. */
static gboolean
check_places (int fd, const Directory *directory, const GPtrArray *members, GError **error)
{
  gint64 expected = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const RecourseBagMember *member = members->pdata[i];
      gint64 next = i + 1 < members->len
                        ? ((const RecourseBagMember *) members->pdata[i + 1])->offset
                        : (gint64) directory->offset;

      if (member->offset != expected)
        return fail_entry (member, RECOURSE_ERROR_INVALID_CONTENT,
                           "overlaps another one, or hidden bytes stand before it", error);
      if (!recourse_bag_local_check (fd, member, next, error))
        return FALSE;
      expected = next;
    }
  return expected == (gint64) directory->offset || fail_directory (error);
}

static gboolean
check_encryption (const GPtrArray *members, GError **error)
{
  gboolean is_encrypted = recourse_bag_map_is_encrypted (members);

  for (guint i = 0; i < members->len; i++)
    {
      const RecourseBagMember *member = members->pdata[i];

      /* An empty file has nothing to be encrypted. */
      if (is_encrypted && member->size > 0 && (member->flags & RECOURSE_BAG_FLAG_ENCRYPTED) == 0)
        return fail_entry (member, RECOURSE_ERROR_INVALID_CONTENT,
                           "is not encrypted, though others are", error);
    }
  return TRUE;
}

/**
 * recourse_bag_map_read:
 * @fd: a regular file; its position does not matter and stays
 *
 * Reads what is in a ZIP file, and refuses all that programs could understand differently, links,
 * devices, and compression other than deflate. Nothing is unpacked.
 *
 * Returns: (transfer full) (element-type RecourseBagMember): what is in it, in the order of the
 *   file; NULL: %RECOURSE_ERROR_INVALID_CONTENT, %RECOURSE_ERROR_LIMIT or
 *   %RECOURSE_ERROR_UNSUPPORTED with the entry and the reason
 */
GPtrArray *
recourse_bag_map_read (int fd, GError **error)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (free_member);
  g_autofree guint8 *data = NULL;
  Directory directory = { 0 };

  if (!read_ends (fd, &directory, error))
    return NULL;
  data = g_malloc (directory.size + 1);
  if (!recourse_bag_bytes_read (fd, (gint64) directory.offset, directory.size, data, error)
      || !read_entries (&directory, (RecourseBagBytes){ data, directory.size }, members, error)
      || !check_places (fd, &directory, members, error) || !check_encryption (members, error))
    return NULL;
  return g_steal_pointer (&members);
}

/** recourse_bag_map_is_encrypted: whether a passphrase is needed. */
gboolean
recourse_bag_map_is_encrypted (const GPtrArray *members)
{
  g_return_val_if_fail (members != NULL, FALSE);

  for (guint i = 0; i < members->len; i++)
    {
      const RecourseBagMember *member = members->pdata[i];

      if ((member->flags & RECOURSE_BAG_FLAG_ENCRYPTED) != 0)
        return TRUE;
    }
  return FALSE;
}
