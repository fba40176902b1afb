/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-thumbnail"

#include "recourse-thumbnail.h"

#include "preview-case.h"
#include "recourse-error.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HASH "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

typedef struct
{
  char *case_path;
  char *folder; /* of the thumbnails */
  char *file;
  char *object; /* of which they are */
  RecourseThumbnail which;
} Fixture;

static void
put_object (const Fixture *self)
{
  g_autofree char *shelf = g_path_get_dirname (self->object);

  g_assert_cmpint (g_mkdir_with_parents (shelf, 0755), ==, 0);
  g_assert_true (g_file_set_contents (self->object, "abc", -1, NULL));
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->case_path = temp_folder_new ();
  self->folder = g_build_filename (self->case_path, "cache", "thumbnails", NULL);
  self->file = g_build_filename (self->folder, HASH "-16", NULL);
  self->object = g_build_filename (self->case_path, "objects", "ba", HASH, NULL);
  self->which = (RecourseThumbnail){ self->case_path, HASH, 16 };
  put_object (self);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_free (self->folder);
  g_free (self->file);
  g_free (self->object);
  temp_folder_free (self->case_path);
}

static RecoursePreview *
make (const RecourseThumbnail *which, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  int fd = preview_case_open (bytes);
  RecoursePreview *preview = recourse_thumbnail_make (which, fd, NULL, NULL, &error);

  g_assert_no_error (error);
  close (fd);
  g_bytes_unref (bytes);
  return preview;
}

static void
assert_same (const RecoursePreview *a, const RecoursePreview *b)
{
  g_assert_nonnull (b);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpint (a->width, ==, b->width);
  g_assert_cmpint (a->height, ==, b->height);
  g_assert_cmpuint (a->n_pages, ==, b->n_pages);
  g_assert_cmpint (a->is_cut, ==, b->is_cut);
  g_assert_cmpstr (a->text, ==, b->text);
  g_assert_true (a->pixels == NULL ? b->pixels == NULL : g_bytes_equal (a->pixels, b->pixels));
}

static guint
count_files (const Fixture *self)
{
  g_autoptr (GDir) names = g_dir_open (self->folder, 0, NULL);
  guint n_files = 0;

  while (names != NULL && g_dir_read_name (names) != NULL)
    n_files++;
  return n_files;
}

static void
test_kept (Fixture *self, gconstpointer unused)
{
  const SamplePdf pdf = { .box = "0 0 20 10", .n_pages = 2 };
  GBytes *samples[] = { sample_picture ("png", 64, 32), sample_pdf (&pdf), sample_text ("转账\n"),
                        sample_text ("#!AMR\n") };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (RecoursePreview) made = NULL;
      g_autoptr (RecoursePreview) recalled = NULL;

      g_assert_null (recourse_thumbnail_recall (&self->which));
      made = make (&self->which, samples[i]);
      recalled = recourse_thumbnail_recall (&self->which);
      assert_same (made, recalled);
      g_assert_cmpint (g_unlink (self->file), ==, 0);
    }
}

/* The second time no helper is asked: there is none, and the source is empty. */
static void
test_no_helper_for_a_kept_one (Fixture *self, gconstpointer unused)
{
  g_autoptr (RecoursePreview) made = make (&self->which, sample_picture ("png", 64, 32));
  g_autoptr (RecoursePreview) again = NULL;

  g_setenv ("RECOURSE_PREVIEW", "/nonexistent", TRUE);
  again = make (&self->which, sample_text (""));
  g_unsetenv ("RECOURSE_PREVIEW");
  assert_same (made, again);
}

