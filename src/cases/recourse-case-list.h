/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"

G_BEGIN_DECLS

/**
 * RecourseCaseSummary:
 * @id: the case's UUID
 * @path: its folder
 * @title: (nullable): what it is called now; %NULL when nobody gave it a name, or it is withheld
 * @payee: (nullable): to whom the newest payment went; %NULL when unknown or withheld
 * @total: of all payments, in fen; 0: not known
 * @opened_at: when it was made, by that computer's clock; %RECOURSE_TIME_UNKNOWN in trouble
 * @changed_at: when its last entry was made; %RECOURSE_TIME_UNKNOWN in trouble
 * @closed_at: %RECOURSE_TIME_UNKNOWN while it is open
 * @is_locked: whether it wants its passphrase first; that is its trouble then
 * @trouble: (nullable): why it cannot be read; it stands in the list all the same
 *
 * One case among others.
 */
typedef struct
{
  char *id;
  char *path;
  char *title;
  char *payee;
  gint64 total;
  gint64 opened_at;
  gint64 changed_at;
  gint64 closed_at;
  gboolean is_locked;
  GError *trouble;
} RecourseCaseSummary;

char *recourse_case_list_build_folder (const char *data_folder);
GPtrArray *recourse_case_list_read (const char *cases, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_case_list_build_path (const char *cases,
                                     const char *id,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseSummary *recourse_case_summary_new (const char *cases,
                                                const char *id) G_GNUC_WARN_UNUSED_RESULT;
void recourse_case_summary_free (RecourseCaseSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCaseSummary, recourse_case_summary_free)

G_END_DECLS
