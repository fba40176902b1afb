/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-media-type"

#include "recourse-media-type.h"

#include <string.h>

/* A table of our own: what the log says must not depend on the machine that wrote it, nor on a name
 * that somebody chose. Only what people bring as evidence. */

typedef struct
{
  gsize at;
  const char *magic;
  gsize length;
  const char *type;
} Signature;

#define SIGNATURE(at, magic, type)                                                                 \
  {                                                                                                \
    at, magic, sizeof (magic) - 1, type                                                            \
  }

static const Signature signatures[] = {
  SIGNATURE (0, "\xFF\xD8\xFF", "image/jpeg"),
  SIGNATURE (0, "\x89PNG\r\n\x1A\n", "image/png"),
  SIGNATURE (0, "GIF87a", "image/gif"),
  SIGNATURE (0, "GIF89a", "image/gif"),
  SIGNATURE (0, "II*\0", "image/tiff"),
  SIGNATURE (0, "MM\0*", "image/tiff"),
  SIGNATURE (0, "BM", "image/bmp"),
  SIGNATURE (8, "WEBP", "image/webp"),
  SIGNATURE (8, "WAVE", "audio/x-wav"),
  SIGNATURE (8, "AVI ", "video/x-msvideo"),
  SIGNATURE (4, "ftypheic", "image/heic"),
  SIGNATURE (4, "ftypheix", "image/heic"),
  SIGNATURE (4, "ftypmif1", "image/heif"),
  SIGNATURE (4, "ftypavif", "image/avif"),
  SIGNATURE (4, "ftypM4A ", "audio/mp4"),
  SIGNATURE (4, "ftyp3g", "video/3gpp"),
  SIGNATURE (4, "ftypqt  ", "video/quicktime"),
  SIGNATURE (4, "ftyp", "video/mp4"),
  SIGNATURE (0, "#!AMR", "audio/amr"),
  SIGNATURE (0, "ID3", "audio/mpeg"),
  SIGNATURE (0, "OggS", "application/ogg"),
  SIGNATURE (0, "fLaC", "audio/flac"),
  SIGNATURE (0, "\x1A\x45\xDF\xA3", "video/x-matroska"),
  SIGNATURE (0, "%PDF-", "application/pdf"),
  SIGNATURE (0, "PK\x03\x04", "application/zip"),
  SIGNATURE (0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "application/x-ole-storage"),
};

/* The last character may be cut off by the end of what is looked at. */
static gboolean
is_text (const char *data, gsize length)
{
  const char *end = data;

  if (memchr (data, '\0', length) != NULL)
    return FALSE;
  if (!g_utf8_validate_len (data, length, &end)
      && (length < RECOURSE_MEDIA_TYPE_BYTES || data + length - end > 3))
    return FALSE;
  for (const char *at = data; at < end; at++)
    {
      if ((g_ascii_iscntrl (*at) && strchr ("\t\n\r\f", *at) == NULL))
        return FALSE;
    }
  return end > data;
}

/**
 * recourse_media_type_guess:
 * @data: the start of a file; %RECOURSE_MEDIA_TYPE_BYTES of it, or all when it is shorter
 *
 * Returns: (nullable): a static media type, by the content alone; NULL when it is none of those
 *   that are known. It is a guess: whoever decodes the file must be ready for anything.
 */
const char *
recourse_media_type_guess (const void *data, gsize length)
{
  const char *bytes = data;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (length == 0)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      const Signature *signature = &signatures[i];

      if (length >= signature->at + signature->length
          && memcmp (bytes + signature->at, signature->magic, signature->length) == 0)
        return signature->type;
    }
  return is_text (bytes, MIN (length, RECOURSE_MEDIA_TYPE_BYTES)) ? "text/plain" : NULL;
}