static void
test_modes (Fixture *self, gconstpointer unused)
{
  g_autofree char *cache = g_build_filename (self->case_path, "cache", NULL);
  mode_t before = umask (0);
  g_autoptr (RecoursePreview) made = make (&self->which, sample_picture ("png", 64, 32));

  umask (before);
  g_assert_cmpuint (temp_folder_mode (self->file), ==, 0600);
  g_assert_cmpuint (temp_folder_mode (self->folder), ==, 0700);
  g_assert_cmpuint (temp_folder_mode (cache), ==, 0700);
  g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_sizes_are_apart (Fixture *self, gconstpointer unused)
{
  const RecourseThumbnail larger = { self->case_path, HASH, 32 };
  g_autoptr (RecoursePreview) small = make (&self->which, sample_picture ("png", 64, 32));
  g_autoptr (RecoursePreview) large = make (&larger, sample_picture ("png", 64, 32));

  g_assert_cmpint (small->width, ==, 16);
  g_assert_cmpint (large->width, ==, 32);
  g_assert_cmpuint (count_files (self), ==, 2);
}

/* Cut off, changed in its head, of another size, a link: each is made again and replaced. */
static void
test_damaged (Fixture *self, gconstpointer unused)
{
  g_autoptr (RecoursePreview) made = make (&self->which, sample_picture ("png", 64, 32));
  g_autofree char *bytes = NULL;
  gsize length = 0;

  bytes = temp_folder_read (self->file, &length);
  for (gsize part = 0; part <= length; part += length / 4)
    {
      g_autoptr (RecoursePreview) again = NULL;

      if (part == length)
        bytes[12] = 17; /* the width */
      g_assert_true (g_file_set_contents (self->file, bytes, (gssize) part, NULL));
      g_assert_null (recourse_thumbnail_recall (&self->which));
      again = make (&self->which, sample_picture ("png", 64, 32));
      assert_same (made, again);
      g_clear_pointer (&again, recourse_preview_free);
      again = recourse_thumbnail_recall (&self->which);
      assert_same (made, again);
    }
}

static void
test_link_is_not_followed (Fixture *self, gconstpointer unused)
{
  g_autofree char *elsewhere = g_build_filename (self->case_path, "elsewhere", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (RecoursePreview) made = NULL;

  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (elsewhere, "mine", -1, NULL));
  g_assert_cmpint (symlink (elsewhere, self->file), ==, 0);
  g_assert_null (recourse_thumbnail_recall (&self->which));
  made = make (&self->which, sample_picture ("png", 64, 32));
  contents = temp_folder_read (elsewhere, NULL);
  g_assert_cmpstr (contents, ==, "mine");
  g_assert_false (g_file_test (self->file, G_FILE_TEST_IS_SYMLINK));
}

static void
test_failure_keeps_nothing (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) damaged = sample_png_claiming (60000, 60000);
  int fd = preview_case_open (damaged);

  g_assert_null (recourse_thumbnail_make (&self->which, fd, NULL, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
  close (fd);
}

/* Removed while its picture was being made: it is shown, and nothing of it stays behind. */
static void
test_removed_meanwhile (Fixture *self, gconstpointer unused)
{
  g_autoptr (RecoursePreview) made = NULL;

  g_assert_cmpint (g_unlink (self->object), ==, 0);
  made = make (&self->which, sample_picture ("png", 64, 32));
  g_assert_cmpint (made->width, ==, 16);
  g_assert_cmpuint (count_files (self), ==, 0);
}

static void
make_without_a_place (gpointer data)
{
  Fixture *self = data;
  g_autoptr (RecoursePreview) made = NULL;

  child_become_nobody (self->case_path);
  g_assert_cmpint (g_chmod (self->case_path, 0500), ==, 0);
  made = make (&self->which, sample_picture ("png", 64, 32));
  g_assert_cmpint (made->width, ==, 16);
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
}

/* A case on a disc that is only read: shown, and not kept. */
static void
test_cannot_be_kept (Fixture *self, gconstpointer unused)
{
  child_run (make_without_a_place, self);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  preview_case_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("/thumbnail/kept", test_kept);
  ADD ("/thumbnail/no-helper-for-a-kept-one", test_no_helper_for_a_kept_one);
  ADD ("/thumbnail/modes", test_modes);
  ADD ("/thumbnail/sizes-are-apart", test_sizes_are_apart);
  ADD ("/thumbnail/damaged", test_damaged);
  ADD ("/thumbnail/link-is-not-followed", test_link_is_not_followed);
  ADD ("/thumbnail/failure-keeps-nothing", test_failure_keeps_nothing);
  ADD ("/thumbnail/removed-meanwhile", test_removed_meanwhile);
  ADD ("/thumbnail/cannot-be-kept", test_cannot_be_kept);
  return g_test_run ();
}
