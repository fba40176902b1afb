/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-private.h"

G_BEGIN_DECLS

/**
 * RecourseBillEntry: what the directory of a ZIP file says of one entry.
 * @name: UTF-8, made valid if it was not
 * @size: -1: it does not say
 */
typedef struct
{
  char *name;
  gint64 size;
  gboolean is_file;
  gboolean is_encrypted;
} RecourseBillEntry;

/** RecourseBillZip: a ZIP file in memory, whose entries are unpacked in memory. */
typedef struct _RecourseBillZip RecourseBillZip;

RecourseBillZip *recourse_bill_zip_open (GBytes *bytes,
                                         const char *code,
                                         GCancellable *cancellable,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_bill_zip_free (RecourseBillZip *self);

guint recourse_bill_zip_n_entries (const RecourseBillZip *self);
const RecourseBillEntry *recourse_bill_zip_entry (const RecourseBillZip *self, guint index);
gboolean recourse_bill_zip_find (const RecourseBillZip *self, const char *name, guint *out_index);

gboolean recourse_bill_zip_begin (RecourseBillZip *self, guint index, GError **error);
gboolean recourse_bill_zip_read (RecourseBillZip *self,
                                 const char **out_block,
                                 gsize *out_length,
                                 GError **error);
GBytes *recourse_bill_zip_unpack (RecourseBillZip *self,
                                  guint index,
                                  gsize max_bytes,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBillZip, recourse_bill_zip_free)

G_END_DECLS
