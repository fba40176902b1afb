/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

G_BEGIN_DECLS

/* What the page of the case says about a payment; all transfer full. */
char *recourse_payment_text_amount (RecourseGuideModel *guide, const RecourseCasePayment *payment);
char *recourse_payment_text_time (RecourseGuideModel *guide, const RecourseCasePayment *payment);
char *
recourse_payment_text_value (RecourseGuideModel *guide, const char *variable, const char *value);
char *recourse_payment_text_total (RecourseGuideModel *guide, RecourseCaseState *state);
char *recourse_payment_text_grouped (const char *number);
char *recourse_payment_text_same_payee (RecourseCaseDesk *desk, const char *payee);

G_END_DECLS
