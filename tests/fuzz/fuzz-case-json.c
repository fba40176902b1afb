/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "recourse-bag-case.h"
#include "recourse-error.h"

#include <string.h>

/* data/case.json of a bag; what can be read is written and read again, and says the same. */

static GBytes *
write_case (const RecourseBagCase *info)
{
  char *text = recourse_bag_case_write (info);

  return g_bytes_new_take (text, strlen (text));
}

static void
check_round (const RecourseBagCase *info)
{
  g_autoptr (GBytes) first = write_case (info);
  g_autoptr (RecourseBagCase) again = recourse_bag_case_parse (first, NULL);
  g_autoptr (GBytes) second = NULL;

  /* Escaped and spread over lines it may grow past the cap; else it has to be read. */
  if (again == NULL)
    {
      g_assert_cmpuint (g_bytes_get_size (first), >, 64 * 1024);
      return;
    }
  second = write_case (again);
  g_assert_true (g_bytes_equal (first, second));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseBagCase) info = recourse_bag_case_parse (bytes, &error);

  g_assert_true ((info == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (error->domain == RECOURSE_ERROR);
  if (info != NULL)
    check_round (info);
  return 0;
}
