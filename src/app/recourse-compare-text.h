/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

G_BEGIN_DECLS

/*
 * How the comparison is put into words of the interface. Pure: the result depends on the arguments
 * and on the language of gettext alone. Amounts are in fen; an @amount of 0 is not known.
 */
gboolean recourse_compare_text_is_trap (const RecourseOption *option);
const char *recourse_compare_text_state (const RecourseRoute *route);
const char *recourse_compare_text_state_icon (const RecourseRoute *route);
const char *recourse_compare_text_state_class (const RecourseRoute *route);
const char *recourse_compare_text_remarks_heading (RecourseRemarkKind kind);
char *recourse_compare_text_money (const RecourseRange *fen, RecourseLanguage language);
char *recourse_compare_text_percent (const RecourseRange *permille, RecourseLanguage language);
char *recourse_compare_text_cost (const RecourseRoute *route,
                                  gint64 amount,
                                  const RecourseRange *fen,
                                  RecourseLanguage language);
char *recourse_compare_text_sum (const char *format, const char *sum);
char *recourse_compare_text_break_even (const RecourseRoute *route,
                                        gint64 amount,
                                        RecourseLanguage language);
char *
recourse_compare_text_worth (const RecourseRoute *route, gint64 amount, RecourseLanguage language);
char *recourse_compare_text_expected (const RecourseRoute *route,
                                      gint64 amount,
                                      RecourseLanguage language);
char *recourse_compare_text_time (const RecourseRoute *route, RecourseLanguage language);
char *recourse_compare_text_deadline (const RecourseRoute *route, RecourseLanguage language);
char *recourse_compare_text_item_price (const RecourseRouteItem *item,
                                        gint64 amount,
                                        RecourseLanguage language);
char *recourse_compare_text_item_terms (const RecourseRouteItem *item);
const char *recourse_compare_text_verdict (const RecourseClaim *claim);
char *recourse_compare_text_fault (RecourseCompareFault fault,
                                   guint slot,
                                   gint64 amount,
                                   RecourseLanguage language);
char *recourse_compare_text_for (gint64 amount, RecourseLanguage language);

G_END_DECLS
