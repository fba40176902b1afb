/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-wrap-layout"

#include "recourse-wrap-layout.h"

#define SPACING 8

struct _RecourseWrapLayout
{
  GtkLayoutManager parent_instance;
};

/* Where the next child goes. */
typedef struct
{
  int width;
  int x;
  int y;
  int line_height;
} Pen;

G_DEFINE_FINAL_TYPE (RecourseWrapLayout, recourse_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
width_of (GtkWidget *child, int available)
{
  int minimum = 0;
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, available));
}

/* Moves the pen past @child and tells where the child stands. */
static GtkAllocation
advance (Pen *pen, GtkWidget *child)
{
  int width = width_of (child, pen->width);
  int height = 0;
  GtkAllocation area;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  if (pen->x > 0 && pen->x + width > pen->width)
    {
      pen->x = 0;
      pen->y += pen->line_height + SPACING;
      pen->line_height = 0;
    }
  area = (GtkAllocation){ pen->x, pen->y, width, height };
  pen->x += width + SPACING;
  pen->line_height = MAX (pen->line_height, height);
  return area;
}

static GtkSizeRequestMode
recourse_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget, int *out_minimum, int *out_natural)
{
  *out_minimum = 0;
  *out_natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum = 0;
      int natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      *out_minimum = MAX (*out_minimum, minimum);
      *out_natural += natural + (*out_natural > 0 ? SPACING : 0);
    }
}

static void
recourse_wrap_layout_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  Pen pen = { .width = for_size };

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }
  if (for_size < 0)
    measure_width (widget, &(int){ 0 }, &pen.width);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      advance (&pen, child);
  *minimum = pen.y + pen.line_height;
  *natural = *minimum;
}

static void
recourse_wrap_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Pen pen = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area;

      if (!gtk_widget_should_layout (child))
        continue;
      area = advance (&pen, child);
      if (is_mirrored)
        area.x = width - area.x - area.width;
      gtk_widget_size_allocate (child, &area, -1);
    }
}

static void
recourse_wrap_layout_class_init (RecourseWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = recourse_wrap_layout_get_request_mode;
  layout_class->measure = recourse_wrap_layout_measure;
  layout_class->allocate = recourse_wrap_layout_allocate;
}

static void
recourse_wrap_layout_init (RecourseWrapLayout *self)
{
}

/** recourse_wrap_box_new: a box whose children stand in lines that wrap */
GtkWidget *
recourse_wrap_box_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (RECOURSE_TYPE_WRAP_LAYOUT, NULL));
  return box;
}
