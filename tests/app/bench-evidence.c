/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-case.h"

#include "recourse-evidence-page.h"
#include "recourse-evidence-table.h"

#include <time.h>

/*
 * How long a case with 100,000 files takes to open, in the window, beside one with a single file:
 * until the first rows are there, until all are read, and the longest time for which the main loop
 * did not turn meanwhile. Then how long a frame takes while the list is scrolled, drawn in
 * software.
 */

#define N_EXHIBITS 100000
#define BATCH 1000
#define N_STEPS 300
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

/* --- Opening ------------------------------------------------------------------------------------
 */

static GtkWidget *
show (EvidenceCase *f)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 900);
  adw_window_set_content (ADW_WINDOW (window), recourse_evidence_page_new (f->model));
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static GtkWidget *
measure_opening (EvidenceCase *f, const char *path, guint n_exhibits)
{
  gint64 started = g_get_monotonic_time ();
  double worked = worked_ms ();
  GtkWidget *window;
  double longest = 0;
  double first = 0;

  recourse_evidence_service_use (f->service, path);
  window = show (f);

  while (recourse_evidence_model_n_items (f->model) < n_exhibits)
    {
      double took = turn ();

      if (first > 0)
        longest = MAX (longest, took);
      else if (recourse_evidence_model_n_items (f->model) > 0)
        first = passed_ms (started);
    }
  g_print ("%6u files: first rows after %.0f ms, all after %.0f ms; the main loop worked for %.0f "
           "ms, at most %.1f ms at a time after the first rows\n",
           n_exhibits, first, passed_ms (started), worked_ms () - worked, longest);
  return window;
}

/* --- Scrolling ----------------------------------------------------------------------------------
 */

typedef struct
{
  double begun;
  double taken[N_STEPS];
  guint n;
  gboolean is_painted;
} Frames;

static void
before_paint_cb (GdkFrameClock *unused, Frames *frames)
{
  frames->begun = worked_ms ();
}

static void
after_paint_cb (GdkFrameClock *unused, Frames *frames)
{
  if (!frames->is_painted)
    frames->taken[frames->n++] = worked_ms () - frames->begun;
  frames->is_painted = TRUE;
}

static gboolean
is_painted (gpointer frames)
{
  return ((Frames *) frames)->is_painted;
}

static GtkWidget *
find_scroller (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget)
      && GTK_IS_COLUMN_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (widget))))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_scroller (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static int
compare_times (const void *a, const void *b)
{
  const double *one = a;
  const double *other = b;

  return (*one > *other) - (*one < *other);
}

static void
print_frames (const char *what, Frames *frames)
{
  qsort (frames->taken, frames->n, sizeof *frames->taken, compare_times);
  g_print ("%s: frames of median %.1f ms, 95 of 100 within %.1f ms, longest %.1f ms\n", what,
           frames->taken[frames->n / 2], frames->taken[frames->n * 95 / 100],
           frames->taken[frames->n - 1]);
}

/* @step: in pixels, at each frame; the end leads back to the beginning. */
static void
measure_scrolling (GtkWidget *window, const char *what, double step)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (find_scroller (window));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Frames frames = { 0 };

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &frames);
  for (guint i = 0; i < N_STEPS; i++)
    {
      double end = gtk_adjustment_get_upper (adjustment)
                   - gtk_adjustment_get_page_size (adjustment);
      double next = gtk_adjustment_get_value (adjustment) + step;

      frames.is_painted = FALSE;
      gtk_adjustment_set_value (adjustment, next < end ? next : 0);
      app_test_wait (is_painted, &frames);
    }
  g_signal_handlers_disconnect_by_data (clock, &frames);
  print_frames (what, &frames);
}

static void
measure_case (EvidenceCase *f, const char *path, guint n_exhibits)
{
  GtkWidget *window = measure_opening (f, path, n_exhibits);

  if (find_scroller (window) != NULL && n_exhibits == N_EXHIBITS)
    {
      measure_scrolling (window, "scrolling by three rows", 150);
      measure_scrolling (window, "scrolling by a page", 800);
      measure_scrolling (window, "dragging the bar", 40000);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  EvidenceCase f = { 0 };
  g_autofree char *path = NULL;

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  app_test_init_display (&argc, &argv);
  evidence_case_set_up (&f, NULL);
  evidence_case_open (&f);
  evidence_case_add_one (&f, "a.txt", "a");
  path = evidence_case_find (&f);
  evidence_case_close (&f);
  /* Twice: the first time fills the caches of the toolkit, as the start of the window does. */
  for (guint i = 0; i < 2; i++)
    {
      evidence_case_make (&f);
      measure_case (&f, path, 1);
      evidence_case_close (&f);
    }
  fill (path);
  evidence_case_make (&f);
  measure_case (&f, path, N_EXHIBITS);
  evidence_case_tear_down (&f, NULL);
  return 0;
}
