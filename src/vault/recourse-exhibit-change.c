/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-exhibit-change"

#include "recourse-exhibit-change.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-exhibit-private.h"

/*
 * Nothing in the log is edited: that an exhibit was removed, brought back or described anew is said
 * by later entries. Going backwards, the first word met is the last one.
 */
struct _RecourseExhibitChanges
{
  GHashTable *by_seq; /* number of the adding entry -> RecourseExhibitChange */
};

static void
free_change (gpointer data)
{
  RecourseExhibitChange *change = data;

  g_free (change->kind);
  g_free (change->note);
  g_free (change->order);
  g_free (change);
}

static RecourseExhibitChange *
ensure_change (RecourseExhibitChanges *self, gint64 seq)
{
  RecourseExhibitChange *change = g_hash_table_lookup (self->by_seq, &seq);

  if (change != NULL)
    return change;
  change = g_new0 (RecourseExhibitChange, 1);
  change->seq = seq;
  change->until = RECOURSE_TIME_UNKNOWN;
  change->happened = RECOURSE_TIME_UNKNOWN;
  g_hash_table_insert (self->by_seq, &change->seq, change);
  return change;
}

/* --- Reading ------------------------------------------------------------------------------------
 */

static gboolean
read_entry (const RecourseJsonView *root, gint64 *out_seq, GError **error)
{
  return recourse_json_get_integer (root, "entry", 1, RECOURSE_JSON_MAX_INTEGER, out_seq, error);
}

static gboolean
read_time (const RecourseLogLine *line, const char *key, gint64 *out_time, GError **error)
{
  RecourseJsonView root;

  *out_time = RECOURSE_TIME_UNKNOWN;
  recourse_log_line_root (line, &root);
  return !recourse_json_view_has (&root, key)
         || recourse_log_line_get_time (line, key, out_time, error);
}

static void
keep_fate (RecourseExhibitChanges *self, const RecourseExhibitFate *fate)
{
  RecourseExhibitChange *change = ensure_change (self, fate->entry);

  if (change->has_state)
    return;
  change->has_state = TRUE;
  change->state = fate->state;
  change->until = fate->until;
}

static gboolean
feed_text (RecourseLog *log,
           const RecourseLogLine *line,
           const char *field,
           gboolean *has_text,
           char **text,
           GError **error)
{
  RecourseTextState state;
  RecourseJsonView root;

  recourse_log_line_root (line, &root);
  if (*has_text || !recourse_json_view_has (&root, field))
    return TRUE;
  *has_text = TRUE;
  return recourse_log_read_text (log, line, field, &state, text, error);
}

static gboolean
feed_kind (RecourseExhibitChange *change, const RecourseJsonView *root, GError **error)
{
  const char *kind;

  if (change->kind != NULL || !recourse_json_view_has (root, "evidence"))
    return TRUE;
  if (!recourse_json_get_string (root, "evidence", &kind, error))
    return FALSE;
  change->kind = g_strdup (kind);
  return TRUE;
}

static gboolean
feed_description (RecourseExhibitChanges *self,
                  RecourseLog *log,
                  const RecourseLogLine *line,
                  GError **error)
{
  RecourseExhibitChange *change;
  RecourseJsonView root;
  gint64 happened;
  gint64 seq;

  recourse_log_line_root (line, &root);
  if (!read_entry (&root, &seq, error) || !read_time (line, "happened", &happened, error))
    return FALSE;
  change = ensure_change (self, seq);
  if (change->happened == RECOURSE_TIME_UNKNOWN)
    change->happened = happened;
  return feed_kind (change, &root, error)
         && feed_text (log, line, "note", &change->has_note, &change->note, error)
         && feed_text (log, line, "order", &change->has_order, &change->order, error);
}

/** recourse_exhibit_changes_new: (transfer full): nothing is known yet */
RecourseExhibitChanges *
recourse_exhibit_changes_new (void)
{
  RecourseExhibitChanges *self = g_new0 (RecourseExhibitChanges, 1);

  self->by_seq = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_change);
  return self;
}

/**
 * recourse_exhibit_changes_free:
 * @self: (transfer full) (nullable): changes
 */
void
recourse_exhibit_changes_free (RecourseExhibitChanges *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_seq);
  g_free (self);
}

/**
 * recourse_exhibit_changes_feed:
 * @line: any entry, read before all that are older
 *
 * Notes what @line says of an exhibit, unless something newer was said; other kinds pass by.
 *
 * Returns: FALSE with %RECOURSE_ERROR_INVALID_CONTENT when the entry is not as its kind asks for
 */
gboolean
recourse_exhibit_changes_feed (RecourseExhibitChanges *self,
                               RecourseLog *log,
                               const RecourseLogLine *line,
                               GError **error)
{
  RecourseExhibitFate fate;

  g_return_val_if_fail (self != NULL && log != NULL && line != NULL, FALSE);

  if (g_str_equal (recourse_log_line_get_kind (line), "evidence-described"))
    return feed_description (self, log, line, error);
  if (!recourse_exhibit_read_fate (line, &fate, error))
    return FALSE;
  if (fate.entry != 0)
    keep_fate (self, &fate);
  return TRUE;
}

