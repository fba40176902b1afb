/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What recourse_files_rename() does where the file system knows no RENAME_NOREPLACE; for its tests.
 * Gives 0 or an errno. */
int recourse_files_rename_by_claim (const char *from, const char *to);

G_END_DECLS
