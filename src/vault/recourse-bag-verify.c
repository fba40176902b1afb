/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-verify"

#include "recourse-bag-bytes.h"
#include "recourse-bag-contents.h"
#include "recourse-bag-map.h"

#include <unistd.h>

static RecourseBagReport *
make_report (const RecourseBagContents *contents)
{
  RecourseBagReport *self = g_new0 (RecourseBagReport, 1);
  const RecourseBagCase *info = contents->info;

  self->id = g_strdup (info->id);
  self->n_entries = info->n_entries;
  self->head = g_strdup (info->head);
  self->n_files = info->files->len;
  self->n_bytes = recourse_bag_case_sum_bytes (info);
  self->n_withheld = info->withheld->len;
  self->n_absent = contents->absent->len;
  self->audience = info->audience;
  self->exported_at = g_strdup (info->exported_at);
  return self;
}

/**
 * recourse_bag_verify:
 * @path: a ZIP file
 * @passphrase: (nullable): needed when it is encrypted
 * @func: (nullable): told how far it is
 * @cancellable: (nullable): stops it with %G_IO_ERROR_CANCELLED
 *
 * Checks all of a bag: names, digests, the chain, the texts, the files of evidence. Nothing is
 * written anywhere. What is wrong is told with its place, as recourse_bag_contents_read() has it.
 *
 * Returns: (transfer full): what it is; NULL when it is not whole and unchanged
 */
RecourseBagReport *
recourse_bag_verify (const char *path,
                     const char *passphrase,
                     RecourseProgressFunc func,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  RecourseBagJob job = { .func = func, .data = data, .cancellable = cancellable };
  g_autoptr (RecourseBagContents) contents = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  contents = recourse_bag_contents_open (path, passphrase, &job, error);
  if (contents == NULL)
    {
      recourse_bag_prefix (error, path);
      return NULL;
    }
  recourse_bag_job_finish (&job);
  return make_report (contents);
}

/** recourse_bag_report_free: (transfer full) (nullable). */
void
recourse_bag_report_free (RecourseBagReport *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->head);
  g_free (self->exported_at);
  g_free (self);
}

/**
 * recourse_bag_is_encrypted:
 * @path: a ZIP file
 * @out_is_encrypted: whether a passphrase has to be asked for
 *
 * Looks at the list of what is in it alone; what is wrong there is told as by
 * recourse_bag_verify().
 */
gboolean
recourse_bag_is_encrypted (const char *path, gboolean *out_is_encrypted, GError **error)
{
  g_autoptr (GPtrArray) members = NULL;
  int fd;

  g_return_val_if_fail (path != NULL && out_is_encrypted != NULL, FALSE);

  fd = recourse_bag_contents_open_file (path, error);
  if (fd >= 0)
    {
      members = recourse_bag_map_read (fd, error);
      close (fd);
    }
  if (members == NULL)
    {
      recourse_bag_prefix (error, path);
      return FALSE;
    }
  *out_is_encrypted = recourse_bag_map_is_encrypted (members);
  return TRUE;
}
