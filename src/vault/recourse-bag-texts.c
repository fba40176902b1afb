/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-texts"

#include "recourse-bag-texts.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-format.h"
#include "recourse-bag-lines.h"
#include "recourse-bag-log.h"
#include "recourse-error.h"
#include "recourse-log-text.h"

#include <string.h>

/* A text of 16 KiB in which each character is escaped as \uXXXX, and the rest of the line. */
#define MAX_LINE_BYTES (128 * 1024)

/** recourse_bag_texts_append: one line of data/texts.jsonl. */
void
recourse_bag_texts_append (GString *texts,
                           gint64 seq,
                           const char *field,
                           const char *salt,
                           const char *text)
{
  g_return_if_fail (texts != NULL && field != NULL && salt != NULL && text != NULL);

  g_string_append_printf (texts, "{\"seq\":%" G_GINT64_FORMAT ",\"field\":", seq);
  recourse_log_text_append (texts, field);
  g_string_append (texts, ",\"salt\":");
  recourse_log_text_append (texts, salt);
  g_string_append (texts, ",\"text\":");
  recourse_log_text_append (texts, text);
  g_string_append (texts, "}\n");
}

/* --- Reading ------------------------------------------------------------------------------------
 */

static RecourseJson *
parse_line (const char *line, gsize length, gint64 number, GError **error)
{
  g_autofree char *origin = g_strdup_printf ("line %" G_GINT64_FORMAT " of texts.jsonl", number);
  g_autoptr (GBytes) bytes = NULL;

  if (length <= MAX_LINE_BYTES)
    {
      bytes = g_bytes_new (line, length);
      return recourse_json_new (bytes, origin, error);
    }
  recourse_bag_fail (error, RECOURSE_ERROR_LIMIT, "%s is longer than %d bytes", origin,
                     MAX_LINE_BYTES);
  return NULL;
}

static gboolean
read_line (RecourseJson *json,
           gint64 *last_seq,
           RecourseBagTextFunc func,
           gpointer data,
           GError **error)
{
  static const char *const keys[] = { "seq", "field", "salt", "text", NULL };
  RecourseJsonView root;
  const char *field;
  const char *salt;
  const char *text;

  recourse_json_root (json, &root);
  return recourse_json_view_expect_object (&root, keys, error)
         && recourse_json_get_integer (&root, "seq", MAX (*last_seq, 1), RECOURSE_JSON_MAX_INTEGER,
                                       last_seq, error)
         && recourse_json_get_string (&root, "field", &field, error)
         && recourse_json_get_string (&root, "salt", &salt, error)
         && recourse_json_get_string (&root, "text", &text, error)
         && func (*last_seq, field, salt, text, data, error);
}

/**
 * recourse_bag_texts_foreach:
 * @texts: of data/texts.jsonl
 * @func: called for each; FALSE with an error ends it
 *
 * What cannot be read, and texts that are not in the order of their entries, are
 * %RECOURSE_ERROR_INVALID_CONTENT or %RECOURSE_ERROR_LIMIT.
 */
