/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-fold-layout"

#include "recourse-fold-layout.h"

#include "recourse-pair-layout.h"

/* In font sizes. */
#define NARROWEST_WIDE 54

struct _RecourseFoldLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (RecourseFoldLayout, recourse_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
minimum_width (GtkWidget *child)
{
  int minimum = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static GtkWidget *
choose_child (GtkWidget *widget, int width)
{
  GtkWidget *wide = gtk_widget_get_first_child (widget);
  GtkWidget *narrow = gtk_widget_get_last_child (widget);

  if (width >= NARROWEST_WIDE * recourse_pair_layout_font_size (widget)
      && width >= minimum_width (wide))
    return wide;
  return narrow;
}

static GtkSizeRequestMode
recourse_fold_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
recourse_fold_layout_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  GtkWidget *narrow = gtk_widget_get_last_child (widget);
  int width = for_size;
  int least = 0;

  if (narrow == NULL)
    return;
  least = minimum_width (narrow);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = MAX (least, NARROWEST_WIDE * recourse_pair_layout_font_size (widget));
      return;
    }
  width = MAX (width, least);
  gtk_widget_measure (choose_child (widget, width), GTK_ORIENTATION_VERTICAL, width, NULL, natural,
                      NULL, NULL);
  *minimum = *natural;
}

/* A screen reader must not read the same thing twice. */
static void
show_child (GtkWidget *child, gboolean is_shown)
{
  gtk_widget_set_child_visible (child, is_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown, -1);
}

static void
recourse_fold_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  GtkWidget *chosen = choose_child (widget, width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) != (child == chosen))
      show_child (child, child == chosen);
  if (chosen != NULL)
    gtk_widget_size_allocate (chosen, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
recourse_fold_layout_class_init (RecourseFoldLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = recourse_fold_layout_get_request_mode;
  layout_class->measure = recourse_fold_layout_measure;
  layout_class->allocate = recourse_fold_layout_allocate;
}

static void
recourse_fold_layout_init (RecourseFoldLayout *self)
{
}
