/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-process"

#include "fake-helper.h"

#include "recourse-error.h"
#include "temp-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHORT (100 * G_TIME_SPAN_MILLISECOND)

/* --- Well-behaved ones --------------------------------------------------------------------------
 */

static void
test_answers (FakeHelper *self, gconstpointer unused)
{
  fake_helper_write_right_answer (self);
  fake_helper_write_script (self, "cat > /dev/null; cat \"$answer\"");
  fake_helper_assert_shown (self);
  fake_helper_write_script (self,
                            "exec cat \"$answer\""); /* before it has read, and without reading */
  fake_helper_assert_shown (self);
}

static void
test_environment_and_arguments (FakeHelper *self, gconstpointer unused)
{
  g_autofree char *seen = g_build_filename (self->folder, "seen", NULL);
  g_autofree char *script = g_strdup_printf (
      "{ echo \"$# $1 $2\"; tr '\\0' '\\n' < /proc/$$/environ; ls /proc/$$/fd; } > '%s'; cat "
      "\"$answer\"",
      seen);
  g_autofree char *contents = NULL;

  fake_helper_write_right_answer (self);
  fake_helper_write_script (self, script);
  fake_helper_assert_shown (self);
  contents = temp_folder_read (seen, NULL);
  /* 10 is the script itself, in this shell. */
  g_assert_true (g_str_has_prefix (contents, "2 guess 4\n0\n1\n"));
  g_assert_null (strchr (contents, '='));
}

/* --- Broken ones --------------------------------------------------------------------------------
 */

static void
test_exit_codes (FakeHelper *self, gconstpointer unused)
{
  static const struct
  {
    int status;
    int code;
    const char *part;
  } ends[] = {
    { RECOURSE_PREVIEW_WRONG_CALL, RECOURSE_ERROR_IO, "another version" },
    { RECOURSE_PREVIEW_NO_LIMITS, RECOURSE_ERROR_PERMISSION, "lock" },
    { RECOURSE_PREVIEW_NOT_READ, RECOURSE_ERROR_IO, "pipe" },
    { RECOURSE_PREVIEW_UNKNOWN_KIND, RECOURSE_ERROR_UNSUPPORTED, "neither" },
    { RECOURSE_PREVIEW_NO_DECODER, RECOURSE_ERROR_UNSUPPORTED, "decoder" },
    { RECOURSE_PREVIEW_TOO_MANY_BYTES, RECOURSE_ERROR_LIMIT, "256 MiB" },
    { RECOURSE_PREVIEW_TOO_MANY_PIXELS, RECOURSE_ERROR_LIMIT, "64 megapixels" },
    { RECOURSE_PREVIEW_NO_MEMORY, RECOURSE_ERROR_LIMIT, "memory" },
    { RECOURSE_PREVIEW_ENCRYPTED, RECOURSE_ERROR_PERMISSION, "password" },
    { RECOURSE_PREVIEW_DAMAGED, RECOURSE_ERROR_INVALID_CONTENT, "damaged" },
    { 1, RECOURSE_ERROR_IO, "broke down" },
    { 127, RECOURSE_ERROR_IO, "broke down" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *script = g_strdup_printf ("echo 'ring 123456 now' >&2; exit %d",
                                                 ends[i].status);

      fake_helper_write_script (self, script);
      fake_helper_assert_refused (self, ends[i].code, ends[i].part);
    }
}

static void
test_signals (FakeHelper *self, gconstpointer unused)
{
  fake_helper_write_script (self, "kill -SEGV $$");
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "broke down");
  fake_helper_write_script (self, "kill -KILL $$");
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "broke down");
  fake_helper_write_script (self, "kill -XCPU $$");
  fake_helper_assert_refused (self, RECOURSE_ERROR_LIMIT, "too long");
}

/* This process would die of SIGPIPE: a child with the default action proves that it does not. */
static void
test_pipe_breaks (FakeHelper *self, gconstpointer unused)
{
  struct sigaction before;

  g_assert_cmpint (sigaction (SIGPIPE, NULL, &before), ==, 0);
  g_assert_true (before.sa_handler == SIG_DFL);
  fake_helper_write_script (self, "exec <&-; exit 19");
  fake_helper_assert_refused (self, RECOURSE_ERROR_INVALID_CONTENT, "damaged");
}

static void
test_hangs (FakeHelper *self, gconstpointer unused)
{
  self->microseconds = SHORT;
  fake_helper_write_right_answer (self);
  fake_helper_write_script (self, "exec sleep 1000");
  fake_helper_assert_refused (self, RECOURSE_ERROR_LIMIT, "too long");
  fake_helper_write_script (self, "exec tail -f \"$answer\"");
  fake_helper_assert_refused (self, RECOURSE_ERROR_LIMIT, "too long");
  fake_helper_write_script (self, "trap '' TERM INT HUP PIPE; while :; do :; done");
  fake_helper_assert_refused (self, RECOURSE_ERROR_LIMIT, "too long");
}

static void
test_goes_silent (FakeHelper *self, gconstpointer unused)
{
  fake_helper_write_right_answer (self);
  fake_helper_write_script (self, "exec >&-; exec sleep 1000");
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "broke down");
}

