/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-case-answer"

#include "recourse-cli-case-story.h"
#include "recourse-cli-commands.h"
#include "recourse-error.h"

#include <string.h>

/* `case answer` and `case tick`: the interview that the case stands at is brought back, changed,
 * and what became different goes into the log. */

#define UNSURE "unsure"
#define NONE "none"

typedef struct
{
  RecourseCliStory story;
  RecourseInterview *interview;
  RecoursePack *pack; /* borrowed */
} Resumed;

static void
clear_resumed (Resumed *self)
{
  recourse_cli_story_clear (&self->story);
  g_clear_object (&self->interview);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Resumed, clear_resumed)

static gboolean
resume (Resumed *self, const RecourseCliCall *call, GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = recourse_cli_call_load (call, error);

  if (advisor == NULL
      || !recourse_cli_story_open (&self->story, call, RECOURSE_ACCESS_WRITE, error))
    return FALSE;
  self->pack = recourse_advisor_peek_pack (advisor);
  self->interview = recourse_interview_new (advisor, recourse_china_time_now ());
  return recourse_case_state_apply (self->story.state, self->interview, NULL, error);
}

static gboolean
save (Resumed *self, const RecourseCliCall *call, RecourseCliPage *page, GError **error)
{
  g_autoptr (GPtrArray)
      drafts = recourse_case_state_diff (self->story.state, self->interview, self->story.author);

  return recourse_cli_story_append (&self->story, call, drafts, page, error);
}

/* --- case answer --------------------------------------------------------------------------------
 */

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (GError **error, const char *answer, const char *format, ...)
{
  g_autofree char *quoted = recourse_error_quote (answer);
  g_autofree char *problem = NULL;
  va_list arguments;

  va_start (arguments, format);
  problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "%s: %s", quoted, problem);
  return FALSE;
}

static char *
list_screens (RecoursePack *pack)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < recourse_pack_n_screens (pack); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", recourse_pack_screen (pack, i)->id);
  return g_string_free (list, FALSE);
}

/* A value may be asked for by its variable too, as in `advise --answer`. */
static gboolean
find_screen (RecoursePack *pack, const char *id, guint *out_screen)
{
  guint variable = 0;

  if (recourse_pack_find_screen (pack, id, out_screen))
    return TRUE;
  if (!recourse_pack_find_variable (pack, id, &variable)
      || recourse_pack_variable (pack, variable)->kind != RECOURSE_VARIABLE_ANSWERED)
    return FALSE;
  *out_screen = recourse_pack_variable (pack, variable)->screen;
  return recourse_pack_screen (pack, *out_screen)->n_signs == 0;
}

static gboolean
answer_value (Resumed *self, guint index, const char *answer, const char *id, GError **error)
{
  const RecourseScreen *screen = recourse_pack_screen (self->pack, index);
  const RecourseVariable *variable = recourse_pack_variable (self->pack, screen->variables[0]);
  g_autoptr (GString) known = g_string_new (NULL);
  guint value = 0;

  if (recourse_variable_find_value (variable, id, &value))
    {
      recourse_interview_answer_value (self->interview, index, value);
      return TRUE;
    }
  for (guint i = 0; i < variable->n_values; i++)
    g_string_append_printf (known, "%s, ", variable->values[i].id);
  return refuse (error, answer, "there is no such value; there are %s" UNSURE, known->str);
}

static gboolean
find_sign (const RecourseScreen *screen, const char *id, guint64 *ticked)
{
  for (guint i = 0; i < screen->n_signs; i++)
    if (g_str_equal (screen->signs[i].id, id))
      {
        *ticked |= G_GUINT64_CONSTANT (1) << i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
refuse_signs (const RecourseScreen *screen, const char *answer, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < screen->n_signs; i++)
    g_string_append_printf (known, "%s, ", screen->signs[i].id);
  return refuse (error, answer, "there is no such sign; there are %s" NONE ", " UNSURE, known->str);
}

static gboolean
answer_signs (Resumed *self, guint index, const char *answer, const char *ids, GError **error)
{
  const RecourseScreen *screen = recourse_pack_screen (self->pack, index);
  g_auto (GStrv) words = g_strsplit (ids, ",", -1);
  guint64 ticked = 0;

  for (guint i = 0; words[i] != NULL && !g_str_equal (ids, NONE); i++)
    if (!find_sign (screen, words[i], &ticked))
      return refuse_signs (screen, answer, error);
  recourse_interview_answer_signs (self->interview, index, ticked);
  return TRUE;
}

static gboolean
answer_one (Resumed *self, const char *answer, GError **error)
{
  const char *equals = strchr (answer, '=');
  g_autofree char *id = equals != NULL ? g_strndup (answer, equals - answer) : NULL;
  g_autofree char *known = NULL;
  guint screen = 0;

  if (equals == NULL)
    return refuse (error, answer,
                   "an answer is SCREEN=VALUE, SCREEN=%s, or SCREEN= to take it back", UNSURE);
  if (!find_screen (self->pack, id, &screen))
    {
      known = list_screens (self->pack);
      return refuse (error, answer, "there is no such question; there are %s", known);
    }
  if (equals[1] == '\0')
    recourse_interview_take_back (self->interview, screen);
  else if (g_str_equal (equals + 1, UNSURE))
    recourse_interview_answer_unsure (self->interview, screen);
  else if (recourse_pack_screen (self->pack, screen)->n_signs > 0)
    return answer_signs (self, screen, answer, equals + 1, error);
  else
    return answer_value (self, screen, answer, equals + 1, error);
  return TRUE;
}

static gboolean
answer_ended (Resumed *self, const RecourseCliCall *call, GError **error)
{
  const char *text = call->values[RECOURSE_CLI_OPTION_ENDED];

  if (text == NULL)
    return TRUE;
  if (!g_str_equal (text, "yes") && !g_str_equal (text, "no"))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "it is yes or no");
      recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_ENDED, error);
      return FALSE;
    }
  recourse_interview_set_sharing_ended (self->interview, g_str_equal (text, "yes"));
  return TRUE;
}

