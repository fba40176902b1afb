/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-people"

#include "recourse-case-people.h"

#include "recourse-money.h"
#include "recourse-same-payees.h"

#include <string.h>

static void
free_person (gpointer data)
{
  RecourseCasePerson *person = data;

  g_free (person->payee);
  g_free (person);
}

static RecourseCasePerson *
find_person (GPtrArray *people, const char *payee)
{
  RecourseCasePerson *person;

  for (guint i = 0; i < people->len; i++)
    if (g_strcmp0 (((RecourseCasePerson *) people->pdata[i])->payee, payee) == 0)
      return people->pdata[i];
  person = g_new0 (RecourseCasePerson, 1);
  person->payee = g_strdup (payee);
  g_ptr_array_add (people, person);
  return person;
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const RecourseCasePerson *one = *(const RecourseCasePerson *const *) a;
  const RecourseCasePerson *other = *(const RecourseCasePerson *const *) b;

  if ((one->payee == NULL) != (other->payee == NULL))
    return one->payee == NULL ? 1 : -1;
  if (one->amount != other->amount)
    return one->amount > other->amount ? -1 : 1;
  return g_strcmp0 (one->payee, other->payee);
}

/**
 * recourse_case_people_list:
 * @state: (nullable): of a case
 *
 * Returns: (transfer full) (element-type RecourseCasePerson): who was paid, those who got most
 *   first; payments that do not say to whom they went come last, together
 */
GPtrArray *
recourse_case_people_list (RecourseCaseState *state)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (free_person);

  for (guint i = 0; state != NULL && i < recourse_case_state_n_payments (state); i++)
    {
      const RecourseCasePayment *payment = recourse_case_state_payment (state, i);
      RecourseCasePerson *person = find_person (people, payment->payee);

      person->n_payments++;
      person->entry = MAX (person->entry, payment->entry);
      recourse_money_add (person->amount, payment->amount, &person->amount);
      recourse_money_add (person->refunded, payment->refunded, &person->refunded);
    }
  g_ptr_array_sort (people, compare_people);
  return people;
}

static gboolean
is_about (const RecourseSamePayee *same, const char *payee, const char *case_id)
{
  gboolean is_named = same->is_account ? strstr (payee, same->text) != NULL
                                       : g_ascii_strcasecmp (payee, same->text) == 0;

  return is_named && g_ptr_array_find_with_equal_func (same->case_ids, case_id, g_str_equal, NULL);
}

/** recourse_case_people_count_cases: in how many cases @payee was paid, with the one in use; 1
 * until the list of all cases was read: see recourse_case_desk_list() */
guint
recourse_case_people_count_cases (RecourseCaseDesk *desk, const char *payee)
{
  const RecourseCaseCatalogue *catalogue = recourse_case_desk_peek_catalogue (desk);
  RecourseCaseState *state = recourse_case_desk_peek_state (desk);
  guint n = 1;

  if (catalogue == NULL || state == NULL || payee == NULL)
    return n;
  for (guint i = 0; i < catalogue->same_payees->len; i++)
    {
      const RecourseSamePayee *same = catalogue->same_payees->pdata[i];

      if (is_about (same, payee, recourse_case_state_get_id (state)))
        n = MAX (n, same->case_ids->len);
    }
  return n;
}
