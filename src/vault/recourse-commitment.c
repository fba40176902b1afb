/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-commitment"

#include "recourse-commitment.h"

#include "recourse-error.h"

#include <errno.h>
#include <sys/random.h>

/**
 * recourse_salt_make:
 *
 * Random bytes of the system; there are always some on a machine that runs, and else it is
 * %RECOURSE_ERROR_IO.
 */
gboolean
recourse_salt_make (RecourseSalt *out_salt, GError **error)
{
  gssize got;

  g_return_val_if_fail (out_salt != NULL, FALSE);

  do
    got = getrandom (out_salt->bytes, RECOURSE_SALT_BYTES, 0);
  while (got < 0 && errno == EINTR);
  if (got == RECOURSE_SALT_BYTES)
    return TRUE;
  recourse_error_set_errno (error, got < 0 ? errno : EIO, "cannot get random bytes");
  return FALSE;
}

/** recourse_salt_to_hex: (transfer full): 32 digits in lower case. */
char *
recourse_salt_to_hex (const RecourseSalt *self)
{
  GString *hex;

  g_return_val_if_fail (self != NULL, NULL);

  hex = g_string_sized_new (RECOURSE_SALT_HEX_LENGTH);
  for (gsize i = 0; i < RECOURSE_SALT_BYTES; i++)
    g_string_append_printf (hex, "%02x", self->bytes[i]);
  return g_string_free (hex, FALSE);
}

/**
 * recourse_commitment_compute:
 * @text: @length bytes
 *
 * The digest of the salt followed by the text.
 */
void
recourse_commitment_compute (const RecourseSalt *salt,
                             const char *text,
                             gsize length,
                             RecourseDigest *out_commitment)
{
  g_autoptr (RecourseHasher) hasher = NULL;

  g_return_if_fail (salt != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (out_commitment != NULL);

  hasher = recourse_hasher_new ();
  recourse_hasher_update (hasher, salt->bytes, RECOURSE_SALT_BYTES);
  recourse_hasher_update (hasher, text, length);
  recourse_hasher_finish (hasher, out_commitment);
}

/* Lower case alone: with both, the bit that tells them apart could be flipped unseen. */
static int
read_digit (char digit)
{
  return g_ascii_isupper (digit) ? -1 : g_ascii_xdigit_value (digit);
}

static gboolean
read_salt (const char *hex, gsize length, RecourseSalt *salt)
{
  if (length != RECOURSE_SALT_HEX_LENGTH)
    return FALSE;
  for (gsize i = 0; i < RECOURSE_SALT_BYTES; i++)
    {
      int high = read_digit (hex[2 * i]);
      int low = read_digit (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      salt->bytes[i] = (guint8) (high << 4 | low);
    }
  return TRUE;
}

/**
 * recourse_commitment_check:
 * @commitment: what stands in the line
 * @salt_hex: @salt_hex_length bytes, as they are kept; they may be damaged
 * @text: @length bytes, as they are kept; they may be damaged
 *
 * Whether these are exactly the salt and the text that were committed to.
 */
gboolean
recourse_commitment_check (const RecourseDigest *commitment,
                           const char *salt_hex,
                           gsize salt_hex_length,
                           const char *text,
                           gsize length)
{
  RecourseDigest computed;
  RecourseSalt salt;

  g_return_val_if_fail (commitment != NULL, FALSE);
  g_return_val_if_fail (salt_hex != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!read_salt (salt_hex, salt_hex_length, &salt))
    return FALSE;
  recourse_commitment_compute (&salt, text, length, &computed);
  return recourse_digest_equal (&computed, commitment);
}
