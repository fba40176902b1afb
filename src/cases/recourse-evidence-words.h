/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

char *recourse_evidence_words (const char *id, gpointer pack);

G_END_DECLS
