/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-lock-stream.h"

#include <sodium.h>

G_BEGIN_DECLS

/* Shared by the two directions of recourse-lock-stream.h alone. */

#define RECOURSE_LOCK_MAGIC "RCRSLOCK"
#define RECOURSE_LOCK_MAGIC_BYTES 8
#define RECOURSE_LOCK_FORMAT 1
#define RECOURSE_LOCK_SEALED (RECOURSE_LOCK_CHUNK + crypto_secretstream_xchacha20poly1305_ABYTES)

/* As it stands at the beginning of the file: no padding, numbers in little endian. */
typedef struct
{
  guint8 magic[RECOURSE_LOCK_MAGIC_BYTES];
  guint8 format[8];
  guint8 operations[8];
  guint8 memory[8];
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint8 stream[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
} RecourseLockHeader;

G_STATIC_ASSERT (sizeof (RecourseLockHeader) == 72);

gboolean recourse_lock_derive_key (const RecourseLockHeader *header,
                                   const char *passphrase,
                                   guint8 *out_key,
                                   GError **error);
gboolean recourse_lock_fail (GError **error, int code, const char *path, const char *cause);

G_END_DECLS
