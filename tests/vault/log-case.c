/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "log-case.h"

#include "recourse-chain.h"
#include "recourse-error.h"
#include "recourse-log-schema.h"
#include "temp-folder.h"

#define PAGE 64

void
log_case_set_up (LogCase *self, gconstpointer unused)
{
  self->folder = temp_folder_new ();
  self->path = g_build_filename (self->folder, "case.db", NULL);
  self->now = (RecourseInstant){ .wall = LOG_CASE_TIME, .boot = 1000000 };
}

void
log_case_tear_down (LogCase *self, gconstpointer unused)
{
  g_free (self->path);
  temp_folder_free (self->folder);
}

void
log_case_add (const char *path, void (*func) (LogCase *, gconstpointer))
{
  g_test_add (path, LogCase, NULL, log_case_set_up, func, log_case_tear_down);
}

static void
look (RecourseInstant *out_instant, gpointer data)
{
  *out_instant = *(const RecourseInstant *) data;
}

RecourseLog *
log_case_create (LogCase *self)
{
  g_autoptr (GError) error = NULL;
  RecourseLog *log = recourse_log_create (self->path, &error);

  g_assert_no_error (error);
  recourse_log_set_clock (log, look, &self->now);
  return log;
}

RecourseLog *
log_case_open (LogCase *self, RecourseAccess access)
{
  g_autoptr (GError) error = NULL;
  RecourseLog *log = recourse_log_open (self->path, access, &error);

  g_assert_no_error (error);
  recourse_log_set_clock (log, look, &self->now);
  return log;
}

void
log_case_assert_refused (const LogCase *self, int code, const char *part_of_message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_log_open (self->path, RECOURSE_ACCESS_WRITE, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("'%s' does not say '%s'", error->message, part_of_message);
}

/* What somebody does with another tool, past the log. */
void
log_case_execute (const LogCase *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseDatabase) database = recourse_database_open (self->path, &recourse_log_format,
                                                                  RECOURSE_ACCESS_WRITE, &error);

  g_assert_no_error (error);
  recourse_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

RecourseLogDraft *
log_case_draft_note (const char *note)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("note", RECOURSE_AUTHOR_PERSON);

  recourse_log_draft_add_text (draft, "note", note);
  return draft;
}

gint64
log_case_append_note (RecourseLog *log, const char *note)
{
  g_autoptr (RecourseLogDraft) draft = log_case_draft_note (note);
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  recourse_log_append (log, draft, &seq, &error);
  g_assert_no_error (error);
  return seq;
}

static void
feed_page (RecourseChain *chain, const GPtrArray *page)
{
  for (guint i = 0; i < page->len; i++)
    {
      const RecourseLogEntry *entry = page->pdata[i];
      g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entry, NULL);
      gsize length = 0;
      const char *data = g_bytes_get_data (entry->line, &length);

      g_assert_nonnull (line);
      g_assert_true (recourse_chain_feed (chain, entry->seq, data, length, entry->hash));
    }
}

void
log_case_assert_intact (RecourseLog *log, gint64 n_entries)
{
  g_autofree char *head = NULL;
  RecourseChain chain;
  gint64 seq = 0;
  guint n_read;

  recourse_chain_init (&chain);
  do
    {
      g_autoptr (GPtrArray) page = recourse_log_read (log, chain.n_entries + 1, PAGE, NULL);

      g_assert_nonnull (page);
      n_read = page->len;
      feed_page (&chain, page);
    }
  while (n_read == PAGE);
  g_assert_true (recourse_log_get_head (log, &seq, &head, NULL));
  g_assert_cmpint (seq, ==, chain.n_entries);
  g_assert_cmpstr (head, ==, chain.head);
  if (n_entries >= 0)
    g_assert_cmpint (chain.n_entries, ==, n_entries);
}
