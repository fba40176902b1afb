/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-papers-list"

#include "recourse-papers-list.h"

#include "recourse-desk-sheet.h"
#include "recourse-letter.h"

/* NULL: there is no case, or nothing of it may show. */
static RecourseCaseState *
peek_shown (RecourseCaseDesk *desk)
{
  if (recourse_case_desk_peek_guide (desk) == NULL || recourse_case_desk_is_hidden (desk))
    return NULL;
  return recourse_case_desk_peek_state (desk);
}

/** recourse_papers_list_gaps: (transfer full) (nullable) (element-type RecourseDeskGap): what the
 * desk sheet still lacks; NULL: there is no case, or nothing of it may show */
GArray *
recourse_papers_list_gaps (RecourseCaseDesk *desk)
{
  RecourseCaseState *state;

  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (desk), NULL);

  state = peek_shown (desk);
  return state != NULL ? recourse_desk_gaps (state) : NULL;
}

/** recourse_papers_list_letters: (transfer full) (nullable) (element-type RecourseLetterFit): those
 * that fit what is written, the certain ones first; NULL: there is no case, or nothing of it may
 * show. The forms are lent by the pack of the guide. */
GArray *
recourse_papers_list_letters (RecourseCaseDesk *desk)
{
  RecourseGuideModel *guide;
  RecourseCaseState *state;

  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (desk), NULL);

  state = peek_shown (desk);
  if (state == NULL)
    return NULL;
  guide = recourse_case_desk_peek_guide (desk);
  return recourse_letter_list (recourse_guide_model_peek_advisor (guide), state,
                               recourse_guide_model_now (guide), NULL);
}
