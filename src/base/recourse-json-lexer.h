/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-json-tree.h"
#include "recourse-json.h"

G_BEGIN_DECLS

/**
 * RecourseJsonLexer:
 * @origin: the file's name for messages, already fit to stand in one
 * @end: one past the last byte, which need not be a zero
 * @at: the next byte
 * @text: the last string that was read, decoded
 * @kind: of the last value that was read
 * @integer: the last whole number that was read; 0 and 1 of a boolean
 * @error: where the first failure goes
 *
 * Strings, numbers and words of strict JSON, for recourse-json-scanner.c alone.
 */
typedef struct
{
  const char *origin;
  const char *start;
  const char *end;
  const char *at;
  GString *text;
  RecourseJsonKind kind;
  gint64 integer;
  GError **error;
} RecourseJsonLexer;

gboolean recourse_json_lexer_fail (RecourseJsonLexer *self,
                                   const char *at,
                                   int code,
                                   const char *format,
                                   ...) G_GNUC_PRINTF (4, 5);
gboolean recourse_json_lexer_fail_syntax (RecourseJsonLexer *self, const char *problem);

gboolean recourse_json_lexer_check_bytes (RecourseJsonLexer *self);
void recourse_json_lexer_skip_blanks (RecourseJsonLexer *self);
gboolean recourse_json_lexer_is_next (const RecourseJsonLexer *self, char character);
gboolean recourse_json_lexer_read_string (RecourseJsonLexer *self);
gboolean recourse_json_lexer_read_scalar (RecourseJsonLexer *self);

G_END_DECLS
