/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-sheet"

#include "recourse-sheet.h"

#include "recourse-sheet-footer.h"
#include "recourse-sheet-glyph.h"
#include "recourse-sheet-page.h"

#define FOOTER_GAP 12.0
#define COLUMN_GAP 12.0
#define ROW_GAP 6.0
#define DENSE_ROW_GAP 3.0
#define CARD_GAP 16.0
#define HEADING_GAP 22.0
#define HEADING_BESIDE_GAP 8.0

/* A heading at the foot of a page, without what it heads, helps nobody. */
#define HEADING_NEEDS 165.0

/* A row that is cut, since no page could hold it, begins only where some lines of it fit. */
#define CUT_ROW_NEEDS 60.0

typedef struct
{
  RecourseSheetCell *const *cells;
  guint n;
} Row;

struct _RecourseSheet
{
  PangoContext *context;
  char *title;
  gboolean is_large;
  double scale;
  double row_gap; /* scaled */
  RecourseSheetFooter *footer;
  RecoursePageList *pages;
  cairo_t *cr; /* of the page that is being filled; lent */
  double y;
  double bottom;
  RecourseSheetColumns columns;
  GPtrArray *heads; /* of the table that is being filled; or NULL */
  gboolean has_drawn_heads;
};

static void
free_cell (gpointer data)
{
  recourse_sheet_cell_free (data);
}

/* --- Rows ---------------------------------------------------------------------------------------
 */

static double
column_left (const RecourseSheet *self, guint column)
{
  double left = RECOURSE_PAGE_MARGIN;

  for (guint i = 0; i < column; i++)
    left += self->columns.widths[i] * RECOURSE_PAGE_BODY_WIDTH;
  return left;
}

static void
lay_out_row (RecourseSheet *self, const Row *row)
{
  for (guint i = 0; i < row->n; i++)
    {
      double gap = i + 1 < row->n ? COLUMN_GAP : 0;
      double width = self->columns.widths[i] * RECOURSE_PAGE_BODY_WIDTH - gap;

      recourse_sheet_cell_lay_out (row->cells[i], self->context, width);
    }
}

static double
measure_row (const Row *row, double room)
{
  double height = 0;

  for (guint i = 0; i < row->n; i++)
    {
      double needed = recourse_sheet_cell_measure (row->cells[i], room);

      height = MAX (height, needed);
    }
  return height;
}

static gboolean
row_is_done (const Row *row)
{
  for (guint i = 0; i < row->n; i++)
    if (!recourse_sheet_cell_is_done (row->cells[i]))
      return FALSE;
  return TRUE;
}

/* As much of the row as the page still holds. */
static void
draw_row (RecourseSheet *self, const Row *row)
{
  double height = 0;

  for (guint i = 0; i < row->n; i++)
    {
      double used = recourse_sheet_cell_draw (row->cells[i], self->cr, column_left (self, i),
                                              self->y, self->bottom - self->y);

      height = MAX (height, used);
    }
  self->y += height;
}

static void
draw_line (RecourseSheet *self, const RecourseSheetColour *colour, double width)
{
  cairo_set_source_rgb (self->cr, colour->red, colour->green, colour->blue);
  cairo_rectangle (self->cr, RECOURSE_PAGE_MARGIN, self->y, RECOURSE_PAGE_BODY_WIDTH, width);
  cairo_fill (self->cr);
}

static void
draw_heads (RecourseSheet *self)
{
  const Row row = { (RecourseSheetCell *const *) self->heads->pdata, self->heads->len };

  self->has_drawn_heads = TRUE;
  lay_out_row (self, &row);
  draw_row (self, &row);
  self->y += self->row_gap / 2;
  draw_line (self, &recourse_sheet_accent, 1);
  self->y += self->row_gap;
}

static void
begin_page (RecourseSheet *self)
{
  self->cr = recourse_page_list_add (self->pages);
  self->y = RECOURSE_PAGE_TOP;
  if (self->heads != NULL)
    draw_heads (self);
}

/* A new page unless there is room for @height. */
static void
need (RecourseSheet *self, double height)
{
  if (self->y + height > self->bottom)
    begin_page (self);
}

/* The heads of a table whose first row is to come: they go where that one goes. */
static double
measure_heads (RecourseSheet *self)
{
  Row row;

  if (self->heads == NULL || self->has_drawn_heads)
    return 0;
  row = (Row){ (RecourseSheetCell *const *) self->heads->pdata, self->heads->len };
  lay_out_row (self, &row);
  return measure_row (&row, G_MAXDOUBLE) + 1.5 * self->row_gap;
}

/* Rows stay whole. One that no page could hold is cut between lines, and goes on at the head of
 * the next page. */
static void
flow_row (RecourseSheet *self, const Row *row)
{
  const double page = self->bottom - RECOURSE_PAGE_TOP;
  double whole;
  double heads;

  lay_out_row (self, row);
  whole = measure_row (row, G_MAXDOUBLE);
  heads = measure_heads (self);
  need (self, heads + (whole > page - CUT_ROW_NEEDS ? CUT_ROW_NEEDS : whole));
  if (self->heads != NULL && !self->has_drawn_heads)
    draw_heads (self);
  draw_row (self, row);
  while (!row_is_done (row))
    {
      begin_page (self);
      draw_row (self, row);
    }
}

