/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag.h"

G_BEGIN_DECLS

/**
 * RecourseBagFile:
 * @entry: that added it
 * @path: in the bag
 * @sha256: 64 lower-case hex digits
 */
typedef struct
{
  gint64 entry;
  char *path;
  char *sha256;
  gint64 bytes;
} RecourseBagFile;

/**
 * RecourseBagGap:
 * @entry: the entry
 * @field: the key of its text that is not in the bag
 */
typedef struct
{
  gint64 entry;
  char *field;
} RecourseBagGap;

/**
 * RecourseBagCase:
 * @format: of the case
 * @id: of the case
 * @exported_at: RFC 3339
 * @program: name and version of the program that made the bag
 * @n_entries: of the log
 * @head: the hash of the last of them
 * @files: (element-type RecourseBagFile): of evidence, in the order of their entries
 * @withheld: (element-type RecourseBagGap): in the order of their entries
 *
 * What data/case.json says.
 */
typedef struct
{
  gint64 format;
  char *id;
  char *exported_at;
  char *program;
  RecourseBagAudience audience;
  gint64 n_entries;
  char *head;
  GPtrArray *files;
  GPtrArray *withheld;
} RecourseBagCase;

RecourseBagCase *recourse_bag_case_new (void) G_GNUC_WARN_UNUSED_RESULT;
RecourseBagCase *recourse_bag_case_parse (GBytes *contents,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_bag_case_free (RecourseBagCase *self);

void recourse_bag_case_add_file (RecourseBagCase *self,
                                 gint64 entry,
                                 const char *path,
                                 const char *sha256,
                                 gint64 bytes);
void recourse_bag_case_add_gap (RecourseBagCase *self, gint64 entry, const char *field);
gint64 recourse_bag_case_sum_bytes (const RecourseBagCase *self);
char *recourse_bag_case_write (const RecourseBagCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBagCase, recourse_bag_case_free)

G_END_DECLS
