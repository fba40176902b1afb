/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-strings"

#include "recourse-bill-strings.h"

#include "recourse-bill-xml.h"
#include "recourse-error.h"

#include <string.h>

#define MAX_STRINGS 5000000
#define DEPTH_OF_STRING 2
#define DEPTH_OF_PART 3

struct _RecourseBillStrings
{
  GPtrArray *strings; /* in @texts */
  GStringChunk *texts;
  GString *text; /* of the string at hand */
  gboolean is_in_text;
  gboolean is_in_aid; /* how a word is read aloud: no part of the text */
};

/** recourse_bill_strings_new: (transfer full): none yet */
RecourseBillStrings *
recourse_bill_strings_new (void)
{
  RecourseBillStrings *self = g_new0 (RecourseBillStrings, 1);

  self->strings = g_ptr_array_new ();
  self->texts = g_string_chunk_new (64 * 1024);
  self->text = g_string_new (NULL);
  return self;
}

/** recourse_bill_strings_free: (transfer full) (nullable) */
void
recourse_bill_strings_free (RecourseBillStrings *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->strings);
  g_string_chunk_free (self->texts);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static gboolean
start_element (gpointer data,
               guint depth,
               const char *name,
               const char *const *keys,
               const char *const *values,
               GError **error)
{
  RecourseBillStrings *self = data;

  if (depth == DEPTH_OF_STRING)
    g_string_truncate (self->text, 0);
  if (depth == DEPTH_OF_PART)
    self->is_in_aid = g_str_equal (name, "rPh");
  self->is_in_text = depth >= DEPTH_OF_PART && !self->is_in_aid && g_str_equal (name, "t");
  return TRUE;
}

static gboolean
take_text (gpointer data, const char *text, gsize length, GError **error)
{
  RecourseBillStrings *self = data;

  if (!self->is_in_text)
    return TRUE;
  if (self->text->len + length > RECOURSE_BILL_MAX_TEXT)
    return recourse_bill_fail (error, RECOURSE_ERROR_LIMIT, "text %u is too long",
                               self->strings->len);
  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

static gboolean
end_element (gpointer data, guint depth, const char *name, GError **error)
{
  RecourseBillStrings *self = data;

  self->is_in_text = FALSE;
  if (depth != DEPTH_OF_STRING || !g_str_equal (name, "si"))
    return TRUE;
  if (self->strings->len == MAX_STRINGS)
    return recourse_bill_fail (error, RECOURSE_ERROR_LIMIT, "it has more than %d texts",
                               MAX_STRINGS);
  g_ptr_array_add (self->strings, g_string_chunk_insert (self->texts, self->text->str));
  return TRUE;
}

/** recourse_bill_strings_read: reads the part of the workbook that holds them */
gboolean
recourse_bill_strings_read (RecourseBillStrings *self,
                            RecourseBillZip *zip,
                            guint entry,
                            GError **error)
{
  static const RecourseBillXml xml = { start_element, take_text, end_element };

  g_return_val_if_fail (self != NULL && zip != NULL, FALSE);

  return recourse_bill_xml_read (zip, entry, &xml, self, error);
}

/** recourse_bill_strings_get: (transfer none) (nullable): the one with @number, from 0 */
const char *
recourse_bill_strings_get (const RecourseBillStrings *self, const char *number)
{
  guint64 index;
  char *end;

  g_return_val_if_fail (self != NULL && number != NULL, NULL);

  if (!g_ascii_isdigit (*number))
    return NULL;
  index = g_ascii_strtoull (number, &end, 10);
  return *end == '\0' && index < self->strings->len ? self->strings->pdata[index] : NULL;
}