static void
test_no_helper (FakeHelper *self, gconstpointer unused)
{
  fake_helper_assert_refused (self, RECOURSE_ERROR_NOT_FOUND, "no such program");
  fake_helper_write_file (self->helper, "", 0);
  g_assert_cmpint (g_chmod (self->helper, 0600), ==, 0);
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot start");
}

/* --- Sources ------------------------------------------------------------------------------------
 */

static void
test_source_that_says_nothing (FakeHelper *self, gconstpointer unused)
{
  g_autofree char *fifo = g_build_filename (self->folder, "fifo", NULL);
  g_autoptr (GError) error = NULL;
  int source;

  self->microseconds = SHORT;
  fake_helper_write_script (self, "exec sleep 1000");
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  source = open (fifo, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (source, >=, 0);
  g_assert_null (fake_helper_call (self, source, NULL, &error));
  preview_case_assert_error (error, RECOURSE_ERROR_LIMIT, "too long");
  close (source);
}

/* From here on the real helper. */
static void
use_real_helper (FakeHelper *self)
{
  g_free (self->helper);
  self->helper = recourse_preview_find_helper ();
}

/* Of a FIFO that never ends, what is needed is read and no more. */
static void
test_source_without_end (FakeHelper *self, gconstpointer unused)
{
  char *arguments[] = { "/bin/sh", "-c", "while :; do echo endless; done", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePreview) preview = NULL;
  GPid writer;
  int source;

  use_real_helper (self);
  g_assert_true (g_spawn_async_with_pipes (NULL, arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                                           NULL, &writer, NULL, &source, NULL, &error));
  preview = fake_helper_call (self, source, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (preview->is_cut);
  g_assert_cmpuint (strlen (preview->text), ==, RECOURSE_PREVIEW_MAX_TEXT_SOURCE);
  child_kill (writer);
  close (source);
}

/* A PDF is read as a whole: up to the cap, and no byte more. */
static void
test_source_too_large (FakeHelper *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) start = SAMPLE_BYTES ("%PDF-");
  int source = preview_case_open (start);

  use_real_helper (self);
  g_assert_cmpint (ftruncate (source, RECOURSE_PREVIEW_MAX_SOURCE + 1), ==, 0);
  g_assert_null (fake_helper_call (self, source, NULL, &error));
  preview_case_assert_error (error, RECOURSE_ERROR_LIMIT, "larger than 256 MiB");
  close (source);
}

static void
test_source_that_cannot_be_read (FakeHelper *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  int source = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  fake_helper_write_script (self, "exec sleep 1000");
  g_assert_null (fake_helper_call (self, source, NULL, &error));
  preview_case_assert_error (error, RECOURSE_ERROR_INVALID_ARGUMENT, "cannot read the file");
  close (source);
}

static gpointer
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelled (FakeHelper *self, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  int source = open ("/dev/zero", O_RDONLY | O_CLOEXEC);
  GThread *thread;

  fake_helper_write_script (self, "exec sleep 1000");
  thread = g_thread_new ("cancel", cancel, cancellable);
  g_assert_null (fake_helper_call (self, source, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  g_assert_null (fake_helper_call (self, source, cancellable, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  close (source);
}

/* What the environment names is used. */
static void
test_named_helper (FakeHelper *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePreview) preview = NULL;
  int source = open ("/dev/null", O_RDONLY | O_CLOEXEC);

  fake_helper_write_right_answer (self);
  fake_helper_write_script (self, "exec cat \"$answer\"");
  g_setenv ("RECOURSE_PREVIEW", self->helper, TRUE);
  preview = recourse_preview_make (source, NULL, FAKE_HELPER_EDGE, NULL, &error);
  g_unsetenv ("RECOURSE_PREVIEW");
  g_assert_no_error (error);
  g_assert_cmpint (preview->width, ==, 1);
  close (source);
}

int
main (int argc, char **argv)
{
  preview_case_init ();
  g_test_init (&argc, &argv, NULL);
  FAKE_HELPER_ADD ("/process/answers", test_answers);
  FAKE_HELPER_ADD ("/process/environment-and-arguments", test_environment_and_arguments);
  FAKE_HELPER_ADD ("/process/exit-codes", test_exit_codes);
  FAKE_HELPER_ADD ("/process/signals", test_signals);
  FAKE_HELPER_ADD ("/process/pipe-breaks", test_pipe_breaks);
  FAKE_HELPER_ADD ("/process/hangs", test_hangs);
  FAKE_HELPER_ADD ("/process/goes-silent", test_goes_silent);
  FAKE_HELPER_ADD ("/process/no-helper", test_no_helper);
  FAKE_HELPER_ADD ("/process/source/says-nothing", test_source_that_says_nothing);
  FAKE_HELPER_ADD ("/process/source/without-end", test_source_without_end);
  FAKE_HELPER_ADD ("/process/source/too-large", test_source_too_large);
  FAKE_HELPER_ADD ("/process/source/cannot-be-read", test_source_that_cannot_be_read);
  FAKE_HELPER_ADD ("/process/cancelled", test_cancelled);
  FAKE_HELPER_ADD ("/process/named-helper", test_named_helper);
  return g_test_run ();
}
