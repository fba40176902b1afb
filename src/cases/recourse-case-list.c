/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-list"

#include "recourse-case-list.h"

#include "recourse-case-private.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-lock-state.h"
#include "recourse-lock.h"
#include "recourse-uuid.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define DATA_FOLDER "recourse"
#define CASES_FOLDER "cases"

/* --- One case -----------------------------------------------------------------------------------
 */

static void
take_state (RecourseCaseSummary *self, RecourseCaseState *state)
{
  const RecourseCasePayment *newest = recourse_case_state_newest_payment (state);

  self->title = g_strdup (recourse_case_state_get_title (state));
  self->payee = newest != NULL ? g_strdup (newest->payee) : NULL;
  recourse_case_state_total (state, &self->total);
  self->opened_at = recourse_case_state_opened_at (state);
  self->changed_at = recourse_case_state_changed_at (state);
  self->closed_at = recourse_case_state_closed_at (state);
}

static gboolean
read_summary (RecourseCaseSummary *self, GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseCaseState) state = NULL;

  folder = recourse_case_folder_open (self->path, RECOURSE_ACCESS_READ, error);
  state = folder != NULL ? recourse_case_state_read_brief (folder, error) : NULL;
  if (state == NULL)
    return FALSE;
  take_state (self, state);
  return TRUE;
}

/**
 * recourse_case_summary_new:
 * @cases: a folder of cases
 * @id: of one in it
 *
 * Looks at one case without changing anything. One that cannot be read is a summary all the same,
 * with its trouble.
 *
 * Returns: (transfer full): the summary
 */
RecourseCaseSummary *
recourse_case_summary_new (const char *cases, const char *id)
{
  RecourseCaseSummary *self = NULL;

  g_return_val_if_fail (cases != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_new0 (RecourseCaseSummary, 1);
  self->id = g_strdup (id);
  self->path = g_build_filename (cases, id, NULL);
  self->opened_at = RECOURSE_TIME_UNKNOWN;
  self->changed_at = RECOURSE_TIME_UNKNOWN;
  self->closed_at = RECOURSE_TIME_UNKNOWN;
  self->is_locked = recourse_lock_is_locked (self->path);
  read_summary (self, &self->trouble);
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

/* While it is locked or unlocked it has another name; and who may not look does not know. */
static void
set_missing (GError **error, const char *cases, const char *id)
{
  g_autofree char *name = g_strconcat (RECOURSE_LOCK_HIDDEN, id, NULL);
  g_autofree char *hidden = g_build_filename (cases, name, NULL);
  g_autofree char *path = g_build_filename (cases, id, NULL);

  if (g_access (path, F_OK) != 0 && errno != ENOENT && errno != ENOTDIR)
    recourse_error_set_errno (error, errno, "cannot look for case '%s'", id);
  else if (g_file_test (hidden, G_FILE_TEST_IS_DIR))
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY,
                 "case '%s' is being locked or unlocked by somebody else", id);
  else
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "there is no case '%s'", id);
}

/**
 * recourse_case_list_build_path:
 * @id: what somebody typed
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT when it is no id, %RECOURSE_ERROR_BUSY while somebody
 * locks or unlocks it, %RECOURSE_ERROR_NOT_FOUND when there is no such case; what the system says
 * when it cannot be looked for.
 *
 * Returns: (transfer full): the folder of the case, or %NULL
 */
char *
recourse_case_list_build_path (const char *cases, const char *id, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (cases != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!recourse_uuid_is_valid (id))
    {
      g_autofree char *quoted = recourse_error_quote (id);

      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "'%s' is not the id of a case", quoted);
      return NULL;
    }
  path = g_build_filename (cases, id, NULL);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&path);
  set_missing (error, cases, id);
  return NULL;
}

/**
 * recourse_case_list_read:
 * @cases: the folder of all cases; when it is not there, there are none
 *
 * Reads what stands in it under the name of a case; anything else, an unfinished case among it, is
 * passed over. What was being locked or unlocked when a process ended is brought to an end first;
 * else nothing is written but the caches of what the cases say, and no chain is verified.
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
        g_ptr_array_add (list, recourse_case_summary_new (cases, name));
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
  g_free (self->payee);
  g_clear_error (&self->trouble);
  g_free (self);
}
