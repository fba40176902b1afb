/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-preview-wire.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RecoursePreview:
 * @kind: what the file is, by its content
 * @width: in pixels, upright; 0 when there are no pixels
 * @pixels: (nullable): red, green, blue, alpha, one byte each, not premultiplied; a row is
 *   @width * 4 bytes
 * @n_pages: of a PDF; 1 for a picture, else 0
 * @text: (nullable): of a text, instead of pixels: valid UTF-8 in which nothing is invisible or
 *   turns a line around
 * @is_cut: whether the text goes on after @text
 *
 * What can be shown of a file. A video and a recording have neither pixels nor text.
 */
typedef struct
{
  RecoursePreviewKind kind;
  int width, height;
  GBytes *pixels;
  guint n_pages;
  char *text;
  gboolean is_cut;
} RecoursePreview;

RecoursePreview *recourse_preview_make (int fd,
                                        const char *media_type,
                                        guint max_edge,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_preview_free (RecoursePreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecoursePreview, recourse_preview_free)

G_END_DECLS
