/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-listing"

#include "recourse-listing.h"

#include "recourse-chain.h"
#include "recourse-china-time.h"

#include <string.h>

/*
 * Before a file is deleted, or goes to the trash, all of the log is asked who lists it. A log that
 * is damaged anywhere may have lost just that entry, so its chain is verified along, and nothing is
 * taken away when it does not hold. Reading 100,000 lines costs a tenth of a second; only those
 * that name one of the contents are parsed.
 */

#define PAGE 1024
#define DIGEST_KEY "\"sha256\":\""

/* One adding entry. */
typedef struct
{
  char *sha256; /* belongs to the key in @listings */
  RecourseExhibitState state;
  gint64 until;
} Entry;

struct _RecourseListings
{
  GHashTable *contents; /* lent: the digests that are asked for */
  GHashTable *listings; /* digest -> RecourseListing */
  GHashTable *entries;  /* number -> Entry */
  RecourseChain chain;
  gint64 unreadable_at; /* the first entry that nobody could read; 0: none */
};

static RecourseListing *
ensure_listing (RecourseListings *self, const char *sha256, gint64 bytes, char **out_key)
{
  gpointer key;
  gpointer listing;

  if (!g_hash_table_lookup_extended (self->listings, sha256, &key, &listing))
    {
      key = g_strdup (sha256);
      listing = g_new0 (RecourseListing, 1);
      ((RecourseListing *) listing)->bytes = bytes;
      ((RecourseListing *) listing)->until = RECOURSE_TIME_UNKNOWN;
      g_hash_table_insert (self->listings, key, listing);
    }
  *out_key = key;
  return listing;
}

static gboolean
read_added (RecourseListings *self,
            const RecourseLogLine *line,
            const RecourseJsonView *root,
            const char *sha256,
            GError **error)
{
  gint64 seq = recourse_log_line_get_seq (line);
  Entry *entry;
  gint64 bytes;

  if (!recourse_json_get_integer (root, "bytes", 0, RECOURSE_JSON_MAX_INTEGER, &bytes, error))
    return FALSE;
  entry = g_new0 (Entry, 1);
  entry->until = RECOURSE_TIME_UNKNOWN;
  ensure_listing (self, sha256, bytes, &entry->sha256);
  g_hash_table_insert (self->entries, g_memdup2 (&seq, sizeof seq), entry);
  return TRUE;
}

/* An entry that was added with another content stays as it was. */
static gboolean
read_moved (RecourseListings *self,
            const RecourseLogLine *line,
            const RecourseJsonView *root,
            const char *sha256,
            GError **error)
{
  gint64 until = RECOURSE_TIME_UNKNOWN;
  Entry *entry;
  gint64 seq;

  if (!recourse_json_get_integer (root, "entry", 1, RECOURSE_JSON_MAX_INTEGER, &seq, error)
      || (recourse_json_view_has (root, "until")
          && !recourse_log_line_get_time (line, "until", &until, error)))
    return FALSE;
  entry = g_hash_table_lookup (self->entries, &seq);
  if (entry == NULL || !g_str_equal (entry->sha256, sha256))
    return TRUE;
  entry->until = until;
  if (g_str_equal (recourse_log_line_get_kind (line), "evidence-restored"))
    entry->state = RECOURSE_EXHIBIT_KEPT;
  else
    entry->state = until != RECOURSE_TIME_UNKNOWN ? RECOURSE_EXHIBIT_IN_TRASH
                                                  : RECOURSE_EXHIBIT_REMOVED;
  return TRUE;
}

static gboolean
read_line (RecourseListings *self, const RecourseLogLine *line, GError **error)
{
  const char *kind = recourse_log_line_get_kind (line);
  RecourseJsonView root;
  const char *sha256;

  recourse_log_line_root (line, &root);
  if (!g_str_has_prefix (kind, "evidence-") || !recourse_json_view_has (&root, "sha256"))
    return TRUE;
  if (!recourse_json_get_string (&root, "sha256", &sha256, error))
    return FALSE;
  if (!g_hash_table_contains (self->contents, sha256))
    return TRUE;
  if (g_str_equal (kind, "evidence-added"))
    return read_added (self, line, &root, sha256, error);
  if (g_str_equal (kind, "evidence-removed") || g_str_equal (kind, "evidence-restored"))
    return read_moved (self, line, &root, sha256, error);
  return TRUE;
}

