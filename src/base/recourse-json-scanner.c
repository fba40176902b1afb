/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-json-scanner"

#include "recourse-json-scanner.h"

#include "recourse-error.h"
#include "recourse-json-lexer.h"
#include "recourse-json-path.h"

/* One object or array that is still open. */
typedef struct
{
  gboolean is_object;
  guint index;      /* of the current element */
  const char *key;  /* of the current member; belongs to @keys */
  GHashTable *keys; /* decoded, so that "a" and "\u0061" are the same; NULL before the first */
} Frame;

typedef struct
{
  RecourseJsonLexer lexer;
  Frame frames[RECOURSE_JSON_MAX_DEPTH];
  guint depth;
  guint n_values;
} Scanner;

typedef enum
{
  STEP_FAILED,
  STEP_VALUE, /* a value has to follow */
  STEP_AFTER, /* a value has ended */
  STEP_END,
} Step;

static void
clear_frame (Frame *frame)
{
  g_clear_pointer (&frame->keys, g_hash_table_unref);
  *frame = (Frame){ 0 };
}

/* The way to the innermost open object or array. */
static char *
describe_path (const Scanner *self)
{
  g_autofree char *root = recourse_json_path_root (self->lexer.origin);
  GString *path = g_string_new (root);

  for (guint i = 0; i + 1 < self->depth; i++)
    {
      if (self->frames[i].is_object)
        recourse_json_path_append_key (path, self->frames[i].key);
      else
        recourse_json_path_append_index (path, self->frames[i].index);
    }
  return g_string_free (path, FALSE);
}

static gboolean
fail_duplicate (Scanner *self, const char *at)
{
  g_autofree char *path = describe_path (self);
  g_autofree char *key = recourse_error_quote (self->lexer.text->str);

  return recourse_json_lexer_fail (&self->lexer, at, RECOURSE_ERROR_INVALID_CONTENT,
                                   "%s: duplicate key '%s'", path, key);
}

/* Keys are hashed here and in json-glib without a secret: the cap keeps a file that was made to
 * collide from costing more than a moment. */
static gboolean
keep_key (Scanner *self, const char *at)
{
  Frame *frame = &self->frames[self->depth - 1];
  char *key;

  if (frame->keys == NULL)
    frame->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_contains (frame->keys, self->lexer.text->str))
    return fail_duplicate (self, at);
  if (g_hash_table_size (frame->keys) == RECOURSE_JSON_MAX_MEMBERS)
    return recourse_json_lexer_fail (&self->lexer, at, RECOURSE_ERROR_LIMIT,
                                     "object has more than %d members", RECOURSE_JSON_MAX_MEMBERS);
  key = g_strdup (self->lexer.text->str);
  g_hash_table_add (frame->keys, key);
  frame->key = key;
  return TRUE;
}

static gboolean
read_key (Scanner *self)
{
  RecourseJsonLexer *lexer = &self->lexer;
  const char *opening;

  recourse_json_lexer_skip_blanks (lexer);
  if (!recourse_json_lexer_is_next (lexer, '"'))
    return recourse_json_lexer_fail_syntax (lexer, "expected a key in double quotation marks");
  opening = lexer->at;
  if (!recourse_json_lexer_read_string (lexer) || !keep_key (self, opening))
    return FALSE;
  recourse_json_lexer_skip_blanks (lexer);
  if (!recourse_json_lexer_is_next (lexer, ':'))
    return recourse_json_lexer_fail_syntax (lexer, "expected ':' after the key");
  lexer->at++;
  return TRUE;
}

static Step
close_container (Scanner *self)
{
  self->lexer.at++;
  self->depth--;
  clear_frame (&self->frames[self->depth]);
  return STEP_AFTER;
}

