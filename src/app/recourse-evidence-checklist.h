/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

/**
 * RecourseEvidenceWant:
 * @kind: of the pack
 * @is_certain: a remedy that certainly holds asks for it; else one that may hold
 * @is_kept: something of this kind is in the case
 *
 * A kind of evidence that the remedies of the case ask for.
 */
typedef struct
{
  const RecourseEvidenceKind *kind;
  gboolean is_certain;
  gboolean is_kept;
} RecourseEvidenceWant;

typedef gboolean (*RecourseEvidenceHas) (const char *kind, gpointer data);

GArray *recourse_evidence_checklist_make (RecourseAdvisor *advisor,
                                          const RecourseAdvice *advice,
                                          RecourseEvidenceHas has,
                                          gpointer data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
