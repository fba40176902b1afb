/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-recovery"

#include "recourse-recovery.h"

#include "recourse-chain.h"
#include "recourse-files.h"
#include "recourse-intake-folder.h"
#include "recourse-listing.h"
#include "recourse-object.h"
#include "recourse-trash.h"

#include <sys/stat.h>
#include <unistd.h>

/* What a process that was killed has left: copies that the log lists are moved on, others are
 * swept, and what belongs into the trash goes there. What belongs to a process that lives is let
 * alone. */

/* The folder of a dead one. */
typedef struct
{
  char *path;
  int lock;
} Leftover;

static void
free_leftover (gpointer data)
{
  Leftover *leftover = data;

  close (leftover->lock);
  g_free (leftover->path);
  g_free (leftover);
}

static gboolean
is_folder (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0 && S_ISDIR (info.st_mode);
}

/* The entries of a folder, as paths; none when it cannot be read. */
static GPtrArray *
list_paths (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  return paths;
}

/* --- Taking over --------------------------------------------------------------------------------
 */

typedef struct
{
  const char *incoming;
  GPtrArray *leftovers;
} Search;

static gboolean
take_over_all (RecourseLog *log, gpointer data, GError **error)
{
  const Search *search = data;
  g_autoptr (GPtrArray) paths = list_paths (search->incoming);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = paths->pdata[i];
      int lock = is_folder (path) ? recourse_intake_folder_take_over (path) : -1;
      Leftover *leftover;

      if (lock < 0)
        continue;
      leftover = g_new0 (Leftover, 1);
      leftover->path = g_strdup (path);
      leftover->lock = lock;
      g_ptr_array_add (search->leftovers, leftover);
    }
  return TRUE;
}

static GPtrArray *
find_leftovers (RecourseLog *log, const char *case_path, GError **error)
{
  g_autoptr (GPtrArray) leftovers = g_ptr_array_new_with_free_func (free_leftover);
  g_autofree char *incoming = g_build_filename (case_path, RECOURSE_INCOMING_FOLDER, NULL);
  g_autoptr (GPtrArray) paths = list_paths (incoming);
  Search search = { .incoming = incoming, .leftovers = leftovers };

  if (paths->len > 0 && !recourse_log_run_alone (log, take_over_all, &search, error))
    return NULL;
  return g_steal_pointer (&leftovers);
}

/* --- Moving on or sweeping ----------------------------------------------------------------------
 */

/* A copy that is not what its name says was never synced, or the disk has lost it: it is of no use
 * where the object is there. Else it stays where it is, as nothing better is known. */
static gboolean
settle_copy (const char *case_path,
             const char *path,
             const char *sha256,
             gint64 bytes,
             GError **error)
{
  g_autofree char *object = recourse_object_build_path (case_path, sha256);
  g_autofree char *shelf = g_path_get_dirname (object);
  g_autofree char *objects = g_path_get_dirname (shelf);
  RecourseObjectState state;

  if (!recourse_object_check_file (path, sha256, bytes, &state, NULL, NULL, NULL, error))
    return FALSE;
  if (state == RECOURSE_OBJECT_INTACT)
    return recourse_object_settle (case_path, path, sha256, bytes, error)
           && recourse_files_sync_folder (shelf, error)
           && recourse_files_sync_folder (objects, error);
  if (!recourse_object_check_file (object, sha256, bytes, &state, NULL, NULL, NULL, error))
    return FALSE;
  if (state == RECOURSE_OBJECT_INTACT)
    unlink (path);
  return TRUE;
}

static gboolean
treat_file (const char *case_path,
            const char *path,
            const RecourseListings *listings,
            GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  const RecourseListing *listing = NULL;

  if (recourse_chain_is_hash (name))
    listing = recourse_listings_find (listings, name);
  if (listing != NULL && listing->n_kept + listing->n_in_trash > 0)
    return settle_copy (case_path, path, name, listing->bytes, error);
  /* What cannot be swept now is swept when the case is opened next. A complete copy may have been
   * listed by an entry that is damaged. */
  if (!recourse_chain_is_hash (name) || recourse_listings_get_broken_at (listings) == 0)
    unlink (path);
  return TRUE;
}

static gboolean
treat_leftover (const char *case_path,
                const Leftover *leftover,
                const RecourseListings *listings,
                GError **error)
{
  g_autoptr (GPtrArray) paths = list_paths (leftover->path);

  for (guint i = 0; i < paths->len; i++)
    {
      if (!treat_file (case_path, paths->pdata[i], listings, error))
        return FALSE;
    }
  rmdir (leftover->path);
  return TRUE;
}

static void
collect_names (const GPtrArray *leftovers, GHashTable *contents)
{
  for (guint i = 0; i < leftovers->len; i++)
    {
      const Leftover *leftover = leftovers->pdata[i];
      g_autoptr (GPtrArray) paths = list_paths (leftover->path);

      for (guint j = 0; j < paths->len; j++)
        {
          g_autofree char *name = g_path_get_basename (paths->pdata[j]);

          if (recourse_chain_is_hash (name))
            g_hash_table_add (contents, g_steal_pointer (&name));
        }
    }
}

/* Outside of a transaction, as it may hash large files: the owners are dead, and nobody else will
 * list their copies. */
static gboolean
treat_leftovers (RecourseLog *log,
                 const char *case_path,
                 const GPtrArray *leftovers,
                 GError **error)
{
  g_autoptr (GHashTable) contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (RecourseListings) listings = NULL;

  if (leftovers->len == 0)
    return TRUE;
  collect_names (leftovers, contents);
  listings = recourse_listings_read (log, contents, error);
  if (listings == NULL)
    return FALSE;
  for (guint i = 0; i < leftovers->len; i++)
    {
      if (!treat_leftover (case_path, leftovers->pdata[i], listings, error))
        return FALSE;
    }
  return TRUE;
}

/* A copy of a case may have come without its empty folders. */
static gboolean
ensure_folders (const char *case_path, GError **error)
{
  static const char *const names[] = { RECOURSE_OBJECT_FOLDER, RECOURSE_INCOMING_FOLDER,
                                       RECOURSE_TRASH_FOLDER };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (case_path, names[i], NULL);

      if (!recourse_files_ensure_folder (path, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_recovery_run:
 * @log: of the case in @case_path, open for writing
 *
 * Finishes what others have not. An object that the log does not list is never touched. In a log
 * whose chain does not hold, what it lists is moved on all the same, and nothing is taken away.
 */
gboolean
recourse_recovery_run (RecourseLog *log, const char *case_path, GError **error)
{
  g_autoptr (GPtrArray) leftovers = NULL;
  guint n_deleted = 0;

  g_return_val_if_fail (log != NULL && case_path != NULL, FALSE);

  if (!ensure_folders (case_path, error))
    return FALSE;
  leftovers = find_leftovers (log, case_path, error);
  if (leftovers == NULL || !treat_leftovers (log, case_path, leftovers, error))
    return FALSE;
  /* A trash that cannot be emptied is no reason to refuse the case; it is tried again each time. */
  recourse_trash_arrange_all (log, case_path, recourse_log_look (log), &n_deleted, NULL);
  return TRUE;
}
