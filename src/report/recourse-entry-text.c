/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-entry-text"

#include "recourse-entry-facts.h"
#include "recourse-money.h"
#include "recourse-summary-private.h"
#include "recourse-visible-text.h"

#include <string.h>

/*
 * One entry of the log in words. A line may come from somebody else's program, or from somebody who
 * means ill: what cannot be told as docs/case-format.md has it is printed as it is, and quoted.
 */

typedef struct
{
  const RecourseSummary *summary;
  RecourseSheetCell *cell;
  const RecourseLogLine *line;
  RecourseJsonView root;
  gboolean has_surprise; /* something that the table of facts cannot tell */
} Teller;

static const char *
find_label (const RecourseEntryFact *fact, char *buffer, gsize size)
{
  g_snprintf (buffer, size, "key.%s", fact->label);
  return buffer;
}

static void
tell (const Teller *self, const RecourseEntryFact *fact, const char *text)
{
  char id[64];
  g_autofree char *label = recourse_summary_word (self->summary, find_label (fact, id, sizeof id));

  recourse_sheet_cell_add_fact (self->cell, label, text);
}

static void
tell_text (const Teller *self, const RecourseEntryFact *fact, const RecourseText *text)
{
  g_autofree char *both = recourse_summary_both (self->summary, text);

  tell (self, fact, both);
}

static void
tell_word (const Teller *self, const RecourseEntryFact *fact, const char *word)
{
  g_autofree char *text = recourse_summary_word (self->summary, word);

  tell (self, fact, text);
}

static void
quote (const Teller *self, const RecourseEntryFact *fact, const char *text)
{
  char id[64];

  recourse_summary_add_quote (self->summary, self->cell, find_label (fact, id, sizeof id), text);
}

/* --- Values of the line itself ------------------------------------------------------------------
 */

static gboolean
get_string (const Teller *self, const char *key, const char **out)
{
  return recourse_json_get_string (&self->root, key, out, NULL);
}

static gboolean
get_number (const Teller *self, const char *key, gint64 *out)
{
  return recourse_json_get_integer (&self->root, key, -RECOURSE_JSON_MAX_INTEGER,
                                    RECOURSE_JSON_MAX_INTEGER, out, NULL);
}

static gboolean
tell_number (Teller *self, const RecourseEntryFact *fact)
{
  g_autofree char *digits = NULL;
  g_autofree char *text = NULL;
  gint64 number;

  if (!get_number (self, fact->key, &number))
    return FALSE;
  digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  if (fact->kind == RECOURSE_FACT_ENTRY)
    text = recourse_summary_fill (self->summary, "entry-number", "number",
                                  &(RecourseText){ { digits, digits } });
  tell (self, fact, text != NULL ? text : digits);
  return TRUE;
}

static gboolean
tell_fen (Teller *self, const RecourseEntryFact *fact)
{
  g_autofree char *text = NULL;
  gint64 fen;

  if (!get_number (self, fact->key, &fen) || fen < 0 || fen > RECOURSE_MONEY_MAX_FEN)
    return FALSE;
  text = recourse_money_format (fen, RECOURSE_LANGUAGE_EN);
  tell (self, fact, text);
  return TRUE;
}

/* Nobody read the second of such a time from a clock. */
static gboolean
is_about (const Teller *self, const RecourseEntryFact *fact)
{
  RecourseJsonView view;
  gboolean value = FALSE;

  return g_str_equal (fact->key, "transferred")
         && recourse_json_view_get (&self->root, "about", &view, NULL)
         && recourse_json_view_boolean (&view, &value, NULL) && value;
}

static gboolean
tell_time (Teller *self, const RecourseEntryFact *fact)
{
  g_autofree char *text = NULL;
  gint64 time;

  if (!recourse_log_line_get_time (self->line, fact->key, &time, NULL))
    return FALSE;
  text = is_about (self, fact) ? recourse_summary_minute (time) : recourse_summary_time (time);
  tell (self, fact, text);
  return TRUE;
}

static gboolean
tell_boolean (Teller *self, const RecourseEntryFact *fact)
{
  RecourseJsonView view;
  gboolean value;

  if (!recourse_json_view_get (&self->root, fact->key, &view, NULL)
      || !recourse_json_view_boolean (&view, &value, NULL))
    return FALSE;
  tell_word (self, fact, value ? "yes" : "no");
  return TRUE;
}

static gboolean
tell_choice (Teller *self, const RecourseEntryFact *fact, const char *prefix)
{
  const char *value = NULL;
  g_autofree char *id = NULL;

  if (!get_string (self, fact->key, &value))
    return FALSE;
  id = g_strconcat (prefix, value, NULL);
  if (recourse_paper_word (self->summary->words, "summary", id) != NULL)
    tell_word (self, fact, id);
  else
    quote (self, fact, value);
  return TRUE;
}

/* --- What the pack has a name for ---------------------------------------------------------------
 */

