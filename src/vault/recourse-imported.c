/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-imported"

#include "recourse-imported.h"

/* A line has room for 64 KiB, and a number with its comma takes at most 17 bytes. */
#define MAX_IN_LINE 3000

static void
free_draft (gpointer data)
{
  recourse_log_draft_free (data);
}

static RecourseLogDraft *
draft_one (gint64 n_entries, const char *head, const char *program)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("imported", RECOURSE_AUTHOR_PROGRAM);

  recourse_log_draft_add_integer (draft, "entries", n_entries);
  recourse_log_draft_add_string (draft, "head", head);
  recourse_log_draft_add_string (draft, "program", program);
  return draft;
}

static void
add_absent (RecourseLogDraft *draft, const GArray *absent, guint first)
{
  recourse_log_draft_begin_list (draft, "absent");
  for (guint i = first; i < absent->len && i < first + MAX_IN_LINE; i++)
    recourse_log_draft_add_integer (draft, NULL, g_array_index (absent, gint64, i));
  recourse_log_draft_end (draft);
}

/**
 * recourse_imported_draft:
 * @n_entries: of the log that was imported
 * @head: the hash of the last of them
 * @program: name and version of the program
 * @absent: (element-type gint64): the entries whose files were not handed over
 *
 * Returns: (transfer full) (element-type RecourseLogDraft): the entry `imported`, and more of them
 *   when @absent is too long for one line
 */
GPtrArray *
recourse_imported_draft (gint64 n_entries,
                         const char *head,
                         const char *program,
                         const GArray *absent)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (free_draft);
  guint first = 0;

  g_return_val_if_fail (head != NULL && program != NULL && absent != NULL, drafts);

  do
    {
      RecourseLogDraft *draft = draft_one (n_entries, head, program);

      if (absent->len > 0)
        add_absent (draft, absent, first);
      g_ptr_array_add (drafts, draft);
      first += MAX_IN_LINE;
    }
  while (first < absent->len);
  return drafts;
}

/** recourse_imported_init: nothing was imported yet. */
void
recourse_imported_init (RecourseImported *self)
{
  g_return_if_fail (self != NULL);

  *self = (RecourseImported){ 0 };
  self->absent = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/** recourse_imported_clear: frees what it holds. */
void
recourse_imported_clear (RecourseImported *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->head, g_free);
  g_clear_pointer (&self->absent, g_hash_table_unref);
}

static gboolean
read_absent (RecourseImported *self, const RecourseJsonView *root, gint64 n_entries, GError **error)
{
  RecourseJsonView list;
  guint length;

  if (!recourse_json_view_has (root, "absent"))
    return TRUE;
  if (!recourse_json_view_get (root, "absent", &list, error)
      || !recourse_json_view_expect_array (&list, &length, error))
    return FALSE;
  for (guint i = 0; i < length; i++)
    {
      RecourseJsonView view;
      gint64 seq;

      recourse_json_view_element (&list, i, &view);
      if (!recourse_json_view_integer (&view, 1, n_entries, &seq, error))
        return FALSE;
      g_hash_table_add (self->absent, g_memdup2 (&seq, sizeof seq));
    }
  return TRUE;
}

/**
 * recourse_imported_feed:
 * @line: any entry, in the order of the log
 *
 * Takes what an entry `imported` says. It can speak only of entries before it; anything else in one
 * is %RECOURSE_ERROR_INVALID_CONTENT or %RECOURSE_ERROR_LIMIT.
 */
gboolean
recourse_imported_feed (RecourseImported *self, const RecourseLogLine *line, GError **error)
{
  RecourseJsonView root;
  const char *head;
  gint64 n_entries;

  g_return_val_if_fail (self != NULL && line != NULL, FALSE);

  if (!g_str_equal (recourse_log_line_get_kind (line), "imported"))
    return TRUE;
  recourse_log_line_root (line, &root);
  if (!recourse_json_get_integer (&root, "entries", 1, recourse_log_line_get_seq (line) - 1,
                                  &n_entries, error)
      || !recourse_json_get_string (&root, "head", &head, error)
      || !read_absent (self, &root, n_entries, error))
    return FALSE;
  self->n_entries = MAX (self->n_entries, n_entries);
  g_free (self->head);
  self->head = g_strdup (head);
  return TRUE;
}

/** recourse_imported_is_absent: whether the file of entry @seq was not in the bag. */
gboolean
recourse_imported_is_absent (const RecourseImported *self, gint64 seq)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->absent, &seq);
}
