/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-list"

#include "recourse-case-list.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-lock.h"
#include "recourse-uuid.h"

#define DATA_FOLDER "recourse"
#define CASES_FOLDER "cases"

/* --- One case -----------------------------------------------------------------------------------
 */

static gboolean
read_title (RecourseLog *log, gint64 seq, char **out_title, GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (log, seq, error);
  RecourseJsonView root;
  RecourseTextState state;

  if (line == NULL)
    return FALSE;
  recourse_log_line_root (line, &root);
  return !recourse_json_view_has (&root, "title")
         || recourse_log_read_text (log, line, "title", &state, out_title, error);
}

static gboolean
read_times (RecourseCaseSummary *self, RecourseLog *log, GError **error)
{
  g_autoptr (RecourseLogLine) first = NULL;
  g_autoptr (RecourseLogLine) last = NULL;
  g_autofree char *hash = NULL;
  gint64 n_entries;

  if (!recourse_log_get_head (log, &n_entries, &hash, error))
    return FALSE;
  first = recourse_log_read_line (log, 1, error);
  last = first != NULL ? recourse_log_read_line (log, n_entries, error) : NULL;
  if (last == NULL)
    return FALSE;
  self->opened_at = recourse_log_line_get_at (first);
  self->changed_at = recourse_log_line_get_at (last);
  return TRUE;
}

/* A name that was given later counts, else the one of the first line. */
static gboolean
find_last_name (RecourseLog *log, gint64 *out_seq, GError **error)
{
  g_autoptr (GPtrArray) entries = recourse_log_read_with (log, "case-renamed", error);

  *out_seq = 1;
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entries->pdata[i], error);

      if (line == NULL)
        return FALSE;
      if (g_str_equal (recourse_log_line_get_kind (line), "case-renamed"))
        *out_seq = recourse_log_line_get_seq (line);
    }
  return entries != NULL;
}

static gboolean
read_summary (RecourseCaseSummary *self, GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  RecourseLog *log;
  gint64 named;

  folder = recourse_case_folder_open (self->path, RECOURSE_ACCESS_READ, error);
  if (folder == NULL)
    return FALSE;
  log = recourse_case_folder_peek_log (folder);
  return find_last_name (log, &named, error) && read_title (log, named, &self->title, error)
         && read_times (self, log, error);
}

static RecourseCaseSummary *
make_summary (const char *cases, const char *id)
{
  RecourseCaseSummary *self = g_new0 (RecourseCaseSummary, 1);

  self->id = g_strdup (id);
  self->path = g_build_filename (cases, id, NULL);
  self->opened_at = RECOURSE_TIME_UNKNOWN;
  self->changed_at = RECOURSE_TIME_UNKNOWN;
  self->is_locked = recourse_lock_is_locked (self->path);
  if (!read_summary (self, &self->trouble))
    g_clear_pointer (&self->title, g_free);
  return self;
}

/* --- All of them --------------------------------------------------------------------------------
 */

/* One that cannot be read comes first: it must not be overlooked. */
static int
compare_summaries (gconstpointer a, gconstpointer b)
{
  const RecourseCaseSummary *first = *(RecourseCaseSummary *const *) a;
  const RecourseCaseSummary *second = *(RecourseCaseSummary *const *) b;

  if ((first->trouble == NULL) != (second->trouble == NULL))
    return first->trouble != NULL ? -1 : 1;
  if (first->changed_at != second->changed_at)
    return first->changed_at > second->changed_at ? -1 : 1;
  return g_strcmp0 (first->id, second->id);
}

static void
free_summary (gpointer data)
{
  recourse_case_summary_free (data);
}

/**
 * recourse_case_list_build_folder:
 * @data_folder: (nullable): where the program keeps its data; %NULL: where the desktop wants it,
 *   `$XDG_DATA_HOME/recourse`
 *
 * Returns: (transfer full): the folder of all cases, which may not exist yet
 */
char *
recourse_case_list_build_folder (const char *data_folder)
{
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), DATA_FOLDER, NULL);

  return g_build_filename (data_folder != NULL ? data_folder : usual, CASES_FOLDER, NULL);
}

/**
 * recourse_case_list_build_path:
 * @id: what somebody typed
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT when it is no id, %RECOURSE_ERROR_NOT_FOUND when there
 * is no such case.
 *
 * Returns: (transfer full): the folder of the case, or %NULL
 */
char *
recourse_case_list_build_path (const char *cases, const char *id, GError **error)
{
  g_autofree char *quoted = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (cases != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  quoted = recourse_error_quote (id);
  if (!recourse_uuid_is_valid (id))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "'%s' is not the id of a case", quoted);
      return NULL;
    }
  path = g_build_filename (cases, id, NULL);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&path);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "there is no case '%s'", quoted);
  return NULL;
}

/**
 * recourse_case_list_read:
 * @cases: the folder of all cases; when it is not there, there are none
 *
 * Reads what stands in it under the name of a case; anything else, an unfinished case among it, is
 * passed over. What was being locked or unlocked when a process ended is brought to an end first;
 * else nothing is written, and no chain is verified.
 *
 * Returns: (transfer full) (element-type RecourseCaseSummary): those that cannot be read first,
 *   then the newest change first; %NULL when the folder itself cannot be read
 */
GPtrArray *
recourse_case_list_read (const char *cases, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_summary);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_return_val_if_fail (cases != NULL, NULL);

  if (!g_file_test (cases, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&list);
  if (!recourse_lock_recover (cases, error))
    return NULL;
  folder = g_dir_open (cases, 0, &cause);
  if (folder == NULL)
    {
      recourse_error_take_io (error, g_steal_pointer (&cause), "cannot read the folder of cases");
      return NULL;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      if (recourse_uuid_is_valid (name))
        g_ptr_array_add (list, make_summary (cases, name));
    }
  g_ptr_array_sort (list, compare_summaries);
  return g_steal_pointer (&list);
}

/**
 * recourse_case_summary_free:
 * @self: (transfer full) (nullable): a summary
 */
void
recourse_case_summary_free (RecourseCaseSummary *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->path);
  g_free (self->title);
  g_clear_error (&self->trouble);
  g_free (self);
}
