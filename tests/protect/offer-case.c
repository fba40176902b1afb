/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "offer-case.h"

#include <string.h>

static void
set_up (OfferCase *c, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  c->pack = recourse_pack_new_built_in (&error);
  g_assert_no_error (error);
  c->rules = recourse_offer_rules_new (c->pack);
}

static void
tear_down (OfferCase *c, gconstpointer unused)
{
  recourse_offer_rules_free (c->rules);
  g_assert_finalize_object (c->pack);
}

void
offer_case_add (const char *path, void (*func) (OfferCase *c, gconstpointer unused))
{
  g_test_add (path, OfferCase, NULL, set_up, func, tear_down);
}

RecourseOfferCheck *
offer_case_check (OfferCase *c, const char *text)
{
  return recourse_offer_check_new (c->rules, text, NULL, 0);
}

/* (nullable) */
const RecourseOfferFinding *
offer_case_find (const RecourseOfferCheck *check, const char *flag)
{
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    {
      const RecourseOfferFinding *finding = recourse_offer_check_finding (check, i);

      if (g_str_equal (finding->flag->id, flag))
        return finding;
    }
  return NULL;
}

/* @flag was found and is not only mentioned. */
gboolean
offer_case_counts (const RecourseOfferCheck *check, const char *flag)
{
  const RecourseOfferFinding *finding = offer_case_find (check, flag);

  return finding != NULL && !finding->is_denied;
}

char *
offer_case_dup_words (const RecourseOfferCheck *check, const RecourseOfferSpan *span)
{
  return g_strndup (recourse_offer_check_peek_text (check) + span->start, span->end - span->start);
}

static void
check_span (const char *text, const RecourseOfferSpan *span)
{
  g_assert_cmpuint (span->start, <, span->end);
  g_assert_cmpuint (span->end, <=, strlen (text));
  g_assert_true (g_utf8_validate (text, (gssize) span->start, NULL));
  g_assert_true (g_utf8_validate (text + span->start, (gssize) (span->end - span->start), NULL));
}

/* What must hold of every check of every text. */
void
offer_case_check_spans (const RecourseOfferCheck *check)
{
  const char *text = recourse_offer_check_peek_text (check);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (strlen (text), <=, RECOURSE_OFFER_MAX_BYTES);
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    {
      const RecourseOfferFinding *finding = recourse_offer_check_finding (check, i);

      g_assert_true (finding->is_ticked || finding->n_spans > 0);
      g_assert_false (finding->is_ticked && finding->is_denied);
      for (guint k = 0; k < finding->n_spans; k++)
        {
          check_span (text, &finding->spans[k]);
          if (k > 0)
            g_assert_cmpuint (finding->spans[k].start, >=, finding->spans[k - 1].end);
        }
    }
}
