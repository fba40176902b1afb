/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RecourseHelperFamily: which part of the helper reads it. */
typedef enum
{
  RECOURSE_HELPER_UNKNOWN, /* a text, perhaps */
  RECOURSE_HELPER_PICTURE,
  RECOURSE_HELPER_PDF,
  RECOURSE_HELPER_VIDEO,
  RECOURSE_HELPER_AUDIO,
  RECOURSE_HELPER_FOREIGN_PICTURE, /* a picture for which there is no decoder here */
} RecourseHelperFamily;

/**
 * RecourseHelperFormat:
 * @decoder: GdkPixbuf's name of the only decoder that may read it; NULL unless it is a picture
 */
typedef struct
{
  RecourseHelperFamily family;
  const char *decoder;
} RecourseHelperFormat;

#define RECOURSE_HELPER_HEAD_BYTES 1024

RecourseHelperFormat
recourse_helper_format_sniff (const guint8 *head, gsize length, const char *media_type);

G_END_DECLS
