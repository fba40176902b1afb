/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-helper-source.h"

G_BEGIN_DECLS

void recourse_helper_show_pdf (const RecourseHelperSource *source) G_GNUC_NORETURN;

G_END_DECLS
