/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-digest"

#include "recourse-digest.h"

#include "recourse-error.h"

#include <openssl/evp.h>
#include <string.h>

struct _RecourseHasher
{
  EVP_MD_CTX *context;
  gboolean is_finished;
};

/* SHA-256 in memory fails only when libcrypto is broken, and a wrong digest would be worse than no
 * program. */
static void
demand (gboolean has_succeeded)
{
  if (!has_succeeded)
    g_error ("libcrypto cannot compute SHA-256");
}

/**
 * recourse_hasher_new:
 *
 * Returns: (transfer full): a hasher that has seen no data yet; use from one thread at a time.
 */
RecourseHasher *
recourse_hasher_new (void)
{
  RecourseHasher *self = g_new0 (RecourseHasher, 1);

  self->context = EVP_MD_CTX_new ();
  demand (self->context != NULL && EVP_DigestInit_ex (self->context, EVP_sha256 (), NULL) == 1);
  return self;
}

/**
 * recourse_hasher_free:
 * @self: (transfer full) (nullable): a hasher, finished or not
 */
void
recourse_hasher_free (RecourseHasher *self)
{
  if (self == NULL)
    return;
  EVP_MD_CTX_free (self->context);
  g_free (self);
}

/**
 * recourse_hasher_update:
 * @data: (nullable): the next @length bytes; may be NULL when @length is 0
 */
void
recourse_hasher_update (RecourseHasher *self, const void *data, gsize length)
{
  g_return_if_fail (self != NULL && !self->is_finished);
  g_return_if_fail (data != NULL || length == 0);

  if (length > 0)
    demand (EVP_DigestUpdate (self->context, data, length) == 1);
}

/**
 * recourse_hasher_finish:
 *
 * Gives the digest of all data so far. The hasher can only be freed after that.
 */
void
recourse_hasher_finish (RecourseHasher *self, RecourseDigest *out_digest)
{
  g_return_if_fail (self != NULL && !self->is_finished);
  g_return_if_fail (out_digest != NULL);

  self->is_finished = TRUE;
  demand (EVP_DigestFinal_ex (self->context, out_digest->bytes, NULL) == 1);
}

/**
 * recourse_digest_of_bytes:
 * @data: (nullable): @length bytes; may be NULL when @length is 0
 */
void
recourse_digest_of_bytes (const void *data, gsize length, RecourseDigest *out_digest)
{
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();

  recourse_hasher_update (hasher, data, length);
  recourse_hasher_finish (hasher, out_digest);
}

/** recourse_digest_equal: whether @a and @b are the same value. */
gboolean
recourse_digest_equal (const RecourseDigest *a, const RecourseDigest *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return memcmp (a->bytes, b->bytes, RECOURSE_DIGEST_BYTES) == 0;
}

/**
 * recourse_digest_to_hex:
 *
 * Returns: (transfer full): 64 digits in lower case, as sha256sum prints them.
 */
char *
recourse_digest_to_hex (const RecourseDigest *self)
{
  static const char digits[] = "0123456789abcdef";
  char *hex;

  g_return_val_if_fail (self != NULL, NULL);

  hex = g_malloc (RECOURSE_DIGEST_HEX_LENGTH + 1);
  for (gsize i = 0; i < RECOURSE_DIGEST_BYTES; i++)
    {
      hex[2 * i] = digits[self->bytes[i] >> 4];
      hex[2 * i + 1] = digits[self->bytes[i] & 0x0F];
    }
  hex[RECOURSE_DIGEST_HEX_LENGTH] = '\0';
  return hex;
}

static gboolean
read_hex (const char *hex, RecourseDigest *digest)
{
  if (strlen (hex) != RECOURSE_DIGEST_HEX_LENGTH)
    return FALSE;
  for (gsize i = 0; i < RECOURSE_DIGEST_BYTES; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]);
      int low = g_ascii_xdigit_value (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      digest->bytes[i] = (guint8) (high << 4 | low);
    }
  return TRUE;
}

/**
 * recourse_digest_from_hex:
 * @hex: 64 hexadecimal digits in either case (Windows tools print upper case), nothing else
 *
 * Everything else is %RECOURSE_ERROR_INVALID_ARGUMENT, and @out_digest is not changed.
 */
gboolean
recourse_digest_from_hex (const char *hex, RecourseDigest *out_digest, GError **error)
{
  g_autofree char *quoted = NULL;
  RecourseDigest digest;

  g_return_val_if_fail (hex != NULL, FALSE);
  g_return_val_if_fail (out_digest != NULL, FALSE);

  if (read_hex (hex, &digest))
    {
      *out_digest = digest;
      return TRUE;
    }
  quoted = recourse_error_quote (hex);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "digest '%s' is not %d hexadecimal digits", quoted, RECOURSE_DIGEST_HEX_LENGTH);
  return FALSE;
}
