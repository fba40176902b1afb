/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-helper-format"

#include "recourse-helper-format.h"

#include <string.h>

/*
 * What a file is, by its first bytes alone. Only the formats listed here reach a decoder: SVG
 * (whole documents with links and scripts), XPM, ANI and whatever else GdkPixbuf has learnt do not,
 * whatever the file calls itself.
 */

/* @at: where the bytes stand; @more: further bytes that have to stand at @more_at */
typedef struct
{
  gsize at;
  const char *bytes;
  gsize length;
  gsize more_at;
  const char *more;
  RecourseHelperFamily family;
  const char *decoder;
} Magic;

#define BYTES(text) text, sizeof text - 1
#define PICTURE(name) RECOURSE_HELPER_PICTURE, name
#define NO_MORE 0, NULL

static const Magic magics[] = {
  { 0, BYTES ("\x89PNG\r\n\x1a\n"), NO_MORE, PICTURE ("png") },
  { 0, BYTES ("\xff\xd8\xff"), NO_MORE, PICTURE ("jpeg") },
  { 0, BYTES ("GIF87a"), NO_MORE, PICTURE ("gif") },
  { 0, BYTES ("GIF89a"), NO_MORE, PICTURE ("gif") },
  { 0, BYTES ("II*\0"), NO_MORE, PICTURE ("tiff") },
  { 0, BYTES ("MM\0*"), NO_MORE, PICTURE ("tiff") },
  { 0, BYTES ("RIFF"), 8, "WEBP", PICTURE ("webp") },
  { 0, BYTES ("RIFF"), 8, "AVI ", RECOURSE_HELPER_VIDEO, NULL },
  { 0, BYTES ("RIFF"), 8, "WAVE", RECOURSE_HELPER_AUDIO, NULL },
  { 0, BYTES ("\x1a\x45\xdf\xa3"), NO_MORE, RECOURSE_HELPER_VIDEO, NULL }, /* Matroska, WebM */
  { 0, BYTES ("FLV\x01"), NO_MORE, RECOURSE_HELPER_VIDEO, NULL },
  { 0, BYTES ("\x00\x00\x01\xba"), NO_MORE, RECOURSE_HELPER_VIDEO, NULL }, /* MPEG */
  { 0, BYTES ("\x30\x26\xb2\x75\x8e\x66\xcf\x11"), NO_MORE, RECOURSE_HELPER_VIDEO, NULL }, /* ASF */
  { 0, BYTES ("ID3"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL },
  { 0, BYTES ("\xff\xfb"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL }, /* MP3 */
  { 0, BYTES ("\xff\xf3"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL },
  { 0, BYTES ("\xff\xf2"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL },
  { 0, BYTES ("\xff\xf1"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL }, /* AAC */
  { 0, BYTES ("\xff\xf9"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL },
  { 0, BYTES ("OggS"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL },
  { 0, BYTES ("fLaC"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL },
  { 0, BYTES ("#!AMR"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL }, /* a voice message */
  { 0, BYTES ("#!SILK_V3"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL },
  { 0, BYTES ("\x02#!SILK_V3"), NO_MORE, RECOURSE_HELPER_AUDIO, NULL }, /* one of WeChat's */
  { 4, BYTES ("ftypM4A "), NO_MORE, RECOURSE_HELPER_AUDIO, NULL },
  { 4, BYTES ("ftypheic"), NO_MORE, RECOURSE_HELPER_FOREIGN_PICTURE, NULL }, /* of a telephone */
  { 4, BYTES ("ftypheix"), NO_MORE, RECOURSE_HELPER_FOREIGN_PICTURE, NULL },
  { 4, BYTES ("ftypmif1"), NO_MORE, RECOURSE_HELPER_FOREIGN_PICTURE, NULL },
  { 4, BYTES ("ftypmsf1"), NO_MORE, RECOURSE_HELPER_FOREIGN_PICTURE, NULL },
  { 4, BYTES ("ftypavif"), NO_MORE, RECOURSE_HELPER_FOREIGN_PICTURE, NULL },
  { 4, BYTES ("ftyp"), NO_MORE, RECOURSE_HELPER_VIDEO, NULL }, /* MP4, QuickTime, 3GP */
  { 4, BYTES ("moov"), NO_MORE, RECOURSE_HELPER_VIDEO, NULL },
  { 0, BYTES ("%PDF-"), NO_MORE, RECOURSE_HELPER_PDF, NULL },
  { 0, BYTES ("\xef\xbb\xbf%PDF-"), NO_MORE, RECOURSE_HELPER_PDF, NULL },
};

static gboolean
stands_at (const guint8 *head, gsize length, gsize at, const char *bytes, gsize n_bytes)
{
  return length >= at + n_bytes && memcmp (head + at, bytes, n_bytes) == 0;
}

static gboolean
matches (const Magic *magic, const guint8 *head, gsize length)
{
  return stands_at (head, length, magic->at, magic->bytes, magic->length)
         && (magic->more == NULL
             || stands_at (head, length, magic->more_at, magic->more, strlen (magic->more)));
}

/* "BM" begins many a text; the unused bytes and the size of the second header do not. */
static gboolean
is_bmp (const guint8 *head, gsize length)
{
  static const guint8 header_sizes[] = { 12, 40, 52, 56, 64, 108, 124 };

  if (!stands_at (head, length, 0, "BM", 2) || !stands_at (head, length, 6, "\0\0\0\0", 4)
      || !stands_at (head, length, 15, "\0\0\0", 3))
    return FALSE;
  return memchr (header_sizes, head[14], sizeof header_sizes) != NULL;
}

/* Printers' and banks' software puts lines before the PDF's own first one. */
static gboolean
is_late_pdf (const guint8 *head, gsize length, const char *media_type)
{
  return strcmp (media_type, "application/pdf") == 0 && memmem (head, length, "%PDF-", 5) != NULL;
}

/**
 * recourse_helper_format_sniff:
 * @head: the first %RECOURSE_HELPER_HEAD_BYTES, or all there are
 * @media_type: what the file is said to be; believed only where nothing depends on it
 *
 * Returns: what the file is, by its content
 */
RecourseHelperFormat
recourse_helper_format_sniff (const guint8 *head, gsize length, const char *media_type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (magics); i++)
    {
      if (matches (&magics[i], head, length))
        return (RecourseHelperFormat){ magics[i].family, magics[i].decoder };
    }
  if (is_bmp (head, length))
    return (RecourseHelperFormat){ RECOURSE_HELPER_PICTURE, "bmp" };
  if (is_late_pdf (head, length, media_type))
    return (RecourseHelperFormat){ RECOURSE_HELPER_PDF, NULL };
  return (RecourseHelperFormat){ RECOURSE_HELPER_UNKNOWN, NULL };
}
