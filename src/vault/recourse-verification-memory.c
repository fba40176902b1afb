/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-verification-memory"

#include "recourse-verification.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-json.h"

/* When a case was last verified. It lies in the cache and says nothing to anybody else: whoever
 * can write it can write what he likes. */

#define FOLDER "cache"
#define FILE_NAME "verified.json"
#define FILE_MODE 0600
#define MAX_BYTES 4096

static gboolean
read_memory (const RecourseJson *json, gint64 *out_at, gboolean *out_was_intact)
{
  RecourseJsonView root;
  RecourseJsonView view;
  const char *at;

  recourse_json_root (json, &root);
  return recourse_json_view_expect_object (&root, NULL, NULL)
         && recourse_json_view_get (&root, "intact", &view, NULL)
         && recourse_json_view_boolean (&view, out_was_intact, NULL)
         && recourse_json_get_string (&root, "at", &at, NULL)
         && recourse_china_time_parse (at, out_at, NULL);
}

/**
 * recourse_verification_recall:
 * @out_at: when it was verified, to the millisecond
 * @out_was_intact: what was found then
 *
 * Returns: FALSE when it never was, or nobody knows any more
 */
gboolean
recourse_verification_recall (const char *case_path, gint64 *out_at, gboolean *out_was_intact)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RecourseJson) json = NULL;

  g_return_val_if_fail (case_path != NULL, FALSE);
  g_return_val_if_fail (out_at != NULL && out_was_intact != NULL, FALSE);

  path = g_build_filename (case_path, FOLDER, FILE_NAME, NULL);
  bytes = recourse_files_read (path, MAX_BYTES, NULL);
  if (bytes != NULL)
    json = recourse_json_new (bytes, FILE_NAME, NULL);
  return json != NULL && read_memory (json, out_at, out_was_intact);
}

/**
 * recourse_verification_remember:
 * @at: when it was verified
 * @self: what was found
 *
 * Keeps it for recourse_verification_recall(), in a file of mode 0600 that is there as a whole or
 * not at all. Where nothing can be written, %RECOURSE_ERROR_PERMISSION.
 */
gboolean
recourse_verification_remember (const char *case_path,
                                gint64 at,
                                const RecourseVerification *self,
                                GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *text = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *what = NULL;
  GError *cause = NULL;

  g_return_val_if_fail (case_path != NULL, FALSE);
  g_return_val_if_fail (self != NULL, FALSE);

  folder = g_build_filename (case_path, FOLDER, NULL);
  path = g_build_filename (folder, FILE_NAME, NULL);
  stamp = recourse_china_time_format_stamp (at);
  text = g_strdup_printf ("{\"at\":\"%s\",\"intact\":%s,\"entries\":%" G_GINT64_FORMAT
                          ",\"head\":\"%s\"}\n",
                          stamp, self->is_intact ? "true" : "false", self->n_entries, self->head);
  if (!recourse_files_ensure_folder (folder, error))
    return FALSE;
  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, FILE_MODE, &cause))
    return TRUE;
  quoted = recourse_error_quote (path);
  what = g_strdup_printf ("cannot write '%s'", quoted);
  recourse_error_take_io (error, cause, what);
  return FALSE;
}
