/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-sheet-cell"

#include "recourse-sheet-cell.h"

#include "recourse-sheet-glyph.h"

#include <string.h>

#define QUOTE_INDENT 9.0
#define QUOTE_RULE_WIDTH 1.6

/* A line to write on: a pen needs the height, and less than the least width is no place for it. */
#define BLANK_HEIGHT 21.0
#define BLANK_LEAST_WIDTH 36.0
#define BLANK_GAP 4.0
#define BLANK_DROP 2.5
#define BLANK_RULE_WIDTH 0.6

typedef struct
{
  RecourseSheetStyle style;
  char *text;
  gsize label_length; /* bytes of @text that name the fact; drawn lighter */
  gboolean is_blank;  /* behind it is a line to write on */
} Paragraph;

/* One line of a paragraph, laid out. */
typedef struct
{
  PangoLayoutLine *line;
  RecourseSheetStyle style;
  double x;        /* of the line in its column */
  double gap;      /* above it, but not at the top of a page */
  double baseline; /* below the top of the line */
  double height;
  double blank_from; /* where in the column the line to write on begins; below 0: there is none */
} Line;

struct _RecourseSheetCell
{
  GArray *paragraphs;
  GPtrArray *layouts; /* they keep the lines alive */
  GArray *lines;
  guint next; /* the first line that is not drawn yet */
  double width;
};

static void
clear_paragraph (gpointer data)
{
  g_free (((Paragraph *) data)->text);
}

/** recourse_sheet_cell_new: an empty cell. (transfer full) */
RecourseSheetCell *
recourse_sheet_cell_new (void)
{
  RecourseSheetCell *self = g_new0 (RecourseSheetCell, 1);

  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_array_set_clear_func (self->paragraphs, clear_paragraph);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  return self;
}

/** recourse_sheet_cell_free: (transfer full) (nullable) */
void
recourse_sheet_cell_free (RecourseSheetCell *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_ptr_array_unref (self->layouts);
  g_array_unref (self->paragraphs);
  g_free (self);
}

/**
 * recourse_sheet_cell_add:
 * @text: plain; of somebody else only after recourse_visible_text(), and only as a quote
 *
 * Adds a paragraph.
 */
void
recourse_sheet_cell_add (RecourseSheetCell *self, RecourseSheetStyle style, const char *text)
{
  Paragraph paragraph = { style, g_strdup (text), 0, FALSE };

  g_return_if_fail (self != NULL && text != NULL);

  g_array_append_val (self->paragraphs, paragraph);
}

/**
 * recourse_sheet_cell_add_blank:
 * @label: what is to be written there; "" for a line alone
 *
 * Adds a line to write on, up to the end of the column.
 */
void
recourse_sheet_cell_add_blank (RecourseSheetCell *self, RecourseSheetStyle style, const char *label)
{
  Paragraph paragraph = { style, g_strdup (label), 0, TRUE };

  g_return_if_fail (self != NULL && label != NULL);

  g_array_append_val (self->paragraphs, paragraph);
}

/**
 * recourse_sheet_cell_add_fact:
 * @label: what it is
 * @text: our own words
 *
 * Adds a line such as "发生  2026年11月24日".
 */
void
recourse_sheet_cell_add_fact (RecourseSheetCell *self, const char *label, const char *text)
{
  Paragraph paragraph = { RECOURSE_SHEET_CELL, NULL, 0, FALSE };

  g_return_if_fail (self != NULL && label != NULL && text != NULL);

  paragraph.text = g_strdup_printf ("%s  %s", label, text);
  paragraph.label_length = strlen (label);
  g_array_append_val (self->paragraphs, paragraph);
}

/**
 * recourse_sheet_cell_add_quoted_fact:
 * @label: what it is, in our own words
 * @text: of somebody else, after recourse_visible_line()
 *
 * As recourse_sheet_cell_add_fact(), with the line on the left that says that words are not ours.
 */
void
recourse_sheet_cell_add_quoted_fact (RecourseSheetCell *self, const char *label, const char *text)
{
  g_return_if_fail (self != NULL && label != NULL && text != NULL);

  recourse_sheet_cell_add_fact (self, label, text);
  g_array_index (self->paragraphs, Paragraph, self->paragraphs->len - 1).style =
      RECOURSE_SHEET_QUOTE;
}

