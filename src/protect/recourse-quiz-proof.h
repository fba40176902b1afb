/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

void recourse_quiz_add_proofs (RecoursePack *pack, GPtrArray *proofs);

G_END_DECLS
