/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-builder"

#include "recourse-bill-private.h"

#include "recourse-bill-value.h"
#include "recourse-error.h"

#include <string.h>

/* From rows of cells to payments: header block, column header, rows. Nothing here knows the format
 * of the file. */

#define MAX_HEADER_ROWS 200
#define MAX_NAME 64 /* bytes; no column has a longer one */

typedef enum
{
  COLUMN_TIME,
  COLUMN_KIND,
  COLUMN_DIRECTION,
  COLUMN_AMOUNT,
  COLUMN_STATUS,
  N_NEEDED,
  COLUMN_PAYEE = N_NEEDED,
  COLUMN_GOODS,
  COLUMN_METHOD,
  COLUMN_TRANSACTION,
  COLUMN_MERCHANT_ORDER,
  COLUMN_NOTE,
  N_COLUMNS,
} Column;

static const char *const names[] = {
  [COLUMN_TIME] = "交易时间",
  [COLUMN_KIND] = "交易类型",
  [COLUMN_DIRECTION] = "收/支",
  [COLUMN_AMOUNT] = "金额(元)",
  [COLUMN_STATUS] = "当前状态",
  [COLUMN_PAYEE] = "交易对方",
  [COLUMN_GOODS] = "商品",
  [COLUMN_METHOD] = "支付方式",
  [COLUMN_TRANSACTION] = "交易单号",
  [COLUMN_MERCHANT_ORDER] = "商户单号",
  [COLUMN_NOTE] = "备注",
};
G_STATIC_ASSERT (G_N_ELEMENTS (names) == N_COLUMNS);

struct _RecourseBillBuilder
{
  RecourseBillShape shape;
  guint n_header_rows; /* before the header */
  gsize n_bytes;       /* of all rows: a sheet can name one long text a million times */
  guint n_said;        /* 共N笔; 0: nothing is said */
  gboolean has_header;
  int columns[N_COLUMNS]; /* -1: there is none */
  guint width;            /* of the header */
  GArray *cells;          /* of RecourseBillCell: of the row at hand */
  GString *text;          /* in which they point */
  GArray *rows;           /* of RecourseBillRow */
  GStringChunk *strings;
};

/** recourse_bill_fail: sets the error and gives FALSE; foreign text in it through
 * recourse_error_quote(). */
gboolean
recourse_bill_fail (GError **error, int code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, RECOURSE_ERROR, code, message);
  return FALSE;
}

/** recourse_bill_builder_new: (transfer full): one that waits for the first row */
RecourseBillBuilder *
recourse_bill_builder_new (const RecourseBillShape *shape)
{
  RecourseBillBuilder *self;

  g_return_val_if_fail (shape != NULL, NULL);

  self = g_new0 (RecourseBillBuilder, 1);
  self->shape = *shape;
  self->rows = g_array_new (FALSE, FALSE, sizeof (RecourseBillRow));
  self->cells = g_array_new (FALSE, FALSE, sizeof (RecourseBillCell));
  self->text = g_string_new (NULL);
  self->strings = g_string_chunk_new (64 * 1024);
  return self;
}

/** recourse_bill_builder_free: (transfer full) (nullable) */
void
recourse_bill_builder_free (RecourseBillBuilder *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->cells);
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self);
}

/** recourse_bill_builder_has_header: whether the column header came */
gboolean
recourse_bill_builder_has_header (const RecourseBillBuilder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_header;
}

static const struct
{
  const char *text;
  gsize length;
} blanks[] = { { " ", 1 },        { "\t", 1 },           { "\n", 1 },          { "\r", 1 },
               { "\xC2\xA0", 2 }, { "\xE3\x80\x80", 3 }, { "\xEF\xBB\xBF", 3 } };

static gsize
measure_blank_before (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (length >= blanks[i].length && memcmp (text, blanks[i].text, blanks[i].length) == 0)
      return blanks[i].length;
  return 0;
}

static gsize
measure_blank_behind (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (length >= blanks[i].length
        && memcmp (text + length - blanks[i].length, blanks[i].text, blanks[i].length) == 0)
      return blanks[i].length;
  return 0;
}

