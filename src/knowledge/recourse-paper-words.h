/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RecoursePaperNeed:
 * @paper: id of the paper; %NULL ends the list
 * @word: id of the words
 * @slots: (nullable): the slots that both languages have, in any order, with a blank between them
 *
 * Words that a sheet is made of. A pack that lacks one, has one more, or another slot is refused
 * when it is loaded, so that no sheet has a hole.
 */
typedef struct
{
  const char *paper;
  const char *word;
  const char *slots;
} RecoursePaperNeed;

extern const RecoursePaperNeed recourse_paper_needs[];

const RecoursePaperNeed *recourse_paper_find_need (const char *paper, const char *word);
gboolean recourse_paper_is_needed (const char *paper);

G_END_DECLS
