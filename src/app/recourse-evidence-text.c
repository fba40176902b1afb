/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-text"

#include "recourse-evidence-text.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-guide-text.h"

#include <glib/gi18n.h>

#define DIGEST_GROUP 8

/** recourse_evidence_text_number: (transfer full): digits alone, for texts that are translated: the
 * tools that collect them do not know G_GINT64_FORMAT */
char *
recourse_evidence_text_number (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/** recourse_evidence_text_size: (transfer full): with a unit, such as 4.5 MB; thousands are 1000 */
char *
recourse_evidence_text_size (gint64 bytes)
{
  static const char *const units[] = { "kB", "MB", "GB", "TB" };
  gint64 unit = 1000;
  guint i = 0;

  if (bytes < 1000)
    return g_strdup_printf ("%" G_GINT64_FORMAT " B", bytes);
  while (i + 1 < G_N_ELEMENTS (units) && bytes >= unit * 1000)
    {
      unit *= 1000;
      i++;
    }
  if (bytes >= unit * 100)
    return g_strdup_printf ("%" G_GINT64_FORMAT " %s", bytes / unit, units[i]);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT " %s", bytes / unit,
                          bytes % unit * 10 / unit, units[i]);
}

/** recourse_evidence_text_moment: (transfer full): to the minute, in Beijing time */
char *
recourse_evidence_text_moment (gint64 time, RecourseLanguage language)
{
  return recourse_china_time_format_minute (time, language);
}

/** recourse_evidence_text_name: (transfer full): on one line, whatever the file was called */
char *
recourse_evidence_text_name (const RecourseExhibit *exhibit)
{
  g_return_val_if_fail (exhibit != NULL, NULL);

  if (exhibit->name == NULL)
    return g_strdup (_ ("(name withheld)"));
  return recourse_error_quote (exhibit->name);
}

/** recourse_evidence_text_typed: (transfer full): what somebody wrote, with its line breaks and
 * without what is invisible or turns a line around */
char *
recourse_evidence_text_typed (const char *text)
{
  GString *shown = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      GUnicodeType type = g_unichar_type (c);

      if (c == '\n' || (type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT))
        g_string_append_unichar (shown, c);
    }
  return g_string_free (shown, FALSE);
}

/** recourse_evidence_text_kind: (transfer full): a kind that the pack does not know is named as it
 * stands in the log */
char *
recourse_evidence_text_kind (RecourseGuideModel *guide, const char *kind)
{
  const RecourseEvidenceKind *known;

  g_return_val_if_fail (RECOURSE_IS_GUIDE_MODEL (guide), NULL);

  if (kind == NULL || *kind == '\0')
    return g_strdup (_ ("Not said yet"));
  known = recourse_pack_find_evidence (recourse_guide_model_peek_pack (guide), kind);
  return known != NULL ? recourse_guide_text (guide, &known->title) : recourse_error_quote (kind);
}

/** recourse_evidence_text_is_damage: whether a verdict says that something is wrong */
gboolean
recourse_evidence_text_is_damage (RecourseItemVerdict verdict)
{
  return verdict == RECOURSE_ITEM_CHANGED || verdict == RECOURSE_ITEM_MISSING
         || verdict == RECOURSE_ITEM_UNLISTED || verdict == RECOURSE_ITEM_UNREADABLE;
}

/** recourse_evidence_text_verdict: in a few words */
const char *
recourse_evidence_text_verdict (RecourseItemVerdict verdict)
{
  switch (verdict)
    {
    case RECOURSE_ITEM_CHANGED:
      return _ ("Changed");
    case RECOURSE_ITEM_MISSING:
      return _ ("Missing");
    case RECOURSE_ITEM_UNLISTED:
      return _ ("Not in the log");
    case RECOURSE_ITEM_REMOVED:
      return _ ("Removed");
    case RECOURSE_ITEM_WITHHELD:
      return _ ("Text withheld");
    case RECOURSE_ITEM_UNREADABLE:
      return _ ("Cannot be read");
    case RECOURSE_ITEM_INTACT:
    default:
      return _ ("Intact");
    }
}

/** recourse_evidence_text_state: (transfer full): of an exhibit in the list */
char *
recourse_evidence_text_state (const RecourseExhibit *exhibit,
                              RecourseItemVerdict verdict,
                              RecourseLanguage language)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (exhibit != NULL, NULL);

  if (exhibit->state == RECOURSE_EXHIBIT_REMOVED)
    return g_strdup (_ ("Removed for good"));
  if (recourse_evidence_text_is_damage (verdict))
    return g_strdup (recourse_evidence_text_verdict (verdict));
  if (exhibit->state == RECOURSE_EXHIBIT_KEPT)
    return g_strdup (_ ("Kept"));
  date = recourse_china_time_format_date (exhibit->until, language);
  /* Translators: %s is a date */
  return g_strdup_printf (_ ("Removed, recoverable until %s"), date);
}

/** recourse_evidence_text_state_class: a style class that goes with the words */
const char *
recourse_evidence_text_state_class (const RecourseExhibit *exhibit, RecourseItemVerdict verdict)
{
  g_return_val_if_fail (exhibit != NULL, NULL);

  if (exhibit->state == RECOURSE_EXHIBIT_REMOVED)
    return "recourse-later";
  if (recourse_evidence_text_is_damage (verdict))
    return "recourse-now";
  return exhibit->state == RECOURSE_EXHIBIT_KEPT ? "recourse-kept" : "recourse-today";
}

