/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-csv"

#include "recourse-bill-csv.h"

#include "recourse-bill-encoding.h"
#include "recourse-error.h"

#include <string.h>

#define MARK "\xEF\xBB\xBF"
#define HEADER "交易时间"
#define ROWS_BETWEEN_LOOKS 1024 /* at whether somebody cancelled */

typedef struct
{
  const char *at;
  const char *end;
  guint line;       /* of @at */
  guint first_line; /* of the row at hand */
  GString *text;    /* its fields, each with a zero behind it */
  GArray *offsets;  /* of gsize, in @text */
  GArray *cells;    /* of RecourseBillCell */
  gboolean is_open; /* the row at hand ends with the file, and not with a line */
  gboolean has_end; /* a row had something in its last field */
} Reader;

static void
clear_reader (Reader *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->offsets);
  g_array_unref (self->cells);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, clear_reader)

static gboolean
fail (const Reader *self, int code, const char *problem, GError **error)
{
  return recourse_bill_fail (error, code, "row %u: %s", self->first_line, problem);
}

static gboolean
append (Reader *self, const char *from, gsize length, GError **error)
{
  gsize begin = g_array_index (self->offsets, gsize, self->offsets->len - 1);

  if (self->text->len - begin + length > RECOURSE_BILL_MAX_TEXT)
    return fail (self, RECOURSE_ERROR_LIMIT,
                 "a field is too long, or a quotation mark is never closed", error);
  g_string_append_len (self->text, from, (gssize) length);
  return TRUE;
}

static void
count_lines (Reader *self, const char *from, const char *to)
{
  for (; from < to; from++)
    if (*from == '\n' || (*from == '\r' && (from + 1 == self->end || from[1] != '\n')))
      self->line++;
}

/* From behind the first mark to behind the last one. */
static gboolean
read_quoted (Reader *self, GError **error)
{
  for (;;)
    {
      const char *mark = memchr (self->at, '"', (gsize) (self->end - self->at));

      if (mark == NULL)
        return fail (self, RECOURSE_ERROR_INVALID_CONTENT, "a quotation mark is never closed",
                     error);
      if (!append (self, self->at, (gsize) (mark - self->at), error))
        return FALSE;
      count_lines (self, self->at, mark);
      self->at = mark + 1;
      if (self->at == self->end || *self->at != '"')
        return TRUE;
      if (!append (self, "\"", 1, error))
        return FALSE;
      self->at++;
    }
}

static gboolean
is_field_end (const Reader *self)
{
  return self->at == self->end || *self->at == ',' || *self->at == '\n' || *self->at == '\r';
}

static gboolean
read_field (Reader *self, GError **error)
{
  const char *begin = self->at;

  if (self->at < self->end && *self->at == '"')
    {
      self->at++;
      if (!read_quoted (self, error))
        return FALSE;
      while (self->at < self->end && (*self->at == ' ' || *self->at == '\t'))
        self->at++;
      return is_field_end (self)
             || fail (self, RECOURSE_ERROR_INVALID_CONTENT,
                      "something stands behind a closing quotation mark", error);
    }
  while (!is_field_end (self))
    self->at++;
  return append (self, begin, (gsize) (self->at - begin), error);
}

static void
skip_line_end (Reader *self)
{
  if (self->at == self->end)
    return;
  if (*self->at == '\r' && self->at + 1 < self->end && self->at[1] == '\n')
    self->at++;
  self->at++;
  self->line++;
}

static gboolean
read_record (Reader *self, GError **error)
{
  gboolean has_more = TRUE;

  g_string_truncate (self->text, 0);
  g_array_set_size (self->offsets, 0);
  self->first_line = self->line;
  while (has_more)
    {
      gsize offset = self->text->len;

      if (self->offsets->len == RECOURSE_BILL_MAX_FIELDS)
        return fail (self, RECOURSE_ERROR_LIMIT, "it has too many fields", error);
      g_array_append_val (self->offsets, offset);
      if (!read_field (self, error))
        return FALSE;
      g_string_append_c (self->text, '\0');
      has_more = self->at < self->end && *self->at == ',';
      self->at += has_more ? 1 : 0;
    }
  self->is_open = self->at == self->end;
  skip_line_end (self);
  return TRUE;
}

/* Each row of WeChat ends in "/", if in nothing else. A file that stops behind a comma, where all
 * other rows go on, was cut off there. */
