/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What making a case and importing one have in common. A folder that is not whole yet has a name of
 * its own, so that nobody takes it for a case. */
char *recourse_case_folder_build_unfinished (const char *cases, const char *id);
gboolean recourse_case_folder_make_subfolders (const char *path, GError **error);
void recourse_case_folder_remove_unfinished (const char *path);

G_END_DECLS