/* --- Applying -----------------------------------------------------------------------------------
 */

static void
replace (char **text, const char *by)
{
  g_free (*text);
  *text = by != NULL && *by != '\0' ? g_strdup (by) : NULL;
}

/** recourse_exhibit_change_apply: brings @exhibit up to date */
void
recourse_exhibit_change_apply (const RecourseExhibitChange *self, RecourseExhibit *exhibit)
{
  g_return_if_fail (self != NULL && exhibit != NULL);

  if (self->has_state)
    {
      exhibit->state = self->state;
      exhibit->until = self->until;
    }
  if (self->kind != NULL)
    {
      g_free (exhibit->kind);
      exhibit->kind = g_strdup (self->kind);
    }
  if (self->has_note)
    replace (&exhibit->note, self->note);
  if (self->has_order)
    replace (&exhibit->order, self->order);
  if (self->happened != RECOURSE_TIME_UNKNOWN)
    exhibit->happened = self->happened;
}

/** recourse_exhibit_changes_apply: what is known of @exhibit, if anything */
void
recourse_exhibit_changes_apply (const RecourseExhibitChanges *self, RecourseExhibit *exhibit)
{
  const RecourseExhibitChange *change;

  g_return_if_fail (self != NULL && exhibit != NULL);

  change = g_hash_table_lookup (self->by_seq, &exhibit->seq);
  if (change != NULL)
    recourse_exhibit_change_apply (change, exhibit);
}

/**
 * recourse_exhibit_changes_list:
 *
 * Returns: (transfer container) (element-type RecourseExhibitChange): all of them, in no order;
 *   they live as long as @self
 */
GPtrArray *
recourse_exhibit_changes_list (const RecourseExhibitChanges *self)
{
  GPtrArray *list;
  GHashTableIter iter;
  gpointer change;

  g_return_val_if_fail (self != NULL, NULL);

  list = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->by_seq);
  while (g_hash_table_iter_next (&iter, NULL, &change))
    g_ptr_array_add (list, change);
  return list;
}

/* --- Writing ------------------------------------------------------------------------------------
 */

/**
 * recourse_exhibit_describe:
 * @seq: the entry that added the exhibit
 * @what: what is new; "" takes back what was said
 *
 * Appends an entry `evidence-described`. A description in which nothing is said, or of an entry
 * that adds no evidence, is %RECOURSE_ERROR_INVALID_ARGUMENT.
 *
 * Returns: whether it is in the log, as entry @out_entry
 */
gboolean
recourse_exhibit_describe (RecourseLog *log,
                           gint64 seq,
                           const RecourseExhibitDescription *what,
                           RecourseAuthor author,
                           gint64 *out_entry,
                           GError **error)
{
  g_autoptr (RecourseLogDraft) draft = NULL;
  g_autoptr (RecourseLogLine) line = NULL;

  g_return_val_if_fail (log != NULL && what != NULL, FALSE);

  line = recourse_log_read_line (log, seq, error);
  if (line == NULL)
    return FALSE;
  if (!g_str_equal (recourse_log_line_get_kind (line), "evidence-added")
      || (what->kind == NULL && what->note == NULL && what->order == NULL
          && what->happened == RECOURSE_TIME_UNKNOWN))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "cannot describe entry %" G_GINT64_FORMAT ": %s", seq,
                   g_str_equal (recourse_log_line_get_kind (line), "evidence-added")
                       ? "nothing is said about it"
                       : "it adds no evidence");
      return FALSE;
    }
  draft = recourse_log_draft_new ("evidence-described", author);
  recourse_log_draft_add_integer (draft, "entry", seq);
  if (what->kind != NULL)
    recourse_log_draft_add_string (draft, "evidence", what->kind);
  if (what->note != NULL)
    recourse_log_draft_add_text (draft, "note", what->note);
  if (what->order != NULL)
    recourse_log_draft_add_text (draft, "order", what->order);
  if (what->happened != RECOURSE_TIME_UNKNOWN)
    recourse_log_draft_add_time (draft, "happened", what->happened);
  return recourse_log_append (log, draft, out_entry, error);
}

/**
 * recourse_exhibit_find_subject:
 *
 * Returns: the entry that @seq is about: what a later entry says leads to what it is said of; any
 *   other one, and one that cannot be read, is about itself
 */
gint64
recourse_exhibit_find_subject (RecourseLog *log, gint64 seq)
{
  g_autoptr (RecourseLogLine) line = NULL;
  RecourseJsonView root;
  gint64 subject = seq;

  g_return_val_if_fail (log != NULL, seq);

  line = recourse_log_read_line (log, seq, NULL);
  if (line == NULL || recourse_exhibit_is_adding (line))
    return seq;
  recourse_log_line_root (line, &root);
  if (recourse_json_view_has (&root, "entry")
      && recourse_json_get_integer (&root, "entry", 1, RECOURSE_JSON_MAX_INTEGER, &subject, NULL))
    return subject;
  return seq;
}
