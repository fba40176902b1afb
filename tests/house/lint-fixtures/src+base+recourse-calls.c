/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-calls"

#include <stdlib.h>

static void
call_them (char *to, const char *from)
{
  strcpy (to, from); /* expect: banned-call */
  sprintf (to, "%s", from); /* expect: banned-call */
  system ("true"); /* expect: banned-call */
  popen ("true", "r"); /* expect: banned-call */
  gets (to); /* expect: banned-call */
  fgets (to, 3, stdin);
again:
  goto again; /* expect: goto */
}
