/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

/**
 * RecourseProof: one property of the pack.
 * @id: short name for scripts
 * @statement: what was to be proved, in English
 * @figures: what was counted, or NULL
 * @counterexample: NULL when it holds; else what is wrong and, where it applies, a situation
 */
typedef struct
{
  char *id;
  char *statement;
  char *figures;
  char *counterexample;
} RecourseProof;

void recourse_proofs_add (GPtrArray *proofs,
                          const char *id,
                          const char *statement,
                          char *figures,
                          char *counterexample);
GPtrArray *recourse_proofs_run (RecourseAdvisor *advisor) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
