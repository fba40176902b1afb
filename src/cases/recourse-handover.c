/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-handover"

#include "recourse-handover.h"

#include <string.h>

#define PAGE 256

/*
 * For whom decides what is proposed. Whoever investigates needs all of it. The court's copy goes to
 * the opponent too: a whole statement shows him more of a life than this payment, and what the
 * family wrote to itself is not for him; neither is what was removed, of which the name says
 * enough. A file of which nobody said what it is may be such a statement. The family gets all but
 * these.
 */

/* Fields of these entries were written for the family alone. */
static const struct
{
  const char *kind;
  const char *field;
} private_texts[] = {
  { "note", "note" },        { "contacted", "note" },     { "contacted", "next" },
  { "case-closed", "note" }, { "case-reopened", "note" }, { "payment-removed", "note" },
};

/* What was written about an exhibit, or says it by itself. */
static const char *const exhibit_texts[] = { "name", "note", "order" };

static gboolean
is_for_police_only (RecoursePack *pack, const char *kind)
{
  const RecourseEvidenceKind *known = recourse_pack_find_evidence (pack, kind);

  return known != NULL && known->is_for_police_only;
}

/**
 * recourse_handover_is_proposed:
 *
 * Returns: whether @exhibit is proposed for @audience: what is kept, whole statements for the
 * police alone, and for the court only what somebody has said a kind of
 */
gboolean
recourse_handover_is_proposed (RecoursePack *pack,
                               const RecourseExhibit *exhibit,
                               RecourseBagAudience audience)
{
  g_return_val_if_fail (pack != NULL && exhibit != NULL, FALSE);

  return exhibit->state == RECOURSE_EXHIBIT_KEPT
         && !recourse_handover_needs_a_look (exhibit, audience)
         && (audience == RECOURSE_BAG_FOR_POLICE || !is_for_police_only (pack, exhibit->kind));
}

/** recourse_handover_needs_a_look: whether @exhibit stays behind only until somebody says its kind
 */
gboolean
recourse_handover_needs_a_look (const RecourseExhibit *exhibit, RecourseBagAudience audience)
{
  g_return_val_if_fail (exhibit != NULL, FALSE);

  return audience == RECOURSE_BAG_FOR_COURT && exhibit->state == RECOURSE_EXHIBIT_KEPT
         && *exhibit->kind == '\0';
}

/* --- Texts that are not for the opponent ---------------------------------------------------------
 */

/* What is on the way through the log. */
typedef struct
{
  RecourseHandover *handover;
  RecourseLog *log;
  GHashTable *removed; /* of gint64: entries that added what was removed */
  GHashTable *seen;    /* of "7/note": what is withheld already */
} Withholding;

static void
withhold (Withholding *self, gint64 seq, const char *field)
{
  RecourseBagText text = { .seq = seq, .field = field };

  if (g_hash_table_add (self->seen, g_strdup_printf ("%" G_GINT64_FORMAT "/%s", seq, field)))
    g_array_append_val (self->handover->withheld, text);
}

static void
withhold_private_texts (Withholding *self, const RecourseLogLine *line)
{
  const char *kind = recourse_log_line_get_kind (line);
  RecourseJsonView root;

  recourse_log_line_root (line, &root);
  for (gsize i = 0; i < G_N_ELEMENTS (private_texts); i++)
    {
      if (g_str_equal (private_texts[i].kind, kind)
          && recourse_json_view_has (&root, private_texts[i].field))
        withhold (self, recourse_log_line_get_seq (line), private_texts[i].field);
    }
}

/* The exhibit of which an entry says something; 0: none. */
static gboolean
read_subject (const RecourseLogLine *line, gint64 *out_seq, GError **error)
{
  const char *kind = recourse_log_line_get_kind (line);
  RecourseJsonView root;

  *out_seq = 0;
  if (g_str_equal (kind, "evidence-added"))
    *out_seq = recourse_log_line_get_seq (line);
  if (!g_str_equal (kind, "evidence-described"))
    return TRUE;
  recourse_log_line_root (line, &root);
  return recourse_json_get_integer (&root, "entry", 1, RECOURSE_JSON_MAX_INTEGER, out_seq, error);
}

