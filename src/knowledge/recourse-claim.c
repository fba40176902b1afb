/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-claim"

#include "recourse-pack.h"

#include "recourse-figure.h"

/**
 * recourse_claim_format_value:
 *
 * The figure of the claim with its unit, as sentences cite it: "24 hours", "24小时". Transfer full;
 * %NULL when the claim has no figure.
 */
char *
recourse_claim_format_value (const RecourseClaim *self, RecourseLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->unit == RECOURSE_UNIT_NONE)
    return NULL;
  return recourse_figure_format (self->unit, self->low, self->high, language);
}

/**
 * recourse_claim_cite_law:
 *
 * The law that says it, as a letter cites it: "《中华人民共和国民法典》第985条". Transfer full;
 * %NULL when it is no claim that stands on one law or rule and names the place in it.
 */
char *
recourse_claim_cite_law (const RecourseClaim *self, RecourseLanguage language)
{
  const char *title = NULL;
  const char *place = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if ((self->status != RECOURSE_STATUS_LAW && self->status != RECOURSE_STATUS_OFFICIAL)
      || self->n_sources != 1 || !self->has_articles
      || (self->sources[0]->kind != RECOURSE_SOURCE_STATUTE
          && self->sources[0]->kind != RECOURSE_SOURCE_REGULATOR_RULE))
    return NULL;
  title = recourse_text_get (&self->sources[0]->title, language);
  place = recourse_text_get (&self->articles, language);
  if (language == RECOURSE_LANGUAGE_ZH_CN)
    return g_strconcat ("《", title, "》", place, NULL);
  return g_strconcat (title, ", ", place, NULL);
}

/**
 * recourse_claim_status_id:
 *
 * The word for @status in the files of the pack, e.g. "official". Static.
 */
const char *
recourse_claim_status_id (RecourseClaimStatus status)
{
  switch (status)
    {
    case RECOURSE_STATUS_LAW:
      return "law";
    case RECOURSE_STATUS_OFFICIAL:
      return "official";
    case RECOURSE_STATUS_REPORTED:
      return "reported";
    case RECOURSE_STATUS_UNVERIFIED:
      return "unverified";
    case RECOURSE_STATUS_REJECTED:
      return "rejected";
    case RECOURSE_STATUS_HARMFUL:
      return "harmful";
    default:
      g_return_val_if_reached ("unverified");
    }
}
