/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-deletion"

#include "recourse-case-deletion.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-json.h"
#include "recourse-lock-state.h"
#include "recourse-uuid.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER "deleted"
#define RECORD_SUFFIX ".json"
#define RECORD_MODE 0600
#define MAX_BYTES 4096

/* --- Names --------------------------------------------------------------------------------------
 */

/** recourse_case_deletion_build_folder: (transfer full): beside the folder of all cases, so that a
 * case gets there by a change of its name. */
char *
recourse_case_deletion_build_folder (const char *cases)
{
  g_autofree char *full = g_canonicalize_filename (cases, NULL);
  g_autofree char *data = g_path_get_dirname (full);

  return g_build_filename (data, FOLDER, NULL);
}

static char *
build (const char *cases, const char *before, const char *id, const char *after)
{
  g_autofree char *folder = recourse_case_deletion_build_folder (cases);
  g_autofree char *name = g_strconcat (before, id, after, NULL);

  return g_build_filename (folder, name, NULL);
}

/** recourse_case_deletion_build_path: (transfer full): where the case waits */
char *
recourse_case_deletion_build_path (const char *cases, const char *id)
{
  return build (cases, "", id, "");
}

/** recourse_case_deletion_build_record: (transfer full): the file that says when it was deleted */
char *
recourse_case_deletion_build_record (const char *cases, const char *id)
{
  return build (cases, "", id, RECORD_SUFFIX);
}

/** recourse_case_deletion_build_gone: (transfer full): what it is called while it is taken away */
char *
recourse_case_deletion_build_gone (const char *cases, const char *id)
{
  return build (cases, RECOURSE_CASE_DELETION_GONE, id, "");
}

/* --- Folders ------------------------------------------------------------------------------------
 */

/** recourse_case_deletion_is_folder: whether @path is a folder itself, and no link to one */
gboolean
recourse_case_deletion_is_folder (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0 && S_ISDIR (info.st_mode);
}

/** recourse_case_deletion_ensure_folder: a link in its place is %RECOURSE_ERROR_INVALID_CONTENT */
gboolean
recourse_case_deletion_ensure_folder (const char *cases, GError **error)
{
  g_autofree char *folder = recourse_case_deletion_build_folder (cases);
  g_autofree char *quoted = NULL;

  if (!recourse_files_ensure_folder (folder, error))
    return FALSE;
  if (recourse_case_deletion_is_folder (folder))
    return TRUE;
  quoted = recourse_error_quote (folder);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "cannot keep deleted cases in '%s': it is a link", quoted);
  return FALSE;
}

/**
 * recourse_case_deletion_take_guard:
 * @out_guard: a descriptor to close at the end; -1: somebody else is at work there
 *
 * Whoever takes cases away for good holds the guard: two would trip over each other's files. It is
 * free when its process has ended, however.
 */
gboolean
recourse_case_deletion_take_guard (const char *cases, int *out_guard, GError **error)
{
  g_autofree char *folder = recourse_case_deletion_build_folder (cases);
  g_autoptr (GError) cause = NULL;

  *out_guard = recourse_lock_state_take_guard (folder, &cause);
  if (*out_guard >= 0 || g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_BUSY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/** recourse_case_deletion_check_id: what is no id is %RECOURSE_ERROR_INVALID_ARGUMENT */
gboolean
recourse_case_deletion_check_id (const char *id, GError **error)
{
  g_autofree char *quoted = NULL;

  if (recourse_uuid_is_valid (id))
    return TRUE;
  quoted = recourse_error_quote (id);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "'%s' is not the id of a case", quoted);
  return FALSE;
}

/* --- The record ---------------------------------------------------------------------------------
 */

static gboolean
parse_record (const RecourseJson *json, gint64 *out_at)
{
  static const char *const keys[] = { "deleted", NULL };
  RecourseJsonView root;
  const char *at;

  recourse_json_root (json, &root);
  return recourse_json_view_expect_object (&root, keys, NULL)
         && recourse_json_get_string (&root, "deleted", &at, NULL)
         && recourse_china_time_parse (at, out_at, NULL);
}

/** recourse_case_deletion_read: when the case was deleted; %RECOURSE_TIME_UNKNOWN when nothing that
 * can be read says so */
gint64
recourse_case_deletion_read (const char *cases, const char *id)
{
  g_autofree char *path = recourse_case_deletion_build_record (cases, id);
  g_autoptr (GBytes) bytes = recourse_files_read (path, MAX_BYTES, NULL);
  g_autoptr (RecourseJson) json = NULL;
  gint64 at;

  if (bytes != NULL)
    json = recourse_json_new (bytes, path, NULL);
  return json != NULL && parse_record (json, &at) ? at : RECOURSE_TIME_UNKNOWN;
}

/** recourse_case_deletion_write: the record that the case was deleted at @at */
gboolean
recourse_case_deletion_write (const char *cases, const char *id, gint64 at, GError **error)
{
  g_autofree char *path = recourse_case_deletion_build_record (cases, id);
  g_autofree char *stamp = recourse_china_time_format_stamp (at);
  g_autofree char *text = g_strdup_printf ("{\"deleted\":\"%s\"}\n", stamp);
  g_autofree char *quoted = NULL;
  g_autofree char *what = NULL;
  GError *cause = NULL;

  if (g_file_set_contents_full (path, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                RECORD_MODE, &cause))
    return TRUE;
  quoted = recourse_error_quote (path);
  what = g_strdup_printf ("cannot write '%s'", quoted);
  recourse_error_take_io (error, cause, what);
  return FALSE;
}

/** recourse_case_deletion_forget: takes the record away, when there is one */
gboolean
recourse_case_deletion_forget (const char *cases, const char *id, GError **error)
{
  g_autofree char *path = recourse_case_deletion_build_record (cases, id);
  g_autofree char *quoted = NULL;

  if (unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  quoted = recourse_error_quote (path);
  recourse_error_set_errno (error, errno, "cannot remove '%s'", quoted);
  return FALSE;
}

/* --- Moving -------------------------------------------------------------------------------------
 */

static gboolean
sync_parent (const char *path, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (path);

  return recourse_files_sync_folder (parent, error);
}

/** recourse_case_deletion_move: in one step that a power cut does not undo; nothing is replaced */
gboolean
recourse_case_deletion_move (const char *from, const char *to, GError **error)
{
  /* The new name first: should the power fail between the two, it has two names rather than none.
   */
  return recourse_files_rename (from, to, error) && sync_parent (to, error)
         && sync_parent (from, error);
}

/**
 * recourse_case_deletion_take_away:
 * @path: the folder of a case
 * @gone: its name meanwhile
 *
 * For good. From the first moment on nobody finds it; what is left when the process ends is taken
 * away by the next sweep.
 */
gboolean
recourse_case_deletion_take_away (const char *path, const char *gone, GError **error)
{
  return recourse_files_remove_tree (gone, error) && recourse_case_deletion_move (path, gone, error)
         && recourse_files_remove_tree (gone, error);
}
