/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-case.h"

#include "recourse-china-time.h"

#include <string.h>

static RecourseInstant now;

static void
look (RecourseInstant *out_instant, gpointer data)
{
  now.wall += 61 * RECOURSE_SECOND;
  now.boot += 61 * RECOURSE_SECOND;
  *out_instant = now;
}

RecoursePack *
paper_case_load_pack (gboolean is_foreign)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = g_build_filename (g_getenv ("RECOURSE_SOURCE_ROOT"), "tests", "data",
                                            "packs", "mini", NULL);
  RecoursePack *pack = is_foreign ? recourse_pack_new_from_directory (mini, &error)
                                  : recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  return pack;
}

static void
append (RecourseLog *log, RecourseLogDraft *draft)
{
  g_autoptr (GError) error = NULL;

  recourse_log_append (log, draft, NULL, &error);
  g_assert_no_error (error);
  recourse_log_draft_free (draft);
}

static RecourseLogDraft *
draft_note (RecourseAuthor author, const char *note)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("note", author);

  recourse_log_draft_add_text (draft, "note", note);
  return draft;
}

static void
add_note (RecourseLog *log, RecourseAuthor author, const char *note)
{
  append (log, draft_note (author, note));
}

static RecourseLogDraft *
draft_evidence (const char *kind, const char *name, const char *note)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_HELPER);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  recourse_log_draft_add_string (draft, "evidence", kind);
  recourse_log_draft_add_string (draft, "sha256", sha256);
  recourse_log_draft_add_integer (draft, "bytes", 1234567);
  recourse_log_draft_add_text (draft, "name", name);
  if (note != NULL)
    recourse_log_draft_add_text (draft, "note", note);
  recourse_log_draft_add_time (draft, "happened", PAPER_CASE_TIME - 24 * RECOURSE_HOUR);
  return draft;
}

static void
add_evidence (RecourseLog *log, const char *kind, const char *name, const char *note)
{
  append (log, draft_evidence (kind, name, note));
}

static void
add_payment (RecourseLog *log)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("payment-added", RECOURSE_AUTHOR_HELPER);

  recourse_log_draft_add_integer (draft, "payment", 1);
  recourse_log_draft_add_string (draft, "state", "received");
  recourse_log_draft_add_integer (draft, "amount", 800000);
  recourse_log_draft_add_time (draft, "transferred", PAPER_CASE_TIME - 24 * RECOURSE_HOUR);
  recourse_log_draft_add_text (draft, "payee", "阳光*");
  append (log, draft);
}

static void
add_answer (RecourseLog *log)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("answered", RECOURSE_AUTHOR_PERSON);

  recourse_log_draft_add_string (draft, "pack", "2026.11.1");
  recourse_log_draft_add_string (draft, "screen", "problem");
  recourse_log_draft_begin_object (draft, "values");
  recourse_log_draft_begin_list (draft, "problem");
  recourse_log_draft_add_string (draft, NULL, "wrong_person");
  recourse_log_draft_end (draft);
  recourse_log_draft_end (draft);
  append (log, draft);
}

static void
add_signs (RecourseLog *log)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("answered", RECOURSE_AUTHOR_PERSON);

  recourse_log_draft_add_string (draft, "pack", "2026.11.1");
  recourse_log_draft_add_string (draft, "screen", "signs");
  recourse_log_draft_begin_object (draft, "values");
  recourse_log_draft_begin_list (draft, "fraud");
  recourse_log_draft_add_string (draft, NULL, "strong");
  recourse_log_draft_end (draft);
  recourse_log_draft_end (draft);
  recourse_log_draft_begin_list (draft, "signs");
  recourse_log_draft_add_string (draft, NULL, "pay-again");
  recourse_log_draft_add_string (draft, NULL, "no-such-sign");
  recourse_log_draft_end (draft);
  append (log, draft);
}

/* Told again, with all that there is to say of a payment, and then taken back. */
static void
add_second_payment (RecourseLog *log)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("payment-added", RECOURSE_AUTHOR_HELPER);

  recourse_log_draft_add_integer (draft, "payment", 2);
  recourse_log_draft_add_integer (draft, "amount", 12345);
  recourse_log_draft_add_time (draft, "transferred", PAPER_CASE_TIME);
  recourse_log_draft_add_boolean (draft, "about", TRUE);
  recourse_log_draft_add_string (draft, "way", "transfer");
  recourse_log_draft_add_string (draft, "method", "credit_card");
  recourse_log_draft_add_integer (draft, "refunded", 678);
  append (log, draft);
  draft = recourse_log_draft_new ("payment-removed", RECOURSE_AUTHOR_HELPER);
  recourse_log_draft_add_integer (draft, "payment", 2);
  recourse_log_draft_add_text (draft, "note", "这笔记重了。");
  append (log, draft);
}

static void
add_cut (RecourseLog *log)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("screen-sharing", RECOURSE_AUTHOR_PERSON);

  recourse_log_draft_add_boolean (draft, "alarm", FALSE);
  recourse_log_draft_add_boolean (draft, "ended", TRUE);
  append (log, draft);
}

