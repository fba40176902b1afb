/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-case.h"

#include "recourse-how-to-check.h"
#include "recourse-summary.h"

#include <string.h>

/*
 * make-paper WHAT FOLDER: writes FOLDER/paper.pdf (small, english, empty, police, hostile, many,
 * foreign), or FOLDER/how-to-check.html and .txt (page), for tests that look at them from outside.
 */

static void
write_file (const char *folder, const char *name, GBytes *bytes)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
write_page (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autoptr (GBytes) html = NULL;
  g_autoptr (GBytes) text = NULL;

  g_assert_no_error (error);
  html = recourse_how_to_check_html (pack, &error);
  g_assert_no_error (error);
  text = recourse_how_to_check_text (pack, &error);
  g_assert_no_error (error);
  write_file (folder, "how-to-check.html", html);
  write_file (folder, "how-to-check.txt", text);
}

static void
write_summary (const char *what, const char *folder)
{
  const gint64 exhibits[] = { 3 };
  const RecourseBagText withheld[] = { { 4, "note" }, { 5, "note" } };
  RecourseSummaryOptions options = { .with_english = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = paper_case_load_pack (strcmp (what, "foreign") == 0);
  g_autoptr (RecourseCaseFolder) self = paper_case_make (folder, what);
  g_autoptr (GBytes) pdf = NULL;

  if (strcmp (what, "police") == 0)
    options = (RecourseSummaryOptions){ .audience = "police",
                                        .exhibits = exhibits,
                                        .n_exhibits = G_N_ELEMENTS (exhibits),
                                        .withheld = withheld,
                                        .n_withheld = G_N_ELEMENTS (withheld) };
  options.with_english = strcmp (what, "police") != 0 && strcmp (what, "small") != 0;
  pdf = recourse_summary_pdf (pack, self, &options, &error);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  if (pdf == NULL)
    exit (1);
  write_file (folder, "paper.pdf", pdf);
}

int
main (int argc, char **argv)
{
  g_assert_cmpint (argc, ==, 3);
  if (strcmp (argv[1], "page") == 0)
    write_page (argv[2]);
  else
    write_summary (argv[1], argv[2]);
  return 0;
}
