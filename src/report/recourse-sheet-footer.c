/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-sheet-footer"

#include "recourse-sheet-footer.h"

#include "recourse-own-words.h"
#include "recourse-qr.h"
#include "recourse-sheet-glyph.h"
#include "recourse-sheet-page.h"
#include "recourse-visible-text.h"

#define PAPER "sheet"

#define QR_SIZE 68.0 /* points with its quiet zone: 24 mm */
#define QR_OVERHANG 6.0
#define GUTTER 14.0
#define NOTICE_WIDTH 142.0
#define RULE_GAP 8.0
#define CODE_GAP 2.0
#define FOREIGN_TOP 22.0
#define MAX_TITLE_CHARACTERS 60

struct _RecourseSheetFooter
{
  RecoursePack *words;
  gboolean with_english;
  gboolean is_caseless; /* the notices stand where the witness code would */
  char *foreign_pack;   /* or NULL */
  PangoContext *context;
  GPtrArray *witness; /* layouts, one below the other */
  GPtrArray *notices;
  guint qr_width;
  guint8 *qr_modules;
  double top;
};

/* Both languages in a line, where both are wanted. */
static char *
both (const RecourseSheetFooter *self,
      const RecourseText *text,
      const RecourseSlot *slots,
      guint n_slots)
{
  g_autofree char *chinese = recourse_text_fill (text, slots, n_slots, RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = NULL;

  if (!self->with_english)
    return g_steal_pointer (&chinese);
  english = recourse_text_fill (text, slots, n_slots, RECOURSE_LANGUAGE_EN);
  return recourse_own_words_beside (chinese, english);
}

static char *
fill (const RecourseSheetFooter *self, const char *word, const RecourseSlot *slots, guint n_slots)
{
  return both (self, recourse_paper_word (self->words, PAPER, word), slots, n_slots);
}

static void
add_line (const RecourseSheetFooter *self,
          GPtrArray *lines,
          RecourseSheetStyle style,
          const char *text,
          double width)
{
  g_ptr_array_add (lines, recourse_sheet_font_layout (self->context, style, text, width));
}

static void
add_notice (RecourseSheetFooter *self, const RecourseText *text)
{
  g_autofree char *words = both (self, text, NULL, 0);

  if (self->is_caseless)
    add_line (self, self->notices, RECOURSE_SHEET_LABEL, words,
              RECOURSE_PAGE_BODY_WIDTH - NOTICE_WIDTH - GUTTER);
  else
    add_line (self, self->notices, RECOURSE_SHEET_SMALL, words, NOTICE_WIDTH);
}

static void
add_notices (RecourseSheetFooter *self, const RecourseText *notice)
{
  add_notice (self,
              notice != NULL ? notice : recourse_paper_word (self->words, PAPER, "not-official"));
  add_notice (self, recourse_paper_word (self->words, PAPER, "no-staff"));
}

static void
add_witness (RecourseSheetFooter *self, const RecourseWitnessCode *code)
{
  const double width = RECOURSE_PAGE_BODY_WIDTH - QR_SIZE + QR_OVERHANG - NOTICE_WIDTH - GUTTER;
  g_autofree char *entries = g_strdup_printf ("%" G_GINT64_FORMAT, code->n_entries);
  g_autofree char *label = fill (self, "witness", &(RecourseSlot){ "entries", entries }, 1);
  g_autofree char *letters = recourse_witness_code_format (code);
  g_autofree char *digits = recourse_witness_code_format_digits (code);
  g_autofree char *aloud = fill (self, "witness-digits", NULL, 0);
  g_autofree char *spoken = g_strconcat (aloud, self->with_english ? "\n" : "", digits, NULL);
  g_autofree char *what = fill (self, "witness-what", NULL, 0);

  add_line (self, self->witness, RECOURSE_SHEET_SMALL, label, width);
  add_line (self, self->witness, RECOURSE_SHEET_WITNESS, letters, width);
  add_line (self, self->witness, RECOURSE_SHEET_SMALL, spoken, width);
  add_line (self, self->witness, RECOURSE_SHEET_SMALL, what, width);
}

static double
measure (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static double
measure_all (const GPtrArray *lines)
{
  double height = 0;

  for (guint i = 0; i < lines->len; i++)
    height += measure (lines->pdata[i]) + CODE_GAP;
  return height;
}

static gboolean
make_picture (RecourseSheetFooter *self, const RecourseWitnessCode *code, GError **error)
{
  g_autofree char *letters = recourse_witness_code_format (code);

  return recourse_qr_make (letters, &self->qr_width, &self->qr_modules, error);
}

static void
name_foreign_pack (RecourseSheetFooter *self, const char *title, gboolean is_unused)
{
  g_autofree char *visible = recourse_visible_line (title, MAX_TITLE_CHARACTERS);
  const char *word = is_unused ? "foreign-pack-unused" : "foreign-pack";

  self->foreign_pack = fill (self, word, &(RecourseSlot){ "title", visible }, 1);
}

static double
measure_height (const RecourseSheetFooter *self)
{
  if (self->is_caseless)
    return measure_all (self->notices);
  return MAX (measure_all (self->witness), QR_SIZE - QR_OVERHANG);
}

static gboolean
make_witness (RecourseSheetFooter *self, const RecourseWitnessCode *code, GError **error)
{
  if (!make_picture (self, code, error))
    return FALSE;
  add_witness (self, code);
  return TRUE;
}

/* @context is kept. Errors: those of recourse_qr_make(). */
RecourseSheetFooter *
recourse_sheet_footer_new (const RecourseSheetFrame *frame, PangoContext *context, GError **error)
{
  g_autoptr (RecourseSheetFooter) self = g_new0 (RecourseSheetFooter, 1);

  self->words = g_object_ref (frame->words);
  self->with_english = frame->with_english;
  self->is_caseless = frame->is_caseless;
  self->context = g_object_ref (context);
  self->witness = g_ptr_array_new_with_free_func (g_object_unref);
  self->notices = g_ptr_array_new_with_free_func (g_object_unref);
  if (!self->is_caseless && !make_witness (self, &frame->code, error))
    return NULL;
  if (frame->foreign_pack != NULL)
    name_foreign_pack (self, frame->foreign_pack, frame->is_pack_unused);
  add_notices (self, frame->notice);
  self->top = RECOURSE_PAGE_BOTTOM - measure_height (self) - RULE_GAP;
  return g_steal_pointer (&self);
}

void
recourse_sheet_footer_free (RecourseSheetFooter *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->words);
  g_clear_object (&self->context);
  g_clear_pointer (&self->witness, g_ptr_array_unref);
  g_clear_pointer (&self->notices, g_ptr_array_unref);
  g_free (self->foreign_pack);
  g_free (self->qr_modules);
  g_free (self);
}

/* Where the line above it stands, in points from the top of the page. */
double
recourse_sheet_footer_get_top (const RecourseSheetFooter *self)
{
  return self->top;
}

/* --- Drawing ------------------------------------------------------------------------------------
 */

static void
draw_text (cairo_t *cr, PangoLayout *layout, RecourseSheetStyle style, double x, double y)
{
  const RecourseSheetColour *colour = &recourse_sheet_font_look (style)->colour;

  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
  cairo_move_to (cr, x, y);
  recourse_sheet_glyph_show_layout (cr, layout);
}

static void
draw_rule (const RecourseSheetFooter *self, cairo_t *cr)
{
  const RecourseSheetColour *colour = &recourse_sheet_hairline;

  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
  cairo_rectangle (cr, RECOURSE_PAGE_MARGIN, self->top, RECOURSE_PAGE_BODY_WIDTH, 0.7);
  cairo_fill (cr);
}

/* Black modules that touch are one rectangle, or hair-thin gaps would show between them. */
static void
draw_picture_row (const RecourseSheetFooter *self, cairo_t *cr, guint row)
{
  const guint8 *modules = self->qr_modules + row * self->qr_width;

  for (guint column = 0; column < self->qr_width; column++)
    {
      guint first = column;

      while (column < self->qr_width && modules[column] == 1)
        column++;
      if (column > first)
        cairo_rectangle (cr, first, row, column - first, 1);
    }
}

static void
draw_picture (const RecourseSheetFooter *self, cairo_t *cr, double x, double y)
{
  double module = QR_SIZE / (self->qr_width + 2 * RECOURSE_QR_QUIET_ZONE);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_translate (cr, x, y);
  cairo_scale (cr, module, module);
  cairo_translate (cr, RECOURSE_QR_QUIET_ZONE, RECOURSE_QR_QUIET_ZONE);
  for (guint row = 0; row < self->qr_width; row++)
    draw_picture_row (self, cr, row);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_witness (const RecourseSheetFooter *self, cairo_t *cr, double x, double y)
{
  for (guint i = 0; i < self->witness->len; i++)
    {
      RecourseSheetStyle style = i == 1 ? RECOURSE_SHEET_WITNESS : RECOURSE_SHEET_SMALL;

      draw_text (cr, self->witness->pdata[i], style, x, y);
      y += measure (self->witness->pdata[i]) + CODE_GAP;
    }
}

/* Gives where it ends. */
static double
draw_number (const RecourseSheetFooter *self,
             cairo_t *cr,
             guint number,
             guint n_pages,
             double x,
             double y)
{
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *n_pages_text = g_strdup_printf ("%u", n_pages);
  const RecourseSlot slots[] = { { "page", number_text }, { "pages", n_pages_text } };
  g_autofree char *text = fill (self, "page-of", slots, G_N_ELEMENTS (slots));
  g_autoptr (PangoLayout)
      page = recourse_sheet_font_layout (self->context, RECOURSE_SHEET_LABEL, text, NOTICE_WIDTH);

  if (self->is_caseless)
    pango_layout_set_alignment (page, PANGO_ALIGN_RIGHT);
  draw_text (cr, page, RECOURSE_SHEET_LABEL, x, y);
  return y + measure (page);
}

static void
draw_notices (const RecourseSheetFooter *self, cairo_t *cr, double x, double y)
{
  for (guint i = 0; i < self->notices->len; i++)
    {
      draw_text (cr, self->notices->pdata[i], RECOURSE_SHEET_SMALL, x, y);
      y += measure (self->notices->pdata[i]) + CODE_GAP;
    }
}

static void
draw_foreign_pack (const RecourseSheetFooter *self, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (self->foreign_pack == NULL)
    return;
  layout = recourse_sheet_font_layout (self->context, RECOURSE_SHEET_SMALL, self->foreign_pack,
                                       RECOURSE_PAGE_BODY_WIDTH);
  draw_text (cr, layout, RECOURSE_SHEET_SMALL, RECOURSE_PAGE_MARGIN, FOREIGN_TOP);
}

/* A RecoursePageFooter. */
void
recourse_sheet_footer_draw (cairo_t *cr, guint number, guint n_pages, gpointer data)
{
  const RecourseSheetFooter *self = data;
  const double y = self->top + RULE_GAP;
  const double left = RECOURSE_PAGE_MARGIN - QR_OVERHANG;
  const double right = RECOURSE_PAGE_WIDTH - RECOURSE_PAGE_MARGIN - NOTICE_WIDTH;
  double below;

  draw_foreign_pack (self, cr);
  draw_rule (self, cr);
  below = draw_number (self, cr, number, n_pages, right, y) + 3 * CODE_GAP;
  if (self->is_caseless)
    {
      draw_notices (self, cr, RECOURSE_PAGE_MARGIN, y);
      return;
    }
  draw_picture (self, cr, left, y - QR_OVERHANG + 2);
  draw_witness (self, cr, left + QR_SIZE, y);
  draw_notices (self, cr, right, below);
}
