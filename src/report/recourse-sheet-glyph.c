/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-sheet-glyph"

#include "recourse-sheet-glyph.h"

#include <string.h>

/*
 * Cairo 1.16, when it embeds a part of a font with PostScript outlines, counts the hints of a glyph
 * too high if the first hint mask stands late in it, reads past a call of a subroutine behind the
 * mask, and leaves that subroutine out: the glyph comes out as nothing, on paper and on the screen.
 * Few glyphs are built like that. In the font that is asked for first there is one, and without it
 * "if" cannot be written in Chinese. So its outline is painted over the text, which stays there to
 * be selected. A test looks at every character of the pack.
 */
static const gunichar LOST[] = { 0x5982 };

static gboolean
is_lost (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (LOST); i++)
    if (LOST[i] == c)
      return TRUE;
  return FALSE;
}

static void
paint_glyph (cairo_t *cr, PangoFont *font, const PangoGlyphInfo *glyph, double x, double y)
{
  PangoGlyphString *one = pango_glyph_string_new ();

  pango_glyph_string_set_size (one, 1);
  one->glyphs[0] = *glyph;
  one->log_clusters[0] = 0;
  cairo_move_to (cr, x, y);
  pango_cairo_glyph_string_path (cr, font, one);
  cairo_fill (cr);
  pango_glyph_string_free (one);
}

/* Gives how wide the run is, in units of Pango. */
static int
paint_run (cairo_t *cr, const char *text, const PangoGlyphItem *run, double left, double y)
{
  int width = 0;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
      const char *at = text + run->item->offset + run->glyphs->log_clusters[i];

      if (is_lost (g_utf8_get_char (at)))
        paint_glyph (cr, run->item->analysis.font, glyph, left + (double) width / PANGO_SCALE, y);
      width += glyph->geometry.width;
    }
  return width;
}

static gboolean
has_lost (const PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (line->layout) + line->start_index;
  const char *end = text + line->length;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    if (is_lost (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/** recourse_sheet_glyph_show_line: draws @line, whose baseline begins at the current point */
void
recourse_sheet_glyph_show_line (cairo_t *cr, PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (line->layout);
  double x = 0;
  double y = 0;

  cairo_get_current_point (cr, &x, &y);
  pango_cairo_show_layout_line (cr, line);
  if (!has_lost (line))
    return;
  for (GSList *item = line->runs; item != NULL; item = item->next)
    x += (double) paint_run (cr, text, item->data, x, y) / PANGO_SCALE;
}

/** recourse_sheet_glyph_show_layout: draws @layout, whose top left corner is the current point */
void
recourse_sheet_glyph_show_layout (cairo_t *cr, PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double x = 0;
  double y = 0;

  cairo_get_current_point (cr, &x, &y);
  do
    {
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      cairo_move_to (cr, x + (double) extents.x / PANGO_SCALE,
                     y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
      recourse_sheet_glyph_show_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}
