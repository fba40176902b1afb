/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-lock"

#include "recourse-cli-commands.h"

#include "recourse-case-list.h"
#include "recourse-cli-case.h"
#include "recourse-cli-grammar.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-lock.h"

#include <string.h>

#define MOST_PASSPHRASE_BYTES 1100 /* more than any passphrase with its line feed */

/**
 * recourse_cli_case_read_secret:
 * @option: which names a file
 * @out_secret: (transfer full) (nullable): the first line of it; %NULL with nothing wrong when no
 *   file is named
 */
gboolean
recourse_cli_case_read_secret (const RecourseCliCall *call,
                               RecourseCliOption option,
                               char **out_secret,
                               GError **error)
{
  const char *path = call->values[option];
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize length = 0;

  *out_secret = NULL;
  if (path == NULL)
    return TRUE;
  bytes = recourse_files_read (path, MOST_PASSPHRASE_BYTES, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  *out_secret = g_strndup (data != NULL ? data : "", length);
  (*out_secret)[strcspn (*out_secret, "\r\n")] = '\0';
  if (**out_secret != '\0' && g_utf8_validate (*out_secret, -1, NULL))
    return TRUE;
  g_clear_pointer (out_secret, g_free);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "%s: its first line is empty or no text",
               recourse_cli_grammar_option (option)->name);
  return FALSE;
}

/** recourse_cli_case_read_passphrase: recourse_cli_case_read_secret() of --passphrase-file */
gboolean
recourse_cli_case_read_passphrase (const RecourseCliCall *call,
                                   char **out_passphrase,
                                   GError **error)
{
  return recourse_cli_case_read_secret (call, RECOURSE_CLI_OPTION_PASSPHRASE_FILE, out_passphrase,
                                        error);
}

typedef gboolean (*LockFunc) (const char *case_path,
                              const char *passphrase,
                              RecourseProgressFunc func,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error);

static gboolean
lock_or_unlock (const RecourseCliCall *call,
                RecourseCliPage *page,
                LockFunc func,
                RecourseCliWord done,
                GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *passphrase = NULL;

  if (!recourse_cli_case_read_passphrase (call, &passphrase, error))
    return FALSE;
  path = recourse_cli_case_find (call, error);
  if (path == NULL || !func (path, passphrase, NULL, NULL, NULL, error))
    return FALSE;
  recourse_cli_page_text (page, 0, recourse_cli_word (done, call->language));
  return TRUE;
}

gboolean
recourse_cli_case_lock (const RecourseCliCall *call,
                        RecourseCliPage *page,
                        int *out_status,
                        GError **error)
{
  return lock_or_unlock (call, page, recourse_lock_close, RECOURSE_CLI_WORD_CASE_LOCKED, error);
}

gboolean
recourse_cli_case_unlock (const RecourseCliCall *call,
                          RecourseCliPage *page,
                          int *out_status,
                          GError **error)
{
  return lock_or_unlock (call, page, recourse_lock_open, RECOURSE_CLI_WORD_CASE_UNLOCKED, error);
}
