/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preview-case.h"

G_BEGIN_DECLS

#define FAKE_HELPER_EDGE 4

/**
 * FakeHelper:
 * @folder: for what a case needs
 * @helper: the program
 * @answer: a file for it to print
 * @microseconds: how long it may take
 *
 * A helper that lies, hangs, talks too much or breaks down: a small shell script, which is one
 * process alone whenever it may be killed, since it could not take its children with it.
 */
typedef struct
{
  char *folder;
  char *helper;
  char *answer;
  gint64 microseconds;
} FakeHelper;

void fake_helper_set_up (FakeHelper *self, gconstpointer unused);
void fake_helper_tear_down (FakeHelper *self, gconstpointer unused);

/* The script finds the name of the answer in $answer. The right answer is one pixel, "abcd". */
void fake_helper_write_file (const char *path, const void *data, gsize length);
void fake_helper_write_script (const FakeHelper *self, const char *commands);
void fake_helper_write_answer (const FakeHelper *self,
                               const RecoursePreviewWire *head,
                               const char *bytes,
                               gsize length);
void fake_helper_write_right_answer (const FakeHelper *self);

RecoursePreview *
fake_helper_call (const FakeHelper *self, int source, GCancellable *cancellable, GError **error);

/* With a source that does not fit into a pipe. */
void fake_helper_assert_refused (const FakeHelper *self, int code, const char *part);
void fake_helper_assert_shown (const FakeHelper *self);

#define FAKE_HELPER_ADD(path, func)                                                                \
  g_test_add (path, FakeHelper, NULL, fake_helper_set_up, func, fake_helper_tear_down)

G_END_DECLS
