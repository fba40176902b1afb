/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-paste"

#include "recourse-evidence-paste.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-notice.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a picture of the whole screen takes is far less. */
#define MAX_PASTED_BYTES ((gsize) 256 * 1024 * 1024)
#define PORTION ((gsize) 1024 * 1024)

typedef struct
{
  RecourseEvidenceModel *model;
  char *media_type;
  GByteArray *bytes;
} Paste;

static const struct
{
  const char *media_type;
  const char *suffix;
} pictures[] = {
  { "image/png", "png" }, { "image/jpeg", "jpg" }, { "image/webp", "webp" },
  { "image/gif", "gif" }, { "image/bmp", "bmp" },  { "image/tiff", "tiff" },
};

/** recourse_evidence_tell: a short notice on the window of @widget */
void
recourse_evidence_tell (GtkWidget *widget, const char *text)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    recourse_notice_show (ADW_TOAST_OVERLAY (overlay), text);
}

/** recourse_evidence_paste_suffix: (nullable): of the name of a file of @media_type */
const char *
recourse_evidence_paste_suffix (const char *media_type)
{
  g_return_val_if_fail (media_type != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (g_str_equal (pictures[i].media_type, media_type))
      return pictures[i].suffix;
  return NULL;
}

/* --- Files ---------------------------------------------------------------------------------------
 */

static void
fail (RecourseEvidenceModel *model, RecourseEvidenceJob job, int code, const char *cause)
{
  g_autoptr (GError) error = g_error_new_literal (RECOURSE_ERROR, code, cause);

  recourse_evidence_model_fail (model, job, error);
}

/* What is on another computer has to be fetched first: this program opens no connection. */
static guint
add_file (GPtrArray *drafts, GFile *file, const char *kind)
{
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file) : NULL;

  if (path == NULL)
    return 1;
  g_ptr_array_add (drafts, recourse_evidence_draft_new_file (path, kind));
  return 0;
}

static void
add_drafts (RecourseEvidenceModel *model, GPtrArray *drafts, guint n_remote)
{
  if (n_remote > 0)
    fail (model, RECOURSE_EVIDENCE_FETCHING, RECOURSE_ERROR_UNSUPPORTED,
          "a file is on another computer");
  else
    recourse_evidence_model_succeed (model, RECOURSE_EVIDENCE_FETCHING);
  if (drafts->len > 0)
    recourse_evidence_model_add (model, drafts);
}

/* @format: with a place for the moment, which fits the name of a file */
static char *
dup_title (RecourseEvidenceModel *model, const char *format)
{
  RecourseGuideModel *guide = recourse_evidence_model_peek_guide (model);
  g_autofree char *stamp = recourse_china_time_format_stamp (recourse_guide_model_now (guide));
  GString *title = g_string_new (format);

  g_string_replace (title, "%s", g_strdelimit (stamp, ":/", '-'), 1);
  return g_string_free (title, FALSE);
}

/** recourse_evidence_paste_add_text: keeps what somebody wrote as a file of its own */
void
recourse_evidence_paste_add_text (RecourseEvidenceModel *model, const char *text)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();
  g_autoptr (GBytes) contents = g_bytes_new (text, strlen (text));
  /* Translators: the name of a file that holds what somebody wrote; %s is a time */
  g_autofree char *title = dup_title (model, _ ("Message %s"));
  g_autofree char *name = g_strconcat (title, ".txt", NULL);

  g_ptr_array_add (drafts, recourse_evidence_draft_new_pasted (contents, name, NULL));
  recourse_evidence_model_add (model, drafts);
}

/** recourse_evidence_paste_add_files: @files: of GFile; @kind: (nullable): of all of them */
void
recourse_evidence_paste_add_files (RecourseEvidenceModel *model,
                                   GListModel *files,
                                   const char *kind)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();
  guint n_remote = 0;

  g_return_if_fail (G_IS_LIST_MODEL (files));

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      n_remote += add_file (drafts, file, kind);
    }
  add_drafts (model, drafts, n_remote);
}

/** recourse_evidence_paste_add_list: @files: (element-type GFile): of a GdkFileList */
void
recourse_evidence_paste_add_list (RecourseEvidenceModel *model, GSList *files)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();
  guint n_remote = 0;

  for (GSList *file = files; file != NULL; file = file->next)
    n_remote += add_file (drafts, file->data, NULL);
  add_drafts (model, drafts, n_remote);
}

