/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-digest.h"

G_BEGIN_DECLS

#define RECOURSE_WITNESS_BYTES 13 /* 100 bits */

/**
 * RecourseWitnessCode:
 * @n_entries: how many entries it speaks of, from 1 to 2^53
 * @bits: the first 100 bits of the hash after them; the lower half of the last byte is 0
 *
 * What a person writes down. It binds the entries up to then, and says nothing of later ones.
 */
typedef struct
{
  gint64 n_entries;
  guint8 bits[RECOURSE_WITNESS_BYTES];
} RecourseWitnessCode;

void recourse_witness_code_init (RecourseWitnessCode *self,
                                 gint64 n_entries,
                                 const RecourseDigest *head);
gboolean
recourse_witness_code_parse (const char *text, RecourseWitnessCode *out_code, GError **error);
gboolean recourse_witness_code_equal (const RecourseWitnessCode *a, const RecourseWitnessCode *b);
char *recourse_witness_code_format (const RecourseWitnessCode *self);
char *recourse_witness_code_format_digits (const RecourseWitnessCode *self);

G_END_DECLS
