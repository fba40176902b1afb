/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  RECOURSE_BILL_NO_DIRECTION, /* neither, or a word that is not known */
  RECOURSE_BILL_OUT,
  RECOURSE_BILL_IN,
} RecourseBillDirection;

/* The status does not say that anything came back. */
#define RECOURSE_BILL_NOT_REFUNDED G_GINT64_CONSTANT (-1)

/**
 * RecourseBillRow: one row of the statement; it lives as long as the bill.
 * @line: where it begins in the file: a line of a CSV file, a row of a sheet; from 1
 * @time: when it was paid
 * @is_about: the file gives no seconds: they must not be told to anybody
 * @amount: in fen
 * @refunded: in fen, as the status says; %RECOURSE_BILL_NOT_REFUNDED
 * @state: (nullable): id of a value of the variable `state`; NULL: the word is not known
 *
 * The texts are as they stand in the file, without blanks and tabs around them; NULL when the file
 * has no such column, and "/" is WeChat's word for nothing.
 */
typedef struct
{
  guint line;
  gint64 time;
  gboolean is_about;
  RecourseBillDirection direction;
  gint64 amount;
  gint64 refunded;
  const char *state;
  const char *kind;
  const char *payee;
  const char *goods;
  const char *method;
  const char *status;
  const char *transaction;
  const char *merchant_order;
  const char *note;
} RecourseBillRow;

/**
 * RecourseBill: the payments of a statement that WeChat made, as docs/statement-format.md says. It
 * never changes, so that it may go from the thread that read it to the one that shows it.
 */
typedef struct _RecourseBill RecourseBill;

RecourseBill *recourse_bill_read (const char *path,
                                  const char *code,
                                  GCancellable *cancellable,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseBill *recourse_bill_read_bytes (GBytes *bytes,
                                        const char *code,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseBill *recourse_bill_ref (RecourseBill *self);
void recourse_bill_unref (RecourseBill *self);

guint recourse_bill_n_rows (RecourseBill *self);
const RecourseBillRow *recourse_bill_row (RecourseBill *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBill, recourse_bill_unref)

G_END_DECLS
