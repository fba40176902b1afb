/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-tree"

#include "recourse-cli-commands.h"

#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"

#include <string.h>

#define DEFAULT_DEPTH 3
#define MAX_DEPTH 20

/* One way to answer a screen: the values that are left of each of its variables. */
typedef struct
{
  guint64 values[RECOURSE_MAX_VARIABLES];
  gboolean is_unsure;
} Outcome;

typedef struct
{
  RecourseAdvisor *advisor;
  RecourseCliPage *page;
  JsonBuilder *builder;
  RecourseLanguage language;
} Walk;

static RecoursePack *
peek_pack (const Walk *self)
{
  return recourse_advisor_peek_pack (self->advisor);
}

static void
add_if_new (GArray *outcomes, const Outcome *outcome)
{
  for (guint i = 0; i < outcomes->len; i++)
    if (memcmp (&g_array_index (outcomes, Outcome, i), outcome, sizeof *outcome) == 0)
      return;
  g_array_append_val (outcomes, *outcome);
}

/* All that ticking can lead to: the highest ticked value of each variable wins. */
static void
list_sign_outcomes (const RecourseScreen *screen, GArray *outcomes)
{
  Outcome none = { 0 };

  for (guint i = 0; i < screen->n_variables; i++)
    none.values[screen->variables[i]] = 1;
  g_array_append_val (outcomes, none);
  for (guint s = 0; s < screen->n_signs; s++)
    for (guint o = 0, n = outcomes->len; o < n; o++)
      {
        Outcome ticked = g_array_index (outcomes, Outcome, o);

        for (guint i = 0; i < screen->n_variables; i++)
          {
            guint v = screen->variables[i];

            ticked.values[v] = MAX (ticked.values[v], screen->signs[s].sets[v]);
          }
        add_if_new (outcomes, &ticked);
      }
}

static GArray *
list_outcomes (const Walk *self, const RecourseScreen *screen)
{
  GArray *outcomes = g_array_new (FALSE, TRUE, sizeof (Outcome));
  const RecourseVariable *variable = recourse_pack_variable (peek_pack (self),
                                                             screen->variables[0]);
  Outcome unsure = { .is_unsure = TRUE };

  if (screen->n_signs > 0)
    list_sign_outcomes (screen, outcomes);
  for (guint i = 0; screen->n_signs == 0 && i < variable->n_values; i++)
    {
      Outcome one = { 0 };

      one.values[screen->variables[0]] = G_GUINT64_CONSTANT (1) << i;
      g_array_append_val (outcomes, one);
    }
  for (guint i = 0; i < screen->n_variables; i++)
    unsure.values[screen->variables[i]] = recourse_variable_all_values (
        recourse_pack_variable (peek_pack (self), screen->variables[i]));
  if (screen->has_how_to_find_out)
    g_array_append_val (outcomes, unsure);
  return outcomes;
}

static guint32
variables_of (const RecourseScreen *screen)
{
  guint32 variables = 0;

  for (guint i = 0; i < screen->n_variables; i++)
    variables |= 1u << screen->variables[i];
  return variables;
}

static void
apply_outcome (const Walk *self,
               const RecourseScreen *screen,
               const Outcome *outcome,
               RecourseSituation *situation)
{
  for (guint i = 0; i < screen->n_variables; i++)
    recourse_advisor_answer (self->advisor, situation, screen->variables[i],
                             outcome->values[screen->variables[i]]);
}

static gboolean
is_new_in_plan (const Walk *self,
                const RecourseAdvice *before,
                const RecourseAdvice *after,
                guint remedy)
{
  return recourse_pack_remedy (peek_pack (self), remedy)->kind == RECOURSE_REMEDY_DO
         && after->statuses[remedy] == RECOURSE_STATUS_CERTAIN
         && before->statuses[remedy] != RECOURSE_STATUS_CERTAIN;
}

/* --- Text --- */

static void
print_new_remedies (const Walk *self,
                    guint indent,
                    const RecourseAdvice *before,
                    const RecourseAdvice *after)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < recourse_pack_n_remedies (peek_pack (self)); i++)
    if (is_new_in_plan (self, before, after, i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              recourse_pack_remedy (peek_pack (self), i)->id);
  if (text->len > 0)
    recourse_cli_page_item (self->page, indent, "+ ", text->str);
}

