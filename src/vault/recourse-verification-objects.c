/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-verification-objects"

#include "recourse-verification-private.h"

#include <errno.h>
#include <string.h>

#define TRASH_FOLDER "trash"
#define INCOMING_FOLDER "incoming"
#define SHELF_LENGTH 2
/* Less often than a screen is drawn. */
#define REPORT_EVERY (20 * G_TIME_SPAN_MILLISECOND)

/* --- What is there ------------------------------------------------------------------------------
 */

static gboolean
is_shelf (const char *name)
{
  return strlen (name) == SHELF_LENGTH && strspn (name, "0123456789abcdef") == SHELF_LENGTH;
}

/* @prefix: with its slash. A folder that is not there holds nothing; that what should be in it is
 * missing is told for each object. */
static void
list_folder (RecourseObjectsList *self,
             const char *path,
             const char *prefix,
             gboolean (*is_folder) (const char *path, const char *name))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;

  if (dir == NULL)
    {
      if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_ptr_array_add (self->unreadable, g_path_get_basename (path));
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *whole = g_build_filename (path, name, NULL);
      g_autofree char *below = NULL;

      if (is_folder == NULL || !is_folder (whole, name))
        {
          g_ptr_array_add (self->files, g_strconcat (prefix, name, NULL));
          continue;
        }
      below = g_strconcat (name, "/", NULL);
      list_folder (self, whole, below, NULL);
    }
}

static gboolean
is_shelf_folder (const char *path, const char *name)
{
  return is_shelf (name) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK)
         && g_file_test (path, G_FILE_TEST_IS_DIR);
}

/** recourse_objects_list_init: all that stands in the folder of the objects, wherever in it. */
void
recourse_objects_list_init (RecourseObjectsList *self, const char *case_path)
{
  g_autofree char *path = g_build_filename (case_path, RECOURSE_OBJECT_FOLDER, NULL);

  self->files = g_ptr_array_new_with_free_func (g_free);
  self->unreadable = g_ptr_array_new_with_free_func (g_free);
  list_folder (self, path, "", is_shelf_folder);
}

/** recourse_objects_list_clear: frees what recourse_objects_list_init() made. */
void
recourse_objects_list_clear (RecourseObjectsList *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->unreadable, g_ptr_array_unref);
}

/* --- Whether it is what it was ------------------------------------------------------------------
 */

/* One file, which several exhibits may share. */
typedef struct
{
  const char *sha256;
  gint64 bytes;
  gboolean is_kept; /* by an exhibit that is not removed */
  RecourseObjectState state;
} Job;

typedef struct
{
  const char *case_path;
  GPtrArray *jobs; /* of Job, the largest first */
  const RecourseObjectsHooks *hooks;
  int next; /* the job to be taken next, by whoever comes first */

  GMutex lock; /* for what follows */
  RecourseProgress progress;
  gint64 reported_at;
  GError *error;
} Work;

/* Where one thread is in its file. */
typedef struct
{
  Work *work;
  gint64 bytes_done;
} Place;

static void
report (Work *work, gint64 bytes, guint items)
{
  gint64 now = g_get_monotonic_time ();
  RecourseProgress progress;
  gboolean is_due;

  g_mutex_lock (&work->lock);
  work->progress.bytes_done += bytes;
  work->progress.items_done += items;
  progress = work->progress;
  is_due = now - work->reported_at >= REPORT_EVERY || progress.items_done == progress.items_total;
  if (is_due)
    work->reported_at = now;
  g_mutex_unlock (&work->lock);
  if (is_due && work->hooks->func != NULL)
    work->hooks->func (&progress, work->hooks->data);
}

static void
report_block_cb (const RecourseProgress *progress, gpointer data)
{
  Place *place = data;
  gint64 more = progress->bytes_done - place->bytes_done;

  place->bytes_done = progress->bytes_done;
  report (place->work, more, 0);
}

static gboolean
check_at (const Work *work, Job *job, const char *path, Place *place, GError **error)
{
  return recourse_object_check_file (path, job->sha256, job->bytes, &job->state, report_block_cb,
                                     place, work->hooks->cancellable, error);
}

/* Between the entry of a file and its move to its place there is a moment, or a crash, after which
 * the next opening for writing moves it. */
