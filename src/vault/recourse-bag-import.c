/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-import"

#include "recourse-bag-bytes.h"
#include "recourse-bag-contents.h"
#include "recourse-bag-extraction.h"
#include "recourse-bag-lines.h"
#include "recourse-bag-texts.h"
#include "recourse-case-folder-private.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-imported.h"
#include "recourse-log-restore.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define PAGE 256

/* What the import knows on its way. */
typedef struct
{
  const char *cases;
  const char *program;
  const char *passphrase;
  RecourseBagContents *contents;
  RecourseBagJob *job;
} Import;

/* --- A case that is there already ---------------------------------------------------------------
 */

static gboolean
fail_existing (const Import *import, const char *problem, GError **error)
{
  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_ARGUMENT,
                            "case '%s' is there already, and %s", import->contents->info->id,
                            problem);
}

/* Takes as many lines as there are entries on the page. */
static gboolean
compare_page (const Import *import, RecourseBagLines *lines, const GPtrArray *page, GError **error)
{
  for (guint i = 0; i < page->len && lines->left > 0; i++)
    {
      const RecourseLogEntry *entry = page->pdata[i];
      const char *line;
      gsize length;
      gsize kept_length = 0;
      const char *kept = g_bytes_get_data (entry->line, &kept_length);

      recourse_bag_lines_take (lines, &line, &length);
      if (entry->is_damaged || entry->seq != lines->number || kept_length != length
          || memcmp (kept, line, length) != 0)
        return fail_existing (import, "its log is another one", error);
    }
  return page->len > 0 || fail_existing (import, "its log has fewer entries", error);
}

