/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

GBytes *recourse_myth_sheet_pdf (RecoursePack *pack,
                                 const char *const *ids,
                                 gboolean with_english,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
