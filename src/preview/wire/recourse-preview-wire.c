/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-preview-wire"

#include "recourse-preview-wire.h"

#include <string.h>

#define MAGIC "RCRSPV1\n"
#define MAGIC_BYTES 8
#define FLAG_CUT 1u
#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d

static void
put (guint8 *at, guint32 number)
{
  guint32 low_first = GUINT32_TO_LE (number);

  memcpy (at, &low_first, sizeof low_first);
}

static guint32
get (const guint8 *at)
{
  guint32 low_first;

  memcpy (&low_first, at, sizeof low_first);
  return GUINT32_FROM_LE (low_first);
}

/**
 * recourse_preview_wire_encode:
 *
 * Writes the head of an answer as its fixed bytes.
 */
void
recourse_preview_wire_encode (const RecoursePreviewWire *self,
                              guint8 out_bytes[RECOURSE_PREVIEW_WIRE_BYTES])
{
  memcpy (out_bytes, MAGIC, MAGIC_BYTES);
  put (out_bytes + 8, self->kind);
  put (out_bytes + 12, self->width);
  put (out_bytes + 16, self->height);
  put (out_bytes + 20, self->n_pages);
  put (out_bytes + 24, self->n_bytes);
  put (out_bytes + 28, self->is_cut ? FLAG_CUT : 0);
}

static gboolean
are_pixels_right (const RecoursePreviewWire *self, guint max_edge)
{
  if (self->width < 1 || self->width > max_edge || self->height < 1 || self->height > max_edge)
    return FALSE;
  if (self->n_pages < 1 || (self->kind == RECOURSE_PREVIEW_PICTURE && self->n_pages != 1))
    return FALSE;
  return self->n_bytes == self->width * self->height * 4 && !self->is_cut;
}

static gboolean
is_right (const RecoursePreviewWire *self, guint max_edge)
{
  gboolean is_flat = self->width == 0 && self->height == 0 && self->n_pages == 0;

  switch (self->kind)
    {
    case RECOURSE_PREVIEW_PICTURE:
    case RECOURSE_PREVIEW_PDF:
      return are_pixels_right (self, max_edge);
    case RECOURSE_PREVIEW_TEXT:
      return is_flat && self->n_bytes <= RECOURSE_PREVIEW_MAX_TEXT;
    case RECOURSE_PREVIEW_VIDEO:
    case RECOURSE_PREVIEW_AUDIO:
      return is_flat && self->n_bytes == 0 && !self->is_cut;
    default:
      return FALSE;
    }
}

/**
 * recourse_preview_wire_decode:
 * @max_edge: what was asked for, at most %RECOURSE_PREVIEW_MAX_EDGE
 *
 * Reads the head of an answer from somebody who may be lying.
 *
 * Returns: whether all its numbers are within the caps and fit each other
 */
gboolean
recourse_preview_wire_decode (const guint8 bytes[RECOURSE_PREVIEW_WIRE_BYTES],
                              guint max_edge,
                              RecoursePreviewWire *out_wire)
{
  guint32 flags = get (bytes + 28);

  if (memcmp (bytes, MAGIC, MAGIC_BYTES) != 0 || (flags & ~FLAG_CUT) != 0)
    return FALSE;
  out_wire->kind = (RecoursePreviewKind) get (bytes + 8);
  out_wire->width = get (bytes + 12);
  out_wire->height = get (bytes + 16);
  out_wire->n_pages = get (bytes + 20);
  out_wire->n_bytes = get (bytes + 24);
  out_wire->is_cut = flags == FLAG_CUT;
  return is_right (out_wire, MIN (max_edge, RECOURSE_PREVIEW_MAX_EDGE));
}

/**
 * recourse_preview_is_inert:
 *
 * Returns: whether @character only stands where it stands in a text: line feeds and tabs do, and
 * the joiners that some scripts and emoji need; control characters and what turns the order of a
 * line around do not
 */
gboolean
recourse_preview_is_inert (gunichar character)
{
  if (character == '\n' || character == '\t' || character == ZERO_WIDTH_NON_JOINER
      || character == ZERO_WIDTH_JOINER)
    return TRUE;
  switch ((int) g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;
    default:
      return TRUE;
    }
}
