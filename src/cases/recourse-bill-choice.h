/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill.h"
#include "recourse-case-state.h"

G_BEGIN_DECLS

/**
 * RecourseBillChoice: the outgoing payments of a statement to choose from, newest first, with
 * search. It never changes, so that it may go from the thread that made it to the one that shows
 * it.
 */
typedef struct _RecourseBillChoice RecourseBillChoice;

RecourseBillChoice *recourse_bill_choice_new (RecourseBill *bill);
void recourse_bill_choice_free (RecourseBillChoice *self);
RecourseBill *recourse_bill_choice_peek_bill (RecourseBillChoice *self);
GArray *recourse_bill_choice_find (RecourseBillChoice *self,
                                   const char *query) G_GNUC_WARN_UNUSED_RESULT;

RecourseCasePayment *recourse_bill_make_payment (RecourseBill *bill,
                                                 guint index) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBillChoice, recourse_bill_choice_free)

G_END_DECLS
