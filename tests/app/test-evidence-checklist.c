/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-evidence-checklist.h"

typedef struct
{
  RecourseClock *clock;
  RecourseInterview *interview;
  RecourseGuideModel *model;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->clock = recourse_clock_new ();
  f->interview = app_test_interview_new (f->clock);
  f->model = recourse_guide_model_new (f->interview, f->clock, FALSE);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_object_unref (f->model);
  g_object_unref (f->interview);
  g_object_unref (f->clock);
}

static gboolean
has (const char *kind, gpointer kept)
{
  return g_strcmp0 (kind, kept) == 0;
}

static GArray *
make (Fixture *f, const char *kept)
{
  return recourse_evidence_checklist_make (recourse_guide_model_peek_advisor (f->model),
                                           recourse_guide_model_peek_advice (f->model), has,
                                           (gpointer) kept);
}

static gboolean
is_asked_for (Fixture *f, const RecourseEvidenceKind *kind, RecourseStatus status)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->model);
  const RecourseAdvice *advice = recourse_guide_model_peek_advice (f->model);

  for (guint i = 0; i < recourse_pack_n_remedies (pack); i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (pack, i);

      if (remedy->kind != RECOURSE_REMEDY_DO || advice->statuses[i] != status)
        continue;
      for (guint j = 0; j < remedy->n_evidence; j++)
        if (remedy->evidence[j] == kind)
          return TRUE;
    }
  return FALSE;
}

static const RecourseEvidenceWant *
find (const GArray *wants, const RecourseEvidenceKind *kind)
{
  const RecourseEvidenceWant *found = NULL;

  for (guint i = 0; i < wants->len; i++)
    {
      const RecourseEvidenceWant *want = &g_array_index (wants, RecourseEvidenceWant, i);

      if (want->kind != kind)
        continue;
      g_assert_null (found);
      found = want;
    }
  return found;
}

/* Each kind once, exactly those that some remedy asks for, the certain ones first. */
static void
check (Fixture *f, const char *kept)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->model);
  g_autoptr (GArray) wants = make (f, kept);
  gboolean was_possible = FALSE;

  for (guint i = 0; i < recourse_pack_n_evidence (pack); i++)
    {
      const RecourseEvidenceKind *kind = recourse_pack_evidence (pack, i);
      const RecourseEvidenceWant *want = find (wants, kind);
      gboolean is_certain = is_asked_for (f, kind, RECOURSE_STATUS_CERTAIN);

      g_assert_true ((want != NULL)
                     == (is_certain || is_asked_for (f, kind, RECOURSE_STATUS_POSSIBLE)));
      g_assert_true (want == NULL || want->is_certain == is_certain);
      g_assert_true (want == NULL || want->is_kept == has (kind->id, (gpointer) kept));
    }
  for (guint i = 0; i < wants->len; i++)
    {
      gboolean is_certain = g_array_index (wants, RecourseEvidenceWant, i).is_certain;

      g_assert_false (was_possible && is_certain);
      was_possible = !is_certain;
    }
}

static void
test_all_problems (Fixture *f, gconstpointer unused)
{
  check (f, NULL);
  for (guint problem = 0; problem < 6; problem++)
    {
      recourse_guide_model_start_again (f->model);
      recourse_guide_model_choose (f->model, app_test_screen (f->model, "problem"), problem);
      check (f, NULL);
      check (f, "bill-page");
    }
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add ("/app/evidence-checklist/all-problems", Fixture, NULL, set_up, test_all_problems,
              tear_down);
  return g_test_run ();
}
