/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-log-line"

#include "recourse-log-line.h"

#include "recourse-chain.h"
#include "recourse-china-time.h"
#include "recourse-error.h"

#include <string.h>

struct _RecourseLogLine
{
  RecourseJson *json;
  gint64 seq;
  gint64 at;
  const char *kind; /* belongs to @json */
  RecourseAuthor author;
  gint64 clock;
};

static gboolean
fail (GError **error, int code, const char *origin, const char *problem)
{
  g_autofree char *quoted = recourse_error_quote (origin);

  g_set_error (error, RECOURSE_ERROR, code, "%s: %s", quoted, problem);
  return FALSE;
}

/* JSON itself allows a line feed between values. */
static gboolean
check_is_line (const char *data, gsize length, const char *origin, GError **error)
{
  if (length > RECOURSE_LOG_LINE_MAX_BYTES)
    return fail (error, RECOURSE_ERROR_LIMIT, origin, "line is longer than 64 KiB");
  if (memchr (data, '\n', length) != NULL)
    return fail (error, RECOURSE_ERROR_INVALID_CONTENT, origin, "line has a line feed in it");
  return TRUE;
}

static gboolean
read_time (const RecourseJsonView *view, gint64 *out_time, GError **error)
{
  g_autoptr (GError) cause = NULL;
  const char *text;

  if (!recourse_json_view_string (view, &text, error))
    return FALSE;
  if (recourse_china_time_parse (text, out_time, &cause))
    return TRUE;
  recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT, "%s", cause->message);
  return FALSE;
}

static gboolean
get_time (const RecourseJsonView *root, const char *key, gint64 *out_time, GError **error)
{
  RecourseJsonView view;

  return recourse_json_view_get (root, key, &view, error) && read_time (&view, out_time, error);
}

static gboolean
read_kind (RecourseLogLine *self, const RecourseJsonView *root, GError **error)
{
  RecourseJsonView view;

  if (!recourse_json_view_get (root, "kind", &view, error)
      || !recourse_json_view_string (&view, &self->kind, error))
    return FALSE;
  if (*self->kind != '\0')
    return TRUE;
  recourse_json_view_error (&view, error, RECOURSE_ERROR_INVALID_CONTENT, "is empty");
  return FALSE;
}

static gboolean
read_author (RecourseLogLine *self, const RecourseJsonView *root, GError **error)
{
  RecourseJsonView view;
  const char *name;

  if (!recourse_json_view_get (root, "author", &view, error)
      || !recourse_json_view_string (&view, &name, error))
    return FALSE;
  if (recourse_author_parse (name, &self->author))
    return TRUE;
  recourse_json_view_error (&view, error, RECOURSE_ERROR_INVALID_CONTENT,
                            "expected person, helper or program");
  return FALSE;
}

static gboolean
read_common_keys (RecourseLogLine *self, GError **error)
{
  RecourseJsonView root;

  recourse_json_root (self->json, &root);
  if (!recourse_json_view_expect_object (&root, NULL, error)
      || !recourse_json_get_integer (&root, "seq", 1, RECOURSE_JSON_MAX_INTEGER, &self->seq, error)
      || !get_time (&root, "at", &self->at, error) || !read_kind (self, &root, error)
      || !read_author (self, &root, error))
    return FALSE;
  return !recourse_json_view_has (&root, "clock")
         || recourse_json_get_integer (&root, "clock", -RECOURSE_JSON_MAX_INTEGER,
                                       RECOURSE_JSON_MAX_INTEGER, &self->clock, error);
}

/**
 * recourse_log_line_new:
 * @data: @length bytes without the line feed at the end; they may be anything
 * @origin: which line it is, for messages
 *
 * Longer than 64 KiB, or beyond another cap of the JSON gate, is %RECOURSE_ERROR_LIMIT; what is no
 * line of a log is %RECOURSE_ERROR_INVALID_CONTENT.
 *
 * Returns: (transfer full): the line, or NULL
 */
