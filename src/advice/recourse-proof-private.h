/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor-private.h"
#include "recourse-proof.h"

G_BEGIN_DECLS

/* The longest interview that the product promises, start page not counted. */
#define RECOURSE_LONGEST_INTERVIEW 8

char *recourse_proof_situation_in (RecourseAdvisor *advisor, const RecourseRegion *region);
void recourse_proofs_add_content (RecourseAdvisor *advisor, GPtrArray *proofs);
void recourse_proofs_add_quiz (RecourseAdvisor *advisor, GPtrArray *proofs);
void recourse_proofs_add_options (RecourseAdvisor *advisor, GPtrArray *proofs);
void recourse_proofs_add_interview (RecourseAdvisor *advisor, GPtrArray *proofs);

G_END_DECLS
