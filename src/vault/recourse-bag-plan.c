/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-plan"

#include "recourse-bag-plan.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-exhibits.h"
#include "recourse-bag-format.h"
#include "recourse-bag-texts.h"
#include "recourse-chain.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-filename.h"
#include "recourse-log-salted.h"

#define PAGE 256

/* What is needed only while the plan is made. */
typedef struct
{
  RecourseBagPlan *plan;
  RecourseLog *log;
  const RecourseBagExport *what;
  RecourseBagJob *job;
  RecourseChain chain;
  RecourseBagExhibits exhibits;
  GHashTable *withheld; /* asked for and not met yet; "7/note" */
} Planner;

/* --- Texts --------------------------------------------------------------------------------------
 */

static char *
make_key (gint64 seq, const char *field)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%s", seq, field);
}

static void
ask_withheld (Planner *self)
{
  self->withheld = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->what->n_withheld; i++)
    g_hash_table_add (self->withheld,
                      make_key (self->what->withheld[i].seq, self->what->withheld[i].field));
}

static gboolean
check_withheld (const Planner *self, GError **error)
{
  g_autofree char *quoted = NULL;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->withheld);
  if (g_hash_table_iter_next (&iter, &key, NULL))
    {
      quoted = recourse_error_quote (key);
      return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_ARGUMENT,
                                "text '%s' cannot be withheld: there is none", quoted);
    }
  if (self->plan->info->withheld->len <= RECOURSE_BAG_MAX_WITHHELD)
    return TRUE;
  return recourse_bag_fail (error, RECOURSE_ERROR_LIMIT, "more than %d texts are withheld",
                            RECOURSE_BAG_MAX_WITHHELD);
}

/* The name of a file that is handed over becomes part of its path, if it may be seen. */
static void
keep_name (Planner *self, gint64 seq, const char *field, const char *text)
{
  RecourseExhibit *exhibit = recourse_bag_exhibits_find (&self->exhibits, seq);

  if (exhibit != NULL && g_str_equal (field, "name"))
    exhibit->name = g_strdup (text);
}

static gboolean
add_text (Planner *self, const RecourseLogLine *line, const char *field, GError **error)
{
  gint64 seq = recourse_log_line_get_seq (line);
  g_autofree char *key = make_key (seq, field);
  gboolean is_asked = g_hash_table_remove (self->withheld, key);
  g_autofree char *text = NULL;
  g_autofree char *salt = NULL;
  RecourseTextState state = RECOURSE_TEXT_WITHHELD;

  if (!is_asked && !recourse_log_read_salted (self->log, line, field, &state, &text, &salt, error))
    return FALSE;
  if (state == RECOURSE_TEXT_CHANGED)
    return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                              "text '%s' was changed since it was written", key);
  if (state == RECOURSE_TEXT_WITHHELD)
    {
      recourse_bag_case_add_gap (self->plan->info, seq, field);
      return TRUE;
    }
  recourse_bag_texts_append (self->plan->texts, seq, field, salt, text);
  keep_name (self, seq, field, text);
  return TRUE;
}

/* --- Lines --------------------------------------------------------------------------------------
 */

static gboolean
check_room (const GString *text, const char *what, GError **error)
{
  return (gint64) text->len <= RECOURSE_BAG_MAX_LOG_BYTES
         || recourse_bag_fail (error, RECOURSE_ERROR_LIMIT,
                               "%s are larger than %" G_GINT64_FORMAT " bytes", what,
                               RECOURSE_BAG_MAX_LOG_BYTES);
}

static gboolean
add_entry (Planner *self, const RecourseLogEntry *entry, GError **error)
{
  g_autoptr (RecourseLogLine) line = NULL;
  g_auto (GStrv) fields = NULL;
  gsize length = 0;
  const char *data = g_bytes_get_data (entry->line, &length);

  if (entry->is_damaged
      || !recourse_chain_feed (&self->chain, entry->seq, data, length, entry->hash))
    return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                              "the log is damaged at entry %" G_GINT64_FORMAT, entry->seq);
  line = recourse_log_entry_parse (entry, error);
  if (line == NULL || !recourse_bag_exhibits_feed (&self->exhibits, line, error))
    return FALSE;
  g_string_append_len (self->plan->lines, data, (gssize) length);
  g_string_append_c (self->plan->lines, '\n');
  fields = recourse_log_line_dup_fields (line);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (!add_text (self, line, fields[i], error))
        return FALSE;
    }
  return check_room (self->plan->lines, "the lines of the log", error)
         && check_room (self->plan->texts, "the texts of the log", error);
}

