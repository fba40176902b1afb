/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-deleted"

#include "recourse-case-deleted.h"

#include "recourse-case-deletion.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-lock.h"
#include "recourse-uuid.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define KEPT (RECOURSE_CASE_DELETED_DAYS * 24 * RECOURSE_HOUR)

/* --- Restoring ----------------------------------------------------------------------------------
 */

static gboolean
check_can_restore (const char *cases, const char *id, const char *from, GError **error)
{
  g_autofree char *hidden = g_strconcat (RECOURSE_LOCK_HIDDEN, id, NULL);
  const char *const names[] = { id, hidden };

  if (!recourse_case_deletion_is_folder (from))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "there is no deleted case '%s'",
                   id);
      return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (cases, names[i], NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        continue;
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "cannot restore case '%s': there is one of this id already", id);
      return FALSE;
    }
  return TRUE;
}

/**
 * recourse_case_restore:
 * @cases: the folder of all cases
 * @id: of a case that was deleted
 *
 * Brings it back as it was, locked if it was locked. Nothing is replaced: when there is a case of
 * this id, that is %RECOURSE_ERROR_INVALID_ARGUMENT. %RECOURSE_ERROR_NOT_FOUND when none waits.
 */
gboolean
recourse_case_restore (const char *cases, const char *id, GError **error)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (cases != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!recourse_case_deletion_check_id (id, error))
    return FALSE;
  from = recourse_case_deletion_build_path (cases, id);
  to = g_build_filename (cases, id, NULL);
  return check_can_restore (cases, id, from, error) && recourse_files_ensure_folder (cases, error)
         && recourse_case_deletion_move (from, to, error)
         && recourse_case_deletion_forget (cases, id, error);
}

/* --- Which ones wait ----------------------------------------------------------------------------
 */

/* Newest first; one of which nobody knows when comes before all. */
static int
compare_deleted (gconstpointer a, gconstpointer b)
{
  const RecourseCaseDeleted *first = *(RecourseCaseDeleted *const *) a;
  const RecourseCaseDeleted *second = *(RecourseCaseDeleted *const *) b;
  gboolean is_known = first->deleted_at != RECOURSE_TIME_UNKNOWN;

  if (is_known != (second->deleted_at != RECOURSE_TIME_UNKNOWN))
    return is_known ? 1 : -1;
  if (first->deleted_at != second->deleted_at)
    return first->deleted_at > second->deleted_at ? -1 : 1;
  return g_strcmp0 (first->summary->id, second->summary->id);
}

static void
free_deleted (gpointer data)
{
  recourse_case_deleted_free (data);
}

/* The names of folders in the one of deleted cases that begin with @prefix and an id; none where
 * there is no such folder. Links are passed over. */
static GPtrArray *
list_ids (const char *cases, const char *prefix, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = recourse_case_deletion_build_folder (cases);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!recourse_case_deletion_is_folder (folder))
    return g_steal_pointer (&ids);
  dir = g_dir_open (folder, 0, &cause);
  if (dir == NULL)
    {
      recourse_error_take_io (error, g_steal_pointer (&cause),
                              "cannot read the folder of deleted cases");
      return NULL;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, prefix) && recourse_uuid_is_valid (name + strlen (prefix))
          && recourse_case_deletion_is_folder (path))
        g_ptr_array_add (ids, g_strdup (name + strlen (prefix)));
    }
  return g_steal_pointer (&ids);
}

static RecourseCaseDeleted *
read_deleted (const char *cases, const char *folder, const char *id)
{
  RecourseCaseDeleted *self = g_new0 (RecourseCaseDeleted, 1);

  self->summary = recourse_case_summary_new (folder, id);
  self->deleted_at = recourse_case_deletion_read (cases, id);
  self->until = self->deleted_at != RECOURSE_TIME_UNKNOWN ? self->deleted_at + KEPT
                                                          : RECOURSE_TIME_UNKNOWN;
  return self;
}

/**
 * recourse_case_deleted_list:
 * @cases: the folder of all cases
 *
 * Returns: (transfer full) (element-type RecourseCaseDeleted): those that can be restored, the one
 *   deleted last first; %NULL when their folder cannot be read
 */
GPtrArray *
recourse_case_deleted_list (const char *cases, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_deleted);
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (cases != NULL, NULL);

  ids = list_ids (cases, "", error);
  if (ids == NULL)
    return NULL;
  folder = recourse_case_deletion_build_folder (cases);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (list, read_deleted (cases, folder, ids->pdata[i]));
  g_ptr_array_sort (list, compare_deleted);
  return g_steal_pointer (&list);
}

