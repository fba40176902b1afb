/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-handover"

#include "recourse-handover.h"

#include <string.h>

#define PAGE 256

/*
 * For whom decides what is proposed. Whoever investigates needs all of it. The court's copy goes to
 * the opponent too: a whole statement shows him more of a life than this payment, and what the
 * family wrote to itself is not for him. The family gets all but such statements.
 */

/* Fields of these entries were written for the family alone. */
static const struct
{
  const char *kind;
  const char *field;
} private_texts[] = {
  { "note", "note" },        { "contacted", "note" },     { "contacted", "next" },
  { "case-closed", "note" }, { "case-reopened", "note" },
};

static gboolean
is_for_police_only (RecoursePack *pack, const char *kind)
{
  const RecourseEvidenceKind *known = recourse_pack_find_evidence (pack, kind);

  return known != NULL && known->is_for_police_only;
}

/**
 * recourse_handover_is_proposed:
 *
 * Returns: whether @exhibit is proposed for @audience: what is kept, and whole statements for the
 *   police alone
 */
gboolean
recourse_handover_is_proposed (RecoursePack *pack,
                               const RecourseExhibit *exhibit,
                               RecourseBagAudience audience)
{
  g_return_val_if_fail (pack != NULL && exhibit != NULL, FALSE);

  return exhibit->state == RECOURSE_EXHIBIT_KEPT
         && (audience == RECOURSE_BAG_FOR_POLICE || !is_for_police_only (pack, exhibit->kind));
}

static void
withhold_texts (RecourseHandover *self, const RecourseLogLine *line)
{
  const char *kind = recourse_log_line_get_kind (line);
  RecourseJsonView root;

  recourse_log_line_root (line, &root);
  for (gsize i = 0; i < G_N_ELEMENTS (private_texts); i++)
    {
      RecourseBagText text = { .seq = recourse_log_line_get_seq (line),
                               .field = private_texts[i].field };

      if (g_str_equal (private_texts[i].kind, kind)
          && recourse_json_view_has (&root, private_texts[i].field))
        g_array_append_val (self->withheld, text);
    }
}

static gboolean
withhold_from_opponent (RecourseHandover *self, RecourseLog *log, GError **error)
{
  gint64 next = 1;
  guint n_read;

  do
    {
      g_autoptr (GPtrArray) entries = recourse_log_read (log, next, PAGE, error);

      if (entries == NULL)
        return FALSE;
      for (guint i = 0; i < entries->len; i++)
        {
          g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entries->pdata[i], error);

          if (line == NULL)
            return FALSE;
          withhold_texts (self, line);
        }
      n_read = entries->len;
      next += n_read;
    }
  while (n_read == PAGE);
  return TRUE;
}

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
  self->withheld = g_array_new (FALSE, FALSE, sizeof (RecourseBagText));
  exhibits = recourse_exhibit_read_all (log, error);
  if (exhibits == NULL)
    return FALSE;
  for (guint i = 0; i < exhibits->len; i++)
    {
      const RecourseExhibit *exhibit = exhibits->pdata[i];

      if (recourse_handover_is_proposed (pack, exhibit, audience))
        g_array_append_val (self->exhibits, exhibit->seq);
    }
  return audience != RECOURSE_BAG_FOR_COURT || withhold_from_opponent (self, log, error);
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
  g_clear_pointer (&self->withheld, g_array_unref);
}
