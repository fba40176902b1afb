/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-search.h"

#include "verify-case.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/*
 * Search in 100,000 entries: what the index costs, and what a query takes while somebody types. It
 * prints figures and judges none of them. Each query is the best of several runs.
 */

#define N_ENTRIES 100000
#define BATCH 5000
#define MAX_FOUND 200 /* what a list shows first */
#define N_RUNS 9

/* Sentences as people write them, with names and numbers that differ. */
static const char *const sentences[] = {
  "对方说明天还钱，到现在也没有回音",
  "已经打过客服电话，工单号%u，让等二十四小时",
  "收款人昵称“平安%u”，头像是一朵花",
  "转账单号1000050001%u20261124，金额%u元",
  "报警回执编号A%u，民警姓王，叫我先去银行打流水",
  "He said: wait until tomorrow, order %u",
  "聊天记录截图第%u张，上面有对方承认收到钱的话",
  "银行柜台答复：电子回单要盖章，号码%u",
};

static const char *const queries[] = {
  "拉黑", "盖章", "回执", "对方", "钱", "9", "2026", "工单号77", "盖章 银行", "wait until", "鑫",
};

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static char *
make_note (GRand *random)
{
  const char *sentence = sentences[g_rand_int_range (random, 0, G_N_ELEMENTS (sentences))];
  GString *note = g_string_new (sentence);
  g_autofree char *number = g_strdup_printf ("%u", g_rand_int_range (random, 10000, 100000000));

  g_string_replace (note, "%u", number, 0);
  /* One in a thousand says what the first query looks for. */
  if (g_rand_int_range (random, 0, 1000) == 0)
    g_string_append (note, "，被拉黑了");
  return g_string_free (note, FALSE);
}

static gint64
add_entries (VerifyCase *c)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);
  gint64 n_bytes = 0;

  for (guint i = 0; i < N_ENTRIES; i += BATCH)
    {
      g_autoptr (GPtrArray)
          drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);

      for (guint j = 0; j < BATCH; j++)
        {
          g_autofree char *note = make_note (random);
          RecourseLogDraft *draft = recourse_log_draft_new ("note", RECOURSE_AUTHOR_PERSON);

          n_bytes += (gint64) strlen (note);
          recourse_log_draft_add_text (draft, "note", note);
          g_ptr_array_add (drafts, draft);
        }
      g_assert_true (recourse_log_append_all (verify_case_log (c), drafts, NULL, NULL));
    }
  return n_bytes;
}

static void
measure_index (VerifyCase *c, RecourseSearch *search, gint64 n_bytes)
{
  g_autofree char *path = g_build_filename (c->path, "cache", "search.db", NULL);
  gint64 start = g_get_monotonic_time ();
  GStatBuf info;

  g_assert_true (recourse_search_update (search, NULL, NULL, NULL, NULL));
  printf ("%-48s %9.1f ms\n", "making the index of 100,000 entries", milliseconds_since (start));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  printf ("%-48s %9.2f MB\n", "the texts", (double) n_bytes / 1e6);
  printf ("%-48s %9.2f MB\n", "the index", (double) info.st_size / 1e6);
  printf ("%-48s %9.2f\n", "the index : the texts", (double) info.st_size / (double) n_bytes);
  start = g_get_monotonic_time ();
  g_assert_true (recourse_search_update (search, NULL, NULL, NULL, NULL));
  printf ("%-48s %9.3f ms\n", "nothing new for the index", milliseconds_since (start));
}

static void
measure_query (RecourseSearch *search, const char *query)
{
  double best = G_MAXDOUBLE;
  g_autofree char *label = NULL;
  guint n_found = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GArray) found = recourse_search_find (search, query, MAX_FOUND, NULL);

      best = MIN (best, milliseconds_since (start));
      n_found = found->len;
    }
  label = g_strdup_printf ("'%s': the newest %u", query, n_found);
  printf ("%-48s %9.3f ms\n", label, best);
}

int
main (void)
{
  g_autoptr (RecourseSearch) search = NULL;
  VerifyCase c;
  gint64 n_bytes;

  verify_case_set_up (&c, NULL);
  n_bytes = add_entries (&c);
  search = recourse_search_open (c.folder, NULL, NULL, NULL);
  measure_index (&c, search, n_bytes);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    measure_query (search, queries[i]);
  g_clear_pointer (&search, recourse_search_free);
  verify_case_tear_down (&c, NULL);
  return 0;
}
