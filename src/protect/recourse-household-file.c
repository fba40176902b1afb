/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-household-file"

#include "recourse-household-private.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-json.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define FILE_NAME "household.json"
/* Apart from the file, which is replaced as a whole. It stays, empty. */
#define LOCK_SUFFIX ".lock"
#define LOCK_MODE 0600
/* Nobody needs longer than a moment; whoever hangs must not hold the others up for ever. */
#define LOCK_TRIES 250
#define LOCK_PAUSE (20 * 1000)
#define MAX_ASIDE 1000

/* --- The lock -----------------------------------------------------------------------------------
 */

static gboolean
await_lock (int fd)
{
  for (guint i = 0; i < LOCK_TRIES; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        return TRUE;
      if (errno != EWOULDBLOCK && errno != EINTR)
        return FALSE;
      g_usleep (LOCK_PAUSE);
    }
  errno = EWOULDBLOCK;
  return FALSE;
}

/* A descriptor to close at the end, or -1. It is free when its process has ended, however. */
static int
take_lock (const char *path, GError **error)
{
  g_autofree char *lock = g_strconcat (path, LOCK_SUFFIX, NULL);
  g_autofree char *quoted = recourse_error_quote (path);
  int fd = open (lock, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, LOCK_MODE);

  if (fd >= 0 && await_lock (fd))
    return fd;
  if (errno == EWOULDBLOCK)
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY, "'%s' is being written by somebody",
                 quoted);
  else
    recourse_error_set_errno (error, errno, "cannot lock '%s'", quoted);
  if (fd >= 0)
    close (fd);
  return -1;
}

/* --- Reading and writing ------------------------------------------------------------------------
 */

/** recourse_household_build_path: (transfer full): beside the folder of all cases */
char *
recourse_household_build_path (const char *cases)
{
  g_autofree char *full = NULL;
  g_autofree char *data = NULL;

  g_return_val_if_fail (cases != NULL, NULL);

  full = g_canonicalize_filename (cases, NULL);
  data = g_path_get_dirname (full);
  return g_build_filename (data, FILE_NAME, NULL);
}

/**
 * recourse_household_load:
 *
 * Returns: (transfer full): what the file at @path says, nobody when it is not there; NULL when it
 *   cannot be read, is damaged (%RECOURSE_ERROR_INVALID_CONTENT, %RECOURSE_ERROR_LIMIT) or newer
 *   than this program (%RECOURSE_ERROR_UNSUPPORTED)
 */
RecourseHousehold *
recourse_household_load (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = recourse_files_read (path, RECOURSE_JSON_MAX_BYTES, &cause);
  if (bytes != NULL)
    return recourse_household_parse (bytes, path, error);
  if (g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND))
    return recourse_household_new ();
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

static gboolean
write_household (const RecourseHousehold *household, const char *path, GError **error)
{
  char *text = recourse_household_compose (household);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return recourse_files_write_over (path, bytes, error);
}

static RecourseHousehold *
change_locked (const char *path, RecourseHouseholdChange change, gpointer data, GError **error)
{
  g_autoptr (RecourseHousehold) household = recourse_household_load (path, error);

  if (household == NULL || !change (household, data, error)
      || !write_household (household, path, error))
    return NULL;
  return g_steal_pointer (&household);
}

/**
 * recourse_household_change:
 * @path: of the file; it and its folder are made when they are not there
 * @change: called once with what the file says now
 *
 * Reads, changes and writes the file as one step: what another process writes is not lost. The file
 * is there as a whole, old or new. One that is damaged or newer stays as it is.
 *
 * Returns: (transfer full): what the file says after that, or NULL; somebody who writes for seconds
 *   is %RECOURSE_ERROR_BUSY
 */
RecourseHousehold *
recourse_household_change (const char *path,
                           RecourseHouseholdChange change,
                           gpointer data,
                           GError **error)
{
  g_autofree char *folder = NULL;
  RecourseHousehold *household;
  int lock;

  g_return_val_if_fail (path != NULL && change != NULL, NULL);

  folder = g_path_get_dirname (path);
  if (!recourse_files_ensure_folder (folder, error))
    return NULL;
  lock = take_lock (path, error);
  if (lock < 0)
    return NULL;
  household = change_locked (path, change, data, error);
  close (lock);
  return household;
}

static gboolean
apply_one (RecourseHousehold *household, gpointer data, GError **error)
{
  return recourse_household_apply (household, data, error);
}

/** recourse_household_edit: recourse_household_change() for one edit; see
 * recourse_household_apply() */
gboolean
recourse_household_edit (const char *path, const RecourseHouseholdEdit *edit, GError **error)
{
  RecourseHouseholdEdit copy;
  g_autoptr (RecourseHousehold) after = NULL;

  g_return_val_if_fail (path != NULL && edit != NULL, FALSE);

  copy = *edit;
  after = recourse_household_change (path, apply_one, &copy, error);
  return after != NULL;
}

/* --- Setting it aside ---------------------------------------------------------------------------
 */

/* (transfer full): a name beside @path that nothing has yet. */
static char *
build_aside (const char *path, gint64 now, guint number)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = NULL;
  RecourseCivilTime day;

  recourse_china_time_to_civil (now, &day);
  name = number == 1
             ? g_strdup_printf ("household-aside-%04d-%02d-%02d.json", day.year, day.month, day.day)
             : g_strdup_printf ("household-aside-%04d-%02d-%02d-%u.json", day.year, day.month,
                                day.day, number);
  return g_build_filename (folder, name, NULL);
}

/** recourse_household_is_unusable: whether @error of recourse_household_load() says that the file
 * is not one of this program, so that it can be set aside */
gboolean
recourse_household_is_unusable (const GError *error)
{
  return g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT)
         || g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT)
         || g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_UNSUPPORTED);
}

/* Another window may have set it aside already, and begun a new one that is good. */
static gboolean
check_is_unusable (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (RecourseHousehold) household = recourse_household_load (path, &cause);
  g_autofree char *quoted = NULL;

  if (recourse_household_is_unusable (cause))
    return TRUE;
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  quoted = recourse_error_quote (path);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "nothing is wrong with '%s'",
               quoted);
  return FALSE;
}

static char *
set_aside_locked (const char *path, gint64 now, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *aside = NULL;
  guint number = 1;

  if (!check_is_unusable (path, error))
    return NULL;
  do
    {
      g_free (aside);
      aside = build_aside (path, now, number);
    }
  while (g_file_test (aside, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK) && number++ < MAX_ASIDE);
  if (!recourse_files_rename (path, aside, error) || !recourse_files_sync_folder (folder, error))
    return NULL;
  return g_steal_pointer (&aside);
}

/**
 * recourse_household_set_aside:
 * @now: for the date in the name
 *
 * Gives a file that cannot be read another name beside it, so that a new one can begin. Nothing is
 * lost or replaced. One that nothing is wrong with stays (%RECOURSE_ERROR_INVALID_ARGUMENT).
 *
 * Returns: (transfer full): the new path, or NULL
 */
char *
recourse_household_set_aside (const char *path, gint64 now, GError **error)
{
  char *aside;
  int lock;

  g_return_val_if_fail (path != NULL, NULL);

  lock = take_lock (path, error);
  if (lock < 0)
    return NULL;
  aside = set_aside_locked (path, now, error);
  close (lock);
  return aside;
}
