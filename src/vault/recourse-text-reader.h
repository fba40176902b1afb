/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"
#include "recourse-statement.h"

G_BEGIN_DECLS

/**
 * RecourseTextRow:
 * @seq: the entry that it says it belongs to
 * @field: @field_length bytes
 * @salt: @salt_length bytes
 * @text: @length bytes
 * @is_damaged: TRUE when one of them is not even a text for SQLite
 *
 * A text as it is kept, damaged or not; nothing in it has to be UTF-8 or what a line committed to.
 */
typedef struct
{
  gint64 seq;
  const char *field;
  gsize field_length;
  const char *salt;
  gsize salt_length;
  const char *text;
  gsize length;
  gboolean is_damaged;
} RecourseTextRow;

/** RecourseTextReader: reads the texts of all entries in their order; free it before its log. */
typedef struct _RecourseTextReader RecourseTextReader;

RecourseTextReader *recourse_text_reader_new (RecourseLog *log,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_text_reader_free (RecourseTextReader *self);
gboolean recourse_text_reader_seek (RecourseTextReader *self,
                                    gint64 first_seq,
                                    gint64 last_seq,
                                    GError **error);
gboolean recourse_text_reader_next (RecourseTextReader *self, GError **error);
const RecourseTextRow *recourse_text_reader_peek (const RecourseTextReader *self);

gboolean
recourse_text_row_read (RecourseStatement *statement, RecourseTextRow *out_row, GError **error);
RecourseTextState recourse_text_row_judge (const RecourseTextRow *self,
                                           const RecourseDigest *commitment,
                                           char **out_text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseTextReader, recourse_text_reader_free)

G_END_DECLS
