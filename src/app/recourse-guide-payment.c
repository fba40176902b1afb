/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-guide-payment"

#include "recourse-guide-payment.h"

#include "recourse-china-time.h"
#include "recourse-display.h"
#include "recourse-money.h"

#include <glib/gi18n.h>

static const RecourseSituation *
peek_situation (RecourseGuideModel *model)
{
  return recourse_interview_peek_situation (recourse_guide_model_peek_interview (model));
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
  recourse_interview_set_time_is_about (interview, is_vague);
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
      peek_situation (model)->transferred_at, peek_situation (model)->is_about,
      recourse_guide_model_now (model));
}

/** recourse_guide_payment_chip_time: no more exact than it was entered; transfer full; %NULL when
 * it is not known */
char *
recourse_guide_payment_chip_time (RecourseGuideModel *model)
{
  const RecourseSituation *situation = peek_situation (model);
  RecourseLanguage language = recourse_guide_model_language (model);

  if (situation->is_about && situation->transferred_at != RECOURSE_TIME_UNKNOWN)
    return recourse_display_about (situation->transferred_at, recourse_guide_model_now (model),
                                   language);
  return recourse_situation_format_time (situation, language);
}

static char *
format_newest_time (RecourseGuideModel *model, const RecourseGuidePayments *payments)
{
  RecourseLanguage language = recourse_guide_model_language (model);

  if (payments->transferred_at == RECOURSE_TIME_UNKNOWN)
    return g_strdup (_ ("at a time that is not known"));
  if (payments->is_about)
    return recourse_display_about (payments->transferred_at, recourse_guide_model_now (model),
                                   language);
  return recourse_china_time_format (payments->transferred_at, language);
}

/**
 * recourse_guide_payment_summary:
 *
 * Returns: (transfer full) (nullable): of several payments the total and the newest, in a sentence;
 *   NULL when there is one at most
 */
char *
recourse_guide_payment_summary (RecourseGuideModel *model)
{
  const RecourseGuidePayments *payments = recourse_guide_model_peek_payments (model);
  RecourseLanguage language = recourse_guide_model_language (model);
  gint64 fen = peek_situation (model)->amount;
  g_autofree char *total = NULL;
  g_autofree char *newest = NULL;
  g_autofree char *time = NULL;

  if (payments->n < 2)
    return NULL;
  total = fen > 0 ? recourse_money_format (fen, language) : g_strdup (_ ("amount not known"));
  newest = payments->amount > 0 ? recourse_money_format (payments->amount, language)
                                : g_strdup (_ ("amount not known"));
  time = format_newest_time (model, payments);
  /* Translators: how many payments, their total; the amount and the time of the newest */
  return g_strdup_printf (ngettext ("%u payment, %s in all. The newest: %s, %s.",
                                    "%u payments, %s in all. The newest: %s, %s.", payments->n),
                          payments->n, total, newest, time);
}
