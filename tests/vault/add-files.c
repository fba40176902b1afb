/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-china-time.h"
#include "recourse-intake.h"

#include <stdio.h>

/* add-files CASE FILE...: adds files and says for each, at once, what became of it:
 *
 *   saved SEQ SHA256 BYTES
 *   refused CODE MESSAGE
 *
 * Exits 0 when the run came to its end, 1 when it did not, with "failed CODE MESSAGE"; 2 when the
 * case cannot be opened. For tests, which kill it, let its system calls fail, and fill its disk. */

static void
say_error (const char *what, const GError *error)
{
  printf ("%s %d %s\n", what, error->code, error->message);
  fflush (stdout);
}

static void
settled_cb (guint index, const RecourseIntakeReceipt *receipt, const GError *refusal, gpointer data)
{
  if (receipt == NULL)
    {
      say_error ("refused", refusal);
      return;
    }
  printf ("saved %" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT "\n", receipt->seq, receipt->sha256,
          receipt->bytes);
  fflush (stdout);
}

int
main (int argc, char **argv)
{
  const RecourseIntakeHooks hooks = { .author = RECOURSE_AUTHOR_HELPER, .settled = settled_cb };
  g_autofree RecourseIntakeItem *items = g_new0 (RecourseIntakeItem, MAX (argc, 1));
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, >=, 2);
  folder = recourse_case_folder_open (argv[1], RECOURSE_ACCESS_WRITE, &error);
  if (folder == NULL)
    {
      say_error ("failed", error);
      return 2;
    }
  for (int i = 2; i < argc; i++)
    items[i - 2] = (RecourseIntakeItem){ .path = argv[i],
                                         .kind = "",
                                         .happened = RECOURSE_TIME_UNKNOWN };
  if (recourse_intake_run (folder, items, (guint) argc - 2, &hooks, NULL, &error))
    return 0;
  say_error ("failed", error);
  return 1;
}