/* Up to the entry that is the last one now; another process may add more meanwhile. */
static gboolean
read_log (Planner *self, gint64 n_entries, GError **error)
{
  while (self->chain.n_entries < n_entries)
    {
      guint n_wanted = (guint) MIN (n_entries - self->chain.n_entries, PAGE);
      g_autoptr (GPtrArray) page = NULL;

      page = recourse_log_read (self->log, self->chain.n_entries + 1, n_wanted, error);
      if (page == NULL || !recourse_bag_job_advance (self->job, 0, error))
        return FALSE;
      if (page->len == 0)
        return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "the log is damaged");
      for (guint i = 0; i < page->len; i++)
        {
          if (!add_entry (self, page->pdata[i], error))
            return FALSE;
        }
    }
  return TRUE;
}

/* --- Files --------------------------------------------------------------------------------------
 */

static int
compare_seqs (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* Whoever sees a ZIP sees the names in it, even when its contents are encrypted. */
static gboolean
add_file (Planner *self, gint64 seq, GError **error)
{
  const RecourseExhibit *exhibit = recourse_bag_exhibits_find (&self->exhibits, seq);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (exhibit == NULL)
    return recourse_bag_fail (error, RECOURSE_ERROR_NOT_FOUND,
                              "entry %" G_GINT64_FORMAT " of the log adds no evidence", seq);
  if (exhibit->state != RECOURSE_EXHIBIT_KEPT)
    return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_ARGUMENT,
                              "the evidence of entry %" G_GINT64_FORMAT " was removed", seq);
  name = recourse_filename_make (seq, self->what->passphrase == NULL ? exhibit->name : NULL,
                                 exhibit->media_type);
  path = g_strconcat (RECOURSE_BAG_EVIDENCE, name, NULL);
  recourse_bag_case_add_file (self->plan->info, seq, path, exhibit->sha256, exhibit->bytes);
  return TRUE;
}

static gboolean
add_files (Planner *self, GError **error)
{
  const RecourseBagExport *what = self->what;
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (what->n_exhibits > RECOURSE_BAG_MAX_FILES)
    return recourse_bag_fail (error, RECOURSE_ERROR_LIMIT,
                              "more than %d files are to be handed over", RECOURSE_BAG_MAX_FILES);
  if (what->n_exhibits > 0)
    g_array_append_vals (seqs, what->exhibits, what->n_exhibits);
  g_array_sort (seqs, compare_seqs);
  for (guint i = 0; i < seqs->len; i++)
    {
      gint64 seq = g_array_index (seqs, gint64, i);

      if (i > 0 && seq == g_array_index (seqs, gint64, i - 1))
        continue;
      if (!add_file (self, seq, error))
        return FALSE;
    }
  return TRUE;
}

/* --- All of it ----------------------------------------------------------------------------------
 */

static gboolean
make_plan (Planner *self, RecourseCaseFolder *folder, gint64 at, GError **error)
{
  RecourseBagCase *info = self->plan->info;
  g_autofree char *head = NULL;
  gint64 n_entries;

  if (!recourse_log_get_head (self->log, &n_entries, &head, error)
      || !read_log (self, n_entries, error) || !check_withheld (self, error)
      || !add_files (self, error))
    return FALSE;
  info->id = g_strdup (recourse_case_folder_get_id (folder));
  info->exported_at = recourse_china_time_format_stamp (at);
  info->program = g_strdup (self->what->program);
  info->audience = self->what->audience;
  info->n_entries = self->chain.n_entries;
  info->head = g_strdup (self->chain.head);
  return TRUE;
}

/**
 * recourse_bag_plan_new:
 * @at: the moment of the export
 * @job: lent
 *
 * Reads the log as it is now, and refuses one that does not verify: nobody could import it. Files
 * are not looked at.
 *
 * Returns: (transfer full): what goes into the bag, or NULL
 */
RecourseBagPlan *
recourse_bag_plan_new (RecourseCaseFolder *folder,
                       const RecourseBagExport *what,
                       gint64 at,
                       RecourseBagJob *job,
                       GError **error)
{
  g_autoptr (RecourseBagPlan) plan = NULL;
  Planner planner = { .what = what, .job = job };
  gboolean is_good;

  g_return_val_if_fail (folder != NULL && what != NULL && job != NULL, NULL);

  plan = g_new0 (RecourseBagPlan, 1);
  plan->info = recourse_bag_case_new ();
  plan->lines = g_string_new (NULL);
  plan->texts = g_string_new (NULL);
  planner.plan = plan;
  planner.log = recourse_case_folder_peek_log (folder);
  recourse_chain_init (&planner.chain);
  recourse_bag_exhibits_init (&planner.exhibits);
  ask_withheld (&planner);
  is_good = make_plan (&planner, folder, at, error);
  g_hash_table_unref (planner.withheld);
  recourse_bag_exhibits_clear (&planner.exhibits);
  return is_good ? g_steal_pointer (&plan) : NULL;
}

/** recourse_bag_plan_free: (transfer full) (nullable). */
void
recourse_bag_plan_free (RecourseBagPlan *self)
{
  if (self == NULL)
    return;
  recourse_bag_case_free (self->info);
  g_string_free (self->lines, TRUE);
  g_string_free (self->texts, TRUE);
  g_free (self);
}
