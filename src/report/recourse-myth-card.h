/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

/*
 * What people are told to do and should not: each remedy of kind do_not as a card for the family
 * group. @pack is always our own, see recourse_own_words_ref(): others read these words without us.
 */

GPtrArray *recourse_myth_card_list (RecoursePack *pack) G_GNUC_WARN_UNUSED_RESULT;
const RecourseRemedy *recourse_myth_card_find (RecoursePack *pack, const char *id);

const RecourseText *recourse_myth_card_context (RecoursePack *pack, const RecourseRemedy *card);
GPtrArray *recourse_myth_card_steps (RecoursePack *pack,
                                     const RecourseRemedy *card) G_GNUC_WARN_UNUSED_RESULT;
char *
recourse_myth_card_why (RecoursePack *pack, const RecourseRemedy *card, RecourseLanguage language);
char *recourse_myth_card_source (RecoursePack *pack,
                                 const RecourseRemedy *card,
                                 RecourseLanguage language);
char *
recourse_myth_card_text (RecoursePack *pack, const RecourseRemedy *card, RecourseLanguage language);
char *
recourse_myth_card_texts (RecoursePack *pack, const GPtrArray *cards, RecourseLanguage language);

G_END_DECLS
