/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-row-layout"

#include "recourse-row-layout.h"

#define SPACING 10

struct _RecourseRowLayout
{
  GtkLayoutManager parent_instance;
};

/* How the width of the row is shared out. */
typedef struct
{
  int fixed; /* of children that do not expand, and of the gaps */
  int n_expanding;
} Shares;

G_DEFINE_FINAL_TYPE (RecourseRowLayout, recourse_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_child (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
next_child (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static gboolean
is_expanding (GtkWidget *child)
{
  return gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
}

static int
natural_width (GtkWidget *child)
{
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static Shares
share_out (GtkWidget *widget)
{
  Shares shares = { 0 };

  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    {
      if (is_expanding (child))
        shares.n_expanding++;
      else
        shares.fixed += natural_width (child);
      if (next_child (child) != NULL)
        shares.fixed += SPACING;
    }
  return shares;
}

static int
width_in (const Shares *shares, GtkWidget *child, int width)
{
  int minimum = 0;

  if (!is_expanding (child))
    return natural_width (child);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (minimum, (width - shares->fixed) / shares->n_expanding);
}

static GtkSizeRequestMode
recourse_row_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget, int *out_minimum, int *out_natural)
{
  *out_minimum = 0;
  *out_natural = 0;
  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    {
      int minimum = 0;
      int natural = 0;
      int gap = next_child (child) != NULL ? SPACING : 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      *out_minimum += (is_expanding (child) ? minimum : natural) + gap;
      *out_natural += natural + gap;
    }
}

static void
recourse_row_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  Shares shares = share_out (widget);
  int width = for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }
  if (width < 0)
    measure_width (widget, &(int){ 0 }, &width);
  *minimum = 0;
  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    {
      int height = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width_in (&shares, child, width),
                          &height, NULL, NULL, NULL);
      *minimum = MAX (*minimum, height);
    }
  *natural = *minimum;
}

static void
recourse_row_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Shares shares = share_out (widget);
  int x = 0;

  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    {
      int taken = width_in (&shares, child, width);
      GtkAllocation area = { is_mirrored ? width - x - taken : x, 0, taken, height };

      gtk_widget_size_allocate (child, &area, -1);
      x += taken + SPACING;
    }
}

static void
recourse_row_layout_class_init (RecourseRowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = recourse_row_layout_get_request_mode;
  layout_class->measure = recourse_row_layout_measure;
  layout_class->allocate = recourse_row_layout_allocate;
}

static void
recourse_row_layout_init (RecourseRowLayout *self)
{
}

/** recourse_row_box_new: a box whose children stand side by side */
GtkWidget *
recourse_row_box_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (RECOURSE_TYPE_ROW_LAYOUT, NULL));
  return box;
}
