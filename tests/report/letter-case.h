/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"
#include "recourse-letter.h"

G_BEGIN_DECLS

/* 2026-11-24 10:30:05 in Beijing: when the first payment was made. */
#define LETTER_CASE_TIME (G_GINT64_CONSTANT (1795487405) * RECOURSE_SECOND)

/* Enters what the case says: open, mistake, pending, amount, payees, dispute, deceived,
 * unauthorised, shared, about, hostile. */
void letter_case_fill (RecourseCaseFolder *folder, const char *what);

/* A payment and a file that have @words wherever a person can write. */
void letter_case_add_words (RecourseCaseFolder *folder, const char *words);

/* A case of its own in @folder, filled. */
RecourseCaseFolder *letter_case_make (const char *folder, const char *what);

G_END_DECLS
