/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "recourse-case-private.h"

#include <string.h>

/* cache/state.json of a case; what can be read is written and read again, and says the same. */

#define ID "3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d"

static void
check_round (const RecourseCaseState *state)
{
  g_autofree char *first = recourse_case_cache_compose (state);
  g_autoptr (GBytes) bytes = g_bytes_new (first, strlen (first));
  g_autoptr (RecourseCaseState) again = recourse_case_cache_parse (bytes, ID);
  g_autofree char *second = NULL;

  /* Escaped it may grow past the cap; else it has to be read. */
  if (again == NULL)
    {
      g_assert_cmpuint (strlen (first), >, RECOURSE_JSON_MAX_BYTES);
      return;
    }
  second = recourse_case_cache_compose (again);
  g_assert_cmpstr (first, ==, second);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (RecourseCaseState) state = recourse_case_cache_parse (bytes, ID);
  gint64 total;

  if (state == NULL)
    return 0;
  recourse_case_state_total (state, &total);
  recourse_case_state_newest_payment (state);
  check_round (state);
  return 0;
}
