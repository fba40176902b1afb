/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-fold-layout"

#include "recourse-fold-layout.h"

#include "recourse-pair-layout.h"

/* In font sizes. */
#define NARROWEST_WIDE 54

struct _RecourseFoldLayout
{
  GtkLayoutManager parent_instance;

  int narrowest;
};

enum
{
  PROP_NARROWEST = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RecourseFoldLayout, recourse_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
minimum_width (GtkWidget *child)
{
  int minimum = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
find_narrowest (GtkWidget *widget)
{
  RecourseFoldLayout *self = RECOURSE_FOLD_LAYOUT (gtk_widget_get_layout_manager (widget));

  return self->narrowest * recourse_pair_layout_font_size (widget);
}

static GtkWidget *
choose_child (GtkWidget *widget, int width)
{
  GtkWidget *wide = gtk_widget_get_first_child (widget);
  GtkWidget *narrow = gtk_widget_get_last_child (widget);

  if (width >= find_narrowest (widget) && width >= minimum_width (wide))
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
      *natural = MAX (least, find_narrowest (widget));
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
recourse_fold_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROWEST)
    g_value_set_int (value, RECOURSE_FOLD_LAYOUT (object)->narrowest);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_fold_layout_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  if (id == PROP_NARROWEST)
    RECOURSE_FOLD_LAYOUT (object)->narrowest = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_fold_layout_class_init (RecourseFoldLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = recourse_fold_layout_get_property;
  object_class->set_property = recourse_fold_layout_set_property;
  properties[PROP_NARROWEST] = g_param_spec_int ("narrowest", NULL, NULL, 1, 200, NARROWEST_WIDE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                     | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  layout_class->get_request_mode = recourse_fold_layout_get_request_mode;
  layout_class->measure = recourse_fold_layout_measure;
  layout_class->allocate = recourse_fold_layout_allocate;
}

static void
recourse_fold_layout_init (RecourseFoldLayout *self)
{
}
