/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-folder"

#include "recourse-case-folder.h"

#include "recourse-case-folder-private.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-lock-state.h"
#include "recourse-log-schema.h"
#include "recourse-recovery.h"
#include "recourse-uuid.h"

#include <ftw.h>
#include <stdio.h>

#define DATABASE "case.db"
#define UNFINISHED ".new-"
#define MAX_OPEN_FOLDERS 16

static const char *const subfolders[] = { "objects", "incoming", "trash", "cache" };

struct _RecourseCaseFolder
{
  char *path;
  char *id;
  RecourseLog *log;
};

/* --- Creating -----------------------------------------------------------------------------------
 */

/** recourse_case_folder_build_unfinished: (transfer full): what the case is called until it is
 * whole. */
char *
recourse_case_folder_build_unfinished (const char *cases, const char *id)
{
  g_autofree char *hidden = g_strconcat (UNFINISHED, id, NULL);

  return g_build_filename (cases, hidden, NULL);
}

/** recourse_case_folder_make_subfolders: in a folder that was made a moment ago. */
gboolean
recourse_case_folder_make_subfolders (const char *path, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (subfolders); i++)
    {
      g_autofree char *subfolder = g_build_filename (path, subfolders[i], NULL);

      if (!recourse_files_make_folder (subfolder, error))
        return FALSE;
    }
  return TRUE;
}

static RecourseLogDraft *
draft_first_line (const char *id, const RecourseCaseOpening *opening)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("case-opened", opening->author);

  recourse_log_draft_add_string (draft, "case", id);
  recourse_log_draft_add_integer (draft, "format", RECOURSE_CASE_FORMAT);
  recourse_log_draft_add_string (draft, "program", opening->program);
  if (opening->title != NULL)
    recourse_log_draft_add_text (draft, "title", opening->title);
  return draft;
}

static gboolean
write_log (const char *folder, const char *id, const RecourseCaseOpening *opening, GError **error)
{
  g_autofree char *path = g_build_filename (folder, DATABASE, NULL);
  g_autoptr (RecourseLogDraft) draft = draft_first_line (id, opening);
  g_autoptr (RecourseLog) log = recourse_log_create (path, error);

  return log != NULL && recourse_log_append (log, draft, NULL, error);
}

static int
remove_entry (const char *path, const struct stat *info, int type, struct FTW *place)
{
  remove (path);
  return 0;
}

/**
 * recourse_case_folder_remove_unfinished:
 * @path: a folder that is not whole, of which nobody has been told yet
 *
 * Takes it away with all that is in it, as far as the system lets.
 */
void
recourse_case_folder_remove_unfinished (const char *path)
{
  nftw (path, remove_entry, MAX_OPEN_FOLDERS, FTW_PHYS | FTW_DEPTH);
}

/* The database is closed before its folder gets another name: SQLite goes by names. */
static gboolean
build_and_publish (const char *unfinished,
                   const char *path,
                   const char *id,
                   const RecourseCaseOpening *opening,
                   GError **error)
{
  return recourse_case_folder_make_subfolders (unfinished, error)
         && write_log (unfinished, id, opening, error)
         && recourse_files_sync_folder (unfinished, error)
         && recourse_files_rename (unfinished, path, error);
}

/**
 * recourse_case_folder_create:
 * @cases: the folder of all cases; made when it is not there
 *
 * Makes a case with a new id. It is there as a whole, under its name and safe from a power cut, or
 * not at all; what is left of one that failed is taken away. Errors as those of
 * recourse_files_make_folder() and recourse_log_append().
 *
 * Returns: (transfer full): the case, open for writing, or NULL
 */
RecourseCaseFolder *
recourse_case_folder_create (const char *cases, const RecourseCaseOpening *opening, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;
  g_autofree char *unfinished = NULL;

  g_return_val_if_fail (cases != NULL, NULL);
  g_return_val_if_fail (opening != NULL && opening->program != NULL, NULL);

  if (!recourse_files_ensure_folder (cases, error))
    return NULL;
  id = recourse_uuid_new ();
  path = g_build_filename (cases, id, NULL);
  unfinished = recourse_case_folder_build_unfinished (cases, id);
  if (!recourse_files_make_folder (unfinished, error))
    return NULL;
  if (!build_and_publish (unfinished, path, id, opening, error))
    {
      recourse_case_folder_remove_unfinished (unfinished);
      return NULL;
    }
  if (!recourse_files_sync_folder (cases, error))
    return NULL;
  return recourse_case_folder_open (path, RECOURSE_ACCESS_WRITE, error);
}

/* --- Opening ------------------------------------------------------------------------------------
 */

static gboolean
fail (const RecourseCaseFolder *self, GError **error, int code, const char *cause)
{
  g_autofree char *quoted = recourse_error_quote (self->path);

  g_set_error (error, RECOURSE_ERROR, code, "cannot open case '%s': %s", quoted, cause);
  return FALSE;
}

