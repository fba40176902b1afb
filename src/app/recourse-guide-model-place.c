/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-guide-model-place"

/* Where the guide stands, for another run of the program. */
#include "recourse-guide-model-private.h"

static char *
name_place (RecourseGuideModel *self, const RecourseGuideModelPlace *place)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self);

  if (place->step == RECOURSE_GUIDE_QUESTION)
    return recourse_guide_place_name_question (recourse_pack_screen (pack, place->question)->id);
  return g_strdup (recourse_guide_place_name (place->step));
}

static gboolean
find_place (RecourseGuideModel *self, const char *name, RecourseGuideModelPlace *out_place)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self);
  const char *screen = NULL;

  if (!recourse_guide_place_parse (name, &out_place->step, &screen))
    return FALSE;
  return out_place->step != RECOURSE_GUIDE_QUESTION
         || recourse_pack_find_screen (pack, screen, &out_place->question);
}

/** recourse_guide_model_dup_place: (transfer full): where it stands */
RecourseGuidePlace *
recourse_guide_model_dup_place (RecourseGuideModel *self)
{
  RecourseGuidePlace *place = recourse_guide_place_new ();

  for (guint i = 0; i < self->trail->len; i++)
    g_ptr_array_add (place->trail,
                     name_place (self, &g_array_index (self->trail, RecourseGuideModelPlace, i)));
  g_ptr_array_add (place->trail, name_place (self, &self->place));
  place->has_passed_when = self->has_passed_when;
  place->returns_to_plan = self->returns_to_plan;
  place->signs = recourse_guide_drafts_signs (self->drafts);
  return place;
}

/**
 * recourse_guide_model_take_place:
 * @place: (nullable): where it stood in another run of the program
 *
 * Goes there, with the way back; between recourse_guide_model_hold() and _release(), after the
 * answers were put back. What the pack does not know any more is passed over; without a place it
 * goes to what is to be asked next, or to the plan.
 */
void
recourse_guide_model_take_place (RecourseGuideModel *self, const RecourseGuidePlace *place)
{
  const RecourseSituation *situation = recourse_interview_peek_situation (self->interview);

  self->is_anew = TRUE;
  recourse_guide_model_reset (self);
  self->has_passed_when = situation->transferred_at != RECOURSE_TIME_UNKNOWN
                          || situation->amount > 0;
  for (guint i = 0; place != NULL && i < place->trail->len; i++)
    {
      RecourseGuideModelPlace step = { 0 };

      if (find_place (self, place->trail->pdata[i], &step))
        recourse_guide_model_move_to (self, step);
    }
  if (place == NULL && !recourse_interview_is_untouched (self->interview))
    recourse_guide_model_move_to (self, recourse_guide_model_find_next (self));
  if (place == NULL)
    return;
  self->has_passed_when |= place->has_passed_when;
  self->returns_to_plan = place->returns_to_plan;
  recourse_guide_drafts_set_signs (self->drafts, place->signs);
}
