/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-agreement-sheet.h"
#include "recourse-myth-sheet.h"

#include <string.h>

/*
 * make-family-sheets FOLDER: writes what test-family-sheets.py looks at, in one process, since
 * loading the fonts takes longest: agreement-zh.pdf, agreement-en.pdf (English beside the Chinese),
 * agreement-zh-foreign.pdf (with another pack), and myths-* in the same way; myths-zh-two.pdf has
 * two cards, one of them asked for twice.
 */

static const char *const TWO[] = { "recall-button", "delete-chat", "recall-button", NULL };

static RecoursePack *
load (gboolean is_foreign)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = g_build_filename (g_getenv ("RECOURSE_SOURCE_ROOT"), "tests", "data",
                                            "packs", "mini", NULL);
  RecoursePack *pack = is_foreign ? recourse_pack_new_from_directory (mini, &error)
                                  : recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  return pack;
}

static void
take (const char *folder, const char *name, GBytes *pdf, GError *error)
{
  g_autoptr (GBytes) owned = pdf;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) failure = NULL;
  gsize length = 0;
  const char *bytes;

  g_assert_no_error (error);
  bytes = g_bytes_get_data (owned, &length);
  g_file_set_contents (path, bytes, (gssize) length, &failure);
  g_assert_no_error (failure);
}

static void
write_all (const char *folder, RecoursePack *pack, const char *ending, gboolean with_english)
{
  g_autofree char *agreement = g_strdup_printf ("agreement-%s.pdf", ending);
  g_autofree char *myths = g_strdup_printf ("myths-%s.pdf", ending);
  GError *error = NULL;
  GBytes *pdf = recourse_agreement_sheet_pdf (pack, with_english, &error);

  take (folder, agreement, pdf, error);
  pdf = recourse_myth_sheet_pdf (pack, NULL, with_english, &error);
  take (folder, myths, pdf, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (RecoursePack) own = load (FALSE);
  g_autoptr (RecoursePack) foreign = load (TRUE);
  GError *error = NULL;
  GBytes *two;

  g_assert_cmpint (argc, ==, 2);
  write_all (argv[1], own, "zh", FALSE);
  write_all (argv[1], own, "en", TRUE);
  write_all (argv[1], foreign, "zh-foreign", FALSE);
  two = recourse_myth_sheet_pdf (own, TWO, FALSE, &error);
  take (argv[1], "myths-zh-two.pdf", two, error);
  return 0;
}
