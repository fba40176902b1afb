/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-removal"

#include "recourse-removal.h"

#include "recourse-chain.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-listing.h"
#include "recourse-object.h"
#include "recourse-trash.h"

#include <sys/stat.h>

/* Removing: the log first, then the file. Bringing back: the file first, then the log; both in one
 * transaction, so that no recovery of another process takes the file away in between. */

#define TRASH_TIME (RECOURSE_TRASH_DAYS * 24 * RECOURSE_HOUR)

static const char *const pressed_names[] = {
  [RECOURSE_PRESSED_NO] = "no",
  [RECOURSE_PRESSED_YES] = "yes",
  [RECOURSE_PRESSED_UNSURE] = "unsure",
};

typedef struct
{
  RecourseCaseFolder *folder;
  const RecourseRemovalRequest *request;
  char *sha256; /* of the entry, once it is known */
  guint n_deleted;
} Removal;

static gboolean
fail (gint64 seq, GError **error, int code, const char *cause)
{
  g_set_error (error, RECOURSE_ERROR, code, "entry %" G_GINT64_FORMAT " of the log %s", seq, cause);
  return FALSE;
}

/* --- What the log says --------------------------------------------------------------------------
 */

static char *
read_sha256 (RecourseLog *log, gint64 seq, GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (log, seq, error);
  RecourseJsonView root;
  const char *sha256;

  if (line == NULL)
    return NULL;
  recourse_log_line_root (line, &root);
  if (!g_str_equal (recourse_log_line_get_kind (line), "evidence-added"))
    {
      fail (seq, error, RECOURSE_ERROR_NOT_FOUND, "adds no evidence");
      return NULL;
    }
  if (!recourse_json_get_string (&root, "sha256", &sha256, error))
    return NULL;
  if (recourse_chain_is_hash (sha256))
    return g_strdup (sha256);
  fail (seq, error, RECOURSE_ERROR_INVALID_CONTENT, "names no digest");
  return NULL;
}

static RecourseListings *
read_listings (RecourseLog *log, GHashTable *contents, GError **error)
{
  g_autoptr (RecourseListings) listings = recourse_listings_read (log, contents, error);

  if (listings == NULL || recourse_listings_get_broken_at (listings) == 0)
    return g_steal_pointer (&listings);
  fail (recourse_listings_get_broken_at (listings), error, RECOURSE_ERROR_INVALID_CONTENT,
        "is damaged, so that nothing can be removed or brought back");
  return NULL;
}

static GHashTable *
make_set (const char *sha256)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (set, g_strdup (sha256));
  return set;
}

/* --- Removing -----------------------------------------------------------------------------------
 */

static RecourseLogDraft *
draft_removal (RecourseLog *log, const RecourseRemovalRequest *request, const char *sha256)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-removed", request->author);

  recourse_log_draft_add_integer (draft, "entry", request->seq);
  recourse_log_draft_add_string (draft, "sha256", sha256);
  recourse_log_draft_add_string (draft, "pressed", pressed_names[request->pressed]);
  if (request->at_once)
    recourse_log_draft_add_boolean (draft, "at_once", TRUE);
  else
    recourse_log_draft_add_time (draft, "until", recourse_log_look (log) + TRASH_TIME);
  return draft;
}

/* What is in the trash can still be removed for good. */
static gboolean
check_can_remove (const RecourseRemovalRequest *request, RecourseExhibitState state, GError **error)
{
  if (state == RECOURSE_EXHIBIT_KEPT || (state == RECOURSE_EXHIBIT_IN_TRASH && request->at_once))
    return TRUE;
  return fail (request->seq, error, RECOURSE_ERROR_INVALID_ARGUMENT, "is removed already");
}

static gboolean
note_removal (RecourseLog *log, gpointer data, GError **error)
{
  Removal *self = data;
  g_autoptr (RecourseLogDraft) draft = NULL;
  g_autoptr (RecourseListings) listings = NULL;
  g_autoptr (GHashTable) contents = NULL;
  RecourseExhibitState state = RECOURSE_EXHIBIT_REMOVED;

  self->sha256 = read_sha256 (log, self->request->seq, error);
  if (self->sha256 == NULL)
    return FALSE;
  contents = make_set (self->sha256);
  listings = read_listings (log, contents, error);
  if (listings == NULL)
    return FALSE;
  recourse_listings_find_entry (listings, self->request->seq, &state);
  if (!check_can_remove (self->request, state, error))
    return FALSE;
  draft = draft_removal (log, self->request, self->sha256);
  return recourse_log_append (log, draft, NULL, error);
}

/* In a transaction of its own: whether no other entry lists it is asked after the removal is on the
 * disk, and nobody can list it before the file is away. */
static gboolean
move_removed (RecourseLog *log, gpointer data, GError **error)
{
  Removal *self = data;
  g_autoptr (GHashTable) contents = make_set (self->sha256);
  g_autoptr (RecourseListings) listings = read_listings (log, contents, error);
  const RecourseListing *listing;

  if (listings == NULL)
    return FALSE;
  listing = recourse_listings_find (listings, self->sha256);
  g_return_val_if_fail (listing != NULL, FALSE);
  return recourse_trash_arrange (recourse_case_folder_get_path (self->folder), self->sha256,
                                 listing, recourse_log_look (log), &self->n_deleted, error);
}