static const RecourseText *
name_value (const RecourseSummary *self, const char *variable_id, const char *value_id)
{
  const RecourseVariable *variable;
  guint index = 0;

  if (!recourse_pack_find_variable (self->names, variable_id, &index))
    return NULL;
  variable = recourse_pack_variable (self->names, index);
  if (!recourse_variable_find_value (variable, value_id, &index))
    return NULL;
  return &variable->values[index].label;
}

/* Most keys are called like their variable. */
static const char *
find_variable (const char *key)
{
  if (strcmp (key, "way") == 0)
    return "payment";
  return strcmp (key, "method") == 0 ? "funding" : key;
}

static const RecourseRemedy *
find_remedy (const Teller *self)
{
  const char *id = NULL;
  guint index = 0;

  if (!get_string (self, "remedy", &id)
      || !recourse_pack_find_remedy (self->summary->names, id, &index))
    return NULL;
  return recourse_pack_remedy (self->summary->names, index);
}

static const RecourseText *
name_step (const Teller *self, const char *id)
{
  const RecourseRemedy *remedy = find_remedy (self);

  for (guint i = 0; remedy != NULL && i < remedy->n_steps; i++)
    if (strcmp (remedy->steps[i].id, id) == 0)
      return &remedy->steps[i].text;
  return NULL;
}

static const RecourseText *
name_screen (const RecourseSummary *self, const char *id)
{
  guint index = 0;

  if (!recourse_pack_find_screen (self->names, id, &index))
    return NULL;
  return &recourse_pack_screen (self->names, index)->name;
}

static const RecourseText *
name_sign (const Teller *self, const char *id)
{
  const RecourseScreen *screen;
  const char *screen_id = NULL;
  guint index = 0;

  if (!get_string (self, "screen", &screen_id)
      || !recourse_pack_find_screen (self->summary->names, screen_id, &index))
    return NULL;
  screen = recourse_pack_screen (self->summary->names, index);
  for (guint i = 0; i < screen->n_signs; i++)
    if (strcmp (screen->signs[i].id, id) == 0)
      return &screen->signs[i].label;
  return NULL;
}

static const RecourseText *
name_contact (const RecourseSummary *self, const char *id)
{
  const RecourseContact *contact = recourse_pack_find_contact (self->names, id);

  return contact != NULL ? &contact->name : NULL;
}

static const RecourseText *
name_evidence (const RecourseSummary *self, const char *id)
{
  const RecourseEvidenceKind *kind = recourse_pack_find_evidence (self->names, id);

  return kind != NULL ? &kind->title : NULL;
}

static const RecourseText *
find_name (const Teller *self, const RecourseEntryFact *fact, const char *id)
{
  if (fact->kind == RECOURSE_FACT_SCREEN)
    return name_screen (self->summary, id);
  if (fact->kind == RECOURSE_FACT_STEP)
    return name_step (self, id);
  if (fact->kind == RECOURSE_FACT_CONTACT)
    return name_contact (self->summary, id);
  if (fact->kind == RECOURSE_FACT_EVIDENCE)
    return name_evidence (self->summary, id);
  if (fact->kind == RECOURSE_FACT_VALUE)
    return name_value (self->summary, find_variable (fact->key), id);
  if (fact->kind == RECOURSE_FACT_REMEDY && find_remedy (self) != NULL)
    return &find_remedy (self)->title;
  return NULL;
}

/* A step of an older pack, or of none: its id is all that there is. */
static gboolean
tell_named (Teller *self, const RecourseEntryFact *fact)
{
  const RecourseText *name;
  const char *id = NULL;

  if (!get_string (self, fact->key, &id))
    return FALSE;
  name = find_name (self, fact, id);
  if (name != NULL)
    tell_text (self, fact, name);
  else
    quote (self, fact, id);
  return TRUE;
}

/* Of @variable; %NULL: signs. */
static gboolean
tell_list (Teller *self,
           const RecourseEntryFact *fact,
           const RecourseJsonView *list,
           const char *variable)
{
  guint n = 0;

  if (!recourse_json_view_expect_array (list, &n, NULL))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;
      const RecourseText *name;
      const char *id = NULL;

      recourse_json_view_element (list, i, &element);
      if (!recourse_json_view_string (&element, &id, NULL))
        return FALSE;
      name = variable != NULL ? name_value (self->summary, variable, id) : name_sign (self, id);
      if (name != NULL)
        tell_text (self, fact, name);
      else
        quote (self, fact, id);
    }
  return TRUE;
}

static gboolean
tell_values (Teller *self, const RecourseEntryFact *fact)
{
  RecourseJsonView values;

  if (!recourse_json_view_get (&self->root, fact->key, &values, NULL)
      || !recourse_json_view_expect_object (&values, NULL, NULL))
    return FALSE;
  for (guint i = 0; i < recourse_json_view_n_members (&values); i++)
    {
      const char *variable = recourse_json_view_member_name (&values, i);
      RecourseJsonView list;

      if (!recourse_json_view_get (&values, variable, &list, NULL)
          || !tell_list (self, fact, &list, variable))
        return FALSE;
    }
  return TRUE;
}

