/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-export"

#include "recourse-bag-bytes.h"
#include "recourse-bag-contents.h"
#include "recourse-bag-format.h"
#include "recourse-bag-part.h"
#include "recourse-bag-path.h"
#include "recourse-bag-plan.h"
#include "recourse-bag-writer.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-object.h"

#include <string.h>
#include <unistd.h>

#define TOP "recourse-"
/* What common tools take; the log has room for so many in one line. */
#define MAX_PASSPHRASE 99
#define MAX_WITHHELD_IN_LINE 1000

/* What the export knows on its way. */
typedef struct
{
  RecourseCaseFolder *folder;
  const RecourseBagExport *what;
  const RecourseBagPlan *plan;
  gint64 at;
  RecourseBagJob *job;
} Export;

/* --- What can be wrong with the call ------------------------------------------------------------
 */

static gboolean
fail_argument (const char *problem, GError **error)
{
  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, "%s", problem);
}

/* Programs differ on how other characters become a key, and the police must be able to open it. */
static gboolean
check_passphrase (const char *passphrase, GError **error)
{
  gsize length = passphrase != NULL ? strlen (passphrase) : 1;

  if (length == 0 || length > MAX_PASSPHRASE)
    return fail_argument ("the passphrase must have 1 to 99 characters", error);
  for (const char *at = passphrase; at != NULL && *at != '\0'; at++)
    {
      if (!g_ascii_isprint (*at))
        return fail_argument (
            "the passphrase may have only English letters, digits and signs, which "
            "every program reads alike",
            error);
    }
  return TRUE;
}

static gboolean
is_own_file (const char *path)
{
  static const char *const own[] = { RECOURSE_BAG_LOG, RECOURSE_BAG_HEAD, RECOURSE_BAG_TEXTS,
                                     RECOURSE_BAG_CASE, NULL };

  return g_strv_contains (own, path);
}

