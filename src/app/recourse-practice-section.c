/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-practice-section"

#include "recourse-practice-section.h"

#include "recourse-household-model.h"
#include "recourse-practice-view.h"

/*
 * Practice on the page Protect: the round hangs on the model of the page, and what was answered
 * goes into the household file. With knowledge of somebody else nothing is kept, and its messages
 * are checked with our own red flags.
 */

#define KEY "recourse-quiz-model"

/* --- What was practised before ------------------------------------------------------------------
 */

static GHashTable *
collect_known (RecoursePack *pack, const RecourseHousehold *household, const char *person)
{
  GHashTable *known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < recourse_pack_n_quiz_cases (pack); i++)
    {
      char *id = recourse_pack_quiz_case (pack, i)->id;
      const RecoursePractice *practice = recourse_household_find_practice (household, person, id);

      if (practice != NULL && practice->is_right)
        g_hash_table_add (known, id);
    }
  return known;
}

/* The section of the settings says more, and what can be done. */
static gboolean
is_failing (RecourseHouseholdModel *model)
{
  const RecourseHouseholdFailure *failure = recourse_household_model_peek_failure (model);

  return failure != NULL
         && (failure->job == RECOURSE_HOUSEHOLD_READING
             || failure->job == RECOURSE_HOUSEHOLD_WRITING);
}

static void
household_changed_cb (RecourseQuizModel *self, RecourseHouseholdModel *model)
{
  const RecourseHousehold *household = recourse_household_model_peek_household (model);
  const char *person = recourse_household_model_peek_person (model);
  g_autoptr (GHashTable) known = NULL;

  recourse_quiz_model_set_is_kept (self, !is_failing (model));
  if (household == NULL)
    return;
  known = collect_known (recourse_quiz_model_peek_pack (self), household, person);
  recourse_quiz_model_set_known (
      self, known, person != NULL ? recourse_household_peek_name (household, person) : NULL);
}

static void
answered_cb (RecourseHouseholdModel *model, const char *case_id, gboolean is_right)
{
  recourse_household_model_practise (model, case_id, is_right);
}

static void
follow_household (RecourseQuizModel *self, RecourseCaseDesk *desk)
{
  RecourseHouseholdModel *model = recourse_household_model_peek (desk);

  g_signal_connect_object (model, "changed", G_CALLBACK (household_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "answered", G_CALLBACK (answered_cb), model, G_CONNECT_SWAPPED);
  recourse_household_model_load (model);
  household_changed_cb (self, model);
}

/* --- The round ----------------------------------------------------------------------------------
 */

static void
protect_changed_cb (RecourseQuizModel *self, RecourseProtectModel *protect)
{
  recourse_quiz_model_set_rules (self, recourse_protect_model_peek_built_in (protect));
}

/** recourse_practice_section_peek_model: (transfer none): the round of @protect, made when it is
 * first asked for */
RecourseQuizModel *
recourse_practice_section_peek_model (RecourseProtectModel *protect)
{
  RecourseQuizModel *self = g_object_get_data (G_OBJECT (protect), KEY);
  RecourseGuideModel *guide = recourse_protect_model_peek_guide (protect);

  if (self != NULL)
    return self;
  self = recourse_quiz_model_new (recourse_guide_model_peek_pack (guide),
                                  (guint64) recourse_guide_model_now (guide));
  g_object_set_data_full (G_OBJECT (protect), KEY, self, g_object_unref);
  protect_changed_cb (self, protect);
  g_signal_connect_object (protect, "changed", G_CALLBACK (protect_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (recourse_protect_model_is_foreign (protect))
    recourse_quiz_model_set_is_kept (self, FALSE);
  else
    follow_household (self, recourse_protect_model_peek_desk (protect));
  return self;
}

/** recourse_practice_section_new: see RecourseSection */
GtkWidget *
recourse_practice_section_new (RecourseProtectModel *protect)
{
  return recourse_practice_view_new (recourse_protect_model_peek_guide (protect),
                                     recourse_practice_section_peek_model (protect));
}
