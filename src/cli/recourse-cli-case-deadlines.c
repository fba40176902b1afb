/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-case-deadlines"

#include "recourse-cli-commands.h"

#include "recourse-case-calendar.h"
#include "recourse-cli-case.h"
#include "recourse-cli-json.h"
#include "recourse-cli-plan.h"
#include "recourse-cli-remedy.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"

/* `case deadlines`: what has its time, of all open cases or of one. */

#define INDENT 2

typedef struct
{
  RecourseCliPage *page;
  RecoursePack *pack;
  gint64 now;
  RecourseLanguage language;
} Output;

/* --- JSON ---------------------------------------------------------------------------------------
 */

static void
add_claims (JsonBuilder *builder, const RecourseClaimList *claims)
{
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; claims != NULL && i < claims->n; i++)
    json_builder_add_string_value (builder, claims->items[i]->id);
  json_builder_end_array (builder);
}

static void
add_deadline (const Output *self, JsonBuilder *builder, const RecourseCaseDeadline *deadline)
{
  g_autofree char *name = recourse_case_deadline_name (deadline, self->pack, self->language);
  g_autofree char *counted = recourse_case_deadline_explain (deadline, self->pack, self->language);
  const RecourseClaimList *claims = NULL;

  recourse_case_deadline_find (deadline, self->pack, NULL, &claims);
  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "case", deadline->case_id);
  recourse_cli_json_string (builder, "title", deadline->title);
  recourse_cli_json_string (builder, "key", deadline->key);
  recourse_cli_json_string (builder, "remedy", deadline->remedy);
  recourse_cli_json_boolean (builder, "follow_up", deadline->is_follow_up);
  recourse_cli_json_string (builder, "what", name);
  recourse_cli_json_time_or_null (builder, "from",
                                  deadline->is_hidden ? RECOURSE_TIME_UNKNOWN : deadline->from);
  recourse_cli_json_time (builder, "at", deadline->at);
  recourse_cli_json_boolean (builder, "about", deadline->is_about);
  recourse_cli_json_state (builder, "state", deadline->state);
  recourse_cli_json_string (builder, "counted", counted);
  add_claims (builder, claims);
  recourse_cli_json_boolean (builder, "hidden", deadline->is_hidden);
  json_builder_end_object (builder);
}

static void
print_json (const Output *self, const RecourseCaseDeadlines *deadlines)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "deadlines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < deadlines->items->len; i++)
    add_deadline (self, builder, deadlines->items->pdata[i]);
  json_builder_end_array (builder);
  recourse_cli_case_add_left_out (builder, deadlines->left_out);
  recourse_cli_json_integer (builder, "closed", deadlines->n_closed);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, self->page);
}

/* --- Text ---------------------------------------------------------------------------------------
 */

static void
print_case_name (const Output *self, const RecourseCaseDeadline *deadline)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (deadline->is_hidden)
    title = g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_TITLE_HIDDEN, self->language));
  else if (deadline->title != NULL)
    title = recourse_error_quote (deadline->title);
  else
    title = g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_CASE_NO_TITLE, self->language));
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_DEADLINES_CASE, self->language, title,
                                 deadline->case_id, NULL);
  recourse_cli_page_text (self->page, INDENT, text);
}

