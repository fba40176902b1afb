/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pair-layout"

#include "recourse-pair-layout.h"

/* Widths are counted in font sizes, so that larger text folds the page sooner. */
#define NARROWEST_PAIR 52
#define SPACING 24
#define MAIN_PARTS 3
#define SIDE_PARTS 2

struct _RecoursePairLayout
{
  GtkLayoutManager parent_instance;
};

typedef struct
{
  GtkWidget *main;
  GtkWidget *lead;
  GtkWidget *tail;
} Children;

G_DEFINE_FINAL_TYPE (RecoursePairLayout, recourse_pair_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child) ? child : NULL;
}

static void
find_children (GtkWidget *widget, Children *out_children)
{
  GtkWidget *main = gtk_widget_get_first_child (widget);
  GtkWidget *lead = main != NULL ? gtk_widget_get_next_sibling (main) : NULL;
  GtkWidget *tail = lead != NULL ? gtk_widget_get_next_sibling (lead) : NULL;

  out_children->main = skip_hidden (main);
  out_children->lead = skip_hidden (lead);
  out_children->tail = skip_hidden (tail);
}

static gboolean
is_pair (GtkWidget *widget, const Children *children, int width)
{
  return (children->lead != NULL || children->tail != NULL) && children->main != NULL
         && width >= NARROWEST_PAIR * recourse_pair_layout_font_size (widget);
}

static int
main_width (int width)
{
  return (width - SPACING) * MAIN_PARTS / (MAIN_PARTS + SIDE_PARTS);
}

static int
height_of (GtkWidget *child, int width)
{
  int height = 0;
  int narrowest = 0;

  if (child == NULL)
    return 0;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, narrowest), NULL, &height, NULL,
                      NULL);
  return height;
}

static int
sum_heights (int a, int b)
{
  return a > 0 && b > 0 ? a + SPACING + b : a + b;
}

static int
height_for_width (GtkWidget *widget, const Children *children, int width)
{
  int beside = 0;

  if (is_pair (widget, children, width))
    {
      int side = width - SPACING - main_width (width);

      beside = sum_heights (height_of (children->lead, side), height_of (children->tail, side));
      return MAX (height_of (children->main, main_width (width)), beside);
    }
  beside = sum_heights (height_of (children->lead, width), height_of (children->main, width));
  return sum_heights (beside, height_of (children->tail, width));
}

static void
measure_width (const Children *children, int *out_minimum, int *out_natural)
{
  GtkWidget *const all[] = { children->main, children->lead, children->tail };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      int minimum = 0;
      int natural = 0;

      if (all[i] == NULL)
        continue;
      gtk_widget_measure (all[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      *out_minimum = MAX (*out_minimum, minimum);
      *out_natural = MAX (*out_natural, natural);
    }
}

static GtkSizeRequestMode
recourse_pair_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
recourse_pair_layout_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  Children children;
  int narrowest = 0;
  int widest = 0;

  find_children (widget, &children);
  measure_width (&children, &narrowest, &widest);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = MAX (widest, NARROWEST_PAIR * recourse_pair_layout_font_size (widget));
      return;
    }
  *minimum = height_for_width (widget, &children, for_size < 0 ? widest : for_size);
  *natural = *minimum;
}

/* Returns the place below @child. */
static int
place (GtkWidget *child, int x, int y, int width)
{
  int height = height_of (child, width);

  if (child == NULL)
    return y;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
  return y + height + SPACING;
}

static void
recourse_pair_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Children children;
  int y = 0;

  find_children (widget, &children);
  if (is_pair (widget, &children, width))
    {
      int main = main_width (width);
      int side = width - SPACING - main;

      place (children.main, is_mirrored ? side + SPACING : 0, 0, main);
      y = place (children.lead, is_mirrored ? 0 : main + SPACING, 0, side);
      place (children.tail, is_mirrored ? 0 : main + SPACING, y, side);
      return;
    }
  y = place (children.lead, 0, 0, width);
  y = place (children.main, 0, y, width);
  place (children.tail, 0, y, width);
}

static void
recourse_pair_layout_class_init (RecoursePairLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = recourse_pair_layout_get_request_mode;
  layout_class->measure = recourse_pair_layout_measure;
  layout_class->allocate = recourse_pair_layout_allocate;
}

static void
recourse_pair_layout_init (RecoursePairLayout *self)
{
}

/** recourse_pair_layout_font_size: of @widget, in pixels: what widths are counted in */
int
recourse_pair_layout_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size = size * pango_cairo_context_get_resolution (context) / 72.0;
  return size >= 1.0 ? (int) size : 16;
}
