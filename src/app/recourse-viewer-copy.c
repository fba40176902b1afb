/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-viewer-copy"

#include "recourse-viewer-copy.h"

#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-object.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define PREFIX "recourse-"
#define NAME_MAX_BYTES 100
#define MODE_FOLDER 0700
#define MODE_FILE 0600

static char *
build_folder (long pid)
{
  return g_strdup_printf ("%s/" PREFIX "%ld", g_get_user_runtime_dir (), pid);
}

/* Only files: nobody makes folders there, and nothing is followed. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static gboolean
is_left_over (const char *name)
{
  guint64 pid = 0;

  return g_str_has_prefix (name, PREFIX)
         && g_ascii_string_to_unsigned (name + strlen (PREFIX), 10, 1, G_MAXINT32, &pid, NULL)
         && kill ((pid_t) pid, 0) != 0 && errno == ESRCH;
}

/* What a process left behind that was ended by force. */
static void
sweep (void)
{
  g_autoptr (GDir) directory = g_dir_open (g_get_user_runtime_dir (), 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), name, NULL);

      if (is_left_over (name))
        remove_folder (path);
    }
}

static gboolean
ensure_folder (const char *path, GError **error)
{
  if (g_mkdir (path, MODE_FOLDER) == 0)
    {
      sweep ();
      return TRUE;
    }
  if (errno == EEXIST && g_file_test (path, G_FILE_TEST_IS_DIR)
      && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  recourse_error_set_errno (error, errno, "cannot make folder '%s'", path);
  return FALSE;
}

static gboolean
is_plain (gunichar c)
{
  return g_unichar_isprint (c) && c != '/' && c != '\\' && g_unichar_type (c) != G_UNICODE_FORMAT;
}

/* What stands at the end, and tells viewers the type, stays. */
static char *
make_plain (const char *name)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  const char *tail;

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (kept, is_plain (g_utf8_get_char (at)) ? g_utf8_get_char (at) : '_');
  tail = kept->str;
  while (strlen (tail) > NAME_MAX_BYTES)
    tail = g_utf8_next_char (tail);
  return g_strdup (tail);
}

/**
 * recourse_viewer_copy_build_name:
 * @name: (nullable): of the exhibit
 *
 * Returns: (transfer full): a name without separators and control characters, at most 100 bytes of
 *   @name behind the number; what stands at its end, and tells viewers its type, stays
 */
char *
recourse_viewer_copy_build_name (gint64 seq, const char *name)
{
  g_autofree char *plain = make_plain (name != NULL ? name : "");

  return g_strdup_printf ("%04" G_GINT64_FORMAT "-%s", seq, plain);
}

static gboolean
copy_contents (int source, const char *path, GCancellable *cancellable, GError **error)
{
  int target = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, MODE_FILE);
  g_autoptr (GInputStream) input = g_unix_input_stream_new (source, FALSE);
  g_autoptr (GOutputStream) output = NULL;
  GError *failure = NULL;

  if (target < 0)
    {
      recourse_error_set_errno (error, errno, "cannot write '%s'", path);
      return FALSE;
    }
  output = g_unix_output_stream_new (target, TRUE);
  if (g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, cancellable,
                              &failure)
      >= 0)
    return TRUE;
  g_unlink (path);
  recourse_error_take_io (error, failure, "cannot copy the file for a viewer");
  return FALSE;
}

/**
 * recourse_viewer_copy_is_safe:
 * @media_type: (nullable): what was guessed when it was kept
 *
 * Returns: whether such a file is opened from here: pictures, recordings, PDF and plain text. What
 *   may be a program, or hold one, is not: a swindler may have sent it.
 */
gboolean
recourse_viewer_copy_is_safe (const char *media_type)
{
  static const char *const safe[] = { "image/", "video/", "audio/", "application/pdf",
                                      "text/plain" };

  if (media_type == NULL || g_str_equal (media_type, "image/svg+xml"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (safe); i++)
    if (g_str_has_prefix (media_type, safe[i]))
      return TRUE;
  return FALSE;
}

/**
 * recourse_viewer_copy_make:
 *
 * Copies the file into the run-time folder of this process, for its user alone.
 *
 * Returns: (transfer full): the path of the copy, or NULL
 */
char *
recourse_viewer_copy_make (const char *case_path,
                           const RecourseExhibit *exhibit,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autofree char *folder = build_folder ((long) getpid ());
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  gboolean is_done;
  int source;

  g_return_val_if_fail (case_path != NULL && exhibit != NULL, NULL);

  if (!ensure_folder (folder, error))
    return NULL;
  source = recourse_object_open (case_path, exhibit->sha256, error);
  if (source < 0)
    return NULL;
  name = recourse_viewer_copy_build_name (exhibit->seq, exhibit->name);
  path = g_build_filename (folder, name, NULL);
  /* One that was made before may have been changed by a viewer. */
  g_unlink (path);
  is_done = copy_contents (source, path, cancellable, error);
  close (source);
  return is_done ? g_steal_pointer (&path) : NULL;
}

/**
 * recourse_viewer_copy_write:
 * @name: that the viewer shows; what does not belong into the name of a file is replaced
 *
 * Writes what was just made into the run-time folder of this process, for its user alone. One of
 * the same name, from before, is replaced.
 *
 * Returns: (transfer full): the path of the file, or NULL
 */
char *
recourse_viewer_copy_write (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *folder = build_folder ((long) getpid ());
  g_autofree char *plain = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  if (!ensure_folder (folder, error))
    return NULL;
  plain = make_plain (name);
  path = g_build_filename (folder, plain, NULL);
  return recourse_files_write_over (path, bytes, error) ? g_steal_pointer (&path) : NULL;
}

/** recourse_viewer_copy_open: hands @path to the viewer of the desktop; errors: those of GIO, when
 * there is none */
gboolean
recourse_viewer_copy_open (const char *path, GError **error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);

  return uri != NULL && g_app_info_launch_default_for_uri (uri, NULL, error);
}

/** recourse_viewer_copy_clear: removes all copies; for the end of the program */
void
recourse_viewer_copy_clear (void)
{
  g_autofree char *folder = build_folder ((long) getpid ());

  if (g_file_test (folder, G_FILE_TEST_IS_DIR) && !g_file_test (folder, G_FILE_TEST_IS_SYMLINK))
    remove_folder (folder);
}