static gboolean
tell_signs (Teller *self, const RecourseEntryFact *fact)
{
  RecourseJsonView list;

  return recourse_json_view_get (&self->root, fact->key, &list, NULL)
         && tell_list (self, fact, &list, NULL);
}

/* --- One fact, and all of them ------------------------------------------------------------------
 */

static gboolean
tell_quoted (Teller *self, const RecourseEntryFact *fact)
{
  const char *text = NULL;

  if (!get_string (self, fact->key, &text))
    return FALSE;
  quote (self, fact, text);
  return TRUE;
}

static gboolean
tell_plain_fact (Teller *self, const RecourseEntryFact *fact)
{
  switch (fact->kind)
    {
    case RECOURSE_FACT_QUOTED:
      return tell_quoted (self, fact);
    case RECOURSE_FACT_TIME:
      return tell_time (self, fact);
    case RECOURSE_FACT_FEN:
      return tell_fen (self, fact);
    case RECOURSE_FACT_NUMBER:
    case RECOURSE_FACT_ENTRY:
      return tell_number (self, fact);
    case RECOURSE_FACT_BOOLEAN:
      return tell_boolean (self, fact);
    case RECOURSE_FACT_ANSWER:
      return tell_choice (self, fact, "");
    case RECOURSE_FACT_AUDIENCE:
      return tell_choice (self, fact, "for.");
    case RECOURSE_FACT_VALUES:
      return tell_values (self, fact);
    case RECOURSE_FACT_SIGNS:
      return tell_signs (self, fact);
    case RECOURSE_FACT_VALUE:
    case RECOURSE_FACT_SCREEN:
    case RECOURSE_FACT_REMEDY:
    case RECOURSE_FACT_STEP:
    case RECOURSE_FACT_CONTACT:
    case RECOURSE_FACT_EVIDENCE:
      return tell_named (self, fact);
    case RECOURSE_FACT_TEXT:
    case RECOURSE_FACT_SILENT:
    default:
      return TRUE;
    }
}

static gboolean
tell_typed (Teller *self, const RecourseEntryFact *fact, GError **error)
{
  RecourseDigest commitment;
  char id[64];

  if (!recourse_log_line_get_commitment (self->line, fact->key, &commitment, NULL))
    {
      self->has_surprise = TRUE;
      return TRUE;
    }
  return recourse_summary_add_text (self->summary, self->cell, self->line, fact->key,
                                    find_label (fact, id, sizeof id), error);
}

static gboolean
tell_fact (Teller *self, const RecourseEntryFact *fact, GError **error)
{
  if (fact->entry == NULL || !recourse_json_view_has (&self->root, fact->key)
      || strcmp (fact->entry, recourse_log_line_get_kind (self->line)) != 0)
    return TRUE;
  if (fact->kind == RECOURSE_FACT_TEXT)
    return tell_typed (self, fact, error);
  if (!tell_plain_fact (self, fact))
    self->has_surprise = TRUE;
  return TRUE;
}

static gboolean
has_unknown_key (const Teller *self)
{
  const char *kind = recourse_log_line_get_kind (self->line);

  for (guint i = 0; i < recourse_json_view_n_members (&self->root); i++)
    if (!recourse_entry_facts_know (kind, recourse_json_view_member_name (&self->root, i)))
      return TRUE;
  return FALSE;
}

static void
tell_as_it_is (const Teller *self, const RecourseLogEntry *entry)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (entry->line, &length);
  g_autofree char *line = g_strndup (data, length);

  recourse_summary_add_quote (self->summary, self->cell, "unknown-kind", line);
}

static gboolean
tell_unknown_kind (Teller *self, const RecourseLogEntry *entry, GError **error)
{
  g_auto (GStrv) fields = recourse_log_line_dup_fields (self->line);

  tell_as_it_is (self, entry);
  for (guint i = 0; fields[i] != NULL; i++)
    if (!recourse_summary_add_text (self->summary, self->cell, self->line, fields[i], "key.note",
                                    error))
      return FALSE;
  return TRUE;
}

/*
 * Adds what @entry says to @cell. Errors: only those of reading the database.
 */
gboolean
recourse_entry_text_add (const RecourseSummary *self,
                         RecourseSheetCell *cell,
                         const RecourseLogEntry *entry,
                         const RecourseLogLine *line,
                         GError **error)
{
  g_autofree char *title_id = g_strconcat ("kind.", recourse_log_line_get_kind (line), NULL);
  g_autofree char *title = NULL;
  Teller teller = { .summary = self, .cell = cell, .line = line };

  recourse_log_line_root (line, &teller.root);
  if (recourse_paper_word (self->words, "summary", title_id) == NULL)
    return tell_unknown_kind (&teller, entry, error);
  title = recourse_summary_word (self, title_id);
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_STRONG, title);
  for (guint i = 0; i < recourse_n_entry_facts; i++)
    if (!tell_fact (&teller, &recourse_entry_facts[i], error))
      return FALSE;
  if (teller.has_surprise || has_unknown_key (&teller))
    tell_as_it_is (&teller, entry);
  return TRUE;
}
