/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

G_BEGIN_DECLS

/**
 * RecourseCasePerson: somebody who was paid in a case.
 * @payee: (nullable): as the payments have it; NULL: they do not say who
 * @n_payments: that went there
 * @amount: of them all, in fen, as far as it is known
 * @refunded: in fen
 * @entry: of the log that told the newest of them
 */
typedef struct
{
  char *payee;
  guint n_payments;
  gint64 amount;
  gint64 refunded;
  gint64 entry;
} RecourseCasePerson;

GPtrArray *recourse_case_people_list (RecourseCaseState *state) G_GNUC_WARN_UNUSED_RESULT;
guint recourse_case_people_count_cases (RecourseCaseDesk *desk, const char *payee);

G_END_DECLS
