/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-verification-log"

#include "recourse-verification-private.h"

#include "recourse-chain.h"
#include "recourse-error.h"
#include "recourse-exhibit-private.h"
#include "recourse-text-reader.h"

#include <string.h>

/*
 * One pass over all entries and, beside it, over all texts, both in the order of their numbers. It
 * goes on after each damage: what a person has left to show counts most when something is broken.
 */

#define PAGE 256
#define MAX_LOST_ROWS 10000
#define MAX_FIELD_BYTES 200
#define DATABASE "case.db"

typedef struct
{
  RecourseCaseFolder *folder;
  RecourseLog *log;
  RecourseAudit *audit;
  RecourseChain chain;
  RecourseTextReader *texts;
  gboolean is_sound;      /* the pages of the database hold together */
  gboolean can_read_next; /* of the texts; else each is asked for by itself */
} Pass;

static void
free_exhibit (gpointer data)
{
  RecourseAuditedExhibit *exhibit = data;

  g_free (exhibit->name);
  g_free (exhibit->sha256);
  g_free (exhibit);
}

static gboolean
is_damage (const GError *error)
{
  return g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
}

static void
mark_broken (Pass *pass)
{
  if (pass->chain.broken_at == 0)
    pass->chain.broken_at = MAX (pass->chain.n_entries, 1);
}

static void
add_item (Pass *pass, gint64 seq, const char *name, RecourseItemVerdict verdict)
{
  g_ptr_array_add (pass->audit->items, recourse_verified_item_new (seq, name, verdict));
}

/* --- Texts --------------------------------------------------------------------------------------
 */

static RecourseAuditedExhibit *
find_exhibit (const Pass *pass, gint64 seq)
{
  return g_hash_table_lookup (pass->audit->by_seq, &seq);
}

/* @field: @length bytes, damaged or not. */
static void
note_text (Pass *pass, gint64 seq, const char *field, gsize length, RecourseTextState state)
{
  RecourseAuditedExhibit *exhibit = find_exhibit (pass, seq);
  g_autofree char *name = NULL;

  if (state == RECOURSE_TEXT_INTACT)
    return;
  if (exhibit != NULL)
    {
      exhibit->texts = MAX (exhibit->texts, state);
      return;
    }
  name = g_utf8_make_valid (field, (gssize) MIN (length, MAX_FIELD_BYTES));
  add_item (pass, seq, name,
            state == RECOURSE_TEXT_CHANGED ? RECOURSE_ITEM_CHANGED : RECOURSE_ITEM_WITHHELD);
}

/* To the next text. Where the pages are so damaged that there is no next one, the texts are asked
 * for one by one. */
static gboolean
advance_texts (Pass *pass, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (recourse_text_reader_next (pass->texts, &cause))
    return TRUE;
  if (!is_damage (cause))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  pass->can_read_next = FALSE;
  pass->is_sound = FALSE;
  return TRUE;
}

/* A field is bytes that may hold anything; a commitment is asked for by a word. */
static gboolean
find_commitment (const RecourseLogLine *line, const RecourseTextRow *row, RecourseDigest *out)
{
  g_autofree char *field = NULL;

  if (row->is_damaged || !g_utf8_validate_len (row->field, row->field_length, NULL))
    return FALSE;
  field = g_strndup (row->field, row->field_length);
  return recourse_log_line_get_commitment (line, field, out, NULL);
}

/* A text that no line commits to says nothing that anybody entered. */
static RecourseTextState
judge_row (const RecourseLogLine *line, const RecourseTextRow *row, char **out_name)
{
  gboolean is_name = row->field_length == 4 && memcmp (row->field, "name", 4) == 0;
  RecourseDigest commitment;

  if (line == NULL || !find_commitment (line, row, &commitment))
    return RECOURSE_TEXT_CHANGED;
  return recourse_text_row_judge (row, &commitment, is_name ? out_name : NULL);
}

static gboolean
take_extra_texts (Pass *pass, gint64 before_seq, GError **error)
{
  const RecourseTextRow *row;

  while ((row = recourse_text_reader_peek (pass->texts)) != NULL && row->seq < before_seq)
    {
      note_text (pass, row->seq, row->field, row->field_length, RECOURSE_TEXT_CHANGED);
      if (!advance_texts (pass, error))
        return FALSE;
    }
  return TRUE;
}

static void
forget_field (GPtrArray *fields, const RecourseTextRow *row)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const char *field = fields->pdata[i];

      if (strlen (field) == row->field_length && memcmp (field, row->field, row->field_length) == 0)
        {
          g_ptr_array_remove_index_fast (fields, i);
          return;
        }
    }
}

static RecourseTextState
ask_for_text (Pass *pass, const RecourseLogLine *line, const char *field)
{
  RecourseTextState state;

  if (pass->can_read_next)
    return RECOURSE_TEXT_WITHHELD;
  return recourse_log_read_text (pass->log, line, field, &state, NULL, NULL)
             ? state
             : RECOURSE_TEXT_CHANGED;
}

