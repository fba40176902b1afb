/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-text-failure"

#include "recourse-error.h"
#include "recourse-evidence-text.h"

#include <glib/gi18n.h>

/* What could not be done: what happened, and what to do now. */

/* What is the same for a file and for a case. */
static char *
describe_cause (const GError *error)
{
  switch (error->code)
    {
    case RECOURSE_ERROR_NOT_FOUND:
      return g_strdup (_ ("It is no longer there."));
    case RECOURSE_ERROR_PERMISSION:
      return g_strdup (_ ("The system does not allow it to be read or written."));
    case RECOURSE_ERROR_NO_SPACE:
      return g_strdup (
          _ ("There is not enough room on the disk. Free some space, then try again."));
    case RECOURSE_ERROR_IO:
      return g_strdup (_ ("Reading or writing failed: the disk may be damaged or unplugged."));
    case RECOURSE_ERROR_UNSUPPORTED:
      return g_strdup (_ ("It was written by a newer version of Recourse. Install that version; "
                          "nothing is lost."));
    default:
      return recourse_error_quote (error->message);
    }
}

/** recourse_evidence_text_refusal: (transfer full): why one file was not kept, in a sentence */
char *
recourse_evidence_text_refusal (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT))
    return g_strdup (_ ("It is a folder, a device or something else that is no plain file."));
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT))
    return g_strdup (_ ("Its name, or what you wrote about it, is too long."));
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY))
    return g_strdup (_ ("It changed while it was being copied. Wait until it is finished, then add "
                        "it again."));
  return describe_cause (error);
}

static char *
describe_import (const GError *error)
{
  g_autofree char *cause = NULL;

  if (error->code == RECOURSE_ERROR_INVALID_ARGUMENT)
    return g_strdup (_ ("Nothing was taken in: the passphrase is missing or wrong, or this case is "
                        "here already and has other entries."));
  if (error->code != RECOURSE_ERROR_INVALID_CONTENT && error->code != RECOURSE_ERROR_LIMIT)
    return NULL;
  cause = recourse_error_quote (error->message);
  /* Translators: %s is a technical reason in English */
  return g_strdup_printf (
      _ ("Nothing was taken in: it is not what was exported, or no case at all (%s)."), cause);
}

static char *
describe_export (const GError *error)
{
  if (error->code == RECOURSE_ERROR_INVALID_ARGUMENT)
    return g_strdup (_ ("There is a file of that name, and it is not replaced. Choose another "
                        "name."));
  if (error->code == RECOURSE_ERROR_INVALID_CONTENT)
    return g_strdup (_ ("Something in the case is damaged, so nothing was written. Check "
                        "Everything names it."));
  return NULL;
}

static char *
describe_paste (const GError *error)
{
  if (error->code == RECOURSE_ERROR_NOT_FOUND)
    return g_strdup (_ ("There is neither a file nor a picture on the clipboard. Copy one first, "
                        "then press Paste again."));
  return g_strdup (_ ("The clipboard could not be read. Copy it once more, or save it as a file "
                      "and press Add Files."));
}

/* NULL: nothing that @job has of its own. */
static char *
describe_job (RecourseEvidenceJob job, const GError *error)
{
  if (job == RECOURSE_EVIDENCE_IMPORTING)
    return describe_import (error);
  if (job == RECOURSE_EVIDENCE_EXPORTING)
    return describe_export (error);
  if (job == RECOURSE_EVIDENCE_UNLOCKING && error->code == RECOURSE_ERROR_INVALID_ARGUMENT)
    return g_strdup (_ ("The passphrase is not right. Nothing was changed: try again."));
  if (job == RECOURSE_EVIDENCE_PASTING)
    return describe_paste (error);
  if (job == RECOURSE_EVIDENCE_LAUNCHING)
    return g_strdup (_ ("No program could be found that shows this file. Install one for files of "
                        "this kind, or look at the original; it is kept all the same."));
  if (job == RECOURSE_EVIDENCE_FETCHING)
    return g_strdup (_ ("Only files on this computer can be kept. Save it here first, then add "
                        "it."));
  return NULL;
}

