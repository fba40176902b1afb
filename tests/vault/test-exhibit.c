/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-exhibit"

#include "recourse-exhibit.h"

#include "log-case.h"
#include "recourse-china-time.h"
#include "recourse-error.h"

#define HASH_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define HASH_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
#define LATER (LOG_CASE_TIME + 7 * 24 * RECOURSE_HOUR)

static gint64
append (RecourseLog *log, RecourseLogDraft *draft)
{
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  recourse_log_append (log, draft, &seq, &error);
  g_assert_no_error (error);
  recourse_log_draft_free (draft);
  return seq;
}

static RecourseLogDraft *
draft_added (const char *sha256, const char *name)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_PERSON);

  recourse_log_draft_add_string (draft, "evidence", "chat-recording");
  recourse_log_draft_add_string (draft, "sha256", sha256);
  recourse_log_draft_add_integer (draft, "bytes", 42);
  recourse_log_draft_add_text (draft, "name", name);
  return draft;
}

static gint64
add (RecourseLog *log, const char *name)
{
  return append (log, draft_added (HASH_A, name));
}

static void
move (RecourseLog *log, const char *kind, gint64 seq, gint64 until)
{
  RecourseLogDraft *draft = recourse_log_draft_new (kind, RECOURSE_AUTHOR_PERSON);

  recourse_log_draft_add_integer (draft, "entry", seq);
  recourse_log_draft_add_string (draft, "sha256", HASH_A);
  if (until != RECOURSE_TIME_UNKNOWN)
    recourse_log_draft_add_time (draft, "until", until);
  append (log, draft);
}

static RecourseExhibit *
read_one (RecourseLog *log, gint64 seq)
{
  g_autoptr (GError) error = NULL;
  RecourseExhibit *exhibit = recourse_exhibit_read (log, seq, &error);

  g_assert_no_error (error);
  return exhibit;
}

static void
assert_state (RecourseLog *log, gint64 seq, RecourseExhibitState state, gint64 until)
{
  g_autoptr (RecourseExhibit) exhibit = read_one (log, seq);

  g_assert_cmpint (exhibit->state, ==, state);
  g_assert_cmpint (exhibit->until, ==, until);
}

static void
test_all_keys (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  RecourseLogDraft *draft = draft_added (HASH_B, "转账.jpg");
  g_autoptr (RecourseExhibit) exhibit = NULL;

  recourse_log_draft_add_text (draft, "note", "a note");
  recourse_log_draft_add_text (draft, "order", "10000500");
  recourse_log_draft_add_time (draft, "happened", LOG_CASE_TIME - RECOURSE_HOUR);
  recourse_log_draft_add_time (draft, "modified", LOG_CASE_TIME - 2 * RECOURSE_HOUR);
  recourse_log_draft_add_string (draft, "type", "image/jpeg");
  exhibit = read_one (log, append (log, draft));
  g_assert_cmpint (exhibit->seq, ==, 1);
  g_assert_cmpint (exhibit->added_at, ==, LOG_CASE_TIME);
  g_assert_cmpstr (exhibit->kind, ==, "chat-recording");
  g_assert_cmpstr (exhibit->sha256, ==, HASH_B);
  g_assert_cmpint (exhibit->bytes, ==, 42);
  g_assert_cmpstr (exhibit->media_type, ==, "image/jpeg");
  g_assert_cmpint (exhibit->happened, ==, LOG_CASE_TIME - RECOURSE_HOUR);
  g_assert_cmpint (exhibit->modified, ==, LOG_CASE_TIME - 2 * RECOURSE_HOUR);
  g_assert_cmpstr (exhibit->name, ==, "转账.jpg");
  g_assert_cmpstr (exhibit->note, ==, "a note");
  g_assert_cmpstr (exhibit->order, ==, "10000500");
  g_assert_cmpint (exhibit->state, ==, RECOURSE_EXHIBIT_KEPT);
  g_assert_cmpint (exhibit->until, ==, RECOURSE_TIME_UNKNOWN);
}

