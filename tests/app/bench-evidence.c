/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-case.h"

#include "recourse-evidence-page.h"
#include "recourse-evidence-table.h"

#include <time.h>

/*
 * How long a case with 100,000 files takes to open, in the window: until the first rows are there,
 * until all are read, and the longest time for which the main loop did not turn meanwhile.
 */

#define N_EXHIBITS 100000
#define BATCH 1000
#define HASH "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

static RecourseLogDraft *
make_draft (int number)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_HELPER);
  g_autofree char *name = g_strdup_printf ("截图 %d.png", number);

  recourse_log_draft_add_string (draft, "evidence", "bill-page");
  recourse_log_draft_add_string (draft, "sha256", HASH);
  recourse_log_draft_add_integer (draft, "bytes", 4);
  recourse_log_draft_add_text (draft, "name", name);
  recourse_log_draft_add_text (draft, "note", "转账八千元");
  return draft;
}

static void
fill (const char *path)
{
  g_autoptr (RecourseCaseFolder)
      folder = recourse_case_folder_open (path, RECOURSE_ACCESS_WRITE, NULL);

  for (int i = 0; i < N_EXHIBITS; i += BATCH)
    {
      g_autoptr (GPtrArray)
          drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);

      for (int j = 0; j < BATCH; j++)
        g_ptr_array_add (drafts, make_draft (i + j));
      g_assert_true (
          recourse_log_append_all (recourse_case_folder_peek_log (folder), drafts, NULL, NULL));
    }
}

static double
passed_ms (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000;
}

/* What this thread has worked so far: other programs on the machine do not count. */
static double
worked_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1000000;
}

/* Blocks until something happens; tells how much work that was. */
static double
turn (void)
{
  double before = worked_ms ();

  g_main_context_iteration (NULL, TRUE);
  return worked_ms () - before;
}

static void
measure (EvidenceCase *f)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = recourse_evidence_page_new (f->model);
  gint64 started = g_get_monotonic_time ();
  double worked = worked_ms ();
  double longest = 0;
  double first = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 900);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  while (recourse_evidence_model_n_items (f->model) < N_EXHIBITS)
    {
      double took = turn ();

      if (first > 0)
        longest = MAX (longest, took);
      else if (recourse_evidence_model_n_items (f->model) > 0)
        first = passed_ms (started);
    }
  g_print ("first rows after %.0f ms, all %d after %.0f ms; the main loop worked for %.0f ms, at "
           "most %.1f ms at a time\n",
           first, N_EXHIBITS, passed_ms (started), worked_ms () - worked, longest);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  EvidenceCase f = { 0 };
  g_autofree char *path = NULL;

  app_test_init_display (&argc, &argv);
  evidence_case_set_up (&f, NULL);
  evidence_case_open (&f);
  evidence_case_add_one (&f, "a.txt", "a");
  path = evidence_case_find (&f);
  evidence_case_close (&f);
  fill (path);
  evidence_case_make (&f);
  measure (&f);
  evidence_case_tear_down (&f, NULL);
  return 0;
}
