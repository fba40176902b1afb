/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-table-layout"

#include "recourse-table-layout.h"

struct _RecourseTableLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (RecourseTableLayout, recourse_table_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
natural_height (GtkWidget *widget, int width)
{
  int height = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* A table consists of its header and of a list; a list of so few rows has a widget for each. */
static int
sum_rows (GtkWidget *table, int width)
{
  GtkWidget *header = gtk_widget_get_first_child (table);
  GtkWidget *list = gtk_widget_get_last_child (table);
  int height = 0;

  if (header == NULL || !GTK_IS_LIST_VIEW (list))
    return natural_height (table, width);
  height = natural_height (header, width);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_should_layout (row))
      height += natural_height (row, width);
  return height;
}

static GtkSizeRequestMode
recourse_table_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
recourse_table_layout_measure (GtkLayoutManager *manager,
                               GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  GtkWidget *table = gtk_widget_get_first_child (widget);
  int least = 0;

  if (table == NULL)
    return;
  gtk_widget_measure (table, GTK_ORIENTATION_HORIZONTAL, -1, &least, natural, NULL, NULL);
  *minimum = least;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = sum_rows (table, for_size < 0 ? *natural : MAX (for_size, least));
  *natural = *minimum;
}

static void
recourse_table_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  GtkWidget *table = gtk_widget_get_first_child (widget);

  if (table != NULL)
    gtk_widget_size_allocate (table, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
recourse_table_layout_class_init (RecourseTableLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = recourse_table_layout_get_request_mode;
  layout_class->measure = recourse_table_layout_measure;
  layout_class->allocate = recourse_table_layout_allocate;
}

static void
recourse_table_layout_init (RecourseTableLayout *self)
{
}
