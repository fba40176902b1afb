/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-digest.h"

G_BEGIN_DECLS

/* What one chunk carries; docs/case-format.md has the bytes. */
#define RECOURSE_LOCK_CHUNK (64 * 1024)

/**
 * RecourseLockCost:
 * @operations: passes over the memory
 * @memory: bytes
 *
 * What it costs to try one passphrase.
 */
typedef struct
{
  guint64 operations;
  guint64 memory;
} RecourseLockCost;

extern const RecourseLockCost recourse_lock_usual_cost;

/** RecourseLockWriter: encrypts what is written to it into a file. */
typedef struct _RecourseLockWriter RecourseLockWriter;

RecourseLockWriter *recourse_lock_writer_new (int fd,
                                              const char *path,
                                              const char *passphrase,
                                              const RecourseLockCost *cost,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_lock_writer_free (RecourseLockWriter *self);
gboolean recourse_lock_writer_write (RecourseLockWriter *self,
                                     const void *data,
                                     gsize length,
                                     GError **error);
gboolean
recourse_lock_writer_finish (RecourseLockWriter *self, RecourseDigest *out_digest, GError **error);

/** RecourseLockReader: gives back what was written, and nothing that was changed. */
typedef struct _RecourseLockReader RecourseLockReader;

RecourseLockReader *recourse_lock_reader_new (int fd,
                                              const char *path,
                                              const char *passphrase,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_lock_reader_free (RecourseLockReader *self);
gssize recourse_lock_reader_read (RecourseLockReader *self, const void **out_data, GError **error);
void recourse_lock_reader_get_digest (RecourseLockReader *self, RecourseDigest *out_digest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseLockWriter, recourse_lock_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseLockReader, recourse_lock_reader_free)

G_END_DECLS
