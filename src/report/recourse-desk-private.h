/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-paper.h"

G_BEGIN_DECLS

/**
 * RecourseDesk:
 * @now: the moment that it is for
 * @story: (element-type utf8): what people wrote, each in one line, oldest first
 * @most_payments: how many are printed
 * @most_characters: how much of the story is printed
 * @is_dense: what can be said without its name is said so, and lines to write on stand closer
 *
 * The desk sheet that is being made, for recourse-desk-*.c alone.
 */
typedef struct
{
  RecourseCasePaper paper;
  gint64 now;
  GPtrArray *story;
  guint most_payments;
  glong most_characters;
  gboolean is_dense;
} RecourseDesk;

/* recourse-desk-form.c */
void recourse_desk_add_blank (const RecourseDesk *self, RecourseSheetCell *cell, const char *id);
void recourse_desk_add_blanks (const RecourseDesk *self,
                               const RecourseSheetColumns *columns,
                               const char *const *ids);
void recourse_desk_add_lead (const RecourseDesk *self, const char *id);
void recourse_desk_add_heading (const RecourseDesk *self, const char *id);
void recourse_desk_add_person (const RecourseDesk *self);
void recourse_desk_add_other_side (const RecourseDesk *self);
void recourse_desk_add_answer (const RecourseDesk *self);

/* recourse-desk-payments.c */
gboolean recourse_desk_needs_merchant_order (RecourseCaseState *state,
                                             const RecourseCasePayment *payment);
void recourse_desk_add_payments (const RecourseDesk *self);

/* recourse-desk-script.c */
gboolean recourse_desk_is_for_police (const RecourseDesk *self);
void recourse_desk_add_script (const RecourseDesk *self);

/* recourse-desk-story.c */
GPtrArray *recourse_desk_read_story (const RecourseCasePaper *paper, GError **error);
void recourse_desk_add_story (const RecourseDesk *self);

G_END_DECLS