static void
print_end (const Walk *self, guint indent, const RecourseAdvice *advice)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  guint n_certain = 0;

  for (guint i = 0; i < recourse_pack_n_remedies (peek_pack (self)); i++)
    if (recourse_pack_remedy (peek_pack (self), i)->kind == RECOURSE_REMEDY_DO
        && advice->statuses[i] == RECOURSE_STATUS_CERTAIN)
      n_certain++;
  number = g_strdup_printf ("%u", n_certain);
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_ENDS_HERE, self->language, number, NULL);
  recourse_cli_page_text (self->page, indent, text);
}

/* The answer in words, and as --answer takes it. */
static char *
describe_outcome (const Walk *self, const RecourseScreen *screen, const Outcome *outcome)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) options = g_string_new (NULL);

  for (guint i = 0; i < screen->n_variables; i++)
    {
      const RecourseVariable *variable = recourse_pack_variable (peek_pack (self),
                                                                 screen->variables[i]);
      guint value = (guint) __builtin_ctzll (outcome->values[screen->variables[i]]);

      if (i > 0)
        g_string_append (words, self->language == RECOURSE_LANGUAGE_ZH_CN ? "；" : "; ");
      g_string_append (words, recourse_text_get (&variable->values[value].chip, self->language));
      g_string_append_printf (options, "%s%s=%s", i > 0 ? " " : "", variable->id,
                              outcome->is_unsure ? "unsure" : variable->values[value].id);
    }
  return g_strdup_printf ("%s [%s]",
                          outcome->is_unsure
                              ? recourse_cli_word (RECOURSE_CLI_WORD_UNSURE, self->language)
                              : words->str,
                          options->str);
}

static void print_screen (const Walk *self,
                          const RecourseSituation *situation,
                          const RecourseAdvice *advice,
                          guint indent,
                          guint depth);

static void
print_outcome (const Walk *self,
               const RecourseSituation *situation,
               const RecourseAdvice *advice,
               const Outcome *outcome,
               guint indent,
               guint depth)
{
  const RecourseScreen *screen = recourse_pack_screen (peek_pack (self), advice->next_screen);
  RecourseSituation after = *situation;
  RecourseAdvice next;
  g_autofree char *label = NULL;

  apply_outcome (self, screen, outcome, &after);
  recourse_advisor_advise (self->advisor, &after, &next);
  label = describe_outcome (self, screen, outcome);
  recourse_cli_page_item (self->page, indent, "- ", label);
  if (next.is_contradictory)
    {
      recourse_cli_page_text (self->page, indent + 2,
                              recourse_cli_word (RECOURSE_CLI_WORD_IMPOSSIBLE, self->language));
      return;
    }
  print_new_remedies (self, indent + 2, advice, &next);
  print_screen (self, &after, &next, indent + 2, depth);
}

static void
print_screen (const Walk *self,
              const RecourseSituation *situation,
              const RecourseAdvice *advice,
              guint indent,
              guint depth)
{
  const RecourseScreen *screen = NULL;
  g_autoptr (GArray) outcomes = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *number = g_strdup_printf ("%u", advice->at_most);
  g_autofree char *goes_on = recourse_cli_word_fill (RECOURSE_CLI_WORD_GOES_ON, self->language,
                                                     number, NULL);

  if (advice->next_screen == RECOURSE_NO_SCREEN)
    {
      print_end (self, indent, advice);
      return;
    }
  screen = recourse_pack_screen (peek_pack (self), advice->next_screen);
  heading = g_strdup_printf ("%s [%s]", recourse_text_get (&screen->ask, self->language),
                             screen->id);
  recourse_cli_page_heading (self->page, indent, heading);
  if (depth == 0)
    {
      recourse_cli_page_text (self->page, indent + 2, goes_on);
      return;
    }
  outcomes = list_outcomes (self, screen);
  for (guint i = 0; i < outcomes->len && self->page->failure == 0; i++)
    print_outcome (self, situation, advice, &g_array_index (outcomes, Outcome, i), indent + 2,
                   depth - 1);
}

