/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-answered"

#include "recourse-case-state.h"

/* Several ways at once, or one that the pack has no name for: it says nothing of one payment. */
#define ELSEWHERE "elsewhere"

static const char *
find_answer (RecourseCaseState *state, const char *screen)
{
  for (guint i = 0; i < recourse_case_state_n_answers (state); i++)
    {
      const RecourseCaseAnswer *answer = recourse_case_state_answer (state, i);

      if (g_strcmp0 (answer->screen, screen) == 0)
        return !answer->is_unsure && answer->values != NULL && g_strv_length (answer->values) == 1
                       && !g_str_equal (answer->values[0], ELSEWHERE)
                   ? answer->values[0]
                   : NULL;
    }
  return NULL;
}

/**
 * recourse_case_state_payment_value:
 * @payment: one of @self; or any, where @self has none
 * @screen: `state`, `payment` or `funding`
 *
 * What is known of a payment: what it says itself, else what was answered in the guide, which
 * speaks of this one as long as there is no other. Where there are several nobody knows of which
 * ones an answer is true.
 *
 * Returns: (transfer none) (nullable): the id of a value
 */
const char *
recourse_case_state_payment_value (RecourseCaseState *self,
                                   const RecourseCasePayment *payment,
                                   const char *screen)
{
  const char *own = NULL;

  g_return_val_if_fail (self != NULL && payment != NULL && screen != NULL, NULL);

  if (g_str_equal (screen, "state"))
    own = payment->state;
  else if (g_str_equal (screen, "payment"))
    own = payment->payment;
  else if (g_str_equal (screen, "funding"))
    own = payment->method;
  if (own != NULL && *own != '\0')
    return own;
  return recourse_case_state_n_payments (self) <= 1 ? find_answer (self, screen) : NULL;
}
