/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-helper-whole"

#include "recourse-helper-whole.h"

#include <string.h>

/*
 * Whether a picture came to its end. The decoders for PNG, JPEG, BMP and WebP take one that was cut
 * off and leave the rest grey, or whatever the memory held; half a receipt would be shown as if it
 * were all of it. Those for GIF and TIFF notice by themselves.
 */

typedef enum
{
  NOTHING_TO_FOLLOW,
  PNG_CHUNK,   /* the length and the name of a chunk */
  JPEG_SEEK,   /* in compressed data, or between two segments */
  JPEG_MARKER, /* after 0xff */
  JPEG_LENGTH, /* of a segment */
} Step;

#define PNG_SIGNATURE_BYTES 8
#define PNG_CHECKSUM_BYTES 4
#define JPEG_START 0xd8
#define JPEG_END 0xd9
#define JPEG_RESTART_FIRST 0xd0
#define JPEG_TEMPORARY 0x01
#define BMP_MASKS 3 /* not compressed either */

static guint32
get_low_first (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_LE (number);
}

static guint32
get_high_first (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* Rows are filled up to 32 bits. Compressed ones end where their data say, which nothing else
 * tells. */
static guint64
measure_bmp (const guint8 *head, gsize length)
{
  gint64 height;
  guint64 row;

  if (length < 34 || get_low_first (head + 14) < 40)
    return 0;
  if (get_low_first (head + 30) != 0 && get_low_first (head + 30) != BMP_MASKS)
    return 0;
  height = (gint32) get_low_first (head + 22);
  row = ((guint64) get_low_first (head + 18) * (head[28] | (guint) head[29] << 8) + 31) / 32 * 4;
  return get_low_first (head + 10) + row * (guint64) ABS (height);
}

/**
 * recourse_helper_whole_init:
 * @decoder: GdkPixbuf's name of the format
 * @head: the first bytes of the file; they are fed again
 */
void
recourse_helper_whole_init (RecourseHelperWhole *self,
                            const char *decoder,
                            const guint8 *head,
                            gsize length)
{
  *self = (RecourseHelperWhole){ .step = NOTHING_TO_FOLLOW };
  if (strcmp (decoder, "png") == 0)
    {
      self->step = PNG_CHUNK;
      self->to_skip = PNG_SIGNATURE_BYTES;
    }
  else if (strcmp (decoder, "jpeg") == 0)
    self->step = JPEG_SEEK;
  else if (strcmp (decoder, "bmp") == 0)
    self->expected = measure_bmp (head, length);
  else if (strcmp (decoder, "webp") == 0 && length >= 8)
    self->expected = (guint64) get_low_first (head + 4) + 8;
}

/* Whether @n_wanted bytes are in the field now. */
static gboolean
collect (RecourseHelperWhole *self, guint8 byte, guint n_wanted)
{
  self->field[self->n_field++] = byte;
  if (self->n_field < n_wanted)
    return FALSE;
  self->n_field = 0;
  return TRUE;
}

static void
take_png (RecourseHelperWhole *self, guint8 byte)
{
  if (!collect (self, byte, 8))
    return;
  self->to_skip = (guint64) get_high_first (self->field) + PNG_CHECKSUM_BYTES;
  self->has_ended = memcmp (self->field + 4, "IEND", 4) == 0;
}

/* A zero after 0xff is compressed data; restarts and some others have no length. */
static void
take_jpeg_marker (RecourseHelperWhole *self, guint8 byte)
{
  if (byte == 0xff)
    return;
  self->has_ended = byte == JPEG_END;
  if (byte == 0 || byte == JPEG_TEMPORARY || (byte >= JPEG_RESTART_FIRST && byte <= JPEG_START))
    self->step = JPEG_SEEK;
  else
    self->step = JPEG_LENGTH;
}

static void
take_jpeg_length (RecourseHelperWhole *self, guint8 byte)
{
  guint length;

  if (!collect (self, byte, 2))
    return;
  length = (guint) self->field[0] << 8 | self->field[1];
  self->to_skip = MAX (length, 2) - 2;
  self->step = JPEG_SEEK;
}

static void
take (RecourseHelperWhole *self, guint8 byte)
{
  switch ((Step) self->step)
    {
    case PNG_CHUNK:
      take_png (self, byte);
      break;
    case JPEG_SEEK:
      self->step = byte == 0xff ? JPEG_MARKER : JPEG_SEEK;
      break;
    case JPEG_MARKER:
      take_jpeg_marker (self, byte);
      break;
    case JPEG_LENGTH:
      take_jpeg_length (self, byte);
      break;
    case NOTHING_TO_FOLLOW:
    default:
      break;
    }
}

/* How many of the bytes say nothing: nearly all of a picture is compressed data. */
static gsize
skip (RecourseHelperWhole *self, const guint8 *bytes, gsize length)
{
  gsize n_skipped = (gsize) MIN (self->to_skip, length);
  const guint8 *next;

  self->to_skip -= n_skipped;
  if (n_skipped > 0 || self->step != JPEG_SEEK)
    return n_skipped;
  next = memchr (bytes, 0xff, length);
  return next == NULL ? length : (gsize) (next - bytes);
}

/**
 * recourse_helper_whole_feed:
 *
 * Takes the next bytes of the file.
 */
void
recourse_helper_whole_feed (RecourseHelperWhole *self, const guint8 *bytes, gsize length)
{
  gsize at = 0;

  self->n_read += length;
  while (at < length && !self->has_ended && self->step != NOTHING_TO_FOLLOW)
    {
      at += skip (self, bytes + at, length - at);
      if (at < length && self->to_skip == 0)
        take (self, bytes[at++]);
    }
}

/**
 * recourse_helper_whole_is_whole:
 *
 * Returns: whether the end of the picture has come, as far as its format tells
 */
gboolean
recourse_helper_whole_is_whole (const RecourseHelperWhole *self)
{
  if (self->step == NOTHING_TO_FOLLOW)
    return self->n_read >= self->expected;
  return self->has_ended;
}