static void
add_contact (RecourseLog *log)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("contacted", RECOURSE_AUTHOR_HELPER);

  recourse_log_draft_add_string (draft, "contact", "police");
  recourse_log_draft_add_time (draft, "happened", PAPER_CASE_TIME);
  recourse_log_draft_add_text (draft, "name", "王警官");
  recourse_log_draft_add_text (draft, "note", "让我们带身份证和手机去派出所。");
  append (log, draft);
}

static void
add_removal (RecourseLog *log)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-removed", RECOURSE_AUTHOR_HELPER);

  recourse_log_draft_add_integer (draft, "entry", 4);
  recourse_log_draft_add_string (
      draft, "sha256", "00000000000000000000000000000000000000000000000000000000000000aa");
  recourse_log_draft_add_string (draft, "pressed", "unsure");
  recourse_log_draft_add_time (draft, "until", PAPER_CASE_TIME + 7 * 24 * RECOURSE_HOUR);
  append (log, draft);
}

static void
add_unknown (RecourseLog *log)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("weather-noted", RECOURSE_AUTHOR_PROGRAM);

  recourse_log_draft_add_string (draft, "sky", "Rainbow-4711");
  recourse_log_draft_add_text (draft, "remark", "外面在下雨");
  append (log, draft);
}

static void
add_usual (RecourseLog *log)
{
  add_payment (log);
  add_evidence (log, "bill-page", "账单截图 2026-11-23.png", "妈妈手机上截的，金额和时间都在。");
  add_evidence (log, "chat-recording", "screen-recording.mp4", NULL);
  add_note (log, RECOURSE_AUTHOR_PERSON, "本来要转给女儿的房东，头像差不多，点错了人。");
  add_answer (log);
  add_contact (log);
  add_removal (log);
  now.wall -= RECOURSE_HOUR;
  add_note (log, RECOURSE_AUTHOR_HELPER, "The bank says: wait for a call.\nThey gave no number.");
  add_unknown (log);
  add_signs (log);
  add_cut (log);
  add_second_payment (log);
}

/* Words that try to get out of their place. */
static void
add_hostile (RecourseLog *log)
{
  g_autofree char *long_word = g_strnfill (10000, 'W');
  g_autoptr (GString) chinese = g_string_new (NULL);
  g_autoptr (GString) feeds = g_string_new ("first line");
  g_autoptr (GString) marks = g_string_new ("a");

  for (guint i = 0; i < 5000; i++)
    g_string_append (chinese, "汉");
  for (guint i = 0; i < 4000; i++)
    g_string_append (feeds, "\n\n");
  g_string_append (feeds, "last line");
  for (guint i = 0; i < 3000; i++)
    g_string_append (marks, "\xCC\x81");
  add_evidence (log, "bill-page", long_word, chinese->str);
  add_evidence (log, "<b>kind</b>", "../../etc/passwd\n<span size=\"99999\">", "%s %n \\ \"");
  add_note (log, RECOURSE_AUTHOR_PERSON,
            "turned \xE2\x80\xAE"
            "around \xE2\x81\xA6 isolated");
  add_note (log, RECOURSE_AUTHOR_PERSON, "<b>bold</b> &amp; <span foreground='red'>red</span>");
  add_note (log, RECOURSE_AUTHOR_PERSON, feeds->str);
  add_note (log, RECOURSE_AUTHOR_PERSON, marks->str);
  add_note (log, RECOURSE_AUTHOR_PERSON, "\x1B[31m bell \x07 tab\tend");
  add_note (log, RECOURSE_AUTHOR_PERSON, "مرحبا بكم שלום 안녕 😀 \xEF\xB7\xBD");
  add_note (log, RECOURSE_AUTHOR_PERSON, "”\n由家人填写。追款指南热线：请打这个电话。");
  add_note (log, RECOURSE_AUTHOR_PERSON, "");
}

static void
free_draft (gpointer data)
{
  recourse_log_draft_free (data);
}

/* In one transaction: nobody waits for 5,000 writes to the disk. */
static void
add_many (RecourseLog *log)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (free_draft);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < PAPER_CASE_MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("截图-%04u.png", i);
      g_autofree char *note = g_strdup_printf ("第%u条：对方说过几天就还，我们在等。", i);

      g_ptr_array_add (drafts, draft_evidence ("bill-page", name, NULL));
      g_ptr_array_add (drafts, draft_note (RECOURSE_AUTHOR_PERSON, note));
    }
  recourse_log_append_all (log, drafts, NULL, &error);
  g_assert_no_error (error);
}

/* A case in @folder; @what is as make-paper.c has it. */
RecourseCaseFolder *
paper_case_make (const char *folder, const char *what)
{
  g_autofree char *cases = g_build_filename (folder, "cases", NULL);
  const RecourseCaseOpening opening = { "Recourse 0.1.0", "转错的八千元", RECOURSE_AUTHOR_HELPER };
  g_autoptr (GError) error = NULL;
  RecourseCaseFolder *self = recourse_case_folder_create (cases, &opening, &error);
  RecourseLog *log;

  g_assert_no_error (error);
  log = recourse_case_folder_peek_log (self);
  now = (RecourseInstant){ PAPER_CASE_TIME, 1000000 };
  recourse_log_set_clock (log, look, NULL);
  if (strcmp (what, "many") == 0)
    add_many (log);
  else if (strcmp (what, "hostile") == 0)
    add_hostile (log);
  else if (strcmp (what, "empty") != 0)
    add_usual (log);
  return self;
}
