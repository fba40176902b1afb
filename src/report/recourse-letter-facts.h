/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-exhibit.h"
#include "recourse-letter.h"

G_BEGIN_DECLS

/**
 * RecourseLetterFacts: what a case can say in a letter, for recourse-letter.c alone. Everything
 * is borrowed from the state and the exhibits.
 * @payments: (element-type RecourseCasePayment)
 * @exhibits: (element-type RecourseExhibit): those that may go to the reader
 * @contacts: (element-type RecourseCaseContact)
 * @total: in fen; 0: not known
 * @returned: what came back, in fen; 0: nothing, or not known
 * @outstanding: the difference; 0: not known, or nothing
 * @payee: (nullable): as shown, when it is the same for all payments
 * @has_other_payees: the payments went to different payees
 */
typedef struct
{
  RecoursePack *words;
  RecourseCaseState *state;
  GPtrArray *payments;
  GPtrArray *exhibits;
  GPtrArray *contacts;
  gint64 total;
  gint64 returned;
  gint64 outstanding;
  const char *payee;
  gboolean has_other_payees;
} RecourseLetterFacts;

gboolean recourse_letter_facts_init (RecourseLetterFacts *self,
                                     RecoursePack *words,
                                     RecourseLetterReader to,
                                     RecourseCaseState *state,
                                     const GPtrArray *exhibits,
                                     const RecourseLetterOptions *options,
                                     GError **error);
void recourse_letter_facts_clear (RecourseLetterFacts *self);
guint recourse_letter_facts_n_items (const RecourseLetterFacts *self, RecourseLetterEach each);
char *recourse_letter_facts_value (const RecourseLetterFacts *self,
                                   const RecourseLetterSlot *slot,
                                   RecourseLetterEach each,
                                   guint item,
                                   RecourseLanguage language);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseLetterFacts, recourse_letter_facts_clear)

G_END_DECLS
