/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-nesting"

static void
nest_with_braces (int a)
{
  for (;;)
    {
      while (a)
        {
          switch (a)
            {
            case 1:
              {
                if (a)
                  {
                    do /* expect: nesting */
                      {
                        a--;
                      }
                    while (a);
                  }
              }
              break;
            default:
              break;
            }
        }
    }
}

static void
nest_without_braces (int a)
{
  if (a)
    for (;;)
      while (a)
        if (a)
          if (a) /* expect: nesting */
            a--;
}

static void
nest_behind_else (int a)
{
  if (a)
    a++;
  else
    for (;;)
      if (a)
        a++;
      else
        while (a)
          if (a) /* expect: nesting */
            a--;
}