static void
test_least_keys (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (RecourseExhibit) exhibit = read_one (log, add (log, ""));

  g_assert_cmpstr (exhibit->name, ==, "");
  g_assert_null (exhibit->note);
  g_assert_null (exhibit->order);
  g_assert_null (exhibit->media_type);
  g_assert_cmpint (exhibit->happened, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_cmpint (exhibit->modified, ==, RECOURSE_TIME_UNKNOWN);
  recourse_exhibit_free (NULL);
}

/* Two with the same content have fates of their own. */
static void
test_fates (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  gint64 first = add (log, "first");
  gint64 second = add (log, "second");

  move (log, "evidence-removed", first, LATER);
  assert_state (log, first, RECOURSE_EXHIBIT_IN_TRASH, LATER);
  assert_state (log, second, RECOURSE_EXHIBIT_KEPT, RECOURSE_TIME_UNKNOWN);
  move (log, "evidence-restored", first, RECOURSE_TIME_UNKNOWN);
  assert_state (log, first, RECOURSE_EXHIBIT_KEPT, RECOURSE_TIME_UNKNOWN);
  move (log, "evidence-removed", first, RECOURSE_TIME_UNKNOWN);
  move (log, "evidence-removed", second, LATER);
  move (log, "evidence-removed", second, LATER + RECOURSE_HOUR);
  assert_state (log, first, RECOURSE_EXHIBIT_REMOVED, RECOURSE_TIME_UNKNOWN);
  assert_state (log, second, RECOURSE_EXHIBIT_IN_TRASH, LATER + RECOURSE_HOUR);
}

static void
test_texts (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  gint64 erased = add (log, "erased");
  gint64 changed = add (log, "changed");
  gint64 whole = add (log, "whole");
  g_autoptr (RecourseExhibit) first = NULL;
  g_autoptr (RecourseExhibit) second = NULL;
  g_autoptr (RecourseExhibit) third = NULL;

  g_assert_true (recourse_log_erase_text (log, erased, "name", RECOURSE_AUTHOR_PERSON, NULL));
  log_case_execute (c, "DROP TRIGGER texts_update");
  log_case_execute (c, "UPDATE texts SET text = 'other' WHERE seq = 2");
  first = read_one (log, erased);
  second = read_one (log, changed);
  third = read_one (log, whole);
  g_assert_null (first->name);
  g_assert_null (second->name);
  g_assert_cmpstr (third->name, ==, "whole");
}

static void
test_not_found (LogCase *c, gconstpointer unused)
{
  static const gint64 seqs[] = { -1, 0, 1, 3, G_MAXINT64 };
  g_autoptr (RecourseLog) log = log_case_create (c);

  log_case_append_note (log, "1");
  add (log, "2");
  for (gsize i = 0; i < G_N_ELEMENTS (seqs); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (recourse_exhibit_read (log, seqs[i], &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
    }
}

/* --- Portions ----------------------------------------------------------------------------------
 */

/* Entries of other kinds between them, and more than one page of them. */
static void
fill (RecourseLog *log, guint n_exhibits)
{
  g_autoptr (GPtrArray)
      drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);

  for (guint i = 0; i < n_exhibits; i++)
    {
      g_autofree char *name = g_strdup_printf ("exhibit %u", i);

      g_ptr_array_add (drafts, draft_added (HASH_A, name));
      if (i % 3 == 0)
        g_ptr_array_add (drafts, log_case_draft_note ("between"));
    }
  g_assert_true (recourse_log_append_all (log, drafts, NULL, NULL));
}

static void
test_read_all (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (GPtrArray) none = recourse_exhibit_read_all (log, NULL);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  fill (log, 1500);
  move (log, "evidence-removed", 1, LATER);
  all = recourse_exhibit_read_all (log, NULL);
  g_assert_cmpuint (all->len, ==, 1500);
  for (guint i = 0; i < all->len; i++)
    {
      const RecourseExhibit *exhibit = all->pdata[i];
      g_autofree char *name = g_strdup_printf ("exhibit %u", i);

      g_assert_cmpstr (exhibit->name, ==, name);
      g_assert_cmpint (exhibit->state, ==,
                       i == 0 ? RECOURSE_EXHIBIT_IN_TRASH : RECOURSE_EXHIBIT_KEPT);
    }
}

/* Newest first; what is added meanwhile does not shift the portions. */
static void
test_portions (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (RecourseExhibitReader) reader = NULL;
  gint64 last_seq = G_MAXINT64;
  guint n_exhibits = 0;

  fill (log, 100);
  move (log, "evidence-removed", 1, LATER);
  reader = recourse_exhibit_reader_new (log, NULL);
  while (!recourse_exhibit_reader_is_done (reader))
    {
      g_autoptr (GPtrArray) page = recourse_exhibit_reader_read (reader, 7, NULL);

      g_assert_cmpuint (page->len, <=, 7);
      for (guint i = 0; i < page->len; i++)
        {
          const RecourseExhibit *exhibit = page->pdata[i];

          g_assert_cmpint (exhibit->seq, <, last_seq);
          last_seq = exhibit->seq;
          g_assert_cmpint (exhibit->state, ==,
                           last_seq == 1 ? RECOURSE_EXHIBIT_IN_TRASH : RECOURSE_EXHIBIT_KEPT);
          n_exhibits++;
        }
      add (log, "meanwhile");
    }
  g_assert_cmpuint (n_exhibits, ==, 100);
  {
    g_autoptr (GPtrArray) after = recourse_exhibit_reader_read (reader, 7, NULL);

    g_assert_cmpuint (after->len, ==, 0);
  }
}

/* --- What is damaged ---------------------------------------------------------------------------
 */

static void
assert_damaged (RecourseLogDraft *draft, LogCase *c, const char *part_of_message)
{
  RecourseLog *log = log_case_open (c, RECOURSE_ACCESS_WRITE);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  append (log, draft);
  all = recourse_exhibit_read_all (log, &error);
  g_assert_null (all);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("'%s' does not say '%s'", error->message, part_of_message);
  recourse_log_free (log);
}

static RecourseLogDraft *
draft_partly (const char *sha256, const char *bytes_key, const char *happened)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_PERSON);

  recourse_log_draft_add_string (draft, "evidence", "");
  recourse_log_draft_add_string (draft, "sha256", sha256);
  recourse_log_draft_add_integer (draft, bytes_key, 1);
  if (happened != NULL)
    recourse_log_draft_add_string (draft, "happened", happened);
  return draft;
}

