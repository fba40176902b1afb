/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-sheet"

#include "recourse-bill-sheet.h"

#include "recourse-bill-xml.h"
#include "recourse-error.h"

#include <string.h>

#define MAX_CELLS 20000000
#define SHEET_COLUMNS 16384

/* worksheet, sheetData, row, c, and then v, f or is */
enum
{
  DEPTH_OF_DATA = 2,
  DEPTH_OF_ROW,
  DEPTH_OF_CELL,
  DEPTH_OF_VALUE,
  DEPTH_OF_PART,
};

typedef enum
{
  TYPE_NUMBER,
  TYPE_SHARED,
  TYPE_TEXT,
  TYPE_OTHER, /* an error, or true or false */
} CellType;

/* A cell of the row at hand: @shared, or what begins at @offset. */
typedef struct
{
  const char *shared;
  gsize offset;
  gboolean is_number;
} Slot;

typedef struct
{
  const RecourseBillStrings *strings;
  RecourseBillBuilder *builder;
  gboolean is_in_data;
  gboolean is_in_cell;
  gboolean is_in_text;
  gboolean is_in_aid; /* how a word is read aloud: no part of the text */
  guint row;
  guint n_rows;
  guint n_cells;
  guint column;    /* of the cell at hand, from 0 */
  guint n_columns; /* of the row so far: the next cell is none of them */
  CellType type;
  guint formula_row; /* the first one; 0: none */
  guint formula_column;
  gsize offset;  /* where the value of the cell begins in @text */
  GString *text; /* of the row, each value with a zero behind it */
  guint n_slots;
  Slot slots[RECOURSE_BILL_MAX_COLUMNS];
} Reader;

static gboolean
fail_at (guint row, guint column, int code, const char *problem, GError **error)
{
  char name[8] = "";
  gsize at = sizeof name - 1;

  for (guint n = column + 1; n > 0; n = (n - 1) / 26)
    name[--at] = (char) ('A' + (n - 1) % 26);
  return recourse_bill_fail (error, code, "cell %s%u %s", name + at, row, problem);
}

static gboolean
fail_cell (const Reader *self, int code, const char *problem, GError **error)
{
  return fail_at (self->row, self->column, code, problem, error);
}

/* Sheets before the one with the statement may hold what they like: only once the header has come
 * is it known that this is the one. */
static gboolean
check_formula (const Reader *self, GError **error)
{
  return self->formula_row == 0 || !recourse_bill_builder_has_header (self->builder)
         || fail_at (self->formula_row, self->formula_column, RECOURSE_ERROR_INVALID_CONTENT,
                     "holds a formula, and WeChat writes none: what it shows cannot be trusted",
                     error);
}

static gboolean
start_row (Reader *self, const char *number, GError **error)
{
  guint64 row = number != NULL ? g_ascii_strtoull (number, NULL, 10) : self->row + 1;

  if (row <= self->row || row > RECOURSE_BILL_MAX_SHEET_ROWS)
    return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                               "the row behind row %u is out of order", self->row);
  self->row = (guint) row;
  self->n_columns = 0;
  self->n_slots = 0;
  g_string_truncate (self->text, 0);
  return TRUE;
}

/* "AB12" */
static gboolean
read_reference (const char *reference, guint row, guint *out_column)
{
  guint column = 0;
  char *end = NULL;

  for (; g_ascii_isupper (*reference) && column <= SHEET_COLUMNS; reference++)
    column = column * 26 + (guint) (*reference - 'A') + 1;
  if (column == 0 || column > SHEET_COLUMNS || !g_ascii_isdigit (*reference))
    return FALSE;
  *out_column = column - 1;
  return g_ascii_strtoull (reference, &end, 10) == row && *end == '\0';
}

static CellType
read_type (const char *type)
{
  if (type == NULL || g_str_equal (type, "n"))
    return TYPE_NUMBER;
  if (g_str_equal (type, "s"))
    return TYPE_SHARED;
  if (g_str_equal (type, "inlineStr") || g_str_equal (type, "str") || g_str_equal (type, "d"))
    return TYPE_TEXT;
  return TYPE_OTHER;
}

static gboolean
start_cell (Reader *self, const char *const *keys, const char *const *values, GError **error)
{
  const char *reference = recourse_bill_xml_get (keys, values, "r");

  self->column = self->n_columns;
  if (reference != NULL
      && (!read_reference (reference, self->row, &self->column) || self->column < self->n_columns))
    return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                               "row %u: its cells are out of order", self->row);
  if (self->column >= SHEET_COLUMNS || ++self->n_cells > MAX_CELLS)
    return recourse_bill_fail (error, RECOURSE_ERROR_LIMIT, "row %u: there are too many cells",
                               self->row);
  self->n_columns = self->column + 1;
  self->type = read_type (recourse_bill_xml_get (keys, values, "t"));
  self->offset = self->text->len;
  self->is_in_cell = TRUE;
  return TRUE;
}

