/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-text"

#include "recourse-case-text.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-evidence-text.h"
#include "recourse-money.h"

#include <glib/gi18n.h>

/** recourse_case_text_title: (transfer full): @title: (nullable): what somebody called it, on one
 * line; a case without a name is called by the day on which it was begun */
char *
recourse_case_text_title (const char *title, gint64 opened_at, RecourseLanguage language)
{
  g_autofree char *day = NULL;

  if (title != NULL && *title != '\0')
    return recourse_error_quote (title);
  if (opened_at == RECOURSE_TIME_UNKNOWN)
    return g_strdup (_ ("Case without a name"));
  day = recourse_china_time_format_date (opened_at, language);
  /* Translators: a case that nobody gave a name; %s is the day on which it was begun */
  return g_strdup_printf (_ ("Case of %s"), day);
}

/** recourse_case_text_summary_title: (transfer full) */
char *
recourse_case_text_summary_title (const RecourseCaseSummary *summary, RecourseLanguage language)
{
  g_return_val_if_fail (summary != NULL, NULL);

  if (summary->trouble != NULL && summary->title == NULL)
    return g_strdup (summary->is_locked ? _ ("Locked case") : _ ("Case that cannot be read"));
  return recourse_case_text_title (summary->title, summary->opened_at, language);
}

/** recourse_case_text_money: (transfer full) (nullable): how much went to whom, as far as it is
 * known */
char *
recourse_case_text_money (const RecourseCaseSummary *summary, RecourseLanguage language)
{
  g_autofree char *payee = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (summary != NULL, NULL);

  if (summary->payee != NULL && *summary->payee != '\0')
    payee = recourse_error_quote (summary->payee);
  if (summary->total > 0)
    amount = recourse_money_format (summary->total, language);
  if (amount != NULL && payee != NULL)
    /* Translators: an amount, and who got it */
    return g_strdup_printf (_ ("%s, to %s"), amount, payee);
  if (payee != NULL)
    /* Translators: %s is who got the money */
    return g_strdup_printf (_ ("to %s"), payee);
  return g_steal_pointer (&amount);
}

/** recourse_case_text_state: (transfer none): one word */
const char *
recourse_case_text_state (const RecourseCaseSummary *summary)
{
  g_return_val_if_fail (summary != NULL, NULL);

  if (summary->is_locked)
    return _ ("Locked");
  if (summary->trouble != NULL)
    return _ ("Cannot be read");
  return summary->closed_at != RECOURSE_TIME_UNKNOWN ? _ ("Closed") : _ ("In progress");
}

/** recourse_case_text_state_class: (transfer none): the colour of that word, which is never the
 * only sign */
const char *
recourse_case_text_state_class (const RecourseCaseSummary *summary)
{
  g_return_val_if_fail (summary != NULL, NULL);

  if (summary->trouble != NULL && !summary->is_locked)
    return "recourse-now";
  if (summary->trouble != NULL || summary->closed_at != RECOURSE_TIME_UNKNOWN)
    return "recourse-later";
  return "recourse-week";
}

/** recourse_case_text_next: (transfer full): what comes next, and when */
char *
recourse_case_text_next (const RecourseCaseDeadline *deadline,
                         RecoursePack *pack,
                         RecourseLanguage language)
{
  g_autofree char *name = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (deadline != NULL, NULL);

  name = recourse_case_deadline_name (deadline, pack, language);
  time = recourse_china_time_format_minute (deadline->at, language);
  /* Translators: the time of a deadline, and what it is about */
  return g_strdup_printf (_ ("%s: %s"), time, name);
}

/** recourse_case_text_weight: (transfer full): what would be deleted, in a sentence */
char *
recourse_case_text_weight (const RecourseCaseWeight *weight, RecourseLanguage language)
{
  g_autofree char *entries = NULL;
  g_autofree char *files = NULL;

  g_return_val_if_fail (weight != NULL, NULL);

  if (!weight->is_known)
    return g_strdup (_ ("What is in it cannot be read now; all of it would be deleted."));
  entries = g_strdup_printf (ngettext ("%d entry", "%d entries", (gulong) weight->n_entries),
                             (int) weight->n_entries);
  files = g_strdup_printf (ngettext ("%u file", "%u files", weight->n_files), weight->n_files);
  /* Translators: such as 12 entries, and 3 files */
  return g_strdup_printf (_ ("This would be deleted: %s of its log, and %s of evidence."), entries,
                          files);
}

/** recourse_case_text_trouble: (transfer full): why what was said last is not written, and that it
 * is not lost */
char *
recourse_case_text_trouble (const GError *error)
{
  g_autofree char *why = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  why = recourse_case_text_failure (error);
  /* Translators: %s is a sentence that says why */
  return g_strdup_printf (_ ("Your last answers are not saved yet. %s They stay on the screen, and "
                             "are saved as soon as that works again."),
                          why);
}

/** recourse_case_text_failure: (transfer full): why something could not be done, in a sentence */
char *
recourse_case_text_failure (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_NO_SPACE))
    return g_strdup (_ ("The disk is full."));
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION))
    return g_strdup (_ ("The system does not allow writing into the folder of the cases."));
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND))
    return g_strdup (_ ("The folder of the case is not where it was."));
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY))
    return g_strdup (_ ("Another program is using the case."));
  return recourse_evidence_text_failure (RECOURSE_EVIDENCE_IDLE, error);
}
