/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-verification"

#include "recourse-verification.h"

#include "recourse-verification-private.h"

#include <string.h>

/* Indexed by RecourseItemVerdict; other people's tools read these words. */
static const char *const verdict_names[] = {
  "intact", "changed", "missing", "unlisted", "removed", "withheld", "unreadable",
};

/**
 * recourse_item_verdict_name:
 *
 * Returns: (transfer none): the word for it, such as "intact"; the same in every language
 */
const char *
recourse_item_verdict_name (RecourseItemVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdict_names), NULL);

  return verdict_names[verdict];
}

/** recourse_verified_item_new: (transfer full): an item; it copies @name. */
RecourseVerifiedItem *
recourse_verified_item_new (gint64 seq, const char *name, RecourseItemVerdict verdict)
{
  RecourseVerifiedItem *item = g_new0 (RecourseVerifiedItem, 1);

  item->seq = seq;
  item->name = g_utf8_make_valid (name, -1);
  item->verdict = verdict;
  return item;
}

/** recourse_verified_item_free: frees a RecourseVerifiedItem. */
void
recourse_verified_item_free (gpointer data)
{
  RecourseVerifiedItem *item = data;

  g_free (item->name);
  g_free (item);
}

/* --- Verdicts -----------------------------------------------------------------------------------
 */

/* What was removed may be gone from the trash as well: its time may be over. */
static RecourseItemVerdict
judge_exhibit (const RecourseAuditedExhibit *exhibit)
{
  gboolean is_removed = exhibit->fate != RECOURSE_EXHIBIT_KEPT;

  if (exhibit->object == RECOURSE_OBJECT_CHANGED)
    return RECOURSE_ITEM_CHANGED;
  if (exhibit->object == RECOURSE_OBJECT_MISSING && !is_removed)
    return exhibit->is_absent ? RECOURSE_ITEM_WITHHELD : RECOURSE_ITEM_MISSING;
  if (exhibit->object == RECOURSE_OBJECT_UNREADABLE)
    return RECOURSE_ITEM_UNREADABLE;
  if (exhibit->texts == RECOURSE_TEXT_CHANGED)
    return RECOURSE_ITEM_CHANGED;
  if (is_removed)
    return RECOURSE_ITEM_REMOVED;
  return exhibit->texts == RECOURSE_TEXT_WITHHELD ? RECOURSE_ITEM_WITHHELD : RECOURSE_ITEM_INTACT;
}

static gboolean
is_damage (RecourseItemVerdict verdict)
{
  switch (verdict)
    {
    case RECOURSE_ITEM_CHANGED:
    case RECOURSE_ITEM_MISSING:
    case RECOURSE_ITEM_UNLISTED:
    case RECOURSE_ITEM_UNREADABLE:
      return TRUE;
    case RECOURSE_ITEM_INTACT:
    case RECOURSE_ITEM_REMOVED:
    case RECOURSE_ITEM_WITHHELD:
    default:
      return FALSE;
    }
}

/* Those that belong to no entry come last. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const RecourseVerifiedItem *first = *(RecourseVerifiedItem *const *) a;
  const RecourseVerifiedItem *second = *(RecourseVerifiedItem *const *) b;

  if ((first->seq == 0) != (second->seq == 0))
    return first->seq == 0 ? 1 : -1;
  if (first->seq != second->seq)
    return first->seq < second->seq ? -1 : 1;
  return strcmp (first->name, second->name);
}

static void
add_item (RecourseVerification *self, gint64 seq, const char *name, RecourseItemVerdict verdict)
{
  g_ptr_array_add (self->items, recourse_verified_item_new (seq, name, verdict));
}

static void
add_exhibit (RecourseVerification *self, const RecourseAuditedExhibit *exhibit)
{
  add_item (self, exhibit->seq, exhibit->name != NULL ? exhibit->name : exhibit->sha256,
            judge_exhibit (exhibit));
}

static void
finish (RecourseVerification *self)
{
  self->is_intact = self->broken_at == 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      const RecourseVerifiedItem *item = self->items->pdata[i];

      if (is_damage (item->verdict))
        self->is_intact = FALSE;
    }
  g_ptr_array_sort (self->items, compare_items);
}

/* Takes over what the audit has told so far. */
static RecourseVerification *
begin (RecourseAudit *audit)
{
  RecourseVerification *self = g_new0 (RecourseVerification, 1);

  self->n_entries = audit->n_entries;
  self->head = g_strdup (audit->head);
  self->broken_at = audit->broken_at;
  self->items = g_ptr_array_new_with_free_func (recourse_verified_item_free);
  g_ptr_array_extend_and_steal (self->items, g_ptr_array_ref (audit->items));
  return self;
}

/* --- Objects ------------------------------------------------------------------------------------
 */

static GHashTable *
collect_places (const RecourseAudit *audit)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < audit->exhibits->len; i++)
    {
      const RecourseAuditedExhibit *exhibit = audit->exhibits->pdata[i];

      g_hash_table_add (places, g_strdup_printf ("%.2s/%s", exhibit->sha256, exhibit->sha256));
    }
  return places;
}

static void
add_unlisted (RecourseVerification *self,
              const RecourseObjectsList *list,
              const RecourseAudit *audit)
{
  g_autoptr (GHashTable) places = collect_places (audit);

  for (guint i = 0; i < list->files->len; i++)
    {
      const char *file = list->files->pdata[i];
      g_autofree char *name = g_path_get_basename (file);

      if (!g_hash_table_contains (places, file))
        add_item (self, 0, name, RECOURSE_ITEM_UNLISTED);
    }
  for (guint i = 0; i < list->unreadable->len; i++)
    add_item (self, 0, list->unreadable->pdata[i], RECOURSE_ITEM_UNREADABLE);
}