/* --- JSON --- */

static void add_screen (const Walk *self,
                        const RecourseSituation *situation,
                        const RecourseAdvice *advice,
                        guint depth);

static void
add_outcome (const Walk *self,
             const RecourseSituation *situation,
             const RecourseAdvice *advice,
             const Outcome *outcome,
             guint depth)
{
  const RecourseScreen *screen = recourse_pack_screen (peek_pack (self), advice->next_screen);
  RecourseSituation after = *situation;
  RecourseAdvice next;

  apply_outcome (self, screen, outcome, &after);
  recourse_advisor_advise (self->advisor, &after, &next);
  json_builder_begin_object (self->builder);
  recourse_cli_json_answers (self->builder, "answers", self->advisor, &after.known,
                             variables_of (screen));
  json_builder_set_member_name (self->builder, "possible");
  json_builder_add_boolean_value (self->builder, !next.is_contradictory);
  json_builder_set_member_name (self->builder, "certain");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < recourse_pack_n_remedies (peek_pack (self)); i++)
    if (!next.is_contradictory && is_new_in_plan (self, advice, &next, i))
      json_builder_add_string_value (self->builder, recourse_pack_remedy (peek_pack (self), i)->id);
  json_builder_end_array (self->builder);
  json_builder_set_member_name (self->builder, "next");
  add_screen (self, &after, &next, depth);
  json_builder_end_object (self->builder);
}

static void
add_screen (const Walk *self,
            const RecourseSituation *situation,
            const RecourseAdvice *advice,
            guint depth)
{
  const RecourseScreen *screen = NULL;
  g_autoptr (GArray) outcomes = NULL;

  if (advice->next_screen == RECOURSE_NO_SCREEN)
    {
      json_builder_add_null_value (self->builder);
      return;
    }
  screen = recourse_pack_screen (peek_pack (self), advice->next_screen);
  outcomes = list_outcomes (self, screen);
  json_builder_begin_object (self->builder);
  recourse_cli_json_string (self->builder, "screen", screen->id);
  recourse_cli_json_string (self->builder, "ask", recourse_text_get (&screen->ask, self->language));
  recourse_cli_json_integer (self->builder, "at_most", advice->at_most);
  if (depth > 0)
    {
      json_builder_set_member_name (self->builder, "outcomes");
      json_builder_begin_array (self->builder);
      for (guint i = 0; i < outcomes->len; i++)
        add_outcome (self, situation, advice, &g_array_index (outcomes, Outcome, i), depth - 1);
      json_builder_end_array (self->builder);
    }
  json_builder_end_object (self->builder);
}

static gboolean
get_depth (const RecourseCliCall *call, guint *out_depth, GError **error)
{
  const char *asked = call->values[RECOURSE_CLI_OPTION_DEPTH];
  guint64 depth = DEFAULT_DEPTH;

  if (asked != NULL && !g_ascii_string_to_unsigned (asked, 10, 1, MAX_DEPTH, &depth, NULL))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "it is a whole number from 1 to %d", MAX_DEPTH);
      recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_DEPTH, error);
      return FALSE;
    }
  *out_depth = (guint) depth;
  return TRUE;
}

/** recourse_cli_tree: `recoursectl knowledge tree`; see recourse-cli-commands.h */
gboolean
recourse_cli_tree (const RecourseCliCall *call,
                   RecourseCliPage *page,
                   int *out_status,
                   GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Walk self = { .page = page, .builder = builder, .language = call->language };
  RecourseSituation nothing;
  RecourseAdvice advice;
  guint depth = 0;

  if (!get_depth (call, &depth, error))
    return FALSE;
  advisor = recourse_cli_call_load (call, error);
  if (advisor == NULL)
    return FALSE;
  self.advisor = advisor;
  recourse_advisor_situation_init (advisor, &nothing);
  recourse_advisor_advise (advisor, &nothing, &advice);
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      add_screen (&self, &nothing, &advice, depth);
      recourse_cli_json_print (builder, page);
    }
  else
    print_screen (&self, &nothing, &advice, 0, depth);
  *out_status = 0;
  return TRUE;
}
