/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-sheet-cell.h"
#include "recourse-witness-code.h"

#include "recourse-paper.h"

G_BEGIN_DECLS

#define RECOURSE_SHEET_MAX_COLUMNS 4

/**
 * RecourseSheetFrame:
 * @words: our own pack
 * @foreign_pack: (nullable): the title of another pack from which names come
 * @code: what to witness, unless @is_caseless
 * @is_caseless: the sheet belongs to no case, so there is nothing to witness
 * @notice: (nullable): what is said of the sheet in the place of "filled in by the family"
 * @with_english: English beside the Chinese
 * @title: (nullable): of the file, for whoever looks at its properties
 * @is_pack_unused: nothing on the sheet comes from @foreign_pack, and it says so
 * @is_large: headings are as large as the large styles
 *
 * What stands on each page of a sheet.
 */
typedef struct
{
  RecoursePack *words;
  const char *foreign_pack;
  RecourseWitnessCode code;
  gboolean is_caseless;
  const RecourseText *notice;
  gboolean with_english;
  const char *title;
  gboolean is_pack_unused;
  gboolean is_large;
} RecourseSheetFrame;

/**
 * RecourseSheetColumns:
 * @widths: shares of the width of the page, which add up to 1
 */
typedef struct
{
  double widths[RECOURSE_SHEET_MAX_COLUMNS];
  guint n;
} RecourseSheetColumns;

/** RecourseSheet: pages of A4 that fill from top to bottom; use from one thread at a time. */
typedef struct _RecourseSheet RecourseSheet;

RecourseSheet *recourse_sheet_new (const RecourseSheetFrame *frame,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_sheet_free (RecourseSheet *self);
void recourse_sheet_begin_again (RecourseSheet *self, double scale, gboolean is_dense);
guint recourse_sheet_n_pages (const RecourseSheet *self);

void recourse_sheet_add_heading (RecourseSheet *self, const char *text, const char *beside);
void recourse_sheet_add_paragraph (RecourseSheet *self, RecourseSheetStyle style, const char *text);
void recourse_sheet_add_cell (RecourseSheet *self, RecourseSheetCell *cell);
void recourse_sheet_add_card (RecourseSheet *self, RecourseSheetCell *cell);
void recourse_sheet_add_columns (RecourseSheet *self,
                                 const RecourseSheetColumns *columns,
                                 RecourseSheetCell *const *cells);
void recourse_sheet_add_space (RecourseSheet *self, double points);
void recourse_sheet_need (RecourseSheet *self, double points);
void recourse_sheet_begin_table (RecourseSheet *self,
                                 const RecourseSheetColumns *columns,
                                 RecourseSheetCell *const *heads);
void recourse_sheet_add_row (RecourseSheet *self, RecourseSheetCell *const *cells);
void recourse_sheet_end_table (RecourseSheet *self);
GBytes *recourse_sheet_finish (RecourseSheet *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseSheet, recourse_sheet_free)

G_END_DECLS