static char *
find_incoming (const char *case_path, const char *sha256)
{
  g_autofree char *incoming = g_build_filename (case_path, INCOMING_FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (incoming, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (incoming, name, sha256, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }
  return NULL;
}

/* Where else a file may be that is not where it should be: what was removed, among the objects as
 * long as another exhibit keeps it, or while it is being moved. */
static char *
find_elsewhere (const Work *work, const Job *job)
{
  return job->is_kept ? find_incoming (work->case_path, job->sha256)
                      : recourse_object_build_path (work->case_path, job->sha256);
}

static gboolean
check_job (Work *work, Job *job, GError **error)
{
  g_autofree char *object = recourse_object_build_path (work->case_path, job->sha256);
  g_autofree char *trash = g_build_filename (work->case_path, TRASH_FOLDER, job->sha256, NULL);
  g_autofree char *elsewhere = NULL;
  Place place = { .work = work };

  if (!check_at (work, job, job->is_kept ? object : trash, &place, error))
    return FALSE;
  if (job->state == RECOURSE_OBJECT_MISSING)
    elsewhere = find_elsewhere (work, job);
  if (elsewhere != NULL && !check_at (work, job, elsewhere, &place, error))
    return FALSE;
  /* What was not read, because it is missing or of another size, is done all the same. */
  report (work, job->bytes - place.bytes_done, 1);
  return TRUE;
}

static void
keep_error (Work *work, GError *error)
{
  g_mutex_lock (&work->lock);
  if (work->error == NULL)
    work->error = g_steal_pointer (&error);
  g_mutex_unlock (&work->lock);
  g_clear_error (&error);
}

static gpointer
take_jobs (gpointer data)
{
  Work *work = data;
  guint index;

  while ((index = (guint) g_atomic_int_add (&work->next, 1)) < work->jobs->len)
    {
      GError *error = NULL;

      if (check_job (work, work->jobs->pdata[index], &error))
        continue;
      keep_error (work, error);
      break;
    }
  return NULL;
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  const Job *first = *(Job *const *) a;
  const Job *second = *(Job *const *) b;

  return first->bytes < second->bytes ? 1 : first->bytes > second->bytes ? -1 : 0;
}

/* What was removed at once is not looked for: it was to go. */
static GHashTable *
collect_jobs (GPtrArray *exhibits, Work *work)
{
  GHashTable *by_digest = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exhibits->len; i++)
    {
      const RecourseAuditedExhibit *exhibit = exhibits->pdata[i];
      Job *job = g_hash_table_lookup (by_digest, exhibit->sha256);

      if (exhibit->fate == RECOURSE_EXHIBIT_REMOVED)
        continue;
      if (job == NULL)
        {
          job = g_new0 (Job, 1);
          *job = (Job){ .sha256 = exhibit->sha256, .bytes = exhibit->bytes };
          g_hash_table_insert (by_digest, exhibit->sha256, job);
          g_ptr_array_add (work->jobs, job);
          work->progress.bytes_total += job->bytes;
        }
      job->is_kept |= exhibit->fate == RECOURSE_EXHIBIT_KEPT;
    }
  g_ptr_array_sort (work->jobs, compare_sizes);
  work->progress.items_total = work->jobs->len;
  return by_digest;
}

/* The largest file first, so that no thread begins with it when the others are through. A thread
 * that cannot be made is one less; this one works in any case. */
static void
run_jobs (Work *work)
{
  guint n_threads = work->hooks->n_threads > 0 ? work->hooks->n_threads : g_get_num_processors ();
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();

  for (guint i = 1; i < MIN (n_threads, work->jobs->len); i++)
    {
      GThread *thread = g_thread_try_new ("verify", take_jobs, work, NULL);

      if (thread != NULL)
        g_ptr_array_add (threads, thread);
    }
  take_jobs (work);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (threads->pdata[i]);
}

static void
tell_states (GPtrArray *exhibits, GHashTable *by_digest)
{
  for (guint i = 0; i < exhibits->len; i++)
    {
      RecourseAuditedExhibit *exhibit = exhibits->pdata[i];
      const Job *job = g_hash_table_lookup (by_digest, exhibit->sha256);

      if (exhibit->fate == RECOURSE_EXHIBIT_REMOVED)
        continue;
      exhibit->object = job->state;
      /* Two sizes for the same bytes: one of the lines is not true. */
      if (job->state == RECOURSE_OBJECT_INTACT && job->bytes != exhibit->bytes)
        exhibit->object = RECOURSE_OBJECT_CHANGED;
    }
}

/**
 * recourse_objects_check:
 * @exhibits: (element-type RecourseAuditedExhibit): gets the state of each file
 * @out_n_bytes: how much there is to hash
 *
 * Hashes each file again, once however many exhibits share it, on all cores. FALSE only when
 * cancelled.
 */
gboolean
recourse_objects_check (const char *case_path,
                        GPtrArray *exhibits,
                        const RecourseObjectsHooks *hooks,
                        gint64 *out_n_bytes,
                        GError **error)
{
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (g_free);
  Work work = { .case_path = case_path, .jobs = jobs, .hooks = hooks };
  g_autoptr (GHashTable) by_digest = collect_jobs (exhibits, &work);

  *out_n_bytes = work.progress.bytes_total;
  g_mutex_init (&work.lock);
  if (jobs->len > 0)
    run_jobs (&work);
  g_mutex_clear (&work.lock);
  if (work.error != NULL)
    {
      g_propagate_error (error, work.error);
      return FALSE;
    }
  tell_states (exhibits, by_digest);
  return TRUE;
}
