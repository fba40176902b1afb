/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"

G_BEGIN_DECLS

/** RecourseLogTexts: the texts of a page of entries, read from the database at once. */
typedef struct _RecourseLogTexts RecourseLogTexts;

RecourseLogTexts *recourse_log_texts_new (RecourseLog *log,
                                          gint64 first_seq,
                                          gint64 last_seq,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_log_texts_free (RecourseLogTexts *self);

gboolean recourse_log_texts_find (const RecourseLogTexts *self,
                                  const RecourseLogLine *line,
                                  const char *field,
                                  RecourseTextState *out_state,
                                  char **out_text,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseLogTexts, recourse_log_texts_free)

G_END_DECLS