/* --- Sheets -------------------------------------------------------------------------------------
 */

/**
 * recourse_sheet_new:
 *
 * An empty sheet. Errors: no font with Chinese characters NOT_FOUND.
 *
 * Returns: (transfer full): a sheet, or NULL
 */
RecourseSheet *
recourse_sheet_new (const RecourseSheetFrame *frame, GError **error)
{
  g_autoptr (RecourseSheet) self = NULL;

  g_return_val_if_fail (frame != NULL && RECOURSE_IS_PACK (frame->words), NULL);

  self = g_new0 (RecourseSheet, 1);
  self->pages = recourse_page_list_new ();
  self->title = g_strdup (frame->title);
  self->is_large = frame->is_large;
  self->scale = 1;
  self->row_gap = ROW_GAP;
  self->columns = (RecourseSheetColumns){ { 1 }, 1 };
  self->context = recourse_sheet_font_context (error);
  if (self->context == NULL)
    return NULL;
  self->footer = recourse_sheet_footer_new (frame, self->context, error);
  if (self->footer == NULL)
    return NULL;
  self->bottom = recourse_sheet_footer_get_top (self->footer) - FOOTER_GAP;
  begin_page (self);
  return g_steal_pointer (&self);
}

/**
 * recourse_sheet_begin_again:
 * @scale: of all fonts and gaps but those below the line at the foot; 1 for their own size
 * @is_dense: rows of tables stand closer
 *
 * Drops what was added. The fonts are loaded already, so that a sheet can try what fits.
 */
void
recourse_sheet_begin_again (RecourseSheet *self, double scale, gboolean is_dense)
{
  g_return_if_fail (self != NULL && self->heads == NULL && scale > 0);

  recourse_page_list_free (self->pages);
  self->pages = recourse_page_list_new ();
  self->scale = scale;
  self->row_gap = (is_dense ? DENSE_ROW_GAP : ROW_GAP) * scale;
  recourse_sheet_font_set_scale (self->context, scale);
  begin_page (self);
}

/** recourse_sheet_n_pages: how many have been begun */
guint
recourse_sheet_n_pages (const RecourseSheet *self)
{
  return recourse_page_list_count (self->pages);
}

/** recourse_sheet_free: (transfer full) (nullable) */
void
recourse_sheet_free (RecourseSheet *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_pointer (&self->pages, recourse_page_list_free);
  g_clear_pointer (&self->footer, recourse_sheet_footer_free);
  g_clear_object (&self->context);
  g_free (self->title);
  g_free (self);
}

/**
 * recourse_sheet_add_paragraph:
 * @text: plain; of somebody else only after recourse_visible_text(), and only as a quote
 *
 * Adds a paragraph over the whole width, outside tables.
 */
void
recourse_sheet_add_paragraph (RecourseSheet *self, RecourseSheetStyle style, const char *text)
{
  g_autoptr (RecourseSheetCell) cell = recourse_sheet_cell_new ();
  RecourseSheetCell *cells[] = { cell };

  g_return_if_fail (self != NULL && text != NULL);
  g_return_if_fail (self->heads == NULL);

  recourse_sheet_cell_add (cell, style, text);
  self->y += recourse_sheet_font_look (style)->gap * self->scale;
  flow_row (self, &(Row){ cells, 1 });
}

/** recourse_sheet_add_cell: adds what @cell (lent) holds over the whole width, outside tables. */
void
recourse_sheet_add_cell (RecourseSheet *self, RecourseSheetCell *cell)
{
  RecourseSheetCell *cells[] = { cell };

  g_return_if_fail (self != NULL && cell != NULL);
  g_return_if_fail (self->heads == NULL);

  flow_row (self, &(Row){ cells, 1 });
}

/**
 * recourse_sheet_add_card:
 * @cell: lent
 *
 * As recourse_sheet_add_cell(), with a line above it to cut along, unless it begins a page.
 */
void
recourse_sheet_add_card (RecourseSheet *self, RecourseSheetCell *cell)
{
  RecourseSheetCell *cells[] = { cell };
  const Row row = { cells, 1 };
  double gap;

  g_return_if_fail (self != NULL && cell != NULL);
  g_return_if_fail (self->heads == NULL);

  gap = CARD_GAP * self->scale;
  if (self->y > RECOURSE_PAGE_TOP)
    {
      lay_out_row (self, &row);
      need (self, 2 * gap + measure_row (&row, G_MAXDOUBLE));
    }
  if (self->y > RECOURSE_PAGE_TOP)
    {
      self->y += gap;
      draw_line (self, &recourse_sheet_hairline, 0.7);
      self->y += gap;
    }
  flow_row (self, &row);
}

/**
 * recourse_sheet_add_columns:
 * @cells: a cell for each of @columns; lent
 *
 * Adds one row without lines around it, outside tables.
 */
