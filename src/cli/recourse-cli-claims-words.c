/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-claims-words"

#include "recourse-cli-claims.h"

/*
 * The words of the window. In English a status is called as --status takes it.
 */

static const char *const statuses[] = {
  [RECOURSE_STATUS_LAW] = "法律规定",      [RECOURSE_STATUS_OFFICIAL] = "官方说法",
  [RECOURSE_STATUS_REPORTED] = "媒体报道", [RECOURSE_STATUS_UNVERIFIED] = "未核实",
  [RECOURSE_STATUS_REJECTED] = "不属实",   [RECOURSE_STATUS_HARMFUL] = "有害",
};
static const char *const confidences[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CONFIDENCE_HIGH] = { "high", "有把握" },
  [RECOURSE_CONFIDENCE_MEDIUM] = { "medium", "比较有把握" },
  [RECOURSE_CONFIDENCE_LOW] = { "low", "没有把握" },
};
static const char *const verdicts[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_VERDICT_SUPPORTED] = { "supported", "找到了出处" },
  [RECOURSE_VERDICT_UNSUPPORTED] = { "unsupported", "没有找到出处" },
  [RECOURSE_VERDICT_OUTDATED] = { "outdated", "已经过时" },
  [RECOURSE_VERDICT_CONTRADICTED] = { "contradicted", "与出处不符" },
  [RECOURSE_VERDICT_HARMFUL] = { "harmful", "会误导人" },
};
static const char *const kinds[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_SOURCE_STATUTE] = { "law or judicial interpretation", "法律法规或司法解释" },
  [RECOURSE_SOURCE_REGULATOR_RULE] = { "rule of an authority", "主管部门的规定" },
  [RECOURSE_SOURCE_OFFICIAL_PAGE] = { "official page", "官方页面" },
  [RECOURSE_SOURCE_PRESS] = { "press or web page", "媒体或网页" },
  [RECOURSE_SOURCE_SCREEN_REPLICA] = { "copies of the screens", "页面的仿制件" },
  [RECOURSE_SOURCE_UNVERIFIED] = { "no text", "没有原文" },
};

static const char *
name_status (RecourseClaimStatus status, RecourseLanguage language)
{
  return language == RECOURSE_LANGUAGE_ZH_CN ? statuses[status] : recourse_claim_status_id (status);
}

/** recourse_cli_claims_heading: (transfer full): the id of @claim, what it stands on, and what
 * became of it where the source guide says it */
char *
recourse_cli_claims_heading (const RecourseClaim *claim, RecourseLanguage language)
{
  gboolean is_chinese = language == RECOURSE_LANGUAGE_ZH_CN;
  GString *text = g_string_new (claim->id);

  g_string_append_printf (text, is_chinese ? "〔%s，%s〕" : " [%s, %s]",
                          name_status (claim->status, language),
                          confidences[claim->confidence][language]);
  for (guint i = 0; i < claim->n_verdicts; i++)
    {
      g_string_append (text, i > 0 ? (is_chinese ? "、" : " + ") : (is_chinese ? "：" : " = "));
      g_string_append (text, verdicts[claim->verdicts[i]][language]);
    }
  return g_string_free (text, FALSE);
}

/** recourse_cli_claims_source: (transfer full): what @source is called, its date and its kind */
char *
recourse_cli_claims_source (const RecourseSource *source, RecourseLanguage language)
{
  return g_strdup_printf (language == RECOURSE_LANGUAGE_ZH_CN ? "%s（%s，%s）" : "%s (%s, %s)",
                          recourse_text_get (&source->title, language), source->date,
                          kinds[source->kind][language]);
}
