/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RECOURSE_SANDBOX_MEMORY G_GUINT64_CONSTANT (1536 * 1024 * 1024)
#define RECOURSE_SANDBOX_CPU_SECONDS 8
#define RECOURSE_SANDBOX_FILES 32

gboolean recourse_sandbox_enter (void);
gboolean recourse_sandbox_forbid_files (void);

G_END_DECLS