void
recourse_sheet_add_columns (RecourseSheet *self,
                            const RecourseSheetColumns *columns,
                            RecourseSheetCell *const *cells)
{
  g_return_if_fail (self != NULL && self->heads == NULL);
  g_return_if_fail (columns->n > 0 && columns->n <= RECOURSE_SHEET_MAX_COLUMNS);

  self->columns = *columns;
  flow_row (self, &(Row){ cells, columns->n });
  self->columns = (RecourseSheetColumns){ { 1 }, 1 };
}

/** recourse_sheet_add_space: white space of @points, but never at the head of a page. */
void
recourse_sheet_add_space (RecourseSheet *self, double points)
{
  g_return_if_fail (self != NULL);

  if (self->y > RECOURSE_PAGE_TOP)
    self->y += points * self->scale;
}

/** recourse_sheet_need: begins a page unless this one has room for @points: what follows stays
 * together */
void
recourse_sheet_need (RecourseSheet *self, double points)
{
  g_return_if_fail (self != NULL && self->heads == NULL);

  if (self->y > RECOURSE_PAGE_TOP)
    need (self, points * self->scale);
}

/**
 * recourse_sheet_add_heading:
 * @beside: (nullable): the same in the other language, which stands on the same line
 *
 * Begins a part of the sheet; at the foot of a page it goes over to the next one.
 */
void
recourse_sheet_add_heading (RecourseSheet *self, const char *text, const char *beside)
{
  g_autoptr (PangoLayout) heading = NULL;
  g_autoptr (PangoLayout) other = NULL;
  int width;
  int height;

  g_return_if_fail (self != NULL && text != NULL);
  g_return_if_fail (self->heads == NULL);

  recourse_sheet_add_space (self, HEADING_GAP);
  need (self, HEADING_NEEDS);
  heading = recourse_sheet_font_layout (
      self->context, self->is_large ? RECOURSE_SHEET_LARGE_HEADING : RECOURSE_SHEET_HEADING, text,
      -1);
  other = recourse_sheet_font_layout (
      self->context, self->is_large ? RECOURSE_SHEET_LARGE_BESIDE : RECOURSE_SHEET_LABEL,
      beside != NULL ? beside : "", -1);
  pango_layout_get_size (heading, &width, &height);
  cairo_set_source_rgb (self->cr, recourse_sheet_accent.red, recourse_sheet_accent.green,
                        recourse_sheet_accent.blue);
  cairo_move_to (self->cr, RECOURSE_PAGE_MARGIN, self->y);
  recourse_sheet_glyph_show_layout (self->cr, heading);
  cairo_move_to (
      self->cr, RECOURSE_PAGE_MARGIN + (double) width / PANGO_SCALE + HEADING_BESIDE_GAP,
      self->y
          + (double) (pango_layout_get_baseline (heading) - pango_layout_get_baseline (other))
                / PANGO_SCALE);
  recourse_sheet_glyph_show_layout (self->cr, other);
  self->y += (double) height / PANGO_SCALE + self->row_gap;
}

/**
 * recourse_sheet_begin_table:
 * @heads: (array) (transfer full): a cell for each column, whose words are said again on each page
 *
 * Begins a table. Until recourse_sheet_end_table() only rows may be added.
 */
void
recourse_sheet_begin_table (RecourseSheet *self,
                            const RecourseSheetColumns *columns,
                            RecourseSheetCell *const *heads)
{
  g_return_if_fail (self != NULL && self->heads == NULL);
  g_return_if_fail (columns->n > 0 && columns->n <= RECOURSE_SHEET_MAX_COLUMNS);

  self->columns = *columns;
  self->heads = g_ptr_array_new_with_free_func (free_cell);
  self->has_drawn_heads = FALSE;
  for (guint i = 0; i < columns->n; i++)
    g_ptr_array_add (self->heads, heads[i]);
}

/**
 * recourse_sheet_add_row:
 * @cells: a cell for each column of the table; lent
 *
 * A row is never cut unless it is higher than a page.
 */
void
recourse_sheet_add_row (RecourseSheet *self, RecourseSheetCell *const *cells)
{
  g_return_if_fail (self != NULL && self->heads != NULL);

  flow_row (self, &(Row){ cells, self->columns.n });
  self->y += self->row_gap;
  draw_line (self, &recourse_sheet_hairline, 0.5);
  self->y += self->row_gap;
}

/** recourse_sheet_end_table: what follows has the whole width again. */
void
recourse_sheet_end_table (RecourseSheet *self)
{
  g_return_if_fail (self != NULL && self->heads != NULL);

  if (!self->has_drawn_heads)
    {
      need (self, measure_heads (self));
      draw_heads (self);
    }
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  self->columns = (RecourseSheetColumns){ { 1 }, 1 };
}

/**
 * recourse_sheet_finish:
 *
 * Writes the pages. After it the sheet can only be freed.
 *
 * Returns: (transfer full): a PDF file; NULL when memory or a font fails (%RECOURSE_ERROR_IO)
 */
GBytes *
recourse_sheet_finish (RecourseSheet *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->heads == NULL, NULL);

  recourse_sheet_font_set_scale (self->context, 1);
  return recourse_page_list_write (self->pages, self->title, recourse_sheet_footer_draw,
                                   self->footer, error);
}
