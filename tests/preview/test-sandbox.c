/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-sandbox"

#include "recourse-helper-sandbox.h"

#include "preview-case.h"
#include "temp-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* What somebody can do who has taken over the helper: the same code is entered in a child, which
 * then tries. */

static void
enter (void)
{
  g_assert_true (recourse_sandbox_enter ());
}

static void
assert_refused (long result)
{
  g_assert_cmpint (result, ==, -1);
  g_assert_cmpint (errno, ==, ENOSYS);
}

static void
try_network (gpointer unused)
{
  int pair[2];

  enter ();
  assert_refused (socket (AF_INET, SOCK_STREAM, 0));
  assert_refused (socket (AF_INET6, SOCK_DGRAM, 0));
  assert_refused (socket (AF_UNIX, SOCK_STREAM, 0));
  assert_refused (socket (AF_NETLINK, SOCK_RAW, 0));
  assert_refused (socketpair (AF_UNIX, SOCK_STREAM, 0, pair));
}

static void
try_processes (gpointer unused)
{
  char *arguments[] = { "/bin/true", NULL };

  enter ();
  assert_refused (syscall (SYS_clone, SIGCHLD, NULL, NULL, NULL, 0));
  assert_refused (syscall (SYS_clone3, NULL, 0));
  assert_refused (execve (arguments[0], arguments, NULL));
  assert_refused (kill (getppid (), SIGTERM));
  assert_refused (kill (getpid (), 0));
  assert_refused (syscall (SYS_tgkill, getppid (), getppid (), 0));
  assert_refused (ptrace (PTRACE_ATTACH, getppid (), NULL, NULL));
  assert_refused (syscall (SYS_process_vm_readv, getppid (), NULL, 0, NULL, 0, 0));
  assert_refused (fcntl (STDIN_FILENO, F_SETOWN, getppid ()));
  assert_refused (prlimit (getppid (), RLIMIT_CPU, &(struct rlimit){ 0 }, NULL));
  assert_refused (syscall (SYS_io_uring_setup, 1, NULL));
  assert_refused (ioctl (STDIN_FILENO, 0x5412 /* types into a terminal */, "x"));
}

static void
try_files (gpointer path)
{
  g_autofree char *other = g_strconcat (path, "-2", NULL);
  int fd;

  enter ();
  assert_refused (open (path, O_WRONLY));
  assert_refused (open (path, O_RDWR));
  assert_refused (open (path, O_RDONLY | O_TRUNC));
  assert_refused (open (other, O_WRONLY | O_CREAT, 0600));
  assert_refused (open (other, O_RDONLY | O_CREAT, 0600));
  assert_refused (syscall (SYS_openat2, AT_FDCWD, path, NULL, 0));
  assert_refused (unlink (path));
  assert_refused (rename (path, other));
  assert_refused (link (path, other));
  assert_refused (symlink (path, other));
  assert_refused (mkdir (other, 0700));
  assert_refused (chmod (path, 0777));
  assert_refused (truncate (path, 0));
  fd = open (path, O_RDONLY);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, 0), ==, -1);
  close (fd);
}

static void
try_reading (gpointer path)
{
  char letter = 0;
  int fd;

  enter ();
  fd = open (path, O_RDONLY);
  g_assert_cmpint (fd, >=, 0);
  g_assert_true (recourse_sandbox_forbid_files ());
  g_assert_cmpint (read (fd, &letter, 1), ==, 1);
  g_assert_cmpint (open (path, O_RDONLY), ==, -1);
  g_assert_cmpint (errno, ==, EACCES);
  g_assert_cmpint (openat (AT_FDCWD, "/proc/self/maps", O_RDONLY), ==, -1);
  g_assert_cmpint (errno, ==, EACCES);
}

/* What was open for writing before, such as a descriptor that somebody forgot to close. */
static void
try_writing (gpointer path)
{
  int fd = open (path, O_WRONLY | O_APPEND);

  g_assert_cmpint (fd, >=, 0);
  enter ();
  g_assert_cmpint (write (fd, "x", 1), ==, -1);
  g_assert_cmpint (errno, ==, EFBIG);
}

static void
try_memory (gpointer unused)
{
  enter ();
  g_assert_true (mmap (NULL, RECOURSE_SANDBOX_MEMORY, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                 == MAP_FAILED);
  g_assert_null (g_try_malloc (RECOURSE_SANDBOX_MEMORY));
  g_assert_true (
      mmap (NULL, 512 * 1024 * 1024, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      != MAP_FAILED);
}

static void
run_with_file (ChildFunc func)
{
  char *folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "evidence", -1, NULL));
  child_run (func, path);
  contents = temp_folder_read (path, NULL);
  g_assert_cmpstr (contents, ==, "evidence");
  temp_folder_free (folder);
}

static void
test_network (void)
{
  child_run (try_network, NULL);
}

static void
test_processes (void)
{
  child_run (try_processes, NULL);
}

static void
test_files (void)
{
  run_with_file (try_files);
}

static void
test_reading (void)
{
  run_with_file (try_reading);
}

static void
test_writing (void)
{
  run_with_file (try_writing);
}

static void
test_memory (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the address sanitizer needs more than the limit");
#else
  child_run (try_memory, NULL);
#endif
}

