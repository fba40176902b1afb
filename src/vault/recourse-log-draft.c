/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-log-draft"

#include "recourse-log-draft.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-json.h"
#include "recourse-log-line.h"
#include "recourse-log-text.h"

#include <string.h>

struct _RecourseLogDraft
{
  char *kind;
  RecourseAuthor author;
  GString *body;    /* the keys after the common ones, without the first comma */
  GString *closing; /* of the objects and lists that are open, innermost last */
  GPtrArray *texts; /* of RecourseLogText */
  GError *problem;  /* the first one */
};

static void
free_text (gpointer data)
{
  RecourseLogText *text = data;

  g_free (text->field);
  g_free (text->salt);
  g_free (text->text);
  g_free (text);
}

/**
 * recourse_log_draft_new:
 * @kind: as docs/case-format.md lists them
 *
 * Returns: (transfer full): a draft without further keys
 */
RecourseLogDraft *
recourse_log_draft_new (const char *kind, RecourseAuthor author)
{
  RecourseLogDraft *self;

  g_return_val_if_fail (kind != NULL && g_utf8_validate (kind, -1, NULL), NULL);

  self = g_new0 (RecourseLogDraft, 1);
  self->kind = g_strdup (kind);
  self->author = author;
  self->body = g_string_new (NULL);
  self->closing = g_string_new (NULL);
  self->texts = g_ptr_array_new_with_free_func (free_text);
  return self;
}

/**
 * recourse_log_draft_free:
 * @self: (transfer full) (nullable): a draft in any state
 */
void
recourse_log_draft_free (RecourseLogDraft *self)
{
  if (self == NULL)
    return;
  g_free (self->kind);
  g_string_free (self->body, TRUE);
  g_string_free (self->closing, TRUE);
  g_ptr_array_unref (self->texts);
  g_clear_error (&self->problem);
  g_free (self);
}

/** recourse_log_draft_n_texts: how many texts stand beside the line. */
guint
recourse_log_draft_n_texts (const RecourseLogDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->texts->len;
}

/** recourse_log_draft_peek_text: (transfer none): one of them; it lives as long as the draft. */
const RecourseLogText *
recourse_log_draft_peek_text (const RecourseLogDraft *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->texts->len, NULL);

  return g_ptr_array_index (self->texts, index);
}

/* The subject is the key: what a person wrote belongs into no message. */
static void
note_problem (RecourseLogDraft *self, int code, const char *key, const char *problem)
{
  g_autofree char *quoted = NULL;

  if (self->problem != NULL)
    return;
  quoted = recourse_error_quote (key != NULL ? key : self->kind);
  g_set_error (&self->problem, RECOURSE_ERROR, code, "cannot write '%s' into the log: %s", quoted,
               problem);
}

static void
append_string (RecourseLogDraft *self, const char *key, const char *text)
{
  if (g_utf8_validate (text, -1, NULL))
    recourse_log_text_append (self->body, text);
  else
    note_problem (self, RECOURSE_ERROR_INVALID_ARGUMENT, key, "it is not valid UTF-8");
}

/* A comma goes before each value but the first one of its object or list. */
static void
begin_value (RecourseLogDraft *self, const char *key)
{
  gboolean is_in_list = g_str_has_suffix (self->closing->str, "]");
  gsize length = self->body->len;

  g_return_if_fail ((key == NULL) == is_in_list);

  if (length > 0 && strchr ("{[", self->body->str[length - 1]) == NULL)
    g_string_append_c (self->body, ',');
  if (key == NULL)
    return;
  append_string (self, key, key);
  g_string_append_c (self->body, ':');
}

/**
 * recourse_log_draft_add_string:
 * @key: the key; NULL inside a list
 * @text: a word of the program or a digest; what a person typed, names, and names of files go
 *   through recourse_log_draft_add_text()
 */
void
recourse_log_draft_add_string (RecourseLogDraft *self, const char *key, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  begin_value (self, key);
  append_string (self, key, text);
}

/** recourse_log_draft_add_integer: a number from -2^53 to 2^53; others are LIMIT. */
void
recourse_log_draft_add_integer (RecourseLogDraft *self, const char *key, gint64 value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append_printf (self->body, "%" G_GINT64_FORMAT, value);
}

/** recourse_log_draft_add_boolean: true or false. */
void
recourse_log_draft_add_boolean (RecourseLogDraft *self, const char *key, gboolean value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append (self->body, value ? "true" : "false");
}

/** recourse_log_draft_add_time: a moment in Beijing time, with milliseconds. */
void
recourse_log_draft_add_time (RecourseLogDraft *self, const char *key, gint64 time)
{
  g_autofree char *stamp = recourse_china_time_format_stamp (time);
  gint64 again;

  g_return_if_fail (self != NULL);

  recourse_log_draft_add_string (self, key, stamp);
  if (!recourse_china_time_parse (stamp, &again, NULL))
    note_problem (self, RECOURSE_ERROR_LIMIT, key, "the years go from 1970 to 9998");
}

