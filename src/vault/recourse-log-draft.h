/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-author.h"
#include "recourse-commitment.h"

G_BEGIN_DECLS

/**
 * RecourseLogDraft: an entry that is not in the log yet.
 *
 * Keys are added in the order of docs/case-format.md. Nothing fails while they are added; the first
 * thing that is wrong is told when the line is written.
 */
typedef struct _RecourseLogDraft RecourseLogDraft;

/**
 * RecourseLogText:
 * @field: the key in the line
 *
 * What stands beside the line.
 */
typedef struct
{
  char *field;
  char *salt; /* in hex */
  char *text;
} RecourseLogText;

RecourseLogDraft *recourse_log_draft_new (const char *kind,
                                          RecourseAuthor author) G_GNUC_WARN_UNUSED_RESULT;
void recourse_log_draft_free (RecourseLogDraft *self);

guint recourse_log_draft_n_texts (const RecourseLogDraft *self);
const RecourseLogText *recourse_log_draft_peek_text (const RecourseLogDraft *self, guint index);

void recourse_log_draft_add_string (RecourseLogDraft *self, const char *key, const char *text);
void recourse_log_draft_add_integer (RecourseLogDraft *self, const char *key, gint64 value);
void recourse_log_draft_add_boolean (RecourseLogDraft *self, const char *key, gboolean value);
void recourse_log_draft_add_time (RecourseLogDraft *self, const char *key, gint64 time);
void recourse_log_draft_add_text (RecourseLogDraft *self, const char *field, const char *text);
void recourse_log_draft_begin_object (RecourseLogDraft *self, const char *key);
void recourse_log_draft_begin_list (RecourseLogDraft *self, const char *key);
void recourse_log_draft_end (RecourseLogDraft *self);

char *recourse_log_draft_write_line (const RecourseLogDraft *self,
                                     gint64 seq,
                                     gint64 at,
                                     gint64 clock,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseLogDraft, recourse_log_draft_free)

G_END_DECLS
