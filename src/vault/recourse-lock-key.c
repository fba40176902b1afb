/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-lock-key"

#include "recourse-lock-private.h"

#include "recourse-error.h"

#include <string.h>

/* A file that asks for more was not written by us, and would use up the computer. */
#define MOST_OPERATIONS 16
#define MOST_MEMORY (G_GUINT64_CONSTANT (1) << 30)

const RecourseLockCost recourse_lock_usual_cost = {
  .operations = crypto_pwhash_OPSLIMIT_MODERATE,
  .memory = crypto_pwhash_MEMLIMIT_MODERATE,
};

gboolean
recourse_lock_fail (GError **error, int code, const char *path, const char *cause)
{
  g_autofree char *quoted = recourse_error_quote (path);

  g_set_error (error, RECOURSE_ERROR, code, "cannot use '%s': %s", quoted, cause);
  return FALSE;
}

static guint64
read_number (const guint8 bytes[8])
{
  guint64 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT64_FROM_LE (number);
}

/*
 * The same passphrase may be typed in two ways that look alike, composed and decomposed; the normal
 * form is one.
 */
gboolean
recourse_lock_derive_key (const RecourseLockHeader *header,
                          const char *passphrase,
                          guint8 *out_key,
                          GError **error)
{
  g_autofree char *normal = g_utf8_normalize (passphrase, -1, G_NORMALIZE_NFC);
  guint64 operations = read_number (header->operations);
  guint64 memory = read_number (header->memory);
  int result;

  if (normal == NULL || operations < crypto_pwhash_OPSLIMIT_MIN || operations > MOST_OPERATIONS
      || memory < crypto_pwhash_MEMLIMIT_MIN || memory > MOST_MEMORY)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
                   "cannot make the key: the file or the passphrase is damaged");
      return FALSE;
    }
  result = crypto_pwhash (out_key, crypto_secretstream_xchacha20poly1305_KEYBYTES, normal,
                          strlen (normal), header->salt, operations, memory,
                          crypto_pwhash_ALG_ARGON2ID13);
  sodium_memzero (normal, strlen (normal));
  if (result == 0)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_IO,
               "cannot make the key: not enough memory (256 MiB are needed)");
  return FALSE;
}
