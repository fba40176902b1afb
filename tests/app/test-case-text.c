/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-case-text.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-guide-place.h"
#include "recourse-interface-language.h"

#include <string.h>

static void
check_title (const char *title, gint64 opened_at, const char *expected)
{
  g_autofree char *shown = recourse_case_text_title (title, opened_at, RECOURSE_LANGUAGE_EN);

  g_assert_cmpstr (shown, ==, expected);
}

/* A name is one line, whatever somebody typed; without one the day names the case. */
static void
test_title (void)
{
  check_title ("Mother", APP_TEST_NOW, "Mother");
  check_title ("", APP_TEST_NOW, "Case of 21 Nov 2021");
  check_title (NULL, APP_TEST_NOW, "Case of 21 Nov 2021");
  check_title (NULL, RECOURSE_TIME_UNKNOWN, "Case without a name");
  check_title ("a\nb\342\200\256c", APP_TEST_NOW, "a\\u000Ab\\u202Ec");
}

static RecourseCaseSummary
make_summary (void)
{
  return (RecourseCaseSummary){ .opened_at = APP_TEST_NOW,
                                .changed_at = APP_TEST_NOW,
                                .closed_at = RECOURSE_TIME_UNKNOWN };
}

static void
test_state (void)
{
  RecourseCaseSummary summary = make_summary ();
  g_autoptr (GError) trouble = g_error_new (RECOURSE_ERROR, RECOURSE_ERROR_IO, "t");
  g_autofree char *unreadable = NULL;
  g_autofree char *locked = NULL;

  g_assert_cmpstr (recourse_case_text_state (&summary), ==, "In progress");
  summary.closed_at = APP_TEST_NOW;
  g_assert_cmpstr (recourse_case_text_state (&summary), ==, "Closed");
  summary.trouble = trouble;
  g_assert_cmpstr (recourse_case_text_state (&summary), ==, "Cannot be read");
  unreadable = recourse_case_text_summary_title (&summary, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (unreadable, ==, "Case that cannot be read");
  summary.is_locked = TRUE;
  g_assert_cmpstr (recourse_case_text_state (&summary), ==, "Locked");
  locked = recourse_case_text_summary_title (&summary, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (locked, ==, "Locked case");
}

static void
check_money (gint64 total, const char *payee, const char *expected)
{
  RecourseCaseSummary summary = make_summary ();
  g_autofree char *shown = NULL;

  summary.total = total;
  summary.payee = (char *) payee;
  shown = recourse_case_text_money (&summary, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_money (void)
{
  check_money (0, NULL, NULL);
  check_money (800050, NULL, "¥8,000.50");
  check_money (0, "张三", "to 张三");
  check_money (800000, "张三", "¥8,000, to 张三");
}

static void
check_weight (gint64 n_entries, guint n_files, gboolean is_known, const char *expected)
{
  RecourseCaseWeight weight = { .n_entries = n_entries, .n_files = n_files, .is_known = is_known };
  g_autofree char *shown = recourse_case_text_weight (&weight, RECOURSE_LANGUAGE_EN);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_weight (void)
{
  check_weight (1, 1, TRUE, "This would be deleted: 1 entry of its log, and 1 file of evidence.");
  check_weight (12, 0, TRUE,
                "This would be deleted: 12 entries of its log, and 0 files of evidence.");
  check_weight (0, 0, FALSE, "What is in it cannot be read now; all of it would be deleted.");
}

/* Each cause that a person can do something about has words of its own. */
static void
test_trouble (void)
{
  static const struct
  {
    RecourseError code;
    const char *words;
  } rules[] = {
    { RECOURSE_ERROR_NO_SPACE, "The disk is full." },
    { RECOURSE_ERROR_PERMISSION, "The system does not allow writing" },
    { RECOURSE_ERROR_NOT_FOUND, "The folder of the case is not where it was." },
    { RECOURSE_ERROR_BUSY, "Another program is using the case." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GError) error = g_error_new (RECOURSE_ERROR, (int) rules[i].code, "t");
      g_autofree char *text = recourse_case_text_trouble (error);

      g_assert_nonnull (strstr (text, rules[i].words));
      g_assert_nonnull (strstr (text, "They stay on the screen"));
    }
}

/* --- Where the guide stands ---------------------------------------------------------------------
 */

static void
test_place (void)
{
  g_autoptr (RecourseGuidePlace) place = recourse_guide_place_new ();
  g_autoptr (RecourseGuidePlace) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  place->has_passed_when = TRUE;
  place->signs = G_MAXUINT64;
  g_ptr_array_add (place->trail, g_strdup (recourse_guide_place_name (RECOURSE_GUIDE_START)));
  g_ptr_array_add (place->trail, recourse_guide_place_name_question ("signs"));
  text = recourse_guide_place_write (place);
  bytes = g_bytes_new_take (text, strlen (text));
  read = recourse_guide_place_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (read->has_passed_when);
  g_assert_false (read->returns_to_plan);
  g_assert_cmpuint (read->signs, ==, G_MAXUINT64);
  g_assert_cmpuint (read->trail->len, ==, 2);
  g_assert_cmpstr (read->trail->pdata[1], ==, "question:signs");
}

static void
test_place_refused (void)
{
  static const char *const texts[] = {
    "",
    "[]",
    "{\"format\":2,\"passed_when\":true,\"returns_to_plan\":false,\"signs\":\"0\",\"trail\":[]}",
    "{\"format\":1,\"passed_when\":1,\"returns_to_plan\":false,\"signs\":\"0\",\"trail\":[]}",
    "{\"format\":1,\"passed_when\":true,\"signs\":\"0\",\"trail\":[]}",
    "{\"format\":1,\"passed_when\":true,\"returns_to_plan\":false,\"signs\":0,\"trail\":[]}",
    "{\"format\":1,\"passed_when\":true,\"returns_to_plan\":false,\"signs\":\"0\",\"trail\":{}}",
    "{\"format\":1,\"passed_when\":true,\"returns_to_plan\":false,\"signs\":\"0\",\"trail\":[1]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (recourse_guide_place_read (bytes, &error));
      g_assert_cmpint (error->domain, ==, RECOURSE_ERROR);
    }
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/case-text/title", test_title);
  g_test_add_func ("/app/case-text/state", test_state);
  g_test_add_func ("/app/case-text/money", test_money);
  g_test_add_func ("/app/case-text/weight", test_weight);
  g_test_add_func ("/app/case-text/trouble", test_trouble);
  g_test_add_func ("/app/case-text/place", test_place);
  g_test_add_func ("/app/case-text/place-refused", test_place_refused);
  return g_test_run ();
}
