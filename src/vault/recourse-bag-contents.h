/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-case.h"
#include "recourse-bag-exhibits.h"
#include "recourse-bag-job.h"

G_BEGIN_DECLS

/**
 * RecourseBagContents:
 * @fd: of the ZIP file; open as long as this lives
 * @members: (element-type RecourseBagMember): all that is in it
 * @info: of data/case.json
 * @lines: of data/log.jsonl
 * @texts: of data/texts.jsonl
 * @exhibits: all evidence of the log
 * @absent: (element-type gint64): the entries whose files were not handed over: kept by the log,
 *   and their content in no file of the bag
 *
 * A bag of which everything was checked.
 */
typedef struct
{
  int fd;
  GPtrArray *members;
  RecourseBagCase *info;
  GBytes *lines;
  GBytes *texts;
  RecourseBagExhibits exhibits;
  GArray *absent;
} RecourseBagContents;

RecourseBagContents *recourse_bag_contents_read (int fd,
                                                 const char *passphrase,
                                                 RecourseBagJob *job,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseBagContents *recourse_bag_contents_open (const char *path,
                                                 const char *passphrase,
                                                 RecourseBagJob *job,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_bag_contents_free (RecourseBagContents *self);
int recourse_bag_contents_open_file (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBagContents, recourse_bag_contents_free)

G_END_DECLS