/* What was erased cannot be kept back any more. */
static gboolean
withhold_if_there (Withholding *self,
                   const RecourseLogLine *line,
                   gint64 seq,
                   const char *field,
                   GError **error)
{
  RecourseTextState state = RECOURSE_TEXT_WITHHELD;
  g_autofree char *words = NULL;

  if (!recourse_log_read_text (self->log, line, field, &state, &words, error))
    return FALSE;
  if (state != RECOURSE_TEXT_WITHHELD)
    withhold (self, seq, field);
  return TRUE;
}

/* Under the number of the exhibit: recourse_handover_complete_withheld() finds all of them. */
static gboolean
withhold_removed_texts (Withholding *self, const RecourseLogLine *line, GError **error)
{
  RecourseJsonView root;
  gint64 seq;

  if (!read_subject (line, &seq, error))
    return FALSE;
  if (!g_hash_table_contains (self->removed, &seq))
    return TRUE;
  recourse_log_line_root (line, &root);
  for (gsize i = 0; i < G_N_ELEMENTS (exhibit_texts); i++)
    if (recourse_json_view_has (&root, exhibit_texts[i])
        && !withhold_if_there (self, line, seq, exhibit_texts[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
withhold_from_line (Withholding *self, const RecourseLogEntry *entry, GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entry, error);

  if (line == NULL)
    return FALSE;
  withhold_private_texts (self, line);
  return withhold_removed_texts (self, line, error);
}

static gboolean
withhold_from_opponent (Withholding *self, GError **error)
{
  gint64 next = 1;
  guint n_read;

  do
    {
      g_autoptr (GPtrArray) entries = recourse_log_read (self->log, next, PAGE, error);

      if (entries == NULL)
        return FALSE;
      for (guint i = 0; i < entries->len; i++)
        if (!withhold_from_line (self, entries->pdata[i], error))
          return FALSE;
      n_read = entries->len;
      next += n_read;
    }
  while (n_read == PAGE);
  return TRUE;
}

static gboolean
propose_withheld (RecourseHandover *self,
                  RecourseLog *log,
                  const GPtrArray *exhibits,
                  GError **error)
{
  g_autoptr (GHashTable) removed = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Withholding withholding = { self, log, removed, seen };

  for (guint i = 0; i < exhibits->len; i++)
    {
      RecourseExhibit *exhibit = exhibits->pdata[i];

      if (exhibit->state != RECOURSE_EXHIBIT_KEPT)
        g_hash_table_add (removed, &exhibit->seq);
    }
  return withhold_from_opponent (&withholding, error);
}

/* --- The proposal --------------------------------------------------------------------------------
 */

/**
 * recourse_handover_init:
 *
 * Works out what to propose for @audience. @self is to be cleared in any case. A damaged entry is
 * %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_handover_init (RecourseHandover *self,
                        RecoursePack *pack,
                        RecourseLog *log,
                        RecourseBagAudience audience,
                        GError **error)
{
  g_autoptr (GPtrArray) exhibits = NULL;

  g_return_val_if_fail (self != NULL && pack != NULL && log != NULL, FALSE);

  self->exhibits = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->without_kind = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->withheld = g_array_new (FALSE, FALSE, sizeof (RecourseBagText));
  exhibits = recourse_exhibit_read_all (log, error);
  if (exhibits == NULL)
    return FALSE;
  for (guint i = 0; i < exhibits->len; i++)
    {
      const RecourseExhibit *exhibit = exhibits->pdata[i];

      if (recourse_handover_is_proposed (pack, exhibit, audience))
        g_array_append_val (self->exhibits, exhibit->seq);
      else if (recourse_handover_needs_a_look (exhibit, audience))
        g_array_append_val (self->without_kind, exhibit->seq);
    }
  return audience != RECOURSE_BAG_FOR_COURT || propose_withheld (self, log, exhibits, error);
}

/*
 * Whoever keeps a note back keeps back all that was ever said there: what a later entry took the
 * place of stands in the log too. And what is not there, or no more, is not counted.
 */
typedef struct
{
  RecourseLog *log;
  const GArray *chosen; /* of RecourseBagText */
  GArray *meant;        /* of RecourseBagText */
  gboolean *is_found;   /* for each of @chosen */
} Completion;

static gboolean
add_text (Completion *self, const RecourseLogLine *line, guint index, GError **error)
{
  RecourseBagText text = g_array_index (self->chosen, RecourseBagText, index);
  RecourseTextState state = RECOURSE_TEXT_WITHHELD;
  g_autofree char *words = NULL;

  if (!recourse_log_read_text (self->log, line, text.field, &state, &words, error))
    return FALSE;
  if (state == RECOURSE_TEXT_WITHHELD)
    return TRUE;
  text.seq = recourse_log_line_get_seq (line);
  g_array_append_val (self->meant, text);
  self->is_found[index] = TRUE;
  return TRUE;
}

static gboolean
add_texts_of_line (Completion *self, const RecourseLogLine *line, GError **error)
{
  gint64 subject = recourse_log_line_get_seq (line);
  RecourseJsonView root;

  recourse_log_line_root (line, &root);
  if (g_str_equal (recourse_log_line_get_kind (line), "evidence-described")
      && !recourse_json_get_integer (&root, "entry", 1, RECOURSE_JSON_MAX_INTEGER, &subject, error))
    return FALSE;
  for (guint i = 0; i < self->chosen->len; i++)
    {
      const RecourseBagText *text = &g_array_index (self->chosen, RecourseBagText, i);

      if (text->seq == subject && recourse_json_view_has (&root, text->field)
          && !add_text (self, line, i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_all_texts (Completion *self, GError **error)
{
  gint64 next = 1;
  guint n_read = self->chosen->len > 0 ? PAGE : 0;

  while (n_read == PAGE)
    {
      g_autoptr (GPtrArray) entries = recourse_log_read (self->log, next, PAGE, error);

      if (entries == NULL)
        return FALSE;
      for (guint i = 0; i < entries->len; i++)
        {
          g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entries->pdata[i], error);

          if (line == NULL || !add_texts_of_line (self, line, error))
            return FALSE;
        }
      n_read = entries->len;
      next += n_read;
    }
  return TRUE;
}

/**
 * recourse_handover_complete_withheld:
 * @withheld: (element-type RecourseBagText): what was chosen; becomes what that means
 *
 * Whoever keeps the note of a file back keeps back all that was ever said there, in the entry that
 * added it or later. What is found nowhere stays as it was chosen, for whoever exports to refuse. A
 * damaged entry is %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_handover_complete_withheld (RecourseLog *log, GArray *withheld, GError **error)
{
  g_autoptr (GArray) meant = g_array_new (FALSE, FALSE, sizeof (RecourseBagText));
  g_autofree gboolean *is_found = g_new0 (gboolean, withheld->len + 1);
  Completion completion = { log, withheld, meant, is_found };

  g_return_val_if_fail (log != NULL, FALSE);

  if (!add_all_texts (&completion, error))
    return FALSE;
  for (guint i = 0; i < withheld->len; i++)
    if (!is_found[i])
      g_array_append_val (meant, g_array_index (withheld, RecourseBagText, i));
  g_array_set_size (withheld, 0);
  g_array_append_vals (withheld, meant->data, meant->len);
  return TRUE;
}

/** recourse_handover_clear: frees what @self owns */
void
recourse_handover_clear (RecourseHandover *self)
{
  g_clear_pointer (&self->exhibits, g_array_unref);
  g_clear_pointer (&self->without_kind, g_array_unref);
  g_clear_pointer (&self->withheld, g_array_unref);
}
