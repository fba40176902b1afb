/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-measures"

#include "recourse-pack-reader.h"

#include "recourse-error.h"
#include "recourse-figure.h"
#include "recourse-money.h"

#define MAX_VALUES 64
#define MAX_BITS 128

static const char *const MEASURE_KEYS[] = { "id", "unit", "name", "cells", NULL };
static const char *const CELL_KEYS[] = { "id", "label", "from", NULL };
static const char *const MEASURE_UNIT_WORDS[] = { "duration", "fen", NULL };
static const RecourseVariableKind MEASURE_KINDS[] = { RECOURSE_VARIABLE_ELAPSED,
                                                      RECOURSE_VARIABLE_AMOUNT };

static gboolean
check_room (RecoursePackReader *self,
            const RecourseJsonView *view,
            const RecourseVariable *variable,
            GError **error)
{
  guint n = recourse_pack_n_variables (self->pack);
  guint bits = variable->n_values;

  for (guint i = 0; i < n; i++)
    bits += recourse_pack_variable (self->pack, i)->n_values;
  if (n == RECOURSE_MAX_VARIABLES)
    recourse_json_view_error (view, error, RECOURSE_ERROR_LIMIT, "more than %d variables",
                              RECOURSE_MAX_VARIABLES);
  else if (variable->n_values > MAX_VALUES)
    recourse_json_view_error (view, error, RECOURSE_ERROR_LIMIT,
                              "variable '%s' has more than %d values", variable->id, MAX_VALUES);
  else if (bits > MAX_BITS)
    recourse_json_view_error (view, error, RECOURSE_ERROR_LIMIT,
                              "more than %d values of all variables together", MAX_BITS);
  else
    return TRUE;
  return FALSE;
}

/**
 * recourse_pack_reader_add_variable:
 * @view: where it is set, for messages
 *
 * Adds @variable after those that are there. Errors: too many variables or values LIMIT; set
 * already INVALID_CONTENT.
 */
gboolean
recourse_pack_reader_add_variable (RecoursePackReader *self,
                                   const RecourseJsonView *view,
                                   const RecourseVariable *variable,
                                   guint *out_index,
                                   GError **error)
{
  RecoursePack *pack = self->pack;
  RecourseVariable *added = NULL;

  if (!check_room (self, view, variable, error))
    return FALSE;
  if (!recourse_pack_table_add (pack, RECOURSE_PACK_VARIABLES, variable->id))
    {
      recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "variable '%s' is set twice", variable->id);
      return FALSE;
    }
  *out_index = recourse_pack_n_variables (pack) - 1;
  added = recourse_pack_table_item (pack, RECOURSE_PACK_VARIABLES, *out_index);
  *added = *variable;
  return TRUE;
}

/* The rest of a cell needs its neighbours, see read_cell_bounds() and read_cell_labels(). */
static gboolean
read_cell (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  return TRUE;
}

static const RecoursePackItemKind CELL_KIND = { "cell", sizeof (RecourseValue), CELL_KEYS, NULL,
                                                read_cell };

static gboolean
read_from (const RecourseJsonView *view,
           RecourseVariableKind kind,
           const RecourseValue *before,
           RecourseValue *value,
           GError **error)
{
  gboolean rises = FALSE;

  if (kind == RECOURSE_VARIABLE_AMOUNT)
    {
      if (!recourse_json_get_integer (view, "from", RECOURSE_MONEY_MIN_FEN, RECOURSE_MONEY_MAX_FEN,
                                      &value->from_fen, error))
        return FALSE;
      rises = value->from_fen > before->from_fen;
    }
  else
    {
      if (!recourse_pack_reader_period (view, "from", &value->from, error))
        return FALSE;
      rises = recourse_period_compare (&value->from, &before->from) > 0;
    }
  if (!rises)
    recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                              "the cell '%s' does not come after '%s'", value->id, before->id);
  return rises;
}