static void
append_stripped (GString *to, const char *text)
{
  gsize length = strlen (text);
  gsize blank;

  while ((blank = measure_blank_before (text, length)) > 0)
    {
      text += blank;
      length -= blank;
    }
  while ((blank = measure_blank_behind (text, length)) > 0)
    length -= blank;
  g_string_append_len (to, text, (gssize) length);
}

/* The cells of one row without what is blank around them, each with a zero behind it. */
static void
take_cells (RecourseBillBuilder *self, const RecourseBillCell *cells, guint n_cells)
{
  const char *at;

  g_string_truncate (self->text, 0);
  g_array_set_size (self->cells, n_cells);
  for (guint i = 0; i < n_cells; i++)
    {
      append_stripped (self->text, cells[i].text);
      g_string_append_c (self->text, '\0');
    }
  at = self->text->str;
  for (guint i = 0; i < n_cells; i++)
    {
      RecourseBillCell *cell = &g_array_index (self->cells, RecourseBillCell, i);

      cell->text = at;
      cell->is_number = cells[i].is_number;
      at += strlen (at) + 1;
    }
}

static const char *
peek_text (const RecourseBillBuilder *self, guint index)
{
  return g_array_index (self->cells, RecourseBillCell, index).text;
}

/* How many cells there are up to the last one that holds something. */
static guint
measure_row (const RecourseBillBuilder *self)
{
  guint n = self->cells->len;

  while (n > 0 && *peek_text (self, n - 1) == '\0')
    n--;
  return n;
}

static void
read_count (RecourseBillBuilder *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *at = peek_text (self, i);
      char *end = NULL;
      guint64 count;

      /* Not inside of something: somebody may be called so. */
      if (!g_str_has_prefix (at, "共"))
        continue;
      at += strlen ("共");
      at += strspn (at, " ");
      count = g_ascii_isdigit (*at) ? g_ascii_strtoull (at, &end, 10) : 0;
      if (end != NULL && g_str_has_prefix (end + strspn (end, " "), "笔"))
        self->n_said = (guint) MIN (count, G_MAXUINT);
    }
}

static int
find_column (const char *text)
{
  g_autofree char *folded = NULL;

  if (strlen (text) > MAX_NAME)
    return -1;
  folded = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  for (int i = 0; i < N_COLUMNS && folded != NULL; i++)
    if (g_str_equal (folded, names[i]))
      return i;
  return -1;
}

/* Gives the first column that is there twice, or -1. */
static int
find_columns (RecourseBillBuilder *self)
{
  int twice = -1;

  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i] = -1;
  for (guint i = 0; i < self->cells->len; i++)
    {
      int column = find_column (peek_text (self, i));

      if (column < 0)
        continue;
      if (self->columns[column] >= 0 && twice < 0)
        twice = column;
      self->columns[column] = (int) i;
    }
  return twice;
}

static gboolean
has_needed (const RecourseBillBuilder *self)
{
  for (guint i = 0; i < N_NEEDED; i++)
    if (self->columns[i] < 0)
      return FALSE;
  return TRUE;
}

static gboolean
read_header (RecourseBillBuilder *self, guint line, GError **error)
{
  int twice;

  self->n_header_rows++;
  twice = find_columns (self);
  self->has_header = has_needed (self);
  if (self->has_header)
    self->width = measure_row (self);
  else
    read_count (self);
  if (!self->has_header || twice < 0)
    return TRUE;
  return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                             "row %u: two columns are named %s", line, names[twice]);
}

static gboolean
check_width (const RecourseBillBuilder *self, guint line, guint width, GError **error)
{
  if (!self->shape.has_all_fields)
    return TRUE;
  if (self->cells->len < self->width)
    return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                               "row %u is cut off: it has %u of %u fields", line, self->cells->len,
                               self->width);
  if (width <= self->width)
    return TRUE;
  return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                             "row %u has %u fields, and the header %u: a comma is not in quotation "
                             "marks",
                             line, width, self->width);
}

static RecourseBillCell
get_cell (const RecourseBillBuilder *self, Column column)
{
  int index = self->columns[column];

  if (index < 0 || (guint) index >= self->cells->len)
    return (RecourseBillCell){ .text = "" };
  return g_array_index (self->cells, RecourseBillCell, index);
}