/** recourse_evidence_text_icon: the name of a symbolic icon for what sort of file it is */
const char *
recourse_evidence_text_icon (const RecourseExhibit *exhibit)
{
  static const struct
  {
    const char *prefix;
    const char *icon;
  } icons[] = {
    { "image/", "image-x-generic-symbolic" },
    { "video/", "video-x-generic-symbolic" },
    { "audio/", "audio-x-generic-symbolic" },
  };

  g_return_val_if_fail (exhibit != NULL, NULL);

  for (guint i = 0; exhibit->media_type != NULL && i < G_N_ELEMENTS (icons); i++)
    if (g_str_has_prefix (exhibit->media_type, icons[i].prefix))
      return icons[i].icon;
  return "text-x-generic-symbolic";
}

/** recourse_evidence_text_digest: (transfer full): in groups that an eye can follow */
char *
recourse_evidence_text_digest (const char *sha256)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; sha256 != NULL && sha256[i] != '\0'; i++)
    {
      if (i > 0 && i % DIGEST_GROUP == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, sha256[i]);
    }
  return g_string_free (text, FALSE);
}

/* --- Progress -----------------------------------------------------------------------------------
 */

static char *
make_left (gint64 seconds)
{
  if (seconds < 60)
    return g_strdup_printf (
        ngettext ("about %d second left", "about %d seconds left", (gulong) MAX (seconds, 1)),
        (int) MAX (seconds, 1));
  return g_strdup_printf (
      ngettext ("about %d minute left", "about %d minutes left", (gulong) ((seconds + 59) / 60)),
      (int) ((seconds + 59) / 60));
}

static void
append_part (GString *line, char *part)
{
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
  g_free (part);
}

/** recourse_evidence_text_progress: (transfer full): files, bytes, speed, time left: what is known
 */
char *
recourse_evidence_text_progress (const RecourseJobMeter *meter)
{
  GString *line = g_string_new (NULL);
  const RecourseProgress *progress;

  g_return_val_if_fail (meter != NULL, NULL);

  progress = &meter->progress;
  if (progress->items_total > 0)
    /* Translators: how many files are done, and of how many */
    append_part (line,
                 g_strdup_printf (_ ("%u of %u"), progress->items_done, progress->items_total));
  if (progress->bytes_total > 0)
    {
      g_autofree char *done = recourse_evidence_text_size (progress->bytes_done);
      g_autofree char *total = recourse_evidence_text_size (progress->bytes_total);

      /* Translators: sizes, such as 4.5 MB of 120 MB */
      append_part (line, g_strdup_printf (_ ("%s of %s"), done, total));
    }
  if (meter->speed > 0)
    {
      g_autofree char *speed = recourse_evidence_text_size (meter->speed);

      /* Translators: a speed, such as 120 MB/s */
      append_part (line, g_strdup_printf (_ ("%s/s"), speed));
    }
  if (meter->seconds_left >= 0)
    append_part (line, make_left (meter->seconds_left));
  return g_string_free (line, FALSE);
}

/* --- Handing over, and the witness --------------------------------------------------------------
 */

/** recourse_evidence_text_audience: for whom */
const char *
recourse_evidence_text_audience (RecourseBagAudience audience)
{
  switch (audience)
    {
    case RECOURSE_BAG_FOR_COURT:
      return _ ("The court, and so the other side");
    case RECOURSE_BAG_FOR_FAMILY:
      return _ ("The family");
    case RECOURSE_BAG_FOR_POLICE:
    default:
      return _ ("The police");
    }
}

/** recourse_evidence_text_witness_title: a verdict in a few words */
const char *
recourse_evidence_text_witness_title (RecourseWitnessVerdict verdict)
{
  switch (verdict)
    {
    case RECOURSE_WITNESS_HOLDS:
      return _ ("The code holds");
    case RECOURSE_WITNESS_SHORTER:
      return _ ("Entries are missing");
    case RECOURSE_WITNESS_BROKEN:
      return _ ("The log is damaged");
    case RECOURSE_WITNESS_DIFFERS:
    default:
      return _ ("The code does not hold");
    }
}

/** recourse_evidence_text_witness: what a verdict means, and what it does not */
const char *
recourse_evidence_text_witness (RecourseWitnessVerdict verdict)
{
  switch (verdict)
    {
    case RECOURSE_WITNESS_HOLDS:
      return _ ("All entries up to that code are the same as on the day it was written down. Later "
                "entries are not covered. This says nothing about whether they are true.");
    case RECOURSE_WITNESS_SHORTER:
      return _ ("The code speaks of more entries than this log has. Its end was cut off, an older "
                "copy was put back, or the code belongs to another case.");
    case RECOURSE_WITNESS_BROKEN:
      return _ (
          "The log is damaged before the entry of the code, so that the code can neither hold "
          "nor fail. Press Check Everything to see where.");
    case RECOURSE_WITNESS_DIFFERS:
    default:
      return _ ("Entries before that code are not the ones of the day it was written down, or the "
                "code belongs to another case. Compare the code letter by letter once more.");
    }
}
