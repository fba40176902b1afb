/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-local"

#include "recourse-bag-local.h"

#include "recourse-bag-bytes.h"
#include "recourse-error.h"

#include <string.h>

#define HEADER_SIGNATURE 0x04034B50
#define HEADER_BYTES 30
#define DESCRIPTOR_SIGNATURE 0x08074B50
#define ZIP64_EXTRA 0x0001

/* What stands before a file. */
typedef struct
{
  guint16 flags;
  guint16 method;
  guint32 crc;
  guint64 packed;
  guint64 size;
  guint16 name_length;
  guint16 extra_length;
} Header;

static gboolean
fail (const RecourseBagMember *member, const char *problem, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (member->name);

  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "entry '%s': %s", quoted,
                            problem);
}

static gboolean
read_header (int fd, const RecourseBagMember *member, Header *header, GError **error)
{
  guint8 data[HEADER_BYTES];
  RecourseBagBytes bytes = { .at = data, .left = sizeof data };

  if (!recourse_bag_bytes_read (fd, member->offset, HEADER_BYTES, data, error))
    return FALSE;
  if (recourse_bag_bytes_take32 (&bytes) != HEADER_SIGNATURE)
    return fail (member, "no header stands where the directory says", error);
  recourse_bag_bytes_take16 (&bytes); /* the version that is needed */
  header->flags = recourse_bag_bytes_take16 (&bytes);
  header->method = recourse_bag_bytes_take16 (&bytes);
  recourse_bag_bytes_take32 (&bytes); /* date and time */
  header->crc = recourse_bag_bytes_take32 (&bytes);
  header->packed = recourse_bag_bytes_take32 (&bytes);
  header->size = recourse_bag_bytes_take32 (&bytes);
  header->name_length = recourse_bag_bytes_take16 (&bytes);
  header->extra_length = recourse_bag_bytes_take16 (&bytes);
  return TRUE;
}

/* The local form holds both sizes, or none. */
static gboolean
read_zip64 (const RecourseBagMember *member, RecourseBagBytes extra, Header *header, GError **error)
{
  guint64 *const values[] = { &header->size, &header->packed };
  RecourseBagBytes field = { .left = 0 };
  gboolean has = FALSE;
  gboolean is_whole = recourse_bag_bytes_find_extra (extra, ZIP64_EXTRA, &field, &has);

  for (gsize i = 0; i < G_N_ELEMENTS (values) && is_whole && has; i++)
    {
      if (field.left < sizeof (guint64))
        break;
      if (*values[i] == G_MAXUINT32)
        *values[i] = recourse_bag_bytes_take64 (&field);
    }
  return is_whole || fail (member, "its extra fields are damaged", error);
}

static gboolean
read_names (int fd, const RecourseBagMember *member, Header *header, GError **error)
{
  gsize length = (gsize) header->name_length + header->extra_length;
  g_autofree guint8 *data = g_malloc (length + 1);
  RecourseBagBytes bytes = { .at = data, .left = length };
  RecourseBagBytes name;

  if (!recourse_bag_bytes_read (fd, member->offset + HEADER_BYTES, length, data, error))
    return FALSE;
  recourse_bag_bytes_split (&bytes, header->name_length, &name);
  if (name.left != strlen (member->name) || memcmp (name.at, member->name, name.left) != 0)
    return fail (member, "it has another name in the file than in the directory", error);
  return read_zip64 (member, bytes, header, error);
}

/* When the sizes stand behind the data, those before it may be missing, and must not be others. */
static gboolean
is_same (const Header *header, guint64 there, gint64 here)
{
  gboolean may_be_missing = (header->flags & RECOURSE_BAG_FLAG_DESCRIPTOR) != 0;

  return there == (guint64) here || (may_be_missing && (there == 0 || there == G_MAXUINT32));
}

static gboolean
check_header (const RecourseBagMember *member, const Header *header, GError **error)
{
  if (header->flags == member->flags && header->method == member->method
      && is_same (header, header->crc, member->crc)
      && is_same (header, header->packed, member->packed)
      && is_same (header, header->size, member->size))
    return TRUE;
  return fail (member, "the file and the directory contradict each other", error);
}

static gboolean
check_descriptor (int fd,
                  const RecourseBagMember *member,
                  gint64 offset,
                  gsize length,
                  GError **error)
{
  guint8 data[24];
  RecourseBagBytes bytes = { .at = data, .left = length };
  gboolean is_large = length >= 20;
  gboolean is_right = TRUE;
  guint64 packed;
  guint64 size;

  if (!recourse_bag_bytes_read (fd, offset, length, data, error))
    return FALSE;
  if (length == 16 || length == 24)
    is_right = recourse_bag_bytes_take32 (&bytes) == DESCRIPTOR_SIGNATURE;
  is_right = recourse_bag_bytes_take32 (&bytes) == member->crc && is_right;
  packed = is_large ? recourse_bag_bytes_take64 (&bytes) : recourse_bag_bytes_take32 (&bytes);
  size = is_large ? recourse_bag_bytes_take64 (&bytes) : recourse_bag_bytes_take32 (&bytes);
  if (is_right && packed == (guint64) member->packed && size == (guint64) member->size)
    return TRUE;
  return fail (member, "what stands behind its data contradicts the directory", error);
}

/**
 * recourse_bag_local_check:
 * @member: what the directory says of it
 * @next: where the next one begins, or the directory
 *
 * Whether what stands before the file, and behind it, says the same, and fills the room up to
 * @next exactly. Else %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_bag_local_check (int fd, const RecourseBagMember *member, gint64 next, GError **error)
{
  Header header = { 0 };
  gint64 end;

  g_return_val_if_fail (member != NULL, FALSE);

  if (!read_header (fd, member, &header, error) || !read_names (fd, member, &header, error)
      || !check_header (member, &header, error))
    return FALSE;
  end = member->offset + HEADER_BYTES + header.name_length + header.extra_length + member->packed;
  if ((member->flags & RECOURSE_BAG_FLAG_DESCRIPTOR) == 0 && end == next)
    return TRUE;
  if ((member->flags & RECOURSE_BAG_FLAG_DESCRIPTOR) != 0
      && (next - end == 12 || next - end == 16 || next - end == 20 || next - end == 24))
    return check_descriptor (fd, member, end, (gsize) (next - end), error);
  return fail (member, "it overlaps what follows, or hidden bytes stand behind it", error);
}
