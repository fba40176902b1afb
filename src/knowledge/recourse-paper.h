/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

/*
 * What crosses a counter: the fixed words of the sheets, and the pages that go with a bag. Owned by
 * the pack, as everything in recourse-pack-types.h.
 */

#define RECOURSE_PAPER_MAX_COMMANDS 40     /* lines of one part */
#define RECOURSE_PAPER_MAX_LINE_LENGTH 100 /* of commands */

/** RecoursePaperWord: words at one place of a sheet; @text may still hold {slot:...} marks, see
 * recourse_text_fill(). */
typedef struct
{
  char *id;
  RecourseText text;
  RecourseClaimList claims;
} RecoursePaperWord;

/** RecoursePaperCode: the name of a file or a command, which prose cites as {code:ID}. */
typedef struct
{
  char *id;
  char *code;
} RecoursePaperCode;

/** RecourseShell: who understands commands. */
typedef enum
{
  RECOURSE_SHELL_SH,
  RECOURSE_SHELL_POWERSHELL,
} RecourseShell;

/** RecoursePaperPart: a paragraph, with names of files between backticks; or, when @commands is not
 * %NULL, lines to type, each of printable ASCII and ended by a line feed. */
typedef struct
{
  char *id;
  RecourseText text;
  RecourseClaimList claims;
  RecourseShell shell;
  char *commands;
} RecoursePaperPart;

typedef struct
{
  char *id;
  RecourseText title;
  RecoursePaperPart *parts;
  guint n_parts;
} RecoursePaperSection;

typedef struct
{
  char *id;
  RecoursePaperWord *words;
  guint n_words;
  RecoursePaperCode *codes;
  guint n_codes;
  RecoursePaperSection *sections;
  guint n_sections;
} RecoursePaper;

const RecoursePaper *recourse_pack_find_paper (RecoursePack *self, const char *id);
const RecoursePaperWord *recourse_paper_find_word (const RecoursePaper *self, const char *id);
const RecourseText *recourse_paper_word (RecoursePack *pack, const char *paper, const char *word);

G_END_DECLS
