/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-preview"

#include "recourse-preview.h"

#include "recourse-config.h"
#include "recourse-preview-private.h"

/* The helper limits its own time on the processor a little below this. */
#define SECONDS 10

/* What an answer of this text would make of a widget is decided here, not by who wrote it. */
static gboolean
is_inert_text (const char *text, gsize length)
{
  const char *end = text + length;

  if (!g_utf8_validate_len (text, length, NULL))
    return FALSE;
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      if (!recourse_preview_is_inert (g_utf8_get_char (at)))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_preview_new:
 * @wire: a head that was checked
 * @bytes: as many as it says
 *
 * Returns: (transfer full) (nullable): the preview; NULL when the text is not what it has to be
 */
RecoursePreview *
recourse_preview_new (const RecoursePreviewWire *wire, GBytes *bytes)
{
  g_autoptr (RecoursePreview) self = g_new0 (RecoursePreview, 1);
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  g_return_val_if_fail (length == wire->n_bytes, NULL);

  self->kind = wire->kind;
  self->width = (int) wire->width;
  self->height = (int) wire->height;
  self->n_pages = wire->n_pages;
  self->is_cut = wire->is_cut;
  if (wire->kind == RECOURSE_PREVIEW_PICTURE || wire->kind == RECOURSE_PREVIEW_PDF)
    self->pixels = g_bytes_ref (bytes);
  if (wire->kind != RECOURSE_PREVIEW_TEXT)
    return g_steal_pointer (&self);
  if (!is_inert_text (data, length))
    return NULL;
  self->text = length > 0 ? g_strndup (data, length) : g_strdup ("");
  return g_steal_pointer (&self);
}

void
recourse_preview_free (RecoursePreview *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_free (self->text);
  g_free (self);
}

/**
 * recourse_preview_find_helper:
 *
 * Returns: (transfer full): the helper: what the environment variable RECOURSE_PREVIEW names; that
 * of the build folder for a program which runs from there; else the installed one
 */
char *
recourse_preview_find_helper (void)
{
  const char *named = g_getenv ("RECOURSE_PREVIEW");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (named != NULL)
    return g_strdup (named);
  if (program != NULL && g_str_has_prefix (program, RECOURSE_BUILD_ROOT G_DIR_SEPARATOR_S))
    return g_strdup (RECOURSE_BUILD_PREVIEW);
  return g_strdup (RECOURSE_INSTALLED_PREVIEW);
}

/**
 * recourse_preview_make:
 * @fd: the file, from where it stands; a pipe does as well. It stays open
 * @media_type: (nullable): what the file is said to be; NULL when nothing is known. What it is
 * shows its content: a type of "image/" only refuses what is no picture, one of "text/" only lets a
 *   text be read that looks like none
 * @max_edge: the longest edge of the answer in pixels, at most %RECOURSE_PREVIEW_MAX_EDGE
 *
 * Lets a process that may do nothing else turn a file from anywhere into pixels or plain text, in
 * at most ten seconds. Never decodes anything itself. Blocks; call it from a thread that may wait
 * and that lives until the end of the call.
 *
 * Errors: %RECOURSE_ERROR_UNSUPPORTED: nothing of this kind can be shown;
 * %RECOURSE_ERROR_INVALID_CONTENT: damaged; %RECOURSE_ERROR_LIMIT: too many pixels or bytes, too
 * much memory or time; %RECOURSE_ERROR_PERMISSION: it asks for a password;
 * %RECOURSE_ERROR_NOT_FOUND: the helper is not installed; %RECOURSE_ERROR_IO: the file cannot be
 * read, or the helper broke down or gave an answer that cannot be right; %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): the preview, or NULL
 */
RecoursePreview *
recourse_preview_make (int fd,
                       const char *media_type,
                       guint max_edge,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autofree char *helper = recourse_preview_find_helper ();
  RecoursePreviewCall call = {
    .program = helper,
    .source = fd,
    .media_type = media_type != NULL ? media_type : RECOURSE_PREVIEW_GUESS,
    .max_edge = max_edge,
    .microseconds = SECONDS * G_USEC_PER_SEC,
  };

  g_return_val_if_fail (fd >= 0, NULL);
  g_return_val_if_fail (max_edge > 0 && max_edge <= RECOURSE_PREVIEW_MAX_EDGE, NULL);

  return recourse_preview_call (&call, cancellable, error);
}
