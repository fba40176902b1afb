/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-state.h"

G_BEGIN_DECLS

/**
 * RecourseSamePayee: one payee in several cases.
 * @text: what they have in common, as it stands in the first of them: the name, or a number that
 *   looks like one of a telephone, a card or an account
 * @is_account: whether it is such a number
 * @case_ids: (element-type utf8): of at least two cases, in the order of the states
 */
typedef struct
{
  char *text;
  gboolean is_account;
  GPtrArray *case_ids;
} RecourseSamePayee;

GPtrArray *recourse_same_payees_find (GPtrArray *states) G_GNUC_WARN_UNUSED_RESULT;
guint recourse_same_payees_count (GPtrArray *payees, const char *case_id);
void recourse_same_payee_free (RecourseSamePayee *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseSamePayee, recourse_same_payee_free)

G_END_DECLS
