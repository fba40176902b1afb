/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-lock-state.h"
#include "recourse-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define RECOURSE_LOCK_MIN_CHARACTERS 8
#define RECOURSE_LOCK_MAX_BYTES 1024

gboolean recourse_lock_close (const char *case_path,
                              const char *passphrase,
                              RecourseProgressFunc func,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error);
gboolean recourse_lock_open (const char *case_path,
                             const char *passphrase,
                             RecourseProgressFunc func,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error);
gboolean recourse_lock_recover (const char *cases, GError **error);

G_END_DECLS
