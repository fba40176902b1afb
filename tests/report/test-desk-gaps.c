/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet-case.h"
#include "temp-folder.h"

#include "recourse-desk-sheet.h"
#include "recourse-sheet-number.h"

/* What the desk sheet still lacks, and how numbers stand on paper. */

static char *
list_gaps (const char *folder, const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autoptr (RecourseAdvisor) advisor = recourse_advisor_new (pack, &error);
  g_autoptr (RecourseCaseFolder) self = sheet_case_make (folder, what, advisor);
  g_autoptr (RecourseCaseState) state = recourse_case_state_read (self, &error);
  g_autoptr (GArray) gaps = recourse_desk_gaps (state);
  GString *list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < gaps->len; i++)
    {
      const RecourseDeskGap *gap = &g_array_index (gaps, RecourseDeskGap, i);

      g_string_append_printf (list, "%s%u %s", i > 0 ? ", " : "", gap->payment, gap->field);
    }
  return g_string_free (list, FALSE);
}

static void
test_gaps (void)
{
  static const struct
  {
    const char *what;
    const char *gaps;
  } cases[] = {
    { "empty", "0 payments" },
    { "fraud", "2 seconds, 2 transaction, 2 payment, 2 method" },
    { "answered", "" },
    { "twelve", "" },
    { "hostile", "1 merchant-order, 1 method" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *folder = temp_folder_new ();
      g_autofree char *gaps = list_gaps (folder, cases[i].what);

      g_assert_cmpstr (gaps, ==, cases[i].gaps);
      temp_folder_free (folder);
    }
}

static gboolean
is_fit (const char *what)
{
  char *folder = temp_folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autoptr (RecourseAdvisor) advisor = recourse_advisor_new (pack, &error);
  g_autoptr (RecourseCaseFolder) self = sheet_case_make (folder, what, advisor);
  g_autoptr (RecourseCaseState) state = recourse_case_state_read (self, &error);
  g_autoptr (RecourseInterview) interview = recourse_interview_new (advisor, SHEET_CASE_NOW);
  gboolean is_wanted;

  g_assert_no_error (error);
  g_assert_true (recourse_case_state_apply (state, interview, NULL, &error));
  is_wanted = recourse_desk_sheet_is_fit (interview);
  recourse_interview_raise_alarm (interview);
  g_assert_false (recourse_desk_sheet_is_fit (interview));
  temp_folder_free (folder);
  return is_wanted;
}

/* It is offered when the police are needed for certain, and never while somebody may be watching.
 */
static void
test_fit (void)
{
  g_assert_true (is_fit ("fraud"));
  g_assert_false (is_fit ("mistake"));
  g_assert_false (is_fit ("empty"));
}

static void
test_numbers (void)
{
  static const struct
  {
    gint64 fen;
    const char *text;
  } amounts[] = { { 0, "¥0.00" },
                  { 1, "¥0.01" },
                  { 99, "¥0.99" },
                  { 800000, "¥8,000.00" },
                  { 123456789, "¥1,234,567.89" },
                  { G_GINT64_CONSTANT (10000000000), "¥100,000,000.00" } };
  static const struct
  {
    const char *number;
    const char *groups;
  } numbers[] = { { "110", "110" },
                  { "95017", "95017" },
                  { "1000050001202611240012345678", "1000 0500 0120 2611 2400 1234 5678" },
                  { " M20261124 ", "M202 6112 4" },
                  { "0571-87654321", "0571-87654321" },
                  { "a\nb\xE2\x80\xAE", "a b[U+202E]" },
                  { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = recourse_sheet_number_amount (amounts[i].fen);

      g_assert_cmpstr (text, ==, amounts[i].text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *groups = recourse_sheet_number_group (numbers[i].number);

      g_assert_cmpstr (groups, ==, numbers[i].groups);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/desk-gaps/gaps", test_gaps);
  g_test_add_func ("/report/desk-gaps/fit", test_fit);
  g_test_add_func ("/report/desk-gaps/numbers", test_numbers);
  return g_test_run ();
}
