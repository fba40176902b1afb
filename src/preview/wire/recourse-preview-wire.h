/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The caps. The helper keeps them, and the client checks again: a helper that a file has taken over
 * keeps nothing. */
#define RECOURSE_PREVIEW_MAX_EDGE 4096
/* What cameras sell as 64 megapixels is a little more than 64 million. */
#define RECOURSE_PREVIEW_MAX_PIXELS (64 * 1024 * 1024)
#define RECOURSE_PREVIEW_MAX_SOURCE (256 * 1024 * 1024)
#define RECOURSE_PREVIEW_MAX_TEXT_SOURCE (64 * 1024)
#define RECOURSE_PREVIEW_MAX_TEXT (4 * RECOURSE_PREVIEW_MAX_TEXT_SOURCE)

/* The media type of a file of which nothing is known. */
#define RECOURSE_PREVIEW_GUESS "guess"

/** RecoursePreviewKind: what the bytes of a file are, whatever its name says. */
typedef enum
{
  RECOURSE_PREVIEW_PICTURE = 1,
  RECOURSE_PREVIEW_PDF,
  RECOURSE_PREVIEW_TEXT,
  RECOURSE_PREVIEW_VIDEO,
  RECOURSE_PREVIEW_AUDIO,
} RecoursePreviewKind;

/** RecoursePreviewStatus: the exit code of the helper. */
typedef enum
{
  RECOURSE_PREVIEW_DONE = 0,
  RECOURSE_PREVIEW_WRONG_CALL = 10,
  RECOURSE_PREVIEW_NO_LIMITS,       /* the system refused the limits, so nothing was read */
  RECOURSE_PREVIEW_NOT_READ,        /* the pipe broke */
  RECOURSE_PREVIEW_UNKNOWN_KIND,    /* neither a picture nor a PDF nor a text */
  RECOURSE_PREVIEW_NO_DECODER,      /* a picture that this system has no decoder for */
  RECOURSE_PREVIEW_TOO_MANY_BYTES,  /* of the source */
  RECOURSE_PREVIEW_TOO_MANY_PIXELS, /* of the source */
  RECOURSE_PREVIEW_NO_MEMORY,
  RECOURSE_PREVIEW_ENCRYPTED,
  RECOURSE_PREVIEW_DAMAGED,
} RecoursePreviewStatus;

#define RECOURSE_PREVIEW_WIRE_BYTES 32

/**
 * RecoursePreviewWire:
 * @width: in pixels; 0 unless the kind is a picture or a PDF
 * @n_pages: of a PDF; 1 for a picture, else 0
 * @n_bytes: how many follow: width * height * 4 of pixels (red, green, blue, alpha; not
 *   premultiplied), or UTF-8 text
 * @is_cut: whether a text is longer than what is shown of it
 *
 * The fixed head of the helper's answer and of a kept thumbnail. On the wire: 8 bytes of magic,
 * then kind, width, height, pages, bytes and flags as 32-bit numbers, low byte first.
 */
typedef struct
{
  RecoursePreviewKind kind;
  guint width, height;
  guint n_pages;
  guint n_bytes;
  gboolean is_cut;
} RecoursePreviewWire;

void recourse_preview_wire_encode (const RecoursePreviewWire *self,
                                   guint8 out_bytes[RECOURSE_PREVIEW_WIRE_BYTES]);
gboolean recourse_preview_wire_decode (const guint8 bytes[RECOURSE_PREVIEW_WIRE_BYTES],
                                       guint max_edge,
                                       RecoursePreviewWire *out_wire);
gboolean recourse_preview_is_inert (gunichar character);

G_END_DECLS
