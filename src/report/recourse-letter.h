/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-state.h"
#include "recourse-letter-form.h"

G_BEGIN_DECLS

/**
 * RecourseLetterFit: a letter that a case can need.
 * @form: borrowed from the pack of @advisor in recourse_letter_list()
 * @is_certain: it is fit whatever the open questions bring; else it may be
 */
typedef struct
{
  const RecourseLetterForm *form;
  gboolean is_certain;
} RecourseLetterFit;

/** RecourseLetterParagraph: @text in both languages; the Chinese one is the letter, and has each
 * gap between 【 and 】. */
typedef struct
{
  RecourseLetterStyle style;
  RecourseText text;
} RecourseLetterParagraph;

/**
 * RecourseLetterOptions:
 * @now: the moment for which the answers count
 * @payments: (nullable): the numbers of the payments that the letter is about; NULL: all
 */
typedef struct
{
  gint64 now;
  const guint *payments;
  guint n_payments;
} RecourseLetterOptions;

/** RecourseLetter: a letter filled from a case. It never changes and may go from the thread that
 * made it to the one that shows it. */
typedef struct _RecourseLetter RecourseLetter;

RecourseAdvisor *recourse_letter_advisor_ref (RecourseAdvisor *advisor,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *recourse_letter_list (RecourseAdvisor *advisor,
                              RecourseCaseState *state,
                              gint64 now,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

RecourseLetter *recourse_letter_new (RecourseAdvisor *advisor,
                                     const char *id,
                                     RecourseCaseState *state,
                                     const GPtrArray *exhibits,
                                     const RecourseLetterOptions *options,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_letter_free (RecourseLetter *self);

const RecourseLetterForm *recourse_letter_peek_form (const RecourseLetter *self);
RecoursePack *recourse_letter_peek_words (const RecourseLetter *self);
guint recourse_letter_n_paragraphs (const RecourseLetter *self);
const RecourseLetterParagraph *recourse_letter_paragraph (const RecourseLetter *self, guint index);
guint recourse_letter_n_checks (const RecourseLetter *self);
const char *
recourse_letter_check (const RecourseLetter *self, guint index, RecourseLanguage language);
guint recourse_letter_n_gaps (const RecourseLetter *self);
const char *
recourse_letter_gap (const RecourseLetter *self, guint index, RecourseLanguage language);

/* recourse-letter-text.c, recourse-letter-odt.c */
char *recourse_letter_text (const RecourseLetter *self, RecourseLanguage language);
char *recourse_letter_check_text (const RecourseLetter *self, RecourseLanguage language);
GBytes *recourse_letter_odt (const RecourseLetter *self, gboolean with_english);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseLetter, recourse_letter_free)

G_END_DECLS
