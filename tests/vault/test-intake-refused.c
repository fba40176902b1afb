/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-intake-refused"

#include "intake-case.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-object.h"
#include "temp-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- What is refused ---------------------------------------------------------------------------
 */

/* By itself, and nothing is half-kept; the file after it is kept. */
static void
assert_item_refused (VaultCase *c, const RecourseIntakeItem *item, int code)
{
  g_autofree char *good = vault_case_write (c, "good", "abc");
  const RecourseIntakeItem items[] = { *item, intake_item (good) };
  gint64 n_before = vault_case_count_entries (c);
  IntakeResults results = intake_add_all (c, items, G_N_ELEMENTS (items));

  g_assert_cmpint (results.seqs[0], ==, -code - 1);
  g_assert_cmpint (results.seqs[1], ==, n_before + 1);
  g_assert_cmpint (vault_case_count_entries (c), ==, n_before + 1);
  g_assert_cmpuint (vault_case_count_files (c, "objects"), ==, 1);
  vault_case_assert_whole (c);
}

static void
note_message_cb (guint index,
                 const RecourseIntakeReceipt *receipt,
                 const GError *refusal,
                 gpointer data)
{
  if (index == 0)
    *(char **) data = refusal != NULL ? g_strdup (refusal->message) : NULL;
}

static void
assert_message (VaultCase *c, const RecourseIntakeItem *item, const char *part)
{
  g_autofree char *message = NULL;
  const RecourseIntakeHooks hooks = { .settled = note_message_cb, .data = &message };

  g_assert_true (recourse_intake_run (c->vault, item, 1, &hooks, NULL, NULL));
  g_assert_nonnull (message);
  if (strstr (message, part) == NULL)
    g_error ("'%s' does not say '%s'", message, part);
  g_assert_null (strchr (message, '\n'));
  g_assert_true (g_utf8_validate (message, -1, NULL));
  g_assert_true (g_str_has_prefix (message, "cannot add '"));
}

static void
assert_refused (VaultCase *c, const char *path, int code, const char *part)
{
  const RecourseIntakeItem item = intake_item (path);

  assert_item_refused (c, &item, code);
  assert_message (c, &item, part);
}

static void
test_no_file (VaultCase *c, gconstpointer unused)
{
  g_autofree char *gone = g_build_filename (c->sources, "gone", NULL);
  g_autofree char *pipe = g_build_filename (c->sources, "pipe", NULL);
  g_autofree char *to_pipe = g_build_filename (c->sources, "to pipe", NULL);
  g_autofree char *dangling = g_build_filename (c->sources, "dangling", NULL);
  g_autofree char *round = g_build_filename (c->sources, "round", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink (pipe, to_pipe), ==, 0);
  g_assert_cmpint (symlink (gone, dangling), ==, 0);
  g_assert_cmpint (symlink (round, round), ==, 0);
  assert_refused (c, gone, RECOURSE_ERROR_NOT_FOUND, "no such file");
  assert_refused (c, dangling, RECOURSE_ERROR_NOT_FOUND, "no such file");
  assert_refused (c, round, RECOURSE_ERROR_INVALID_ARGUMENT, "symbolic links");
  assert_refused (c, "", RECOURSE_ERROR_NOT_FOUND, "no such file");
  assert_refused (c, c->sources, RECOURSE_ERROR_INVALID_ARGUMENT, "it is a folder");
  assert_refused (c, "/dev/null", RECOURSE_ERROR_INVALID_ARGUMENT, "it is a device");
  assert_refused (c, "/dev/zero", RECOURSE_ERROR_INVALID_ARGUMENT, "it is a device");
  assert_refused (c, pipe, RECOURSE_ERROR_INVALID_ARGUMENT, "it is a pipe");
  assert_refused (c, to_pipe, RECOURSE_ERROR_INVALID_ARGUMENT, "it is a pipe");
  /* A file that is made while it is read, and has no size before. */
  assert_refused (c, "/proc/self/status", RECOURSE_ERROR_BUSY, "changed");
}

static void
add_unreadable (gpointer data)
{
  VaultCase *c = data;
  g_autofree char *path = vault_case_write (c, "closed", "abd");

  child_become_nobody (c->folder);
  vault_case_open (c);
  g_assert_cmpint (chmod (path, 0), ==, 0);
  assert_refused (c, path, RECOURSE_ERROR_PERMISSION, "permission denied");
  vault_case_close (c);
}