static gboolean
is_any_missing (const RecourseAudit *audit)
{
  for (guint i = 0; i < audit->exhibits->len; i++)
    {
      const RecourseAuditedExhibit *exhibit = audit->exhibits->pdata[i];

      if (exhibit->object == RECOURSE_OBJECT_MISSING && exhibit->fate == RECOURSE_EXHIBIT_KEPT)
        return TRUE;
    }
  return FALSE;
}

/* Only those that are missing are looked for again. */
static gboolean
check_missing (const char *path,
               const RecourseAudit *before,
               const RecourseAudit *audit,
               const RecourseObjectsHooks *hooks,
               GError **error)
{
  const RecourseObjectsHooks quiet = { .n_threads = 1, .cancellable = hooks->cancellable };
  g_autoptr (GPtrArray) again = g_ptr_array_new ();
  gint64 ignored;

  for (guint i = 0; i < audit->exhibits->len; i++)
    {
      RecourseAuditedExhibit *exhibit = audit->exhibits->pdata[i];
      const RecourseAuditedExhibit *known = g_hash_table_lookup (before->by_seq, &exhibit->seq);

      if (known != NULL && known->object != RECOURSE_OBJECT_MISSING)
        exhibit->object = known->object;
      else
        g_ptr_array_add (again, exhibit);
    }
  return recourse_objects_check (path, again, &quiet, &ignored, error);
}

/*
 * While files were hashed, another process may have removed one, or moved one that it had just
 * entered. What is said to be missing has to be so by a log of a moment later.
 */
static gboolean
look_again (RecourseCaseFolder *folder,
            RecourseAudit **audit,
            const RecourseObjectsHooks *hooks,
            GError **error)
{
  const char *path = recourse_case_folder_get_path (folder);
  g_autoptr (RecourseAudit) later = NULL;

  if (!is_any_missing (*audit))
    return TRUE;
  later = recourse_audit_run (folder, hooks->cancellable, error);
  if (later == NULL || !check_missing (path, *audit, later, hooks, error))
    return FALSE;
  recourse_audit_free (*audit);
  *audit = g_steal_pointer (&later);
  return TRUE;
}

/* The files are listed before the log is read: an object is entered first, and then moved to where
 * it is listed. The other way round, one that is just being added would seem to be unlisted. */
static RecourseVerification *
verify (RecourseCaseFolder *folder, const RecourseObjectsHooks *hooks, GError **error)
{
  const char *path = recourse_case_folder_get_path (folder);
  g_auto (RecourseObjectsList) list = { 0 };
  g_autoptr (RecourseAudit) audit = NULL;
  RecourseVerification *self;
  gint64 n_bytes;

  recourse_objects_list_init (&list, path);
  audit = recourse_audit_run (folder, hooks->cancellable, error);
  if (audit == NULL || !recourse_objects_check (path, audit->exhibits, hooks, &n_bytes, error)
      || !look_again (folder, &audit, hooks, error))
    return NULL;
  self = begin (audit);
  self->n_bytes = n_bytes;
  for (guint i = 0; i < audit->exhibits->len; i++)
    add_exhibit (self, audit->exhibits->pdata[i]);
  add_unlisted (self, &list, audit);
  finish (self);
  return self;
}

/**
 * recourse_verification_run:
 * @folder: opened in any way, recourse_case_folder_open_to_verify() included
 * @n_threads: 0: one for each processor
 * @func: (nullable): told of bytes and files
 *
 * Chain, texts and every file. It changes and deletes nothing, and damage is a finding, not an
 * error: a broken chain has its result, too.
 *
 * Returns: (transfer full): what was found; NULL when cancelled, or when the system does not let
 *   the database be read
 */
RecourseVerification *
recourse_verification_run (RecourseCaseFolder *folder,
                           guint n_threads,
                           RecourseProgressFunc func,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  const RecourseObjectsHooks hooks = {
    .n_threads = n_threads, .func = func, .data = data, .cancellable = cancellable
  };

  g_return_val_if_fail (folder != NULL, NULL);

  return verify (folder, &hooks, error);
}

/**
 * recourse_verification_run_chain:
 *
 * The chain and the texts alone, as when a case is opened. Of the exhibits, only those are among
 * the items of which a text is withheld or changed, or which are removed.
 *
 * Returns: (transfer full): as recourse_verification_run()
 */
RecourseVerification *
recourse_verification_run_chain (RecourseCaseFolder *folder,
                                 GCancellable *cancellable,
                                 GError **error)
{
  g_autoptr (RecourseAudit) audit = NULL;
  RecourseVerification *self;

  g_return_val_if_fail (folder != NULL, NULL);

  audit = recourse_audit_run (folder, cancellable, error);
  if (audit == NULL)
    return NULL;
  self = begin (audit);
  for (guint i = 0; i < audit->exhibits->len; i++)
    {
      if (judge_exhibit (audit->exhibits->pdata[i]) != RECOURSE_ITEM_INTACT)
        add_exhibit (self, audit->exhibits->pdata[i]);
    }
  finish (self);
  return self;
}

/**
 * recourse_verification_free:
 * @self: (transfer full) (nullable): a result
 */
void
recourse_verification_free (RecourseVerification *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  g_free (self->head);
  g_free (self);
}
