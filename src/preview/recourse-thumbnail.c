/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-thumbnail"

#include "recourse-thumbnail.h"

#include "recourse-digest.h"
#include "recourse-files.h"
#include "recourse-preview-private.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * Thumbnails stay inside the case folder, in the answer's own format: to show one again, nothing
 * has to be decoded. Everything here can be made anew, so what is wrong with it counts as absent.
 */

#define FILE_MODE 0600

static char *
build_folder (const char *case_path)
{
  return g_build_filename (case_path, "cache", "thumbnails", NULL);
}

static char *
build_path (const RecourseThumbnail *self)
{
  g_autofree char *folder = build_folder (self->case_path);
  g_autofree char *name = g_strdup_printf ("%s-%u", self->sha256, self->edge);

  return g_build_filename (folder, name, NULL);
}

/* What is no digest must not become a path. */
static gboolean
is_right (const RecourseThumbnail *self)
{
  RecourseDigest digest;

  return self != NULL && self->case_path != NULL && self->sha256 != NULL
         && recourse_digest_from_hex (self->sha256, &digest, NULL) && self->edge > 0
         && self->edge <= RECOURSE_THUMBNAIL_MAX_EDGE;
}

static RecoursePreview *
parse (GBytes *file, guint edge)
{
  g_autoptr (GBytes) bytes = NULL;
  RecoursePreviewWire wire;
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (file, &length);

  if (length < RECOURSE_PREVIEW_WIRE_BYTES || !recourse_preview_wire_decode (data, edge, &wire)
      || length - RECOURSE_PREVIEW_WIRE_BYTES != wire.n_bytes)
    return NULL;
  bytes = g_bytes_new_from_bytes (file, RECOURSE_PREVIEW_WIRE_BYTES, wire.n_bytes);
  return recourse_preview_new (&wire, bytes);
}

/**
 * recourse_thumbnail_recall:
 *
 * Returns: (transfer full) (nullable): the kept thumbnail; NULL when there is none that is whole
 */
RecoursePreview *
recourse_thumbnail_recall (const RecourseThumbnail *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) file = NULL;
  gsize most;

  g_return_val_if_fail (is_right (self), NULL);

  path = build_path (self);
  most = MAX (self->edge * self->edge * 4, RECOURSE_PREVIEW_MAX_TEXT);
  file = recourse_files_read (path, RECOURSE_PREVIEW_WIRE_BYTES + most, NULL);
  return file == NULL ? NULL : parse (file, self->edge);
}

static GByteArray *
serialise (const RecoursePreview *preview)
{
  GByteArray *file = g_byte_array_new ();
  guint8 head[RECOURSE_PREVIEW_WIRE_BYTES];
  gsize length = preview->text != NULL ? strlen (preview->text) : 0;
  gconstpointer data = preview->text;

  if (preview->pixels != NULL)
    data = g_bytes_get_data (preview->pixels, &length);
  recourse_preview_wire_encode (&(RecoursePreviewWire){ .kind = preview->kind,
                                                        .width = (guint) preview->width,
                                                        .height = (guint) preview->height,
                                                        .n_pages = preview->n_pages,
                                                        .n_bytes = (guint) length,
                                                        .is_cut = preview->is_cut },
                                head);
  g_byte_array_append (file, head, sizeof head);
  if (length > 0)
    g_byte_array_append (file, data, (guint) length);
  return file;
}

/* Whoever removes a file takes it away from here first, and its thumbnails after that. */
static gboolean
has_object (const RecourseThumbnail *self)
{
  g_autofree char *shelf = g_strndup (self->sha256, 2);
  g_autofree char *path = g_build_filename (self->case_path, "objects", shelf, self->sha256, NULL);
  struct stat info;

  return lstat (path, &info) == 0;
}

/* A thumbnail that cannot be kept (a full disk, a case on a disc that is only read) is made again
 * the next time: what was asked for is the picture. */
/* A picture takes a while, and the file may be removed meanwhile: then nothing of it may stay. It
 * is asked once more after the writing, for whoever removed the file may have looked before it. */
static void
keep (const RecourseThumbnail *self, const RecoursePreview *preview)
{
  g_autofree char *folder = build_folder (self->case_path);
  g_autofree char *path = build_path (self);
  g_autoptr (GByteArray) file = serialise (preview);

  if (!has_object (self) || !recourse_files_ensure_folder (folder, NULL))
    return;
  g_file_set_contents_full (path, (const char *) file->data, (gssize) file->len,
                            G_FILE_SET_CONTENTS_CONSISTENT, FILE_MODE, NULL);
  if (!has_object (self))
    unlink (path);
}

/**
 * recourse_thumbnail_make:
 * @fd: the object, from its start; it stays open
 * @media_type: (nullable): what it is said to be
 *
 * Gives the kept thumbnail, or makes it, and keeps it as long as the object is in the case. Errors
 * as those of recourse_preview_make().
 *
 * Returns: (transfer full): the thumbnail, or NULL
 */
RecoursePreview *
recourse_thumbnail_make (const RecourseThumbnail *self,
                         int fd,
                         const char *media_type,
                         GCancellable *cancellable,
                         GError **error)
{
  RecoursePreview *preview;

  g_return_val_if_fail (is_right (self), NULL);

  preview = recourse_thumbnail_recall (self);
  if (preview != NULL)
    return preview;
  preview = recourse_preview_make (fd, media_type, self->edge, cancellable, error);
  if (preview != NULL)
    keep (self, preview);
  return preview;
}
