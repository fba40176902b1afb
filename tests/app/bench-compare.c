/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-compare-page.h"

#define N_ROUNDS 400

/*
 * How long the page of the comparison takes to follow a key stroke: the comparison, the table, the
 * cards, the working of the chosen route and the curves of the drawing. A frame has 16.7 ms.
 */

static gboolean
is_mapped (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data);
}

static void
measure (RecourseCompareModel *model)
{
  gint64 longest = 0;
  gint64 sum = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *amount = g_strdup_printf ("%u", 27000 + i * 37);
      gint64 begin = g_get_monotonic_time ();
      gint64 taken = 0;

      recourse_compare_model_type (model, RECOURSE_COMPARE_SLOT_AMOUNT, amount);
      taken = g_get_monotonic_time () - begin;
      sum += taken;
      longest = MAX (longest, taken);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  g_print ("page after a key stroke: mean %.2f ms, longest %.2f ms\n",
           (double) sum / N_ROUNDS / 1000.0, (double) longest / 1000.0);
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

  app_test_init_display (&argc, &argv);
  clock = recourse_clock_new ();
  interview = app_test_interview_new (clock);
  guide = recourse_guide_model_new (interview, clock, FALSE);
  model = recourse_compare_model_new (guide);
  page = recourse_compare_page_new (model);
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 900);
  gtk_window_present (GTK_WINDOW (window));
  app_test_wait (is_mapped, page);
  recourse_compare_model_choose (
      model, (int) recourse_pack_n_options (recourse_guide_model_peek_pack (guide)) - 2);
  measure (model);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
