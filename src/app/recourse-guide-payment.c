/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-guide-payment"

#include "recourse-guide-payment.h"

#include "recourse-display.h"

/* Words for somebody else, in the language of the message and not of the page. */
static const char *const SLOT_ABOUT[RECOURSE_N_LANGUAGES] = {
  [RECOURSE_LANGUAGE_EN] = "about %s (read the exact time from the bill)",
  [RECOURSE_LANGUAGE_ZH_CN] = "大约%s（准确时间请照账单念）",
};

static const RecourseSituation *
peek_situation (RecourseGuideModel *model)
{
  return recourse_interview_peek_situation (recourse_guide_model_peek_interview (model));
}

static gboolean
is_about (RecourseGuideModel *model)
{
  return recourse_guide_drafts_is_payment_about (recourse_guide_model_peek_drafts (model));
}

/* Either both or neither. */
static gboolean
set_both (RecourseInterview *interview, gint64 time, gint64 fen, GError **error)
{
  gint64 old_fen = recourse_interview_peek_situation (interview)->amount;

  if (!recourse_interview_set_amount (interview, fen, error))
    return FALSE;
  if (recourse_interview_set_transferred_at (interview, time, error))
    return TRUE;
  recourse_interview_set_amount (interview, old_fen, NULL);
  return FALSE;
}

/**
 * recourse_guide_payment_enter:
 * @time: when the money went, or %RECOURSE_TIME_UNKNOWN
 * @fen: how much, or 0 when it is not known
 *
 * Goes on when both could be taken.
 *
 * Errors: those of the interview; the guide then stays on its page and nothing changes.
 */
gboolean
recourse_guide_payment_enter (RecourseGuideModel *model, gint64 time, gint64 fen, GError **error)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (model);
  RecourseGuideDrafts *drafts = recourse_guide_model_peek_drafts (model);
  gboolean is_vague = recourse_time_draft_is_about (recourse_guide_payment_peek_draft (model));

  recourse_interview_set_now (interview, recourse_guide_model_now (model));
  if (!set_both (interview, time, fen, error))
    return FALSE;
  recourse_guide_drafts_set_payment_about (drafts, is_vague);
  recourse_guide_drafts_forget_time (drafts, RECOURSE_GUIDE_PAYMENT_DRAFT);
  recourse_guide_drafts_set_amount (drafts, NULL);
  recourse_guide_model_go_on (model);
  return TRUE;
}

/** recourse_guide_payment_peek_draft: the time of the payment while it is entered; borrowed */
RecourseTimeDraft *
recourse_guide_payment_peek_draft (RecourseGuideModel *model)
{
  return recourse_guide_drafts_peek_time (
      recourse_guide_model_peek_drafts (model), RECOURSE_GUIDE_PAYMENT_DRAFT,
      peek_situation (model)->transferred_at, recourse_guide_model_now (model));
}

/** recourse_guide_payment_chip_time: no more exact than it was entered; transfer full; %NULL when
 * it is not known */
char *
recourse_guide_payment_chip_time (RecourseGuideModel *model)
{
  gint64 time = peek_situation (model)->transferred_at;

  if (time == RECOURSE_TIME_UNKNOWN)
    return NULL;
  return recourse_display_entered_time (time, is_about (model), recourse_guide_model_now (model),
                                        recourse_guide_model_language (model));
}

/** recourse_guide_payment_slot_time: for the words of a message in @language; transfer full; %NULL
 * when it is not known */
char *
recourse_guide_payment_slot_time (RecourseGuideModel *model, RecourseLanguage language)
{
  gint64 time = peek_situation (model)->transferred_at;
  g_autofree char *minute = NULL;
  g_auto (GStrv) parts = NULL;

  if (time == RECOURSE_TIME_UNKNOWN)
    return NULL;
  minute = recourse_display_time (time, is_about (model), language);
  if (!is_about (model))
    return g_steal_pointer (&minute);
  parts = g_strsplit (SLOT_ABOUT[language], "%s", 2);
  return g_strconcat (parts[0], minute, parts[1], NULL);
}
