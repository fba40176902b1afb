/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-sheet.h"

G_BEGIN_DECLS

/** RecourseSheetFooter: what stands below the text of every page; for recourse-sheet.c alone. */
typedef struct _RecourseSheetFooter RecourseSheetFooter;

RecourseSheetFooter *recourse_sheet_footer_new (const RecourseSheetFrame *frame,
                                                PangoContext *context,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_sheet_footer_free (RecourseSheetFooter *self);
double recourse_sheet_footer_get_top (const RecourseSheetFooter *self);
void recourse_sheet_footer_draw (cairo_t *cr, guint number, guint n_pages, gpointer self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseSheetFooter, recourse_sheet_footer_free)

G_END_DECLS
