/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-exhibit"

#include "recourse-exhibit.h"

#include "recourse-chain.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-exhibit-change.h"
#include "recourse-exhibit-private.h"

#define PAGE 4096

struct _RecourseExhibitReader
{
  RecourseLog *log; /* lent */
  gint64 next;      /* the entry to be read next; below @last: done */
  gint64 last;      /* where reading ends: the oldest entry that is read */
  RecourseExhibitChanges *changes;
};

/* --- One line -----------------------------------------------------------------------------------
 */

static gboolean
read_optional_string (const RecourseJsonView *root, const char *key, char **out, GError **error)
{
  const char *text;

  if (!recourse_json_view_has (root, key))
    return TRUE;
  if (!recourse_json_get_string (root, key, &text, error))
    return FALSE;
  *out = g_strdup (text);
  return TRUE;
}

static gboolean
read_optional_time (const RecourseLogLine *line, const char *key, gint64 *out, GError **error)
{
  RecourseJsonView root;

  *out = RECOURSE_TIME_UNKNOWN;
  recourse_log_line_root (line, &root);
  return !recourse_json_view_has (&root, key) || recourse_log_line_get_time (line, key, out, error);
}

static gboolean
read_optional_text (const RecourseLogTexts *texts,
                    const RecourseLogLine *line,
                    const char *field,
                    char **out,
                    GError **error)
{
  RecourseTextState state;
  RecourseJsonView root;

  recourse_log_line_root (line, &root);
  return !recourse_json_view_has (&root, field)
         || recourse_log_texts_find (texts, line, field, &state, out, error);
}

/* The digest becomes a path: nothing else may stand there. */
static gboolean
read_digest (const RecourseJsonView *root, char **out_hex, GError **error)
{
  RecourseJsonView view;
  const char *hex;

  if (!recourse_json_view_get (root, "sha256", &view, error)
      || !recourse_json_view_string (&view, &hex, error))
    return FALSE;
  if (!recourse_chain_is_hash (hex))
    {
      recourse_json_view_error (&view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "expected 64 hexadecimal digits in lower case");
      return FALSE;
    }
  *out_hex = g_strdup (hex);
  return TRUE;
}

/** recourse_exhibit_is_adding: whether @line adds an exhibit. */
gboolean
recourse_exhibit_is_adding (const RecourseLogLine *line)
{
  return g_str_equal (recourse_log_line_get_kind (line), "evidence-added");
}

/**
 * recourse_exhibit_read_object:
 * @line: one that adds an exhibit
 * @out_sha256: (transfer full): 64 hexadecimal digits in lower case
 * @out_bytes: its size
 */
gboolean
recourse_exhibit_read_object (const RecourseLogLine *line,
                              char **out_sha256,
                              gint64 *out_bytes,
                              GError **error)
{
  RecourseJsonView root;

  recourse_log_line_root (line, &root);
  return recourse_json_get_integer (&root, "bytes", 0, RECOURSE_JSON_MAX_INTEGER, out_bytes, error)
         && read_digest (&root, out_sha256, error);
}

static gboolean
read_keys (RecourseExhibit *self, const RecourseLogLine *line, GError **error)
{
  RecourseJsonView root;
  const char *kind;

  recourse_log_line_root (line, &root);
  if (!recourse_json_get_string (&root, "evidence", &kind, error)
      || !recourse_exhibit_read_object (line, &self->sha256, &self->bytes, error))
    return FALSE;
  self->kind = g_strdup (kind);
  return read_optional_string (&root, "type", &self->media_type, error)
         && read_optional_time (line, "happened", &self->happened, error)
         && read_optional_time (line, "modified", &self->modified, error);
}

/**
 * recourse_exhibit_from_line:
 * @line: an entry of the kind `evidence-added`
 *
 * What stands in the line alone: without the texts, and kept, whatever became of it later.
 *
 * Returns: (transfer full): the exhibit; NULL with %RECOURSE_ERROR_INVALID_CONTENT or
 *   %RECOURSE_ERROR_LIMIT
 */
RecourseExhibit *
recourse_exhibit_from_line (const RecourseLogLine *line, GError **error)
{
  g_autoptr (RecourseExhibit) self = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  self = g_new0 (RecourseExhibit, 1);
  self->seq = recourse_log_line_get_seq (line);
  self->added_at = recourse_log_line_get_at (line);
  self->until = RECOURSE_TIME_UNKNOWN;
  return read_keys (self, line, error) ? g_steal_pointer (&self) : NULL;
}

/** recourse_exhibit_with_texts: recourse_exhibit_from_line(), and the texts that stand beside it.
 */
