/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-intake-folder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RecourseIntakeCopy:
 * @path: in the folder of the run; its last part is the digest
 * @fd: open, so that fsync() tells each error of writing it
 * @sha256: 64 lower-case hex digits
 * @bytes: its size
 * @modified: of the source; %RECOURSE_TIME_UNKNOWN when it has none
 * @media_type: (nullable): static
 *
 * A source that was read to its end, copied and hashed; not synced yet.
 */
typedef struct
{
  char *path;
  int fd;
  char *sha256;
  gint64 bytes;
  gint64 modified;
  const char *media_type;
} RecourseIntakeCopy;

/* The bytes of one block, when it was copied. */
typedef void (*RecourseIntakeBlockFunc) (gsize bytes, gpointer data);

/**
 * RecourseIntakeSource:
 * @folder: where the copy goes
 * @block: RECOURSE_INTAKE_BLOCK bytes to work with
 * @func: called for each block
 * @data: for @func
 * @cancellable: (nullable): looked at for each block
 */
typedef struct
{
  const RecourseIntakeFolder *folder;
  guint8 *block;
  RecourseIntakeBlockFunc func;
  gpointer data;
  GCancellable *cancellable;
} RecourseIntakeSource;

#define RECOURSE_INTAKE_BLOCK (512 * 1024)

RecourseIntakeCopy *recourse_intake_copy_file (const RecourseIntakeSource *self,
                                               const char *path,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseIntakeCopy *recourse_intake_copy_bytes (const RecourseIntakeSource *self,
                                                GBytes *contents,
                                                const char *name,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_intake_copy_remove (RecourseIntakeCopy *self);
void recourse_intake_copy_free (RecourseIntakeCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseIntakeCopy, recourse_intake_copy_free)

G_END_DECLS
