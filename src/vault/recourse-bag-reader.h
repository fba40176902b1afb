/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-job.h"
#include "recourse-bag-member.h"

G_BEGIN_DECLS

/** RecourseBagReader: unpacks the entries of a ZIP file one after another. */
typedef struct _RecourseBagReader RecourseBagReader;

RecourseBagReader *recourse_bag_reader_new (int fd,
                                            GPtrArray *members,
                                            const char *passphrase,
                                            RecourseBagJob *job,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_bag_reader_free (RecourseBagReader *self);

gboolean
recourse_bag_reader_next (RecourseBagReader *self, RecourseBagMember **out_member, GError **error);
gboolean recourse_bag_reader_read (RecourseBagReader *self,
                                   const guint8 **out_block,
                                   gsize *out_length,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBagReader, recourse_bag_reader_free)

G_END_DECLS