gboolean
recourse_bag_texts_foreach (GBytes *texts, RecourseBagTextFunc func, gpointer data, GError **error)
{
  RecourseBagLines cursor;
  const char *line;
  gsize length;
  gint64 last_seq = 0;

  g_return_val_if_fail (texts != NULL && func != NULL, FALSE);

  recourse_bag_lines_init (&cursor, texts);
  if (!recourse_bag_lines_is_whole (&cursor))
    return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                              "texts.jsonl ends within a line");
  while (recourse_bag_lines_take (&cursor, &line, &length))
    {
      g_autoptr (RecourseJson) json = parse_line (line, length, cursor.number, error);

      if (json == NULL || !read_line (json, &last_seq, func, data, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Checking -----------------------------------------------------------------------------------
 */

/* A walk through the entries, beside which go the texts and the list of those withheld. */
typedef struct
{
  const RecourseBagCase *info;
  guint n_gaps; /* of its list that are behind */
  RecourseBagLines lines;
  RecourseLogLine *line; /* the entry that it is at */
  char **fields;         /* what that one commits to */
  GHashTable *met;       /* of these: what was a text or withheld */
} Walk;

static gboolean
fail (const Walk *self, const char *field, const char *problem, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (field);

  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                            "text '%s' of entry %" G_GINT64_FORMAT " %s", quoted,
                            self->lines.number, problem);
}

/* Each commitment once, as a text or as withheld. */
static gboolean
meet (Walk *self, const char *field, GError **error)
{
  if (!g_strv_contains ((const char *const *) self->fields, field))
    return fail (self, field, "is in the bag, but the log does not have it", error);
  return g_hash_table_add (self->met, g_strdup (field))
         || fail (self, field, "is there twice, or both there and withheld", error);
}

static gboolean
meet_gaps (Walk *self, GError **error)
{
  while (self->n_gaps < self->info->withheld->len)
    {
      const RecourseBagGap *gap = self->info->withheld->pdata[self->n_gaps];

      if (gap->entry != self->lines.number)
        return TRUE;
      if (!meet (self, gap->field, error))
        return FALSE;
      self->n_gaps++;
    }
  return TRUE;
}

static gboolean
leave_line (Walk *self, GError **error)
{
  for (guint i = 0; self->fields != NULL && self->fields[i] != NULL; i++)
    {
      if (!g_hash_table_contains (self->met, self->fields[i]))
        return fail (self, self->fields[i],
                     "is missing, though '" RECOURSE_BAG_CASE "' does not call it withheld", error);
    }
  g_clear_pointer (&self->fields, g_strfreev);
  g_clear_pointer (&self->line, recourse_log_line_free);
  g_hash_table_remove_all (self->met);
  return TRUE;
}

static gboolean
next_line (Walk *self, gboolean *is_end, GError **error)
{
  const char *data;
  gsize length;

  *is_end = FALSE;
  if (!leave_line (self, error))
    return FALSE;
  *is_end = !recourse_bag_lines_take (&self->lines, &data, &length);
  if (*is_end)
    return TRUE;
  self->line = recourse_bag_log_parse (data, length, self->lines.number, error);
  if (self->line == NULL)
    return FALSE;
  self->fields = recourse_log_line_dup_fields (self->line);
  return meet_gaps (self, error);
}

static gboolean
fail_beyond_end (GError **error)
{
  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                            "a text belongs to an entry that the log does not have");
}

static gboolean
check_text (gint64 seq,
            const char *field,
            const char *salt,
            const char *text,
            gpointer data,
            GError **error)
{
  Walk *self = data;
  RecourseDigest commitment;
  gboolean is_end = FALSE;

  while (self->lines.number < seq)
    {
      if (!next_line (self, &is_end, error))
        return FALSE;
      if (is_end)
        return fail_beyond_end (error);
    }
  if (!meet (self, field, error)
      || !recourse_log_line_get_commitment (self->line, field, &commitment, error))
    return FALSE;
  return recourse_commitment_check (&commitment, salt, strlen (salt), text, strlen (text))
         || fail (self, field, "is not what the log committed to: it was changed", error);
}

static gboolean
finish_walk (Walk *self, GError **error)
{
  gboolean is_end = FALSE;

  while (!is_end)
    {
      if (!next_line (self, &is_end, error))
        return FALSE;
    }
  return self->n_gaps == self->info->withheld->len || fail_beyond_end (error);
}

/**
 * recourse_bag_texts_check:
 * @texts: of data/texts.jsonl
 * @lines: of data/log.jsonl, checked
 * @info: of data/case.json
 *
 * Whether each text is what its line committed to, and each commitment has its text or is called
 * withheld.
 */
gboolean
recourse_bag_texts_check (GBytes *texts, GBytes *lines, const RecourseBagCase *info, GError **error)
{
  Walk walk = { .info = info };
  gboolean is_good;

  g_return_val_if_fail (texts != NULL && lines != NULL && info != NULL, FALSE);

  walk.met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  recourse_bag_lines_init (&walk.lines, lines);
  is_good = recourse_bag_texts_foreach (texts, check_text, &walk, error)
            && finish_walk (&walk, error);
  g_strfreev (walk.fields);
  recourse_log_line_free (walk.line);
  g_hash_table_unref (walk.met);
  return is_good;
}
