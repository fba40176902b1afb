/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet-case.h"

#include "recourse-desk-sheet.h"
#include "recourse-evidence-sheet.h"
#include "recourse-plan-sheet.h"
#include "recourse-sheet.h"

#include <string.h>

/*
 * make-sheets FOLDER SHEET-CASE-LANGUAGE[-EXTRA]...: writes FOLDER/SHEET-CASE-LANGUAGE[-EXTRA].pdf
 * for each, in one process, since loading the fonts takes longest. SHEET: evidence, desk, plan,
 * summary; CASE: as sheet-case.c has it; LANGUAGE: zh, or en for English beside the Chinese; EXTRA:
 * foreign, for another pack, withheld, or police.
 */

enum
{
  SHEET,
  CASE,
  LANGUAGE,
  EXTRA,
  N_PARTS
};

static RecourseAdvisor *
load (gboolean is_foreign)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = g_build_filename (g_getenv ("RECOURSE_SOURCE_ROOT"), "tests", "data",
                                            "packs", "mini", NULL);
  g_autoptr (RecoursePack) pack = is_foreign ? recourse_pack_new_from_directory (mini, &error)
                                             : recourse_pack_new_built_in (&error);
  RecourseAdvisor *advisor = NULL;

  g_assert_no_error (error);
  advisor = recourse_advisor_new (pack, &error);
  g_assert_no_error (error);
  return advisor;
}

static GBytes *
make (const char *sheet,
      RecourseAdvisor *advisor,
      RecourseCaseFolder *folder,
      const RecourseSummaryOptions *options,
      GError **error)
{
  if (strcmp (sheet, "evidence") == 0)
    return recourse_evidence_sheet_pdf (recourse_advisor_peek_pack (advisor), folder, options,
                                        error);
  if (strcmp (sheet, "desk") == 0)
    return recourse_desk_sheet_pdf (advisor, folder, options, SHEET_CASE_NOW, error);
  if (strcmp (sheet, "summary") == 0)
    return recourse_summary_pdf (recourse_advisor_peek_pack (advisor), folder, options, error);
  if (strcmp (sheet, "plan") == 0)
    return recourse_plan_sheet_pdf (advisor, folder, options, SHEET_CASE_NOW, error);
  g_assert_not_reached ();
}

static void
write_sheet (const char *folder, const char *name, RecourseAdvisor *own, RecourseAdvisor *foreign)
{
  g_auto (GStrv) parts = g_strsplit (name, "-", N_PARTS);
  g_autofree char *file = g_strconcat (name, ".pdf", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *data = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder) self = sheet_case_make (data, parts[CASE], own);
  const RecourseBagText withheld[] = {
    { 2, "name" }, { 5, "note" }, { 6, "payee" }, { 8, "note" }
  };
  RecourseSummaryOptions options = { .with_english = strcmp (parts[LANGUAGE], "en") == 0 };
  g_autoptr (GBytes) pdf = NULL;
  gsize length = 0;
  const char *bytes;

  options.now = SHEET_CASE_NOW;
  options.advisor = g_strcmp0 (parts[EXTRA], "foreign") == 0 ? foreign : own;
  if (g_strcmp0 (parts[EXTRA], "police") == 0)
    options.audience = "police";
  if (g_strcmp0 (parts[EXTRA], "withheld") == 0)
    {
      options.withheld = withheld;
      options.n_withheld = G_N_ELEMENTS (withheld);
    }
  pdf = make (parts[SHEET], g_strcmp0 (parts[EXTRA], "foreign") == 0 ? foreign : own, self,
              &options, &error);
  g_assert_no_error (error);
  bytes = g_bytes_get_data (pdf, &length);
  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
}

/* --- Every character of a text ------------------------------------------------------------------
 */

/* Few together: what is missing in a small part of a font may be there in a large one. */
static void
write_characters (const char *folder, guint number, RecoursePack *pack, const char *text)
{
  RecourseSheetFrame frame = { .words = pack, .code = { .n_entries = 1 } };
  g_autofree char *file = g_strdup_printf ("characters-%u.pdf", number);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseSheet) sheet = recourse_sheet_new (&frame, &error);
  g_autoptr (GBytes) pdf = NULL;
  gsize length = 0;
  const char *bytes;

  g_assert_no_error (error);
  recourse_sheet_add_paragraph (sheet, RECOURSE_SHEET_BODY, text);
  recourse_sheet_add_paragraph (sheet, RECOURSE_SHEET_STRONG, text);
  pdf = recourse_sheet_finish (sheet, &error);
  g_assert_no_error (error);
  bytes = g_bytes_get_data (pdf, &length);
  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
}

/* FOLDER/characters.txt has a line for each file. */
static void
write_all_characters (const char *folder, RecoursePack *pack)
{
  g_autofree char *path = g_build_filename (folder, "characters.txt", NULL);
  g_autofree char *all = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &all, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (all, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    write_characters (folder, i, pack, lines[i]);
}

int
main (int argc, char **argv)
{
  g_autoptr (RecourseAdvisor) own = load (FALSE);
  g_autoptr (RecourseAdvisor) foreign = load (TRUE);

  g_assert_cmpint (argc, >=, 3);
  for (int i = 2; i < argc; i++)
    if (strcmp (argv[i], "characters") == 0)
      write_all_characters (argv[1], recourse_advisor_peek_pack (own));
    else
      write_sheet (argv[1], argv[i], own, foreign);
  return 0;
}
