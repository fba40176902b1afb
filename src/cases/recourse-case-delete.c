/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-delete"

#include "recourse-case-deleted.h"

#include "recourse-case-deletion.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-lock.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

/* A case is deleted by the change of its name, whatever was cut off before or after it. */

#define DATABASE "case.db"
#define KEPT (RECOURSE_CASE_DELETED_DAYS * 24 * RECOURSE_HOUR)

typedef struct
{
  const char *id;
  char *path;
  int guard;
} Claim;

static gboolean
fail (GError **error, int code, const char *id, const char *cause)
{
  g_set_error (error, RECOURSE_ERROR, code, "cannot delete case '%s': %s", id, cause);
  return FALSE;
}

/* --- Nobody else may be at work on it ----------------------------------------------------------
 */

static gboolean
is_there (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0;
}

/* While it is locked or unlocked it has another name. */
static gboolean
check_is_there (const char *cases, const char *id, const char *path, GError **error)
{
  g_autofree char *name = g_strconcat (RECOURSE_LOCK_HIDDEN, id, NULL);
  g_autofree char *hidden = g_build_filename (cases, name, NULL);

  if (recourse_case_deletion_is_folder (path))
    return TRUE;
  if (is_there (path))
    return fail (error, RECOURSE_ERROR_INVALID_CONTENT, id,
                 "it is no folder; what stands there in its place is left alone");
  if (is_there (hidden))
    return fail (error, RECOURSE_ERROR_BUSY, id, "it is being locked or unlocked by somebody else");
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "there is no case '%s'", id);
  return FALSE;
}

/* One that cannot be opened, because it is damaged or locked, nobody else has open either. */
static gboolean
claim_database (const char *path, const char *id, GError **error)
{
  g_autofree char *database = g_build_filename (path, DATABASE, NULL);
  g_autoptr (RecourseLog) log = NULL;
  g_autoptr (GError) cause = NULL;

  if (recourse_lock_is_locked (path))
    return TRUE;
  log = recourse_log_open (database, RECOURSE_ACCESS_WRITE, &cause);
  if (log != NULL && recourse_log_claim (log, &cause))
    return TRUE;
  return !g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_BUSY)
         || fail (error, RECOURSE_ERROR_BUSY, id, "somebody else has it open");
}

static gboolean
claim (Claim *self, const char *cases, const char *id, GError **error)
{
  self->id = id;
  self->path = g_build_filename (cases, id, NULL);
  self->guard = -1;
  if (!check_is_there (cases, id, self->path, error))
    return FALSE;
  self->guard = recourse_lock_state_take_guard (self->path, error);
  return self->guard >= 0 && claim_database (self->path, id, error);
}

static void
claim_clear (Claim *self)
{
  if (self->guard >= 0)
    close (self->guard);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Claim, claim_clear)

/* Somebody may have opened it by its old name in the last moment: then it goes back. */
static gboolean
move_and_check (const Claim *self, const char *to, GError **error)
{
  if (!recourse_case_deletion_move (self->path, to, error))
    return FALSE;
  if (claim_database (to, self->id, error))
    return TRUE;
  recourse_case_deletion_move (to, self->path, NULL);
  return FALSE;
}

/* --- Deleting -----------------------------------------------------------------------------------
 */

static gboolean
begin (const char *cases, const char *id, GError **error)
{
  return recourse_case_deletion_check_id (id, error) && recourse_lock_recover (cases, error)
         && recourse_case_deletion_ensure_folder (cases, error);
}

static gboolean
delete_claimed (const Claim *self, const char *cases, const char *id, gint64 now, GError **error)
{
  g_autofree char *to = recourse_case_deletion_build_path (cases, id);

  if (is_there (to))
    return fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, id,
                 "an earlier one of the same id was deleted and is still kept");
  if (!recourse_case_deletion_write (cases, id, now, error))
    return FALSE;
  if (move_and_check (self, to, error))
    return TRUE;
  if (!is_there (to))
    recourse_case_deletion_forget (cases, id, NULL);
  return FALSE;
}

/**
 * recourse_case_delete:
 * @cases: the folder of all cases
 * @now: the moment
 * @out_until: (optional): set to when it can no longer be restored
 *
 * Moves a case, whatever its state, to where deleted ones wait for
 * %RECOURSE_CASE_DELETED_DAYS days. It is there or here as a whole, whenever the process ends.
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT when @id is none, or when an earlier case of this id
 * still waits there; %RECOURSE_ERROR_NOT_FOUND; %RECOURSE_ERROR_BUSY when somebody has it open,
 * this process included; %RECOURSE_ERROR_INVALID_CONTENT when a link or a file stands in its place;
 * what the system says. The case is unchanged then.
 */
gboolean
recourse_case_delete (const char *cases,
                      const char *id,
                      gint64 now,
                      gint64 *out_until,
                      GError **error)
{
  g_auto (Claim) self = { .guard = -1 };

  g_return_val_if_fail (cases != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!begin (cases, id, error) || !claim (&self, cases, id, error)
      || !delete_claimed (&self, cases, id, now, error))
    return FALSE;
  if (out_until != NULL)
    *out_until = now + KEPT;
  return TRUE;
}

static gboolean
take_away (const char *cases, const char *id, GError **error)
{
  g_auto (Claim) self = { .guard = -1 };
  g_autofree char *waiting = recourse_case_deletion_build_path (cases, id);
  g_autofree char *gone = recourse_case_deletion_build_gone (cases, id);

  if (recourse_case_deletion_is_folder (waiting))
    return recourse_case_deletion_take_away (waiting, gone, error)
           && recourse_case_deletion_forget (cases, id, error);
  return claim (&self, cases, id, error)
         && recourse_case_deletion_take_away (self.path, gone, error);
}

/**
 * recourse_case_delete_at_once:
 *
 * Takes a case away for good; one of this id that was deleted before and waits goes first, and then
 * the other one is left. Nobody can bring it back.
 * Errors as those of recourse_case_delete(); when not all of it could be removed, it cannot be
 * found any more all the same, and each sweep tries again.
 */
gboolean
recourse_case_delete_at_once (const char *cases, const char *id, GError **error)
{
  gboolean is_done;
  int guard;

  g_return_val_if_fail (cases != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!begin (cases, id, error) || !recourse_case_deletion_take_guard (cases, &guard, error))
    return FALSE;
  if (guard < 0)
    return fail (error, RECOURSE_ERROR_BUSY, id, "deleted cases are being taken away just now");
  is_done = take_away (cases, id, error);
  close (guard);
  return is_done;
}