/* --- When their time is over --------------------------------------------------------------------
 */

/* One that nobody knows the time of has come there without us: its days begin now. */
static gboolean
sweep_one (const char *cases, const char *id, gint64 now, GError **error)
{
  gint64 deleted_at = recourse_case_deletion_read (cases, id);
  g_autofree char *path = NULL;
  g_autofree char *gone = NULL;

  if (deleted_at == RECOURSE_TIME_UNKNOWN)
    return recourse_case_deletion_write (cases, id, now, error);
  if (now - deleted_at < KEPT)
    return TRUE;
  path = recourse_case_deletion_build_path (cases, id);
  gone = recourse_case_deletion_build_gone (cases, id);
  return recourse_case_deletion_take_away (path, gone, error)
         && recourse_case_deletion_forget (cases, id, error);
}

/* A record of which the process was killed before the case was moved, or a half-written one. */
static gboolean
is_left_over (const char *folder, const char *name, gint64 now)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *id = g_strndup (name, RECOURSE_UUID_LENGTH);
  g_autofree char *waiting = g_build_filename (folder, id, NULL);
  struct stat info;

  return recourse_uuid_is_valid (id) && g_str_has_prefix (name + strlen (id), ".json")
         && !recourse_case_deletion_is_folder (waiting) && lstat (path, &info) == 0
         && S_ISREG (info.st_mode) && now - info.st_mtime * RECOURSE_SECOND >= KEPT;
}

static void
sweep_records (const char *cases, gint64 now)
{
  g_autofree char *folder = recourse_case_deletion_build_folder (cases);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (recourse_case_deletion_is_folder (folder))
    dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (is_left_over (folder, name, now))
        unlink (path);
    }
}

static gboolean
finish_one (const char *cases, const char *id, gint64 now, GError **error)
{
  g_autofree char *gone = recourse_case_deletion_build_gone (cases, id);

  return recourse_files_remove_tree (gone, error);
}

typedef gboolean (*SweepFunc) (const char *cases, const char *id, gint64 now, GError **error);

/* Another process may have restored it meanwhile: what is not there any more is no trouble. */
static gboolean
run (SweepFunc func, const char *cases, const char *id, gint64 now, GError **error)
{
  g_autofree char *path = recourse_case_deletion_build_path (cases, id);
  g_autofree char *gone = recourse_case_deletion_build_gone (cases, id);
  g_autoptr (GError) cause = NULL;

  if (func (cases, id, now, &cause)
      || (!recourse_case_deletion_is_folder (path) && !recourse_case_deletion_is_folder (gone)))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* One that cannot be removed holds up no other; the first is told. */
static gboolean
sweep_all (const char *cases, const char *prefix, SweepFunc func, gint64 now, GError **error)
{
  g_autoptr (GPtrArray) ids = list_ids (cases, prefix, error);
  gboolean is_done = ids != NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (!run (func, cases, ids->pdata[i], now, is_done ? error : NULL))
        is_done = FALSE;
    }
  return is_done;
}

/**
 * recourse_case_deleted_sweep:
 * @now: the moment
 *
 * Takes away for good what was deleted %RECOURSE_CASE_DELETED_DAYS days ago or earlier. One that
 * cannot be removed is the error, after all others; it is tried again each time. No link is
 * followed. While somebody else sweeps, there is nothing to do.
 */
gboolean
recourse_case_deleted_sweep (const char *cases, gint64 now, GError **error)
{
  g_autofree char *folder = NULL;
  gboolean is_done;
  int guard;

  g_return_val_if_fail (cases != NULL, FALSE);

  folder = recourse_case_deletion_build_folder (cases);
  if (!recourse_case_deletion_is_folder (folder))
    return TRUE;
  if (!recourse_case_deletion_take_guard (cases, &guard, error))
    return FALSE;
  if (guard < 0)
    return TRUE;
  sweep_records (cases, now);
  is_done = sweep_all (cases, RECOURSE_CASE_DELETION_GONE, finish_one, now, error);
  is_done = sweep_all (cases, "", sweep_one, now, is_done ? error : NULL) && is_done;
  close (guard);
  return is_done;
}

/**
 * recourse_case_deleted_free:
 * @self: (transfer full) (nullable): a deleted case
 */
void
recourse_case_deleted_free (RecourseCaseDeleted *self)
{
  if (self == NULL)
    return;
  recourse_case_summary_free (self->summary);
  g_free (self);
}
