/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-case-entry"

#include "recourse-cli-case-story.h"

#include "recourse-case-list.h"
#include "recourse-cli-case.h"
#include "recourse-cli-commands.h"
#include "recourse-cli-grammar.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-lock.h"

/* Commands that enter one thing into the log of a case. */

/* --- What they share ----------------------------------------------------------------------------
 */

/**
 * recourse_cli_story_open:
 *
 * Opens the case whose id is the first argument, and reads what it says. @self is to be cleared in
 * any case. The errors are those of recourse_cli_case_open() and recourse_case_state_read().
 */
gboolean
recourse_cli_story_open (RecourseCliStory *self,
                         const RecourseCliCall *call,
                         RecourseAccess access,
                         GError **error)
{
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);
  g_autofree char *path = NULL;

  *self = (RecourseCliStory){ NULL };
  if (!recourse_cli_case_author (call, &self->author, error)
      || !recourse_lock_recover (cases, error))
    return FALSE;
  path = recourse_case_list_build_path (cases, call->arguments->pdata[0], error);
  if (path == NULL)
    return FALSE;
  self->folder = recourse_case_folder_open (path, access, error);
  if (self->folder != NULL)
    self->state = call->is_given[RECOURSE_CLI_OPTION_REBUILD]
                      ? recourse_case_state_rebuild (self->folder, error)
                      : recourse_case_state_read (self->folder, error);
  return self->state != NULL;
}

/** recourse_cli_story_clear: closes the case */
void
recourse_cli_story_clear (RecourseCliStory *self)
{
  g_clear_pointer (&self->state, recourse_case_state_unref);
  g_clear_pointer (&self->folder, recourse_case_folder_free);
}

static void
print_entries (const RecourseCliCall *call, RecourseCliPage *page, gint64 first, guint n)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    json_builder_add_int_value (builder, first + i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

/** recourse_cli_story_append: appends all of @drafts (element-type RecourseLogDraft) or nothing,
 * and says under which numbers */
gboolean
recourse_cli_story_append (RecourseCliStory *self,
                           const RecourseCliCall *call,
                           GPtrArray *drafts,
                           RecourseCliPage *page,
                           GError **error)
{
  gint64 first = 0;

  if (drafts->len > 0
      && !recourse_log_append_all (recourse_case_folder_peek_log (self->folder), drafts, &first,
                                   error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      print_entries (call, page, first, drafts->len);
      return TRUE;
    }
  if (drafts->len == 0)
    recourse_cli_page_text (page, 0,
                            recourse_cli_word (RECOURSE_CLI_WORD_CASE_UNCHANGED, call->language));
  for (guint i = 0; i < drafts->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, first + i);
      g_autofree char *text = recourse_cli_word_fill (RECOURSE_CLI_WORD_CASE_ENTERED,
                                                      call->language, number, NULL);

      recourse_cli_page_text (page, 0, text);
    }
  return TRUE;
}

static void
free_draft (gpointer data)
{
  recourse_log_draft_free (data);
}

/** recourse_cli_story_append_one: the same with one @draft (transfer full) */
gboolean
recourse_cli_story_append_one (RecourseCliStory *self,
                               const RecourseCliCall *call,
                               RecourseLogDraft *draft,
                               RecourseCliPage *page,
                               GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (free_draft);

  g_ptr_array_add (drafts, draft);
  return recourse_cli_story_append (self, call, drafts, page, error);
}

/**
 * recourse_cli_story_text:
 * @what: what it is, for messages
 *
 * Returns: the only argument behind the id of the case; %NULL when there is none, more than one,
 *   or it is no text
 */
const char *
recourse_cli_story_text (const RecourseCliCall *call, const char *what, GError **error)
{
  const char *text = call->arguments->len > 1 ? call->arguments->pdata[1] : NULL;
  g_autofree char *extra = NULL;

  if (call->arguments->len > 2)
    {
      extra = recourse_error_quote (call->arguments->pdata[2]);
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "unexpected argument '%s' behind %s", extra, what);
      return NULL;
    }
  if (text == NULL || *text == '\0' || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "%s is %s", what,
                   text == NULL || *text == '\0' ? "missing" : "not valid UTF-8");
      return NULL;
    }
  return text;
}

/* --- case rename, close, reopen, note -----------------------------------------------------------
 */

gboolean
recourse_cli_case_rename (const RecourseCliCall *call,
                          RecourseCliPage *page,
                          int *out_status,
                          GError **error)
{
  g_auto (RecourseCliStory) story = { NULL };
  const char *title = recourse_cli_story_text (call, "the title", error);

  return title != NULL && recourse_cli_story_open (&story, call, RECOURSE_ACCESS_WRITE, error)
         && recourse_cli_story_append_one (
             &story, call, recourse_case_entry_rename (title, story.author), page, error);
}

static gboolean
check_is_closed (const RecourseCliStory *story, gboolean is_closed, GError **error)
{
  if ((recourse_case_state_closed_at (story->state) != RECOURSE_TIME_UNKNOWN) == is_closed)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "the case '%s' is %s",
               recourse_case_state_get_id (story->state),
               is_closed ? "not closed" : "closed already");
  return FALSE;
}

