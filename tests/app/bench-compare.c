/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-compare-page.h"

#define N_ROUNDS 400
#define N_FIRST 10 /* rounds that fill caches, and are not counted */

/*
 * How long the page of the comparison takes to follow a key stroke: the comparison, the table, the
 * cards, the working of the chosen route and the curves of the drawing; and then the frame that
 * shows it, laid out and drawn in software. A frame has 16.7 ms.
 */

typedef struct
{
  gint64 taken[N_ROUNDS]; /* microseconds */
  guint n;
} Times;

typedef struct
{
  gint64 begun;
  gboolean is_painted;
  Times frames;
} Bench;

static void
note (Times *times, gint64 taken)
{
  times->taken[times->n++] = taken;
}

static void
before_paint_cb (GdkFrameClock *unused, Bench *bench)
{
  bench->begun = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *unused, Bench *bench)
{
  if (!bench->is_painted)
    note (&bench->frames, g_get_monotonic_time () - bench->begun);
  bench->is_painted = TRUE;
}

static gboolean
is_mapped (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data);
}

static gboolean
is_painted (gpointer user_data)
{
  return ((Bench *) user_data)->is_painted;
}

static int
compare_times (const void *a, const void *b)
{
  const gint64 *one = a;
  const gint64 *other = b;

  return (*one > *other) - (*one < *other);
}

static void
print_times (const char *what, Times *times)
{
  qsort (times->taken, times->n, sizeof *times->taken, compare_times);
  g_print ("%-26s median %6.2f ms, 95 of 100 within %6.2f ms\n", what,
           (double) times->taken[times->n / 2] / 1000.0,
           (double) times->taken[times->n * 95 / 100] / 1000.0);
}

/* One key stroke, and the frame after it. */
static void
press (RecourseCompareModel *model, Bench *bench, Times *updates, guint round)
{
  g_autofree char *amount = g_strdup_printf ("%u", 27000 + round * 37);
  gint64 begin = g_get_monotonic_time ();

  recourse_compare_model_type (model, RECOURSE_COMPARE_SLOT_AMOUNT, amount);
  note (updates, g_get_monotonic_time () - begin);
  bench->is_painted = FALSE;
  app_test_wait (is_painted, bench);
}

static void
measure (RecourseCompareModel *model, GdkFrameClock *clock)
{
  Bench bench = { .is_painted = TRUE };
  Times updates = { 0 };

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  for (guint i = 0; i < N_FIRST; i++)
    press (model, &bench, &updates, i);
  updates.n = 0;
  bench.frames.n = 0;
  for (guint i = 0; i < N_ROUNDS; i++)
    press (model, &bench, &updates, N_FIRST + i);
  g_signal_handlers_disconnect_by_data (clock, &bench);
  print_times ("page after a key stroke:", &updates);
  print_times ("the frame that shows it:", &bench.frames);
}

int
main (int argc, char **argv)
{
  g_autoptr (RecourseClock) clock = NULL;
  g_autoptr (RecourseInterview) interview = NULL;
  g_autoptr (RecourseGuideModel) guide = NULL;
  g_autoptr (RecourseCompareModel) model = NULL;
  GtkWidget *window = NULL;
  GtkWidget *page = NULL;
  GtkWidget *scroller = NULL;

  app_test_init_display (&argc, &argv);
  clock = recourse_clock_new ();
  interview = app_test_interview_new (clock);
  guide = recourse_guide_model_new (interview, clock, FALSE);
  model = recourse_compare_model_new (guide);
  page = recourse_compare_page_new (model);
  window = gtk_window_new ();
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 900);
  gtk_window_present (GTK_WINDOW (window));
  app_test_wait (is_mapped, page);
  recourse_compare_model_choose (
      model, (int) recourse_pack_n_options (recourse_guide_model_peek_pack (guide)) - 2);
  measure (model, gtk_widget_get_frame_clock (window));
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
