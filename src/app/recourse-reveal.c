/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reveal"

#include "recourse-reveal.h"

#define GLIMPSE_HEIGHT 200
#define MARGIN 12

/* In frames: what was just filled in has its size after the first one. */
#define LEAST_WAIT 2
#define LONGEST_WAIT 60

typedef struct
{
  RecourseRevealMode mode;
  guint n_frames;
} Wait;

/* Counted in the scrolled content: how far that is down just now may be changing. */
static void
scroll (GtkWidget *widget, RecourseRevealMode mode)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment = NULL;
  graphene_rect_t bounds;
  double top = 0;
  double bottom = 0;

  if (viewport == NULL
      || !gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                     &bounds))
    return;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top = (double) bounds.origin.y - MARGIN;
  bottom = (double) bounds.origin.y + MIN ((double) bounds.size.height, GLIMPSE_HEIGHT) + MARGIN
           - gtk_adjustment_get_page_size (adjustment);
  if (mode == RECOURSE_REVEAL_TOP)
    gtk_adjustment_set_value (adjustment, top);
  else if (bottom > gtk_adjustment_get_value (adjustment))
    gtk_adjustment_set_value (adjustment, bottom);
}

static gboolean
reveal_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Wait *wait = user_data;
  gboolean is_placed = ++wait->n_frames >= LEAST_WAIT && gtk_widget_get_height (widget) > 0;

  if (!is_placed && wait->n_frames < LONGEST_WAIT)
    return G_SOURCE_CONTINUE;
  if (is_placed)
    scroll (widget, wait->mode);
  return G_SOURCE_REMOVE;
}

/**
 * recourse_reveal:
 * @widget: in a page that scrolls; it may have no size yet
 *
 * Scrolls the page around @widget, as soon as it is known how far.
 */
void
recourse_reveal (GtkWidget *widget, RecourseRevealMode mode)
{
  Wait *wait = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  wait = g_new0 (Wait, 1);
  wait->mode = mode;
  gtk_widget_add_tick_callback (widget, reveal_cb, wait, g_free);
}
