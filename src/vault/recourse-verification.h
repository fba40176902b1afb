/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"
#include "recourse-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RecourseItemVerdict:
 * @RECOURSE_ITEM_INTACT: file and texts are byte for byte what was entered
 * @RECOURSE_ITEM_CHANGED: the file or one of the texts is not
 * @RECOURSE_ITEM_MISSING: the file is not there
 * @RECOURSE_ITEM_UNLISTED: a file among the objects that the log does not name
 * @RECOURSE_ITEM_REMOVED: removed, as the log says
 * @RECOURSE_ITEM_WITHHELD: a text is not there: withheld or erased
 * @RECOURSE_ITEM_UNREADABLE: the system does not let it be read
 */
typedef enum
{
  RECOURSE_ITEM_INTACT,
  RECOURSE_ITEM_CHANGED,
  RECOURSE_ITEM_MISSING,
  RECOURSE_ITEM_UNLISTED,
  RECOURSE_ITEM_REMOVED,
  RECOURSE_ITEM_WITHHELD,
  RECOURSE_ITEM_UNREADABLE,
} RecourseItemVerdict;

/**
 * RecourseVerifiedItem:
 * @seq: the entry; 0: what belongs to no entry
 * @name: of the exhibit (its digest when the name is not to be had), the field of a text, or the
 *   name of a file
 * @verdict: what was found
 */
typedef struct
{
  gint64 seq;
  char *name;
  RecourseItemVerdict verdict;
} RecourseVerifiedItem;

/**
 * RecourseVerification:
 * @is_intact: the chain is whole, and nothing is changed, missing, unlisted or unreadable
 * @n_entries: how many entries the log has
 * @head: the hash after the last of them, computed from the lines
 * @broken_at: the first entry at which the chain is broken; 0: it is whole
 * @items: (element-type RecourseVerifiedItem): by number; those without one at the end
 * @n_bytes: of all files that were to be hashed
 *
 * docs/case-format.md lists what is found, and what is not.
 */
typedef struct
{
  gboolean is_intact;
  gint64 n_entries;
  char *head;
  gint64 broken_at;
  GPtrArray *items;
  gint64 n_bytes;
} RecourseVerification;

const char *recourse_item_verdict_name (RecourseItemVerdict verdict);

RecourseVerification *recourse_verification_run (RecourseCaseFolder *folder,
                                                 guint n_threads,
                                                 RecourseProgressFunc func,
                                                 gpointer data,
                                                 GCancellable *cancellable,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseVerification *recourse_verification_run_chain (RecourseCaseFolder *folder,
                                                       GCancellable *cancellable,
                                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_verification_free (RecourseVerification *self);

gboolean
recourse_verification_recall (const char *case_path, gint64 *out_at, gboolean *out_was_intact);
gboolean recourse_verification_remember (const char *case_path,
                                         gint64 at,
                                         const RecourseVerification *self,
                                         GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseVerification, recourse_verification_free)

G_END_DECLS
