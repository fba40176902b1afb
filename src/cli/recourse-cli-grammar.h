/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-call.h"

G_BEGIN_DECLS

/**
 * RecourseCliOptionRule:
 * @takes_value: whether a value follows
 * @is_path: whether the value is a name of a file: bytes for the system, not text
 * @commands: where it may stand, one bit each
 */
typedef struct
{
  const char *name;
  gboolean takes_value;
  gboolean is_path;
  guint64 commands;
} RecourseCliOptionRule;

/**
 * RecourseCliCommandRule:
 * @words: one or two
 * @arguments: (nullable): what stands behind them, as messages name it; %NULL when nothing may
 * @has_many: whether there may be more than one of it
 * @is_optional: whether there may be none of it
 * @needed: an option without which it is no call, or %RECOURSE_CLI_NOTHING_NEEDED
 */
typedef struct
{
  const char *words[2];
  RecourseCliCommand command;
  const char *arguments;
  gboolean has_many;
  int needed[2];
  gboolean is_optional;
} RecourseCliCommandRule;

#define RECOURSE_CLI_NOTHING_NEEDED (-1)

const RecourseCliOptionRule *recourse_cli_grammar_option (RecourseCliOption option);
const RecourseCliCommandRule *recourse_cli_grammar_find (const GPtrArray *words);
gboolean recourse_cli_grammar_find_group (const char *word, RecourseCliCommand *out_command);
char *recourse_cli_grammar_list_group (const char *word);

G_END_DECLS