/* --- Without paper ------------------------------------------------------------------------------
 */

static void
append_paragraph (GString *text, const Paragraph *paragraph, const char *colon)
{
  const char *rest = paragraph->text + paragraph->label_length;

  if (paragraph->label_length > 0)
    {
      g_string_append_len (text, paragraph->text, (gssize) paragraph->label_length);
      g_string_append (text, colon);
      rest += strspn (rest, " ");
    }
  if (paragraph->style == RECOURSE_SHEET_QUOTE)
    g_string_append_printf (text, "“%s”", rest);
  else
    g_string_append (text, rest);
}

/**
 * recourse_sheet_cell_dup_text:
 * @colon: what stands between the name of a fact and the fact
 *
 * Returns: (transfer full): the paragraphs as lines; a quote stands in quotation marks, behind the
 *   label that is above it on paper
 */
char *
recourse_sheet_cell_dup_text (const RecourseSheetCell *self, const char *colon)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && colon != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (self->paragraphs, Paragraph, i);
      const Paragraph *former = i > 0 ? paragraph - 1 : NULL;
      gboolean is_labelled = former != NULL && former->style == RECOURSE_SHEET_LABEL
                             && paragraph->style == RECOURSE_SHEET_QUOTE;

      if (is_labelled)
        g_string_append (text, colon);
      else if (i > 0)
        g_string_append_c (text, '\n');
      append_paragraph (text, paragraph, colon);
    }
  return g_string_free (text, FALSE);
}

/* --- Laying out ---------------------------------------------------------------------------------
 */

static void
mark_label (PangoLayout *layout, gsize length)
{
  const RecourseSheetColour *grey = &recourse_sheet_font_look (RECOURSE_SHEET_LABEL)->colour;
  PangoAttribute *attribute = pango_attr_foreground_new ((guint16) (grey->red * 65535),
                                                         (guint16) (grey->green * 65535),
                                                         (guint16) (grey->blue * 65535));

  attribute->end_index = (guint) length;
  pango_attr_list_insert (pango_layout_get_attributes (layout), attribute);
  pango_layout_context_changed (layout);
}

/* Behind the words; or below them, where they leave too little room. */
static void
add_blank (RecourseSheetCell *self, double right, double scale)
{
  Line *line = &g_array_index (self->lines, Line, self->lines->len - 1);
  double lift = MAX (0, BLANK_HEIGHT * scale - line->height);

  line->blank_from = right > 0 ? right + BLANK_GAP : 0;
  line->height += lift;
  line->baseline += lift;
  if (self->width - line->blank_from >= BLANK_LEAST_WIDTH)
    return;
  line->blank_from = 0;
  line->baseline += BLANK_GAP * scale - lift;
  line->height = line->baseline + BLANK_HEIGHT * scale;
}

static void
take_lines (RecourseSheetCell *self, PangoLayout *layout, const Paragraph *paragraph, double indent)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double scale = recourse_sheet_font_scale (pango_layout_get_context (layout));
  double gap = recourse_sheet_font_look (paragraph->style)->gap * scale;
  double right = 0;

  do
    {
      PangoRectangle extents;
      int top;
      int bottom;
      Line line = { .line = pango_layout_iter_get_line_readonly (iter),
                    .style = paragraph->style,
                    .blank_from = -1 };

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      line.x = indent + (double) extents.x / PANGO_SCALE;
      line.gap = gap;
      line.baseline = (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE;
      line.height = (double) (bottom - top) / PANGO_SCALE;
      right = line.x + (double) extents.width / PANGO_SCALE;
      g_array_append_val (self->lines, line);
      gap = 0;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  if (paragraph->is_blank)
    add_blank (self, right, scale);
}

static void
lay_out_paragraph (RecourseSheetCell *self, PangoContext *context, const Paragraph *paragraph)
{
  double indent = recourse_sheet_font_is_quote (paragraph->style) ? QUOTE_INDENT : 0;
  PangoLayout *layout = recourse_sheet_font_layout (context, paragraph->style, paragraph->text,
                                                    self->width - indent);

  if (paragraph->label_length > 0)
    mark_label (layout, paragraph->label_length);
  g_ptr_array_add (self->layouts, layout);
  take_lines (self, layout, paragraph, indent);
}

/* Breaks the paragraphs into lines of at most @width points; nothing is drawn yet. */
void
recourse_sheet_cell_lay_out (RecourseSheetCell *self, PangoContext *context, double width)
{
  g_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->layouts, 0);
  self->next = 0;
  self->width = width;
  for (guint i = 0; i < self->paragraphs->len; i++)
    lay_out_paragraph (self, context, &g_array_index (self->paragraphs, Paragraph, i));
}