static gboolean
check_has_answer (const RecourseCliCall *call, GError **error)
{
  if (call->arguments->len > 1 || call->is_given[RECOURSE_CLI_OPTION_ALARM]
      || call->is_given[RECOURSE_CLI_OPTION_ENDED])
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "answer: an answer is missing: SCREEN=VALUE, --alarm or --ended");
  return FALSE;
}

gboolean
recourse_cli_case_answer (const RecourseCliCall *call,
                          RecourseCliPage *page,
                          int *out_status,
                          GError **error)
{
  g_auto (Resumed) resumed = { { NULL } };

  if (!check_has_answer (call, error) || !resume (&resumed, call, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_ALARM])
    recourse_interview_raise_alarm (resumed.interview);
  for (guint i = 1; i < call->arguments->len; i++)
    if (!answer_one (&resumed, call->arguments->pdata[i], error))
      return FALSE;
  return answer_ended (&resumed, call, error) && save (&resumed, call, page, error);
}

/* --- case tick ----------------------------------------------------------------------------------
 */

static gboolean
has_step (const RecourseStep *steps, guint n_steps, const char *id)
{
  for (guint i = 0; i < n_steps; i++)
    if (g_str_equal (steps[i].id, id))
      return TRUE;
  return FALSE;
}

static void
list_steps (GString *list, const RecourseRemedy *remedy, const RecourseStep *steps, guint n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    g_string_append_printf (list, "%s%s/%s", list->len > 0 ? ", " : "", remedy->id, steps[i].id);
}

static gboolean
refuse_step (const RecourseRemedy *remedy, const char *text, GError **error)
{
  const RecourseFollowUp *follow_up = remedy->follow_up;
  g_autoptr (GString) known = g_string_new (NULL);

  list_steps (known, remedy, remedy->steps, remedy->n_steps);
  if (follow_up != NULL)
    {
      g_string_append_printf (known, ", %s/", remedy->id);
      list_steps (known, remedy, follow_up->steps, follow_up->n_steps);
    }
  return refuse (error, text, "there is no such step; there are %s", known->str);
}

static gboolean
record (Resumed *self, guint remedy, gint64 time, gboolean is_undone, GError **error)
{
  if (!is_undone)
    return recourse_interview_record (self->interview, remedy, time, error);
  recourse_interview_remove_record (self->interview, remedy);
  return TRUE;
}

static gboolean
tick_one (Resumed *self, const char *text, gint64 time, gboolean is_undone, GError **error)
{
  const char *slash = strchr (text, '/');
  g_autofree char *id = slash != NULL ? g_strndup (text, slash - text) : NULL;
  const RecourseRemedy *remedy;
  guint index = 0;

  if (id == NULL || !recourse_pack_find_remedy (self->pack, id, &index))
    return refuse (error, text,
                   "a step is REMEDY/STEP, or REMEDY/ for what the remedy asks to "
                   "note");
  remedy = recourse_pack_remedy (self->pack, index);
  if (slash[1] == '\0' && remedy->follow_up != NULL)
    return record (self, index, time, is_undone, error);
  if (!has_step (remedy->steps, remedy->n_steps, slash + 1)
      && (remedy->follow_up == NULL
          || !has_step (remedy->follow_up->steps, remedy->follow_up->n_steps, slash + 1)))
    return refuse_step (remedy, text, error);
  if (is_undone)
    recourse_interview_untick (self->interview, index, slash + 1);
  else
    recourse_interview_tick (self->interview, index, slash + 1, time);
  return TRUE;
}

static gboolean
read_done_at (const RecourseCliCall *call, gint64 *out_time, GError **error)
{
  gint64 now = recourse_china_time_now ();

  if (!recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_HAPPENED, now, out_time, error))
    return FALSE;
  if (*out_time <= now)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "this lies in the future");
  recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_HAPPENED, error);
  return FALSE;
}

gboolean
recourse_cli_case_tick (const RecourseCliCall *call,
                        RecourseCliPage *page,
                        int *out_status,
                        GError **error)
{
  gboolean is_undone = call->is_given[RECOURSE_CLI_OPTION_UNDO];
  g_auto (Resumed) resumed = { { NULL } };
  gint64 time;

  if (call->arguments->len < 2)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "tick: a step is missing");
      return FALSE;
    }
  if (!read_done_at (call, &time, error) || !resume (&resumed, call, error))
    return FALSE;
  for (guint i = 1; i < call->arguments->len; i++)
    if (!tick_one (&resumed, call->arguments->pdata[i], time, is_undone, error))
      return FALSE;
  return save (&resumed, call, page, error);
}
