/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define RECOURSE_OBJECT_FOLDER "objects"

/**
 * RecourseObjectState:
 * @RECOURSE_OBJECT_INTACT: byte for byte what its name says
 * @RECOURSE_OBJECT_CHANGED: other bytes, or no file at all: a link, a folder, a device
 * @RECOURSE_OBJECT_MISSING: nothing is there
 * @RECOURSE_OBJECT_UNREADABLE: the system does not let it be read
 */
typedef enum
{
  RECOURSE_OBJECT_INTACT,
  RECOURSE_OBJECT_CHANGED,
  RECOURSE_OBJECT_MISSING,
  RECOURSE_OBJECT_UNREADABLE,
} RecourseObjectState;

char *recourse_object_build_path (const char *case_path, const char *sha256);
int recourse_object_open (const char *case_path, const char *sha256, GError **error);
gboolean recourse_object_check (const char *case_path,
                                const char *sha256,
                                gint64 bytes,
                                RecourseObjectState *out_state,
                                RecourseProgressFunc func,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);
gboolean recourse_object_check_file (const char *path,
                                     const char *sha256,
                                     gint64 bytes,
                                     RecourseObjectState *out_state,
                                     RecourseProgressFunc func,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);

gboolean recourse_object_settle (const char *case_path,
                                 const char *incoming_path,
                                 const char *sha256,
                                 gint64 bytes,
                                 GError **error);
gboolean recourse_object_settle_file (const char *incoming_path,
                                      const char *path,
                                      const char *sha256,
                                      gint64 bytes,
                                      GError **error);

G_END_DECLS