static GPtrArray *
list_fields (const RecourseLogLine *line)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) names = line != NULL ? recourse_log_line_dup_fields (line) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (fields, g_steal_pointer (&names[i]));
  return fields;
}

/* Of a damaged line the texts are left out: it is the line that is named. */
static gboolean
audit_texts (Pass *pass, gint64 seq, const RecourseLogLine *line, GError **error)
{
  g_autoptr (GPtrArray) fields = list_fields (line);
  RecourseAuditedExhibit *exhibit = find_exhibit (pass, seq);
  const RecourseTextRow *row;

  while ((row = recourse_text_reader_peek (pass->texts)) != NULL && row->seq == seq)
    {
      g_autofree char *name = NULL;
      RecourseTextState state = judge_row (line, row, &name);

      if (line != NULL)
        note_text (pass, seq, row->field, row->field_length, state);
      if (exhibit != NULL && name != NULL)
        exhibit->name = g_steal_pointer (&name);
      forget_field (fields, row);
      if (!advance_texts (pass, error))
        return FALSE;
    }
  for (guint i = 0; i < fields->len; i++)
    {
      const char *field = fields->pdata[i];

      note_text (pass, seq, field, strlen (field), ask_for_text (pass, line, field));
    }
  return TRUE;
}

/* --- Entries ------------------------------------------------------------------------------------
 */

static void
add_exhibit (Pass *pass, const RecourseLogLine *line)
{
  RecourseAuditedExhibit *exhibit = g_new0 (RecourseAuditedExhibit, 1);

  exhibit->seq = recourse_log_line_get_seq (line);
  if (!recourse_exhibit_read_object (line, &exhibit->sha256, &exhibit->bytes, NULL)
      || g_hash_table_contains (pass->audit->by_seq, &exhibit->seq))
    {
      free_exhibit (exhibit);
      mark_broken (pass);
      return;
    }
  g_ptr_array_add (pass->audit->exhibits, exhibit);
  g_hash_table_insert (pass->audit->by_seq, &exhibit->seq, exhibit);
}

static void
apply_fate (Pass *pass, const RecourseLogLine *line)
{
  RecourseAuditedExhibit *exhibit;
  RecourseExhibitFate fate;

  if (!recourse_exhibit_read_fate (line, &fate, NULL))
    {
      mark_broken (pass);
      return;
    }
  exhibit = find_exhibit (pass, fate.entry);
  if (exhibit != NULL)
    exhibit->fate = fate.state;
}

/* As recourse_case_folder_open() demands it; who came here to verify was let in without. */
static gboolean
opens_this_case (const Pass *pass, const RecourseLogLine *line)
{
  RecourseJsonView root;
  const char *id;

  recourse_log_line_root (line, &root);
  return g_str_equal (recourse_log_line_get_kind (line), "case-opened")
         && recourse_json_get_string (&root, "case", &id, NULL)
         && g_str_equal (id, recourse_case_folder_get_id (pass->folder));
}

static void
audit_line (Pass *pass, const RecourseLogLine *line)
{
  if (pass->chain.n_entries == 1 && !opens_this_case (pass, line))
    mark_broken (pass);
  if (!recourse_imported_feed (&pass->audit->imported, line, NULL))
    mark_broken (pass);
  if (recourse_exhibit_is_adding (line))
    add_exhibit (pass, line);
  else
    apply_fate (pass, line);
}

static gboolean
audit_entry (Pass *pass, const RecourseLogEntry *entry, GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entry, NULL);
  gsize length = 0;
  const char *data = g_bytes_get_data (entry->line, &length);

  recourse_chain_feed (&pass->chain, entry->seq, data != NULL ? data : "", length, entry->hash);
  if (line != NULL)
    audit_line (pass, line);
  else
    mark_broken (pass);
  return take_extra_texts (pass, entry->seq, error) && audit_texts (pass, entry->seq, line, error);
}

/* --- The whole log ------------------------------------------------------------------------------
 */

/* Where a page of the database cannot be read, each row by itself often can. */
static gboolean
audit_single_rows (Pass *pass, gint64 seq, GError **error)
{
  guint n_lost = 0;
  gint64 last = 0;

  pass->is_sound = FALSE;
  if (!recourse_log_find_last (pass->log, &last, NULL))
    last = G_MAXINT64;
  for (seq = MAX (seq, 1); seq <= last && n_lost < MAX_LOST_ROWS; seq++)
    {
      g_autoptr (GPtrArray) rows = recourse_log_read (pass->log, seq, 1, NULL);
      const RecourseLogEntry *entry = rows != NULL && rows->len == 1 ? rows->pdata[0] : NULL;

      if (rows != NULL && rows->len == 0)
        break;
      if (entry == NULL && n_lost++ == 0 && pass->chain.broken_at == 0)
        pass->chain.broken_at = pass->chain.n_entries + 1;
      if (entry == NULL)
        continue;
      if (!audit_entry (pass, entry, error))
        return FALSE;
      if (entry->seq == G_MAXINT64)
        break;
      seq = MAX (seq, entry->seq);
    }
  return TRUE;
}

