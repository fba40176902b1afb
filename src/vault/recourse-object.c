/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-object"

#include "recourse-object.h"

#include "recourse-chain.h"
#include "recourse-error.h"
#include "recourse-files.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The files of evidence under the names of their digests. An object is never changed and never
 * replaced; one that is not what its name says is damage, and damage is kept. */

#define OBJECT_MODE 0400
#define BLOCK (256 * 1024)
#define MAX_DAMAGED 1000
#define MAX_ATTEMPTS 100

/**
 * recourse_object_build_path:
 * @case_path: the folder of the case
 * @sha256: 64 lower-case hex digits
 *
 * Returns: (transfer full): where the object stands, or would stand
 */
char *
recourse_object_build_path (const char *case_path, const char *sha256)
{
  char shelf[] = { 0, 0, 0 };

  g_return_val_if_fail (case_path != NULL, NULL);
  g_return_val_if_fail (sha256 != NULL && recourse_chain_is_hash (sha256), NULL);

  memcpy (shelf, sha256, 2);
  return g_build_filename (case_path, RECOURSE_OBJECT_FOLDER, shelf, sha256, NULL);
}

/* --- Reading ------------------------------------------------------------------------------------
 */

/* Neither a link nor a FIFO nor a device may lead elsewhere or hold the program up. Gives -1 and
 * errno; EILSEQ stands for "no regular file". */
static int
open_regular (const char *path, struct stat *out_info)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  int saved_errno;

  if (fd < 0)
    {
      errno = errno == ELOOP || errno == ENXIO ? EILSEQ : errno;
      return -1;
    }
  saved_errno = fstat (fd, out_info) != 0 ? errno : S_ISREG (out_info->st_mode) ? 0 : EILSEQ;
  if (saved_errno == 0)
    return fd;
  close (fd);
  errno = saved_errno;
  return -1;
}

/**
 * recourse_object_open:
 *
 * Opens an object for reading. No such object is %RECOURSE_ERROR_NOT_FOUND; a link, a folder or
 * anything else but a file is %RECOURSE_ERROR_INVALID_CONTENT. What is in it is not checked.
 *
 * Returns: a descriptor that the caller closes, or -1
 */
int
recourse_object_open (const char *case_path, const char *sha256, GError **error)
{
  g_autofree char *path = recourse_object_build_path (case_path, sha256);
  g_autofree char *quoted = NULL;
  struct stat info;
  int saved_errno;
  int fd;

  g_return_val_if_fail (path != NULL, -1);

  fd = open_regular (path, &info);
  if (fd >= 0)
    return fd;
  saved_errno = errno;
  quoted = recourse_error_quote (path);
  if (saved_errno == EILSEQ)
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
                 "cannot open object '%s': not a regular file", quoted);
  else
    recourse_error_set_errno (error, saved_errno, "cannot open object '%s'", quoted);
  return -1;
}

static RecourseObjectState
judge_errno (int saved_errno)
{
  switch (saved_errno)
    {
    case EILSEQ:
      return RECOURSE_OBJECT_CHANGED;
    case ENOENT:
    case ENOTDIR:
      return RECOURSE_OBJECT_MISSING;
    default:
      return RECOURSE_OBJECT_UNREADABLE;
    }
}

typedef struct
{
  RecourseProgressFunc func;
  gpointer data;
  GCancellable *cancellable;
} Hooks;

/* Reads to the end, or to where it is longer than it may be. FALSE when cancelled. */
static gboolean
hash_opened (int fd,
             gint64 bytes,
             RecourseHasher *hasher,
             RecourseObjectState *state,
             const Hooks *hooks,
             GError **error)
{
  gsize size = (gsize) MIN (bytes + 1, BLOCK);
  g_autofree guint8 *block = g_malloc (size);
  RecourseProgress progress = { .bytes_total = bytes, .items_total = 1 };
  gssize got;

  while ((got = read (fd, block, size)) != 0 && progress.bytes_done <= bytes)
    {
      if (g_cancellable_set_error_if_cancelled (hooks->cancellable, error))
        return FALSE;
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          *state = RECOURSE_OBJECT_UNREADABLE;
          return TRUE;
        }
      recourse_hasher_update (hasher, block, (gsize) got);
      progress.bytes_done += got;
      if (hooks->func != NULL)
        hooks->func (&progress, hooks->data);
    }
  *state = progress.bytes_done == bytes ? RECOURSE_OBJECT_INTACT : RECOURSE_OBJECT_CHANGED;
  return TRUE;
}

static gboolean
check_opened (int fd,
              const char *sha256,
              gint64 bytes,
              RecourseObjectState *state,
              const Hooks *hooks,
              GError **error)
{
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();
  g_autofree char *hex = NULL;
  RecourseDigest digest;

  if (!hash_opened (fd, bytes, hasher, state, hooks, error))
    return FALSE;
  if (*state != RECOURSE_OBJECT_INTACT)
    return TRUE;
  recourse_hasher_finish (hasher, &digest);
  hex = recourse_digest_to_hex (&digest);
  if (!g_str_equal (hex, sha256))
    *state = RECOURSE_OBJECT_CHANGED;
  return TRUE;
}

