/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-sheet-font"

#include "recourse-sheet-font.h"

#include "recourse-error.h"

#include <string.h>

/* Whatever Chinese font is there will do; these are asked for first. */
#define SANS "Noto Sans CJK SC,Noto Sans SC,Source Han Sans SC,Source Han Sans CN,sans-serif "
#define MONO                                                                                       \
  "Noto Sans Mono CJK SC,Noto Sans Mono,DejaVu Sans Mono,Noto Sans CJK SC,Noto Sans SC,monospace "

#define POINTS_PER_INCH 72.0

/* Common and rare enough that no font has them by accident. */
#define CHINESE_SAMPLE "追款证据警银骗骚"

const RecourseSheetColour recourse_sheet_accent = { 0.11, 0.34, 0.39 };
const RecourseSheetColour recourse_sheet_hairline = { 0.80, 0.83, 0.85 };

static const RecourseSheetLook LOOKS[] = {
  [RECOURSE_SHEET_TITLE] = { SANS "Bold 20", { 0.11, 0.13, 0.14 }, 0, 1.0F, 0 },
  [RECOURSE_SHEET_HEADING] = { SANS "Bold 13", { 0.11, 0.34, 0.39 }, 0, 1.0F, 0 },
  [RECOURSE_SHEET_SUBHEADING] = { SANS "Bold 11", { 0.11, 0.34, 0.39 }, 10, 1.0F, 0 },
  [RECOURSE_SHEET_BODY] = { SANS "10.5", { 0.11, 0.13, 0.14 }, 4, 1.05F, 0 },
  [RECOURSE_SHEET_LABEL] = { SANS "8.5", { 0.33, 0.37, 0.40 }, 2, 1.0F, 0 },
  [RECOURSE_SHEET_CELL] = { SANS "9.5", { 0.11, 0.13, 0.14 }, 2, 1.0F, 0 },
  [RECOURSE_SHEET_STRONG] = { SANS "Bold 9.5", { 0.11, 0.13, 0.14 }, 2, 1.0F, 0 },
  [RECOURSE_SHEET_BESIDE] = { SANS "8.5", { 0.33, 0.37, 0.40 }, 0, 1.0F, 0 },
  [RECOURSE_SHEET_QUOTE] = { SANS "9.5", { 0.11, 0.13, 0.14 }, 3, 1.05F, 0 },
  [RECOURSE_SHEET_CODE] = { MONO "8", { 0.20, 0.23, 0.25 }, 1, 1.0F, 0 },
  [RECOURSE_SHEET_WITNESS] = { MONO "Bold 11", { 0.11, 0.13, 0.14 }, 0, 1.0F, 0 },
  [RECOURSE_SHEET_SMALL] = { SANS "7.5", { 0.33, 0.37, 0.40 }, 0, 1.0F, 0 },
  [RECOURSE_SHEET_LARGE_TITLE] = { SANS "Bold 28", { 0.11, 0.13, 0.14 }, 0, 1.0F, 0 },
  [RECOURSE_SHEET_LARGE_HEADING] = { SANS "Bold 22", { 0.11, 0.34, 0.39 }, 0, 1.0F, 0 },
  [RECOURSE_SHEET_LARGE_STRONG] = { SANS "Bold 19", { 0.11, 0.13, 0.14 }, 8, 1.0F, 0 },
  [RECOURSE_SHEET_LARGE] = { SANS "18", { 0.11, 0.13, 0.14 }, 4, 1.0F, 0 },
  [RECOURSE_SHEET_LARGE_STEP] = { SANS "18", { 0.11, 0.13, 0.14 }, 5, 1.0F, 24 },
  [RECOURSE_SHEET_LARGE_DONE] = { SANS "18", { 0.33, 0.37, 0.40 }, 5, 1.0F, 24 },
  [RECOURSE_SHEET_LARGE_BESIDE] = { SANS "12.5", { 0.33, 0.37, 0.40 }, 1, 1.0F, 0 },
  [RECOURSE_SHEET_LARGE_QUOTE] = { SANS "18", { 0.11, 0.13, 0.14 }, 4, 1.0F, 0 },
  [RECOURSE_SHEET_PHONE] = { SANS "Bold 27", { 0.11, 0.13, 0.14 }, 4, 1.0F, 0 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (LOOKS) == RECOURSE_SHEET_N_STYLES);

/** recourse_sheet_font_look: how @style looks; static. */
const RecourseSheetLook *
recourse_sheet_font_look (RecourseSheetStyle style)
{
  g_return_val_if_fail ((guint) style < RECOURSE_SHEET_N_STYLES, NULL);

  return &LOOKS[style];
}

/** recourse_sheet_font_is_quote: whether @style is for words that are not ours */
gboolean
recourse_sheet_font_is_quote (RecourseSheetStyle style)
{
  return style == RECOURSE_SHEET_QUOTE || style == RECOURSE_SHEET_LARGE_QUOTE;
}

/**
 * recourse_sheet_font_has:
 *
 * Whether the fonts of this machine have every character of @text.
 */
gboolean
recourse_sheet_font_has (PangoContext *context, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && text != NULL, FALSE);

  layout = recourse_sheet_font_layout (context, RECOURSE_SHEET_BODY, text, -1);
  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}