static gboolean
check_extras (const RecourseBagExport *what, GError **error)
{
  for (guint i = 0; i < what->n_extras; i++)
    {
      const char *path = what->extras[i].path;
      gsize length = strlen (RECOURSE_BAG_PAYLOAD);

      if (!g_str_has_prefix (path, RECOURSE_BAG_PAYLOAD) || path[length] == '\0'
          || strchr (path + length, '/') != NULL || is_own_file (path))
        return fail_argument ("an extra file must stand right below data/, under a name of its own",
                              error);
      if (!recourse_bag_path_check (path, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_call (const Export *self, const char *output, GError **error)
{
  if (!recourse_log_can_write (recourse_case_folder_peek_log (self->folder)))
    return recourse_bag_fail (error, RECOURSE_ERROR_PERMISSION,
                              "what is handed over is noted in the log, which cannot be written");
  if (g_file_test (output, G_FILE_TEST_EXISTS) || g_file_test (output, G_FILE_TEST_IS_SYMLINK))
    return fail_argument ("a file of that name is there already", error);
  return check_passphrase (self->what->passphrase, error) && check_extras (self->what, error);
}

/* --- Writing ------------------------------------------------------------------------------------
 */

static gboolean
add_file (const Export *self,
          RecourseBagWriter *writer,
          const RecourseBagFile *file,
          GError **error)
{
  int source = recourse_object_open (recourse_case_folder_get_path (self->folder), file->sha256,
                                     error);
  gboolean is_good = source >= 0 && recourse_bag_writer_add_file (writer, file, source, error);

  if (source >= 0)
    close (source);
  return is_good;
}

/* A damaged one is told with its name, so that somebody can look for another copy. */
static gboolean
add_files (const Export *self, RecourseBagWriter *writer, GError **error)
{
  const GPtrArray *files = self->plan->info->files;

  for (guint i = 0; i < files->len; i++)
    {
      const RecourseBagFile *file = files->pdata[i];
      const char *name = file->path + strlen (RECOURSE_BAG_EVIDENCE);

      if (add_file (self, writer, file, error))
        continue;
      if (error != NULL && (*error)->domain == RECOURSE_ERROR)
        g_prefix_error (error, "evidence '%s': ", name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_text (RecourseBagWriter *writer, const char *path, char *taken, GError **error)
{
  g_autofree char *text = taken;

  return recourse_bag_writer_add_bytes (writer, path, text, strlen (text), error);
}

static gboolean
add_log (const Export *self, RecourseBagWriter *writer, GError **error)
{
  const RecourseBagPlan *plan = self->plan;

  return recourse_bag_writer_add_bytes (writer, RECOURSE_BAG_LOG, plan->lines->str,
                                        plan->lines->len, error)
         && add_text (writer, RECOURSE_BAG_HEAD, g_strconcat (plan->info->head, "\n", NULL), error)
         && recourse_bag_writer_add_bytes (writer, RECOURSE_BAG_TEXTS, plan->texts->str,
                                           plan->texts->len, error)
         && add_text (writer, RECOURSE_BAG_CASE, recourse_bag_case_write (plan->info), error);
}

static gboolean
add_extras (const Export *self, RecourseBagWriter *writer, GError **error)
{
  for (guint i = 0; i < self->what->n_extras; i++)
    {
      const RecourseBagExtra *extra = &self->what->extras[i];
      gsize length = 0;
      const void *data = g_bytes_get_data (extra->contents, &length);

      if (!recourse_bag_writer_add_bytes (writer, extra->path, data, length, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_tags (const Export *self, RecourseBagWriter *writer, GError **error)
{
  RecourseBagOxum oxum;

  recourse_bag_writer_measure (writer, &oxum);
  return recourse_bag_writer_add_manifest (writer, error)
         && recourse_bag_writer_add_bytes (writer, RECOURSE_BAG_DECLARATION,
                                           RECOURSE_BAG_DECLARATION_TEXT,
                                           strlen (RECOURSE_BAG_DECLARATION_TEXT), error)
         && add_text (writer, RECOURSE_BAG_INFO, recourse_bag_info_write (self->plan->info, &oxum),
                      error);
}

static gboolean
write_bag (const Export *self, int fd, GError **error)
{
  g_autofree char *top = g_strconcat (TOP, self->plan->info->id, NULL);
  g_autoptr (RecourseBagWriter) writer = NULL;

  writer = recourse_bag_writer_new (fd, top, self->what->passphrase, self->at, self->job, error);
  if (writer == NULL || !add_files (self, writer, error) || !add_log (self, writer, error)
      || !add_extras (self, writer, error) || !add_tags (self, writer, error)
      || !recourse_bag_writer_finish (writer, error))
    return FALSE;
  if (fsync (fd) == 0)
    return TRUE;
  recourse_error_set_errno (error, errno, "cannot sync the ZIP file");
  return FALSE;
}

/* --- Putting it in place ------------------------------------------------------------------------
 */

/* Before anybody is told that it is there: the same look at it that the receiver will take. */
static gboolean
read_back (const Export *self, int fd, GError **error)
{
  g_autoptr (RecourseBagContents) contents = NULL;
  int own = dup (fd);

  if (own < 0)
    {
      recourse_error_set_errno (error, errno, "cannot read the ZIP file back");
      return FALSE;
    }
  self->job->progress.bytes_total = self->job->progress.bytes_done;
  self->job->progress.items_total = self->job->progress.items_done;
  contents = recourse_bag_contents_read (own, self->what->passphrase, self->job, error);
  if (contents != NULL)
    return TRUE;
  if (error != NULL && (*error)->domain == RECOURSE_ERROR)
    g_prefix_error (error, "what was written cannot be read back: ");
  return FALSE;
}

static RecourseLogDraft *
draft_exported (const Export *self)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("exported", self->what->author);
  const RecourseBagCase *info = self->plan->info;

  recourse_log_draft_add_string (draft, "for", recourse_bag_audience_name (info->audience));
  recourse_log_draft_add_integer (draft, "entries", info->n_entries);
  recourse_log_draft_add_string (draft, "head", info->head);
  recourse_log_draft_add_integer (draft, "files", info->files->len);
  recourse_log_draft_begin_list (draft, "withheld");
  for (guint i = 0; i < info->withheld->len && i < MAX_WITHHELD_IN_LINE; i++)
    {
      const RecourseBagGap *gap = info->withheld->pdata[i];

      recourse_log_draft_begin_list (draft, NULL);
      recourse_log_draft_add_integer (draft, NULL, gap->entry);
      recourse_log_draft_add_string (draft, NULL, gap->field);
      recourse_log_draft_end (draft);
    }
  recourse_log_draft_end (draft);
  if (info->withheld->len > MAX_WITHHELD_IN_LINE)
    recourse_log_draft_add_integer (draft, "withheld_total", info->withheld->len);
  return draft;
}

/* A hand-over of which the log knows nothing must not be: then it goes again. */
static gboolean
put_in_place (const Export *self, const char *part, const char *output, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (output);
  g_autoptr (RecourseLogDraft) draft = draft_exported (self);

  if (!recourse_files_rename (part, output, error))
    return FALSE;
  if (recourse_files_sync_folder (folder, error)
      && recourse_log_append (recourse_case_folder_peek_log (self->folder), draft, NULL, error))
    return TRUE;
  unlink (output);
  return FALSE;
}

static gboolean
make_bag (const Export *self, const char *output, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (output);
  g_autofree char *part = NULL;
  gboolean is_good;
  int fd = recourse_bag_part_make (folder, &part, error);

  if (fd < 0)
    return FALSE;
  is_good = write_bag (self, fd, error) && read_back (self, fd, error)
            && recourse_bag_job_advance (self->job, 0, error)
            && put_in_place (self, part, output, error);
  if (!is_good)
    unlink (part);
  close (fd);
  return is_good;
}

/* All is written and read back; what the bag's own files come to is known only later. */
static void
estimate_totals (const Export *self)
{
  const RecourseBagPlan *plan = self->plan;

  self->job->progress.bytes_total = 2 * recourse_bag_case_sum_bytes (plan->info)
                                    + 2 * (gint64) (plan->lines->len + plan->texts->len);
  self->job->progress.items_total = 2 * plan->info->files->len;
}

static gboolean
run (Export *self, const char *output, GError **error)
{
  g_autoptr (RecourseBagPlan) plan = NULL;

  if (!check_call (self, output, error))
    return FALSE;
  plan = recourse_bag_plan_new (self->folder, self->what, self->at, self->job, error);
  if (plan == NULL)
    return FALSE;
  self->plan = plan;
  estimate_totals (self);
  return make_bag (self, output, error);
}

/**
 * recourse_bag_export:
 * @folder: a case that is open for writing, else %RECOURSE_ERROR_PERMISSION
 * @what: what is handed over, and to whom
 * @output: where the ZIP file goes; one that is there is %RECOURSE_ERROR_INVALID_ARGUMENT
 * @func: (nullable): told how far it is: all is written, then read back
 * @cancellable: (nullable): stops it with %G_IO_ERROR_CANCELLED
 *
 * Makes a bag of the log as it is, the chosen files and all texts but those withheld. It is there
 * under its name when it is whole, synced and read back, and then the log has the entry `exported`;
 * or nothing is left of it. A file that is not the one that was entered, a text that was changed
 * and a log that does not verify stop it with %RECOURSE_ERROR_INVALID_CONTENT and their name. Files
 * that were removed are %RECOURSE_ERROR_INVALID_ARGUMENT, and those that are not there
 * %RECOURSE_ERROR_NOT_FOUND.
 */
gboolean
recourse_bag_export (RecourseCaseFolder *folder,
                     const RecourseBagExport *what,
                     const char *output,
                     RecourseProgressFunc func,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  RecourseBagJob job = { .func = func, .data = data, .cancellable = cancellable };
  Export self = { .folder = folder, .what = what, .job = &job };
  g_autoptr (GError) cause = NULL;
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (folder != NULL && output != NULL, FALSE);
  g_return_val_if_fail (what != NULL && what->program != NULL, FALSE);
  g_return_val_if_fail (strpbrk (what->program, "\r\n") == NULL, FALSE);

  self.at = recourse_china_time_now ();
  if (run (&self, output, &cause))
    {
      recourse_bag_job_finish (&job);
      return TRUE;
    }
  quoted = recourse_error_quote (output);
  if (cause->domain == RECOURSE_ERROR)
    g_prefix_error (&cause, "cannot export to '%s': ", quoted);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}