static void
keep_text (RecourseLogDraft *self, const char *field, const char *text, const RecourseSalt *salt)
{
  RecourseLogText *kept = g_new0 (RecourseLogText, 1);

  kept->field = g_strdup (field);
  kept->salt = recourse_salt_to_hex (salt);
  kept->text = g_strdup (text);
  g_ptr_array_add (self->texts, kept);
}

/**
 * recourse_log_draft_add_text:
 * @field: the key; not inside an object or list
 * @text: what a person typed, a name, the name of a file; UTF-8, at most
 *   %RECOURSE_TEXT_MAX_BYTES (else LIMIT)
 *
 * Puts a commitment into the line and keeps the text, with a new salt, to stand beside it.
 */
void
recourse_log_draft_add_text (RecourseLogDraft *self, const char *field, const char *text)
{
  g_autofree char *hex = NULL;
  RecourseDigest commitment;
  RecourseSalt salt = { { 0 } };

  g_return_if_fail (self != NULL);
  g_return_if_fail (field != NULL && self->closing->len == 0);
  g_return_if_fail (text != NULL);

  if (!g_utf8_validate (text, -1, NULL))
    note_problem (self, RECOURSE_ERROR_INVALID_ARGUMENT, field, "it is not valid UTF-8");
  if (strlen (text) > RECOURSE_TEXT_MAX_BYTES)
    note_problem (self, RECOURSE_ERROR_LIMIT, field, "it is longer than 16 KiB");
  if (self->problem != NULL || !recourse_salt_make (&salt, &self->problem))
    return;
  recourse_commitment_compute (&salt, text, strlen (text), &commitment);
  hex = recourse_digest_to_hex (&commitment);
  recourse_log_draft_begin_object (self, field);
  recourse_log_draft_add_string (self, "commit", hex);
  recourse_log_draft_end (self);
  keep_text (self, field, text, &salt);
}

/** recourse_log_draft_begin_object: until _end(), all that is added stands in it. */
void
recourse_log_draft_begin_object (RecourseLogDraft *self, const char *key)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append_c (self->body, '{');
  g_string_append_c (self->closing, '}');
}

/** recourse_log_draft_begin_list: until _end(), all that is added stands in it, without keys. */
void
recourse_log_draft_begin_list (RecourseLogDraft *self, const char *key)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append_c (self->body, '[');
  g_string_append_c (self->closing, ']');
}

/** recourse_log_draft_end: ends the innermost object or list. */
void
recourse_log_draft_end (RecourseLogDraft *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->closing->len > 0);

  g_string_append_c (self->body, self->closing->str[self->closing->len - 1]);
  g_string_truncate (self->closing, self->closing->len - 1);
}

static char *
compose (const RecourseLogDraft *self, gint64 seq, gint64 at, gint64 clock)
{
  g_autofree char *stamp = recourse_china_time_format_stamp (at);
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "{\"seq\":%" G_GINT64_FORMAT ",\"at\":\"%s\",\"kind\":", seq,
                          stamp);
  recourse_log_text_append (line, self->kind);
  g_string_append_printf (line, ",\"author\":\"%s\"", recourse_author_name (self->author));
  if (clock != 0)
    g_string_append_printf (line, ",\"clock\":%" G_GINT64_FORMAT, clock);
  if (self->body->len > 0)
    g_string_append_printf (line, ",%s", self->body->str);
  g_string_append_c (line, '}');
  return g_string_free (line, FALSE);
}

/**
 * recourse_log_draft_write_line:
 * @seq: its number, from 1
 * @at: the moment
 * @clock: milliseconds by which the clock was found to have jumped; 0 when it was not
 *
 * Writes the line with its common keys, without a line feed. It is read back before it is given
 * out: what the log takes, it can read. A key that stands twice is %RECOURSE_ERROR_INVALID_CONTENT,
 * too long a line, or a number or time out of range, is %RECOURSE_ERROR_LIMIT.
 *
 * Returns: (transfer full): the line, or NULL
 */
char *
recourse_log_draft_write_line (const RecourseLogDraft *self,
                               gint64 seq,
                               gint64 at,
                               gint64 clock,
                               GError **error)
{
  g_autoptr (RecourseLogLine) read_back = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->closing->len == 0, NULL);

  if (self->problem != NULL)
    {
      g_propagate_error (error, g_error_copy (self->problem));
      return NULL;
    }
  line = compose (self, seq, at, clock);
  read_back = recourse_log_line_new (line, strlen (line), self->kind, error);
  return read_back != NULL ? g_steal_pointer (&line) : NULL;
}
