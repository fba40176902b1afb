/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-offer.h"

#include <stdio.h>
#include <string.h>

/*
 * How long the longest text takes, also where it was written to take long. It prints figures and
 * judges none of them. Each is the best of several runs.
 */

#define N_RUNS 9

static const char *const repeated[] = {
  "今天去公园走了走，天气不错，回来买了点菜。",
  "The weather was fine and we walked through the park. ",
  "先",
  "交",
  "不",
  "费",
  "先交",
  "解冻费",
  "不会要求",
  "但",
  "先交保证金不会都是骗子但",
  "a",
  "pay ",
  "f e e ",
  "never ",
  "fee,a ",
  "or, a ",
  "pay the fee never but ",
  "解，",
  "😀",
  "1",
  "l0",
  "(",
  ".",
  "\xcc\x81",
  "ﷺ",
  "\xff",
};

static double
measure (const RecourseOfferRules *rules, const char *piece)
{
  g_autoptr (GString) text = g_string_sized_new (RECOURSE_OFFER_MAX_BYTES);
  gint64 best = G_MAXINT64;

  while (text->len < RECOURSE_OFFER_MAX_BYTES)
    g_string_append (text, piece);
  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (RecourseOfferCheck) check = recourse_offer_check_new (rules, text->str, NULL, 0);

      best = MIN (best, g_get_monotonic_time () - start);
    }
  return (double) best / 1000;
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autoptr (RecourseOfferRules) rules = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_no_error (error);
  rules = recourse_offer_rules_new (pack);
  printf ("rules: %.1f ms\n", (double) (g_get_monotonic_time () - start) / 1000);
  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++)
    printf ("%6.2f ms  %s\n", measure (rules, repeated[i]), repeated[i]);
  return 0;
}
