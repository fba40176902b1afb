/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-author.h"
#include "recourse-digest.h"
#include "recourse-json.h"

G_BEGIN_DECLS

#define RECOURSE_LOG_LINE_MAX_BYTES (64 * 1024)

/** RecourseLogLine: one line of the log, read. Kinds and keys that nobody knows stay readable. */
typedef struct _RecourseLogLine RecourseLogLine;

RecourseLogLine *recourse_log_line_new (const char *data,
                                        gsize length,
                                        const char *origin,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_log_line_free (RecourseLogLine *self);

gint64 recourse_log_line_get_seq (const RecourseLogLine *self);
gint64 recourse_log_line_get_at (const RecourseLogLine *self);
const char *recourse_log_line_get_kind (const RecourseLogLine *self);
RecourseAuthor recourse_log_line_get_author (const RecourseLogLine *self);
gint64 recourse_log_line_get_clock (const RecourseLogLine *self);

void recourse_log_line_root (const RecourseLogLine *self, RecourseJsonView *out_view);
gboolean recourse_log_line_get_time (const RecourseLogLine *self,
                                     const char *key,
                                     gint64 *out_time,
                                     GError **error);
gboolean recourse_log_line_get_commitment (const RecourseLogLine *self,
                                           const char *key,
                                           RecourseDigest *out_commitment,
                                           GError **error);
char **recourse_log_line_dup_fields (const RecourseLogLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseLogLine, recourse_log_line_free)

G_END_DECLS