static gboolean
audit_page (Pass *pass, gint64 *next, gboolean *is_done, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GPtrArray) page = recourse_log_read (pass->log, *next, PAGE, &cause);

  if (page == NULL && is_damage (cause))
    {
      *is_done = TRUE;
      return audit_single_rows (pass, *next, error);
    }
  if (page == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; i < page->len; i++)
    {
      const RecourseLogEntry *entry = page->pdata[i];

      if (!audit_entry (pass, entry, error))
        return FALSE;
      *next = entry->seq;
    }
  *is_done = page->len < PAGE || *next == G_MAXINT64;
  *next += *is_done ? 0 : 1;
  return TRUE;
}

/* From the very least number: a row below 1 is one that nobody else would see. */
static gboolean
audit_entries (Pass *pass, GCancellable *cancellable, GError **error)
{
  gint64 next = G_MININT64;
  gboolean is_done = FALSE;

  if (!advance_texts (pass, error))
    return FALSE;
  while (!is_done)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !audit_page (pass, &next, &is_done, error))
        return FALSE;
    }
  while (recourse_text_reader_peek (pass->texts) != NULL)
    {
      const RecourseTextRow *row = recourse_text_reader_peek (pass->texts);

      note_text (pass, row->seq, row->field, row->field_length, RECOURSE_TEXT_CHANGED);
      if (!advance_texts (pass, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
audit_structure (Pass *pass, GError **error)
{
  gboolean is_sound;

  if (!recourse_log_check_structure (pass->log, &is_sound, error))
    return FALSE;
  if (!is_sound || !pass->is_sound)
    add_item (pass, 0, DATABASE, RECOURSE_ITEM_CHANGED);
  return TRUE;
}

static gboolean
audit_all (Pass *pass, GCancellable *cancellable, GError **error)
{
  if (!audit_entries (pass, cancellable, error) || !audit_structure (pass, error))
    return FALSE;
  /* A case has a first line. */
  if (pass->chain.n_entries == 0)
    mark_broken (pass);
  pass->audit->n_entries = pass->chain.n_entries;
  pass->audit->broken_at = pass->chain.broken_at;
  pass->audit->head = g_strdup (pass->chain.head);
  return TRUE;
}

/* Whoever handed the case over kept these files; the entry that says so follows those of the bag.
 */
static void
mark_absent (RecourseAudit *audit)
{
  for (guint i = 0; i < audit->exhibits->len; i++)
    {
      RecourseAuditedExhibit *exhibit = audit->exhibits->pdata[i];

      exhibit->is_absent = recourse_imported_is_absent (&audit->imported, exhibit->seq);
    }
}

/**
 * recourse_audit_run:
 *
 * Reads log and texts of one moment and judges them. Damage is a finding, not an error.
 *
 * Returns: (transfer full): what was found; NULL when cancelled, or when the system does not let
 *   the database be read
 */
RecourseAudit *
recourse_audit_run (RecourseCaseFolder *folder, GCancellable *cancellable, GError **error)
{
  RecourseLog *log = recourse_case_folder_peek_log (folder);
  g_autoptr (RecourseTransaction) moment = recourse_log_begin_reading (log, error);
  g_autoptr (RecourseTextReader) texts = NULL;
  g_autoptr (RecourseAudit) audit = g_new0 (RecourseAudit, 1);
  Pass pass = { .folder = folder, .log = log, .audit = audit, .is_sound = TRUE };

  audit->exhibits = g_ptr_array_new_with_free_func (free_exhibit);
  audit->by_seq = g_hash_table_new (g_int64_hash, g_int64_equal);
  audit->items = g_ptr_array_new_with_free_func (recourse_verified_item_free);
  recourse_imported_init (&audit->imported);
  if (moment == NULL)
    return NULL;
  texts = recourse_text_reader_new (log, error);
  if (texts == NULL)
    return NULL;
  pass.texts = texts;
  pass.can_read_next = TRUE;
  recourse_chain_init (&pass.chain);
  if (!audit_all (&pass, cancellable, error))
    return NULL;
  mark_absent (audit);
  return g_steal_pointer (&audit);
}

/**
 * recourse_audit_free:
 * @self: (transfer full) (nullable): an audit in any state
 */
void
recourse_audit_free (RecourseAudit *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_seq);
  g_ptr_array_unref (self->exhibits);
  g_ptr_array_unref (self->items);
  recourse_imported_clear (&self->imported);
  g_free (self->head);
  g_free (self);
}