static gboolean
has_fonts (PangoFontMap *map)
{
  g_autofree PangoFontFamily **families = NULL;
  int n_families = 0;

  pango_font_map_list_families (map, &families, &n_families);
  return n_families > 0;
}

/* Lengths on paper must not depend on the screen that happens to be there. */
static void
set_paper_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_resolution (context, POINTS_PER_INCH);
  cairo_font_options_destroy (options);
}

/**
 * recourse_sheet_font_context:
 *
 * What text of a sheet is laid out with: one unit is one point. It has a font map of its own, so
 * any thread may ask.
 *
 * Returns: (transfer full): a context; NULL when there is no font with Chinese characters
 *   (%RECOURSE_ERROR_NOT_FOUND)
 */
PangoContext *
recourse_sheet_font_context (GError **error)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);

  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  set_paper_options (context);
  if (has_fonts (map) && recourse_sheet_font_has (context, CHINESE_SAMPLE))
    return context;
  g_object_unref (context);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND,
               "cannot make a sheet: no font with Chinese characters is installed; install the "
               "package '" RECOURSE_SHEET_FONT_PACKAGE "'");
  return NULL;
}

/** recourse_sheet_font_is_missing: whether @error, from making a sheet, says that a font has to be
 * installed first: %RECOURSE_SHEET_FONT_PACKAGE */
gboolean
recourse_sheet_font_is_missing (const GError *error)
{
  return g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND)
         && strstr (error->message, RECOURSE_SHEET_FONT_PACKAGE) != NULL;
}

/** recourse_sheet_font_set_scale: what is laid out from now on is so much larger; 1 for its own
 * size
 */
void
recourse_sheet_font_set_scale (PangoContext *context, double scale)
{
  pango_cairo_context_set_resolution (context, POINTS_PER_INCH * scale);
}

/** recourse_sheet_font_scale: what was set, 1 at first */
double
recourse_sheet_font_scale (PangoContext *context)
{
  return pango_cairo_context_get_resolution (context) / POINTS_PER_INCH;
}

/* A hyphen where a word is broken would look as if it belonged to a number or a name. */
static void
forbid_hyphens (PangoLayout *layout)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
}

/**
 * recourse_sheet_font_layout:
 * @text: plain; nothing in it is read as markup
 * @width: in points; below 0 for one line however long
 *
 * Returns: (transfer full): @text laid out
 */
PangoLayout *
recourse_sheet_font_layout (PangoContext *context,
                            RecourseSheetStyle style,
                            const char *text,
                            double width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (LOOKS[style].font);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  forbid_hyphens (layout);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LOOKS[style].spacing);
  pango_layout_set_indent (
      layout, (int) (-LOOKS[style].hang * recourse_sheet_font_scale (context) * PANGO_SCALE));
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  return layout;
}