/* --- The clipboard -------------------------------------------------------------------------------
 */

static Paste *
new_paste (RecourseEvidenceModel *model)
{
  Paste *paste = g_new0 (Paste, 1);

  paste->model = g_object_ref (model);
  paste->bytes = g_byte_array_new ();
  return paste;
}

static void
free_paste (Paste *paste)
{
  g_object_unref (paste->model);
  g_byte_array_unref (paste->bytes);
  g_free (paste->media_type);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, free_paste)

static void
fail_to_read (RecourseEvidenceModel *model)
{
  fail (model, RECOURSE_EVIDENCE_PASTING, RECOURSE_ERROR_IO, "cannot read the clipboard");
}

static void
keep_picture (Paste *paste)
{
  /* Translators: the name of a file that came from the clipboard; %s is a time */
  g_autofree char *title = dup_title (paste->model, _ ("Pasted picture %s"));
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();
  g_autoptr (GBytes) contents = NULL;

  name = g_strdup_printf ("%s.%s", title, recourse_evidence_paste_suffix (paste->media_type));
  contents = g_byte_array_free_to_bytes (g_steal_pointer (&paste->bytes));
  paste->bytes = g_byte_array_new ();
  g_ptr_array_add (drafts, recourse_evidence_draft_new_pasted (contents, name, NULL));
  recourse_evidence_model_add (paste->model, drafts);
}

static void
read_portion_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GBytes) portion = NULL;
  g_autoptr (GError) error = NULL;

  portion = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  if (portion == NULL || paste->bytes->len + g_bytes_get_size (portion) > MAX_PASTED_BYTES)
    {
      fail_to_read (paste->model);
      return;
    }
  if (g_bytes_get_size (portion) == 0)
    {
      keep_picture (paste);
      return;
    }
  g_byte_array_append (paste->bytes, g_bytes_get_data (portion, NULL),
                       (guint) g_bytes_get_size (portion));
  g_input_stream_read_bytes_async (G_INPUT_STREAM (source), PORTION, G_PRIORITY_DEFAULT, NULL,
                                   read_portion_cb, g_steal_pointer (&paste));
}

/* The bytes are kept as they come. Nothing of a picture is decoded in this process. */
static void
stream_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GInputStream) stream = NULL;
  const char *media_type = NULL;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &media_type, NULL);
  if (stream == NULL || recourse_evidence_paste_suffix (media_type) == NULL)
    {
      fail_to_read (paste->model);
      return;
    }
  paste->media_type = g_strdup (media_type);
  g_input_stream_read_bytes_async (stream, PORTION, G_PRIORITY_DEFAULT, NULL, read_portion_cb,
                                   g_steal_pointer (&paste));
}

static void
files_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL && G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    recourse_evidence_paste_add_list (paste->model, g_value_get_boxed (value));
  else
    fail_to_read (paste->model);
}

static gboolean
has_picture (GdkContentFormats *formats)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (gdk_content_formats_contain_mime_type (formats, pictures[i].media_type))
      return TRUE;
  return FALSE;
}

static void
read_picture (GdkClipboard *clipboard, Paste *paste)
{
  const char *media_types[G_N_ELEMENTS (pictures) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    media_types[i] = pictures[i].media_type;
  gdk_clipboard_read_async (clipboard, media_types, G_PRIORITY_DEFAULT, NULL, stream_cb, paste);
}

/** recourse_evidence_paste: keeps the files or the picture that the clipboard holds */
void
recourse_evidence_paste (GtkWidget *widget, RecourseEvidenceModel *model)
{
  GdkClipboard *clipboard;
  GdkContentFormats *formats;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  clipboard = gtk_widget_get_clipboard (widget);
  formats = gdk_clipboard_get_formats (clipboard);
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
      || gdk_content_formats_contain_mime_type (formats, "text/uri-list"))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_cb, new_paste (model));
  else if (has_picture (formats))
    read_picture (clipboard, new_paste (model));
  else
    fail (model, RECOURSE_EVIDENCE_PASTING, RECOURSE_ERROR_NOT_FOUND,
          "there is nothing on the clipboard that can be kept");
}