/* --- Drawing ------------------------------------------------------------------------------------
 */

static double
gap_above (const RecourseSheetCell *self, guint index)
{
  return index == self->next ? 0 : g_array_index (self->lines, Line, index).gap;
}

/* How many of the lines that are left fit into @room, and how high they are together. */
static guint
count_fitting (const RecourseSheetCell *self, double room, double *out_height)
{
  double height = 0;
  guint index = self->next;

  for (; index < self->lines->len; index++)
    {
      double more = gap_above (self, index) + g_array_index (self->lines, Line, index).height;

      if (height + more > room)
        break;
      height += more;
    }
  *out_height = height;
  return index - self->next;
}

/* The height of the lines that are left, as far as they fit into @room. */
double
recourse_sheet_cell_measure (const RecourseSheetCell *self, double room)
{
  double height;

  count_fitting (self, room, &height);
  return height;
}

gboolean
recourse_sheet_cell_is_done (const RecourseSheetCell *self)
{
  return self->next == self->lines->len;
}

static void
set_colour (cairo_t *cr, const RecourseSheetColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static void
draw_rule (cairo_t *cr, double x, double y, double height)
{
  set_colour (cr, &recourse_sheet_accent);
  cairo_rectangle (cr, x, y, QUOTE_RULE_WIDTH, height);
  cairo_fill (cr);
}

static void
draw_blank (const RecourseSheetCell *self, cairo_t *cr, const Line *line, double x, double y)
{
  double bottom = y + MAX (line->baseline + BLANK_DROP, line->height - BLANK_DROP);

  if (line->blank_from < 0)
    return;
  set_colour (cr, &recourse_sheet_font_look (RECOURSE_SHEET_LABEL)->colour);
  cairo_rectangle (cr, x + line->blank_from, bottom, self->width - line->blank_from,
                   BLANK_RULE_WIDTH);
  cairo_fill (cr);
}

/* Glyphs of strange scripts can be larger than their line: what is quoted stays in its place. */
static void
draw_line (const RecourseSheetCell *self, cairo_t *cr, const Line *line, double x, double y)
{
  gboolean is_quote = recourse_sheet_font_is_quote (line->style);

  cairo_save (cr);
  if (is_quote)
    {
      cairo_rectangle (cr, x + QUOTE_INDENT - 2, y - 1, self->width - QUOTE_INDENT + 4,
                       line->height + 2);
      cairo_clip (cr);
    }
  set_colour (cr, &recourse_sheet_font_look (line->style)->colour);
  cairo_move_to (cr, x + line->x, y + line->baseline);
  recourse_sheet_glyph_show_line (cr, line->line);
  cairo_restore (cr);
}

/*
 * Draws as many of the lines that are left as fit into @room points below @y, but at least one, or
 * a line that is higher than a page would never end. Gives the height that was used.
 */
double
recourse_sheet_cell_draw (RecourseSheetCell *self, cairo_t *cr, double x, double y, double room)
{
  double height = 0;
  guint n_lines = count_fitting (self, room, &height);
  guint first = self->next;
  double at = y;

  if (n_lines == 0 && !recourse_sheet_cell_is_done (self))
    n_lines = 1;
  for (guint i = first; i < first + n_lines; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      double gap = i == first ? 0 : line->gap;

      if (recourse_sheet_font_is_quote (line->style))
        draw_rule (cr, x + 1, at + gap - (gap > 0 ? 0 : 0.3), line->height + 0.6);
      at += gap;
      draw_line (self, cr, line, x, at);
      draw_blank (self, cr, line, x, at);
      at += line->height;
    }
  self->next += n_lines;
  return at - y;
}
