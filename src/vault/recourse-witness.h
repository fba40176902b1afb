/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"
#include "recourse-witness-code.h"

G_BEGIN_DECLS

/**
 * RecourseWitnessVerdict:
 * @RECOURSE_WITNESS_HOLDS: the first entries are the ones of the day of the code
 * @RECOURSE_WITNESS_DIFFERS: the chain is whole, but these are other entries: they were rewritten,
 *   or the code is of another case
 * @RECOURSE_WITNESS_SHORTER: the log has fewer entries than the code: its end was cut off, or it is
 *   an older copy
 * @RECOURSE_WITNESS_BROKEN: the chain is broken before it comes to the end of the code's entries
 *
 * What a code says that was given away before.
 */
typedef enum
{
  RECOURSE_WITNESS_HOLDS,
  RECOURSE_WITNESS_DIFFERS,
  RECOURSE_WITNESS_SHORTER,
  RECOURSE_WITNESS_BROKEN,
} RecourseWitnessVerdict;

gboolean recourse_witness_make (RecourseLog *log, RecourseWitnessCode *out_code, GError **error);
gboolean recourse_witness_check (RecourseLog *log,
                                 const RecourseWitnessCode *code,
                                 RecourseWitnessVerdict *out_verdict,
                                 GError **error);
gboolean recourse_witness_note (RecourseLog *log,
                                const RecourseWitnessCode *code,
                                gboolean matches,
                                RecourseAuthor author,
                                GError **error);

G_END_DECLS
