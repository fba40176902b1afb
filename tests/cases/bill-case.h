/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill.h"

G_BEGIN_DECLS

/* Statements for tests, by docs/statement-format.md. All data is made up. */
#define BILL_HEADER                                                                                \
  "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\r\n"

/* A header block that says 共@count笔, the header, and @rows. */
char *bill_case_csv (guint count, const char *rows) G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of a text, as they stand in a file. */
GBytes *bill_case_bytes (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* A statement that has to be right. */
RecourseBill *bill_case_read (const char *rows) G_GNUC_WARN_UNUSED_RESULT;

/* One that has to be wrong, with @problem in the message; takes @bytes. */
void bill_case_refuse (GBytes *bytes, const char *code, int error_code, const char *problem);

/* ZIP files. @names and @contents go together; @encryption is NULL, "aes256" or "zipcrypt". */
GBytes *bill_case_zip (const char *const *names,
                       GBytes *const *contents,
                       const char *encryption,
                       const char *code) G_GNUC_WARN_UNUSED_RESULT;
GBytes *bill_case_zip_one (const char *name,
                           GBytes *content,
                           const char *encryption,
                           const char *code) G_GNUC_WARN_UNUSED_RESULT;

/* An XLSX file whose one sheet has @sheet as its rows, and @strings as shared strings. */
GBytes *bill_case_xlsx (const char *sheet, const char *strings) G_GNUC_WARN_UNUSED_RESULT;

/* Its parts, and what stands in the last two of them. */
extern const char *const bill_case_parts[];
extern const char *const bill_case_workbook;
extern const char *const bill_case_relations;

/* The row of a sheet with the header, as inline strings. */
char *bill_case_sheet_header (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
