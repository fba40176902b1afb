/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-lock-reader"

#include "recourse-lock-stream.h"

#include "recourse-error.h"
#include "recourse-lock-private.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

struct _RecourseLockReader
{
  int fd; /* lent */
  char *path;
  RecourseHasher *hasher;
  crypto_secretstream_xchacha20poly1305_state state;
  RecourseLockHeader header;
  gsize n_bound;     /* of the header, by the next chunk: all of it by the first one */
  gboolean is_over;  /* the last chunk was opened */
  gboolean is_ahead; /* @plain holds the first chunk, which nobody was given yet */
  guint8 plain[RECOURSE_LOCK_CHUNK];
  gsize n_plain;
  guint8 sealed[RECOURSE_LOCK_SEALED];
};

/* Fewer bytes than asked for mean the end of the file. */
static gboolean
read_some (RecourseLockReader *self, void *data, gsize length, gsize *out_length, GError **error)
{
  guint8 *at = data;

  *out_length = 0;
  while (*out_length < length)
    {
      gssize n_read = read (self->fd, at + *out_length, length - *out_length);

      if (n_read < 0 && errno == EINTR)
        continue;
      if (n_read < 0)
        {
          recourse_error_set_errno (error, errno, "cannot read '%s'", self->path);
          return FALSE;
        }
      if (n_read == 0)
        break;
      *out_length += (gsize) n_read;
    }
  return TRUE;
}

static gboolean
check_header (RecourseLockReader *self, GError **error)
{
  guint64 format;

  memcpy (&format, self->header.format, sizeof format);
  format = GUINT64_FROM_LE (format);
  if (memcmp (self->header.magic, RECOURSE_LOCK_MAGIC, RECOURSE_LOCK_MAGIC_BYTES) != 0
      || format == 0)
    return recourse_lock_fail (error, RECOURSE_ERROR_INVALID_CONTENT, self->path,
                               "it is no locked case");
  return format == RECOURSE_LOCK_FORMAT
         || recourse_lock_fail (error, RECOURSE_ERROR_UNSUPPORTED, self->path,
                                "it was written by a newer version of this program");
}

static gboolean
read_header (RecourseLockReader *self, const char *passphrase, GError **error)
{
  guint8 key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  gboolean is_done;
  gsize length;

  if (!read_some (self, &self->header, sizeof self->header, &length, error)
      || !check_header (self, error)
      || !recourse_lock_derive_key (&self->header, passphrase, key, error))
    return FALSE;
  is_done = crypto_secretstream_xchacha20poly1305_init_pull (&self->state, self->header.stream, key)
            == 0;
  sodium_memzero (key, sizeof key);
  self->n_bound = sizeof self->header;
  return is_done
         || recourse_lock_fail (error, RECOURSE_ERROR_INVALID_CONTENT, self->path, "it is damaged");
}

static gboolean
open_chunk (RecourseLockReader *self, const char *failure, GError **error)
{
  unsigned long long n_plain = 0;
  unsigned char tag = 0;
  gsize length;

  if (!read_some (self, self->sealed, sizeof self->sealed, &length, error))
    return FALSE;
  if (length < crypto_secretstream_xchacha20poly1305_ABYTES
      || crypto_secretstream_xchacha20poly1305_pull (&self->state, self->plain, &n_plain, &tag,
                                                     self->sealed, length,
                                                     (const guint8 *) &self->header, self->n_bound)
             != 0)
    return recourse_lock_fail (error, RECOURSE_ERROR_INVALID_CONTENT, self->path, failure);
  self->n_bound = 0;
  self->n_plain = (gsize) n_plain;
  self->is_over = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  recourse_hasher_update (self->hasher, self->plain, self->n_plain);
  return TRUE;
}

/* What stands behind the end was added by somebody. */
static gboolean
check_end (RecourseLockReader *self, GError **error)
{
  guint8 byte;
  gsize length;

  return read_some (self, &byte, 1, &length, error)
         && (length == 0
             || recourse_lock_fail (error, RECOURSE_ERROR_INVALID_CONTENT, self->path,
                                    "something was added behind its end"));
}

/**
 * recourse_lock_reader_new:
 * @fd: lent: the file, at its beginning
 * @path: what messages call it
 * @passphrase: valid UTF-8
 *
 * Opens the first chunk at once. A wrong passphrase is %RECOURSE_ERROR_INVALID_ARGUMENT; so is a
 * first chunk that is damaged, for nobody can tell the two apart.
 *
 * Returns: (transfer full): a reader, or %NULL
 */
RecourseLockReader *
recourse_lock_reader_new (int fd, const char *path, const char *passphrase, GError **error)
{
  g_autoptr (RecourseLockReader) self = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (fd >= 0 && path != NULL && passphrase != NULL, NULL);

  if (sodium_init () < 0)
    {
      recourse_lock_fail (error, RECOURSE_ERROR_IO, path,
                          "the library for encryption cannot start");
      return NULL;
    }
  self = g_new0 (RecourseLockReader, 1);
  self->fd = fd;
  self->path = recourse_error_quote (path);
  self->hasher = recourse_hasher_new ();
  if (!read_header (self, passphrase, error))
    return NULL;
  self->is_ahead = TRUE;
  if (open_chunk (self, "the passphrase is wrong, or the file is damaged", &cause))
    return g_steal_pointer (&self);
  if (g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT))
    cause->code = RECOURSE_ERROR_INVALID_ARGUMENT;
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

/**
 * recourse_lock_reader_free:
 * @self: (transfer full) (nullable): a reader in any state
 */
void
recourse_lock_reader_free (RecourseLockReader *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->hasher, recourse_hasher_free);
  g_free (self->path);
  sodium_memzero (&self->state, sizeof self->state);
  sodium_memzero (self->plain, sizeof self->plain);
  g_free (self);
}

/**
 * recourse_lock_reader_read:
 * @out_data: (transfer none): the next bytes; they last until the next call
 *
 * Damage, a cut file, and bytes behind its end are %RECOURSE_ERROR_INVALID_CONTENT.
 *
 * Returns: how many, 0 at the end, -1 on an error
 */
gssize
recourse_lock_reader_read (RecourseLockReader *self, const void **out_data, GError **error)
{
  g_return_val_if_fail (self != NULL && out_data != NULL, -1);

  *out_data = self->plain;
  if (!self->is_ahead)
    {
      if (self->is_over)
        return check_end (self, error) ? 0 : -1;
      if (!open_chunk (self, "it is damaged or cut off", error))
        return -1;
    }
  self->is_ahead = FALSE;
  if (self->n_plain == 0 && self->is_over)
    return check_end (self, error) ? 0 : -1;
  return (gssize) self->n_plain;
}

/** recourse_lock_reader_get_digest: of all that was read, once, at the end */
void
recourse_lock_reader_get_digest (RecourseLockReader *self, RecourseDigest *out_digest)
{
  g_return_if_fail (self != NULL && out_digest != NULL);

  recourse_hasher_finish (self->hasher, out_digest);
}