static gboolean
check_end (Reader *self, GError **error)
{
  gsize last = g_array_index (self->offsets, gsize, self->offsets->len - 1);
  gboolean is_empty = self->text->str[last] == '\0';

  if (self->is_open && is_empty && self->has_end && *self->text->str != '\0')
    return fail (self, RECOURSE_ERROR_INVALID_CONTENT, "it is cut off: its last field is missing",
                 error);
  self->has_end |= !is_empty;
  return TRUE;
}

static const char *
find_line_end (const Reader *self)
{
  const char *end = self->at;

  while (end < self->end && *end != '\n' && *end != '\r')
    end++;
  return end;
}

/* The header block holds what people call themselves, with any marks in it and none around it. So
 * it is read line by line, and only what stands before the first comma. */
static gboolean
read_block_line (Reader *self, const char *end, GError **error)
{
  gsize offset = 0;
  const char *comma;

  g_string_truncate (self->text, 0);
  g_array_set_size (self->offsets, 0);
  g_array_append_val (self->offsets, offset);
  self->first_line = self->line;
  if (self->at < end && *self->at == '"')
    self->at++;
  comma = memchr (self->at, ',', (gsize) (end - self->at));
  if (!append (self, self->at, (gsize) ((comma != NULL ? comma : end) - self->at), error))
    return FALSE;
  g_string_append_c (self->text, '\0');
  self->at = end;
  skip_line_end (self);
  return TRUE;
}

static gboolean
read_line (Reader *self, gboolean is_in_block, GError **error)
{
  const char *end = is_in_block ? find_line_end (self) : NULL;

  if (end != NULL && memmem (self->at, (gsize) (end - self->at), HEADER, strlen (HEADER)) == NULL)
    return read_block_line (self, end, error);
  return read_record (self, error) && (is_in_block || check_end (self, error));
}

static gboolean
hand_over (Reader *self, RecourseBillBuilder *builder, GError **error)
{
  g_array_set_size (self->cells, self->offsets->len);
  for (guint i = 0; i < self->offsets->len; i++)
    {
      const char *text = self->text->str + g_array_index (self->offsets, gsize, i);

      g_array_index (self->cells, RecourseBillCell, i) = (RecourseBillCell){ .text = text };
    }
  return recourse_bill_builder_add (builder, self->first_line,
                                    (const RecourseBillCell *) (gpointer) self->cells->data,
                                    self->cells->len, error);
}

/* All that this room says about a cancellation is GIO's. */
static gboolean
is_going_on (guint n_rows, GCancellable *cancellable, GError **error)
{
  return n_rows % ROWS_BETWEEN_LOOKS != 0
         || !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
read_records (Reader *self, RecourseBillBuilder *builder, GCancellable *cancellable, GError **error)
{
  for (guint n_rows = 0; self->at < self->end; n_rows++)
    {
      if (!is_going_on (n_rows, cancellable, error)
          || !read_line (self, !recourse_bill_builder_has_header (builder), error)
          || !hand_over (self, builder, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_bill_csv_read:
 * @bytes: a CSV file in UTF-8 or GB18030
 *
 * Returns: (transfer full): what it holds, or NULL
 */
RecourseBill *
recourse_bill_csv_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  static const RecourseBillShape shape = { .has_all_fields = TRUE };
  g_autoptr (GBytes) text = NULL;
  g_autoptr (RecourseBillBuilder) builder = NULL;
  g_auto (Reader) reader = { .text = g_string_new (NULL),
                             .offsets = g_array_new (FALSE, FALSE, sizeof (gsize)),
                             .cells = g_array_new (FALSE, FALSE, sizeof (RecourseBillCell)) };
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = recourse_bill_encoding_to_utf8 (bytes, error);
  if (text == NULL)
    return NULL;
  builder = recourse_bill_builder_new (&shape);
  reader.at = g_bytes_get_data (text, &length);
  /* Of an empty file there are not even bytes. */
  if (length == 0)
    reader.at = "";
  reader.end = reader.at + length;
  if (length >= strlen (MARK) && memcmp (reader.at, MARK, strlen (MARK)) == 0)
    reader.at += strlen (MARK);
  reader.line = 1;
  if (!read_records (&reader, builder, cancellable, error))
    return NULL;
  return recourse_bill_builder_end (builder, error);
}
