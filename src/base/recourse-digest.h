/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RECOURSE_DIGEST_BYTES 32
#define RECOURSE_DIGEST_HEX_LENGTH 64

/** RecourseDigest: a SHA-256 value. */
typedef struct
{
  guint8 bytes[RECOURSE_DIGEST_BYTES];
} RecourseDigest;

/** RecourseHasher: SHA-256 of a stream, by libcrypto. */
typedef struct _RecourseHasher RecourseHasher;

RecourseHasher *recourse_hasher_new (void) G_GNUC_WARN_UNUSED_RESULT;
void recourse_hasher_free (RecourseHasher *self);
void recourse_hasher_update (RecourseHasher *self, const void *data, gsize length);
void recourse_hasher_finish (RecourseHasher *self, RecourseDigest *out_digest);

void recourse_digest_of_bytes (const void *data, gsize length, RecourseDigest *out_digest);
gboolean recourse_digest_equal (const RecourseDigest *a, const RecourseDigest *b);
char *recourse_digest_to_hex (const RecourseDigest *self);
gboolean recourse_digest_from_hex (const char *hex, RecourseDigest *out_digest, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseHasher, recourse_hasher_free)

G_END_DECLS