static void
test_unreadable (VaultCase *c, gconstpointer unused)
{
  vault_case_close (c);
  child_run (add_unreadable, c);
}

static void
test_larger_than_disk (VaultCase *c, gconstpointer unused)
{
  g_autofree char *path = vault_case_write (c, "huge", "");

  /* More than any disk has, and no byte of it is there. */
  if (truncate (path, G_GINT64_CONSTANT (8) << 40) != 0)
    {
      g_test_skip ("this file system has no files of 8 TiB");
      return;
    }
  assert_refused (c, path, RECOURSE_ERROR_NO_SPACE, "has 8796093022208 bytes");
}

static void
test_bad_words (VaultCase *c, gconstpointer unused)
{
  g_autofree char *path = vault_case_write (c, "x", "abd");
  g_autofree char *too_long = g_strnfill (RECOURSE_TEXT_MAX_BYTES + 1, 'x');
  RecourseIntakeItem item = intake_item (path);

  item.note = too_long;
  assert_item_refused (c, &item, RECOURSE_ERROR_LIMIT);
  assert_message (c, &item, "the note is longer");
  item.note = "\xFF";
  assert_message (c, &item, "the note is not valid UTF-8");
  item = intake_item (path);
  item.order = too_long;
  assert_message (c, &item, "the order number is longer");
  item = intake_item (path);
  item.kind = "Chat";
  assert_item_refused (c, &item, RECOURSE_ERROR_INVALID_ARGUMENT);
  item = intake_item (path);
  item.happened = G_MAXINT64 / 2;
  assert_item_refused (c, &item, RECOURSE_ERROR_LIMIT);
}

static void
test_long_names (VaultCase *c, gconstpointer unused)
{
  g_autofree char *longest = g_strnfill (255, '\x01');
  g_autofree char *kilobytes = g_strnfill (4096, 'x');
  g_autofree char *path = g_build_filename (c->sources, kilobytes, NULL);
  g_autofree char *at_limit = g_strnfill (1024, 'x');
  g_autofree char *over_limit = g_strnfill (1025, 'x');
  g_autofree char *good = vault_case_write (c, longest, "abc");
  g_autoptr (RecourseExhibit) exhibit = vault_case_exhibit (c, intake_add_path (c, good));
  RecourseIntakeItem item = intake_item (good);

  g_assert_cmpuint (strlen (exhibit->name), ==, 3 * 255);
  /* No file can have such a name; the system says so, or we do before. */
  assert_refused (c, path, RECOURSE_ERROR_LIMIT, "its name is longer than 1024 bytes");
  item.name = at_limit;
  g_assert_cmpuint (intake_add_all (c, &item, 1).n_saved, ==, 1);
  item.name = over_limit;
  assert_item_refused (c, &item, RECOURSE_ERROR_LIMIT);
  item.name = "";
  g_assert_cmpuint (intake_add_all (c, &item, 1).n_saved, ==, 1);
}

/* --- Sources that change while they are read ---------------------------------------------------
 */

typedef struct
{
  const char *path;
  void (*change) (const char *path);
  int code;
} Change;

static void
grow (const char *path)
{
  int fd = open (path, O_WRONLY | O_APPEND | O_CLOEXEC);

  g_assert_cmpint (write (fd, "x", 1), ==, 1);
  g_assert_cmpint (close (fd), ==, 0);
}

static void
cut (const char *path)
{
  g_assert_cmpint (truncate (path, 600000), ==, 0);
}

