/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter-case.h"

/* make-letter-case WHAT PATH: enters into the case at PATH what letter-case.h lists, for tests of
 * the command line. */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder) folder = NULL;

  g_assert_cmpint (argc, ==, 3);
  folder = recourse_case_folder_open (argv[2], RECOURSE_ACCESS_WRITE, &error);
  g_assert_no_error (error);
  letter_case_fill (folder, argv[1]);
  return 0;
}
