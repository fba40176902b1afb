/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-evidence-paste.h"
#include "recourse-evidence-text.h"
#include "recourse-evidence-words.h"
#include "recourse-export-sheet.h"
#include "recourse-removal-sheet.h"

#include <string.h>

static void
test_size (void)
{
  static const struct
  {
    gint64 bytes;
    const char *text;
  } sizes[] = {
    { 0, "0 B" },
    { 999, "999 B" },
    { 1000, "1.0 kB" },
    { 1549, "1.5 kB" },
    { 99999, "99.9 kB" },
    { 100000, "100 kB" },
    { 999999, "999 kB" },
    { 4500000, "4.5 MB" },
    { G_GINT64_CONSTANT (10000000000), "10.0 GB" },
    { G_GINT64_CONSTANT (9000000000000000), "9000 TB" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *text = recourse_evidence_text_size (sizes[i].bytes);

      g_assert_cmpstr (text, ==, sizes[i].text);
    }
}

static void
test_digest (void)
{
  g_autofree char *text = recourse_evidence_text_digest (
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  g_assert_cmpstr (text, ==,
                   "e3b0c442 98fc1c14 9afbf4c8 996fb924 27ae41e4 649b934c a495991b 7852b855");
}

static void
test_progress (void)
{
  RecourseJobMeter meter = { .progress = { .items_done = 3, .items_total = 20 },
                             .speed = RECOURSE_JOB_METER_UNKNOWN,
                             .seconds_left = RECOURSE_JOB_METER_UNKNOWN };
  g_autofree char *files = recourse_evidence_text_progress (&meter);
  g_autofree char *all = NULL;
  g_autofree char *minutes = NULL;

  g_assert_cmpstr (files, ==, "3 of 20");
  meter.progress.bytes_done = 45000000;
  meter.progress.bytes_total = 456000000;
  meter.speed = 120000000;
  meter.seconds_left = 4;
  all = recourse_evidence_text_progress (&meter);
  g_assert_cmpstr (all, ==, "3 of 20 · 45.0 MB of 456 MB · 120 MB/s · about 4 seconds left");
  meter.seconds_left = 61;
  minutes = recourse_evidence_text_progress (&meter);
  g_assert_nonnull (strstr (minutes, "about 2 minutes left"));
}

static void
test_state (void)
{
  RecourseExhibit exhibit = { .state = RECOURSE_EXHIBIT_KEPT, .until = APP_TEST_NOW };
  g_autofree char *kept = NULL;
  g_autofree char *damaged = NULL;
  g_autofree char *trash = NULL;
  g_autofree char *gone = NULL;

  kept = recourse_evidence_text_state (&exhibit, RECOURSE_ITEM_INTACT, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (kept, ==, "Kept");
  damaged = recourse_evidence_text_state (&exhibit, RECOURSE_ITEM_MISSING, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (damaged, ==, "Missing");
  g_assert_cmpstr (recourse_evidence_text_state_class (&exhibit, RECOURSE_ITEM_MISSING), ==,
                   "recourse-now");
  exhibit.state = RECOURSE_EXHIBIT_IN_TRASH;
  trash = recourse_evidence_text_state (&exhibit, RECOURSE_ITEM_INTACT, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (trash, ==, "Removed, recoverable until 21 Nov 2021");
  exhibit.state = RECOURSE_EXHIBIT_REMOVED;
  gone = recourse_evidence_text_state (&exhibit, RECOURSE_ITEM_MISSING, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (gone, ==, "Removed for good");
}

/* What was withheld on purpose is no damage. */
static void
test_damage (void)
{
  g_assert_true (recourse_evidence_text_is_damage (RECOURSE_ITEM_CHANGED));
  g_assert_true (recourse_evidence_text_is_damage (RECOURSE_ITEM_MISSING));
  g_assert_true (recourse_evidence_text_is_damage (RECOURSE_ITEM_UNLISTED));
  g_assert_true (recourse_evidence_text_is_damage (RECOURSE_ITEM_UNREADABLE));
  g_assert_false (recourse_evidence_text_is_damage (RECOURSE_ITEM_INTACT));
  g_assert_false (recourse_evidence_text_is_damage (RECOURSE_ITEM_REMOVED));
  g_assert_false (recourse_evidence_text_is_damage (RECOURSE_ITEM_WITHHELD));
}

/* A name that turns the line around would hide what kind of file it is. */
static void
test_hostile_name (void)
{
  RecourseExhibit exhibit = { .name = (char *) "photo\u202egpj.exe\nsecond line" };
  g_autofree char *name = recourse_evidence_text_name (&exhibit);
  g_autofree char *typed = recourse_evidence_text_typed ("one\u202e\ntwo\tthree");

  g_assert_null (strstr (name, "\u202e"));
  g_assert_null (strchr (name, '\n'));
  g_assert_cmpstr (typed, ==, "one\ntwothree");
}

/* What is said of one file that was not kept: by then it is known that the case can be written. */
static void
test_refusal (void)
{
  static const struct
  {
    RecourseError code;
    const char *text;
  } refusals[] = {
    { RECOURSE_ERROR_INVALID_ARGUMENT,
      "It is a folder, a device or something else that is no plain file." },
    { RECOURSE_ERROR_LIMIT, "Its name, or what you wrote about it, is too long." },
    { RECOURSE_ERROR_NOT_FOUND, "It is no longer there." },
    { RECOURSE_ERROR_PERMISSION, "The system does not allow it to be read or written." },
    { RECOURSE_ERROR_IO, "Reading or writing failed: the disk may be damaged or unplugged." },
    { RECOURSE_ERROR_BUSY,
      "It changed while it was being copied. Wait until it is finished, then add it again." },
    { RECOURSE_ERROR_NO_SPACE,
      "There is not enough room on the disk. Free some space, then try again." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (RECOURSE_ERROR, refusals[i].code, "cause");
      g_autofree char *text = recourse_evidence_text_refusal (error);

      g_assert_cmpstr (text, ==, refusals[i].text);
    }
}

static void
test_failure (void)
{
  static const struct
  {
    RecourseEvidenceJob job;
    RecourseError code;
    const char *text;
  } failures[] = {
    { RECOURSE_EVIDENCE_UNLOCKING, RECOURSE_ERROR_INVALID_ARGUMENT,
      "The passphrase is not right. Nothing was changed: try again." },
    { RECOURSE_EVIDENCE_EXPORTING, RECOURSE_ERROR_INVALID_ARGUMENT,
      "There is a file of that name, and it is not replaced. Choose another name." },
    { RECOURSE_EVIDENCE_EXPORTING, RECOURSE_ERROR_INVALID_CONTENT,
      "Something in the case is damaged, so nothing was written. Check Everything names it." },
    { RECOURSE_EVIDENCE_IMPORTING, RECOURSE_ERROR_INVALID_ARGUMENT,
      "Nothing was taken in: the passphrase is missing or wrong, or this case is here already "
      "and has other entries." },
    { RECOURSE_EVIDENCE_IMPORTING, RECOURSE_ERROR_INVALID_CONTENT,
      "Nothing was taken in: it is not what was exported, or no case at all (cause)." },
    { RECOURSE_EVIDENCE_IMPORTING, RECOURSE_ERROR_LIMIT,
      "Nothing was taken in: it is not what was exported, or no case at all (cause)." },
    { RECOURSE_EVIDENCE_IMPORTING, RECOURSE_ERROR_UNSUPPORTED,
      "It was written by a newer version of Recourse. Install that version; nothing is lost." },
    { RECOURSE_EVIDENCE_ADDING, RECOURSE_ERROR_NO_SPACE,
      "There is not enough room on the disk. Free some space, then try again." },
    { RECOURSE_EVIDENCE_ADDING, RECOURSE_ERROR_BUSY,
      "Another program is using the case. Try again in a moment." },
    { RECOURSE_EVIDENCE_IDLE, RECOURSE_ERROR_IO,
      "Reading or writing failed: the disk may be damaged or unplugged. Look at the cable, then "
      "try again. Delete nothing." },
    { RECOURSE_EVIDENCE_VIEWING, RECOURSE_ERROR_PERMISSION,
      "The system does not allow it to be read or written. Choose another place, or ask whoever "
      "set up this computer." },
    { RECOURSE_EVIDENCE_RESTORING, RECOURSE_ERROR_NOT_FOUND,
      "Something is no longer where it was: a file was moved, or a drive was unplugged. Put it "
      "back, then try again." },
    { RECOURSE_EVIDENCE_LOCKING, RECOURSE_ERROR_LIMIT,
      "Try again. If it happens once more, show this to whoever helps you: cause" },
    { RECOURSE_EVIDENCE_LAUNCHING, RECOURSE_ERROR_NOT_FOUND,
      "No program could be found that shows this file. Install one for files of this kind, or look "
      "at the original; it is kept all the same." },
    { RECOURSE_EVIDENCE_FETCHING, RECOURSE_ERROR_UNSUPPORTED,
      "Only files on this computer can be kept. Save it here first, then add it." },
    { RECOURSE_EVIDENCE_PASTING, RECOURSE_ERROR_NOT_FOUND,
      "There is neither a file nor a picture on the clipboard. Copy one first, then press Paste "
      "again." },
    { RECOURSE_EVIDENCE_PASTING, RECOURSE_ERROR_IO,
      "The clipboard could not be read. Copy it once more, or save it as a file and press Add "
      "Files." },
    { RECOURSE_EVIDENCE_IDLE, RECOURSE_ERROR_INVALID_CONTENT,
      "Something in the case is damaged. Delete nothing. Check Everything names it." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (RECOURSE_ERROR, failures[i].code, "cause");
      g_autofree char *text = recourse_evidence_text_failure (failures[i].job, error);

      g_assert_cmpstr (text, ==, failures[i].text);
    }
}

/* What came to nothing is named, each by other words than the rest. */
static void
test_failure_titles (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int job = RECOURSE_EVIDENCE_ADDING; job <= RECOURSE_EVIDENCE_PASTING; job++)
    if (job != RECOURSE_EVIDENCE_LAUNCHING)
      g_assert_true (g_hash_table_add (
          seen, (gpointer) recourse_evidence_text_failure_title ((RecourseEvidenceJob) job)));
}

static void
test_witness (void)
{
  for (int verdict = RECOURSE_WITNESS_HOLDS; verdict <= RECOURSE_WITNESS_BROKEN; verdict++)
    for (int other = RECOURSE_WITNESS_HOLDS; other < verdict; other++)
      {
        g_assert_cmpstr (recourse_evidence_text_witness ((RecourseWitnessVerdict) verdict), !=,
                         recourse_evidence_text_witness ((RecourseWitnessVerdict) other));
        g_assert_cmpstr (recourse_evidence_text_witness_title ((RecourseWitnessVerdict) verdict),
                         !=, recourse_evidence_text_witness_title ((RecourseWitnessVerdict) other));
      }
}

static void
test_promise (void)
{
  const char *sentence = "I know that it cannot be brought back";

  g_assert_true (recourse_removal_sheet_is_promise (sentence, sentence));
  g_assert_true (
      recourse_removal_sheet_is_promise ("i know that it cannot be brought back. ", sentence));
  g_assert_false (recourse_removal_sheet_is_promise ("", sentence));
  g_assert_false (recourse_removal_sheet_is_promise ("I know", sentence));
  g_assert_true (
      recourse_removal_sheet_is_promise ("我知道删了就找不回来。", "我知道删了就找不回来"));
}

static void
test_passphrase (void)
{
  g_autofree char *longest = g_strnfill (99, 'x');
  g_autofree char *longer = g_strnfill (100, 'x');

  g_assert_true (recourse_export_sheet_is_passphrase (""));
  g_assert_true (recourse_export_sheet_is_passphrase ("correct horse ~!"));
  g_assert_true (recourse_export_sheet_is_passphrase (longest));
  g_assert_false (recourse_export_sheet_is_passphrase (longer));
  g_assert_false (recourse_export_sheet_is_passphrase ("密码"));
  g_assert_false (recourse_export_sheet_is_passphrase ("a\tb"));
}

static void
test_suffix (void)
{
  g_assert_cmpstr (recourse_evidence_paste_suffix ("image/png"), ==, "png");
  g_assert_cmpstr (recourse_evidence_paste_suffix ("image/jpeg"), ==, "jpg");
  g_assert_null (recourse_evidence_paste_suffix ("image/svg+xml"));
  g_assert_null (recourse_evidence_paste_suffix ("text/html"));
}

/* Whoever searches writes a kind as the window does, in either language. */
static void
test_words (void)
{
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (NULL);
  g_autofree char *words = recourse_evidence_words ("bill-page", pack);
  g_autofree char *remedy = recourse_evidence_words ("police-report", pack);

  g_assert_cmpstr (words, ==, "The bill page of this payment\n这笔钱的账单页");
  g_assert_nonnull (remedy);
  g_assert_null (recourse_evidence_words ("no-such-thing", pack));
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/evidence-text/size", test_size);
  g_test_add_func ("/app/evidence-text/digest", test_digest);
  g_test_add_func ("/app/evidence-text/progress", test_progress);
  g_test_add_func ("/app/evidence-text/state", test_state);
  g_test_add_func ("/app/evidence-text/damage", test_damage);
  g_test_add_func ("/app/evidence-text/hostile-name", test_hostile_name);
  g_test_add_func ("/app/evidence-text/refusal", test_refusal);
  g_test_add_func ("/app/evidence-text/failure", test_failure);
  g_test_add_func ("/app/evidence-text/failure-titles", test_failure_titles);
  g_test_add_func ("/app/evidence-text/witness", test_witness);
  g_test_add_func ("/app/evidence-text/promise", test_promise);
  g_test_add_func ("/app/evidence-text/passphrase", test_passphrase);
  g_test_add_func ("/app/evidence-text/suffix", test_suffix);
  g_test_add_func ("/app/evidence-text/words", test_words);
  return g_test_run ();
}
