/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-papers-text"

#include "recourse-papers-text.h"

#include "recourse-desk-sheet.h"
#include "recourse-error.h"
#include "recourse-sheet-font.h"

#include <glib/gi18n.h>
#include <string.h>

#define GAP_OPENS "【"
#define GAP_CLOSES "】"

typedef struct
{
  const char *title;
  const char *purpose;
} Words;

static const Words words[RECOURSE_N_SHEETS] = {
  [RECOURSE_PAPER_PLAN] = { N_ ("Plan in Large Type"),
                            N_ ("For the one who does it: each step with a box to tick, and the "
                                "numbers to ring.") },
  [RECOURSE_PAPER_DESK] = { N_ ("Sheet for the Police Desk"),
                            N_ ("One page with what is asked when a payment is to be stopped, and "
                                "what to say on the telephone.") },
  [RECOURSE_PAPER_EVIDENCE] = { N_ ("Evidence List"),
                                N_ ("Names and numbers each piece of evidence, to be handed in "
                                    "together with it.") },
  [RECOURSE_PAPER_SUMMARY] = { N_ ("Summary of the Case"),
                               N_ ("Everything in order of time, for somebody who hears of it for "
                                   "the first time.") },
};

/** recourse_papers_text_title: @kind: a sheet; what it is called */
const char *
recourse_papers_text_title (RecoursePaperKind kind)
{
  g_return_val_if_fail (kind < RECOURSE_N_SHEETS, NULL);

  return _ (words[kind].title);
}

/** recourse_papers_text_purpose: @kind: a sheet; what it is for, in one sentence */
const char *
recourse_papers_text_purpose (RecoursePaperKind kind)
{
  g_return_val_if_fail (kind < RECOURSE_N_SHEETS, NULL);

  return _ (words[kind].purpose);
}

/**
 * recourse_papers_text_file_name:
 * @form: (nullable): the letter, for %RECOURSE_PAPER_LETTER alone
 *
 * Returns: (transfer full): a name for the file, with no name of a person in it
 */
char *
recourse_papers_text_file_name (RecoursePaperKind kind,
                                const RecourseLetterForm *form,
                                RecourseLanguage language)
{
  g_return_val_if_fail ((kind == RECOURSE_PAPER_LETTER) == (form != NULL), NULL);

  if (form != NULL)
    return g_strconcat (recourse_text_get (&form->title, language), ".odt", NULL);
  return g_strconcat (recourse_papers_text_title (kind), ".pdf", NULL);
}

/* --- What is still blank ------------------------------------------------------------------------
 */

typedef struct
{
  const char *field;
  const char *name;
} GapName;

/* The fields of recourse_desk_gaps(), of one payment. */
static const GapName gap_names[] = {
  { "amount", N_ ("the amount") },
  { "time", N_ ("when it was paid") },
  { "seconds", N_ ("the exact second") },
  { "payee", N_ ("who it was paid to") },
  { "transaction", N_ ("the transaction number") },
  { "merchant-order", N_ ("the merchant number") },
  { "state", N_ ("what the screen says now") },
  { "payment", N_ ("how it was paid") },
  { "method", N_ ("where the money was taken from") },
};

static const char *
find_gap_name (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (gap_names); i++)
    if (g_str_equal (gap_names[i].field, field))
      return _ (gap_names[i].name);
  return field;
}

/** recourse_papers_text_list: (transfer full): @list: (transfer full) (nullable): the things before
 * @thing */
char *
recourse_papers_text_list (char *list, const char *thing)
{
  g_autofree char *before = list;

  if (before == NULL)
    return g_strdup (thing);
  /* Translators: things of a list, and one more */
  return g_strdup_printf (C_ ("between things", "%s; %s"), before, thing);
}

/* All gaps of the payment of the one at @from; gives where those of the next one begin. */
static guint
write_line (const GArray *gaps, guint from, GPtrArray *lines)
{
  guint payment = g_array_index (gaps, RecourseDeskGap, from).payment;
  g_autofree char *list = NULL;
  guint at = from;

  for (; at < gaps->len && g_array_index (gaps, RecourseDeskGap, at).payment == payment; at++)
    list = recourse_papers_text_list (
        list, find_gap_name (g_array_index (gaps, RecourseDeskGap, at).field));
  if (payment == 0)
    g_ptr_array_add (lines, g_strdup (_ ("No payment is entered yet.")));
  else
    /* Translators: the number of a payment, and what is not known of it */
    g_ptr_array_add (lines, g_strdup_printf (_ ("Payment %u: %s"), payment, list));
  return at;
}