/* A bug of a decoder that never ends. The signal comes from the limit, not from a clock of ours. */
static void
burn (gpointer unused)
{
  const struct rlimit one_second = { .rlim_cur = 0, .rlim_max = 1 };

  /* A limit of zero is one of a second, and one that is lower already stays. */
  setrlimit (RLIMIT_CPU, &one_second);
  enter ();
  for (volatile guint i = 0;; i++)
    continue;
}

static void
test_processor_time (void)
{
  pid_t child = child_start (burn, NULL);
  int status = 0;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_true (WTERMSIG (status) == SIGXCPU || WTERMSIG (status) == SIGKILL);
}

/* --- The real helper, seen from outside ---------------------------------------------------------
 */

static char *
read_of (GSubprocess *helper, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/%s", g_subprocess_get_identifier (helper),
                                           name);

  return temp_folder_read (path, NULL);
}

static void
assert_line (const char *text, const char *pattern)
{
  if (!g_regex_match_simple (pattern, text, G_REGEX_MULTILINE, 0))
    g_error ("no line is like '%s' in:\n%s", pattern, text);
}

/* More than a pipe holds has been taken, so the helper has read, and what comes before that is
 * done. */
static GSubprocess *
start_and_feed (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = recourse_preview_find_helper ();
  g_autofree char *block = g_malloc0 (1024 * 1024);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  GSubprocess *helper;

  memcpy (block, "%PDF-", 5);
  helper = g_subprocess_launcher_spawn (launcher, &error, program, "guess", "64", NULL);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (g_subprocess_get_stdin_pipe (helper), block,
                                            1024 * 1024, NULL, NULL, NULL));
  return helper;
}

static void
test_helper_is_locked_in (void)
{
  g_autoptr (GSubprocess) helper = start_and_feed ();
  g_autofree char *limits = read_of (helper, "limits");
  g_autofree char *status = read_of (helper, "status");
  g_autofree char *stat = read_of (helper, "stat");
  g_auto (GStrv) fields = g_strsplit (strrchr (stat, ')'), " ", -1);

  assert_line (limits, "^Max file size +0 +0 +bytes");
  assert_line (limits, "^Max core file size +0 +0 +bytes");
  assert_line (limits, "^Max processes +0 +0 +processes");
  assert_line (limits, "^Max open files +32 +32 +files");
  assert_line (limits, "^Max cpu time +8 +9 +seconds");
#ifndef __SANITIZE_ADDRESS__
  assert_line (limits, "^Max address space +1610612736 +1610612736 +bytes");
  assert_line (limits, "^Max data size +1610612736 +1610612736 +bytes");
#endif
  assert_line (status, "^NoNewPrivs:\\s+1$");
  assert_line (status, "^Seccomp:\\s+2$");
  assert_line (status, "^Threads:\\s+1$");
  /* Group and session are its own. */
  g_assert_cmpstr (fields[3], ==, g_subprocess_get_identifier (helper));
  g_assert_cmpstr (fields[4], ==, g_subprocess_get_identifier (helper));
  g_subprocess_force_exit (helper);
  g_subprocess_wait (helper, NULL, NULL);
}

/* Nothing is written to a helper that ends before it reads: that would race with its end. */
static void
assert_exit (const char *media_type, const char *edge, const char *input, int expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = recourse_preview_find_helper ();
  g_autofree char *said = NULL;
  g_autoptr (GSubprocess)
      helper = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                     | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                                 &error, program, media_type, edge, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (helper, input, NULL, NULL, &said, &error));
  g_assert_cmpint (g_subprocess_get_exit_status (helper), ==, expected);
  /* One line, for who runs it by hand. */
  g_assert_true (g_str_has_prefix (said, "recourse-preview: "));
  g_assert_true (strchr (said, '\n') == said + strlen (said) - 1);
}

static void
test_calls (void)
{
  assert_exit ("guess", "0", NULL, RECOURSE_PREVIEW_WRONG_CALL);
  assert_exit ("guess", "4097", NULL, RECOURSE_PREVIEW_WRONG_CALL);
  assert_exit ("guess", "-1", NULL, RECOURSE_PREVIEW_WRONG_CALL);
  assert_exit ("guess", "12x", NULL, RECOURSE_PREVIEW_WRONG_CALL);
  assert_exit ("guess", NULL, NULL, RECOURSE_PREVIEW_WRONG_CALL);
  assert_exit ("guess", "4096", "PK\x03\x04\x05\x06\x07\x08", RECOURSE_PREVIEW_UNKNOWN_KIND);
}

int
main (int argc, char **argv)
{
  preview_case_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sandbox/network", test_network);
  g_test_add_func ("/sandbox/processes", test_processes);
  g_test_add_func ("/sandbox/files", test_files);
  g_test_add_func ("/sandbox/reading", test_reading);
  g_test_add_func ("/sandbox/writing", test_writing);
  g_test_add_func ("/sandbox/memory", test_memory);
  g_test_add_func ("/sandbox/processor-time", test_processor_time);
  g_test_add_func ("/sandbox/helper-is-locked-in", test_helper_is_locked_in);
  g_test_add_func ("/sandbox/calls", test_calls);
  return g_test_run ();
}