static Step
open_container (Scanner *self, gboolean is_object)
{
  if (self->depth == RECOURSE_JSON_MAX_DEPTH)
    {
      recourse_json_lexer_fail (&self->lexer, self->lexer.at, RECOURSE_ERROR_LIMIT,
                                "nested more than %d deep", RECOURSE_JSON_MAX_DEPTH);
      return STEP_FAILED;
    }
  self->frames[self->depth++] = (Frame){ .is_object = is_object };
  self->lexer.at++;
  recourse_json_lexer_skip_blanks (&self->lexer);
  if (recourse_json_lexer_is_next (&self->lexer, is_object ? '}' : ']'))
    return close_container (self);
  return !is_object || read_key (self) ? STEP_VALUE : STEP_FAILED;
}

static Step
begin_value (Scanner *self)
{
  recourse_json_lexer_skip_blanks (&self->lexer);
  if (self->n_values++ == RECOURSE_JSON_MAX_VALUES)
    {
      recourse_json_lexer_fail (&self->lexer, self->lexer.at, RECOURSE_ERROR_LIMIT,
                                "more than %d values in the file", RECOURSE_JSON_MAX_VALUES);
      return STEP_FAILED;
    }
  if (recourse_json_lexer_is_next (&self->lexer, '{'))
    return open_container (self, TRUE);
  if (recourse_json_lexer_is_next (&self->lexer, '['))
    return open_container (self, FALSE);
  return recourse_json_lexer_read_scalar (&self->lexer) ? STEP_AFTER : STEP_FAILED;
}

static Step
go_on_in_container (Scanner *self)
{
  Frame *frame = &self->frames[self->depth - 1];

  if (recourse_json_lexer_is_next (&self->lexer, frame->is_object ? '}' : ']'))
    return close_container (self);
  if (!recourse_json_lexer_is_next (&self->lexer, ','))
    {
      recourse_json_lexer_fail_syntax (&self->lexer, frame->is_object ? "expected ',' or '}'"
                                                                      : "expected ',' or ']'");
      return STEP_FAILED;
    }
  self->lexer.at++;
  frame->index++;
  return !frame->is_object || read_key (self) ? STEP_VALUE : STEP_FAILED;
}

static Step
end_value (Scanner *self)
{
  recourse_json_lexer_skip_blanks (&self->lexer);
  if (self->depth > 0)
    return go_on_in_container (self);
  if (self->lexer.at == self->lexer.end)
    return STEP_END;
  recourse_json_lexer_fail_syntax (&self->lexer, "nothing may follow the first value");
  return STEP_FAILED;
}

static gboolean
scan_document (Scanner *self)
{
  Step step = STEP_VALUE;

  while (step == STEP_VALUE || step == STEP_AFTER)
    step = step == STEP_VALUE ? begin_value (self) : end_value (self);
  return step == STEP_END;
}

/**
 * recourse_json_scan:
 * @data: (array length=length) (nullable): the bytes of a file, without a final zero
 * @origin: the file's name for messages, already fit to stand in one
 *
 * Checks that @data is strict JSON of RFC 8259 within the caps of recourse-json.h, with whole
 * numbers only and no key twice in an object. It needs no stack that grows with the depth. Caps are
 * %RECOURSE_ERROR_LIMIT, all else is %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_json_scan (const char *data, gsize length, const char *origin, GError **error)
{
  Scanner scanner = { .lexer = { .origin = origin, .error = error } };
  gboolean is_good;

  g_return_val_if_fail (origin != NULL, FALSE);

  scanner.lexer.start = data != NULL ? data : "";
  scanner.lexer.at = scanner.lexer.start;
  scanner.lexer.end = scanner.lexer.start + length;
  scanner.lexer.text = g_string_new (NULL);
  is_good = recourse_json_lexer_check_bytes (&scanner.lexer) && scan_document (&scanner);
  while (scanner.depth > 0)
    clear_frame (&scanner.frames[--scanner.depth]);
  g_string_free (scanner.lexer.text, TRUE);
  return is_good;
}