static gboolean
compare_log (const Import *import, RecourseLog *log, GError **error)
{
  RecourseBagLines lines;

  recourse_bag_lines_init (&lines, import->contents->lines);
  while (lines.left > 0)
    {
      g_autoptr (GPtrArray) page = recourse_log_read (log, lines.number + 1, PAGE, error);

      if (page == NULL || !compare_page (import, &lines, page, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
compare_existing (const Import *import, const char *path, GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (GError) cause = NULL;

  folder = recourse_case_folder_open (path, RECOURSE_ACCESS_READ, &cause);
  if (folder == NULL)
    return fail_existing (import, cause->message, error);
  return compare_log (import, recourse_case_folder_peek_log (folder), error);
}

/* --- Making it ----------------------------------------------------------------------------------
 */

static gboolean
restore_text (gint64 seq,
              const char *field,
              const char *salt,
              const char *text,
              gpointer data,
              GError **error)
{
  return recourse_log_restore_add_text (data, seq, field, salt, text, error);
}

/* The lines byte for byte: formatted anew they would be other ones. */
static gboolean
restore (const RecourseBagContents *contents, RecourseLog *log, GError **error)
{
  g_autoptr (RecourseLogRestore) transaction = recourse_log_restore_begin (log, error);
  RecourseBagLines lines;
  const char *line;
  gsize length;

  if (transaction == NULL)
    return FALSE;
  recourse_bag_lines_init (&lines, contents->lines);
  while (recourse_bag_lines_take (&lines, &line, &length))
    {
      if (!recourse_log_restore_add_line (transaction, line, length, error))
        return FALSE;
    }
  return recourse_bag_texts_foreach (contents->texts, restore_text, transaction, error)
         && recourse_log_restore_commit (transaction, contents->info->head, error);
}

static gboolean
write_log (const Import *import, const char *folder, GError **error)
{
  const RecourseBagCase *info = import->contents->info;
  g_autofree char *path = g_build_filename (folder, "case.db", NULL);
  g_autoptr (GPtrArray) drafts = recourse_imported_draft (
      info->n_entries, info->head, import->program, import->contents->absent);
  g_autoptr (RecourseLog) log = recourse_log_create (path, error);

  return log != NULL && restore (import->contents, log, error)
         && recourse_log_append_all (log, drafts, NULL, error);
}

/* One call for all files: nobody is told of any of them before the whole case is there. */
static gboolean
sync_all (int fd, GError **error)
{
  if (syncfs (fd) == 0)
    return TRUE;
  recourse_error_set_errno (error, errno, "cannot sync the case");
  return FALSE;
}

static gboolean
fill (const Import *import, int fd, const char *unfinished, GError **error)
{
  return recourse_case_folder_make_subfolders (unfinished, error)
         && recourse_bag_extraction_run (import->contents, import->passphrase, unfinished,
                                         import->job, error)
         && write_log (import, unfinished, error) && sync_all (fd, error)
         && recourse_bag_job_advance (import->job, 0, error);
}

/* --- The folder that is not whole yet -----------------------------------------------------------
 */

static gboolean
is_still_there (int fd, const char *path)
{
  struct stat here;
  struct stat there;

  return fstat (fd, &here) == 0 && lstat (path, &there) == 0 && here.st_ino == there.st_ino
         && here.st_dev == there.st_dev;
}

/* The lock tells another import that somebody is at it, and ends with the process. A file system
 * without locks has to do without. */
static int
lock_folder (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  gboolean is_ours = fd >= 0 && (flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK);

  if (is_ours && is_still_there (fd, path))
    return fd;
  if (fd >= 0)
    close (fd);
  recourse_bag_fail (error, RECOURSE_ERROR_BUSY, "another process is importing the same case");
  return -1;
}

/* An import that was killed leaves its folder behind; nobody holds its lock. */
static gboolean
sweep (const char *path, GError **error)
{
  int fd;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  fd = lock_folder (path, error);
  if (fd < 0)
    return FALSE;
  recourse_case_folder_remove_unfinished (path);
  close (fd);
  return TRUE;
}

static int
make_unfinished (const char *path, GError **error)
{
  if (!sweep (path, error) || !recourse_files_make_folder (path, error))
    return -1;
  return lock_folder (path, error);
}

static gboolean
check_space (const Import *import, GError **error)
{
  gint64 needed = recourse_bag_case_sum_bytes (import->contents->info)
                  + 2 * (gint64) g_bytes_get_size (import->contents->lines)
                  + 2 * (gint64) g_bytes_get_size (import->contents->texts);
  struct statvfs info;

  /* A file system that does not tell is tried. */
  if (statvfs (import->cases, &info) != 0 || info.f_blocks == 0
      || (guint64) needed / info.f_frsize < info.f_bavail)
    return TRUE;
  return recourse_bag_fail (error, RECOURSE_ERROR_NO_SPACE,
                            "it needs %" G_GINT64_FORMAT " bytes, more than are free", needed);
}

static gboolean
build (const Import *import, const char *path, const char *unfinished, GError **error)
{
  gboolean is_good;
  int fd = make_unfinished (unfinished, error);

  if (fd < 0)
    return FALSE;
  is_good = fill (import, fd, unfinished, error) && recourse_files_rename (unfinished, path, error);
  if (!is_good)
    recourse_case_folder_remove_unfinished (unfinished);
  close (fd);
  return is_good && recourse_files_sync_folder (import->cases, error);
}

static char *
run (const Import *import, GError **error)
{
  const char *id = import->contents->info->id;
  g_autofree char *path = g_build_filename (import->cases, id, NULL);
  g_autofree char *unfinished = recourse_case_folder_build_unfinished (import->cases, id);
  gboolean is_good;

  if (!recourse_files_ensure_folder (import->cases, error))
    return NULL;
  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    is_good = compare_existing (import, path, error);
  else
    is_good = check_space (import, error) && build (import, path, unfinished, error);
  return is_good ? g_strdup (id) : NULL;
}

/**
 * recourse_bag_import:
 * @cases: the folder of all cases; made when it is not there
 * @path: a ZIP file
 * @passphrase: (nullable): needed when it is encrypted
 * @program: name and version of this program
 * @func: (nullable): told how far it is
 * @cancellable: (nullable): stops it with %G_IO_ERROR_CANCELLED
 *
 * Checks all of a bag as recourse_bag_verify() does, and only then makes the case: as a whole, with
 * the entry `imported`, or not at all. If the case is there already and has all entries of the bag
 * first, nothing is changed; if it has others, that is %RECOURSE_ERROR_INVALID_ARGUMENT.
 *
 * Returns: (transfer full): the id of the case, or NULL
 */
char *
recourse_bag_import (const char *cases,
                     const char *path,
                     const char *passphrase,
                     const char *program,
                     RecourseProgressFunc func,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  RecourseBagJob job = { .func = func, .data = data, .cancellable = cancellable };
  Import import = { .cases = cases, .program = program, .passphrase = passphrase, .job = &job };
  g_autoptr (RecourseBagContents) contents = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (cases != NULL && path != NULL && program != NULL, NULL);

  contents = recourse_bag_contents_open (path, passphrase, &job, error);
  import.contents = contents;
  if (contents != NULL)
    id = run (&import, error);
  if (id == NULL)
    recourse_bag_prefix (error, path);
  else
    recourse_bag_job_finish (&job);
  return g_steal_pointer (&id);
}
