/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-digest.h"

G_BEGIN_DECLS

#define RECOURSE_SALT_BYTES 16
#define RECOURSE_SALT_HEX_LENGTH 32

/* Of one text. Longer ones could not be read back from a bag, see RECOURSE_JSON_MAX_STRING. */
#define RECOURSE_TEXT_MAX_BYTES (16 * 1024)

/** RecourseSalt: random bytes, without which nobody can try out what a text might have been. */
typedef struct
{
  guint8 bytes[RECOURSE_SALT_BYTES];
} RecourseSalt;

gboolean recourse_salt_make (RecourseSalt *out_salt, GError **error);
char *recourse_salt_to_hex (const RecourseSalt *self);

void recourse_commitment_compute (const RecourseSalt *salt,
                                  const char *text,
                                  gsize length,
                                  RecourseDigest *out_commitment);
gboolean recourse_commitment_check (const RecourseDigest *commitment,
                                    const char *salt_hex,
                                    gsize salt_hex_length,
                                    const char *text,
                                    gsize length);

G_END_DECLS