/* Most words stand in many rows: they are kept once. */
static const char *
keep (RecourseBillBuilder *self, Column column)
{
  if (self->columns[column] < 0)
    return NULL;
  return g_string_chunk_insert_const (self->strings, get_cell (self, column).text);
}

static gboolean
read_values (RecourseBillBuilder *self, RecourseBillRow *row, GError **error)
{
  RecourseBillCell time = get_cell (self, COLUMN_TIME);
  RecourseBillCell amount = get_cell (self, COLUMN_AMOUNT);

  if (!recourse_bill_value_time (&time, self->shape.is_from_1904, &row->time, &row->is_about, error)
      || !recourse_bill_value_amount (&amount, &row->amount, error))
    {
      g_prefix_error (error, "row %u: ", row->line);
      return FALSE;
    }
  row->direction = recourse_bill_value_direction (get_cell (self, COLUMN_DIRECTION).text);
  row->state = recourse_bill_value_state (get_cell (self, COLUMN_STATUS).text, row->amount,
                                          &row->refunded);
  return TRUE;
}

static gboolean
read_row (RecourseBillBuilder *self, guint line, GError **error)
{
  RecourseBillRow row = { .line = line };
  guint width = measure_row (self);

  if (width == 0)
    return TRUE;
  if (self->rows->len == RECOURSE_BILL_MAX_ROWS)
    return recourse_bill_fail (error, RECOURSE_ERROR_LIMIT, "it has more than %d payments",
                               RECOURSE_BILL_MAX_ROWS);
  if (!check_width (self, line, width, error) || !read_values (self, &row, error))
    return FALSE;
  row.kind = keep (self, COLUMN_KIND);
  row.payee = keep (self, COLUMN_PAYEE);
  row.goods = keep (self, COLUMN_GOODS);
  row.method = keep (self, COLUMN_METHOD);
  row.status = keep (self, COLUMN_STATUS);
  row.transaction = keep (self, COLUMN_TRANSACTION);
  row.merchant_order = keep (self, COLUMN_MERCHANT_ORDER);
  row.note = keep (self, COLUMN_NOTE);
  g_array_append_val (self->rows, row);
  return TRUE;
}

/**
 * recourse_bill_builder_add:
 * @line: its number in the file, for messages
 * @cells: of one row, in order; lent
 *
 * After an error nothing more is to be added.
 */
gboolean
recourse_bill_builder_add (RecourseBillBuilder *self,
                           guint line,
                           const RecourseBillCell *cells,
                           guint n_cells,
                           GError **error)
{
  g_return_val_if_fail (self != NULL && (cells != NULL || n_cells == 0), FALSE);

  if (!self->has_header && self->n_header_rows == MAX_HEADER_ROWS)
    return TRUE;
  take_cells (self, cells, n_cells);
  self->n_bytes += self->text->len;
  if (self->n_bytes > RECOURSE_BILL_MAX_BYTES)
    return recourse_bill_fail (error, RECOURSE_ERROR_LIMIT, "row %u: there is too much text in it",
                               line);
  return self->has_header ? read_row (self, line, error) : read_header (self, line, error);
}

/**
 * recourse_bill_builder_end:
 *
 * No header, or fewer rows than the file says it has, are %RECOURSE_ERROR_INVALID_CONTENT.
 *
 * Returns: (transfer full): the payments, once
 */
RecourseBill *
recourse_bill_builder_end (RecourseBillBuilder *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->rows != NULL, NULL);

  if (!self->has_header)
    {
      recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                          "it has no header with %s, %s, %s, %s and %s: it is no bill statement of "
                          "WeChat",
                          names[0], names[1], names[2], names[3], names[4]);
      return NULL;
    }
  if (self->rows->len < self->n_said)
    {
      recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                          "it says that it has %u payments (共%u笔), but %u are there: it is cut "
                          "off, or something was taken out",
                          self->n_said, self->n_said, self->rows->len);
      return NULL;
    }
  return recourse_bill_new (g_steal_pointer (&self->rows), g_steal_pointer (&self->strings));
}