RecourseExhibit *
recourse_exhibit_with_texts (const RecourseLogTexts *texts,
                             const RecourseLogLine *line,
                             GError **error)
{
  g_autoptr (RecourseExhibit) self = recourse_exhibit_from_line (line, error);

  if (self == NULL || !read_optional_text (texts, line, "name", &self->name, error)
      || !read_optional_text (texts, line, "note", &self->note, error)
      || !read_optional_text (texts, line, "order", &self->order, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* --- What became of it --------------------------------------------------------------------------
 */

/** recourse_exhibit_read_fate: any line will do; most of them say nothing about exhibits. */
gboolean
recourse_exhibit_read_fate (const RecourseLogLine *line,
                            RecourseExhibitFate *out_fate,
                            GError **error)
{
  const char *kind = recourse_log_line_get_kind (line);
  gboolean is_removal = g_str_equal (kind, "evidence-removed");
  RecourseJsonView root;

  *out_fate = (RecourseExhibitFate){ .until = RECOURSE_TIME_UNKNOWN };
  if (!is_removal && !g_str_equal (kind, "evidence-restored"))
    return TRUE;
  recourse_log_line_root (line, &root);
  if (!recourse_json_get_integer (&root, "entry", 1, RECOURSE_JSON_MAX_INTEGER, &out_fate->entry,
                                  error)
      || !read_optional_time (line, "until", &out_fate->until, error))
    return FALSE;
  if (!is_removal)
    out_fate->until = RECOURSE_TIME_UNKNOWN;
  else
    out_fate->state = out_fate->until != RECOURSE_TIME_UNKNOWN ? RECOURSE_EXHIBIT_IN_TRASH
                                                               : RECOURSE_EXHIBIT_REMOVED;
  return TRUE;
}

/* --- Reading backwards --------------------------------------------------------------------------
 */

/* The newest first, as the last word on an exhibit comes after it in the log. */
static gboolean
take_readings (RecourseExhibitReader *self,
               RecourseExhibitReading *readings,
               guint n_readings,
               GPtrArray *exhibits,
               GError **error)
{
  for (guint i = n_readings; i > 0; i--)
    {
      RecourseExhibitReading *reading = &readings[i - 1];

      if (reading->error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reading->error));
          return FALSE;
        }
      if (reading->exhibit == NULL
          && !recourse_exhibit_changes_feed (self->changes, self->log, reading->line, error))
        return FALSE;
      if (reading->exhibit == NULL)
        continue;
      recourse_exhibit_changes_apply (self->changes, reading->exhibit);
      g_ptr_array_add (exhibits, g_steal_pointer (&reading->exhibit));
    }
  return TRUE;
}

static gboolean
read_page (RecourseExhibitReader *self,
           const GPtrArray *entries,
           const RecourseLogTexts *texts,
           GPtrArray *exhibits,
           GError **error)
{
  RecourseExhibitReading *readings = recourse_exhibit_readings_new (entries, texts);
  gboolean is_good = take_readings (self, readings, entries->len, exhibits, error);

  recourse_exhibit_readings_free (readings, entries->len);
  return is_good;
}

static void
free_exhibit (gpointer data)
{
  recourse_exhibit_free (data);
}

/**
 * recourse_exhibit_reader_new_since:
 * @log: lent; it has to outlive the reader
 * @first_seq: older entries are not read
 *
 * Begins at the last entry of the moment; what is added later is not read.
 *
 * Returns: (transfer full): a reader, or NULL
 */
RecourseExhibitReader *
recourse_exhibit_reader_new_since (RecourseLog *log, gint64 first_seq, GError **error)
{
  RecourseExhibitReader *self;
  g_autofree char *hash = NULL;
  gint64 n_entries;

  g_return_val_if_fail (log != NULL, NULL);

  if (!recourse_log_get_head (log, &n_entries, &hash, error))
    return NULL;
  self = g_new0 (RecourseExhibitReader, 1);
  self->log = log;
  self->next = n_entries;
  self->last = MAX (first_seq, 1);
  self->changes = recourse_exhibit_changes_new ();
  return self;
}

/** recourse_exhibit_reader_new: as recourse_exhibit_reader_new_since() with the first entry */
RecourseExhibitReader *
recourse_exhibit_reader_new (RecourseLog *log, GError **error)
{
  return recourse_exhibit_reader_new_since (log, 1, error);
}

/**
 * recourse_exhibit_reader_free:
 * @self: (transfer full) (nullable): a reader
 */
void
recourse_exhibit_reader_free (RecourseExhibitReader *self)
{
  if (self == NULL)
    return;
  recourse_exhibit_changes_free (self->changes);
  g_free (self);
}

/**
 * recourse_exhibit_reader_read:
 * @max_entries: how many entries of the log to look at, from 1
 *
 * Returns: (transfer full) (element-type RecourseExhibit): what these entries added, newest first,
 *   with what became of it since; it may be empty before the end. NULL when an entry is damaged
 *   (%RECOURSE_ERROR_INVALID_CONTENT) or the log cannot be read.
 */
GPtrArray *
recourse_exhibit_reader_read (RecourseExhibitReader *self, guint max_entries, GError **error)
{
  g_autoptr (GPtrArray) exhibits = g_ptr_array_new_with_free_func (free_exhibit);
  g_autoptr (RecourseLogTexts) texts = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gint64 first;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (max_entries > 0, NULL);

  if (recourse_exhibit_reader_is_done (self))
    return g_steal_pointer (&exhibits);
  first = MAX (self->next - max_entries + 1, self->last);
  entries = recourse_log_read (self->log, first, (guint) (self->next - first + 1), error);
  if (entries == NULL)
    return NULL;
  texts = recourse_log_texts_new (self->log, first, self->next, error);
  if (texts == NULL)
    return NULL;
  if (!read_page (self, entries, texts, exhibits, error))
    return NULL;
  self->next = first - 1;
  return g_steal_pointer (&exhibits);
}

/** recourse_exhibit_reader_is_done: whether the oldest entry that is asked for has been read. */
gboolean
recourse_exhibit_reader_is_done (const RecourseExhibitReader *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->next < self->last;
}

/**
 * recourse_exhibit_reader_peek_changes:
 *
 * Returns: (transfer none): what the entries read so far say of older exhibits too
 */
const RecourseExhibitChanges *
recourse_exhibit_reader_peek_changes (const RecourseExhibitReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->changes;
}

static void
reverse (GPtrArray *array)
{
  for (guint i = 0; i < array->len / 2; i++)
    {
      gpointer held = array->pdata[i];

      array->pdata[i] = array->pdata[array->len - 1 - i];
      array->pdata[array->len - 1 - i] = held;
    }
}

/**
 * recourse_exhibit_read_all:
 *
 * Returns: (transfer full) (element-type RecourseExhibit): all that was ever added, oldest first;
 *   NULL as recourse_exhibit_reader_read() has it
 */
GPtrArray *
recourse_exhibit_read_all (RecourseLog *log, GError **error)
{
  g_autoptr (RecourseExhibitReader) reader = recourse_exhibit_reader_new (log, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_exhibit);

  while (reader != NULL && !recourse_exhibit_reader_is_done (reader))
    {
      g_autoptr (GPtrArray) page = recourse_exhibit_reader_read (reader, PAGE, error);

      if (page == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&page));
    }
  if (reader == NULL)
    return NULL;
  reverse (all);
  return g_steal_pointer (&all);
}