/* A part that was read already, and the times as they were: even within one step of the clock. */
static void
overwrite (const char *path)
{
  struct stat info;
  int fd = open (path, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (fstat (fd, &info), ==, 0);
  g_assert_cmpint (pwrite (fd, "changed", 7, 0), ==, 7);
  g_assert_cmpint (futimens (fd, (struct timespec[]){ info.st_atim, info.st_mtim }), ==, 0);
  g_assert_cmpint (close (fd), ==, 0);
}

static void
set_time (const char *path)
{
  const struct timespec times[] = { { .tv_sec = 1 }, { .tv_sec = 1 } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void delete (const char *path)
{
  g_assert_cmpint (unlink (path), ==, 0);
}

static void
change_once_cb (const RecourseProgress *progress, gpointer data)
{
  Change *change = data;

  if (change->change != NULL)
    change->change (change->path);
  change->change = NULL;
}

static void
change_settled_cb (guint index,
                   const RecourseIntakeReceipt *receipt,
                   const GError *refusal,
                   gpointer data)
{
  Change *change = data;

  g_assert_error (refusal, RECOURSE_ERROR, change->code);
  g_assert_nonnull (strstr (refusal->message, "while it was being copied"));
}

static void
test_changing (VaultCase *c, gconstpointer unused)
{
  static const Change changes[] = {
    { NULL, grow, RECOURSE_ERROR_BUSY },        { NULL, cut, RECOURSE_ERROR_BUSY },
    { NULL, overwrite, RECOURSE_ERROR_BUSY },   { NULL, set_time, RECOURSE_ERROR_BUSY },
    { NULL, delete, RECOURSE_ERROR_NOT_FOUND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = vault_case_write_large (c, "x", 1500000);
      Change change = changes[i];
      const RecourseIntakeHooks hooks = { .settled = change_settled_cb,
                                          .progress = change_once_cb,
                                          .data = &change };
      const RecourseIntakeItem item = intake_item (path);

      change.path = path;
      g_assert_true (recourse_intake_run (c->vault, &item, 1, &hooks, NULL, NULL));
      g_assert_null (change.change);
      g_assert_cmpint (vault_case_count_entries (c), ==, 1);
      vault_case_assert_whole (c);
    }
}

/* --- Cancelling --------------------------------------------------------------------------------
 */

static void
cancel_cb (const RecourseProgress *progress, gpointer data)
{
  g_cancellable_cancel (((IntakeResults *) data)->cancellable);
}

/* In the middle of a file: it leaves nothing behind, and it is neither kept nor refused. */
static void
test_cancel_in_file (VaultCase *c, gconstpointer unused)
{
  g_autofree char *path = vault_case_write_large (c, "x", 1500000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  IntakeResults results = { .cancellable = cancellable };
  const RecourseIntakeHooks hooks = { .settled = intake_settled_cb,
                                      .progress = cancel_cb,
                                      .data = &results };
  const RecourseIntakeItem item = intake_item (path);

  g_assert_false (recourse_intake_run (c->vault, &item, 1, &hooks, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (results.n_settled, ==, 0);
  g_assert_cmpint (vault_case_count_entries (c), ==, 1);
  vault_case_assert_whole (c);
}

/* What is complete stays. */
static void
test_cancel_between (VaultCase *c, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  IntakeResults results = { .cancellable = cancellable, .cancel_after = 10 };
  const RecourseIntakeHooks hooks = { .settled = intake_settled_cb, .data = &results };
  RecourseIntakeItem items[200];

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *name = g_strdup_printf ("file %u", i);

      g_ptr_array_add (paths, vault_case_write (c, name, name));
      items[i] = intake_item (paths->pdata[i]);
    }
  g_assert_false (
      recourse_intake_run (c->vault, items, G_N_ELEMENTS (items), &hooks, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (results.n_saved, >=, 10);
  g_assert_cmpuint (results.n_saved, <, 200);
  g_assert_cmpint (vault_case_count_entries (c), ==, 1 + results.n_saved);
  vault_case_assert_whole (c);
}

static void
test_read_only (VaultCase *c, gconstpointer unused)
{
  g_autofree char *path = vault_case_write (c, "x", "abc");
  const RecourseIntakeHooks hooks = { .author = RECOURSE_AUTHOR_PERSON };
  const RecourseIntakeItem item = intake_item (path);
  g_autoptr (GError) error = NULL;

  vault_case_close (c);
  c->vault = recourse_case_folder_open (c->path, RECOURSE_ACCESS_READ, NULL);
  g_assert_false (recourse_intake_run (c->vault, &item, 1, &hooks, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
  vault_case_assert_whole (c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vault_case_add ("/vault/intake/refused/no-file", test_no_file);
  vault_case_add ("/vault/intake/refused/unreadable", test_unreadable);
  vault_case_add ("/vault/intake/refused/larger-than-disk", test_larger_than_disk);
  vault_case_add ("/vault/intake/refused/words", test_bad_words);
  vault_case_add ("/vault/intake/refused/read-only", test_read_only);
  vault_case_add ("/vault/intake/name/long", test_long_names);
  vault_case_add ("/vault/intake/changing", test_changing);
  vault_case_add ("/vault/intake/cancel/in-file", test_cancel_in_file);
  vault_case_add ("/vault/intake/cancel/between", test_cancel_between);
  return g_test_run ();
}