static gboolean
read_cell_bounds (const RecourseJsonView *cells, RecourseVariable *variable, GError **error)
{
  for (guint i = 0; i < variable->n_values; i++)
    {
      RecourseValue *value = &variable->values[i];
      RecourseJsonView element;

      recourse_json_view_element (cells, i, &element);
      if (i > 0 && !read_from (&element, variable->kind, value - 1, value, error))
        return FALSE;
      if (i == 0 && recourse_json_view_has (&element, "from"))
        return recourse_pack_reader_refuse (&element, error, "the first cell has no 'from'");
    }
  return TRUE;
}

static char *
format_bound (RecourseVariableKind kind, const RecourseValue *value, RecourseLanguage language)
{
  if (kind == RECOURSE_VARIABLE_AMOUNT)
    return recourse_money_format (value->from_fen, language);
  return recourse_figure_format_period (&value->from, language);
}

static void
init_label_scope (RecoursePackReader *self,
                  const RecourseVariable *variable,
                  guint index,
                  RecoursePackTextScope *out_scope)
{
  const RecourseValue *value = &variable->values[index];

  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    {
      RecourseLanguage language = (RecourseLanguage) i;

      if (index > 0)
        out_scope->from[i] = recourse_pack_take_string (
            self->pack, format_bound (variable->kind, value, language));
      if (index + 1 < variable->n_values)
        out_scope->to[i] = recourse_pack_take_string (
            self->pack, format_bound (variable->kind, value + 1, language));
    }
}

static gboolean
read_cell_labels (RecoursePackReader *self,
                  const RecourseJsonView *cells,
                  RecourseVariable *variable,
                  GError **error)
{
  for (guint i = 0; i < variable->n_values; i++)
    {
      RecoursePackTextScope scope = { NULL };
      RecourseValue *value = &variable->values[i];
      RecourseJsonView element;

      recourse_json_view_element (cells, i, &element);
      init_label_scope (self, variable, i, &scope);
      if (!recourse_pack_reader_text (self, &element, "label", &scope, &value->label, error))
        return FALSE;
      value->chip = value->label;
    }
  return TRUE;
}

static gboolean
read_cells (RecoursePackReader *self,
            const RecourseJsonView *view,
            RecourseVariable *variable,
            GError **error)
{
  RecourseJsonView cells;

  variable->values = recourse_pack_reader_items (self, view, "cells", &CELL_KIND,
                                                 &variable->n_values, error);
  return variable->values != NULL && recourse_json_view_get (view, "cells", &cells, error)
         && read_cell_bounds (&cells, variable, error)
         && read_cell_labels (self, &cells, variable, error);
}

/* One clock and one amount: the program would not know which of two to set. */
static gboolean
check_only_one (RecoursePackReader *self,
                const RecourseJsonView *view,
                RecourseVariableKind kind,
                GError **error)
{
  for (guint i = 0; i < recourse_pack_n_variables (self->pack); i++)
    if (recourse_pack_variable (self->pack, i)->kind == kind)
      return recourse_pack_reader_refuse (view, error, "a second measure of the same unit");
  return TRUE;
}

static gboolean
read_measure (RecoursePackReader *self, const RecourseJsonView *view, GError **error)
{
  RecourseVariable variable = { .screen = G_MAXUINT };
  guint unit = 0;
  guint index = 0;

  if (!recourse_json_view_expect_object (view, MEASURE_KEYS, error)
      || !recourse_pack_reader_id (self, view, &variable.id, error)
      || !recourse_pack_reader_get_choice (view, "unit", MEASURE_UNIT_WORDS, &unit, error))
    return FALSE;
  variable.kind = MEASURE_KINDS[unit];
  return check_only_one (self, view, variable.kind, error)
         && recourse_pack_reader_text (self, view, "name", &recourse_pack_plain_scope,
                                       &variable.name, error)
         && read_cells (self, view, &variable, error)
         && recourse_pack_reader_add_variable (self, view, &variable, &index, error);
}

/**
 * recourse_pack_reader_measures:
 *
 * Reads measures.json: the variables that the clock and the amount set.
 */
gboolean
recourse_pack_reader_measures (RecoursePackReader *self, GError **error)
{
  const RecourseJsonView *root = &self->roots[RECOURSE_PACK_FILE_MEASURES];
  guint n = 0;

  if (!recourse_json_view_expect_array (root, &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (root, i, &element);
      if (!read_measure (self, &element, error))
        return FALSE;
    }
  return TRUE;
}
