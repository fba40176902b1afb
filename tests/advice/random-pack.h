/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "small-pack.h"

G_BEGIN_DECLS

/**
 * RandomShape: what a random pack may have.
 * @has_impossible: lines of impossible.json
 * @has_elapsed: a variable that no question sets
 */
typedef struct
{
  gboolean has_impossible;
  gboolean has_elapsed;
} RandomShape;

RecourseAdvisor *random_pack_compile (GRand *rand,
                                      const RandomShape *shape) G_GNUC_WARN_UNUSED_RESULT;
void random_pack_answer (RecourseAdvisor *advisor, GRand *rand, RecourseSituation *situation);

G_END_DECLS
