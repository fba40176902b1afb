/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RecourseFactKind: how the value of a key is told to people. */
typedef enum
{
  RECOURSE_FACT_TEXT,   /* what a person typed, or a name: quoted */
  RECOURSE_FACT_QUOTED, /* a word of whoever wrote the line: quoted too */
  RECOURSE_FACT_TIME,
  RECOURSE_FACT_FEN,
  RECOURSE_FACT_NUMBER,
  RECOURSE_FACT_ENTRY, /* the number of another entry */
  RECOURSE_FACT_BOOLEAN,
  RECOURSE_FACT_ANSWER,   /* yes, no, unsure */
  RECOURSE_FACT_AUDIENCE, /* police, court, family */
  RECOURSE_FACT_VALUE,    /* of a variable */
  RECOURSE_FACT_SCREEN,
  RECOURSE_FACT_VALUES, /* an object: variable to list of values */
  RECOURSE_FACT_SIGNS,  /* a list of signs of the screen in the same line */
  RECOURSE_FACT_REMEDY,
  RECOURSE_FACT_STEP, /* of the remedy in the same line */
  RECOURSE_FACT_CONTACT,
  RECOURSE_FACT_EVIDENCE,
  RECOURSE_FACT_SILENT, /* known, but of no use to a reader, or told elsewhere */
} RecourseFactKind;

/**
 * RecourseEntryFact:
 * @entry: kind of the entry; %NULL: of every one
 * @key: of its line
 * @label: id of the words, without "key."; %NULL for what is silent
 *
 * docs/case-format.md as a table.
 */
typedef struct
{
  const char *entry;
  const char *key;
  const char *label;
  RecourseFactKind kind;
} RecourseEntryFact;

extern const RecourseEntryFact recourse_entry_facts[];
extern const guint recourse_n_entry_facts;

gboolean recourse_entry_facts_know (const char *entry, const char *key);

G_END_DECLS
