/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"

G_BEGIN_DECLS

/**
 * RecourseLogRestore: entries that were written elsewhere, on their way into an empty log. What is
 * not committed when it is freed has not happened; free it before its log.
 */
typedef struct _RecourseLogRestore RecourseLogRestore;

RecourseLogRestore *recourse_log_restore_begin (RecourseLog *log,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_log_restore_free (RecourseLogRestore *self);

gboolean recourse_log_restore_add_line (RecourseLogRestore *self,
                                        const char *line,
                                        gsize length,
                                        GError **error);
gboolean recourse_log_restore_add_text (RecourseLogRestore *self,
                                        gint64 seq,
                                        const char *field,
                                        const char *salt,
                                        const char *text,
                                        GError **error);
gboolean recourse_log_restore_commit (RecourseLogRestore *self, const char *head, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseLogRestore, recourse_log_restore_free)

G_END_DECLS
