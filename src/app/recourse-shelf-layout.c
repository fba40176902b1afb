/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-shelf-layout"

#include "recourse-shelf-layout.h"

#include "recourse-pair-layout.h"

/* Widths are counted in font sizes, so that larger text folds the page sooner. */
#define NARROWEST_WIDE 52
#define COLUMN 12
#define SPACING 24

struct _RecourseShelfLayout
{
  GtkLayoutManager parent_instance;
};

typedef struct
{
  GtkWidget *column;
  GtkWidget *lines;
  GtkWidget *content;
} Children;

G_DEFINE_FINAL_TYPE (RecourseShelfLayout, recourse_shelf_layout, GTK_TYPE_LAYOUT_MANAGER)

static Children
find_children (GtkWidget *widget)
{
  GtkWidget *column = gtk_widget_get_first_child (widget);
  GtkWidget *lines = gtk_widget_get_next_sibling (column);

  return (Children){ column, lines, gtk_widget_get_next_sibling (lines) };
}

static int
minimum_width (GtkWidget *child)
{
  int minimum = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
height_of (GtkWidget *child, int width)
{
  int height = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, minimum_width (child)), NULL,
                      &height, NULL, NULL);
  return height;
}

static int
column_width (GtkWidget *widget, const Children *children)
{
  return MAX (COLUMN * recourse_pair_layout_font_size (widget), minimum_width (children->column));
}

static gboolean
is_wide (GtkWidget *widget, const Children *children, int width)
{
  return width >= NARROWEST_WIDE * recourse_pair_layout_font_size (widget)
         && width >= column_width (widget, children) + SPACING + minimum_width (children->content);
}

static GtkSizeRequestMode
recourse_shelf_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
find_height (GtkWidget *widget, const Children *children, int width)
{
  int column = column_width (widget, children);

  if (is_wide (widget, children, width))
    return MAX (height_of (children->column, column),
                height_of (children->content, width - column - SPACING));
  return height_of (children->lines, width) + SPACING + height_of (children->content, width);
}

static void
recourse_shelf_layout_measure (GtkLayoutManager *manager,
                               GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  Children children = find_children (widget);
  int least = MAX (minimum_width (children.lines), minimum_width (children.content));
  int widest = NARROWEST_WIDE * recourse_pair_layout_font_size (widget);

  *minimum = least;
  *natural = MAX (least, widest);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = find_height (widget, &children, for_size < 0 ? *natural : MAX (for_size, least));
  *natural = *minimum;
}

/* A screen reader must not read the same choice twice. */
static void
show_child (GtkWidget *child, gboolean is_shown)
{
  if (gtk_widget_get_child_visible (child) == is_shown)
    return;
  gtk_widget_set_child_visible (child, is_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown, -1);
}

static void
recourse_shelf_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  Children children = find_children (widget);
  int column = column_width (widget, &children);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean is_beside = is_wide (widget, &children, width);
  GtkAllocation area = { 0, 0, width, 0 };

  show_child (children.column, is_beside);
  show_child (children.lines, !is_beside);
  if (is_beside)
    {
      int rest = width - column - SPACING;

      area = (GtkAllocation){ is_mirrored ? rest + SPACING : 0, 0, column, height };
      gtk_widget_size_allocate (children.column, &area, -1);
      area = (GtkAllocation){ is_mirrored ? 0 : column + SPACING, 0, rest, height };
      gtk_widget_size_allocate (children.content, &area, -1);
      return;
    }
  area.height = height_of (children.lines, width);
  gtk_widget_size_allocate (children.lines, &area, -1);
  area.y = area.height + SPACING;
  area.height = MAX (height - area.y, 0);
  gtk_widget_size_allocate (children.content, &area, -1);
}

static void
recourse_shelf_layout_class_init (RecourseShelfLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = recourse_shelf_layout_get_request_mode;
  layout_class->measure = recourse_shelf_layout_measure;
  layout_class->allocate = recourse_shelf_layout_allocate;
}

static void
recourse_shelf_layout_init (RecourseShelfLayout *self)
{
}

/** recourse_shelf_box_new: @column, @lines: the same choice in two shapes */
GtkWidget *
recourse_shelf_box_new (GtkWidget *column, GtkWidget *lines, GtkWidget *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (RECOURSE_TYPE_SHELF_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (box), column);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), content);
  return box;
}