static char *
describe_plainly (const GError *error)
{
  g_autofree char *cause = NULL;

  switch (error->domain == RECOURSE_ERROR ? error->code : -1)
    {
    case RECOURSE_ERROR_NOT_FOUND:
      return g_strdup (_ ("Something is no longer where it was: a file was moved, or a drive was "
                          "unplugged. Put it back, then try again."));
    case RECOURSE_ERROR_PERMISSION:
      return g_strdup (_ ("The system does not allow it to be read or written. Choose another "
                          "place, or ask whoever set up this computer."));
    case RECOURSE_ERROR_IO:
      return g_strdup (_ ("Reading or writing failed: the disk may be damaged or unplugged. Look "
                          "at the cable, then try again. Delete nothing."));
    case RECOURSE_ERROR_NO_SPACE:
    case RECOURSE_ERROR_UNSUPPORTED:
      return describe_cause (error);
    default:
      cause = recourse_error_quote (error->message);
      /* Translators: %s is a technical reason in English */
      return g_strdup_printf (_ ("Try again. If it happens once more, show this to whoever helps "
                                 "you: %s"),
                              cause);
    }
}

/** recourse_evidence_text_failure: (transfer full): why @job came to nothing, in a sentence */
char *
recourse_evidence_text_failure (RecourseEvidenceJob job, const GError *error)
{
  char *text;

  g_return_val_if_fail (error != NULL, NULL);

  text = describe_job (job, error);
  if (text != NULL)
    return text;
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY))
    return g_strdup (_ ("Another program is using the case. Try again in a moment."));
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT))
    return g_strdup (_ ("Something in the case is damaged. Delete nothing. Check Everything names "
                        "it."));
  return describe_plainly (error);
}

/** recourse_evidence_text_failure_title: what @job came to, in a few words */
const char *
recourse_evidence_text_failure_title (RecourseEvidenceJob job)
{
  switch (job)
    {
    case RECOURSE_EVIDENCE_ADDING:
    case RECOURSE_EVIDENCE_FETCHING:
      return _ ("Not everything was kept");
    case RECOURSE_EVIDENCE_PASTING:
      return _ ("Nothing was pasted");
    case RECOURSE_EVIDENCE_VERIFYING:
      return _ ("The check came to no end");
    case RECOURSE_EVIDENCE_EXPORTING:
      return _ ("Nothing was handed over");
    case RECOURSE_EVIDENCE_IMPORTING:
      return _ ("No case was taken in");
    case RECOURSE_EVIDENCE_LOCKING:
      return _ ("The case was not locked");
    case RECOURSE_EVIDENCE_UNLOCKING:
      return _ ("The case was not opened");
    case RECOURSE_EVIDENCE_SEARCHING:
      return _ ("The search did not work");
    case RECOURSE_EVIDENCE_NOTING:
      return _ ("It was not written down that you have it");
    case RECOURSE_EVIDENCE_DESCRIBING:
      return _ ("What you wrote was not saved");
    case RECOURSE_EVIDENCE_REMOVING:
      return _ ("Nothing was removed");
    case RECOURSE_EVIDENCE_RESTORING:
      return _ ("It was not brought back");
    case RECOURSE_EVIDENCE_VIEWING:
    case RECOURSE_EVIDENCE_LAUNCHING:
      return _ ("The file was not shown");
    case RECOURSE_EVIDENCE_READING:
    case RECOURSE_EVIDENCE_IDLE:
    default:
      return _ ("The list may not be complete");
    }
}

/** recourse_evidence_text_trouble: (transfer full): why a case cannot be shown, and what to do */
char *
recourse_evidence_text_trouble (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_UNSUPPORTED))
    return g_strdup (_ ("It was written by a newer version of Recourse. Install that version; "
                        "nothing is lost."));
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION))
    return g_strdup (_ ("The system does not allow it to be read. Check who may read the folder; "
                        "nothing is lost."));
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY))
    return g_strdup (_ ("Another program is using the case. Try again in a moment."));
  return g_strdup (_ ("Something in it is damaged. Delete nothing, and make a copy of the whole "
                      "folder first. Check Everything names what is damaged."));
}
