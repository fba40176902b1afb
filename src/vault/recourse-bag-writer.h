/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-info.h"
#include "recourse-bag-job.h"

G_BEGIN_DECLS

/** RecourseBagWriter: a ZIP file that grows, with the manifests of what is in it. */
typedef struct _RecourseBagWriter RecourseBagWriter;

RecourseBagWriter *recourse_bag_writer_new (int fd,
                                            const char *top,
                                            const char *passphrase,
                                            gint64 at,
                                            RecourseBagJob *job,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_bag_writer_free (RecourseBagWriter *self);

gboolean recourse_bag_writer_add_file (RecourseBagWriter *self,
                                       const RecourseBagFile *file,
                                       int source,
                                       GError **error);
gboolean recourse_bag_writer_add_bytes (RecourseBagWriter *self,
                                        const char *path,
                                        const void *data,
                                        gsize length,
                                        GError **error);
void recourse_bag_writer_measure (const RecourseBagWriter *self, RecourseBagOxum *out_oxum);
gboolean recourse_bag_writer_add_manifest (RecourseBagWriter *self, GError **error);
gboolean recourse_bag_writer_finish (RecourseBagWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBagWriter, recourse_bag_writer_free)

G_END_DECLS
