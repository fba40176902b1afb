/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-paper.h"

G_BEGIN_DECLS

guint recourse_agreement_n_rules (void);
const RecoursePaperWord *recourse_agreement_rule (RecoursePack *pack, guint index);

GBytes *recourse_agreement_sheet_pdf (RecoursePack *pack,
                                      gboolean with_english,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