/**
 * recourse_removal_remove:
 * @self: a case that is open for writing
 *
 * Removes what one entry has added; other entries with the same content are not touched, and as
 * long as there is one that is kept, so is the file. Else it goes to the trash for 7 days, or is
 * deleted when it is to be at once. An entry that adds nothing is %RECOURSE_ERROR_NOT_FOUND, one
 * that is removed already %RECOURSE_ERROR_INVALID_ARGUMENT. In a damaged log nothing is removed
 * (%RECOURSE_ERROR_INVALID_CONTENT). When the file cannot be moved, that is an error, too; it is in
 * the log then, and the file is moved when the case is opened next.
 */
gboolean
recourse_removal_remove (RecourseCaseFolder *self,
                         const RecourseRemovalRequest *request,
                         GError **error)
{
  g_autofree char *sha256 = NULL;
  Removal removal = { .folder = self, .request = request };
  gboolean is_removed;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (request != NULL, FALSE);
  g_return_val_if_fail ((guint) request->pressed < G_N_ELEMENTS (pressed_names), FALSE);

  is_removed = recourse_log_run_alone (recourse_case_folder_peek_log (self), note_removal, &removal,
                                       error)
               && recourse_log_run_alone (recourse_case_folder_peek_log (self), move_removed,
                                          &removal, error);
  sha256 = removal.sha256;
  return is_removed;
}

/* --- Bringing back ------------------------------------------------------------------------------
 */

static gboolean
check_is_there (const Removal *self, GError **error)
{
  g_autofree char *path = recourse_object_build_path (recourse_case_folder_get_path (self->folder),
                                                      self->sha256);
  struct stat info;

  return lstat (path, &info) == 0
         || fail (self->request->seq, error, RECOURSE_ERROR_NOT_FOUND,
                  "cannot be brought back: its file is not in the trash any more");
}

static gboolean
check_can_restore (gint64 seq, RecourseExhibitState state, GError **error)
{
  switch (state)
    {
    case RECOURSE_EXHIBIT_IN_TRASH:
      return TRUE;
    case RECOURSE_EXHIBIT_KEPT:
      return fail (seq, error, RECOURSE_ERROR_INVALID_ARGUMENT, "is not removed");
    case RECOURSE_EXHIBIT_REMOVED:
    default:
      return fail (seq, error, RECOURSE_ERROR_INVALID_ARGUMENT, "was removed for good");
    }
}

static gboolean
bring_back (Removal *self, RecourseLog *log, const RecourseListings *listings, GError **error)
{
  const RecourseListing *listing = recourse_listings_find (listings, self->sha256);
  g_autoptr (RecourseLogDraft) draft = NULL;
  RecourseExhibitState state = RECOURSE_EXHIBIT_REMOVED;

  recourse_listings_find_entry (listings, self->request->seq, &state);
  if (!check_can_restore (self->request->seq, state, error)
      || !recourse_trash_bring_back (recourse_case_folder_get_path (self->folder), self->sha256,
                                     listing->bytes, error)
      || !check_is_there (self, error))
    return FALSE;
  draft = recourse_log_draft_new ("evidence-restored", self->request->author);
  recourse_log_draft_add_integer (draft, "entry", self->request->seq);
  recourse_log_draft_add_string (draft, "sha256", self->sha256);
  return recourse_log_append (log, draft, NULL, error);
}

/* When the entry fails after the file has moved, the next opening moves it back to the trash. */
static gboolean
restore_entry (RecourseLog *log, gpointer data, GError **error)
{
  Removal *self = data;
  g_autoptr (RecourseListings) listings = NULL;
  g_autoptr (GHashTable) contents = NULL;

  self->sha256 = read_sha256 (log, self->request->seq, error);
  if (self->sha256 == NULL)
    return FALSE;
  contents = make_set (self->sha256);
  listings = read_listings (log, contents, error);
  return listings != NULL && bring_back (self, log, listings, error);
}

/**
 * recourse_removal_restore:
 * @self: a case that is open for writing
 * @seq: the entry that added it
 *
 * Brings back from the trash what was removed less than 7 days ago, or longer ago and not deleted
 * yet. What is not removed, or was removed at once, is %RECOURSE_ERROR_INVALID_ARGUMENT; what is
 * not there any more %RECOURSE_ERROR_NOT_FOUND; a damaged log %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_removal_restore (RecourseCaseFolder *self,
                          gint64 seq,
                          RecourseAuthor author,
                          GError **error)
{
  const RecourseRemovalRequest request = { .seq = seq, .author = author };
  g_autofree char *sha256 = NULL;
  Removal removal = { .folder = self, .request = &request };
  gboolean is_restored;

  g_return_val_if_fail (self != NULL, FALSE);

  is_restored = recourse_log_run_alone (recourse_case_folder_peek_log (self), restore_entry,
                                        &removal, error);
  sha256 = removal.sha256;
  return is_restored;
}

/**
 * recourse_removal_empty_trash:
 * @self: a case that is open for writing
 * @now: the moment
 * @out_n_deleted: (optional): how many files
 *
 * Deletes what is past its 7 days, and moves what a crash has left where it does not belong.
 */
gboolean
recourse_removal_empty_trash (RecourseCaseFolder *self,
                              gint64 now,
                              guint *out_n_deleted,
                              GError **error)
{
  guint n_deleted = 0;
  gboolean is_done;

  g_return_val_if_fail (self != NULL, FALSE);

  is_done = recourse_trash_arrange_all (recourse_case_folder_peek_log (self),
                                        recourse_case_folder_get_path (self), now, &n_deleted,
                                        error);
  if (out_n_deleted != NULL)
    *out_n_deleted = n_deleted;
  return is_done;
}
