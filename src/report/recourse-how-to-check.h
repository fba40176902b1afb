/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-paper.h"

G_BEGIN_DECLS

GBytes *recourse_how_to_check_html (RecoursePack *pack, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *recourse_how_to_check_text (RecoursePack *pack, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
