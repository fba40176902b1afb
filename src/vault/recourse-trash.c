/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-trash"

#include "recourse-trash.h"

#include "recourse-chain.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-object.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where the log says that a content belongs, its file is put. All of it happens while nobody else
 * can list the content, and can be done again from any state that a crash leaves. */

/** recourse_trash_build_path: (transfer full): where a content stands while it is in the trash. */
char *
recourse_trash_build_path (const char *case_path, const char *sha256)
{
  g_return_val_if_fail (case_path != NULL, NULL);
  g_return_val_if_fail (sha256 != NULL && recourse_chain_is_hash (sha256), NULL);

  return g_build_filename (case_path, RECOURSE_TRASH_FOLDER, sha256, NULL);
}

static gboolean
is_there (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0;
}

static gboolean
sync_parent (const char *path, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (path);

  return recourse_files_sync_folder (parent, error);
}

static gboolean
delete_file (const char *path, guint *n_deleted, GError **error)
{
  g_autofree char *quoted = NULL;

  if (!is_there (path))
    return TRUE;
  if (unlink (path) != 0)
    {
      quoted = recourse_error_quote (path);
      recourse_error_set_errno (error, errno, "cannot delete '%s'", quoted);
      return FALSE;
    }
  (*n_deleted)++;
  return sync_parent (path, error);
}

/* Whatever was made of it to be shown must not outlive it: cache/thumbnails/HASH-EDGE. */
static gboolean
forget_pictures (const char *case_path, const char *sha256, GError **error)
{
  g_autofree char *folder = g_build_filename (case_path, "cache", "thumbnails", NULL);
  g_autofree char *prefix = g_strconcat (sha256, "-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *quoted = NULL;

      if (!g_str_has_prefix (name, prefix) || unlink (path) == 0 || errno == ENOENT)
        continue;
      quoted = recourse_error_quote (path);
      recourse_error_set_errno (error, errno, "cannot delete '%s'", quoted);
      return FALSE;
    }
  return TRUE;
}

static gboolean
put_into_trash (const char *case_path, const char *sha256, gint64 bytes, GError **error)
{
  g_autofree char *object = recourse_object_build_path (case_path, sha256);
  g_autofree char *trashed = recourse_trash_build_path (case_path, sha256);

  if (!is_there (object))
    return TRUE;
  /* The trash first: should the power fail between the two, it is in both rather than in none. */
  return recourse_object_settle_file (object, trashed, sha256, bytes, error)
         && sync_parent (trashed, error) && sync_parent (object, error);
}

/**
 * recourse_trash_bring_back:
 * @bytes: its size, as the log has it
 *
 * Moves a content from the trash to the objects. It stays in the trash when it is not what its name
 * says and an object is there. Not being in the trash is no error.
 */
gboolean
recourse_trash_bring_back (const char *case_path, const char *sha256, gint64 bytes, GError **error)
{
  g_autofree char *object = recourse_object_build_path (case_path, sha256);
  g_autofree char *trashed = recourse_trash_build_path (case_path, sha256);
  RecourseObjectState state;

  if (!is_there (trashed))
    return TRUE;
  if (is_there (object))
    {
      if (!recourse_object_check_file (trashed, sha256, bytes, &state, NULL, NULL, NULL, error))
        return FALSE;
      if (state != RECOURSE_OBJECT_INTACT)
        return TRUE;
    }
  return recourse_object_settle (case_path, trashed, sha256, bytes, error)
         && sync_parent (object, error) && sync_parent (trashed, error);
}

static gboolean
take_away (const char *case_path,
           const char *sha256,
           const RecourseListing *listing,
           gint64 now,
           guint *n_deleted,
           GError **error)
{
  g_autofree char *object = NULL;
  g_autofree char *trashed = NULL;

  if (listing->n_in_trash > 0 && listing->until > now)
    return put_into_trash (case_path, sha256, listing->bytes, error);
  object = recourse_object_build_path (case_path, sha256);
  trashed = recourse_trash_build_path (case_path, sha256);
  return delete_file (object, n_deleted, error) && delete_file (trashed, n_deleted, error);
}

