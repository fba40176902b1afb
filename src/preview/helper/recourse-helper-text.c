/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-helper-text"

#include "recourse-helper-text.h"

#include "recourse-helper-end.h"
#include "recourse-helper-sandbox.h"

#include <errno.h>
#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"
#define BYTE_ORDER_MARK 0xfeff
#define CONTROL_PICTURES 0x2400
#define DELETE 0x7f
#define DELETE_PICTURE 0x2421
/* Of what nobody calls a text, a few characters may be control characters, and one in so many. */
#define A_FEW 4
#define RARELY 16

typedef enum
{
  UTF_16_LOW_FIRST,
  UTF_16_HIGH_FIRST,
  GB_18030,
  N_CONVERTERS,
} Converter;

static const char *const charsets[N_CONVERTERS] = { "UTF-16LE", "UTF-16BE", "GB18030" };

typedef struct
{
  GIConv converters[N_CONVERTERS];
  const char *bytes;
  gsize length;
  gboolean is_cut; /* the file goes on */
} Text;

/* Where GB18030 is an extra package and not installed, such a text is not understood; no more. */
static void
open_converters (Text *self)
{
  for (guint i = 0; i < N_CONVERTERS; i++)
    self->converters[i] = g_iconv_open ("UTF-8", charsets[i]);
}

/* The character that the cut has hit is not damaged. */
static gsize
leave_half_a_character (const char *bytes, gsize length)
{
  const char *end = NULL;
  gsize left;

  if (g_utf8_validate_len (bytes, length, &end))
    return length;
  left = length - (gsize) (end - bytes);
  if (left < 4 && g_utf8_get_char_validated (end, (gssize) left) == (gunichar) -2)
    return length - left;
  return length;
}

/* g_utf8_validate() stops at a zero byte, which is a character like others here. */
static gboolean
is_utf8 (const char *bytes, gsize length)
{
  while (length > 0)
    {
      const char *end = NULL;
      gsize n_valid;

      g_utf8_validate (bytes, (gssize) length, &end);
      n_valid = (gsize) (end - bytes);
      if (n_valid == length)
        return TRUE;
      if (*end != '\0')
        return FALSE;
      bytes = end + 1;
      length -= n_valid + 1;
    }
  return TRUE;
}

/* @is_strict: whether bytes that are none of this charset say that it is another one; else they are
 * shown as such. */
static GString *
convert (const Text *self, Converter which, const char *bytes, gsize length, gboolean is_strict)
{
  g_autoptr (GString) text = g_string_sized_new (length * 2);
  char *from = (char *) bytes;

  if (self->converters[which] == (GIConv) -1)
    return NULL;
  while (length > 0)
    {
      char block[4096];
      char *to = block;
      gsize room = sizeof block;
      gsize result = g_iconv (self->converters[which], &from, &length, &to, &room);
      int saved_errno = result == (gsize) -1 ? errno : 0;

      g_string_append_len (text, block, to - block);
      if (saved_errno == 0 || saved_errno == E2BIG)
        continue;
      if (saved_errno == EINVAL && self->is_cut)
        break;
      if (is_strict)
        return NULL;
      g_string_append (text, REPLACEMENT);
      from += MIN (length, 2);
      length -= MIN (length, 2);
    }
  return g_steal_pointer (&text);
}

static GString *
replace_broken (const char *bytes, gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (bytes, (gssize) length);

  return g_string_new (valid);
}

static GString *
understand (const Text *self, gboolean is_said_to_be_text)
{
  gsize whole = self->is_cut ? leave_half_a_character (self->bytes, self->length) : self->length;
  GString *text;

  if (self->length >= 2 && memcmp (self->bytes, "\xff\xfe", 2) == 0)
    return convert (self, UTF_16_LOW_FIRST, self->bytes + 2, self->length - 2, FALSE);
  if (self->length >= 2 && memcmp (self->bytes, "\xfe\xff", 2) == 0)
    return convert (self, UTF_16_HIGH_FIRST, self->bytes + 2, self->length - 2, FALSE);
  if (is_utf8 (self->bytes, whole))
    return g_string_new_len (self->bytes, (gssize) whole);
  text = convert (self, GB_18030, self->bytes, self->length, TRUE);
  if (text == NULL && is_said_to_be_text)
    text = replace_broken (self->bytes, whole);
  return text;
}

static gboolean
is_binary (const GString *text)
{
  gsize n_characters = 0;
  gsize n_controls = 0;

  for (const char *at = text->str; at < text->str + text->len; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      n_characters++;
      n_controls += character != '\r' && character != '\f'
                    && g_unichar_type (character) == G_UNICODE_CONTROL
                    && !recourse_preview_is_inert (character);
    }
  return n_controls > A_FEW + n_characters / RARELY;
}

static void
append_inert (GString *text, gunichar character)
{
  if (recourse_preview_is_inert (character))
    g_string_append_unichar (text, character);
  else if (character < ' ')
    g_string_append_unichar (text, CONTROL_PICTURES + character);
  else if (character == DELETE)
    g_string_append_unichar (text, DELETE_PICTURE);
  else
    g_string_append_printf (text, "\\u%04X", character);
}

/* What would be invisible, ring, move the cursor or turn the line around is shown as what it is. */
static GString *
make_inert (const GString *text)
{
  GString *inert = g_string_sized_new (text->len + 1);
  const char *end = text->str + text->len;

  for (const char *at = text->str; at < end; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      gboolean is_mark = at == text->str && character == BYTE_ORDER_MARK;
      gboolean is_line_end = character == '\r' && at + 1 < end && at[1] == '\n';

      if (!is_mark && !is_line_end)
        append_inert (inert, character);
    }
  return inert;
}

static Text
read_start (const RecourseHelperSource *source)
{
  guint8 *bytes = g_malloc (RECOURSE_PREVIEW_MAX_TEXT_SOURCE + 1);
  Text self = { 0 };

  open_converters (&self);
  if (!recourse_sandbox_forbid_files ())
    recourse_helper_fail (RECOURSE_PREVIEW_NO_LIMITS, "cannot give up opening files");
  memcpy (bytes, source->head, source->length);
  self.length = source->length;
  self.length += recourse_helper_input_read (source->input, bytes + source->length,
                                             RECOURSE_PREVIEW_MAX_TEXT_SOURCE + 1 - self.length);
  self.is_cut = self.length > RECOURSE_PREVIEW_MAX_TEXT_SOURCE;
  self.length = MIN (self.length, RECOURSE_PREVIEW_MAX_TEXT_SOURCE);
  self.bytes = (const char *) bytes;
  return self;
}

/**
 * recourse_helper_show_text:
 *
 * Answers with the first 64 KiB of a text in UTF-8, in UTF-16 with a byte order mark, or in GB18030
 * (with which GB2312 and GBK are read too), as inert UTF-8.
 */
void
recourse_helper_show_text (const RecourseHelperSource *source)
{
  gboolean is_said_to_be_text = g_str_has_prefix (source->media_type, "text/");
  Text self = read_start (source);
  g_autoptr (GString) text = understand (&self, is_said_to_be_text);
  g_autoptr (GString) inert = NULL;

  if (text == NULL || (!is_said_to_be_text && is_binary (text)))
    recourse_helper_fail (RECOURSE_PREVIEW_UNKNOWN_KIND, "neither a picture nor a PDF nor a text");
  inert = make_inert (text);
  recourse_helper_answer (&(RecoursePreviewWire){ .kind = RECOURSE_PREVIEW_TEXT,
                                                  .n_bytes = (guint) inert->len,
                                                  .is_cut = self.is_cut },
                          inert->str);
}
