/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bag-case.h"

/* make-bag FOLDER: makes a case with names and texts of all sorts, and bags of it in FOLDER:
 * all.zip, part.zip with a file and a text less, and locked.zip with the passphrase "open sesame
 * 1". */

static const char *const names[] = {
  "收款人 的资料.jpg", "a \"quoted\" name.txt", "100%.txt",       "$(id) `id` 'x'.txt",     "-rf",
  "  blanks  ",        "a\\b/c:d.txt",          "two\nlines.txt", "e\xCC\x81t\xC3\xA9.png",
};

static void
add_note (RecourseCaseFolder *folder, const char *note)
{
  g_autoptr (RecourseLogDraft) draft = recourse_log_draft_new ("note", RECOURSE_AUTHOR_PERSON);
  g_autoptr (GError) error = NULL;

  recourse_log_draft_add_text (draft, "note", note);
  recourse_log_draft_add_text (draft, "next", "\\u000a is no line feed, \\\" no quote, \\\\ two");
  recourse_log_append (recourse_case_folder_peek_log (folder), draft, NULL, &error);
  g_assert_no_error (error);
}

static void export(RecourseCaseFolder *folder,
                   const char *target,
                   const char *name,
                   const RecourseBagExport *what)
{
  g_autofree char *path = g_build_filename (target, name, NULL);
  g_autoptr (GError) error = NULL;

  recourse_bag_export (folder, what, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  const RecourseCaseOpening opening = { .program = "make-bag 1",
                                        .title = "转错的八千元\n",
                                        .author = RECOURSE_AUTHOR_HELPER };
  gint64 exhibits[G_N_ELEMENTS (names)];
  g_autofree char *cases = g_build_filename (argv[1], "cases", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder) folder = recourse_case_folder_create (cases, &opening, &error);
  RecourseBagExport what = bag_case_choose (exhibits, G_N_ELEMENTS (exhibits));
  RecourseBagText withheld;

  g_assert_cmpint (argc, ==, 2);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    exhibits[i] = bag_case_add_evidence (folder, names[i], "text/plain", names[i], -1);
  add_note (folder, "\ttwo lines\n\"and\" $(id) | \\ \xE2\x80\xAE \x7F \x1B[31m 😀\n\n");
  withheld = (RecourseBagText){ (gint64) G_N_ELEMENTS (names) + 2, "note" };
  export(folder, argv[1], "all.zip", &what);
  what.passphrase = "open sesame 1";
  export(folder, argv[1], "locked.zip", &what);
  what = bag_case_choose (exhibits + 1, G_N_ELEMENTS (exhibits) - 1);
  what.withheld = &withheld;
  what.n_withheld = 1;
  export(folder, argv[1], "part.zip", &what);
  return 0;
}
