/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-xml"

#include "recourse-bill-xml.h"

#include "recourse-error.h"

#include <string.h>

/*
 * GMarkup knows the five entities of XML and no others, and opens no file. What it does not do
 * itself is done here: no document types, and an end to depth and to the length of a piece.
 */

#define MAX_DEPTH 32
#define MAX_PIECE (1024 * 1024)
#define UNFINISHED ((gunichar) -2) /* what GLib says of the beginning of a character */
#define MARK "\xEF\xBB\xBF"
#define MARK_LENGTH 3

typedef struct
{
  const RecourseBillXml *xml;
  gpointer data;
  guint depth;
  GString *block;  /* what comes next, from the beginning of a character on */
  gsize n_waiting; /* bytes since GMarkup last made something of them */
} Reader;

static const char *
peek_local (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static void
start_cb (GMarkupParseContext *context,
          const char *name,
          const char **keys,
          const char **values,
          gpointer data,
          GError **error)
{
  Reader *self = data;

  self->n_waiting = 0;
  if (++self->depth > MAX_DEPTH)
    recourse_bill_fail (error, RECOURSE_ERROR_LIMIT, "its parts are nested too deeply");
  else if (self->xml->start != NULL)
    self->xml->start (self->data, self->depth, peek_local (name), keys, values, error);
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reader *self = data;

  self->n_waiting = 0;
  if (self->xml->end != NULL)
    self->xml->end (self->data, self->depth, peek_local (name), error);
  self->depth--;
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  Reader *self = data;

  self->n_waiting = 0;
  if (self->xml->text != NULL)
    self->xml->text (self->data, text, length, error);
}

/* Comments, processing instructions and document types. */
static void
other_cb (GMarkupParseContext *context,
          const char *text,
          gsize length,
          gpointer data,
          GError **error)
{
  Reader *self = data;

  self->n_waiting = 0;
  if (g_str_has_prefix (text, "<!") && !g_str_has_prefix (text, "<!--"))
    recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                        "it declares a document type, which no workbook needs");
}

static gboolean
fail_text (GError **error)
{
  return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                             "a character is cut off, or it is not UTF-8");
}

/* GMarkup goes on after a broken character in a comment, with an error set. So it gets none: what
 * a block has only the beginning of waits for the next one. */
static gboolean
take_block (Reader *self, const char *block, gsize length, gsize *out_whole, GError **error)
{
  const char *end = NULL;
  gsize n_left;

  g_string_append_len (self->block, block, (gssize) length);
  g_utf8_validate (self->block->str, (gssize) self->block->len, &end);
  *out_whole = (gsize) (end - self->block->str);
  n_left = self->block->len - *out_whole;
  return n_left == 0 || g_utf8_get_char_validated (end, (gssize) n_left) == UNFINISHED
         || fail_text (error);
}

static gboolean
feed (Reader *self, GMarkupParseContext *context, const char *block, gsize length, GError **error)
{
  gsize whole;

  if (!take_block (self, block, length, &whole, error))
    return FALSE;
  self->n_waiting += whole;
  if (!g_markup_parse_context_parse (context, self->block->str, (gssize) whole, error))
    return FALSE;
  g_string_erase (self->block, 0, (gssize) whole);
  return self->n_waiting <= MAX_PIECE
         || recourse_bill_fail (error, RECOURSE_ERROR_LIMIT, "a piece of it is too long");
}

static gboolean
read_blocks (Reader *self, GMarkupParseContext *context, RecourseBillZip *zip, GError **error)
{
  const char *block;
  gsize length;

  if (!recourse_bill_zip_read (zip, &block, &length, error))
    return FALSE;
  if (length >= MARK_LENGTH && memcmp (block, MARK, MARK_LENGTH) == 0)
    {
      block += MARK_LENGTH;
      length -= MARK_LENGTH;
    }
  while (length > 0)
    {
      if (!feed (self, context, block, length, error)
          || !recourse_bill_zip_read (zip, &block, &length, error))
        return FALSE;
    }
  return (self->block->len == 0 || fail_text (error))
         && g_markup_parse_context_end_parse (context, error);
}

/* GMarkup's errors do not leave this room. */
static void
translate_error (GError **error, const char *part)
{
  g_autofree char *quoted = recourse_error_quote (part);
  GError *problem = *error;

  if (problem->domain == G_IO_ERROR)
    return;
  if (problem->domain == RECOURSE_ERROR)
    {
      g_prefix_error (error, "part '%s': ", quoted);
      return;
    }
  *error = NULL;
  recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "part '%s' is cut off or damaged",
                      quoted);
  g_error_free (problem);
}

/**
 * recourse_bill_xml_read:
 * @entry: a part of the workbook
 *
 * What is no proper XML in UTF-8, and what declares a document type, is
 * %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_bill_xml_read (RecourseBillZip *zip,
                        guint entry,
                        const RecourseBillXml *xml,
                        gpointer data,
                        GError **error)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, other_cb, NULL };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GString) waiting = g_string_new (NULL);
  Reader reader = { .xml = xml, .data = data, .block = waiting };

  g_return_val_if_fail (zip != NULL && xml != NULL, FALSE);

  if (!recourse_bill_zip_begin (zip, entry, error))
    return FALSE;
  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
  if (read_blocks (&reader, context, zip, &problem))
    return TRUE;
  translate_error (&problem, recourse_bill_zip_entry (zip, entry)->name);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/** recourse_bill_xml_get: (transfer none) (nullable): an attribute, whatever its prefix is */
const char *
recourse_bill_xml_get (const char *const *keys, const char *const *values, const char *key)
{
  for (guint i = 0; keys[i] != NULL; i++)
    if (g_str_equal (peek_local (keys[i]), key) && !g_str_has_prefix (keys[i], "xmlns:"))
      return values[i];
  return NULL;
}