/** recourse_object_check_file: recourse_object_check() for a file at any place. */
gboolean
recourse_object_check_file (const char *path,
                            const char *sha256,
                            gint64 bytes,
                            RecourseObjectState *out_state,
                            RecourseProgressFunc func,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error)
{
  const Hooks hooks = { .func = func, .data = data, .cancellable = cancellable };
  gboolean is_done = TRUE;
  struct stat info;
  int fd;

  g_return_val_if_fail (path != NULL && sha256 != NULL, FALSE);
  g_return_val_if_fail (bytes >= 0, FALSE);
  g_return_val_if_fail (out_state != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  fd = open_regular (path, &info);
  if (fd < 0)
    {
      *out_state = judge_errno (errno);
      return TRUE;
    }
  if (info.st_size != bytes)
    *out_state = RECOURSE_OBJECT_CHANGED;
  else
    is_done = check_opened (fd, sha256, bytes, out_state, &hooks, error);
  close (fd);
  return is_done;
}

/**
 * recourse_object_check:
 * @bytes: its size, as the log has it
 * @func: (nullable): called for each block that was read, with the bytes of this object
 *
 * Reads the object and hashes it again. A link, a folder or another size is
 * %RECOURSE_OBJECT_CHANGED.
 *
 * Returns: FALSE when it was cancelled, and only then
 */
gboolean
recourse_object_check (const char *case_path,
                       const char *sha256,
                       gint64 bytes,
                       RecourseObjectState *out_state,
                       RecourseProgressFunc func,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autofree char *path = recourse_object_build_path (case_path, sha256);

  g_return_val_if_fail (path != NULL, FALSE);

  return recourse_object_check_file (path, sha256, bytes, out_state, func, data, cancellable,
                                     error);
}

/* --- Settling -----------------------------------------------------------------------------------
 */

static gboolean
is_there (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0;
}

/* Under a name that no digest has, so that a verification names it. Should another process have
 * taken it away meanwhile, there is nothing left to do. */
static gboolean
move_aside (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;

  for (guint i = 1; i <= MAX_DAMAGED; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", path, i);

      if (is_there (aside))
        continue;
      g_clear_error (&cause);
      if (recourse_files_rename (path, aside, &cause) || !is_there (path))
        return TRUE;
    }
  if (cause == NULL)
    g_set_error (&cause, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
                 "cannot put a damaged object aside: there are %d already", MAX_DAMAGED);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
remove_copy (const char *path, GError **error)
{
  g_autofree char *quoted = NULL;

  if (unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  quoted = recourse_error_quote (path);
  recourse_error_set_errno (error, errno, "cannot remove '%s'", quoted);
  return FALSE;
}

/* What is there already counts only when it is right. */
static gboolean
meet_existing (const char *incoming_path,
               const char *path,
               const char *sha256,
               gint64 bytes,
               gboolean *is_settled,
               GError **error)
{
  RecourseObjectState state;

  if (!recourse_object_check_file (path, sha256, bytes, &state, NULL, NULL, NULL, error))
    return FALSE;
  *is_settled = state == RECOURSE_OBJECT_INTACT;
  if (*is_settled)
    return remove_copy (incoming_path, error);
  return state == RECOURSE_OBJECT_MISSING || move_aside (path, error);
}

static gboolean
set_mode (const char *path, GError **error)
{
  g_autofree char *quoted = NULL;
  struct stat info;

  if (lstat (path, &info) == 0 && (info.st_mode & 07777) == OBJECT_MODE)
    return TRUE;
  if (chmod (path, OBJECT_MODE) == 0)
    return TRUE;
  quoted = recourse_error_quote (path);
  recourse_error_set_errno (error, errno, "cannot set the mode of '%s'", quoted);
  return FALSE;
}

/**
 * recourse_object_settle_file:
 * @path: its place, in a folder that exists
 *
 * recourse_object_settle() for any place in the case, such as its trash.
 */
gboolean
recourse_object_settle_file (const char *incoming_path,
                             const char *path,
                             const char *sha256,
                             gint64 bytes,
                             GError **error)
{
  g_autoptr (GError) cause = NULL;
  gboolean is_settled = FALSE;

  g_return_val_if_fail (incoming_path != NULL && path != NULL, FALSE);

  if (!set_mode (incoming_path, error))
    return FALSE;
  /* Others may settle, damage or remove the same object between two of these steps. */
  for (guint i = 0; i < MAX_ATTEMPTS && !is_settled; i++)
    {
      g_clear_error (&cause);
      if (!is_there (path) && recourse_files_rename (incoming_path, path, &cause))
        return TRUE;
      if (cause != NULL
          && !g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT))
        break;
      if (!meet_existing (incoming_path, path, sha256, bytes, &is_settled, error))
        return FALSE;
    }
  if (is_settled)
    return TRUE;
  if (cause == NULL)
    g_set_error (&cause, RECOURSE_ERROR, RECOURSE_ERROR_BUSY,
                 "cannot settle an object: somebody else is changing it all the time");
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
ensure_shelf (const char *path, GError **error)
{
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autoptr (GError) cause = NULL;

  if (g_file_test (shelf, G_FILE_TEST_IS_DIR) || recourse_files_make_folder (shelf, &cause)
      || g_file_test (shelf, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * recourse_object_settle:
 * @incoming_path: a file of the same file system, known to have @bytes bytes of that digest
 *
 * Moves a file to its place among the objects, with mode 0400 whatever the umask, and replaces
 * nothing. Is the object there already, it is hashed again: when it is intact, @incoming_path is
 * removed; when it is not, it is put aside as `HASH.damaged-N`, and the new copy takes its place.
 * On an error @incoming_path is still there. For a power cut, sync the folder `objects/ab`, and
 * `objects`, after it.
 */
gboolean
recourse_object_settle (const char *case_path,
                        const char *incoming_path,
                        const char *sha256,
                        gint64 bytes,
                        GError **error)
{
  g_autofree char *path = recourse_object_build_path (case_path, sha256);

  g_return_val_if_fail (path != NULL, FALSE);

  return ensure_shelf (path, error)
         && recourse_object_settle_file (incoming_path, path, sha256, bytes, error);
}
