/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reference-case.h"

#include "recourse-reference-list.h"

#define N_ROUNDS 200
#define STEP 160 /* pixels at a time: three notches of a wheel */

/*
 * What the page Reference costs: making the index, one search, opening the page with the longest
 * section, and each frame while somebody scrolls from its beginning to its end, laid out and drawn
 * in software.
 */

typedef struct
{
  GArray *taken; /* of gint64, microseconds */
  gint64 begun;
} Frames;

static void
before_paint_cb (GdkFrameClock *unused, Frames *frames)
{
  frames->begun = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *unused, Frames *frames)
{
  gint64 taken = g_get_monotonic_time () - frames->begun;

  g_array_append_val (frames->taken, taken);
}

static int
compare_times (const void *a, const void *b)
{
  const gint64 *one = a;
  const gint64 *other = b;

  return (*one > *other) - (*one < *other);
}

static double
get_time (GArray *taken, guint percent)
{
  guint index = MIN (taken->len * percent / 100, taken->len - 1);

  return (double) g_array_index (taken, gint64, index) / 1000.0;
}

static void
measure_index (RecoursePack *pack)
{
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < N_ROUNDS; i++)
    g_object_unref (recourse_reference_new (pack));
  g_print ("making the index:            %8.3f ms\n",
           (double) (g_get_monotonic_time () - begin) / N_ROUNDS / 1000.0);
}

static void
measure_search (RecourseReferenceModel *model, const char *what, const char *words)
{
  RecourseReferenceQuery query = { words, RECOURSE_REFERENCE_ANY, RECOURSE_REFERENCE_ANY,
                                   RECOURSE_REFERENCE_ALL_KINDS };
  RecourseReference *reference = recourse_reference_model_peek_reference (model);
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < N_ROUNDS; i++)
    g_ptr_array_unref (recourse_reference_search (reference, &query));
  g_print ("search, %-20s %8.3f ms\n", what,
           (double) (g_get_monotonic_time () - begin) / N_ROUNDS / 1000.0);
}

static gboolean
has_painted (gpointer user_data)
{
  return ((Frames *) user_data)->taken->len > 0;
}

static gboolean
is_at_end (gpointer user_data)
{
  GtkAdjustment *place = user_data;

  return gtk_adjustment_get_value (place) + gtk_adjustment_get_page_size (place)
         >= gtk_adjustment_get_upper (place);
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer place)
{
  gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + STEP);
  return G_SOURCE_CONTINUE;
}

static void
measure_scrolling (ReferenceCase *c, Frames *frames, const char *what)
{
  GtkWidget *scroller = app_test_find_type (c->page, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  guint tick;

  g_array_set_size (frames->taken, 0);
  tick = gtk_widget_add_tick_callback (c->page, scroll_cb, place, NULL);
  app_test_wait (is_at_end, place);
  gtk_widget_remove_tick_callback (c->page, tick);
  qsort (frames->taken->data, frames->taken->len, sizeof (gint64), compare_times);
  g_print ("%s: %u frames, median %.2f ms, 95 of 100 within %.2f ms, longest %.2f ms\n", what,
           frames->taken->len, get_time (frames->taken, 50), get_time (frames->taken, 95),
           get_time (frames->taken, 100));
}

int
main (int argc, char **argv)
{
  Frames frames = { g_array_new (FALSE, FALSE, sizeof (gint64)), 0 };
  GdkFrameClock *clock;
  ReferenceCase c;
  gint64 begin;

  app_test_init_display (&argc, &argv);
  reference_case_init (&c, NULL, FALSE, RECOURSE_LANGUAGE_ZH_CN, REFERENCE_CASE_NOW);
  measure_index (c.pack);
  measure_search (c.model, "two characters:", "退还");
  measure_search (c.model, "found nowhere:", "ostrich");
  measure_search (c.model, "three words:", "微信 转账 police");
  gtk_window_set_default_size (GTK_WINDOW (c.window), 1280, 900);
  begin = g_get_monotonic_time ();
  reference_case_show_page (&c);
  clock = gtk_widget_get_frame_clock (c.window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &frames);
  app_test_wait (has_painted, &frames);
  g_print ("page opened and painted:     %8.3f ms\n",
           (double) (g_get_monotonic_time () - begin) / 1000.0);
  measure_scrolling (&c, &frames, "scrolling down, rows are made");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (
                                app_test_find_type (c.page, GTK_TYPE_SCROLLED_WINDOW))),
                            0);
  measure_scrolling (&c, &frames, "scrolling down again");
  g_signal_handlers_disconnect_by_data (clock, &frames);
  g_array_unref (frames.taken);
  reference_case_clear (&c);
  return 0;
}
