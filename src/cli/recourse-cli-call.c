/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-call"

#include "recourse-cli-call.h"

#include "recourse-cli-grammar.h"
#include "recourse-error.h"

#include <string.h>

/*
 * A parser of our own and not GOption: options stand before or after the subcommand, a wrong call
 * costs exactly one line that names the place, and no option may be cut short or given twice.
 */

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, message);
  return FALSE;
}

static gboolean
find_option (const char *argument, RecourseCliOption *out_option, const char **out_value)
{
  gsize length = strcspn (argument, "=");

  *out_value = argument[length] == '=' ? argument + length + 1 : NULL;
  if (g_str_equal (argument, "-h"))
    {
      *out_option = RECOURSE_CLI_OPTION_HELP;
      return TRUE;
    }
  for (guint i = 0; i < RECOURSE_CLI_N_OPTIONS; i++)
    {
      const char *name = recourse_cli_grammar_option (i)->name;

      if (strlen (name) == length && strncmp (name, argument, length) == 0)
        {
          *out_option = (RecourseCliOption) i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Names of files are bytes for the system; everything else is text. */
static gboolean
check_text (const RecourseCliOptionRule *rule, const char *value, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (value);

  if (*value == '\0')
    return refuse (error, "%s: the value is empty", rule->name);
  if (!rule->is_path && !g_utf8_validate (value, -1, NULL))
    return refuse (error, "%s %s: the value is not valid UTF-8", rule->name, quoted);
  return TRUE;
}

static gboolean
store_option (RecourseCliCall *self, RecourseCliOption option, const char *value, GError **error)
{
  const RecourseCliOptionRule *rule = recourse_cli_grammar_option (option);

  if (!rule->takes_value && value != NULL)
    return refuse (error, "%s: it takes no value", rule->name);
  if (rule->takes_value && value == NULL)
    return refuse (error, "%s: the value is missing", rule->name);
  if (rule->takes_value && !check_text (rule, value, error))
    return FALSE;
  if (option == RECOURSE_CLI_OPTION_ANSWER)
    g_ptr_array_add (self->answers, (gpointer) value);
  else if (option == RECOURSE_CLI_OPTION_ODDS)
    g_ptr_array_add (self->odds, (gpointer) value);
  else if (option == RECOURSE_CLI_OPTION_TICK)
    g_ptr_array_add (self->ticks, (gpointer) value);
  else if (rule->takes_value && self->is_given[option])
    return refuse (error, "%s: given twice", rule->name);
  self->is_given[option] = TRUE;
  self->values[option] = value;
  return TRUE;
}

static gboolean
read_option (RecourseCliCall *self, char **argv, int *index, GError **error)
{
  const char *argument = argv[*index];
  const char *value = NULL;
  RecourseCliOption option;

  if (!find_option (argument, &option, &value))
    {
      g_autofree char *quoted = recourse_error_quote (argument);

      return refuse (error, "unknown option '%s'; 'recoursectl --help' lists them", quoted);
    }
  if (recourse_cli_grammar_option (option)->takes_value && value == NULL
      && argv[*index + 1] != NULL)
    value = argv[++*index];
  return store_option (self, option, value, error);
}

/* Goes on behind a mistake, of which the first is told: --help may still come. */
static gboolean
read_arguments (RecourseCliCall *self, int argc, char **argv, GPtrArray *words, GError **error)
{
  gboolean are_options_over = FALSE;
  gboolean is_right = TRUE;

  for (int i = 1; i < argc; i++)
    {
      if (are_options_over || argv[i][0] != '-' || argv[i][1] == '\0')
        g_ptr_array_add (words, argv[i]);
      else if (g_str_equal (argv[i], "--"))
        are_options_over = TRUE;
      else if (!read_option (self, argv, &i, is_right ? error : NULL))
        is_right = FALSE;
    }
  return is_right;
}

static gboolean
refuse_words (const GPtrArray *words, gboolean is_group, GError **error)
{
  const char *first = words->pdata[0];
  g_autofree char *list = recourse_cli_grammar_list_group (first);
  g_autofree char *quoted = recourse_error_quote (is_group && words->len > 1 ? words->pdata[1]
                                                                             : first);

  if (!is_group)
    return refuse (error, "unknown command '%s'; 'recoursectl --help' lists them", quoted);
  if (words->len == 1)
    return refuse (error, "%s: which one? It has %s", first, list);
  return refuse (error, "%s: unknown subcommand '%s'; it has %s", first, quoted, list);
}

/* These say something about the program; whoever asks for them needs no right call. */
static gboolean
is_about_program (const RecourseCliCall *self)
{
  return self->is_given[RECOURSE_CLI_OPTION_HELP] || self->is_given[RECOURSE_CLI_OPTION_VERSION];
}

static guint
count_words (const RecourseCliCommandRule *rule)
{
  return rule->words[1] == NULL ? 1 : 2;
}

static gboolean
take_arguments (RecourseCliCall *self,
                const RecourseCliCommandRule *rule,
                const GPtrArray *words,
                GError **error)
{
  guint n_words = count_words (rule);
  guint n_allowed = rule->arguments == NULL ? 0 : rule->has_many ? G_MAXUINT : 1;
  g_autofree char *extra = NULL;

  for (guint i = n_words; i < words->len; i++)
    g_ptr_array_add (self->arguments, words->pdata[i]);
  if (self->arguments->len > n_allowed)
    {
      extra = recourse_error_quote (self->arguments->pdata[n_allowed]);
      return refuse (error, "%s: unexpected argument '%s'", rule->words[n_words - 1], extra);
    }
  if (rule->arguments != NULL && !rule->is_optional && self->arguments->len == 0)
    return refuse (error, "%s: %s is missing", rule->words[n_words - 1], rule->arguments);
  return TRUE;
}

static gboolean
find_command (RecourseCliCall *self, const GPtrArray *words, GError **error)
{
  const RecourseCliCommandRule *rule = recourse_cli_grammar_find (words);
  gboolean is_group;

  self->command = RECOURSE_CLI_NO_COMMAND;
  if (words->len == 0)
    return refuse (error, "no command is given; 'recoursectl --help' lists them");
  if (rule != NULL)
    {
      self->command = rule->command;
      return take_arguments (self, rule, words, error);
    }
  is_group = recourse_cli_grammar_find_group (words->pdata[0], &self->command);
  return refuse_words (words, is_group, error);
}

static gboolean
check_needed (const RecourseCliCall *self, const RecourseCliCommandRule *rule, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (rule->needed); i++)
    if (rule->needed[i] != RECOURSE_CLI_NOTHING_NEEDED && !self->is_given[rule->needed[i]])
      return refuse (error, "%s: '%s' needs it",
                     recourse_cli_grammar_option (rule->needed[i])->name,
                     rule->words[count_words (rule) - 1]);
  return TRUE;
}

static gboolean
check_options (const RecourseCliCall *self, const GPtrArray *words, GError **error)
{
  const RecourseCliCommandRule *rule = recourse_cli_grammar_find (words);
  g_autofree char *command = NULL;

  if (rule == NULL)
    return TRUE;
  command = g_strjoin (" ", rule->words[0], rule->words[1], NULL);
  for (guint i = 0; i < RECOURSE_CLI_N_OPTIONS; i++)
    {
      const RecourseCliOptionRule *option = recourse_cli_grammar_option (i);

      if (self->is_given[i] && (option->commands >> rule->command & 1) == 0)
        return refuse (error, "%s: '%s' has no such option", option->name, command);
    }
  return check_needed (self, rule, error);
}

static gboolean
choose_language (RecourseCliCall *self, GError **error)
{
  const char *asked = self->values[RECOURSE_CLI_OPTION_LANG];

  self->language = recourse_language_from_environment ();
  if (asked == NULL || recourse_language_parse (asked, &self->language, error))
    return TRUE;
  g_prefix_error (error, "--lang: ");
  return FALSE;
}

/**
 * recourse_cli_call_init:
 * @argv: ended by %NULL; must outlive @self
 *
 * Reads the command line. @self is to be cleared in any case. With --help or --version nothing
 * else is refused; the command is then the one that could be recognised.
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT, naming the argument.
 */
gboolean
recourse_cli_call_init (RecourseCliCall *self, int argc, char **argv, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GError) mistake = NULL;
  gboolean is_right;

  *self = (RecourseCliCall){ .answers = g_ptr_array_new (),
                             .odds = g_ptr_array_new (),
                             .ticks = g_ptr_array_new (),
                             .arguments = g_ptr_array_new () };
  is_right = read_arguments (self, argc, argv, words, &mistake);
  is_right = find_command (self, words, is_right ? &mistake : NULL) && is_right;
  is_right = is_right && check_options (self, words, &mistake);
  is_right = choose_language (self, is_right ? &mistake : NULL) && is_right;
  if (is_right || is_about_program (self))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&mistake));
  return FALSE;
}

