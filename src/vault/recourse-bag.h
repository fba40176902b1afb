/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"
#include "recourse-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** RecourseBagAudience: for whom a bag is; it decides only what is proposed to be handed over. */
typedef enum
{
  RECOURSE_BAG_FOR_POLICE,
  RECOURSE_BAG_FOR_COURT, /* and the opponent, who gets to see what the court sees */
  RECOURSE_BAG_FOR_FAMILY,
} RecourseBagAudience;

/**
 * RecourseBagText:
 * @seq: the entry
 * @field: the key of one of its texts
 */
typedef struct
{
  gint64 seq;
  const char *field;
} RecourseBagText;

/**
 * RecourseBagExtra:
 * @path: in the bag, such as "data/summary.pdf"; right below data/, and none of the bag's own files
 * @contents: the bytes
 */
typedef struct
{
  const char *path;
  GBytes *contents;
} RecourseBagExtra;

/**
 * RecourseBagExport:
 * @exhibits: the entries whose files are handed over; each one kept, not removed
 * @withheld: the texts that are not; the chain verifies without them
 * @extras: what else goes along, for people
 * @passphrase: (nullable): 1 to 99 printable ASCII characters, with which AES-256 protects the
 *   contents; NULL: none
 * @program: name and version of the program
 * @author: who hands it over
 */
typedef struct
{
  RecourseBagAudience audience;
  const gint64 *exhibits;
  guint n_exhibits;
  const RecourseBagText *withheld;
  guint n_withheld;
  const RecourseBagExtra *extras;
  guint n_extras;
  const char *passphrase;
  const char *program;
  RecourseAuthor author;
} RecourseBagExport;

/**
 * RecourseBagReport:
 * @id: of the case
 * @n_entries: of the log in the bag
 * @head: the hash of the last of them
 * @n_files: of evidence in it
 * @n_bytes: their size together
 * @n_withheld: texts that the log commits to and that are not in the bag
 * @n_absent: files of evidence that the log has and that were not handed over
 * @audience: for whom it was made
 * @exported_at: when, as the bag has it: RFC 3339
 *
 * What a bag is, once all of it was checked: complete and unchanged since it was made. That says
 * nothing about who made it, nor that anything in it is true.
 */
typedef struct
{
  char *id;
  gint64 n_entries;
  char *head;
  guint n_files;
  gint64 n_bytes;
  guint n_withheld;
  guint n_absent;
  RecourseBagAudience audience;
  char *exported_at;
} RecourseBagReport;

const char *recourse_bag_audience_name (RecourseBagAudience audience);
gboolean recourse_bag_audience_parse (const char *name, RecourseBagAudience *out_audience);

gboolean recourse_bag_export (RecourseCaseFolder *folder,
                              const RecourseBagExport *what,
                              const char *output,
                              RecourseProgressFunc func,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error);

gboolean recourse_bag_is_encrypted (const char *path, gboolean *out_is_encrypted, GError **error);
RecourseBagReport *recourse_bag_verify (const char *path,
                                        const char *passphrase,
                                        RecourseProgressFunc func,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_bag_report_free (RecourseBagReport *self);

char *recourse_bag_import (const char *cases,
                           const char *path,
                           const char *passphrase,
                           const char *program,
                           RecourseProgressFunc func,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBagReport, recourse_bag_report_free)

G_END_DECLS