/* As the program writes it; another writer may put blanks there, or escape a digit. */
static gboolean
may_concern (const RecourseListings *self, const char *data, gsize length)
{
  char sha256[RECOURSE_DIGEST_HEX_LENGTH + 1] = "";
  const char *at = memmem (data, length, DIGEST_KEY, strlen (DIGEST_KEY));

  if (memmem (data, length, "\\u", 2) != NULL)
    return TRUE;
  if (at == NULL)
    return memmem (data, length, "sha256", strlen ("sha256")) != NULL;
  at += strlen (DIGEST_KEY);
  if (length - (gsize) (at - data) < RECOURSE_DIGEST_HEX_LENGTH)
    return TRUE;
  memcpy (sha256, at, RECOURSE_DIGEST_HEX_LENGTH);
  return g_hash_table_contains (self->contents, sha256);
}

static void
read_entry (RecourseListings *self, const RecourseLogEntry *entry)
{
  g_autoptr (RecourseLogLine) line = NULL;
  gsize length = 0;
  const char *data = g_bytes_get_data (entry->line, &length);

  recourse_chain_feed (&self->chain, entry->seq, data != NULL ? data : "", length, entry->hash);
  if (data != NULL && !may_concern (self, data, length))
    return;
  line = recourse_log_entry_parse (entry, NULL);
  if ((line == NULL || !read_line (self, line, NULL)) && self->unreadable_at == 0)
    self->unreadable_at = entry->seq;
}

static void
count_entries (RecourseListings *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Entry *entry = value;
      RecourseListing *listing = g_hash_table_lookup (self->listings, entry->sha256);

      if (entry->state == RECOURSE_EXHIBIT_KEPT)
        listing->n_kept++;
      if (entry->state != RECOURSE_EXHIBIT_IN_TRASH)
        continue;
      listing->n_in_trash++;
      listing->until = MAX (listing->until, entry->until);
    }
}

static gboolean
read_all (RecourseListings *self, RecourseLog *log, GError **error)
{
  gint64 seq = 1;
  guint n_read;

  do
    {
      g_autoptr (GPtrArray) page = recourse_log_read (log, seq, PAGE, error);

      if (page == NULL)
        return FALSE;
      n_read = page->len;
      for (guint i = 0; i < n_read; i++)
        {
          const RecourseLogEntry *entry = page->pdata[i];

          read_entry (self, entry);
          seq = entry->seq + 1;
        }
    }
  while (n_read == PAGE);
  count_entries (self);
  return TRUE;
}

/**
 * recourse_listings_read:
 * @log: to be asked inside recourse_log_run_alone() when files follow from the answer
 * @contents: (element-type utf8): a set of digests; lent, until the listings are freed
 *
 * Reads the whole log, over damaged entries.
 *
 * Returns: (transfer full): what it says of @contents; NULL when the database cannot be read
 */
RecourseListings *
recourse_listings_read (RecourseLog *log, GHashTable *contents, GError **error)
{
  g_autoptr (RecourseListings) self = NULL;

  g_return_val_if_fail (log != NULL, NULL);
  g_return_val_if_fail (contents != NULL, NULL);

  self = g_new0 (RecourseListings, 1);
  self->contents = contents;
  self->listings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  recourse_chain_init (&self->chain);
  return read_all (self, log, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * recourse_listings_free:
 * @self: (transfer full) (nullable): listings
 */
void
recourse_listings_free (RecourseListings *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->listings);
  g_free (self);
}

/**
 * recourse_listings_get_broken_at:
 *
 * Returns: 0 when the chain of the whole log holds and it can be read. Else the first entry at
 * which it does not: what seems not to be listed may have been, and nothing may be taken away.
 */
gint64
recourse_listings_get_broken_at (const RecourseListings *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->chain.broken_at != 0 ? self->chain.broken_at : self->unreadable_at;
}

/** recourse_listings_find: (transfer none) (nullable): NULL when no entry ever listed it. */
const RecourseListing *
recourse_listings_find (const RecourseListings *self, const char *sha256)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  return g_hash_table_lookup (self->listings, sha256);
}

/** recourse_listings_find_entry: FALSE when entry @seq added none of the contents. */
gboolean
recourse_listings_find_entry (const RecourseListings *self,
                              gint64 seq,
                              RecourseExhibitState *out_state)
{
  const Entry *entry;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_state != NULL, FALSE);

  entry = g_hash_table_lookup (self->entries, &seq);
  if (entry != NULL)
    *out_state = entry->state;
  return entry != NULL;
}
