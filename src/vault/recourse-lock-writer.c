/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-lock-writer"

#include "recourse-lock-stream.h"

#include "recourse-error.h"
#include "recourse-lock-private.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

struct _RecourseLockWriter
{
  int fd; /* lent */
  char *path;
  RecourseHasher *hasher;
  crypto_secretstream_xchacha20poly1305_state state;
  RecourseLockHeader header;
  gsize n_bound; /* of the header, by the next chunk: all of it by the first one */
  guint8 plain[RECOURSE_LOCK_CHUNK];
  gsize n_plain;
  guint8 sealed[RECOURSE_LOCK_SEALED];
};

static void
write_number (guint8 bytes[8], guint64 number)
{
  guint64 little = GUINT64_TO_LE (number);

  memcpy (bytes, &little, sizeof little);
}

static gboolean
write_all (RecourseLockWriter *self, const void *data, gsize length, GError **error)
{
  const guint8 *at = data;

  while (length > 0)
    {
      gssize n_written = write (self->fd, at, length);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        {
          int saved_errno = errno;
          g_autofree char *quoted = recourse_error_quote (self->path);

          recourse_error_set_errno (error, saved_errno, "cannot write '%s'", quoted);
          return FALSE;
        }
      at += n_written;
      length -= (gsize) n_written;
    }
  return TRUE;
}

static gboolean
write_header (RecourseLockWriter *self,
              const char *passphrase,
              const RecourseLockCost *cost,
              GError **error)
{
  guint8 key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  RecourseLockHeader *header = &self->header;
  gboolean is_done;

  memcpy (header->magic, RECOURSE_LOCK_MAGIC, RECOURSE_LOCK_MAGIC_BYTES);
  write_number (header->format, RECOURSE_LOCK_FORMAT);
  write_number (header->operations, cost->operations);
  write_number (header->memory, cost->memory);
  randombytes_buf (header->salt, sizeof header->salt);
  is_done = recourse_lock_derive_key (header, passphrase, key, error);
  if (is_done)
    {
      crypto_secretstream_xchacha20poly1305_init_push (&self->state, header->stream, key);
      is_done = write_all (self, header, sizeof *header, error);
    }
  sodium_memzero (key, sizeof key);
  return is_done;
}

/* A file that is cut ends without the tag of the last chunk. */
static gboolean
seal (RecourseLockWriter *self, unsigned char tag, GError **error)
{
  unsigned long long n_sealed = 0;

  crypto_secretstream_xchacha20poly1305_push (&self->state, self->sealed, &n_sealed, self->plain,
                                              self->n_plain, (const guint8 *) &self->header,
                                              self->n_bound, tag);
  self->n_bound = 0;
  recourse_hasher_update (self->hasher, self->plain, self->n_plain);
  self->n_plain = 0;
  return write_all (self, self->sealed, (gsize) n_sealed, error);
}

/**
 * recourse_lock_writer_new:
 * @fd: lent: an empty file, open for writing
 * @path: what messages call it
 * @passphrase: valid UTF-8
 * @cost: of trying a passphrase; what it costs to open the file later
 *
 * Returns: (transfer full): a writer, or %NULL when the header cannot be written
 */
RecourseLockWriter *
recourse_lock_writer_new (int fd,
                          const char *path,
                          const char *passphrase,
                          const RecourseLockCost *cost,
                          GError **error)
{
  g_autoptr (RecourseLockWriter) self = NULL;

  g_return_val_if_fail (fd >= 0 && path != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL && cost != NULL, NULL);

  if (sodium_init () < 0)
    {
      recourse_lock_fail (error, RECOURSE_ERROR_IO, path,
                          "the library for encryption cannot start");
      return NULL;
    }
  self = g_new0 (RecourseLockWriter, 1);
  self->fd = fd;
  self->path = g_strdup (path);
  self->hasher = recourse_hasher_new ();
  self->n_bound = sizeof self->header;
  return write_header (self, passphrase, cost, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * recourse_lock_writer_free:
 * @self: (transfer full) (nullable): a writer in any state
 */
void
recourse_lock_writer_free (RecourseLockWriter *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->hasher, recourse_hasher_free);
  g_free (self->path);
  sodium_memzero (&self->state, sizeof self->state);
  sodium_memzero (self->plain, sizeof self->plain);
  g_free (self);
}

/** recourse_lock_writer_write: %RECOURSE_ERROR_NO_SPACE, or what else the disk says */
gboolean
recourse_lock_writer_write (RecourseLockWriter *self,
                            const void *data,
                            gsize length,
                            GError **error)
{
  const guint8 *at = data;

  g_return_val_if_fail (self != NULL, FALSE);

  while (length > 0)
    {
      gsize n_fitting = MIN (length, RECOURSE_LOCK_CHUNK - self->n_plain);

      memcpy (self->plain + self->n_plain, at, n_fitting);
      self->n_plain += n_fitting;
      at += n_fitting;
      length -= n_fitting;
      if (self->n_plain == RECOURSE_LOCK_CHUNK
          && !seal (self, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_lock_writer_finish:
 * @out_digest: of all that was written to it
 *
 * Writes the end, without which the file counts as cut, and waits until it is on the disk.
 */
gboolean
recourse_lock_writer_finish (RecourseLockWriter *self, RecourseDigest *out_digest, GError **error)
{
  g_return_val_if_fail (self != NULL && out_digest != NULL, FALSE);

  if (!seal (self, crypto_secretstream_xchacha20poly1305_TAG_FINAL, error))
    return FALSE;
  recourse_hasher_finish (self->hasher, out_digest);
  if (fsync (self->fd) == 0)
    return TRUE;
  recourse_error_set_errno (error, errno, "cannot sync '%s'", self->path);
  return FALSE;
}