static gboolean
start_value (Reader *self, guint depth, const char *name, GError **error)
{
  if (depth == DEPTH_OF_VALUE && self->formula_row == 0 && g_str_equal (name, "f"))
    {
      self->formula_row = self->row;
      self->formula_column = self->column;
    }
  if (depth == DEPTH_OF_PART)
    self->is_in_aid = g_str_equal (name, "rPh");
  self->is_in_text = (depth == DEPTH_OF_VALUE && g_str_equal (name, "v"))
                     || (depth >= DEPTH_OF_PART && !self->is_in_aid && g_str_equal (name, "t"));
  return TRUE;
}

static gboolean
start_element (gpointer data,
               guint depth,
               const char *name,
               const char *const *keys,
               const char *const *values,
               GError **error)
{
  Reader *self = data;

  if (depth == DEPTH_OF_DATA)
    self->is_in_data = g_str_equal (name, "sheetData");
  if (!self->is_in_data || depth <= DEPTH_OF_DATA)
    return TRUE;
  if (depth == DEPTH_OF_ROW)
    return start_row (self, recourse_bill_xml_get (keys, values, "r"), error);
  if (depth == DEPTH_OF_CELL)
    return start_cell (self, keys, values, error);
  return !self->is_in_cell || start_value (self, depth, name, error);
}

static gboolean
take_text (gpointer data, const char *text, gsize length, GError **error)
{
  Reader *self = data;

  if (!self->is_in_text)
    return TRUE;
  if (self->text->len - self->offset + length > RECOURSE_BILL_MAX_TEXT)
    return fail_cell (self, RECOURSE_ERROR_LIMIT, "is too long", error);
  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

static gboolean
keep_cell (Reader *self, GError **error)
{
  Slot slot = { .offset = self->offset, .is_number = self->type == TYPE_NUMBER };

  if (self->type == TYPE_SHARED)
    {
      slot.shared = recourse_bill_strings_get (self->strings, self->text->str + self->offset);
      if (slot.shared == NULL)
        return fail_cell (self, RECOURSE_ERROR_INVALID_CONTENT,
                          "names a text that the workbook does not have", error);
    }
  g_string_append_c (self->text, '\0');
  for (; self->n_slots < self->column; self->n_slots++)
    self->slots[self->n_slots] = (Slot){ .shared = "" };
  self->slots[self->n_slots++] = slot;
  return TRUE;
}

static gboolean
end_cell (Reader *self, GError **error)
{
  self->is_in_cell = FALSE;
  if (self->text->len == self->offset || self->column >= RECOURSE_BILL_MAX_COLUMNS)
    {
      g_string_truncate (self->text, self->offset);
      return TRUE;
    }
  if (self->type == TYPE_OTHER && recourse_bill_builder_has_header (self->builder))
    return fail_cell (self, RECOURSE_ERROR_INVALID_CONTENT,
                      "holds an error, or true or false, and no text or number", error);
  return keep_cell (self, error);
}

static gboolean
end_row (Reader *self, GError **error)
{
  RecourseBillCell cells[RECOURSE_BILL_MAX_COLUMNS];

  if (!check_formula (self, error))
    return FALSE;
  for (guint i = 0; i < self->n_slots; i++)
    {
      const Slot *slot = &self->slots[i];

      cells[i].text = slot->shared != NULL ? slot->shared : self->text->str + slot->offset;
      cells[i].is_number = slot->is_number;
    }
  return recourse_bill_builder_add (self->builder, self->row, cells, self->n_slots, error)
         && check_formula (self, error);
}

static gboolean
end_element (gpointer data, guint depth, const char *name, GError **error)
{
  Reader *self = data;

  self->is_in_text = FALSE;
  if (!self->is_in_data)
    return TRUE;
  if (depth == DEPTH_OF_CELL)
    return end_cell (self, error);
  if (depth == DEPTH_OF_ROW)
    return end_row (self, error);
  if (depth == DEPTH_OF_DATA)
    self->is_in_data = FALSE;
  return TRUE;
}

/**
 * recourse_bill_sheet_read:
 * @entry: the part that holds the sheet
 * @strings: lent
 * @builder: gets the rows, blank ones only where they stand in the file
 *
 * A formula is %RECOURSE_ERROR_INVALID_CONTENT: what it shows is what somebody computed.
 */
gboolean
recourse_bill_sheet_read (RecourseBillZip *zip,
                          guint entry,
                          const RecourseBillStrings *strings,
                          RecourseBillBuilder *builder,
                          GError **error)
{
  static const RecourseBillXml xml = { start_element, take_text, end_element };
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { .strings = strings, .builder = builder, .text = text };

  g_return_val_if_fail (zip != NULL && strings != NULL && builder != NULL, FALSE);

  return recourse_bill_xml_read (zip, entry, &xml, &reader, error);
}
