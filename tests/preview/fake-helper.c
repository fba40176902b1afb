/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fake-helper.h"

#include "recourse-error.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

void
fake_helper_set_up (FakeHelper *self, gconstpointer unused)
{
  self->folder = temp_folder_new ();
  self->helper = g_build_filename (self->folder, "helper", NULL);
  self->answer = g_build_filename (self->folder, "answer", NULL);
  self->microseconds = PREVIEW_CASE_LONG;
}

void
fake_helper_tear_down (FakeHelper *self, gconstpointer unused)
{
  preview_case_assert_no_process_left ();
  g_free (self->helper);
  g_free (self->answer);
  temp_folder_free (self->folder);
}

void
fake_helper_write_file (const char *path, const void *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  /* Replacing would wait for the disk. */
  g_unlink (path);
  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

void
fake_helper_write_script (const FakeHelper *self, const char *commands)
{
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\nanswer='%s'\n%s\n", self->answer,
                                             commands);

  fake_helper_write_file (self->helper, script, strlen (script));
  g_assert_cmpint (g_chmod (self->helper, 0700), ==, 0);
}

void
fake_helper_write_answer (const FakeHelper *self,
                          const RecoursePreviewWire *head,
                          const char *bytes,
                          gsize length)
{
  g_autofree guint8 *whole = g_malloc (RECOURSE_PREVIEW_WIRE_BYTES + length);

  recourse_preview_wire_encode (head, whole);
  if (length > 0)
    memcpy (whole + RECOURSE_PREVIEW_WIRE_BYTES, bytes, length);
  fake_helper_write_file (self->answer, whole, RECOURSE_PREVIEW_WIRE_BYTES + length);
}

void
fake_helper_write_right_answer (const FakeHelper *self)
{
  const RecoursePreviewWire head = {
    .kind = RECOURSE_PREVIEW_PICTURE, .width = 1, .height = 1, .n_pages = 1, .n_bytes = 4
  };

  fake_helper_write_answer (self, &head, "abcd", 4);
}

RecoursePreview *
fake_helper_call (const FakeHelper *self, int source, GCancellable *cancellable, GError **error)
{
  const RecoursePreviewCall what = { .program = self->helper,
                                     .source = source,
                                     .media_type = RECOURSE_PREVIEW_GUESS,
                                     .max_edge = FAKE_HELPER_EDGE,
                                     .microseconds = self->microseconds };

  return recourse_preview_call (&what, cancellable, error);
}

static RecoursePreview *
call_with_much (const FakeHelper *self, GError **error)
{
  g_autofree char *much = g_malloc0 (1024 * 1024);
  g_autoptr (GBytes) bytes = g_bytes_new (much, 1024 * 1024);
  int source = preview_case_open (bytes);
  RecoursePreview *preview = fake_helper_call (self, source, NULL, error);

  close (source);
  return preview;
}

void
fake_helper_assert_refused (const FakeHelper *self, int code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (call_with_much (self, &error));
  preview_case_assert_error (error, code, part);
  preview_case_assert_no_process_left ();
}

void
fake_helper_assert_shown (const FakeHelper *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePreview) preview = call_with_much (self, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (preview->pixels, NULL), 4, "abcd", 4);
}
