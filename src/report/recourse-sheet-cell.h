/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-sheet-font.h"

G_BEGIN_DECLS

/** RecourseSheetCell: paragraphs, one below the other: what a column of one row holds. */
typedef struct _RecourseSheetCell RecourseSheetCell;

RecourseSheetCell *recourse_sheet_cell_new (void) G_GNUC_WARN_UNUSED_RESULT;
void recourse_sheet_cell_free (RecourseSheetCell *self);
void recourse_sheet_cell_add (RecourseSheetCell *self, RecourseSheetStyle style, const char *text);
void recourse_sheet_cell_add_blank (RecourseSheetCell *self,
                                    RecourseSheetStyle style,
                                    const char *label);
void recourse_sheet_cell_add_fact (RecourseSheetCell *self, const char *label, const char *text);
void
recourse_sheet_cell_add_quoted_fact (RecourseSheetCell *self, const char *label, const char *text);
char *recourse_sheet_cell_dup_text (const RecourseSheetCell *self, const char *colon);

/* For recourse-sheet.c alone. */
void recourse_sheet_cell_lay_out (RecourseSheetCell *self, PangoContext *context, double width);
double recourse_sheet_cell_measure (const RecourseSheetCell *self, double room);
gboolean recourse_sheet_cell_is_done (const RecourseSheetCell *self);
double
recourse_sheet_cell_draw (RecourseSheetCell *self, cairo_t *cr, double x, double y, double room);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseSheetCell, recourse_sheet_cell_free)

G_END_DECLS
