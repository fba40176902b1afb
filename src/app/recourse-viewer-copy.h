/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-exhibit.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A viewer gets a copy in the run-time folder of this process, never the file that is kept: what a
 * viewer changes, changes nothing. The folder goes when the program ends.
 */
gboolean recourse_viewer_copy_is_safe (const char *media_type);
char *recourse_viewer_copy_make (const char *case_path,
                                 const RecourseExhibit *exhibit,
                                 GCancellable *cancellable,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_viewer_copy_write (const char *name,
                                  GBytes *bytes,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_viewer_copy_open (const char *path, GError **error);
void recourse_viewer_copy_clear (void);
char *recourse_viewer_copy_build_name (gint64 seq, const char *name);

G_END_DECLS
