/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-call"

#include "recourse-cli-call.h"

#include "recourse-error.h"

#include <string.h>

/*
 * A parser of our own and not GOption: options stand before or after the subcommand, a wrong call
 * costs exactly one line that names the place, and no option may be cut short or given twice.
 */

#define BIT(command) (1u << (command))
#define EVERYWHERE G_MAXUINT
#define SITUATION (BIT (RECOURSE_CLI_ADVISE) | BIT (RECOURSE_CLI_COMPARE))

typedef struct
{
  const char *name;
  gboolean takes_value;
  guint commands; /* where it may stand, one bit each */
} OptionRule;

static const OptionRule options[] = {
  [RECOURSE_CLI_OPTION_DATA] = { "--data", TRUE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_KNOWLEDGE] = { "--knowledge", TRUE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_LANG] = { "--lang", TRUE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_JSON] = { "--json", FALSE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_HELP] = { "--help", FALSE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_VERSION] = { "--version", FALSE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_TRANSFERRED_AT] = { "--transferred-at", TRUE, SITUATION },
  [RECOURSE_CLI_OPTION_AT] = { "--at", TRUE, SITUATION | BIT (RECOURSE_CLI_GUIDE) },
  [RECOURSE_CLI_OPTION_AMOUNT] = { "--amount", TRUE, SITUATION },
  [RECOURSE_CLI_OPTION_ANSWER] = { "--answer", TRUE, SITUATION },
  [RECOURSE_CLI_OPTION_PAYMENT_STOP_AT] = { "--payment-stop-at", TRUE, BIT (RECOURSE_CLI_ADVISE) },
  [RECOURSE_CLI_OPTION_LAWYER] = { "--lawyer", TRUE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_NOTARY] = { "--notary", TRUE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_PRESERVE] = { "--preserve", FALSE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_GUARANTEE] = { "--guarantee", TRUE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_PAYEE_MISSING] = { "--payee-missing", FALSE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_NOTICE] = { "--notice", TRUE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_WAGE] = { "--wage", TRUE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_ODDS] = { "--odds", TRUE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_STATUS] = { "--status", TRUE, BIT (RECOURSE_CLI_CLAIMS) },
  [RECOURSE_CLI_OPTION_DEPTH] = { "--depth", TRUE, BIT (RECOURSE_CLI_TREE) },
};
G_STATIC_ASSERT (G_N_ELEMENTS (options) == RECOURSE_CLI_N_OPTIONS);

static const struct
{
  const char *words[2];
  RecourseCliCommand command;
} commands[] = {
  { { "advise" }, RECOURSE_CLI_ADVISE },
  { { "compare" }, RECOURSE_CLI_COMPARE },
  { { "guide" }, RECOURSE_CLI_GUIDE },
  { { "knowledge", "check" }, RECOURSE_CLI_CHECK },
  { { "knowledge", "claims" }, RECOURSE_CLI_CLAIMS },
  { { "knowledge", "tree" }, RECOURSE_CLI_TREE },
};

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
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (strlen (options[i].name) == length && strncmp (options[i].name, argument, length) == 0)
      {
        *out_option = (RecourseCliOption) i;
        return TRUE;
      }
  return FALSE;
}

/* Folders are bytes for the system; everything else is text. */
static gboolean
check_text (RecourseCliOption option, const char *value, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (value);

  if (*value == '\0')
    return refuse (error, "%s: the value is empty", options[option].name);
  if (option == RECOURSE_CLI_OPTION_DATA || option == RECOURSE_CLI_OPTION_KNOWLEDGE)
    return TRUE;
  if (!g_utf8_validate (value, -1, NULL))
    return refuse (error, "%s %s: the value is not valid UTF-8", options[option].name, quoted);
  return TRUE;
}

static gboolean
store_option (RecourseCliCall *self, RecourseCliOption option, const char *value, GError **error)
{
  const OptionRule *rule = &options[option];

  if (!rule->takes_value && value != NULL)
    return refuse (error, "%s: it takes no value", rule->name);
  if (rule->takes_value && value == NULL)
    return refuse (error, "%s: the value is missing", rule->name);
  if (rule->takes_value && !check_text (option, value, error))
    return FALSE;
  if (option == RECOURSE_CLI_OPTION_ANSWER)
    g_ptr_array_add (self->answers, (gpointer) value);
  else if (option == RECOURSE_CLI_OPTION_ODDS)
    g_ptr_array_add (self->odds, (gpointer) value);
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
  if (options[option].takes_value && value == NULL && argv[*index + 1] != NULL)
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
refuse_words (const GPtrArray *words, GError **error)
{
  gboolean is_knowledge = g_str_equal (words->pdata[0], "knowledge");
  g_autofree char *first = recourse_error_quote (words->pdata[0]);
  g_autofree char *second = recourse_error_quote (words->len > 1 ? words->pdata[1] : "");

  if (is_knowledge && words->len == 1)
    return refuse (error, "knowledge: which one? It has check, claims, tree");
  if (is_knowledge)
    return refuse (error, "knowledge: unknown subcommand '%s'; it has check, claims, tree", second);
  return refuse (error, "unknown command '%s'; 'recoursectl --help' lists them", first);
}

/* These say something about the program; whoever asks for them needs no right call. */
static gboolean
is_about_program (const RecourseCliCall *self)
{
  return self->is_given[RECOURSE_CLI_OPTION_HELP] || self->is_given[RECOURSE_CLI_OPTION_VERSION];
}

static gboolean
find_command (RecourseCliCall *self, const GPtrArray *words, GError **error)
{
  self->command = RECOURSE_CLI_NO_COMMAND;
  if (words->len == 0)
    return refuse (error, "no command is given; 'recoursectl --help' lists them");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      guint n_words = commands[i].words[1] == NULL ? 1 : 2;
      g_autofree char *extra = NULL;

      if (words->len < n_words || !g_str_equal (words->pdata[0], commands[i].words[0])
          || (n_words == 2 && !g_str_equal (words->pdata[1], commands[i].words[1])))
        continue;
      self->command = commands[i].command;
      if (words->len == n_words)
        return TRUE;
      extra = recourse_error_quote (words->pdata[n_words]);
      return refuse (error, "%s: unexpected argument '%s'", commands[i].words[n_words - 1], extra);
    }
  if (g_str_equal (words->pdata[0], "knowledge"))
    self->command = RECOURSE_CLI_KNOWLEDGE;
  return refuse_words (words, error);
}

static gboolean
check_options (const RecourseCliCall *self, const GPtrArray *words, GError **error)
{
  g_autofree char *command = NULL;

  if (self->command >= RECOURSE_CLI_KNOWLEDGE)
    return TRUE;
  command = g_strjoin (" ", words->pdata[0], words->len > 1 ? words->pdata[1] : NULL, NULL);
  for (guint i = 0; i < RECOURSE_CLI_N_OPTIONS; i++)
    if (self->is_given[i] && (options[i].commands & BIT (self->command)) == 0)
      return refuse (error, "%s: '%s' has no such option", options[i].name, command);
  return TRUE;
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

  *self = (RecourseCliCall){ .answers = g_ptr_array_new (), .odds = g_ptr_array_new () };
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

  g_prefix_error (error, "%s %s: ", options[option].name, value);
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
