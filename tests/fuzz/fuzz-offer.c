/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "recourse-offer.h"

#include <string.h>

/* What somebody was sent and pasted into the check of offers. */

static const RecourseOfferRules *
get_rules (void)
{
  static RecourseOfferRules *rules;

  if (g_once_init_enter (&rules))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

      g_assert_no_error (error);
      g_once_init_leave (&rules, recourse_offer_rules_new (pack));
    }
  return rules;
}

static void
check_finding (const char *text, const RecourseOfferFinding *finding)
{
  gsize last = 0;

  for (guint i = 0; i < finding->n_spans; i++)
    {
      const RecourseOfferSpan *span = &finding->spans[i];

      g_assert_cmpuint (span->start, >=, last);
      g_assert_cmpuint (span->end, >, span->start);
      g_assert_true (
          g_utf8_validate (text + span->start, (gssize) (span->end - span->start), NULL));
      last = span->end;
    }
  g_assert_cmpuint (last, <=, strlen (text));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup (size > 0 ? (const char *) data : "", size);
  g_autoptr (RecourseOfferCheck) check = recourse_offer_check_new (get_rules (), text, NULL, 0);
  const char *valid = recourse_offer_check_peek_text (check);

  g_assert_true (g_utf8_validate (valid, -1, NULL));
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    check_finding (valid, recourse_offer_check_finding (check, i));
  return 0;
}
