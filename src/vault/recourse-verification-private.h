/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-exhibit.h"
#include "recourse-imported.h"
#include "recourse-object.h"
#include "recourse-verification.h"

G_BEGIN_DECLS

/* Shared by the files of recourse-verification alone. */

/**
 * RecourseAuditedExhibit:
 * @name: (nullable): NULL when it is withheld or changed
 * @fate: what the log says about it
 * @texts: the worst of its texts
 * @object: of its file; INTACT until the objects are checked
 * @is_absent: whether its file was left behind when the case was handed over to us
 */
typedef struct
{
  gint64 seq;
  char *name;
  char *sha256;
  gint64 bytes;
  RecourseExhibitState fate;
  RecourseTextState texts;
  RecourseObjectState object;
  gboolean is_absent;
} RecourseAuditedExhibit;

/**
 * RecourseAudit:
 * @exhibits: (element-type RecourseAuditedExhibit): in their order
 * @by_seq: from the number to the exhibit
 * @items: (element-type RecourseVerifiedItem): texts of other entries, and what is wrong with the
 *   database
 * @imported: what the entries about taking in a bag say
 *
 * What log and texts say by themselves.
 */
typedef struct
{
  gint64 n_entries;
  char *head;
  gint64 broken_at;
  GPtrArray *exhibits;
  GHashTable *by_seq;
  GPtrArray *items;
  RecourseImported imported;
} RecourseAudit;

RecourseAudit *recourse_audit_run (RecourseCaseFolder *folder,
                                   GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_audit_free (RecourseAudit *self);

/**
 * RecourseObjectsList:
 * @files: (element-type utf8): what stands in objects/, "ab/HASH" where it is in its place
 * @unreadable: (element-type utf8): folders that could not be looked into
 */
typedef struct
{
  GPtrArray *files;
  GPtrArray *unreadable;
} RecourseObjectsList;

/**
 * RecourseObjectsHooks:
 * @n_threads: 0: one for each processor
 * @func: (nullable): bytes and items of all objects together
 */
typedef struct
{
  guint n_threads;
  RecourseProgressFunc func;
  gpointer data;
  GCancellable *cancellable;
} RecourseObjectsHooks;

void recourse_objects_list_init (RecourseObjectsList *self, const char *case_path);
void recourse_objects_list_clear (RecourseObjectsList *self);
gboolean recourse_objects_check (const char *case_path,
                                 GPtrArray *exhibits,
                                 const RecourseObjectsHooks *hooks,
                                 gint64 *out_n_bytes,
                                 GError **error);

RecourseVerifiedItem *
recourse_verified_item_new (gint64 seq, const char *name, RecourseItemVerdict verdict);
void recourse_verified_item_free (gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseAudit, recourse_audit_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseObjectsList, recourse_objects_list_clear)

G_END_DECLS