gboolean
recourse_cli_case_close (const RecourseCliCall *call,
                         RecourseCliPage *page,
                         int *out_status,
                         GError **error)
{
  const char *note = call->values[RECOURSE_CLI_OPTION_NOTE];
  g_auto (RecourseCliStory) story = { NULL };

  return recourse_cli_story_open (&story, call, RECOURSE_ACCESS_WRITE, error)
         && check_is_closed (&story, FALSE, error)
         && recourse_cli_story_append_one (
             &story, call, recourse_case_entry_close (note, story.author), page, error);
}

gboolean
recourse_cli_case_reopen (const RecourseCliCall *call,
                          RecourseCliPage *page,
                          int *out_status,
                          GError **error)
{
  const char *note = call->values[RECOURSE_CLI_OPTION_NOTE];
  g_auto (RecourseCliStory) story = { NULL };

  return recourse_cli_story_open (&story, call, RECOURSE_ACCESS_WRITE, error)
         && check_is_closed (&story, TRUE, error)
         && recourse_cli_story_append_one (
             &story, call, recourse_case_entry_reopen (note, story.author), page, error);
}

/* 0 without --entry. */
static gboolean
read_subject (const RecourseCliCall *call,
              const RecourseCliStory *story,
              gint64 *out_entry,
              GError **error)
{
  const char *text = call->values[RECOURSE_CLI_OPTION_ENTRY];

  *out_entry = 0;
  if (text == NULL
      || g_ascii_string_to_signed (text, 10, 1, recourse_case_state_n_entries (story->state),
                                   out_entry, NULL))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "the case has no such entry; the last one is %" G_GINT64_FORMAT,
               recourse_case_state_n_entries (story->state));
  recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_ENTRY, error);
  return FALSE;
}

gboolean
recourse_cli_case_note (const RecourseCliCall *call,
                        RecourseCliPage *page,
                        int *out_status,
                        GError **error)
{
  g_auto (RecourseCliStory) story = { NULL };
  const char *note = recourse_cli_story_text (call, "the note", error);
  gint64 entry;

  return note != NULL && recourse_cli_story_open (&story, call, RECOURSE_ACCESS_WRITE, error)
         && read_subject (call, &story, &entry, error)
         && recourse_cli_story_append_one (
             &story, call, recourse_case_entry_note (note, entry, story.author), page, error);
}

/* --- case contact -------------------------------------------------------------------------------
 */

static gboolean
check_contact (const RecourseCliCall *call, GError **error)
{
  const char *id = call->values[RECOURSE_CLI_OPTION_CONTACT];
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GString) known = g_string_new (NULL);
  RecoursePack *pack;

  if (id == NULL)
    return TRUE;
  advisor = recourse_cli_call_load (call, error);
  if (advisor == NULL)
    return FALSE;
  pack = recourse_advisor_peek_pack (advisor);
  if (recourse_pack_find_contact (pack, id) != NULL)
    return TRUE;
  for (guint i = 0; i < recourse_pack_n_contacts (pack); i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", recourse_pack_contact (pack, i)->id);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "there is no such contact; there are %s", known->str);
  recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_CONTACT, error);
  return FALSE;
}

/* The texts are borrowed from the call. */
static gboolean
read_contact (const RecourseCliCall *call, RecourseCaseContact *out, GError **error)
{
  const char *const *values = call->values;

  *out = (RecourseCaseContact){ .contact = (char *) values[RECOURSE_CLI_OPTION_CONTACT],
                                .number = (char *) values[RECOURSE_CLI_OPTION_NUMBER],
                                .name = (char *) values[RECOURSE_CLI_OPTION_NAME],
                                .reference = (char *) values[RECOURSE_CLI_OPTION_REFERENCE],
                                .note = (char *) values[RECOURSE_CLI_OPTION_NOTE],
                                .next = (char *) values[RECOURSE_CLI_OPTION_NEXT] };
  return check_contact (call, error)
         && recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_HAPPENED, RECOURSE_TIME_UNKNOWN,
                                        &out->happened_at, error)
         && recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_NEXT_AT, RECOURSE_TIME_UNKNOWN,
                                        &out->next_at, error);
}

/* Whom it was about is what such an entry is for. */
static gboolean
check_says_something (const RecourseCaseContact *contact, GError **error)
{
  if (contact->contact != NULL || contact->number != NULL || contact->name != NULL
      || contact->note != NULL)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "contact: --contact, --number, --name or --note is missing");
  return FALSE;
}

gboolean
recourse_cli_case_contact (const RecourseCliCall *call,
                           RecourseCliPage *page,
                           int *out_status,
                           GError **error)
{
  g_auto (RecourseCliStory) story = { NULL };
  RecourseCaseContact contact;

  return read_contact (call, &contact, error) && check_says_something (&contact, error)
         && recourse_cli_story_open (&story, call, RECOURSE_ACCESS_WRITE, error)
         && recourse_cli_story_append_one (
             &story, call, recourse_case_entry_contact (&contact, story.author), page, error);
}
