/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "recourse-case-private.h"

#include <string.h>

/* Lines of a log, one after the other, as somebody else's program may have made them. Whatever they
 * say, the cache of what they add up to can be read, and says the same. */

#define ID "3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d"

static void
check_cache (const RecourseCaseState *state)
{
  g_autofree char *first = recourse_case_cache_compose (state);
  g_autoptr (GBytes) bytes = g_bytes_new (first, strlen (first));
  g_autoptr (RecourseCaseState) again = recourse_case_cache_parse (bytes, ID);
  g_autofree char *second = again != NULL ? recourse_case_cache_compose (again) : NULL;

  if (strlen (first) <= RECOURSE_JSON_MAX_BYTES)
    g_assert_cmpstr (first, ==, second);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (RecourseCaseState) state = recourse_case_state_new (ID);
  const char *at = (const char *) data;
  const char *end = at + size;

  while (at != NULL && at < end)
    {
      const char *feed = memchr (at, '\n', (size_t) (end - at));
      size_t length = (size_t) ((feed != NULL ? feed : end) - at);
      g_autoptr (RecourseLogLine) line = recourse_log_line_new (at, length, "line", NULL);

      /* As the log has them: each with the next number. */
      if (line != NULL && recourse_log_line_get_seq (line) == state->n_entries + 1)
        recourse_case_fold_line (state, line);
      at = feed != NULL ? feed + 1 : NULL;
    }
  if (state->n_entries > 0)
    check_cache (state);
  return 0;
}
