/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill"

#include "recourse-bill-private.h"

#include "recourse-bill-csv.h"
#include "recourse-bill-workbook.h"
#include "recourse-bill-xlsx.h"
#include "recourse-error.h"
#include "recourse-files.h"

#include <string.h>

struct _RecourseBill
{
  GArray *rows; /* of RecourseBillRow */
  GStringChunk *strings;
};

/**
 * recourse_bill_new:
 * @rows: (transfer full) (element-type RecourseBillRow): the payments in the order of the file
 * @strings: (transfer full): where their texts are
 */
RecourseBill *
recourse_bill_new (GArray *rows, GStringChunk *strings)
{
  RecourseBill *self = g_atomic_rc_box_new0 (RecourseBill);

  self->rows = rows;
  self->strings = strings;
  return self;
}

/** recourse_bill_ref: (transfer full): from any thread */
RecourseBill *
recourse_bill_ref (RecourseBill *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_bill (gpointer data)
{
  RecourseBill *self = data;

  g_array_unref (self->rows);
  g_string_chunk_free (self->strings);
}

/** recourse_bill_unref: (transfer full): from any thread */
void
recourse_bill_unref (RecourseBill *self)
{
  g_atomic_rc_box_release_full (self, clear_bill);
}

static gboolean
begins_with (GBytes *bytes, const char *magic)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= strlen (magic) && memcmp (data, magic, strlen (magic)) == 0;
}

static gboolean
refuse_other (GBytes *bytes, GError **error)
{
  if (begins_with (bytes, "%PDF"))
    return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                               "it is a PDF (用作证明材料); ask WeChat for the one for personal "
                               "reconciliation (用于个人对账)");
  if (begins_with (bytes, "\xD0\xCF\x11\xE0"))
    return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                               "it is an old spreadsheet, or one with a password of its own; open "
                               "it and save it as .xlsx without a password");
  return TRUE;
}

static gboolean
has_ending (const RecourseBillEntry *entry, const char *ending)
{
  gsize length = strlen (entry->name);

  return entry->is_file && length >= strlen (ending)
         && g_ascii_strcasecmp (entry->name + length - strlen (ending), ending) == 0;
}

/* What a Macintosh puts beside each file is none. */
static gboolean
is_statement (const RecourseBillEntry *entry)
{
  return !g_str_has_prefix (entry->name, "__MACOSX/")
         && (has_ending (entry, ".csv") || has_ending (entry, ".xlsx"));
}

static gboolean
find_statement (const RecourseBillZip *zip, guint *out_index, GError **error)
{
  guint n_found = 0;

  for (guint i = 0; i < recourse_bill_zip_n_entries (zip); i++)
    {
      if (!is_statement (recourse_bill_zip_entry (zip, i)))
        continue;
      *out_index = i;
      n_found++;
    }
  if (n_found == 1)
    return TRUE;
  if (n_found == 0)
    return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                               "the ZIP file holds no .csv and no .xlsx file");
  return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                             "the ZIP file holds %u statements; unpack it and choose one", n_found);
}

static RecourseBill *
read_workbook (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (RecourseBillZip) zip = recourse_bill_zip_open (bytes, NULL, cancellable, error);

  return zip != NULL ? recourse_bill_xlsx_read (zip, error) : NULL;
}

/* What WeChat sends, and what is a ZIP file by itself: XLSX. */
static RecourseBill *
read_zip (GBytes *bytes, const char *code, GCancellable *cancellable, GError **error)
{
  g_autoptr (RecourseBillZip) zip = recourse_bill_zip_open (bytes, code, cancellable, error);
  g_autoptr (GBytes) inner = NULL;
  gboolean is_workbook;
  guint index = 0;

  if (zip == NULL)
    return NULL;
  if (recourse_bill_workbook_is_one (zip))
    return recourse_bill_xlsx_read (zip, error);
  if (!find_statement (zip, &index, error))
    return NULL;
  is_workbook = has_ending (recourse_bill_zip_entry (zip, index), ".xlsx");
  inner = recourse_bill_zip_unpack (
      zip, index, is_workbook ? RECOURSE_BILL_MAX_FILE : RECOURSE_BILL_MAX_CSV, error);
  if (inner == NULL || !refuse_other (inner, error))
    return NULL;
  if (is_workbook)
    return read_workbook (inner, cancellable, error);
  return recourse_bill_csv_read (inner, cancellable, error);
}

/**
 * recourse_bill_read_bytes:
 * @bytes: a statement as WeChat sends it: CSV, XLSX, or either in a ZIP file
 * @code: (nullable): what opens the ZIP file
 * @cancellable: (nullable): ends in %G_IO_ERROR_CANCELLED
 *
 * An encrypted file without a code is %RECOURSE_ERROR_SECRET_NEEDED, with a wrong one
 * %RECOURSE_ERROR_SECRET_WRONG; what is no whole statement is %RECOURSE_ERROR_INVALID_CONTENT, and
 * what is above a limit %RECOURSE_ERROR_LIMIT.
 *
 * Returns: (transfer full): all payments, or NULL
 */
RecourseBill *
recourse_bill_read_bytes (GBytes *bytes,
                          const char *code,
                          GCancellable *cancellable,
                          GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  if (!refuse_other (bytes, error))
    return NULL;
  if (begins_with (bytes, "PK\3\4") || begins_with (bytes, "PK\5\6"))
    return read_zip (bytes, code, cancellable, error);
  return recourse_bill_csv_read (bytes, cancellable, error);
}

/**
 * recourse_bill_read:
 * @path: of a statement
 *
 * As recourse_bill_read_bytes(), with the name of the file in the message.
 *
 * Returns: (transfer full): all payments, or NULL
 */
RecourseBill *
recourse_bill_read (const char *path, const char *code, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  RecourseBill *bill;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = recourse_files_read (path, RECOURSE_BILL_MAX_FILE, error);
  if (bytes == NULL)
    return NULL;
  bill = recourse_bill_read_bytes (bytes, code, cancellable, error);
  if (bill == NULL && error != NULL && (*error)->domain == RECOURSE_ERROR)
    {
      g_autofree char *quoted = recourse_error_quote (path);

      g_prefix_error (error, "statement '%s': ", quoted);
    }
  return bill;
}

/** recourse_bill_n_rows: how many payments there are */
guint
recourse_bill_n_rows (RecourseBill *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/** recourse_bill_row: (transfer none): one of them, in the order of the file */
const RecourseBillRow *
recourse_bill_row (RecourseBill *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->rows->len, NULL);

  return &g_array_index (self->rows, RecourseBillRow, index);
}
