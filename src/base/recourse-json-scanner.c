/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-json-scanner"

#include "recourse-json-scanner.h"

#include "recourse-error.h"
#include "recourse-json-lexer.h"
#include "recourse-json-path.h"

/* From so many members on their keys are hashed; before, a walk is faster. */
#define MANY_MEMBERS 32

/* One object or array that is still open. */
typedef struct
{
  gboolean is_object;
  guint first_open; /* how many values of the tree were open when it began */
  guint32 own_key;  /* its own, where it is a member itself */
  guint32 key;      /* of the current member, decoded, so that "a" and "\u0061" are the same */
  GHashTable *keys; /* of an object that has many members */
} Frame;

typedef struct
{
  RecourseJsonLexer lexer;
  RecourseJsonTree *tree;
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

static const char *
peek_key (const Scanner *self, const Frame *frame)
{
  return recourse_json_tree_peek_text (self->tree, frame->key);
}

/* Of the innermost object or array. */
static guint
count_values (const Scanner *self, const Frame *frame)
{
  return self->tree->open->len - frame->first_open;
}

/* The way to the innermost open object or array. */
static char *
describe_path (const Scanner *self)
{
  g_autofree char *root = recourse_json_path_root (self->lexer.origin);
  GString *path = g_string_new (root);

  for (guint i = 0; i + 1 < self->depth; i++)
    {
      const Frame *frame = &self->frames[i];

      if (frame->is_object)
        recourse_json_path_append_key (path, peek_key (self, frame));
      else
        recourse_json_path_append_index (path, frame[1].first_open - frame->first_open);
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

static const char *
peek_member_key (const Scanner *self, const Frame *frame, guint index)
{
  guint32 place = g_array_index (self->tree->open, guint32, frame->first_open + index);
  const RecourseJsonNode *node = &g_array_index (self->tree->nodes, RecourseJsonNode, place);

  return recourse_json_tree_peek_text (self->tree, node->key);
}

/* Keys are hashed without a secret: the cap keeps a file that was made to collide from costing more
 * than a moment. */
static gboolean
has_key (const Scanner *self, Frame *frame, const char *key)
{
  guint n_members = count_values (self, frame);

  if (n_members < MANY_MEMBERS)
    {
      for (guint i = 0; i < n_members; i++)
        if (g_str_equal (peek_member_key (self, frame, i), key))
          return TRUE;
      return FALSE;
    }
  if (frame->keys == NULL)
    frame->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = g_hash_table_size (frame->keys); i < n_members; i++)
    g_hash_table_add (frame->keys, g_strdup (peek_member_key (self, frame, i)));
  return g_hash_table_contains (frame->keys, key);
}

static gboolean
keep_key (Scanner *self, const char *at)
{
  Frame *frame = &self->frames[self->depth - 1];

  if (has_key (self, frame, self->lexer.text->str))
    return fail_duplicate (self, at);
  if (count_values (self, frame) == RECOURSE_JSON_MAX_MEMBERS)
    return recourse_json_lexer_fail (&self->lexer, at, RECOURSE_ERROR_LIMIT,
                                     "object has more than %d members", RECOURSE_JSON_MAX_MEMBERS);
  frame->key = recourse_json_tree_add_text (self->tree, self->lexer.text);
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

/* The key under which the value that comes next stands. */
static guint32
current_key (const Scanner *self)
{
  return self->depth > 0 && self->frames[self->depth - 1].is_object
             ? self->frames[self->depth - 1].key
             : 0;
}

static Step
close_container (Scanner *self)
{
  Frame *frame = &self->frames[--self->depth];

  self->lexer.at++;
  recourse_json_tree_add_container (self->tree, frame->is_object, frame->own_key,
                                    frame->first_open);
  clear_frame (frame);
  return STEP_AFTER;
}

static Step
open_container (Scanner *self, gboolean is_object)
{
  guint32 own_key = current_key (self);

  if (self->depth == RECOURSE_JSON_MAX_DEPTH)
    {
      recourse_json_lexer_fail (&self->lexer, self->lexer.at, RECOURSE_ERROR_LIMIT,
                                "nested more than %d deep", RECOURSE_JSON_MAX_DEPTH);
      return STEP_FAILED;
    }
  self->frames[self->depth++] = (Frame){
    .is_object = is_object,
    .first_open = self->tree->open->len,
    .own_key = own_key,
  };
  self->lexer.at++;
  recourse_json_lexer_skip_blanks (&self->lexer);
  if (recourse_json_lexer_is_next (&self->lexer, is_object ? '}' : ']'))
    return close_container (self);
  return !is_object || read_key (self) ? STEP_VALUE : STEP_FAILED;
}

static Step
read_scalar (Scanner *self)
{
  RecourseJsonLexer *lexer = &self->lexer;

  if (!recourse_json_lexer_read_scalar (lexer))
    return STEP_FAILED;
  recourse_json_tree_add_scalar (self->tree, lexer->kind, current_key (self),
                                 lexer->kind == RECOURSE_JSON_STRING
                                     ? recourse_json_tree_add_text (self->tree, lexer->text)
                                     : lexer->integer);
  return STEP_AFTER;
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
  return read_scalar (self);
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
 * Reads strict JSON of RFC 8259 within the caps of recourse-json.h, with whole numbers only and no
 * key twice in an object. It needs no stack that grows with the depth. Caps are
 * %RECOURSE_ERROR_LIMIT, all else is %RECOURSE_ERROR_INVALID_CONTENT.
 *
 * Returns: (transfer full): the values, or NULL
 */
RecourseJsonTree *
recourse_json_scan (const char *data, gsize length, const char *origin, GError **error)
{
  Scanner scanner = { .lexer = { .origin = origin, .error = error } };
  gboolean is_good;

  g_return_val_if_fail (origin != NULL, NULL);

  scanner.lexer.start = data != NULL ? data : "";
  scanner.lexer.at = scanner.lexer.start;
  scanner.lexer.end = scanner.lexer.start + length;
  if (!recourse_json_lexer_check_bytes (&scanner.lexer))
    return NULL;
  scanner.lexer.text = g_string_new (NULL);
  scanner.tree = recourse_json_tree_new (length);
  is_good = scan_document (&scanner);
  while (scanner.depth > 0)
    clear_frame (&scanner.frames[--scanner.depth]);
  g_string_free (scanner.lexer.text, TRUE);
  if (!is_good)
    g_clear_pointer (&scanner.tree, recourse_json_tree_free);
  return scanner.tree;
}
