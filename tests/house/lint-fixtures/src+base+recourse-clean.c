/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-clean"

#include "recourse-clean.h"

#include <glib.h>

/* Words that are harmless here: goto, system (), strcpy (a, b), gets (), "http" and TODO #12. */
static const char *const words[] = { "goto", "system (\"ls\")", "sprintf (\"x\", 'y')", "/guide/home/page" };

static int
sum_of (const int *numbers, int n)
{
  int sum = 0;

  for (int i = 0; i < n; i++)
    {
      if (numbers[i] > 0)
        {
          while (sum < 10)
            {
              if (sum == 3)
                sum += 2;
              else if (sum == 4)
                sum += 3;
              else if (sum == 5)
                sum += 4;
              else
                sum++;
            }
        }
    }
  g_snprintf (NULL, 0, "%s", words[0]);
  g_autofree char *line = g_strdup_printf ("%d", sum);

  return sum;
}