/* The digest becomes a path. */
static void
test_bad_digest (LogCase *c, gconstpointer unused)
{
  recourse_log_free (log_case_create (c));
  assert_damaged (draft_partly ("../../etc/passwd", "bytes", NULL), c, "64 hexadecimal digits");
}

static void
test_bad_size (LogCase *c, gconstpointer unused)
{
  recourse_log_free (log_case_create (c));
  assert_damaged (draft_partly (HASH_A, "size", NULL), c, "missing key 'bytes'");
}

static void
test_bad_time (LogCase *c, gconstpointer unused)
{
  recourse_log_free (log_case_create (c));
  assert_damaged (draft_partly (HASH_A, "bytes", "yesterday"), c, "happened");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  log_case_add ("/vault/exhibit/all-keys", test_all_keys);
  log_case_add ("/vault/exhibit/least-keys", test_least_keys);
  log_case_add ("/vault/exhibit/fates", test_fates);
  log_case_add ("/vault/exhibit/texts", test_texts);
  log_case_add ("/vault/exhibit/not-found", test_not_found);
  log_case_add ("/vault/exhibit/read-all", test_read_all);
  log_case_add ("/vault/exhibit/portions", test_portions);
  log_case_add ("/vault/exhibit/damaged/digest", test_bad_digest);
  log_case_add ("/vault/exhibit/damaged/size", test_bad_size);
  log_case_add ("/vault/exhibit/damaged/time", test_bad_time);
  return g_test_run ();
}