/**
 * recourse_papers_text_gaps:
 * @gaps: (element-type RecourseDeskGap): of recourse_desk_gaps()
 * @max_lines: so many payments at most, and then how many more
 *
 * Returns: (transfer full) (element-type utf8): a line for each payment of which something is not
 *   known
 */
GPtrArray *
recourse_papers_text_gaps (const GArray *gaps, guint max_lines)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  guint n_more;

  for (guint at = 0; at < gaps->len;)
    at = write_line (gaps, at, lines);
  if (lines->len <= max_lines)
    return lines;
  n_more = lines->len - max_lines;
  g_ptr_array_set_size (lines, (int) max_lines);
  g_ptr_array_add (
      lines,
      g_strdup_printf (ngettext ("and %u more payment", "and %u more payments", n_more), n_more));
  return lines;
}

/**
 * recourse_papers_text_next_gap:
 * @text: a paragraph of a letter, in Chinese
 * @from: where to look, in bytes
 * @out_start: (out): where the next gap begins, in bytes
 * @out_end: (out): behind its last bracket; one gap may stand in another
 *
 * Returns: whether there is one
 */
gboolean
recourse_papers_text_next_gap (const char *text, gsize from, gsize *out_start, gsize *out_end)
{
  const char *start = strstr (text + from, GAP_OPENS);
  guint depth = 0;

  for (const char *at = start; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      depth += g_str_has_prefix (at, GAP_OPENS) ? 1 : 0;
      depth -= g_str_has_prefix (at, GAP_CLOSES) ? 1 : 0;
      if (depth > 0)
        continue;
      *out_start = (gsize) (start - text);
      *out_end = (gsize) (at - text) + strlen (GAP_CLOSES);
      return TRUE;
    }
  return FALSE;
}

/* --- What came to nothing -----------------------------------------------------------------------
 */

/** recourse_papers_text_failure_title: in a few words */
const char *
recourse_papers_text_failure_title (const RecoursePapersFailure *failure)
{
  switch (failure->job)
    {
    case RECOURSE_PAPERS_LAUNCHING:
      return _ ("It Cannot Be Shown");
    case RECOURSE_PAPERS_READING:
      return _ ("The Letter Cannot Be Written");
    case RECOURSE_PAPERS_KEEPING:
      return _ ("Your Last Answers Are Not Saved");
    case RECOURSE_PAPERS_MAKING:
    default:
      return _ ("It Could Not Be Made");
    }
}

static char *
quote_cause (const GError *error)
{
  g_autofree char *cause = recourse_error_quote (error->message);

  /* Translators: %s is a technical reason in English */
  return g_strdup_printf (_ ("Try again. If it happens once more, show this to whoever helps you: "
                             "%s"),
                          cause);
}

static char *
describe_cause (const GError *error)
{
  switch (error->domain == RECOURSE_ERROR ? error->code : -1)
    {
    case RECOURSE_ERROR_NOT_FOUND:
      return g_strdup (_ ("Something is no longer where it was: a file was moved, or a drive was "
                          "unplugged. Put it back, then try again."));
    case RECOURSE_ERROR_PERMISSION:
      return g_strdup (_ ("The system does not allow it to be read or written. Choose another "
                          "place, or ask whoever set up this computer."));
    case RECOURSE_ERROR_NO_SPACE:
      return g_strdup (
          _ ("There is not enough room on the disk. Free some space, then try again."));
    case RECOURSE_ERROR_BUSY:
      return g_strdup (_ ("Another program is using the case. Try again in a moment."));
    default:
      return quote_cause (error);
    }
}

/** recourse_papers_text_failure: (transfer full): why, and what to do now */
char *
recourse_papers_text_failure (const RecoursePapersFailure *failure)
{
  if (failure->job == RECOURSE_PAPERS_LAUNCHING)
    return g_strdup (_ ("There is no program here that shows it. Press “Save…”, and open or print "
                        "the file where there is one."));
  if (recourse_sheet_font_is_missing (failure->error))
    /* Translators: %s is the name of a package */
    return g_strdup_printf (_ ("No font with Chinese characters is installed. Install the package "
                               "%s, or ask whoever set up this computer to do it. Then try again."),
                            RECOURSE_SHEET_FONT_PACKAGE);
  if (failure->job == RECOURSE_PAPERS_READING
      && g_error_matches (failure->error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT))
    return g_strdup (_ ("It does not fit your answers any more."));
  return describe_cause (failure->error);
}
