/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"

G_BEGIN_DECLS

gboolean recourse_recovery_run (RecourseLog *log, const char *case_path, GError **error);

G_END_DECLS
