/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill.h"

G_BEGIN_DECLS

/* For the files recourse-bill-* alone. The limits stand in docs/statement-format.md. */
#define RECOURSE_BILL_MAX_FILE (128 * 1024 * 1024)
#define RECOURSE_BILL_MAX_CSV (256 * 1024 * 1024)
#define RECOURSE_BILL_MAX_ROWS 1000000
#define RECOURSE_BILL_MAX_SHEET_ROWS 1048576
#define RECOURSE_BILL_MAX_TEXT 131072
#define RECOURSE_BILL_MAX_BYTES (512 * 1024 * 1024)
#define RECOURSE_BILL_MAX_FIELDS 256
#define RECOURSE_BILL_MAX_COLUMNS 64

/**
 * RecourseBillCell:
 * @text: never NULL
 * @is_number: a spreadsheet holds it as a number, which may be inexact
 */
typedef struct
{
  const char *text;
  gboolean is_number;
} RecourseBillCell;

/**
 * RecourseBillShape: how the rows of a format are to be understood.
 * @has_all_fields: a row has a field for each column, so that one with fewer is cut off
 * @is_from_1904: days are counted from 1904
 */
typedef struct
{
  gboolean has_all_fields;
  gboolean is_from_1904;
} RecourseBillShape;

/** RecourseBillBuilder: makes a bill of rows of cells; those before the header come too. */
typedef struct _RecourseBillBuilder RecourseBillBuilder;

RecourseBillBuilder *recourse_bill_builder_new (const RecourseBillShape *shape);
void recourse_bill_builder_free (RecourseBillBuilder *self);
gboolean recourse_bill_builder_add (RecourseBillBuilder *self,
                                    guint line,
                                    const RecourseBillCell *cells,
                                    guint n_cells,
                                    GError **error);
gboolean recourse_bill_builder_has_header (const RecourseBillBuilder *self);
RecourseBill *recourse_bill_builder_end (RecourseBillBuilder *self, GError **error);

RecourseBill *recourse_bill_new (GArray *rows, GStringChunk *strings);

gboolean recourse_bill_fail (GError **error, int code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBillBuilder, recourse_bill_builder_free)

G_END_DECLS