/** recourse_cli_call_clear: frees what @self owns */
void
recourse_cli_call_clear (RecourseCliCall *self)
{
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->odds, g_ptr_array_unref);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_clear_pointer (&self->arguments, g_ptr_array_unref);
}

/**
 * recourse_cli_call_prefix_error:
 *
 * Puts the option and its value before the message: "--at tomorrow: ...".
 */
void
recourse_cli_call_prefix_error (const RecourseCliCall *self,
                                RecourseCliOption option,
                                GError **error)
{
  g_autofree char *value = recourse_error_quote (self->values[option]);

  g_prefix_error (error, "%s %s: ", recourse_cli_grammar_option (option)->name, value);
}

/**
 * recourse_cli_call_get_time:
 * @fallback: the moment when @option is not given
 *
 * Errors: those of recourse_china_time_parse(), naming the option.
 */
gboolean
recourse_cli_call_get_time (const RecourseCliCall *self,
                            RecourseCliOption option,
                            gint64 fallback,
                            gint64 *out_time,
                            GError **error)
{
  *out_time = fallback;
  if (self->values[option] == NULL
      || recourse_china_time_parse (self->values[option], out_time, error))
    return TRUE;
  recourse_cli_call_prefix_error (self, option, error);
  return FALSE;
}

/**
 * recourse_cli_call_load:
 *
 * Loads the pack that --knowledge names, else the built-in one. Transfer full.
 *
 * Errors: those of recourse_pack_new_from_directory() and recourse_advisor_new().
 */
RecourseAdvisor *
recourse_cli_call_load (const RecourseCliCall *self, GError **error)
{
  const char *directory = self->values[RECOURSE_CLI_OPTION_KNOWLEDGE];
  g_autoptr (RecoursePack) pack = NULL;
  RecourseAdvisor *advisor = NULL;

  pack = directory != NULL ? recourse_pack_new_from_directory (directory, error)
                           : recourse_pack_new_built_in (error);
  if (pack == NULL)
    return NULL;
  advisor = recourse_advisor_new (pack, error);
  if (advisor == NULL && directory != NULL)
    recourse_cli_call_prefix_error (self, RECOURSE_CLI_OPTION_KNOWLEDGE, error);
  return advisor;
}
