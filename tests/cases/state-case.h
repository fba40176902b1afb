/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-entry.h"
#include "vault-case.h"

G_BEGIN_DECLS

/* A case in a temporary folder (VaultCase), and what it says. */
gint64 state_case_append (VaultCase *self, RecourseLogDraft *draft);
void state_case_append_raw (VaultCase *self, const char *kind, const char *keys);
RecourseCaseState *state_case_read (VaultCase *self);
RecourseCaseState *state_case_rebuild (VaultCase *self);

/* All that the public functions tell, a line each. */
char *state_case_describe (RecourseCaseState *state);
void state_case_assert_same (RecourseCaseState *a, RecourseCaseState *b);

char *state_case_cache_path (const VaultCase *self);
char *state_case_read_cache (const VaultCase *self);
void state_case_write_cache (const VaultCase *self, const char *text);

G_END_DECLS
