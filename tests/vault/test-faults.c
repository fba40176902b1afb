/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-faults"

#include "recourse-error.h"
#include "vault-case.h"

#include <glib/gstdio.h>
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * Every single call by which add-files changes the disk fails once, and is once the last one before
 * the program is killed: not a sample, all of them. ADD_FILES and FAULT_SHIM name the program and
 * the library that does it.
 */

typedef struct
{
  VaultCase vault_case;
  GPtrArray *sources;
  char *mark;
  guint n_saved; /* in the last run */
} Fixture;

/* More than one file that is synced with others, one without content, one twice. */
static void
set_up (Fixture *f, gconstpointer unused)
{
  static const char *const contents[] = { "abc", "", "def", "abc", "ghi", "the last one" };

  vault_case_set_up (&f->vault_case, NULL);
  f->sources = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *name = g_strdup_printf ("source %u", i);

      g_ptr_array_add (f->sources, vault_case_write (&f->vault_case, name, contents[i]));
    }
  f->mark = g_build_filename (f->vault_case.folder, "mark", NULL);
  vault_case_keep (&f->vault_case, "ghi"); /* one is there already */
  vault_case_close (&f->vault_case);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_ptr_array_unref (f->sources);
  g_free (f->mark);
  vault_case_tear_down (&f->vault_case, NULL);
}

/* Gives what it said; @out_status as waitpid() has it. */
static char *
run_with_fault (const Fixture *f, const char *fault, int *out_status)
{
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  environment = g_environ_setenv (environment, "LD_PRELOAD", g_getenv ("FAULT_SHIM"), TRUE);
  environment = g_environ_setenv (environment, "RECOURSE_FAULT", fault, TRUE);
  environment = g_environ_setenv (environment, "RECOURSE_FAULT_MARK", f->mark, TRUE);
  g_ptr_array_add (arguments, (char *) g_getenv ("ADD_FILES"));
  g_ptr_array_add (arguments, f->vault_case.path);
  g_ptr_array_extend (arguments, f->sources, NULL, NULL);
  g_ptr_array_add (arguments, NULL);
  g_spawn_sync (NULL, (char **) arguments->pdata, environment, G_SPAWN_DEFAULT, NULL, NULL, &output,
                NULL, out_status, &error);
  g_assert_no_error (error);
  return output;
}

/* "saved SEQ SHA256 BYTES" is true whatever happened after it. */
static guint
check_saved (Fixture *f, const char *output)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  guint n_saved = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      g_autoptr (RecourseExhibit) exhibit = NULL;

      if (words[0] == NULL || !g_str_equal (words[0], "saved"))
        continue;
      exhibit = vault_case_exhibit (&f->vault_case, g_ascii_strtoll (words[1], NULL, 10));
      g_assert_cmpstr (exhibit->sha256, ==, words[2]);
      n_saved++;
    }
  return n_saved;
}

/* FALSE when the program has fewer calls than that. */
static gboolean
strike (Fixture *f, const char *kind, int n, const char *what)
{
  g_autofree char *fault = g_strdup_printf ("%s:%d:%s", kind, n, what);
  g_autofree char *output = NULL;
  gboolean has_struck;
  int status = -1;

  output = run_with_fault (f, fault, &status);
  has_struck = g_unlink (f->mark) == 0;
  if (has_struck && g_str_equal (what, "kill"))
    g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  else
    g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) <= 2);
  vault_case_open (&f->vault_case);
  f->n_saved = check_saved (f, output);
  vault_case_assert_whole (&f->vault_case);
  vault_case_close (&f->vault_case);
  if (!has_struck)
    g_assert_cmpuint (f->n_saved, ==, f->sources->len);
  return has_struck;
}

static int
strike_all (Fixture *f, const char *kind, const char *what)
{
  int n = 1;

  while (strike (f, kind, n, what))
    n++;
  g_test_message ("%s: %d calls, each with %s", kind, n - 1, what);
  return n - 1;
}

static void
fail_all (Fixture *f, const char *kind, int saved_errno)
{
  g_autofree char *what = g_strdup_printf ("%d", saved_errno);

  g_assert_cmpint (strike_all (f, kind, what), >, 0);
}

static void
test_killed (Fixture *f, gconstpointer unused)
{
  g_assert_cmpint (strike_all (f, "any", "kill"), >, 30);
}

static void
test_write (Fixture *f, gconstpointer unused)
{
  fail_all (f, "write", EIO);
  fail_all (f, "write", ENOSPC);
}

static void
test_sync (Fixture *f, gconstpointer unused)
{
  fail_all (f, "sync", EIO);
}

/* The first two make the folder of the run and the copies safe: without them nothing is saved. That
 * they are the first two is how it is written; SQLite itself passes over some of its own. */
static void
test_copies_not_synced (Fixture *f, gconstpointer unused)
{
  for (int n = 1; n <= 2; n++)
    {
      g_autofree char *what = g_strdup_printf ("%d", EIO);

      g_assert_true (strike (f, "sync", n, what));
      g_assert_cmpuint (f->n_saved, ==, 0);
      vault_case_open (&f->vault_case);
      g_assert_cmpint (vault_case_count_entries (&f->vault_case), ==, 2);
      vault_case_close (&f->vault_case);
    }
}

static void
test_rename (Fixture *f, gconstpointer unused)
{
  fail_all (f, "rename", EIO);
}

static void
test_make (Fixture *f, gconstpointer unused)
{
  fail_all (f, "make", EACCES);
}

static void
test_remove (Fixture *f, gconstpointer unused)
{
  fail_all (f, "remove", EACCES);
}

static void
test_cut (Fixture *f, gconstpointer unused)
{
  fail_all (f, "cut", ENOSPC);
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

/* A program that is killed loses nothing that it has written, and memory is faster. */
static void
use_memory (void)
{
  if (g_getenv ("TMPDIR") == NULL && access ("/dev/shm", W_OK | X_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
}

int
main (int argc, char **argv)
{
  use_memory ();
  g_test_init (&argc, &argv, NULL);
  add ("/vault/durability/faults/killed", test_killed);
  add ("/vault/durability/faults/write", test_write);
  add ("/vault/durability/faults/sync", test_sync);
  add ("/vault/durability/faults/copies-not-synced", test_copies_not_synced);
  add ("/vault/durability/faults/rename", test_rename);
  add ("/vault/durability/faults/make", test_make);
  add ("/vault/durability/faults/remove", test_remove);
  add ("/vault/durability/faults/cut", test_cut);
  return g_test_run ();
}