RecourseLogLine *
recourse_log_line_new (const char *data, gsize length, const char *origin, GError **error)
{
  g_autoptr (RecourseLogLine) self = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (origin != NULL, NULL);

  if (!check_is_line (data, length, origin, error))
    return NULL;
  self = g_new0 (RecourseLogLine, 1);
  bytes = g_bytes_new (data, length);
  self->json = recourse_json_new (bytes, origin, error);
  if (self->json == NULL || !read_common_keys (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * recourse_log_line_free:
 * @self: (transfer full) (nullable): a line; its views are not to be used any more
 */
void
recourse_log_line_free (RecourseLogLine *self)
{
  if (self == NULL)
    return;
  recourse_json_free (self->json);
  g_free (self);
}

/** recourse_log_line_get_seq: the number that the line itself gives, from 1. */
gint64
recourse_log_line_get_seq (const RecourseLogLine *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->seq;
}

/** recourse_log_line_get_at: the moment, by the clock of that computer. */
gint64
recourse_log_line_get_at (const RecourseLogLine *self)
{
  g_return_val_if_fail (self != NULL, RECOURSE_TIME_UNKNOWN);

  return self->at;
}

/** recourse_log_line_get_kind: (transfer none): one that may be unknown; not empty. */
const char *
recourse_log_line_get_kind (const RecourseLogLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind;
}

/** recourse_log_line_get_author: who wrote it. */
RecourseAuthor
recourse_log_line_get_author (const RecourseLogLine *self)
{
  g_return_val_if_fail (self != NULL, RECOURSE_AUTHOR_PROGRAM);

  return self->author;
}

/** recourse_log_line_get_clock: milliseconds; 0 when no jump was found before it. */
gint64
recourse_log_line_get_clock (const RecourseLogLine *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->clock;
}

/** recourse_log_line_root: a view of the whole line, for the keys of its kind. */
void
recourse_log_line_root (const RecourseLogLine *self, RecourseJsonView *out_view)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (out_view != NULL);

  recourse_json_root (self->json, out_view);
}

/** recourse_log_line_get_time: no time under @key is %RECOURSE_ERROR_INVALID_CONTENT. */
gboolean
recourse_log_line_get_time (const RecourseLogLine *self,
                            const char *key,
                            gint64 *out_time,
                            GError **error)
{
  RecourseJsonView root;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (out_time != NULL, FALSE);

  recourse_json_root (self->json, &root);
  return get_time (&root, key, out_time, error);
}

static gboolean
read_commitment (const RecourseJsonView *view, RecourseDigest *out_commitment, GError **error)
{
  static const char *const known_keys[] = { "commit", NULL };
  const char *hex;

  if (!recourse_json_view_expect_object (view, known_keys, error)
      || !recourse_json_get_string (view, "commit", &hex, error))
    return FALSE;
  if (recourse_chain_is_hash (hex))
    return recourse_digest_from_hex (hex, out_commitment, error);
  recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                            "expected 64 hexadecimal digits in lower case");
  return FALSE;
}

/** recourse_log_line_get_commitment: none under @key is %RECOURSE_ERROR_INVALID_CONTENT. */
gboolean
recourse_log_line_get_commitment (const RecourseLogLine *self,
                                  const char *key,
                                  RecourseDigest *out_commitment,
                                  GError **error)
{
  RecourseJsonView root;
  RecourseJsonView view;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (out_commitment != NULL, FALSE);

  recourse_json_root (self->json, &root);
  return recourse_json_view_get (&root, key, &view, error)
         && read_commitment (&view, out_commitment, error);
}

/**
 * recourse_log_line_dup_fields:
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys that hold a commitment, in the order
 *   of the line
 */
char **
recourse_log_line_dup_fields (const RecourseLogLine *self)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  RecourseJsonView root;
  RecourseDigest ignored;

  g_return_val_if_fail (self != NULL, NULL);

  recourse_json_root (self->json, &root);
  for (guint i = 0; i < recourse_json_view_n_members (&root); i++)
    {
      const char *name = recourse_json_view_member_name (&root, i);

      if (recourse_log_line_get_commitment (self, name, &ignored, NULL))
        g_ptr_array_add (fields, g_strdup (name));
    }
  g_ptr_array_add (fields, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&fields), FALSE);
}
