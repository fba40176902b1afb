/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-answers"

#include "recourse-cli-answers.h"

#include "recourse-error.h"

#include <string.h>

#define UNSURE "unsure"

static char *
list_values (const RecourseVariable *variable)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < variable->n_values; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", variable->values[i].id);
  return g_string_free (text, FALSE);
}

static char *
list_variables (RecoursePack *pack)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < recourse_pack_n_variables (pack); i++)
    {
      const RecourseVariable *variable = recourse_pack_variable (pack, i);

      if (variable->kind == RECOURSE_VARIABLE_ANSWERED)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", variable->id);
    }
  return g_string_free (text, FALSE);
}

static gboolean
find_variable (RecoursePack *pack, const char *name, guint *out_index, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (name);
  g_autofree char *known = NULL;
  RecourseVariableKind kind;

  if (!recourse_pack_find_variable (pack, name, out_index))
    {
      known = list_variables (pack);
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "there is no variable '%s'; there are %s", quoted, known);
      return FALSE;
    }
  kind = recourse_pack_variable (pack, *out_index)->kind;
  if (kind == RECOURSE_VARIABLE_ANSWERED)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "'%s' is not answered; give %s", quoted,
               kind == RECOURSE_VARIABLE_ELAPSED ? "--transferred-at" : "--amount");
  return FALSE;
}

static gboolean
read_value (const RecourseVariable *variable, const char *word, guint64 *values, GError **error)
{
  g_autofree char *quoted = NULL;
  g_autofree char *known = NULL;
  guint index = 0;

  if (recourse_variable_find_value (variable, word, &index))
    {
      *values |= G_GUINT64_CONSTANT (1) << index;
      return TRUE;
    }
  quoted = recourse_error_quote (word);
  known = list_values (variable);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "'%s' has no value '%s'; it has %s", variable->id, quoted, known);
  return FALSE;
}

static gboolean
read_values (const RecourseVariable *variable, const char *text, guint64 *out, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  *out = 0;
  if (g_str_equal (text, UNSURE))
    {
      *out = recourse_variable_all_values (variable);
      return TRUE;
    }
  if (words[0] == NULL)
    return read_value (variable, "", out, error);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], UNSURE))
        {
          g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                       "'%s' keeps all values of '%s' and stands alone", UNSURE, variable->id);
          return FALSE;
        }
      if (!read_value (variable, words[i], out, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
apply_one (RecourseAdvisor *advisor,
           RecourseSituation *situation,
           const char *answer,
           GError **error)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  const char *equals = strchr (answer, '=');
  g_autofree char *name = equals != NULL ? g_strndup (answer, equals - answer) : NULL;
  guint variable = 0;
  guint64 values = 0;

  if (equals == NULL)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "an answer is VARIABLE=VALUE, VARIABLE=VALUE,VALUE or VARIABLE=%s", UNSURE);
      return FALSE;
    }
  if (!find_variable (pack, name, &variable, error)
      || !read_values (recourse_pack_variable (pack, variable), equals + 1, &values, error))
    return FALSE;
  if ((situation->answered >> variable & 1) != 0)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "'%s' is answered twice; several values are joined by a comma", name);
      return FALSE;
    }
  recourse_advisor_answer (advisor, situation, variable, values);
  return TRUE;
}

/**
 * recourse_cli_answers_apply:
 * @answers: (element-type utf8): the values of --answer
 *
 * Puts the answers into @situation. A variable that is answered twice is refused and not
 * intersected: it is more likely a slip than a wish.
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT, naming the answer.
 */
gboolean
recourse_cli_answers_apply (RecourseAdvisor *advisor,
                            RecourseSituation *situation,
                            const GPtrArray *answers,
                            GError **error)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const char *answer = answers->pdata[i];
      g_autofree char *quoted = recourse_error_quote (answer);

      if (apply_one (advisor, situation, answer, error))
        continue;
      g_prefix_error (error, "--answer %s: ", quoted);
      return FALSE;
    }
  return TRUE;
}

static void
append_variable (GString *text,
                 const RecourseVariable *variable,
                 guint64 values,
                 RecourseLanguage language)
{
  gboolean is_chinese = language == RECOURSE_LANGUAGE_ZH_CN;
  const char *separator = is_chinese ? "：" : ": ";

  if (text->len > 0)
    g_string_append (text, is_chinese ? "；" : "; ");
  g_string_append (text, recourse_text_get (&variable->name, language));
  for (guint i = 0; i < variable->n_values; i++)
    {
      if ((values >> i & 1) == 0)
        continue;
      g_string_append (text, separator);
      g_string_append (text, recourse_text_get (&variable->values[i].chip, language));
      separator = is_chinese ? "、" : ", ";
    }
}

/**
 * recourse_cli_answers_describe:
 * @variables: which ones, one bit each
 *
 * Returns: (transfer full): what @box says of @variables, in words; "" for no variable
 */
char *
recourse_cli_answers_describe (RecourseAdvisor *advisor,
                               const RecourseBox *box,
                               guint32 variables,
                               RecourseLanguage language)
{
  const RecourseSpace *space = recourse_advisor_peek_space (advisor);
  GString *text = g_string_new (NULL);

  for (guint v = 0; v < space->n_variables; v++)
    if ((variables >> v & 1) != 0)
      append_variable (text, recourse_pack_variable (recourse_advisor_peek_pack (advisor), v),
                       recourse_space_get (space, box, v), language);
  return g_string_free (text, FALSE);
}
