/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-case-folder"

#include "recourse-case-folder.h"

#include "log-case.h"
#include "recourse-error.h"
#include "recourse-log-schema.h"
#include "recourse-uuid.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <signal.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *cases;
} Fixture;

static const RecourseCaseOpening opening = { .program = "Recourse 0.1.0",
                                             .title = "转错的八千元",
                                             .author = RECOURSE_AUTHOR_HELPER };

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->folder = temp_folder_new ();
  f->cases = g_build_filename (f->folder, "recourse", "cases", NULL);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_free (f->cases);
  temp_folder_free (f->folder);
}

static RecourseCaseFolder *
create (const Fixture *f)
{
  g_autoptr (GError) error = NULL;
  RecourseCaseFolder *folder = recourse_case_folder_create (f->cases, &opening, &error);

  g_assert_no_error (error);
  return folder;
}

/* Makes a case and closes it; gives its folder. */
static char *
create_path (const Fixture *f)
{
  g_autoptr (RecourseCaseFolder) folder = create (f);

  return g_strdup (recourse_case_folder_get_path (folder));
}

static void
assert_refused (const char *path, RecourseAccess access, int code, const char *part_of_message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_case_folder_open (path, access, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("'%s' does not say '%s'", error->message, part_of_message);
}

static guint
count_entries (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n_entries = 0;

  while (g_dir_read_name (dir) != NULL)
    n_entries++;
  return n_entries;
}

static void
test_create (Fixture *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = create (f);
  RecourseLog *log = recourse_case_folder_peek_log (folder);
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (log, 1, NULL);
  g_autofree char *expected_path = NULL;
  g_autofree char *title = NULL;
  const char *text = NULL;
  RecourseTextState state;
  RecourseJsonView root;
  gint64 format = 0;

  g_assert_true (recourse_uuid_is_valid (recourse_case_folder_get_id (folder)));
  expected_path = g_build_filename (f->cases, recourse_case_folder_get_id (folder), NULL);
  g_assert_cmpstr (recourse_case_folder_get_path (folder), ==, expected_path);
  log_case_assert_intact (log, 1);
  recourse_log_line_root (line, &root);
  g_assert_cmpstr (recourse_log_line_get_kind (line), ==, "case-opened");
  g_assert_cmpint (recourse_log_line_get_author (line), ==, RECOURSE_AUTHOR_HELPER);
  g_assert_true (recourse_json_get_string (&root, "case", &text, NULL));
  g_assert_cmpstr (text, ==, recourse_case_folder_get_id (folder));
  g_assert_true (recourse_json_get_integer (&root, "format", 1, 1, &format, NULL));
  g_assert_true (recourse_json_get_string (&root, "program", &text, NULL));
  g_assert_cmpstr (text, ==, "Recourse 0.1.0");
  g_assert_true (recourse_log_read_text (log, line, "title", &state, &title, NULL));
  g_assert_cmpstr (title, ==, "转错的八千元");
  g_assert_cmpuint (count_entries (f->cases), ==, 1); /* nothing left of the making */
  recourse_case_folder_free (NULL);
}

static void
test_create_without_title (Fixture *f, gconstpointer unused)
{
  const RecourseCaseOpening nameless = { .program = "x", .author = RECOURSE_AUTHOR_PERSON };
  g_autoptr (RecourseCaseFolder) folder = recourse_case_folder_create (f->cases, &nameless, NULL);
  g_autoptr (RecourseLogLine)
      line = recourse_log_read_line (recourse_case_folder_peek_log (folder), 1, NULL);
  g_auto (GStrv) fields = recourse_log_line_dup_fields (line);

  g_assert_cmpuint (g_strv_length (fields), ==, 0);
}

static void
assert_modes (const char *path)
{
  static const char *const folders[] = { "", "objects", "incoming", "trash", "cache" };
  static const char *const files[] = { "case.db", "case.db-wal", "case.db-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *whole = g_build_filename (path, folders[i], NULL);

      g_assert_cmpuint (temp_folder_mode (whole), ==, 0700);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *whole = g_build_filename (path, files[i], NULL);

      g_assert_cmpuint (temp_folder_mode (whole), ==, 0600);
    }
}

static void
create_under_masks (gpointer data)
{
  static const mode_t masks[] = { 0, 022, 0777 };
  const Fixture *f = data;

  child_become_nobody (f->folder);
  for (gsize i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (RecourseCaseFolder) folder = NULL;

      umask (masks[i]);
      folder = create (f);
      log_case_append_note (recourse_case_folder_peek_log (folder), "x");
      assert_modes (recourse_case_folder_get_path (folder));
    }
}

/* As nobody: root could go through a folder of mode 0. */
static void
test_create_umask (Fixture *f, gconstpointer unused)
{
  child_run (create_under_masks, f);
}

static void
test_create_refused (Fixture *f, gconstpointer unused)
{
  g_autofree char *long_title = g_strnfill (RECOURSE_TEXT_MAX_BYTES + 1, 'x');
  RecourseCaseOpening too_long = opening;
  g_autoptr (GError) error = NULL;

  too_long.title = long_title;
  g_assert_null (recourse_case_folder_create (f->cases, &too_long, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
  g_assert_cmpuint (count_entries (f->cases), ==, 0);
}

/* A disk that refuses to take more in the middle of it. */
static void
create_on_full_disk (gpointer data)
{
  const Fixture *f = data;
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t size = 0; size < 64 * 1024; size += 4 * 1024)
    {
      const struct rlimit limit = { size, RLIM_INFINITY };
      g_autoptr (RecourseCaseFolder) folder = NULL;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      folder = recourse_case_folder_create (f->cases, &opening, NULL);
      g_assert_cmpuint (count_entries (f->cases), ==, folder == NULL ? 0 : 1);
      if (folder != NULL)
        return;
    }
  g_assert_not_reached ();
}

static void
test_create_full_disk (Fixture *f, gconstpointer unused)
{
  child_run (create_on_full_disk, f);
}

static void
create_in_closed_folder (gpointer data)
{
  const Fixture *f = data;
  g_autoptr (GError) error = NULL;

  child_become_nobody (f->folder);
  g_assert_cmpint (chmod (f->folder, 0500), ==, 0);
  g_assert_null (recourse_case_folder_create (f->cases, &opening, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
}

static void
test_create_closed_folder (Fixture *f, gconstpointer unused)
{
  child_run (create_in_closed_folder, f);
}

static void
test_open (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = create_path (f);
  g_autofree char *with_slash = g_strconcat (path, "/", NULL);
  g_autofree char *id = g_path_get_basename (path);
  g_autoptr (RecourseCaseFolder) reader = NULL;
  g_autoptr (RecourseCaseFolder) writer = NULL;

  reader = recourse_case_folder_open (path, RECOURSE_ACCESS_READ, NULL);
  writer = recourse_case_folder_open (with_slash, RECOURSE_ACCESS_WRITE, NULL);
  g_assert_cmpstr (recourse_case_folder_get_id (reader), ==, id);
  g_assert_cmpstr (recourse_case_folder_get_id (writer), ==, id);
  g_assert_false (recourse_log_can_write (recourse_case_folder_peek_log (reader)));
  g_assert_true (recourse_log_can_write (recourse_case_folder_peek_log (writer)));
  log_case_append_note (recourse_case_folder_peek_log (writer), "x");
  log_case_assert_intact (recourse_case_folder_peek_log (reader), 2);
}

static void
read_in_closed_folder (gpointer data)
{
  const char *path = data;
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *top = g_path_get_dirname (parent);
  g_autoptr (RecourseCaseFolder) folder = NULL;

  child_become_nobody (top);
  g_assert_cmpint (chmod (path, 0500), ==, 0);
  assert_refused (path, RECOURSE_ACCESS_WRITE, RECOURSE_ERROR_PERMISSION, "may not be written");
  folder = recourse_case_folder_open (path, RECOURSE_ACCESS_READ, NULL);
  g_assert_nonnull (folder);
  log_case_assert_intact (recourse_case_folder_peek_log (folder), 1);
}

static void
test_open_closed_folder (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = create_path (f);

  g_assert_cmpint (chmod (f->folder, 0755), ==, 0);
  child_run (read_in_closed_folder, path);
}

/* Moved elsewhere a case is still the same case; under another name it is none. */
static void
test_open_renamed (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = create_path (f);
  g_autofree char *id = g_path_get_basename (path);
  g_autofree char *moved = g_build_filename (f->folder, id, NULL);
  g_autofree char *other_id = recourse_uuid_new ();
  g_autofree char *renamed = g_build_filename (f->folder, other_id, NULL);
  g_autofree char *named = g_build_filename (f->folder, "My case", NULL);
  g_autoptr (RecourseCaseFolder) folder = NULL;

  g_assert_cmpint (g_rename (path, moved), ==, 0);
  folder = recourse_case_folder_open (moved, RECOURSE_ACCESS_WRITE, NULL);
  g_assert_nonnull (folder);
  g_clear_pointer (&folder, recourse_case_folder_free);
  g_assert_cmpint (g_rename (moved, renamed), ==, 0);
  assert_refused (renamed, RECOURSE_ACCESS_WRITE, RECOURSE_ERROR_INVALID_CONTENT, "another case");
  g_assert_cmpint (g_rename (renamed, named), ==, 0);
  assert_refused (named, RECOURSE_ACCESS_READ, RECOURSE_ERROR_INVALID_ARGUMENT, "not the id");
}

static void
test_open_missing (Fixture *f, gconstpointer unused)
{
  g_autofree char *id = recourse_uuid_new ();
  g_autofree char *path = g_build_filename (f->folder, id, NULL);

  assert_refused (path, RECOURSE_ACCESS_READ, RECOURSE_ERROR_NOT_FOUND, "no such file");
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_refused (path, RECOURSE_ACCESS_WRITE, RECOURSE_ERROR_NOT_FOUND, "no such file");
  g_assert_cmpuint (count_entries (path), ==, 0);
}

/* A log without entries, with another first line, and with one of a newer format. */
static void
test_open_first_line (Fixture *f, gconstpointer unused)
{
  static const struct
  {
    const char *kind;
    gint64 format;
    int code;
    const char *part_of_message;
  } rows[] = {
    { NULL, 0, RECOURSE_ERROR_NOT_FOUND, "no entry 1" },
    { "note", 1, RECOURSE_ERROR_INVALID_CONTENT, "does not open a case" },
    { "case-opened", 2, RECOURSE_ERROR_UNSUPPORTED, "newer version" },
    { "case-opened", 0, RECOURSE_ERROR_LIMIT, "format" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = recourse_uuid_new ();
      g_autofree char *path = g_build_filename (f->folder, id, NULL);
      g_autofree char *database = g_build_filename (path, "case.db", NULL);
      g_autoptr (RecourseLog) log = NULL;
      g_autoptr (RecourseLogDraft) draft = NULL;

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      log = recourse_log_create (database, NULL);
      if (rows[i].kind != NULL)
        {
          draft = recourse_log_draft_new (rows[i].kind, RECOURSE_AUTHOR_HELPER);
          recourse_log_draft_add_string (draft, "case", id);
          recourse_log_draft_add_integer (draft, "format", rows[i].format);
          g_assert_true (recourse_log_append (log, draft, NULL, NULL));
        }
      assert_refused (path, RECOURSE_ACCESS_READ, rows[i].code, rows[i].part_of_message);
    }
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/vault/case-folder/create", test_create);
  add ("/vault/case-folder/create/without-title", test_create_without_title);
  add ("/vault/case-folder/create/umask", test_create_umask);
  add ("/vault/case-folder/create/refused", test_create_refused);
  add ("/vault/case-folder/create/full-disk", test_create_full_disk);
  add ("/vault/case-folder/create/closed-folder", test_create_closed_folder);
  add ("/vault/case-folder/open", test_open);
  add ("/vault/case-folder/open/closed-folder", test_open_closed_folder);
  add ("/vault/case-folder/open/renamed", test_open_renamed);
  add ("/vault/case-folder/open/missing", test_open_missing);
  add ("/vault/case-folder/open/first-line", test_open_first_line);
  return g_test_run ();
}