/* A folder that was renamed, or copied over another, would pass for a case that it is not. */
static gboolean
check_first_line (const RecourseCaseFolder *self, GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (self->log, 1, error);
  RecourseJsonView root;
  const char *id;
  gint64 format;

  if (line == NULL)
    return FALSE;
  recourse_log_line_root (line, &root);
  if (!g_str_equal (recourse_log_line_get_kind (line), "case-opened"))
    return fail (self, error, RECOURSE_ERROR_INVALID_CONTENT, "its log does not open a case");
  if (!recourse_json_get_integer (&root, "format", 1, RECOURSE_JSON_MAX_INTEGER, &format, error)
      || !recourse_json_get_string (&root, "case", &id, error))
    return FALSE;
  if (format > RECOURSE_CASE_FORMAT)
    return fail (self, error, RECOURSE_ERROR_UNSUPPORTED,
                 "it was written by a newer version of this program");
  if (!g_str_equal (id, self->id))
    return fail (self, error, RECOURSE_ERROR_INVALID_CONTENT,
                 "its log is of another case than its name");
  return TRUE;
}

/* The name and the database; what the log says is not looked at. */
static RecourseCaseFolder *
open_folder (const char *path, RecourseAccess access, GError **error)
{
  g_autoptr (RecourseCaseFolder) self = g_new0 (RecourseCaseFolder, 1);
  g_autofree char *database = NULL;

  self->path = g_canonicalize_filename (path, NULL);
  self->id = g_path_get_basename (self->path);
  if (!recourse_uuid_is_valid (self->id))
    {
      fail (self, error, RECOURSE_ERROR_INVALID_ARGUMENT, "its name is not the id of a case");
      return NULL;
    }
  if (recourse_lock_is_locked (self->path))
    {
      fail (self, error, RECOURSE_ERROR_PERMISSION, "it is locked with a passphrase");
      return NULL;
    }
  database = g_build_filename (self->path, DATABASE, NULL);
  self->log = recourse_log_open (database, access, error);
  return self->log != NULL ? g_steal_pointer (&self) : NULL;
}

static RecourseCaseFolder *
open_and_check (const char *path, RecourseAccess access, GError **error)
{
  g_autoptr (RecourseCaseFolder) self = open_folder (path, access, error);

  return self != NULL && check_first_line (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * recourse_case_folder_open:
 * @path: the folder, whose name is the case's id
 * @access: reading alone works also where nothing can be written
 *
 * Opens a case that exists. A name that is no id is %RECOURSE_ERROR_INVALID_ARGUMENT; a log that is
 * of another case is %RECOURSE_ERROR_INVALID_CONTENT; one that is locked with a passphrase is
 * %RECOURSE_ERROR_PERMISSION; the rest says recourse_log_open(). The chain is not verified. For
 * writing, what a process that was killed has left is finished or swept; see
 * recourse_recovery_run().
 *
 * Returns: (transfer full): the case, or NULL
 */
RecourseCaseFolder *
recourse_case_folder_open (const char *path, RecourseAccess access, GError **error)
{
  g_autoptr (RecourseCaseFolder) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = open_and_check (path, access, error);
  if (self == NULL
      || (access == RECOURSE_ACCESS_WRITE && !recourse_recovery_run (self->log, self->path, error)))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * recourse_case_folder_open_at_once:
 *
 * As recourse_case_folder_open() for writing, but what a process that was killed has left stays as
 * it is: finding that takes a look at every entry of the log. Whoever opens a case so has it opened
 * in full elsewhere, soon after.
 *
 * Returns: (transfer full): the case, or NULL
 */
RecourseCaseFolder *
recourse_case_folder_open_at_once (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return open_and_check (path, RECOURSE_ACCESS_WRITE, error);
}

/**
 * recourse_case_folder_open_to_verify:
 *
 * Opens a case for reading, whatever has become of its log, so that
 * recourse_verification_run() can say what is wrong: a first line that is damaged or of another
 * case is no error here. A newer format is.
 *
 * Returns: (transfer full): the case, or NULL
 */
RecourseCaseFolder *
recourse_case_folder_open_to_verify (const char *path, GError **error)
{
  g_autoptr (RecourseCaseFolder) self = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = open_folder (path, RECOURSE_ACCESS_READ, error);
  if (self == NULL)
    return NULL;
  if (check_first_line (self, &problem)
      || !g_error_matches (problem, RECOURSE_ERROR, RECOURSE_ERROR_UNSUPPORTED))
    return g_steal_pointer (&self);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

/**
 * recourse_case_folder_free:
 * @self: (transfer full) (nullable): a case
 */
void
recourse_case_folder_free (RecourseCaseFolder *self)
{
  if (self == NULL)
    return;
  recourse_log_free (self->log);
  g_free (self->path);
  g_free (self->id);
  g_free (self);
}

/** recourse_case_folder_get_id: (transfer none): the case's UUID. */
const char *
recourse_case_folder_get_id (const RecourseCaseFolder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/** recourse_case_folder_get_path: (transfer none): the folder, absolute. */
const char *
recourse_case_folder_get_path (const RecourseCaseFolder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/** recourse_case_folder_peek_log: (transfer none): it lives as long as the case. */
RecourseLog *
recourse_case_folder_peek_log (RecourseCaseFolder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->log;
}