static void
print_claims (const Output *self, const RecourseCaseDeadline *deadline)
{
  const RecourseClaimList *claims = NULL;
  g_autoptr (GString) text = NULL;

  if (!recourse_case_deadline_find (deadline, self->pack, NULL, &claims))
    return;
  text = g_string_new (NULL);
  for (guint i = 0; i < claims->n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", claims->items[i]->id);
  recourse_cli_page_item (self->page, INDENT,
                          recourse_cli_word (RECOURSE_CLI_WORD_BASED_ON, self->language),
                          text->str);
}

/* A next step comes, as something that happens by itself does; the rest runs out. */
static void
print_deadline (const Output *self, const RecourseCaseDeadline *deadline)
{
  RecourseDeadlineKind kind = deadline->contact != 0
                                  ? RECOURSE_DEADLINE_EVENT
                                  : recourse_case_deadline_kind (deadline, self->pack);
  g_autofree char *name = recourse_case_deadline_name (deadline, self->pack, self->language);
  g_autofree char *quoted = recourse_error_quote (name);
  g_autofree char *at = recourse_case_deadline_format_time (deadline, deadline->at, self->language);
  g_autofree char *state = recourse_cli_remedy_format_state (
      kind, deadline->state, deadline->at - self->now, self->language);
  g_autofree char *heading = g_strdup_printf (
      "%s%s%s", at, self->language == RECOURSE_LANGUAGE_ZH_CN ? "，" : ", ", state);
  g_autofree char *counted = recourse_case_deadline_explain (deadline, self->pack, self->language);

  recourse_cli_page_heading (self->page, 0, heading);
  recourse_cli_page_text (self->page, INDENT, quoted);
  print_case_name (self, deadline);
  recourse_cli_page_text (self->page, INDENT, counted);
  print_claims (self, deadline);
  recourse_cli_page_blank (self->page);
}

static void
print_text (const Output *self, const RecourseCaseDeadlines *deadlines)
{
  g_autofree char *n_closed = g_strdup_printf ("%u", deadlines->n_closed);
  g_autofree char *closed = NULL;

  recourse_cli_plan_print_banner (self->page, self->pack, self->language);
  if (deadlines->items->len == 0)
    recourse_cli_page_text (self->page, 0,
                            recourse_cli_word (RECOURSE_CLI_WORD_DEADLINES_NONE, self->language));
  for (guint i = 0; i < deadlines->items->len; i++)
    print_deadline (self, deadlines->items->pdata[i]);
  recourse_cli_case_print_left_out (self->page, deadlines->left_out, self->language);
  if (deadlines->n_closed == 0)
    return;
  closed = recourse_cli_word_fill (RECOURSE_CLI_WORD_DEADLINES_CLOSED, self->language, n_closed,
                                   NULL);
  recourse_cli_page_text (self->page, 0, closed);
}

/* --- A calendar ---------------------------------------------------------------------------------
 */

static guint
count_ahead (const GPtrArray *deadlines)
{
  guint n = 0;

  for (guint i = 0; i < deadlines->len; i++)
    n += ((RecourseCaseDeadline *) deadlines->pdata[i])->state != RECOURSE_DEADLINE_PAST;
  return n;
}

static void
print_written (const Output *self, const RecourseCliCall *call, guint n)
{
  g_autofree char *file = g_utf8_make_valid (call->values[RECOURSE_CLI_OPTION_ICS], -1);
  g_autofree char *quoted = recourse_error_quote (file);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *text = recourse_cli_word_fill (RECOURSE_CLI_WORD_DEADLINES_WRITTEN,
                                                  self->language, count, quoted, NULL);

  recourse_cli_page_text (self->page, 0, text);
}

static gboolean
write_calendar (const Output *self,
                const RecourseCliCall *call,
                const RecourseCaseDeadlines *deadlines,
                GError **error)
{
  const char *path = call->values[RECOURSE_CLI_OPTION_ICS];
  RecourseCaseCalendar calendar = { .language = self->language,
                                    .now = self->now,
                                    .has_names = call->is_given[RECOURSE_CLI_OPTION_NAMES] };

  if (!recourse_case_calendar_write (&calendar, deadlines->items, self->pack, path, error))
    {
      recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_ICS, error);
      return FALSE;
    }
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_json (self, deadlines);
  else
    {
      print_written (self, call, count_ahead (deadlines->items));
      recourse_cli_case_print_left_out (self->page, deadlines->left_out, self->language);
    }
  return TRUE;
}

/* --- The command --------------------------------------------------------------------------------
 */

static void
free_summary (gpointer data)
{
  recourse_case_summary_free (data);
}

static gboolean
read_one (const RecourseCliCall *call,
          RecourseAdvisor *advisor,
          gint64 now,
          RecourseCaseDeadlines *out,
          GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseCaseState) state = NULL;

  folder = recourse_cli_case_open (call, RECOURSE_ACCESS_READ, error);
  state = folder != NULL ? recourse_case_state_read (folder, error) : NULL;
  if (state == NULL)
    return FALSE;
  out->items = recourse_case_deadlines_list (state, advisor, now, error);
  if (out->items == NULL)
    return FALSE;
  out->left_out = g_ptr_array_new_with_free_func (free_summary);
  return TRUE;
}

static gboolean
check_names (const RecourseCliCall *call, GError **error)
{
  if (!call->is_given[RECOURSE_CLI_OPTION_NAMES] || call->is_given[RECOURSE_CLI_OPTION_ICS])
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "--names: it is about the file of --ics");
  return FALSE;
}

static gboolean
read_deadlines (const RecourseCliCall *call,
                RecourseAdvisor *advisor,
                gint64 now,
                RecourseCaseDeadlines *out,
                GError **error)
{
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);

  if (call->is_given[RECOURSE_CLI_OPTION_CASE])
    return read_one (call, advisor, now, out, error);
  return recourse_case_deadlines_all (cases, advisor, now, out, error);
}

gboolean
recourse_cli_case_deadlines (const RecourseCliCall *call,
                             RecourseCliPage *page,
                             int *out_status,
                             GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_auto (RecourseCaseDeadlines) deadlines = { 0 };
  Output output = { .page = page, .language = call->language };

  if (!check_names (call, error)
      || !recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_AT, recourse_china_time_now (),
                                      &output.now, error))
    return FALSE;
  advisor = recourse_cli_call_load (call, error);
  if (advisor == NULL || !read_deadlines (call, advisor, output.now, &deadlines, error))
    return FALSE;
  output.pack = recourse_advisor_peek_pack (advisor);
  if (call->is_given[RECOURSE_CLI_OPTION_ICS])
    return write_calendar (&output, call, &deadlines, error);
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_json (&output, &deadlines);
  else
    print_text (&output, &deadlines);
  return TRUE;
}
