/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/** RecourseSheetStyle: how words look on a sheet. */
typedef enum
{
  RECOURSE_SHEET_TITLE,
  RECOURSE_SHEET_HEADING,
  RECOURSE_SHEET_SUBHEADING,
  RECOURSE_SHEET_BODY,
  RECOURSE_SHEET_LABEL,  /* the head of a column, the name of a fact */
  RECOURSE_SHEET_CELL,   /* in a table */
  RECOURSE_SHEET_STRONG, /* what a row is about */
  RECOURSE_SHEET_BESIDE, /* the other language below or beside the first */
  RECOURSE_SHEET_QUOTE,  /* words that are not ours: a line on their left says so */
  RECOURSE_SHEET_CODE,   /* digests: digits of one width */
  RECOURSE_SHEET_WITNESS,
  RECOURSE_SHEET_SMALL,
  RECOURSE_SHEET_LARGE_TITLE, /* what somebody of eighty reads without glasses */
  RECOURSE_SHEET_LARGE_HEADING,
  RECOURSE_SHEET_LARGE_STRONG,
  RECOURSE_SHEET_LARGE,
  RECOURSE_SHEET_LARGE_STEP, /* with a box to tick in front of it */
  RECOURSE_SHEET_LARGE_DONE,
  RECOURSE_SHEET_LARGE_BESIDE,
  RECOURSE_SHEET_LARGE_QUOTE,
  RECOURSE_SHEET_PHONE,
} RecourseSheetStyle;

#define RECOURSE_SHEET_N_STYLES (RECOURSE_SHEET_PHONE + 1)

typedef struct
{
  double red;
  double green;
  double blue;
} RecourseSheetColour;

/** RecourseSheetLook: @gap stands above a paragraph, in points; @spacing is the line height as a
 * multiple of the font's own; by @hang the lines after the first stand further in, in points. */
typedef struct
{
  const char *font;
  RecourseSheetColour colour;
  double gap;
  float spacing;
  double hang;
} RecourseSheetLook;

/* With it every sheet can be made. */
#define RECOURSE_SHEET_FONT_PACKAGE "fonts-noto-cjk"

extern const RecourseSheetColour recourse_sheet_accent;
extern const RecourseSheetColour recourse_sheet_hairline;

const RecourseSheetLook *recourse_sheet_font_look (RecourseSheetStyle style);
PangoContext *recourse_sheet_font_context (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_sheet_font_set_scale (PangoContext *context, double scale);
double recourse_sheet_font_scale (PangoContext *context);
PangoLayout *recourse_sheet_font_layout (PangoContext *context,
                                         RecourseSheetStyle style,
                                         const char *text,
                                         double width) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_sheet_font_is_quote (RecourseSheetStyle style);
gboolean recourse_sheet_font_is_missing (const GError *error);
gboolean recourse_sheet_font_has (PangoContext *context, const char *text);

G_END_DECLS
