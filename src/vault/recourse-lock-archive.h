/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-lock-stream.h"
#include "recourse-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RecourseLockJob:
 * @progress: with the bytes of the files
 * @func: (nullable): called after each portion
 *
 * What a long step reports to, and who may stop it.
 */
typedef struct
{
  RecourseProgress progress;
  RecourseProgressFunc func;
  gpointer data;
  GCancellable *cancellable;
} RecourseLockJob;

gboolean recourse_lock_job_add (RecourseLockJob *self, gsize n_bytes, GError **error);

gboolean recourse_lock_close_at_cost (const char *case_path,
                                      const char *passphrase,
                                      const RecourseLockCost *cost,
                                      RecourseProgressFunc func,
                                      gpointer data,
                                      GCancellable *cancellable,
                                      GError **error);
gboolean recourse_lock_archive_write (const char *folder,
                                      RecourseLockWriter *writer,
                                      RecourseLockJob *job,
                                      GError **error);
gboolean recourse_lock_archive_extract (RecourseLockReader *reader,
                                        const char *folder,
                                        RecourseLockJob *job,
                                        GError **error);

G_END_DECLS
