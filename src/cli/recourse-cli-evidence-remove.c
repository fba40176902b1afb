/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-evidence-remove"

#include "recourse-cli-commands.h"

#include "recourse-cli-case.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-exhibit.h"
#include "recourse-removal.h"

static const struct
{
  const char *word;
  RecoursePressed pressed;
} answers[] = {
  { "no", RECOURSE_PRESSED_NO },
  { "yes", RECOURSE_PRESSED_YES },
  { "unsure", RECOURSE_PRESSED_UNSURE },
};

/* The question of the window, "Did somebody tell you to delete this?"; unanswered means unsure. */
static gboolean
read_pressed (const RecourseCliCall *call, RecoursePressed *out_pressed, GError **error)
{
  const char *answer = call->values[RECOURSE_CLI_OPTION_PRESSED];
  g_autofree char *quoted = NULL;

  *out_pressed = RECOURSE_PRESSED_UNSURE;
  if (answer == NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_str_equal (answers[i].word, answer))
      {
        *out_pressed = answers[i].pressed;
        return TRUE;
      }
  quoted = recourse_error_quote (answer);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "--pressed %s: whether somebody told you to delete it is no, yes or unsure", quoted);
  return FALSE;
}

/* Whoever is under orders must be able to get it back. */
static gboolean
check_at_once (const RecourseRemovalRequest *request, GError **error)
{
  if (!request->at_once || request->pressed == RECOURSE_PRESSED_NO)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "--at-once: only with --pressed no, when nobody told you to delete it");
  return FALSE;
}

static gboolean
tell_state (const RecourseCliCall *call,
            RecourseCliPage *page,
            RecourseCaseFolder *folder,
            gint64 seq,
            GError **error)
{
  static const RecourseCliWord words[] = {
    [RECOURSE_EXHIBIT_KEPT] = RECOURSE_CLI_WORD_EVIDENCE_RESTORED,
    [RECOURSE_EXHIBIT_IN_TRASH] = RECOURSE_CLI_WORD_EVIDENCE_TRASHED,
    [RECOURSE_EXHIBIT_REMOVED] = RECOURSE_CLI_WORD_EVIDENCE_GONE,
  };
  g_autoptr (RecourseExhibit) exhibit = NULL;
  g_autofree char *number = NULL;
  g_autofree char *until = NULL;
  g_autofree char *text = NULL;

  exhibit = recourse_exhibit_read (recourse_case_folder_peek_log (folder), seq, error);
  if (exhibit == NULL)
    return FALSE;
  number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);
  if (exhibit->until != RECOURSE_TIME_UNKNOWN)
    until = recourse_china_time_format_minute (exhibit->until, call->language);
  text = recourse_cli_word_fill (words[exhibit->state], call->language, number, until, NULL);
  recourse_cli_page_text (page, 0, text);
  return TRUE;
}

gboolean
recourse_cli_evidence_remove (const RecourseCliCall *call,
                              RecourseCliPage *page,
                              int *out_status,
                              GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  RecourseRemovalRequest request = { .at_once = call->is_given[RECOURSE_CLI_OPTION_AT_ONCE] };

  if (!recourse_cli_case_entry_number (call, &request.seq, error)
      || !read_pressed (call, &request.pressed, error) || !check_at_once (&request, error)
      || !recourse_cli_case_author (call, &request.author, error))
    return FALSE;
  folder = recourse_cli_case_open (call, RECOURSE_ACCESS_WRITE, error);
  return folder != NULL && recourse_removal_remove (folder, &request, error)
         && tell_state (call, page, folder, request.seq, error);
}

gboolean
recourse_cli_evidence_restore (const RecourseCliCall *call,
                               RecourseCliPage *page,
                               int *out_status,
                               GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  RecourseAuthor author;
  gint64 seq;

  if (!recourse_cli_case_entry_number (call, &seq, error)
      || !recourse_cli_case_author (call, &author, error))
    return FALSE;
  folder = recourse_cli_case_open (call, RECOURSE_ACCESS_WRITE, error);
  return folder != NULL && recourse_removal_restore (folder, seq, author, error)
         && tell_state (call, page, folder, seq, error);
}
