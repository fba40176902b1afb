/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-case-folder.h"

/* make-case CASES: makes a case with texts of all sorts and prints its folder. */

static const char *const texts[] = {
  "",
  "x",
  "\n",
  "two lines\nand a third that is empty\n\n",
  "  blanks around  ",
  "\t\"quoted\" and \\ and | and ' and $(id) and `id`",
  "转错的八千元，收款人：张三",
  "turned \xE2\x80\xAE around, \xC2\x85 and \xE2\x80\xA8 and \x7F and \x1B[31m",
  "\xF0\x9F\x98\x80",
};

static void
add_notes (RecourseLog *log)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RecourseLogDraft) draft = recourse_log_draft_new ("note", RECOURSE_AUTHOR_PERSON);
      g_autoptr (GError) error = NULL;

      recourse_log_draft_add_text (draft, "note", texts[i]);
      recourse_log_draft_add_text (draft, "next", texts[i]);
      recourse_log_append (log, draft, NULL, &error);
      g_assert_no_error (error);
    }
}

/* A word with characters that a shell or a terminal would obey, in the line itself. */
static void
add_odd_line (RecourseLog *log)
{
  g_autoptr (RecourseLogDraft) draft = recourse_log_draft_new ("odd", RECOURSE_AUTHOR_PROGRAM);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *key = g_strdup_printf ("k%" G_GSIZE_FORMAT, i);

      recourse_log_draft_add_string (draft, key, texts[i]);
    }
  recourse_log_append (log, draft, NULL, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  const RecourseCaseOpening opening = { .program = "make-case 1",
                                        .title = "A case",
                                        .author = RECOURSE_AUTHOR_HELPER };
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder) folder = NULL;

  g_assert_cmpint (argc, ==, 2);
  folder = recourse_case_folder_create (argv[1], &opening, &error);
  g_assert_no_error (error);
  add_notes (recourse_case_folder_peek_log (folder));
  add_odd_line (recourse_case_folder_peek_log (folder));
  recourse_log_erase_text (recourse_case_folder_peek_log (folder), 2, "note",
                           RECOURSE_AUTHOR_PERSON, &error);
  g_assert_no_error (error);
  g_print ("%s\n", recourse_case_folder_get_path (folder));
  return 0;
}
