/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-lies"

#include "fake-helper.h"

#include "recourse-error.h"
#include "temp-folder.h"

#include <string.h>

static void
test_lies_in_head (FakeHelper *self, gconstpointer unused)
{
  static const RecoursePreviewWire lies[] = {
    { RECOURSE_PREVIEW_PICTURE, FAKE_HELPER_EDGE + 1, 1, 1, (FAKE_HELPER_EDGE + 1) * 4, FALSE },
    { RECOURSE_PREVIEW_PICTURE, 1, FAKE_HELPER_EDGE + 1, 1, (FAKE_HELPER_EDGE + 1) * 4, FALSE },
    { RECOURSE_PREVIEW_PICTURE, 0, 1, 1, 0, FALSE },
    { RECOURSE_PREVIEW_PICTURE, 1, 0, 1, 0, FALSE },
    { RECOURSE_PREVIEW_PICTURE, 0x10000, 0x10000, 1, 0, FALSE }, /* 2^34 is 0 in 32 bits */
    { RECOURSE_PREVIEW_PICTURE, 0x80000001, 1, 1, 4, FALSE },
    { RECOURSE_PREVIEW_PICTURE, 2, 2, 1, 15, FALSE },
    { RECOURSE_PREVIEW_PICTURE, 2, 2, 1, 17, FALSE },
    { RECOURSE_PREVIEW_PICTURE, 2, 2, 2, 16, FALSE },
    { RECOURSE_PREVIEW_PICTURE, 2, 2, 1, 16, TRUE },
    { RECOURSE_PREVIEW_PDF, 2, 2, 0, 16, FALSE },
    { RECOURSE_PREVIEW_TEXT, 1, 0, 0, 4, FALSE },
    { RECOURSE_PREVIEW_TEXT, 0, 0, 0, RECOURSE_PREVIEW_MAX_TEXT + 1, FALSE },
    { RECOURSE_PREVIEW_TEXT, 0, 0, 0, G_MAXUINT32, FALSE },
    { RECOURSE_PREVIEW_VIDEO, 0, 0, 0, 4, FALSE },
    { RECOURSE_PREVIEW_AUDIO, 0, 0, 1, 0, FALSE },
    { (RecoursePreviewKind) 0, 0, 0, 0, 0, FALSE },
    { (RecoursePreviewKind) 6, 0, 0, 0, 0, FALSE },
  };

  fake_helper_write_script (self, "exec cat \"$answer\" /dev/zero");
  for (gsize i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      guint8 bytes[RECOURSE_PREVIEW_WIRE_BYTES];
      RecoursePreviewWire wire;

      recourse_preview_wire_encode (&lies[i], bytes);
      g_assert_false (recourse_preview_wire_decode (bytes, FAKE_HELPER_EDGE, &wire));
      fake_helper_write_answer (self, &lies[i], NULL, 0);
      fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot be right");
    }
}

/* The bytes on the wire are what docs/hostile-files.md says, and come back as they were. */
static void
test_true_heads (FakeHelper *self, gconstpointer unused)
{
  static const guint8 pdf[] = { 'R', 'C', 'R', 'S', 'P',  'V',  '1', '\n', 2, 0, 0, 0, 2, 0, 0, 0,
                                1,   0,   0,   0,   0x39, 0x30, 0,   0,    8, 0, 0, 0, 0, 0, 0, 0 };
  const RecoursePreviewWire longest_text = { RECOURSE_PREVIEW_TEXT,     0,   0, 0,
                                             RECOURSE_PREVIEW_MAX_TEXT, TRUE };
  guint8 bytes[RECOURSE_PREVIEW_WIRE_BYTES];
  RecoursePreviewWire wire;

  g_assert_true (recourse_preview_wire_decode (pdf, FAKE_HELPER_EDGE, &wire));
  g_assert_cmpint (wire.kind, ==, RECOURSE_PREVIEW_PDF);
  g_assert_cmpuint (wire.width, ==, 2);
  g_assert_cmpuint (wire.height, ==, 1);
  g_assert_cmpuint (wire.n_pages, ==, 12345);
  g_assert_cmpuint (wire.n_bytes, ==, 8);
  recourse_preview_wire_encode (&wire, bytes);
  g_assert_cmpmem (bytes, sizeof bytes, pdf, sizeof pdf);
  recourse_preview_wire_encode (&longest_text, bytes);
  g_assert_true (recourse_preview_wire_decode (bytes, FAKE_HELPER_EDGE, &wire));
  g_assert_true (wire.is_cut);
}

static void
test_wrong_magic_and_flags (FakeHelper *self, gconstpointer unused)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  fake_helper_write_script (self, "exec cat \"$answer\"");
  fake_helper_write_right_answer (self);
  bytes = temp_folder_read (self->answer, &length);
  bytes[0] = 'X';
  fake_helper_write_file (self->answer, bytes, length);
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot be right");
  bytes[0] = 'R';
  bytes[31] = 1;
  fake_helper_write_file (self->answer, bytes, length);
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot be right");
}

static void
test_text_that_is_not_inert (FakeHelper *self, gconstpointer unused)
{
  static const char *const texts[] = { "a\xe2\x80\xae"
                                       "b",
                                       "\x1b[31m", "a\rb", "caf\xe9", "a\xc2\x9b" };

  fake_helper_write_script (self, "exec cat \"$answer\"");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gsize length = strlen (texts[i]);

      fake_helper_write_answer (
          self, &(RecoursePreviewWire){ .kind = RECOURSE_PREVIEW_TEXT, .n_bytes = (guint) length },
          texts[i], length);
      fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot be right");
    }
  fake_helper_write_answer (
      self, &(RecoursePreviewWire){ .kind = RECOURSE_PREVIEW_TEXT, .n_bytes = 3 }, "a\0b", 3);
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot be right");
}

static void
test_too_much_and_too_little (FakeHelper *self, gconstpointer unused)
{
  fake_helper_write_right_answer (self);
  fake_helper_write_script (self, "exec cat \"$answer\" /dev/zero");
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot be right");
  fake_helper_write_script (self, "cat \"$answer\"; printf x");
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot be right");
  fake_helper_write_script (self, "head -c 35 \"$answer\"");
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot be right");
  fake_helper_write_script (self, "head -c 31 \"$answer\"");
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot be right");
  fake_helper_write_script (self, "exit 0");
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "cannot be right");
}

/* A helper that has answered and then fails has not answered. */
static void
test_answers_and_fails (FakeHelper *self, gconstpointer unused)
{
  fake_helper_write_right_answer (self);
  fake_helper_write_script (self, "cat \"$answer\"; kill -SEGV $$");
  fake_helper_assert_refused (self, RECOURSE_ERROR_IO, "broke down");
  fake_helper_write_script (self, "cat \"$answer\"; exit 19");
  fake_helper_assert_refused (self, RECOURSE_ERROR_INVALID_CONTENT, "damaged");
}

int
main (int argc, char **argv)
{
  preview_case_init ();
  g_test_init (&argc, &argv, NULL);
  FAKE_HELPER_ADD ("/lies/head", test_lies_in_head);
  FAKE_HELPER_ADD ("/lies/true-heads", test_true_heads);
  FAKE_HELPER_ADD ("/lies/magic-and-flags", test_wrong_magic_and_flags);
  FAKE_HELPER_ADD ("/lies/text", test_text_that_is_not_inert);
  FAKE_HELPER_ADD ("/lies/too-much-and-too-little", test_too_much_and_too_little);
  FAKE_HELPER_ADD ("/lies/answers-and-fails", test_answers_and_fails);
  return g_test_run ();
}