static RecourseExhibit *
read_added (RecourseLog *log, gint64 seq, GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (log, seq, error);
  g_autoptr (RecourseLogTexts) texts = NULL;

  if (line == NULL)
    return NULL;
  if (!recourse_exhibit_is_adding (line))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND,
                   "entry %" G_GINT64_FORMAT " of the log adds no evidence", seq);
      return NULL;
    }
  texts = recourse_log_texts_new (log, seq, seq, error);
  return texts != NULL ? recourse_exhibit_with_texts (texts, line, error) : NULL;
}

static gboolean
feed_lines_with (RecourseExhibitChanges *changes,
                 RecourseLog *log,
                 const char *part,
                 GError **error)
{
  g_autoptr (GPtrArray) entries = recourse_log_read_with (log, part, error);

  if (entries == NULL)
    return FALSE;
  for (guint i = entries->len; i > 0; i--)
    {
      g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entries->pdata[i - 1], error);

      if (line == NULL || !recourse_exhibit_changes_feed (changes, log, line, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_exhibit_read:
 * @seq: the entry that added it; any other one is %RECOURSE_ERROR_NOT_FOUND
 *
 * Reads that entry, and all that say what became of any, for what became of it.
 *
 * Returns: (transfer full): the exhibit, or NULL
 */
RecourseExhibit *
recourse_exhibit_read (RecourseLog *log, gint64 seq, GError **error)
{
  g_autoptr (RecourseExhibitChanges) changes = recourse_exhibit_changes_new ();
  g_autoptr (RecourseExhibit) exhibit = NULL;

  g_return_val_if_fail (log != NULL, NULL);

  exhibit = read_added (log, seq, error);
  if (exhibit == NULL || !feed_lines_with (changes, log, "evidence-re", error)
      || !feed_lines_with (changes, log, "evidence-described", error))
    return NULL;
  recourse_exhibit_changes_apply (changes, exhibit);
  return g_steal_pointer (&exhibit);
}

/** recourse_exhibit_copy: (transfer full) */
RecourseExhibit *
recourse_exhibit_copy (const RecourseExhibit *self)
{
  RecourseExhibit *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->kind = g_strdup (self->kind);
  copy->sha256 = g_strdup (self->sha256);
  copy->media_type = g_strdup (self->media_type);
  copy->name = g_strdup (self->name);
  copy->note = g_strdup (self->note);
  copy->order = g_strdup (self->order);
  return copy;
}

/**
 * recourse_exhibit_free:
 * @self: (transfer full) (nullable): an exhibit
 */
void
recourse_exhibit_free (RecourseExhibit *self)
{
  if (self == NULL)
    return;
  g_free (self->kind);
  g_free (self->sha256);
  g_free (self->media_type);
  g_free (self->name);
  g_free (self->note);
  g_free (self->order);
  g_free (self);
}