/**
 * recourse_trash_arrange:
 * @listing: of @sha256, from a log whose chain holds; read in this transaction
 * @now: the moment
 * @n_deleted: (inout): counts the files that were deleted
 *
 * What some entry keeps belongs to the objects; what none keeps and one can still bring back
 * belongs into the trash; the rest is deleted. What none keeps leaves no picture behind.
 */
gboolean
recourse_trash_arrange (const char *case_path,
                        const char *sha256,
                        const RecourseListing *listing,
                        gint64 now,
                        guint *n_deleted,
                        GError **error)
{
  g_return_val_if_fail (listing != NULL, FALSE);
  g_return_val_if_fail (n_deleted != NULL, FALSE);

  if (listing->n_kept > 0)
    return recourse_trash_bring_back (case_path, sha256, listing->bytes, error);
  /* Before, as nothing leads back here once the file is gone; and after, as a picture may have been
   * made meanwhile: whoever makes one looks for the file when he has written it. */
  return forget_pictures (case_path, sha256, error)
         && take_away (case_path, sha256, listing, now, n_deleted, error)
         && forget_pictures (case_path, sha256, error);
}

/* --- All of them --------------------------------------------------------------------------------
 */

static void
collect_trash (const char *case_path, GHashTable *contents)
{
  g_autofree char *path = g_build_filename (case_path, RECOURSE_TRASH_FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (recourse_chain_is_hash (name))
        g_hash_table_add (contents, g_strdup (name));
    }
}

static void
collect_if_there (const char *case_path, const RecourseLogEntry *entry, GHashTable *contents)
{
  g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entry, NULL);
  g_autofree char *path = NULL;
  RecourseJsonView root;
  const char *sha256;

  if (line == NULL || !g_str_equal (recourse_log_line_get_kind (line), "evidence-removed"))
    return;
  recourse_log_line_root (line, &root);
  if (!recourse_json_get_string (&root, "sha256", &sha256, NULL)
      || !recourse_chain_is_hash (sha256))
    return;
  path = recourse_object_build_path (case_path, sha256);
  if (is_there (path))
    g_hash_table_add (contents, g_strdup (sha256));
}

static gboolean
collect_removed (RecourseLog *log, const char *case_path, GHashTable *contents, GError **error)
{
  g_autoptr (GPtrArray) entries = recourse_log_read_with (log, "evidence-removed", error);

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    collect_if_there (case_path, entries->pdata[i], contents);
  return TRUE;
}

typedef struct
{
  const char *case_path;
  GHashTable *contents;
  gint64 now;
  guint *n_deleted;
} Arranging;

/* In a log that is damaged, what seems to be removed may have been listed once more. */
static gboolean
arrange_contents (RecourseLog *log, gpointer data, GError **error)
{
  const Arranging *self = data;
  g_autoptr (RecourseListings) listings = recourse_listings_read (log, self->contents, error);
  GHashTableIter iter;
  gpointer sha256;

  if (listings == NULL)
    return FALSE;
  if (recourse_listings_get_broken_at (listings) != 0)
    return TRUE;
  g_hash_table_iter_init (&iter, self->contents);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    {
      const RecourseListing *listing = recourse_listings_find (listings, sha256);

      if (listing != NULL
          && !recourse_trash_arrange (self->case_path, sha256, listing, self->now, self->n_deleted,
                                      error))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_trash_arrange_all:
 * @log: of the case in @case_path
 *
 * recourse_trash_arrange() for all that was ever removed and is still there. Nothing happens in a
 * log whose chain does not hold, and to a file that no entry lists.
 */
gboolean
recourse_trash_arrange_all (RecourseLog *log,
                            const char *case_path,
                            gint64 now,
                            guint *n_deleted,
                            GError **error)
{
  g_autoptr (GHashTable) contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Arranging arranging;

  g_return_val_if_fail (log != NULL && case_path != NULL, FALSE);
  g_return_val_if_fail (n_deleted != NULL, FALSE);

  arranging = (Arranging){
    .case_path = case_path, .contents = contents, .now = now, .n_deleted = n_deleted
  };
  collect_trash (arranging.case_path, contents);
  if (!collect_removed (log, case_path, contents, error))
    return FALSE;
  return g_hash_table_size (contents) == 0
         || recourse_log_run_alone (log, arrange_contents, &arranging, error);
}
